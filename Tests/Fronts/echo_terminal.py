"""terminal-echo at a pseudo-terminal, as a person has it: keys in, a screen out."""

import os
import pathlib
import re
import signal
import termios

import pexpect
import pyte

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Only for what hangs; nothing is measured with it.
PATIENCE = 120


def program():
    """The built program: BEARINGS_BUILD names another folder than the usual one."""
    return pathlib.Path(os.environ.get("BEARINGS_BUILD", ROOT / ".build" / "debug")) / "terminal-echo"


def environment(term, **more):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "TERM": term, "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no", **more}


def fresh_settings():
    """A new terminal's settings. Those of a running program's terminal may be its own already."""
    ends = os.openpty()
    try:
        return termios.tcgetattr(ends[1])
    finally:
        for end in ends:
            os.close(end)


def usual_signals():
    """As a shell starts a program in the foreground, even if these tests run in the background."""
    for one in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTSTP):
        signal.signal(one, signal.SIG_DFL)


class Terminal:
    """One run of the program. `raw` is every byte that reached the terminal, in order."""

    def __init__(self, *arguments, term="xterm-256color", columns=80, command=None, **env):
        self.columns = columns
        self.raw = b""
        command = command or str(program())
        self.child = pexpect.spawn(
            command, list(arguments), env=environment(term, **env), dimensions=(40, columns), timeout=PATIENCE,
            preexec_fn=usual_signals)
        self.child.delaybeforesend = None
        self.number = 0

    def wait(self, expected):
        """Waits until this has been written, and returns what came up to and with it."""
        if isinstance(expected, str):
            expected = expected.encode()
        if isinstance(expected, bytes):
            self.child.expect_exact(expected)
        else:
            self.child.expect(expected)
        after = self.child.after if isinstance(self.child.after, bytes) else b""
        self.raw += self.child.before + after
        return (self.child.before + after).decode(errors="replace").replace("\r\n", "\n")

    def prompt(self):
        """Waits for the next prompt; returns what was written up to it."""
        self.number += 1
        return self.wait(f"line {self.number}: ")

    def send(self, keys):
        self.child.send(keys)

    def enter(self, keys):
        """Sends a line and returns everything up to the next prompt."""
        self.send(keys + (b"\r" if isinstance(keys, bytes) else "\r"))
        return self.prompt()

    def end(self):
        """Waits until the program has ended by itself; returns its last words."""
        words = self.wait(pexpect.EOF)
        self.child.wait()
        assert self.child.signalstatus is None, f"ended by signal {self.child.signalstatus}: {words}"
        assert self.child.exitstatus == 0, words
        return words

    def resize(self, columns):
        self.columns = columns
        self.child.setwinsize(40, columns)

    def screen(self):
        """What stands on the screen, without empty lines at the end."""
        screen = pyte.Screen(self.columns, 400)
        pyte.ByteStream(screen).feed(self.raw)
        lines = [line.rstrip() for line in screen.display]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def hang_up(self):
        """Closes the terminal's window."""
        self.child.ptyproc.fileobj.close()
        self.child.ptyproc.closed = True

    def settings(self):
        """The terminal's settings, as a shell would find them."""
        return termios.tcgetattr(self.child.child_fd)


def answered(words):
    """The text that the program said it had read."""
    return re.search(r"<(.*)>", words, re.S).group(1)
