"""Answers are in the journal and its page, and nowhere else."""

import pathlib
import resource

from bearings_program import chat, only_journal, run, snapshot


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
