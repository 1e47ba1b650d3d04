"""The server as people have it, for tests: `bearings-server` on a socket, a port and a web port of its own."""

import pathlib
import re
import subprocess
import time

from bearings_program import DAY, bearings, surroundings
from echo_terminal import usual_signals
from protocol_client import Client, Socket, Web

LISTENING = re.compile(r" info listening at=(?:tcp|web):127\.0\.0\.1:(\d+)\n")


def program():
    return bearings().parent / "bearings-server"


def run(*arguments, **env):
    """Runs the server to its end: for what it refuses."""
    return subprocess.run(
        [program(), *arguments], capture_output=True, text=True, env=surroundings(**env), preexec_fn=usual_signals)


class Server:
    """A server that listens in every way. `port` and `web_port` are the system's choice."""

    def __init__(self, folder, *arguments, command=(), **env):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.transcripts = self.folder / "conversations"
        self.socket = self.folder / "bearings.sock"
        self.errors = open(self.folder / "log", "a+")
        begun = self.errors.tell()
        self.child = subprocess.Popen(
            [*command, program(), "--socket", self.socket, "--tcp", "127.0.0.1:0", "--web", "127.0.0.1:0",
             "--transcripts", self.transcripts, "--on", DAY, *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self.errors, env=surroundings(**env),
            preexec_fn=usual_signals)
        while len(ports := LISTENING.findall(self.log(begun))) < 2:
            assert self.child.poll() is None, self.log(begun)
            time.sleep(0.02)
        self.port, self.web_port = int(ports[0]), int(ports[1])

    def log(self, begun=0):
        with open(self.folder / "log") as file:
            file.seek(begun)
            return file.read()

    def transport(self, kind):
        match kind:
            case "unix":
                return Socket(self.socket)
            case "tcp":
                return Socket(("127.0.0.1", self.port))
            case "web":
                return Web(f"ws://127.0.0.1:{self.web_port}/protocol", origin=f"http://127.0.0.1:{self.web_port}")

    def client(self, kind="unix"):
        return Client(self.transport(kind))

    def most_memory(self):
        """The most memory that it has used so far, in KiB."""
        return int(re.search(r"^VmHWM:\s+(\d+) kB", (pathlib.Path("/proc") / str(self.child.pid) / "status").read_text(), re.M)[1])

    def stop(self):
        """Asks it to stop; returns its exit status."""
        self.child.terminate()
        return self.child.wait()

    def kill(self):
        self.child.kill()
        self.child.wait()

    def close(self):
        if self.child.poll() is None:
            self.kill()
        self.errors.close()
