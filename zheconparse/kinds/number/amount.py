"""An amount: a numeral with its sign, the words inside it (余 多) and the words that bound it (约 超过 … 以上 左右).

The pattern pieces and their reading serve every kind that counts something: number, quantity, percentage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.lexicon import beginnings
from zheconparse.kernel.parser import BLANK
from zheconparse.kinds.number.bounds import Effect, bounded, bounds
from zheconparse.kinds.number.grammar import LEFT, MAGNITUDE, NUMERAL, RANGE, SIGN, SPOKEN_MORE
from zheconparse.kinds.number.reading import (
    MULTIPLIERS,
    Reading,
    is_bare_multiplier,
    missing_magnitudes,
    read_numeral,
)
from zheconparse.values.exact import Exact
from zheconparse.values.interval import Interval

Lookup: TypeAlias = Callable[[str], str | None]
"""Captured words by group name."""

FIRST = "0-9零〇一二两俩三四五六七八九十百千万亿廿卅几数半壹贰叁肆伍陆柒捌玖拾佰仟参负\\-"
"""The characters that an amount can begin with, as the inside of a character class."""


@cache
def before() -> str:
    """A bound word ahead of the number, in the group `before`."""
    return rf"(?:(?P<before>{bounds('before').pattern}){BLANK}|)"


@cache
def after() -> str:
    """A bound word behind the unit (or the number), in the group `after`, and in `including` the brackets before it."""
    brackets = r"\((?P<including>不?含[^()，。]{0,12})\)(?=[及或]?以)"
    return rf"(?:{_near(bounds('after').first + '(')}{BLANK}(?:{brackets})?(?P<after>{bounds('after').pattern})|)"


def _near(first: str) -> str:
    """A cheap test before the dear one: a character of a class, or a blank before one."""
    return rf"(?=[ \t\r\n{first}])"


def _first(*, guarded: bool = True) -> str:
    return rf"{LEFT if guarded else ''}(?:(?P<sign>{SIGN})|)(?P<numeral>{NUMERAL})"


@cache
def _inside() -> str:
    more = bounds("inside")
    return rf"(?:{_near(more.first + '个')}{BLANK}{SPOKEN_MORE}(?P<more>{more.pattern})(?:{BLANK}(?P<magnitude>{MAGNITUDE})|)|)"


_SECOND = rf"(?:\(含\))?{RANGE}(?P<sign_to>-(?=[0-9])|零下|负)?(?P<to>{NUMERAL})"
_RANGE_AHEAD = r"(?=[^-—~至到和与，。；]{0,10}+(?:[-—~至到]|[和与](?:(?=[^-—~至到，。；]{0,12}+[-—~至到])|(?=[^，。；、,;]{1,28}间))))"
"""A cheap test before the dear one: a sign of ranges stands within reach of the first number, 和 and 与 with their 间."""
_FIRST_UNIT = (
    rf"(?:{BLANK}(?P<unit_from>[%‰℃]|个?(?:[百千万]分|基)点|(?:千[瓦克米伏]|兆瓦)时?"
    r"|[^\W\d_至到零〇一二三四五六七八九十百千万亿]{1,4}?))?"
)


@cache
def single(*, guarded: bool = True) -> str:
    """One number: groups sign, numeral, more, magnitude; not `guarded` behind a sign that already marks its beginning."""
    return _first(guarded=guarded) + _inside()


def span() -> str:
    """Two numbers, from one to the other: groups sign and numeral, sign_to and to."""
    return _first() + _SECOND


@cache
def head() -> str:
    """What stands ahead of every unit: one amount or two, with a bound word; the first of two may have a unit, in `unit_from`."""
    return rf"{before()}{_first()}(?:{_RANGE_AHEAD}{_FIRST_UNIT}{_SECOND}|{_inside()})"


@cache
def first_characters() -> str:
    """The inside of a character class of what a bound word ahead of an amount can begin with."""
    return "".join(sorted({word[0] for word in bound_words()}))


def bound_words() -> Iterator[str]:
    """The bound words ahead of an amount that begin with no numeral."""
    return (word for word in bounds("before").effects if word[0] not in FIRST)


@cache
def bound_beginnings() -> str:
    """How a bound word ahead of an amount begins that is no numeral by itself."""
    return beginnings(bound_words())


@cache
def opening() -> str:
    """What an amount or a bound word ahead of it can begin with, as the inside of a character class."""
    return FIRST + "." + first_characters()


@cache
def amount_gate() -> str:
    """What stands at the beginning of every amount: a numeral, or a bound word with a numeral close behind it."""
    return rf"[{FIRST}.]|(?:{bound_beginnings()})(?=[^，。{FIRST}]{{0,5}}+[{FIRST}])"


def read_single(written: Lookup) -> Interval | None:
    """The interval of one number with its bound words."""
    numeral = written("numeral")
    reading = None if numeral is None else read_numeral(numeral + (written("magnitude") or ""))
    if reading is None:
        return None
    if written("sign"):
        reading = Reading(-reading.high, -reading.low, reading.vague)
    inside = written("more")
    return _interval(reading, written, bounds("inside").effects[inside] if inside else None)


def read_alone(captures: Captures) -> Interval | None:
    """The interval of one number without a unit; a bare magnitude only bounded, or as the size of a class (百亿|级企业)."""
    amount = read_single(captures.__getitem__)
    if amount is None or not is_bare_multiplier(captures["numeral"] or ""):
        return amount
    if captures["before"] or captures["after"] or captures["more"]:
        return amount
    return replace(amount, approximate=True) if captures.string.startswith("级", captures.end) else None


def read_span(written: Lookup) -> Interval | None:
    """The interval from one number to another; the first takes the magnitude of the second where it has none."""
    first, second = written("numeral"), written("to")
    high = None if second is None else read_numeral(second)
    low = None if first is None else read_numeral(first)
    if low is None or high is None or first is None or second is None:
        return None
    shares = [read_numeral(first + shared) for shared in missing_magnitudes(first, second)]
    fits = next((one for one in shares if one is not None and one.low <= high.low), None)
    if fits is not None:
        low = fits
    elif first[-1] not in MULTIPLIERS and ("亿" in second or is_bare_multiplier(second)):
        return None  # 5至亿元, 30至3亿元: what the second has more is too much for a range
    bottom = -low.low if written("sign") else low.low
    top = -high.high if written("sign_to") else high.high
    if bottom > top and written("sign") not in (None, "-") and written("sign_to") == written("sign"):
        bottom, top = top, bottom  # 零下5至零下10度 is said from the milder on
    if bottom > top:
        return None
    return _interval(Reading(bottom, top, low.vague or high.vague), written, None)


def _interval(reading: Reading, written: Lookup, inside: Effect | None) -> Interval:
    behind = written("after")
    amount = within(reading.low, reading.high, written("before"), behind, inside, vague=reading.vague)
    without = behind is not None and (written("including") or "").startswith("不")
    return replace(amount, closed="neither") if without else amount  # 1000万元(不含)以下


def within(
    low: Exact,
    high: Exact,
    ahead: str | None,
    behind: str | None,
    inside: Effect | None = None,
    *,
    vague: bool = False,
) -> Interval:
    """The interval of a number (or of two ends) with the bound words ahead of it and behind it."""
    if ahead is None and behind is None and inside is None:
        return Interval(low, high, "both", vague)
    effects: list[Effect | None] = [
        inside,
        bounds("before").effects[ahead] if ahead else None,
        bounds("after").effects[behind] if behind else None,
    ]
    stated = [effect for effect in effects if effect not in (None, "about")]
    blurred = vague or "about" in effects
    return bounded(low, high, stated[-1] if stated else None, approximate=blurred)
