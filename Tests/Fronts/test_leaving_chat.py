"""Leaving a conversation in whatever way, and coming back."""

import re
import signal
import subprocess

import pytest

from chat import BEARINGS, DAY, FIRST, SECOND, at_terminal, begin, heard, own, pipe, records, sessions
from echo_terminal import PATIENCE, environment


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
@pytest.mark.parametrize("how", ["ctrl-c", "ctrl-c in a line", "ctrl-d", "SIGTERM", "pause"])
def test_leaving_keeps_everything_and_says_how_to_come_back(terminal, tmp_path, term, how):
    one = at_terminal(terminal, tmp_path, term=term)
    one.wait(FIRST)
    one.send("Marlbeck\r")
    one.wait(SECOND)
    match how:
        case "ctrl-c": one.send("\x03")
        case "ctrl-c in a line":
            one.send("half a li")
            one.wait("half a li")
            one.send("\x03")
        case "ctrl-d": one.send("\x04")
        case "SIGTERM": one.child.kill(signal.SIGTERM)
        case "pause": one.send("pause\r")
    said = " ".join(one.end().split())
    (name,) = sessions(tmp_path)
    assert "Everything you said is kept" in said
    assert said.endswith(f"bearings resume {name}")
    assert any("paused" in fact for fact in records(tmp_path, name)[-1]["facts"])
    assert heard(tmp_path, name)[0] == "Marlbeck"
    assert (tmp_path / f"{name}.md").exists()


def test_a_hang_up_keeps_everything(terminal, tmp_path):
    one = at_terminal(terminal, tmp_path)
    one.wait(FIRST)
    one.send("Marlbeck\r")
    one.wait(SECOND)
    one.hang_up()
    one.child.wait()
    (name,) = sessions(tmp_path)
    assert any("paused" in fact for fact in records(tmp_path, name)[-1]["facts"])


def test_a_kill_keeps_what_was_said(terminal, tmp_path):
    one = at_terminal(terminal, tmp_path)
    one.wait(FIRST)
    one.send("Marlbeck\r")
    one.wait(SECOND)
    one.child.kill(signal.SIGKILL)
    one.child.wait()
    back = pipe(tmp_path, "resume", *DAY, lines="review\n")
    assert back.returncode == 0
    assert "Marlbeck" in back.stdout.decode() and SECOND in back.stdout.decode()


def test_coming_back_says_where_one_is(tmp_path):
    begin(tmp_path, "Marlbeck\nSam\nMarlbeck CIL\n")
    (name,) = sessions(tmp_path)
    said = pipe(tmp_path, "resume", name, *DAY).stdout.decode()
    assert said.startswith("Welcome back")
    assert "Before we begin: done." in said and "Next: " in said
    assert "groups: " in said


def test_an_unfinished_conversation_is_offered(tmp_path):
    begin(tmp_path, "Marlbeck\n")
    asked = pipe(tmp_path, lines="perhaps\nyes\n").stdout.decode()
    assert " ".join(asked.split()).startswith("You have an unfinished conversation from 1 June 2026")
    assert "I need yes or no here" in asked and "Welcome back" in asked and SECOND in asked
    assert len(sessions(tmp_path)) == 1
    declined = pipe(tmp_path, lines="no\n").stdout.decode()
    assert 'Welcome to "' in declined and len(sessions(tmp_path)) == 2
    left = pipe(tmp_path, lines="")
    assert left.returncode == 0 and "Nothing was changed." in left.stdout.decode()
    assert len(sessions(tmp_path)) == 2


def test_two_at_once_are_told(terminal, tmp_path):
    one = at_terminal(terminal, tmp_path)
    one.wait(FIRST)
    (name,) = sessions(tmp_path)
    other = pipe(tmp_path, "resume", name, *DAY)
    assert other.returncode == 1
    assert "open somewhere else" in other.stderr.decode()
    one.send("Marlbeck\r")
    one.wait(SECOND)
    one.send("\x04")
    one.end()


@pytest.mark.parametrize("name", ["tidy-heron-41", "../../etc/passwd", "a/b", "%2e", "x" * 300, "\x1b[2J", ""])
def test_a_name_that_there_is_not(tmp_path, name):
    begin(tmp_path, "Marlbeck\n")
    run = pipe(tmp_path, "resume", name)
    assert run.returncode == 1
    said = run.stderr.decode()
    assert "There is a problem:" in said and sessions(tmp_path)[0] in said
    assert "\x1b" not in said


def test_without_anything_to_resume(tmp_path):
    run = pipe(tmp_path, "resume")
    assert run.returncode == 1 and "no unfinished conversation" in run.stderr.decode()


def test_a_reader_that_goes_away(tmp_path):
    """The other end of the pipe closes: what was said is kept, and nothing crashes."""
    run = subprocess.Popen(
        [BEARINGS, "--new", *DAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment("dumb", **own(tmp_path)))
    run.stdout.readline()
    run.stdout.close()
    run.stdin.write(b"Marlbeck\nSam\n")
    run.stdin.close()
    assert run.wait(PATIENCE) == 0
    (name,) = sessions(tmp_path)
    assert any("paused" in fact for fact in records(tmp_path, name)[-1]["facts"])


def test_the_clock_ten_years_off(tmp_path):
    begin(tmp_path, "Marlbeck\n")
    (name,) = sessions(tmp_path)
    for day in ["2016-06-01", "2036-06-01"]:
        assert pipe(tmp_path, "resume", name, "--on", day, lines="review\n").returncode == 0
    numbers = [record["n"] for record in records(tmp_path, name)]
    assert numbers == sorted(numbers)
    assert "Marlbeck" in pipe(tmp_path, "transcripts", "show", name).stdout.decode()


def test_the_name_is_said_with_the_command_that_works(tmp_path):
    said = begin(tmp_path, "", BEARINGS_CHECKOUT="/nowhere").stdout.decode()
    assert re.search(r"script/chat resume [a-z]+-[a-z]+-\d+", " ".join(said.split()))
