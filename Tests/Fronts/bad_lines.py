"""What is one line, and gets one error. The connection goes on, so what is sent behind it is taken."""

import json

import pytest

from bearings_program import journals
from protocol_client import Web, kinds


def bad_line(number, sent, line, code, at=None, is_open=False):
    """One case of `gets_an_error`, with its row on the page."""
    outcome = f"`{code}`{f' at `{at}`' if at else ''}; the connection goes on."
    if not is_text(line):
        outcome += " In a WebSocket it ends with 1007."
    return pytest.param(
        line, code, at, is_open, id=f"{number} {sent}", marks=pytest.mark.bad_input(number, sent, outcome))


def gets_an_error(place, line, code, at, is_open):
    client = place.connect()
    if not is_text(line) and isinstance(client.transport, Web):
        # A frame that isn't text is a matter of WebSockets.
        client.transport.socket.send(line, text=True)
        assert client.rest() == [] and client.transport.socket.close_code == 1007
        return
    if is_open:
        client.open()
    before = journals(place.folder)
    client.raw(line + b"\n")
    error = client.hear()
    assert (error["type"], error["code"], error.get("at")) == ("error", code, at)
    assert error.get("id") == (json.loads(line).get("id") if b'"id":"a1"' in line else None)
    pong(client)
    assert journals(place.folder) == before
    if not is_open:
        assert "ask" in kinds(client.open())
    else:
        assert "ack" in kinds(client.answer("skip", id="next"))


def is_text(line):
    try:
        return bool(line.decode())
    except UnicodeDecodeError:
        return False


def pong(client, name="still"):
    """Somebody is there."""
    client.say({"type": "ping", "id": name})
    assert client.hear() == {"type": "pong", "id": name}


def begun(place):
    """A session that was begun and left."""
    client = place.connect()
    client.open(front="web-1")
    client.answer("Marlbeck", id="a1")
    client.say({"type": "close"})
    client.rest()
    client.close()
    return client
