"""What no question expects: nothing, far too much, bytes that are no text, text that would do something if shown."""

import re

import pytest

from bearings_program import FIRST_PROMPT, PROMPT, chat, heard, only_journal, resume, sentences, transcripts

LONGEST = 8192

# What is typed, and how it is shown.
HARMLESS = {
    "clipboard": ("A\x1b]52;c;ZXZpbA==\x07B", "A[escape]]52;c;ZXZpbA==[bell]B"),
    "clear screen": ("A\x1b[2JB", "A[escape][2JB"),
    "carriage return": ("A\rB", "A[carriage return]B"),
    "backspace": ("A\b\bB", "A[backspace][backspace]B"),
    "C1": ("A\x9b2JB", "A[control sequence]2JB"),
    "delete": ("A\x7fB", "A[delete]B"),
    "override": ("A\u202eB", "A[right-to-left override]B"),
    "isolate": ("A\u2067B\u2069C", "A[right-to-left isolate]B[end of isolate]C"),
    "mark": ("A\u200fB", "A[right-to-left mark]B"),
    "emoji": ("A 👍🏽 B", "A 👍🏽 B"),
    "Welsh": ("Môn a Cheredigion", "Môn a Cheredigion"),
    "Hebrew": ("מערכת", "מערכת"),
    "script": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    "link": ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
}


@pytest.mark.parametrize("kind", HARMLESS)
def test_it_is_kept_as_typed_and_shown_harmlessly(folder, kind):
    typed, shown = HARMLESS[kind]
    done = chat(folder, f"Area {typed}\nreview\nnote {typed}\nsummary\n")
    assert done.returncode == 0 and done.stderr == b""
    journal = only_journal(folder)
    assert heard(journal) == [f"Area {typed}", "review", f"note {typed}", "summary"]
    name = journal.stem
    everything = {
        "said": done.stdout, "resumed": resume(folder, "review\n", name).stdout,
        "text": transcripts(folder, "show", name).stdout,
        "markdown": transcripts(folder, "show", name, "--format", "markdown").stdout,
        "page": (folder / f"{name}.md").read_bytes(), "list": transcripts(folder, "list").stdout,
    }
    for where, data in everything.items():
        text = data.decode()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), where
    assert f"Area {shown}" in sentences(done)
    # The transcript marks what it leaves out.
    assert re.search(r"You .*: Area A", everything["text"].decode()) or not shown.startswith("A")


def inert(markdown):
    """The places in a page of Markdown where something would be done rather than shown, with code left out."""
    markdown = re.sub(r"\\.", "", markdown)
    return re.findall(r"<\w[^>]*>|\]\([^)]*\)|\]\[|^\s*\[[^\]]*\]:|^#{1,6} .*alert.*", markdown, re.M)


@pytest.mark.parametrize("typed", [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](http://alert.example/a.png)",
    "<img src=x onerror=alert(1)>", "[alert]: javascript:alert(1)", "# alert", "`alert` <b>", "</div><style>*{display:none}</style>",
    "<javascript:alert(1)>", "&lt;script&gt;alert(1)", "| alert | a |", "***alert***", "\\[x](javascript:alert(1))",
    "\\<script>alert(1)", "1. alert", "- alert", "> alert", "http://alert.example", "~~~\nalert", "---",
])
def test_the_readable_page_is_inert(folder, typed):
    chat(folder, f"Area {typed}\n{typed}\nnote {typed}\nreview\npause\n")
    (page,) = folder.glob("*.md")
    text = page.read_text()
    assert not inert(text), inert(text)
    assert "alert" in text or "alert" not in typed
    # What was typed neither begins a heading, a list, a quotation nor a rule of its own.
    for line in text.splitlines():
        if "alert" in line and "Area" not in line:
            assert not re.match(r"\s{0,3}([#>*+-]+|\d+[.)])\s+([#>*+-]|\d+[.)])", line), line


# Lines that say nothing


@pytest.mark.parametrize(
    "line", ["", "   ", "\t", "\u00a0\u2003", "\u200b"], ids=["empty", "spaces", "tab", "wide", "zero width"])
def test_a_line_without_words_asks_again(piped, line):
    one = piped("chat", "--new")
    one.turn()
    for _ in range(5):
        said = one.say(line)
        assert PROMPT.search(said).group(1) == FIRST_PROMPT
        assert "Understood" not in said
    assert "Understood: Marlbeck." in one.say("Marlbeck")


@pytest.mark.parametrize("line", [
    "?", "!!!", "...", "-", "123456789012345678901234567890", "'", '"', "%s%n%x", "{title}", "\\n", "$(id)", "`id`",
    "'; drop table answers; --", "NaN", "-0", "1e400", "👍", "а", "..", "/"])
def test_odd_words_never_end_it(piped, line):
    one = piped("chat", "--new")
    said = one.turn()
    for _ in range(12):
        said = one.say(line)
        assert PROMPT.search(said), said
    words, complaints, status = one.end()
    assert status == 0 and complaints == "" and "To go on with it" in words


# Lines that are too long, or no text


@pytest.mark.parametrize("length", [LONGEST, LONGEST + 1, 1 << 20])
@pytest.mark.parametrize("letter", ["x", "é", "x "], ids=["ascii", "two bytes", "words"])
def test_the_longest_line(folder, length, letter):
    size = len(letter.encode())
    typed = letter * (length // size) + "x" * (length % size)
    done = chat(folder, f"{typed}\nMarlbeck\n")
    assert done.returncode == 0 and done.stderr == b""
    if length > LONGEST:
        assert f"There is a problem: that was {length} bytes long, too long for one answer." in sentences(done)
        assert heard(only_journal(folder)) == ["Marlbeck"]
        assert len(done.stdout) < 4096
    else:
        assert "There is a problem: that was" not in sentences(done)
        assert heard(only_journal(folder)) == [typed, "Marlbeck"]
        # It comes back whole.
        assert resume(folder, "review\n").returncode == 0


def test_a_line_of_a_megabyte_at_a_terminal(at_terminal, folder):
    one = at_terminal("chat", "--new", columns=200)
    one.asked(FIRST_PROMPT)
    # Pieces, since the program has to keep up with the terminal's buffer.
    for _ in range(64):
        one.child.send("x" * 1024)
    said = one.answer("", FIRST_PROMPT)
    assert "There is a problem: that was 65536 bytes long, too long for one answer." in " ".join(said.split())
    one.answer("Marlbeck", "who: ")
    assert heard(only_journal(folder)) == ["Marlbeck"]


@pytest.mark.parametrize("typed", [
    b"Marl\xffbeck", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf", b"Marl\0beck", b"\0",
    "Marlbeck".encode("utf-16")],
    ids=["byte", "cut", "surrogate", "beyond", "overlong", "nul", "only nul", "utf-16"])
def test_what_is_no_text(folder, typed):
    done = chat(folder, typed + b"\nThornleigh\n")
    assert done.returncode == 0 and done.stderr == b""
    assert "There is a problem: that was not readable text. Please type it again." in sentences(done)
    assert heard(only_journal(folder)) == ["Thornleigh"]
    done.stdout.decode()


def test_ends_of_lines(folder):
    done = chat(folder, b"\xef\xbb\xbfMarlbeck\r\nmanager\r\nMarlbeck CIL")
    assert done.returncode == 0
    assert heard(only_journal(folder)) == ["Marlbeck", "manager", "Marlbeck CIL"]


def test_escape_sequences_at_a_terminal_do_nothing_there(at_terminal, folder):
    one = at_terminal("chat", "--new", columns=200, term="dumb")
    one.asked(FIRST_PROMPT)
    # The terminal shows itself what is typed; what we answer is what counts.
    one.send("A\x1b]52;c;eA==\x07B\r")
    said = one.asked("who: ").split("\n", 1)[1]
    assert "\x1b" not in said and "\x07" not in said and "[escape]]52;c;eA==[bell]" in said
