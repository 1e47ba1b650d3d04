"""TLS and tokens: who comes in from other machines, and with what the server doesn't start."""

import re
import shlex
import socket
import ssl
import subprocess
import urllib.error
import urllib.request

import pytest

from bearings_program import ROOT, run as bearings_run, typed_lines
from protocol_client import Client, Socket, kinds, only
from server_certificates import SecureServer, certificate, token
from server_program import Server, program, run


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    one = SecureServer(tmp_path_factory.mktemp("secure") / "server")
    yield one
    one.close()


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """A server that wants tokens and doesn't encrypt: on this machine, or behind a proxy."""
    folder = tmp_path_factory.mktemp("guarded")
    made = token(folder / "tokens")
    one = Server(folder / "server", "--token-file", folder / "tokens", "--host", "assess.example.org")
    one.token = made
    yield one
    one.close()


@pytest.mark.parametrize("kind", ["tcp", "web"])
def test_a_whole_conversation(secure, kind):
    client = secure.client(kind)
    assert client.hello["token"] == "required"
    client.open(front="f", token=secure.token)
    for number, line in enumerate(typed_lines("marlbeck")):
        client.answer(line, id=f"a{number}", to=client.asked)
    client.say({"type": "get", "id": "s", "what": "transcript"})
    assert "Marlbeck" in client.until("document", id="s")[-1]["text"]
    client.say({"type": "close"})
    assert client.rest()[-1]["reason"] == "paused"


def test_what_comes_last_is_answered_before_the_end(secure):
    client = secure.client()
    client.raw(b'{"type":"open","token":"%s"}\n{"type":"answer","text":"Marlbeck"}\n{"type":"close"}\n' % secure.token.encode())
    heard = client.rest()
    assert kinds(heard)[0] == "opened" and "answered" in kinds(heard) and kinds(heard)[-1] == "bye"


def test_the_socket_of_ones_own_user_wants_no_token(secure):
    client = Client(Socket(secure.socket))
    assert client.hello["token"] == "none" and client.open()[0]["type"] == "opened"


@pytest.mark.parametrize("fields", [{}, {"token": ""}, {"token": "wrong"}, {"token": "x" * 43}])
@pytest.mark.parametrize("kind", ["tcp", "web"])
def test_without_the_token_nobody_opens_anything(secure, kind, fields):
    client = secure.client(kind)
    client.say({"type": "open", **fields})
    error = client.hear()
    assert (error["type"], error["code"], error["at"]) == ("error", "auth", "/token")
    client.say({"type": "open", "token": secure.token})
    assert client.hear()["type"] == "opened"


def test_the_token_is_kept_nowhere(secure):
    client = secure.client()
    client.open(token=secure.token)
    client.answer("Marlbeck", id="1")
    kept = [path.read_text() for path in secure.folder.rglob("*") if path.is_file()]
    assert any("Marlbeck" in text for text in kept) and not any(secure.token in text for text in kept)


def versions(lowest, highest):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    # Otherwise the client itself would refuse to speak what is too old.
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version, context.maximum_version = lowest, highest
    return context


def shake_hands(port, context):
    with context.wrap_socket(socket.create_connection(("127.0.0.1", port)), server_hostname="localhost") as front:
        return front.version()


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
@pytest.mark.parametrize("version", [
    pytest.param(ssl.TLSVersion.TLSv1, marks=pytest.mark.bad_input(54, "TLS 1.0", "Refused.", over="tcp web")),
    pytest.param(ssl.TLSVersion.TLSv1_1, marks=pytest.mark.bad_input(54, "TLS 1.1", "Refused.", over="tcp web")),
])
def test_tls_that_is_too_old(secure, version):
    for port in (secure.port, secure.web_port):
        # The refusal is the server's: it says what is wrong.
        with pytest.raises(ssl.SSLError, match="(?i)alert protocol version"):
            shake_hands(port, versions(version, version))


@pytest.mark.parametrize("version, name", [(ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")])
def test_tls_that_is_new_enough(secure, version, name):
    for port in (secure.port, secure.web_port):
        assert shake_hands(port, versions(version, version)) == name


def test_who_does_not_encrypt_is_not_let_in(secure):
    front = Socket(("127.0.0.1", secure.port))
    front.send(b'{"type":"open"}\n')
    said = front.file.read()
    assert b"hello" not in said and b"{" not in said
    assert secure.client().open(token=secure.token)[0]["type"] == "opened"


# The start


START = [
    ("--tcp", "0.0.0.0:0"), ("--tcp", "[::]:0"), ("--tcp", "192.0.2.1:7373"), ("--web", "0.0.0.0:0"),
    ("--web", "assess.example.org:80"),
]


@pytest.mark.bad_input(
    56, "an address that other machines can reach, without TLS, a token or both",
    "The server doesn't start, and says what is missing.", over="start")
@pytest.mark.parametrize("flag, address", START)
@pytest.mark.parametrize("has_certificate, has_token", [(False, False), (True, False), (False, True)])
def test_in_plain_text_beyond_this_machine(tmp_path, flag, address, has_certificate, has_token):
    arguments = [flag, address, "--transcripts", tmp_path / "t"]
    if has_certificate:
        own, key = certificate(tmp_path)
        arguments += ["--certificate", own, "--private-key", key]
    if has_token:
        token(tmp_path / "tokens")
        arguments += ["--token-file", tmp_path / "tokens"]
    done = run(*arguments)
    assert done.returncode == 78
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{flag}: ") and "can be reached from other machines" in line
    assert ("certificate" in line) != has_certificate and ("token-file" in line) != has_token


def test_with_both_it_listens_beyond_this_machine(tmp_path):
    own, key = certificate(tmp_path)
    token(tmp_path / "tokens")
    done = run("--check-configuration", "--tcp", "0.0.0.0:7373", "--web", "[::]:443", "--host", "assess.example.org",
               "--certificate", own, "--private-key", key, "--token-file", tmp_path / "tokens")
    assert (done.returncode, done.stderr) == (0, "")
    nameless = run("--check-configuration", "--web", "[::]:443", "--certificate", own, "--private-key", key,
                   "--token-file", tmp_path / "tokens")
    assert nameless.returncode == 78 and "by what name" in nameless.stderr


@pytest.mark.parametrize("spoil, sentence", [
    (lambda own, key: own.unlink(), "own.pem can't be read: No such file"),
    (lambda own, key: key.unlink(), "own-key.pem can't be read: No such file"),
    (lambda own, key: own.write_text("hello"), "There is no certificate in it"),
    (lambda own, key: key.write_text("hello"), "There is no private key in it"),
    (lambda own, key: own.write_text(own.read_text()[:200]), "There is no certificate in it"),
    (lambda own, key: key.chmod(0o644), "Everybody on this machine can read the key"),
    (lambda own, key: key.write_bytes(certificate(own.parent, "other")[1].read_bytes()), "doesn't belong to the certificate"),
    (lambda own, key: certificate(own.parent, days=(-30, -1)), "has run out"),
    (lambda own, key: certificate(own.parent, days=(1, 30)), "isn't valid yet"),
])
def test_a_certificate_that_is_no_use(tmp_path, spoil, sentence):
    own, key = certificate(tmp_path)
    spoil(own, key)
    done = run("--tcp", "127.0.0.1:0", "--certificate", own, "--private-key", key, "--transcripts", tmp_path / "t")
    assert done.returncode == 78
    (line,) = done.stderr.splitlines()
    assert sentence in line and line.startswith(("--certificate: ", "--private-key: "))


def test_half_of_the_two_is_not_enough(tmp_path):
    own, key = certificate(tmp_path)
    assert "needs its key" in run("--tcp", "127.0.0.1:0", "--certificate", own).stderr
    assert "needs its certificate" in run("--tcp", "127.0.0.1:0", "--private-key", key).stderr


@pytest.mark.parametrize("text, mode, sentence", [
    (None, 0o600, "can't be read"), ("", 0o600, "There is no token"), ("hello\n", 0o600, ":1: A line is a name and a hash"),
    ("# all\na " + "0" * 64 + "\na " + "1" * 64, 0o600, ":3: There is a token"), ("a " + "0" * 64, 0o666, "can write to"),
    ("a " + "0" * 64, 0o620, "can write to"),
])
def test_tokens_that_are_none(tmp_path, text, mode, sentence):
    path = tmp_path / "tokens"
    if text is not None:
        path.write_text(text)
        path.chmod(mode)
    done = run("--tcp", "127.0.0.1:0", "--token-file", path)
    assert done.returncode == 78
    (line,) = done.stderr.splitlines()
    assert line.startswith("--token-file: ") and sentence in line


def test_a_token_is_made_once_for_a_name(tmp_path):
    path = tmp_path / "tokens"
    made = [token(path, name) for name in ("reception", "web.team_2")]
    assert len(set(made)) == 2 and path.stat().st_mode & 0o777 == 0o600
    before = path.read_text()
    assert [line.split()[0] for line in before.splitlines()] == ["reception", "web.team_2"]
    again = subprocess.run([program(), "token", "reception", path], capture_output=True, text=True)
    assert again.returncode == 1 and "already" in again.stderr and again.stdout == "" and path.read_text() == before
    odd = subprocess.run([program(), "token", "a b", path], capture_output=True, text=True)
    assert odd.returncode == 64 and path.read_text() == before


def test_the_page_makes_a_certificate_that_works(tmp_path):
    """docs/server.md says how, word by word."""
    command = re.search(r"^(openssl req .*?[^\\])$", (ROOT / "docs" / "server.md").read_text(), re.S | re.M).group(1)
    subprocess.run(shlex.split(command.replace("\\\n", " ")), cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "key.pem").chmod(0o600)
    done = run("--check-configuration", "--tcp", "127.0.0.1:0", "--certificate", tmp_path / "certificate.pem",
               "--private-key", tmp_path / "key.pem")
    assert (done.returncode, done.stderr) == (0, "")


# The web


def get(server, path, **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{server.web_port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def attach(server, status=None, **options):
    """Attaches, or is refused with this status."""
    from websockets.exceptions import InvalidStatus

    from protocol_client import Web

    address = f"ws://127.0.0.1:{server.web_port}/protocol"
    if status is None:
        return Client(Web(address, **options))
    with pytest.raises(InvalidStatus) as refused:
        Web(address, **options)
    assert refused.value.response.status_code == status


def bearer(words):
    return {"additional_headers": {"Authorization": words}}


@pytest.mark.bad_input(42, "no `Origin`, or `null`, without a token where the server wants one", "403.", over="web")
@pytest.mark.parametrize("origin", [None, "null"])
def test_who_has_no_origin_shows_a_token(guarded, origin):
    attach(guarded, 403, origin=origin)
    client = attach(guarded, origin=origin, **bearer(f"Bearer {guarded.token}"))
    assert client.hello["token"] == "none" and client.open()[0]["type"] == "opened"
    attach(guarded, 401, origin=origin, **bearer("Bearer wrong"))
    attach(guarded, 401, origin=origin, **bearer("Basic " + guarded.token))


def test_a_token_is_no_way_in_for_a_page_from_elsewhere(guarded):
    attach(guarded, 403, origin="http://evil.example", **bearer(f"Bearer {guarded.token}"))


def test_a_page_shows_its_token_with_open(guarded):
    client = attach(guarded, origin=f"http://127.0.0.1:{guarded.web_port}")
    assert client.hello["token"] == "required"
    client.say({"type": "open"})
    assert client.hear()["code"] == "auth"
    assert client.open(token=guarded.token)[0]["type"] == "opened"


@pytest.mark.bad_input(45, "a token in the address, also the right one", "400, and it isn't logged.", over="web")
def test_a_token_in_the_address(guarded):
    for path in (f"/protocol?token={guarded.token}", f"/protocol?%74oken={guarded.token}", f"/metrics?t={guarded.token}"):
        assert get(guarded, path) == 400
        attach(guarded, 403, origin=None)
    assert guarded.token not in guarded.log() and "reason=address" in guarded.log()


def test_behind_a_proxy_by_its_name(guarded):
    by_name = {"Host": "assess.example.org"}
    assert get(guarded, "/healthz", **by_name) == 200
    assert get(guarded, "/healthz", Host="other.example.org") == 403
    # What comes through a proxy comes from this machine, and isn't told the figures for that.
    assert get(guarded, "/metrics", **by_name) == 403
    assert get(guarded, "/metrics", **by_name, Authorization=f"Bearer {guarded.token}") == 200
    assert get(guarded, "/metrics") == 200


# A terminal


@pytest.mark.parametrize("way", ["file", "variable"])
def test_a_terminal_shows_a_token(guarded, tmp_path, way):
    env = {"XDG_STATE_HOME": str(tmp_path / "state")}
    (tmp_path / "token").write_text(guarded.token + "\n")
    given = ["--token-file", tmp_path / "token"] if way == "file" else []
    if way == "variable":
        env["BEARINGS_TOKEN"] = guarded.token
    done = bearings_run("attach", f"127.0.0.1:{guarded.port}", *given, typed="Marlbeck\n", env=env)
    words = " ".join(done.stdout.decode().split())
    assert (done.returncode, done.stderr) == (0, b"") and "Understood: Marlbeck." in words and guarded.token not in words
    back = words.partition("To go on with it, type: ")[2].split()
    again = bearings_run(*back[1:], typed="stop\n", env=env)
    assert again.returncode == 0 and b"Welcome back" in again.stdout


def test_a_terminal_without_one_is_told_so(guarded, tmp_path):
    done = bearings_run("attach", f"127.0.0.1:{guarded.port}", typed="Marlbeck\n", env={"XDG_STATE_HOME": str(tmp_path)})
    words = " ".join((done.stdout + done.stderr).decode().split())
    assert "token" in words and "Understood" not in words
    missing = bearings_run("attach", f"127.0.0.1:{guarded.port}", "--token-file", tmp_path / "none", typed="")
    assert missing.returncode == 1 and b"can't be read" in missing.stderr
