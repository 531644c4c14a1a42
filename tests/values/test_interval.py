"""Intervals: what lies in them, and what scaling does to that."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.exact_numbers import exact, factors
from zheconparse.values.interval import Interval

closings = st.sampled_from(["both", "left", "right", "neither"])


@st.composite
def intervals(draw):
    """Any interval, bounded or open on one side."""
    low, high = sorted([draw(exact), draw(exact)], key=Fraction)
    side = draw(st.sampled_from(["both", "low", "high", "one"]))
    return Interval(
        None if side == "high" else low,
        None if side == "low" else (low if side == "one" else high),
        draw(closings),
        draw(st.booleans()),
    )


@given(exact)
def test_an_exact_number_holds_itself_alone(number):
    interval = Interval.exactly(number)
    assert interval.is_exact
    assert interval.contains(number)
    assert number in interval
    assert interval.midpoint == number
    assert not interval.contains(scaled_up(number))


def scaled_up(number):
    """A number just beside this one."""
    return Fraction(number) + Fraction(1, 10**12)


@given(intervals(), exact)
def test_a_number_lies_between_the_ends_or_on_a_closed_one(interval, number):
    below = (
        interval.high is None
        or number < interval.high
        or (number == interval.high and interval.closed in ("both", "right"))
    )
    above = (
        interval.low is None
        or number > interval.low
        or (number == interval.low and interval.closed in ("both", "left"))
    )
    assert interval.contains(number) == (number in interval) == (below and above)


@given(intervals(), exact, factors)
def test_scaling_keeps_what_lies_inside(interval, number, factor):
    assert interval.contains(number) == interval.scaled(factor).contains(Fraction(number) * factor)


@given(intervals(), factors)
def test_scaling_there_and_back_changes_nothing(interval, factor):
    assert interval.scaled(factor).scaled(1 / factor) == interval


@given(intervals(), factors)
def test_the_middle_scales_with_the_ends(interval, factor):
    middle = interval.midpoint
    assert interval.scaled(factor).midpoint == (None if middle is None else Fraction(middle) * factor)


@given(intervals())
def test_the_middle_lies_between_the_ends(interval):
    middle = interval.midpoint
    assert (middle is None) == (interval.low is None or interval.high is None)
    assert middle is None or interval.low <= middle <= interval.high


@given(intervals(), intervals())
def test_intervals_are_in_one_order(one, other):
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (one < other or one == other)
    if one == other:
        assert hash(one) == hash(other)


@given(intervals(), intervals())
def test_a_lower_low_end_comes_first(one, other):
    if one.low is not None and other.low is not None and one.low < other.low:
        assert one < other


@given(intervals())
def test_an_interval_record_has_digits_and_nulls_only(interval):
    record = interval.to_record()
    assert list(record) == ["low", "high", "closed", "approximate"]
    for end, number in (("low", interval.low), ("high", interval.high)):
        assert (record[end] is None) == (number is None)
        assert record[end] is None or set(record[end]) <= set("0123456789.-")


@given(intervals())
def test_an_interval_survives_pickling(interval):
    assert pickle.loads(pickle.dumps(interval)) == interval


@pytest.mark.parametrize(
    ("low", "high"), [(None, None), (Decimal(2), Decimal(1)), (Fraction(1, 3), Decimal("0.3"))]
)
def test_an_interval_without_numbers_in_it_is_refused(low, high):
    with pytest.raises(ValueError, match="an interval"):
        Interval(low, high)


def test_an_interval_cannot_be_changed():
    with pytest.raises(AttributeError):
        Interval.exactly(Decimal(1)).low = Decimal(2)


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (Interval(Decimal(3), Decimal(3)), "3"), (Interval(Decimal(3), Decimal(5)), "3—5"),
        (Interval(Decimal(3), Decimal(3), "both", True), "约3"),
        (Interval(Decimal(3), None, "left"), "3以上"), (Interval(Decimal(3), None, "neither"), "超3"),
        (Interval(None, Decimal(3), "right"), "3以下"),
        (Interval(None, Decimal(3), "neither"), "不足3"), (Interval(Decimal(3), None, "neither", True), "3余"),
    ],
)  # fmt: skip
def test_an_interval_is_written_as_people_write_it(interval, written):
    assert str(interval) == written


def test_intervals_are_ordered_by_their_low_end_then_their_high_end():
    one, wide, later = (
        Interval(Decimal(1), Decimal(2)),
        Interval(Decimal(1), Decimal(3)),
        Interval(Decimal(2), None, "left"),
    )
    assert sorted([later, wide, one]) == [one, wide, later]
    assert wide >= one
    assert one >= one
    assert not one >= wide
