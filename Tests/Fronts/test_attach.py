"""The terminal as a front of a server: the same words as at home, and a connection that may be lost."""

import os
import re
import stat
import time

import pytest

from bearings_program import Piped, chat, run, typed_lines
from protocol_client import Client, Socket
from server_program import Server


@pytest.fixture
def attached(tmp_path):
    """Attaches through a pipe, and ends with the test."""
    opened = []

    def attach(server, *arguments):
        opened.append(Piped("attach", f"unix:{server.socket}", *arguments, env={"XDG_STATE_HOME": str(tmp_path / "state")}))
        return opened[-1]

    yield attach
    for one in opened:
        one.close()


def same(text):
    """What was said, without what is another each time."""
    return text.partition("To go on with it, type:")[0]


@pytest.mark.parametrize("name", ["marlbeck", "changes-much"])
def test_the_same_words_as_at_home(tmp_path, server, name):
    typed = "\n".join(typed_lines(name)) + "\n"
    home = chat(tmp_path / "home", typed)
    away = run("attach", f"127.0.0.1:{server.port}", typed=typed, env={"XDG_STATE_HOME": str(tmp_path / "state")})
    assert (away.returncode, away.stderr) == (0, b"")
    assert same(away.stdout.decode()) == same(home.stdout.decode())


def test_a_lost_connection_is_made_again_and_nothing_is_lost(tmp_path, server, attached):
    person = attached(server)
    person.turn()
    assert "who is answering" in person.say("Marlbeck")
    server.kill()
    server.close()
    person.send("Jo, a commissioner")
    assert "Connection lost. Your answers are safe. Trying again." in person.read_some()
    time.sleep(0.5)
    again = Server(tmp_path / "server")
    said = person.turn()
    assert "Understood: Jo" in said and "Which organisations" in said
    words, complaints, status = person.end()
    assert "bearings attach unix:" in " ".join(words.split()) and (complaints, status) == ("", 0)
    (journal,) = again.transcripts.glob("*.jsonl")
    assert journal.read_text().count('"heard":"utterance","words":"Jo, a commissioner"') == 1
    again.close()


def test_a_server_that_stops_is_waited_for(tmp_path, server, attached):
    person = attached(server)
    person.turn()
    assert server.stop() == 0
    person.send("Marlbeck")
    assert "Connection lost." in person.read_some()
    again = Server(tmp_path / "server")
    said = person.turn()
    assert "Welcome back" in said and "Understood: Marlbeck." in said and said.endswith("who: ")
    again.close()


def test_nobody_hears_a_farewell_from_a_conversation_that_goes_on(tmp_path, server, attached):
    person = attached(server)
    person.turn()
    person.say("Marlbeck")
    assert server.stop() == 0
    person.send("Jo, a commissioner")
    said = person.read_some()
    again = Server(tmp_path / "server")
    said += person.turn()
    assert said.count("Welcome back") == 1 and "Understood: Jo" in said
    assert "can go on another day" not in said
    again.close()


def test_what_was_typed_is_kept_while_the_server_is_busy(tmp_path, server, attached):
    person = attached(server)
    person.turn()
    person.say("Marlbeck")
    server.kill()
    server.close()
    (journal,) = server.transcripts.glob("*.jsonl")
    other = Piped("resume", journal.stem, "--transcripts", server.transcripts)
    other.turn()
    again = Server(tmp_path / "server")
    person.send("Jo, a commissioner")
    said = ""
    while "has this session open" not in said:
        said += person.read_some()
    assert said.lstrip().startswith("Connection lost.")
    other.end()
    other.close()
    assert "Understood: Jo" in person.turn()
    assert journal.read_text().count('"heard":"utterance","words":"Jo, a commissioner"') == 1
    again.close()


def test_one_goes_on_another_day(tmp_path, server, attached):
    person = attached(server)
    person.turn()
    person.say("Marlbeck")
    words, _, _ = person.end()
    name = re.search(r"--session (\S+)", words).group(1)
    box = tmp_path / "state" / "bearings" / "attached"
    assert stat.S_IMODE(os.stat(box).st_mode) == 0o700 and stat.S_IMODE(os.stat(box / name).st_mode) == 0o600
    back = attached(server, "--session", name)
    said = back.turn()
    assert "Welcome back" in said and said.endswith("who: ")


def test_what_another_front_answers_is_told_after_enter(server, attached, tmp_path):
    person = attached(server)
    person.turn()
    (name,) = [path.stem for path in server.transcripts.glob("*.jsonl")]
    import json

    key = json.loads((tmp_path / "state" / "bearings" / "attached" / name).read_text())["key"]
    other = Client(Socket(server.socket))
    other.open(front="web", session=name, key=key)
    other.answer("Marlbeck", id="1")
    said = person.say("Somewhere else")
    assert "Understood: Marlbeck." in said and "answered meanwhile" in said and said.endswith("who: ")


@pytest.mark.parametrize("address, sentence", [
    ("unix:/no/such/socket", "No server listens at unix:/no/such/socket"),
    ("127.0.0.1:1", "No server listens at tcp:127.0.0.1:1"),
    ("192.0.2.1:7373", "on this machine"),
    ("nonsense", "on this machine"),
])
def test_a_wrong_address_is_said(address, sentence):
    done = run("attach", address)
    assert done.returncode != 0 and sentence in " ".join(done.stderr.decode().split())


def test_a_session_from_elsewhere_is_not_known_here(server, tmp_path):
    done = run("attach", f"unix:{server.socket}", "--session", "tidy-heron-41", env={"XDG_STATE_HOME": str(tmp_path)})
    assert done.returncode == 1 and b"begun elsewhere" in done.stderr
