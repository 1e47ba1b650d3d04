"""The whole of Marlbeck, at a pseudo-terminal and through a pipe: the same words, and nothing but words."""

import re
import shutil
import signal

import pexpect
import pytest

from bearings_program import (
    FIRST_PROMPT, PROMPT, ROOT, chat, facts, heard, only_journal, run, snapshot, split_turns, typed_lines)

MARLBECK = typed_lines("marlbeck")
# All that isn't ASCII was typed by people: pounds, curly quotes and the dash between two times.
TYPED_BY_PEOPLE = set("£’‘“”–")


@pytest.fixture(scope="module")
def marlbeck(tmp_path_factory):
    """Everything that is written through a pipe, 80 columns wide."""
    folder = tmp_path_factory.mktemp("marlbeck")
    done = chat(folder, "\n".join(MARLBECK) + "\n", env={"COLUMNS": "80"})
    assert done.returncode == 0 and done.stderr == b""
    assert heard(only_journal(folder)) == MARLBECK
    return done.stdout.decode()


def unnamed(words):
    """What was said, without the name of the session, which is another each time."""
    return re.sub(r"[a-z]+-[a-z]+-\d\d", "NAME", words)


@pytest.mark.parametrize("surroundings", [
    {"term": "xterm-256color"},
    {"term": "dumb"},
    {"term": "xterm-256color", "NO_COLOR": "1"},
    {"term": "vt100", "CLICOLOR_FORCE": "1", "COLORTERM": "truecolor"},
], ids=["xterm", "dumb", "no-color", "forced-color"])
def test_marlbeck_whole_has_the_same_words_at_a_terminal(at_terminal, folder, marlbeck, surroundings):
    turns = split_turns(marlbeck, len(MARLBECK))
    # So wide that no line that is typed is wrapped: then the terminal shows it as it was typed.
    one = at_terminal("chat", "--new", columns=200, **surroundings)
    prompts = [PROMPT.search(turn).group(1) for turn in turns[:-1]]
    assert one.asked(prompts[0]) == turns[0]
    for line, turn, prompt in zip(MARLBECK, turns[1:], prompts[1:]):
        assert one.answer(line, prompt) == f"{line}\n{turn}"
    one.send("\x04")
    assert unnamed(one.end()) == "\n" + unnamed(turns[-1])
    assert heard(only_journal(folder)) == MARLBECK


def test_what_the_program_writes_is_plain(marlbeck):
    assert not {character for character in marlbeck if ord(character) < 32} - {"\n"}
    assert "\x7f" not in marlbeck
    strange = {character for character in marlbeck if ord(character) > 126} - TYPED_BY_PEOPLE
    assert not strange, strange
    # Where such a character stands, somebody typed it, or it is the pound of an amount.
    for line in marlbeck.splitlines():
        for word in re.findall(r"[^\s]*[’‘“”–][^\s]*", line):
            assert any(word.strip('".,;') in typed for typed in MARLBECK), word
    # No rules, boxes, bullets or pictures made of ASCII either, and no figures that are only for the eye.
    assert not re.search(r"[-=_*#~|+]{2,}|^\s|^[-*•>]|\t|\.{3}|[<>]", marlbeck, re.M)
    assert not re.search(r"\d+ ?[%/] ?\d*", marlbeck)


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_lines_break_between_words(folder, marlbeck, columns):
    done = chat(folder, "\n".join(MARLBECK) + "\n", env={"COLUMNS": str(columns)})
    words = done.stdout.decode()
    assert unnamed(words).split() == unnamed(marlbeck).split()
    widest = min(columns, 80)
    for line in words.splitlines():
        assert len(line) <= widest or " " not in line.strip(), line
    assert any(len(line) > widest - 8 for line in words.splitlines())


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
@pytest.mark.parametrize("columns", [20, 40])
def test_no_word_is_broken_on_a_narrow_screen(at_terminal, term, columns):
    one = at_terminal("chat", "--new", columns=columns, term=term)
    said = one.asked(FIRST_PROMPT) + one.answer("skip", "who: ") + one.answer("help", "who: ")
    for line in said.splitlines():
        assert len(line) <= columns or " " not in line
    assert "\x1b" not in said and "\b" not in said


def test_each_prompt_line_is_short_and_of_its_own(marlbeck):
    for turn in split_turns(marlbeck, len(MARLBECK))[:-1]:
        prompt = PROMPT.search(turn).group(1)
        assert len(prompt) <= 16 and re.fullmatch(r"[a-z][a-z ]*: ", prompt), prompt
    wording = run("check", "--text", "where-am-i-now").stdout.decode()
    # Two on what this is about, then the twenty-four of the assessment; follow-ups stand a level deeper.
    prompts = dict(re.findall(r"^### [^\n]*\(([a-z.-]+)\)$.*?^- Prompt line: ([^\n]*)$", wording, re.M | re.S))
    assert len(prompts) == 26 and len(set(prompts.values())) == 26, prompts
    follow_ups = re.findall(r"^- Prompt line: ([^\n]*)$", wording, re.M)
    assert len(follow_ups) > 40
    assert all(re.fullmatch(r"[a-z][a-z ]*", prompt) and len(f"{prompt}: ") <= 16 for prompt in follow_ups), follow_ups


def test_problems_begin_with_the_same_words(piped):
    one = piped("chat", "--new")
    one.turn()
    said = one.say("skip") + one.say("skip") + one.say("Marlbeck CIL")
    while PROMPT.search(said).group(1) != "committee: ":
        said = one.say("skip")
    assert PROMPT.search(said).group(1) == "committee: "
    for line in ["9 of 7", "change hovercraft", "go to the moon", "rename Zebra to Horse", "remove Zebra", "/zebra",
                 "verbosity loud", "wording Klingon", "\x00", "x" * 8193, "merge Zebra into Horse"]:
        said = one.say(line)
        assert re.match(r"\n?There is a problem: ", said), (line[:40], said)
        # It says one way out, and asks the same again.
        assert PROMPT.search(said).group(1) == "committee: ", (line[:40], said)


# Leaving


LEAVING = {
    "ctrl-c": "\x03", "ctrl-d": "\x04", "hang-up": "SIGHUP", "sigterm": "SIGTERM", "pause": "pause\r",
    "Stop.": "Stop.\r"}


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
@pytest.mark.parametrize("how", LEAVING)
def test_leaving_in_mid_conversation_loses_nothing(at_terminal, folder, term, how):
    one = at_terminal("chat", "--new", term=term)
    one.asked(FIRST_PROMPT)
    one.answer("Marlbeck", "who: ")
    one.answer("commissioning manager", "known: ")
    keys = LEAVING[how]
    if keys.startswith("SIG"):
        one.send("half a li")
        one.wait("half a li")
        one.child.kill(getattr(signal, keys))
    else:
        one.send(keys)
    words = " ".join(one.end().split())
    assert "Stopped. Everything you said is kept, and you can go on another day." in words
    name = only_journal(folder).stem
    assert words.endswith(f"To go on with it, type: bearings resume {name}")
    said = ["Marlbeck", "commissioning manager"]
    assert heard(only_journal(folder)) == said + ([keys.strip()] if how in ("pause", "Stop.") else [])
    assert (folder / f"{name}.md").exists()
    back = at_terminal("resume", name, term=term)
    words = " ".join(back.asked("known: ").split())
    assert 'Welcome back to "Where am I now?". Before we begin: done.' in words
    assert "Which user-led organisations" in words and "half a li" not in words


def test_a_window_that_is_closed_loses_nothing(at_terminal, folder):
    one = at_terminal("chat", "--new")
    one.asked(FIRST_PROMPT)
    one.answer("Marlbeck", "who: ")
    one.send("half a li")
    one.hang_up()
    one.child.wait()
    assert one.child.exitstatus == 0 and one.child.signalstatus is None
    journal = only_journal(folder)
    assert heard(journal) == ["Marlbeck"] and any("paused" in fact for fact in facts(journal))
    assert (folder / f"{journal.stem}.md").exists()
    assert "who: " in at_terminal("resume").asked("who: ")


def test_coming_back_says_where_one_was(at_terminal, folder):
    one = at_terminal("chat", "--new", columns=200)
    one.asked(FIRST_PROMPT)
    prompts = [
        "who: ", "known: ", "run by: ", "groups: ", "groups: ", "gaps: ", "only partly: ", "widen: ", "networks: ",
        "services: ", "do you mean: ", "committee: ", "years: "]
    for line, prompt in zip(MARLBECK, prompts):
        one.answer(line, prompt)
    one.send("\x03")
    one.end()
    back = at_terminal("resume", columns=200)
    said = back.asked("years: ")
    assert 'Welcome back to "Where am I now?".' in said
    assert "Your area: 2 open.\n" in said
    assert said.endswith(
        "Marlbeck CIL: here, 1 of 11 known.\nNext: Going since, Marlbeck CIL.\n"
        "How long has it been going?\nyears: ")
    assert "year" in back.answer("since 1998", "contact: ")


def test_chat_offers_to_go_on(at_terminal, folder):
    chat(folder, "Marlbeck\n")
    one = at_terminal("chat")
    said = " ".join(one.asked("yes or no: ").split())
    assert 'an unfinished conversation from 1 June 2026, "Where am I now?", about Marlbeck, with 1 answer. Go on with it?' in said
    assert "There is a problem: I need yes or no here." in one.answer("perhaps", "yes or no: ")
    again = one.answer("", "yes or no: ")
    assert "Go on with it?" in " ".join(again.split()) and "problem" not in again
    assert "Welcome back" in one.answer("yes please", "who: ")
    one.send("\x03")
    one.end()
    other = at_terminal("chat")
    other.asked("yes or no: ")
    assert "Welcome to" in other.answer("no", FIRST_PROMPT)
    assert len(list(folder.glob("*.jsonl"))) == 2


def test_leaving_before_it_has_begun(at_terminal, folder):
    chat(folder, "Marlbeck\n")
    before = snapshot(folder)
    one = at_terminal("chat")
    one.asked("yes or no: ")
    one.send("\x03")
    words = " ".join(one.end().split())
    assert words.startswith("Nothing was changed. To go on with it, type: ")
    assert f" resume {only_journal(folder).stem}" in words
    assert snapshot(folder) == before


def test_a_second_terminal_on_the_same_session(at_terminal, folder):
    one = at_terminal("chat", "--new")
    one.asked(FIRST_PROMPT)
    name = only_journal(folder).stem
    other = at_terminal("resume", name)
    words = " ".join(other.wait(re.compile(b"try again\\.")).split())
    assert words.endswith(
        f"There is a problem: The session {name} is open somewhere else, perhaps in another window. Close it there, "
        "then try again.")
    other.child.expect(pexpect.EOF)
    other.child.wait()
    assert other.child.exitstatus == 1
    # The first one hasn't noticed anything, and reading needs no lock.
    assert name in run("transcripts", "list", "--transcripts", folder).stdout.decode()
    one.answer("Marlbeck", "who: ")


# Keys


def test_tab_completes_commands_choices_and_names(at_terminal, folder):
    one = at_terminal("chat", "--new", columns=200)
    one.asked(FIRST_PROMPT)
    one.send("exampl")
    one.send("\t")
    one.wait("example")
    one.send("\x15ski\t\r")
    one.asked("who: ")
    one.answer("skip", "known: ")
    one.answer("Marlbeck CIL and Speak Up", "groups: ")
    # A name, within a sentence.
    one.send("only marlbeck c\t older people\r")
    one.asked("groups: ")
    while "networks: " not in one.skip():
        pass
    # A choice.
    one.send("inf\t\r")
    one.wait("services: ")
    lines = [line for line in heard(only_journal(folder)) if line != "skip"]
    assert lines == ["Marlbeck CIL and Speak Up", "only Marlbeck CIL older people", "informal"]


def test_lines_typed_before_come_back_only_within_the_session(at_terminal, folder, tmp_path):
    one = at_terminal("chat", "--new", columns=200, HOME=str(tmp_path))
    one.asked(FIRST_PROMPT)
    one.answer("Marlbeck", "who: ")
    # The answer before, with more behind it.
    one.send("\x1b[A")
    one.wait("Marlbeck")
    one.send(" manager\r")
    one.asked("known: ")
    assert heard(only_journal(folder)) == ["Marlbeck", "Marlbeck manager"]
    one.send("\x04")
    one.end()
    # In the same session they come back on another day, in another session they don't.
    back = at_terminal("resume", columns=200, HOME=str(tmp_path))
    back.asked("known: ")
    back.send("\x1b[A\x1b[A CIL\r")
    back.asked("groups: ")
    (journal,) = folder.glob("*.jsonl")
    assert heard(journal)[-1] == "Marlbeck CIL"
    back.send("\x04")
    back.end()
    other = at_terminal("chat", "--new", columns=200, HOME=str(tmp_path))
    other.asked(FIRST_PROMPT)
    other.send("\x1b[A\x1b[AThornleigh\r")
    other.asked("who: ")
    (new,) = [path for path in folder.glob("*.jsonl") if path != journal]
    assert heard(new) == ["Thornleigh"]
    # Nothing of an answer lies anywhere but in the conversation's own files.
    elsewhere = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent != folder]
    assert not [path for path in elsewhere if b"Marlbeck" in path.read_bytes()]


def test_a_dialogue_that_lies_elsewhere(folder, tmp_path):
    place = tmp_path / "elsewhere" / "meeting-access"
    shutil.copytree(ROOT / "Dialogues" / "meeting-access", place)
    done = chat(folder, "pause\n", "--dialogue", place)
    assert done.returncode == 0 and done.stderr == b"", done
