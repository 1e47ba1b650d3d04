"""What each library finds in a line, put into the form of docs/reading-lines.md: for each library the kinds that it reads."""

import datetime
import logging
import re
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

DAY = datetime.datetime(2026, 6, 1, 9)


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
