"""Fractions: parts of a whole with a stroke or with 分之, kept as exact as they are written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.kinds.number.fraction import read_fraction
from zheconparse.testing.spelling import hanzi
from zheconparse.values.interval import Interval


@given(st.integers(2, 9999), st.integers(0, 999), st.integers(0, 99))
def test_a_mixed_fraction_is_its_whole_and_its_parts(whole, part, integer):
    for under, over in ((hanzi(whole), hanzi(part)), (str(whole), str(part)), (hanzi(whole), str(part))):
        value = Fraction(part, whole)
        assert z.number.parse(f"{under}分之{over}").low == value
        assert z.number.parse(f"{hanzi(integer)}又{under}分之{over}").low == integer + value
        assert z.number.parse(f"负{under}分之{over}").low == -value
        assert z.number.parse(f"负{integer}又{under}分之{over}").low == -(integer + value)


@given(st.integers(1, 999).flatmap(lambda whole: st.tuples(st.just(whole), st.integers(0, whole))))
def test_a_stroke_parts_the_smaller_number_from_the_larger(pair):
    whole, part = pair
    for text in (f"{part}/{whole}", f"{part} / {whole}", f"{part}／{whole}"):
        assert z.number.parse(text) == Interval.exactly(Fraction(part, whole))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十分之三", "0.3"), ("百分之五", "0.05"), ("千分之五", "0.005"), ("万分之三", "0.0003"), ("三分之零", "0"), ("4/4", "1"),
        ("3又一千分之23", "3.023"), ("一又二分之一", "1.5"), ("负四分之一", "-0.25"), ("两 分 之 一", "0.5"),
    ],
)  # fmt: skip
def test_a_fraction_that_decimals_can_hold_is_a_decimal(text, value):
    read = z.number.parse(text).low
    assert (type(read), str(read)) == (Decimal, value)


@pytest.mark.parametrize(
    "text", ["24/7", "5/4", "1/0", "0/0", "零分之三", "1/12345", "1234/9999", "1/3日", "2022/10", "1/3/5"]
)
def test_a_stroke_that_parts_no_whole_makes_no_fraction(text):
    assert z.number.fullmatch(text) is None


@pytest.mark.parametrize(
    ("text", "closed", "approximate"),
    [
        ("约三分之一", "both", True), ("三分之一左右", "both", True), ("近1/3", "both", True), ("三分之一以上", "left", False),
        ("超过三分之一", "neither", False), ("至少1/3", "left", False),
    ],
)  # fmt: skip
def test_a_bound_word_bounds_a_fraction(text, closed, approximate):
    high = Fraction(1, 3) if closed == "both" else None
    assert z.number.parse(text) == Interval(Fraction(1, 3), high, closed, approximate)


@pytest.mark.parametrize(
    ("text", "high"), [("不足三分之一", "neither"), ("三分之一以下", "right"), ("不超过1/3", "right")]
)
def test_a_fraction_can_be_the_most(text, high):
    assert z.number.parse(text) == Interval(None, Fraction(1, 3), high)


@pytest.mark.parametrize(
    ("captured", "value", "words"),
    [
        ({"over": "3", "under": "4"}, "0.75", "3/4"),
        ({"whole": "四", "part": "三"}, "0.75", "3/4"),
        ({"integer": "二", "whole": "四", "part": "三"}, "2.75", "2又3/4"),
        ({"integer": "2", "whole": "四", "part": "三", "negative": "负"}, "-2.75", "2又3/4"),
        ({"whole": "1 0", "part": "一 十"}, "1", "10/10"),
    ],
)
def test_a_fraction_keeps_its_two_numbers_as_they_were_said(captured, value, words):
    assert read_fraction(captured.get) == (Decimal(value), words)


@pytest.mark.parametrize(
    "captured",
    [
        {"over": "5", "under": "4"},
        {"over": "0", "under": "0"},
        {"whole": "一八百", "part": "三"},
        {"whole": "三", "part": "一八百"},
        {"whole": "三", "part": "一", "integer": "一八百"},
        {},
    ],
)
def test_what_is_no_fraction_after_all_has_no_value(captured):
    assert read_fraction(captured.get) is None
