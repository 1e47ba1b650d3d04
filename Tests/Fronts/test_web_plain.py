"""With scripts off: the conversation by ordinary forms, and the report."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from bearings_program import facts, only_journal
from web_browser import AXE_RULES as RULES, Person


@pytest.fixture
def plain(browser, request):
    """Somebody whose browser runs no scripts, at the page that the first one leads to."""
    site = request.getfixturevalue("site" if "site" in request.fixturenames else "lasting_site")
    one = Person(browser, site.address, java_script_enabled=False)
    one.page.get_by_role("link", name="Go on without scripts").click()
    one.page.get_by_role("button", name="Start").click()
    yield one.page
    one.close()


def say(page, words):
    page.get_by_label(re.compile(".")).last.fill(words)
    page.get_by_role("button", name="Send").click()


def words_of(site):
    return [fact["words"] for fact in facts(only_journal(site.transcripts)) if fact.get("heard") == "utterance"]


def test_a_conversation_and_its_report(plain, site):
    assert "First, which council or area is this for?" in plain.locator("#question").inner_text()
    say(plain, "Marlbeck & <b>Thornleigh</b>")
    assert "Understood: Marlbeck & <b>Thornleigh</b>." in plain.locator("main").inner_text()
    assert plain.title().startswith("Before we begin, question 2 of 2.")
    plain.get_by_role("button", name="why").click()
    assert "It heads the report" in plain.locator("main").inner_text()
    say(plain, "Jo")
    say(plain, "CIL and carers' centre")
    plain.get_by_role("button", name="yes", exact=True).click()
    assert "Understood: yes." in plain.locator("main").inner_text()
    # Nothing was said of coming back, though each form is a visit of its own.
    assert "Welcome back" not in plain.locator("main").inner_text()
    assert words_of(site) == ["Marlbeck & <b>Thornleigh</b>", "/why", "Jo", "CIL and carers' centre", "yes"]
    plain.get_by_role("button", name="Show the report").click()
    assert plain.get_by_role("heading", level=1).inner_text().startswith("Report")
    assert "Marlbeck & <b>Thornleigh</b>" in plain.locator("main").inner_text()
    assert "?" not in plain.url and plain.context.cookies() == []


def test_a_problem(plain):
    say(plain, "Marlbeck")
    say(plain, "go to Nowhere")
    assert plain.title().startswith("Problem. ")
    assert "Nowhere" in plain.get_by_role("alert").inner_text()
    assert plain.locator("#text").get_attribute("aria-invalid") == "true"
    # What was sent stands there, to be mended.
    assert plain.input_value("#text") == "go to Nowhere"


def test_the_same_form_twice_is_one_answer(plain, site):
    say(plain, "Marlbeck")
    said = plain.locator("main").inner_text()
    plain.reload()
    assert plain.locator("main").inner_text() == said
    assert words_of(site) == ["Marlbeck"]


def test_coming_back_here_and_there(browser, plain, site):
    say(plain, "Marlbeck")
    name, key = plain.locator("code").all_inner_texts()
    other = Person(browser, site.address)
    other.page.get_by_label("Name of the conversation").fill(name)
    other.page.get_by_label("Its key").fill(key)
    other.page.keyboard.press("Enter")
    other.until(lambda: other.page.locator("#question").count())
    other.say("Jo")
    other.close()
    again = Person(browser, site.address + "plain", java_script_enabled=False)
    again.page.get_by_label("Name of the conversation").fill(name)
    again.page.get_by_label("Its key").fill("x" * 43)
    again.page.get_by_role("button", name="Come back").click()
    assert "no session with this id and this key" in again.page.get_by_role("alert").inner_text()
    again.page.get_by_label("Name of the conversation").fill(name)
    again.page.get_by_label("Its key").fill(key)
    again.page.get_by_role("button", name="Come back").click()
    assert "do you know of?" in again.page.locator("#question").inner_text()
    again.close()


def test_several_choices_are_boxes(plain):
    for words in ["Marlbeck", "Jo", "CIL", "go to services"]:
        say(plain, words)
    boxes = plain.get_by_role("checkbox")
    labels = [plain.locator(f"label[for=c{index}]").inner_text() for index in (0, 1)]
    boxes.nth(0).check()
    boxes.nth(1).check()
    plain.get_by_role("button", name="Send").click()
    assert " and ".join(labels) in plain.locator("main").inner_text()


def test_axe_finds_nothing_and_nothing_scrolls_sideways(browser, lasting_site):
    """The pages without scripts, in a browser that has them."""
    person = Person(browser, lasting_site.address + "plain", viewport={"width": 320, "height": 640})
    page, found = person.page, {}

    def look(name):
        # With its style sheet: without it buttons are small.
        page.wait_for_load_state("load")
        response = Axe().run(page, options=RULES).response
        assert len(response["passes"]) > 15 and page.evaluate("document.documentElement.scrollWidth") <= 320, name
        found.update({(name, one["id"]): one["nodes"][0]["html"] for one in response["violations"]})

    look("start")
    page.get_by_role("button", name="Start").click()
    look("question")
    for words in ["Marlbeck", "Jo", "CIL", "go to services"]:
        say(page, words)
    look("choices")
    say(page, "go to Nowhere")
    look("problem")
    page.get_by_role("button", name="Show the report").click()
    look("report")
    assert found == {} and person.complaints == []
    person.close()
