"""What a change is measured against: 同比, 比上月, 与去年同期相比, 较2021年, 比8月份.

A word can be a comparison by itself (同比), a comparing word has something to compare with (比 上月, 低于 上月), or a change builds on
it (在 去年同期 高基数的基础上); the last one in
the clause counts, and two joined by 、 or 和 belong to two figures in turn (同比、环比分别上涨2.5%和0.3%). A named period is compared
with the figure's own: the month before it is month on month, the same stretch a year before is year on year, anything else is other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, cast

from zheconparse.document.wording import change_words
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.number.reading import read_numeral
from zheconparse.values.period import Period, in_year
from zheconparse.values.quantity import Basis

_COMPARING = "(?:(?<![占对配性环同可])比(?![例重值率])|较|超过?|突破|高于|低于|快于|慢于|多于|少于|好于|优于|大于|小于|高出|低出|多出|超出)"
_MULTIPLE = "(?:是|为|达到?|相当于)"
_COMPARED = re.compile(rf"{_COMPARING}[\s\"“]*\Z")
_OF = re.compile(rf"{_MULTIPLE}\Z")
_WITH = "[与同和跟]"
_HEADS = "比较超突高低快慢多少好优大小与同和跟"
"""How what compares begins: one of these is looked for before each is tried."""
_BESIDE = re.compile(rf"{_WITH}[\s\"“]*\Z")
_LAST_CHARACTERS = frozenset('比较超过破于出与同和跟是为到达当 "“\t\n')
"""What a word ahead of a named base can end with."""
_BASE_VALUE = re.compile("[比较](?![例重值率])[^，。；、]{1,16}[的价]\\Z")
_STANDARD = re.compile("的(?:平均|总体|整体)?水平")
_COMPARISON = re.compile("[^，。；,;]{0,8}?相比")
_YEARLY = re.compile(
    "(?P<period>[年月季])(?<![0-9零〇一二三四五六七八九十今去前本当全每同近上多几数百千往].)[增减涨跌升降][^，。；\u4e00-\u9fa5]*\\Z"
)
"""Taiwanese shorthand: 出口年减21.2%."""
_PER_PERIOD: dict[str, Basis] = {"年": "yoy", "月": "mom", "季": "qoq"}
COMPARES = re.compile("[比较于超破出先后按与同和跟均复增减涨跌升降]")
"""One of these stands in every comparison: a cheap test before the dear ones."""
_AHEAD = 3
"""How many characters of a comparison stand before the first of them at most (两年平|均)."""
_NUMBERED = re.compile(r"第?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:个?)(?P<unit>月|季)")
_ADJACENT: dict[str, Basis] = {"month": "mom", "quarter": "qoq"}


@dataclass(frozen=True, slots=True)
class _Words:
    compared: re.Pattern[str]
    multiple: re.Pattern[str]
    grounds: re.Pattern[str]
    bases: Mapping[str, Basis]


@cache
def _words() -> _Words:
    alone, base = any_of(change_words("alone")), any_of(change_words("base"))
    for word in change_words("alone"):
        if COMPARES.search(word[: _AHEAD + 1]) is None:
            raise LexiconError("changes.toml", "[alone]", f"{word} has no mark of a comparison")
    also = "(?:、|和|与|及|以及)"
    return _Words(
        re.compile(
            f"(?=[{_HEADS}{''.join(sorted({word[0] for word in change_words('alone')}))}])(?:"
            rf"(?P<alone>{alone})(?:{also}(?P<also_alone>{alone}))?"
            rf"|{_COMPARING}\s*(?P<base>{base})(?:{also}[比较]?(?P<also_base>{base}))?"
            rf"|{_WITH}\s*(?P<beside>{base})(?=[^，。；,;]{{0,8}}?相?比))"
        ),
        re.compile(rf"{_MULTIPLE}(?P<base>{base})(?:的|同期的?|水平的?|全年的?|总量的?)?\Z"),
        re.compile(rf"在(?P<base>{base})[^，。；0-9]{{0,10}}?基础(?:之)?上"),
        cast(Mapping[str, Basis], {**change_words("alone"), **change_words("base")}),
    )


def is_base_value(window: str) -> bool:
    """Whether the words ahead of an amount make it that of another time or place, or the price, that something is compared with.

    >>> is_base_value("比2010年的"), is_base_value("较招股价"), is_base_value("比2010年增加")
    (True, True, False)
    """
    return window != "" and window[-1] in "的价" and _BASE_VALUE.search(window) is not None


def is_standard(folded: str, end: int) -> bool:
    """Whether an amount is what others lie above or below (低于全市7.8个月的平均水平)."""
    return end < len(folded) and folded[end] == "的" and _STANDARD.match(folded, end) is not None


def any_of(spellings: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))


def is_compared_with(folded: str, mention: Mention[Any]) -> bool:
    """Whether a period is what something is compared with (比 2021年), no period of its own."""
    if mention.start == 0 or folded[mention.start - 1] not in _LAST_CHARACTERS:
        return False
    near = mention.start - 4
    if _COMPARED.search(folded, near, mention.start) is not None:
        return True
    if folded.startswith("的", mention.end) and _OF.search(folded, near, mention.start) is not None:
        return True
    return (
        _BESIDE.search(folded, near, mention.start) is not None
        and _COMPARISON.match(folded, mention.end) is not None
    )


def stated_bases(window: str) -> tuple[int, tuple[Basis, ...]]:
    """The last comparison that words state in a stretch of a clause: where its words end, and its basis, or its two in turn.

    >>> stated_bases("价格同比、环比分别上涨"), stated_bases("低于上月"), stated_bases("占比提升")
    ((7, ('yoy', 'mom')), (4, ('mom',)), (0, ()))
    """
    words = _words()
    if "础" in window and (ground := words.grounds.search(window)) is not None:
        return ground.end(), (words.bases[ground["base"]],)
    first = COMPARES.search(window)
    if first is None:
        return 0, ()
    marks = list(words.compared.finditer(window, first.start() - _AHEAD))
    if not marks:
        yearly = _YEARLY.search(window)
        return (0, ()) if yearly is None else (yearly.start() + 1, (_PER_PERIOD[yearly["period"]],))
    found = marks[-1]
    named = [found[group] for group in ("alone", "also_alone", "base", "also_base", "beside") if found[group]]
    return found.end(), tuple(words.bases[word] for word in named)


def basis_of_multiple(window: str) -> Basis | None:
    """What a multiple is of: 是去年的1.8倍."""
    found = _words().multiple.search(window)
    basis = None if found is None else _words().bases[found["base"]]
    return None if basis == "other" else basis


def period_basis(base: Mention[Any], own: Mention[Any] | None, years: tuple[int, ...]) -> Basis:
    """What comparing a figure of its own period with a named period is."""
    compared: Period = base.value
    mine: Period | None = None if own is None else own.value
    first, last = compared.first, compared.last
    if first is None or last is None:
        return _unresolved_basis(base, own)
    if mine is not None and _closes_next(mine, compared):
        return "mom"  # 截至8月底…，比7月
    if mine is not None and mine.first is not None and mine.last is not None:
        adjacent = _ADJACENT.get(mine.granularity)
        if (
            adjacent is not None
            and mine.granularity == compared.granularity
            and last + timedelta(1) == mine.first
        ):
            return adjacent
        if _a_year_later(compared) == (mine.first, mine.last):
            return "yoy"
    if compared.granularity != "year" and "同期" not in base.text:
        return "other"
    if base.text.endswith("全年") and mine is not None and mine.granularity != "year":
        return "other"  # 一季度…，比去年全年低0.1个百分点
    year = next((year for year in years if year != first.year), None)
    return "yoy" if year == first.year + 1 else "other"


def is_quarter(period: Period) -> bool:
    """Whether a period is a quarter, by its name or by its months (7—9月).

    >>> from zheconparse import date
    >>> is_quarter(date.parse("2024年三季度")), is_quarter(date.parse("2024年7—9月")), is_quarter(date.parse("2024年9月"))
    (True, True, False)
    """
    if period.granularity == "quarter" or period.first is None:
        return period.granularity == "quarter"
    named = Period.quarter(period.first.year, (period.first.month + 2) // 3)
    return (period.first, period.last) == (named.first, named.last)


def _closes_next(mine: Period, compared: Period) -> bool:
    """Whether a figure is of the end of the month behind the one that it is compared with."""
    if (
        mine.first is not None
        or mine.last is None
        or compared.last is None
        or compared.granularity != "month"
    ):
        return False
    return compared.last + timedelta(1) == mine.last.replace(day=1)


def _a_year_later(period: Period) -> tuple[Any, Any]:
    first, last = period.first, period.last
    if first is None or last is None or first.year >= 9998:
        return (None, None)
    return in_year(first, first.year + 1), in_year(last, last.year + 1, whole_months=first.day == 1)


def _unresolved_basis(base: Mention[Any], own: Mention[Any] | None) -> Basis:
    """Months and quarters whose year nobody can tell still follow each other by their numbers."""
    one = _NUMBERED.search(base.text)
    other = None if own is None else _NUMBERED.search(own.text)
    if one is None or base.value.granularity not in _ADJACENT:
        return "other"
    if own is None:
        return "qoq" if one["unit"] == "季" else "other"
    if other is None or other["unit"] != one["unit"] or own.value.granularity != base.value.granularity:
        return "other"
    before, after = read_numeral(one["number"]), read_numeral(other["number"])
    follows = before is not None and after is not None and after.low == before.low + 1
    return _ADJACENT[base.value.granularity] if follows else "other"
