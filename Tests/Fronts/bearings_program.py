"""The program itself, `bearings`, as people have it: through a pipe, and at a pseudo-terminal."""

import json
import os
import pathlib
import re
import subprocess

from echo_terminal import ROOT, Terminal, environment, program as echo_program, usual_signals

CONVERSATIONS = ROOT / "Dialogues" / "where-am-i-now" / "conversations"
# A prompt line: a short name of what is asked, and nothing behind it yet.
PROMPT = re.compile(r"(?:^|\n)([^\n]{1,14}: )\Z")
DAY = "2026-06-01"
FIRST_PROMPT = "area: "


def bearings():
    """The built program."""
    return echo_program().parent / "bearings"


def surroundings(term="xterm-256color", **more):
    return environment(term, **{"BEARINGS_DIALOGUES": str(ROOT / "Dialogues"), **more})


def run(*arguments, typed=b"", command=(), **options):
    """Runs the program to its end, with lines from a pipe."""
    if isinstance(typed, str):
        typed = typed.encode()
    if "stdin" not in options:
        options["input"] = typed
    env = surroundings(**options.pop("env", {}))
    return subprocess.run([*command, bearings(), *arguments], capture_output=True, env=env, **options)


def keeping_in(folder, env):
    """The folder as a variable: as an option it would be part of what is said about coming back."""
    return {"BEARINGS_TRANSCRIPTS": str(folder), **env}


def chat(folder, typed, *arguments, day=DAY, **options):
    """A new conversation through a pipe, to the end of what is typed."""
    options["env"] = keeping_in(folder, options.get("env", {}))
    return run("chat", "--new", "--on", day, *arguments, typed=typed, **options)


def resume(folder, typed, *arguments, day=DAY, **options):
    """Goes on with a conversation through a pipe."""
    options["env"] = keeping_in(folder, options.get("env", {}))
    return run("resume", "--on", day, *arguments, typed=typed, **options)


def transcripts(folder, *arguments, **options):
    """`bearings transcripts …`"""
    return run("transcripts", *arguments, "--transcripts", folder, **options)


def sentences(done):
    """What was said, from both outputs, with every line break a space."""
    return " ".join((done.stdout + b" " + done.stderr).decode().split())


def typed_lines(name):
    """What a person types in one of the golden conversations."""
    lines = (CONVERSATIONS / f"{name}.txt").read_text().splitlines()
    return [line[1:].strip() for line in lines if line.startswith(">")]


def journals(folder):
    return sorted(pathlib.Path(folder).glob("*.jsonl"))


def only_journal(folder):
    (journal,) = journals(folder)
    return journal


def facts(journal):
    """All facts of a journal, in order, read without the program. The file has to be whole."""
    data = pathlib.Path(journal).read_bytes()
    assert data.endswith(b"\n")
    number, found = 1, []
    for line in data.decode().splitlines()[1:]:
        turn = json.loads(line)
        assert turn["n"] == number and turn["c"] == len(turn["facts"])
        number += turn["c"]
        found += turn["facts"]
    return found


def heard(journal):
    """The words of every answer in a journal, in order."""
    return [fact["words"] for fact in facts(journal) if fact.get("heard") == "utterance"]


def snapshot(folder):
    """Every file in a folder, with its bytes."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def split_turns(text, typed):
    """What the program wrote through a pipe, cut behind each prompt line of a conversation of so many lines.

    Through a pipe nobody presses Enter, so each turn but the first begins with the end of the prompt's line.
    """
    turns = re.split(r"(?<=: )\n", text)
    assert len(turns) == typed + 2, f"{len(turns)} turns for {typed} lines"
    return turns


class Piped:
    """A conversation through a pipe, one line after another. `write` is called with each line's bytes."""

    def __init__(self, *arguments, command=(), **options):
        read, write = os.pipe2(os.O_DIRECT)
        env = surroundings(**options.pop("env", {}))
        self.child = subprocess.Popen(
            [*command, bearings(), *arguments], stdin=subprocess.PIPE, stdout=write, stderr=subprocess.PIPE, env=env,
            preexec_fn=usual_signals, **options)
        os.close(write)
        self.read = read
        self.ended = False

    def turn(self):
        """What is written up to the next prompt, or up to the end."""
        text = b""
        while True:
            piece = os.read(self.read, 65536)
            text += piece
            if not piece:
                self.ended = True
                return text.decode()
            if PROMPT.search(text.decode(errors="replace")):
                return text.decode()

    def say(self, line):
        """Types a line; returns what is said to that."""
        self.send(line)
        return self.turn()

    def read_some(self):
        """What is written next, whole or not."""
        return os.read(self.read, 65536).decode()

    def send(self, line):
        self.child.stdin.write((line if isinstance(line, bytes) else line.encode()) + b"\n")
        self.child.stdin.flush()

    def end(self):
        """Ends the input; returns the last words, from both outputs, and the exit status."""
        self.child.stdin.close()
        words = self.turn() if not self.ended else ""
        complaints = self.child.stderr.read().decode()
        status = self.child.wait()
        return words, complaints, status

    def close(self):
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        for one in (self.child.stdin, self.child.stderr):
            try:
                one.close()
            except OSError:
                pass
        os.close(self.read)


class ChatTerminal(Terminal):
    """The program at a pseudo-terminal."""

    def __init__(self, *arguments, **options):
        options.setdefault("BEARINGS_DIALOGUES", str(ROOT / "Dialogues"))
        super().__init__(*arguments, command=options.pop("command", str(bearings())), **options)

    def asked(self, prompt):
        """Waits for this prompt line; returns what was written up to it."""
        return self.wait("\r\n" + prompt)

    def answer(self, line, prompt):
        """Types a line and waits for the next prompt line."""
        self.send(line + "\r")
        return self.asked(prompt)

    def skip(self):
        """Passes over a question; returns everything up to the next prompt line, whichever it is."""
        self.send("skip\r")
        return self.wait(re.compile(rb"\r\n[a-z ]+: $"))


def can_read(folder, name):
    """The conversation as it can be read, with what was answered in it."""
    done = transcripts(folder, "show", name)
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.decode().split())


def prompts(seen):
    """How many prompt lines there are, the one at the end included."""
    lines = seen.decode(errors="replace").split("\n")
    return sum(1 for line in lines if PROMPT.search(line))
