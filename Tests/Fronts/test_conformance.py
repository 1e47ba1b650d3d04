"""The conformance kit: our own program passes it, and each of its requirements can fail.

BEARINGS_RECORD=1 script/test-fronts -k conformance writes the list in its README anew.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time

import pytest

from bearings_program import DAY, bearings, surroundings
from echo_terminal import ROOT
from protocol_schema import FOLDER, PARTS, types
from server_program import Server

KIT = ROOT / "Tests" / "Conformance"
PROGRAM = KIT / "bearings_conformance.py"
sys.path.insert(0, str(KIT))

import bearings_conformance as kit  # noqa: E402

# What a server without tokens, reached by lines, can't be tried with.
ELSEWHERE = {53, 83, 84, 85, 86}


def probed(*address):
    """What the kit says of a server: for each number passed, failed or not applicable."""
    done = subprocess.run(
        [sys.executable, PROGRAM, "probe", *address], capture_output=True, text=True, env=surroundings())
    found = re.findall(r"^ *(\d+) (passed|failed|not applicable) ", done.stdout, re.M)
    assert len(found) == len(kit.REQUIREMENTS), done.stdout + done.stderr
    return {int(number): outcome for number, outcome in found}, done


def test_our_program_passes_without_a_disk():
    found, done = probed("--", str(bearings()), "protocol", "--memory", "--on", DAY)
    assert "failed" not in found.values(), done.stdout
    assert done.returncode == 0
    # Whatever isn't applicable asks for several fronts, for coming back, or for another transport.
    assert {number for number, one in found.items() if one != "passed"} == ELSEWHERE | {45, 48, 88, 89, 90, *range(71, 81)}


def test_our_program_passes_with_a_disk(folder):
    found, done = probed("--", str(bearings()), "protocol", "--transcripts", str(folder), "--on", DAY)
    assert done.returncode == 0, done.stdout
    assert {number for number, one in found.items() if one != "passed"} == ELSEWHERE | set(range(76, 81))


@pytest.mark.parametrize("kind", ["unix", "tcp", "web"])
def test_our_server_passes(tmp_path, kind):
    server = Server(tmp_path / "server")
    address = {"unix": f"unix:{server.socket}", "tcp": f"tcp:127.0.0.1:{server.port}",
               "web": f"ws://127.0.0.1:{server.web_port}/protocol"}[kind]
    found, done = probed(address)
    server.close()
    assert done.returncode == 0, done.stdout
    without = {10, 11, 16, 17, 18, 53, 82} if kind == "web" else ELSEWHERE
    assert {number for number, one in found.items() if one != "passed"} == without


# That it can fail


class Served:
    """The kit's own server at a Unix socket."""

    def __init__(self, folder, *arguments):
        self.address = f"unix:{folder}/socket"
        self.child = subprocess.Popen(
            [sys.executable, PROGRAM, "serve", self.address, *arguments], stderr=subprocess.PIPE, text=True)
        while True:
            assert self.child.poll() is None, self.child.stderr.read()
            try:
                kit.reach(self.address, 60).close()
                return
            except OSError:
                pass

    def verdict(self, stop=False):
        """What it thinks of the front: the numbers that failed, and the exit status."""
        if stop:
            self.child.terminate()
        said = self.child.stderr.read()
        assert "Traceback" not in said, said
        status = self.child.wait()
        self.child.stderr.close()
        found = dict(re.findall(r"^F(\d+) +(passed|failed|not seen) ", said, re.M))
        assert len(found) == len(kit.FRONT_REQUIREMENTS), said
        return {int(number) for number, one in found.items() if one == "failed"}, status, said


def failures(folder, wrong=None, patience=60):
    """The numbers that the kit's own server fails when it is wrong in this way."""
    served = Served(folder, "--stay", *(("--wrong", wrong) if wrong else ()))
    probe = kit.Probe(served.address, patience=patience)
    said = []
    probe.run(tell=said.append)
    served.verdict(stop=True)
    return {number for number, (outcome, _) in probe.results.items() if outcome == "failed"}, said


def test_the_kits_own_server_passes(tmp_path):
    failed, said = failures(tmp_path)
    assert not failed, "\n".join(said)


# What must fail, whatever else does with it.
WRONG = {
    "accepts-anything": {18, 19, 23, 24, 25, 26, 28, 82}, "no-depth": {28, 29}, "no-limit": {15}, "no-rate": {81},
    "no-crowd": {80}, "no-rest": {16}, "hangs-up": {20, 21, 22, 30, 31, 32, 33, 34, 35, 39}, "no-hello": {1, 12},
    "nulls": {5, 6}, "no-remark": {6}, "own-codes": {8, 44, 46}, "falling-numbers": {9}, "late-ack": {54, 57},
    "takes-twice": {58, 59, 73, 74}, "takes-reuse": {59}, "takes-stale": {60, 77}, "one-key": {38},
    "watchers-answer": {75, 89}, "tells-which": {45}, "no-bye": {69, 70, 79}, "deaf-to-after": {71, 72},
    "forgets-after": {71}, "forgets-ids": {73, 74}, "private": {76}, "keeps-old": {79}, "ignores-silence": {64},
    "early-documents": {68}, "other-version": {2, 3}, "chatty": {4}, "long-lines": {7}, "only-objects": {10, 11},
    "half-lines": {17}, "short-lines": {14}, "shallow": {27}, "no-extras": {36}, "late-pongs": {13, 52}, "no-key": {37},
    "tells-keys": {47}, "always-new": {48}, "any-key": {49}, "any-after": {50}, "any-version": {41, 42, 43}, "no-earlier": {90}, "any-earlier": {91},
    "renames": {51},
    "any-choice": {61}, "all-at-once": {62}, "deaf": {55, 56, 63, 65}, "odd-documents": {66},
    "no-return": {72, 78}, "keeps-erased": {88},
}
# Found by the same trial as others of these, with a line of its own.
ALSO = {"hangs-up": {40, 67, 87}}


@pytest.mark.parametrize("wrong", kit.WRONGS)
def test_a_wrong_server_is_found_out(tmp_path, wrong):
    found, said = failures(tmp_path, wrong, patience=2)
    assert WRONG[wrong] | ALSO.get(wrong, set()) <= found, "\n".join(said)


def test_every_requirement_can_fail():
    found = set().union(*WRONG.values(), *ALSO.values())
    assert {number for number, *_ in kit.REQUIREMENTS} - found == ELSEWHERE


# Fronts


class Front:
    """A front that comes back. `flaw` is what it does wrong."""

    def __init__(self, address, flaw=None, answers=5):
        self.address, self.flaw, self.answers = address, flaw, answers
        self.after = self.asked = self.given = 0
        self.session = self.key = self.waiting = None
        self.opens = 0

    def say(self, message):
        self.stream.send_line(kit.compact(message))

    def attach(self):
        while True:
            try:
                self.stream = kit.reach(self.address, 60)
                break
            except OSError:
                pass  # It is being started again.
        self.opens += 1
        fields = {"front": "front-a"}
        if self.session:
            fields = {"front": "front-a", "session": self.session, "key": self.key, "after": self.after}
            if self.flaw == "renamed":
                fields["front"] = "front-b"
            if self.flaw == "lost":
                del fields["after"]
        self.say({"type": "open", **fields})
        if self.flaw == "opens-twice":
            self.say({"type": "open", **fields})
        if self.waiting:
            message = dict(self.waiting)
            if self.flaw == "other-names":
                message["id"] = self.waiting["id"] = "again"
            if self.flaw == "other-words":
                message["text"] = "something else"
            self.say(message)

    def play(self):
        """Answers some questions, and leaves."""
        self.attach()
        while True:
            line = self.stream.line()
            if line is None:
                if self.flaw == "gives-up":
                    return
                self.attach()
                continue
            message = json.loads(line)
            kind = message["type"]
            if kind not in kit.SERVER_FIELDS:
                if self.flaw == "confused":
                    return self.leave()
                continue
            if kind in kit.EVENTS:
                if message["number"] <= self.after and kind != "ask":
                    continue
                self.after = max(self.after, message["number"])
            if kind == "opened":
                self.session, self.key = message["session"], message.get("key", self.key)
            if kind == "ack" and self.waiting and message.get("id") == self.waiting["id"]:
                self.waiting = None
            if kind == "error" and self.flaw == "one-name":
                return self.leave()
            if kind == "ask" and message["number"] > self.asked:
                if self.given == self.answers:
                    return self.leave()
                self.answer(message["number"])

    def answer(self, number):
        self.asked = number
        self.given += 1
        self.waiting = {"type": "answer", "id": f"a{self.given}", "to": number, "text": f"skip {self.given}"}
        if self.flaw == "nameless":
            del self.waiting["id"]
        if self.flaw == "one-name":
            self.waiting["id"] = "a"
        if self.flaw == "aimless":
            del self.waiting["to"]
        if self.flaw == "sloppy":
            self.stream.send_line(b'{"type":"answer",}')
        if self.flaw == "odd-fields":
            self.say({"type": "get", "what": 5})
        self.say(self.waiting)
        if self.flaw == "insists":
            self.say({**self.waiting, "id": f"again-{self.given}"})
        if self.flaw == "nameless":
            self.waiting["id"] = "none"

    def leave(self):
        if self.flaw == "floods":
            self.stream.send_lines([b'{"type":"ping"}'] * 300)
            heard = 0
            while heard < 300:
                heard += json.loads(self.stream.line())["type"] in ("pong", "error")
            # Its last words would be too many too.
            time.sleep(0.2)
        if self.flaw != "leaves-silently":
            self.say({"type": "close"})
            while self.stream.line() is not None:
                pass
        self.stream.close()


@pytest.mark.parametrize("trouble", [None, *kit.TROUBLES])
def test_a_good_front_passes_whatever_goes_wrong(tmp_path, trouble):
    served = Served(tmp_path, *(("--trouble", trouble) if trouble else ()))
    front = Front(served.address)
    front.play()
    failed, status, said = served.verdict()
    assert (failed, status) == (set(), 0), said
    breaks = ("lose-answer", "cut-before-ack", "cut-after-ack", "restart")
    # A front that is quick may reach a server once more that is just stopping, and opens again.
    assert front.opens >= 2 if trouble in breaks else front.opens == 1
    if trouble in breaks:
        assert re.search("F13 +passed", said)
    if trouble in ("unknown-fields", "unknown-events"):
        assert re.search("F10 +passed", said)
    if trouble in ("lose-answer", "cut-before-ack"):
        assert re.search("F8 +passed", said)


@pytest.mark.parametrize(
    "flaw, trouble, number",
    [
        ("sloppy", None, 1), ("odd-fields", None, 2), ("opens-twice", None, 3), ("renamed", "cut-after-ack", 4),
        ("lost", "cut-after-ack", 5), ("nameless", None, 6), ("one-name", None, 6), ("aimless", None, 7),
        ("other-names", "lose-answer", 8), ("other-words", "lose-answer", 8), ("insists", None, 9),
        ("confused", "unknown-events", 10), ("floods", None, 11), ("leaves-silently", None, 12),
        ("gives-up", "cut-after-ack", 13),
    ],
)
def test_a_bad_front_is_found_out(tmp_path, flaw, trouble, number):
    served = Served(tmp_path, *(("--trouble", trouble) if trouble else ()))
    front = Front(served.address, flaw)
    front.play()
    # Who doesn't say that it leaves might come back: the server would wait.
    stops = flaw in ("leaves-silently", "gives-up")
    failed, status, said = served.verdict(stop=stops)
    assert number in failed and status == 1, said


def test_the_scripted_server_erases_for_every_front(tmp_path):
    """A front that erases hears so, and so does one that only listens; nobody comes back to it."""
    served = Served(tmp_path)

    def attach(**fields):
        stream = kit.reach(served.address, 60)
        stream.send_line(kit.compact({"type": "open", **fields}))
        return stream

    def hear(stream, kind):
        while (message := json.loads(stream.line()))["type"] != kind:
            pass
        return message

    front = attach(front="front-a")
    opened = hear(front, "opened")
    listener = attach(front="front-b", session=opened["session"], key=opened["watch"])
    hear(listener, "opened")
    front.send_line(kit.compact({"type": "erase"}))
    for stream in (front, listener):
        farewell = hear(stream, "bye")
        assert farewell["reason"] == "erased" and farewell["resume"] is False
    failed, _, said = served.verdict()
    assert 12 not in failed, said


# That it says what the other pages say


def test_its_messages_are_those_of_the_schema():
    for fields, side in ((kit.SERVER_FIELDS, "server"), (kit.FRONT_FIELDS, "front")):
        assert set(fields) == set(types(side))
        for kind, line in fields.items():
            names = {one.rstrip("!").split(":")[0] for one in line.split()}
            must = {one.split(":")[0] for one in line.split() if one.endswith("!")}
            # What any value may stand in isn't looked at.
            assert names == set(PARTS[kind]["properties"]) - {"type", "value"}, kind
            assert must == set(PARTS[kind]["required"]) - {"type"}, kind


def test_its_codes_are_those_of_the_schema():
    rules = PARTS["error"]["allOf"]
    assert kit.RETRY == {
        code: rule["then"]["properties"]["retry"]["const"]
        for rule in rules for code in rule["if"]["properties"]["code"]["enum"]
    }


def test_every_requirement_stands_somewhere():
    numbers = [number for number, *_ in kit.REQUIREMENTS]
    assert numbers == list(range(1, len(numbers) + 1))
    for _, sentence, page, heading, _ in kit.REQUIREMENTS:
        assert sentence.endswith((".", "403."))
        assert re.search(rf"^#+ {re.escape(heading)}$", (FOLDER / page).read_text(), re.M), heading


def test_its_page_has_the_list():
    page = KIT / "README.md"
    before, mark, _ = page.read_text().partition("### Of a server\n")
    if os.environ.get("BEARINGS_RECORD") == "1":
        page.write_text(before + kit.listed())
    assert mark and page.read_text() == before + kit.listed()
    done = subprocess.run([sys.executable, PROGRAM, "requirements"], capture_output=True, text=True)
    assert done.stdout == kit.listed()


def test_it_needs_no_other_file_but_a_recorded_session(tmp_path):
    alone = shutil.copy(PROGRAM, tmp_path / "kit.py")
    session = FOLDER / "examples" / "session.jsonl"
    done = subprocess.run(
        [sys.executable, "-I", alone, "probe", "--only", "1", "--only", "54", "--", sys.executable, "-I", alone, "serve",
         "--session", session], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "2 passed, 0 failed, 0 not applicable", done.stdout + done.stderr
