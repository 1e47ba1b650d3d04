"""What is written: at the window's width, one write a turn, the same words everywhere."""

import fcntl
import os
import select
import subprocess
import time

import pytest

from echo_terminal import environment, program

PARAGRAPH = " ".join(["one two three four five six seven"] * 10)


def lines_of(words):
    return [line for line in words.split("\n") if line.startswith(("one", "two", "three", "four", "five", "six", "sev"))]


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
@pytest.mark.parametrize("columns, widest", [(80, 80), (200, 80), (40, 40), (21, 21), (9, 20)])
def test_lines_break_between_words_at_the_windows_width(terminal, term, columns, widest):
    one = terminal(columns=columns, term=term)
    one.prompt()
    lines = lines_of(one.enter("wrap"))
    assert " ".join(lines) == PARAGRAPH
    assert widest - 6 < max(map(len, lines)) <= widest


def test_the_width_that_was_asked_for(terminal):
    one = terminal("--width", "120", columns=200)
    one.prompt()
    assert 114 < max(map(len, lines_of(one.enter("wrap")))) <= 120


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_the_width_is_read_again_when_it_changes(terminal, term):
    one = terminal(term=term)
    one.prompt()
    one.enter("wrap")
    for columns in [30, 70, 20]:
        one.resize(columns)
        lines = lines_of(one.enter("wrap"))
        assert " ".join(lines) == PARAGRAPH
        assert columns - 6 < max(map(len, lines)) <= columns


def test_a_resize_writes_nothing_while_a_short_line_is_typed(terminal):
    one = terminal()
    one.prompt()
    one.send("seven")
    one.wait("seven")
    for columns in [60, 40, 100]:
        one.resize(columns)
    one.send(" of nine\r")
    one.prompt()
    assert one.raw == (b"Type something.\r\nline 1: seven of nine\r\nLine of 13: <seven of nine>\r\nline 2: ")


def test_editing_goes_on_after_a_resize_within_a_wrapped_line(terminal):
    one = terminal(columns=40)
    one.prompt()
    one.send("the quick brown fox jumps over the lazy dog")
    one.wait("dog")
    one.resize(60)
    one.wait("dog")
    one.send("\x01Now \r")
    assert "<Now the quick brown fox jumps over the lazy dog>" in one.prompt().replace("\n", " ")


def run(typed, term="xterm", **env):
    return subprocess.run([program()], input=typed, capture_output=True, env=environment(term, **env))


def test_the_same_words_under_a_pipe_and_at_terminals(terminal):
    piped = run(b"seven of nine\nwrap\nquit\n").stdout.decode()
    heard = {piped}
    for term in ["xterm-256color", "dumb"]:
        one = terminal(term=term)
        one.prompt()
        one.enter("seven of nine")
        one.enter("wrap")
        one.send("quit\r")
        one.end()
        words = one.raw.decode().replace("\r\n", "\n").removesuffix("Bye.\n")
        # At a terminal one sees oneself what one types.
        for line, typed in [(1, "seven of nine"), (2, "wrap"), (3, "quit")]:
            words = words.replace(f"line {line}: {typed}\n", f"line {line}: \n")
        heard.add(words)
    assert len(heard) == 1, heard


def test_a_pipe_and_its_end():
    done = run(b"one\n\nlast")
    assert done.stdout == (
        b"Type something.\nline 1: \nLine of 3: <one>\nline 2: \nLine of 0: <>\nline 3: \nLine of 4: <last>\n"
        b"line 4: \nEnd of input.\n")
    assert done.returncode == 0
    assert run(b"").stdout == b"Type something.\nline 1: \nEnd of input.\n"


def test_a_pipe_is_as_wide_as_columns_says():
    lines = lines_of(run(b"wrap\n", COLUMNS="33").stdout.decode())
    assert " ".join(lines) == PARAGRAPH and 27 < max(map(len, lines)) <= 33


@pytest.mark.parametrize(
    "typed, said",
    [
        (b"x" * (1 << 20) + b"\nquit\n", "Too long: 1048576 of 8192."),
        (b"a\xffb\n", "Not UTF-8: <a\ufffdb>"),
        (b"a\0b\n", "NUL: <a[null]b>"),
        (b"\xc3\n", "Not UTF-8: <\ufffd>"),
        ("\x1b]52;c;eA==\x07\n".encode(), "<[escape]]52;c;eA==[bell]>"),
        ("a\rb\x9b2J\n".encode(), "<a[carriage return]b[control sequence]2J>"),
        ("\u202eabc\u200f\n".encode(), "<[right-to-left override]abc[right-to-left mark]>"),
        ("👍 Môn\n".encode(), "<👍 Môn>"),
        (b"yes\r\n", "<yes>"),
    ],
)
def test_awkward_lines_through_a_pipe(typed, said):
    done = run(typed)
    assert said in done.stdout.decode()
    assert not set(done.stdout) & (set(range(32)) - {10})
    assert done.returncode == 0


def test_standard_input_closed_or_empty():
    closed = subprocess.run([program()], env=environment("xterm"), capture_output=True, preexec_fn=lambda: os.close(0))
    assert closed.stdout.endswith(b"End of input.\n")
    empty = subprocess.run([program()], env=environment("xterm"), capture_output=True, stdin=subprocess.DEVNULL)
    assert empty.stdout.endswith(b"End of input.\n")


def test_nobody_reads_any_more():
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([program()], input=b"one\n", env=environment("xterm"), stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert done.stderr == b"Hang-up.\n" and done.returncode == 0


def test_sigterm_while_nobody_reads():
    read, write = os.pipe()
    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
    child = subprocess.Popen([program()], stdin=subprocess.PIPE, stdout=write, stderr=subprocess.PIPE, env=environment("xterm"))
    child.stdin.write(b"wrap\n" * 100)
    child.stdin.flush()
    # Full means that nothing more can be written; how many bytes that is depends on the sizes of the writes.
    while select.select([], [write], [], 0)[1]:
        time.sleep(0.01)
    child.terminate()
    assert child.stderr.read() == b"Terminated.\n"
    assert child.wait() == 0


def test_one_turn_is_one_write():
    # In packet mode each write arrives as one read.
    read, write = os.pipe2(os.O_DIRECT)
    child = subprocess.Popen([program()], stdin=subprocess.PIPE, stdout=write, stderr=subprocess.DEVNULL, env=environment("xterm"))
    os.close(write)
    assert os.read(read, 65536) == b"Type something.\nline 1: "
    child.stdin.write(b"wrap\n")
    child.stdin.flush()
    turn = os.read(read, 65536)
    assert turn.startswith(b"\none two") and turn.endswith(b"seven\nline 2: ")
    child.stdin.close()
    assert os.read(read, 65536) == b"\nEnd of input.\n"
    child.wait()
