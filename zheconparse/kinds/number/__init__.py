"""Numbers: Arabic, Hanzi, financial capitals and mixed, with the words that bound or blur them.

Reads 10024.7, 1,234,567, 一万零三百五十, 三亿五千万, 3亿5000万, 壹仟贰佰, 三点一四, 二〇二三, 十几, 数百亿, 三四百, 50—100, 约100, 5000余,
三分之一, 大于100并小于300. The value is an `Interval`. Does not read 千 of 千瓦, 数 of 数据, numerals inside model numbers (TR50E) or
codes, or a bare 亿 that nothing bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.composition import Alternation
from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention
from zheconparse.kernel.parser import BLANK, Parser
from zheconparse.kinds.number.amount import (
    after,
    amount_gate,
    before,
    opening,
    read_alone,
    single,
    span,
)
from zheconparse.kinds.number.apart import first_end, read_bare_span, spread_words
from zheconparse.kinds.number.bounds import bounded, bounds
from zheconparse.kinds.number.fraction import fraction, further, read_fraction, to_further
from zheconparse.kinds.number.grammar import LEFT, NUMERAL
from zheconparse.kinds.number.reading import plain_decimal, read_numeral
from zheconparse.values.interval import Interval

__all__ = ["NumberParser", "number"]


def _fraction() -> str:
    return rf"{before()}{fraction()}{further()}{after()}"


def _read_fraction(captures: Captures) -> Interval | None:
    found = read_fraction(captures.__getitem__)
    ends = None if found is None else to_further(found[0], captures["further"])
    ahead, behind = captures["before"], captures["after"]
    effect = bounds("after").effects[behind] if behind else bounds("before").effects[ahead] if ahead else None
    return None if ends is None else bounded(*ends, effect)


def _two_sided() -> str:
    words = bounds("before")
    return (
        rf"(?P<over>{words.pattern}){BLANK}{LEFT}(?P<low>{NUMERAL})"
        rf"{BLANK}[，,]?(?:并且?|且|而|但|同时)?{BLANK}(?P<under>{words.pattern}){BLANK}(?P<high>{NUMERAL})"
    )


def _read_two_sided(captures: Captures) -> Interval | None:
    effects = bounds("before").effects
    low, high = read_numeral(captures["low"] or ""), read_numeral(captures["high"] or "")
    ends = (effects[captures["over"] or ""], effects[captures["under"] or ""])
    if (
        low is None
        or high is None
        or low.low >= high.low
        or ends[0] not in ("above", "least")
        or ends[1] not in ("below", "most")
    ):
        return None
    left, right = ends[0] == "least", ends[1] == "most"
    return Interval(
        low.low, high.low, "both" if left and right else "left" if left else "right" if right else "neither"
    )


def _compared() -> str:
    value = f"(?:{NUMERAL}分之{NUMERAL}|{NUMERAL})"
    then = f"{BLANK}[，,]?{BLANK}(?:并且?|且|而|但|又)?{BLANK}"
    return rf"比(?P<over>{value}){BLANK}[大多高]{then}比(?P<under>{value}){BLANK}[小少低]"


def _read_compared(captures: Captures) -> Interval | None:
    low, high = (number.fullmatch(captures[name] or "") for name in ("over", "under"))
    if low is None or high is None or low.low is None or high.high is None or low.low >= high.high:
        return None
    return Interval(low.low, high.high, "neither")


def _departure() -> str:
    """The first number of a change: 3.2 of 由3.2到5.6."""
    return rf"(?<=[由从]){before()}{single()}{after()}(?={BLANK}[至到]{BLANK}{NUMERAL}(?!{'|'.join(spread_words())}))"


def _ranged() -> str:
    return rf"{before()}{span()}{after()}"


def _single() -> str:
    lone = single().replace("(?<!第)(?<!第 )", "")  # 第3 holds a numeral too
    return rf"{before()}{lone}{after()}(?![0-9])"


class NumberParser(Alternation[Interval]):
    """The parser of numerals."""

    def __init__(self) -> None:
        super().__init__(())
        self.name = "number"

    @cached_property
    def choices(self) -> tuple[Parser[Any], ...]:  # type: ignore[override]
        """In order of precedence."""
        return (
            Parser(_compared, _read_compared, name="number", gate="比"),
            Parser(_fraction, _read_fraction, name="number", gate=amount_gate),
            Parser(_two_sided, _read_two_sided, name="number", gate=amount_gate),
            Parser(_departure, read_alone, name="number", gate=amount_gate),
            Parser(
                _ranged,
                read_bare_span,
                name="number",
                gate=amount_gate,
            ),
            Parser(_single, read_alone, name="number", gate=amount_gate),
        )

    @cached_property
    def first(self) -> str:
        """What an amount can begin with, and 比 of a comparison."""
        return opening() + "比"

    def finditer(self, text: str) -> Iterator[Mention[Interval]]:
        """Every numeral from left to right; of two that turn out to be no range, each by itself."""
        folded, at = fold(text), 0
        finder, whole = self._finder
        while (match := finder.search(folded, at)) is not None:
            start, end = match.span(whole)
            value = self.read_match(match, whole) if end > start else None
            if value is None and (first := self._first_of_two(match, whole)) is not None:
                end, value = first
            if value is None:
                at = start + 1
            else:
                yield Mention(self.name, start, end, text[start:end], value)
                at = end

    def _first_of_two(self, match: re.Match[str], whole: int) -> tuple[int, Interval] | None:
        """The first of two numbers that are no range (减少300至200), and where it ends."""
        (ranged, group), (alone, _) = self.placed[-2:]
        if match.start(whole + group) < 0:
            return None
        end = first_end(Captures(match, whole + group, ranged.numbers(whole + group)))
        first = alone.compiled.match(match.string, match.start(whole), end)
        value = None if first is None or first.end() < end else alone.read_match(first)
        return None if value is None else (end, value)

    def read_match(self, match: re.Match[str], first: int = 0) -> Interval | None:
        """The value of a match; digits alone are read without asking what else they could be."""
        value = plain_decimal(match[first]) if match.start(first) >= 0 else None
        return super().read_match(match, first) if value is None else Interval(value, value)


number = NumberParser()
"""Any numeral, with the words that bound it.

>>> number.parse("三亿五千万").low, str(number.parse("数十")), str(number.parse("三分之一"))
(Decimal('350000000'), '约20—90', '0.333333333333333')
"""
