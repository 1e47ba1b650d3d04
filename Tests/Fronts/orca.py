"""Orca, a real screen reader, on a Chromium with a window, in a display and a session bus of their own. There is no voice: what it
would speak goes into a log."""

import json
import os
import pathlib
import shutil
import subprocess
import time

from playwright.sync_api import sync_playwright

from echo_terminal import PATIENCE
from voices import NOWHERE
from web_browser import CHROMIUM

PROGRAMS = ["orca", "Xvfb", "openbox", "dbus-daemon", "xdotool"]
LAUNCHER = pathlib.Path("/usr/libexec/at-spi-bus-launcher")
# Orca loads this from the folder of its settings. Its own log won't do: it is written late, and of everything.
NOTING = """
import json, os
from orca import speech

spoken = speech._speak

def note(text, *how):
    with open(os.environ["ORCA_SPOKEN"], "a") as log:
        log.write(json.dumps(text) + "\\n")
    spoken(text, *how)

speech._speak = note
"""


def missing():
    """Why Orca can't run here, or nothing."""
    absent = [name for name in PROGRAMS if not shutil.which(name)]
    if not LAUNCHER.exists():
        absent.append(str(LAUNCHER))
    return f"{', '.join(absent)}: not here. apt-get install --no-install-recommends orca at-spi2-core xvfb openbox dbus xdotool" if absent else None


class Orca:
    """A display, a window manager, a session bus, and Orca. `browser` is a Chromium within."""

    def __init__(self, folder):
        self.folder, self.children = folder, []
        self.log = folder / "spoken.jsonl"
        self.log.touch()
        (folder / "prefs").mkdir()
        (folder / "prefs" / "orca-customizations.py").write_text(NOTING)
        reader, writer = os.pipe()
        self.start("Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp", pass_fds=[writer], env=os.environ)
        os.close(writer)
        with os.fdopen(reader) as numbers:
            display = numbers.readline().strip()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE, env=os.environ)
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "XAUTHORITY")},
            "DISPLAY": f":{display}", "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().decode().strip(), "SPEECHD_ADDRESS": NOWHERE,
            "ORCA_SPOKEN": str(self.log), "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder), "GTK_MODULES": "gail:atk-bridge", "NO_AT_BRIDGE": "0", "ACCESSIBILITY_ENABLED": "1"}
        self.start("openbox")
        self.start(str(LAUNCHER), "--launch-immediately", "--a11y=1", "--screen-reader=1")
        self.start("orca", "--replace", "--user-prefs", str(folder / "prefs"))
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(
            executable_path=CHROMIUM, headless=False, args=["--no-sandbox", "--force-renderer-accessibility"], env=self.environment)

    def start(self, *command, env=None, **options):
        self.children.append(subprocess.Popen(
            command, env=self.environment if env is None else env, stderr=open(self.folder / f"{pathlib.Path(command[0]).name}.errors", "w"),
            **{"stdout": subprocess.DEVNULL, **options}))
        return self.children[-1]

    def said(self):
        """All that was sent to speech so far."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def until(self, there):
        """Waits until what was said so far is as it should be, and gives it."""
        begun = time.monotonic()
        while not there(said := self.said()):
            assert time.monotonic() - begun < PATIENCE, f"not spoken; the last that was: {said[-8:]}"
            time.sleep(0.1)
        return said

    def bring_focus(self, there):
        """From the address bar into the page, by clicks as with a mouse, since no script can; until Orca says that it is there."""
        def is_there(said):
            nonlocal clicks, height
            if there(said):
                return True
            # A click that comes before the window is ready is lost; a second one at the same place changes nothing.
            if clicks % 30 == 0:
                height = 1030 - height
                subprocess.run(["xdotool", "mousemove", "640", str(height), "click", "1"], env=self.environment, check=True)
            clicks += 1
            return False
        clicks, height = 0, 150
        self.until(is_there)

    def close(self):
        self.browser.close()
        self.playwright.stop()
        for child in reversed(self.children):
            child.terminate()
            child.wait()
