#!/usr/bin/env python3
"""A voice front for Bearings: it says what is asked, and hears what is answered. README.md beside this file says how to use it.

    front.py unix:/run/user/1000/bearings.sock        talk, and type where that is asked for
    front.py ws://127.0.0.1:7374/protocol             the same over a WebSocket
"""

import argparse
import json
import select
import shlex
import socket
import subprocess
import sys

from ears import FRAME, RATE, Ears, utterances

YES_OR_NO = """#JSGF V1.0;
grammar bearings;
public <said> = <yes> | <no>;
<yes> = yes | yes that's right | that's right;
<no> = no | no that's wrong | that's wrong;
"""
HELP = ("You can talk, or type at any time and press Enter. Numbers, and what I'm not sure of, I read back before anything is saved. "
        "Names, sums and times have to be typed.")


# How words came: only what is clear or typed may be sent without being read back.
TYPED, CLEAR, DOUBTFUL = "typed", "clear", "doubtful"


class Line:
    """The way to the server: one JSON object a line, or a frame."""

    def __init__(self, address):
        if address.startswith("unix:"):
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.connect(address.removeprefix("unix:"))
            self.lines = self.socket.makefile("rb")
            self.send, self.receive = lambda text: self.socket.sendall(text.encode() + b"\n"), self.lines.readline
        else:
            from websockets.exceptions import ConnectionClosed
            from websockets.sync.client import connect
            # A server on this machine lets in who comes from its own page.
            origin = address.replace("ws", "http", 1).rpartition("/")[0]
            self.socket = connect(address, origin=origin, compression=None, max_size=None).__enter__()

            def receive():
                try:
                    return self.socket.recv()
                except ConnectionClosed:
                    return ""
            self.send, self.receive = self.socket.send, receive

    def say(self, **message):
        self.send(json.dumps(message))

    def heard(self):
        """Everything up to the answer to a ping: then nothing more comes by itself."""
        self.say(type="ping", id="settled")
        while line := self.receive():
            message = json.loads(line)
            if message["type"] == "pong":
                return
            yield message


class Front:
    def __init__(self, line, ears, mouth, microphone):
        self.line, self.ears, self.mouth, self.microphone = line, ears, mouth, microphone
        self.answers = 0

    def speak(self, text):
        print(text, flush=True)
        subprocess.run(shlex.split(self.mouth), input=text.encode(), check=False)

    def listen(self, grammar, patience=8):
        """What was typed or said, None where nothing was understood, or nobody spoke for so many seconds; and how it came."""
        self.ears.expect(grammar)
        with subprocess.Popen(shlex.split(self.microphone), stdout=subprocess.PIPE, bufsize=0) as recorder:
            try:
                quiet = 0
                for speech in utterances(lambda size: self.read(recorder.stdout, size)):
                    if speech is not None:
                        words, is_doubtful = self.ears.hear(speech)
                        return words, DOUBTFUL if is_doubtful else CLEAR
                    quiet += FRAME
                    if patience and quiet > patience:
                        return None, DOUBTFUL
                # The microphone has ended: what is left is the keyboard.
                return self.typed(), TYPED
            except Typed as typed:
                return str(typed), TYPED
            finally:
                recorder.kill()

    def read(self, audio, size):
        data = b""
        while len(data) < size:
            ready, _, _ = select.select([audio, sys.stdin], [], [])
            if sys.stdin in ready:
                raise Typed(self.typed())
            if not (piece := audio.read(size - len(data))):
                break
            data += piece
        return data

    @staticmethod
    def typed():
        if not (line := sys.stdin.readline()):
            raise SystemExit
        return line.strip()

    def right(self, words):
        """Reads back; whether it is right."""
        self.speak(f"I heard: {words}. Is that right? Say yes that's right, or no that's wrong.")
        answer, _ = self.listen(YES_OR_NO)
        return answer is not None and (answer.startswith("yes") or answer == "that's right")

    def answer(self, ask):
        """An answer to what is asked. Somebody who thinks is asked again in short, then left in peace."""
        if ask["expects"].get("typed"):
            self.speak("Please type this, and press Enter.")
        reprompts = list(ask.get("reprompts", []))
        while True:
            words, how = self.listen(ask["expects"]["grammar"], 8 if reprompts else None)
            if words is not None and (how == TYPED or how == CLEAR and not self.is_risky(ask, words) or self.right(words)):
                if words == "help":
                    self.speak(HELP)
                return words
            self.speak(reprompts.pop(0) if reprompts else "I didn't understand. You can also type.")

    @staticmethod
    def is_risky(ask, words):
        """Is there a number in it, or more than one thing, or no more than a word? Short words are easily taken for others."""
        has_parts = ask["expects"]["kind"] in ("count", "share", "choices", "rating", "pick")
        return has_parts or "number" in words.split() or " " not in words

    def run(self, **wish):
        self.line.say(type="open", voice=True, **wish)
        asked = None
        while True:
            for message in self.line.heard():
                match message["type"]:
                    case "say":
                        self.speak(message["text"])
                    case "ask":
                        asked = message
                    case "error":
                        self.speak(message["sentence"])
                    case "bye":
                        return
            if asked is None:
                return
            self.speak(asked.get("speech", asked["text"]))
            self.answers += 1
            self.line.say(type="answer", id=f"a{self.answers}", to=asked["number"], text=self.answer(asked))


class Typed(Exception):
    """Somebody typed instead of talking."""


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A voice front for Bearings.")
    parser.add_argument("address", help="unix:PATH or ws://HOST:PORT/protocol")
    parser.add_argument("--dialogue", help="the dialogue of a new session")
    parser.add_argument("--mouth", default="espeak-ng -v en-gb -s 170 --stdin", help="a command that says its standard input")
    parser.add_argument("--microphone", default=f"arecord -q -t raw -f S16_LE -c 1 -r {RATE}",
                        help=f"a command that writes what it hears: raw, 16 bits, mono, {RATE} Hz")
    options = parser.parse_args()
    Front(Line(options.address), Ears(), options.mouth, options.microphone).run(
        **({"dialogue": options.dialogue} if options.dialogue else {}))
