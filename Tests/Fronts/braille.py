"""BRLTTY, a real braille reader, at a virtual console: what a person would feel under their fingers.

BRLTTY reads the console that is shown, so what the program writes at its pseudo-terminal is copied to one.
"""

import fcntl
import os
import re
import shutil
import socket
import struct
import subprocess
import time

import pexpect

from bearings_program import PROMPT
from echo_terminal import PATIENCE, environment, usual_signals

VT_OPENQRY, VT_GETSTATE, VT_ACTIVATE, VT_WAITACTIVE, VT_DISALLOCATE = 0x5600, 0x5603, 0x5606, 0x5607, 0x5608
KDGETMODE, KD_TEXT = 0x4B3B, 0


def missing():
    """Why BRLTTY can't run here, or nothing."""
    if not shutil.which("brltty"):
        return "BRLTTY isn't installed: apt-get install --no-install-recommends brltty"
    try:
        console = os.open("/dev/tty0", os.O_RDWR | os.O_NOCTTY)
    except OSError as failure:
        return f"there is no virtual console that may be used: {failure}"
    try:
        # Somebody's desktop isn't switched away from.
        if number(console, KDGETMODE) != KD_TEXT:
            return "the screen of this machine is in use"
        os.close(os.open(f"/dev/tty{number(console, VT_OPENQRY)}", os.O_RDWR | os.O_NOCTTY))
    except OSError as failure:
        return f"there is no free virtual console: {failure}"
    finally:
        os.close(console)
    return None


def version():
    """Of the program."""
    done = subprocess.run(["brltty", "-V"], capture_output=True)
    return re.search(rb"BRLTTY ([\d.]+)", done.stdout + done.stderr)[1].decode()


def number(console, request):
    """What the console answers to a request for a number."""
    return struct.unpack("i", fcntl.ioctl(console, request, bytes(4)))[0]


class Console:
    """A free virtual console, shown for as long as it is open."""

    def __init__(self):
        self.control = os.open("/dev/tty0", os.O_RDWR | os.O_NOCTTY)
        (self.before, _, _) = struct.unpack("HHH", fcntl.ioctl(self.control, VT_GETSTATE, bytes(6)))
        self.number = number(self.control, VT_OPENQRY)
        self.screen = os.open(f"/dev/tty{self.number}", os.O_RDWR | os.O_NOCTTY)
        self.show(self.number)

    def show(self, which):
        fcntl.ioctl(self.control, VT_ACTIVATE, which)
        fcntl.ioctl(self.control, VT_WAITACTIVE, which)

    def write(self, data):
        os.write(self.screen, data)

    def close(self):
        os.close(self.screen)
        self.show(self.before)
        try:
            fcntl.ioctl(self.control, VT_DISALLOCATE, self.number)
        except OSError:
            pass  # Somebody else has begun to use it.
        os.close(self.control)


class Display:
    """A braille display of so many cells, and its keys."""

    def __init__(self, cells):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = free.getsockname()
        options = "-n -e -q -N -Z -f /dev/null -b vr -x lx -t en_GB".split()
        self.child = subprocess.Popen(
            ["brltty", *options, "-d", f"server:{address[0]}:{address[1]}"], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.line = self.connected(address)
        self.line.settimeout(PATIENCE)
        self.rest = b""
        self.line.sendall(f"cells {cells}\n".encode())

    def connected(self, address):
        begun = time.monotonic()
        while True:
            try:
                return socket.create_connection(address)
            except OSError:
                assert time.monotonic() - begun < PATIENCE and self.child.poll() is None, "BRLTTY doesn't listen"
                time.sleep(0.05)

    def press(self, key):
        self.line.sendall(f"{key}\n".encode())

    def changed(self):
        """What the display shows next that is something else than it showed."""
        while True:
            line, end, rest = self.rest.partition(b"\n")
            if end:
                self.rest = rest
                found = re.fullmatch(rb'Visual "(.*)"\s*', line)
                if found:
                    return found[1].decode(errors="replace")
            else:
                received = self.line.recv(65536)
                assert received, "BRLTTY is gone"
                self.rest += received

    def shows(self, wanted):
        """Waits until the display shows this, and blanks behind it."""
        while self.changed().rstrip() != wanted.rstrip():
            pass

    def close(self):
        self.line.close()
        self.child.terminate()
        self.child.wait()


class Braille:
    """A program at a window that is as wide as the display, with BRLTTY reading it."""

    def __init__(self, command, arguments, cells, **env):
        self.console, self.display = Console(), None
        self.display = Display(cells)
        self.child = pexpect.spawn(
            str(command), arguments, env=environment("linux", **env), dimensions=(25, cells), timeout=PATIENCE,
            preexec_fn=usual_signals)
        self.child.delaybeforesend = None
        self.written = ""

    def turn(self):
        """Waits until a prompt line stands there and can be felt; returns it."""
        while not (prompt := PROMPT.search(self.written.replace("\r\n", "\n"))):
            self.copy()
        self.display.shows(prompt[1])
        return prompt[1]

    def enter(self, line):
        """Types a line, and waits until it stands there before Enter."""
        self.written = ""
        self.child.send(line)
        while "".join(line.split()) not in "".join(self.written.split()):
            self.copy()
        # What was typed has been felt, so that the next prompt line is felt as something new, though it be the same one.
        self.display.changed()
        self.written = ""
        self.child.send("\r")

    def copy(self):
        data = os.read(self.child.child_fd, 65536)
        self.console.write(data)
        self.written += data.decode()

    def above(self, words):
        """Goes up from the prompt line until all these words have been felt; returns the windows, the topmost first."""
        windows = []
        while words not in " ".join(" ".join(windows).split()):
            self.display.press("LNUP")
            windows.insert(0, self.display.changed())
        self.display.press("HOME")
        return windows

    def close(self):
        for one in (self.display, self.console):
            if one:
                one.close()
        self.child.close(force=True)
