"""What everybody needs of the page: axe finds nothing, in the light and in the dark; 320 pixels, large text, paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from web_browser import AXE_RULES as RULES, Person

ANSWERS = ["Marlbeck", "Jo", "CIL, Speak Up and carers' centre", "skip", "CIL physical. Speak Up LD", "skip"]


def state(name):
    """Marks a step that leads to a state of the page, from the one before."""
    def mark(step):
        STATES.append((name, step))
        return step
    return mark


STATES = []


@state("start")
def start(person):
    person.page.wait_for_selector("#start form")


@state("start, with something left out")
def incomplete(person):
    person.page.get_by_role("button", name="Come back").click()
    person.page.wait_for_selector("#problem")


@state("conversation")
def conversation(person):
    person.begin()


@state("answers and choices")
def choices(person):
    for line in ANSWERS:
        person.say(line)
    while not person.page.locator("ol.choices button").count():
        person.say("skip")


@state("several choices")
def several(person):
    while not person.page.locator("#choices input").count():
        person.say("skip")


@state("problem")
def problem(person):
    person.say("go to Nowhere")
    person.page.wait_for_selector("#problem")


@state("settings")
def settings(person):
    person.say("where")
    person.page.locator("#ways summary").click()


@state("sections")
def sections(person):
    person.go("Sections")
    person.page.wait_for_selector(".tasks")


@state("answers")
def answers(person):
    person.go("Answers")
    person.page.wait_for_selector(".answers")


@state("findings")
def findings(person):
    person.go("Findings")
    person.page.wait_for_selector("#account :not(h1)")


@state("plan")
def plan(person):
    person.go("Action plan")
    person.page.wait_for_selector(".plan")


@state("report")
def report(person):
    person.go("Report")
    person.page.wait_for_selector(".report")


@state("key")
def key(person):
    person.go("Key and erasing")
    person.page.wait_for_selector("#its-key")


@state("erasing")
def erasing(person):
    person.page.get_by_role("button", name="Erase this conversation").click()


@state("paused")
def paused(person):
    person.go("Conversation")
    person.type("pause")
    person.page.keyboard.press("Enter")
    person.page.get_by_role("button", name="Go on").wait_for()


def walked(person):
    """Goes through every state, and says when each is there."""
    for name, step in STATES:
        step(person)
        person.page.evaluate("() => new Promise(requestAnimationFrame)")
        yield name


def test_axe_finds_nothing(browser, lasting_site):
    """In the dark only colours are others."""
    assert len(STATES) >= 12
    person = Person(browser, lasting_site.address)
    axe, found = Axe(), {}
    for name in walked(person):
        for colours, rules in (("light", RULES), ("dark", {"runOnly": ["cat.color"]})):
            person.page.emulate_media(color_scheme=colours)
            response = axe.run(person.page, options=rules).response
            assert len(response["passes"]) > (15 if rules is RULES else 0), name
            for one in response["violations"]:
                found[name, colours, one["id"]] = [node["html"][:160] for node in one["nodes"]][:3]
        person.page.emulate_media(color_scheme="light")
    assert found == {}
    assert person.complaints == []
    person.close()


@pytest.mark.parametrize("view", [{"width": 320, "height": 640}, {"width": 640, "height": 640}], ids=["320", "large text"])
def test_nothing_scrolls_sideways(browser, lasting_site, view):
    """At 320 pixels, and with text twice as large; and what can be pressed is large enough."""
    person = Person(browser, lasting_site.address, viewport=view)
    if view["width"] == 640:
        person.page.add_init_script(
            "addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')")
        person.page.goto(lasting_site.address)
    for name in walked(person):
        width, small = person.page.evaluate("""() => [document.documentElement.scrollWidth,
            [...document.querySelectorAll("button, a, input, summary, textarea")].filter(one => one.checkVisibility())
              .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([html]) => html)
              .filter(html => !html.includes("skip"))]""")
        assert width <= view["width"], name
        assert small == [], name
    person.close()


def test_forced_colours(browser, lasting_site):
    person = Person(browser, lasting_site.address, forced_colors="active")
    person.begin()
    assert person.page.evaluate("getComputedStyle(document.querySelector('button')).borderStyle") == "solid"
    person.close()


def test_on_paper(browser, lasting_site):
    """The report as a PDF: its headings and charts, and nothing to press."""
    person = Person(browser, lasting_site.address)
    person.begin()
    for line in ["Marlbeck", "Jo", "CIL", "go to CIL", "seven of the nine"]:
        person.say(line)
    person.go("Report")
    person.page.wait_for_selector(".report svg")
    pdf = person.page.pdf(format="A4")
    assert pdf.startswith(b"%PDF-") and len(pdf) > 10_000
    person.page.emulate_media(media="print")
    assert not person.page.locator("header").is_visible()
    assert [one for one in person.page.get_by_role("button").all() if one.is_visible()] == []
    assert person.page.get_by_role("img").first.is_visible()
    person.close()
