"""Tables in running text: one row for each cell, with what the heads, the label of the line and the caption say of it.

A column of growth gives the change of the level beside it, and a row of its own where that level is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zheconparse.document.divisor import average_in
from zheconparse.document.layout import Block
from zheconparse.document.observation.cells import (
    UNDECIDED,
    Figure,
    caption_unit,
    figure,
    states_unit,
    value,
    without_unit,
)
from zheconparse.document.observation.clauses import token_of
from zheconparse.document.observation.columnheads import (
    Column,
    column_of,
    only_grows,
    place_named,
    relative_time,
)
from zheconparse.document.observation.columns import (
    columns_of,
    grown_by,
    is_head,
    measured,
    named,
    numbers_in,
    only_years,
    spread,
)
from zheconparse.document.observation.grid import Cell, Grid, Line
from zheconparse.document.observation.labels import BARE_YEAR, Label, label_of, lists_places
from zheconparse.document.observation.nesting import Wholes, repeated
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.times import NEVER, When
from zheconparse.document.observation.where import Where
from zheconparse.kernel.mention import Mention
from zheconparse.values.interval import Interval
from zheconparse.values.observation import Status
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import in_year
from zheconparse.values.quantity import Basis, Quantity
from zheconparse.values.rank import Rank
from zheconparse.values.unit import Unit

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_OF_CAPACITY = re.compile("(?:装机容量|装机规模|产能|生产能力)(?:情况)?(?:表|一览)?\\Z")
"""How the caption of a table of capacities ends."""
_AIMED = re.compile("目标")
_PLANNED = re.compile("预算数|预算\\Z|计划数?")
_NUMBERED_CAPTION = re.compile("附?表[0-9一二三四五六七八九十-]*")
_NO_UNIT = frozenset(["", "-", "—", "--", "——", "/"])
"""What stands in a column of units where a line has none."""
_WIDEST = 64
"""No table in running text has more columns, and the head of each is compared with those before it."""


@dataclass(slots=True)
class _Table:
    """A table being read: its columns, and what a line without figures has said of the lines below it."""

    reader: Reader
    block: Block
    columns: Sequence[Column]
    of: str
    """What the caption measures."""
    status: Status
    by_places: bool
    by_line: bool
    """Whether the lines state their units, and no caption does."""
    wholes: Wholes
    """The lines that those below them can be parts of."""
    unit: str | None = None
    when: When | None = None
    where: Where | None = None
    last_unit: str | None = None
    average: Unit | None = None
    """What the figures of the last line that is no part of another are averaged over (人均可支配收入)."""
    words: dict[int, Cell] = field(default_factory=dict)
    """The last words of each column of labels."""
    levels: dict[int, Draft] = field(default_factory=dict)
    """The levels of the last line, by column."""


def read(reader: Reader, block: Block, caption: Sequence[tuple[int, int]]) -> None:
    """The rows of one table; `caption` are the lines just above it."""
    grid = Grid.of(reader.folded, reader.text, block)
    unit, rate = caption_unit(reader.folded, [*caption, *block.pieces[:2]])
    grows = None
    if unit is None and rate is not None:  # all figures are rates
        unit, grows = rate, grown_by(reader, caption)
    status: Status = reader.heading_status
    if any(_OF_CAPACITY.search(reader.folded, start, end) for start, end in caption):
        status = "capacity"
    at = 0
    while at < len(grid.lines):
        body = next((n for n in range(at, len(grid.lines)) if _has_figures(grid.lines[n])), len(grid.lines))
        end = next((n for n in range(body, len(grid.lines)) if _begins_anew(grid.lines[n])), len(grid.lines))
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
            _part(reader, block, grid, heads, range(body, end), caption, unit, rate, grows, status)
        at = end


def _has_figures(line: Line) -> bool:
    return numbers_in(line) and not only_years(line)


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
    caption: Sequence[tuple[int, int]],
    unit: str | None,
    rate: str | None,
    grows: Basis | None,
    status: Status,
) -> None:
    """The rows of the lines below one head."""
    wide = max(len(grid.lines[number]) for number in (*heads, *body))
    if wide > _WIDEST:
        return
    placed = grid.placed([*heads, *body], wide)
    above = spread([grid.lines[number] for number in heads], placed[: len(heads)], wide, grid.drawn)
    lines = [(grid.lines[number], line) for number, line in zip(body, placed[len(heads) :], strict=True)]
    full = [line for words, line in lines if line is not None and _has_figures(words)]
    if above is None or not full:
        return
    columns = columns_of(reader, above, full, unit, rate, grows)
    labels = [at for at, column in enumerate(columns) if column.kind == "label"]
    by_line = unit is None and (
        any(column.kind == "unit" for column in columns)
        or any(without_unit(line[at].text)[1] is not None for line in full for at in labels)
    )
    places = lists_places(reader, columns, full)
    wholes = Wholes(
        reader.folded, reader.text, repeated(line[labels[0]].text for line in full) if labels else frozenset()
    )
    table = _Table(reader, block, columns, measured(reader, caption), status, places, by_line, wholes)
    for words, line in lines:
        if _is_lone(words):
            _section(table, words[0])
        elif line is not None and numbers_in(line):
            _line(table, line)


def _section(table: _Table, cell: Cell) -> None:
    """Take in a line with nothing but a label: its unit, its time and its place are those of the lines below it."""
    label = label_of(table.reader, [cell], by_places=table.by_places, titled=bool(table.of))
    table.wholes.head(cell, label.name, label.unit)
    table.unit = label.unit
    table.when = label.when or table.when
    table.where = place_named(table.reader, cell, cell.text) or table.where


def _line(table: _Table, line: Line) -> None:
    """The rows of one line."""
    places = [at for at, column in enumerate(table.columns) if column.kind == "label"]
    labels = []
    for at in places:
        if not line[at].text and at != places[-1]:  # a label over several lines stands in the first
            labels += [table.words[at]] if at in table.words else []
        else:
            table.words[at] = line[at]
            labels += [line[at]] if line[at].text else []
    if not labels or any(figure(cell) is not None and not BARE_YEAR.fullmatch(cell.text) for cell in labels):
        return
    label = label_of(table.reader, labels, by_places=table.by_places, titled=bool(table.of))
    if label.name and only_grows(label.name):
        _growth_of_line(table, line, labels, label)
        return
    unit = _unit_of_line(table, line, label)
    if len(places) == 1:
        label = replace(label, name=table.wholes.named(labels[0], label.name, unit))
    if not (label.of_whole or _is_indented(table.reader.folded, labels[0])):
        table.average = average_in(label.name)
    levels = table.levels = {}
    for at, column in enumerate(table.columns):
        found = figure(line[at]) if column.kind not in ("label", "unit", "none") else None
        if found is None:
            continue
        if column.is_change:
            _change(table, line, label, column, found, unit, levels)
        elif column.kind == "rank":
            _rank(table, line, label, column, found)
        elif not found.moved and (draft := _level(table, line, label, column, found, unit)) is not None:
            levels[at] = draft


def _growth_of_line(table: _Table, line: Line, labels: Sequence[Cell], label: Label) -> None:
    """A line that says only growth gives the changes of the levels in the line above it (地区生产总值 / 增速(%))."""
    head = column_of(table.reader, labels[-1:], None, None, ())
    for at in table.levels if head.is_change else ():
        if (found := figure(line[at])) is not None:
            _change(table, line, label, replace(head, level=at), found, table.columns[at].unit, table.levels)


def _is_indented(folded: str, label: Cell) -> bool:
    """Whether a blank stands before the label of a line: it is part of the line above that begins farther left."""
    return label.start > 0 and folded[label.start - 1] == " "


def _unit_of_line(table: _Table, line: Line, label: Label) -> str | None:
    """The unit that a line states, or its section; a part (其中) that states none has that of the whole above it."""
    columns = zip(line, table.columns, strict=True)
    units = (cell.text for cell, column in columns if column.kind == "unit")
    stated = next((words for words in units if words not in _NO_UNIT), label.unit)
    if stated is not None:
        table.last_unit = stated
        return stated
    if label.of_whole and table.last_unit is not None:
        return table.last_unit
    return table.unit or (UNDECIDED if table.by_line else None)


def _unit_of(column: Column, found: Figure, unit: str | None, *, shared: bool) -> tuple[str | None, bool]:
    """The unit of a cell: its own, that of its head, that of its line, that of the caption; and whether two of them differ.

    `shared`: whether other columns name no unit, and that of the line is theirs.
    """
    if found.unit is not None:
        return found.unit, False
    if column.kind == "share":
        return column.unit, False
    if column.own and unit not in (None, UNDECIDED, column.unit):
        return column.unit, not (shared or (column.unit or "").startswith(("%", "‰")))
    return (column.unit if column.own else unit or column.unit), False


def _level(
    table: _Table, line: Line, label: Label, column: Column, found: Figure, unit: str | None
) -> Draft | None:
    shared = column.own and any(one.kind == "level" and not one.own for one in table.columns)
    own, disputed = _unit_of(column, found, unit, shared=shared)
    read = None if disputed else value(found.number, own)
    if read is None:
        return None
    kind: Kind = "share" if column.kind == "share" else "rate" if isinstance(read, Percentage) else "level"
    status = table.status
    if status == "actual" and kind == "level":
        status = (
            "target" if _AIMED.search(column.name) else "plan" if _PLANNED.search(column.name) else "actual"
        )
    return _draft(table, line, label, column, found, read, kind, status)


def _change(
    table: _Table,
    line: Line,
    label: Label,
    column: Column,
    found: Figure,
    unit: str | None,
    levels: dict[int, Draft],
) -> None:
    """A cell of growth or of an amount of change: it goes to its level, or is a row where there is none."""
    level = None if column.level is None else levels.get(column.level)
    of_rate = level is not None and isinstance(level.token.value, Percentage)
    own = found.unit or (column.unit if column.own or column.kind == "growth" else unit or column.unit)
    read = value(found.number, own)
    points = isinstance(read, Percentage) and read.is_difference
    if isinstance(read, Percentage) and not points:
        read = read.moving(None, column.basis)
        if level is None:
            alone = _draft(table, line, label, column, found, read, "growth", table.status)
            if alone is not None:
                alone.take_rate(read, column.adjusted)
        elif not of_rate and level.change is None:  # of a rate, 增长0.8% may be points
            level.take_rate(read, column.adjusted)
    elif (
        level is not None
        and level.change_amount is None
        and isinstance(read, Percentage if of_rate else Quantity)
    ):
        level.take_amount(read)
        level.amount_basis = column.basis or level.amount_basis
    elif isinstance(read, Quantity) and level is None:
        _draft(table, line, label, column, found, read, "level", table.status)


def _time(column: Column, label: Label, section: When | None) -> When | None:
    """The time of a cell: its column's, or that of its label; of a month of the one in the year of the other, both."""
    if label.when == NEVER:
        return NEVER
    line = label.when or section
    if column.relative and line is not None:
        return relative_time(column.name, line, line)
    if column.when is None or label.when is None:
        return column.when or line
    if label.in_any_year and column.when.is_year:
        return _in_year(label.when, column.when)
    if "年" not in column.name and label.when.is_year:
        return _in_year(column.when, label.when)
    return column.when


def _in_year(part: When, whole: When) -> When:
    if part.first is None or part.last is None or whole.first is None:
        return NEVER
    number = whole.first.year
    return When(in_year(part.first, number), in_year(part.last, number, whole_months=True), "stated")


def _rank(table: _Table, line: Line, label: Label, column: Column, found: Figure) -> None:
    """A cell of a column of ranks: the place in the order of what stands to its left."""
    ranked = table.columns[column.level] if column.level is not None else column
    of = table.columns[ranked.level] if ranked.level is not None else ranked
    name = named(label.name, of, table.of, label.by_head)
    if not name or not found.number.isdecimal() or found.unit is not None or int(found.number) == 0:
        return
    place = int(found.number)
    draft = _draft(
        table, line, label, replace(column, level=None), found, Rank(place, place), "rank", "actual"
    )
    if draft is not None:
        draft.noun = name
        draft.indicator = f"{name}{'增速' if ranked.is_change else ''}排名"


def _draft(
    table: _Table,
    line: Line,
    label: Label,
    column: Column,
    found: Figure,
    read: Quantity | Percentage | Interval | Rank,
    kind: Kind,
    status: Status,
) -> Draft | None:
    reader = table.reader
    of = table.columns[column.level] if column.level is not None else None
    indicator = named(label.name, of or column, table.of, label.by_head)
    if not indicator:
        return None
    if isinstance(read, Quantity) and read.per is None:
        read = replace(read, per=average_in(indicator) or table.average)
    kinds = {"Quantity": "quantity", "Percentage": "percentage", "Interval": "number", "Rank": "rank"}
    words = reader.text[found.start : found.end]
    mention = Mention(kinds[type(read).__name__], found.start, found.end, words, read)
    when = _time(column, label, table.when) or (of.when if of is not None else None)
    draft = Draft(
        token=token_of(mention, found.start, found.end, reader.folded[found.start : found.end]),
        kind=kind,
        indicator=indicator,
        rule="table",
        block=table.block,
        sentence=(line[0].start, line[-1].end),
        where=label.where or column.where or (of or column).where or table.where or reader.map.standing(),
        when=when or reader.calendar.paragraph or reader.calendar.heading,
        status=status,
        status_from="stated" if status != "actual" else "inferred",
        release=reader.heading_release if status == "actual" else None,
    )
    reader.drafts.append(draft)
    return draft
