"""Typing and editing a line with readline."""

import random

import pytest

from echo_terminal import answered

LEFT, RIGHT, UP, DELETE = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[3~"
CTRL = {letter: chr(ord(letter) - 64) for letter in "ABCDEFGHKLRTUWY"}
BACKSPACE = "\x7f"

# An inputrc of somebody who likes it colourful.
LOUD = """
set enable-bracketed-paste on
set enable-meta-key on
set enable-keypad on
set enable-active-region on
set bell-style audible
set colored-stats on
set horizontal-scroll-mode on
set show-mode-in-prompt on
set mark-modified-lines on
set completion-query-items 1
"""


def first_bytes(terminal, **options):
    one = terminal(**options)
    one.prompt()
    one.enter("hello")
    return one.raw


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "linux", "screen", "tmux", "vt100", "vt220", "dumb", "", "nonesuch"])
def test_no_escape_sequence_at_start_or_in_a_turn(terminal, term):
    raw = first_bytes(terminal, term=term)
    assert b"\x1b" not in raw
    assert raw.isascii() and b"\r" not in raw.replace(b"\r\n", b"")
    assert raw == b"Type something.\r\nline 1: hello\r\nLine of 5: <hello>\r\nline 2: "


def test_a_loud_inputrc_changes_nothing_that_is_written(terminal, tmp_path):
    (tmp_path / "inputrc").write_text(LOUD)
    raw = first_bytes(terminal, INPUTRC=str(tmp_path / "inputrc"))
    assert raw == b"Type something.\r\nline 1: hello\r\nLine of 5: <hello>\r\nline 2: "


def test_vi_keys_of_an_inputrc_are_kept(terminal, tmp_path):
    (tmp_path / "inputrc").write_text("set editing-mode vi\n")
    one = terminal("Speak Up", INPUTRC=str(tmp_path / "inputrc"))
    one.prompt()
    assert answered(one.enter("nine\x1b0Rfive")) == "five"
    assert answered(one.enter("spe\t")) == "Speak Up"


@pytest.mark.parametrize(
    "keys, line",
    [
        ("of nine" + CTRL["A"] + "seven ", "seven of nine"),
        ("sevn" + LEFT + "e", "seven"),
        ("sevenn" + BACKSPACE, "seven"),
        ("sseven" + CTRL["A"] + DELETE, "seven"),
        ("seven eleven" + CTRL["W"] + "nine", "seven nine"),
        ("nonsense" + CTRL["U"] + "six", "six"),
        ("six of nine" + CTRL["B"] * 5 + CTRL["K"], "six of"),
        ("six" + CTRL["A"] + CTRL["K"] + CTRL["Y"] + CTRL["Y"], "sixsix"),
        ("Môn" + LEFT + BACKSPACE + "a", "Man"),
        ("Môn" + LEFT + LEFT + "\x04", "Mn"),
        ("日本語" + BACKSPACE + LEFT + "x", "日x本"),
        ("yes 👍" + BACKSPACE + "✓", "yes ✓"),
        ("£12,000 – “about”", "£12,000 – “about”"),
        ("", ""),
        ("   ", "   "),
        ("yes\x00 no\x00", "yes no"),
        ("five\x1b2", "five"),
    ],
)
@pytest.mark.parametrize("locale", [{}, {"LC_ALL": "C"}, {"LANG": ""}])
def test_editing_keys(terminal, keys, line, locale):
    one = terminal(**locale)
    one.prompt()
    assert answered(one.enter(keys)) == line


def test_lines_come_back_with_the_arrow_key_and_only_once(terminal):
    one = terminal()
    one.prompt()
    for line in ["one", "two", "two", ""]:
        one.enter(line)
    assert answered(one.enter(UP)) == "two"
    assert answered(one.enter(UP + UP)) == "one"


def test_ctrl_r_finds_the_line_that_begins_so(terminal):
    one = terminal()
    one.prompt()
    for line in ["seven of nine", "six", "none"]:
        one.enter(line)
    assert answered(one.enter("s" + CTRL["R"] + CTRL["R"])) == "seven of nine"
    # In readline's own search this crashes it.
    assert answered(one.enter(CTRL["R"] + "\x18u" + CTRL["U"] + "x")) == "x"


def test_a_line_from_the_history_keeps_its_first_form_when_edited_and_left(terminal):
    one = terminal()
    one.prompt()
    one.enter("one")
    one.enter(UP + "x" + CTRL["U"] + "two")
    assert answered(one.enter(UP + UP)) == "one"


def test_lines_typed_ahead_are_echoed_once_and_all_read(terminal):
    one = terminal()
    one.prompt()
    one.send("".join(f"answer {number}\r" for number in range(200)) + "\x04")
    words = one.end()
    for number in range(200):
        assert words.count(f"answer {number}\n") == 1
        assert words.count(f"<answer {number}>") == 1
    assert "End of input." in words


def test_a_line_longer_than_the_window_wraps_on_the_screen(terminal):
    one = terminal(columns=30)
    one.prompt()
    line = "the quick brown fox jumps over the lazy dog and on"
    assert answered(one.enter(line)).replace("\n", " ") == line
    assert "".join(one.screen()[1:3]) == "line 1: " + line


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_a_megabyte_is_counted_and_refused(terminal, term):
    one = terminal(term=term)
    one.prompt()
    one.send(b"x" * (1 << 20) + b"\r")
    words = one.prompt()
    # A plain terminal hands over 4,095 bytes of a line and drops the others.
    assert ("Too long: 1048576 of 8192." if term != "dumb" else "Too long: 4095 of 4094.") in words
    assert answered(one.enter("seven")) == "seven"
    peak = next(line for line in open(f"/proc/{one.child.pid}/status") if line.startswith("VmHWM"))
    assert int(peak.split()[1]) < 40_000


def test_exactly_the_limit_is_accepted(terminal):
    one = terminal("--limit", "50")
    one.prompt()
    assert answered(one.enter("x" * 50)) == "x" * 50
    assert "Too long: 51 of 50." in one.enter("x" * 51)
    assert "Too long: 60 of 50." in one.enter("x" * 60)
    assert answered(one.enter("x" * 60 + CTRL["U"] + "short")) == "short"
    assert answered(one.enter("é" * 25)) == "é" * 25


def test_keys_still_edit_a_line_that_is_too_long(terminal):
    one = terminal("--limit", "10")
    one.prompt()
    assert answered(one.enter("123456789" + LEFT * 3 + DELETE + "x")) == "123456x89"
    assert answered(one.enter("x" * 11 + LEFT + BACKSPACE + BACKSPACE)) == "x" * 9


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_bytes_that_are_no_text_are_refused(terminal, term):
    one = terminal(term=term)
    one.prompt()
    assert "Not UTF-8: <a\ufffdb>" in one.enter(b"a\xffb")
    assert answered(one.enter("Môn")) == "Môn"


def test_control_characters_are_shown_in_words(terminal):
    one = terminal(term="dumb")
    one.prompt()
    # Ctrl-V takes the next key literally.
    assert answered(one.enter("\x16\x1b[2J\u202ex")) == "[escape][2J[right-to-left override]x"
    one = terminal()
    one.prompt()
    assert answered(one.enter("\x16\x1b[2J\u202ex")) == "[escape][2J[right-to-left override]x"


def test_bytes_that_are_no_text_can_be_taken_out_again(terminal):
    one = terminal()
    one.prompt()
    assert answered(one.enter(b"a\xff\x7fb\xc3" + b"\x7f" * 2)) == "a"
    # What isn't UTF-8 is said whole: an overlong form, half a surrogate, a character cut short.
    assert "Not UTF-8: <\ufffd\ufffd>" in one.enter(b"\xc0\xaf")
    assert "Not UTF-8: <\ufffd\ufffd\ufffd>" in one.enter(b"\xed\xa0\x80")
    assert "Not UTF-8: <\ufffdx>" in one.enter(b"\xe2\x82x")
    assert answered(one.enter("\ufffd")) == "\ufffd"


def test_a_character_that_comes_in_pieces(terminal):
    one = terminal()
    one.prompt()
    for byte in "日👍".encode():
        one.send(bytes([byte]))
    one.wait("👍".encode())
    one.send("\r")
    assert answered(one.prompt()) == "日👍"


# Without the keys that end or stop a program or take the next one literally: Ctrl-C, D, Q, S, V, Z and \\.
ALL_KEYS = [byte for byte in range(256) if byte not in (3, 4, 17, 19, 22, 26, 28)]
BUSY_KEYS = list(b"\x01\x02\x05\x06\x08\x09\x0b\x0c\x0e\x0f\x10\x12\x14\x15\x17\x18\x19\x1b\x1d\x1f\x7f\r\r"
                 b"abnpf<>0-9yu.?/*[]ABCDOqx\xc3\xa9")


@pytest.mark.parametrize("keyboard", ["emacs", "vi", "plain"])
@pytest.mark.parametrize("seed", range(20))
def test_any_bytes_leave_it_running(terminal, tmp_path, seed, keyboard):
    inputrc = tmp_path / "inputrc"
    inputrc.write_text("set editing-mode vi\n" if keyboard == "vi" else "")
    term = "dumb" if keyboard == "plain" else "xterm-256color"
    one = terminal("Speak Up", "Spoke", "skip", term=term, INPUTRC=str(inputrc))
    one.prompt()
    one.send(bytes(random.Random(seed).choices(BUSY_KEYS if seed % 2 else ALL_KEYS, k=3000)))
    # Twice Ctrl-G and an empty line leave whatever the keys began.
    one.send("\x07\x07\r\r")
    one.send("\x15still here\r" if keyboard == "plain" else "\x01\x0bstill here\r")
    # Not "<still here>": vi's keys insert a Ctrl-A.
    one.wait("still here>")
    one.child.kill(15)
    assert "Terminated." in one.end()


def test_a_longer_prompt_than_the_line_before_is_written_once(terminal):
    one = terminal()
    for _ in range(9):
        one.prompt()
        one.send("\r")
    one.prompt()
    one.send("x\r")
    one.prompt()
    assert one.raw.endswith(b"\r\nline 9: \r\nLine of 0: <>\r\nline 10: x\r\nLine of 1: <x>\r\nline 11: ")
    assert b"\b" not in one.raw and b"\x1b" not in one.raw
