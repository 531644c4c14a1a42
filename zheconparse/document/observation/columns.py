"""What the columns of a table hold: their unit, their period, and whether they give levels, growth, amounts of change or shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zheconparse.document.observation.periods import When
from zheconparse.kinds.quantity import quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

UNIT = re.compile(r"(?:金额|计量|数据)?单位\s*[:：]\s*(?P<unit>[^\s()，。|]+)")
_GROWTH = re.compile("增长|增速|同比|环比|涨跌|升降|增幅|涨幅|±|比上年|比上月|较上年|增减")
_GROWTH_WORDS = re.compile(
    "(?:比|较)?(?:上年|去年|上月)?(?:同期|同月)?(?:实际|名义|同比|环比)?(?:增长率?|增速|增减|涨跌|升降|增幅|涨幅|±)|[同环]比|%"
)
_AMOUNT_OF_CHANGE = re.compile("增减额|增减量|增减(?!.*[%％])|增加额|增量")
_SHARE = re.compile("占比|比重|比例|构成|份额")
GENERIC = re.compile(
    "(?:绝对数|总量|数值|数量|金额|指标值|实绩|本[月年期](?:数|累计)?|累计|当月|全年|预算数|决算数|执行数|完成数|合计|总计|本期|数|值|实际|年末|期末|月末)*"
)
_COMPLETED = re.compile("(?:为|占|完成)(?:年度|全年|年初|调整)?(?P<plan>预算|计划|目标)")
_BRACKETED = re.compile(r"\([百千万亿%元吨人亩户家个台辆][^()]{0,6}\)\s*\Z")
_OF_CAPTION = re.compile(
    "(?P<sum>(?:本年|年初至今|自年初)?累计(?!占|增长|同比|增减)|本月止)|[本当]月(?!止|末)"
)
_LABEL_HEAD = re.compile("单位|计量单位|计算单位")
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
    of: str = ""
    """Of growth: the column whose growth it is, where the head names one (总产量比上年增长); of labels: what the caption measures."""


def caption_unit(folded: str, lines: Sequence[tuple[int, int]]) -> tuple[str | None, str | None]:
    """The unit of amounts and that of rates, from a line like 单位：亿元、%."""
    for start, end in lines:
        found = UNIT.search(folded[start:end].replace("，", "、").replace(",", "、"))
        if found is not None:
            units = [
                part
                for unit in re.split("[、;；]", found["unit"])
                for part in (
                    [unit] if _known(unit) else unit.split("/")
                )  # 元/公斤 is one unit, 亿元/% are two
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


def measured(reader: Reader, lines: Sequence[tuple[int, int]]) -> str:
    """What the last line above a table that names no unit says is measured (2023年11月部分盟市|规模以上工业发电量)."""
    for start, end in reversed(lines):
        line = reader.folded[start:end]
        if UNIT.search(line) is not None:
            continue
        at = 0
        for token in reader.within(start, end):
            if token.kind in ("date", "region") and token.start - start <= at + 1:
                at = token.end - start
        return _ABOUT.sub("", _OF_ALL.sub("", line[at:].strip())).strip("：:()")
    return ""


_OF_ALL = re.compile(
    "^(?:附?表[0-9一二三四五六七八九十]*[：: ]?)?(?:份|的)?(?:部分|各|分|主要|全部|全国|全省|全区|全市)?"
    "(?:地区|盟市|市州|州市|省份|省市|城市|县区|区县|旗县区?|省)*的?"
)
_ABOUT = re.compile("(?:完成|增长)?(?:情况|统计|数据|一览|明细|汇总)?表?\\Z")


def columns_of(
    reader: Reader, heads: Sequence[Sequence[Cell]], wide: int, unit: str | None, rate: str | None
) -> list[Column]:
    """The columns that the heads of a table name, from left to right; the first is that of the labels."""
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


def _named_unit(text: str) -> tuple[str, str | None]:
    """A head without its unit, and the unit (进出口(亿元))."""
    found = re.search(r"[(（](?P<unit>[^()（）]{1,10})[)）]\s*\Z", text)
    if found is None:
        return re.sub(r"\s+", "", text), None
    unit = found["unit"].strip()
    if not _known(unit):
        return re.sub(r"\s+", "", text), None
    return re.sub(r"\s+", "", text[: found.start()]), "%" if "%" in unit or "％" in unit else unit


def _known(unit: str) -> bool:
    return unit in ("%", "％", "±%", "+-%") or quantity.fullmatch("1" + unit) is not None


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


def named(name: str, column: Column, first: Column, by_region: bool) -> str:
    """The indicator of a cell: the label of its row with the head of its column, or the head alone where the label is a place."""
    head = column.name
    if column.when is not None:
        head = re.sub(
            "[0-9]{2,4}年(?:[0-9]{1,2}(?:[-—~][0-9]{1,2})?月份?|上半年|前?[一二三四1-4]季度)?(?:末|底)?|[0-9]{1,2}(?:[-—~][0-9]{1,2})?月份?",
            "",
            head,
        )
    if by_region:
        return head if head and not GENERIC.fullmatch(head) else first.of or head or first.name
    if not head or GENERIC.fullmatch(head):
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
