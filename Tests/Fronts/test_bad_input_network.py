"""Bad input: pages from elsewhere, frames that can't be, connections that are no use."""

import json
import socket
import time
import urllib.error
import urllib.request

import pytest

from protocol_client import Client, Socket, Web, only
from server_program import Server


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """A server for all tests that need no other."""
    one = Server(tmp_path_factory.mktemp("network") / "server")
    yield one
    one.close()


def get(server, path, **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{server.web_port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_what_the_web_port_answers(lasting):
    assert get(lasting, "/healthz") == (200, "ok\n")
    assert get(lasting, "/")[0] == 200
    assert get(lasting, "/secret")[0] == 404
    assert get(lasting, "/protocol")[0] == 426


UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
           "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}


def answer(server, method, target, **changes):
    """What a request by a page of the server itself is answered with. Headers that are None are left out."""
    host = f"127.0.0.1:{server.web_port}"
    headers = {"Host": host, "Origin": f"http://{host}", **changes}
    lines = [f"{method} {target.format(host=host)} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items() if value is not None]
    with socket.create_connection(("127.0.0.1", server.web_port)) as front:
        front.sendall("\r\n".join([*lines, "", ""]).encode())
        head, _, body = b"".join(iter(lambda: front.recv(4096), b"")).decode(errors="replace").partition("\r\n\r\n")
    status, *fields = head.split("\r\n")
    return int(status.split()[1]), [tuple(field.lower().split(": ", 1)) for field in fields], body


def test_healthz_by_head_and_through_a_proxy(lasting):
    status, headers, body = answer(lasting, "HEAD", "/healthz")
    assert (status, body) == (200, "") and ("content-length", "3") in headers
    assert answer(lasting, "GET", "http://{host}/healthz")[::2] == (200, "ok\n")
    assert answer(lasting, "GET", "http://evil.example/healthz")[0] == 403


@pytest.mark.parametrize("method, changes, status", [
    ("POST", {}, 426), ("GET", {"Connection": None}, 426), ("GET", {"Connection": "keep-alive"}, 426),
    ("GET", {"Upgrade": None}, 426), ("GET", {"Sec-WebSocket-Key": "c2hvcnQ="}, 400),
    ("GET", {"Sec-WebSocket-Key": None}, 400),
])
def test_half_an_upgrade_is_none(lasting, method, changes, status):
    found, headers, _ = answer(lasting, method, "/protocol", **{**UPGRADE, **changes})
    assert found == status
    assert (("upgrade", "websocket") in headers) == (status == 426)
    assert [value for name, value in headers if name == "connection"] == ["upgrade, close" if status == 426 else "close"]


@pytest.mark.parametrize("target", ["/healthz", "/metrics", "/"])
def test_what_can_only_be_read(lasting, target):
    for method in ("POST", "PUT", "DELETE"):
        status, headers, _ = answer(lasting, method, target)
        assert status == 405 and ("allow", "get, head") in headers


def test_a_program_without_an_origin_hears_what_to_show(lasting):
    status, _, sentence = answer(lasting, "GET", "/protocol", **{**UPGRADE, "Origin": None})
    assert status == 403 and "Authorization: Bearer" in sentence
    assert "A page from there may not attach" in answer(lasting, "GET", "/protocol", **{**UPGRADE, "Origin": "https://evil.example"})[2]


def origin(number, sent, value):
    return pytest.param(value, marks=pytest.mark.bad_input(number, sent, "403.", over="web"))


@pytest.mark.parametrize("origin", [
    origin(41, "a page from elsewhere: a foreign `Origin`", "http://evil.example"),
    origin(41, "a page from another port of this machine", "http://127.0.0.1"),
    origin(42, "an `Origin` of `null`", "null"),
    origin(42, "no `Origin`", None),
    origin(43, "`http://localhost.evil.example` as the `Origin`", "http://localhost.evil.example"),
])
def test_a_page_from_elsewhere_may_not_attach(lasting, origin):
    from websockets.exceptions import InvalidStatus

    with pytest.raises(InvalidStatus) as refused:
        Web(f"ws://127.0.0.1:{lasting.web_port}/protocol", origin=origin)
    assert refused.value.response.status_code == 403


def test_an_origin_that_was_named_may(tmp_path):
    server = Server(tmp_path / "server", "--origin", "https://Assess.example.org")
    Client(Web(f"ws://127.0.0.1:{server.web_port}/protocol", origin="https://assess.example.org")).close()
    server.close()


@pytest.mark.parametrize("host", [
    pytest.param("evil.example", marks=pytest.mark.bad_input(
        44, "a `Host` that somebody else points to this machine", "403.", over="web")),
    pytest.param("localhost.evil.example", marks=pytest.mark.bad_input(
        43, "`localhost.evil.example` as the `Host`", "403.", over="web")),
])
def test_a_host_by_another_name(lasting, host):
    assert get(lasting, "/healthz", Host=f"{host}:{lasting.web_port}")[0] == 403
    assert get(lasting, "/healthz", Host=host)[0] == 403


@pytest.mark.bad_input(45, "a token in the address", "400, and it isn't logged.", over="web")
def test_a_token_in_the_address(lasting):
    assert get(lasting, "/protocol?token=secret")[0] == 400
    assert "secret" not in lasting.log()


def frame(number, sent, code, data):
    return pytest.param(data, code, marks=pytest.mark.bad_input(number, sent, f"{code}.", over="web"))


@pytest.mark.parametrize("data, code", [
    frame(46, "a frame without a mask", 1002, b"\x81\x02hi"),
    frame(46, "a frame with a bit that nobody agreed on", 1002, b"\xc1\x80\0\0\0\0"),
    frame(46, "a frame of a kind that there isn't", 1002, b"\x83\x80\0\0\0\0"),
    frame(47, "a binary frame", 1003, b"\x82\x81\0\0\0\0\0"),
    frame(48, "a text frame that isn't UTF-8", 1007, b"\x81\x82\0\0\0\0\xff\xfe"),
    frame(49, "10,000 fragments", 1009, b"\x01\x81\0\0\0\0y" + b"\x00\x81\0\0\0\0y" * 9_999),
])
def test_frames_that_no_front_may_send(lasting, data, code):
    from websockets.exceptions import ConnectionClosed

    web = lasting.transport("web").socket
    web.recv()
    with pytest.raises(ConnectionClosed) as closed:
        web.socket.sendall(data)
        web.recv()
    assert closed.value.rcvd.code == code


@pytest.mark.bad_input(50, "compression is offered", "Declined.", over="web")
def test_compression_is_declined(lasting):
    from websockets.sync.client import connect

    with connect(
        f"ws://127.0.0.1:{lasting.web_port}/protocol", origin=f"http://127.0.0.1:{lasting.web_port}", compression="deflate"
    ) as web:
        assert web.protocol.extensions == []


@pytest.mark.bad_input(52, "a front that doesn't read", "`bye` with `slow`; the others notice nothing.", over="unix")
def test_a_front_that_does_not_read_is_let_go_and_nobody_else_notices(server):
    client = server.client()
    client.open(front="a")
    deaf = Socket(server.socket)
    deaf.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    deaf.send(b'{"type":"open","front":"deaf","session":"%s","key":"%s"}\n' % (client.session.encode(), client.key.encode()))
    for number in range(20):
        client.answer("note " + "long words " * 700, id=f"n{number}")
    # Three megabytes are wanted and never read.
    deaf.send(b'{"type":"get","what":"transcript"}\n' * 20)
    while "slow" not in server.log():
        time.sleep(0.02)
    heard = []
    while (line := deaf.line()) is not None:
        heard.append(line)
    bye = json.loads(heard[-1])
    assert (bye["reason"], bye["resume"], bye["session"]) == ("slow", True, client.session)
    assert bye["after"] == max(json.loads(line).get("number", 0) for line in heard)
    assert only(client.answer("Marlbeck", id="last"), "ack")


def test_a_front_that_reads_hears_a_long_transcript_to_its_end(tmp_path):
    server = Server(tmp_path / "server", "--queue", "65536")
    client = server.client()
    client.open(front="a")
    for number in range(100):
        client.answer("note " + "long words " * 700, id=f"n{number}")
    client.say({"type": "get", "id": "g", "what": "transcript"})
    client.say({"type": "ping", "id": "p"})
    heard = client.until("pong")
    parts = [message for message in heard if message["type"] == "document"]
    assert sum(len(message["text"]) for message in parts) > 700_000 and parts[-1]["part"] == parts[-1]["of"] == len(parts)
    server.close()
