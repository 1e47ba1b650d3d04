"""Beginning, where conversations are kept and who can read them, and what is kept besides them."""

import re
import resource
import shlex
import shutil
import stat
import subprocess

import pytest
from bearings_program import (
    DAY, FIRST_PROMPT, ROOT, bearings, chat, facts, heard, journals, keeping_in, only_journal, resume, run, sentences,
    surroundings, transcripts)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_first_line_says_what_this_is(folder):
    first = " ".join(chat(folder, "").stdout.decode().splitlines()[:2])
    assert "Welcome" in first and "saved" in first and first.endswith("help.")


def test_a_blank_line_says_the_short_prompt_again(folder):
    text = chat(folder, "Marlbeck\n\n").stdout.decode()
    assert text.split("who: ")[1].strip().splitlines() == ["Who is answering?"]


def test_nobody_knows_anything_to_the_end(folder):
    lines = ["Marlbeck", "Sam", "none"] + ["don't know"] * 80 + ["pause"]
    done = chat(folder, "\n".join(lines) + "\n")
    assert done.returncode == 0
    assert "Not known: " in sentences(done) and "what next: " in sentences(done)
    listed = sentences(transcripts(folder, "list"))
    assert "finished" in listed and "unfinished" not in listed
    page = only_journal(folder).with_suffix(".md").read_text(encoding="utf-8")
    assert "It came to its end" in page
    assert "What to find out next." in page.split("## How everything stands")[1]
    # What has come to its end isn't offered, but can be looked at again.
    assert "There is no unfinished conversation" in sentences(resume(folder, ""))
    assert "what next: " in sentences(resume(folder, "", only_journal(folder).stem))


def test_how_to_come_back_is_said_with_the_command_that_works(folder):
    by_script = sentences(chat(folder, "", env={"BEARINGS_CHECKOUT": "/nowhere"}))
    assert re.search(r"type: script/chat resume [a-z]+-[a-z]+-\d\d$", by_script)
    assert re.search(r"type: bearings resume [a-z]+-[a-z]+-\d\d$", sentences(chat(folder, "")))


def test_the_folder_that_was_given_is_part_of_how_to_come_back(tmp_path):
    folder = tmp_path / "somewhere else"
    said = sentences(run("chat", "--new", "--transcripts", folder, typed=""))
    command = re.search(r"type: bearings (resume [a-z-]+-\d\d --transcripts '.*')$", said).group(1)
    assert "Welcome back" in sentences(run(*shlex.split(command), typed=""))


def test_help_at_the_offer_to_go_on(folder):
    chat(folder, "Marlbeck\n")
    said = sentences(run("chat", "--transcripts", folder, typed="help\nyes\n"))
    assert "Type yes to go on with it, or no not to." in said and "Welcome back" in said


def test_a_damaged_conversation_is_told_of_where_there_is_no_other(folder):
    chat(folder, "Marlbeck\n")
    journal = only_journal(folder)
    journal.write_bytes(journal.read_bytes().replace(b"Marlbeck", b"Marlbach", 1))
    done = resume(folder, "")
    assert done.returncode == 1
    assert "1 here can't be opened. To hear which and why, type: bearings transcripts list" in sentences(done)


def test_only_the_owner_can_read_them(tmp_path):
    folder = tmp_path / "deep" / "inside"
    chat(folder, "Marlbeck\n")
    assert mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir()} == {0o600}


def test_where_they_are_kept(tmp_path):
    """The option, else the variable, else the checkout that a script started it from, else the person's own folder."""
    option, variable, checkout, home = (tmp_path / name for name in ["option", "variable", "checkout", "home"])
    checkout.mkdir()

    def begin(*arguments, **variables):
        assert run("chat", "--new", *arguments, env={"HOME": str(home), **variables}).returncode == 0

    begin()
    assert len(journals(home / ".local/share/bearings/transcripts")) == 1
    begin(BEARINGS_CHECKOUT=str(checkout))
    assert len(journals(checkout / "Transcripts")) == 1
    begin(BEARINGS_CHECKOUT=str(checkout), BEARINGS_TRANSCRIPTS=str(variable))
    assert len(journals(variable)) == 1
    begin("--transcripts", option, BEARINGS_CHECKOUT=str(checkout), BEARINGS_TRANSCRIPTS=str(variable))
    assert len(journals(option)) == 1
    assert len(journals(variable)) == 1 and len(journals(checkout / "Transcripts")) == 1


def test_a_folder_that_others_can_look_into(tmp_path):
    """One of our own is closed; one that somebody chose is left as it is, and told."""
    own, chosen = tmp_path / "Transcripts", tmp_path / "chosen"
    for folder in [own, chosen]:
        folder.mkdir()
        folder.chmod(0o755)
    done = run("chat", "--new", env={"BEARINGS_CHECKOUT": str(tmp_path)})
    assert done.stderr == b"" and mode(own) == 0o700
    done = chat(chosen, "")
    assert b"Others on this computer can see" in done.stderr and mode(chosen) == 0o755


def test_a_file_that_may_not_grow(folder):
    """As a full disk: what is lost is told, and everything can still be read and gone on with."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
    done = chat(folder, "Marlbeck\n" + "Sam, an officer\nwhy\n" * 12 + "review\n", preexec_fn=limit)
    assert done.returncode == 0
    said = sentences(done)
    assert "There is a problem: The disk is full" in said
    assert "Council or area: Marlbeck" in said.split("There is a problem:")[-2], "the review is told, though not kept"
    assert only_journal(folder).stat().st_size <= 8192
    assert resume(folder, "note there is room\n").returncode == 0
    assert heard(only_journal(folder))[-1] == "note there is room"


def test_a_conversation_in_a_dialogue_that_is_not_there(folder, tmp_path):
    run("chat", "--new", "--dialogue", "meeting-access", "--transcripts", folder)
    name = only_journal(folder).stem
    shutil.copytree(ROOT / "Dialogues/common", tmp_path / "Dialogues/common")
    done = resume(folder, "", name, "--dialogues", tmp_path / "Dialogues")
    assert done.returncode == 1 and "which isn't here" in sentences(done)
    assert sentences(done).endswith(f"bearings resume {name} --dialogue FOLDER")
    assert name in sentences(transcripts(folder, "show", name))


@pytest.fixture
def own_dialogue(tmp_path):
    """A dialogue that doesn't lie with the others, in a folder whose name has a space in it."""
    place = tmp_path / "my own/town-hall"
    shutil.copytree(ROOT / "Dialogues/meeting-access", place)
    shutil.copytree(ROOT / "Dialogues/common", place.parent / "common")
    text = (place / "dialogue.yaml").read_text(encoding="utf-8")
    text = text.replace("dialogue: meeting-access", "dialogue: town-hall").replace("A meeting for everyone", "Town hall")
    (place / "dialogue.yaml").write_text(text, encoding="utf-8")
    return place


def test_a_dialogue_that_lies_elsewhere_is_gone_on_with(folder, own_dialogue):
    begun = sentences(chat(folder, "Spring fair\npause\n", "--dialogue", own_dialogue))
    typed = begun.split("To go on with it, type: bearings ")[1]
    assert shlex.split(typed)[-2:] == ["--dialogue", str(own_dialogue)]
    back = run(*shlex.split(typed), "--on", DAY, "--transcripts", folder, typed="pause\n")
    assert back.returncode == 0 and 'Welcome back to "Town hall".' in sentences(back)
    assert 'Welcome back to "Town hall".' in sentences(resume(folder, "pause\n", "--dialogue", own_dialogue))


def test_a_dialogue_that_lies_elsewhere_is_not_offered_as_another(folder, own_dialogue):
    chat(folder, "Spring fair\npause\n", "--dialogue", own_dialogue)
    name = only_journal(folder).stem
    said = sentences(run("chat", "--on", DAY, typed="Marlbeck\npause\n", env=keeping_in(folder, {})))
    assert f'"Town hall". To go on with it, type: bearings resume {name} --dialogue FOLDER' in said
    assert 'Welcome to "Where am I now?".' in said and "Go on with it?" not in said


def test_only_a_conversation_of_the_dialogue_that_is_named_is_offered(folder):
    chat(folder, "Marlbeck\npause\n")
    other = run("chat", "--on", DAY, "--transcripts", folder, "--dialogue", "meeting-access", typed="Fair\npause\n")
    assert 'Welcome to "A meeting for everyone".' in sentences(other) and "Go on with it?" not in sentences(other)
    usual = ["chat", "--on", DAY, "--transcripts", folder, "--dialogue", "where-am-i-now"]
    assert '"Where am I now?", about Marlbeck, with 1 answer. Go on with it?' in sentences(run(*usual, typed="yes\npause\n"))


def test_a_conversation_is_not_gone_on_with_in_another_dialogue(folder):
    chat(folder, "Marlbeck\npause\n")
    done = resume(folder, "", only_journal(folder).stem, "--dialogue", "meeting-access")
    assert done.returncode == 1 and 'a conversation in the dialogue "where-am-i-now"' in sentences(done)


def test_a_reader_that_goes_away(folder):
    """The other end of the pipe is closed: what was said is kept, and nothing crashes."""
    child = subprocess.Popen(
        [bearings(), "chat", "--new", "--on", DAY, "--transcripts", folder], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, env=surroundings())
    child.stdout.readline()
    child.stdout.close()
    child.stdin.write(b"Marlbeck\nSam\n")
    child.stdin.close()
    assert child.wait() == 0
    assert "paused" in facts(only_journal(folder))[-2]


def test_commands_outlive_a_conversation_and_answers_do_not(at_terminal, folder, tmp_path):
    kept = tmp_path / "state/bearings/commands"
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    one = at_terminal("chat", "--new", **state)
    one.asked(FIRST_PROMPT)
    one.answer("Secretshire", "who: ")
    one.answer("WHY", "who: ")
    one.answer("note ring Sam", "who: ")
    one.send("\x04")
    one.end()
    assert kept.read_text() == "why\n" and mode(kept) == 0o600
    two = at_terminal("chat", "--new", **state)
    two.asked(FIRST_PROMPT)
    two.send("\x1b[A\r")
    two.asked(FIRST_PROMPT)
    two.send("\x04")
    two.end()
    assert sorted(len(heard(journal)) for journal in journals(folder)) == [1, 3]
    assert any(heard(journal) == ["why"] for journal in journals(folder))
