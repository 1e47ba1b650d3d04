"""Judges what was read by the rules of CorpusTests: right, nothing found (the person would be asked), or wrong."""

import datetime
import re


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
