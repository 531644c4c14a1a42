"""Tables in running text: which of their lines are captions, heads and figures, and which stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from zheconparse.document.layout import Block
from zheconparse.document.observation.cells import caption_unit, states_unit, without_unit
from zheconparse.document.observation.columns import (
    columns_of,
    is_head,
    numbers_in,
    only_years,
    spread,
)
from zheconparse.document.observation.grid import Grid, Line
from zheconparse.document.observation.labels import lists_places
from zheconparse.document.observation.nesting import Wholes, repeated
from zheconparse.document.observation.tablecaptions import grown_by, measured
from zheconparse.document.observation.tablelines import Table, read_line, section
from zheconparse.values.observation import Status
from zheconparse.values.quantity import Basis

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_OF_CAPACITY = re.compile("(?:装机容量|装机规模|产能|生产能力)(?:情况)?(?:表|一览)?\\Z")
"""How the caption of a table of capacities ends."""
_NUMBERED_CAPTION = re.compile("附?表[0-9一二三四五六七八九十-]*")
_IN_PLACE = re.compile(r"[-—…]+|不适用|[0-9.]+(?:[:∶][0-9.]+)+")
_WIDEST = 64
"""No table in running text has more columns, and the head of each is compared with those before it."""


class Above(NamedTuple):
    """What the lines above a table say: of its figures the unit, that of its rates, what growth is against, and the status."""

    caption: Sequence[tuple[int, int]]
    unit: str | None
    rate: str | None
    grows: Basis | None
    status: Status


def read(reader: Reader, block: Block, caption: Sequence[tuple[int, int]]) -> None:
    """The rows of one table; `caption` are the lines just above it."""
    grid = Grid.of(reader.folded, reader.text, block)
    unit, rate = caption_unit(reader.folded, caption, block.pieces[:2])
    grows = None
    if unit is None and rate is not None:  # all figures are rates
        unit, grows = rate, grown_by(reader, caption)
    status: Status = reader.heading_status
    if any(_OF_CAPACITY.search(reader.folded, start, end) for start, end in caption):
        status = "capacity"
    above = Above(caption, unit, rate, grows, status)
    at = 0
    while at < len(grid.lines):
        body = next((n for n in range(at, len(grid.lines)) if _fills(grid.lines[n])), len(grid.lines))
        end = next(
            (n for n in range(body + 1, len(grid.lines)) if _begins_anew(grid.lines[n])), len(grid.lines)
        )
        heads: list[int] = []
        for number in range(at, body):
            line = grid.lines[number]
            if heads and _is_lone(line):  # a section ahead of the first figures
                body = number
                break
            if body == len(grid.lines) or _is_caption(line):
                reader.calendar.head(reader.within(line[0].start, line[-1].end))
            else:
                heads.append(number)
        if body < end and len(grid.lines) > 1:
            _part(reader, block, grid, heads, range(body, end), above)
        at = end


def _has_figures(line: Line) -> bool:
    return numbers_in(line) and not only_years(line)


def _fills(line: Line) -> bool:
    """Whether a line is one of figures, or of what stands in their place (— or 3:2)."""
    return _has_figures(line) or any(_IN_PLACE.fullmatch(cell.text) for cell in line[1:] if cell.text)


def _begins_anew(line: Line) -> bool:
    """Whether a line below figures is the head of another table."""
    return only_years(line) or (not numbers_in(line) and is_head(line))


def _is_caption(line: Line) -> bool:
    """Whether a line above the figures is no head: it names the unit or the number of the table, or stands alone."""
    words = [cell for cell in line if cell.text]
    return (
        any(states_unit(cell.text) for cell in words)
        or _NUMBERED_CAPTION.fullmatch(words[0].text) is not None
        or _is_lone(line)
    )


def _is_lone(line: Line) -> bool:
    """Whether a line has nothing but a label."""
    return bool(line[0].text) and not any(cell.text for cell in line[1:])


def _part(
    reader: Reader,
    block: Block,
    grid: Grid,
    heads: Sequence[int],
    body: range,
    above: Above,
) -> None:
    """The rows of the lines below one head."""
    wide = max(len(grid.lines[number]) for number in (*heads, *body))
    if wide > _WIDEST:
        return
    placed = grid.placed([*heads, *body], wide)
    headed = spread([grid.lines[number] for number in heads], placed[: len(heads)], wide, grid.drawn)
    lines = [(grid.lines[number], line) for number, line in zip(body, placed[len(heads) :], strict=True)]
    if headed is None:
        return
    size = _repeats_after(headed, wide)
    for left in range(0, wide, size):
        side = slice(left, left + size)
        beside = [
            (
                words if size == wide else [] if line is None else line[side],
                None if line is None else line[side],
            )
            for words, line in lines
        ]
        _side(reader, block, [line[side] for line in headed], beside, above)


def _repeats_after(heads: Sequence[Line], wide: int) -> int:
    """After how many columns the heads of a table begin anew, where its lines go on beside themselves (行业 | 增长 | 行业 | 增长)."""
    named = any(line[0].text for line in heads)
    for size in range(2, wide // 2 + 1) if named else ():
        again = (line[at].text == line[at - size].text for line in heads for at in range(size, wide))
        if wide % size == 0 and all(again):
            return size
    return wide


def _side(
    reader: Reader,
    block: Block,
    heads: Sequence[Line],
    lines: Sequence[tuple[Line, Line | None]],
    above: Above,
) -> None:
    """The rows of lines below a head, or of one side of them."""
    full = [line for words, line in lines if line is not None and _has_figures(words)]
    if not full:
        return
    columns = columns_of(reader, heads, full, above.unit, above.rate, above.grows)
    labels = [at for at, column in enumerate(columns) if column.kind == "label"]
    by_line = above.unit is None and (
        any(column.kind == "unit" for column in columns)
        or any(without_unit(line[at].text)[1] is not None for line in full for at in labels)
    )
    places = lists_places(reader, columns, full)
    wholes = Wholes(
        reader.folded, reader.text, repeated(line[labels[0]].text for line in full) if labels else frozenset()
    )
    about = measured(reader, above.caption)
    table = Table(reader, block, columns, about, above.status, places, by_line, wholes)
    for words, line in lines:
        if words and _is_lone(words):
            section(table, words[0])
        elif line is not None and numbers_in(line):
            read_line(table, line)
