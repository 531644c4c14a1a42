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
def further() -> str:
    """What a range of fractions goes to (1/3|至1/2): group further; 由1/3至1/2 says from which to which."""
    departed = "".join(f"(?<![由从]{one})" for one in ("[0-9]/[0-9]", "[0-9]/[0-9][0-9]", ".分之."))
    digits = "[一二三四五六七八九十百千]{1,3}+"
    second = rf"[0-9]{{1,3}}+[/／][0-9]{{1,4}}+(?![0-9/／月日年号]|\.[0-9]|[A-Za-z])|{digits}分之{digits}|一半(?!是|天)"
    return rf"(?:(?=[ \t\r\n]?[-—~至到]){departed}{RANGE}(?P<further>{second})|)"


def to_further(value: Exact, written: str | None) -> tuple[Exact, Exact] | None:
    """The two ends of a fraction and what its range goes to; the same twice where it goes nowhere."""
    if written is None:
        return value, value
    if written == "一半":
        end = Fraction(1, 2)
    elif "分之" in written:
        whole, part = map(_value, written.split("分之"))
        if not whole or part is None:
            return None
        end = Fraction(part) / Fraction(whole)
    else:
        over, under = map(Decimal, written.replace("／", "/").split("/"))
        if not under:
            return None
        end = Fraction(over) / Fraction(under)
    low, high = sorted((Fraction(value), end))
    return from_fraction(low), from_fraction(high)


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
