"""How soon the web page can be used: milliseconds from its arrival to its first form, on loopback, in a Chromium.

  Benchmarks/run page
"""

import pathlib
import statistics
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Fronts"))

from web_browser import Person, Site, chromium  # noqa: E402

WATCH = """new MutationObserver(() => {
  if (document.querySelector("#start form button")) window.ready ??= performance.now()
}).observe(document, { childList: true, subtree: true })"""


def main(runs=30):
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        site = Site(folder)
        taken = []
        for _ in range(runs):
            person = Person(browser, "about:blank")
            person.page.add_init_script(WATCH)
            person.page.goto(site.address)
            person.page.wait_for_selector("#start form button")
            taken.append(person.page.evaluate("ready - performance.getEntriesByType('navigation')[0].responseEnd"))
            person.close()
        site.close()
    taken.sort()
    print(f"usable {statistics.median(taken):.0f} ms after the page's arrival (median of {runs}; 9 of 10 within {taken[runs * 9 // 10 - 1]:.0f} ms)")


main()
