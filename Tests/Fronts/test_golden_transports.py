"""Every golden conversation through every transport: the words are the golden's, and so is the record in the end.

They are held side by side, day by day: each day has one server, and the conversations that go on then.
"""

import re

import pytest

from bearings_program import PROMPT, Piped, facts, keeping_in
from golden import FILES, LEAVE, Golden, same
from protocol_client import Client, Pipe
from server_program import Server
from voices import Espeak

GOLDENS = [Golden(path) for path in FILES]


class Messages:
    """A front that speaks the protocol, over one of the ways to it."""

    def __init__(self, kind, folder):
        self.kind, self.folder = kind, folder
        self.client, self.back, self.said = None, None, 0

    def come(self, golden, day, server):
        if self.kind == "pipe":
            self.client = Client(Pipe("--transcripts", str(self.folder), "--on", day))
        else:
            self.client = server.client(self.kind.removeprefix("voice over "))
        voice = {"voice": True} if self.kind.startswith("voice") else {}
        said = self.texts(self.client.open(front="f", **voice, **(self.back or {"dialogue": golden.dialogue})))
        self.back = self.back or self.client.back()
        return said

    def say(self, line):
        self.said += 1
        return self.texts(self.client.answer(line, id=f"a{self.said}"))

    def leave(self):
        self.client.say({"type": "close"})
        return self.texts(self.client.rest())

    def texts(self, messages):
        return [message["text"] for message in messages if message["type"] in ("say", "ask")]

    def go(self):
        if self.client.log[-1]["message"]["type"] != "bye":
            self.leave()
        self.client.close()

    def journal(self, server_folder):
        folder = self.folder if self.kind == "pipe" else server_folder
        return folder / f"{self.client.session}.jsonl"


class Terminal:
    """The terminal, at home or attached to a server."""

    def __init__(self, kind, folder):
        self.kind, self.folder = kind, folder
        self.session = self.voice = None

    def come(self, golden, day, server):
        if self.kind != "attach":
            env = {}
            if self.kind == "voice":
                self.voice = self.voice or Espeak(self.folder.with_name(f"{self.folder.name}-voice"))
                env = self.voice.environment
            begin = "chat" if self.kind == "home" else "voice"
            arguments = ["resume", self.session] if self.session else [begin, "--new", "--dialogue", golden.dialogue]
            self.piped = Piped(*arguments, "--on", day, env=keeping_in(self.folder, env))
        else:
            arguments = ["--session", self.session] if self.session else ["--dialogue", golden.dialogue]
            self.piped = Piped("attach", f"unix:{server.socket}", *arguments, env={"XDG_STATE_HOME": str(self.folder)})
        said = self.piped.turn()
        assert not self.piped.ended, self.piped.end()
        return self.text(said)

    def say(self, line):
        return self.text(self.piped.say(line))

    def leave(self):
        words, complaints, status = self.piped.end()
        assert (complaints, status) == ("", 0)
        return self.text(words)

    def go(self):
        if not self.piped.ended:
            self.leave()
        self.piped.close()

    def text(self, said):
        """What is said, without the prompt line and without how to come back."""
        said, _, back = said.partition("To go on with it, type:")
        if back:
            self.session = re.search(r"[a-z]+-[a-z]+-\d+", back.split()[-1]).group()
        return [PROMPT.sub("", said)]

    def journal(self, server_folder):
        return (server_folder if self.kind == "attach" else self.folder) / f"{self.session}.jsonl"


FRONTS = {"home": Terminal, "attach": Terminal, "pipe": Messages, "unix": Messages, "tcp": Messages, "web": Messages,
          "voice": Terminal, "voice over unix": Messages}


def held(golden, front, found):
    """Holds a conversation. It waits for each of its days, and is handed that day's server."""
    for day, turns in golden.legs:
        server = yield day
        for typed, expected in turns:
            if typed is None:
                said = front.come(golden, day, server)
            elif typed is LEAVE:
                said = front.leave()
            else:
                said = front.say(typed)
            if not same(said, expected):
                found.append((typed, said, expected))
        front.go()


@pytest.fixture(scope="module")
def all_held(tmp_path_factory):
    """For each front and golden what was said otherwise, and the facts in its journal."""
    root = tmp_path_factory.mktemp("golden")
    fronts, found, names, waiting = {}, {}, {}, {}
    for kind, front in FRONTS.items():
        for golden in GOLDENS:
            name = kind, golden.name
            fronts[name], found[name] = front(kind, root / f"{kind}-{golden.name}"), []
            fronts[name].folder.mkdir(0o700)
            conversation = held(golden, fronts[name], found[name])
            waiting[conversation], names[conversation] = next(conversation), name
    while waiting:
        day = min(waiting.values())
        server = Server(root / "server", "--on", day)
        for conversation in [one for one, its in waiting.items() if its == day]:
            try:
                waiting[conversation] = conversation.send(server)
            except StopIteration:
                del waiting[conversation]
            except Exception as failure:  # One that fails doesn't keep the others from being held.
                del waiting[conversation]
                found[names[conversation]].append(repr(failure))
        assert server.stop() == 0
        server.close()
    return {name: (found[name], record(front.journal(server.transcripts))) for name, front in fronts.items()}


def record(journal):
    """What a journal holds, but for who said it over what, and when."""
    return [{name: value for name, value in fact.items() if name not in ("front", "id", "ask", "time")}
            for fact in facts(journal)]


@pytest.mark.parametrize("golden", [golden.name for golden in GOLDENS])
@pytest.mark.parametrize("kind", FRONTS)
def test_it_passes_unchanged(all_held, kind, golden):
    otherwise, kept = all_held[kind, golden]
    assert otherwise == []
    assert kept == all_held["home", golden][1]
