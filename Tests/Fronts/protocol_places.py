"""Where tests of the protocol find a server: each place gives as many connections as are asked for."""

from protocol_client import Client, Pipe


class PipePlace:
    """`bearings protocol`, started anew for each connection; its sessions are kept in a folder."""

    name = "a pipe"
    # One front a session: while it is there, nobody else can open the session.
    is_shared = False

    def __init__(self, folder):
        self.folder = folder
        self.clients = []

    def connect(self):
        self.clients.append(Client(Pipe("--transcripts", str(self.folder))))
        return self.clients[-1]

    def close(self):
        for client in self.clients:
            client.close()


PLACES = {"pipe": PipePlace}
