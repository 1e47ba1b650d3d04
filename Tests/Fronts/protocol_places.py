"""Where tests of the protocol find a server: each place gives as many connections as are asked for."""

import functools

import pytest

from protocol_client import Client, Pipe
from server_program import Server


class PipePlace:
    """`bearings protocol`, started anew for each connection; its sessions are kept in a folder."""

    def __init__(self, folder):
        self.folder = folder / "conversations"
        self.clients = []

    def connect(self):
        self.clients.append(Client(Pipe("--transcripts", str(self.folder))))
        return self.clients[-1]

    def terminate(self):
        """Stops the program behind the last connection."""
        self.process().terminate()

    def process(self):
        """The program that answers, or did last."""
        return self.clients[-1].transport.child

    def leave(self):
        """Ends all connections."""
        while self.clients:
            self.clients.pop().close()

    close = leave


class ServerPlace:
    """`bearings-server`, reached in one of its ways."""

    def __init__(self, kind, folder):
        self.kind, self.root = kind, folder / "server"
        self.server = Server(self.root)
        self.is_stopping = False
        self.folder = self.server.transcripts
        self.clients = []

    def connect(self):
        if self.is_stopping:
            self.server.child.wait()
            self.server.close()
            self.is_stopping = False
            self.server = Server(self.root)
        self.clients.append(self.server.client(self.kind))
        return self.clients[-1]

    def terminate(self):
        self.server.child.terminate()
        self.is_stopping = True

    def process(self):
        return self.server.child

    def leave(self):
        while self.clients:
            self.clients.pop().close()

    def close(self):
        self.leave()
        self.server.close()


PLACES = {"pipe": PipePlace, **{kind: functools.partial(ServerPlace, kind) for kind in ("unix", "tcp", "web")}}
# Where lines are lines.
LINES = [name for name in PLACES if name != "web"]


def over(*names, place="shared_place"):
    """For what there is in some places only."""
    return pytest.mark.parametrize(place, names, indirect=True)
