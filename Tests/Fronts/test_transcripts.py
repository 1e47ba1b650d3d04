"""`bearings transcripts …` with the whole of Marlbeck: what is shown, copied, taken out and erased."""

import os
import shutil

import pytest

from bearings_program import (
    chat, facts, heard, journals, only_journal, resume, run, sentences, snapshot, transcripts, typed_lines)
from journal_lines import resealed

MARLBECK = typed_lines("marlbeck")


@pytest.fixture(scope="module")
def marlbeck(tmp_path_factory):
    """A folder with the whole of Marlbeck in it; not to be changed."""
    folder = tmp_path_factory.mktemp("marlbeck") / "conversations"
    assert chat(folder, "\n".join(MARLBECK) + "\n").returncode == 0
    return folder


@pytest.fixture
def copy(marlbeck, folder):
    """The same, for one test alone."""
    shutil.copytree(marlbeck, folder)
    return folder


def one_line(data):
    return " ".join(data.decode().split())


def test_list(copy):
    name = only_journal(copy).stem
    chat(copy, "Thornleigh\n")
    done = transcripts(copy, "list")
    assert done.returncode == 0 and done.stderr == b""
    lines = done.stdout.decode().splitlines()
    assert len(lines) == 2 and all("1 June 2026" in line and "Where am I now?" in line for line in lines)
    assert [line for line in lines if line.startswith(f"{name}, finished, ")]
    assert [line for line in lines if ", unfinished, " in line and "1 answer:" in line]
    # Nothing that anybody answered stands in a list.
    assert "Thornleigh" not in done.stdout.decode()


def test_list_of_nothing(folder):
    done = transcripts(folder, "list")
    assert done.returncode == 0 and "No conversations are kept" in sentences(done)
    assert not folder.exists()


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_show_has_every_word(marlbeck, form):
    done = transcripts(marlbeck, "show", only_journal(marlbeck).stem, "--format", form)
    assert done.returncode == 0 and done.stderr == b""
    shown = one_line(done.stdout).replace("\\", "")
    place = 0
    for line in MARLBECK:
        # In the order in which they were said.
        place = shown.index(" ".join(line.split()), place)
    for text in [fact["text"] for fact in facts(only_journal(marlbeck)) if "text" in fact]:
        assert " ".join(text.split()) in shown, text


def test_the_page_beside_the_journal_is_what_show_prints(marlbeck):
    name = only_journal(marlbeck).stem
    done = transcripts(marlbeck, "show", name, "--format", "markdown")
    assert done.stdout == (marlbeck / f"{name}.md").read_bytes()


def test_what_is_only_read_changes_nothing(marlbeck):
    before = snapshot(marlbeck)
    name = only_journal(marlbeck).stem
    for command in (["list"], ["show", name], ["export", name], ["show", name, "--format", "markdown"]):
        assert transcripts(marlbeck, *command).returncode == 0
    assert snapshot(marlbeck) == before


def test_export_and_import_give_the_same_conversation(marlbeck, tmp_path):
    name = only_journal(marlbeck).stem
    file, elsewhere = tmp_path / "exported", tmp_path / "elsewhere"
    assert transcripts(marlbeck, "export", name, "--output", file).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes() == transcripts(marlbeck, "export", name).stdout == only_journal(marlbeck).read_bytes()
    done = transcripts(elsewhere, "import", file)
    assert done.returncode == 0 and name in sentences(done)
    assert facts(only_journal(elsewhere)) == facts(only_journal(marlbeck))
    for form in ("text", "markdown"):
        shown = [transcripts(folder, "show", name, "--format", form).stdout for folder in (marlbeck, elsewhere)]
        assert shown[0] == shown[1]
    copied = shutil.copytree(marlbeck, tmp_path / "copied")
    said = [resume(folder, "summary\nreview\n", name).stdout for folder in (copied, elsewhere)]
    assert said[0] == said[1] and b"Marlbeck CIL" in said[0]
    # Once more under another name, since that one is taken.
    done = transcripts(elsewhere, "import", file)
    assert done.returncode == 0 and "That name was taken" in sentences(done)
    assert len(journals(elsewhere)) == 2
    # The exported file stays as it is, and isn't written over.
    before = file.read_bytes()
    assert transcripts(marlbeck, "export", name, "--output", file).returncode == 1
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"{}\n", b"not a journal\n", b"\0" * 5000, b"[" * 100000, b'{"format":"bearings-journal"}\n'],
    ids=["empty", "newline", "object", "text", "zeroes", "depth", "header"])
def test_import_of_something_else(folder, tmp_path, content):
    file = tmp_path / "file"
    file.write_bytes(content)
    done = transcripts(folder, "import", file)
    assert done.returncode == 1 and done.stdout == b"" and "There is a problem:" in sentences(done)
    assert journals(folder) == []


def test_import_of_what_is_no_file(folder, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/etc/passwd")
    for path in [tmp_path, tmp_path / "pipe", tmp_path / "link", tmp_path / "none", "/dev/zero", ""]:
        done = transcripts(folder, "import", path)
        assert done.returncode != 0 and done.stdout == b"" and len(done.stderr) > 10, path
        assert b"root:" not in done.stderr
    assert journals(folder) == []


def test_import_with_a_name_from_elsewhere(marlbeck, folder, tmp_path):
    data = only_journal(marlbeck).read_bytes()
    name = only_journal(marlbeck).stem.encode()
    for evil in (b"../../etc/passwd", b"..", b"a/b", b"x" * 300, b""):
        file = tmp_path / "file"
        file.write_bytes(resealed(data, b'"id":"' + name + b'"', b'"id":"' + evil + b'"'))
        done = transcripts(folder, "import", file)
        assert done.returncode == 1 and "There is a problem:" in sentences(done)
    assert set(snapshot(tmp_path)) == {"file"}


# Taking out


REDACTED = {
    "ulo.contact": ["thursdays", "Facebook", "office line", "got an email"],
    "relationship.inkind": ["peppercorn", "old library", "free room"],
    "relationship.others": ["some charity"],
    "ulo.years": ['"ages"', "1998", "just before covid"],
    "ulo.committee": ["seven of the nine", "4 out of 8"],
    "engagement.seats": [],
}


@pytest.mark.parametrize("question", REDACTED)
def test_redacted_words_are_nowhere(copy, question):
    name = only_journal(copy).stem
    # What lies beside a journal may hold the words as well.
    torn = b'{"n":1,"c":3,"facts":[{"heard":"utterance","words":"thursdays peppercorn'
    (copy / f"{name}.jsonl.torn-1").write_bytes(torn)
    before = len(facts(only_journal(copy)))
    done = transcripts(copy, "redact", name, question, "--yes")
    assert done.returncode == 0, done.stderr
    assert "gone." in sentences(done)
    for file, data in snapshot(copy).items():
        for words in REDACTED[question]:
            assert words.encode() not in data, (file, words, data[max(0, data.find(words.encode()) - 200):][:300])
    assert not list(copy.glob("*.torn*")) and not list(copy.glob("*.new"))
    # All else is as it was, and it can be gone on with.
    assert len(facts(only_journal(copy))) == before
    assert resume(copy, "summary\nreview\nfindings\nactions\n", name).returncode == 0
    assert transcripts(copy, "show", name).returncode == 0


def test_what_is_typed_at_the_question_before_it_is_confirmed(copy):
    name = only_journal(copy).stem
    before = snapshot(copy)
    for typed in ("no\n", "", "perhaps\nno\n"):
        for command in (["redact", name, "ulo.contact"], ["erase", name]):
            done = transcripts(copy, *command, typed=typed)
            assert "was left as it is." in sentences(done), (command, sentences(done))
            assert snapshot(copy) == before
    done = transcripts(copy, "redact", name, "no.question", "--yes")
    assert done.returncode == 1 and "There is a problem: Nothing is answered to" in sentences(done)
    assert snapshot(copy) == before


def test_erasing_takes_everything_of_that_name(copy):
    chat(copy, "Elsewhereshire\n")
    name = next(path for path in journals(copy) if "Elsewhereshire" not in " ".join(heard(path))).stem
    for more in ("jsonl.torn-1", "jsonl.torn-2", "jsonl.new", "md.new"):
        (copy / f"{name}.{more}").write_bytes(b"peppercorn")
    (copy / f"{name}-2.jsonl.keep").write_bytes(b"mine")
    others = {file: data for file, data in snapshot(copy).items() if not file.startswith(f"{name}.")}
    done = transcripts(copy, "erase", name, typed="yes\n")
    assert done.returncode == 0, done.stderr
    assert snapshot(copy) == others and len(others) == 3
    assert f"{name}.jsonl" in sentences(done) and f"{name}.md" in sentences(done)
    done = transcripts(copy, "erase", name, "--yes")
    assert done.returncode == 1 and "There is a problem: there is no conversation" in sentences(done)


def test_nothing_is_changed_while_it_is_open_somewhere(folder, piped):
    one = piped("chat", "--new")
    one.turn()
    one.say("Marlbeck")
    name = only_journal(folder).stem
    before = snapshot(folder)
    for command in (["redact", name, "start.area", "--yes"], ["erase", name, "--yes"]):
        done = transcripts(folder, *command)
        assert done.returncode == 1 and "is open somewhere else" in sentences(done), (command, sentences(done))
    assert snapshot(folder) == before
    assert transcripts(folder, "show", name).returncode == 0
    assert "Understood: manager." in one.say("manager")


# Names


@pytest.mark.parametrize("name", [
    "../../etc/passwd", "a/b", "x" * 300, "%2e%2e", ".", "..", "", " ", "tidy-heron-41", "tidy-heron-41.jsonl",
    "/etc/passwd", "tidy\nheron", "\x1b[2J", "тidy-heron-41", "*", "$(id)", "a\u202eb"])
def test_names_of_nothing(folder, tmp_path, name):
    (tmp_path / "other.jsonl").write_bytes(b"mine")
    chat(folder, "Marlbeck\n")
    before = snapshot(tmp_path)
    for command in (["transcripts", "show", name], ["transcripts", "export", name],
                    ["transcripts", "export", name, "--output", tmp_path / "out"],
                    ["transcripts", "redact", name, "start.area", "--yes"], ["transcripts", "erase", name, "--yes"],
                    ["resume", name]):
        done = run(*command, "--transcripts", folder)
        assert done.returncode in (1, 64) and done.stdout == b"", command
        assert "There is a problem: there is no conversation" in sentences(done), (command, sentences(done))
        assert len(done.stderr) < 500 and not set(done.stderr.decode()) & set("\x1b\u202e\x07")
        assert snapshot(tmp_path) == before


def test_a_name_as_people_type_it(folder):
    chat(folder, "Marlbeck\n")
    name = only_journal(folder).stem
    assert transcripts(folder, "show", name.upper().replace("-", " ")).returncode == 0


def test_a_link_is_not_followed(folder, tmp_path):
    chat(folder, "Marlbeck\n")
    journal = only_journal(folder)
    moved = tmp_path / "elsewhere.jsonl"
    journal.rename(moved)
    journal.symlink_to(moved)
    before = moved.read_bytes()
    for command in (["resume"], ["transcripts", "show"], ["transcripts", "export"]):
        command.append(journal.stem)
        done = run(*command, "--transcripts", folder, typed="yes\n")
        assert done.returncode == 1 and "symbolic link" in sentences(done), (command, sentences(done))
    assert moved.read_bytes() == before


def test_words_that_no_question_leads_to(copy):
    name = only_journal(copy).stem
    assert resume(copy, "now answering Janet Bloggs\n", name).returncode == 0
    assert "Janet Bloggs" in (copy / f"{name}.md").read_text()
    done = transcripts(copy, "redact", name, "--words", "janet bloggs", "--yes")
    assert done.returncode == 0 and done.stdout == b"The words are gone.\n"
    assert not any(b"bloggs" in file.read_bytes().lower() for file in copy.iterdir())
    done = transcripts(copy, "redact", name, "--words", "janet bloggs", "--yes")
    assert done.returncode == 1 and "These words don't stand in" in sentences(done)
    assert transcripts(copy, "redact", name, "--yes").returncode == 64


def test_half_a_file_is_told_as_half_a_file(copy, tmp_path):
    half = tmp_path / "half"
    whole = only_journal(copy).read_bytes()
    half.write_bytes(whole[:len(whole) // 2])
    done = transcripts(tmp_path / "new", "import", half)
    assert done.returncode == 0 and "its end is missing" in sentences(done)
