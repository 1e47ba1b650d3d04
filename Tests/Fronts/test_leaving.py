"""Ctrl-C, Ctrl-D, hang-ups and signals: each is one event, and the terminal is given back as it was."""

import os
import signal
import time

import pytest

from echo_terminal import PATIENCE, answered, fresh_settings, program

TERMS = ["xterm-256color", "dumb"]


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("typed", ["", "half a line", "x" * 200])
def test_ctrl_c(terminal, term, typed):
    one = terminal(term=term)
    before = fresh_settings()
    one.prompt()
    one.send(typed + "\x03")
    words = one.end()
    assert words.splitlines()[-2:] == ["Interrupted.", "Interrupted."]
    assert one.settings() == before


@pytest.mark.parametrize("term", TERMS)
def test_the_other_key_that_stops_programs(terminal, term):
    one = terminal(term=term)
    before = fresh_settings()
    one.prompt()
    one.send("half a line\x1c")
    assert one.end().splitlines()[-2:] == ["Interrupted.", "Interrupted."]
    assert one.settings() == before


@pytest.mark.parametrize("term", TERMS)
def test_ctrl_d_on_an_empty_line(terminal, term):
    one = terminal(term=term)
    before = fresh_settings()
    one.prompt()
    one.send("\x04")
    assert one.end() == "\nEnd of input.\nEnd of input.\n"
    assert one.settings() == before


def test_ctrl_d_in_a_line_deletes_and_does_not_end(terminal):
    one = terminal()
    one.prompt()
    assert answered(one.enter("abc\x04\x01\x04")) == "bc"


def test_ctrl_d_in_a_line_at_a_plain_terminal(terminal):
    one = terminal(term="dumb")
    one.prompt()
    one.send("abc\x04\x04")
    assert answered(one.prompt()) == "abc"
    assert "End of input." in one.end()


@pytest.mark.parametrize("term", TERMS)
def test_sigterm(terminal, term):
    one = terminal(term=term)
    before = fresh_settings()
    one.prompt()
    one.send("half")
    one.wait("half")
    one.child.kill(signal.SIGTERM)
    assert one.end() == "\nTerminated.\nTerminated.\n"
    assert one.settings() == before


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("typed", ["", "half a line"])
def test_hang_up(terminal, tmp_path, term, typed):
    log = tmp_path / "log"
    one = terminal("-c", f"exec {program()} 2>{log}", term=term, command="/bin/sh")
    one.prompt()
    one.send(typed)
    one.hang_up()
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and (not log.exists() or not log.read_text()):
        time.sleep(0.01)
    assert log.read_text() == "Hang-up.\n"


@pytest.mark.parametrize("term", TERMS)
def test_a_hang_up_signal_alone(terminal, term):
    one = terminal(term=term)
    before = fresh_settings()
    one.prompt()
    one.child.kill(signal.SIGHUP)
    assert "Hang-up." in one.end()
    assert one.settings() == before


@pytest.mark.parametrize("term", TERMS)
def test_nohup_is_respected(terminal, term):
    one = terminal("-c", f"trap '' HUP; exec {program()}", term=term, command="/bin/sh")
    one.prompt()
    one.child.kill(signal.SIGHUP)
    assert answered(one.enter("still here")) == "still here"


@pytest.mark.parametrize("deadly", ["SIGABRT", "SIGSEGV", "SIGILL", "SIGTRAP"])
def test_the_terminal_is_given_back_even_after_a_crash(terminal, deadly):
    one = terminal()
    before = fresh_settings()
    one.prompt()
    assert one.settings() != before
    one.child.kill(getattr(signal, deadly))
    one.child.wait()
    assert one.child.signalstatus == getattr(signal, deadly)
    assert one.settings() == before


def test_stop_and_continue(terminal):
    one = terminal()
    before = fresh_settings()
    one.prompt()
    one.send("half")
    one.wait("half")
    one.send("\x1a")
    _, status = os.waitpid(one.child.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert one.settings() == before
    one.child.kill(signal.SIGCONT)
    one.wait("line 1: half")
    one.send(" a line\r")
    assert answered(one.prompt()) == "half a line"


def test_continued_after_a_stop_that_nobody_could_catch(terminal):
    one = terminal()
    one.prompt()
    one.child.kill(signal.SIGSTOP)
    os.waitpid(one.child.pid, os.WUNTRACED)
    one.child.kill(signal.SIGCONT)
    one.wait("line 1: ")
    one.send("here\r")
    assert answered(one.prompt()) == "here"
