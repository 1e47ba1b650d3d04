"""Limits: each is announced, and each is enforced. (The length of a line and its depth: test_bad_input_framing and _json;
a front that doesn't read: test_bad_input_network.)"""

import json
import time

import pytest

from protocol_client import Socket, kinds, only
from server_program import Server

LIMITS = {"line": 16_384, "sent": 61_440, "answer": 8_192, "depth": 16, "rate": 50, "burst": 200, "waiting": 128, "fronts": 8,
          "open": 30, "idle": 3_600, "queue": 1_048_576}


@pytest.fixture
def start(tmp_path):
    """Starts servers, and stops them at the end of the test."""
    started = []

    def one(*arguments):
        started.append(Server(tmp_path / f"server-{len(started)}", *arguments))
        return started[-1]

    yield one
    for server in started:
        server.close()


def test_all_of_them_are_announced(start):
    server = start()
    assert all(server.client(kind).hello["limits"] == LIMITS for kind in ("unix", "tcp", "web"))


def test_no_line_is_longer_than_may_be_sent(start):
    client = start().client()
    client.open()
    for number in range(20):
        client.answer("note " + "long words " * 700, id=f"n{number}")
    client.raw(b'{"type":"get","id":"t","what":"transcript"}\n')
    parts = []
    while not parts or parts[-1]["part"] < parts[-1]["of"]:
        line = client.transport.line()
        assert len(line) <= LIMITS["sent"]
        parts.append(json.loads(line))
    assert len(parts) > 1 and "".join(part["text"] for part in parts).count("long words") >= 20 * 700


def test_as_many_messages_as_may_come(start):
    client = start("--rate", "1", "--burst", "10").client()
    client.raw(b'{"type":"ping","id":"p"}\n' * 30)
    heard = [client.hear() for _ in range(30)]
    refused = [one for one in heard if one["type"] == "error"]
    assert {one["code"] for one in refused} == {"too-many"} and kinds(heard)[:10] == ["pong"] * 10
    # One more for each second that it took.
    assert len(refused) >= 15
    time.sleep(1.1)
    client.say({"type": "ping", "id": "q"})
    assert client.hear() == {"type": "pong", "id": "q"}


def test_as_many_fronts_as_may_be(start):
    server = start("--fronts", "3")
    first = server.client()
    first.open(front="f0")
    others = [server.client() for _ in range(2)]
    for number, client in enumerate(others):
        client.open(front=f"f{number + 1}", **first.back())
    late = server.client()
    late.say({"type": "open", "front": "late", **first.back()})
    assert late.hear()["code"] == "busy"
    others[0].say({"type": "close", "why": "away"})
    others[0].rest()
    assert late.open(front="late", **first.back())[0]["type"] == "opened"


@pytest.mark.parametrize("kind", ["unix", "tcp", "web"])
def test_who_opens_nothing_is_let_go(start, kind):
    client = start("--open", "1").client(kind)
    bye = client.rest()[-1]
    assert (bye["type"], bye["reason"], bye["resume"]) == ("bye", "idle", False)


@pytest.mark.parametrize("kind", ["unix", "tcp", "web"])
def test_who_says_nothing_is_let_go_and_may_come_back(start, kind):
    server = start("--idle", "1")
    client = server.client(kind)
    client.open(front="a")
    bye = client.rest()[-1]
    assert bye == {"type": "bye", "reason": "idle", "resume": True, "session": client.session, "after": client.after}
    again = server.client(kind)
    assert again.open(front="a", **client.back(after=client.after))[0]["type"] == "opened"


@pytest.mark.bad_input(53, "2,000 connections that say nothing", "As many as may be are taken; those who are in are served.", over="unix")
def test_connections_that_are_no_use(start):
    server = start("--connections", "1000", "--open", "600")
    client = server.client()
    client.open()
    idle = [Socket(server.socket) for _ in range(2_000)]
    greeted = [one for one in idle if one.line()]
    assert len(greeted) == 999
    assert only(client.answer("Marlbeck", id="1"), "ack")
    assert "reason=full" in server.log()
    greeted[0].close()
    while True:
        late = Socket(server.socket)
        if late.line():
            break
        late.close()
    for one in idle[1:]:
        one.close()


@pytest.mark.bad_input(31, "guesses of keys on many connections", "Each has to wait longer, up to two seconds; others notice nothing.", over="tcp")
def test_guesses_are_slowed_over_all_connections(start):
    server = start()
    owner = server.client("unix")
    owner.open(front="a")
    begun = time.monotonic()
    for number in range(10):
        client = server.client("tcp")
        client.say({"type": "open", "session": owner.session, "key": f"{number:043d}"})
        assert client.hear()["code"] == "no-session"
        client.close()
    # Nothing for six of them, then a tenth of a second, doubled each time: 0.1 + 0.2 + 0.4 + 0.8.
    assert time.monotonic() - begun >= 1.5
    assert server.log().count("guesses are slowed") == 1 and "from=127.0.0.1" in server.log()
    # Who has the key comes in, from the same place as well.
    for kind in ("unix", "tcp"):
        assert server.client(kind).open(front=kind, **owner.back())[0]["type"] == "opened"
