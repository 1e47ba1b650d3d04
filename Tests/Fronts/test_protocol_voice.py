"""What a voice front is told with each question: how to ask in short, and what may be said."""

import re
import sys

import pytest

from bearings_program import typed_lines
from echo_terminal import ROOT
from protocol_client import on_a_pipe

sys.path.insert(0, str(ROOT / "Examples" / "voice-front"))
from grammar import Grammar  # noqa: E402

# 8 and 5 seconds at 170 words a minute.
LONGEST, LONGEST_AGAIN = 22, 14
CLOSED = {"yesno", "count", "share", "choice", "choices", "rating"}


def asks(lines, dialogue, **open):
    """Each question of a conversation, as a front hears it."""
    client = on_a_pipe("--memory")
    heard = [one for one in client.open(front="v", dialogue=dialogue, **open) if one["type"] == "ask"]
    for line in lines:
        heard += [one for one in client.answer(line) if one["type"] == "ask"]
    client.close()
    return heard


@pytest.fixture(scope="module")
def marlbeck():
    return asks(typed_lines("marlbeck"), "where-am-i-now", voice=True)


def spoken(text):
    """How many words somebody hears: numbers as they are said, and each side of a slash or dash."""
    def count(word):
        if digits := re.sub(r"\D", "", word):
            return number(int(digits)) + word.count("£") + 2 * word.count("%")
        return 1 if re.search(r"\w", word) else 0

    def number(value):
        for size in (1_000_000, 1_000, 100):
            if value >= size:
                rest = value % size
                return number(value // size) + 1 + (number(rest) + (size == 100) if rest else 0)
        return 1 if value <= 20 or value % 10 == 0 else 2

    return sum(count(word) for word in re.split(r"[\s/–—]+", text))


def test_every_question_is_asked_in_time(marlbeck):
    assert len(marlbeck) > 80
    for ask in marlbeck:
        # What people named themselves may be long; then it is.
        names = sum(spoken(name) - 1 for name in ask["names"] if name in ask["text"])
        assert spoken(ask.get("speech", ask["text"])) - names <= LONGEST, ask["text"]
        for text in ask.get("reprompts", []):
            assert spoken(text) <= LONGEST_AGAIN, text


def test_every_question_can_be_asked_again_in_short(marlbeck):
    for ask in marlbeck:
        if "question" in ask:
            assert 2 <= len(ask["reprompts"]) <= 3, ask


def test_every_question_says_what_may_be_said(marlbeck):
    for ask in marlbeck:
        expects = ask["expects"]
        grammar = Grammar(expects["grammar"])
        assert expects["grammar"] == str(grammar), "as the example reads it"
        if expects["kind"] in CLOSED and "typed" not in expects and "question" in ask:
            assert {"dont-know", "skip", "help"} <= set(grammar.rules), ask["question"]
        for word in grammar.words():
            assert re.fullmatch("[a-z']+", word)
        assert len(expects["grammar"]) < 8_000
    typed = {ask["expects"]["kind"] for ask in marlbeck if ask["expects"].get("typed")}
    assert {"names", "money", "time", "text"} <= typed
    assert {ask["expects"]["kind"] for ask in marlbeck if "typed" not in ask["expects"]} >= {"yesno", "count", "share", "choices"}


def test_other_fronts_hear_nothing_of_it(marlbeck):
    plain = asks(typed_lines("marlbeck"), "where-am-i-now")
    for ask, voiced in zip(plain, marlbeck, strict=True):
        voiced = {**voiced, "expects": {name: value for name, value in voiced["expects"].items() if name not in ("grammar", "typed")}}
        voiced.pop("reprompts", None)
        assert ask == voiced


def test_who_comes_back_hears_the_grammar_again(place):
    client = place.connect()
    client.open(front="v", voice=True)
    first = [one for one in client.answer("Marlbeck") if one["type"] == "ask"][-1]
    client.say({"type": "close", "why": "away"})
    client.rest()
    back = place.connect()
    # Once by what was missed, and once by what is asked now.
    missed = [one for one in back.open(voice=True, **client.back(front="v", after=first["number"] - 1)) if one["type"] == "ask"]
    assert missed[-1] == first
    other = place.connect() if place.__class__.__name__ != "PipePlace" else None
    if other:
        assert [one for one in other.open(voice=True, **client.back(front="w")) if one["type"] == "ask"] == [first]


def test_a_pick_is_made_by_its_number():
    client = on_a_pipe("--memory")
    heard = client.open(front="v", voice=True, dialogue="meeting-access")
    for _ in range(40):
        if any(one.get("question") == "support.budget" for one in heard if one["type"] == "ask"):
            break
        heard = client.answer("skip")
    heard = client.answer("12")
    ask = [one for one in heard if one["type"] == "ask"][-1]
    assert ask["expects"]["kind"] == "pick"
    assert Grammar(ask["expects"]["grammar"]).accepts("number two".split())
    heard = client.answer("number two")
    assert [one["words"] for one in heard if one["type"] == "answered"] == ["£12,000"]
    client.close()
