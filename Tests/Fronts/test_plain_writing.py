"""Every command at every question: one write a turn, nothing but plain text, the same words everywhere, no word broken."""

import os
import re
import shutil
import socket
import subprocess
import time

import pytest

from bearings_program import DAY, PROMPT, bearings, chat, keeping_in, run, surroundings
from every_command import every_command
from server_program import Server

TYPED = every_command()
# It is read from a file there, and comes out of no terminal whole.
TOO_LONG = "x" * 8193


def unnamed(said):
    """The words, without those that are others each time, and without what is said of work that takes long."""
    said = re.sub(r"\bWorking\.\s+(.*?)\bDone\.\s+", r"\1", said, flags=re.S)
    said = re.sub(r"\b[a-z]+-[a-z]+-\d\d\b", "NAME", said)
    return re.sub(r"bearings (resume|attach) .*\Z", "BACK", " ".join(said.split()))


def words(done):
    assert done.returncode == 0 and done.stderr == b""
    return unnamed(done.stdout.decode())


@pytest.fixture(scope="module")
def piped(tmp_path_factory):
    return chat(tmp_path_factory.mktemp("piped"), "\n".join(TYPED) + "\n", env={"COLUMNS": "80"})


def test_there_is_nothing_but_plain_text(piped):
    said = piped.stdout.decode()
    assert not {one for one in said if ord(one) < 32 or 127 <= ord(one) < 160} - {"\n"}
    # Most of what isn't ASCII was typed by people; the pound is of an amount.
    assert not {one for one in said if ord(one) > 126} - set("".join(TYPED)) - {"£"}
    assert "[escape][2J" in said and "[right-to-left override]abc" in said


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"}], ids=str)
def test_the_same_words_whatever_the_surroundings(folder, piped, env):
    assert words(chat(folder, "\n".join(TYPED) + "\n", env={"COLUMNS": "80", **env})) == words(piped)


@pytest.fixture
def server(tmp_path):
    # As fast as tests type, nobody does.
    one = Server(tmp_path / "server", "--on", DAY, "--rate", "100000", "--burst", "100000")
    yield one
    one.close()


def test_the_same_words_over_a_socket(tmp_path, server, piped):
    said = run("attach", f"unix:{server.socket}", typed="\n".join(TYPED) + "\n", env={"XDG_STATE_HOME": str(tmp_path / "state")})
    assert words(said) == words(piped)


def test_the_same_words_over_the_protocol(server, piped):
    client = server.client("unix")
    texts = [client.open(front="f")] + [client.answer(line) for line in TYPED[:-1]]
    client.close()
    shown = re.split(r"(?<=: )\n", piped.stdout.decode())[:-1]
    for typed, said, turn in zip(["", *TYPED], texts, shown, strict=False):
        said = " ".join(message["text"] for message in said if message["type"] in ("say", "ask"))
        # What would steer a terminal is named by the terminal, not by the session.
        if typed.isprintable():
            assert unnamed(said) == unnamed(PROMPT.sub("", turn)), typed


def test_one_turn_is_one_write(folder):
    # Each write arrives by itself, however long it is.
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    child = subprocess.Popen(
        [bearings(), "chat", "--new"], stdin=subprocess.PIPE, stdout=theirs, env=surroundings(**keeping_in(folder, {})))
    theirs.close()
    assert PROMPT.search(ours.recv(1 << 20).decode())
    for line in TYPED[:-1]:
        child.stdin.write(line.encode() + b"\n")
        child.stdin.flush()
        turn = ours.recv(1 << 20).decode()
        assert turn.startswith("\n") and PROMPT.search(turn), (line, turn)
    child.stdin.write(TYPED[-1].encode() + b"\n")
    child.stdin.close()
    # At the end a page is made of all this, and where that takes long it is said so.
    assert ours.recv(1 << 20).endswith(b"\n")
    assert all(turn.endswith(b"\n") for turn in iter(lambda: ours.recv(1 << 20), b""))
    assert child.wait() == 0
    ours.close()


@pytest.mark.skipif(not shutil.which("strace"), reason="strace isn't installed: apt-get install --no-install-recommends strace")
def test_one_turn_is_one_write_at_a_terminal(at_terminal, tmp_path):
    log = tmp_path / "calls"
    one = at_terminal("-qq", "-e", "trace=read,write,ioctl", "-s", "100000", "-o", str(log), str(bearings()), "chat", "--new", command="strace")
    one.asked("area: ")
    lines = ["help", "why", "skip", "9 of 7", "skip", "Speak Up and Open Door", "more", "undo"]
    for line in lines:
        one.send(line)
        one.wait(line)
        one.send("\r")
        one.wait(re.compile(rb"\r\n[a-z ]+: $"))
    calls = re.findall(r"^(read|write)\((\d+), \"(.*?)\"", log.read_text(), re.M)
    # The terminal takes a turn as it is: else the kernel hands it on line by line, and a reader may speak it in two breaths.
    is_as_it_is, turns = False, 0
    for call in log.read_text().splitlines():
        if call.startswith("ioctl(1,") and "TCSETS" in call:
            is_as_it_is = "OPOST" not in call
        elif call.startswith(r'write(1, "\r\n'):
            turns += 1
            assert is_as_it_is, call
        elif call.startswith(("read(0,", "poll(")):
            # Not while somebody types.
            assert not is_as_it_is, call
    assert turns >= len(lines)
    at_keys = [(kind, text) for kind, to, text in calls if (kind, to) in (("read", "0"), ("write", "1"))]
    enters = [at for at, call in enumerate(at_keys) if call == ("read", r"\r")]
    assert len(enters) == len(lines)
    for following, enter, line in zip([*lines[1:], ""], enters, lines):
        # The turn, which begins with the line feed of Enter; and behind it the keys of the next line.
        turn, *keys = [text for kind, text in at_keys[enter + 1:] if kind == "write"]
        assert turn.startswith(r"\r\n") and re.search(r"\\n[a-z ]+: $", turn), (line, turn)
        assert "".join(keys).startswith(following), (line, keys)


def test_no_word_is_broken_at_any_width(at_terminal, piped):
    """A window of another width for each turn, from 20 to 200 columns. Where the line is edited, keys are shown too."""
    one = at_terminal("chat", "--new", columns=20, term="dumb")
    said = one.wait(re.compile(rb"\r\n[a-z ]+: $"))
    lines = [line for line in TYPED[:-1] if line != TOO_LONG and line.isascii() and "\x1b" not in line]
    for number, line in enumerate(lines, 1):
        one.resize(20 + number % 181)
        widest = min(80, 20 + number % 181)
        one.send(line + "\r")
        turn = one.wait(re.compile(rb"\r\n[a-z ]{1,14}: $"))
        for row in turn.split("\n")[1:]:
            assert len(row) <= widest or " " not in row, (widest, row)
        said += turn
    seen = set(said.split()) - set(" ".join(lines).split())
    # A piece of a word would be a word that is nowhere else.
    assert seen <= set(piped.stdout.decode().split()), seen - set(piped.stdout.decode().split())


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_nothing_is_written_while_somebody_types_slowly_or_waits(at_terminal, term):
    one = at_terminal("chat", "--new", term=term)
    one.asked("area: ")
    for key in "Marlbeck":
        one.send(key)
        assert one.wait(re.compile(rb".", re.S)) == key
        time.sleep(0.1)
    before = len(one.raw)
    # Longer than anything the program does by the clock: a minute, at a terminal of the other kind only at night.
    time.sleep(60 if term != "dumb" or os.environ.get("BEARINGS_NIGHTLY") else 3)
    one.send("!")
    assert one.wait("!") == "!" and len(one.raw) == before + 1
    assert is_waiting_for_ever(one.child.pid)


def is_waiting_for_ever(process):
    """Is the program in a poll without a time limit, with no other thread that could write?"""
    for _ in range(600):
        with open(f"/proc/{process}/syscall") as file:
            call = file.read().split()
        # poll and ppoll by their numbers on x86-64 and ARM; the third argument is the time, -1 or nothing.
        if call[0] in ("7", "271", "73") and int(call[3], 16) in (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 0):
            return len(os.listdir(f"/proc/{process}/task")) == 1
        time.sleep(0.1)
    return False
