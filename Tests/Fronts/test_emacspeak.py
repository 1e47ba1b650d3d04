"""Emacspeak speaks the whole of a conversation: exactly the words meant, in order, each once, one utterance a turn. For the night."""

import os

import pytest

import emacspeak
from bearings_program import bearings, keeping_in
from echo_terminal import ROOT
from golden import FILES, Golden
from spoken import words

pytestmark = [
    pytest.mark.skipif(emacspeak.missing() is not None, reason=str(emacspeak.missing())),
    pytest.mark.skipif(os.environ.get("BEARINGS_NIGHTLY") != "1", reason="it takes minutes: BEARINGS_NIGHTLY=1"),
]
MARLBECK = Golden(next(path for path in FILES if path.stem == "marlbeck"))


@pytest.mark.timeout(0)
def test_it_speaks_every_turn_of_marlbeck_once_and_whole(tmp_path, folder):
    ((day, turns),) = MARLBECK.legs
    env = keeping_in(folder, {"BEARINGS_DIALOGUES": str(ROOT / "Dialogues")})
    one = emacspeak.Emacspeak(tmp_path, f"{bearings()} chat --new --on {day}", **env)
    spoken = 0
    try:
        for typed, meant in turns:
            if typed is not None:
                one.enter(typed)
            utterances = one.turn()
            spoken += len(utterances)
            wanted = words(*meant)
            for_turn = words(*utterances)
            # The prompt line ends it.
            prompt = " ".join(for_turn[len(wanted):])
            assert for_turn[:len(wanted)] == wanted and 0 < len(prompt) <= 16, (typed, utterances)
            assert len(utterances) == 1, (typed, utterances)
    finally:
        one.close()
    print(f"{spoken} utterances in Emacspeak, each once and in order")
