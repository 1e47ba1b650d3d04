"""`bearings overview` and `bearings compare`: several conversations side by side."""

import csv
import io

import pytest

from bearings_program import DAY, chat, run

LINES = ["Marlbeck", "a manager", "Speak Up", "go to Speak Up"]


@pytest.fixture
def kept(tmp_path):
    """Two conversations, a year apart: their folder, and their names in order."""
    names = []
    for day, committee in ((DAY, "4 of 8"), ("2027-06-01", "5 of 8")):
        assert chat(tmp_path, "\n".join([*LINES, committee, "pause"]) + "\n", day=day).returncode == 0
        names += sorted({path.stem for path in tmp_path.glob("*.jsonl")} - set(names))
    return tmp_path, names


def test_compare_tells_what_changed(kept):
    folder, (then, now) = kept
    done = run("compare", then, now, "--transcripts", folder, "--on", "2027-06-01")
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode()
    assert "| Management committee, Speak Up | 4 out of 8, 50 per cent | 5 out of 8" in text
    path = folder / "compared.html"
    assert run("compare", then, now, "--transcripts", folder, "--output", path).returncode == 0
    assert path.read_text().startswith("<!DOCTYPE html>")


def test_compare_says_which_there_are(kept):
    folder, (then, _) = kept
    done = run("compare", then, "no-such-1", "--transcripts", folder)
    assert done.returncode == 1 and b'there is no conversation "no-such-1"' in done.stderr


def test_overview_tells_of_each_and_of_a_damaged_one(kept):
    folder, names = kept
    (folder / "torn-wren-17.jsonl").write_bytes(b"nonsense\n")
    done = run("overview", folder)
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode()
    assert all(f"\n{name}\n" in text for name in names) and "torn-wren-17" in text
    assert "2 conversations in all." in text
    rows = list(csv.DictReader(io.StringIO(run("overview", folder, "--format", "csv").stdout.decode())))
    assert {row["conversation"] for row in rows} == {*names, "torn-wren-17"}


def test_overview_of_no_folder_says_so(tmp_path):
    done = run("overview", tmp_path / "nowhere")
    assert done.returncode == 1 and done.stderr.startswith(b"There is a problem: ")
