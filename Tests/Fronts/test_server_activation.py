"""Started by a service manager: the socket is handed over, and the manager is told when it is ready."""

import os
import socket
import ssl
import subprocess

import pytest

from bearings_program import surroundings
from protocol_client import Client, Socket, Web
from server_certificates import Encrypted, certificate, token
from server_program import program


def start(tmp_path, listening, notice, *arguments, name=""):
    """As systemd does it: descriptor 3 is the socket, and the process knows that it is meant."""
    os.dup2(listening.fileno(), 103)
    return subprocess.Popen(
        ["bash", "-c", 'LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" "$@" 3<&103', program(), "--transcripts", tmp_path / "t", *arguments],
        pass_fds=[103], stderr=subprocess.PIPE, env=surroundings(NOTIFY_SOCKET=notice, LISTEN_FDNAMES=name))


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


@pytest.mark.parametrize("name", ["bearings.socket", "web"])
def test_a_port_that_is_handed_over_is_used(tmp_path, name):
    """Also with TLS and tokens; by its name a port is one for web pages."""
    notice = tmp_path / "notice"
    own, key = certificate(tmp_path)
    made = token(tmp_path / "tokens")
    with socket.socket() as listening, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        manager.bind(str(notice))
        server = start(tmp_path, listening, str(notice), "--certificate", own, "--private-key", key,
                       "--token-file", tmp_path / "tokens", name=name)
        assert manager.recv(100) == b"READY=1"
        port, context = listening.getsockname()[1], ssl.create_default_context(cafile=own)
        if name == "web":
            transport = Web(f"wss://localhost:{port}/protocol", ssl=context, origin=f"https://localhost:{port}")
        else:
            transport = Encrypted(("127.0.0.1", port), context)
        client = Client(transport)
        assert client.open(front="a", token=made)[0]["type"] == "opened"
        server.terminate()
        assert client.rest()[-1]["reason"] == "stopping"
        _, complaints = server.communicate()
        assert server.returncode == 0, complaints


def test_a_port_that_others_reach_is_refused_in_plain_text(tmp_path):
    with socket.socket() as listening:
        # Nobody connects: it is only looked at.
        listening.bind(("0.0.0.0", 0))
        listening.listen()
        server = start(tmp_path, listening, "")
        _, complaints = server.communicate()
        assert server.returncode == 78 and b"can be reached from other machines" in complaints


def test_what_is_no_listening_socket_is_refused(tmp_path):
    with socket.socket(socket.AF_UNIX) as other:
        server = start(tmp_path, other, "")
        _, complaints = server.communicate()
        assert server.returncode == 78 and b"no listening socket" in complaints
