"""What shouldn't come to the page, or from it."""

import json
import urllib.error
import urllib.parse
import urllib.request

import pytest

from web_browser import Elsewhere, Person, Site


def test_markup_is_text_everywhere(person):
    """Also in what is said back, in the answers, in the report, and after a reload."""
    evil = "<img src=x onerror=window.hit=1><script>window.hit=1</script>"
    person.begin()
    person.say(evil)
    person.say("Jo")
    person.say(f"CIL and {evil}")
    for name in ["Sections", "Answers", "Findings", "Action plan", "Report", "Key and erasing", "Conversation"]:
        person.go(name)
        person.page.wait_for_selector(f"nav [aria-current]:text-is('{name}')")
        person.page.wait_for_timeout(50)
        assert person.page.evaluate("[window.hit, document.querySelectorAll('main img, main script').length]") == [None, 0]
    person.page.reload()
    person.until(lambda: person.page.locator("#question").count())
    assert evil in person.text()
    assert person.page.evaluate("window.hit") is None


@pytest.mark.parametrize("size", [8_193, 20_000])
def test_too_long_an_answer_is_told_and_can_be_mended(person, size):
    person.begin()
    since = len(person.frames)
    person.type("x" * size)
    person.page.keyboard.press("Enter")
    person.page.wait_for_selector("#problem")
    assert f"{size} bytes" in person.page.locator("#problem").inner_text()
    assert len(person.page.input_value("#words")) == size
    assert not person.heard("error", since)
    person.say("Marlbeck")
    assert person.heard("answered")


def test_somebody_elses_key(browser, person, site):
    person.begin()
    person.say("Marlbeck")
    other = Person(browser, site.address)
    other.page.get_by_label("Name of the conversation").fill(person.page.evaluate("JSON.parse(sessionStorage['bearings-current']).session"))
    other.page.get_by_label("Its key").fill("x" * 43)
    other.page.keyboard.press("Enter")
    other.page.wait_for_selector("#problem")
    assert "There is no session with this id and this key" in other.text() and "Marlbeck" not in other.text()
    assert other.page.evaluate("document.activeElement.id") == "problem"
    # From here one can begin.
    other.begin()
    other.close()


def test_a_session_that_is_erased_elsewhere(browser, person):
    person.begin()
    first = person.page
    second = person.tab()
    second.get_by_role("button", name="Go on with").click()
    person.until(lambda: second.locator("#question").count())
    second.goto(person.address + "#keep")
    second.get_by_role("button", name="Erase this conversation").click()
    second.get_by_role("button", name="Yes, erase it").click()
    for page in (first, second):
        page.wait_for_selector("text=The conversation is erased.")
        assert page.evaluate("sessionStorage.length") == 0


def test_a_session_that_has_gone_while_nobody_was_there(person, site):
    person.begin()
    person.page.goto("about:blank")
    site.crash()
    for one in site.transcripts.iterdir():
        one.unlink()
    site.start()
    person.page.goto(person.address)
    person.page.wait_for_selector("#problem")
    assert "There is no session" in person.text()
    person.complaints.clear()


def test_a_server_of_a_newer_protocol(browser, lasting_site):
    person = Person(browser, lasting_site.address)

    def newer(line):
        real = line.connect_to_server()

        def hear(text):
            message = json.loads(text)
            line.send(json.dumps({**message, "protocol": [2, 3]}) if message["type"] == "hello" else text)
        real.on_message(hear)

    person.page.route_web_socket("**/protocol", newer)
    person.page.reload()
    person.page.get_by_role("button", name="Start", exact=True).click()
    person.page.wait_for_selector("#problem")
    assert "This page is older or newer than the server" in person.text()
    person.close()


def test_what_a_later_server_says_besides_is_ignored(browser, lasting_site):
    person = Person(browser, lasting_site.address)

    def later(line):
        real = line.connect_to_server()

        def hear(text):
            message = json.loads(text)
            line.send(json.dumps({"type": "weather", "number": 10**9, "text": "Rain."}))
            line.send(json.dumps({**message, "mood": {"of": ["fine"]}}))
        real.on_message(hear)

    person.page.route_web_socket("**/protocol", later)
    person.page.reload()
    person.page.get_by_role("button", name="Start", exact=True).click()
    person.page.wait_for_selector("#question")
    assert "Rain." not in person.text()
    person.close()


def test_storage_and_cookies_are_off(browser, lasting_site):
    person = Person(browser, lasting_site.address)
    person.page.add_init_script("""for (const name of ["localStorage", "sessionStorage", "cookie"])
        Object.defineProperty(name === "cookie" ? document : window, name, { get() { throw new DOMException("off", "SecurityError") } })""")
    person.page.goto(lasting_site.address)
    person.begin()
    person.say("Marlbeck")
    person.go("Key and erasing")
    person.page.wait_for_selector("#its-key")
    assert person.complaints == []
    person.close()


def test_a_token_is_asked_for_where_one_is_wanted(browser, tmp_path):
    from server_program import run
    tokens = tmp_path / "tokens"
    token = run("token", "web", str(tokens)).stdout.split()[-1]
    site = Site(tmp_path / "server", "--token-file", str(tokens))
    person = Person(browser, site.address)
    field = person.page.get_by_label("Access token").first
    field.fill("x" * 43)
    person.page.get_by_role("button", name="Start", exact=True).click()
    person.page.wait_for_selector("#problem")
    assert "The token is missing or wrong" in person.text()
    field.fill(token)
    person.begin()
    assert token not in person.page.url
    person.close()
    plain = Person(browser, site.address + "plain", java_script_enabled=False)
    plain.page.get_by_label("Access token").first.fill(token)
    plain.page.get_by_role("button", name="Start").click()
    assert "which council" in plain.page.locator("#question").inner_text()
    plain.close()
    site.close()


@pytest.mark.parametrize("allowed", [False, True])
def test_a_page_from_elsewhere(browser, tmp_path, allowed):
    """It may neither attach nor show the page in a frame, unless it is on the list."""
    pages = {"/": "<!doctype html><title>Elsewhere</title>"}
    elsewhere = Elsewhere(pages)
    site = Site(tmp_path / "server", *(["--origin", elsewhere.origin] if allowed else []))
    pages["/frame"] = f"<!doctype html><iframe src='{site.address}' title=framed width=400 height=700></iframe>"
    person = Person(browser, elsewhere.origin + "/")
    attached = person.page.evaluate("""address => new Promise(done => {
        const socket = new WebSocket(address)
        socket.onmessage = () => done(true)
        socket.onclose = () => done(false)
    })""", f"ws://{site.place}/protocol")
    assert attached == allowed
    module = person.page.evaluate("address => import(address).then(() => true, () => false)", site.address + "client.js")
    assert module == allowed
    person.page.goto(elsewhere.origin + "/frame")
    person.page.wait_for_load_state("networkidle")
    framed = person.page.frames[1]
    if allowed:
        framed.get_by_role("button", name="Start", exact=True).click()
        framed.wait_for_selector("#question")
        assert "which council" in framed.locator("#question").inner_text()
    else:
        assert framed.locator("main").count() == 0
        assert any("frame-ancestors" in one for one in person.complaints)
    person.close()
    site.close()
    elsewhere.close()


def post(site, body, **headers):
    request = urllib.request.Request(
        site.address + "plain", body, {"Origin": f"http://{site.place}", **headers}, method="POST")
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), error.headers


def test_forms_from_elsewhere_and_forms_that_no_page_sends(site):
    fields = urllib.parse.urlencode({"key": "k" * 43}).encode()
    for origin in ["http://evil.example", "null", ""]:
        assert post(site, fields, Origin=origin)[0] == 403
    assert post(site, b"x" * 40_000)[0] == 413
    for body in [b"", b"%", b"key=%ff", b"key=short", b"session=x&key=y", b"key=" + b"k" * 43 + b"&dialogue=none",
                 b"key=" + b"k" * 43 + b"&session=../../etc", b"\x00\xff=&&&="]:
        status, page, headers = post(site, body)
        assert status == 200 and "<form" in page and headers["cache-control"] == "no-store"
        assert "script" not in headers["content-security-policy"].replace("script-src 'self'", "")
    status, page, _ = post(site, fields + b"&text=" + b"a" * 9_000)
    assert status == 200 and "9000 bytes" in page
