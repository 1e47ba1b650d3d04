"""The server over each of its transports: attaching, coming back, several fronts, stopping."""

import os
import signal
import socket
import stat
import subprocess
import threading
import time
import urllib.error
import urllib.request

import pytest

from bearings_program import typed_lines
from protocol_client import Client, Socket, Web, kinds, only
from server_program import Server, run

TRANSPORTS = ["unix", "tcp", "web"]


@pytest.fixture
def server(tmp_path):
    one = Server(tmp_path / "server")
    yield one
    one.close()


@pytest.mark.parametrize("kind", TRANSPORTS)
def test_a_whole_conversation(server, kind):
    client = server.client(kind)
    client.open(front="f")
    for number, line in enumerate(typed_lines("marlbeck")):
        client.answer(line, id=f"a{number}", to=client.asked)
    client.say({"type": "get", "id": "s", "what": "summary"})
    summary = client.until("document", id="s")[-1]["text"]
    assert "Known: " in summary or "known" in summary.lower()
    client.say({"type": "close"})
    assert client.rest()[-1]["reason"] == "paused"
    assert list(server.transcripts.glob("*.jsonl")) and client.key not in open(next(server.transcripts.glob("*.jsonl"))).read()


@pytest.mark.parametrize("kind", TRANSPORTS)
def test_coming_back_brings_exactly_what_was_missed(server, kind):
    first = server.client(kind)
    first.open(front="a")
    second = server.client(kind)
    second.open(front="b", **first.back())
    missed_from = first.after
    first.close()
    live = second.answer("Marlbeck", id="1")
    again = server.client(kind)
    heard = again.open(front="a", **first.back(after=missed_from))
    assert heard[0]["type"] == "opened" and heard[0]["number"] == missed_from
    assert heard[1:] == [message for message in live if message["type"] != "ack"]


@pytest.mark.parametrize("kind", TRANSPORTS)
def test_an_answer_sent_again_is_taken_once_also_after_a_crash(tmp_path, kind):
    server = Server(tmp_path / "server")
    client = server.client(kind)
    client.open(front="a")
    ack = only(client.answer("Marlbeck", id="1"), "ack")
    server.kill()
    server.close()
    server = Server(tmp_path / "server")
    again = server.client(kind)
    again.open(front="a", **client.back(after=client.after))
    assert only(again.answer("Marlbeck", id="1"), "ack") == {**ack, "duplicate": True}
    heard = again.answer("Somewhere else", id="1")
    assert only(heard, "error")["code"] == "id-reuse"
    server.close()


def test_the_key_of_ones_own_making_finds_the_session_again(server):
    key = "k" * 43
    first = server.client()
    first.open(front="a", key=key)
    first.answer("Marlbeck", id="1")
    first.close()
    again = server.client()
    heard = again.open(front="a", key=key)
    assert again.session == first.session and "key" not in heard[0]
    other = server.client()
    other.open(front="a", key="l" * 43)
    assert other.session != first.session


def test_who_only_listens(server):
    client = server.client()
    client.open(front="a")
    watcher = server.client()
    opened = watcher.open(front="w", session=client.session, key=client.watch)[0]
    assert opened["role"] == "watch" and "watch" not in opened
    assert only(watcher.answer("Marlbeck", id="1"), "error")["code"] == "auth"
    live = client.answer("Marlbeck", id="1")
    heard = watcher.until("answered")
    assert heard[-1] == only(live, "answered")


def test_an_unknown_name_and_a_wrong_key_look_alike(server):
    client = server.client()
    client.open(front="a")
    wrong = []
    for session, key in [(client.session, "x" * 43), ("no-such-one", "x" * 43), ("../../etc/passwd", client.key),
                         ("a/b", client.key), ("x" * 300, client.key)]:
        other = server.client()
        other.say({"type": "open", "session": session, "key": key})
        wrong.append(other.hear())
    assert all(one == wrong[0] for one in wrong) and wrong[0]["code"] == "no-session"
    other = server.client()
    other.say({"type": "open", "session": client.session})
    assert other.hear() == wrong[0]


def test_the_same_front_again_replaces_the_connection_before(server):
    first = server.client()
    first.open(front="a")
    again = server.client()
    again.open(front="a", **first.back(after=first.after))
    assert first.rest()[-1]["reason"] == "replaced"
    assert only(again.answer("Marlbeck", id="1"), "ack")


def test_two_answers_race_and_one_wins(server):
    one, two = server.client(), server.client()
    one.open(front="a")
    two.open(front="b", **one.back())
    for number in range(50):
        asked = one.asked
        for client, name in ((one, "a"), (two, "b")):
            client.say({"type": "answer", "id": f"{name}{number}", "to": asked, "text": "skip"})
        ends = [client.settled() for client in (one, two)]
        codes = sorted(message["type"] if message["type"] == "ack" else message["code"]
                       for heard in ends for message in heard if message["type"] in ("ack", "error"))
        assert codes == ["ack", "stale"]
        assert one.asked == two.asked


def test_what_comes_without_a_line_feed_counts_and_is_answered(server):
    transport = Socket(server.socket)
    transport.send(b'{"type":"open"}\n{"type":"answer","text":"Marlbeck"}')
    transport.finish()
    client = Client(transport)
    heard = client.rest()
    assert kinds(heard)[0] == "opened" and "answered" in kinds(heard) and kinds(heard)[-1] == "bye"


def test_stopping_says_goodbye_and_keeps_everything(server):
    clients = [server.client(kind) for kind in TRANSPORTS]
    for client in clients:
        client.open()
        client.answer("Marlbeck", id="1")
    idle = server.client()
    assert server.stop() == 0
    for client in clients:
        bye = client.rest()[-1]
        assert (bye["type"], bye["reason"], bye["resume"]) == ("bye", "stopping", True)
    assert idle.rest()[-1]["reason"] == "stopping"
    assert not server.socket.exists()
    pages = sorted(server.transcripts.glob("*.md"))
    assert len(pages) == 3 and all("Marlbeck" in page.read_text() for page in pages)
    assert "Marlbeck" not in server.log()


def test_a_stop_while_everybody_talks_loses_nothing_that_was_acknowledged(server):
    clients = [server.client() for _ in range(4)]
    for client in clients:
        client.open(front="a")
    acknowledged = {client.session: [] for client in clients}

    def talk(client):
        number, heard = 0, []
        while heard is not None:
            client.say({"type": "answer", "id": f"n{number}", "text": f"note words {number}"})
            number += 1
            while (message := client.hear()) is not None:
                if message["type"] == "ack":
                    acknowledged[client.session].append(message["id"])
                    break
            heard = message

    threads = [threading.Thread(target=talk, args=(client,), daemon=True) for client in clients]
    for thread in threads:
        thread.start()
    while sum(map(len, acknowledged.values())) < 100:
        time.sleep(0.01)
    assert server.stop() == 0
    for thread in threads:
        thread.join()
    for client in clients:
        kept = (server.transcripts / f"{client.session}.jsonl").read_text()
        for name in acknowledged[client.session]:
            assert kept.count(f'"id":"{name}"') == 1


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
    assert b'"type":"bye","reason":"slow"' in heard[-1]
    assert only(client.answer("Marlbeck", id="last"), "ack")


# What it refuses


def test_the_socket_is_ones_own_and_an_old_one_is_no_obstacle(tmp_path):
    server = Server(tmp_path / "server")
    assert stat.S_IMODE(os.stat(server.socket).st_mode) == 0o600
    second = run("--socket", server.socket, "--transcripts", tmp_path / "t")
    assert second.returncode == 78 and "Another server listens" in second.stderr
    server.kill()
    assert server.socket.exists()
    server.close()
    Server(tmp_path / "server").close()


@pytest.mark.parametrize("arguments, sentence", [
    (["--tcp", "0.0.0.0:7373"], "can be reached from other machines"),
    (["--web", "example.org:80"], "can be reached from other machines"),
    (["--tcp", "127.0.0.1"], "has no port"),
    (["--tcp", "127.0.0.1:99999"], "has no port"),
    (["--socket", "/" + "x" * 120], "at most 107 bytes"),
    (["--socket", "/etc/passwd"], "is no socket"),
    (["--socket", "/no/such/folder/s"], "Can't listen"),
])
def test_a_wrong_address_is_an_error_at_the_start(tmp_path, arguments, sentence):
    done = run(*arguments, "--transcripts", tmp_path / "t")
    assert done.returncode == 78 and sentence in done.stderr


def test_without_an_address_it_listens_in_ones_own_folder(tmp_path):
    done = run("--transcripts", tmp_path / "t", XDG_RUNTIME_DIR="")
    assert done.returncode == 78 and "XDG_RUNTIME_DIR" in done.stderr


# The web port


def get(server, path, **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{server.web_port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_what_the_web_port_answers(server):
    assert get(server, "/healthz") == (200, "ok\n")
    assert get(server, "/")[0] == 404
    assert get(server, "/protocol")[0] == 426
    assert get(server, "/healthz", Host="evil.example")[0] == 403
    assert get(server, "/healthz", Host=f"localhost.evil.example:{server.web_port}")[0] == 403
    assert get(server, "/protocol?token=secret")[0] == 400
    assert "secret" not in server.log()


@pytest.mark.parametrize("origin", ["http://evil.example", "null", None, "http://localhost.evil.example", "http://127.0.0.1"])
def test_a_page_from_elsewhere_may_not_attach(server, origin):
    from websockets.exceptions import InvalidStatus

    with pytest.raises(InvalidStatus) as refused:
        Web(f"ws://127.0.0.1:{server.web_port}/protocol", origin=origin)
    assert refused.value.response.status_code == 403


def test_an_origin_that_was_named_may(tmp_path):
    server = Server(tmp_path / "server", "--origin", "https://Assess.example.org")
    Client(Web(f"ws://127.0.0.1:{server.web_port}/protocol", origin="https://assess.example.org")).close()
    server.close()


@pytest.mark.parametrize("send, code", [
    (lambda s: s.send(b"\x00"), 1003),
    (lambda s: s.send("x" * 20_000), 1009),
    (lambda s: s.send(("y" for _ in range(10_000))), 1009),
    (lambda s: s.socket.sendall(b"\x81\x02hi"), 1002),
    (lambda s: s.socket.sendall(b"\xc1\x80\0\0\0\0"), 1002),
    (lambda s: s.socket.sendall(b"\x81\x82\0\0\0\0\xff\xfe"), 1007),
    (lambda s: s.socket.sendall(b"\x83\x80\0\0\0\0"), 1002),
])
def test_frames_that_no_front_may_send(server, send, code):
    from websockets.exceptions import ConnectionClosed

    web = server.transport("web").socket
    web.recv()
    with pytest.raises(ConnectionClosed) as closed:
        send(web)
        web.recv()
    assert closed.value.rcvd.code == code


def test_compression_is_declined(server):
    from websockets.sync.client import connect

    with connect(
        f"ws://127.0.0.1:{server.web_port}/protocol", origin=f"http://127.0.0.1:{server.web_port}", compression="deflate"
    ) as web:
        assert web.protocol.extensions == []
