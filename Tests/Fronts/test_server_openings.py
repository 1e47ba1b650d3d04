"""Opening, by fronts that mean no good or come all at once."""

import concurrent.futures

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
    assert done.returncode != 0 and "A socket needs a path." in done.stderr


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
