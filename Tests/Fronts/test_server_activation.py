"""Started by a service manager: the socket is handed over, and the manager is told when it is ready."""

import os
import socket
import subprocess

from bearings_program import surroundings
from protocol_client import Client, Socket
from server_program import program


def start(tmp_path, listening, notice, *arguments):
    """As systemd does it: descriptor 3 is the socket, and the process knows that it is meant."""
    os.dup2(listening.fileno(), 103)
    return subprocess.Popen(
        ["bash", "-c", 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" "$@" 3<&103', program(), "--transcripts", tmp_path / "t", *arguments],
        pass_fds=[103], stderr=subprocess.PIPE, env=surroundings(NOTIFY_SOCKET=notice))


def test_a_socket_that_is_handed_over_is_used(tmp_path):
    path, notice = tmp_path / "s", tmp_path / "notice"
    with socket.socket(socket.AF_UNIX) as listening, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        listening.bind(str(path))
        listening.listen()
        manager.bind(str(notice))
        server = start(tmp_path, listening, str(notice))
        assert manager.recv(100) == b"READY=1"
        client = Client(Socket(path))
        assert client.open(front="a")[0]["type"] == "opened"
        server.terminate()
        assert manager.recv(100) == b"STOPPING=1"
        assert client.rest()[-1]["reason"] == "stopping"
        _, complaints = server.communicate()
        assert server.returncode == 0, complaints
        assert path.exists(), "the socket is the manager's"


def test_a_port_that_is_handed_over_is_refused(tmp_path):
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = start(tmp_path, listening, "")
        _, complaints = server.communicate()
        assert server.returncode == 78 and b"no listening Unix socket" in complaints
