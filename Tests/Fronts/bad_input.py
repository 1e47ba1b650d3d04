"""Bad input, and the page that says what comes of it: docs/protocol/bad-input.md.

A test of it has a mark, with which it becomes a row of the page:

    @pytest.mark.bad_input(41, "a page from elsewhere", "403.", over="web")

its number, what is sent, what comes of it, and over which transports where no fixture of the test says so. Several tests
with the same words are one row, and a test of several numbers has several marks. `script/bad-input` writes the page.
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "protocol" / "bad-input.md"
HEADINGS = [("Framing", range(1, 14)), ("JSON", range(14, 28)), ("Sessions", range(28, 41)), ("Network", range(41, 57)),
            ("Output and privacy", range(57, 69))]
# The line protocol's own; the others are about what is shown, kept and exported elsewhere.
WANTED = {*range(1, 57), 61, *range(63, 69)}
TRANSPORTS = ["start", "pipe", "unix", "tcp", "web"]
# What tests call the transport that they go over.
PARAMETERS = ("place", "shared_place", "kind")


def pytest_collection_finish(session):
    """As a plugin of pytest: says on standard output which rows the tests have."""
    print("rows " + json.dumps([row for item in session.items for row in rows_of(item)]))


def rows_of(item):
    for mark in item.iter_markers("bad_input"):
        number, sent, outcome = mark.args
        over = mark.kwargs.get("over") or [
            item.callspec.params[name] for name in PARAMETERS if name in item.callspec.params][0]
        test = f"{pathlib.Path(item.fspath).stem}::{item.originalname}"
        yield {"number": number, "sent": sent, "outcome": outcome, "over": over.split(), "test": test}


def rows():
    """All rows of all tests, as a run of pytest that runs nothing finds them."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "bad_input", str(HERE)], cwd=HERE,
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(HERE)})
    found = [line[5:] for line in done.stdout.splitlines() if line.startswith("rows ")]
    assert done.returncode == 0 and len(found) == 1, done.stdout + done.stderr
    return merged(json.loads(found[0]))


def merged(found):
    """One row for what has the same number and words, with all its transports and tests."""
    together = {}
    for row in found:
        one = together.setdefault(
            (row["number"], row["sent"], row["outcome"]), {**row, "over": set(), "tests": {}})
        one["over"].update(row["over"])
        one["tests"][row["test"]] = None
    return sorted(together.values(), key=lambda row: row["number"])


def page(found):
    text = "# Bad input, and what comes of it\n\n"
    text += "Each row is tests in `Tests/Fronts`, and the page is made from their marks: `script/bad-input` writes it. "
    text += "The numbers are those of the list that the tests began with; what isn't here belongs to other parts of the program.\n"
    for heading, numbers in HEADINGS:
        text += f"\n## {heading}\n\n"
        text += "| no. | what is sent | what comes of it | over | tests |\n|---|---|---|---|---|\n"
        for row in found:
            if row["number"] in numbers:
                over = ", ".join(sorted(row["over"], key=TRANSPORTS.index))
                tests = " ".join(f"`{test}`" for test in row["tests"])
                sent = row["sent"][0].upper() + row["sent"][1:]
                text += f"| {row['number']} | {sent} | {row['outcome']} | {over} | {tests} |\n"
    return text


if __name__ == "__main__":
    PAGE.write_text(page(rows()))
