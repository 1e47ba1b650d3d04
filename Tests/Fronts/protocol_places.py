"""Where tests of the protocol find a server: each place gives as many connections as are asked for."""

import functools
import os
import signal

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
        os.kill(self.clients[-1].transport.child.pid, signal.SIGTERM)

    def close(self):
        for client in self.clients:
            client.close()


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

    def close(self):
        for client in self.clients:
            client.close()
        self.server.close()


PLACES = {"pipe": PipePlace, **{kind: functools.partial(ServerPlace, kind) for kind in ("unix", "tcp", "web")}}
# Where lines are lines.
LINES = [name for name in PLACES if name != "web"]
