"""Bad input: what is shown and kept of it, and what outlives a stop."""

import json

import pytest

from protocol_client import Pipe

SAID = "not an answer that anybody has given"


@pytest.mark.bad_input(
    57, "an answer with escape sequences and control characters",
    "Comes back as JSON escapes: no control character is ever on the line.")
def test_control_characters(lasting_place):
    client = lasting_place.connect()
    client.open()
    words = "Marl\x1b]52;c;eA==\x07beck\x1b[2J\r\x9b"
    client.raw(json.dumps({"type": "answer", "id": "a1", "text": words}).encode() + b"\n")
    while True:
        line = client.transport.line()
        assert line is not None
        assert not any(byte < 0x20 or byte == 0x7F for byte in line) and "\x9b" not in line.decode()
        if b'"ask"' in line:
            break


@pytest.mark.bad_input(
    63, "an answer, then something that goes wrong", "Nothing of the answer is on standard error.", over="pipe")
def test_no_answer_is_logged():
    pipe = Pipe("--memory")
    pipe.send(b'{"type":"open"}\n' + json.dumps({"type": "answer", "text": SAID}).encode() + b"\n")
    pipe.send(json.dumps({"type": "answer", "to": SAID, "text": SAID}).encode() + b"\n" + SAID.encode() + b"\n")
    status, complaints = pipe.ended()
    said = pipe.child.stdout.read().decode()
    pipe.close()
    assert status == 0 and SAID not in complaints and complaints == ""
    for error in (json.loads(line) for line in said.splitlines() if '"error"' in line):
        assert SAID not in json.dumps(error)


@pytest.mark.bad_input(68, "SIGTERM in the middle", "`bye` with `resume`; every acknowledged answer is kept.")
def test_terminated(place):
    client = place.connect()
    client.open(front="web-1")
    ack = client.answer("Marlbeck", id="a1")[0]
    place.terminate()
    bye = client.rest()[-1]
    assert (bye["type"], bye["reason"], bye["resume"]) == ("bye", "stopping", True)
    client.close()
    again = place.connect()
    again.open(front="web-1", **client.back(after=bye["after"]))
    assert again.answer("Marlbeck", id="a1") == [{**ack, "duplicate": True}]
