"""The two small clients of docs/protocol/examples, with a server that is killed and started again meanwhile."""

import json
import os
import re
import socket
import subprocess
import sys
import threading

import pytest
from py_mini_racer import MiniRacer
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.sync.server import serve

from bearings_program import facts, only_journal
from protocol_schema import FOLDER, check
from server_program import Server

EXAMPLES = FOLDER / "examples"


class Place:
    """A server whose web port stays the same."""

    def __init__(self, folder):
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        self.address = f"ws://{self.host}/protocol"
        self.server = Server(folder, "--web", self.host)

    def crash(self):
        self.server.kill()
        self.server.close()
        self.server = Server(self.folder, "--web", self.host)


@pytest.fixture
def place(tmp_path):
    place = Place(tmp_path / "server")
    yield place
    place.server.close()


def words_of(place):
    journal = only_journal(place.server.transcripts)
    return [fact["words"] for fact in facts(journal) if fact.get("heard") == "utterance"]


@pytest.mark.parametrize("name", ["client.py", "client.html"])
def test_it_is_small(name):
    assert len((EXAMPLES / name).read_text().splitlines()) < 100


# Python


class Typed:
    def __init__(self, address):
        self.child = subprocess.Popen(
            [sys.executable, "-u", EXAMPLES / "client.py", address], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env={**os.environ, "WEBSOCKETS_BACKOFF_INITIAL_DELAY": "0.2"})

    def until(self, words):
        said = []
        for line in self.child.stdout:
            said.append(line)
            if words in line:
                return said
        raise AssertionError((said, self.child.stderr.read()))

    def type(self, line):
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()


def test_python(place):
    front = Typed(place.address)
    front.until("which council")
    front.type("Marlbeck")
    front.until("who is answering")
    place.crash()
    front.type("the equality lead")
    said = front.until("Which organisations")
    # It heard nothing twice.
    assert not [line for line in said if "Marlbeck" in line or "who is answering" in line]
    front.type("pause")
    rest, complaints = front.child.communicate()
    assert "can go on another day" in rest and front.child.returncode == 0
    assert "Connection lost. Your answers are safe. Trying again." in complaints
    assert words_of(place) == ["Marlbeck", "the equality lead", "pause"]


def test_python_at_the_end_of_input(place):
    done = subprocess.run(
        [sys.executable, EXAMPLES / "client.py", place.address], input="Marlbeck\nskip\n", capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == ""
    assert words_of(place) == ["Marlbeck", "skip"]


@pytest.mark.parametrize("address", ["ws://127.0.0.1:1/protocol", "http://127.0.0.1/protocol", "ws://{host}/elsewhere"])
def test_python_where_it_can_not_connect(place, address):
    address = address.format(host=place.host)
    done = subprocess.run(
        [sys.executable, EXAMPLES / "client.py", address], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 1 and done.stderr.startswith(f"Can't connect to {address}: "), done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_python_goes_on_whatever_is_refused():
    refusals = [("too-many", "later"), ("id-reuse", "never"), ("bad-message", "never"), ("not-saved", "later")]
    heard = []

    def talk(socket):
        socket.recv()
        socket.send('{"type":"opened","session":"tidy-heron-41","key":"k","number":0}')
        socket.send('{"type":"ask","number":1,"text":"Well?"}')
        for code, retry in refusals:
            heard.append(json.loads(socket.recv()))
            socket.send(json.dumps({"type": "error", "code": code, "retry": retry, "sentence": f"Refused: {code}."}))
        heard.append(json.loads(socket.recv()))
        socket.send(json.dumps({"type": "ack", "id": heard[-1]["id"], "number": 2}))
        socket.send('{"type":"ask","number":2,"text":"Thank you. Anything else?"}')
        socket.recv()
        socket.send('{"type":"bye","reason":"paused"}')

    with serve(talk, "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever).start()
        front = Typed(f"ws://127.0.0.1:{server.socket.getsockname()[1]}/protocol")
        front.until("Well?")
        for words in ("one", "two", "three", "four"):
            front.type(words)
        front.until("Thank you.")
        _, complaints = front.child.communicate()
    assert [message["text"] for message in heard] == ["one", "one", "two", "three", "four"]
    assert heard[0] == heard[1] and len({message["id"] for message in heard}) == 4
    assert re.findall("Refused: (.*)\\.", complaints) == [code for code, _ in refusals]
    assert front.child.returncode == 0


# The page, in a JavaScript engine with as much of a browser around it as it uses

BROWSER = """
const elements = {}, timers = [], sockets = [], store = {}
function element() {
  return { children: [], textContent: "", value: "", scrollIntoView() {},
    append(one) { this.children.push(one) }, replaceChildren(...all) { this.children = all } }
}
const document = { getElementById: id => elements[id] ??= element(), createElement: element }
const sessionStorage = { getItem: name => store[name] ?? null, setItem(name, text) { store[name] = text } }
const setTimeout = action => { timers.push(action) }
const location = { host: "", protocol: "http:", search: "" }
class URLSearchParams { get() { return ADDRESS } }
class WebSocket {
  static OPEN = 1
  constructor(address) { this.address = address; this.readyState = 0; this.sent = []; sockets.push(this) }
  send(text) { this.sent.push(text) }
  close() { this.sent.push("close") }
}
"""


class Page:
    """The page with a real WebSocket behind the one that it sees."""

    def __init__(self, address):
        self.engine = MiniRacer()
        self.eval(f"var ADDRESS = {json.dumps(address)};" + BROWSER.replace("const ", "var "))
        self.script = re.search(r"<script>(.*)</script>", (EXAMPLES / "client.html").read_text(), re.S)[1]
        self.load()

    def load(self):
        self.eval("{" + self.script + "}")

    def eval(self, code):
        return self.engine.eval(code)

    def json(self, code):
        return json.loads(self.eval(f"JSON.stringify({code})"))

    def attach(self):
        address = self.eval("sockets.at(-1).address")
        self.socket = connect(address, origin="http://" + address.split("/")[2], legacy=True)
        self.eval("sockets.at(-1).readyState = 1; sockets.at(-1).onopen()")

    def pump(self, words):
        """Carries messages to and fro until the page shows this."""
        while not any(words in line for line in self.lines()):
            for text in self.json("sockets.at(-1).sent.splice(0)"):
                check("front", json.loads(text))
                self.socket.send(text)
            message = self.socket.recv()
            check("server", json.loads(message))
            self.eval(f"sockets.at(-1).onmessage({{ data: {json.dumps(message)} }})")

    def lines(self):
        return self.json("document.getElementById('talk').children.map(line => line.textContent)")

    def type(self, words):
        self.eval(f"document.getElementById('words').value = {json.dumps(words)};"
                  "document.getElementById('form').onsubmit({ preventDefault() {} })")

    def lose(self):
        """The line has broken; the page tries again."""
        with pytest.raises(ConnectionClosed):
            while True:
                self.socket.recv()
        self.eval("sockets.at(-1).readyState = 3; sockets.at(-1).onclose()")
        state = self.eval("document.getElementById('state').textContent")
        self.eval("timers.pop()()")
        return state


def test_the_page(place):
    page = Page(place.address)
    page.attach()
    page.pump("which council")
    page.type("Marlbeck")
    page.pump("who is answering")
    place.crash()
    page.type("the equality lead")
    assert page.lose() == "Connection lost. Your answers are safe. Trying again."
    page.attach()
    page.pump("Which organisations")
    lines = page.lines()
    # It heard nothing twice, and what was typed meanwhile was taken once.
    assert [line for line in lines if "who is answering" in line] == [line for line in lines if "who is" in line][:1]
    assert words_of(place) == ["Marlbeck", "the equality lead"]
    page.socket.close()


def test_the_page_loaded_again_shows_everything(place):
    page = Page(place.address)
    page.attach()
    page.pump("which council")
    page.type("Marlbeck")
    page.pump("who is answering")
    shown = [line for line in page.lines() if line != "Marlbeck"]
    page.socket.close()
    page.eval("for (var id in elements) delete elements[id]")
    page.load()
    page.attach()
    page.pump("who is answering")
    assert page.lines()[:len(shown)] == shown


def test_the_page_goes_on_whatever_is_refused(place):
    page = Page(place.address)
    page.attach()
    page.pump("which council")

    def refuse(code, retry):
        page.eval(f'''sockets.at(-1).onmessage({{ data: JSON.stringify({{ type: "error", code: "{code}", retry: "{retry}",
            sentence: "No." }}) }})''')

    page.type("Marlbeck")
    refuse("too-many", "later")
    page.eval("timers.pop()()")
    for words, code, retry in (("one", "id-reuse", "never"), ("two", "bad-message", "never"), ("three", "not-saved", "later")):
        refuse(code, retry)
        page.type(words)
    sent = [json.loads(line) for line in page.json("sockets.at(-1).sent")]
    assert [message["text"] for message in sent] == ["Marlbeck", "Marlbeck", "one", "two", "three"]
    assert sent[0] == sent[1] and len({message["id"] for message in sent}) == 4
    page.socket.close()


def test_the_page_offers_what_can_be_chosen(place):
    page = Page(place.address)
    page.attach()
    page.pump("which council")
    page.eval("""sockets.at(-1).onmessage({ data: JSON.stringify({ type: "ask", number: 99, text: "Sure?", short: "sure",
        expects: { kind: "yesno", choices: [{ value: "yes", label: "yes" }, { value: "no", label: "<b>no</b>" }] } }) })""")
    buttons = page.json("document.getElementById('choices').children.map(one => one.textContent)")
    assert buttons == ["yes", "<b>no</b>"] and "innerHTML" not in page.script
    page.eval("document.getElementById('choices').children[0].onclick()")
    sent = json.loads(page.json("sockets.at(-1).sent")[-1])
    assert sent == {"type": "answer", "id": "a1", "to": 99, "choice": "yes"}
    page.socket.close()
