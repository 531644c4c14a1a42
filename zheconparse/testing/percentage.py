"""Percentages and other ratios in every unit."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

from hypothesis import strategies as st

from zheconparse.testing.number import decimals, numerals
from zheconparse.testing.spelling import hanzi, with_point
from zheconparse.testing.written import Written
from zheconparse.values.exact import from_fraction
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage, RatioUnit

_BEHIND: dict[str, tuple[RatioUnit, int]] = {
    "%": ("percent", 100), "％": ("percent", 100), "个百分点": ("point", 100), "百分点": ("point", 100), "‰": ("permille", 1000),
    "个基点": ("basis_point", 10_000), "倍": ("times", 1),
}  # fmt: skip
_AHEAD: dict[str, tuple[RatioUnit, int]] = {"百分之": ("percent", 100), "千分之": ("permille", 1000)}
_GROWTHS = {"翻番": 1, "翻一番": 1, "翻两番": 3, "翻三番": 7}
_UNITS: tuple[RatioUnit, ...] = get_args(RatioUnit)


def percentages(unit: RatioUnit | None = None) -> st.SearchStrategy[Written[Percentage]]:
    """Ratios to one, said in any way or in that unit only: percent point permille basis_point tenth fraction times doubling.

    >>> from decimal import Decimal
    >>> from hypothesis import find
    >>> find(percentages("tenth"), lambda share: share.value.low > 0).text
    '一成'
    >>> find(percentages("fraction"), lambda share: share.value.low > Decimal("0.5")).value.fraction
    '2/3'

    Errors: `ValueError` for a unit that is none of these.
    """
    if unit is not None and unit not in _UNITS:
        raise ValueError(f"no unit {unit!r} of a ratio; there are {', '.join(_UNITS)}")
    return st.one_of(*map(_in_unit, (unit,) if unit else _UNITS))


def _in_unit(unit: RatioUnit) -> st.SearchStrategy[Written[Percentage]]:
    if unit == "tenth":
        return st.builds(_tenths, st.integers(1, 9), st.integers(0, 9))
    if unit == "fraction":
        return st.integers(2, 10).flatmap(
            lambda whole: st.builds(_fraction, st.just(whole), st.integers(1, whole - 1), st.booleans())
        )
    if unit == "doubling":
        return st.sampled_from(
            [Written(words, _ratio(growth, unit, up=True)) for words, growth in _GROWTHS.items()]
        )
    behind = st.builds(
        lambda numeral, word: Written(
            numeral.text + word, _ratio(Fraction(numeral.value) / _BEHIND[word][1], unit)
        ),
        numerals("arabic", "separators", "full width"),
        st.sampled_from([word for word, (its, _) in _BEHIND.items() if its == unit]),
    )
    ahead = [word for word, (its, _) in _AHEAD.items() if its == unit]
    if not ahead:
        return behind
    return behind | st.builds(
        lambda number, word: Written(
            word + with_point(number), _ratio(Fraction(number) / _AHEAD[word][1], unit)
        ),
        decimals(1, 99_999, places=(0, 3)),
        st.sampled_from(ahead),
    )


def _ratio(value: Fraction | int, unit: RatioUnit, *, up: bool = False) -> Percentage:
    return Percentage(Interval.exactly(from_fraction(Fraction(value))), unit, "up" if up else None)


def _tenths(whole: int, part: int) -> Written[Percentage]:
    """三成, 三成五."""
    words = f"{hanzi(whole)}成{hanzi(part) if part else ''}"
    return Written(words, _ratio(Fraction(10 * whole + part, 100), "tenth"))


def _fraction(whole: int, part: int, with_stroke: bool) -> Written[Percentage]:
    """三分之一, 1/3."""
    words = f"{part}/{whole}" if with_stroke else f"{hanzi(whole)}分之{hanzi(part)}"
    ratio = Interval.exactly(from_fraction(Fraction(part, whole)))
    return Written(words, Percentage(ratio, "fraction", fraction=f"{part}/{whole}"))
