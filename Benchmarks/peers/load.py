"""The servers side by side: ours, a bare one in C, Redis, and for memory NIO's bare connection. Each contestant is a process that
is started for one measurement and ended after it, with a folder and a socket of its own; the client is the same for all."""

import contextlib
import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
# As many as our server has.
LOOPS, THREADS = os.cpu_count(), 16
# Seconds after which every session sleeps in which nobody speaks.
QUIET = 60


class Bench:
    """Builds what is in C, writes the script, and starts servers."""

    def __init__(self, folder, bearings_server, dialogues, bare_nio=None):
        self.folder, self.bearings_server, self.dialogues, self.bare_nio = folder, bearings_server, dialogues, bare_nio
        self.script = folder / "script"
        self.started = 0
        for name in ("client", "epoll"):
            subprocess.run(
                ["cc", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread", "-o", folder / name, HERE / "load" / f"{name}.c"],
                check=True)

    def record(self, typed):
        """Holds the conversation once with our server, and notes what each turn writes and sends back."""
        with self.server("ours") as (_, path, folder):
            front = socket.socket(socket.AF_UNIX)
            front.connect(str(path))
            lines = front.makefile("rwb")

            def say(message):
                line = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                lines.write(line + b'{"type":"ping"}\n')
                lines.flush()
                heard = 0
                while (answer := lines.readline()) != b'{"type":"pong"}\n':
                    heard += len(answer)
                return line, heard

            lines.readline()
            say({"type": "open", "front": "load"})
            (journal,) = (folder / "kept").glob("*.jsonl")
            with open(self.script, "wb") as script:
                for number, words in enumerate(typed, 1):
                    before = journal.stat().st_size
                    line, heard = say({"type": "answer", "id": str(number), "text": words})
                    script.write(b"%d %d %s" % (journal.stat().st_size - before, heard, line))

    @contextlib.contextmanager
    def server(self, name):
        """A server of its own: its process, its socket, its folder."""
        self.started += 1
        folder = self.folder / f"{name}-{self.started}"
        kept = folder / "kept"
        kept.mkdir(parents=True)
        path = folder / "socket"
        with open(folder / "log", "wb") as log:
            process = subprocess.Popen([str(part) for part in self.command(name, path, kept)], stdout=log, stderr=log)
            try:
                await_socket(path, process, folder / "log")
                yield process, path, folder
            finally:
                process.kill()
                process.wait()
        shutil.rmtree(folder)

    def command(self, name, path, kept):
        return {
            "ours": [
                self.bearings_server, "--socket", path, "--dialogues", self.dialogues, "--transcripts", kept,
                "--connections", 10000, "--sessions", 10000],
            "epoll": [self.folder / "epoll", path, kept, self.script, LOOPS, THREADS],
            "redis": [
                "redis-server", "--port", "0", "--unixsocket", path, "--dir", kept, "--save", "", "--appendonly", "yes",
                "--appendfsync", "always", "--maxclients", "10000"],
            "nio": [self.bare_nio, path],
        }[name]

    def client(self, name, process, path, sessions, rounds, *turns):
        """How the client is started, with a server of this name."""
        kind = {"redis": "redis", "nio": "echo"}.get(name, "lines")
        return [str(part) for part in (
            self.folder / "client", kind, path, self.script, sessions, rounds, process.pid, *turns)]

    def hold(self, name, sessions, rounds):
        """Conversations in so many sessions: turns a second, the median of how long a turn takes, and the server's processor time
        for each turn, all in seconds."""
        with self.server(name) as (process, path, _):
            command = self.client(name, process, path, sessions, rounds)
            text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        found = {name: float(value) for name, value in (line.split() for line in text.splitlines())}
        return {
            "rate": found["turns"] / found["seconds"], "median": found["median"], "server": found["server"] / found["turns"]}

    def memory(self, name, sessions, turns):
        """Bytes that each connection adds to a server's own memory, once nobody has spoken for a while."""
        with self.server(name) as (process, path, _):
            before = own_memory(process.pid)
            client = subprocess.Popen(
                self.client(name, process, path, sessions, 1, turns), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            if client.stdout.readline() != b"held\n":
                sys.exit(f"the client ended with {name}")
            time.sleep(QUIET)
            after = own_memory(process.pid)
            client.communicate()
        return (after - before) / sessions


def own_memory(process):
    """Bytes of memory that only this process has (what it shares with others counts in parts)."""
    with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as figures:
        for line in figures:
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    raise ValueError("no Pss")


def side_by_side(times, bench, sessions, rounds):
    """The medians of what `hold` gives with each server, over so many alternations."""
    peers = {"ours": "ours", "C": "epoll"}
    if shutil.which("redis-server"):
        peers["Redis"] = "redis"
    else:
        print("redis-server isn't installed: there is no comparison with it", flush=True)
    found = {name: [] for name in peers}
    for number in range(times):
        for name in list(peers) if number % 2 == 0 else reversed(list(peers)):
            found[name].append(bench.hold(peers[name], sessions, rounds))
    return {
        name: {key: statistics.median(figures[key] for figures in all) for key in all[0]} for name, all in found.items()}


def await_socket(path, process, log):
    with socket.socket(socket.AF_UNIX) as probe:
        while probe.connect_ex(str(path)) != 0:
            if process.poll() is not None:
                sys.exit(f"{process.args[0]} ended: {log.read_text()}")
            time.sleep(0.01)
