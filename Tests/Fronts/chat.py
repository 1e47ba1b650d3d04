"""bearings, as a person starts it: at a pseudo-terminal or on a pipe."""

import json
import os
import pathlib
import resource
import subprocess

from echo_terminal import PATIENCE, environment, program

BEARINGS = program().parent / "bearings"
DAY = ["--on", "2026-06-01"]
# The prompt lines of the first questions.
FIRST, SECOND, THIRD = "area: ", "who: ", "known: "


def own(folder):
    """The variables of one person with a folder of their own."""
    return {"BEARINGS_TRANSCRIPTS": str(folder), "HOME": str(folder) + ".home"}


def at_terminal(terminal, folder, *arguments, **options):
    """Starts a conversation at a pseudo-terminal."""
    return terminal(*(arguments or ("--new", *DAY)), command=str(BEARINGS), **own(folder), **options)


def pipe(folder, *arguments, lines="", largest_file=None, **more):
    """One run with these lines on standard input."""

    def limit():
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    if isinstance(lines, str):
        lines = lines.encode()
    return subprocess.run(
        [BEARINGS, *arguments],
        input=lines,
        env=environment("dumb", **{**own(folder), **more}),
        capture_output=True,
        timeout=PATIENCE,
        preexec_fn=limit,
        cwd=pathlib.Path(__file__).parent,
    )


def begin(folder, lines, **more):
    return pipe(folder, "--new", *DAY, lines=lines, **more)


def sessions(folder):
    return sorted(path.stem for path in pathlib.Path(folder).glob("*.jsonl"))


def records(folder, session):
    """The turns of a journal; a last one that a crash cut short isn't one."""
    lines = (pathlib.Path(folder) / f"{session}.jsonl").read_bytes().split(b"\n")
    torn = lines.pop()
    if torn.endswith(b'"}'):
        lines.append(torn)
    return [json.loads(line) for line in lines[1:]]


def heard(folder, session):
    """The words that a journal holds."""
    facts = [fact for record in records(folder, session) for fact in record["facts"]]
    return [fact["words"] for fact in facts if fact.get("heard") == "utterance"]
