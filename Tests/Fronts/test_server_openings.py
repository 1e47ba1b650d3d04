"""Opening, by fronts that mean no good or come all at once."""

import concurrent.futures
import json
import secrets

import pytest

from protocol_client import on_a_pipe, only
from server_program import Server, run

KEY = "oB5r1nN6eX0vG3uT9kYw-ZcQ2sLhJ7fDpA4mEiC8b_U"


@pytest.fixture
def server(tmp_path):
    one = Server(tmp_path)
    yield one
    one.close()


def test_the_same_open_at_the_same_time_is_one_session(server):
    for attempt in range(10):
        key = KEY[:-2] + "ABCDEFGHIJ"[attempt] + KEY[-1]
        clients = [server.client() for _ in range(3)]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            heard = list(pool.map(lambda number: clients[number].open(front=f"f{number}", key=key), range(3)))
        assert len({only(messages, "opened")["session"] for messages in heard}) == 1
        for client in clients:
            client.close()
    assert len(list(server.transcripts.glob("*.jsonl"))) == 10


def test_who_only_listens_takes_nobody_s_place(server):
    first = server.client()
    first.open(front="web-1")
    other = server.client()
    other.say({"type": "open", "front": "web-1", "session": first.session, "key": first.watch})
    error = other.until("error")[-1]
    assert (error["code"], error["at"]) == ("auth", "/front")
    assert only(first.answer("Marlbeck", id="a1"), "ack")["id"] == "a1"


def test_a_refused_open_leaves_nothing_behind(tmp_path):
    server = Server(tmp_path, "--sessions", "1")
    server.client().open()
    for _ in range(3):
        client = server.client()
        client.say({"type": "open"})
        assert client.until("error")[-1]["code"] == "busy"
    assert len(list(server.transcripts.glob("*.jsonl"))) == 1
    server.close()


def test_a_socket_without_a_path_is_refused(tmp_path):
    done = run("--socket", "", "--transcripts", tmp_path)
    assert done.returncode == 78 and "There is no value for socket." in done.stderr


def test_a_front_without_a_name_is_another_one_each_time(tmp_path):
    first = on_a_pipe("--transcripts", str(tmp_path))
    first.open()
    first.answer("Marlbeck Council", id="a1")
    first.transport.ended()
    second = on_a_pipe("--transcripts", str(tmp_path))
    second.open(**first.back())
    ack = only(second.answer("a manager", id="a1"), "ack")
    assert "duplicate" not in ack
    second.close()


MARLBECK = ["Marlbeck", "Jo", "Speak Up", "skip", "skip", "go to Speak Up", "four of the eight"]


@pytest.mark.parametrize("way", ["unix", "web"])
def test_a_new_session_begins_with_the_answers_of_an_earlier_one(server, way):
    first = server.client(way)
    first.open(front="web-1", dialogue="where-am-i-now")
    for line in MARLBECK:
        first.answer(line)
    # The key for listening will do: whoever may read the answers may take them along.
    for key in (first.key, first.watch):
        later = server.client(way)
        heard = later.open(front="web-1", key=secrets.token_urlsafe(32), **{"from": {"session": first.session, "key": key}})
        assert only(heard, "opened")["session"] != first.session and only(heard, "opened")["dialogue"] == "where-am-i-now"
        said = " ".join(one["text"] for one in heard if one["type"] == "say")
        assert first.session in said, said
        assert "Marlbeck" in only(heard, "ask")["text"]
        later.answer("yes")
        later.say({"type": "get", "id": "g1", "what": "report", "format": "json"})
        report = json.loads(only(later.until("document"), "document")["text"])
        committee = [one for one in report["answers"] if one["text"].startswith("4 out of 8")]
        assert committee, report["answers"]
    # Nobody changed the earlier one.
    assert first.answer("repeat")


def test_an_earlier_session_has_to_be_known_and_of_the_dialogue(server):
    first = server.client()
    first.open(front="web-1", dialogue="where-am-i-now")
    earlier = {"session": first.session, "key": first.key}
    for wish, code, at in [
        ({"from": {"session": first.session, "key": "x" * 43}}, "no-session", "/from"),
        ({"from": {"session": "tidy-heron-41", "key": first.key}}, "no-session", "/from"),
        ({"from": {"session": "../../etc", "key": first.key}}, "no-session", "/from"),
        ({"from": earlier, "dialogue": "meeting-access"}, "bad-message", "/dialogue"),
        ({"from": earlier, "session": first.session, "key": first.key}, "bad-message", "/from"),
        ({"from": first.session}, "bad-message", "/from"),
        ({"from": {"session": first.session}}, "bad-message", "/from/key"),
    ]:
        client = server.client()
        # Also what no front may say.
        client.raw(json.dumps({"type": "open", **wish}).encode() + b"\n")
        error = client.until("error")[-1]
        assert (error["code"], error.get("at")) == (code, at), wish
    assert len(list(server.transcripts.glob("*.jsonl"))) == 1


def test_the_same_beginning_twice_is_one_session(tmp_path):
    """Also from an earlier one, and through a pipe."""
    first = on_a_pipe("--transcripts", str(tmp_path))
    first.open(front="a")
    first.answer("Marlbeck")
    first.transport.ended()
    key, heard = secrets.token_urlsafe(32), []
    for _ in range(2):
        later = on_a_pipe("--transcripts", str(tmp_path))
        heard.append(later.open(front="a", key=key, **{"from": {"session": first.session, "key": first.key}}))
        later.transport.ended()
    assert only(heard[0], "opened")["session"] == only(heard[1], "opened")["session"]
    assert "Marlbeck" in " ".join(one["text"] for one in heard[0] if "text" in one)
    assert len(list(tmp_path.glob("*.jsonl"))) == 2
