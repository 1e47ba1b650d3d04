"""Bad input on the line, and what comes of it: the cases of docs/protocol/bad-input.md, which is made of this file.

BEARINGS_RECORD=1 script/test-fronts -k bad_input writes the page anew.
"""

import json
import os

import pytest

from bearings_program import journals, snapshot
from protocol_client import Pipe, Web, kinds
from protocol_places import LINES as ON_LINES, PLACES
from protocol_schema import FOLDER

PAGE = FOLDER / "bad-input.md"
LIMIT = 16384
OPEN = b'{"type":"open"}'
SAID = "not an answer that anybody has given"


@pytest.fixture(params=PLACES)
def place(request, tmp_path):
    place = PLACES[request.param](tmp_path)
    yield place
    place.close()


@pytest.fixture(params=PLACES, scope="module")
def lasting_place(request, tmp_path_factory):
    """The same for all tests that need no other."""
    place = PLACES[request.param](tmp_path_factory.mktemp("lasting"))
    yield place
    place.close()


def only_in(*places):
    """For what there is in some places only."""
    return pytest.mark.parametrize("place", places, indirect=True)


# What is one line, and gets one error. The connection goes on, so what is sent behind it is taken.

LINES = [
    # number, in words, the line, whether a session is open, the code, where
    (6, "two objects on a line", b'{"type":"ping"} {"type":"ping"}', False, "bad-json", None),
    (10, "bytes that aren't UTF-8", b'{"type":"ping","id":"\xff"}', False, "bad-json", None),
    (10, "half a character of UTF-8", b'{"type":"open","front":"\xe2\x82"}', False, "bad-json", None),
    (11, "a byte-order mark", b'\xef\xbb\xbf{"type":"ping"}', False, "bad-json", None),
    (11, "UTF-16", '{"type":"ping"}'.encode("utf-16-le"), False, "bad-json", None),
    (12, "a raw NUL", b'{"type":"ping","id":"a\0"}', False, "bad-json", None),
    (14, "arrays 17 deep", b'{"type":"ping","x":' + b"[" * 16 + b"]" * 16 + b"}", False, "too-deep", None),
    (15, "16,000 opening brackets", b"[" * 16000, False, "too-deep", None),
    (16, "a comma too many", b'{"type":"ping",}', False, "bad-json", None),
    (17, "a key twice", b'{"type":"ping","type":"open"}', False, "bad-json", None),
    (17, "a key twice, once in escapes", b'{"type":"ping","typ\\u0065":"open"}', False, "bad-json", None),
    (18, "`NaN`", b'{"type":"open","after":NaN}', False, "bad-json", None),
    (18, "`Infinity`", b'{"type":"open","after":Infinity}', False, "bad-json", None),
    (19, "`1e400`", b'{"type":"open","after":1e400}', False, "bad-json", None),
    (19, "a number with more than 64 bits", b'{"type":"open","after":1' + b"0" * 30 + b"}", False, "bad-json", None),
    (20, "2⁵³ + 1", b'{"type":"open","after":9007199254740993}', False, "bad-message", "/after"),
    (21, "half a surrogate pair", b'{"type":"answer","text":"\\ud800"}', True, "bad-json", None),
    (22, "a field that is null", b'{"type":"answer","text":null}', True, "bad-message", "/text"),
    (22, "an id that is null", b'{"type":"answer","id":null,"text":"a"}', True, "bad-message", "/id"),
    (23, "a number for a text", b'{"type":"answer","text":5}', True, "bad-message", "/text"),
    (23, "a text for a number", b'{"type":"answer","id":"a1","to":"13","text":"a"}', True, "bad-message", "/to"),
    (23, "a number within an array of texts", b'{"type":"answer","choice":["a",5]}', True, "bad-message", "/choice/1"),
    (23, "a number with a fraction", b'{"type":"answer","to":1.5,"text":"a"}', True, "bad-message", "/to"),
    (25, "an unknown type", b'{"type":"gossip"}', False, "unknown-type", "/type"),
    (26, "an array at the top", b"[1]", False, "bad-message", None),
    (26, "a text at the top", b'"open"', False, "bad-message", None),
    (26, "an object without a type", b"{}", False, "bad-message", "/type"),
    (28, "`../../etc/passwd` as a session", b'{"type":"open","session":"../../etc/passwd"}', False, "no-session", None),
    (29, "`a/b` as a session", b'{"type":"open","session":"a/b"}', False, "no-session", None),
    (29, "`%2e` as a session", b'{"type":"open","session":"%2e"}', False, "no-session", None),
    (29, "a NUL in a session's name", b'{"type":"open","session":"a\\u0000b"}', False, "no-session", None),
    (29, "300 characters as a session", b'{"type":"open","session":"' + b"a" * 300 + b'"}', False, "no-session", None),
    (29, "nothing as a session", b'{"type":"open","session":""}', False, "no-session", None),
    (36, "an `after` of −1", b'{"type":"open","after":-1}', False, "bad-message", "/after"),
    (36, "an `after` beyond a new session", b'{"type":"open","after":99}', False, "bad-message", "/after"),
    (36, "an `after` of 2⁶²", b'{"type":"open","after":4611686018427387904}', False, "bad-message", "/after"),
    (40, "`open` twice", OPEN, True, "bad-message", None),
]


def is_text(line):
    try:
        return bool(line.decode())
    except UnicodeDecodeError:
        return False


@pytest.mark.parametrize("number, words, line, is_open, code, at", LINES, ids=[f"{line[0]} {line[1]}" for line in LINES])
def test_a_line(lasting_place, number, words, line, is_open, code, at):
    place = lasting_place
    client = place.connect()
    if not is_text(line) and isinstance(client.transport, Web):
        # A frame that isn't text is a matter of WebSockets.
        return ended_with(1007, client, line)
    if is_open:
        client.open()
    before = journals(place.folder)
    client.raw(line + b"\n")
    error = client.hear()
    assert (error["type"], error["code"], error.get("at")) == ("error", code, at)
    assert error.get("id") == (json.loads(line).get("id") if b'"id":"a1"' in line else None)
    client.say({"type": "ping", "id": "after"})
    assert client.hear() == {"type": "pong", "id": "after"}
    assert journals(place.folder) == before
    if not is_open:
        assert "ask" in kinds(client.open())
    else:
        assert "ack" in kinds(client.answer("skip", id="next"))


def ended_with(code, client, data):
    client.transport.socket.send(data, text=True)
    assert client.rest() == [] and client.transport.socket.close_code == code


# Everything else, each with a test of its own.

CASES = []


def case(number, words, outcome):
    """A test of a case, with its row on the page."""

    def kept(test):
        CASES.append((number, words, outcome))
        return test

    return kept


def pong(client, name="still"):
    client.say({"type": "ping", "id": name})
    assert client.hear() == {"type": "pong", "id": name}


@case(1, "an empty line, spaces", "Ignored.")
@only_in(*ON_LINES)
def test_empty_lines(place):
    client = place.connect()
    client.raw(b"\n   \n\t\n\r\n")
    pong(client)


@case(2, "a carriage return before the line feed", "Accepted.")
@only_in(*ON_LINES)
def test_carriage_returns(place):
    client = place.connect()
    client.raw(b'{"type":"ping","id":"p1"}\r\n')
    assert client.hear() == {"type": "pong", "id": "p1"}


def ping_of(length):
    line = b'{"type":"ping","id":"long","x":""}'
    return line.replace(b'""', b'"' + b"x" * (length - len(line)) + b'"')


@case(3, "a line of 16,384 bytes", "Accepted.")
@only_in(*ON_LINES)
def test_the_longest_line(place):
    client = place.connect()
    assert client.hello["limits"]["line"] == LIMIT
    for ending in (b"\n", b"\r\n"):
        client.raw(ping_of(LIMIT) + ending)
        assert client.hear() == {"type": "pong", "id": "long"}


def too_long(client):
    heard = client.rest()
    assert kinds(heard) == ["error", "bye"]
    assert heard[0]["code"] == "too-long" and heard[1]["reason"] == "fault"


@case(4, "one byte more", "`too-long`, and the connection ends.")
@only_in(*ON_LINES)
def test_one_byte_more(place):
    client = place.connect()
    client.raw(ping_of(LIMIT + 1) + b"\n")
    too_long(client)


@case(5, "64 MiB without a line feed", "`too-long`, and the connection ends. No more than a line is kept.")
def test_an_endless_line(tmp_path):
    def most_memory(data):
        pipe = Pipe("--memory")
        assert b'"hello"' in pipe.line()
        for _ in range(1024):
            pipe.send(data)
        pipe.finish()
        rest = pipe.child.stdout.read()
        _, status, used = os.wait4(pipe.child.pid, 0)
        pipe.child.returncode = status
        pipe.close()
        return used.ru_maxrss, rest

    usual, _ = most_memory(b"\n")
    endless, said = most_memory(b"x" * 65536)
    assert b'"too-long"' in said
    assert endless < usual + 4096  # KiB


@case(7, "a message byte by byte", "Accepted.")
@only_in(*ON_LINES)
def test_byte_by_byte(place):
    client = place.connect()
    for byte in b'{"type":"ping","id":"slow"}\n':
        client.raw(bytes([byte]))
    assert client.hear() == {"type": "pong", "id": "slow"}


@case(8, "100 lines at once", "Answered in order.")
def test_many_lines_at_once(place):
    client = place.connect()
    client.raw(b"".join(b'{"type":"ping","id":"p%d"}\n' % number for number in range(100)))
    assert [client.hear()["id"] for _ in range(100)] == [f"p{number}" for number in range(100)]


@case(9, "a whole object at the end of input, without a line feed", "Counts.")
@only_in(*ON_LINES)
def test_a_whole_object_at_the_end(place):
    client = place.connect()
    client.raw(b'{"type":"ping","id":"last"}')
    client.transport.finish()
    assert [one for one in client.rest() if one["type"] != "bye"] == [{"type": "pong", "id": "last"}]


@case(9, "a part of an object at the end of input", "Discarded.")
@only_in(*ON_LINES)
def test_half_an_object_at_the_end(place):
    client = place.connect()
    client.raw(b'{"type":"open","front":"w')
    client.transport.finish()
    assert set(kinds(client.rest())) <= {"bye"} and not journals(place.folder)


@case(13, "`GET / HTTP/1.1`", "`bad-json` with a sentence, and the connection ends.")
@only_in(*ON_LINES)
def test_a_browser(place):
    client = place.connect()
    client.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    heard = client.rest()
    assert kinds(heard) == ["error", "bye"] and heard[0]["code"] == "bad-json"
    assert "no web server" in heard[0]["sentence"]


@case(24, "unknown fields, of any kind", "Ignored.")
def test_unknown_fields(place):
    client = place.connect()
    client.raw(b'{"type":"open","mood":null,"more":{"a":[1,2]}}\n')
    client.until("ask")
    client.raw(b'{"type":"answer","id":"a1","text":"skip","volume":11}\n')
    assert client.until("ack")[-1]["id"] == "a1"


def begun(place):
    """A session that was begun and left."""
    client = place.connect()
    client.open(front="web-1")
    client.answer("Marlbeck", id="a1")
    client.say({"type": "close"})
    client.rest()
    return client


@case(30, "a session that there is, with a wrong key, a short one, or none", "`no-session`, in the words that an unknown one gets.")
def test_a_wrong_key(place):
    first = begun(place)
    client = place.connect()
    heard = []
    for fields in ({"key": "x" * 43}, {"key": "x"}, {}):
        heard += client.open(session=first.session, **fields)
    client = place.connect()
    heard += client.open(session="no-such-99", key=first.key)
    assert [error["code"] for error in heard] == ["no-session"] * 4
    assert len({json.dumps(error) for error in heard}) == 1


@case(31, "guesses of keys", "The connection ends with the fifth.")
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


@case(32, "a session whose file is a symbolic link", "Refused, and what it leads to isn't touched.")
@only_in("pipe")
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


@case(33, "an answer's `id` again, with the same content", "The same `ack`, with `duplicate`, also after coming back.")
def test_a_repeated_id(place):
    client = place.connect()
    client.open(front="web-1")
    answer = {"text": "Marlbeck", "id": "a1", "to": client.asked}
    first = client.answer(**answer)[0]
    assert client.answer(**answer) == [{**first, "duplicate": True}]
    client.say({"type": "close"})
    client.rest()
    client.close()
    again = place.connect()
    again.open(front="web-1", **client.back())
    assert again.answer(**answer) == [{**first, "duplicate": True}]


@case(34, "an answer's `id` again, with other content", "`id-reuse`.")
def test_an_id_with_other_words(place):
    client = place.connect()
    client.open()
    client.answer("Marlbeck", id="a1")
    for other in ({"text": "Thornleigh"}, {"command": "skip"}, {"choice": "Marlbeck CIL"}):
        (error,) = client.answer(id="a1", **other)
        assert (error["code"], error["id"]) == ("id-reuse", "a1")


@case(35, "an answer to an earlier `ask`", "`stale`, and the `ask` that stands.")
def test_an_old_ask(place):
    client = place.connect()
    client.open()
    old = client.asked
    client.answer("Marlbeck", id="a1", to=old)
    error, ask = client.answer("Thornleigh", id="a2", to=old)
    assert (error["code"], error["id"]) == ("stale", "a2")
    assert ask["type"] == "ask" and ask["number"] == client.asked > old
    # It wasn't taken, so its id is free.
    assert client.answer("skip", id="a2", to=client.asked)[0]["type"] == "ack"


@case(36, "an `after` that the session doesn't have yet", "`bad-message` at `/after`. Another `open` may follow.")
def test_a_number_of_the_future(place):
    first = begun(place)
    client = place.connect()
    client.say({"type": "open", **first.back(after=100000)})
    error = client.hear()
    assert (error["code"], error["at"]) == ("bad-message", "/after")
    assert "ask" in kinds(client.open(**first.back()))


@case(37, "an answer with the key for listening", "`auth`.")
def test_a_watcher_answers(place):
    first = begun(place)
    client = place.connect()
    heard = client.open(session=first.session, key=first.watch)
    assert heard[0]["role"] == "watch" and "watch" not in heard[0] and "ask" in kinds(heard)
    before = snapshot(place.folder)
    (error,) = client.answer("Thornleigh", id="w1")
    assert (error["code"], error["id"]) == ("auth", "w1")
    client.say({"type": "no-answer", "why": "silence"})
    assert client.hear()["code"] == "auth"
    client.say({"type": "close"})
    assert client.rest()[-1]["type"] == "bye"
    assert snapshot(place.folder) == before


@case(57, "an answer with escape sequences and control characters", "Comes back as JSON escapes: no control character is ever on the line.")
def test_control_characters(place):
    client = place.connect()
    client.open()
    words = "Marl\x1b]52;c;eA==\x07beck\x1b[2J\r\x9b"
    client.raw(json.dumps({"type": "answer", "id": "a1", "text": words}).encode() + b"\n")
    while True:
        line = client.transport.line()
        assert line is not None
        assert not any(byte < 0x20 or byte == 0x7F for byte in line) and "\x9b" not in line.decode()
        if b'"ask"' in line:
            break


@case(63, "an answer, then something that goes wrong", "Nothing of the answer is on standard error.")
def test_no_answer_is_logged(tmp_path):
    pipe = Pipe("--memory")
    pipe.send(OPEN + b"\n" + json.dumps({"type": "answer", "text": SAID}).encode() + b"\n")
    pipe.send(json.dumps({"type": "answer", "to": SAID, "text": SAID}).encode() + b"\n" + SAID.encode() + b"\n")
    status, complaints = pipe.ended()
    said = pipe.child.stdout.read().decode()
    pipe.close()
    assert status == 0 and SAID not in complaints and complaints == ""
    for error in (json.loads(line) for line in said.splitlines() if '"error"' in line):
        assert SAID not in json.dumps(error)


@case(68, "SIGTERM in the middle", "`bye` with `resume`; every acknowledged answer is kept.")
def test_terminated(place):
    client = place.connect()
    client.open(front="web-1")
    ack = client.answer("Marlbeck", id="a1")[0]
    place.terminate()
    bye = client.rest()[-1]
    assert (bye["type"], bye["reason"], bye["resume"]) == ("bye", "stopping", True)
    again = place.connect()
    again.open(front="web-1", **client.back(after=bye["after"]))
    assert again.answer("Marlbeck", id="a1") == [{**ack, "duplicate": True}]


# The page


def outcome(code, at):
    return f"`{code}`{f' at `{at}`' if at else ''}; the connection goes on."


def page():
    rows = [(number, words, outcome(code, at)) for number, words, _, _, code, at in LINES] + CASES
    text = "# Bad input, and what comes of it\n\n"
    text += "Each row is a test in `Tests/Fronts/test_protocol_bad_input.py`, which this page is made from: "
    text += "`BEARINGS_RECORD=1 script/test-fronts -k bad_input` writes it.\n\n"
    text += "| no. | what is sent | what comes of it |\n|---|---|---|\n"
    for number, words, came in sorted(rows, key=lambda row: row[0]):
        text += f"| {number} | {words[0].upper() + words[1:]} | {came} |\n"
    return text


def test_the_page_is_made_from_these_tests():
    if os.environ.get("BEARINGS_RECORD") == "1":
        PAGE.write_text(page())
    assert PAGE.read_text() == page()
