"""Fenrir speaks the whole of a conversation: exactly the words meant, in order, each once, one utterance a turn."""

import pytest

import fenrir
from bearings_program import DAY, bearings, keeping_in
from echo_terminal import ROOT
from golden import FILES, Golden
from spoken import words

pytestmark = pytest.mark.skipif(fenrir.missing() is not None, reason=str(fenrir.missing()))
MARLBECK = Golden(next(path for path in FILES if path.stem == "marlbeck"))
# What Fenrir says of its own accord, before anything stands on the screen.
ITS_OWN = {"pychant is not installed", "Start Fenrir"}


@pytest.fixture
def reader(tmp_path, folder):
    opened = []

    def open_reader(arguments, **options):
        env = keeping_in(folder, {"BEARINGS_DIALOGUES": str(ROOT / "Dialogues")})
        opened.append(fenrir.Fenrir(tmp_path, f"{bearings()} {arguments}", **options, **env))
        return opened[-1]

    yield open_reader
    for one in opened:
        one.close()


@pytest.mark.parametrize("columns", [80, 40])
def test_it_speaks_every_turn_of_marlbeck_once_and_whole(reader, columns):
    ((day, turns),) = MARLBECK.legs
    one = reader(f"chat --new --on {day}", columns=columns, rows=100)
    line = ""
    for typed, meant in turns:
        if typed is not None:
            one.enter(typed)
            line += typed
        prompt, (*before, turn) = one.turn()
        # Its echo of the line in hand comes in pieces, or whole where it wraps, or not at all: that is its own matter.
        assert set(before) <= ITS_OWN or without_spaces(*before) in without_spaces(line), (typed, before)
        assert words(turn) == words(*meant, prompt), (typed, turn)
        line = prompt


def without_spaces(*texts):
    return "".join("".join(texts).split())
