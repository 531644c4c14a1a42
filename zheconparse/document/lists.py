"""Figures side by side: amounts that are one amount, and members of a list that leave their unit to the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from zheconparse.kernel.mention import Mention
from zheconparse.kinds.number.grammar import MAGNITUDE
from zheconparse.kinds.number.reading import MULTIPLIERS
from zheconparse.kinds.percentage import percentage
from zheconparse.kinds.quantity import QuantityParser
from zheconparse.values.interval import Closed, Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

_LIST_GAP = re.compile(r"\s*(?:、|和|与|及|或)\s*\Z")
_MEMBER_GAP = re.compile(
    r"\s*(?:、|和|与|及|或)(?:分别)?[升降增减高低快慢上下提回放扩收]?[^，。；、0-9]{0,2}\Z"
)
_MAGNITUDE = re.compile(rf"\A\s*{MAGNITUDE}")
_LEADING_NUMBER = re.compile(rf"[^0-9]*[0-9][0-9,.]*(?={MAGNITUDE}|\D)")


def merge_compounds(found: Sequence[Mention[Any]]) -> list[Mention[Any]]:
    """Amounts side by side in falling units of one dimension are one amount in the first unit (3斤5两, 1小时30分钟)."""
    merged: list[Mention[Any]] = []
    done = -1  # where the last one ends
    for mention in found:
        if mention.start == done and (whole := _whole(merged[-1], mention)) is not None:
            merged[-1] = whole
        else:
            merged.append(mention)
        done = mention.end
    return merged


def _whole(last: Mention[Any], mention: Mention[Any]) -> Mention[Any] | None:
    """Two amounts side by side as one, where they are one."""
    kind: str = last.kind
    value: Quantity | Interval | None
    if _falls(last.value, mention.value):
        per = last.value.per
        kind, value = "quantity", replace(last.value + replace(mention.value, per=per), per=per)
    else:
        value = _closed(last.value, mention.value)
    if value is None:
        return None
    return Mention(kind, last.start, mention.end, last.text + mention.text, value)


def _falls(first: object, second: object) -> bool:
    if (
        not isinstance(first, Quantity)
        or not isinstance(second, Quantity)
        or first.unit is None
        or second.unit is None
    ):
        return False
    measured = (
        first.dimension != "count"
        and first.unit.convertible(second.unit)
        and first.unit.scale > second.unit.scale
    )
    return measured and first.amount.is_exact and second.per is None


def _closed(first: object, second: object) -> Quantity | Interval | None:
    """A lower bound directly followed by an upper one of its unit is one interval (3年以上7年以下)."""
    if isinstance(first, Interval) and isinstance(second, Interval):
        if first.high is not None or second.low is not None or first.low is None or second.high is None:
            return None
        left, right = first.closed == "left", second.closed == "right"
        closed: Closed = "both" if left and right else "left" if left else "right" if right else "neither"
        return None if first.low >= second.high else Interval(first.low, second.high, closed)
    if isinstance(first, Quantity) and isinstance(second, Quantity) and first.unit == second.unit:
        amount = _closed(first.amount, second.amount)
        return replace(first, amount=amount) if isinstance(amount, Interval) else None
    return None


def share_units(found: Sequence[Mention[Any]], folded: str, quantities: QuantityParser) -> list[Mention[Any]]:
    """A bare number joined by 、 or 和 to a figure takes its magnitude and unit (2.6和8.8个百分点)."""
    linked = list(found)
    shared: tuple[Mention[Any], str] | None = (
        None  # the last member that took its unit from the list, and that unit
    )
    for place in range(len(linked) - 2, -1, -1):
        mention, following = linked[place], linked[place + 1]
        kind = mention.kind
        if kind == "quantity":
            if following.kind == "percentage" and _counts_points(
                mention.value, following.value, folded[mention.end : following.start]
            ):
                points = percentage.fullmatch(folded[mention.start : mention.end] + "百分点")
                if points is not None:
                    linked[place] = Mention("percentage", mention.start, mention.end, mention.text, points)
            continue
        if kind != "number" or following.kind not in ("quantity", "percentage"):
            continue
        if _LIST_GAP.match(folded[mention.end : following.start]) is None:
            continue
        if shared is None or shared[0] is not following:
            head = _LEADING_NUMBER.match(folded[following.start : following.end])
            if head is None:
                continue
            shared = (following, folded[following.start + head.end() : following.end])
        tail = shared[1]
        if (
            folded[mention.end - 1] in MULTIPLIERS
        ):  # a member with a magnitude of its own shares the unit only
            tail = _MAGNITUDE.sub("", tail, count=1)
        whole = folded[mention.start : mention.end] + tail
        value = quantities.fullmatch(whole) if following.kind == "quantity" else percentage.fullmatch(whole)
        if value is not None:
            linked[place] = Mention(following.kind, mention.start, mention.end, mention.text, value)
            shared = (linked[place], shared[1])  # 2.6、3.1和8.8个百分点: the last says it for all
    return linked


def _counts_points(first: object, second: object, gap: str) -> bool:
    """Whether 个 leaves its 百分点 to the next member of the list (低0.6个和高2.8个百分点)."""
    if not isinstance(first, Quantity) or first.unit is None or first.unit.name != "个":
        return False
    return isinstance(second, Percentage) and second.is_difference and _MEMBER_GAP.match(gap) is not None
