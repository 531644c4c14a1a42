"""Counters whose number names one thing instead of counting several: the hour of the day, a stage of what is built, a door."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.lexicon import LexiconError, check_fields, read_toml
from zheconparse.kinds.number.reading import read_numeral

_FILE = "naming.toml"
_FIELDS = {
    "hour": ("measured_behind", "compared", "compared_behind", "between"),
    "stage": ("counted_behind", "behind", "before", "done"),
    "door": ("rooms", "houses"),
}
_HOURS = 24
_AHEAD = 40
"""How far ahead of a number the word stands that lets it count."""
_STAGES = re.compile("[0-9]{1,2}")


def names_a_thing(captures: Captures, counter: str) -> bool:
    """Whether the number before that counter tells which one, not how many."""
    test = _tests().get(counter)
    return test is not None and test(captures)


@cache
def naming_counters() -> tuple[str, ...]:
    """The counters whose number can name a thing."""
    return tuple(_tests())


@cache
def _tests() -> Mapping[str, Callable[[Captures], bool]]:
    tables = read_toml("zheconparse.kinds.quantity", _FILE, allowed=None)
    makers = {"hour": _hour, "stage": _stage, "door": _door}
    found: dict[str, Callable[[Captures], bool]] = {}
    for key, row in tables.items():
        if key not in makers:
            raise LexiconError(_FILE, f"[{key}]", "is none of hour, stage and door")
        check_fields(_FILE, f"[{key}]", row, ("counters", "source", *_FIELDS[key]), ())
        for counter in row["counters"]:
            if counter in found:
                raise LexiconError(_FILE, f"[{key}]", f"{counter} stands twice")
            found[counter] = makers[key](row)
    return MappingProxyType(found)


def _hour(row: Mapping[str, Any]) -> Callable[[Captures], bool]:
    beside = rf"(?:{_any(row['compared'])})[^，。；0-9]{{1,14}}(?:{_any(row['compared_behind'])})"
    moved = re.compile(
        rf"(?:{_any(row['measured_behind'])}|{beside})[{row['between']}]{{0,3}}(?:[0-9]{{1,5}}(?:\.[0-9]{{1,4}})?点[、和与及或]){{0,5}}\Z"
    )

    def is_hour(captures: Captures) -> bool:
        """A whole number up to 24, or two of them, that nothing moved by or to."""
        for written in (captures["numeral"], captures["to"]):
            reading = None if written is None or "." in written else read_numeral(written)
            if written is not None and (reading is None or reading.high > _HOURS):
                return False
        start = captures.span("numeral")[0]
        return moved.search(captures.string, max(0, start - _AHEAD), start) is None

    return is_hour


def _stage(row: Mapping[str, Any]) -> Callable[[Captures], bool]:
    counters = _any(row["counters"])
    others = rf"(?:[、和与及][0-9]{{1,2}}(?:{counters})){{0,5}}"
    before = re.compile(rf"{others}(?:{_any(row['before'])})")
    done = re.compile(
        rf"{others}(?:将|已|正|拟|预计|计划|也|同步|全面|正式|全部|[于在]?[0-9]{{1,4}}[年月][底初末]?){{0,3}}(?:{_any(row['done'])})"
    )
    counted, built = tuple(row["counted_behind"]), tuple(row["behind"])

    def is_stage(captures: Captures) -> bool:
        """Not what is held or divided, but what is built, or at the opening of a clause what is done with it."""
        text, start, end = captures.string, captures.start, captures.span("unit")[1]
        numeral = captures["numeral"] or ""
        if _STAGES.fullmatch(numeral) is None or text.endswith(counted, 0, start):
            return False
        if text.endswith(built, 0, start) or before.match(text, end) is not None:
            return True
        opens = start == 0 or not text[start - 1].isalnum() or text[start - 1] in "和与及"
        return opens and done.match(text, end) is not None

    return is_stage


def _door(row: Mapping[str, Any]) -> Callable[[Captures], bool]:
    counters = _any(row["counters"])
    room = re.compile(rf"(?:[0-9]{{1,3}}(?:{counters}|楼)){{0,2}}[0-9]{{2,5}}(?:{_any(row['rooms'])})")
    house = re.compile(rf"[0-9](?:{_any(row['houses'])})\Z")

    def is_door(captures: Captures) -> bool:
        """The number of a room follows, or the entrance stands behind the number of a house."""
        text, start, end = captures.string, captures.start, captures.span("unit")[1]
        if room.match(text, end) is not None:
            return True
        return captures["unit"] == "单元" and house.search(text, max(0, start - 4), start) is not None

    return is_door


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
