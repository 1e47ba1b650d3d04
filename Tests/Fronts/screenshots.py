"""Pictures of the page for docs/: `script/screenshots`."""

import pathlib
import sys
import tempfile

from web_browser import Person, Site, chromium

VIEW = {"width": 560, "height": 620}
ANSWERS = ["Marlbeck", "Jo, commissioning manager", "Marlbeck CIL, Speak Up", "go to Speak Up", "four of the eight"]


def main(folder):
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        site = Site(place)
        person = Person(browser, site.address, viewport=VIEW)
        person.begin()
        for line in ANSWERS:
            person.say(line)
        person.page.evaluate("scrollTo(0, document.querySelector('#form').getBoundingClientRect().bottom + scrollY - 600)")
        person.page.screenshot(path=folder / "web-conversation.png")
        person.go("Report")
        person.page.locator("figure").first.scroll_into_view_if_needed()
        person.page.screenshot(path=folder / "web-report.png")
        person.close()
        site.close()


main(pathlib.Path(sys.argv[1]))
