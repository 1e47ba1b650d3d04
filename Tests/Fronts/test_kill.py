"""The power goes at any moment: no acknowledged answer is lost, and none is there twice."""

import os
import random
import signal
import subprocess
import time

from chat import BEARINGS, DAY, heard, own, records, sessions
from echo_terminal import environment

KILLS = int(os.environ.get("BEARINGS_KILLS", "200"))


def test_killed_at_any_moment(tmp_path):
    chance = random.Random(2026)
    number = 0
    for round in range(KILLS):
        arguments = ["resume"] if number else ["--new", "--dialogue", "meeting-access"]
        lines = [f"note line {count}" for count in range(number, number + 400)]
        run = subprocess.Popen(
            [BEARINGS, *arguments, *DAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment("dumb", **own(tmp_path)))
        run.stdin.write("".join(line + "\n" for line in lines).encode())
        run.stdin.flush()
        # At any moment of the start, or after so many answers and a little more.
        wanted = chance.choice([0, 0, 1, 2, 3, 5, 8, 13, 40])
        out = b""
        while out.count(b"Noted.") < wanted:
            more = os.read(run.stdout.fileno(), 65536)
            assert more, run.stderr.read()
            out += more
        time.sleep(chance.uniform(0, 0.01 if wanted else 0.3))
        run.send_signal(signal.SIGKILL)
        rest, error = run.communicate()
        assert run.returncode == -signal.SIGKILL, (round, error)
        acknowledged = (out + rest).count(b"Noted.")
        # One that was killed before its first turn is no conversation.
        names = [name for name in sessions(tmp_path) if records(tmp_path, name)]
        if not names:
            assert acknowledged == 0
            continue
        if number == 0 and not heard(tmp_path, names[0]):
            (tmp_path / f"{names[0]}.jsonl").unlink()
            continue
        assert len(names) == 1
        kept = heard(tmp_path, names[0])
        assert kept == [f"note line {count}" for count in range(len(kept))], f"round {round}: lost or doubled"
        assert len(kept) >= number + acknowledged, f"round {round}: {acknowledged} acknowledged, {len(kept)} kept"
        number = len(kept)
    assert number > KILLS
