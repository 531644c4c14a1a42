"""The lines of a table: a row for each cell, with what its column, the label of its line and the caption say of it.

A column of growth gives the change of the level beside it, and a row of its own where that level is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zheconparse.document.divisor import average_in
from zheconparse.document.layout import Block
from zheconparse.document.observation.cells import UNDECIDED, Figure, figure, value
from zheconparse.document.observation.clauses import token_of
from zheconparse.document.observation.columnheads import (
    Column,
    basis_of,
    column_of,
    grown_in,
    only_grows,
    place_named,
    relative_time,
)
from zheconparse.document.observation.columns import named
from zheconparse.document.observation.grid import Cell, Line
from zheconparse.document.observation.labels import BARE_YEAR, Label, label_of
from zheconparse.document.observation.nesting import Whole, Wholes
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.times import NEVER, When
from zheconparse.document.observation.where import Where
from zheconparse.kernel.mention import Mention
from zheconparse.values.interval import Interval
from zheconparse.values.observation import Status
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import in_year
from zheconparse.values.quantity import Quantity
from zheconparse.values.rank import Rank
from zheconparse.values.unit import Unit

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_AIMED = re.compile("目标")
_PLANNED = re.compile("预算数|预算\\Z|计划数?")
_MOVED = re.compile("(?:增减|增加|减少|变动|新增|增)[额量]?")
_DONE = re.compile("完成|实绩|实际|执行|决算")
_NO_UNIT = frozenset(["", "-", "—", "--", "——", "/"])
"""What stands in a column of units where a line has none."""


@dataclass(slots=True)
class Table:
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


def section(table: Table, cell: Cell) -> None:
    """Take in a line with nothing but a label: its unit, its time and its place are those of the lines below it."""
    label = label_of(table.reader, [cell], by_places=table.by_places, titled=bool(table.of))
    table.wholes.head(cell, label.name, label.unit)
    table.unit = label.unit
    table.when = label.when or table.when
    table.where = place_named(table.reader, cell, cell.text) or table.where


def read_line(table: Table, line: Line) -> None:
    """The rows of one line."""
    places = [at for at, column in enumerate(table.columns) if column.kind == "label"]
    labels = []
    for at in places:
        if not line[at].text and at != places[-1]:  # a label over several lines stands in the first
            labels += [table.words[at]] if at in table.words else []
        else:
            table.words[at] = line[at]
            labels += [line[at]] if line[at].text else []
    if not labels or any(map(_is_figure, labels)):
        return
    label = label_of(table.reader, labels, by_places=table.by_places, titled=bool(table.of))
    if label.name and only_grows(label.name):
        _growth_of_line(table, line, labels, label)
        return
    whole = table.wholes.above(labels[0]) if len(places) == 1 else None
    unit = _unit_of_line(table, line, label, whole)
    if (grown := grown_in(label.name)) is not None and unit in (None, UNDECIDED, "%"):
        _growth_named(table, line, label, grown, label.unit)
        return
    if len(places) == 1:
        name = table.wholes.named(labels[0], label.name, unit)
        label = label if name == label.name else replace(label, name=name)
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


def _is_figure(cell: Cell) -> bool:
    """Whether a label is a figure, and no year or size (60岁及以上): nobody can tell which column it stands in."""
    found = figure(cell)
    return (
        found is not None
        and found.unit in (None, "%")
        and not found.bound
        and BARE_YEAR.fullmatch(cell.text) is None
    )


def _growth_of_line(table: Table, line: Line, labels: Sequence[Cell], label: Label) -> None:
    """A line that says only growth gives the changes of the levels in the line above it (地区生产总值 / 增速(%))."""
    head = column_of(table.reader, labels[-1:], None, None, ())
    for at in table.levels if head.is_change else ():
        if (found := figure(line[at])) is not None:
            _change(table, line, label, head._replace(level=at), found, table.columns[at].unit, table.levels)


def _growth_named(table: Table, line: Line, label: Label, grown: str, unit: str | None) -> None:
    """A line that names what has grown (进出口总额增速(%)): changes of the line above where that has the levels, else rows."""
    basis = basis_of(label.name)
    levels = {at: level for at, level in table.levels.items() if level.indicator == grown}
    for at, column in enumerate(table.columns):
        found = figure(line[at]) if column.kind == "level" else None
        if found is not None:
            head = column._replace(kind="growth", unit=unit or "%", basis=basis, level=at)
            _change(table, line, replace(label, name=grown), head, found, unit, levels)


def _is_indented(folded: str, label: Cell) -> bool:
    """Whether a blank stands before the label of a line: it is part of the line above that begins farther left."""
    return label.start > 0 and folded[label.start - 1] == " "


def _unit_of_line(table: Table, line: Line, label: Label, whole: Whole | None) -> str | None:
    """The unit that a line states, or its section; a part that states none has that of the whole above it."""
    columns = zip(line, table.columns, strict=True)
    units = (cell.text for cell, column in columns if column.kind == "unit")
    stated = next((words for words in units if words not in _NO_UNIT), label.unit)
    if stated is not None:
        table.last_unit = stated
        return stated
    if label.of_whole and table.last_unit is not None:
        return table.last_unit
    if whole is not None and whole.unit is not None:
        return whole.unit
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
    table: Table, line: Line, label: Label, column: Column, found: Figure, unit: str | None
) -> Draft | None:
    shared = column.own and any(one.kind == "level" and not one.own for one in table.columns)
    own, disputed = _unit_of(column, found, unit, shared=shared)
    read = None if disputed else value(found.number, own, found.bound)
    if read is None:
        return None
    kind: Kind = "share" if column.kind == "share" else "rate" if isinstance(read, Percentage) else "level"
    return _draft(table, line, label, column, found, read, kind, _status(table, column, kind))


def _status(table: Table, column: Column, kind: Kind) -> Status:
    """Whether a column is of aims, of plans, or, in a table of these, of what has been done."""
    if kind == "share":
        return table.status
    if _AIMED.search(column.name):
        return "target"
    if _PLANNED.search(column.name):
        return "plan"
    return "actual" if table.status in ("target", "plan") and _DONE.search(column.name) else table.status


def _change(
    table: Table,
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
    read = value(found.number, own, found.bound)
    points = isinstance(read, Percentage) and read.is_difference
    if isinstance(read, Percentage) and not points:
        read = read.moving(None, column.basis)
        if level is None:
            _growth(table, line, label, column, found, read)
        elif not of_rate and level.change is None:  # of a rate, 增长0.8% may be points
            level.take_rate(read, column.adjusted)
        elif not of_rate:  # the second rate of one level is a row (名义增长 | 实际增长)
            _growth(table, line, label, column, found, read)
    elif (
        level is not None
        and level.change_amount is None
        and isinstance(read, Percentage if of_rate else Quantity)
    ):
        level.take_amount(read)
        level.amount_basis = column.basis or level.amount_basis
    elif isinstance(read, Quantity) and level is None and (moved := _MOVED.search(column.name)) is not None:
        draft = _draft(table, line, label, column, found, read, "level", table.status)
        if draft is not None:
            draft.indicator += moved[0]


def _growth(table: Table, line: Line, label: Label, column: Column, found: Figure, read: Percentage) -> None:
    """Growth as a row of its own."""
    draft = _draft(table, line, label, column, found, read, "growth", _status(table, column, "growth"))
    if draft is not None:
        draft.take_rate(read, column.adjusted)


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


def _rank(table: Table, line: Line, label: Label, column: Column, found: Figure) -> None:
    """A cell of a column of ranks: the place in the order of what stands to its left."""
    ranked = table.columns[column.level] if column.level is not None else column
    of = table.columns[ranked.level] if ranked.level is not None else ranked
    name = named(label.name, of, table.of, label.by_head)
    if not name or not found.number.isdecimal() or found.unit is not None or int(found.number) == 0:
        return
    place = int(found.number)
    draft = _draft(
        table, line, label, column._replace(level=None), found, Rank(place, place), "rank", "actual"
    )
    if draft is not None:
        draft.noun = name
        draft.indicator = f"{name}{'增速' if ranked.is_change else ''}排名"


def _draft(
    table: Table,
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
        per = average_in(indicator) or table.average
        read = read if per is None else replace(read, per=per)
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
