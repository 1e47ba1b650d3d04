"""A client of the line protocol for tests. Every message, in either direction, is checked against the schema.

A transport carries lines and knows nothing of what they mean:

    send(bytes)     as they are
    line()          the next line without its end, or None once nothing more comes
    finish()        says that nothing more is sent; what comes can still be read
    close()         gives up
"""

import json
import os
import socket
import subprocess

from bearings_program import DAY, bearings, surroundings
from echo_terminal import usual_signals
from protocol_schema import check, strict


class Pipe:
    """A program that speaks on its standard input and output, such as `bearings protocol`."""

    def __init__(self, *arguments, command=(), **env):
        self.child = subprocess.Popen(
            [*command, bearings(), "protocol", "--on", DAY, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=surroundings(**env), preexec_fn=usual_signals)

    def send(self, data):
        try:
            self.child.stdin.write(data)
            self.child.stdin.flush()
        except BrokenPipeError:
            pass  # It has gone; what it said last can still be read.

    def line(self):
        return one_line(self.child.stdout)

    def finish(self):
        try:
            self.child.stdin.close()
        except BrokenPipeError:
            pass

    def close(self):
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()
        for one in (self.child.stdin, self.child.stdout, self.child.stderr):
            try:
                one.close()
            except OSError:
                pass

    def ended(self):
        """Waits for the program's end; returns its exit status and what it complained of."""
        self.finish()
        complaints = self.child.stderr.read().decode()
        return self.child.wait(), complaints


class Socket:
    """A Unix socket, by its path, or TCP, by host and port."""

    def __init__(self, address):
        if isinstance(address, tuple):
            self.socket = socket.create_connection(address)
        else:
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.connect(os.fspath(address))
        self.file = self.socket.makefile("rb")

    def send(self, data):
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def line(self):
        try:
            return one_line(self.file)
        except ConnectionResetError:
            return None

    def finish(self):
        self.socket.shutdown(socket.SHUT_WR)

    def close(self):
        self.file.close()
        self.socket.close()


class Web:
    """A WebSocket: one message a text frame, without line feeds."""

    def __init__(self, address, **options):
        from websockets.sync.client import connect

        self.socket = connect(address, compression=None, max_size=None, legacy=True, **options)

    def send(self, data):
        from websockets.exceptions import ConnectionClosed

        try:
            for line in data.split(b"\n"):
                if line:
                    self.socket.send(line.decode())
        except ConnectionClosed:
            pass

    def line(self):
        from websockets.exceptions import ConnectionClosed

        try:
            return self.socket.recv().encode()
        except ConnectionClosed:
            return None

    def finish(self):
        self.socket.close()

    close = finish


def one_line(file):
    line = file.readline()
    if not line:
        return None
    assert line.endswith(b"\n"), f"a line without its end: {line[-80:]}"
    return line[:-1]


class Client:
    """A front. `log` is everything that went over the line, as `{"from": …, "message": …}`."""

    def __init__(self, transport):
        self.transport = transport
        self.log = []
        self.session = self.key = self.watch = self.asked = None
        self.after = 0
        self.hello = self.hear()
        assert self.hello["type"] == "hello"

    # What is sent

    def say(self, message):
        """Sends a message that fits the schema."""
        check("front", message)
        self.log.append({"from": "front", "message": message})
        self.raw(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    def raw(self, data):
        """Sends bytes as they are: what isn't a message of the protocol."""
        self.transport.send(data)

    def open(self, **fields):
        """Opens a session; returns what was said to it, `opened` first."""
        self.say({"type": "open", **fields})
        return self.settled()

    def back(self, **fields):
        """The `open` with which one comes back to this session."""
        return {"session": self.session, "key": self.key, **fields}

    def answer(self, text=None, **fields):
        """Answers, and returns what came of it."""
        self.say({"type": "answer", **({} if text is None else {"text": text}), **fields})
        return self.settled()

    # What is heard

    def hear(self):
        """The next message; nothing once the connection has ended."""
        line = self.transport.line()
        if line is None:
            return None
        message = strict(line)
        check("server", message)
        assert len(line) <= self.log[0]["message"]["limits"]["sent"] if self.log else True
        self.log.append({"from": "server", "message": message})
        self.keep(message)
        return message

    def keep(self, message):
        match message["type"]:
            case "opened":
                self.session = message["session"]
                self.key = message.get("key", self.key)
                self.watch = message.get("watch", self.watch)
            case "ask":
                self.asked = message["number"]
        if message["type"] in ("say", "ask", "answered", "done"):
            self.after = max(self.after, message["number"])

    def until(self, kind, **fields):
        """Everything up to and with the next message of this type."""
        heard = []
        while (message := self.hear()) is not None:
            heard.append(message)
            if message["type"] == kind and all(message.get(name) == value for name, value in fields.items()):
                return heard
        raise AssertionError(f"the connection ended before {kind}: {heard[-3:]}")

    def settled(self):
        """What came of everything that was sent: a ping is answered after all that."""
        start = len(self.log)
        self.raw(b'{"type":"ping","id":"settled"}\n')
        heard = []
        while (message := self.hear()) is not None:
            if message.get("id") == "settled":
                break
            heard.append(message)
        self.log[start:] = [one for one in self.log[start:] if one["message"].get("id") != "settled"]
        return heard

    def rest(self):
        """Everything up to the end of the connection."""
        heard = []
        while (message := self.hear()) is not None:
            heard.append(message)
        return heard

    def close(self):
        self.transport.close()


def on_a_pipe(*arguments, **env):
    """A client of `bearings protocol`."""
    return Client(Pipe(*arguments, **env))


def kinds(messages):
    """The types of some messages, in order."""
    return [message["type"] for message in messages]


def only(messages, kind):
    """The one message of this type among some."""
    (found,) = [message for message in messages if message["type"] == kind]
    return found
