"""No acknowledged answer is lost where the program is killed, and none is there twice."""

import os
import random
import subprocess
import time

from bearings_program import bearings, can_read, heard, journals, prompts, resume, surroundings, transcripts

SEED = int(os.environ.get("BEARINGS_SEED", "20261121"))
KILLS = int(os.environ.get("BEARINGS_KILLS", "200"))


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
