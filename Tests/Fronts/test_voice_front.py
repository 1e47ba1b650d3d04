"""The voice front of Examples, whole: a server, a voice that flite plays, and somebody who types what has to be typed."""

import queue
import signal
import subprocess
import sys
import threading

import pytest

import voice_loop
from bearings_program import heard, only_journal
from echo_terminal import PATIENCE, ROOT

pytestmark = pytest.mark.skipif(voice_loop.missing() is not None, reason=str(voice_loop.missing()))
FRONT = ROOT / "Examples" / "voice-front" / "front.py"
# Waits for what is said next, and gives it with silence around; then nothing comes until it is stopped.
MICROPHONE = """
import pathlib, sys, time
while not (said := sorted(pathlib.Path({folder!r}).glob("*.raw"))):
    time.sleep(0.05)
sound = said[0].read_bytes()
# Before it is heard: whoever has heard enough stops the microphone at once.
said[0].unlink()
sys.stdout.buffer.write(bytes(16_000) + sound + bytes(64_000))
sys.stdout.flush()
time.sleep(10_000)
"""


class Person:
    """Somebody at the voice front, who talks in the order in which sentences are laid down here."""

    def __init__(self, folder, address, *arguments):
        self.sounds, self.number = folder / "sounds", 0
        self.sounds.mkdir()
        microphone = folder / "microphone.py"
        microphone.write_text(MICROPHONE.format(folder=str(self.sounds)))
        self.child = subprocess.Popen(
            [sys.executable, str(FRONT), address, "--mouth", f"dd of={folder}/said.txt oflag=append conv=notrunc status=none", *arguments,
             "--microphone", f"{sys.executable} {microphone}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.lines, self.seen, self.words = queue.Queue(), [], ""
        threading.Thread(target=lambda: [self.lines.put(line) for line in self.child.stdout], daemon=True).start()

    def hears(self, words):
        """Waits until this was said."""
        while not any(words in line for line in self.seen):
            self.seen.append(self.lines.get(timeout=PATIENCE))
            # What isn't clear, and every number, is read back.
            if self.seen[-1].startswith(f"I heard: {self.words}."):
                self.says("yes that's right")
        self.seen = []

    def says(self, words):
        self.number += 1
        self.words = words
        (self.sounds / f"{self.number:03}.part").write_bytes(voice_loop.sound("slt", words))
        (self.sounds / f"{self.number:03}.part").rename(self.sounds / f"{self.number:03}.raw")

    def leave(self):
        if self.child.poll() is None:
            # It stops its microphone, as it does when somebody presses Ctrl-C.
            self.child.send_signal(signal.SIGINT)
            self.child.wait(timeout=PATIENCE)

    def types(self, words):
        self.child.stdin.write(words + "\n")
        self.child.stdin.flush()


@pytest.fixture
def person(tmp_path):
    people = []

    def sit_down(*arguments):
        people.append(Person(tmp_path, *arguments))
        return people[-1]

    yield sit_down
    for one in people:
        one.leave()


@pytest.mark.parametrize("way", ["unix", "web"])
def test_somebody_talks_and_types(server, person, way):
    address = f"unix:{server.socket}" if way == "unix" else f"ws://127.0.0.1:{server.web_port}/protocol"
    person = person(address, "--dialogue", "meeting-access")
    person.hears("What is the meeting about?")
    person.types("the new day services")
    person.hears("By when")
    person.types("by March")
    person.hears("How many people do you expect?")
    person.says("forty")
    person.hears("I heard: forty.")
    person.hears("Will people meet in a room")
    person.says("skip this")
    person.hears("Skipped")
    person.hears("Please type this")
    person.types("pause")
    assert person.child.wait(timeout=PATIENCE) == 0
    server.stop()
    assert heard(only_journal(server.transcripts))[:4] == ["the new day services", "by March", "forty", "skip this"]
