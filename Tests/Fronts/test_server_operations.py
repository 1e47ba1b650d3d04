"""What the server tells about itself: figures, logs, and a reference where something is wrong with it."""

import re
import urllib.error
import urllib.request

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bearings_program import ROOT
from server_certificates import SecureServer
from server_program import Server

RECORD = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (debug|info|notice|warning|error) ("(?:[^"\\]|\\.)*"|\S+)'
                    r'(?: [a-z]+=(?:"(?:[^"\\]|\\.)*"|[^\s"]+))*')


def fetch(address, **options):
    with urllib.request.urlopen(address, **options) as answer:
        return answer.headers["content-type"], answer.read().decode()


def figures(server):
    """Every sample, as its name and labels."""
    kind, text = fetch(f"http://127.0.0.1:{server.web_port}/metrics")
    assert kind == "text/plain; version=0.0.4; charset=utf-8"
    return samples(text)


def samples(text):
    return {(one.name, *sorted(one.labels.items())): one.value
            for family in text_string_to_metric_families(text) for one in family.samples}


def test_the_figures(server):
    before = figures(server)
    assert before[("bearings_turns_total",)] == 0 and before[("bearings_connections", ("way", "unix"))] == 0
    client = server.client()
    client.open(front="a")
    for number in range(3):
        client.answer("skip", id=f"a{number}", to=client.asked)
    client.raw(b"nonsense\n")
    assert client.hear()["code"] == "bad-json"
    sent = figures(server)
    assert sent[("bearings_connections", ("way", "unix"))] == 1 and sent[("bearings_sessions",)] == 1
    assert sent[("bearings_connections_total", ("way", "web"))] == 2  # this one and the one before
    assert sent[("bearings_turns_total",)] >= 4 and sent[("bearings_turn_failures_total",)] == 0
    assert sent[("bearings_write_seconds_count",)] == sent[("bearings_write_seconds_bucket", ("le", "+Inf"))] >= 4
    assert sent[("bearings_write_seconds_sum",)] > 0
    steps = [value for key, value in sent.items() if key[0] == "bearings_write_seconds_bucket"]
    assert steps == sorted(steps)
    assert sent[("bearings_errors_total", ("code", "bad-json"))] == 1
    assert sent[("bearings_received_bytes_total",)] > 50 and sent[("bearings_sent_bytes_total",)] > 1_000
    assert sent[("process_resident_memory_bytes",)] > 1 << 20
    client.say({"type": "close"})
    client.rest()
    client.close()
    assert figures(server)[("bearings_byes_total", ("reason", "paused"))] == 1


def test_the_page_has_every_figure(server):
    _, text = fetch(f"http://127.0.0.1:{server.web_port}/metrics")
    there = {name for name in re.findall(r"^# TYPE (\S+)", text, re.M)} | {"bearings_certificate_expires_seconds"}
    page = (ROOT / "docs" / "server.md").read_text().partition("| figure |")[2].partition("\n\n")[0]
    assert there == set(re.findall(r"`((?:bearings|process)_\w+)`", page))


def test_figures_for_who_shows_a_token_and_when_the_certificate_runs_out(tmp_path):
    server = SecureServer(tmp_path / "server")
    request = urllib.request.Request(
        f"https://localhost:{server.web_port}/metrics", headers={"Authorization": f"Bearer {server.token}"})
    _, text = fetch(request, context=server.context())
    server.close()
    # 30 days from when it was made, a moment ago.
    found = samples(text)
    life = found[("bearings_certificate_expires_seconds",)] - found[("process_start_time_seconds",)]
    assert 29.9 * 86_400 < life <= 30 * 86_400


def test_refusals_are_counted_by_their_reason(server):
    for headers in ({"Host": "evil.example"}, {"Host": "evil.example"}):
        with pytest.raises(urllib.error.HTTPError):
            fetch(urllib.request.Request(f"http://127.0.0.1:{server.web_port}/healthz", headers=headers))
    assert figures(server)[("bearings_connections_refused_total", ("reason", "host"))] == 2
    assert server.log().count(" info refused from=127.0.0.1 reason=host\n") == 2


# Logs


def damaged(folder):
    """A server with a session whose journal was damaged while it was down, and what it takes to come back to that."""
    server = Server(folder)
    client = server.client()
    client.open(front="a")
    client.answer("Marlbeck", id="1")
    server.stop()
    server.close()
    (journal,) = server.transcripts.glob("*.jsonl")
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[1] = lines[1].replace(b'"', b"'", 2)
    journal.write_bytes(b"".join(lines))
    return Server(folder), client


@pytest.mark.bad_input(
    64, "a journal that was damaged", "`fault`, a general sentence, and a reference that is found in the log with the cause.",
    over="unix")
def test_an_internal_fault_has_a_reference(tmp_path):
    server, before = damaged(tmp_path / "server")
    client = server.client()
    client.say({"type": "open", "front": "a", **before.back()})
    error = client.hear()
    server.stop()
    server.close()
    assert (error["type"], error["code"]) == ("error", "fault")
    assert before.session not in error["sentence"] and str(tmp_path) not in error["sentence"]
    reference = re.search(r"The reference is ([a-z0-9]+)\.$", error["sentence"]).group(1)
    (record,) = [line for line in server.log().splitlines() if f"reference={reference}" in line]
    assert " error " in record and str(server.transcripts) in record and "line 2" in record


@pytest.mark.bad_input(61, "a line break in what is logged", "One record on one line.", over="unix")
def test_line_breaks(tmp_path):
    folder = tmp_path / "a\nerror forged\x1b[2J\u2028b"
    server, before = damaged(folder)
    client = server.client()
    client.say({"type": "open", "front": "a", **before.back()})
    assert client.hear()["code"] == "fault"
    server.stop()
    server.close()
    lines = server.log().split("\n")[:-1]
    assert all(RECORD.fullmatch(line) for line in lines), lines
    assert sum("forged" in line for line in lines) >= 1 and all(line.isascii() and line.isprintable() for line in lines)


@pytest.mark.bad_input(63, "answers, keys and tokens", "Nothing of them is in a log, however much is logged.", over="unix tcp web")
def test_logs_hold_nothing_of_what_was_said(tmp_path):
    server = SecureServer(tmp_path / "server", "--log-level", "debug")
    said, keys = "not an answer that anybody has given", []
    for kind in ("unix", "tcp", "web"):
        client = server.client(kind)
        client.open(front=f"front-{kind}", token=server.token)
        client.answer(said, id="1")
        client.raw(said.encode() + b"\n")
        client.hear()
        keys += [client.key, client.watch]
        client.say({"type": "open", "session": client.session, "key": client.key})
        client.hear()
    server.stop()
    server.close()
    log = server.log()
    assert "stopping" in log and all(RECORD.fullmatch(line) for line in log.splitlines())
    assert not [secret for secret in (said, server.token, *keys) if secret in log]


def test_how_much_is_logged(tmp_path):
    server = SecureServer(tmp_path / "server")
    with pytest.raises(urllib.error.HTTPError):
        fetch(f"https://localhost:{server.web_port}/protocol?token=x", context=server.context())
    assert " info refused " in server.log()
    server.close()
