"""Where conversations are kept, who can read them, and what is said when they can't be."""

import os
import pathlib
import shutil
import signal
import stat
import subprocess

import pexpect
import pytest

from chat import DAY, FIRST, THIRD, at_terminal, begin, heard, pipe, sessions
from echo_terminal import ROOT


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_only_the_owner_can_read_them(tmp_path):
    folder = tmp_path / "deep" / "inside"
    begin(folder, "Marlbeck\n")
    assert mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir()} == {0o600}


def test_where_they_are_kept(tmp_path):
    """The option, else the variable, else the checkout that a script started it from, else the person's own folder."""
    places = {name: tmp_path / name for name in ["option", "variable", "checkout", "home"]}
    environment = {"BEARINGS_TRANSCRIPTS": "", "HOME": str(places["home"])}

    def run(*arguments, **more):
        assert pipe(tmp_path, "--new", *arguments, **{**environment, **more}).returncode == 0

    run()
    home = places["home"] / ".local/share/bearings/transcripts"
    assert len(sessions(home)) == 1
    run(BEARINGS_CHECKOUT=str(places["checkout"]))
    assert len(sessions(places["checkout"] / "Transcripts")) == 1
    more = {"BEARINGS_CHECKOUT": str(places["checkout"]), "BEARINGS_TRANSCRIPTS": str(places["variable"])}
    run(**more)
    assert len(sessions(places["variable"])) == 1
    run("--transcripts", str(places["option"]), **more)
    assert len(sessions(places["option"])) == 1
    assert len(sessions(home)) == 1


def test_a_folder_that_others_can_look_into(tmp_path):
    """One of our own is closed; one that somebody chose is left as it is, and told."""
    own, chosen = tmp_path / "Transcripts", tmp_path / "chosen"
    for folder in [own, chosen]:
        folder.mkdir(mode=0o755)
    run = pipe(tmp_path, "--new", BEARINGS_TRANSCRIPTS="", BEARINGS_CHECKOUT=str(tmp_path))
    assert run.stderr == b"" and mode(own) == 0o700
    told = pipe(tmp_path, "--new", "--transcripts", str(chosen)).stderr.decode()
    assert "Others on this computer can see" in told
    assert mode(chosen) == 0o755


def test_a_full_disk_is_told_and_everything_can_be_read(tmp_path):
    run = begin(tmp_path, "Marlbeck\n" + "Sam, an officer\nwhy\n" * 12 + "review\n", largest_file=8192)
    assert run.returncode == 0
    said = " ".join(run.stdout.decode().split())
    assert "There is a problem: The disk is full" in said
    assert said.rsplit("There is a problem:", 1)[0].rsplit("who: ", 1)[-1].count("Marlbeck") >= 1
    (name,) = sessions(tmp_path)
    assert (tmp_path / f"{name}.jsonl").stat().st_size <= 8192
    back = pipe(tmp_path, "resume", name, *DAY, lines="Kim\n")
    assert back.returncode == 0 and "Marlbeck" in pipe(tmp_path, "transcripts", "show", name).stdout.decode()
    assert heard(tmp_path, name)[-1] == "Kim"


def test_a_small_disk_that_fills_up(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True)
    if made.returncode != 0:
        pytest.skip("the system doesn't let us make a small disk")
    try:
        lines = [f"note {count} {'x' * 200}" for count in range(300)]
        run = begin(folder, "\n".join(lines) + "\nreview\n")
        assert run.returncode == 0
        said = " ".join(run.stdout.decode().split())
        assert "There is a problem: The disk is full" in said
        (name,) = sessions(folder)
        saved = run.stdout.decode().count("Noted.")
        assert saved > 20 and [words for words in heard(folder, name) if words != "review"] == lines[:saved]
    finally:
        subprocess.run(["umount", folder], check=True)


def test_no_room_to_begin(tmp_path):
    run = begin(tmp_path, "Marlbeck\n", largest_file=16)
    assert run.returncode == 1
    assert "The disk is full" in run.stderr.decode()
    assert sessions(tmp_path) == []


def test_a_folder_that_is_none(tmp_path):
    (tmp_path / "file").write_text("")
    run = pipe(tmp_path, "--new", "--transcripts", str(tmp_path / "file"))
    assert run.returncode == 1 and "is not a folder" in run.stderr.decode()


def test_a_folder_that_goes_away_under_the_conversation(terminal, tmp_path):
    folder = tmp_path / "folder"
    one = at_terminal(terminal, folder, term="dumb")
    one.wait(FIRST)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    one.send("Marlbeck\r")
    said = " ".join(one.wait(pexpect.EOF).split())
    one.child.wait()
    assert "There is a problem:" in said and "removed" in said
    assert one.child.exitstatus == 74


@pytest.mark.skipif(os.geteuid() == 0, reason="the system allows everything to its administrator")
def test_a_folder_that_may_not_be_written_to(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o500)
    run = begin(folder, "Marlbeck\n")
    assert run.returncode == 1 and "does not allow" in run.stderr.decode()


def test_no_core_dumps(terminal, tmp_path):
    one = at_terminal(terminal, tmp_path, term="dumb")
    one.wait(FIRST)
    limits = pathlib.Path(f"/proc/{one.child.pid}/limits").read_text()
    assert any(line.split()[-3:-1] == ["0", "0"] for line in limits.splitlines() if line.startswith("Max core"))
    one.child.kill(signal.SIGTERM)
    one.end()


def test_list_show_export_import_erase(tmp_path):
    begin(tmp_path, "Marlbeck\nSam\n")
    (name,) = sessions(tmp_path)
    assert name in pipe(tmp_path, "transcripts", "list").stdout.decode()
    assert "Marlbeck" in pipe(tmp_path, "transcripts", "show", name).stdout.decode()
    assert pipe(tmp_path, "transcripts", "show", name, "--format", "markdown").stdout.startswith(b"# ")
    copy = tmp_path / "copy"
    assert pipe(tmp_path, "transcripts", "export", name, "--output", str(copy)).returncode == 0
    assert mode(copy) == 0o600 and copy.read_bytes() == pipe(tmp_path, "transcripts", "export", name).stdout
    assert pipe(tmp_path, "transcripts", "export", name, "--output", str(copy)).returncode == 1
    other = tmp_path / "other"
    assert pipe(other, "transcripts", "import", str(copy)).returncode == 0
    assert sessions(other) == [name]
    assert THIRD in pipe(other, "resume", name, *DAY).stdout.decode()
    assert "was left as it is" in pipe(tmp_path, "transcripts", "erase", name, lines="no\n").stdout.decode()
    assert sessions(tmp_path) == [name]
    assert pipe(tmp_path, "transcripts", "erase", name, lines="yes\n").returncode == 0
    assert not list(tmp_path.glob(f"{name}*"))


def test_redacting_takes_the_words_out(tmp_path):
    begin(tmp_path, "Marlbeck\nSam Secret, an officer\nMarlbeck CIL\n")
    (name,) = sessions(tmp_path)
    assert pipe(tmp_path, "transcripts", "redact", name, "start.nothing", "--yes").returncode == 1
    run = pipe(tmp_path, "transcripts", "redact", name, "start.who", "--yes")
    assert run.returncode == 0, run.stderr
    for path in tmp_path.iterdir():
        assert b"Secret" not in path.read_bytes(), path
    assert pipe(tmp_path, "resume", name, *DAY).returncode == 0


@pytest.mark.parametrize(
    "change, sentence",
    [
        ((b'"version":1,', b'"version":9,'), "damaged"),
        ((b"bearings-journal", b"birdsong-journal"), "not a journal of this program"),
        ((b'"dialogue":"where-am-i-now"', b'"dialogue":"../../etc"'), "damaged"),
    ],
)
def test_a_journal_that_is_not_for_this_program(tmp_path, change, sentence):
    begin(tmp_path, "Marlbeck\n")
    (name,) = sessions(tmp_path)
    path = tmp_path / f"{name}.jsonl"
    before = path.read_bytes().replace(*change)
    path.write_bytes(before)
    for command in [["resume", name], ["transcripts", "show", name]]:
        run = pipe(tmp_path, *command)
        assert run.returncode == 1
        assert "There is a problem:" in run.stderr.decode() and sentence in run.stderr.decode()
    assert path.read_bytes() == before


def test_a_conversation_in_a_dialogue_that_is_not_there(tmp_path):
    pipe(tmp_path, "--new", "--dialogue", "meeting-access")
    (name,) = sessions(tmp_path)
    only = tmp_path / "Dialogues"
    shutil.copytree(ROOT / "Dialogues/common", only / "common")
    run = pipe(tmp_path, "resume", name, "--dialogues", str(only))
    assert run.returncode == 1 and "which isn't here" in run.stderr.decode()
    assert "Session" in pipe(tmp_path, "transcripts", "show", name).stdout.decode()


def test_a_damaged_conversation_does_not_hide_the_others(tmp_path):
    begin(tmp_path, "Marlbeck\n")
    begin(tmp_path, "Thornleigh\n")
    first, second = sessions(tmp_path)
    path = tmp_path / f"{first}.jsonl"
    path.write_bytes(path.read_bytes().replace(b"a", b"b"))
    listed = pipe(tmp_path, "transcripts", "list").stdout.decode()
    assert second in listed and first in listed
    damaged = pipe(tmp_path, "resume", first)
    assert damaged.returncode == 1 and "There is a problem:" in damaged.stderr.decode()
    assert pipe(tmp_path, lines="yes\n").returncode == 0
