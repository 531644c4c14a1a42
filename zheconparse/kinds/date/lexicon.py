"""The word tables of dates, checked as they are read: relative words (去年, 上月, 当日) and festivals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from zheconparse.kernel.lexicon import LexiconError, read_tsv

_PACKAGE = "zheconparse.kinds.date"
GRAINS = frozenset(("year", "whole_year", "half", "quarter", "month", "week", "day", "now", "vague"))


class RelativeWord(NamedTuple):
    """A row of words.tsv: a stretch `shift` grains away from the day of publication or from what was spoken of."""

    name: str
    written: tuple[str, ...]
    grain: str
    anchor: str
    shift: int
    to: int | None
    not_after: str
    not_before: str


class Festival(NamedTuple):
    """A row of festivals.tsv: the day that a festival falls on, in the calendar that says so."""

    name: str
    written: tuple[str, ...]
    short: tuple[str, ...]
    in_year: tuple[str, ...]
    not_before: str
    calendar: str
    month: int
    day: int


def _number(file: str, line: int, written: str) -> int:
    try:
        return int(written)
    except ValueError:
        raise LexiconError(file, f"line {line}", f"{written!r} is no number") from None


@cache
def relative_words() -> tuple[RelativeWord, ...]:
    """Every row of words.tsv.

    Errors: `LexiconError` for an unknown grain or anchor, and for a spelling in two rows.
    """
    file, rows, seen = "words.tsv", [], set()
    for line, row in read_tsv(
        _PACKAGE, file, required=("name", "written", "grain", "anchor", "shift", "source")
    ):
        if row["grain"] not in GRAINS or row["anchor"] not in ("reference", "context"):
            raise LexiconError(
                file, f"line {line}", f"unknown grain {row['grain']!r} or anchor {row['anchor']!r}"
            )
        written = tuple(row["written"].split())
        for spelling in written if row["grain"] != "now" else ():
            if spelling in seen:
                raise LexiconError(file, f"line {line}", f"{spelling} stands in two rows")
            seen.add(spelling)
        shift = _number(file, line, row["shift"])
        to = _number(file, line, row["to"]) if row["to"] else None
        rows.append(
            RelativeWord(
                row["name"],
                written,
                row["grain"],
                row["anchor"],
                shift,
                to,
                row["not_after"],
                row["not_before"],
            )
        )
    return tuple(rows)


@cache
def spellings() -> Mapping[str, RelativeWord]:
    """Spelling → its row, of every relative word that names a stretch by itself."""
    return MappingProxyType(
        {word: row for row in relative_words() if row.grain != "now" for word in row.written}
    )


@cache
def spelled(*grains: str) -> tuple[str, ...]:
    """The spellings of some grains, longer ones first."""
    found = {word for row in relative_words() if row.grain in grains for word in row.written}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def lasting() -> Mapping[str, str]:
    """Word of what takes or lasts a length of time → the characters behind which it is part of another word."""
    file, found = "lasting.tsv", dict[str, str]()
    for line, row in read_tsv(_PACKAGE, file, required=("written", "source")):
        if row["written"] in found:
            raise LexiconError(file, f"line {line}", f"{row['written']} stands in two rows")
        found[row["written"]] = row["not_after"]
    return MappingProxyType(found)


@cache
def festivals() -> Mapping[str, Festival]:
    """Name → its row of festivals.tsv."""
    file, rows, seen = "festivals.tsv", dict[str, Festival](), set[str]()
    for line, row in read_tsv(
        _PACKAGE, file, required=("name", "written", "calendar", "month", "day", "source")
    ):
        if row["calendar"] not in ("solar", "lunar", "term"):
            raise LexiconError(file, f"line {line}", f"unknown calendar {row['calendar']!r}")
        month, day = _number(file, line, row["month"]), _number(file, line, row["day"])
        written, short, in_year = (tuple(row[column].split()) for column in ("written", "short", "in_year"))
        spellings = {row["name"], *written, *short, *in_year}
        if not seen.isdisjoint(spellings):
            raise LexiconError(file, f"line {line}", f"{min(seen & spellings)} stands in two rows")
        seen |= spellings
        rows[row["name"]] = Festival(
            row["name"], written, short, in_year, row["not_before"], row["calendar"], month, day
        )
    return MappingProxyType(rows)


@cache
def festival_names() -> Mapping[str, str]:
    """Spelling → name of the festival, the short ones with 节 as well."""
    names: dict[str, str] = {}
    for name, row in festivals().items():
        names |= dict.fromkeys(row.written, name)
        for short in (*row.short, *row.in_year):
            names |= {short: name, f"{short}节": name}
    return MappingProxyType(names)


# What makes the name of a place or of a prize of a festival's (五一新区, 国庆路, 五一劳动奖章).
_NAMED = "河(?![南北])|[路街村镇乡巷桥渠]|新区|广场|大道|公园|水库|社区|小区|农场|劳动"


@cache
def names_in_year() -> Mapping[str, str]:
    """Spelling that names a festival right behind a year → the pattern that makes another word of it."""
    return MappingProxyType(
        {
            written: "|".join(filter(None, (_NAMED, row.not_before)))
            for row in festivals().values()
            for written in row.in_year
        }
    )


@cache
def short_names() -> frozenset[str]:
    """Spellings that name a festival only behind a year, in quotation marks, or before 节, 假期, 期间."""
    return frozenset(short for row in festivals().values() for short in (*row.short, *row.in_year))
