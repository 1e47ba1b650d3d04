"""The client module by itself: the chat of docs/web-front.md, whose 40 lines are all that it has."""

import re

from echo_terminal import ROOT
from web_browser import Elsewhere, Person, Site

CLIENT = ROOT / "Sources" / "CWebPage" / "page" / "client.js"
CHAT = re.search(r"```html\n(<!doctype.*?)```", (ROOT / "docs" / "web-front.md").read_text(), re.S)[1]


def test_they_are_small():
    assert len(CHAT.splitlines()) <= 40
    client = CLIENT.read_text()
    assert len(client.splitlines()) < 300
    # No page code: what it touches of one is only whether it is in view.
    assert set(re.findall(r"\bdocument\??\.(\w+)", client)) <= {"addEventListener", "hidden"}
    assert not re.search(r"localStorage|sessionStorage|innerHTML|import ", client)


def test_the_chat_of_the_page_works(browser, tmp_path):
    """On a site of its own, with a server that is killed meanwhile, and loaded again."""
    pages = {"/client.js": CLIENT.read_text()}
    elsewhere = Elsewhere(pages)
    site = Site(tmp_path / "server", "--origin", elsewhere.origin)
    pages["/"] = CHAT.replace("ws://127.0.0.1:7374/protocol", f"ws://{site.place}/protocol")
    person = Person(browser, elsewhere.origin + "/")
    page = person.page
    page.wait_for_selector("text=which council")
    page.get_by_label("Your answer").fill("Marlbeck")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Understood: Marlbeck.")
    site.crash()
    page.wait_for_selector("text=Connection lost. Trying again.")
    page.get_by_label("Your answer").fill("Jo")
    page.keyboard.press("Enter")
    site.start()
    page.wait_for_selector("text=Understood: Jo.")
    page.reload()
    page.wait_for_selector("text=Understood: Jo.")
    assert page.locator("#log").inner_text().count("which council") == 1
    person.close()
    site.close()
    elsewhere.close()
