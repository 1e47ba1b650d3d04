"""A clock that is wrong: order is by number, never by time."""

import shutil
import subprocess

import pytest

from bearings_program import can_read, facts, heard, only_journal, run, transcripts

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
