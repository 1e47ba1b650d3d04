"""`bearings voice` says what it writes: the words meant, in order, each once; and whoever types breaks it off."""

import shutil

import pytest

from bearings_program import DAY, FIRST_PROMPT, PROMPT, run, sentences
from golden import FILES, Golden
from spoken import words
from voices import NOWHERE, Dispatcher, Espeak, RealDispatcher, until

MARLBECK = Golden(next(path for path in FILES if path.stem == "marlbeck"))
VOICES = {"espeak-ng": lambda folder, **how: Espeak(folder / "espeak", **how),
          "speech-dispatcher": lambda folder, **how: Dispatcher(folder / "speechd.sock", **how)}


@pytest.fixture(params=VOICES)
def voice(request, tmp_path):
    return lambda **how: VOICES[request.param](tmp_path, **how)


def test_every_turn_of_marlbeck_is_said_once_and_whole(voice, piped):
    ((_, turns),) = MARLBECK.legs
    one = voice()
    front = piped("voice", "--new", env=one.environment)
    for number, (typed, meant) in enumerate(turns, 1):
        written = front.turn() if typed is None else front.say(typed)
        said = one.said(number)
        assert len(said) == number
        assert words(said[-1]) == words(*meant), typed
        assert words(said[-1]) == words(PROMPT.sub("", written))


def test_a_key_breaks_it_off(voice, at_terminal):
    one = voice(is_slow=True)
    terminal = at_terminal("voice", "--new", **one.environment)
    terminal.asked(FIRST_PROMPT)
    assert "council or area" in one.said(1)[0]
    terminal.send("M")
    until(lambda: "CANCEL SELF" in one.heard if isinstance(one, Dispatcher) else {"cut": True} in one.notes())
    terminal.answer("arlbeck", "who: ")
    assert "Understood: Marlbeck." in one.said(2)[1]


def test_the_last_words_are_said_to_their_end(voice, piped):
    one = voice()
    front = piped("voice", "--new", env=one.environment)
    front.turn()
    one.said(1)
    _, complaints, status = front.end()
    assert (complaints, status) == ("", 0)
    assert "To go on with it, type:" in one.said(2)[1]
    if isinstance(one, Dispatcher):
        # What was said first is broken off; the last isn't.
        assert [each for each in one.heard if not isinstance(each, list)][-2:] == ["CANCEL SELF", "QUIT"]
        assert isinstance(one.heard[-2], list)


def test_the_dispatcher_is_told_who_speaks(tmp_path, piped):
    one = Dispatcher(tmp_path / "speechd.sock")
    front = piped("voice", "--new", env={**one.environment, "USER": "jo"})
    front.turn()
    one.said(1)
    assert one.heard[:4] == ["SET SELF CLIENT_NAME jo:bearings:main", "SET SELF LANGUAGE en", "SET SELF NOTIFICATION END ON",
                             "SET SELF NOTIFICATION CANCEL ON"]


@pytest.mark.skipif(RealDispatcher.missing() is not None, reason=str(RealDispatcher.missing()))
def test_speech_dispatcher_itself_says_every_turn(tmp_path, piped):
    one = RealDispatcher(tmp_path)
    front = piped("voice", "--new", env=one.environment)
    meant = []
    for line in [None, "Marlbeck", "a manager", "none that I know of"]:
        written = front.turn() if line is None else front.say(line)
        meant += words(PROMPT.sub("", written))
        # It says a sentence after the other; whoever types before the last would break it off.
        until(lambda: words(one.said()) == meant)
    one.close()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng isn't installed: apt-get install espeak-ng")
def test_espeak_itself_says_a_turn(tmp_path, piped):
    """It is told to write what it says into a file, since there may be nothing to play it."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "espeak-ng"
    program.write_text(f'#!/bin/sh\nexec {shutil.which("espeak-ng")} -w "{tmp_path}/$$.part" "$@"\n')
    program.chmod(0o755)
    front = piped("voice", "--new", env={"SPEECHD_ADDRESS": NOWHERE, "PATH": f"{tmp_path}/bin:/usr/bin:/bin"})
    meant = words(PROMPT.sub("", front.turn()))
    # 22,050 samples a second of two bytes; it says 170 words a minute, more or less.
    seconds = until(lambda: [length for one in tmp_path.glob("*.part")
                             if (length := one.stat().st_size / 44_100) > len(meant) / 170 * 60 / 2])
    assert seconds[0] < len(meant) / 170 * 60 * 2
    _, complaints, status = front.end()
    assert (complaints, status) == ("", 0)


def test_nothing_that_was_said_can_be_seen_from_elsewhere(tmp_path, piped):
    one = Espeak(tmp_path / "espeak")
    front = piped("voice", "--new", env=one.environment)
    front.turn()
    one.said(1)
    assert one.notes()[0]["arguments"] == ["-v", "en-gb", "-s", "170", "--stdin"]


def test_a_voice_that_is_lost_is_told_once_and_the_words_go_on(tmp_path, piped):
    one = Espeak(tmp_path / "espeak")
    # No other program of the name, which may be installed here.
    front = piped("voice", "--new", env={**one.environment, "PATH": str(tmp_path / "espeak")})
    front.turn()
    one.said(1)
    (tmp_path / "espeak" / "espeak-ng").unlink()
    assert "The voice has stopped. All words are still written here." in front.say("Marlbeck")
    assert "The voice" not in front.say("a manager")


def test_without_any_voice_it_says_what_to_do(tmp_path):
    done = run("voice", "--new", "--on", DAY, env={"PATH": str(tmp_path), "SPEECHD_ADDRESS": NOWHERE})
    assert done.returncode != 0
    assert "There is no voice here" in sentences(done) and "apt-get install espeak-ng" in sentences(done)
    assert done.stdout == b""
