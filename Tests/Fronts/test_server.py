"""The server over each of its transports: attaching, coming back, several fronts, stopping."""

import os
import re
import shutil
import signal
import stat
import subprocess
import threading
import time

import pytest

from bearings_program import ROOT, surroundings, typed_lines
from protocol_client import Client, Socket, kinds, only
from server_program import Server, program, run

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


@pytest.mark.parametrize("key", ["k" * 43, None])
def test_behind_an_erased_session_its_key_begins_another(tmp_path, key):
    server = Server(tmp_path / "server")
    kept = lambda: sorted(path.stem for path in server.transcripts.iterdir())  # noqa: E731
    first = server.client()
    first.open(front="a", **({"key": key} if key else {}))
    first.key = first.key or key
    first.say({"type": "erase"})
    assert first.rest()[-1]["reason"] == "erased" and kept() == []
    back = server.client()
    back.say({"type": "open", "front": "a", **first.back()})
    assert back.hear()["code"] == "no-session" and kept() == []
    again = server.client()
    again.open(front="a", key=first.key)
    assert again.session != first.session and kept() == [again.session]
    again.answer("Marlbeck", id="1")
    # Nothing says any more that the first name was taken once; the second session is found by its key all the same.
    server.kill()
    server.close()
    server = Server(tmp_path / "server")
    last = server.client()
    last.open(front="a", key=first.key)
    assert last.session == again.session and kept() == [again.session]
    back = server.client()
    back.say({"type": "open", "front": "a", **first.back()})
    assert back.hear()["code"] == "no-session"
    server.close()


def test_what_a_new_session_begins_with_is_refused_where_there_is_one(server):
    key = "w" * 43
    begin = {"front": "a", "key": key, "wording": "easy-read"}
    first = server.client()
    assert first.open(**begin)[0]["wording"] == "easy-read"
    for more in ({"wording": "easy-read"}, {"wording": "standard"}, {"dialogue": "where-am-i-now"},
                 {"from": {"session": first.session, "key": key}}):
        other = server.client()
        other.say({"type": "open", "session": first.session, "key": key, **more})
        error = other.hear()
        assert (error["code"], error["at"]) == ("bad-message", f"/{next(iter(more))}")
        other.close()
    # The person may have another wording by now; what the session was begun with is the same.
    first.say({"type": "answer", "command": "wording standard", "id": "1"})
    first.settled()
    for which in ("awake", "restarted"):
        again = server.client()
        assert again.open(**begin)[0]["wording"] == "standard", which
        again.close()
        for name, value in (("wording", "standard"), ("dialogue", "meeting-access")):
            other = server.client()
            other.say({"type": "open", **begin, name: value})
            error = other.hear()
            assert (error["code"], error["at"]) == ("bad-message", f"/{name}"), which
            assert other.open(front="b", session=first.session, key=key)[0]["type"] == "opened"
            other.close()


def test_an_answer_in_other_letters_that_look_the_same_is_another(tmp_path):
    composed, apart = "Caf\u00e9", "Cafe\u0301"
    server = Server(tmp_path / "server")
    client = owner = server.client()
    client.open(front="a")
    client.answer(apart, id="1")
    for _ in range(2):
        assert only(client.answer(composed, id="1"), "error")["code"] == "id-reuse"
        assert only(client.answer(apart, id="1"), "ack")["duplicate"] is True
        server.kill()
        server.close()
        server = Server(tmp_path / "server")
        client = server.client()
        client.open(front="a", **owner.back())
    client.raw(f'{{"type":"ping","id":"p","{composed[-1]}":1,"{apart[-2:]}":2}}\n'.encode())
    assert client.hear() == {"type": "pong", "id": "p"}
    server.close()


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
    bye = first.rest()[-1]
    assert (bye["reason"], bye["session"], bye["after"]) == ("replaced", first.session, first.after)
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
    (["--tcp", "127.0.0.1:99999"], "\"99999\" is no port"),
    (["--tcp", "127.0.0.1:abc"], "\"abc\" is no port"),
    (["--tcp", ":17400"], "has a port and no host"),
    (["--tcp", "127.0.0.1:+80"], "\"+80\" is no port"),
    (["--socket", "/" + "x" * 120], "at most 107 bytes"),
    (["--socket", "/etc/passwd"], "is no socket"),
    (["--socket", "/no/such/folder/s"],
     "Can't listen at unix:/no/such/folder/s: No such file or directory. Make the folder first, or take another path.\n"),
])
def test_a_wrong_address_is_an_error_at_the_start(tmp_path, arguments, sentence):
    done = run(*arguments, "--transcripts", tmp_path / "t")
    assert done.returncode == 78 and done.stderr.startswith(f"{arguments[0]}: ") and sentence in done.stderr


def test_every_address_that_is_taken_is_said(server, tmp_path):
    done = run("--tcp", f"127.0.0.1:{server.port}", "--web", f"127.0.0.1:{server.web_port}", "--socket", server.socket,
               "--transcripts", tmp_path / "t")
    taken = "Address already in use. Stop the program that listens there, or take another port."
    assert [line for line in done.stderr.splitlines() if " info listening " not in line] == [
        f"--socket: Another server listens at {server.socket}. Stop it, or take another path.",
        f"--tcp: Can't listen at tcp:127.0.0.1:{server.port}: {taken}",
        f"--web: Can't listen at web:127.0.0.1:{server.web_port}: {taken}"]
    assert done.returncode == 78


def test_the_page_says_where_to_connect(tmp_path):
    page = (ROOT / "docs" / "protocol" / "README.md").read_text().partition("## The order of things")[0]
    assert (ROOT / "script" / "serve").exists() and "\nscript/serve\n" in page and "\nscript/chat protocol --memory\n" in page
    (path,) = re.findall(r'^nc -U "(.*)"$', page, re.M)
    environment = surroundings(XDG_RUNTIME_DIR=str(tmp_path), BEARINGS_TRANSCRIPTS=str(tmp_path / "t"))
    child = subprocess.Popen([program()], env=environment, stderr=subprocess.PIPE, text=True)
    assert f"listening at=unix:{tmp_path}/bearings.sock" in child.stderr.readline()
    client = Client(Socket(path.replace("$XDG_RUNTIME_DIR", str(tmp_path))))
    assert client.open()[0]["type"] == "opened" and "answered" in kinds(client.answer("Marlbeck"))
    client.close()
    child.terminate()
    child.communicate()


def test_without_an_address_it_listens_in_ones_own_folder(tmp_path):
    done = run("--transcripts", tmp_path / "t", XDG_RUNTIME_DIR="")
    assert done.returncode == 78 and "XDG_RUNTIME_DIR" in done.stderr
