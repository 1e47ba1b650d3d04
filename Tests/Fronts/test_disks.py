"""Disks that are full, slow to refuse, or not ours: what was acknowledged is kept, and the rest is said."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import pytest

from bearings_program import (
    ROOT, bearings, can_read, chat, heard, only_journal, prompts, resume, run, sentences, snapshot,
    surroundings, transcripts)

ROOT_USER = os.geteuid() == 0


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 256 KiB."""
    place = tmp_path / "small"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", place], capture_output=True)
    if done.returncode != 0:
        pytest.skip("a small disk can't be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk(small_disk, piped):
    one = piped("chat", "--new", at=small_disk / "conversations")
    folder = small_disk / "conversations"
    one.turn()
    one.say("Marlbeck")
    acknowledged, said = ["Marlbeck"], ""
    for number in range(400):
        line = f"note {number} " + "something worth keeping " * 40
        said = one.say(line)
        if "There is a problem:" in said:
            break
        acknowledged.append(line)
    assert "There is a problem: The disk is full" in " ".join(said.split())
    assert len(acknowledged) > 20
    journal = only_journal(folder)
    assert heard(journal) == acknowledged
    # It still can be read, and what needs no room still works.
    assert "something worth keeping" in can_read(folder, journal.stem)
    words, complaints, status = one.end()
    assert status in (0, 74) and "worth keeping" not in complaints
    assert [one for one in heard(journal) if one in acknowledged] == acknowledged
    # With room again it goes on.
    subprocess.run(["mount", "-o", "remount,size=2m", small_disk], check=True)
    done = resume(folder, "note there is room again\n")
    assert done.returncode == 0 and b"Noted." in done.stdout
    assert heard(journal)[: len(acknowledged)] == acknowledged and heard(journal)[-1] == "note there is room again"


def test_no_room_for_a_new_conversation(small_disk):
    filler = os.open(small_disk / "filler", os.O_WRONLY | os.O_CREAT)
    with pytest.raises(OSError):
        while True:
            os.write(filler, b"x" * 4096)
    os.close(filler)
    done = chat(small_disk / "conversations", "Marlbeck\n")
    assert done.returncode != 0
    assert "There is a problem:" in sentences(done)
    assert done.stdout == b""


@pytest.fixture
def read_only(tmp_path):
    """A folder that can't be written to, with one conversation in it."""
    place = tmp_path / "conversations"
    assert chat(place, "Marlbeck\n").returncode == 0
    done = subprocess.run(["mount", "--bind", place, place], capture_output=True)
    if done.returncode == 0:
        subprocess.run(["mount", "-o", "remount,bind,ro", place], check=True)
        yield place
        subprocess.run(["umount", "-l", place], check=True)
    elif not ROOT_USER:
        place.chmod(0o500)
        yield place
        place.chmod(0o700)
    else:
        pytest.skip("nothing can be made read-only here")


def test_a_folder_that_can_only_be_read(read_only):
    before = snapshot(read_only)
    done = chat(read_only, "Thornleigh\n")
    assert done.returncode == 1 and done.stdout == b""
    assert "There is a problem:" in sentences(done) and str(read_only) in sentences(done)
    done = resume(read_only, "somebody\n")
    assert done.returncode == 1 and "There is a problem:" in sentences(done) and b"Understood" not in done.stdout
    assert "Marlbeck" in can_read(read_only, only_journal(read_only).stem)
    assert transcripts(read_only, "list").returncode == 0
    name = only_journal(read_only).stem
    for command in (["erase", name, "--yes"], ["redact", name, "start.area", "--yes"]):
        done = transcripts(read_only, *command)
        assert done.returncode == 1 and "There is a problem:" in sentences(done), command
    assert snapshot(read_only) == before


@pytest.mark.skipif(not ROOT_USER or not shutil.which("setpriv"), reason="nobody else to be")
def test_somebody_elses_folder(folder):
    chat(folder, "Marlbeck\n")
    before = snapshot(folder)
    # Their own copy of the program and its dialogues, since they may not come near ours.
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        os.chmod(place, 0o755)
        other = pathlib.Path(place)
        shutil.copy(bearings(), other / "bearings")
        shutil.copytree(ROOT / "Dialogues", other / "Dialogues")
        private = other / "conversations"
        shutil.copytree(folder, private)
        private.chmod(0o700)
        env = surroundings(BEARINGS_DIALOGUES=str(other / "Dialogues"))
        for command in (["chat", "--new"], ["resume"], ["transcripts", "list"],
                        ["transcripts", "show", only_journal(folder).stem]):
            done = subprocess.run(
                ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", other / "bearings", *command,
                 "--transcripts", private],
                input=b"somebody\n", capture_output=True, env=env)
            assert done.returncode == 1, (command, done)
            assert b"Marlbeck" not in done.stdout + done.stderr
            if command != ["resume"]:
                assert "There is" in sentences(done) and "does not allow" in sentences(done) or \
                    "no conversation" in sentences(done), (command, done)
        assert snapshot(private) == before


def test_a_folder_that_is_gone(folder, piped):
    one = piped("chat", "--new")
    one.turn()
    one.say("Marlbeck")
    shutil.rmtree(folder)
    said = " ".join(one.say("commissioning manager").split())
    assert "There is a problem:" in said and "was removed while it was in use" in said
    assert "Understood" not in said
    assert one.child.wait() == 74
    assert not folder.exists()


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "file").write_text("mine")
    for command in (["chat", "--new"], ["resume"], ["transcripts", "list"], ["transcripts", "show", "tidy-heron-41"]):
        done = run(*command, "--transcripts", tmp_path / "file", typed="Marlbeck\n")
        assert done.returncode == 1 and done.stdout == b"", (command, done)
        assert "There is" in sentences(done)
    assert (tmp_path / "file").read_text() == "mine"


def refused(error, when):
    """A command in front of which the system answers the `when`-th write with an error, and those after it not."""
    return ["strace", "-f", "-o", "/dev/null", "-e", "trace=write", "-e", f"inject=write:error={error}:when={when}"]


needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="strace is missing")


def injected(call, error, when, folder, typed):
    """A new conversation in which the system answers the `when`-th such call with an error."""
    return run(
        "chat", "--new", "--on", "2026-06-01", "--transcripts", folder, typed=typed,
        command=["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                 f"inject={call}:error={error}:when={when}"])


@needs_strace
@pytest.mark.parametrize("when", [1, 2, 3, 4, 6])
def test_a_sync_that_fails(folder, when):
    typed = ["Marlbeck", "commissioning manager", "note one", "note two", "note three", "note four", "note five"]
    done = injected("fdatasync", "EIO", f"{when}", folder, "\n".join(typed) + "\n")
    if b"strace:" in done.stderr and b"ermitted" in done.stderr:
        pytest.skip("strace may not do this here")
    said = sentences(done)
    assert "There is a problem: The disk did not confirm" in said, said
    assert done.returncode == 74
    acknowledged = max(0, prompts(done.stdout) - 1)
    journal = only_journal(folder)
    kept = heard(journal)
    assert kept == typed[: len(kept)] and acknowledged <= len(kept) <= acknowledged + 1
    # The next start finds out what is there.
    assert resume(folder, "note after that\n").returncode == 0
    assert heard(journal)[:acknowledged] == typed[:acknowledged] and heard(journal)[-1] == "note after that"


@needs_strace
def test_coming_back_that_cannot_be_kept(folder):
    # The number of what is asked was answered by pausing, and it is asked still.
    assert chat(folder, "Marlbeck\npause\n").returncode == 0
    done = resume(folder, "where\ncommissioning manager\npause\n", command=refused("ENOSPC", 1))
    if b"strace:" in done.stderr and b"ermitted" in done.stderr:
        pytest.skip("strace may not do this here")
    assert sentences(done).count("There is a problem:") == 1
    assert "Understood: commissioning manager." in sentences(done)
    assert heard(only_journal(folder)) == ["Marlbeck", "pause", "where", "commissioning manager", "pause"]


@needs_strace
@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EDQUOT"])
@pytest.mark.parametrize("when", [2, 4, 6, 8])
def test_a_write_that_fails(folder, error, when):
    # One write for the first line, one for the first turn; then journal and screen take turns.
    typed = ["Marlbeck", "commissioning manager", "note one", "note two", "note three"]
    done = injected("write", error, when, folder, "\n".join(typed) + "\n")
    if b"strace:" in done.stderr and b"ermitted" in done.stderr:
        pytest.skip("strace may not do this here")
    said = sentences(done)
    assert said.count("There is a problem:") == 1, said
    kept = heard(only_journal(folder))
    if when == 2:
        assert done.returncode == 74 and kept == []
    else:
        failed = typed[when // 2 - 2]
        assert kept == [line for line in typed if line != failed]
    assert resume(folder, "note after that\n", only_journal(folder).stem).returncode == 0
    assert heard(only_journal(folder)) == kept + ["note after that"]
