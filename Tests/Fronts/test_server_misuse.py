"""People and programs that mean no good, or just go: what they leave behind, and what they don't get."""

import os
import pathlib
import socket
import subprocess
import tempfile
import urllib.request

import pytest

from server_certificates import SecureServer
from server_program import Server


# Connects, and ends with the system's error number. Not in Python: ours may lie where nobody else may go.
CONNECT = "use Socket; socket(S, PF_UNIX, SOCK_STREAM, 0); connect(S, pack_sockaddr_un($ARGV[0])) or exit($! + 0)"


@pytest.fixture
def server(tmp_path):
    one = Server(tmp_path / "server", "--rest", "0")
    yield one
    one.close()


def sessions(server):
    with urllib.request.urlopen(f"http://127.0.0.1:{server.web_port}/metrics") as answer:
        (line,) = [line for line in answer.read().decode().splitlines() if line.startswith("bearings_sessions ")]
    return int(line.split()[1])


def test_fronts_that_go_before_they_are_let_in_leave_no_session_in_memory(server):
    for _ in range(100):
        with socket.socket(socket.AF_UNIX) as front:
            front.connect(str(server.socket))
            front.sendall(b'{"type":"open"}\n')
            # At once and without a word, so that what the server says next has nowhere to go.
            front.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    while len(list(server.transcripts.glob("*.jsonl"))) < 1 or sessions(server) > 0:
        pass
    assert server.client().open()[0]["type"] == "opened"


@pytest.mark.bad_input(51, "half the head of a web request, and then nothing", "Closed after ten seconds.", over="web")
@pytest.mark.parametrize("sent", [b"", b"GET /protocol HTTP/1.1\r\nHost: localhost"])
def test_a_slow_request(server, sent):
    with socket.create_connection(("127.0.0.1", server.web_port)) as front:
        front.sendall(sent)
        assert front.recv(1_000) == b""


def test_a_front_that_does_not_begin_to_encrypt(tmp_path):
    server = SecureServer(tmp_path / "server", "--open", "1")
    for port in (server.port, server.web_port):
        with socket.create_connection(("127.0.0.1", port)) as front:
            assert b"{" not in front.recv(1_000)
    server.close()


@pytest.mark.bad_input(55, "another user at the socket", "Not let in.", over="unix")
@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_another_user():
    with tempfile.TemporaryDirectory() as folder:
        # Where others may go; the socket alone keeps them out.
        os.chmod(folder, 0o755)
        server = Server(pathlib.Path(folder) / "server")
        os.chmod(server.folder, 0o755)
        somebody, nobody = ({"user": id, "group": id, "extra_groups": []} for id in (0, 65_534))
        mine, theirs = (
            subprocess.run(["perl", "-e", CONNECT, server.socket], capture_output=True, text=True, **who)
            for who in (somebody, nobody))
        server.close()
        assert (mine.returncode, theirs.returncode) == (0, 13), (mine.stderr, theirs.stderr)


@pytest.mark.bad_input(67, "a crash", "Leaves no core file: they are switched off.", over="unix tcp web")
def test_core_files_are_off(server):
    limits = pathlib.Path(f"/proc/{server.child.pid}/limits").read_text()
    assert [line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size")] == [["0", "0"]]
