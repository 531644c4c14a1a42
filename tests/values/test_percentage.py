"""Percentages as values: order, sign and words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage

ratios = st.builds(
    Percentage,
    st.decimals(-10, 10, places=4).map(Interval.exactly),
    st.sampled_from(["percent", "point", "permille", "basis_point", "tenth", "times"]),
    st.sampled_from(["up", "down", None]),
    st.sampled_from(["yoy", "mom", None]),
)


@given(ratios, ratios)
def test_ratios_are_ordered_by_their_number(one, other):
    assert (one < other) == (one.low < other.low)
    assert (one <= other) == (one.low <= other.low)


@given(ratios)
def test_a_fall_has_a_minus(ratio):
    assert ratio.signed == (-ratio.low if ratio.direction == "down" else ratio.low)


@given(ratios)
def test_a_ratio_is_a_number(ratio):
    assert float(ratio) == float(ratio.low)


def test_an_open_ratio_is_no_number():
    with pytest.raises(ValueError, match="open side"):
        float(z.percentage.parse("超5%"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("33%", "33%"),
        ("1.2个百分点", "1.2个百分点"),
        ("三分之一", "1/3"),
        ("三成", "3成"),
        ("2.3倍", "2.3倍"),
        ("3‰", "3‰"),
        ("25个基点", "25个基点"),
        ("约5%", "约5%"),
        ("5%~10%", "5%—10%"),
    ],
)
def test_a_ratio_prints_as_people_write_it(text, written):
    assert str(z.percentage.parse(text)) == written


@given(st.decimals(-10, 10, places=4))
def test_a_printed_ratio_reads_back(number):
    ratio = Percentage(Interval.exactly(number))
    assert z.percentage.parse(str(ratio)).low == number


def test_equal_ratios_make_equal_records():
    assert z.percentage.parse("33%").to_record() == z.percentage.parse("３３％").to_record()
    assert z.percentage.parse("三成").low == z.percentage.parse("30%").low == Decimal("0.3")


@pytest.mark.parametrize(
    ("text", "middle"),
    [("5%~10%", "0.075"), ("33%", "0.33"), ("三成", "0.3"), ("超5%", None), ("5%以下", None)],
)
def test_the_midpoint_is_that_of_the_ratio(text, middle):
    assert z.percentage.parse(text).midpoint == (None if middle is None else Decimal(middle))


@pytest.mark.parametrize(
    ("whole", "part", "contained"),
    [
        ("5%~10%", "8%", True), ("5%~10%", "6%~7%", True), ("5%~10%", "12%", False), ("5%~10%", "5%以上", False),
        ("5%以上", "5%", True), ("超5%", "5%", False), ("不足三成", "25%", True), ("不到一半", "三分之一", True),
    ],
)  # fmt: skip
def test_a_ratio_contains_what_lies_within_it(whole, part, contained):
    assert z.percentage.parse(whole).contains(z.percentage.parse(part)) is contained


def test_a_bare_number_is_a_ratio_to_one():
    assert z.percentage.parse("5%~10%").contains(Decimal("0.08"))
    assert not z.percentage.parse("5%~10%").contains(8)
