"""Bad input: what is shown and kept of it, and what outlives a stop."""

import json
import pathlib

import pytest

from bad_lines import begun
from bearings_program import facts, snapshot, transcripts
from protocol_client import Pipe
from protocol_places import over

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


def stopped(place):
    """Everything is on the disk, and nobody has it open."""
    place.terminate()
    place.process().wait()


@pytest.mark.bad_input(65, "a session, which is erased", "Its files are gone, and `no-session` for whoever comes back.")
def test_an_erased_session_is_gone(place):
    client = begun(place)
    stopped(place)
    assert any(client.session in name for name in snapshot(place.folder))
    done = transcripts(place.folder, "erase", client.session, "--yes")
    assert done.returncode == 0, done.stderr
    assert not [name for name, data in snapshot(place.folder).items() if client.session in name or b"Marlbeck" in data]
    again = place.connect()
    assert again.open(**client.back())[0]["code"] == "no-session"


@pytest.mark.bad_input(66, "a session, which is exported and imported elsewhere", "It is the same, fact by fact.")
def test_an_exported_session_is_complete(place, tmp_path):
    client = begun(place)
    stopped(place)
    exported = tmp_path / "exported.jsonl"
    done = transcripts(place.folder, "export", client.session)
    assert done.returncode == 0, done.stderr
    exported.write_bytes(done.stdout)
    elsewhere = tmp_path / "elsewhere"
    done = transcripts(elsewhere, "import", exported)
    assert done.returncode == 0, done.stderr
    (imported,) = elsewhere.glob("*.jsonl")
    assert facts(imported) == facts(place.folder / f"{client.session}.jsonl")


@pytest.mark.bad_input(67, "a crash", "Leaves no core file: they are switched off.")
@over("pipe", place="place")
def test_no_core_dumps(place):
    place.connect()
    limits = pathlib.Path(f"/proc/{place.process().pid}/limits").read_text()
    (line,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert line.split()[4:6] == ["0", "0"]


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
