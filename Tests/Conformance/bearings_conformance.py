#!/usr/bin/env python3
"""Both sides of the line protocol, to try the other one with. Python 3.9 or newer; nothing else is needed.

    bearings_conformance.py probe ADDRESS          tries a server against the numbered requirements
    bearings_conformance.py probe -- COMMAND …     the same with a program on its standard input and output
    bearings_conformance.py serve                  is a server that plays a recorded session, and judges the front
    bearings_conformance.py requirements           lists the requirements

ADDRESS is unix:PATH, tcp:HOST:PORT, or ws://HOST:PORT/protocol. README.md beside this file says more; docs/protocol has the
protocol itself.
"""

import argparse
import base64
import json
import os
import pathlib
import secrets
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.parse

# ---------------------------------------------------------------------------------------------------------------------
# What both sides know
# ---------------------------------------------------------------------------------------------------------------------

RETRY = {
    **dict.fromkeys(
        ["bad-json", "too-deep", "too-long", "unknown-type", "bad-message", "bad-version", "auth", "no-session",
         "no-dialogue", "changed", "stale", "id-reuse"], "never"),
    **dict.fromkeys(["busy", "too-many", "not-saved", "read-only"], "later"),
    "fault": "same",
}
EVENTS = ("say", "ask", "answered", "done")
ID_LETTERS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
# Each message's fields with their types; those with an exclamation mark must be there.
SERVER_FIELDS = {
    "hello": "protocol:numbers! server:text! token:text! limits:object! dialogues:objects!",
    "opened": "session:text! front:id! role:text! number:number! newest:number! key:key watch:key dialogue:text title:text "
              "wording:text commands:texts",
    "say": "number:number! remark:text! text:text!",
    "ask": "number:number! text:text! short:text! expects:object! question:text position:object attempt:number speech:text "
           "reprompts:texts help:text why:text examples:texts names:texts changes:texts",
    "ack": "number:number! id:id duplicate:true",
    "answered": "number:number! question:text! by:text! to:number title:text items:texts status:text certainty:text kind:text "
                "said:text words:text",
    "done": "number:number! summary:texts! findings:texts! actions:texts!",
    "document": "what:text! format:text! part:number! of:number! id:id text:text data:objects",
    "pong": "id:id",
    "error": "code:text! retry:text! sentence:text! at:pointer id:id",
    "bye": "reason:text! resume:truth! session:text after:number",
}
FRONT_FIELDS = {
    "open": "front:id protocol:number token:text session:text key:text after:number dialogue:text wording:text from:object "
            "agree:truth voice:truth",
    "answer": "id:id to:number text:text choice:choice command:text",
    "no-answer": "why:text! bytes:number",
    "get": "id:id what:text! format:text",
    "ping": "id:id",
    "erase": "",
    "close": "why:text",
}


def is_number(value):
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 2**53


def list_of(kind):
    return lambda value: isinstance(value, list) and all(isinstance(one, kind) for one in value)


FITS = {
    "text": lambda value: isinstance(value, str),
    "id": lambda value: isinstance(value, str) and 1 <= len(value) <= 64 and set(value) <= ID_LETTERS,
    "key": lambda value: isinstance(value, str) and 43 <= len(value) <= 128,
    "number": is_number,
    "numbers": lambda value: isinstance(value, list) and bool(value) and all(map(is_number, value)),
    "truth": lambda value: isinstance(value, bool),
    "true": lambda value: value is True,
    "texts": list_of(str),
    "object": lambda value: isinstance(value, dict),
    "objects": list_of(dict),
    "pointer": lambda value: isinstance(value, str) and value.startswith("/"),
    "choice": lambda value: isinstance(value, str) or bool(value) and list_of(str)(value),
}


def misfits(message, fields):
    """What is wrong with a message of a known type, in words."""
    wrong = []
    for field in fields[message["type"]].split():
        name, kind = field.rstrip("!").split(":")
        if name not in message:
            if field.endswith("!"):
                wrong.append(f"{message['type']} without {name}")
        elif message[name] is None:
            wrong.append(f"{message['type']} with {name} null")
        elif not FITS[kind](message[name]):
            wrong.append(f"{message['type']} whose {name} is no {kind}")
    return wrong


class Refused(Exception):
    """What came isn't as it must be."""

    def __init__(self, code, sentence, at=None, id=None):
        super().__init__(sentence)
        self.code, self.sentence, self.at, self.id = code, sentence, at, id


def strict(line, depth=None):
    """The JSON on a line, strictly read."""
    if depth is not None and deepest(line) > depth:
        raise Refused("too-deep", "Arrays and objects stand too deep in each other.")

    def members(pairs):
        if len({key for key, _ in pairs}) != len(pairs):
            raise ValueError("a key twice")
        return dict(pairs)

    def refuse(text):
        raise ValueError(f"{text} is no JSON")

    def fraction(text):
        number = float(text)
        return number if abs(number) != float("inf") else refuse(text)

    try:
        value = json.loads(
            line.decode("utf-8"), object_pairs_hook=members, parse_constant=refuse, parse_float=fraction)
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # No half surrogate pair goes into UTF-8.
        return value
    except (ValueError, RecursionError) as error:
        raise Refused("bad-json", f"The line isn't JSON: {error}.")


def deepest(line):
    """How deep arrays and objects stand in each other, without reading them."""
    depth = most = 0
    in_text = escaped = False
    for byte in line:
        if escaped:
            escaped = False
        elif in_text:
            escaped, in_text = byte == 0x5C, byte != 0x22
        elif byte == 0x22:
            in_text = True
        elif byte in b"[{":
            depth += 1
            most = max(most, depth)
        elif byte in b"]}":
            depth -= 1
    return most


def nulls(value, at=""):
    """Where something is null, but for the open ends of a recorded value."""
    if value is None:
        return [at]
    if isinstance(value, dict):
        return [one for key, each in value.items() if key != "value" for one in nulls(each, f"{at}/{key}")]
    if isinstance(value, list):
        return [one for index, each in enumerate(value) for one in nulls(each, f"{at}/{index}")]
    return []


def compact(message):
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()


# ---------------------------------------------------------------------------------------------------------------------
# Ways to a server
# ---------------------------------------------------------------------------------------------------------------------


class Failed(Exception):
    """A requirement isn't met."""


class NotApplicable(Exception):
    """A requirement can't be tried here."""


class Stream:
    """Lines over anything with a file descriptor."""

    is_web = False

    def __init__(self, patience):
        self.patience = patience
        self.kept = b""
        self.is_over = False

    def line(self):
        """The next line without its end; None once the connection has ended."""
        while b"\n" not in self.kept:
            if self.is_over:
                if self.kept:
                    raise Failed(f"the connection ended within a line: {self.kept[-60:]!r}")
                return None
            if not select.select([self.reading()], [], [], self.patience)[0]:
                raise Failed(f"nothing came for {self.patience} seconds")
            try:
                data = self.read()
            except ConnectionResetError:
                data = b""
            self.is_over = not data
            self.kept += data
        line, _, self.kept = self.kept.partition(b"\n")
        return line

    def send_line(self, line):
        self.send_lines([line])

    def send_lines(self, lines):
        """All at once: one by one both sides could wait for the other to read."""
        self.send(b"".join(line + b"\n" for line in lines))


class CommandStream(Stream):
    """A program on its standard input and output."""

    def __init__(self, command, patience):
        super().__init__(patience)
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def reading(self):
        return self.child.stdout.fileno()

    def read(self):
        return os.read(self.reading(), 65536)

    def send(self, data):
        try:
            self.child.stdin.write(data)
            self.child.stdin.flush()
        except BrokenPipeError:
            pass

    def finish(self):
        try:
            self.child.stdin.close()
        except BrokenPipeError:
            pass

    def close(self):
        self.finish()
        try:
            self.child.wait(self.patience)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        self.child.stdout.close()


class SocketStream(Stream):
    """A Unix socket, or TCP."""

    def __init__(self, connected, patience):
        super().__init__(patience)
        self.socket = connected

    def reading(self):
        return self.socket.fileno()

    def read(self):
        return self.socket.recv(65536)

    def send(self, data):
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def finish(self):
        self.socket.shutdown(socket.SHUT_WR)

    def close(self):
        self.socket.close()


class WebStream(SocketStream):
    """A WebSocket (RFC 6455), as much of it as is needed here."""

    is_web = True

    def __init__(self, connected, patience, host, path, origin):
        super().__init__(connected, patience)
        self.close_code = None
        self.parts = b""
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Upgrade: websocket", "Connection: Upgrade",
                 f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
        if origin is not None:
            lines.append(f"Origin: {origin}")
        self.send("\r\n".join(lines + ["", ""]).encode())
        head = self.up_to(b"\r\n\r\n")
        self.status = int(head.split(b" ", 2)[1]) if head.startswith(b"HTTP/") else 0

    def more(self):
        if not select.select([self.reading()], [], [], self.patience)[0]:
            raise Failed(f"nothing came for {self.patience} seconds")
        try:
            data = self.read()
        except ConnectionResetError:
            data = b""
        if not data:
            self.is_over = True
            raise EOFError
        self.kept += data

    def up_to(self, mark):
        try:
            while mark not in self.kept:
                self.more()
        except EOFError:
            raise Failed("the connection ended within the handshake")
        head, _, self.kept = self.kept.partition(mark)
        return head

    def take(self, count):
        while len(self.kept) < count:
            self.more()
        data, self.kept = self.kept[:count], self.kept[count:]
        return data

    def line(self):
        try:
            while not self.is_over:
                first, second = self.take(2)
                length = second & 0x7F
                if length > 125:
                    length = int.from_bytes(self.take(2 if length == 126 else 8), "big")
                data = self.take(length)
                opcode = first & 0x0F
                if second & 0x80:
                    raise Failed("the server masked a frame")
                if opcode == 8:
                    self.close_code = int.from_bytes(data[:2], "big") if data else 1005
                    self.frame(8, data[:2])
                    self.is_over = True
                elif opcode == 9:
                    self.frame(10, data)
                elif opcode == 2:
                    raise Failed("the server sent a binary frame")
                elif opcode in (0, 1):
                    self.parts += data
                    if first & 0x80:
                        whole, self.parts = self.parts, b""
                        return whole
        except EOFError:
            pass
        return None

    def frame(self, *arguments, **options):
        self.send(self.framed(*arguments, **options))

    def framed(self, opcode, data, last=True, masked=True):
        head = bytes([(0x80 if last else 0) | opcode])
        bit = 0x80 if masked else 0
        if len(data) < 126:
            head += bytes([bit | len(data)])
        elif len(data) < 65536:
            head += bytes([bit | 126]) + struct.pack(">H", len(data))
        else:
            head += bytes([bit | 127]) + struct.pack(">Q", len(data))
        if masked:
            mask = secrets.token_bytes(4)
            data = mask + bytes(byte ^ mask[index % 4] for index, byte in enumerate(data))
        return head + data

    def send_lines(self, lines):
        self.send(b"".join(self.framed(1, line) for line in lines))

    def finish(self):
        self.frame(8, struct.pack(">H", 1000))


def reach(address, patience, origin=None):
    """A new connection to an address, or to a program where it is a list."""
    if isinstance(address, list):
        return CommandStream(address, patience)
    if address.startswith("unix:"):
        connected = socket.socket(socket.AF_UNIX)
        connected.connect(address[len("unix:"):])
        return SocketStream(connected, patience)
    if address.startswith("tcp:"):
        host, _, port = address[len("tcp:"):].rpartition(":")
        return SocketStream(socket.create_connection((host.strip("[]"), int(port))), patience)
    parts = urllib.parse.urlsplit(address)
    connected = socket.create_connection((parts.hostname, parts.port or 80))
    return WebStream(connected, patience, parts.netloc, parts.path or "/protocol", origin)


# ---------------------------------------------------------------------------------------------------------------------
# The probe
# ---------------------------------------------------------------------------------------------------------------------

REQUIREMENTS = []


def requirement(number, sentence, page, heading):
    """A requirement: a number, a sentence, and where it stands in docs/protocol."""

    def kept(trial):
        REQUIREMENTS.append((number, sentence, page, heading, trial))
        return trial

    return kept


def demand(truth, complaint):
    if not truth:
        raise Failed(complaint)


class Connection:
    """One connection of the probe. What is true of every message is looked at in each that comes."""

    def __init__(self, probe, stream):
        self.probe, self.stream = probe, stream
        self.limits = {}
        self.opened = None
        self.asked = self.settlings = 0
        self.events = []
        self.hello = self.hear()
        demand(self.hello is not None, "the connection ended before anything was said")
        if isinstance(self.hello.get("limits"), dict):
            self.limits = self.hello["limits"]

    def hear(self):
        """The next message; None once the connection has ended."""
        line = self.stream.line()
        if line is None:
            return None
        return self.look(line)

    def look(self, line):
        seen = self.probe.seen
        seen(4, True)
        try:
            message = strict(line)
        except Refused as refusal:
            seen(4, False, f"{refusal.sentence} {line[:60]!r}")
            raise Failed(f"a line that isn't JSON: {line[:60]!r}")
        if not isinstance(message, dict) or not isinstance(message.get("type"), str):
            seen(4, False, f"no object with a type: {line[:60]!r}")
            raise Failed("a line that isn't an object with a type")
        where = nulls(message)
        seen(5, not where, f"{message['type']} with a null at {where}")
        if message["type"] in SERVER_FIELDS:
            wrong = misfits(message, SERVER_FIELDS)
            seen(6, not wrong, "; ".join(wrong))
        limit = self.limits.get("sent")
        seen(7, not limit or len(line) <= limit, f"a line of {len(line)} bytes")
        if message["type"] == "error":
            fits = RETRY.get(message.get("code")) == message.get("retry") and bool(message.get("sentence"))
            seen(8, fits, f"code {message.get('code')} with retry {message.get('retry')}")
        if message["type"] in EVENTS:
            last = self.events[-1]["number"] if self.events else -1
            rises = message.get("number", -1) > last or self.opened is None
            stands = message["type"] == "ask" and message.get("number") == self.asked
            seen(9, rises or stands, f"number {message.get('number')} came behind {last}")
            if not stands:
                self.events.append(message)
        if message["type"] == "ask":
            self.asked = message.get("number")
        if message["type"] == "opened":
            self.opened = message
        return message

    def say(self, message):
        self.stream.send_line(compact(message))

    def expect(self, kind, **fields):
        """The next message, which has to be of this type with these fields."""
        message = self.hear()
        demand(message is not None, f"the connection ended instead of {kind}")
        demand(message["type"] == kind, f"{kind} was expected, and {compact(message)[:120].decode()} came")
        for name, value in fields.items():
            demand(message.get(name) == value, f"{kind} with {name} {message.get(name)!r} instead of {value!r}")
        return message

    def refusal(self, line, code, at=None, goes_on=True):
        """Sends a line that is refused, and looks whether the connection goes on."""
        self.stream.send_line(line if isinstance(line, bytes) else compact(line))
        error = self.expect("error", code=code)
        if at:
            demand(error.get("at") == at, f"at {error.get('at')!r} instead of {at!r}")
        if goes_on:
            self.is_alive()
        return error

    def is_alive(self):
        name = f"alive-{secrets.token_hex(4)}"
        self.say({"type": "ping", "id": name})
        self.expect("pong", id=name)

    def settle(self):
        """What came of everything that was sent: a document is told behind all that."""
        self.settlings += 1
        name = f"settled-{self.settlings}"
        self.say({"type": "get", "id": name, "what": "sections"})
        heard = []
        while True:
            message = self.hear()
            demand(message is not None, f"the connection ended behind {[one['type'] for one in heard]}")
            if message.get("id") == name:
                if message["type"] != "document" or message.get("part") == message.get("of"):
                    return heard
            else:
                heard.append(message)

    def open(self, **fields):
        """Sends `open`; gives the message that comes first."""
        if self.probe.token:
            fields.setdefault("token", self.probe.token)
        self.say({"type": "open", **fields})
        message = self.hear()
        demand(message is not None, "the connection ended instead of opened")
        return message

    def answer(self, text="skip", **fields):
        """Answers; gives everything that comes of it, `ack` first."""
        self.say({"type": "answer", **({} if text is None else {"text": text}), **fields})
        heard = self.settle()
        demand(heard, "nothing came of an answer")
        return heard

    def leave(self, why="end-of-input"):
        """Closes, and hears everything up to the end."""
        self.say({"type": "close", "why": why})
        heard = self.rest()
        self.stream.close()
        return heard

    def rest(self):
        heard = []
        while True:
            message = self.hear()
            if message is None:
                return heard
            heard.append(message)


class Probe:
    """Tries a server. `results` has what was found for each number."""

    def __init__(self, address, token=None, origin=None, patience=30):
        self.address, self.token, self.patience = address, token, patience
        self.origin = origin
        if origin is None and isinstance(address, str) and address.startswith("ws"):
            self.origin = "http://" + urllib.parse.urlsplit(address).netloc
        self.observations = {}
        self.connections = []
        self._returns = None

    def seen(self, number, fits, complaint=""):
        """Notes what is true of every message."""
        count, complaints = self.observations.setdefault(number, [0, []])
        self.observations[number][0] = count + 1
        if not fits and complaint not in complaints:
            complaints.append(complaint)

    @property
    def is_command(self):
        return isinstance(self.address, list)

    def connect(self):
        connection = Connection(self, self.stream())
        self.connections.append(connection)
        return connection

    def stream(self, origin=None):
        stream = reach(self.address, self.patience, origin or self.origin)
        if stream.is_web and stream.status != 101:
            raise Failed(f"the handshake was answered with {stream.status}")
        return stream

    def begin(self, front="probe-1", **fields):
        """A new session with what is asked first."""
        connection = self.connect()
        message = connection.open(front=front, **fields)
        demand(message["type"] == "opened", f"a new session wasn't opened: {compact(message)[:160].decode()}")
        heard = connection.settle()
        demand(any(one["type"] == "ask" for one in heard), "nothing is asked in a new session")
        return connection

    def back(self, connection, front="probe-1", **fields):
        """The fields with which one comes back to a connection's session."""
        key = fields.pop("key", connection.opened.get("key"))
        return {"front": front, "session": connection.opened["session"], "key": key, **fields}

    def listener(self, connection):
        """A front with the key for listening to a connection's session, and its `opened`."""
        if self.is_command:
            connection.leave()
        watcher = self.connect()
        return watcher, watcher.open(**self.back(connection, front="watcher", key=connection.opened["watch"]))

    def needs_return(self):
        """Can one come back? A program may forget everything at its end; another server may not."""
        if self._returns is None:
            connection = self.begin()
            fields = self.back(connection)
            connection.leave()
            again = self.connect()
            first = again.open(**fields)
            self._returns = first["type"] == "opened" or not self.is_command
            again.stream.close()
        if not self._returns:
            raise NotApplicable("the program's sessions end with it")

    def needs_several(self):
        if self.is_command:
            raise NotApplicable("a program has one front")

    def needs_lines(self):
        if isinstance(self.address, str) and self.address.startswith("ws"):
            raise NotApplicable("a WebSocket has frames instead of lines")

    def needs_web(self):
        if not (isinstance(self.address, str) and self.address.startswith("ws")):
            raise NotApplicable("this is for WebSockets")

    def run(self, numbers=None, tell=print):
        """Tries all requirements; gives how many failed."""
        observing, trying = [], []
        for one in REQUIREMENTS:
            (observing if one[4] is None else trying).append(one)
        results = {}
        for number, sentence, _, _, trial in trying:
            if numbers and number not in numbers:
                continue
            try:
                trial(self)
                results[number] = ("passed", "")
            except NotApplicable as reason:
                results[number] = ("not applicable", str(reason))
            except Failed as reason:
                results[number] = ("failed", str(reason))
            except Exception as reason:
                # A message without what it must have, or no connection at all: a server may do anything.
                results[number] = ("failed", f"{type(reason).__name__}: {reason}")
            for connection in self.connections:
                connection.stream.close()
            self.connections = []
        for number, *_ in observing:
            if numbers and number not in numbers:
                continue
            count, complaints = self.observations.get(number, (0, []))
            outcome = "failed" if complaints else "passed" if count else "not applicable"
            results[number] = (outcome, "; ".join(complaints[:3]) if complaints else "" if count else "none came")
        for number, sentence, *_ in REQUIREMENTS:
            if number in results:
                outcome, reason = results[number]
                tell(f"{number:>3} {outcome:<14} {sentence}{f' ({reason})' if reason else ''}")
        counts = {outcome: sum(1 for one in results.values() if one[0] == outcome)
                  for outcome in ("passed", "failed", "not applicable")}
        tell(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
        self.results = results
        return counts["failed"]


# The requirements. Their numbers stay; new ones get the next number.

ORDER, SEND, HEAR = "The order of things", "What you send", "What you hear"
LOST, LIMITS, LINES, WAYS, FIRST = (
    "Nothing is lost, nothing is taken twice", "Limits", "Lines", "Ways in", "The line protocol")
ERRORS, CODES_HEADING = "Errors of the line protocol", "The codes"


@requirement(1, "The first thing on a connection is `hello`.", "README.md", ORDER)
def _(probe):
    demand(probe.connect().hello["type"] == "hello", "something else came first")


@requirement(2, "`hello` lists the versions that are spoken, 1 among them.", "README.md", "What is promised")
def _(probe):
    demand(1 in probe.connect().hello.get("protocol", []), "1 isn't listed")


@requirement(3, "`hello` has the limits and the dialogues, each with its wordings.", "README.md", ORDER)
def _(probe):
    hello = probe.connect().hello
    demand(all(is_number(value) and value > 0 for value in hello["limits"].values()), "a limit that is no number")
    demand(hello["dialogues"], "no dialogue")
    for one in hello["dialogues"]:
        demand(one.get("id") and isinstance(one.get("title"), str) and one.get("wordings"), f"a dialogue like {one}")


for number, sentence, heading in [
    (4, "Every message is one JSON object with a `type`, in UTF-8, on a line or in a frame of its own.", FIRST),
    (5, "No field is null.", FIRST),
    (6, "Every message has the fields that it must have, of the right types.", HEAR),
    (7, "No line is longer than the limit `sent`.", LIMITS),
]:
    requirement(number, sentence, "README.md", heading)(None)
requirement(8, "Every `error` has a code of the closed list, the `retry` that belongs to it, and a sentence.", "errors.md",
            CODES_HEADING)(None)
requirement(9, "The numbers of events go up.", "README.md", ORDER)(None)


@requirement(10, "Empty lines are ignored.", "README.md", LINES)
def _(probe):
    probe.needs_lines()
    connection = probe.connect()
    connection.stream.send(b"\n  \n\r\n")
    connection.is_alive()


@requirement(11, "A carriage return before the line feed goes too.", "README.md", LINES)
def _(probe):
    probe.needs_lines()
    connection = probe.connect()
    connection.stream.send(b'{"type":"ping","id":"cr"}\r\n')
    connection.expect("pong", id="cr")


@requirement(12, "A message may come in any pieces.", "README.md", LINES)
def _(probe):
    connection = probe.connect()
    line = b'{"type":"ping","id":"pieces"}'
    if connection.stream.is_web:
        for index in range(len(line)):
            connection.stream.frame(1 if index == 0 else 0, line[index:index + 1], last=index == len(line) - 1)
    else:
        for byte in line + b"\n":
            connection.stream.send(bytes([byte]))
    connection.expect("pong", id="pieces")


@requirement(13, "Many messages at once are answered in order.", "README.md", LINES)
def _(probe):
    connection = probe.connect()
    count = min(100, connection.limits.get("burst", 100))
    connection.stream.send_lines(compact({"type": "ping", "id": f"p{number}"}) for number in range(count))
    for number in range(count):
        connection.expect("pong", id=f"p{number}")


def line_of(length):
    line = b'{"type":"ping","id":"long","x":""}'
    return line.replace(b'""', b'"' + b"x" * (length - len(line)) + b'"')


@requirement(14, "A line may have exactly as many bytes as the limit `line`.", "README.md", LIMITS)
def _(probe):
    connection = probe.connect()
    connection.stream.send_line(line_of(connection.limits["line"]))
    connection.expect("pong", id="long")


@requirement(15, "A line with a byte more is `too-long`, and the connection ends.", "README.md", LIMITS)
def _(probe):
    connection = probe.connect()
    connection.stream.send_line(line_of(connection.limits["line"] + 1))
    heard = connection.rest()
    if connection.stream.is_web and not heard:
        demand(connection.stream.close_code == 1009, f"closed with {connection.stream.close_code}")
        return
    demand(heard and heard[0].get("code") == "too-long", "no error")
    demand(heard[-1]["type"] == "bye", "no bye")


@requirement(16, "At the end of input a whole object without a line feed counts.", "README.md", LINES)
def _(probe):
    probe.needs_lines()
    connection = probe.connect()
    connection.stream.send(b'{"type":"ping","id":"last"}')
    connection.stream.finish()
    connection.expect("pong", id="last")


@requirement(17, "At the end of input a part of an object is discarded.", "README.md", LINES)
def _(probe):
    probe.needs_lines()
    connection = probe.connect()
    connection.stream.send(b'{"type":"ping","id":"la')
    connection.stream.finish()
    demand(all(one["type"] == "bye" for one in connection.rest()), "something came of it")


def refused(number, sentence, line, code="bad-json", at=None, lines_only=False, heading=CODES_HEADING, page="errors.md"):
    def trial(probe):
        if lines_only:
            probe.needs_lines()
        probe.connect().refusal(line, code, at)

    requirement(number, sentence, page, heading)(trial)


refused(18, "Bytes that aren't UTF-8 are `bad-json`.", b'{"type":"ping","id":"\xff"}', lines_only=True)
refused(19, "A byte-order mark is `bad-json`.", b'\xef\xbb\xbf{"type":"ping"}')
refused(20, "A raw NUL is `bad-json`.", b'{"type":"ping","x":"\0"}')
refused(21, "Two objects on a line are `bad-json`.", b'{"type":"ping"}{"type":"ping"}')
refused(22, "A comma too many is `bad-json`.", b'{"type":"ping",}')
refused(23, "A key twice is `bad-json`.", b'{"type":"ping","x":1,"x":2}')
refused(24, "`NaN` is `bad-json`.", b'{"type":"ping","x":NaN}')
refused(25, "A number that no number can hold is `bad-json`.", b'{"type":"ping","x":1e400}')
refused(26, "Half a surrogate pair is `bad-json`.", b'{"type":"ping","x":"\\ud800"}')


@requirement(27, "Arrays and objects may stand as deep in each other as the limit `depth`.", "README.md", LIMITS)
def _(probe):
    connection = probe.connect()
    depth = connection.limits["depth"]
    connection.stream.send_line(b'{"type":"ping","id":"deep","x":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}")
    connection.expect("pong", id="deep")


@requirement(28, "Deeper than the limit `depth` is `too-deep`.", "errors.md", CODES_HEADING)
def _(probe):
    connection = probe.connect()
    depth = connection.limits["depth"]
    connection.refusal(b'{"type":"ping","x":' + b"[" * depth + b"]" * depth + b"}", "too-deep")


@requirement(29, "Thousands of brackets are `too-deep`, and do no harm.", "errors.md", CODES_HEADING)
def _(probe):
    connection = probe.connect()
    connection.refusal(b"[" * (connection.limits.get("line", 10_000) - 10), "too-deep")


refused(30, "A number beyond 2⁵³ where there can't be one is refused.", b'{"type":"open","after":9007199254740993}',
        "bad-message", "/after")
refused(31, "A field that is null is `bad-message`, with where it is.", b'{"type":"ping","id":null}', "bad-message", "/id")
refused(32, "A field of the wrong type is `bad-message`, with where it is.", b'{"type":"ping","id":5}', "bad-message", "/id")
refused(33, "What is no object is `bad-message`.", b"[1]", "bad-message")
refused(34, "A message without a `type` is `bad-message`.", b'{"id":"a"}', "bad-message", "/type")
refused(35, "An unknown type is `unknown-type`, and the connection goes on.", b'{"type":"gossip"}', "unknown-type")


@requirement(36, "Unknown fields are ignored.", "README.md", FIRST)
def _(probe):
    connection = probe.connect()
    connection.stream.send_line(b'{"type":"ping","id":"more","mood":null,"extra":{"a":[1]}}')
    connection.expect("pong", id="more")


@requirement(37, "`open` alone begins a session, with a key, in the first dialogue of `hello`.", "README.md", SEND)
def _(probe):
    connection = probe.connect()
    opened = connection.open()
    demand(opened["type"] == "opened", f"{opened['type']} came")
    demand(opened.get("key"), "no key")
    demand(opened.get("front"), "no name for a front that has none")
    demand(opened["role"] == "answer", "the first front may not answer")
    first = connection.hello["dialogues"][0]["id"]
    demand(opened.get("dialogue", first) == first, f"the dialogue is {opened.get('dialogue')}")
    demand(any(one["type"] == "ask" for one in connection.settle()), "nothing is asked")


@requirement(38, "The key for listening isn't the key for answering.", "README.md", LOST)
def _(probe):
    opened = probe.begin().opened
    demand(opened.get("watch") and opened["watch"] != opened["key"], "they are the same, or one is missing")


@requirement(39, "Before `open` an answer is `bad-message`, and the connection goes on.", "errors.md", CODES_HEADING)
def _(probe):
    connection = probe.connect()
    error = connection.refusal({"type": "answer", "id": "early", "text": "skip"}, "bad-message")
    demand(error.get("id") == "early", "the error doesn't name the answer")
    demand(connection.open()["type"] == "opened", "nothing can be opened behind it")


@requirement(40, "A second `open` on a connection is `bad-message`.", "errors.md", CODES_HEADING)
def _(probe):
    connection = probe.begin()
    connection.refusal({"type": "open"}, "bad-message")
    demand(connection.answer(id="a1")[0]["type"] == "ack", "the first session doesn't go on")


@requirement(41, "An unknown dialogue is `no-dialogue`, and another `open` may follow.", "errors.md", CODES_HEADING)
def _(probe):
    connection = probe.connect()
    error = connection.open(dialogue="no-such-dialogue")
    demand(error.get("code") == "no-dialogue", f"{compact(error)[:120].decode()} came")
    demand(connection.open()["type"] == "opened", "nothing can be opened behind it")


@requirement(42, "An unknown wording is `no-dialogue`.", "errors.md", CODES_HEADING)
def _(probe):
    error = probe.connect().open(wording="no-such-wording")
    demand(error.get("code") == "no-dialogue", f"{compact(error)[:120].decode()} came")


@requirement(43, "An unknown version is `bad-version`.", "errors.md", CODES_HEADING)
def _(probe):
    error = probe.connect().open(protocol=999)
    demand(error.get("code") == "bad-version", f"{compact(error)[:120].decode()} came")


@requirement(44, "An unknown session is `no-session`.", "errors.md", CODES_HEADING)
def _(probe):
    error = probe.connect().open(session="no-such-session-99", key="x" * 43)
    demand(error.get("code") == "no-session", f"{compact(error)[:120].decode()} came")


@requirement(45, "A wrong key is told in the same words as an unknown session.", "errors.md", CODES_HEADING)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    first.leave()
    wrong = probe.connect().open(**probe.back(first, key="x" * 43))
    unknown = probe.connect().open(session="no-such-session-99", key="x" * 43)
    demand(wrong == unknown, f"{compact(wrong).decode()} and {compact(unknown).decode()}")


@requirement(46, "Paths and odd characters as a session are `no-session`.", "errors.md", CODES_HEADING)
def _(probe):
    for name in ["../../etc/passwd", "a/b", "%2e", "a\0b", "a" * 300]:
        error = probe.connect().open(session=name, key="x" * 43)
        demand(error.get("code") == "no-session", f"{name!r}: {compact(error)[:120].decode()} came")


@requirement(47, "With a key of its own a front isn't told one.", "README.md", LOST)
def _(probe):
    opened = probe.connect().open(key=secrets.token_urlsafe(32))
    demand(opened["type"] == "opened", f"{compact(opened)[:120].decode()} came")
    demand("key" not in opened, "a key came")


@requirement(48, "The same `open` with the same key of one's own gives the same session.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    key = secrets.token_urlsafe(32)
    first = probe.begin(key=key)
    first.leave()
    again = probe.connect().open(front="probe-1", key=key)
    demand(again.get("session") == first.opened["session"], "another session came")


@requirement(49, "A key of one's own that is too short is `bad-message`.", "README.md", LOST)
def _(probe):
    error = probe.connect().open(key="short")
    demand((error.get("code"), error.get("at")) == ("bad-message", "/key"), f"{compact(error)[:120].decode()} came")


@requirement(50, "`after` in a new session, or beyond its numbers, is `bad-message`.", "README.md", LOST)
def _(probe):
    for after in (-1, 7, 2**53):
        error = probe.connect().open(after=after)
        demand((error.get("code"), error.get("at")) == ("bad-message", "/after"), f"{after}: {compact(error)[:120].decode()}")


@requirement(51, "A front keeps the name that it gives, and an odd one is `bad-message`.", "README.md", SEND)
def _(probe):
    demand(probe.connect().open(front="My.front_1-b").get("front") == "My.front_1-b", "another name came")
    error = probe.connect().open(front="a b")
    demand((error.get("code"), error.get("at")) == ("bad-message", "/front"), f"{compact(error)[:120].decode()} came")


@requirement(52, "`ping` is answered by `pong` with its id, with and without a session.", "README.md", ORDER)
def _(probe):
    connection = probe.connect()
    connection.is_alive()
    connection.say({"type": "ping"})
    demand("id" not in connection.expect("pong"), "an id came from nowhere")
    probe.begin().is_alive()


@requirement(53, "Where a token is required, nobody opens anything without it.", "errors.md", CODES_HEADING)
def _(probe):
    connection = probe.connect()
    if connection.hello.get("token") != "required":
        raise NotApplicable("no token is required")
    for fields in ({}, {"token": "wrong"}):
        connection.say({"type": "open", **fields})
        connection.expect("error", code="auth")


@requirement(54, "An answer is acknowledged with its id before anything that comes of it.", "README.md", ORDER)
def _(probe):
    connection = probe.begin()
    heard = connection.answer(id="a1", to=connection.asked)
    demand(heard[0]["type"] == "ack" and heard[0].get("id") == "a1", f"{heard[0]['type']} came first")
    demand([one["type"] for one in heard].count("ack") == 1, "it was acknowledged more than once")
    demand(len(heard) > 1, "nothing came of it")


@requirement(55, "Behind an answer something is asked, or everything has been.", "README.md", ORDER)
def _(probe):
    connection = probe.begin()
    before = connection.asked
    heard = connection.answer(id="a1", to=before)
    demand(any(one["type"] in ("ask", "done", "bye") for one in heard), "nothing is asked")
    demand(connection.asked > before, "the old question stands")


@requirement(56, "`ack` has the last number of what came of the answer.", "README.md", HEAR)
def _(probe):
    connection = probe.begin()
    heard = connection.answer(id="a1", to=connection.asked)
    numbers = [one["number"] for one in heard if one["type"] in EVENTS]
    demand(heard[0]["number"] >= max(numbers), f"{heard[0]['number']}, and events up to {max(numbers)}")


@requirement(57, "By hand an answer needs neither `id` nor `to`.", "README.md", "Try it by hand")
def _(probe):
    ack = probe.begin().answer()[0]
    demand(ack["type"] == "ack" and "id" not in ack, f"{compact(ack)[:120].decode()} came")


@requirement(58, "The same answer again gets the same `ack` as a duplicate, and nothing else comes of it.", "README.md", LOST)
def _(probe):
    connection = probe.begin()
    answer = {"id": "a1", "to": connection.asked}
    first = connection.answer(**answer)[0]
    again = connection.answer(**answer)
    demand(again == [{**first, "duplicate": True}], f"{[one['type'] for one in again]} came, with {again[0]}")


@requirement(59, "The same `id` with other words is `id-reuse`.", "README.md", LOST)
def _(probe):
    connection = probe.begin()
    connection.answer(id="a1", to=connection.asked)
    heard = connection.answer("something else", id="a1")
    demand(len(heard) == 1 and (heard[0].get("code"), heard[0].get("id")) == ("id-reuse", "a1"),
           f"{[one['type'] for one in heard]} came")


@requirement(60, "An answer to an earlier `ask` is `stale`, and what is asked now is told again.", "README.md", LOST)
def _(probe):
    connection = probe.begin()
    old = connection.asked
    connection.answer(id="a1", to=old)
    heard = connection.answer(id="a2", to=old)
    demand((heard[0].get("code"), heard[0].get("id")) == ("stale", "a2"), f"{heard[0]} came")
    demand([one["type"] for one in heard[1:]] == ["ask"], "what is asked now isn't told")
    demand(connection.answer(id="a2", to=connection.asked)[0]["type"] == "ack", "its id is taken")


@requirement(61, "A choice that can't be chosen is `bad-message`.", "README.md", SEND)
def _(probe):
    connection = probe.begin()
    heard = connection.answer(None, id="a1", choice="no-such-choice")
    demand((heard[0].get("code"), heard[0].get("at")) == ("bad-message", "/choice"), f"{heard[0]} came")


@requirement(62, "An answer has exactly one of `text`, `choice` and `command`.", "README.md", SEND)
def _(probe):
    connection = probe.begin()
    for fields in ({}, {"text": "a", "command": "skip"}):
        error = connection.refusal({"type": "answer", "id": "a1", **fields}, "bad-message")
        demand(error.get("id") == "a1", "the error doesn't name the answer")


@requirement(63, "A command is acknowledged like an answer.", "README.md", SEND)
def _(probe):
    connection = probe.begin()
    heard = connection.answer(None, id="c1", command="help")
    demand(heard[0]["type"] == "ack" and heard[0].get("id") == "c1", f"{heard[0]} came")
    demand(any(one["type"] in EVENTS for one in heard), "nothing is said to it")


@requirement(64, "Silence isn't acknowledged, and something is asked again.", "README.md", SEND)
def _(probe):
    connection = probe.begin()
    connection.say({"type": "no-answer", "why": "silence"})
    kinds = [one["type"] for one in connection.settle()]
    demand("ask" in kinds and "ack" not in kinds and "error" not in kinds, f"{kinds} came")


@requirement(65, "An answer that is too long is acknowledged, and something is asked again.", "README.md", SEND)
def _(probe):
    connection = probe.begin()
    limit = connection.limits.get("answer")
    if not limit or limit + 200 > connection.limits.get("line", 2**53):
        raise NotApplicable("no answer can be too long")
    kinds = [one["type"] for one in connection.answer("x" * (limit + 1), id="a1", to=connection.asked)]
    demand(kinds[0] == "ack" and "ask" in kinds, f"{kinds} came")


@requirement(66, "A document has the id, the name and the format that were asked for, in parts from 1 up.", "README.md", HEAR)
def _(probe):
    connection = probe.begin()
    for number, (what, format) in enumerate([
        ("sections", "json"), ("findings", "json"), ("actions", "text"), ("summary", "markdown"), ("transcript", "text"),
    ]):
        connection.say({"type": "get", "id": f"g{number}", "what": what, "format": format})
        part, of = 0, 1
        while part < of:
            document = connection.expect("document", id=f"g{number}", what=what, format=format)
            demand(document["part"] == part + 1, f"part {document['part']} behind {part}")
            demand(("data" in document, "text" in document) == (format == "json", format != "json"), "text and data")
            part, of = document["part"], document["of"]


@requirement(67, "An unknown document is `bad-message`.", "README.md", SEND)
def _(probe):
    error = probe.begin().refusal({"type": "get", "id": "g1", "what": "gossip"}, "bad-message", "/what")
    demand(error.get("id") == "g1", "the error doesn't name the wish")


@requirement(68, "A document is told behind all that came of what was sent before it.", "README.md", ORDER)
def _(probe):
    connection = probe.begin()
    connection.say({"type": "answer", "id": "a1", "to": connection.asked, "text": "skip"})
    connection.say({"type": "get", "id": "g1", "what": "summary"})
    heard = []
    while not heard or heard[-1].get("id") != "g1":
        heard.append(connection.hear())
        demand(heard[-1] is not None, "the connection ended")
    demand(heard[0]["type"] == "ack" and "ask" in [one["type"] for one in heard], "it came too early")


@requirement(69, "`close` is answered by `bye` with the session and how to come back, and the connection ends.", "README.md", SEND)
def _(probe):
    connection = probe.begin()
    bye = connection.leave()[-1]
    demand(bye["type"] == "bye" and bye["resume"] is True, f"{bye} came last")
    demand(bye.get("session") == connection.opened["session"], "it names no session")
    demand(bye.get("after", -1) >= connection.events[-1]["number"], "its number is too low")


@requirement(70, "`close` without a session ends the connection too.", "README.md", SEND)
def _(probe):
    heard = probe.connect().leave()
    demand([one["type"] for one in heard] == ["bye"], f"{[one['type'] for one in heard]} came")


@requirement(71, "Who comes back with `after` hears exactly the events behind it, as they were.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    first.answer(id="a1", to=first.asked)
    middle = first.events[-1]["number"]
    first.answer(id="a2", to=first.asked)
    first.leave("away")
    for after in (0, middle):
        again = probe.connect()
        opened = again.open(**probe.back(first, after=after))
        demand(opened.get("number") == after, f"opened with {opened.get('number')} instead of {after}")
        heard = [one for one in again.settle() if one["type"] in EVENTS]
        wanted = [one for one in first.events if one["number"] > after]
        demand(heard[:len(wanted)] == wanted, f"behind {after} other events came than before")
        again.leave("away")


@requirement(72, "Who comes back without `after` hears what is asked now, and nothing from before.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    first.answer(id="a1", to=first.asked)
    first.leave("away")
    again = probe.connect()
    opened = again.open(**probe.back(first))
    heard = [one for one in again.settle() if one["type"] in EVENTS]
    demand(any(one["type"] == "ask" for one in heard), "nothing is asked")
    old = [one for one in heard if one["type"] != "ask" and one["number"] <= opened["newest"]]
    demand(not old, f"old events came: {[one['number'] for one in old]}")


@requirement(73, "An answer's id holds for as long as the session: coming back it is still a duplicate.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    answer = {"id": "a1", "to": first.asked}
    ack = first.answer(**answer)[0]
    first.leave()
    again = probe.connect()
    again.open(**probe.back(first))
    again.settle()
    heard = again.answer(**answer)
    demand(heard == [{**ack, "duplicate": True}], f"{heard[0]} came")


@requirement(74, "A line that breaks loses nothing that was acknowledged.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    answer = {"id": "a1", "to": first.asked}
    ack = first.answer(**answer)[0]
    after = first.events[-1]["number"]
    first.stream.close()
    again = probe.connect()
    again.open(**probe.back(first, after=after))
    again.settle()
    heard = again.answer(**answer)
    demand(heard == [{**ack, "duplicate": True}], f"{heard[0]} came")


@requirement(75, "With the key for listening one hears what is asked, and may not answer.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    watcher, opened = probe.listener(first)
    demand(opened.get("role") == "watch", f"{compact(opened)[:120].decode()} came")
    demand("key" not in opened and "watch" not in opened, "a listener was told a key")
    demand(any(one["type"] == "ask" for one in watcher.settle()), "nothing is asked")
    heard = watcher.answer(id="w1")
    demand((heard[0].get("code"), heard[0].get("id")) == ("auth", "w1"), f"{heard[0]} came")


@requirement(76, "All fronts of a session hear the same events.", "README.md", LOST)
def _(probe):
    probe.needs_several()
    first = probe.begin()
    second = probe.connect()
    second.open(**probe.back(first, front="probe-2"))
    second.settle()
    start = len(second.events)
    first_start = len(first.events)
    first.answer(id="a1", to=first.asked)
    second.settle()
    demand(first.events[first_start:] == second.events[start:], "they heard different events")
    demand(second.events[start:], "the second front heard nothing")


@requirement(77, "The first answer to an `ask` wins; that of another front is `stale`.", "README.md", LOST)
def _(probe):
    probe.needs_several()
    first = probe.begin()
    second = probe.connect()
    second.open(**probe.back(first, front="probe-2"))
    second.settle()
    asked = first.asked
    first.answer(id="a1", to=asked)
    heard = second.answer(id="b1", to=asked)
    error = next((one for one in heard if one["type"] == "error"), {})
    demand((error.get("code"), error.get("id")) == ("stale", "b1"), f"{[one['type'] for one in heard]} came")
    demand(heard[-1]["type"] == "ask" and heard[-1]["number"] == first.asked, "what is asked now isn't told")


@requirement(78, "The ids of answers belong to their fronts.", "README.md", SEND)
def _(probe):
    probe.needs_several()
    first = probe.begin()
    second = probe.connect()
    second.open(**probe.back(first, front="probe-2"))
    second.settle()
    first.answer(id="a1", to=first.asked)
    second.settle()
    heard = second.answer("skip", id="a1", to=second.asked)
    demand(heard[0]["type"] == "ack" and "duplicate" not in heard[0], f"{heard[0]} came")


@requirement(79, "The same front again replaces the older connection, which hears `bye` with how to come back.", "README.md", LOST)
def _(probe):
    probe.needs_several()
    first = probe.begin()
    second = probe.connect()
    opened = second.open(**probe.back(first))
    demand(opened["type"] == "opened", f"{compact(opened)[:120].decode()} came")
    bye = first.rest()[-1:]
    demand(bye and bye[0]["type"] == "bye" and bye[0]["reason"] == "replaced", f"{bye} came last")
    demand(bye[0].get("session") == first.opened["session"] and "after" in bye[0], f"{bye} doesn't say how to come back")
    second.settle()
    demand(second.answer(id="a1")[0]["type"] == "ack", "the newer one can't answer")


@requirement(80, "One front more than the limit `fronts` is `busy`.", "README.md", LIMITS)
def _(probe):
    probe.needs_several()
    first = probe.begin()
    limit = first.limits.get("fronts")
    if not limit or limit > 64:
        raise NotApplicable("no such limit, or a high one")
    for number in range(1, limit):
        opened = probe.connect().open(**probe.back(first, front=f"probe-{number + 1}"))
        demand(opened["type"] == "opened", f"front {number + 1}: {compact(opened)[:120].decode()}")
    error = probe.connect().open(**probe.back(first, front="one-more"))
    demand(error.get("code") == "busy", f"{compact(error)[:120].decode()} came")


@requirement(81, "More messages than `burst` and `rate` allow are `too-many`, and the connection goes on.", "README.md", LIMITS)
def _(probe):
    connection = probe.connect()
    rate, burst = connection.limits.get("rate"), connection.limits.get("burst")
    if not rate or not burst or burst > 2_000:
        raise NotApplicable("no such limit, or a high one")
    pings = 2 * burst
    refusals = 0
    connection.stream.send_lines(compact({"type": "ping", "id": f"p{number}"}) for number in range(pings))
    for _ in range(pings):
        message = connection.hear()
        demand(message is not None, "the connection ended")
        refusals += message.get("code") == "too-many"
    demand(refusals > 0, f"all {pings} were taken")
    time.sleep(2 / rate)
    connection.is_alive()


@requirement(82, "A web request on a line ends the connection with a sentence.", "README.md", LINES)
def _(probe):
    probe.needs_lines()
    connection = probe.connect()
    connection.stream.send(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    heard = connection.rest()
    demand(heard and heard[0]["type"] == "error", "no sentence came")


def closed_with(probe, code, frame):
    probe.needs_web()
    connection = probe.connect()
    frame(connection.stream)
    connection.rest()
    demand(connection.stream.close_code == code, f"closed with {connection.stream.close_code}")


@requirement(83, "A frame without a mask ends a WebSocket with 1002.", "README.md", WAYS)
def _(probe):
    closed_with(probe, 1002, lambda stream: stream.frame(1, b'{"type":"ping"}', masked=False))


@requirement(84, "A binary frame ends a WebSocket with 1003.", "README.md", WAYS)
def _(probe):
    closed_with(probe, 1003, lambda stream: stream.frame(2, b'{"type":"ping"}'))


@requirement(85, "A frame that isn't UTF-8 ends a WebSocket with 1007.", "README.md", WAYS)
def _(probe):
    closed_with(probe, 1007, lambda stream: stream.frame(1, b'{"type":"\xff"}'))


@requirement(86, "A page from elsewhere isn't let in: 403.", "README.md", WAYS)
def _(probe):
    probe.needs_web()
    for origin in ("http://elsewhere.example", "null"):
        stream = reach(probe.address, probe.patience, origin)
        stream.close()
        demand(stream.status == 403, f"{origin} was answered with {stream.status}")


@requirement(87, "A format that a document doesn't have is `bad-message`.", "README.md", HEAR)
def _(probe):
    probe.begin().refusal({"type": "get", "id": "g1", "what": "transcript", "format": "json"}, "bad-message", "/format")


@requirement(88, "Once a session is erased, every front hears so in `bye`, and nobody can come back.", "README.md", SEND)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    first.answer(id="a1", to=first.asked)
    others = []
    if not probe.is_command:
        others.append(probe.connect())
        others[0].open(**probe.back(first, front="probe-2"))
        others[0].settle()
    first.say({"type": "erase"})
    for one in (first, *others):
        last = one.rest()[-1]
        demand((last["type"], last.get("reason"), last.get("resume")) == ("bye", "erased", False), f"{last} came last")
    again = probe.connect().open(**probe.back(first))
    demand(again.get("code") == "no-session", f"{compact(again)[:120].decode()} came to who came back")


@requirement(89, "With the key for listening nothing is erased.", "README.md", SEND)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    watcher, _ = probe.listener(first)
    watcher.settle()
    watcher.refusal({"type": "erase"}, "auth")


@requirement(90, "A new session can begin with the answers of an earlier one.", "README.md", LOST)
def _(probe):
    probe.needs_return()
    first = probe.begin()
    first.leave()
    opened = probe.connect().open(**{"from": {"session": first.opened["session"], "key": first.opened["key"]}})
    demand(opened["type"] == "opened", f"{compact(opened)[:120].decode()} came")
    demand(opened["session"] != first.opened["session"], "the earlier session itself was opened")
    demand(opened.get("dialogue") == first.opened.get("dialogue"), "it is another dialogue")


@requirement(91, "An earlier session that isn't there, or with a wrong key, is `no-session`.", "errors.md", CODES_HEADING)
def _(probe):
    first = probe.begin()
    first.leave()
    for session in ("no-such-session-99", first.opened["session"]):
        error = probe.connect().open(**{"from": {"session": session, "key": "x" * 43}})
        demand((error.get("code"), error.get("at")) == ("no-session", "/from"), f"{compact(error)[:120].decode()} came")


# ---------------------------------------------------------------------------------------------------------------------
# The scripted server
# ---------------------------------------------------------------------------------------------------------------------

LIMITS_HERE = {"line": 16384, "sent": 61440, "answer": 8192, "depth": 16, "rate": 50, "burst": 200, "waiting": 128, "fronts": 8}
SENTENCES = {
    "auth": "With this key one can only listen.",
    "bad-version": "This version isn't spoken here; hello lists those that are.",
    "busy": "As many as may be are in this conversation already.",
    "id-reuse": "That answer came before with other words.",
    "no-dialogue": "There is no such dialogue or wording here; hello lists those that there are.",
    "no-session": "There is no session with this id and this key.",
    "stale": "That was answered meanwhile. Please answer what is asked now.",
    "too-long": "A line may not be as long as this. The connection ends here.",
    "too-many": "Not as fast as this, please. This message wasn't taken.",
    "unknown-type": "There is no message of this type.",
}
TROUBLES = {
    "lose-answer": "the connection is cut before the answer is taken",
    "cut-before-ack": "the answer is taken, and the connection is cut before the front hears of it",
    "cut-after-ack": "the connection is cut between the acknowledgement and what comes of the answer",
    "restart": "the answer is taken, and the server is stopped and started again",
    "duplicates": "every event comes twice",
    "unknown-fields": "every message has fields of a later version",
    "unknown-events": "messages of a later version come in between",
    "slow": "everything comes in small pieces",
}
WRONGS = {
    "accepts-anything": "takes JSON that isn't strict",
    "no-depth": "takes arrays and objects of any depth",
    "no-limit": "takes lines of any length",
    "no-rate": "takes any number of messages",
    "no-crowd": "lets any number of fronts in",
    "no-rest": "forgets what has no line feed at the end",
    "hangs-up": "ends the connection after an error",
    "no-hello": "says something else first",
    "nulls": "sends fields that are null",
    "no-remark": "leaves a field out that must be there",
    "own-codes": "has an error code of its own",
    "falling-numbers": "counts events from the beginning in each turn",
    "late-ack": "acknowledges after what comes of an answer",
    "takes-twice": "takes an answer again that it has",
    "takes-reuse": "takes other words under the same id",
    "takes-stale": "takes an answer to an earlier question",
    "one-key": "has one key for answering and listening",
    "watchers-answer": "lets everybody answer",
    "tells-which": "says whether a session is there to those without its key",
    "no-bye": "leaves without a word",
    "deaf-to-after": "tells everything to those who come back",
    "forgets-after": "tells nothing of what was missed",
    "forgets-ids": "forgets the ids of answers when a front goes",
    "private": "tells events only to the front that they came of",
    "keeps-old": "lets the same front in twice",
    "ignores-silence": "says nothing to silence",
    "early-documents": "tells documents before what came before them",
    "other-version": "speaks version 2 only, and offers no dialogue",
    "chatty": "says things that are no messages",
    "long-lines": "sends longer lines than it announced",
    "only-objects": "refuses empty lines and carriage returns",
    "half-lines": "takes what is no whole object at the end of input",
    "short-lines": "takes shorter lines than it announced",
    "shallow": "takes less depth than it announced",
    "no-extras": "refuses fields that it doesn't know",
    "late-pongs": "answers each ping with the one before",
    "no-key": "tells nobody the key",
    "tells-keys": "tells everybody the key",
    "always-new": "begins a new session for a key that it has",
    "any-key": "takes any key of a front's own making",
    "any-after": "takes any number to come back behind",
    "any-version": "takes any version, dialogue and wording",
    "no-earlier": "takes the earlier session for the one to come back to",
    "any-earlier": "takes any key to an earlier session",
    "renames": "gives fronts names of its own",
    "any-choice": "takes any choice",
    "all-at-once": "takes an answer with text and command",
    "deaf": "acknowledges, and says nothing more",
    "odd-documents": "tells another document than was asked for",
    "no-return": "can't be come back to",
    "keeps-erased": "keeps what was erased",
}


class Recording:
    """A recorded session, cut into what came of each answer."""

    def __init__(self, path):
        self.hello = self.opened = None
        self.beginning, self.turns, self.documents = [], [], {}
        current = None
        for text in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            one = json.loads(text)
            message, kind = one["message"], one["message"]["type"]
            if one["from"] == "front":
                current = self.beginning if kind == "open" else [] if kind == "answer" else None
            elif kind in EVENTS:
                if current is not None:
                    current.append(message)
            elif kind == "ack":
                if "duplicate" in message:
                    current = None
                else:
                    self.turns.append(current)
            elif kind == "document":
                self.documents[message["what"], message["format"]] = message
            else:
                self.hello = message if kind == "hello" else self.hello
                self.opened = message if kind == "opened" else self.opened


class ScriptedSession:
    """One session: the events so far, and how far the recording has been played."""

    def __init__(self, recording, key):
        self.recording = recording
        self.name = f"scripted-{secrets.token_hex(4)}"
        self.key, self.watch = key, secrets.token_urlsafe(32)
        self.events, self.taken, self.fronts = [], {}, {}
        self.newest = self.asked = self.played = 0
        self.last_ask = None

    def add(self, events, by, restart_numbers=False):
        """Events with numbers of their own."""
        answered = self.asked
        added = []
        number = 0 if restart_numbers else self.newest
        for event in events:
            number += 1
            event = {**event, "number": number}
            if event["type"] == "ask":
                self.asked, self.last_ask = number, event
            elif event["type"] == "answered":
                event.update({"by": by, "to": answered})
            added.append(event)
        self.newest = max(number, self.newest)
        self.events += added
        return added

    def turn(self, by, restart_numbers=False):
        """What comes of the next answer. At the end of the recording its last question stays."""
        if self.played < len(self.recording.turns):
            events = self.recording.turns[self.played]
            self.played += 1
        else:
            events = []
        return self.add(events or [self.last_ask], by, restart_numbers)

    def again(self, by):
        """The question is asked again."""
        say = {"type": "say", "remark": "problem", "text": "Sorry, that could not be read."}
        return self.add([say, self.last_ask], by)


class ScriptedServer:
    """All sessions, and what is to go wrong."""

    def __init__(self, recording, trouble=None, at=2, wrong=None):
        self.recording, self.trouble, self.at, self.wrong = recording, trouble, at, wrong
        self.sessions = {}
        self.lines = set()
        self.lock = threading.RLock()
        self.judge = Judge()
        self.answers = 0
        self.left = threading.Event()
        self.restart = threading.Event()

    def strikes(self, trouble):
        """Is it time for this trouble?"""
        return self.trouble == trouble and self.answers == self.at

    def find(self, message):
        """The session that an `open` is for, the role, and a new key; a new session where it names none."""
        key = message.get("key")
        if "session" not in message:
            if key is not None and not FITS["key"](key) and self.wrong != "any-key":
                raise Refused("bad-message", "A key has 43 to 128 characters.", "/key")
            if message.get("after") and self.wrong != "any-after":
                raise Refused("bad-message", "A new session has no numbers yet.", "/after")
            offered = self.recording.hello["dialogues"]
            dialogue = next((one for one in offered if one["id"] == message.get("dialogue", offered[0]["id"])), None)
            if self.wrong != "any-version" and (
                    dialogue is None or message.get("wording", dialogue["wordings"][0]) not in dialogue["wordings"]):
                raise Refused("no-dialogue", SENTENCES["no-dialogue"], "/dialogue")
            self.find_earlier(message.get("from"))
            if "from" in message and self.wrong == "no-earlier":
                return self.sessions[message["from"]["session"]], "answer", None
            known = next((one for one in self.sessions.values() if one.key == key), None)
            if known and self.wrong != "always-new":
                return known, "answer", None
            session = ScriptedSession(self.recording, key or secrets.token_urlsafe(32))
            if self.wrong == "one-key":
                session.watch = session.key
            self.sessions[session.name] = session
            hides = key and self.wrong != "tells-keys" or self.wrong == "no-key"
            return session, "answer", None if hides else session.key
        session = None if self.wrong == "no-return" else self.sessions.get(message["session"])
        if session and key == session.key:
            return session, "answer", None
        if session and key == session.watch:
            return session, "watch", None
        if session and self.wrong == "tells-which":
            raise Refused("no-session", "The key is wrong.")
        raise Refused("no-session", SENTENCES["no-session"])

    def find_earlier(self, named):
        """The recording has no answers to begin with; but whoever names an earlier session has to have its key."""
        if named is None or self.wrong == "any-earlier":
            return
        session = self.sessions.get(named["session"])
        if session is None or named["key"] not in (session.key, session.watch):
            raise Refused("no-session", SENTENCES["no-session"], "/from")


class ScriptedLine:
    """One connection to the scripted server. `write` takes bytes, `cut` breaks the line."""

    def __init__(self, server, write, cut):
        self.server, self.write, self.cut = server, write, cut
        self.session = self.front = self.role = None
        self.is_over = False
        self.kept = b""
        self.allowance, self.heard_at = float(LIMITS_HERE["burst"]), time.monotonic()
        self.refusals = 0
        self.record = server.judge.connection()
        server.lines.add(self)

    # What is said

    def send(self, message):
        if self.is_over:
            return
        server = self.server
        if server.wrong == "chatty" and message["type"] == "opened":
            self.write(b"Ready.\n")
        if server.wrong == "long-lines" and message["type"] == "say":
            message = {**message, "text": message["text"] * 2000}
        if server.wrong == "nulls" and message["type"] == "ack":
            message = {**message, "id": message.get("id")}
        if server.wrong == "no-remark" and message["type"] == "say":
            message = {name: value for name, value in message.items() if name != "remark"}
        if server.trouble == "unknown-fields":
            message = {**message, "later": {"more": [1, "two"]}, "mood": "sunny"}
        self.record.told(message)
        if server.trouble in ("unknown-fields", "unknown-events") and message["type"] in EVENTS:
            server.judge.odd += 1
        lines = [message]
        if server.trouble == "duplicates" and message["type"] in EVENTS:
            lines.append(message)
        if server.trouble == "unknown-events" and message["type"] in EVENTS:
            lines.append({"type": "weather", "number": message["number"], "text": "It is raining in Marlbeck."})
        data = b"".join(compact(line) + b"\n" for line in lines)
        try:
            if server.trouble == "slow":
                for start in range(0, len(data), 97):
                    self.write(data[start:start + 97])
                    time.sleep(0.001)
            else:
                self.write(data)
        except OSError:
            self.end()

    def fault(self, refusal):
        code = "oh-no" if self.server.wrong == "own-codes" else refusal.code
        message = {"type": "error", "code": code, "retry": RETRY[refusal.code]}
        for name in ("at", "id"):
            if getattr(refusal, name):
                message[name] = getattr(refusal, name)
        self.send({**message, "sentence": refusal.sentence})
        if self.server.wrong == "hangs-up":
            self.end()

    def bye(self, reason, resume=True):
        message = {"type": "bye", "reason": reason, "resume": resume and self.session is not None}
        if self.session:
            message.update({"session": self.session.name, "after": self.session.newest})
        if self.server.wrong != "no-bye":
            self.send(message)
        self.end()

    def end(self):
        """Nothing more is said or heard."""
        if self.is_over:
            return
        self.is_over = True
        self.server.lines.discard(self)
        self.record.ended()
        if self.session and self.session.fronts.get(self.front) is self:
            del self.session.fronts[self.front]
            if self.server.wrong == "forgets-ids":
                self.session.taken = {}
        self.cut()

    # What is heard

    def start(self):
        if self.server.wrong == "no-hello":
            self.send({"type": "pong"})
        hello = {**self.server.recording.hello, "limits": LIMITS_HERE, "token": "none"}
        if self.server.wrong == "other-version":
            hello.update({"protocol": [2], "dialogues": []})
        self.send(hello)

    def receive(self, data):
        """Takes bytes, however they are cut."""
        self.kept += data
        while not self.is_over:
            line, feed, rest = self.kept.partition(b"\n")
            limit = LIMITS_HERE["line"] - (100 if self.server.wrong == "short-lines" else 0)
            if len(line.rstrip(b"\r")) > limit and self.server.wrong != "no-limit":
                self.record.complain(11, "a line that is too long")
                self.fault(Refused("too-long", SENTENCES["too-long"]))
                self.bye("fault")
            if not feed:
                return
            self.kept = rest
            with self.server.lock:
                if self.server.wrong == "only-objects" and (not line or line.endswith(b"\r")):
                    self.fault(Refused("bad-json", "The line isn't JSON."))
                else:
                    self.take(line.rstrip(b"\r"))

    def finish(self):
        """The end of input: a whole object counts without a line feed."""
        if self.kept and self.server.wrong != "no-rest":
            try:
                strict(self.kept)
                is_whole = True
            except Refused:
                is_whole = False
            if is_whole or self.server.wrong == "half-lines":
                with self.server.lock:
                    self.take(self.kept)
        with self.server.lock:
            self.end()

    def take(self, line):
        if not line.strip() or self.is_over:
            return
        now = time.monotonic()
        self.allowance = min(LIMITS_HERE["burst"], self.allowance + (now - self.heard_at) * LIMITS_HERE["rate"])
        self.heard_at = now
        if self.allowance < 1 and self.server.wrong != "no-rate":
            self.record.complain(11, "more messages than may be")
            self.fault(Refused("too-many", SENTENCES["too-many"]))
            return
        self.allowance -= 1
        name = None
        try:
            if self.server.wrong == "accepts-anything":
                message = json.loads(line.decode("utf-8", "replace").lstrip("\ufeff"))
            else:
                depth = {"no-depth": None, "shallow": LIMITS_HERE["depth"] - 1}.get(self.server.wrong, LIMITS_HERE["depth"])
                message = strict(line, depth)
            if isinstance(message, dict) and FITS["id"](message.get("id")):
                name = message["id"]
            self.understand(message)
        except Refused as refusal:
            refusal.id = refusal.id or name
            if refusal.code not in ("stale", "busy", "changed", "not-saved", "read-only"):
                self.record.refused(refusal)
            self.fault(refusal)
            web = line.split(b" ")[0] in (b"GET", b"POST", b"HEAD", b"PUT", b"OPTIONS")
            self.refusals += refusal.code in ("no-session", "auth")
            if web or self.refusals == 5:
                self.bye("fault")
        except (ValueError, RecursionError):
            self.fault(Refused("bad-json", "The line isn't JSON."))

    def understand(self, message):
        if not isinstance(message, dict):
            raise Refused("bad-message", "An object was expected.")
        kind = message.get("type")
        if not isinstance(kind, str):
            raise Refused("bad-message", "The field \"type\" is missing.", "/type")
        if kind not in FRONT_FIELDS:
            raise Refused("unknown-type", SENTENCES["unknown-type"], "/type")
        for field in FRONT_FIELDS[kind].split():
            name, fits = field.rstrip("!").split(":")
            if name in message and not FITS[fits](message[name]) or field.endswith("!") and name not in message:
                raise Refused("bad-message", "This field isn't as it must be.", f"/{name}")
            if self.server.wrong == "no-extras" and set(message) - {"type"} - {
                    one.split(":")[0] for one in FRONT_FIELDS[kind].split()}:
                raise Refused("bad-message", "There is no such field.")
        if kind == "ping":
            pong = {"type": "pong", **({"id": message["id"]} if "id" in message else {})}
            if self.server.wrong == "late-pongs":
                pong, self.pong = getattr(self, "pong", pong), pong
            self.send(pong)
            return
        self.record.heard(message, self.session)
        if kind == "open":
            self.open(message)
        elif kind == "close":
            self.close(message)
        elif self.session is None:
            raise Refused("bad-message", "Nothing is open on this connection.")
        elif kind == "answer":
            self.answer(message)
        elif kind == "no-answer":
            if message["why"] not in ("silence", "too-long", "unreadable"):
                raise Refused("bad-message", "There is no such reason.", "/why")
            self.may_answer()
            if self.server.wrong != "ignores-silence":
                self.tell(self.session.again(self.front))
        elif kind == "erase":
            self.erase()
        else:
            self.get(message)

    def may_answer(self):
        if self.role == "watch" and self.server.wrong != "watchers-answer":
            raise Refused("auth", SENTENCES["auth"])

    def open(self, message):
        if self.session:
            raise Refused("bad-message", "A connection opens one session.")
        if message.get("protocol", 1) not in self.server.recording.hello["protocol"] and self.server.wrong != "any-version":
            raise Refused("bad-version", SENTENCES["bad-version"], "/protocol")
        session, role, key = self.server.find(message)
        after = message.get("after")
        if after is not None and after > session.newest and self.server.wrong != "any-after":
            raise Refused("bad-message", "There is no such number yet.", "/after")
        front = message.get("front", f"front-{len(session.fronts) + 1}")
        if self.server.wrong == "renames":
            front = f"a-{front}"
        older = session.fronts.get(front)
        if not older and len(session.fronts) >= LIMITS_HERE["fronts"] and self.server.wrong != "no-crowd":
            raise Refused("busy", SENTENCES["busy"])
        if older and self.server.wrong != "keeps-old":
            older.bye("replaced")
        self.session, self.front, self.role = session, front, role
        session.fronts[front] = self
        opened = {**self.server.recording.opened, "session": session.name, "front": front, "role": role}
        for name in ("key", "watch"):
            opened.pop(name, None)
        if key:
            opened["key"] = key
        if role == "answer":
            opened["watch"] = session.watch
        self.send({**opened, "number": session.newest if after is None else after, "newest": session.newest})
        if self.server.wrong == "deaf-to-after":
            after = 0
        if after is not None and self.server.wrong != "forgets-after":
            for event in session.events:
                if event["number"] > after:
                    self.send(event)
        if not session.events:
            self.tell(session.add(self.server.recording.beginning, front))
        elif after is None:
            self.send(session.last_ask)

    def answer(self, message):
        self.may_answer()
        session, server = self.session, self.server
        content = {name: message[name] for name in ("text", "choice", "command") if name in message}
        if len(content) != 1 and self.server.wrong != "all-at-once":
            raise Refused("bad-message", "An answer has exactly one of text, choice and command.")
        if "choice" in content:
            chosen = [content["choice"]] if isinstance(content["choice"], str) else content["choice"]
            offered = [one["value"] for one in session.last_ask["expects"].get("choices", [])]
            if not set(chosen) <= set(offered) and self.server.wrong != "any-choice":
                raise Refused("bad-message", "That can't be chosen here.", "/choice")
        name = (self.front, message.get("id"))
        taken = session.taken.get(name) if "id" in message else None
        if taken and server.wrong != "takes-twice":
            if taken[0] == content:
                self.send({"type": "ack", "id": message["id"], "number": taken[1], "duplicate": True})
                return
            if server.wrong != "takes-reuse":
                raise Refused("id-reuse", SENTENCES["id-reuse"])
        if message.get("to", session.asked) != session.asked and server.wrong != "takes-stale":
            self.fault(Refused("stale", SENTENCES["stale"], id=message.get("id")))
            self.send(session.last_ask)
            return
        server.answers += 1
        if server.strikes("lose-answer"):
            self.end()
            return
        if len(str(content.get("text", "")).encode("utf-8", "replace")) > LIMITS_HERE["answer"]:
            events = session.again(self.front)
        else:
            events = session.turn(self.front, server.wrong == "falling-numbers")
        ack = {"type": "ack", "number": session.newest, **({"id": message["id"]} if "id" in message else {})}
        if "id" in message:
            session.taken[name] = (content, session.newest)
        if server.strikes("cut-before-ack"):
            self.end()
        elif server.strikes("cut-after-ack"):
            self.send(ack)
            self.end()
        elif server.strikes("restart"):
            for line in list(server.lines):
                line.bye("stopping")
            server.restart.set()
        elif server.wrong == "late-ack":
            self.tell(events)
            self.send(ack)
        elif server.wrong == "early-documents":
            # What comes of the answer waits for whatever comes next.
            self.later = [ack, *events]
        elif server.wrong == "deaf":
            self.send(ack)
        else:
            self.send(ack)
            self.tell(events)

    def tell(self, events):
        """Tells events to all fronts."""
        others = [self] if self.server.wrong == "private" else [*self.session.fronts.values()]
        for event in events:
            for line in others if self in others else [self, *others]:
                line.send(event)

    def get(self, message):
        what = message["what"]
        usual = "text" if what in ("summary", "transcript") else "json"
        format = message.get("format", usual)
        if what not in ("sections", "findings", "actions", "summary", "transcript"):
            raise Refused("bad-message", "There is no such document.", "/what")
        if format not in ("json", "text", "markdown") or (what, format) == ("transcript", "json"):
            raise Refused("bad-message", "It doesn't come as this.", "/format")
        document = self.server.recording.documents.get((what, format))
        content = {"data": []} if format == "json" else {"text": ""}
        if document:
            content = {name: document[name] for name in ("data", "text") if name in document}
        if self.server.wrong == "odd-documents" and what != "sections":
            format = "markdown"
        found = {"type": "document", "what": what, "format": format, "part": 1, "of": 1, **content}
        self.send({**found, **({"id": message["id"]} if "id" in message else {})})
        for one in self.__dict__.pop("later", []):
            self.send(one)

    def erase(self):
        """Everything of the session goes, for everybody: each front hears so."""
        self.may_answer()
        session = self.session
        if self.server.wrong != "keeps-erased":
            self.server.sessions.pop(session.name, None)
        for line in [*(one for one in session.fronts.values() if one is not self), self]:
            line.bye("erased", False)
        self.server.left.set()

    def close(self, message):
        why = message.get("why", "end-of-input")
        if why not in ("interrupted", "end-of-input", "hang-up", "terminated", "away"):
            raise Refused("bad-message", "There is no such reason.", "/why")
        is_last = self.session is not None
        self.bye("paused", is_last)
        if is_last and why != "away":
            self.server.left.set()


# ---------------------------------------------------------------------------------------------------------------------
# What is judged of a front
# ---------------------------------------------------------------------------------------------------------------------

FRONT_REQUIREMENTS = {
    1: "Every line is one JSON object of a type that there is.",
    2: "Every field is as it must be.",
    3: "A session is opened first, once on a connection.",
    4: "A front that comes back has the same name.",
    5: "A front that comes back names its session, its key, and the last number that it heard.",
    6: "Every answer has an id of its own.",
    7: "Every answer names the `ask` that it answers.",
    8: "An answer that wasn't acknowledged is sent again with the same id and the same content.",
    9: "An `ask` is answered once.",
    10: "Unknown fields and unknown types are ignored: answers go on coming.",
    11: "The limits are kept.",
    12: "A front that leaves says `close`.",
    13: "After the connection broke the front comes back.",
}


class Judge:
    """What was seen of the front, over all of its connections."""

    def __init__(self):
        self.complaints = {}
        self.seen = set()
        self.records = []
        self.answers = {}
        self.unacknowledged = {}
        self.answered = {}
        self.numbers = {}
        self.names = {}
        self.odd = 0
        self.after_odd = 0
        self.closed = self.broken = False

    def connection(self):
        self.records.append(FrontRecord(self))
        return self.records[-1]

    def saw(self, number, fits=True, complaint=""):
        self.seen.add(number)
        if not fits and complaint not in self.complaints.setdefault(number, []):
            self.complaints[number].append(complaint)

    def verdict(self):
        """Each requirement with what was found; the connections have ended."""
        if self.unacknowledged:
            self.saw(8, False, f"never acknowledged: {', '.join(sorted(name for _, name in self.unacknowledged))}")
        if self.odd:
            self.saw(10, self.after_odd > 0, "nothing was answered behind the first")
        if self.records:
            self.saw(12, self.closed, "it left without a word")
        if self.broken:
            self.saw(13, False, "it didn't come back")
        found = []
        for number, sentence in FRONT_REQUIREMENTS.items():
            complaints = self.complaints.get(number)
            outcome = "failed" if complaints else "passed" if number in self.seen else "not seen"
            found.append((number, outcome, sentence, "; ".join((complaints or [])[:3])))
        return found


class FrontRecord:
    """What one connection of a front said and was told."""

    def __init__(self, judge):
        self.judge = judge
        self.session = None
        self.opens = 0
        self.has_closed = self.was_sent_away = False
        self.front = None

    def complain(self, number, complaint):
        self.judge.saw(number, False, complaint)

    def refused(self, refusal):
        number = 1 if refusal.code in ("bad-json", "too-deep", "unknown-type") else 2
        if refusal.code == "id-reuse":
            number = 6
        self.complain(number, f"{refusal.code}{f' at {refusal.at}' if refusal.at else ''}")

    def told(self, message):
        judge = self.judge
        if message["type"] == "opened":
            self.session, self.front = message["session"], message["front"]
            if judge.broken:
                judge.saw(13)
            judge.broken = False
        if message["type"] == "ack" and self.session:
            judge.unacknowledged.pop((self.session, message.get("id")), None)
        if message["type"] == "error" and message.get("id") and self.session:
            judge.unacknowledged.pop((self.session, message["id"]), None)
            if message["code"] == "stale":
                # Its answer may be given again, to what is asked now.
                judge.answers.pop((self.session, self.front, message["id"]), None)
        if message["type"] == "ask" and self.session:
            judge.answered.setdefault((self.session, message["number"]), None)
        if message["type"] in EVENTS and self.session:
            judge.numbers.setdefault(self.session, {0}).add(message["number"])
        if message["type"] == "bye":
            self.was_sent_away = message["reason"] != "stopping"
            # What is erased can't be left any more.
            judge.closed = judge.closed or message["reason"] == "erased"

    def heard(self, message, session):
        judge, kind = self.judge, message["type"]
        judge.saw(1)
        judge.saw(2)
        judge.saw(11)
        if kind == "open":
            self.opens += 1
            judge.saw(3, self.opens == 1, "more than one on a connection")
            if "session" in message:
                known = judge.names.get(message["session"])
                judge.saw(4, message.get("front") == known, f"{known} came back as {message.get('front')}")
                fits = message.get("after") in judge.numbers.get(message["session"], {0})
                judge.saw(5, bool(message.get("key")) and fits, f"it came back with after {message.get('after')}")
        else:
            judge.saw(3, session is not None or kind == "close", f"{kind} before open")
        if kind == "close":
            self.has_closed = judge.closed = True
        if session is None:
            return
        judge.names.setdefault(session.name, self.front)
        if kind == "answer":
            self.weigh(message, session.name)

    def weigh(self, message, session):
        judge = self.judge
        name, to = message.get("id"), message.get("to")
        judge.after_odd += judge.odd > 0
        judge.saw(6, name is not None, "an answer without an id")
        judge.saw(7, (session, to) in judge.answered, f"an answer to {to}")
        content = {key: value for key, value in message.items() if key not in ("type", "id")}
        known = judge.answers.setdefault((session, self.front, name), content)
        judge.saw(6, known == content, f"the id {name} with other content")
        if (session, name) in judge.unacknowledged:
            judge.saw(8, judge.unacknowledged[session, name] == content, f"{name} came again with other content")
        judge.unacknowledged[session, name] = content
        first = judge.answered.get((session, to))
        judge.saw(9, first in (None, name), f"{to} was answered by {first} and {name}")
        if (session, to) in judge.answered and first is None:
            judge.answered[session, to] = name

    def ended(self):
        if self.session and not self.has_closed and not self.was_sent_away:
            self.judge.broken = True


def serve(arguments):
    """Is a server, until the front has left; gives the exit status."""
    server = ScriptedServer(Recording(arguments.session), arguments.trouble, arguments.at, arguments.wrong)

    def stop(*_):
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    try:
        if arguments.address == "-":
            serve_pipe(server)
        else:
            serve_socket(server, arguments.address, arguments.stay)
    except KeyboardInterrupt:
        pass
    failed = 0
    for number, outcome, sentence, complaints in server.judge.verdict():
        failed += outcome == "failed"
        print(f"F{number:<3} {outcome:<9} {sentence}{f' ({complaints})' if complaints else ''}", file=sys.stderr)
    return 1 if failed else 0


def serve_pipe(server):
    def write(data):
        while data:
            data = data[os.write(1, data):]

    line = ScriptedLine(server, write, lambda: None)
    line.start()
    while not line.is_over:
        data = os.read(0, 65536)
        if not data:
            line.finish()
            return
        line.receive(data)


def serve_socket(server, address, stays):
    while True:
        listener = listen(address)
        threads = []
        while not server.restart.is_set() and (stays or not server.left.is_set()):
            if select.select([listener], [], [], 0.05)[0]:
                connected, _ = listener.accept()
                threads.append(threading.Thread(target=serve_connection, args=(server, connected), daemon=True))
                threads[-1].start()
        listener.close()
        for thread in threads:
            thread.join(1)
        if not server.restart.is_set():
            return
        server.restart.clear()
        time.sleep(0.2)


def listen(address):
    if address.startswith("unix:"):
        path = address[len("unix:"):]
        if os.path.exists(path):
            os.unlink(path)
        listener = socket.socket(socket.AF_UNIX)
        mask = os.umask(0o177)
        listener.bind(path)
        os.umask(mask)
    else:
        host, _, port = address[len("tcp:"):].rpartition(":")
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, int(port)))
    listener.listen(64)
    return listener


def serve_connection(server, connected):
    def cut():
        try:
            connected.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    line = ScriptedLine(server, connected.sendall, cut)
    with server.lock:
        line.start()
    while not line.is_over:
        try:
            data = connected.recv(65536)
        except OSError:
            data = b""
        if data:
            line.receive(data)
        else:
            line.finish()
    connected.close()


# ---------------------------------------------------------------------------------------------------------------------
# The command line
# ---------------------------------------------------------------------------------------------------------------------


def listed():
    """The requirements as they stand in README.md."""
    lines = ["### Of a server", "", "| no. | requirement | where it stands |", "|---|---|---|"]
    for number, sentence, page, heading, _ in REQUIREMENTS:
        anchor = "".join(one for one in heading.lower().replace(" ", "-") if one.isalnum() or one == "-")
        lines.append(f"| {number} | {sentence} | [{heading}](../../docs/protocol/{page}#{anchor}) |")
    lines += ["", "### Of a front", "", "| no. | requirement |", "|---|---|"]
    lines += [f"| F{number} | {sentence} |" for number, sentence in FRONT_REQUIREMENTS.items()]
    lines += ["", "### What can go wrong", "", "| `--trouble` | |", "|---|---|"]
    lines += [f"| `{name}` | {sentence[0].upper()}{sentence[1:]}. |" for name, sentence in TROUBLES.items()]
    return "\n".join(lines) + "\n"


def recorded():
    """Where the recorded session is in a checkout."""
    return pathlib.Path(__file__).resolve().parents[2] / "docs" / "protocol" / "examples" / "session.jsonl"


def parser():
    parser = argparse.ArgumentParser(description="Both sides of the line protocol, to try the other one with.")
    commands = parser.add_subparsers(dest="command", required=True)
    probe = commands.add_parser("probe", help="try a server against the requirements")
    probe.add_argument("--token", help="the token that the server wants")
    probe.add_argument("--origin", help="where the page of a WebSocket comes from; by itself the server's own host")
    probe.add_argument("--patience", type=float, default=30, help="how many seconds to wait for something (30)")
    probe.add_argument("--only", type=int, action="append", metavar="NUMBER", help="try this requirement only")
    probe.add_argument("address", nargs="+", help="unix:PATH, tcp:HOST:PORT, ws://HOST:PORT/protocol, or a command")
    serve = commands.add_parser("serve", help="play a recorded session to a front, and judge the front")
    serve.add_argument("address", nargs="?", default="-", help="unix:PATH or tcp:HOST:PORT; without it standard input and output")
    serve.add_argument("--session", default=recorded(), help="another recorded session")
    serve.add_argument("--trouble", choices=TROUBLES, help="what is to go wrong")
    serve.add_argument("--at", type=int, default=2, metavar="NUMBER", help="with which answer (2)")
    serve.add_argument("--stay", action="store_true", help="go on after a front has left")
    # A server that is wrong in this way, to see that the probe finds it.
    serve.add_argument("--wrong", choices=WRONGS, help=argparse.SUPPRESS)
    commands.add_parser("requirements", help="list the requirements")
    return parser


def main():
    arguments = parser().parse_args()
    if arguments.command == "requirements":
        print(listed(), end="")
        return 0
    if arguments.command == "serve":
        return serve(arguments)
    first = arguments.address[0]
    is_address = len(arguments.address) == 1 and first.startswith(("unix:", "tcp:", "ws:"))
    probe = Probe(first if is_address else arguments.address, arguments.token, arguments.origin, arguments.patience)
    return 1 if probe.run(arguments.only) else 0


if __name__ == "__main__":
    sys.exit(main())
