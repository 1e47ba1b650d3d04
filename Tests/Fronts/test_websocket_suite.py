"""The public WebSocket suite, kosoku with Autobahn's cases, against an echo behind the server's own handlers."""

import json
import os
import pathlib
import subprocess
import sys

import pytest

from echo_terminal import program, usual_signals

SUITE = pathlib.Path(sys.executable).parent / "kosoku"
# The suite's word for what it may leave open, beside a plain yes: answers that are allowed, if not the quickest.
PASSED = {"OK", "NON-STRICT", "INFORMATIONAL"}


@pytest.fixture(scope="module")
def echo():
    child = subprocess.Popen(
        [program().parent / "web-echo"], stdout=subprocess.PIPE, text=True, preexec_fn=usual_signals)
    yield f"ws://127.0.0.1:{child.stdout.readline().strip()}/protocol"
    child.kill()
    child.communicate()


def verdicts(echo, folder, *arguments):
    """What the suite says of each case: of the messages, and of how the connection was closed."""
    subprocess.run([SUITE, echo, "--outdir", folder, *arguments], capture_output=True)
    (cases,) = json.loads((folder / "index.json").read_text()).values()
    return {name: (one["behavior"], one["behaviorClose"]) for name, one in cases.items()}


def failures(found):
    return {name: one for name, one in found.items() if not set(one) <= PASSED}


nightly = pytest.mark.skipif(os.environ.get("BEARINGS_NIGHTLY") != "1", reason="long messages, which take computing: nightly")


# Compression is declined, which the last test shows.
@pytest.mark.parametrize("cases, count, at_once", [
    pytest.param(["-x", "9.*", "-x", "12.*", "-x", "13.*"], 247, 8, id="all"),
    pytest.param(["-i", "9.*"], 54, 2, id="long", marks=nightly),
])
def test_every_case_passes(echo, tmp_path, cases, count, at_once):
    found = verdicts(echo, tmp_path, *cases, "-p", str(at_once))
    assert len(found) == count
    if failed := failures(found):
        # The suite waits for a second at most. What such a machine is too busy for passes alone.
        found = verdicts(echo, tmp_path / "again", *(word for name in failed for word in ("-i", name)))
        assert len(found) == len(failed) and not failures(found)


def test_compression_is_declined(echo, tmp_path):
    found = verdicts(echo, tmp_path, "-i", "12.1.1", "-i", "13.7.1")
    assert found == {name: ("UNIMPLEMENTED", "OK") for name in ("12.1.1", "13.7.1")}
