"""Tables in running text: rows and columns by tabs, pipes or aligned blanks, the unit from head, caption or a column of its own.

A column of growth gives the change of the level to its left in the same row, and a row of its own where that level is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zheconparse.document.observation.clauses import Token
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
_UNIT = re.compile(r"(?:金额|计量|数据)?单位\s*[:：]\s*(?P<unit>[^\s()，。|]+)")
_NUMBER = re.compile(r"[-+−]?\s*[0-9][0-9,]*(?:\.[0-9]+)?\s*%?")
_EMPTY = re.compile(r"[-—–…\s/]*|\.{2,}|无|持平")
_GROWTH = re.compile("增长|增速|同比|环比|涨跌|升降|增幅|涨幅|±|比上年|比上月|较上年|增减")
_GROWTH_WORDS = re.compile(
    "(?:比|较)?(?:上年|去年|上月)?(?:同期|同月)?(?:实际|名义|同比|环比)?(?:增长率?|增速|增减|涨跌|升降|增幅|涨幅|±)|[同环]比|%"
)
_AMOUNT_OF_CHANGE = re.compile("增减额|增减量|增减(?!.*[%％])|增加额|增量")
_SHARE = re.compile("占比|比重|比例|构成|份额")
_GENERIC = re.compile(
    "(?:绝对数|总量|数值|数量|金额|指标值|实绩|本[月年期](?:数|累计)?|累计|当月|全年|预算数|决算数|执行数|完成数|合计|总计|本期|数|值|实际|年末|期末|月末)*"
)
_COMPLETED = re.compile("(?:为|占|完成)(?:年度|全年|年初|调整)?(?P<plan>预算|计划|目标)")
_BRACKETED = re.compile(r"\([百千万亿%元吨人亩户家个台辆][^()]{0,6}\)\s*\Z")
_OF_CAPTION = re.compile(
    "(?P<sum>(?:本年|年初至今|自年初)?累计(?!占|增长|同比|增减)|本月止)|[本当]月(?!止|末)"
)
_PLANNED = re.compile("预算数|预算\\Z|计划数?|目标")
_LABEL_HEAD = re.compile("单位|计量单位|计算单位")
_HAS_DIGIT = re.compile("[0-9]")
_NUMBERING = re.compile(r"^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|[0-9]+[、.．]|其中[:：]?|#|\*)\s*")
_BASIS = (
    ("环比|比上月|较上月", "mom"),
    ("同比|比上年|较上年|比去年|增长|增速|增幅", "yoy"),
    ("比年初|较年初", "other"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and its place in the text."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Column:
    """What a column holds."""

    name: str
    kind: str  # label unit level growth amount share
    unit: str | None = None
    when: When | None = None
    basis: Any = None
    of: str = ""  # of growth: the column whose growth it is, where the head names one (总产量比上年增长)


def read(reader: Reader, block: Block, caption: Sequence[tuple[int, int]]) -> None:
    """The rows of one table; `caption` are the lines just above it."""
    folded = reader.folded
    lines = _grid(folded, block)
    unit, rate = _caption_unit(folded, [*caption, *block.pieces[:2]])
    body = next((at for at, line in enumerate(lines) if _is_data(line)), None)
    if len(lines) < 2 or body is None:  # a caption in columns (2022年11月    单位：亿元)
        reader.calendar.head(reader.within(block.start, block.end))
        return
    wide = max(len(line) for line in lines[body:])
    heads = [
        line
        for line in lines[:body]
        if len(line) * 2 > wide and not any(_UNIT.search(cell.text) for cell in line)
    ]
    for line in lines[:body]:
        if line not in heads:
            reader.calendar.head(reader.within(line[0].start, line[-1].end))
    heads = [_merged(line, wide) for line in heads]
    columns = _columns(reader, heads, wide, unit, rate)
    status: Status = reader.heading_status
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


def _caption_unit(folded: str, lines: Sequence[tuple[int, int]]) -> tuple[str | None, str | None]:
    """The unit of amounts and that of rates, from a line like 单位：亿元、%."""
    for start, end in lines:
        found = _UNIT.search(folded[start:end].replace("，", "、").replace(",", "、"))
        if found is not None:
            units = [
                part
                for unit in re.split("[、;；]", found["unit"])
                for part in ([unit] if _known(unit) else unit.split("/"))  # 元/公斤 is one unit, 亿元/% are two
                if part
            ]
            plain = [unit for unit in units if unit not in ("%", "％")]
            return (plain[0] if plain else None), ("%" if len(plain) < len(units) else None)
    for start, end in reversed(lines):
        _, unit = _named_unit(folded[start:end]) if _BRACKETED.search(folded, start, end) else ("", None)
        if (
            unit is not None
            and unit != "%"
            and "\t" not in folded[start:end]
            and "|" not in folded[start:end]
        ):
            return unit, None
    return None, None


def _columns(
    reader: Reader, heads: Sequence[Sequence[Cell]], wide: int, unit: str | None, rate: str | None
) -> list[Column]:
    columns = []
    for place in range(wide):
        cells = [
            head[place - (wide - len(head))] for head in heads if 0 <= place - (wide - len(head)) < len(head)
        ]
        text = "".join(cell.text for cell in cells)
        bare, own = _named_unit(text)
        if place == 0:
            columns.append(Column(bare, "label"))
            continue
        if _LABEL_HEAD.fullmatch(bare):
            columns.append(Column(bare, "unit"))
            continue
        kind = "level"
        if own is None and bare.endswith(("%", "％")):
            bare, own = bare[:-1].rstrip("的(（"), "%"
            kind = "share"
        if _GROWTH.search(text) and not (own and own != "%" and not _AMOUNT_OF_CHANGE.search(bare)):
            kind = (
                "amount" if _AMOUNT_OF_CHANGE.search(bare) and own != "%" and rate is not None else "growth"
            )
        elif _SHARE.search(bare):
            kind = "share"
        when = None if kind in ("growth", "amount") else _period(reader, cells, text)
        basis = next((word for pattern, word in _BASIS if re.search(pattern, text)), None)
        grown = _GROWTH_WORDS.sub("", bare) if kind in ("growth", "amount") else ""
        columns.append(
            Column(bare, kind, own or ("%" if kind in ("growth", "share") else unit), when, basis, grown)
        )
    return columns


def _known(unit: str) -> bool:
    return unit in ("%", "％", "±%", "+-%") or quantity.fullmatch("1" + unit) is not None


def _named_unit(text: str) -> tuple[str, str | None]:
    """A head without its unit, and the unit (进出口(亿元))."""
    found = re.search(r"[(（](?P<unit>[^()（）]{1,10})[)）]\s*\Z", text)
    if found is None:
        return re.sub(r"\s+", "", text), None
    unit = found["unit"].strip()
    if not _known(unit):
        return re.sub(r"\s+", "", text), None
    return re.sub(r"\s+", "", text[: found.start()]), "%" if "%" in unit or "％" in unit else unit


def _period(reader: Reader, cells: Sequence[Cell], head: str) -> When | None:
    """The period that a head states; 本月 and 累计 are read against the month of the caption."""
    month = reader.calendar.paragraph or reader.calendar.heading
    if month.first is not None and month.last is not None and (pointed := _OF_CAPTION.search(head)):
        begun = month.first.replace(month=1, day=1) if pointed["sum"] else month.last.replace(day=1)
        return When(begun, month.last, "stated")
    for cell in reversed(cells):
        for token in reader.within(cell.start, cell.end):
            if (token.kind == "date" and token.value.first is not None) or (
                token.kind == "date" and token.value.last is not None
            ):
                return When(token.value.first, token.value.last, "stated")
    return None


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
        indicator = _indicator(name, column, columns[0], named_by_head)
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
            named = _indicator(name, measured, columns[0], named_by_head)
            draft = _draft(
                reader,
                block,
                cell,
                sentence,
                rate,
                "growth",
                named,
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
    if len(of) < 2 or _GENERIC.fullmatch(of) is not None or _HAS_DIGIT.search(of) is not None:
        return False
    return not any(of in name or name in of for name in levels)


def _row_period(reader: Reader, label: Cell) -> When | None:
    """The period of a row whose label is nothing but a date (2021年)."""
    for token in reader.within(label.start, label.end):
        if token.kind == "date" and token.end - token.start >= len(label.text) - 1:
            return When(token.value.first, token.value.last, "stated")
    return None


def _indicator(name: str, column: Column, first: Column, by_region: bool) -> str:
    head = column.name
    if column.when is not None:
        head = re.sub(
            "[0-9]{2,4}年(?:[0-9]{1,2}(?:[-—~][0-9]{1,2})?月份?|上半年|前?[一二三四1-4]季度)?(?:末|底)?|[0-9]{1,2}(?:[-—~][0-9]{1,2})?月份?",
            "",
            head,
        )
    if by_region:
        return head or first.name
    if not head or _GENERIC.fullmatch(head):
        return name
    if (
        column.kind == "level"
        and len(head) <= 2
        and head not in ("产量", "产值", "出口", "进口", "余额", "面积", "收入")
    ):
        return name
    if column.kind == "share" and (plan := _COMPLETED.search(head)) is not None:
        return f"{name}{plan['plan']}完成率"
    if head == "余额" and name.endswith(("存款", "贷款")):
        return name + head
    return f"{name}{head}"


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
    token = Token(cell.start, cell.end, mention.kind, mention, value)
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
