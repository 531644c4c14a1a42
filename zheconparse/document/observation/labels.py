"""What the labels of a line in a table say: a place, a time, or the name of what is measured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zheconparse.document.observation.cells import MARKS, without_unit
from zheconparse.document.observation.columnheads import Column, place_named
from zheconparse.document.observation.grid import Cell, Line
from zheconparse.document.observation.times import NEVER, When, whole_year
from zheconparse.document.observation.where import Where

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_NUMBERING = re.compile(r"^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|[0-9]+[、.．]|其中[:：]?|#|\*)+\s*")
_PART = re.compile("其中|#")
_MONTH = re.compile("[0-9]{1,2}月份?")
_MARKED = re.compile(f"{MARKS}\\Z")
_PLACES = re.compile("^(?!.*国).*(?:地区|城市|市|县|区|省|盟|州|单位)")
_TOTAL = re.compile("(?:地区|全部)?(?:合计|总计|总量)")
_SUM = re.compile("(?<=..)(?:合计|总计)\\Z")
BARE_YEAR = re.compile("(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Label:
    """What the labels of a line say."""

    name: str
    unit: str | None
    when: When | None
    where: Where | None
    by_head: bool
    """Whether the line has no name of its own: it is a place, a time or a total."""
    of_whole: bool
    """Whether it is part of what stands above it (其中)."""
    in_any_year: bool
    """Whether its time names no year (1月)."""


def label_of(reader: Reader, cells: Sequence[Cell], *, by_places: bool, titled: bool) -> Label:
    """What the labels of a line say: a place, a time, or the name of what is measured, with its unit.

    `by_places`: whether the lines are places; `titled`: whether the caption says what is measured.
    """
    names: list[str] = []
    unit, when, where, of_whole, in_any_year = None, None, None, False, False
    for cell in cells:
        words = _MARKED.sub("", re.sub(r"\s+", "", cell.text))
        plain = _NUMBERING.sub("", words)
        of_whole = of_whole or _PART.match(words) is not None
        name, own = without_unit(plain)
        unit = own or unit
        if by_places and (found := place_named(reader, cell, _SUM.sub("", name))) is not None:
            where = found
            continue
        if BARE_YEAR.fullmatch(name):
            when = whole_year(int(name))
            continue
        dated = next((one for one in reader.within(cell.start, cell.end) if one.kind == "date"), None)
        if dated is not None and cell.text.startswith(dated.text) and (dated.value.first or dated.value.last):
            when = When(dated.value.first, dated.value.last, "stated")
            in_any_year = "年" not in dated.text
            name = name.removeprefix(re.sub(r"\s+", "", dated.text))
            if len(name) < 2:
                continue
        elif _MONTH.fullmatch(name):
            when = NEVER
            continue
        if not (_TOTAL.fullmatch(name) and (by_places or titled)):
            names.append(name)
    return Label("".join(names), unit, when, where, not names, of_whole, in_any_year)


def lists_places(reader: Reader, columns: Sequence[Column], body: Sequence[Line]) -> bool:
    """Whether the lines are places: the head of the labels says so, or, where it says nothing, all of them are."""
    heads = [column.name for column in columns if column.kind == "label"]
    if any(heads):
        return any(map(_PLACES.search, heads))
    labels = [line[0] for line in body if not _TOTAL.fullmatch(line[0].text)]
    return bool(labels) and all(place_named(reader, cell, cell.text) is not None for cell in labels)
