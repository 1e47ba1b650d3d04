"""Orca at the web page: each turn of Marlbeck is spoken once, whole and in order; and each error, once. For the night."""

import os
import re

import pytest

import orca
from bearings_program import typed_lines
from spoken import words
from web_browser import Person, Site

pytestmark = [
    pytest.mark.skipif(orca.missing() is not None, reason=str(orca.missing())),
    pytest.mark.skipif(os.environ.get("BEARINGS_NIGHTLY") != "1", reason="it takes minutes: BEARINGS_NIGHTLY=1"),
]
# What Orca says of its own accord of where the focus is and of what is pressed there.
ITS_OWN = re.compile(r"(leaving )?form\.?|(Focus|Browse) mode|(Your answer.* |invalid )?entry\.?|.* link\.|main content\.?|Send push button|blank")


@pytest.fixture
def reader(tmp_path):
    one = orca.Orca(tmp_path)
    yield one
    one.close()


@pytest.fixture
def listener(reader, site):
    """Somebody in the page."""
    one = Person(reader.browser, site.address)
    reader.until(lambda said: any("Bearings" in one for one in said))
    one.page.wait_for_selector("#start form")
    reader.bring_focus(lambda said: any("main content" in one for one in said))
    yield one
    one.close()


class Meant:
    """What should be spoken of what comes over the socket: of each turn its problem, which has the focus, and then the rest."""

    def __init__(self):
        self.asked, self.turns = None, []

    def add(self, messages):
        rest = []
        for message in messages:
            if message["type"] == "say" and message["remark"] == "problem":
                self.turns.append("There is a problem " + message["text"].removeprefix("There is a problem: "))
            elif message["type"] == "say":
                rest.append(message["text"])
            elif message["type"] == "ask" and message["number"] != self.asked:
                self.asked = message["number"]
                rest.append(message["text"])
        if rest:
            self.turns.append(" ".join(rest))


def test_each_question_and_each_error_is_spoken_once_and_in_order(reader, listener):
    meant, typed = Meant(), []
    listener.begin()
    meant.add([message for _, message in listener.frames])
    before = None

    def is_spoken(said):
        """Has all of it come, up to the last turn?"""
        nonlocal before
        before = before or next((place for place, one in enumerate(said) if one.startswith(meant.turns[0][:30])), None)
        return before is not None and len(heard(said)) >= len(words(*meant.turns))

    def heard(said):
        # What wasn't understood stands in the field again, to be mended; now and then Orca is quick enough to say so.
        # A turn that comes slowly, on a busy machine, may be two utterances.
        ours = [one.removesuffix(" clickable.").lower() for one in said[before:] if not ITS_OWN.fullmatch(one) and one not in typed]
        return words(*ours)

    reader.until(is_spoken)
    # The same turn twice is spoken twice; what isn't understood, once.
    typed = ["repeat", "repeat", "go to Nowhere", *typed_lines("marlbeck")]
    for line in typed:
        meant.add(listener.say(line))
        reader.until(is_spoken)
    assert heard(reader.said()) == words(*(one.lower() for one in meant.turns))
    print(f"{len(meant.turns)} turns and problems in Orca, each once and in order")
