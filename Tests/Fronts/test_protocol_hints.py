"""What an ask says is always a good answer is one: it is taken, and the next question comes."""

import pytest

from protocol_client import on_a_pipe


@pytest.mark.parametrize("which", [0, -1], ids=["first", "last"])
def test_a_hint_answers_what_is_asked(which):
    client = on_a_pipe("--memory")
    client.open(front="web-1")
    for line in ["Marlbeck", "a manager", "Speak Up"]:
        heard = client.answer(line)
    followed = 0
    for _ in range(30):
        ask = [one for one in heard if one["type"] == "ask"][-1]
        hints = ask["expects"].get("hints")
        if not hints:
            break  # The questions are over, or something else is asked than a question.
        heard = client.answer(hints[which])
        assert not [one for one in heard if one["type"] == "ask" and one.get("attempt", 1) > 1], (ask["question"], hints[which])
        followed += 1
    client.close()
    assert followed > 10


def test_a_wording_that_there_is_not_is_refused_by_the_names_of_those_there_are():
    client = on_a_pipe("--memory")
    client.say({"type": "open", "wording": "pirate"})
    error = client.until("error")[-1]
    assert (error["code"], error["at"]) == ("no-dialogue", "/wording")
    assert 'There is "standard", "easy-read".' in error["sentence"]
    client.close()
