"""bearings chat: what is said in which order, at whatever it is started."""

import re

import pytest

from chat import FIRST, SECOND, THIRD, at_terminal, begin, heard, pipe, sessions
from echo_terminal import ROOT

LINES = ["Marlbeck", "Sam, an officer", "", "help", "Marlbeck CIL and Speak Up"]


def words(raw):
    """What was said, without how the lines end and without what was typed."""
    return [line for line in raw.replace("\r\n", "\n").split("\n") if line.strip()]


def test_the_first_line_says_what_this_is(tmp_path):
    text = begin(tmp_path, "").stdout.decode()
    first = " ".join(text.splitlines()[:2])
    assert "Welcome" in first and "saved" in first and "help" in first


def test_no_symbols_no_colours_no_redrawing(tmp_path):
    text = begin(tmp_path, "\n".join(LINES)).stdout.decode()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f>*#|_]", text)
    assert all(len(line) <= 80 for line in text.splitlines())


def test_the_prompt_line_is_short_and_differs(tmp_path):
    lines = begin(tmp_path, "\n".join(LINES)).stdout.decode().splitlines()
    prompts = [line for line in lines if re.fullmatch(r"[a-z ]+: ", line)]
    assert prompts[:5] == [FIRST, SECOND, THIRD, THIRD, THIRD] and prompts[5] != THIRD
    assert all(len(prompt) <= 18 for prompt in prompts)


def test_a_blank_line_says_the_short_prompt_again(tmp_path):
    text = begin(tmp_path, "Marlbeck\n\n").stdout.decode()
    assert text.split(SECOND)[1].strip().splitlines() == ["Who is answering?"]


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_the_same_words_at_a_terminal_and_on_a_pipe(terminal, tmp_path, term):
    one = at_terminal(terminal, tmp_path / "a", term=term)
    said = []
    for line in LINES:
        said += words(one.wait(re.compile(rb"\n[a-z ]+: $")))
        one.send(line + "\r")
    said += words(one.wait(re.compile(rb"\n[a-z ]+: $")))
    one.send("\x04")
    said += words(one.end())
    piped = begin(tmp_path / "b", "\n".join(LINES)).stdout.decode()
    name = re.compile(r"resume \S+")
    typed = set(filter(None, LINES))
    plain = [name.sub("resume it", line.rstrip()) for line in words(piped)]
    at_it = [name.sub("resume it", line.rstrip()) for line in said if line.strip() not in typed]
    assert at_it == plain


def test_colour_is_not_missed(tmp_path):
    plain = begin(tmp_path / "a", "Marlbeck\n").stdout
    without = begin(tmp_path / "b", "Marlbeck\n", NO_COLOR="1").stdout
    assert re.sub(rb"resume \S+", b"", plain) == re.sub(rb"resume \S+", b"", without)


def test_lines_are_as_wide_as_the_window(terminal, tmp_path):
    one = at_terminal(terminal, tmp_path, columns=40)
    text = one.wait(FIRST)
    assert max(map(len, text.splitlines())) in range(30, 41)
    one.send("\x04")
    one.end()


def test_what_is_typed_is_kept_and_shown_harmlessly(tmp_path):
    line = "\x1b[2J\x1b]52;c;aGk=\x07\u202eMarlbeck\x9b1m"
    text = begin(tmp_path, line + "\nreview\n").stdout.decode()
    assert "\x1b" not in text and "\u202e" not in text and "\x9b" not in text and "\x07" not in text
    assert "[escape]" in text and "Marlbeck" in text
    assert heard(tmp_path, sessions(tmp_path)[0])[0] == line


def test_a_line_that_is_too_long_is_told_and_asked_again(tmp_path):
    text = begin(tmp_path, "x" * 8193 + "\n" + "y" * 8192 + "\n").stdout.decode()
    problem = text.split(FIRST)[1]
    assert problem.lstrip().startswith("There is a problem:") and "8193" in problem.replace("\n", " ")
    assert heard(tmp_path, sessions(tmp_path)[0]) == ["y" * 8192]


def test_what_is_no_text_is_told_and_asked_again(tmp_path):
    text = begin(tmp_path, b"Marl\xffbeck\nMarl\0beck\n").stdout.decode()
    assert text.count("There is a problem:") == 2
    assert heard(tmp_path, sessions(tmp_path)[0]) == []


def test_a_last_line_without_its_end_counts(tmp_path):
    begin(tmp_path, "Marlbeck\nSam")
    assert heard(tmp_path, sessions(tmp_path)[0]) == ["Marlbeck", "Sam"]


def test_tab_completes_commands_and_names(terminal, tmp_path):
    one = at_terminal(terminal, tmp_path)
    one.wait(FIRST)
    one.send("Marlbeck\rSam\rSpeak Up\r")
    one.wait("groups: ")
    one.send("carers for spe\t\r")
    one.wait(re.compile(rb"\n[a-z ]+: $"))
    one.send("revi\t\r")
    one.wait(re.compile(rb"\n[a-z ]+: $"))
    one.send("\x04")
    one.end()
    assert heard(tmp_path, sessions(tmp_path)[0])[3:] == ["carers for Speak Up", "review"]


def test_commands_outlive_a_conversation_and_answers_do_not(terminal, tmp_path):
    kept = tmp_path.with_name(tmp_path.name + ".home") / ".local/state/bearings/commands"
    one = at_terminal(terminal, tmp_path)
    one.wait(FIRST)
    one.send("Secretshire\rWHY\rnote ring Sam\r/help\r")
    one.wait(re.compile(rb"Say why, .*\n[a-z ]+: $", re.S))
    one.send("\x04")
    one.end()
    assert kept.read_text() == "why\n" and kept.stat().st_mode & 0o777 == 0o600
    two = at_terminal(terminal, tmp_path)
    two.wait(FIRST)
    two.send("\x1b[A\r")
    two.wait(re.compile(rb"why\r\n.*\n[a-z ]+: $", re.S))
    two.send("\x04")
    two.end()
    # Gone on with, a conversation has its own lines again.
    three = at_terminal(terminal, tmp_path, "resume")
    three.wait(FIRST)
    three.send("\x1b[A\r")
    three.wait(FIRST)
    three.send("\x04")
    three.end()
    assert any(heard(tmp_path, name) == ["why", "why"] for name in sessions(tmp_path))


def test_the_whole_of_marlbeck_byte_by_byte(tmp_path):
    """Nothing leaves this program but plain lines: no control character, no decoration."""
    golden = ROOT / "Dialogues/where-am-i-now/conversations/marlbeck.txt"
    typed = [line[2:] for line in golden.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
    run = begin(tmp_path, "\n".join(typed) + "\n")
    assert run.returncode == 0
    found = set(re.findall(rb"[^\x20-\x7e\n]+", run.stdout))
    own_words = set(re.findall(rb"[^\x20-\x7e\n]+", "\n".join(typed).encode())) | {"£".encode()}
    assert found <= own_words
    assert not re.search(rb"[|_#*>~^]|--|==|[-=.]{3}", run.stdout)


def test_the_whole_way_to_the_end(tmp_path):
    lines = ["Marlbeck", "Sam", "none"] + ["don't know"] * 80 + ["pause"]
    run = begin(tmp_path, "\n".join(lines) + "\n")
    assert run.returncode == 0
    text = " ".join(run.stdout.decode().split())
    assert "still to find out" in text and "what next: " in text
    listed = pipe(tmp_path, "transcripts", "list").stdout.decode()
    assert "finished" in listed and "unfinished" not in listed
    page = (tmp_path / f"{sessions(tmp_path)[0]}.md").read_text(encoding="utf-8")
    assert "It came to its end" in page
