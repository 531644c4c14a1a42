"""What a cell of a table says: a figure as bookkeepers write it, and the unit that a head, a label or a caption names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from zheconparse.document.observation.grid import Cell
from zheconparse.document.observation.words import any_of
from zheconparse.kinds.number import number
from zheconparse.kinds.percentage import percentage
from zheconparse.kinds.quantity import quantity
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

_DIGITS = r"(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
MARKS = r"(?:\s*(?:[①-⑳*†‡#¹²³]|\[[0-9]{1,2}\]))*"
"""Marks of footnotes behind a word or a number."""
_FIGURE = re.compile(
    rf"(?P<words>(?P<sign>[-+])?\s*(?P<plain>{_DIGITS})\s*(?P<unit>[%‰])?(?P<bound>左右|上下|以上|以下|以内)?"
    rf"|\(\s*(?P<loss>{_DIGITS})\s*(?P<loss_unit>%)?\s*\)(?P<behind>%)?"
    rf"|(?:(?P<down>下降|减少|降低|回落|下跌|↓)|增长|增加|上升|提高|上涨|↑)\s*(?P<moved>{_DIGITS})\s*(?P<moved_unit>%|个?百分点)?)"
    rf"{MARKS}"
)
_ENDS_IN_UNIT = re.compile(r"\((?P<bracket>[^()]{1,10})\)\s*\Z|[/,，](?P<behind>[^/,，()0-9]{1,8})\Z")
_STATED = re.compile(r"(?:金额|计量|数据)?单位\s*[:：]\s*(?P<unit>[^\s()。|]+)")
_MAGNITUDE = re.compile("[千万亿]")
_BOTH_WAYS = re.compile(r"^(?:±|\+-|\+/-)(?=%)|^人民币(?=.)")
SEVERAL = "、"
"""Between the units of amounts of a caption that has several: each column, or nothing, decides between them."""
UNDECIDED = SEVERAL
"""The unit of amounts of which nobody can tell it."""


class Figure(NamedTuple):
    """The number of a cell without its footnote; `moved` where the cell says in words that something grew or fell."""

    start: int
    end: int
    number: str
    unit: str | None
    moved: bool
    bound: str = ""
    """What makes it a bound or a rough number (6左右, 5.5以内)."""


def figure(cell: Cell) -> Figure | None:
    """The figure of a cell; None where it holds none (…, —, 不适用).

    >>> figure(Cell(0, 10, "(1,234.50)")).number
    '-1234.50'
    """
    found = _FIGURE.fullmatch(cell.text)
    if found is None:
        return _with_unit(cell)
    digits = found["plain"] or found["loss"] or found["moved"]
    down = found["sign"] == "-" or found["loss"] is not None or found["down"] is not None
    unit = found["unit"] or found["loss_unit"] or found["behind"] or found["moved_unit"]
    plain = digits.replace(",", "").replace("，", "")
    end = cell.start + len(found["words"].rstrip())
    number_ = f"-{plain}" if down else plain
    return Figure(cell.start, end, number_, unit, found["moved"] is not None, found["bound"] or "")


_AMOUNT = re.compile(
    rf"(?:(?P<down>减少|下降|-)|(?P<up>增加|增长))?(?P<digits>{_DIGITS})\s?(?P<unit>[^\s0-9，,、]{{1,8}})"
)


def _with_unit(cell: Cell) -> Figure | None:
    """An amount that a cell writes with its unit (100亿元), or by which something grew (增加12家); 2023年 is a time."""
    found = _AMOUNT.fullmatch(cell.text)
    if found is None or not known(found["unit"]) or found["unit"].startswith(("年", "天", "日", "小时")):
        return None
    digits = found["digits"].replace(",", "").replace("，", "")
    moved = found["up"] is not None or found["down"] not in (None, "-")
    return Figure(cell.start, cell.end, f"{'-' if found['down'] else ''}{digits}", found["unit"], moved)


def value(number_: str, unit: str | None, bound: str = "") -> Quantity | Percentage | Interval | None:
    """A signed number with a unit, and what makes it a bound; None where the unit is open, or unknown with a magnitude in it.

    >>> str(value("-1234.5", "万元"))
    '-1234.5万元'
    """
    if unit is None:
        return number.fullmatch(number_ + bound)
    unit = _plain(unit)
    if unit.startswith(("%", "‰", "个百分点")):
        return percentage.fullmatch(number_ + unit + bound)
    read = quantity.fullmatch(number_.lstrip("-") + unit + bound)
    if read is not None:
        return read * -1 if number_.startswith("-") else read
    return None if SEVERAL in unit or _MAGNITUDE.search(unit) else number.fullmatch(number_ + bound)


def _plain(unit: str) -> str:
    unit = _BOTH_WAYS.sub("", unit)
    return f"个{unit}" if unit == "百分点" else unit


def known(unit: str) -> bool:
    """Whether words are a unit by themselves (亿元, %, 元/吨; not 5家, and not -3.2%, which behind a number would be a range).

    >>> known("亿元"), known("5家"), known("-3.2%"), known("不含农户")
    (True, False, False, False)
    """
    unit = _plain(unit)
    if not unit or unit[0].isdigit() or unit[0] in "+-.":
        return False
    return quantity.fullmatch(f"1{unit}") is not None or percentage.fullmatch(f"1{unit}") is not None


def without_unit(words: str) -> tuple[str, str | None]:
    """A head, a label or a caption without its unit, and the unit; other brackets stay.

    >>> without_unit("进出口 (亿元)"), without_unit("固定资产投资(不含农户)"), without_unit("用电量/亿千瓦时")
    (('进出口', '亿元'), ('固定资产投资(不含农户)', None), ('用电量', '亿千瓦时'))
    """
    plain = re.sub(r"\s+", "", words)
    found = _ENDS_IN_UNIT.search(plain)
    if found is None:
        return plain, None
    unit = found["bracket"] or found["behind"]
    return (plain[: found.start()], unit) if known(unit) else (plain, None)


def states_unit(words: str) -> bool:
    """Whether a line says which unit the table is in (单位：亿元)."""
    return _STATED.search(words) is not None


def caption_unit(
    folded: str, above: Sequence[tuple[int, int]], first: Sequence[tuple[int, int]]
) -> tuple[str | None, str | None]:
    """The unit of amounts and that of rates, from a line like 单位：亿元、% or from the bracket of the last caption that has one.

    `above` are the captions, `first` the first lines of the table: a % at the end of one of these is that of its last column.
    """
    for start, end in (*above, *first):
        found = _STATED.search(folded[start:end])
        if found is not None:
            return _of_list(found["unit"])
    for lines, of_column in ((first, "%"), (above, None)):
        for start, end in reversed(lines):
            words = folded[start:end]
            unit = None if "\t" in words or "|" in words else without_unit(words)[1]
            if unit not in (None, of_column):
                return (None, unit) if unit == "%" else (unit, None)
    return None, None


def _of_list(words: str) -> tuple[str | None, str | None]:
    units: list[str] = []
    for part in re.split("[、;；，,]", words):
        units += [part] if known(part) else part.split("/")  # 元/公斤 is one unit, 亿元/% are two
    amounts = dict.fromkeys(unit for unit in units if unit and not _plain(unit).startswith("%"))
    rate = "%" if any(_plain(unit).startswith("%") for unit in units) else None
    return (SEVERAL.join(amounts) or None), rate


@cache
def _countable() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('thing')}|[个户人件])数?\\Z")


def unit_for(head: str, unit: str | None) -> str | None:
    """The unit of a column, of those that a caption names: things (新签约项目) are counted; all of them where several are left.

    >>> unit_for("新签约项目", "亿元、个"), unit_for("到位资金", "亿元、个"), unit_for("产量", "亿元、万吨")
    ('个', '亿元', '亿元、万吨')
    """
    if unit is None or SEVERAL not in unit:
        return unit
    counts = _countable().search(head) is not None
    ones = ((one, quantity.fullmatch(f"1{one}")) for one in unit.split(SEVERAL))
    left = [one for one, read in ones if read is not None and (read.dimension == "count") == counts]
    return left[0] if len(left) == 1 else unit
