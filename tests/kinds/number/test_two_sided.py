"""Two bounds on one number: 大于100并小于300, 比一百大比两百小."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.values.interval import Interval

ABOVE = {"大于": False, "超过": False, "高于": False, "不少于": True, "不低于": True, "至少": True}
BELOW = {"小于": False, "低于": False, "少于": False, "不超过": True, "不高于": True, "最多": True}
CLOSED = {(True, True): "both", (True, False): "left", (False, True): "right", (False, False): "neither"}
JOINTS = ("", "，", "并", "并且", "且", "，且", "而", "但", "同时")


@given(
    st.sampled_from(sorted(ABOVE)),
    st.integers(0, 10**6),
    st.sampled_from(JOINTS),
    st.sampled_from(sorted(BELOW)),
    st.integers(1, 10**6),
)
def test_two_bound_words_close_the_sides_that_they_name(above, low, joint, below, more):
    read = z.number.parse(f"{above}{low}{joint}{below}{low + more}")
    assert read == Interval(Decimal(low), Decimal(low + more), CLOSED[ABOVE[above], BELOW[below]])


@pytest.mark.parametrize(
    "text",
    [
        "大于300小于100", "大于300小于300", "小于100大于300", "小于100小于300", "大于100大于300", "约100小于300", "大于100约300",
        "大于一八百小于三百", "大于一百小于三八百",
    ],
)  # fmt: skip
def test_bounds_that_leave_nothing_or_bound_one_side_twice_are_no_interval(text):
    assert z.number.fullmatch(text) is None


@pytest.mark.parametrize("joint", ["", "，", "又", "并且", "，且", "而", "但"])
@pytest.mark.parametrize(("more", "less"), [("大", "小"), ("多", "少"), ("高", "低")])
def test_more_than_one_number_and_less_than_another_lies_between_them(more, less, joint):
    assert z.number.parse(f"比一百{more}{joint}比两百{less}") == Interval(
        Decimal(100), Decimal(200), "neither"
    )


def test_a_comparison_takes_fractions_too():
    read = z.number.parse("比三分之一大比三分之二小")
    assert read == Interval(Fraction(1, 3), Fraction(2, 3), "neither")


@pytest.mark.parametrize(
    "text", ["比300大比100小", "比100大比100小", "比一八百大比九百小", "比一百大比三八百小", "比100大"]
)
def test_a_comparison_that_leaves_nothing_is_no_interval(text):
    assert z.number.fullmatch(text) is None
