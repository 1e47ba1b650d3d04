"""Settings: flags, variables and a file, in that order, and everything that is wrong with them."""

import re

import pytest

from bearings_program import ROOT
from protocol_client import Client, Web
from server_certificates import certificate, token
from server_program import Server, run

PAGE = (ROOT / "docs" / "server.md").read_text()


def check(*arguments, **env):
    return run("--check-configuration", *arguments, **{"XDG_RUNTIME_DIR": "/run/somebody", **env})


def held(done):
    """What holds, and where it comes from."""
    lines = [re.fullmatch(r"([\w-]+): (.*?) +# (.*)", line).groups() for line in done.stdout.splitlines()]
    found = {}
    for name, value, origin in lines:
        found.setdefault(name, []).append((value, origin))
    return found


def test_a_flag_wins_over_a_variable_and_that_over_the_file(tmp_path):
    file = tmp_path / "server.conf"
    file.write_text("# limits\nrate: 1\nburst: 2   # at once\nfronts: 3\n\ntcp: 127.0.0.1:1\ntcp: 127.0.0.1:2\nweb: 127.0.0.1:3\n")
    done = check("--rate", "10", "--tcp", "[::1]:9", "--configuration", file, BEARINGS_SERVER_RATE="20",
                 BEARINGS_SERVER_BURST="21", BEARINGS_SERVER_WEB="127.0.0.1:4, 127.0.0.1:5")
    assert (done.returncode, done.stderr) == (0, "")
    found = held(done)
    assert found["rate"] == [("10", "--rate")] and found["burst"] == [("21", "BEARINGS_SERVER_BURST")]
    assert found["fronts"] == [("3", f"{file}:4")] and found["idle"] == [("3600", "as usual")]
    assert found["tcp"] == [("[::1]:9", "--tcp")]
    assert found["web"] == [("127.0.0.1:4", "BEARINGS_SERVER_WEB"), ("127.0.0.1:5", "BEARINGS_SERVER_WEB")]


def test_what_is_told_is_a_file_of_settings(tmp_path):
    first = check("--rate", "10", "--socket", "/run/a", "--socket", "/run/b")
    file = tmp_path / "again.conf"
    file.write_text(first.stdout)
    again = check(BEARINGS_SERVER_CONFIGURATION=str(file))
    without = [[one.partition(" #")[0] for one in done.stdout.splitlines()] for done in (first, again)]
    assert without[0] == without[1] and again.returncode == 0


def test_they_are_what_the_server_goes_by(tmp_path):
    file = tmp_path / "server.conf"
    file.write_text("fronts: 3\nwaiting: 7\nopen: 5\n")
    server = Server(tmp_path / "server", "--configuration", file, "--rate", "9", BEARINGS_SERVER_IDLE="77",
                    BEARINGS_SERVER_RATE="8")
    limits = server.client().hello["limits"]
    server.close()
    assert {name: limits[name] for name in ("fronts", "waiting", "open", "rate", "idle")} == {
        "fronts": 3, "waiting": 7, "open": 5, "rate": 9, "idle": 77}


def test_everything_that_is_wrong_is_said_at_once(tmp_path):
    file = tmp_path / "server.conf"
    file.write_text("conections: 5\nrate: lots\nnothing\nidle:\ntcp: 127.0.0.1\nrest: 1\nrest: 2\nburst: 0\n")
    done = run("--configuration", file, "--web", "0.0.0.0:1", "--host", "a/b", "--grace=-5", "--queue", "1e9",
               BEARINGS_SERVER_RAET="1", BEARINGS_SERVER_LOG_LEVEL="loud", BEARINGS_SERVER_ORIGIN="example.org",
               BEARINGS_DIALOGUES="/no/such")
    assert done.returncode == 78 and done.stdout == ""
    lines = done.stderr.splitlines()
    wanted = [
        (f"{file}:1: ", 'conections: There is no such setting. Did you mean "connections"?'),
        (f"{file}:2: ", '"lots" isn\'t a whole number from 1 to 1000000.'),
        (f"{file}:3: ", "a name, a colon and a value"), (f"{file}:4: ", "There is no value for idle"),
        (f"{file}:5: ", "has no port"), (f"{file}:7: ", '"rest" may be given once'),
        (f"{file}:8: ", "from 1 to 1000000"), ("BEARINGS_DIALOGUES: ", "There is no folder /no/such"),
        ("--web: ", "can be reached from other machines"), ("--host: ", "looks like this"),
        ("--grace: ", '"-5" isn\'t a whole number from 1 to 600.'), ("--queue: ", '"1e9"'),
        ("BEARINGS_SERVER_RAET: ", 'Did you mean "BEARINGS_SERVER_RATE"?'),
        ("BEARINGS_SERVER_LOG_LEVEL: ", "debug, info, notice"), ("BEARINGS_SERVER_ORIGIN: ", "looks like this"),
    ]
    for place, sentence in wanted:
        assert [line for line in lines if line.startswith(place) and sentence in line], (place, lines)
    assert len(lines) == len(wanted)


@pytest.mark.parametrize("text, sentence", [(None, "No such file"), (b"rate: \xff\n", "isn't text"), ("folder", "is a folder")])
def test_a_file_that_is_none(tmp_path, text, sentence):
    path = tmp_path / "server.conf"
    if text == "folder":
        path.mkdir()
    elif text is not None:
        path.write_bytes(text)
    for done in (run("--configuration", path), run(BEARINGS_SERVER_CONFIGURATION=str(path))):
        assert done.returncode == 78 and sentence in done.stderr and str(path) in done.stderr


def test_what_could_not_be_listened_at_or_written_to_is_found_with_the_rest(tmp_path):
    long = tmp_path / ("x" * 100)
    (tmp_path / "file").write_text("")
    done = check("--transcripts", "/proc/conversations", "--socket", long, "--socket", "", "--configuration", "/nope",
                 "--rate", "0")
    lines = done.stderr.splitlines()
    wanted = [("--transcripts: ", "/proc/conversations"), ("--socket: ", "at most 107 bytes"), ("--socket: ", "There is no value for socket"),
              ("--configuration: ", "/nope"), ("--rate: ", "from 1 to 1000000")]
    for place, sentence in wanted:
        assert [line for line in lines if line.startswith(place) and sentence in line], (place, lines)
    assert done.returncode == 78 and len(lines) == len(wanted)
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        assert "--transcripts: " in check("--transcripts", folder).stderr


def test_looking_at_the_settings_makes_no_folder(tmp_path):
    assert check("--transcripts", tmp_path / "not" / "yet").returncode == 0
    assert not list(tmp_path.iterdir())


def test_a_port_that_goes_without_saying_makes_no_other_origin(tmp_path):
    server = Server(tmp_path / "server", "--origin", "https://assess.example.org:443")
    Client(Web(f"ws://127.0.0.1:{server.web_port}/protocol", origin="https://assess.example.org")).close()
    server.close()


def test_what_is_wrong_with_flags_is_said_with_the_rest():
    done = run("--conections", "5", "--check", "--rate=", "--burst", "+5", "--on", "tomorrow", "--grace", "-1", "twelve", "--web",
               "127.0.0.1:0", "--host", "a:b", "--host", "[::1", "--origin", "https://a:0", "--check-configuration=no", "--fronts",
               BEARINGS_SERVER_IDLE="1e3")
    assert done.returncode == 78 and done.stdout == ""
    assert sorted(line.partition(": ")[::2] for line in done.stderr.splitlines()) == sorted([
        ("--conections", 'There is no such setting. Did you mean "--connections"?'), ("--check", "There is no such setting."),
        ("--rate", "There is no value for rate. Give it one, or leave it out to have the usual one."),
        ("--fronts", "There is no value for fronts. Give it one, or leave it out to have the usual one."),
        ("--burst", '"+5" isn\'t a whole number from 1 to 1000000.'), ("--on", "A day looks like this: 2026-11-22."),
        ("--grace", '"-1" isn\'t a whole number from 1 to 600.'),
        ('"twelve"', "No flag stands before this. A setting is typed like this: --rate 20."),
        ("--host", 'A name looks like this: assess.example.org. "a:b" doesn\'t.'),
        ("--host", 'A name looks like this: assess.example.org. "[::1" doesn\'t.'),
        ("--origin", 'An origin looks like this: https://assess.example.org. "https://a:0" doesn\'t.'),
        ("--check-configuration", "This takes no value."),
        ("BEARINGS_SERVER_IDLE", '"1e3" isn\'t a whole number from 1 to 2592000.'),
    ])


@pytest.mark.parametrize("name", [
    "BEARINGS_SERVER_TOKEN_FILE", "BEARINGS_SERVER_CERTIFICATE", "BEARINGS_SERVER_WEB", "BEARINGS_SERVER_HOST", "BEARINGS_SERVER_RATE",
    "BEARINGS_TRANSCRIPTS", "BEARINGS_DIALOGUES", "BEARINGS_SERVER_CONFIGURATION"])
def test_an_empty_variable_is_not_as_good_as_none(name):
    for value in ("", " "):
        done = check(**{"BEARINGS_SERVER_SOCKET": "/run/somebody/s", name: value})
        assert done.returncode == 78 and done.stderr.startswith(f"{name}: There is no value"), done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_an_empty_flag_or_part_of_a_list_is_none_either(tmp_path):
    for arguments in (["--transcripts", ""], ["--token-file="], ["--configuration", ""], ["--socket", ""]):
        done = check(*arguments)
        assert done.returncode == 78 and done.stderr.startswith(f"{arguments[0].rstrip('=')}: There is no value"), done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert "There is no value for web" in check(BEARINGS_SERVER_WEB="127.0.0.1:1,,127.0.0.1:2").stderr
    # Other machines would come in without a token, if nothing were said.
    assert check("--web", "127.0.0.1:0", BEARINGS_SERVER_TOKEN_FILE="").returncode == 78


@pytest.mark.parametrize("setting, value", [("host", "assess.example.org"), ("origin", "https://assess.example.org"), ("page", ".")])
def test_what_is_for_web_pages_needs_a_port_for_them(setting, value):
    done = check(f"--{setting}", value, "--tcp", "127.0.0.1:0")
    assert done.returncode == 78
    assert done.stderr == f"--{setting}: This is for web pages, and no port is opened for them. Open one: web.\n"
    assert check(f"--{setting}", value, "--web", "127.0.0.1:0").returncode == 0


def test_dialogues_that_are_no_use_are_said_with_the_rest(tmp_path):
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    (broken / "one").mkdir(parents=True)
    (broken / "one" / "dialogue.yaml").write_text("dialogue: one\n")
    for folder, sentence in ((tmp_path / "empty", "There is no dialogue in"), (broken, "A dialogue there can't be held")):
        done = run("--dialogues", folder, "--rate", "0")
        assert done.returncode == 78 and "Usage" not in done.stderr
        lines = done.stderr.splitlines()
        assert [line for line in lines if line.startswith("--dialogues: ") and sentence in line]
        assert [line for line in lines if line.startswith("--rate: ")]


def test_the_page_has_every_setting_and_what_it_usually_is():
    """Where it gives a number, the number is right; and the names are those that there are."""
    found = held(check())
    told = {}
    for names, usually in re.findall(r"^\| ((?:`[\w-]+`,? ?)+) \|[^|]*\|([^|]*)\|$", PAGE.partition("## Settings")[2], re.M):
        names = re.findall(r"`([\w-]+)`", names)
        values = [value.strip(" `") for value in usually.split(",")]
        told.update(zip(names, values if len(values) == len(names) else [""] * len(names)))
    help_text = run("--help").stdout
    flags = set(re.findall(r"--([a-z-]+) <", help_text)) - {"configuration", "on"}
    assert flags == set(told)
    for name, value in told.items():
        if value.isdigit() or name == "log-level":
            assert found[name] == [(value, "as usual")]


def test_the_example_on_the_page_is_right(tmp_path):
    text = re.search(r"^# /etc/bearings/server.conf\n.*?(?=^```)", PAGE, re.S | re.M).group(0)
    own, key = certificate(tmp_path)
    token(tmp_path / "tokens")
    for there, here in (("certificate.pem", own), ("key.pem", key), ("tokens", tmp_path / "tokens")):
        text = text.replace(f"/etc/bearings/{there}", str(here))
    file = tmp_path / "server.conf"
    file.write_text(text)
    done = check("--configuration", file)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_file_in_the_package_is_right(tmp_path):
    done = check("--configuration", ROOT / "Packaging" / "server.conf")
    assert (done.returncode, done.stderr) == (0, "")
    # Whatever is only mentioned there can be taken in.
    text = (ROOT / "Packaging" / "server.conf").read_text()
    file = tmp_path / "server.conf"
    file.write_text(re.sub(r"^#(\w[\w-]*: )", r"\1", text, flags=re.M))
    assert "There is no such setting" not in check("--configuration", file).stderr
