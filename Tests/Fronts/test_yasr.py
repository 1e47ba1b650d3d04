"""yasr speaks the whole of a conversation: exactly the words meant, in order, each once.

It cuts utterances differently now and then, whatever is written: so the joined words are compared, and there are three tries.
"""

import pytest

import yasr
from bearings_program import bearings, keeping_in
from echo_terminal import ROOT
from golden import FILES, Golden
from spoken import words

pytestmark = pytest.mark.skipif(yasr.missing() is not None, reason=str(yasr.missing()))
MARLBECK = Golden(next(path for path in FILES if path.stem == "marlbeck"))


def test_it_speaks_every_turn_of_marlbeck_once_and_whole(tmp_path, folder):
    found = []
    for number in range(3):
        otherwise = first_otherwise(tmp_path / str(number), folder.with_name(f"conversations-{number}"))
        if not otherwise:
            return
        found.append(otherwise)
    pytest.fail(f"three times something else was spoken than is meant: {found}")


def first_otherwise(place, folder):
    """What was spoken otherwise than it is meant, if anything."""
    ((day, turns),) = MARLBECK.legs
    # The program makes the folder itself, so that nobody else can look into it.
    env = keeping_in(folder, {"BEARINGS_DIALOGUES": str(ROOT / "Dialogues")})
    one = yasr.Yasr(place, f"{bearings()} chat --new --on {day}", **env)
    try:
        for typed, meant in turns:
            if typed is not None:
                one.enter(typed)
            prompt, spoken = one.turn()
            # It says the line in hand after Enter, now and then without its first letter; and it names quotation marks.
            said, wanted = words(spoken), words(with_marks(*meant, prompt))
            before = "".join(said[: -len(wanted)])
            if said[-len(wanted):] != wanted or before not in "".join(words(with_marks(typed or ""))):
                return typed, spoken
    finally:
        one.close()
    return None


def with_marks(*texts):
    return " ".join(texts).replace('"', " quote ")
