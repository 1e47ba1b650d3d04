"""The server over each of its transports: attaching, coming back, several fronts, stopping."""

import os
import shutil
import signal
import stat
import subprocess
import threading
import time

import pytest

from bearings_program import ROOT, typed_lines
from protocol_client import Client, Socket, kinds, only
from server_program import Server, run

TRANSPORTS = ["unix", "tcp", "web"]


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


def test_who_only_listens_reads_what_has_changed_and_cannot_agree_to_it(tmp_path):
    server = Server(tmp_path / "server")
    client = server.client()
    client.open(front="a")
    client.answer("Marlbeck", id="1")
    server.stop()
    server.close()
    dialogues = tmp_path / "dialogues"
    shutil.copytree(ROOT / "Dialogues", dialogues)
    file = dialogues / "where-am-i-now" / "dialogue.yaml"
    text = file.read_text()
    assert text.count("value: 12 months") == 1
    file.write_text(text.replace("value: 12 months", "value: 13 months"))
    server = Server(tmp_path / "server", "--dialogues", dialogues)
    watcher = server.client()
    opened = watcher.open(front="w", session=client.session, key=client.watch, agree=True)
    assert opened[0]["role"] == "watch" and opened[-1]["type"] == "ask"
    back = server.client()
    back.say({"type": "open", "front": "a", **client.back()})
    assert back.hear()["code"] == "changed"
    assert back.open(front="a", agree=True, **client.back())[0]["role"] == "answer"
    assert only(back.answer("Jo, a commissioner", id="2"), "ack")
    assert watcher.until("answered")[-1]["by"] == "a"
    server.close()


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


@pytest.mark.bad_input(68, "SIGTERM while everybody talks", "`bye`; every acknowledged answer is kept, once.", over="unix")
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
