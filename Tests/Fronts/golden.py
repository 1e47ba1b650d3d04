"""The golden conversations that stand beside the dialogues, for fronts that hold them.

Dialogues/where-am-i-now/conversations/README.md says what the marks in them mean.
"""

import datetime
import re

from echo_terminal import ROOT

FILES = sorted((ROOT / "Dialogues").glob("*/conversations/*.txt"))
LEAVE = object()


class Golden:
    """One of them. `legs` are the days on which it is held, each with its turns: what is typed, and what is said to that.

    The first turn of a day is typed by nobody, and the last may be `LEAVE`.
    """

    def __init__(self, path):
        self.name = path.stem
        self.legs = []
        heading, *lines = path.read_text().splitlines()
        day, self.dialogue = re.fullmatch(r"on (.+), dialogue (\S+)", heading).groups()
        self.begin(day)
        for mark, text in (line.split(" ", 1) for line in lines if line):
            match mark:
                case "<":
                    self.turns[-1][1].append(text)
                case ">":
                    self.turns.append((text, []))
                case "@" if text == "leave":
                    self.turns.append((LEAVE, []))
                case "@":
                    self.begin(text.removeprefix("resume on "))

    def begin(self, day):
        self.turns = [(None, [])]
        self.legs.append((datetime.datetime.strptime(day, "%d %B %Y").date().isoformat(), self.turns))


def same(said, expected):
    """Is this what the golden has? Where its line ends in `…` it may go on, and where lines break is nobody's matter."""
    pattern = " ".join(re.escape(" ".join(line.split())).replace("…", ".*") for line in expected)
    return re.fullmatch(pattern, " ".join(" ".join(said).split())) is not None
