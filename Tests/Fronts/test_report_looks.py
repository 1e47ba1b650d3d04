"""The report as people meet it: axe finds nothing in it, it fits a small screen, and a word processor opens it."""

import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from bearings_program import CONVERSATIONS, DAY, chat, run
from test_report_schema import typed
from web_browser import AXE_RULES

ODD = [
    "Marlbeck", "Jo", "Speak Up", "add <script>alert(1)</script>", "add A | B", "add \u202eSpeak Down", "add " + "Longname" * 12,
    "note =1+1", "go to Speak Up", "7 of 9", "now answering Speak Up", "change committee", "4 of 9",
]


@pytest.fixture(scope="module", params=["marlbeck", "odd", "empty"])
def kept(request, tmp_path_factory):
    """A folder with a conversation in it, and the conversation's name."""
    folder = tmp_path_factory.mktemp(request.param)
    lines = {"marlbeck": typed(CONVERSATIONS / "marlbeck.txt"), "odd": ODD, "empty": []}[request.param]
    assert chat(folder, "\n".join([*lines, "pause"]) + "\n").returncode == 0
    return folder, next(folder.glob("*.jsonl")).stem


def written(kept, name, *command):
    folder, conversation = kept
    path = folder / name
    if not path.exists():
        done = run(*command[:1], conversation, *command[1:], "--transcripts", folder, "--on", DAY, "--output", path)
        assert done.returncode == 0, done.stderr
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(kept, browser, scheme):
    page = browser.new_page(color_scheme=scheme)
    page.goto(written(kept, "report.html", "report").as_uri())
    found = Axe().run(page, options=AXE_RULES).response["violations"]
    page.close()
    assert not found, [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


@pytest.fixture(params=[320, 1280])
def shown(request, kept, browser):
    """The report on a screen of this many pixels."""
    page = browser.new_page(viewport={"width": request.param, "height": 800})
    page.goto(written(kept, "report.html", "report").as_uri())
    yield page
    page.close()


def test_the_page_never_scrolls_sideways(shown):
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_in_a_drawing_stay_inside_it(shown):
    outside = shown.evaluate(
        """[...document.querySelectorAll('svg')].flatMap(svg => {
             const box = svg.getBoundingClientRect()
             return [...svg.querySelectorAll('text')].filter(text => {
               const own = text.getBoundingClientRect()
               return own.right > box.right + 3 || own.bottom > box.bottom + 3 || own.left < box.left - 3
             }).map(text => text.textContent)
           })"""
    )
    assert outside == []


def test_drawings_and_captions_are_on_the_page(shown):
    """All of them, without scrolling sideways in a box."""
    outside = shown.evaluate(
        """[...document.querySelectorAll('svg, svg text, caption span')].filter(part => {
             const box = part.getBoundingClientRect()
             return box.left < -1 || box.right > innerWidth + 1
           }).map(part => part.textContent.slice(0, 80))"""
    )
    assert outside == []


def test_each_drawing_has_its_message_and_its_data(kept):
    page = written(kept, "report.html", "report").read_text()
    figures = re.findall(r"<figure>.*?</figure>", page, re.S)
    assert bool(figures) != (kept[0].name.startswith("empty"))
    for figure in figures:
        assert re.search(r'<figcaption id="figure-\d+">[^<]+\.</figcaption>', figure)
        assert re.search(r'<svg [^>]*role="img" aria-label="[^"]+"', figure)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice isn't here: apt-get install libreoffice-writer")
@pytest.mark.parametrize("command", ["report", "letter"])
def test_libreoffice_opens_it(kept, command, tmp_path):
    if command == "letter" and kept[0].name.startswith("empty"):
        pytest.skip("there is nobody to write to")
    path = written(kept, f"{command}.docx", command, *(["Speak Up"] if command == "letter" else []))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    done = subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, path],
        capture_output=True,
    )
    text = (tmp_path / f"{command}.txt").read_text(encoding="utf-8-sig")
    assert done.returncode == 0 and ("Action plan" in text if command == "report" else "Dear Speak Up," in text)
    assert "\u202e" not in text
