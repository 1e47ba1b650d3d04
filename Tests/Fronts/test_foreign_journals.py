"""Journals that are damaged, changed or of another program are refused, and left as they are."""

import shutil

import pytest

from bearings_program import ROOT, can_read, chat, only_journal, resume, run, sentences, snapshot, transcripts
from journal_lines import resealed


def spoilt(kind, folder, data):
    """A journal that can't be gone on with."""
    lines = data.split(b"\n")
    if kind == "flipped byte in the middle":
        at = len(data) // 2
        return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
    if kind == "a newer version":
        return resealed(data, b'"version":1', b'"version":2')
    if kind == "another program":
        return b'{"time":"2026-06-01","level":"info","message":"started"}\n' * 20
    if kind == "another program's bytes":
        return bytes(range(256)) * 40
    if kind == "a line taken out":
        return b"\n".join(lines[:2] + lines[3:])
    if kind == "a line twice":
        return b"\n".join(lines[:3] + lines[2:])
    if kind == "zeroes in the middle":
        at = len(data) // 2
        return data[:at] + b"\0" * 512 + data[at + 512 :]
    if kind == "another name":
        return data.replace(b'"id":"', b'"id":"un', 1)
    raise ValueError(kind)



def test_check_numbers_are_made_as_the_page_says(folder):
    chat(folder, "Marlbeck\n")
    data = only_journal(folder).read_bytes()
    assert resealed(data, b'"version"', b'"version"') == data


@pytest.mark.parametrize("kind", [
    "flipped byte in the middle", "a newer version", "another program", "another program's bytes", "a line taken out",
    "a line twice", "zeroes in the middle", "another name"])
def test_a_journal_that_is_not_right_is_refused_and_left_alone(folder, kind):
    chat(folder, "Marlbeck\ncommissioning manager\nMarlbeck CIL\nskip\nskip\nskip\n")
    journal = only_journal(folder)
    journal.write_bytes(spoilt(kind, folder, journal.read_bytes()))
    before = snapshot(folder)
    for command in (["resume", journal.stem], ["transcripts", "show", journal.stem],
                    ["transcripts", "export", journal.stem],
                    ["transcripts", "redact", journal.stem, "start.area", "--yes"],
                    ["transcripts", "import", str(journal)]):
        if kind == "another name" and command[1] == "import":
            continue
        done = run(*command, "--transcripts", folder, typed="yes\n")
        assert done.returncode == 1, (command, done.returncode, sentences(done))
        assert done.stdout == b"", command
        said = sentences(done)
        assert said.startswith("There is a problem: "), said
        assert "commissioning manager" not in said and "Marlbeck" not in said
        assert snapshot(folder) == before, command
    # It is listed with what is wrong, and there is nothing to go on with.
    done = transcripts(folder, "list")
    assert done.returncode == 0 and journal.stem in done.stdout.decode()
    assert run("resume", "--transcripts", folder).returncode == 1
    assert snapshot(folder) == before


def test_a_journal_of_the_other_dialogue(folder, tmp_path):
    done = chat(folder, "skip\n", "--dialogue", "meeting-access")
    assert done.returncode == 0, done.stderr
    journal = only_journal(folder)
    # It says itself which dialogue it belongs to, so it is gone on with in that one.
    assert "Welcome back" in sentences(resume(folder, "", journal.stem))
    # Where that isn't there, or the journal only claims to belong to this one, it is refused.
    alone = tmp_path / "Dialogues"
    shutil.copytree(ROOT / "Dialogues", alone)
    shutil.rmtree(alone / "meeting-access")
    before = snapshot(folder)
    done = run("resume", journal.stem, "--transcripts", folder, env={"BEARINGS_DIALOGUES": str(alone)})
    assert done.returncode == 1 and done.stdout == b"" and "meeting-access" in sentences(done), sentences(done)
    assert snapshot(folder) == before
    assert "skip" in can_read(folder, journal.stem)
    journal.write_bytes(
        resealed(journal.read_bytes(), b'"dialogue":"meeting-access"', b'"dialogue":"where-am-i-now"'))
    before = snapshot(folder)
    done = run("resume", journal.stem, "--transcripts", folder, typed="no\n")
    assert done.returncode == 1 and "There is a problem:" in sentences(done), (done.returncode, sentences(done))
    assert snapshot(folder) == before
