"""yasr, another screen reader for terminals, with the program inside and a voice that only notes what it is told to say."""

import pathlib
import re
import shutil
import subprocess
import time

import pexpect

from bearings_program import PROMPT
from echo_terminal import PATIENCE, environment, usual_signals

SETTINGS = pathlib.Path("/etc/yasr/yasr.conf")


def missing():
    """Why yasr can't run here, or nothing."""
    if shutil.which("yasr") and SETTINGS.exists():
        return None
    return "yasr isn't installed: apt-get install --no-install-recommends yasr"


def version():
    """Of the package."""
    done = subprocess.run(["dpkg-query", "--show", "--showformat", "${Version}", "yasr"], capture_output=True)
    return done.stdout.decode()


class Yasr:
    """A program under yasr at a pseudo-terminal."""

    def __init__(self, folder, command, columns=80, rows=50, **env):
        folder.mkdir()
        self.log = folder / "spoken.txt"
        self.log.touch()
        voice = executable(folder / "voice", f"exec cat >>{self.log}")
        text = SETTINGS.read_text()
        text = re.sub(r"(?m)^synthesizer=.*$", "synthesizer=emacspeak server", text)
        text = re.sub(r"(?m)^synthesizer port=.*$", f"synthesizer port=|{voice}", text)
        (folder / "yasr.conf").write_text(text)
        # It takes one program, without arguments.
        program = executable(folder / "program", f"exec {command}")
        self.child = pexpect.spawn(
            shutil.which("yasr"), ["-C", str(folder / "yasr.conf"), str(program)], env=environment("linux", **env),
            dimensions=(rows, columns), timeout=PATIENCE, preexec_fn=usual_signals)
        self.child.delaybeforesend = None
        self.read = 0
        self.written = ""

    def spoken(self):
        """All that was said so far."""
        return " ".join(re.findall(r"q \{(.*?)\}", self.log.read_text(), re.S))

    def turn(self):
        """Waits until a prompt line stands on the screen and has been spoken; returns it, and what was spoken since the last."""
        begun = time.monotonic()
        while True:
            prompt = PROMPT.search(self.written.replace("\r\n", "\n"))
            spoken = self.spoken()
            new = spoken[self.read:]
            if prompt and " ".join(new.split()).endswith(prompt[1].strip()):
                self.read = len(spoken)
                return prompt[1], new
            if time.monotonic() - begun > PATIENCE:
                raise AssertionError(f"{prompt} stands there and was not spoken, but {new}")
            try:
                self.written += self.child.read_nonblocking(65536, timeout=0.01).decode(errors="replace")
            except pexpect.TIMEOUT:
                pass

    def enter(self, line):
        self.child.send(line)
        self.child.expect_exact(line.encode())
        self.written = ""
        self.child.send("\r")

    def close(self):
        self.child.close(force=True)


def executable(path, line):
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o700)
    return path
