"""Every report for programs is as docs/report.schema.json says: of the worked conversations, and of odd ones."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from bearings_program import CONVERSATIONS, DAY, chat, run
from golden import Golden
from report_schema import SCHEMA, VALIDATOR, checked

GOLDEN = sorted(CONVERSATIONS.glob("*.txt"))


def typed(path):
    """What is typed in a worked conversation, without the pauses."""
    lines = [text for _, turns in Golden(path).legs for text, _ in turns if isinstance(text, str)]
    return [line for line in lines if line != "pause"]


ODD = {
    "nothing said": [],
    "nothing known": ["don't know"] * 80,
    "odd names": [
        "Marlbeck", "Jo", "Speak Up", "add <script>alert(1)</script>", "add =cmd|' /C calc'!A0", "add A | B",
        "add \u202eSpeak Down", "note =1+1",
    ],
    "two answers": ["Marlbeck", "Jo", "Speak Up", "go to Speak Up", "7 of 9", "now answering Speak Up", "change committee", "4 of 9"],
}


def made(folder, lines, *arguments):
    done = chat(folder, "\n".join([*lines, "pause"]) + "\n")
    assert done.returncode == 0, done.stderr
    (journal,) = folder.glob("*.jsonl")
    done = run("report", journal.stem, "--transcripts", folder, "--on", DAY, "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return checked(done.stdout)


def test_the_schema_itself_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("conversation", GOLDEN, ids=lambda path: path.stem)
def test_worked_conversations(conversation, tmp_path):
    report = made(tmp_path, typed(conversation))
    assert report["answers"] and report["actions"]


@pytest.mark.parametrize("lines", ODD.values(), ids=ODD.keys())
def test_odd_conversations(lines, tmp_path):
    made(tmp_path, lines)


def test_a_copy_to_share(tmp_path):
    report = made(tmp_path, typed(CONVERSATIONS / "marlbeck.txt"), "--leave-out", "contacts,money,words")
    assert not any(answer["words"] for answer in report["answers"])


def test_two_answers_stand_there_with_their_sources(tmp_path):
    report = made(tmp_path, ODD["two answers"])
    (contested,) = [answer for answer in report["answers"] if "conflicts" in answer]
    assert contested["question"] == "ulo.committee" and contested["conflicts-by"] == "Speak Up"
    assert any(finding["id"] == "contested" for finding in report["findings"])


def test_a_report_that_is_otherwise_is_refused(tmp_path):
    report = made(tmp_path, ODD["two answers"])
    spoilt = []
    for change in (
        lambda one: one.pop("on"),
        lambda one: one.update(report=2),
        lambda one: one["answers"][0].update(extra=1),
        lambda one: one["answers"][0].update(status="maybe"),
        lambda one: one["findings"][0].update(severity="high"),
        lambda one: one["actions"][0].update(number=0),
        lambda one: next(a for a in one["answers"] if a.get("kind") == "share").update(value="half"),
    ):
        spoilt.append(copy.deepcopy(report))
        change(spoilt[-1])
    assert [bool(list(VALIDATOR.iter_errors(one))) for one in spoilt] == [True] * len(spoilt), json.dumps(report)[:300]
