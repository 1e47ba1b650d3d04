"""The Tab key."""

from echo_terminal import answered

NAMES = ["Marlbeck CIL", "Marlbeck Mind", "Speak Up", "skip", "no", "not sure"]


def test_the_only_candidate_is_completed_without_a_space_behind(terminal):
    one = terminal(*NAMES)
    one.prompt()
    assert answered(one.enter("spe\t")) == "Speak Up"
    assert answered(one.enter("MARLBECK c\t")) == "Marlbeck CIL"


def test_several_are_listed_once_and_the_prompt_comes_again(terminal):
    one = terminal(*NAMES)
    one.prompt()
    one.send("mar\t")
    one.wait("line 1: Marlbeck ")
    one.send("\t\tc\t")
    one.wait("CIL")
    one.send("\r")
    assert answered(one.prompt()) == "Marlbeck CIL"
    assert one.raw.count(b"Marlbeck Mind") == 1
    assert one.screen()[1:5] == ["line 1: Marlbeck", "Marlbeck CIL", "Marlbeck Mind", "line 1: Marlbeck CIL"]


def test_it_is_listed_again_for_other_letters_and_in_the_next_line(terminal):
    one = terminal(*NAMES)
    one.prompt()
    one.send("n\t")
    one.wait("not sure\r\nline 1: no")
    one.send("\x15s\t")
    one.wait("skip\r\nline 1: s")
    one.send("\r")
    one.prompt()
    one.send("n\t")
    one.wait("not sure\r\nline 2: no")


def test_a_name_within_a_sentence(terminal):
    one = terminal(*NAMES)
    one.prompt()
    assert answered(one.enter("Speak Up and marlbeck c\t too")) == "Speak Up and Marlbeck CIL too"


def test_what_stands_behind_the_cursor_stays(terminal):
    one = terminal(*NAMES)
    one.prompt()
    assert answered(one.enter(" and others\x01spe\t")) == "Speak Up and others"


def test_nothing_fits_and_nothing_happens(terminal):
    one = terminal(*NAMES)
    one.prompt()
    assert answered(one.enter("zebra\t\t")) == "zebra"
    assert one.raw.count(b"\x07") == 0


def test_undo_takes_a_completion_back(terminal):
    one = terminal(*NAMES)
    one.prompt()
    assert answered(one.enter("spe\t\x1f")) == "spe"


def test_no_file_names_and_no_question_for_many(terminal):
    one = terminal(*[f"choice {number}" for number in range(150)])
    one.prompt()
    one.send("ch\t")
    words = one.wait("line 1: choice ")
    assert "And 130 more.\n" in words
    assert words.count("choice") == 22
    # Alt-? lists the possible completions, which would be file names.
    one.send("\x15/et\x1b?\x1b?")
    assert answered(one.enter("x")) == "/etx"


def test_tab_does_nothing_where_lines_are_read_plainly(terminal):
    one = terminal(*NAMES, term="dumb")
    one.prompt()
    assert answered(one.enter("spe\t")) == "spe "
