"""The voice front with people whom flite plays: what they say, how it is heard, and what comes to be saved."""

import array
import json
import random
import shutil
import subprocess
import sys

from bearings_program import run
from echo_terminal import ROOT
from golden import FILES, Golden
from protocol_client import on_a_pipe

sys.path.insert(0, str(ROOT / "Examples" / "voice-front"))
from grammar import Grammar  # noqa: E402

VOICES = ["awb", "rms", "slt", "kal16"]
CLOSED = {"yesno", "count", "share", "choice", "choices", "rating"}
RATE = 16_000
# How often somebody says the same before they type it.
TRIES = 3


def missing():
    """Why the loop can't run here, or nothing."""
    for name in ("flite", "sox"):
        if not shutil.which(name):
            return f"{name} isn't installed: apt-get install --no-install-recommends flite sox"
    try:
        import pocketsphinx  # noqa: F401
    except ImportError:
        return "pocketsphinx isn't installed: pip install pocketsphinx"
    return None


def questions():
    """Each closed question that a golden conversation comes to, as a voice front hears it."""
    found = {}
    for path in FILES:
        golden = Golden(path)
        client = on_a_pipe("--memory")
        heard = client.open(front="v", voice=True, dialogue=golden.dialogue)
        for typed in [typed for _, turns in golden.legs for typed, _ in turns if isinstance(typed, str)]:
            for ask in heard:
                expects = ask.get("expects", {})
                if expects.get("kind") in CLOSED and "typed" not in expects and "question" in ask:
                    found.setdefault((golden.dialogue, ask["question"]), ask)
            if any(one["type"] == "bye" for one in heard):
                break
            heard = client.answer(typed)
        client.close()
    return found


def sentences(grammar, rules, chance):
    """A sentence of each of these rules."""
    def said(alternatives):
        words = []
        for part in chance.choice(alternatives):
            if isinstance(part, tuple):
                words += said(part[1]) if not part[0] or chance.random() < 0.5 else []
            else:
                words += said(grammar.rules[part[1:-1]]) if part[0] == "<" else [part]
        return words

    return [" ".join(said(grammar.rules[rule])) for rule in rules]


def reading(dialogue, question, lines):
    """What each line means there, as the program reads it."""
    done = run("read", "--question", question, "--dialogue", dialogue, "--on", "2026-06-01", typed="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    read = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return [{name: one.get(name) for name in ("status", "value", "certainty", "command")} for one in read]


def sound(voice, text, noise=None):
    """Somebody says this: 16 kHz, 16 bits, mono, with silence around; with noise 20 dB below the speech where a seed is given."""
    wave = subprocess.run(["flite", "-voice", voice, "-t", text, "-o", "/dev/stdout"], capture_output=True, check=True).stdout
    raw = subprocess.run(
        # -R: what is random in it is the same each time.
        ["sox", "-R", "-t", "wav", "-", "-t", "raw", "-r", str(RATE), "-c", "1", "-b", "16", "-e", "signed", "-", "pad", "0.3", "0.3"],
        input=wave, capture_output=True, check=True).stdout
    if noise is None:
        return raw
    samples = array.array("h", raw)
    speech = [one for one in samples if one]
    loudness = (sum(one * one for one in speech) / max(1, len(speech))) ** 0.5 / 10
    chance = random.Random(noise)
    return array.array("h", (max(-32768, min(32767, round(one + chance.gauss(0, loudness)))) for one in samples)).tobytes()


class Talk:
    """One person at one question."""

    def __init__(self, ears, voice, noise):
        from front import YES_OR_NO, Front

        class Listening(Front):
            def speak(front, text):
                front.said = text

            def listen(front, grammar, patience=None):
                ears.expect(grammar)
                self.turns += 1
                if grammar != YES_OR_NO:
                    self.tries += 1
                if self.tries > TRIES:
                    raise GivenUp
                words = self.sentence
                if grammar == YES_OR_NO:
                    self.was_read_back = True
                    words = "yes that's right" if self.is_right(front.said) else "no that's wrong"
                found, is_doubtful = ears.hear(sound(voice, words, None if noise is None else f"{noise} {self.turns} {words}"))
                if grammar != YES_OR_NO and self.first is None:
                    self.first = found or ""
                return found, "doubtful" if is_doubtful else "clear"

        self.front, self.turns = Listening(None, ears, None, None), 0

    def answer(self, ask, sentence, same):
        """What was understood the first time, and what is sent in the end."""
        self.sentence, self.first, self.tries, self.was_read_back = sentence, None, 0, False
        self.is_right = lambda text: same(text.removeprefix("I heard: ").partition(". Is that right?")[0])
        try:
            return self.front.answer(ask), self.first
        except GivenUp:
            return None, self.first


class GivenUp(Exception):
    """The person types instead."""
