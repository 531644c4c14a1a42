"""A table for people: kind, text, value, unit and place of each mention.

Hanzi count two columns. The widths follow the text; where `width` is too small, long cells go on in further lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import Any, TextIO

from zheconparse.kernel import Mention
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import Period
from zheconparse.values.quantity import Quantity
from zheconparse.values.region import Region

HEAD = ("kind", "text", "value", "unit", "place")
GAP = "  "
_LEAST = 10
_NEWLINE = re.compile(r"\r\n|\n|\r")
_COLOURS = {"number": 37, "quantity": 32, "percentage": 33, "rank": 35, "date": 36, "region": 94}
_BOLD, _DIM = 1, 2
_CHANGES = {"up": "↑", "down": "↓", None: ""}
_BASES = {
    "yoy": "同比",
    "mom": "环比",
    "qoq": "环比",
    "two_year_average": "两年平均",
    "other": "较",
    None: "",
}


def make(
    mentions: Iterable[Mention[Any]],
    text: str | None = None,
    *,
    title: str | None = None,
    width: int | None = None,
    colour: bool = False,
) -> str:
    """The mentions as a table, with a line of counts below.

    With the `text` they were found in, places are line:column, both from 1; without it, offsets. `width` is the number of
    columns to stay within; `colour` adds terminal colours.

    >>> import zheconparse as z
    >>> text = "协议总投资10024.7亿元。"
    >>> print(make(z.quantities(text), text), end="")
    kind      text         value          unit  place
    ────────  ───────────  ─────────────  ────  ─────
    quantity  10024.7亿元  1.00247万亿元  元    1:6
    1 mention: 1 quantity
    """
    found = list(mentions)
    paint = _painted if colour else _plain
    lines = [paint(title, _BOLD)] if title is not None else []
    if found:
        where = place_in(text) if text is not None else _offsets
        rows = [(one.kind, one.text, written(one.value), unit_of(one.value), where(one)) for one in found]
        lines += _grid([tuple(map(shown, row)) for row in rows], width, paint)
    lines.append(paint(_counts(found), _DIM))
    return "".join(f"{line}\n" for line in lines)


def write(mentions: Iterable[Mention[Any]], file: TextIO) -> None:
    """Write the mentions to an open text file as a plain table with offsets for places."""
    file.write(make(mentions))


def place_in(text: str) -> Callable[[Mention[Any]], str]:
    """A function from a mention in `text` to its line and column, counted from 1."""
    starts = [0, *(found.end() for found in _NEWLINE.finditer(text))]

    def place(mention: Mention[Any]) -> str:
        line = bisect_right(starts, mention.start)
        return f"{line}:{mention.start - starts[line - 1] + 1}"

    return place


def written(value: Any) -> str:
    """The value as a person would write it: a change with its basis and arrow, a date as days, a place with its code.

    >>> import zheconparse as z
    >>> text = "2022年1—8月，包头市引进到位资金同比增长87.1亿元"
    >>> [written(mention.value) for mention in z.extract(text).mentions]
    ['2022-01-01..2022-08-31', '包头市 150200', '同比↑87.1亿元']
    """
    if isinstance(value, Quantity):
        return f"{_BASES[value.basis]}{_CHANGES[value.direction]}{value}"
    if isinstance(value, Period):
        return _days(value)
    return _place(value) if isinstance(value, Region) else str(value)


def _days(period: Period) -> str:
    first, last = period.first or "", period.last or ""
    if not first and not last:
        return "?"
    return str(first) if first == last else f"{first}..{last}"


def _place(region: Region) -> str:
    name = region.path[-1] if region.path and region.level != "zone" else region.name
    if region.candidates:
        return f"{name}, one of {len(region.candidates)}"
    return f"{name} {region.code}" if region.code else name


def unit_of(value: Any) -> str:
    """What a value counts in: the unit of a quantity or ratio, the granularity of a date, the level of a region."""
    if isinstance(value, Quantity):
        unit = "" if value.unit is None else value.unit.name
        return unit if value.per is None else f"{unit}/{value.per.name}"
    if isinstance(value, Percentage):
        return value.unit
    if isinstance(value, Period):
        return value.granularity
    return value.level if isinstance(value, Region) else ""


def shown(cell: str) -> str:
    """A cell on one line: line breaks as ↵, other characters that cannot be seen as �."""
    if cell.isprintable():
        return cell
    cell = _NEWLINE.sub("↵", cell)
    return "".join(
        one if one.isprintable() or one == "\u3000" else " " if one == "\t" else "�" for one in cell
    )


def _offsets(mention: Mention[Any]) -> str:
    return f"{mention.start}–{mention.end}"


def _counts(found: Sequence[Mention[Any]]) -> str:
    if not found:
        return "no mentions"
    kinds = Counter(one.kind for one in found).most_common()
    return f"{len(found)} mention{'s' * (len(found) > 1)}: " + ", ".join(
        f"{count} {kind}" for kind, count in kinds
    )


def _grid(rows: list[tuple[str, ...]], width: int | None, paint: Callable[[str, int], str]) -> list[str]:
    from rich.cells import cell_len, chop_cells

    widths = [max(cell_len(row[at]) for row in [HEAD, *rows]) for at in range(len(HEAD))]
    if width is not None:
        _narrow(widths, width)

    def line(cells: Sequence[str], colours: Sequence[int]) -> str:
        padded = (
            paint(cell, colour) + " " * (wide - cell_len(cell))
            for cell, colour, wide in zip(cells, colours, widths, strict=True)
        )
        return GAP.join(padded).rstrip()

    lines = [line(HEAD, [_BOLD] * len(HEAD)), line(["─" * wide for wide in widths], [_DIM] * len(HEAD))]
    for row in rows:
        tint = _COLOURS.get(row[0], 0)
        parts = (
            [cell] if cell_len(cell) <= wide else chop_cells(cell, wide)
            for cell, wide in zip(row, widths, strict=True)
        )
        lines += (line(cells, (tint, tint, _BOLD, _DIM, _DIM)) for cells in zip_longest(*parts, fillvalue=""))
    return lines


def _narrow(widths: list[int], width: int) -> None:
    """Take from text and value, the wider first, what the line is too long by."""
    excess = sum(widths) + len(GAP) * (len(widths) - 1) - width
    for _ in range(excess):
        at = 1 if widths[1] >= widths[2] else 2
        if widths[at] <= _LEAST:
            break
        widths[at] -= 1


def _painted(cell: str, colour: int) -> str:
    return f"\x1b[{colour}m{cell}\x1b[0m" if cell and colour else cell


def _plain(cell: str, _colour: int) -> str:
    return cell
