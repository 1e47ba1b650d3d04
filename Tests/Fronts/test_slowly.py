"""`slower` and `spell`, for whoever listens."""

import re

from bearings_program import PROMPT


def said(turn):
    return " ".join(PROMPT.sub("", turn).split())


def test_slower_says_the_last_turn_a_sentence_for_each_enter(piped):
    one = piped("chat", "--new")
    one.turn()
    one.say("skip")
    before = said(one.say("skip"))
    sentences = re.split(r"(?<=[.?!]) ", before)
    # The question is the last of them.
    sentences.append(sentences.pop(2))
    turn = said(one.say("slower"))
    assert turn == f"Press Enter for each sentence. {sentences[0]}"
    assert [said(one.say("")) for _ in sentences[1:]] == sentences[1:]
    # Then Enter says the short question, as ever.
    assert said(one.say("")) == "Which user-led organisations do you know of?"


def test_whoever_has_heard_enough_just_answers(piped):
    one = piped("chat", "--new")
    one.turn()
    one.say("slower")
    assert "Understood: Marlbeck." in one.say("Marlbeck")
    one.say("slower")
    assert "Understood" not in one.say("more") and "Who is answering?" in one.say("")


def test_spell(piped):
    one = piped("chat", "--new")
    one.turn()
    assert said(one.say("spell")).startswith("Say spell and a word or a name.")
    one.say("Môn CIL")
    assert said(one.say("spell")).startswith("Letter by letter: M, Ô, N; C, I, L.")
    assert said(one.say("spell o'neill@x.org")).startswith(
        "Letter by letter: O, apostrophe, N, E, I, L, L, commercial at, X, full stop, O, R, G.")
