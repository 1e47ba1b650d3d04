"""How well and how fast the corpus is read, ours and libraries from PyPI side by side. Benchmarks/run reading starts it.

Each library answers for the kinds that it has something to say on; what it finds is put into the form of docs/reading-lines.md
(reading_libraries.py) and judged by the same rules as ours: right, nothing found (the person would be asked), or wrong (reading_judging.py). For
a library only the value counts, never how sure or in which words; of an utterance without a value it has to find nothing.

The set-aside half is judged as well, but only counted: what is misread in it is never printed."""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile
import time

from reading_judging import judge_ours, judge_peer
from reading_libraries import LIBRARIES

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def held_back(text):
    found = 0xCBF29CE484222325
    for byte in text.encode():
        found = ((found ^ byte) * 0x100000001B3) & (2**64 - 1)
    return found >> 20 & 1 == 1


def corpus(kind):
    with open(ROOT / "Tests" / "Corpus" / f"{kind}.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def rows(kind, lines):
    return "".join(
        "\t".join([kind, "|".join(line.get("choices", [])), "|".join(line.get("names", [])), line["text"]]) + "\n"
        for line in lines)


class Ours:
    def __init__(self, measure, folder):
        self.measure, self.folder = measure, folder

    def run(self, what, kind, lines, *more):
        path = self.folder / "lines"
        path.write_text(rows(kind, lines), encoding="utf-8")
        command = [self.measure, what, ROOT / "Dialogues" / "where-am-i-now", path, *more]
        return subprocess.run([str(one) for one in command], check=True, stdout=subprocess.PIPE, text=True).stdout

    def readings(self, kind, lines):
        return [json.loads(one) for one in self.run("readings", kind, lines).splitlines()]

    def seconds(self, kind, lines, long):
        found = dict(one.split(" ") for one in self.run("reading", kind, lines, long).splitlines())
        return float(found["seconds"])


def tried(read, text):
    """What a library makes of a line; what it stumbles over it doesn't find."""
    try:
        return read(text)
    except Exception:
        return None


def seconds(read, lines, long):
    """Seconds of processor time for a line, at least one round."""
    rounds, begun = 0, time.process_time()
    while not rounds or time.process_time() - begun < long:
        for line in lines:
            tried(read, line["text"])
        rounds += 1
    return (time.process_time() - begun) / rounds / len(lines)


def score(verdicts):
    found = collections.Counter(verdicts)
    return f"{100 * found['right'] / max(len(verdicts), 1):5.1f} % | {found['asked']:3} | {found['wrong']:3}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measure", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=0.3, help="how long each speed is measured")
    settings = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        compare(Ours(settings.measure, pathlib.Path(name)), settings.seconds)
        print("\nmicroseconds for each KiB of a line of half a KiB, 2 KiB and 8 KiB")
        long = [settings.measure, "long", ROOT / "Dialogues" / "where-am-i-now", settings.seconds]
        print(subprocess.run([str(one) for one in long], check=True, stdout=subprocess.PIPE, text=True).stdout, end="")


def compare(ours, long):
    kinds = sorted(path.stem for path in (ROOT / "Tests" / "Corpus").glob("*.jsonl"))
    print("| kind | read by | half | lines | right | asked or nothing | wrong | µs a line | ours is so many times as fast |")
    print("|---|---|---|---|---|---|---|---|---|")
    peers = {name: make() for name, make in LIBRARIES.items()}
    for kind in kinds:
        everything = corpus(kind)
        halves = {
            "tuned": [line for line in everything if not held_back(line["text"])],
            "set aside": [line for line in everything if held_back(line["text"])],
        }
        our_seconds = ours.seconds(kind, everything, long)
        for half, lines in halves.items():
            verdicts = [judge_ours(*pair) for pair in zip(lines, ours.readings(kind, lines))]
            cost = f"{our_seconds * 1e6:.1f}" if half == "tuned" else ""
            print(f"| {kind} | **ours** | {half} | {len(lines)} | {score(verdicts)} | {cost} | |", flush=True)
        for name, readers in peers.items():
            if kind not in readers:
                continue
            read = readers[kind]
            for half, lines in halves.items():
                verdicts = [judge_peer(line, tried(read, line["text"])) for line in lines]
                cost = seconds(read, everything, long) if half == "tuned" else None
                speed = f"{cost * 1e6:,.1f} | {cost / our_seconds:,.2f}" if cost else " | "
                print(f"| {kind} | {name} | {half} | {len(lines)} | {score(verdicts)} | {speed} |", flush=True)
    lines = [line for line in corpus("count") if judge_peer(line, tried(peers["text2num"]["count"], line["text"])) == "right"
             and "value" in line]
    mine, theirs = ours.seconds("count", lines, long), seconds(peers["text2num"]["count"], lines, long)
    print(f"\nonly what text2num reads rightly, {len(lines)} counts: ours {mine * 1e6:.2f} µs, text2num {theirs * 1e6:.2f} µs, {theirs / mine:.2f} times")


main()
