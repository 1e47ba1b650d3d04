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

import load

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

    def bench(self):
        """Servers to be compared, and the conversation that is held with them."""
        bench = load.Bench(self.folder, self.settings.server, DIALOGUE.parent, self.settings.build / "bare-nio")
        text = subprocess.run(
            [str(self.measure), "lines", str(DIALOGUE), str(ANSWERS)], check=True, stdout=subprocess.PIPE, text=True)
        bench.record([typed.split("\t")[1] for typed in text.stdout.splitlines()])
        return bench

    def load(self):
        """Durable turns a second, side by side with a bare server in C and with Redis."""
        bench = self.bench()
        for sessions, rounds, least in ((1, 20, None), (64, 4, 0.9), (1000, 1, 0.55)):
            found = load.side_by_side(self.settings.load_rounds, bench, sessions, rounds)
            name = "one session" if sessions == 1 else f"{sessions:,} sessions"
            for peer in found:
                if peer == "ours":
                    continue
                target = least if peer == "C" else None
                line(f"turns a second, {name}, beside {peer}", found["ours"]["rate"], found[peer]["rate"], "", 1, least=target)
                if sessions == 1:
                    line(
                        f"how long a turn takes (median), {name}, beside {peer}", found["ours"]["median"],
                        found[peer]["median"], "ms", 1e3, most=1.15 if peer == "C" else None)
                line(
                    f"the server's processor time for a turn, {name}, beside {peer}", found["ours"]["server"],
                    found[peer]["server"], "µs", 1e6)

    def memory(self):
        """What a live session takes with its connection, beside NIO's bare connection."""
        bench = self.bench()
        figures = [(bench.memory("ours", 8000, 20), bench.memory("nio", 8000, 20)) for _ in range(self.settings.load_rounds)]
        ours, bare = (statistics.median(figure[index] for figure in figures) for index in (0, 1))
        line(
            "memory of one of 8,000 sessions with its connection, 20 answers in it, beyond NIO's bare connection", ours - bare,
            6144, "bytes", 1, most=1, peer_name=f"allowed; {ours:,.0f} and {bare:,.0f} in all")

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


def line(what, ours, peer, unit, scale, most=None, least=None, peer_name=""):
    ratio = ours / peer
    figures = [f"{number * scale:,.3f}" if scale == 1e3 else f"{number * scale:,.0f}" for number in (ours, peer)]
    verdict = ""
    if most is not None or least is not None:
        is_met = ratio <= most if most is not None else ratio >= least
        verdict = f"; target {f'at most {most:g}' if most is not None else f'at least {least:g}'}: {'met' if is_met else 'MISSED'}"
    print(f"{what}\n    {figures[0]} {unit} against {figures[1]} {unit} {peer_name}: {ratio:.2f} times{verdict}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/run", description=__doc__)
    parser.add_argument("only", nargs="*", help="start, enter, turns, restore, load, memory; all of them where none is named")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--load-rounds", type=int, default=5, help="alternations of the servers")
    parser.add_argument("--seconds", type=float, default=0.5, help="how long each measurement of a rate takes")
    parser.add_argument("--prompt", default="area: ", help="the first prompt of the dialogue")
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--bearings", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--server", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    settings = parser.parse_args()
    # Not a wrapper that looks for the interpreter, and not the virtual environment's link: the interpreter itself.
    sys.base_python = subprocess.run(
        [sys.executable, "-I", "-c", "import os, sys; print(os.path.realpath(sys.executable))"],
        check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    folder = pathlib.Path(tempfile.mkdtemp(prefix=".build-work-", dir=HERE.parent))
    try:
        comparison = Comparison(settings, folder)
        for name in settings.only or ["start", "enter", "turns", "restore", "load", "memory"]:
            getattr(comparison, name)()
    finally:
        shutil.rmtree(folder)
    print(f"load while measuring: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


main()
