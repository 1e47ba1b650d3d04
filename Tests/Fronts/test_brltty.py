"""BRLTTY shows a question in a few windows, no word cut, and a prompt line of its own for each."""

import pytest

import braille
from bearings_program import bearings, keeping_in
from echo_terminal import ROOT
from golden import FILES, Golden
from protocol_client import Client, Pipe

pytestmark = pytest.mark.skipif(braille.missing() is not None, reason=str(braille.missing()))
MARLBECK = Golden(next(path for path in FILES if path.stem == "marlbeck"))
# It is answered by the way in Marlbeck, and so never asked there.
NOT_ASKED = ["change amounts for Marlbeck CIL"]


@pytest.mark.parametrize("cells, windows", [(40, 4), (20, 8)])
def test_every_question_of_marlbeck_can_be_felt(folder, cells, windows):
    ((day, turns),) = MARLBECK.legs
    env = keeping_in(folder, {"BEARINGS_DIALOGUES": str(ROOT / "Dialogues")})
    one = braille.Braille(bearings(), ["chat", "--new", "--on", day], cells, **env)
    other = Client(Pipe("--memory", "--on", day))
    prompts = {}
    try:
        said = other.open(front="f")
        for typed in [None] + [typed for typed, _ in turns[1:]] + NOT_ASKED:
            if typed is not None:
                one.enter(typed)
                said = other.answer(typed)
            prompt = one.turn()
            ask = [message for message in said if message["type"] == "ask"][-1]
            assert prompt == f"{ask['short']}: "
            if "position" not in ask:
                continue  # Not a question of the dialogue.
            # Each window is a line of its own: a word that were cut would be two.
            felt = one.above(ask["text"])
            one.display.shows(prompt)
            while ask["text"] in in_words(felt[:-1]):
                felt.pop()
            assert len(felt) <= windows, felt
            if ask["question"] not in prompts:
                prompts[ask["question"]] = prompt
    finally:
        one.close()
        other.close()
    assert all(len(prompt) <= 16 for prompt in prompts.values())
    assert len(set(prompts.values())) == len(prompts)
    main = [question for question in prompts if question.count(".") == 1 and not question.startswith("start.")]
    assert len(main) == 24, sorted(main)


def in_words(windows):
    return " ".join(" ".join(windows).split())
