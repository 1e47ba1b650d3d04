"""Nothing that was acknowledged is lost, whatever happens to the program, its disk or its files."""

import os
import pathlib
import random
import resource
import shutil
import subprocess
import tempfile
import time

import pytest

from bearings_program import (
    PROMPT, ROOT, bearings, chat, facts, heard, journals, only_journal, resume, run, sentences, snapshot, surroundings,
    transcripts)

SEED = int(os.environ.get("BEARINGS_SEED", "20261121"))
KILLS = int(os.environ.get("BEARINGS_KILLS", "200"))
ROOT_USER = os.geteuid() == 0


def can_read(folder, name):
    """The conversation as it can be read, with what was answered in it."""
    done = transcripts(folder, "show", name)
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.decode().split())


# kill -9


def lines_for(number):
    """More different answers than the program gets to see before it is killed."""
    lines = []
    for step in range(30):
        lines += [f"note {number} and {step}", "change area", f"Area {number} of {step}", "why"]
        lines += [f"note again {number} and {step}"]
    return lines


def killed(random, folder, number, arguments):
    """Starts, types many lines at once, kills after some prompts and a moment more; what was seen until then."""
    read, write = os.pipe()
    child = subprocess.Popen(
        [bearings(), *arguments, "--on", "2026-06-01", "--transcripts", folder], stdin=subprocess.PIPE, stdout=write,
        stderr=subprocess.PIPE, env=surroundings())
    os.close(write)
    lines = lines_for(number)
    try:
        child.stdin.write(("\n".join(lines) + "\n").encode())
        child.stdin.flush()
        wanted = random.choice([0, 0, 1, 2, random.randrange(3, 100)])
        seen = b""
        while prompts(seen) < wanted:
            piece = os.read(read, 4096)
            assert piece, child.stderr.read()
            seen += piece
        # While it starts that takes longer than between two answers.
        time.sleep(random.uniform(0, 0.4 if wanted == 0 else 0.01))
        child.kill()
        while piece := os.read(read, 65536):
            seen += piece
        child.wait()
    finally:
        os.close(read)
        child.stderr.close()
        try:
            child.stdin.close()
        except BrokenPipeError:
            pass
    return lines, prompts(seen)


def prompts(seen):
    """How many prompt lines there are, the one at the end included."""
    lines = seen.decode(errors="replace").split("\n")
    return sum(1 for line in lines if PROMPT.search(line))


def test_kill_at_a_random_moment(folder):
    print(f"BEARINGS_SEED={SEED} BEARINGS_KILLS={KILLS}")
    random_ = random.Random(SEED)
    kept, name, total = [], None, 0
    for number in range(KILLS):
        if name is None:
            before = set(journals(folder))
            lines, count = killed(random_, folder, number, ["chat", "--new"])
            begun = [path for path in journals(folder) if path not in before and b"\n" in path.read_bytes()]
            assert len(begun) <= 1
            # Killed before there was a session: nobody was told of one.
            if not begun:
                assert count == 0
                continue
            journal, name, kept = begun[0], begun[0].stem, []
        else:
            lines, count = killed(random_, folder, number, ["resume", name])
        # What is whole in the file; a torn end was never acknowledged.
        data = journal.read_bytes()
        whole = folder / "whole.copy"
        whole.write_bytes(data[: data.rfind(b"\n") + 1])
        now = heard(whole)
        whole.unlink()
        assert now[: len(kept)] == kept, f"kill {number}: something kept before is lost"
        new = now[len(kept) :]
        assert new == lines[: len(new)], f"kill {number}: doubled, left out or out of order: {new[-5:]}"
        # The first prompt asks; each further one acknowledges the line before it.
        assert len(new) >= count - 1, f"kill {number}: {count} prompts, but only {len(new)} answers kept"
        kept, total = now, total + len(new)
        if number % 20 == 19:
            done = resume(folder, "", name)
            assert done.returncode == 0 and b"Welcome back" in done.stdout, done.stderr
            assert heard(journal) == kept
            shown = can_read(folder, name)
            for line in [one for one in kept if one.startswith("note")][-3:]:
                assert shown.count(f"{line.split(' ', 1)[1]} ") + shown.endswith(line) >= 1
            name = None
    # Enough was said for this to mean something.
    assert total > KILLS
    for journal in journals(folder):
        if b"\n" not in journal.read_bytes():
            continue
        assert resume(folder, "", journal.stem).returncode == 0
        assert journal.read_bytes().endswith(b"\n")
        heard(journal)
    assert transcripts(folder, "list").returncode == 0


# The disk


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


# Other people's files


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


def crc32c(data, crc=0):
    crc ^= 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def resealed(data, old, new):
    """With something changed in the first line, and all check numbers made anew."""
    before, sealed = b"\0\0\0\0", b""
    for number, line in enumerate(data.rstrip(b"\n").split(b"\n")):
        body = line[: line.rindex(b',"crc":')]
        if number == 0:
            assert old in body
            body = body.replace(old, new, 1)
        check = crc32c(before + body)
        before = check.to_bytes(4, "big")
        sealed += body + b',"crc":"%08x"}\n' % check
    return sealed


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


# The clock

CLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
static long off(void) { const char *text = getenv("CLOCK_OFF"); return text ? atol(text) : 0; }
time_t time(time_t *to) {
  struct timespec now;
  ((int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime"))(CLOCK_REALTIME, &now);
  time_t shifted = now.tv_sec + off();
  if (to) *to = shifted;
  return shifted;
}
int clock_gettime(clockid_t clock, struct timespec *to) {
  int done = ((int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime"))(clock, to);
  if (clock == CLOCK_REALTIME) to->tv_sec += off();
  return done;
}
"""


@pytest.fixture(scope="module")
def wrong_clock(tmp_path_factory):
    """The variables of a program whose clock is so many seconds off."""
    place = tmp_path_factory.mktemp("clock")
    compiler = shutil.which("clang") or shutil.which("cc")
    if not compiler:
        pytest.skip("no C compiler here")
    (place / "clock.c").write_text(CLOCK)
    made = subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", place / "clock.so", place / "clock.c", "-ldl"], capture_output=True)
    if made.returncode != 0:
        pytest.skip("the C compiler can't make a library here")
    return lambda seconds: {"LD_PRELOAD": str(place / "clock.so"), "CLOCK_OFF": str(seconds)}


def test_a_clock_that_is_ten_years_off(folder, wrong_clock):
    decade = 10 * 365 * 86400
    typed = []
    for number, off in enumerate([0, decade, -decade, 0, -decade, decade]):
        command = ["chat", "--new"] if number == 0 else ["resume", only_journal(folder).stem]
        lines = [f"note {number} first", f"note {number} second"]
        done = run(*command, "--transcripts", folder, typed="\n".join(lines) + "\n", env=wrong_clock(off))
        assert done.returncode == 0 and done.stdout.count(b"Noted.") == 2, done
        typed += lines
    journal = only_journal(folder)
    assert heard(journal) == typed
    years = {fact["day"][:4] for fact in facts(journal) if "heard" in fact}
    assert len(years) == 3, "the clock wasn't off"
    shown = can_read(folder, journal.stem)
    places = [shown.index(line.removeprefix("note ")) for line in typed]
    assert places == sorted(places)
    assert transcripts(folder, "list", env=wrong_clock(-decade)).returncode == 0


# Nothing is left elsewhere


def test_a_crash_leaves_no_answers_behind(piped, tmp_path):
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    one = piped("chat", "--new", cwd=tmp_path)
    one.turn()
    one.say("Marlbeck and a secret")
    (limit,) = [line for line in pathlib.Path(f"/proc/{one.child.pid}/limits").read_text().splitlines()
                if line.startswith("Max core file size")]
    assert limit.split()[4:6] == ["0", "0"], (limit, hard)
    one.child.send_signal(6)
    complaints = one.child.stderr.read()
    one.child.wait()
    assert b"secret" not in complaints
    assert not [path for path in tmp_path.rglob("*core*") if path.is_file()]


def test_answers_are_in_no_log(folder, tmp_path):
    words = "zebracrossing"
    typed = "\n".join([
        words, f"change {words}", f"go to {words}", f"remove {words}", f"/{words}", f"{words} \x1b[2J", words * 1000,
        f"{words}\x00", f"what is {words}", f"note {words}", "pause"])
    before = snapshot(tmp_path)
    done = chat(folder, typed, cwd=tmp_path)
    assert done.returncode == 0 and done.stderr == b""
    elsewhere = [name for name, data in snapshot(tmp_path).items()
                 if words.encode() in data and not name.startswith("conversations/")]
    assert not elsewhere and not before
    # Faults say what is wrong, never what was said.
    journal = only_journal(folder)
    data = journal.read_bytes()
    journal.write_bytes(data.replace(words.encode(), words.upper().encode()))
    for command in (["resume"], ["resume", journal.stem], ["transcripts", "show", journal.stem]):
        done = run(*command, "--transcripts", folder)
        assert done.returncode == 1 and words not in (done.stdout + done.stderr).decode().lower()
