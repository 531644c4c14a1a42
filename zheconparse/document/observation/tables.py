"""Tables in running text: rows and columns by tabs, pipes or aligned blanks, the unit from head, caption or a column of its own.

A column of growth gives the change of the level to its left in the same row, and a row of its own where that level is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.columns import (
    GENERIC,
    UNIT,
    Cell,
    Column,
    caption_unit,
    columns_of,
    measured,
    named,
)
from zheconparse.document.observation.layout import Block
from zheconparse.document.observation.periods import When
from zheconparse.document.observation.places import Where
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.number import number
from zheconparse.kinds.percentage import percentage
from zheconparse.kinds.quantity import quantity
from zheconparse.values.interval import Interval
from zheconparse.values.observation import Status
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_RULE = re.compile(r"[\s|:+=\-—]+")
_BLANKS = re.compile(r" {2,}")
_NUMBER = re.compile(r"[-+−]?\s*[0-9][0-9,]*(?:\.[0-9]+)?\s*%?")
_EMPTY = re.compile(r"[-—–…\s/]*|\.{2,}|无|持平")
_OF_CAPACITY = re.compile("(?:装机容量|装机规模|产能|生产能力)(?:情况)?(?:表|一览)?\\Z")
"""How the caption of a table of capacities ends."""
_PLANNED = re.compile("预算数|预算\\Z|计划数?|目标")
_HAS_DIGIT = re.compile("[0-9]")
_NUMBERING = re.compile(r"^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|[0-9]+[、.．]|其中[:：]?|#|\*)\s*")


def read(reader: Reader, block: Block, caption: Sequence[tuple[int, int]]) -> None:
    """The rows of one table; `caption` are the lines just above it."""
    folded = reader.folded
    lines = _grid(folded, block)
    unit, rate = caption_unit(folded, [*caption, *block.pieces[:2]])
    body = next((at for at, line in enumerate(lines) if _is_data(line)), None)
    if len(lines) < 2 or body is None:  # a caption in columns (2022年11月    单位：亿元)
        reader.calendar.head(reader.within(block.start, block.end))
        return
    wide = max(len(line) for line in lines[body:])
    heads = [
        line
        for line in lines[:body]
        if len(line) * 2 > wide and not any(UNIT.search(cell.text) for cell in line)
    ]
    for line in lines[:body]:
        if line not in heads:
            reader.calendar.head(reader.within(line[0].start, line[-1].end))
    heads = [_merged(line, wide) for line in heads]
    columns = columns_of(reader, heads, wide, unit, rate)
    columns[0].of = measured(reader, caption)
    status: Status = reader.heading_status
    if any(_OF_CAPACITY.search(folded, start, end) for start, end in caption):
        status = "capacity"
    for line in lines[body:]:
        if len(line) < 2 or not _is_data(line):
            continue
        _row(reader, block, line, columns, status)


def _grid(folded: str, block: Block) -> list[list[Cell]]:
    words = [folded[start:end] for start, end in block.pieces]
    if any("\t" in line for line in words):
        separator = re.compile("\t")
    elif any("|" in line for line in words):
        separator = re.compile(r"\|")
    else:
        separator = _BLANKS if any("  " in line for line in words) else re.compile(" ")
    lines = []
    for (start, _), line in zip(block.pieces, words, strict=True):
        if _RULE.fullmatch(line):
            continue
        cells, at = [], 0
        for found in [*separator.finditer(line), None]:
            end = found.start() if found is not None else len(line)
            text = line[at:end]
            left = at + len(text) - len(text.lstrip())
            right = at + len(text.rstrip())
            if left < right:
                cells.append(Cell(start + left, start + right, line[left:right]))
            elif separator.pattern in ("\t", r"\|") and at != 0 and end != len(line):
                cells.append(Cell(start + at, start + at, ""))
            at = found.end() if found is not None else end
        if cells:
            lines.append(cells)
    return lines


def _is_data(line: Sequence[Cell]) -> bool:
    return (
        len(line) >= 2
        and any(_NUMBER.fullmatch(cell.text) for cell in line[1:])
        and not _NUMBER.fullmatch(line[0].text)
    )


def _merged(line: list[Cell], wide: int) -> list[Cell]:
    """A head with its first cells joined where blanks inside a word have cut it (收    入)."""
    surplus = len(line) - wide
    if surplus <= 0:
        return line
    first = Cell(line[0].start, line[surplus].end, "".join(cell.text for cell in line[: surplus + 1]))
    return [first, *line[surplus + 1 :]]


def _row(
    reader: Reader,
    block: Block,
    line: Sequence[Cell],
    columns: Sequence[Column],
    status: Status,
) -> None:
    label = line[0]
    name = re.sub(r"\([^()]*\)\Z", "", _NUMBERING.sub("", re.sub(r"\s+", "", label.text)))
    regions = [token for token in reader.within(label.start, label.end) if token.kind == "region"]
    where = None
    region_row = (
        len(regions) == 1
        and regions[0].value.level != "country"
        and re.search("地区|城市|市|县|区|省|盟|州|单位", columns[0].name)
    )
    if region_row and len(regions[0].text) >= len(name) - 1:
        where = Where(regions[0].value, "stated")
    when = _row_period(reader, label)
    if len(line) < len(columns):
        columns = [columns[0], *columns[len(columns) - len(line) + 1 :]]
    row_unit = next(
        (cell.text for cell, column in zip(line, columns, strict=False) if column.kind == "unit"), None
    )
    sentence = (line[0].start, line[-1].end)
    last: Draft | None = None
    last_level: Column | None = None
    side_by_side = False
    levels: dict[str, Draft] = {}
    for cell, column in zip(line[1:], columns[1:], strict=False):
        if column.kind == "unit":
            continue
        missing = _NUMBER.fullmatch(cell.text) is None
        if column.kind == "level":
            if side_by_side and _earlier(column.when, last_level.when if last_level else None):
                pass  # 3月均价 | 2月均价 | 环比: the growth is that of March
            else:
                last_level, last = column, None
        side_by_side = column.kind == "level"
        if missing:
            continue
        named_by_head = where is not None or when is not None
        indicator = named(name, column, columns[0], named_by_head)
        if column.kind == "growth":
            rate = percentage.fullmatch(cell.text.rstrip("%") + "%")
            if rate is None:
                continue
            rate = Percentage(rate.ratio, rate.unit, None, column.basis)
            alone = _measures_itself(column.of, levels)
            grown = None if alone else levels.get(column.of, last)
            if grown is not None:
                if grown.change is None:
                    grown.take_rate(rate)
                continue
            measured = Column(column.of, "level") if alone else last_level or Column("", "level")
            of = named(name, measured, columns[0], named_by_head)
            draft = _draft(
                reader,
                block,
                cell,
                sentence,
                rate,
                "growth",
                of,
                column.when or when or (last_level.when if last_level else None),
                where,
                status,
            )
            draft.take_rate(rate)
            continue
        value = _value(cell.text, (row_unit if column.kind in ("level", "amount") else None) or column.unit)
        if value is None:
            continue
        grown = levels.get(column.of, last)
        if column.kind == "amount" and grown is not None and isinstance(value, Quantity):
            grown.take_amount(value)
            grown.change_basis = column.basis or grown.change_basis
            continue
        kind: Kind = (
            "share" if column.kind == "share" else "rate" if isinstance(value, Percentage) else "level"
        )
        planned = status == "actual" and _PLANNED.search(column.name) is not None and kind == "level"
        found = _draft(
            reader,
            block,
            cell,
            sentence,
            value,
            kind,
            indicator,
            column.when or when,
            where,
            "plan" if planned else status,
        )
        if column.kind == "level":
            levels[column.name] = found
            if last_level is column:
                last = found


def _earlier(when: When | None, other: When | None) -> bool:
    """Whether one column is of an earlier time than another."""
    if when is None or other is None or when.last is None or other.last is None:
        return False
    return when.last < other.last


def _measures_itself(of: str, levels: dict[str, Draft]) -> bool:
    """Whether the head of a column of growth names what grew, and no column to its left has the level (规上工业增加值增速)."""
    if len(of) < 2 or GENERIC.fullmatch(of) is not None or _HAS_DIGIT.search(of) is not None:
        return False
    return not any(of in name or name in of for name in levels)


def _row_period(reader: Reader, label: Cell) -> When | None:
    """The period of a row whose label is nothing but a date (2021年)."""
    for token in reader.within(label.start, label.end):
        if token.kind == "date" and token.end - token.start >= len(label.text) - 1:
            return When(token.value.first, token.value.last, "stated")
    return None


def _value(text: str, unit: str | None) -> Quantity | Percentage | Interval | None:
    plain = re.sub(r"\s", "", text)
    if (unit is not None and unit.startswith("%")) or plain.endswith("%"):
        return percentage.fullmatch(plain.rstrip("%") + "%")
    if unit is not None:
        sign = plain[:1] in "-−"
        value = quantity.fullmatch(plain.lstrip("-−+") + unit)
        if value is not None:
            return value * -1 if sign else value
    return number.fullmatch(plain)


def _draft(
    reader: Reader,
    block: Block,
    cell: Cell,
    sentence: tuple[int, int],
    value: Any,
    kind: Kind,
    indicator: str,
    when: When | None,
    where: Where | None,
    status: Status,
) -> Draft:
    kinds = {"Quantity": "quantity", "Percentage": "percentage", "Interval": "number"}
    mention = Mention(
        kinds[type(value).__name__], cell.start, cell.end, reader.text[cell.start : cell.end], value
    )
    token = Token(cell.start, cell.end, mention.kind, mention.text, value, mention)
    draft = Draft(
        token=token,
        kind=kind,
        indicator=indicator,
        rule="table",
        block=block,
        sentence=sentence,
        where=where or reader.map.standing(),
        when=when or reader.calendar.paragraph or reader.calendar.heading,
        status=status,
        status_from="stated" if status != "actual" else "inferred",
        release=reader.heading_release if status == "actual" else None,
    )
    reader.drafts.append(draft)
    return draft
