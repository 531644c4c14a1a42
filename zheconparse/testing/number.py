"""Numerals in every writing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, Literal, get_args

from hypothesis import strategies as st

from zheconparse.testing import spelling
from zheconparse.testing.written import Written

Writing = Literal[
    "arabic",
    "separators",
    "full width",
    "full width with separators",
    "hanzi",
    "spoken",
    "traditional",
    "with 〇",
    "hanzi decimals",
    "digit by digit",
    "capitals",
    "traditional capitals",
    "mixed",
    "arabic with magnitude",
    "separators with magnitude",
    "full width with magnitude",
]
"""A way of writing a number."""

WRITINGS: tuple[Writing, ...] = get_args(Writing)
"""Every way of writing a number that must be read."""

MAGNITUDES = {
    "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12,
}  # fmt: skip
"""The words that stand for a power of ten behind digits."""


def naturals() -> st.SearchStrategy[int]:
    """Whole numbers as texts have them: small ones, large ones, and many with a run of zeros."""
    return st.one_of(
        st.integers(0, 9999),
        st.integers(0, 10**16 - 1),
        st.builds(
            lambda head, zeros, tail: head * 10**zeros + tail,
            st.integers(1, 9999),
            st.integers(0, 11),
            st.integers(0, 99),
        ),
    )


def decimals(
    smallest: int = 0, largest: int = 10**9, *, places: tuple[int, int] = (0, 4)
) -> st.SearchStrategy[Decimal]:
    """Exact decimals: a whole number between the two, its point moved to the left by some places."""
    return st.builds(
        lambda number, point: Decimal(number).scaleb(-point),
        st.integers(smallest, largest),
        st.integers(*places),
    )


def numerals(*writings: Writing) -> st.SearchStrategy[Written[Decimal]]:
    """Numbers in those writings, or in any writing if none is named.

    >>> from hypothesis import find
    >>> find(numerals("mixed"), lambda numeral: numeral.value > 100_000_000).text
    '1亿零1'
    >>> find(numerals("hanzi"), lambda numeral: numeral.value > 100)
    Written(text='一百零一', value=Decimal('101'))

    Errors: `ValueError` for a writing that is none of `WRITINGS`.
    """
    for writing in writings:
        if writing not in WRITINGS:
            raise ValueError(f"no writing {writing!r}; there are {', '.join(WRITINGS)}")
    return st.one_of(*(_strategies()[writing] for writing in writings or WRITINGS))


@cache
def _strategies() -> dict[Writing, st.SearchStrategy[Written[Decimal]]]:
    # 壹 to 玖 alone are words of their own (伍 is a surname): capitals begin at 10
    counted, tens = naturals(), naturals().filter(lambda number: number > 9)
    rounded = st.one_of(counted, counted.map(lambda number: number // 10**4 * 10**4))
    return {
        "arabic": _written(spelling.digits, decimals()),
        "separators": _written(spelling.grouped, decimals()),
        "full width": _written(spelling.full_width, decimals()),
        "full width with separators": _written(spelling.full_width_grouped, decimals()),
        "hanzi": _written(spelling.hanzi, counted),
        "spoken": _written(spelling.spoken, counted),
        "traditional": _written(spelling.traditional, counted),
        "with 〇": _written(spelling.ringed, counted),
        "hanzi decimals": _written(spelling.with_point, decimals()),
        "digit by digit": _written(spelling.read_out, st.integers(100, 10**12)),
        "capitals": _written(spelling.capitals, tens),
        "traditional capitals": _written(spelling.traditional_capitals, tens),
        "mixed": _written(spelling.mixed, rounded),
        "arabic with magnitude": _magnified(spelling.digits),
        "separators with magnitude": _magnified(spelling.grouped),
        "full width with magnitude": _magnified(spelling.full_width),
    }


def _written(
    writing: Callable[[Any], str], numbers: st.SearchStrategy[Any]
) -> st.SearchStrategy[Written[Decimal]]:
    return numbers.map(lambda number: Written(writing(number), Decimal(number)))


def _magnified(writing: Callable[[Decimal], str]) -> st.SearchStrategy[Written[Decimal]]:
    return st.builds(
        lambda number, word: Written(
            writing(number) + word, Decimal(spelling.digits(number.scaleb(MAGNITUDES[word])))
        ),
        decimals(1, 10**6),
        st.sampled_from(list(MAGNITUDES)),
    )
