"""Bad input: sessions that there aren't, keys that don't fit, answers that come twice or too late."""

import json

import pytest

from bad_lines import bad_line, begun, gets_an_error
from bearings_program import journals
from protocol_client import kinds
from protocol_places import over
from server_program import Server


@pytest.mark.parametrize("line, code, at, is_open", [
    bad_line(28, "`../../etc/passwd` as a session", b'{"type":"open","session":"../../etc/passwd"}', "no-session"),
    bad_line(29, "`a/b` as a session", b'{"type":"open","session":"a/b"}', "no-session"),
    bad_line(29, "`%2e` as a session", b'{"type":"open","session":"%2e"}', "no-session"),
    bad_line(29, "a NUL in a session's name", b'{"type":"open","session":"a\\u0000b"}', "no-session"),
    bad_line(29, "300 characters as a session", b'{"type":"open","session":"' + b"a" * 300 + b'"}', "no-session"),
    bad_line(29, "nothing as a session", b'{"type":"open","session":""}', "no-session"),
    bad_line(36, "an `after` of −1", b'{"type":"open","after":-1}', "bad-message", "/after"),
    bad_line(36, "an `after` beyond a new session", b'{"type":"open","after":99}', "bad-message", "/after"),
    bad_line(36, "an `after` of 2⁶²", b'{"type":"open","after":4611686018427387904}', "bad-message", "/after"),
    bad_line(23, "a command without words", b'{"type":"answer","command":" "}', "bad-message", "/command", is_open=True),
    bad_line(40, "`open` twice", b'{"type":"open"}', "bad-message", is_open=True),
])
def test_a_line(lasting_place, line, code, at, is_open):
    gets_an_error(lasting_place, line, code, at, is_open)


@pytest.mark.bad_input(
    30, "a session that there is, with a wrong key, a short one, or none",
    "`no-session`, in the words that an unknown one gets.")
def test_a_wrong_key(lasting_place):
    place = lasting_place
    first = begun(place)
    client = place.connect()
    heard = []
    for fields in ({"key": "x" * 43}, {"key": "x"}, {}):
        heard += client.open(session=first.session, **fields)
    client = place.connect()
    heard += client.open(session="no-such-99", key=first.key)
    assert [error["code"] for error in heard] == ["no-session"] * 4
    assert len({json.dumps(error) for error in heard}) == 1


@pytest.mark.bad_input(31, "guesses of keys", "The connection ends with the fifth.")
def test_guesses(place):
    first = begun(place)
    client = place.connect()
    heard = []
    for number in range(1000):
        client.raw(b'{"type":"open","session":"%s","key":"%043d"}\n' % (first.session.encode(), number))
        heard.append(client.hear())
        if len(heard) == 5:
            heard += client.rest()
            break
    assert kinds(heard) == ["error"] * 5 + ["bye"] and {error["code"] for error in heard[:5]} == {"no-session"}


@pytest.mark.bad_input(32, "a session whose file is a symbolic link", "Refused, and what it leads to isn't touched.")
@over("pipe", place="place")
def test_a_symbolic_link(place, tmp_path):
    first = begun(place)
    (journal,) = journals(place.folder)
    elsewhere = tmp_path / "elsewhere.jsonl"
    journal.rename(elsewhere)
    journal.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    client = place.connect()
    (error,) = client.open(**first.back())
    assert (error["type"], error["code"]) == ("error", "no-session")
    assert elsewhere.read_bytes() == before


@pytest.mark.bad_input(
    33, "an answer's `id` again, with the same content", "The same `ack`, with `duplicate`, also after coming back.")
def test_a_repeated_id(lasting_place):
    client = lasting_place.connect()
    client.open(front="web-1")
    answer = {"text": "Marlbeck", "id": "a1", "to": client.asked}
    first = client.answer(**answer)[0]
    assert client.answer(**answer) == [{**first, "duplicate": True}]
    client.say({"type": "close"})
    client.rest()
    client.close()
    again = lasting_place.connect()
    again.open(front="web-1", **client.back())
    assert again.answer(**answer) == [{**first, "duplicate": True}]


@pytest.mark.bad_input(34, "an answer's `id` again, with other content", "`id-reuse`.")
def test_an_id_with_other_words(lasting_place):
    client = lasting_place.connect()
    client.open()
    client.answer("Marlbeck", id="a1")
    for other in ({"text": "Thornleigh"}, {"command": "skip"}, {"choice": "Marlbeck CIL"}):
        (error,) = client.answer(id="a1", **other)
        assert (error["code"], error["id"]) == ("id-reuse", "a1")


@pytest.mark.bad_input(35, "an answer to an earlier `ask`", "`stale`, and the `ask` that stands.")
def test_an_old_ask(lasting_place):
    client = lasting_place.connect()
    client.open()
    old = client.asked
    client.answer("Marlbeck", id="a1", to=old)
    error, ask = client.answer("Thornleigh", id="a2", to=old)
    assert (error["code"], error["id"]) == ("stale", "a2")
    assert ask["type"] == "ask" and ask["number"] == client.asked > old
    # It wasn't taken, so its id is free.
    assert client.answer("skip", id="a2", to=client.asked)[0]["type"] == "ack"


@pytest.mark.bad_input(
    36, "an `after` that the session doesn't have yet", "`bad-message` at `/after`. Another `open` may follow.")
def test_a_number_of_the_future(lasting_place):
    first = begun(lasting_place)
    client = lasting_place.connect()
    client.say({"type": "open", **first.back(after=100000)})
    error = client.hear()
    assert (error["code"], error["at"]) == ("bad-message", "/after")
    assert "ask" in kinds(client.open(**first.back()))


@pytest.mark.bad_input(37, "an answer with the key for listening", "`auth`.")
def test_a_watcher_answers(lasting_place):
    first = begun(lasting_place)
    client = lasting_place.connect()
    heard = client.open(session=first.session, key=first.watch)
    assert heard[0]["role"] == "watch" and "watch" not in heard[0] and "ask" in kinds(heard)
    journal = lasting_place.folder / f"{first.session}.jsonl"
    before = journal.read_bytes()
    (error,) = client.answer("Thornleigh", id="w1")
    assert (error["code"], error["id"]) == ("auth", "w1")
    client.say({"type": "no-answer", "why": "silence"})
    assert client.hear()["code"] == "auth"
    client.say({"type": "close"})
    assert client.rest()[-1]["type"] == "bye"
    assert journal.read_bytes() == before


@pytest.mark.bad_input(38, "one front too many on a session", "`busy`; with one gone it is let in.")
@pytest.mark.parametrize("kind", ["unix", "tcp", "web"])
def test_one_front_too_many(tmp_path, kind):
    server = Server(tmp_path / "server")
    first = server.client(kind)
    first.open(front="f1")
    fronts = [server.client(kind) for _ in range(first.hello["limits"]["fronts"])]
    for number, front in enumerate(fronts[1:]):
        assert front.open(front=f"more-{number}", **first.back())[0]["type"] == "opened"
    (error,) = fronts[0].open(front="one-more", **first.back())
    assert (error["type"], error["code"], error["retry"]) == ("error", "busy", "later")
    fronts[1].say({"type": "close"})
    fronts[1].rest()
    assert fronts[0].open(front="one-more", **first.back())[0]["type"] == "opened"
    server.close()


@pytest.mark.bad_input(39, "two answers to one `ask` at once, 1,000 times", "One is acknowledged, the other is `stale`.")
@pytest.mark.parametrize("kind", ["unix", "tcp", "web"])
def test_two_answers_race(tmp_path, kind):
    server = Server(tmp_path / "server")
    for _ in range(20):
        fronts = [server.client(kind), server.client(kind)]
        fronts[0].open(front="f0")
        fronts[1].open(front="f1", **fronts[0].back())
        for number in range(50):
            asked = fronts[0].asked
            for front in fronts:
                front.say({"type": "answer", "id": f"a{number}", "to": asked, "text": "skip"})
            assert sorted(outcome(front, f"a{number}") for front in fronts) == ["ack", "stale"]
            assert fronts[0].asked == fronts[1].asked > asked
        for front in fronts:
            front.close()
    server.close()


def outcome(front, name):
    """What came of an answer, heard up to the `ask` behind it."""
    while True:
        message = front.hear()
        if message["type"] in ("ack", "error"):
            assert message["id"] == name
            front.until("ask")
            return message.get("code", message["type"])
