"""The page, from the first question to the last, by keyboard; and what a screen reader hears of it."""

import gzip
import urllib.request

from bearings_program import chat, facts, only_journal, typed_lines
from web_browser import Person


def record(journal):
    """What a journal holds, but for who said it over what, and when."""
    return [{name: value for name, value in fact.items() if name not in ("front", "id", "ask", "time")}
            for fact in facts(journal)]


def said(person):
    """What the page was to say, with when it came, by the page's own clock."""
    heard, asked = [], None
    for one in person.page.evaluate("came"):
        message = one["message"]
        if message["type"] == "say" or message["type"] == "ask" and message["number"] != asked:
            asked = message.get("number") if message["type"] == "ask" else asked
            heard.append((message["text"], one["at"]))
    return heard


def squeezed(words):
    return "".join(words.removeprefix("There is a problem").removeprefix(": ").lower().split())


def test_marlbeck_by_keyboard_alone_is_the_terminals(person, site, tmp_path):
    """The whole of it: the same record; each remark and question announced once, in order, within a second of its arrival; and the
    focus where one types."""
    person.begin()
    for line in typed_lines("marlbeck"):
        person.say(line)
        problem = person.page.locator("#problem").count() == 1
        assert person.page.evaluate("document.activeElement.id") == ("problem" if problem else "words"), line
    announced = person.spoken()
    meant = said(person)
    assert "".join(squeezed(one["words"]) for one in announced) == "".join(squeezed(words) for words, _ in meant)
    # A turn is announced whole: each of its messages with the announcement that has it.
    late = []
    for one in announced:
        left = len(squeezed(one["words"]))
        while left > 0:
            words, came = meant.pop(0)
            left -= len(squeezed(words))
            late.append(one["at"] - came)
        assert left == 0, one
    assert 0 <= min(late) and max(late) < 1000, sorted(late)[-5:]
    person.page.close()
    home = tmp_path / "home"
    chat(home, "\n".join(typed_lines("marlbeck")) + "\n")
    here, there = record(only_journal(site.transcripts)), record(only_journal(home))
    assert [one for one in here if one.get("heard") == "utterance"] == [one for one in there if one.get("heard") == "utterance"]
    assert [one for one in here if "changed" in one] == [one for one in there if "changed" in one]
    assert here[:len(there)] == there[:len(here)]


def test_first_load(browser, lasting_site):
    """Light, whole, and nothing from elsewhere."""
    person = Person(browser, lasting_site.address)
    person.page.wait_for_selector("#start fieldset")
    person.page.wait_for_load_state("networkidle")
    loaded = [one for one in person.requests if one.startswith("http")]
    assert all(one.startswith(lasting_site.address) for one in loaded)
    weights = {}
    for one in loaded:
        with urllib.request.urlopen(one) as answer:
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            weights[one] = len(gzip.compress(answer.read()))
    assert sum(weights.values()) < 60 * 1024, weights
    person.requests.clear()
    person.begin()
    person.say("Marlbeck")
    for name in ["Sections", "Answers", "Findings", "Action plan", "Report", "Key and erasing", "Conversation"]:
        person.go(name)
        person.page.wait_for_selector(f"nav [aria-current]:text-is('{name}')")
    assert [one for one in person.requests if not one.startswith("ws:")] == []
    assert person.complaints == []
    person.close()


def test_the_title_follows_and_the_focus_stays(person):
    person.begin()
    assert person.page.title() == "Question 1 of 2, Before we begin – Where am I now? – Bearings"
    person.say("Marlbeck")
    assert person.page.title() == "Question 2 of 2, Before we begin – Where am I now? – Bearings"
    assert person.page.get_by_label("Your answer: who").evaluate("one => one === document.activeElement")


def test_a_problem_has_the_focus_and_its_words_stand_beside_the_field(person):
    person.begin()
    for line in ["Marlbeck", "Jo", "Speak Up"]:
        person.say(line)
    person.say("go to Nowhere")
    page = person.page
    page.wait_for_selector("#problem")
    assert page.evaluate("document.activeElement.id") == "problem"
    assert page.title().startswith("Problem – ")
    assert page.locator("#words").get_attribute("aria-invalid") == "true"
    assert page.locator("#problem a").inner_text() in page.locator("#wrong").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "words"
    # What was sent stands there, to be mended.
    assert page.input_value("#words") == "go to Nowhere"
    person.say("where")
    assert page.locator("#problem").count() == 0 and not page.title().startswith("Problem")


def test_choices_are_buttons(person):
    person.begin()
    for line in ["Marlbeck", "Jo", "CIL and carers' centre"]:
        person.say(line)
    since = len(person.frames)
    person.page.locator("ol.choices").get_by_role("button", name="yes").focus()
    person.page.keyboard.press("Space")
    said = person.taken(since)
    assert [one["words"] for one in said if one["type"] == "answered"] == ["yes"]
    assert person.page.evaluate("document.activeElement.id") == "words"


def test_several_choices_are_boxes_and_can_be_typed_too(person):
    person.begin()
    for line in ["Marlbeck", "Jo", "CIL", "go to services"]:
        person.say(line)
    boxes = person.page.locator("#choices").get_by_role("checkbox")
    labels = []
    for box in [boxes.nth(0), boxes.nth(1)]:
        labels.append(box.get_attribute("title"))
        box.focus()
        person.page.keyboard.press("Space")
    since = len(person.frames)
    person.page.get_by_role("button", name="Send").focus()
    person.page.keyboard.press("Enter")
    said = person.taken(since)
    assert [one["words"] for one in said if one["type"] == "answered"] == [" and ".join(labels)]
    person.say("change services")
    person.say("advocacy")
    assert person.heard("answered")[-1]["words"] == "advocacy"


def test_an_answer_can_be_changed_from_beside_its_reading(person):
    person.begin()
    person.say("Marlbeck")
    change = person.page.get_by_role("button", name="Change Council or area")
    since = len(person.frames)
    change.focus()
    person.page.keyboard.press("Enter")
    person.taken(since)
    person.say("Thornleigh")
    assert [one["words"] for one in person.heard("answered") if one["question"] == "start.area"] == ["Marlbeck", "Thornleigh"]


def test_help_stands_under_the_question(person):
    person.begin()
    for name, remark in [("Help", "help"), ("Why?", "help"), ("Example", "help")]:
        since = len(person.frames)
        one = person.page.locator("#commands").get_by_role("button", name=name)
        one.focus()
        person.page.keyboard.press("Enter")
        person.taken(since)
        assert [message for message in person.heard("say", since) if message["remark"] == remark], name
    since = len(person.frames)
    person.page.locator("#ways summary").focus()
    person.page.keyboard.press("Enter")
    person.page.get_by_role("button", name="Brief").focus()
    person.page.keyboard.press("Enter")
    person.taken(since)
    assert person.page.evaluate("document.activeElement.id") == "words"


def test_pausing_and_going_on(person):
    person.begin()
    person.say("Marlbeck")
    since = len(person.frames)
    person.type("pause")
    person.page.keyboard.press("Enter")
    go_on = person.page.get_by_role("button", name="Go on")
    go_on.wait_for()
    assert go_on.evaluate("one => one === document.activeElement")
    person.page.keyboard.press("Enter")
    person.until(lambda: person.heard("ask", since))
    person.say("Jo")
    assert any("Jo" in line for line in person.log())


def test_another_begins_with_the_answers_of_one_that_is_done(person):
    person.page.get_by_label("A meeting for everyone").check()
    person.begin()
    person.say("the new day services")
    while not person.heard("done"):
        person.say("skip")
    earlier = person.page.evaluate("JSON.parse(sessionStorage['bearings-current']).session")
    person.go("Key and erasing")
    person.page.get_by_role("button", name="Leave", exact=True).click()
    since = len(person.frames)
    another = person.page.get_by_role("button", name=f"Begin another from the answers of {earlier}")
    another.focus()
    person.page.keyboard.press("Enter")
    person.until(lambda: person.heard("ask", since))
    assert person.heard("opened", since)[0]["session"] != earlier
    assert earlier in person.text() and "the new day services" in person.page.locator("#question").inner_text()
    # Its key went no further: what this tab keeps is the new conversation's.
    assert "from" not in person.page.evaluate("JSON.parse(sessionStorage['bearings-current'])")
    person.say("yes")
    person.page.reload()
    person.until(lambda: person.page.locator("#question").count())
    assert earlier in person.text()


def test_what_is_sent_before_the_rest_has_come_is_done_then(browser, lasting_site):
    person = Person(browser, "about:blank")
    held = []
    person.page.route("**/views.js", lambda route: held.append(route))
    person.page.goto(lasting_site.address)
    person.page.get_by_role("button", name="Start", exact=True).focus()
    person.page.keyboard.press("Enter")
    person.until(lambda: held)
    assert person.page.locator("#start").is_visible()
    held[0].continue_()
    person.until(lambda: person.heard("ask"))
    person.until(lambda: person.page.evaluate("document.activeElement.id") == "words")
    assert person.complaints == []
    person.close()


def test_where_no_script_comes_the_form_leads_to_the_page_without(browser, lasting_site):
    person = Person(browser, "about:blank")
    person.page.route("**/main.js", lambda route: route.abort())
    person.page.goto(lasting_site.address)
    person.page.get_by_label("Its key").fill("x" * 43)
    person.page.keyboard.press("Enter")
    person.page.get_by_role("button", name="Start").wait_for()
    assert person.page.url == lasting_site.address + "plain"
    person.close()
