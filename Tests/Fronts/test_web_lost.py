"""The page when something goes: a reload, another tab, the server, the network. No answer is lost, none is taken twice."""

import pytest

from bearings_program import facts, only_journal
from web_browser import Line, Person, Site

LOST = "Connection lost. Your answers are safe. Trying again."


def words_of(site):
    return [fact["words"] for fact in facts(only_journal(site.transcripts)) if fact.get("heard") == "utterance"]


def test_skipping_about(person):
    """A new commissioner who looks here and there before answering, and comes back to what was passed over."""
    person.begin()
    for line in ["Marlbeck", "skip", "CIL, Speak Up", "help", "go to Speak Up", "five of 8", "back", "skip"]:
        person.say(line)
    person.go("Sections")
    area = person.page.get_by_role("listitem").filter(has_text="Before we begin")
    assert "1 of 2 answered" in area.inner_text()
    since = len(person.frames)
    person.page.get_by_role("button", name="Your area").focus()
    person.page.keyboard.press("Enter")
    person.taken(since)
    assert person.page.evaluate("document.activeElement.id") == "words"
    person.go("Answers")
    since = len(person.frames)
    person.page.get_by_role("button", name="Change Management committee, Speak Up").focus()
    person.page.keyboard.press("Enter")
    person.taken(since)
    person.say("six of 8")
    person.go("Answers")
    row = person.page.locator(".answers > div").filter(has_text="Management committee, Speak Up")
    row.first.wait_for()
    assert "6 out of 8" in row.first.inner_text()


def test_a_reload_keeps_the_conversation_and_what_was_being_typed(person):
    person.begin()
    person.say("Marlbeck")
    before = person.log()
    person.type("the equality")
    person.page.reload()
    person.until(lambda: person.page.locator("#question").count())
    person.until(lambda: len(person.log()) >= len(before))
    assert [line.split("Change")[0].strip() for line in person.log()] == [line.split("Change")[0].strip() for line in before]
    assert person.page.input_value("#words") == "the equality"
    # What was said before isn't spoken again.
    assert person.spoken() == []
    person.until(lambda: person.page.evaluate("document.activeElement.id") == "words")
    person.page.keyboard.press("End")
    person.page.keyboard.insert_text(" lead")
    since = len(person.frames)
    person.page.keyboard.press("Enter")
    person.taken(since)
    assert [one["words"] for one in person.heard("answered")][-1] == "the equality lead"


def test_two_tabs_show_the_same_and_do_not_fight(browser, person, site):
    """One of them a copy with everything that the other's tab kept."""
    person.begin()
    person.say("Marlbeck")
    first, kept = person.page, person.page.evaluate("({ ...sessionStorage })")
    second = person.tab()
    second.evaluate("kept => Object.assign(sessionStorage, kept)", kept)
    second.reload()
    person.until(lambda: second.locator("#question").count())
    person.until(lambda: person.heard("pong"))
    second.wait_for_timeout(300)
    person.say("Jo")
    person.until(lambda: "Which organisations" in first.locator("#question").inner_text())
    assert first.locator("#log .mine").all_inner_texts()[-1] == "Answered: Jo"
    for page in (first, second):
        page.bring_to_front()
        page.locator("#words").focus()
    first.keyboard.insert_text("CIL")
    first.keyboard.press("Enter")
    person.until(lambda: "Which organisations" not in second.locator("#question").inner_text())
    assert first.locator("#status").inner_text() == second.locator("#status").inner_text() == ""
    assert words_of(site) == ["Marlbeck", "Jo", "CIL"]


def test_the_server_is_killed_and_started_again(person, site):
    person.begin()
    person.say("Marlbeck")
    site.crash()
    person.page.wait_for_selector(f"text={LOST}")
    assert [one["words"] for one in person.spoken()].count(LOST) == 1
    # What is said meanwhile is sent as soon as somebody is there.
    since = len(person.frames)
    person.type("the equality lead")
    person.page.keyboard.press("Enter")
    person.type("CIL")
    site.start()
    person.taken(since)
    person.until(lambda: "Which organisations" in person.page.locator("#question").inner_text())
    assert person.page.input_value("#words") == "CIL"
    assert LOST not in person.text()
    assert words_of(site) == ["Marlbeck", "the equality lead"]
    asked = [line for line in person.log() if "who is answering" in line]
    assert len(asked) == 1
    person.complaints.clear()


@pytest.mark.parametrize("fault", ["cut", "dead"])
def test_the_network_goes_in_the_middle_of_an_answer(browser, tmp_path, fault):
    """Cut, or silent: nobody knows whether the answer arrived."""
    line = Line()
    site = Site(tmp_path / "server", "--host", line.place, "--origin", f"http://{line.place}")
    line.to = site.place
    person = Person(browser, f"http://{line.place}/")
    if fault == "dead":
        # A page waits for ten seconds; here for two.
        person.page.route("**/views.js", lambda route: route.fulfill(
            body=route.fetch().text().replace("token, kept,", "token, kept, patience: 2000,"), content_type="text/javascript"))
        person.page.goto(person.address)
    person.begin()
    person.say("Marlbeck")
    person.type("the equality lead")
    if fault == "cut":
        line.cut()
    else:
        line.is_dead = True
    since = len(person.frames)
    person.page.keyboard.press("Enter")
    person.type("someth")
    person.page.wait_for_selector(f"text={LOST}")
    line.cut()
    line.mend()
    person.taken(since)
    person.until(lambda: "Which organisations" in person.page.locator("#question").inner_text())
    assert person.page.input_value("#words") == "someth"
    assert words_of(site) == ["Marlbeck", "the equality lead"]
    person.close()
    line.close()
    site.close()


def test_coming_back_with_what_was_noted_down(browser, person, site):
    person.begin()
    person.say("Marlbeck")
    person.go("Key and erasing")
    name, key = (person.page.locator(one).inner_text() for one in ("#its-name", "#its-key"))
    other = Person(browser, site.address)
    other.page.get_by_label("Name of the conversation").fill(name)
    other.page.get_by_label("Its key").fill(key)
    other.page.keyboard.press("Enter")
    other.until(lambda: other.page.locator("#question").count())
    assert other.page.locator("#log .mine").all_inner_texts() == ["Answered: Marlbeck"]
    assert other.page.evaluate("localStorage.length") == 0
    other.close()


def test_the_key_for_listening(browser, person, site):
    """Whoever has it hears everything and can say nothing."""
    person.begin()
    person.say("Marlbeck")
    person.go("Key and erasing")
    name, watch = person.page.locator("#its-name").inner_text(), person.page.locator("code.key").nth(1).inner_text()
    other = Person(browser, site.address)
    other.page.get_by_label("Name of the conversation").fill(name)
    other.page.get_by_label("Its key").fill(watch)
    other.page.keyboard.press("Enter")
    other.page.wait_for_selector("text=This key is for listening")
    person.go("Conversation")
    person.say("Jo")
    other.page.wait_for_selector("text=Understood: Jo.")
    assert not other.page.locator("#words").is_visible() and not other.page.locator("#commands").is_visible()
    other.close()


def test_a_kept_key_and_forgetting_it(person, site):
    person.begin()
    person.say("Marlbeck")
    person.page.close()
    person.tab()
    go_on = person.page.get_by_role("button", name="Go on with")
    go_on.focus()
    person.page.keyboard.press("Enter")
    person.until(lambda: person.page.locator("#question").count())
    person.go("Key and erasing")
    person.page.get_by_role("button", name="Forget on this device").click()
    person.page.get_by_role("heading", name="Come back with a key").wait_for()
    assert person.page.get_by_role("button", name="Go on").count() == 0
    assert person.page.evaluate("localStorage.getItem('bearings-conversations')") == "[]"
    assert only_journal(site.transcripts).exists()


def test_erasing_asks_once_and_leaves_nothing(person, site):
    person.begin()
    person.say("Marlbeck")
    person.go("Key and erasing")
    erase = person.page.get_by_role("button", name="Erase this conversation")
    erase.click()
    person.page.get_by_role("button", name="No, keep it").click()
    assert erase.evaluate("one => one === document.activeElement")
    erase.click()
    person.page.get_by_role("button", name="Yes, erase it").click()
    person.page.wait_for_selector("text=The conversation is erased.")
    assert list(site.transcripts.iterdir()) == []
    assert person.page.evaluate("[localStorage.getItem('bearings-conversations'), sessionStorage.length]") == ["[]", 0]
    person.begin()


def test_the_action_plan_is_the_conversations(person):
    """Who does what until when is kept there, and found again."""
    person.begin()
    for line in ["Marlbeck", "Jo", "Speak Up", "go to Speak Up", "don't know"]:
        person.say(line)
    person.go("Action plan")
    owner, due = (person.page.get_by_label(name).first for name in ["Owner", "By when"])
    owner.fill("the equality lead")
    due.fill("2026-12-31")
    due.press("Tab")
    person.page.get_by_label("How far it is").first.select_option("Started")
    person.until(lambda: len(person.heard("ack")) == 8)
    person.page.wait_for_selector("text=Kept in the action plan.")
    person.go("Conversation")
    assert "Owner: the equality lead." in "\n".join(person.log())
    person.go("Action plan")
    person.page.locator(".plan").wait_for()
    assert [person.page.get_by_label(name).first.input_value() for name in ["Owner", "By when", "How far it is"]] == [
        "the equality lead", "2026-12-31", "started"]
