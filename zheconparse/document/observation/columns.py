"""The columns of a table: which head stands over which, which column holds labels, and which level a change belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zheconparse.document.observation.cells import Figure, figure, known, without_unit
from zheconparse.document.observation.columnheads import (
    COMPLETED,
    DATES,
    EITHER,
    GENERIC,
    GROWTH,
    HAS_DIGIT,
    SHARE,
    YEAR,
    Column,
    ColumnKind,
    column_of,
    said_before,
    undated,
)
from zheconparse.document.observation.grid import Cell, Line
from zheconparse.document.observation.times import NEVER
from zheconparse.values.quantity import Basis

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_UNITS = re.compile("(?:计量|计算)?单位")
_NO_FIGURES = re.compile("序号|序次|行次|编号|代码|备注|说明|数据来源")
_WHO = re.compile("(?:建设|责任|牵头|主管|投资|承建|申报|实施)(?:单位|部门|主体)|业主|建设(?:地点|性质|内容)")
"""Heads of what is said of a project beside its name."""
_LABELS = re.compile(
    "指标|项目|[名类]称|名目|产品|商品|品种|品名|行业|类[别型]|分类|科目|部门|企业|公司|年份|年度|时间|月份|"
    "(?:国家|国别|地区|城市|盟市|市州|州市|县区|区县|旗县区?|省份|市|县|区|省)(?:\\(.*\\))?"
)
_WORDS = re.compile("[一-龥A-Za-z]")


def numbers_in(line: Sequence[Cell]) -> bool:
    """Whether a line has a figure behind its label."""
    return any(figure(cell) is not None for cell in line[1:])


def only_years(line: Sequence[Cell]) -> bool:
    """Whether a line is a head of bare years (指标 | 2022 | 2023)."""
    years = [cell.text for cell in line[1:] if cell.text]
    named = not line[0].text or _LABELS.fullmatch(line[0].text) is not None
    return named and len(set(years)) == len(years) > 0 and all(map(YEAR.fullmatch, years))


def is_head(line: Sequence[Cell]) -> bool:
    """Whether a line between the lines of figures is the head of another table."""
    return sum(bool(cell.text) for cell in line) > 1 and any(map(_heads_figures, line[1:]))


def _heads_figures(cell: Cell) -> bool:
    """Whether words can only stand above figures: a time, a kind of number, a growth or a unit."""
    words, unit = without_unit(cell.text)
    return bool(words) and (
        unit is not None
        or GENERIC.fullmatch(words) is not None
        or any(mark.search(words) for mark in (GROWTH, SHARE, DATES))
        or YEAR.fullmatch(words) is not None
    )


def spread(heads: Sequence[Line], placed: Sequence[Line | None], wide: int, drawn: bool) -> list[Line] | None:
    """The heads of a table with a cell for every column; None where they do not say what stands in which.

    A head over several columns covers an even share of them; a last head that lacks the first cells leaves those to the one above.
    """
    if not heads:
        return []
    done: list[Line] = []
    last = heads[-1]
    short = wide - len(last)
    if short and not (drawn and _has_empty(last)):
        above = heads[-2] if len(heads) > 1 else ()
        if len(above) > short and len(last) % (len(above) - short) == 0:
            last = [*(_empty(last) for _ in range(short)), *last]
        elif (found := placed[-1]) is not None and not drawn:
            last = found
        elif short == 1 and _heads_figures(last[0]):
            last = [_empty(last), *last]
        elif not drawn or _LABELS.fullmatch(last[0].text) is None:
            return None
    for line, found in zip(heads[:-1], placed[:-1], strict=True):
        if len(line) < wide and not (drawn and _has_empty(line)):
            if (whole := _over(line, last, wide, max(short, 1))) is None:
                return None
            done.append(whole)
        elif found is not None:
            done.append(found)
    done.append([*last, *(_empty(last) for _ in range(wide - len(last)))])
    return [_carried(line, done[at + 1 :]) for at, line in enumerate(done)]


def _over(line: Line, last: Line, wide: int, labels: int) -> Line | None:
    """An upper head with its words over even shares of the columns; None where the heads below them are not the same in each."""
    first = [] if _heads_figures(line[0]) else line[:labels]
    rest = line[len(first) :]
    if not rest or (wide - labels) % len(rest):
        return None
    each = (wide - labels) // len(rest)
    below = [tuple(cell.text for cell in last[at : at + each]) for at in range(labels, wide, each)]
    if len(set(below)) > 1 and each > 1:
        return None
    return [*(first or [_empty(line)] * labels), *(cell for cell in rest for _ in range(each))]


def _has_empty(line: Line) -> bool:
    return any(not cell.text for cell in line)


def _empty(line: Line) -> Cell:
    return Cell(line[0].start, line[0].start, "")


def _carried(line: Line, below: Sequence[Line]) -> Line:
    """A head in which the words over several columns stand once, with those words over each (2023年 | | 2022年 |)."""
    done: Line = []
    for at, cell in enumerate(line):
        under = any(other[at].text for other in below)
        before = at > 1 and any(other[at - 1].text for other in below)
        done.append(done[-1] if not cell.text and under and before else cell)
    return done


def columns_of(
    reader: Reader,
    heads: Sequence[Line],
    body: Sequence[Line],
    unit: str | None,
    rate: str | None,
    grows: Basis | None,
) -> list[Column]:
    """The columns of a table from left to right, from what its heads name and its cells hold."""
    wide = len(body[0])
    columns: list[Column] = []
    said = [cell.text for head in heads for cell in head]
    of_caption = (
        rate is not None
        and not any(map(_takes_rate, said))
        and not any("率" in line[0].text for line in body)
    )
    if of_caption or any(map(_rate_of_growth, said)):
        rate = None if of_caption else "%"
    below = [[figure(line[place]) for line in body] for place in range(wide)]
    for place in range(wide):
        cells: list[Cell] = []
        for head in heads:
            if head[place].text and head[place].text not in [cell.text for cell in cells]:
                cells.append(head[place])
        columns.append(
            column_of(
                reader, cells, unit, rate, columns, grows, of_rates=of_caption or _are_rates(below[place])
            )
        )
    figures = [[cell is not None for cell in cells] for cells in below]
    first = next((at for at in range(1, wide) if any(figures[at])), wide)
    for place, column in enumerate(columns):
        words = [line[place].text for line in body if line[place].text]
        if (
            _NO_FIGURES.search(column.name)
            or (place and _WHO.search(column.name))
            or (column.kind == "rank" and not _has_measure(columns[:place]))
        ):
            columns[place] = column._replace(kind="none")
        elif words and (all(map(known, words)) or (_UNITS.fullmatch(column.name) and any(map(known, words)))):
            columns[place] = column._replace(kind="unit")
        elif place < first and (place == 0 or (column.kind == "level" and _speaks(column, words))):
            columns[place] = column._replace(kind="label")
    rest = [at for at, column in enumerate(columns) if column.kind not in ("label", "unit")]
    if not heads and len(rest) > 1:
        return [
            column if at not in rest else column._replace(kind="none") for at, column in enumerate(columns)
        ]
    if heads:
        nameless = [at for at in rest if not any(head[at].text for head in heads)]
        columns = [
            column._replace(kind="none") if at in nameless else column for at, column in enumerate(columns)
        ]
    standing = reader.calendar.paragraph or reader.calendar.heading
    if standing.first is None and standing.last is None:
        columns = _without_unknown(columns)
    columns = _told_apart(columns)
    columns = [_share_of(columns, at) for at in range(wide)]
    return [_aimed(columns, at) for at in range(wide)]


def _rate_of_growth(words: str) -> bool:
    """Whether a head marks growth with a %: what has none beside it is an amount (比年初增减 | 同比增长(%))."""
    return "%" in words and GROWTH.search(words) is not None


def _takes_rate(words: str) -> bool:
    """Whether a head is one of those for which a caption names the % beside its amounts, and not 增减, which may be either."""
    return SHARE.search(words) is not None or (
        GROWTH.search(words) is not None and EITHER.search(words) is None
    )


def _are_rates(cells: Sequence[Figure | None]) -> bool:
    """Whether every figure of a column says itself that it is a rate, or points of one."""
    units = [cell.unit or "" for cell in cells if cell is not None]
    return bool(units) and all(unit.endswith(("%", "百分点")) for unit in units)


def _has_measure(columns: Sequence[Column]) -> bool:
    """Whether the last of some columns is one that a rank beside it can be of."""
    return bool(columns) and columns[-1].kind in ("level", "growth", "share")


def _speaks(column: Column, words: Sequence[str]) -> bool:
    """Whether a column holds names."""
    headed = column.when is not None or column.where is not None or GENERIC.fullmatch(column.name or "-")
    return not headed and any(map(_WORDS.search, words))


def _aimed(columns: Sequence[Column], at: int) -> Column:
    """A column of growth with the column whose growth it is: the one that it names, or the latest of those just left of it.

    Where those are of several places, nobody can tell.
    """
    column = columns[at]
    if column.kind == "rank":
        return _rank_of(columns, at)
    if not column.is_change:
        return column
    levels = [
        place
        for place in range(at)
        if columns[place].kind == "level" and column.where in (None, columns[place].where)
    ]
    levels = [place for place in levels if not columns[place].is_earlier] or levels
    own = [place for place in levels if columns[place].measure == column.measure != ""]
    if not levels or not (own or _is_of(column.measure, [columns[place].name for place in levels])):
        return column._replace(level=None)
    if column.when is not None:
        same = [place for place in own or levels if columns[place].when in (column.when, None)]
        return column._replace(level=same[-1] if same else None)
    run = own or [levels[-1]]
    while not own and run[0] - 1 in levels and _same_thing(columns[run[0] - 1], columns[run[0]]):
        run.insert(0, run[0] - 1)
    to_date = [place for place in run if columns[place].is_to_date]
    if "累计" in column.name:
        run = to_date or run
    elif _is_of_month(columns, column):
        run = [place for place in run if place not in to_date] or run
    if column.where is None and not own and len({columns[place].where for place in run}) > 1:
        return column._replace(kind="none")
    best = run[-1]
    for place in reversed(run):
        if _is_later(columns[place], columns[best]):
            best = place
    return column._replace(level=best)


def _is_of_month(columns: Sequence[Column], column: Column) -> bool:
    """Whether growth is that of the month and of no sum: it says so, is against the month before, or another is that of the sum."""
    others = any(other.is_change and "累计" in other.name for other in columns)
    return others or column.basis == "mom" or _MONTH.search(column.name) is not None


def _same_thing(column: Column, other: Column) -> bool:
    """Whether two columns measure the same thing, before or after it was revised (调整前, 重述后)."""
    return _REVISED.sub("", column.thing) == _REVISED.sub("", other.thing)


def _rank_of(columns: Sequence[Column], at: int) -> Column:
    """A column of ranks with that to its left, whose ranks it gives; behind a level and its growth it may be of either."""
    beside = columns[at - 1]
    behind_both = beside.is_change and columns[at - 2].kind == "level"
    kind: ColumnKind = "none" if behind_both else "rank"
    return columns[at]._replace(kind=kind, level=at - 1, when=beside.when)


def _is_later(column: Column, other: Column) -> bool:
    """Whether one column is of a later time than another; 上年同期 is earlier than any."""
    if column.is_earlier or other.is_earlier:
        return not column.is_earlier
    if column.when is None or other.when is None or column.when.last is None or other.when.last is None:
        return False
    return column.when.last > other.when.last


def _is_of(measure: str, levels: Sequence[str]) -> bool:
    """Whether growth is that of a column to its left, for all that its head says (规上工业增加值增速 beside 地区生产总值 is not)."""
    if len(measure) < 2 or GENERIC.fullmatch(measure) is not None or HAS_DIGIT.search(measure) is not None:
        return True
    return any(measure in name or name in measure for name in levels if name)


def _share_of(columns: Sequence[Column], at: int) -> Column:
    """A share of the level beside it, of its time where it has none of its own (2022年 | 占比 | 2021年 | 占比)."""
    column = columns[at]
    if column.kind != "share":
        return column
    left = at - 1
    while left > 0 and columns[left].kind in ("growth", "amount", "share", "rank"):
        left -= 1
    beside, before = columns[left], columns[max(left - 1, 0)]
    if beside.kind != "level":
        return column
    if column.measure.startswith("占") or SHARE.fullmatch(column.measure):
        column = column._replace(shared=beside.thing)
    if column.when is not None or (before.kind == "level" and before.when != beside.when):
        return column
    return column._replace(when=beside.when, relative=beside.relative)


_COUNTED, _WORTH = "数量", "金额"


def _told_apart(columns: Sequence[Column]) -> list[Column]:
    """The columns of a table that has both how many and for how much: there 数量 and 金额 are part of what is measured."""
    if not {_COUNTED, _WORTH} <= {column.measure for column in columns if column.kind == "level"}:
        return list(columns)
    return [column._replace(tells=column.measure in (_COUNTED, _WORTH)) for column in columns]


def _without_unknown(columns: Sequence[Column]) -> list[Column]:
    """The columns without those of an earlier time, where no time is known: they would be a second value of one fact."""
    levels = [column for column in columns if column.kind == "level"]
    if all(column.when in (None, NEVER) for column in levels):
        later = {column.thing for column in levels if not column.is_earlier}
        return [
            column._replace(kind="none")
            if column.kind == "level" and column.is_earlier and column.thing in later
            else column
            for column in columns
        ]
    return list(columns)


_MONTH = re.compile("[本当]月")
_REVISED = re.compile(r"\(?(?:追溯)?(?:调整|重述)[前后]\)?")
_SIDES = frozenset(["环比", "同比", "平均", "总指数"])
"""What of an index, or over which time, a head says where the caption says of what (新建商品住宅销售价格指数 | 环比)."""


def named(name: str, column: Column, of: str, by_head: bool) -> str:
    """The indicator of a cell: the label of its row with the head of its column, or the head alone where the label is a place.

    `of` is what the caption measures. Empty where neither says what it is.
    """
    head = column.thing
    if column.when is None and not column.is_change and DATES.search(column.name) is not None:
        head = undated(column.name)  # what cannot be dated is told apart by its words
    elif column.when == NEVER and "累计" in column.name and not column.is_change:
        head = f"{head}累计"
    if by_head:
        if of and head in _SIDES:
            return of if head in ("平均", "总指数") else f"{of}{head}"
        return of if not head or of.endswith(head) else f"{column.shared}{head}"
    if column.kind == "share" and (plan := COMPLETED.search(head)) is not None:
        return f"{name}{plan['plan']}完成率"
    if column.shared:
        name = _joined(name, column.shared, column.unit)
    return _joined(name, head, column.unit)


def _joined(name: str, head: str, unit: str | None) -> str:
    """The label of a line with what a head measures."""
    if not head or name.endswith(head) or (head == "产量" and name.endswith("量")):
        return name  # 发电量 is a 产量
    return f"{head}{name}" if said_before(head, unit) else f"{name}{head}"
