"""Fractions: 1/3, 三分之一, 3又一千分之23."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from zheconparse.kernel.parser import BLANK
from zheconparse.kinds.number.amount import FIRST, Lookup
from zheconparse.kinds.number.grammar import HANZI, LEFT, RANGE
from zheconparse.kinds.number.reading import hanzi_value
from zheconparse.values.exact import Exact, from_fraction

_NUMERAL = f"(?:[0-9]++|{HANZI})"


@cache
def fraction() -> str:
    """A fraction in either writing: groups over and under, or integer, whole and part, and strong (强 or 弱)."""
    return (
        rf"(?:{LEFT}(?<![/／])(?P<over>[0-9]{{1,3}}+){BLANK}[/／]{BLANK}(?P<under>[0-9]{{1,4}}+)(?![0-9/／月日年号]|[.-][0-9]|[A-Za-z])"
        rf"|(?<![{FIRST}第])(?P<negative>负)?(?:(?P<integer>{_NUMERAL})[ ]?又[ ]?)?"
        rf"(?P<whole>{_NUMERAL}|[十百千万])[ ]?分[ ]{{0,2}}之[ ]?(?P<part>{_NUMERAL}(?!\.[0-9]))"
        rf"(?P<strong>强|弱)?)"
    )


@cache
def fractions() -> str:
    """Two fractions, from one to the other: groups over and under, or whole and part, and the same with _to."""

    def one(to: str) -> str:
        return (
            rf"(?:(?P<over{to}>[0-9]{{1,3}}+){BLANK}[/／]{BLANK}(?P<under{to}>[0-9]{{1,4}}+)(?![0-9/／月日年号]|\.[0-9]|[A-Za-z])"
            rf"|(?P<whole{to}>{_NUMERAL}|[十百千万])[ ]?分[ ]{{0,2}}之[ ]?(?P<part{to}>{_NUMERAL}(?!\.[0-9])))"
        )

    near = "(?=[^，。；、]{3,12}[-—~至到])"
    return rf"{near}{LEFT}(?<![/／]){one('')}{RANGE}(?:{one('_to')}|(?P<half>一半))"


def read_fractions(written: Lookup) -> tuple[Exact, Exact] | None:
    """The two values of a range of fractions; None where it goes down."""

    def one(to: str) -> Fraction | None:
        if to and written("half"):
            return Fraction(1, 2)
        over, under = written("over" + to), written("under" + to)
        part = Decimal(over) if over else _value(written("part" + to))
        whole = Decimal(under) if under else _value(written("whole" + to))
        return None if part is None or not whole or part > whole else Fraction(part) / Fraction(whole)

    low, high = one(""), one("_to")
    return None if low is None or high is None or low >= high else (from_fraction(low), from_fraction(high))


def read_fraction(written: Lookup) -> tuple[Exact, str] | None:
    """The value of a fraction and its words as over/under; a slash needs a proper fraction (24/7 is none)."""
    if written("over"):
        over, under = Decimal(written("over") or 0), Decimal(written("under") or 0)
        if over > under:
            return None
    else:
        whole, part = _value(written("whole")), _value(written("part"))
        if whole is None or part is None:
            return None
        over, under = part, whole
    if under == 0:
        return None
    value = Fraction(over) / Fraction(under)
    words = f"{over:f}/{under:f}"
    if written("integer"):
        integer = _value(written("integer"))
        if integer is None:
            return None
        value, words = value + Fraction(integer), f"{integer:f}又{words}"
    return from_fraction(-value if written("negative") else value), words


def _value(written: str | None) -> Decimal | None:
    return None if written is None else hanzi_value("".join(written.split()))
