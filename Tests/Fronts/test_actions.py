"""`bearings actions`: who does what, by when, and how far it is."""

import csv
import io
import stat

import pytest

from bearings_program import DAY, chat, resume, run


@pytest.fixture
def kept(tmp_path):
    """A folder with one conversation in it, and the conversation's name."""
    lines = ["Marlbeck", "a manager", "Speak Up", "carers", "no", "no", "go to Speak Up", "don't know", "pause"]
    assert chat(tmp_path, "\n".join(lines) + "\n").returncode == 0
    return tmp_path, next(tmp_path.glob("*.jsonl")).stem


def actions(kept, *arguments, day=DAY):
    folder, name = kept
    return run("actions", name, "--transcripts", folder, "--on", day, *arguments)


def test_the_plan_is_listed_with_numbers(kept):
    done = actions(kept)
    assert done.returncode == 0 and done.stderr == b""
    assert done.stdout.startswith(b"1, ")


def test_what_is_noted_is_in_the_plan_and_in_the_conversation(kept):
    done = actions(kept, "1", "--owner", "Jo Smith", "--due", "2027-03-31", "--status", "started")
    assert done.returncode == 0, done.stderr
    assert b"Owner: Jo Smith.\n" in done.stdout and b"By when: 31 March 2027.\n" in done.stdout
    listed = actions(kept).stdout
    assert b"Owner: Jo Smith.\nBy when: 31 March 2027.\nIt has been started.\n" in listed
    folder, name = kept
    assert "Jo Smith" in (folder / f"{name}.md").read_text()
    back = resume(folder, "actions\nundo\n", day="2027-03-30").stdout
    assert back.index(b"Due: ") < back.index(b"1, ")


def test_a_spreadsheet_and_a_calendar(kept):
    assert actions(kept, "2", "--owner", "=cmd").returncode == 0
    rows = list(csv.DictReader(io.StringIO(actions(kept, "--format", "csv").stdout.decode())))
    assert rows[1]["owner"] == "'=cmd" and rows[1]["status"] == "open"
    folder, _ = kept
    path = folder / "plan.ics"
    assert actions(kept, "--format", "ics", "--output", path).returncode == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.count("BEGIN:VTODO") == len(rows)
    again = actions(kept, "--format", "ics", "--output", path)
    assert again.returncode == 1 and path.read_bytes().decode() == text


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["1"], "Say what is to be noted for action 1"),
        (["--owner", "Jo"], "Say which action that is for"),
        (["999", "--owner", "Jo"], "there is no action 999. The plan has actions 1 to "),
        (["1", "--due", "yesterday"], '"yesterday" is no day to come.'),
        (["1", "--status", "gone"], "gone"),
        (["1", "--owner", "Jo", "--format", "csv"], "Note it first"),
    ],
)
def test_what_cannot_be_noted_is_said_and_changes_nothing(kept, arguments, sentence):
    before = actions(kept).stdout
    done = actions(kept, *arguments)
    assert done.returncode != 0 and sentence in done.stderr.decode()
    assert actions(kept).stdout == before
