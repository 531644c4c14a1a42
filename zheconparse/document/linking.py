"""What the words around a figure add to it: the unit of a list's last member, money left unsaid, divisor, change, the sense of 度."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from zheconparse.document.change import NONE, Change, change_before, joined
from zheconparse.document.clause import clause_before, opens_clause, same_sentence
from zheconparse.document.divisor import Divisor, divisor_in
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.number.grammar import MAGNITUDE
from zheconparse.kinds.percentage import percentage
from zheconparse.kinds.quantity import QuantityParser
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import Period
from zheconparse.values.quantity import Quantity

_LIST_GAP = re.compile(r"\s*(?:、|和|与|及|或)\s*\Z")
_LEADING_NUMBER = re.compile(rf"[^0-9]*[0-9][0-9,.]*(?={MAGNITUDE}|\D)")
_SCALED = re.compile("[万亿]\\Z")
_MONEY = re.compile(
    "(?:投资|资金|产值|收入|营收|利润|税收|利税|金额|价值|总额|贷款|存款|余额|预算|支出|成本|市值|资产|负债|注资|融资|出资|补贴|奖励|资本|生产总值|GDP|"
    "销售额|交易额|成交额|进出口|贸易额|货值|造价|估值|捐款|赔偿|罚款|工资|薪酬|债券|财政)[^，。；、]{0,6}\\Z"
)
_ELECTRIC = re.compile("电|千瓦|耗能|能耗")
_WARMTH = re.compile("温|高温|炎热|寒|℃|冷|热|摄氏")


def link(found: Sequence[Mention[Any]], folded: str, quantities: QuantityParser) -> list[Mention[Any]]:
    """The mentions with what their surroundings say, in order; the text is read once from each end."""
    return _link_forward(_share_units(_compounds(found), folded, quantities), folded, quantities)


def _compounds(found: Sequence[Mention[Any]]) -> list[Mention[Any]]:
    """Amounts side by side in falling units of one dimension are one amount in the first unit (3斤5两, 1小时30分钟)."""
    merged: list[Mention[Any]] = []
    for mention in found:
        last = merged[-1] if merged else None
        if last is not None and last.end == mention.start and isinstance(last.value, Quantity) and isinstance(mention.value, Quantity):
            first, second = last.value, mention.value
            if (
                first.unit is not None and second.unit is not None and first.unit.convertible(second.unit)
                and first.unit.scale > second.unit.scale and first.dimension != "count" and first.amount.is_exact and second.per is None
            ):  # fmt: skip
                whole = replace(first + replace(second, per=first.per), per=first.per)
                merged[-1] = Mention("quantity", last.start, mention.end, last.text + mention.text, whole)
                continue
        merged.append(mention)
    return merged


def _share_units(found: Sequence[Mention[Any]], folded: str, quantities: QuantityParser) -> list[Mention[Any]]:
    """A bare number joined by 、 or 和 to a figure takes its magnitude and unit (2.6和8.8个百分点)."""
    linked = list(found)
    for place in range(len(linked) - 2, -1, -1):
        mention, following = linked[place], linked[place + 1]
        if mention.kind != "number" or following.kind not in ("quantity", "percentage"):
            continue
        if _LIST_GAP.match(folded[mention.end : following.start]) is None:
            continue
        head = _LEADING_NUMBER.match(folded[following.start : following.end])
        if head is None:
            continue
        whole = folded[mention.start : mention.end] + folded[following.start + head.end() : following.end]
        value = quantities.fullmatch(whole) if following.kind == "quantity" else percentage.fullmatch(whole)
        if value is not None:
            linked[place] = Mention(following.kind, mention.start, mention.end, mention.text, value)
    return linked


def _link_forward(found: Sequence[Mention[Any]], folded: str, quantities: QuantityParser) -> list[Mention[Any]]:
    linked: list[Mention[Any]] = []
    changes: dict[int, Change] = {}
    previous_end = 0
    before: Mention[Any] | None = None  # the figure before this one
    divided: Mention[Any] | None = None  # the last amount of this sentence that something divides
    for mention in found:
        value: object = mention.value
        if mention.kind == "number" and isinstance(value, Interval):
            money = _as_money(mention, value, folded, quantities)
            if money is not None:
                mention, value = money, money.value
        if isinstance(value, Quantity):
            value = _with_sense(mention, value, folded, previous_end, quantities)
        if isinstance(value, Quantity | Percentage):
            change = _change_of(mention, before, folded, previous_end, changes, linked)
            changes[mention.start] = change
            direction, basis = change.direction if value.direction is None else value.direction, _basis(change, linked)
            if direction is not value.direction or basis is not value.basis:
                value = replace(value, direction=direction, basis=basis)
            if isinstance(value, Quantity):
                if divided is not None and not same_sentence(folded, divided.end, mention.start):
                    divided = None
                value = _divided(mention, value, before, divided, folded, previous_end, quantities)
            if value is not mention.value:
                mention = Mention(mention.kind, mention.start, mention.end, mention.text, value)
            if isinstance(value, Quantity) and value.per is not None:
                divided = mention
            before = mention
            previous_end = mention.end
        linked.append(mention)
    return linked


def _as_money(mention: Mention[Any], value: Interval, folded: str, quantities: QuantityParser) -> Mention[Any] | None:
    """A bare 2亿 behind a money word is money."""
    if _SCALED.search(folded[mention.start : mention.end]) is None or _MONEY.search(clause_before(folded, mention.start)) is None:
        return None
    return Mention("quantity", mention.start, mention.end, mention.text, Quantity(value, quantities.lexicon.unit("元")))


def _with_sense(mention: Mention[Any], value: Quantity, folded: str, previous_end: int, quantities: QuantityParser) -> Quantity:
    """度 is 千瓦时 beside words of electricity, 摄氏度 beside words of warmth, else 度."""
    if value.unit is None or value.unit.name != "度":
        return value
    around = clause_before(folded, mention.start) + folded[mention.end : mention.end + 6]
    sense = "千瓦时" if _ELECTRIC.search(around) else "摄氏度" if _WARMTH.search(around) else None
    return value if sense is None else replace(value, unit=quantities.lexicon.unit(sense))


def _change_of(
    mention: Mention[Any], before: Mention[Any] | None, folded: str, previous_end: int, changes: dict[int, Change], linked: Sequence[Mention[Any]]
) -> Change:
    if before is not None and before.kind == mention.kind and joined(folded[before.end : mention.start]):
        return changes.get(before.start, NONE)
    return change_before(folded, mention.start, previous_end)


def _basis(change: Change, linked: Sequence[Mention[Any]]) -> Any:
    """A named base year is a comparison year on year where the figure's own period is the year after it."""
    if change.year is None:
        return change.basis
    for mention in reversed(linked):
        if isinstance(mention.value, Period) and mention.value.first is not None and mention.value.first.year != change.year:
            return "yoy" if mention.value.first.year == change.year + 1 else "other"
    return "other"


def _divided(
    mention: Mention[Any],
    value: Quantity,
    before: Mention[Any] | None,
    divided: Mention[Any] | None,
    folded: str,
    previous_end: int,
    quantities: QuantityParser,
) -> Quantity:
    if value.per is not None or value.unit is None:
        return value
    window = clause_before(folded, mention.start, previous_end)
    divisor = divisor_in(window, quantities.lexicon)
    if divisor is None and divided is not None and isinstance(divided.value, Quantity) and divided.value.per is not None:
        same = divided.value.dimension == value.dimension and value.unit.base == divided.value.unit.base  # type: ignore[union-attr]
        listed = before is divided and "、" in window and len(window) <= 16
        repeated = value.amount.high is None and divided.value.amount.high is None and opens_clause(folded, mention.start)
        if same and (listed or repeated or (before is divided and joined(folded[divided.end : mention.start]))):
            divisor = Divisor(divided.value.per)
    if divisor is None or (divisor.unit == value.unit):
        return value
    amount = value.amount if divisor.count == 1 else value.amount.scaled(1 / divisor.count)
    return replace(value, amount=amount, per=divisor.unit)
