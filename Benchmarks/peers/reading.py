"""How well and how fast the corpus is read, ours and libraries from PyPI side by side. Benchmarks/run reading starts it.

Each library answers for the kinds that it has something to say on; what it finds is put into the form of docs/reading-lines.md
(adapters below) and judged by the same rules as ours: right, nothing found (the person would be asked), or wrong. For
a library only the value counts, never how sure or in which words; of an utterance without a value it has to find nothing.

The set-aside half is judged as well, but only counted: what is misread in it is never printed."""

import argparse
import collections
import datetime
import json
import logging
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DAY = datetime.datetime(2026, 6, 1, 9)


# Judging ------------------------------------------------------------------------------------------------------------------


class End:
    """An end of a range as a number; as Tests/LineReadingTests/Corpus/Expectation.swift has it."""

    def __init__(self, value):
        self.open = self.day = False
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            self.number = float(value)
            return
        if not isinstance(value, str):
            raise ValueError(value)
        below, text = value.startswith("<"), value.lstrip("<>")
        self.open = text != value
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            self.number = float(datetime.date.fromisoformat(text).toordinal()) + ((-1 if below else 1) if self.open else 0)
            self.day, self.open = True, False
        elif "/" in text:
            above, under = text.split("/")
            self.number = float(above) / float(under)
        else:
            self.number = float(text)


def end(value):
    try:
        return End(value)
    except ValueError:
        return None


def same(left, right):
    if left is None or right is None:
        return left is right
    return abs(left.number - right.number) < 1e-6 and left.open == right.open


def in_range(low, high, least, most, near):
    low, high, least, most = end(low), end(high), end(least), end(most)
    if not near or low is None or high is None:
        return same(low, least) and same(high, most)
    if least is None or most is None or least.number > low.number or most.number < high.number:
        return False
    slack = max(0.1 if 0 < low.number <= 1 else 1, high.number / 4, 200 if high.day else 0)
    return low.number - least.number <= slack and most.number - high.number <= slack


def fits(expected, read, near=False):
    if isinstance(expected, dict) and "low" in expected and "high" in expected:
        if not isinstance(read, dict) or not in_range(expected["low"], expected["high"], read.get("low"), read.get("high"), near):
            return False
        return others(expected, read, {"low", "high"}, near)
    if isinstance(expected, list):
        if not isinstance(read, list) or len(read) != len(expected):
            return False
        if len(expected) == 2 and (end(expected[0]) or end(expected[1])):
            return in_range(*expected, *read, near)
        left = list(read)
        for wanted in expected:
            place = next((i for i, other in enumerate(left) if fits(wanted, other, near)), None)
            if place is None:
                return False
            del left[place]
        return True
    if not isinstance(expected, dict):
        return expected == read
    return isinstance(read, dict) and others(expected, read, set(), near)


def others(expected, read, done, near):
    for key in read:
        if key not in expected and key not in done and read[key] != []:
            if key != "share" or not ("part" in expected or "rest" in expected):
                return False
    return all(key in done or key in read and fits(expected[key], read[key], near) for key in expected)


def judge_ours(line, reading):
    for wanted in [line, *line.get("accept", [])]:
        if reading.get("status") != wanted["status"]:
            continue
        if any(key in wanted and reading.get(key) != wanted[key] for key in ("certainty", "command")):
            continue
        expected = wanted.get("near", wanted.get("value"))
        if expected is None or "value" in reading and fits(expected, reading["value"], "near" in wanted):
            return "right"
    return "asked" if reading.get("status") in ("misread", "ambiguous") else "wrong"


def judge_peer(line, value):
    wanted = [one for one in [line, *line.get("accept", [])]]
    values = [(one.get("near", one.get("value")), "near" in one) for one in wanted if "near" in one or "value" in one]
    if value is None:
        return "asked" if values and not any(one["status"] in ("misread", "ambiguous") for one in wanted) else "right"
    return "right" if any(fits(expected, value, near) for expected, near in values) else "wrong"


# The libraries ------------------------------------------------------------------------------------------------------------


def number(text):
    value = float(text)
    return int(value) if value == int(value) else value


def recognizers():
    from recognizers_choice import recognize_boolean
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    english = Culture.English

    def numbers(text):
        return [number(one.resolution["value"]) for one in recognize_number(text, english) if one.resolution]

    def count(text):
        found = numbers(text)
        return {"low": found[0], "high": found[0]} if len(found) == 1 else None

    def share(text):
        per_cent = recognize_percentage(text, english)
        if per_cent:
            part = number(per_cent[0].resolution["value"].rstrip("%")) / 100
            return {"share": [part, part]}
        return shared(numbers(text))

    def money(text):
        sums = [one.resolution for one in recognize_currency(text, english)]
        names = {"Pound": "GBP", "British pound": "GBP", "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR"}
        return [
            {"low": number(one["value"]), "high": number(one["value"]), "currency": names.get(one["unit"], one["unit"])}
            for one in sums if one.get("value")
        ] or None

    def when(text):
        found = recognize_datetime(text, english, reference=DAY)
        for value in (found[0].resolution or {}).get("values", []) if found else []:
            if value["type"] == "duration":
                months = round(float(value["value"]) / (30.4375 * 86400))
                return {"months": [months, months]}
            first, last = value.get("start") or value.get("value"), value.get("end") or value.get("value")
            timex = value.get("timex", "")
            if re.fullmatch(r"\d{4}", timex):
                return {"from": [f"{timex}-01-01", f"{timex}-12-31"]}
            if re.fullmatch(r"\d{4}-\d\d", timex):
                return {"from": month(int(timex[:4]), int(timex[5:]))}
            return {"from": [first, last]} if first and last else None
        return None

    def yes(text):
        found = recognize_boolean(text, english)
        return {"answer": "yes" if found[0].resolution["value"] else "no"} if found else None

    return {"count": count, "share": share, "money": money, "time": when, "yesno": yes}


def shared(found):
    """Two numbers are a part and a whole, one is a part."""
    if len(found) == 2:
        return {"part": [found[0]] * 2, "whole": [found[1]] * 2}
    return {"part": [found[0]] * 2} if len(found) == 1 else None


def month(year, number):
    last = (datetime.date(year + number // 12, number % 12 + 1, 1) - datetime.timedelta(days=1)).isoformat()
    return [datetime.date(year, number, 1).isoformat(), last]


def quantulum():
    from quantulum3 import parser

    def count(text):
        found = [one for one in parser.parse(text) if one.unit.name == "dimensionless"]
        return {"low": found[0].value, "high": found[0].value} if len(found) == 1 else None

    def share(text):
        found = parser.parse(text)
        for one in found:
            if one.unit.name == "percentage":
                return {"share": [one.value / 100] * 2}
        return shared([one.value for one in found])

    def money(text):
        found = [one for one in parser.parse(text) if one.unit.entity.name == "currency"]
        codes = {"pound sterling": "GBP", "dollar": "USD", "euro": "EUR"}
        return [
            {"low": one.value, "high": one.value, "currency": codes.get(one.unit.name, one.unit.name)} for one in found
        ] or None

    return {"count": count, "share": share, "money": money}


def digits(text):
    return [number(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def number_parser():
    from number_parser import parse

    def count(text):
        found = digits(parse(text, language="en"))
        return {"low": found[0], "high": found[0]} if len(found) == 1 else None

    return {"count": count, "share": lambda text: shared(digits(parse(text, language="en")))}


def text2num():
    from text_to_num import alpha2digit

    def count(text):
        found = digits(alpha2digit(text, "en"))
        return {"low": found[0], "high": found[0]} if len(found) == 1 else None

    return {"count": count, "share": lambda text: shared(digits(alpha2digit(text, "en")))}


def dates():
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=["en"], settings={"RELATIVE_BASE": DAY, "DATE_ORDER": "DMY"})

    def when(text):
        found = parser.get_date_data(text)
        if not found or not found.date_obj:
            return None
        day = found.date_obj.date()
        if found.period == "year":
            return {"from": [f"{day.year}-01-01", f"{day.year}-12-31"]}
        if found.period == "month":
            return {"from": month(day.year, day.month)}
        return {"from": [day.isoformat()] * 2}

    return {"time": when}


def ct():
    from ctparse import ctparse
    from ctparse.types import Interval, Time

    def day(time):
        if time is None or time.year is None:
            return None
        if time.month is None:
            return [f"{time.year}-01-01", f"{time.year}-12-31"]
        if time.day is None:
            return month(time.year, time.month)
        return [datetime.date(time.year, time.month, time.day).isoformat()] * 2

    def when(text):
        found = ctparse(text, ts=DAY, timeout=1)
        if found is None:
            return None
        what = found.resolution
        if isinstance(what, Interval):
            first, last = day(what.t_from), day(what.t_to)
            return {"from": [first[0], last[1]]} if first and last else None
        return {"from": day(what)} if isinstance(what, Time) and day(what) else None

    return {"time": when}


LIBRARIES = {
    "recognizers-text-suite": recognizers, "quantulum3": quantulum, "number-parser": number_parser, "text2num": text2num,
    "dateparser": dates, "ctparse": ct,
}
TARGETS = {"recognizers-text-suite": 50, "dateparser": 50, "text2num": 1}


# The run ------------------------------------------------------------------------------------------------------------------


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
