"""The page in a real Chromium, as people have it: by keyboard, with what is announced written down."""

import contextlib
import http.server
import json
import pathlib
import shutil
import socket
import threading
import time

from playwright.sync_api import sync_playwright

from server_program import Server

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# A, AA, 2.2 and best practice.
AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# Writes down what is spoken, in order: what live regions get, as it was when it came, and the problem that gets the focus. What is
# within `aria-live=off` isn't spoken. And when what came over a socket, by the page's own clock.
LISTEN = """
window.spoken = []
window.came = []
window.WebSocket = class extends WebSocket {
  constructor(...all) {
    super(...all)
    this.addEventListener("message", ({ data }) => came.push({ message: JSON.parse(data), at: performance.now() }))
  }
}
const speak = (by, words) => words.trim() && spoken.push({ by, words: words.trim(), at: performance.now() })
document.addEventListener("focusin", ({ target }) => target.id === "problem" && speak("problem", target.textContent))
document.addEventListener("DOMContentLoaded", () => {
  const listen = region => new MutationObserver(changes => {
    for (const change of changes) for (const node of change.addedNodes) {
      const around = (node.nodeType === 1 ? node : node.parentElement).closest("[aria-live]")
      if ((around ?? region).getAttribute("aria-live") === "off") continue
      speak(region.id, node.textContent)
    }
  }).observe(region, { childList: true, subtree: true })
  for (const id of ["log", "spoken", "status"]) if (document.getElementById(id)) listen(document.getElementById(id))
})
"""


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Site:
    """A server whose web port stays the same when it is started anew, also behind a line that can be cut."""

    def __init__(self, folder, *arguments, host=None):
        self.folder, self.arguments = pathlib.Path(folder), arguments
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.place = f"127.0.0.1:{free.getsockname()[1]}"
        self.start()

    @property
    def address(self):
        return f"http://{self.place}/"

    @property
    def transcripts(self):
        return self.server.transcripts

    def crash(self):
        self.server.kill()
        self.server.close()

    def start(self):
        self.server = Server(self.folder, "--web", self.place, *self.arguments)
        waited(lambda: f"at=web:{self.place}\n" in self.server.log())

    def close(self):
        self.server.close()


class Elsewhere:
    """Another site, with these pages."""

    def __init__(self, pages):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                content = pages.get(self.path)
                self.send_response(200 if content else 404)
                self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write((content or "").encode())

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Line:
    """A port that hands everything on to a server, until it is cut or goes dead."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.place = f"127.0.0.1:{self.listener.getsockname()[1]}"
        self.to, self.pairs, self.is_cut, self.is_dead = None, [], False, False
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if self.is_cut:
                near.close()
                continue
            host, port = self.to.split(":")
            far = socket.create_connection((host, int(port)))
            self.pairs.append((near, far))
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(one, other), daemon=True).start()

    def carry(self, one, other):
        try:
            while data := one.recv(65536):
                if not self.is_dead:
                    other.sendall(data)
        except OSError:
            pass
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def cut(self):
        self.is_cut = True
        for pair in self.pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self.pairs = []

    def mend(self):
        self.is_cut = self.is_dead = False

    def close(self):
        self.cut()
        self.listener.close()


class Person:
    """Somebody at the page, who has a keyboard and no mouse. `frames` is what went over the socket, in both directions."""

    def __init__(self, browser, address, **options):
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.address = address
        self.pages = []
        self.tab()

    def tab(self):
        self.page = self.context.new_page()
        self.page.add_init_script(LISTEN)
        self.frames, self.requests, self.complaints = [], [], []
        self.page.on("websocket", self.listen)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(self.address)
        self.pages.append(self.page)
        return self.page

    def listen(self, one):
        one.on("framesent", lambda text: self.frames.append(("front", json.loads(text))))
        one.on("framereceived", lambda text: self.frames.append(("server", json.loads(text))))

    def heard(self, kind, since=0):
        return [message for way, message in self.frames[since:] if way == "server" and message["type"] == kind]

    def until(self, found):
        """Waits for something; whatever hangs is ended by pytest's own limit, which then says what there was."""
        try:
            while not (what := found()):
                self.page.wait_for_timeout(10)
        except BaseException as fault:
            fault.add_note(f"The last that went over the socket: {self.frames[-8:]}")
            raise
        return what

    def begin(self):
        """Starts a conversation by keyboard."""
        self.page.get_by_role("button", name="Start", exact=True).focus()
        self.page.keyboard.press("Enter")
        self.until(lambda: self.heard("ask"))
        self.until(lambda: self.page.evaluate("document.activeElement.id") == "words")
        return self

    def type(self, words):
        """Types on the line of the answer, without sending it."""
        if self.page.evaluate("document.activeElement.id") != "words":
            # A problem has the focus: its link leads to the field, with what stands there selected.
            self.page.keyboard.press("Tab")
            self.page.keyboard.press("Enter")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)

    def say(self, words):
        """Answers, and waits for all that comes of it."""
        since = len(self.frames)
        self.type(words)
        self.page.keyboard.press("Enter")
        return self.taken(since)

    def taken(self, since):
        """What came of the answer that was sent last."""
        def came():
            kinds = [message["type"] for way, message in self.frames[since:] if way == "server"]
            return "ack" in kinds and {"ask", "bye"} & set(kinds[kinds.index("ack"):])
        self.until(came)
        self.page.wait_for_timeout(0)
        return [message for way, message in self.frames[since:] if way == "server"]

    def log(self):
        return self.page.locator("#log > p").all_inner_texts()

    def spoken(self):
        """What was announced so far. A turn is, a tenth of a second after its beginning has come."""
        return self.page.evaluate("() => new Promise(done => setTimeout(() => done(spoken), 200))")

    def text(self):
        return self.page.locator("body").inner_text()

    def go(self, name):
        """Goes to one of the pages around the conversation, by keyboard, and waits until it is the one that is shown."""
        link = self.page.get_by_role("link", name=name, exact=True)
        link.focus()
        self.page.keyboard.press("Enter")
        self.until(lambda: link.get_attribute("aria-current") == "page")

    def close(self):
        self.context.close()


def waited(condition):
    """For what happens outside of a browser."""
    while not condition():
        time.sleep(0.01)
