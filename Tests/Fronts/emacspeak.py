"""Emacspeak, the speech of Emacs, with the program in its shell buffer and a voice that only notes what it is told to say."""

import pathlib
import re
import shutil
import time

import pexpect

from echo_terminal import PATIENCE, environment, usual_signals
from yasr import executable

SETUP = pathlib.Path("/usr/share/emacs/site-lisp/emacspeak/lisp/emacspeak-setup.el")
INIT = """
(setq native-comp-deferred-compilation nil comp-deferred-compilation nil)
(setq emacspeak-play-emacspeak-startup-icon nil dtk-program "{voice}")
(load-file "{setup}")
(setq explicit-shell-file-name "{program}")
"""
# What is queued, up to the word to say it.
UTTERANCE = re.compile(r"((?:^(?:q \{.*?\}|c \{.*?\})\n)+)d\n", re.M | re.S)


def missing():
    """Why Emacspeak can't run here, or nothing."""
    if shutil.which("emacs") and SETUP.exists():
        return None
    return "Emacspeak isn't installed: apt-get install --no-install-recommends emacs-nox emacspeak"


class Emacspeak:
    """A program in the shell buffer of an Emacs that speaks."""

    def __init__(self, folder, command, **env):
        self.log = folder / "spoken.txt"
        self.log.touch()
        voice = executable(folder / "voice", f"exec cat >>{self.log}")
        program = executable(folder / "program", f"exec {command}")
        (folder / "init.el").write_text(INIT.format(voice=voice, setup=SETUP, program=program))
        self.child = pexpect.spawn(
            "emacs", ["-nw", "-q", "-l", str(folder / "init.el"), "-f", "shell"],
            env=environment("xterm", **{**env, "HOME": str(folder), "DTK_PROGRAM": str(voice)}), dimensions=(60, 100), timeout=PATIENCE,
            preexec_fn=usual_signals)
        self.child.delaybeforesend = None
        self.read = 0

    def look(self):
        """Takes what Emacs draws, so that it goes on."""
        try:
            while True:
                self.child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            pass

    def turn(self):
        """Waits until a prompt was spoken; returns the utterances since Enter."""
        begun = time.monotonic()
        while True:
            new = self.log.read_text()[self.read:]
            utterances = [" ".join(re.findall(r"^q \{(.*?)\}$", one, re.M | re.S)) for one in UTTERANCE.findall(new)]
            if utterances and utterances[-1].rstrip().endswith(":"):
                return utterances
            assert time.monotonic() - begun < PATIENCE, f"no prompt was spoken, but {new[-2000:]}"
            self.look()

    def enter(self, line):
        """Types a line, which is spoken as it is typed, and when that is over presses Enter."""
        self.child.send(line)
        before = None
        while (now := self.log.stat().st_size) != before:
            before = now
            for _ in range(6):
                self.look()
        self.read = len(self.log.read_text())
        self.child.send("\r")

    def close(self):
        self.child.close(force=True)
