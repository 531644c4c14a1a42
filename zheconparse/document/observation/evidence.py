"""The same fact said twice is one row with two pieces of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.where import code_of
from zheconparse.document.observation.words import words
from zheconparse.kinds.indicator import code_of_folded


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """The rows in the order of the text; a repetition becomes evidence of the first and fills what that left open."""
    kept: list[Draft] = []
    seen: dict[Any, list[Draft]] = {}
    meant: dict[int, Draft] = {}  # the row that a repetition of another name is evidence of
    for draft in sorted(drafts, key=lambda one: one.token.mention.start):
        alike = seen.setdefault(_key(draft), [])
        first = next((row for row in alike[:_NEAR] if _same(row, draft)), None) if alike else None
        if first is None:
            kept.append(draft)
            alike.append(draft)
            continue
        first = meant.get(id(first), first)
        first.also.append((draft.token.mention.start, draft.token.mention.end))
        if first.when.first is None and first.when.last is None:
            first.when = draft.when
        if first.change is None and first.kind != "growth":
            first.change, first.change_basis, first.change_closed = (
                draft.change,
                draft.change_basis,
                draft.change_closed,
            )
            first.change_kind = draft.change_kind
        if first.indicator != draft.indicator:  # 规上工业产值, 规模以上工业总产值, 高新区规模以上工业总产值
            draft.when, draft.where, draft.change = first.when, first.where, first.change
            meant[id(draft)] = first
            alike.append(draft)
    return kept


_NEAR = 24
"""How many rows of one value a figure is compared with; the first that were stated are the likeliest to be repeated."""


def _key(draft: Draft) -> Any:
    value = draft.token.value
    unit = getattr(value, "unit", None)
    return (value.low, value.high, getattr(unit, "name", unit), draft.kind == "growth")


def _same(first: Draft, second: Draft) -> bool:
    if first.sentence == second.sentence and first.kind != "capacity":
        return False
    if _of_two_companies(first, second):
        return False
    if code_of(first.where.region) != code_of(second.where.region) and (
        "by-region" in (first.rule, second.rule)  # one place of several, and no repetition of the whole
        or "inferred" not in (first.where.confidence, second.where.confidence)
    ):
        return False
    mine, other = (first.when.first, first.when.last), (second.when.first, second.when.last)
    if (
        mine != other
        and mine != (None, None)
        and other != (None, None)
        and (first.block.kind != "heading" or not _holds(mine, other))
    ):
        return False
    if first.status != second.status or (
        first.change is not None and second.change is not None and first.change != second.change
    ):
        return False
    if first.block.kind == "heading" and first.noun and first.noun[-2:] == second.noun[-2:]:
        return True
    return (
        _alike(first.indicator, second.indicator)
        or _of_one_name(first, second)
        or (
            second.rule == "count-right"
            and not second.verb
            and first.noun.endswith(second.noun)
            and bool(first.verb)
        )
    )


def _of_one_name(first: Draft, second: Draft) -> bool:
    """Whether two indicators are spellings of one standard name (规上工业产值, 规模以上工业总产值)."""
    code = code_of_folded(first.indicator)
    return code is not None and code == code_of_folded(second.indicator)


def _of_two_companies(first: Draft, second: Draft) -> bool:
    """Whether two rows are about companies, and neither name is the beginning of the other (贵州茅台, 贵州茅台集团)."""
    if not (first.of_company and second.of_company):
        return False
    short, long = sorted((first.subject or "", second.subject or ""), key=len)
    return not long.startswith(short)


def _alike(first: str, second: str) -> bool:
    short, long = sorted((first.replace("的", ""), second.replace("的", "")), key=len)
    if short == long or len(short) < 4:
        return short == long
    rest, found, _ = long.partition(short)
    return bool(found) and rest not in words("adjective")  # 城市居民消费价格 is a part of 居民消费价格


def _holds(outer: tuple[date | None, date | None], inner: tuple[date | None, date | None]) -> bool:
    """Whether a headline's stretch of time holds that of the text."""
    return None not in outer and None not in inner and outer[0] <= inner[0] and inner[1] <= outer[1]  # type: ignore[operator]
