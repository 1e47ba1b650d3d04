"""Easy read: another wording of the same conversation, with an identical record."""

import shutil

import pytest

from bearings_program import ROOT, chat, facts, only_journal, resume, run, sentences, transcripts
from golden import FILES, Golden
from protocol_client import on_a_pipe
from test_golden_transports import Messages, held

GOLDENS = [Golden(path) for path in FILES]


class InWording(Messages):
    """A front that opens its session in a wording."""

    def __init__(self, wording, folder):
        folder.mkdir(0o700)
        super().__init__("pipe", folder)
        self.wording = wording

    def come(self, golden, day, server):
        back = self.back
        if not back:
            self.back = {"dialogue": golden.dialogue, "wording": self.wording}
        said = super().come(golden, day, server)
        if not back:
            self.back = self.client.back()
        return said


def record(golden, wording, folder):
    """All facts of a golden conversation in a wording, but for the words in which they were said."""
    front = InWording(wording, folder)
    conversation = held(golden, front, [])
    for _ in golden.legs:
        next(conversation)
    next(conversation, None)
    return [without_words(fact) for fact in facts(front.journal(None)) if not is_of_wording(fact)]


def is_of_wording(fact):
    return fact.get("setting") == "wording" or fact.get("phrase") == "wording.partial"


def without_words(value):
    """Without the texts; and who said something, when and over what isn't part of the record either."""
    if isinstance(value, list):
        return [without_words(one) for one in value]
    if not isinstance(value, dict):
        return value
    left_out = {"text", "front", "id", "ask", "time"} | ({"wording"} if "heard" in value else set())
    return {name: without_words(one) for name, one in value.items() if name not in left_out}


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_every_golden_has_the_same_record_in_easy_read(golden, tmp_path):
    easy, standard = record(golden, "easy-read", tmp_path / "easy"), record(golden, "standard", tmp_path / "standard")
    assert easy == standard and len(easy) > 50


def test_a_conversation_begins_in_easy_read_and_stays_so(folder):
    begun = chat(folder, "Marlbeck\npause\n", "--wording", "easy read")
    assert "Which council or area is this about?" in sentences(begun) and "I heard: Marlbeck." in sentences(begun)
    back = resume(folder, "help\npause\n")
    assert "Who is answering? " in sentences(back) and "You can also say none." in sentences(back)
    shown = transcripts(folder, "show", only_journal(folder).stem).stdout.decode()
    assert "I heard: Marlbeck." in shown


def test_it_can_be_switched_at_any_prompt_and_taken_back(piped):
    one = piped("chat", "--new")
    one.turn()
    assert "Now I speak in easy read." in one.say("wording easy read")
    assert "I do not know that wording. I know: standard and easy read." in " ".join(one.say("wording Klingon").split())
    assert "From now on in the standard wording." in one.say("undo")
    assert "Now I speak in easy read." in one.say("switch to wording Easy Read")
    # At a question of the program's own, too.
    one.say("skip")
    one.say("skip")
    one.say("Speak Up")
    one.say("remove Speak Up")
    assert "From now on in the standard wording." in one.say("wording standard")
    assert "really" not in one.say("no")


def test_a_wording_that_there_is_not_is_refused(folder):
    done = chat(folder, "", "--wording", "pirate")
    assert done.returncode == 1
    assert 'There is no wording "pirate" of "where-am-i-now". There is: standard, easy-read.' in sentences(done)


def test_a_dialogue_that_is_not_in_easy_read_yet_says_so(folder):
    begun = chat(folder, "pause\n", "--dialogue", "meeting-access", "--wording", "easy-read")
    assert "Some sentences are not easy yet. You hear them in other words." in sentences(begun)


def test_over_the_protocol_the_wording_is_told(tmp_path):
    client = on_a_pipe("--memory")
    said = client.open(wording="easy-read")
    assert said[0]["wording"] == "easy-read"
    ask = [message for message in said if message["type"] == "ask"][-1]
    assert ask["text"] == "Which council or area is this about?" and ask["help"] == "Say its name."
    client.close()


def test_the_check_finds_what_is_not_easy(tmp_path):
    shutil.copytree(ROOT / "Dialogues", tmp_path / "dialogues")
    easy = tmp_path / "dialogues" / "where-am-i-now" / "easy-read.yaml"
    text = easy.read_text()
    mistakes = {
        "again: Which council or area is it?": "again: It's which council or area?",
        "how: Say its name.": "how: Say its name, or the ONS code.",
        "why: It shows how long ago you worked together.": "why: It shows how the engagement goes.",
        "how: Use your own words.": "how: Use your own words and say as much as you like to say about it here.",
        "        ask: Do carers lead {organisation}?\n": "",
    }
    for good, bad in mistakes.items():
        assert good in text, good
        text = text.replace(good, bad, 1)
    easy.write_text(text)
    done = run("check", "where-am-i-now", "--dialogues", str(tmp_path / "dialogues"))
    said = sentences(done)
    assert done.returncode == 1
    for fault in ["not-easy: `It's` is a contraction.", "not-easy: `ONS` is an abbreviation.",
                  "not-easy: `engagement` is a hard word, and isn't explained in the next sentence.",
                  "too-many-words: A sentence here has 16 words; it may have 12."]:
        assert fault in said, (fault, said)
    # And what is lacking comes in the standard wording, which is a fault only where that isn't easy.
    assert "4 faults" in said and "not-worded" not in said, said
    easy.write_text(text.replace(
        "      why: Its age shows how strong it is. It shows more when we know who pays for it.\n", ""))
    assert "not-worded: The wording `easy-read` lacks `ulo.years.why`." in sentences(
        run("check", "where-am-i-now", "--dialogues", str(tmp_path / "dialogues")))


def test_a_report_in_easy_read(folder):
    chat(folder, "Marlbeck\nJo\nSpeak Up\npause\n")
    name = only_journal(folder).stem
    easy, standard = (
        run("report", name, "--transcripts", folder, "--format", "markdown", *options).stdout.decode()
        for options in (["--wording", "easy read"], []))
    assert "What to do next" in easy and "Action plan" not in easy
    assert "Action plan" in standard and "What to do next" not in standard


def test_the_short_form_fits_a_terminal():
    done = run("accessibility")
    assert done.returncode == 0 and done.stderr == b""
    lines = done.stdout.decode().splitlines()
    assert all(line and len(line) <= 80 for line in lines)
    # Nothing is claimed of what can't be tested.
    (untested,) = [line for line in lines if line.startswith("Not tested: ")]
    assert all(name in untested for name in ["NVDA", "JAWS", "VoiceOver", "speakup"])


def test_a_wording_is_printed_to_be_read():
    text = run("check", "where-am-i-now", "--text", "--wording", "easy-read").stdout.decode()
    assert "wording easy read" in text and "Prompt: Which council or area is this about?" in text
    # What is worded in no other way comes as it is said.
    assert "Prompt line: committee" in text
