"""Bad input: what isn't JSON, and what is, but no message."""

import pytest

from bad_lines import bad_line, gets_an_error, pong
from protocol_client import kinds
from protocol_places import LINES, over


@pytest.mark.parametrize("line, code, at, is_open", [
    bad_line(14, "arrays 17 deep", b'{"type":"ping","x":' + b"[" * 16 + b"]" * 16 + b"}", "too-deep"),
    bad_line(15, "16,000 opening brackets", b"[" * 16000, "too-deep"),
    bad_line(16, "a comma too many", b'{"type":"ping",}', "bad-json"),
    bad_line(17, "a key twice", b'{"type":"ping","type":"open"}', "bad-json"),
    bad_line(17, "a key twice, once in escapes", b'{"type":"ping","typ\\u0065":"open"}', "bad-json"),
    bad_line(18, "`NaN`", b'{"type":"open","after":NaN}', "bad-json"),
    bad_line(18, "`Infinity`", b'{"type":"open","after":Infinity}', "bad-json"),
    bad_line(19, "`1e400`", b'{"type":"open","after":1e400}', "bad-json"),
    bad_line(19, "a number with more than 64 bits", b'{"type":"open","after":1' + b"0" * 30 + b"}", "bad-json"),
    bad_line(20, "2⁵³ + 1", b'{"type":"open","after":9007199254740993}', "bad-message", "/after"),
    bad_line(21, "half a surrogate pair", b'{"type":"answer","text":"\\ud800"}', "bad-json", is_open=True),
    bad_line(22, "a field that is null", b'{"type":"answer","text":null}', "bad-message", "/text", is_open=True),
    bad_line(22, "an id that is null", b'{"type":"answer","id":null,"text":"a"}', "bad-message", "/id", is_open=True),
    bad_line(23, "a number for a text", b'{"type":"answer","text":5}', "bad-message", "/text", is_open=True),
    bad_line(
        23, "a text for a number", b'{"type":"answer","id":"a1","to":"13","text":"a"}', "bad-message", "/to", is_open=True),
    bad_line(
        23, "a number within an array of texts", b'{"type":"answer","choice":["a",5]}', "bad-message", "/choice/1",
        is_open=True),
    bad_line(
        23, "a number with a fraction", b'{"type":"answer","to":1.5,"text":"a"}', "bad-message", "/to", is_open=True),
    bad_line(25, "an unknown type", b'{"type":"gossip"}', "unknown-type", "/type"),
    bad_line(26, "an array at the top", b"[1]", "bad-message"),
    bad_line(26, "a text at the top", b'"open"', "bad-message"),
    bad_line(26, "an object without a type", b"{}", "bad-message", "/type"),
])
def test_a_line(lasting_place, line, code, at, is_open):
    gets_an_error(lasting_place, line, code, at, is_open)


@pytest.mark.bad_input(15, "100,000 opening brackets", "`too-long`: it is more than a line. The program goes on.")
@over(*LINES)
def test_more_brackets_than_a_line_holds(lasting_place):
    client = lasting_place.connect()
    client.raw(b"[" * 100_000 + b"\n")
    heard = client.rest()
    assert kinds(heard) == ["error", "bye"] and heard[0]["code"] == "too-long"
    pong(lasting_place.connect())


@pytest.mark.bad_input(24, "unknown fields, of any kind", "Ignored.")
def test_unknown_fields(lasting_place):
    client = lasting_place.connect()
    client.raw(b'{"type":"open","mood":null,"more":{"a":[1,2]}}\n')
    client.until("ask")
    client.raw(b'{"type":"answer","id":"a1","text":"skip","volume":11}\n')
    assert client.until("ack")[-1]["id"] == "a1"


@pytest.mark.bad_input(
    27, "16 KiB of tiny keys",
    "Ignored, as unknown fields are. The cost grows with the size and no faster: `Benchmarks/run tiny-keys` shows it.")
def test_tiny_keys(lasting_place):
    client = lasting_place.connect()
    line = b'{"type":"ping","id":"p1"'
    for number in range(2000):
        line += b',"%x":0' % number
    assert 12_000 < len(line) < 16_384
    client.raw(line + b"}\n")
    assert client.hear() == {"type": "pong", "id": "p1"}
