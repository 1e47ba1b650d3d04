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

    def open_reader(command, **options):
        env = keeping_in(folder, {"BEARINGS_DIALOGUES": str(ROOT / "Dialogues")})
        opened.append(fenrir.Fenrir(tmp_path, command, **options, **env))
        return opened[-1]

    yield open_reader
    for one in opened:
        one.close()


def is_as_meant(utterances, line, meant):
    """Is the turn one utterance of the words meant, and is there nothing else but what Fenrir says of the line in hand?

    It says that in pieces, or whole where it wraps, or not at all: that is its own matter.
    """
    *before, turn = utterances
    is_quiet = set(before) <= ITS_OWN or without_spaces(*before) in without_spaces(line)
    return is_quiet and words(turn) == words(*meant)


def without_spaces(*texts):
    return "".join("".join(texts).split())


@pytest.mark.parametrize("columns", [80, 40])
def test_it_speaks_every_turn_of_marlbeck_once_and_whole(reader, columns):
    ((day, turns),) = MARLBECK.legs
    one = reader(f"{bearings()} chat --new --on {day}", columns=columns, rows=100)
    line = ""
    for typed, meant in turns:
        if typed is not None:
            one.enter(typed)
            line += typed
        prompt, utterances = one.turn()
        assert is_as_meant(utterances, line, [*meant, prompt]), (typed, utterances)
        line = prompt


@pytest.mark.parametrize(
    "turn, is_good",
    [
        ("printf '\\nThank you.\\nWho are you?\\nwho: '", True),
        ("printf '\\nThank you.\\n'; sleep 1; printf 'Who are you?\\nwho: '", False),
        ("sleep 1; printf '\\nWorking |'; sleep 1; printf '\\rThank you.\\nWho are you?\\nwho: '", False),
        ("printf '\\nThank you.\\nThank you.\\nWho are you?\\nwho: '", False),
    ],
    ids=["as we write", "in pieces", "a spinner", "twice"],
)
def test_the_check_finds_what_is_spoken_badly(reader, tmp_path, turn, is_good):
    script = tmp_path / "program"
    # The terminal's own line feed after Enter would be spoken as an empty line: the turn brings it.
    script.write_text(f"stty -echo; printf 'Hello.\\nname: '; read name; {turn}; read name\n")
    one = reader(f"/bin/sh {script}")
    one.turn()
    one.child.send("\r")
    one.written = ""
    _, utterances = one.turn()
    assert is_as_meant(utterances, "name: ", ["Thank you. Who are you? who:"]) is is_good, utterances
