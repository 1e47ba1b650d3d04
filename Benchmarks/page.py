"""How soon the web page can be used: milliseconds from its arrival until its first form can be filled in and sent, and until it is seen, on
loopback, in a Chromium that has nothing of it yet; beside a page that has only a button and one module.

  Benchmarks/run page
"""

import pathlib
import statistics
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Fronts"))

from web_browser import Site, chromium  # noqa: E402

# A form can be used from when a script takes what is sent from it.
WATCH = """{
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "onsubmit")
  Object.defineProperty(HTMLElement.prototype, "onsubmit", { get, set(act) {
    set.call(this, act)
    window.usable ??= performance.now()
  } })
}"""
BARE = {
    "index.html": '<!doctype html><title>Bare</title><script type="module" src="main.js"></script><form><button>Send</button></form>',
    "main.js": "document.forms[0].onsubmit = event => event.preventDefault()",
}
TAKEN = """() => {
  const [arrival, [seen]] = [performance.getEntriesByType("navigation")[0].responseEnd, performance.getEntriesByName("first-contentful-paint")]
  return [usable - arrival, seen.startTime - arrival]
}"""


def loaded(browser, site):
    """Milliseconds from arrival: until it can be used, and until it is seen."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(site.address)
    page.wait_for_function("() => window.usable && performance.getEntriesByName('first-contentful-paint').length")
    taken = page.evaluate(TAKEN)
    context.close()
    return taken


def main(runs=30):
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        place = pathlib.Path(folder)
        for name, content in BARE.items():
            (place / name).write_text(content)
        sites = {"the page": Site(place / "page"), "a bare page": Site(place / "bare", "--page", folder)}
        taken = {name: [] for name in sites}
        for _ in range(runs):
            for name, site in sites.items():
                taken[name].append(loaded(browser, site))
        for site in sites.values():
            site.close()
    for name, times in taken.items():
        for what, milliseconds in zip(("can be used", "is seen"), map(sorted, zip(*times))):
            print(f"{name} {what} {statistics.median(milliseconds):.0f} ms after its arrival "
                  f"(median of {runs}; 9 of 10 within {milliseconds[runs * 9 // 10 - 1]:.0f} ms)")


main()
