"""Fenrir, a real screen reader for terminals, with the program inside and no voice: what it would speak goes into a log."""

import configparser
import json
import pathlib
import shutil
import subprocess
import time

import pexpect

from bearings_program import PROMPT
from echo_terminal import PATIENCE, environment, usual_signals

SETTINGS = pathlib.Path("/etc/fenrirscreenreader/settings/settings-pty.conf")
PACKAGE = pathlib.Path("/usr/lib/python3/dist-packages/fenrirscreenreader")

# Fenrir loads its drivers from a folder of its own package. Its general one, which starts a program for each utterance,
# won't do: cancelling kills that program before it has noted anything.
DRIVER = '''
import json, os
from fenrirscreenreader.core.speechDriver import speechDriver


class driver(speechDriver):
    def note(self, what):
        with open(os.environ["FENRIR_SPOKEN"], "a") as file:
            file.write(json.dumps(what) + "\\n")

    def speak(self, text, queueable=True):
        self.note(text)

    def cancel(self):
        pass
'''


def missing():
    """Why Fenrir can't run here, or nothing."""
    if shutil.which("fenrir") and SETTINGS.exists() and PACKAGE.exists():
        return None
    return "Fenrir isn't installed: apt-get install --no-install-recommends fenrir"


def version():
    """Of the package."""
    done = subprocess.run(["dpkg-query", "--show", "--showformat", "${Version}", "fenrir"], capture_output=True)
    return done.stdout.decode()


class Fenrir:
    """A program under Fenrir at a pseudo-terminal."""

    def __init__(self, folder, command, columns=80, rows=50, **env):
        self.log = folder / "spoken.jsonl"
        self.log.touch()
        shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / PACKAGE.name / "speechDriver" / "noting.py").write_text(DRIVER)
        self.child = pexpect.spawn(
            shutil.which("fenrir"),
            ["-e", "-s", str(settings(folder)), "-o", f"general#shell={command}"],
            env=environment("linux", PYTHONPATH=str(folder), FENRIR_SPOKEN=str(self.log), **env),
            dimensions=(rows, columns), timeout=PATIENCE, preexec_fn=usual_signals)
        self.child.delaybeforesend = None
        self.read = 0
        self.written = ""

    def spoken(self):
        """All utterances so far."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def turn(self):
        """Waits until a prompt line stands on the screen and has been spoken.

        Returns the prompt line, and the utterances since the last turn: what Fenrir itself says, what was typed, the turn.
        """
        begun = time.monotonic()
        while True:
            prompt = PROMPT.search(self.written.replace("\r\n", "\n"))
            new = self.spoken()[self.read:]
            if prompt and new and new[-1].rstrip().endswith(prompt[1].rstrip()):
                self.read += len(new)
                return prompt[1], new
            if time.monotonic() - begun > PATIENCE:
                raise AssertionError(f"{prompt} stands there and was not spoken, but {new}")
            try:
                self.written += self.child.read_nonblocking(65536, timeout=0.01).decode()
            except pexpect.TIMEOUT:
                pass

    def enter(self, line):
        """Types a line, and waits until it stands on the screen before Enter, as a person does."""
        self.child.send(line)
        self.child.expect_exact(line.encode())
        self.written = ""
        self.child.send("\r")

    def close(self):
        self.child.close(force=True)


def settings(folder):
    """Fenrir's own settings for a pseudo-terminal, with our driver and without sound."""
    conf = configparser.ConfigParser(interpolation=None, strict=False)
    conf.optionxform = str
    conf.read(SETTINGS)
    for section, values in {
        "sound": {"enabled": "False"},
        "speech": {"driver": "noting"},
        "screen": {"driver": "ptyDriver"},
        "keyboard": {"driver": "ptyDriver", "keyboardLayout": "pty"},
        "remote": {"enable": "False"},
        "general": {
            "debugFile": str(folder / "fenrir.log"), "punctuationLevel": "none", "emoticons": "False",
            "newLinePause": "False", "respectPunctuationPause": "False",
        },
    }.items():
        for name, value in values.items():
            conf.set(section, name, value)
    path = folder / "settings.conf"
    with path.open("w") as file:
        conf.write(file)
    return path
