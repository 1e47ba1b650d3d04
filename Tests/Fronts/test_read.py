"""`bearings read`: lines in, one JSON object a line out."""

import json

from bearings_program import DAY, run


def read(*arguments, typed=b""):
    return run("read", "--on", DAY, *arguments, typed=typed)


def test_each_line_of_input_gives_an_object():
    done = read("--kind", "count", typed="six\n\nno idea\n")
    assert done.returncode == 0 and done.stderr == b""
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert [read["status"] for read in objects] == ["known", "misread", "dont-know"]
    assert objects[0]["value"] == {"low": 6, "high": 6}


def test_the_last_line_needs_no_end_and_bytes_that_are_no_text_do_no_harm():
    done = read("--kind", "share", typed=b"\xff\xfe seven of nine")
    assert json.loads(done.stdout)["value"]["whole"] == [9, 9]


def test_a_text_on_the_command_line():
    done = read("--kind", "choices", "--choices", "advice, advocacy,training", "all except training")
    assert json.loads(done.stdout)["value"] == ["advice", "advocacy"]


def test_names_that_are_known():
    done = read("--kind", "names", "--names", "Marlbeck CIL,Speak Up", "CIL and Open Door", "--explain")
    printed = json.loads(done.stdout)
    assert printed["value"] == ["Marlbeck CIL", "Open Door"]
    assert {"words": "CIL", "read": "name, Marlbeck CIL"} in printed["explain"]


def test_a_question_of_the_dialogue():
    done = read("--question", "committee", "sevn of nine")
    assert json.loads(done.stdout)["value"]["part"] == [7, 7]


def test_a_reader_that_leaves_early_is_no_fault():
    done = run("read", "--kind", "count", typed="4\n" * 100_000, command=["sh", "-c", '"$@" | head -1', "sh"])
    assert done.returncode == 0 and done.stderr == b""


def complaint(*arguments, status=64):
    done = read(*arguments)
    assert done.returncode == status and done.stdout == b""
    return done.stderr.decode()


def test_what_is_missing_or_wrong_is_said():
    assert "Say either what sort of answer to read, --kind, or for which question" in complaint("x")
    assert "Say what can be chosen, with commas between" in complaint("--kind", "choice", "x")
    assert "--choices goes with --kind choice or --kind choices only" in complaint("--kind", "count", "--choices", "a", "x")
    assert "Did you mean" in complaint("--question", "committe", "x", status=1)
    assert "kind" in complaint("--kind", "number", "x")
