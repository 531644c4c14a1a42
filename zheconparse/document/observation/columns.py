"""What the columns of a table hold: their unit, their period, and whether they give levels, growth, amounts of change or shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from zheconparse.document.observation.cells import MARKS, figure, known, states_unit, unit_for, without_unit
from zheconparse.document.observation.grid import Cell, Line
from zheconparse.document.observation.times import NEVER, When, whole_year
from zheconparse.values.observation import ChangeKind
from zheconparse.values.period import Period
from zheconparse.values.quantity import Basis

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

ColumnKind = Literal["label", "unit", "level", "growth", "amount", "share", "none"]

_GROWTH = re.compile("增长|增速|同比|环比|涨跌|升降|增幅|涨幅|±|比上年|比上月|较上年|增减|变动|增量|增加额")
_GROWTH_WORDS = re.compile(
    "(?:[比较]?(?:上年|去年|上月|上期|[年期月]初)(?:同期|同月|末|底)?)?"
    "(?:实际|名义|同比|环比|增长|增速|增减|增加(?!值)|增(?=[额量])|变动|涨跌|升降|增幅|涨幅|±)+(?:额|量|幅度|率)?"
    "|[比较](?:上年|上月|去年)(?:同期|同月)?|%"
)
_ADDED = re.compile("增减额|增减量|增加额|增量")
_HUNDRED = re.compile("=100|为100")
_INDEX = re.compile(f"指数|{_HUNDRED.pattern}")
_SHARE = re.compile("占比|比重|比例|构成|份额")
GENERIC = re.compile(
    "(?:绝对[数量额]|总量|数值|数量|金额|指标值|实绩|本[月年期](?:数|累计)?|本?报告期|累计|当月|全年|预算数|决算数|执行数|完成数|合计|总计|数|值|实际|年末|期末|月末)*"
)
_ABSOLUTE = re.compile("绝对[数量额]\\Z")
_COMPLETED = re.compile("(?:为|占|完成)(?:年度|全年|年初|调整)?(?P<plan>预算|计划|目标)")
_OF_CAPTION = re.compile(
    "(?P<sum>(?:本年|年初至今|自年初)?(?<!末)累计(?!占|增长|同比|增减)|[本当]月止)|[本当]月(?!止|末)|(?P<year>[本当今]年)"
)
_BEFORE = re.compile("(?P<year>上年|去年)(?:同期|同月)?|上期|上月|(?:[年期月]初|基期)")
_DATES = re.compile(
    "[0-9]{2,4}年(?:[0-9]{1,2}(?:[-—~][0-9]{1,2})?月份?|上半年|前?[一二三四1-4]季度)?(?:末|底)?|[0-9]{1,2}(?:[-—~][0-9]{1,2})?月份?"
)
_NOW = re.compile("[期年月]末(?=余额)|本期(?=.)")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_HAS_DIGIT = re.compile("[0-9]")
_UNITS = re.compile("(?:计量|计算)?单位")
_NO_FIGURES = re.compile("排名|排位|位次|名次|序号|序次|行次|编号|代码|备注|说明|数据来源")
_LABELS = re.compile(
    "指标|项目|[名类]称|名目|产品|商品|品种|品名|行业|类[别型]|分类|科目|部门|企业|公司|年份|年度|时间|月份|"
    "(?:国家|国别|地区|城市|盟市|市州|州市|县区|区县|旗县区?|省份|市|县|区|省)(?:\\(.*\\))?"
)
_WORDS = re.compile("[一-龥A-Za-z]")
_BASES: tuple[tuple[str, Basis], ...] = (
    ("环比|比上月|较上月", "mom"),
    ("同比|比上年|较上年|比去年|增长|增速|增幅", "yoy"),
    ("比年初|较年初", "other"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds."""

    name: str
    kind: ColumnKind
    unit: str | None = None
    own: bool = False
    """Whether its head names the unit."""
    when: When | None = None
    basis: Basis | None = None
    of: str = ""
    """Of growth: what its head says has grown (总产量比上年增长)."""
    adjusted: ChangeKind | None = None
    """Whether growth is of prices too (名义) or without them (实际)."""
    level: int | None = None
    """Of growth and amounts of change: the column whose change it gives."""


def numbers_in(line: Sequence[Cell]) -> bool:
    """Whether a line has a figure behind its label."""
    return any(figure(cell) is not None for cell in line[1:])


def only_years(line: Sequence[Cell]) -> bool:
    """Whether a line is a head of bare years (指标 | 2022 | 2023)."""
    years = [cell.text for cell in line[1:] if cell.text]
    named = not line[0].text or _LABELS.fullmatch(line[0].text) is not None
    return named and len(set(years)) == len(years) > 0 and all(map(_YEAR.fullmatch, years))


def is_head(line: Sequence[Cell]) -> bool:
    """Whether a line between the lines of figures is the head of another table."""
    return sum(bool(cell.text) for cell in line) > 1 and any(map(_heads_figures, line[1:]))


def _heads_figures(cell: Cell) -> bool:
    """Whether words can only stand above figures: a time, a kind of number, a growth or a unit."""
    words, unit = without_unit(cell.text)
    return bool(words) and (
        unit is not None
        or GENERIC.fullmatch(words) is not None
        or any(mark.search(words) for mark in (_GROWTH, _SHARE, _DATES))
        or _YEAR.fullmatch(words) is not None
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
    reader: Reader, heads: Sequence[Line], body: Sequence[Line], unit: str | None, rate: str | None
) -> list[Column]:
    """The columns of a table from left to right, from what its heads name and its cells hold."""
    wide = len(body[0])
    columns: list[Column] = []
    for place in range(wide):
        cells: list[Cell] = []
        for head in heads:
            if head[place].text and head[place].text not in [cell.text for cell in cells]:
                cells.append(head[place])
        columns.append(_column(reader, cells, unit, rate, columns))
    figures = [[figure(line[place]) is not None for line in body] for place in range(wide)]
    first = next((at for at in range(1, wide) if any(figures[at])), wide)
    for place, column in enumerate(columns):
        words = [line[place].text for line in body if line[place].text]
        if _NO_FIGURES.search(column.name):
            columns[place] = replace(column, kind="none")
        elif words and (all(map(known, words)) or (_UNITS.fullmatch(column.name) and any(map(known, words)))):
            columns[place] = replace(column, kind="unit")
        elif place < first and (place == 0 or (column.kind == "level" and _speaks(column, words))):
            columns[place] = replace(column, kind="label")
    rest = [at for at, column in enumerate(columns) if column.kind not in ("label", "unit")]
    if not heads and len(rest) > 1:
        return [
            column if at not in rest else replace(column, kind="none") for at, column in enumerate(columns)
        ]
    if heads:
        nameless = [at for at in rest if not any(head[at].text for head in heads)]
        columns = [
            replace(column, kind="none") if at in nameless else column for at, column in enumerate(columns)
        ]
    return [_aimed(columns, at) for at in range(wide)]


def _speaks(column: Column, words: Sequence[str]) -> bool:
    """Whether a column holds names."""
    return (
        column.when is None and not GENERIC.fullmatch(column.name or "-") and any(map(_WORDS.search, words))
    )


def _column(
    reader: Reader, cells: Sequence[Cell], unit: str | None, rate: str | None, before: Sequence[Column]
) -> Column:
    plain = [re.sub(f"{MARKS}\\Z", "", cell.text) for cell in cells]
    cells = [cell for cell, words in zip(cells, plain, strict=True) if not _HUNDRED.search(words)]
    parts = [_part_of(words, alone=len(plain) == 1) for words in plain if not _HUNDRED.search(words)]
    bare = "".join(words for words, _ in parts)
    own = next((found for _, found in reversed(parts) if found is not None), None)
    if own is None and bare.endswith(("%", "‰")):
        bare, own = bare[:-1].rstrip("的("), bare[-1]
    relative = own is not None and own.lstrip("±+-/").startswith(("%", "‰"))
    kind: ColumnKind = "level"
    if any(map(_INDEX.search, plain)):
        unit = None
    elif _GROWTH.search(bare):
        kind = "growth"
        if (own is not None and not relative) or (not relative and _ADDED.search(bare)):
            kind = "amount"
        elif own is None and re.search("增减|变动", bare):
            kind = "growth" if rate is None and unit is None else "amount" if rate is not None else "none"
    elif _SHARE.search(bare) or (relative and _COMPLETED.search(bare)):
        kind = "share"
    words = _DATES.sub("", bare)
    if words and GENERIC.fullmatch(words) is None:
        unit = unit_for(words, unit)
    basis = next((word for pattern, word in _BASES if re.search(pattern, bare)), None)
    changes = kind in ("growth", "amount")
    return Column(
        bare,
        kind,
        own or ("%" if kind in ("growth", "share") else unit),
        own is not None,
        _period(reader, cells, bare, changes, before),
        basis,
        _DATES.sub("", _GROWTH_WORDS.sub("", bare)) if changes else "",
        ("real" if "实际" in bare else "nominal" if "名义" in bare else None) if changes else None,
    )


def _part_of(words: str, *, alone: bool) -> tuple[str, str | None]:
    """One line of a head without its unit, and the unit; below other words it may be nothing else (进口 over 亿元)."""
    return ("", words) if not alone and known(words) else without_unit(words)


def _aimed(columns: Sequence[Column], at: int) -> Column:
    """A column of growth with the column whose growth it is: the one that it names, or the latest of those just left of it."""
    column = columns[at]
    if column.kind not in ("growth", "amount"):
        return column
    levels = [place for place in range(at) if columns[place].kind == "level"]
    named = [place for place in levels if columns[place].name == column.of]
    if named or not levels or _measures_itself(column.of, [columns[place].name for place in levels]):
        return replace(column, level=named[-1] if named else None)
    if column.when is not None:
        same = [place for place in levels if columns[place].when in (column.when, None)]
        return replace(column, level=same[-1] if same else None)
    run = [levels[-1]]
    while run[0] - 1 in levels and _stem(columns[run[0] - 1]) == _stem(columns[run[0]]):
        run.insert(0, run[0] - 1)
    best = run[-1]
    for place in reversed(run):
        if _is_later(columns[place], columns[best]):
            best = place
    return replace(column, level=best)


def _stem(column: Column) -> str:
    words = _BEFORE.sub("", _DATES.sub("", column.name))
    return "" if GENERIC.fullmatch(words) else words


def _is_later(column: Column, other: Column) -> bool:
    """Whether one column is of a later time than another; 上年同期 is earlier than any."""
    before, after = _BEFORE.search(other.name), _BEFORE.search(column.name)
    if before or after:
        return bool(before) and not after
    if column.when is None or other.when is None or column.when.last is None or other.when.last is None:
        return False
    return column.when.last > other.when.last


def _measures_itself(of: str, levels: Sequence[str]) -> bool:
    """Whether the head of a column of growth names what grew, and no column to its left has the level (规上工业增加值增速)."""
    if len(of) < 2 or GENERIC.fullmatch(of) is not None or _HAS_DIGIT.search(of) is not None:
        return False
    return not any(of in name or name in of for name in levels)


def _period(
    reader: Reader, cells: Sequence[Cell], head: str, changes: bool, columns: Sequence[Column]
) -> When | None:
    """The period that a head states; 本月, 累计 and 上年同期 are read against the caption or the column before."""
    standing = reader.calendar.paragraph or reader.calendar.heading
    if not changes and (pointed := _OF_CAPTION.search(head)):
        return standing if pointed["year"] else _of_month(standing, to_date=pointed["sum"] is not None)
    if not changes and (before := _BEFORE.search(head)):
        now = next((column.when for column in reversed(columns) if column.when is not None), standing)
        if before["year"] and now.first is not None and now.last is not None:
            earlier = Period(now.first, now.last).previous_year()
            return When(earlier.first, earlier.last, "stated")
        return NEVER
    for cell in reversed(cells):
        for token in reader.within(cell.start, cell.end):
            if changes and (reader.folded[token.start - 1] in "比较同" or not _HAS_DIGIT.search(token.text)):
                continue  # what it is measured against
            inside = token.kind == "date" and token.end <= cell.end
            if inside and (token.value.first or token.value.last):
                return When(token.value.first, token.value.last, "stated")
        if _YEAR.fullmatch(cell.text.removesuffix("年")):
            return year(cell.text[:4])
    return None


def _of_month(standing: When, *, to_date: bool) -> When:
    """The month that a caption names, or its year so far; nothing where it names none."""
    first, last = standing.first, standing.last
    if first is None or last is None:
        return NEVER
    if to_date:
        return When(first.replace(month=1, day=1), last, "stated")
    whole_year = (first.month, last.month, last.day) == (1, 12, 31)
    return NEVER if whole_year else When(last.replace(day=1), last, "stated")


def year(words: str) -> When:
    """A year written without 年."""
    return whole_year(int(words))


def measured(reader: Reader, lines: Sequence[tuple[int, int]]) -> str:
    """What the last line above a table that names no unit says is measured (2023年11月部分盟市|规模以上工业发电量)."""
    for start, end in reversed(lines):
        line = reader.folded[start:end]
        if states_unit(line):
            continue
        at = 0
        for token in reader.within(start, end):
            if token.kind in ("date", "region") and token.start - start <= at + 1:
                at = token.end - start
        return _ABOUT.sub("", _OF_ALL.sub("", without_unit(line[at:])[0])).strip("：:()")
    return ""


_OF_ALL = re.compile(
    "^(?:附?表[0-9一二三四五六七八九十]*[：: ]?)?(?:份|的)?(?:各[省市县区旗盟州镇乡]+|部分|各|分|主要|全部|全国|全省|全区|全市)?"
    "(?:地区|盟市|市州|州市|省份|省市|城市|县区|区县|旗县区?|省)*的?"
)
_ABOUT = re.compile("(?:完成|增长)?(?:情况|统计|数据|一览|明细|汇总)?表?\\Z")


def named(name: str, column: Column, of: str, by_head: bool) -> str:
    """The indicator of a cell: the label of its row with the head of its column, or the head alone where the label is a place.

    `of` is what the caption measures. Empty where neither says what it is.
    """
    words = column.of if column.kind in ("growth", "amount") else column.name
    head = _NOW.sub("", _BEFORE.sub("", _DATES.sub("", words) if column.when is not None else words))
    head = "" if _YEAR.fullmatch(head) or GENERIC.fullmatch(head) else _ABSOLUTE.sub("", head)
    if by_head:
        return head or of
    if column.kind == "share" and (plan := _COMPLETED.search(head)) is not None:
        return f"{name}{plan['plan']}完成率"
    return name if not head or name.endswith(head) else f"{name}{head}"


def only_grows(name: str) -> bool:
    """Whether a label says only that something has grown, and not what (同比增长)."""
    return not _GROWTH_WORDS.sub("", name)
