"""`bearings overview` over ten thousand conversations, beside `cat` of the same files: how long, and how much memory.

    Benchmarks/overview.py [PROGRAM]      the program, else .build/release/bearings

A hundred conversations are held through pipes, of four lengths; ninety-nine more folders hold copies of them. The files are read once before anything is
measured, so both find them in the system's memory: what is compared is the work, not the disk. The last lines are the figures.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
MARLBECK = HERE.parent / "Dialogues/where-am-i-now/conversations/marlbeck.txt"
ANSWERS = [line.removeprefix("> ") for line in MARLBECK.read_text().splitlines() if line.startswith("> ")]
FOLDERS, EACH = 100, 100


def ran(*command):
    """How long a command takes, in seconds, and how much memory it takes, in megabytes."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    assert status == 0, (command[0], status)
    return time.monotonic() - begun, used.ru_maxrss / 1024


def held(program, folder):
    """Conversations in a folder: from a few answers to all of Marlbeck's."""
    for number in range(EACH):
        lines = ANSWERS[: len(ANSWERS) * (number % 4 + 1) // 4]
        env = {**os.environ, "BEARINGS_TRANSCRIPTS": str(folder), "BEARINGS_DIALOGUES": str(HERE.parent / "Dialogues")}
        typed = "\n".join([*lines, "pause"]) + "\n"
        subprocess.run([program, "chat", "--new"], input=typed.encode(), env=env, check=True, capture_output=True)
    for page in folder.glob("*.md"):
        page.unlink()


def main():
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent / ".build/release/bearings").resolve()
    with tempfile.TemporaryDirectory() as root:
        folders = [pathlib.Path(root) / f"{number:03}" for number in range(FOLDERS)]
        folders[0].mkdir(mode=0o700)
        held(program, folders[0])
        for folder in folders[1:]:
            shutil.copytree(folders[0], folder)
        files = [file for folder in folders for file in sorted(folder.glob("*.jsonl"))]
        size = sum(file.stat().st_size for file in files)
        os.environ["BEARINGS_DIALOGUES"] = str(HERE.parent / "Dialogues")
        print(f"{len(files)} conversations, {size / 1e6:.0f} megabytes")
        ran("cat", *files)
        for what, command in (
            ("cat", ["cat", *files]),
            ("overview of the first hundred", [program, "overview", folders[0]]),
            ("overview of all", [program, "overview", "--format", "csv", *folders]),
        ):
            seconds, megabytes = ran(*command)
            print(f"{what}: {seconds:.2f} seconds, {megabytes:.0f} megabytes of memory")


if __name__ == "__main__":
    main()
