"""Bad input: where a line begins and ends, and what isn't text."""

import os

import pytest

from bad_lines import bad_line, gets_an_error, pong
from bearings_program import journals
from protocol_client import Pipe, kinds
from protocol_places import LINES, over
from server_program import Server

LIMIT = 16384


@pytest.mark.parametrize("line, code, at, is_open", [
    bad_line(6, "two objects on a line", b'{"type":"ping"} {"type":"ping"}', "bad-json"),
    bad_line(10, "bytes that aren't UTF-8", b'{"type":"ping","id":"\xff"}', "bad-json"),
    bad_line(10, "half a character of UTF-8", b'{"type":"open","front":"\xe2\x82"}', "bad-json"),
    bad_line(11, "a byte-order mark", b'\xef\xbb\xbf{"type":"ping"}', "bad-json"),
    bad_line(11, "UTF-16", '{"type":"ping"}'.encode("utf-16-le"), "bad-json"),
    bad_line(12, "a raw NUL", b'{"type":"ping","id":"a\0"}', "bad-json"),
])
def test_a_line(lasting_place, line, code, at, is_open):
    gets_an_error(lasting_place, line, code, at, is_open)


@pytest.mark.bad_input(1, "an empty line, spaces", "Ignored.")
@over(*LINES)
def test_empty_lines(lasting_place):
    client = lasting_place.connect()
    client.raw(b"\n   \n\t\n\r\n")
    pong(client)


@pytest.mark.bad_input(2, "a carriage return before the line feed", "Accepted.")
@over(*LINES)
def test_carriage_returns(lasting_place):
    client = lasting_place.connect()
    client.raw(b'{"type":"ping","id":"p1"}\r\n')
    assert client.hear() == {"type": "pong", "id": "p1"}


def ping_of(length):
    line = b'{"type":"ping","id":"long","x":""}'
    return line.replace(b'""', b'"' + b"x" * (length - len(line)) + b'"')


@pytest.mark.bad_input(3, "a line of 16,384 bytes", "Accepted.")
def test_the_longest_line(lasting_place):
    client = lasting_place.connect()
    assert client.hello["limits"]["line"] == LIMIT
    client.raw(ping_of(LIMIT) + b"\n")
    assert client.hear() == {"type": "pong", "id": "long"}


@pytest.mark.bad_input(3, "a line of 16,384 bytes", "Accepted.")
@over(*LINES)
def test_the_longest_line_with_a_carriage_return(lasting_place):
    client = lasting_place.connect()
    client.raw(ping_of(LIMIT) + b"\r\n")
    assert client.hear() == {"type": "pong", "id": "long"}


def too_long(client):
    heard = client.rest()
    assert kinds(heard) == ["error", "bye"]
    assert heard[0]["code"] == "too-long" and heard[1]["reason"] == "fault"


@pytest.mark.bad_input(4, "one byte more", "`too-long`, and the connection ends.")
@over(*LINES)
def test_one_byte_more(lasting_place):
    client = lasting_place.connect()
    client.raw(ping_of(LIMIT + 1) + b"\n")
    too_long(client)


@pytest.mark.bad_input(4, "one byte more, in a frame", "1009, and the connection ends.")
@over("web")
def test_one_byte_more_in_a_frame(lasting_place):
    client = lasting_place.connect()
    client.raw(ping_of(LIMIT + 1))
    assert client.rest() == [] and client.transport.socket.close_code == 1009


ENDLESS = (5, "64 MiB without a line feed", "`too-long`, and the connection ends. No more than a line is kept.")
ROOM = 4096  # KiB that memory may grow by


@pytest.mark.bad_input(*ENDLESS, over="pipe")
def test_an_endless_line_on_a_pipe():
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
    assert endless < usual + ROOM


@pytest.mark.bad_input(*ENDLESS)
@pytest.mark.parametrize("kind", ["unix", "tcp"])
def test_an_endless_line_on_a_socket(tmp_path, kind):
    server = Server(tmp_path / "server")
    # As much at once, in lines.
    usual = server.client(kind)
    usual.raw((b" " * 16383 + b"\n") * 16)
    pong(usual)
    before = server.most_memory()
    endless = server.client(kind)
    for _ in range(1024):
        endless.raw(b"x" * 65536)
    too_long(endless)
    assert server.most_memory() < before + ROOM
    server.close()


@pytest.mark.bad_input(7, "a message byte by byte", "Accepted.")
@over(*LINES)
def test_byte_by_byte(lasting_place):
    client = lasting_place.connect()
    for byte in b'{"type":"ping","id":"slow"}\n':
        client.raw(bytes([byte]))
    assert client.hear() == {"type": "pong", "id": "slow"}


@pytest.mark.bad_input(8, "100 lines at once", "Answered in order.")
def test_many_lines_at_once(lasting_place):
    client = lasting_place.connect()
    client.raw(b"".join(b'{"type":"ping","id":"p%d"}\n' % number for number in range(100)))
    assert [client.hear()["id"] for _ in range(100)] == [f"p{number}" for number in range(100)]


@pytest.mark.bad_input(9, "a whole object at the end of input, without a line feed", "Counts.")
@over(*LINES)
def test_a_whole_object_at_the_end(lasting_place):
    client = lasting_place.connect()
    client.raw(b'{"type":"ping","id":"last"}')
    client.transport.finish()
    assert [one for one in client.rest() if one["type"] != "bye"] == [{"type": "pong", "id": "last"}]


@pytest.mark.bad_input(9, "a part of an object at the end of input", "Discarded.")
@over(*LINES)
def test_half_an_object_at_the_end(lasting_place):
    before = journals(lasting_place.folder)
    client = lasting_place.connect()
    client.raw(b'{"type":"open","front":"w')
    client.transport.finish()
    assert set(kinds(client.rest())) <= {"bye"} and journals(lasting_place.folder) == before


@pytest.mark.bad_input(13, "`GET / HTTP/1.1`", "`bad-json` with a sentence, and the connection ends.")
@over(*LINES)
def test_a_browser(lasting_place):
    client = lasting_place.connect()
    client.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    heard = client.rest()
    assert kinds(heard) == ["error", "bye"] and heard[0]["code"] == "bad-json"
    assert "no web server" in heard[0]["sentence"]
