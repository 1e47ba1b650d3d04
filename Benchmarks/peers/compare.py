"""Runs our measurements and their peers by turns and prints how they compare. Benchmarks/run starts it.

Every comparison goes through so many rounds; in each of them ours and the peers run one after the other, and the order is
turned round from one to the next. What is printed are the medians, and the ratio of the medians, so that a machine that is
busy with other things slows down both alike."""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DIALOGUE = ROOT / "Dialogues" / "where-am-i-now"
ANSWERS = HERE.parent / "answers.txt"


def output(*command):
    """What a measurement prints, as names and values."""
    text = subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(line.split(" ", 1) for line in text.splitlines())


def by_turns(rounds, **contestants):
    """Each contestant's median over the rounds; a contestant gives one number."""
    found = {name: [] for name in contestants}
    for number in range(rounds):
        names = list(contestants)
        for name in names if number % 2 == 0 else reversed(names):
            found[name].append(contestants[name]())
    return {name: statistics.median(numbers) for name, numbers in found.items()}


def first_output(command, awaited=b"\n", **options):
    """Seconds from starting a program whose input is a pipe until it has said what is awaited."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **options)
    heard = b""
    while awaited not in heard:
        piece = os.read(process.stdout.fileno(), 65536)
        if not piece:
            sys.exit(f"{command[0]} ended without saying {awaited!r}: {heard!r}")
        heard += piece
    took = time.perf_counter() - begun
    process.communicate(b"\n")
    return took


class Comparison:
    def __init__(self, settings, folder):
        self.settings, self.folder = settings, folder
        self.measure = settings.build / "measure"

    def start(self):
        """From the start of the process to the first prompt, under a pipe."""
        bearings = [str(self.settings.bearings), "chat", "--dialogues", str(DIALOGUE.parent), "--transcripts"]
        runs = iter(range(10**6))
        environment = dict(os.environ, LC_ALL="C.UTF-8")

        def ours():
            transcripts = self.folder / f"start-{next(runs)}"
            return first_output(bearings + [str(transcripts)], self.settings.prompt.encode(), env=environment)

        def python():
            return first_output([sys.base_python, "-I", "-c", 'input("> ")'], b"> ", env=environment)

        ours(), python()
        found = by_turns(self.settings.rounds * 3, ours=ours, python=python)
        line(
            "start to the first prompt, beside python3 -I -c 'input()'", found["ours"], found["python"],
            "ms", 1e3, most=3)

    def enter(self):
        """From Enter to the next prompt, durably."""
        found = {"ours": [], "bare": []}
        for number in range(self.settings.rounds):
            values = output(self.measure, "enter", DIALOGUE, ANSWERS, self.folder / f"enter-{number}")
            for name in found:
                found[name].append(float(values[name]))
        ours, bare = (statistics.median(found[name]) for name in ("ours", "bare"))
        line("Enter to the next prompt, beside a bare append and fdatasync", ours, bare, "ms", 1e3, most=1.3)

    def turns(self):
        """Turns a second."""
        lines = self.folder / "lines"
        with open(lines, "w", encoding="utf-8") as file:
            subprocess.run([str(self.measure), "lines", str(DIALOGUE), str(ANSWERS)], check=True, stdout=file)
        seconds = self.settings.seconds

        def ours(kind):
            return lambda: float(output(self.measure, kind, DIALOGUE, ANSWERS, seconds)["rate"])

        def peer(kind):
            return lambda: float(output(sys.executable, HERE / "rive.py", kind, lines, seconds)["rate"])

        found = by_turns(
            self.settings.rounds, machine=ours("machine"), small=peer("small"), whole=ours("whole"),
            fuller=peer("fuller"))
        for brain in ("small", "fuller"):
            for kind, what, least in (
                ("machine", "turns without reading", 5), ("whole", "whole turns", 1)):
                line(f"{what}, beside RiveScript, {brain} brain", found[kind], found[brain], "a second", 1, least=least)

    def restore(self):
        """Opening a session of 1,000 turns."""
        folder = self.folder / "long"
        session = output(self.measure, "begin", DIALOGUE, ANSWERS, folder, 1000)
        seconds = self.settings.seconds
        found = by_turns(
            self.settings.rounds,
            ours=lambda: float(output(self.measure, "restore", DIALOGUE, folder, session["id"], seconds)["seconds"]),
            python=lambda: float(output(sys.executable, HERE / "read_lines.py", session["path"], seconds)["seconds"]))
        size = os.path.getsize(session["path"]) / 1e6
        line(
            f"restoring 1,000 turns ({size:.1f} MB), beside json.loads of each line", found["ours"], found["python"], "ms",
            1e3, most=1)


def line(what, ours, peer, unit, scale, most=None, least=None):
    ratio = ours / peer
    target = f"at most {most:g}" if most is not None else f"at least {least:g}"
    is_met = ratio <= most if most is not None else ratio >= least
    figures = [f"{number * scale:,.3f}" if scale != 1 else f"{number:,.0f}" for number in (ours, peer)]
    print(f"{what}\n    {figures[0]} {unit} against {figures[1]} {unit}: {ratio:.2f} times; "
          f"target {target}: {'met' if is_met else 'MISSED'}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/run", description=__doc__)
    parser.add_argument("only", nargs="*", help="start, enter, turns, restore; all of them where none is named")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=0.5, help="how long each measurement of a rate takes")
    parser.add_argument("--prompt", default="area: ", help="the first prompt of the dialogue")
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--bearings", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    settings = parser.parse_args()
    # Not a wrapper that looks for the interpreter, and not the virtual environment's link: the interpreter itself.
    sys.base_python = subprocess.run(
        [sys.executable, "-I", "-c", "import os, sys; print(os.path.realpath(sys.executable))"],
        check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    folder = pathlib.Path(tempfile.mkdtemp(prefix=".build-work-", dir=HERE.parent))
    try:
        comparison = Comparison(settings, folder)
        for name in settings.only or ["start", "enter", "turns", "restore"]:
            getattr(comparison, name)()
    finally:
        shutil.rmtree(folder)
    print(f"load while measuring: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


main()
