"""Voices that only note what they are told to say: a program `espeak-ng`, and a speech dispatcher."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import threading
import time

from echo_terminal import PATIENCE

NOWHERE = "unix_socket:/nowhere/speechd.sock"
ESPEAK = """#!{python}
import json, os, signal, sys

def note(**one):
    with open({log!r}, "a") as log:
        log.write(json.dumps(one) + "\\n")

def cut(*_):
    note(cut=True)
    os._exit(0)

signal.signal(signal.SIGTERM, cut)
note(said=sys.stdin.read(), arguments=sys.argv[1:])
if {is_slow}:
    signal.pause()
"""


def until(true):
    """Waits until something is true."""
    begun = time.monotonic()
    while not (found := true()):
        assert time.monotonic() - begun < PATIENCE, "it never came"
        time.sleep(0.01)
    return found


class Espeak:
    """A folder with a program called espeak-ng, to stand before all others."""

    def __init__(self, folder, is_slow=False):
        folder.mkdir()
        self.log = folder / "log.jsonl"
        self.log.touch()
        program = folder / "espeak-ng"
        program.write_text(ESPEAK.format(python=sys.executable, log=str(self.log), is_slow=is_slow))
        program.chmod(0o755)
        self.environment = {"PATH": f"{folder}:{os.environ['PATH']}", "SPEECHD_ADDRESS": NOWHERE}

    def notes(self):
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def said(self, number):
        """The texts, once there are so many."""
        return until(lambda: (texts := [one["said"] for one in self.notes() if "said" in one])[number - 1:] and texts)


class Dispatcher:
    """A speech dispatcher at a Unix socket, which speaks SSIP. `heard` is every command, and every text as a list of lines."""

    def __init__(self, path, is_slow=False):
        self.is_slow, self.heard, self.messages = is_slow, [], 0
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(str(path))
        self.server.listen()
        self.environment = {"SPEECHD_ADDRESS": f"unix_socket:{path}", "PATH": "/nowhere"}
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        connection, _ = self.server.accept()
        lines = connection.makefile("rb")

        def say(*replies):
            connection.sendall("".join(reply + "\r\n" for reply in replies).encode())

        for line in lines:
            command = line.decode().removesuffix("\r\n")
            self.heard.append(command)
            if command == "SPEAK":
                say("230 OK RECEIVING DATA")
                text = [one.decode().removesuffix("\r\n") for one in iter(lines.readline, b".\r\n")]
                self.messages += 1
                self.heard[-1] = [one[1:] if one.startswith("..") else one for one in text]
                say(f"225-{self.messages}", "225 OK MESSAGE QUEUED")
                if not self.is_slow:
                    say(f"702-{self.messages}", "702-1", "702 END")
            elif command == "CANCEL SELF":
                say("210 OK CANCELED", f"703-{self.messages}", "703-1", "703 CANCELED")
            elif command == "QUIT":
                return  # Whoever says this doesn't wait for an answer.
            else:
                say("220 OK")

    def said(self, number):
        return until(lambda: (texts := [" ".join(one) for one in list(self.heard) if isinstance(one, list)])[number - 1:] and texts)


class RealDispatcher:
    """speech-dispatcher itself, with a voice that notes what it is told to say."""

    CONFIGURATION = 'AudioOutputMethod "alsa"\nAddModule "log" "sd_generic" "log.conf"\nDefaultModule log\n'
    MODULE = 'GenericExecuteSynth "printf %s \'$DATA\' | {note}"\nAddVoice "en" "MALE1" "log"\nDefaultVoice "log"\n'

    @staticmethod
    def missing():
        """Why it can't run here, or nothing."""
        if shutil.which("speech-dispatcher") and pathlib.Path("/usr/lib/speech-dispatcher-modules/sd_generic").exists():
            return None
        return "speech-dispatcher isn't installed: apt-get install --no-install-recommends speech-dispatcher"

    def __init__(self, folder):
        self.log = folder / "spoken.txt"
        self.log.touch()
        note = folder / "note"
        note.write_text(f"#!/bin/sh\ncat >>{self.log}\necho >>{self.log}\n")
        note.chmod(0o755)
        (folder / "modules").mkdir()
        (folder / "modules" / "log.conf").write_text(self.MODULE.format(note=note))
        (folder / "speechd.conf").write_text(self.CONFIGURATION)
        (folder / "asound.conf").write_text("pcm.!default { type null }\nctl.!default { type null }\n")
        path = folder / "speechd.sock"
        self.child = subprocess.Popen(
            ["speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket", "-S", path, "-L", folder, "-C", folder],
            env={**os.environ, "ALSA_CONFIG_PATH": str(folder / "asound.conf")}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.environment = {"SPEECHD_ADDRESS": f"unix_socket:{path}", "PATH": "/nowhere"}
        until(path.exists)

    def said(self):
        return self.log.read_text()

    def close(self):
        self.child.terminate()
        self.child.wait()
