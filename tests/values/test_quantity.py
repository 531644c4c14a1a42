"""Quantities as values: conversion, arithmetic, order and words."""

from __future__ import annotations

import pickle
import unittest.mock
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import zheconparse as z
from tests.values.exact_numbers import exact, factors
from zheconparse.kinds.quantity import standard
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity, UnitError, in_magnitudes

UNITS = sorted({entry.unit for entry in standard().entries.values()}, key=str)
FAMILIES = {}
for _unit in UNITS:
    FAMILIES.setdefault((_unit.dimension, _unit.base), []).append(_unit)
MEASURES = [family for family in FAMILIES.values() if len(family) > 1]
LINEAR = [family for family in MEASURES if not any(unit.offset for unit in family)]

amount = st.one_of(
    exact.map(Interval.exactly),
    st.builds(
        lambda one, other, closed: Interval(*sorted([one, other], key=Fraction), closed),
        exact,
        exact,
        st.sampled_from(["both", "left", "right", "neither"]),
    ),
    exact.map(lambda number: Interval(number, None, "left")),
    exact.map(lambda number: Interval(None, number, "neither", True)),
)


@st.composite
def convertible(draw, count, families=LINEAR):
    """Quantities of one dimension, each in a unit of its own, and one more unit."""
    family = st.sampled_from(draw(st.sampled_from(families)))
    return [Quantity(draw(amount), draw(family)) for _ in range(count)], draw(family)


def has_an_end(one, other):
    """Whether the sum of two intervals is bounded on one side at least."""
    return (one.low is not None and other.low is not None) or (
        one.high is not None and other.high is not None
    )


# -- conversion ------------------------------------------------------------------------------------------------------


@given(convertible(1, MEASURES))
def test_there_and_back_is_exact(given_):
    [quantity], unit = given_
    assert quantity.to(unit).to(quantity.unit) == quantity


@given(convertible(1, MEASURES))
def test_conversion_keeps_the_amount_in_base_units(given_):
    [quantity], unit = given_
    assert quantity.to(unit).base == quantity.base
    assert quantity.to(quantity.unit) == quantity


@given(convertible(2))
def test_adding_and_converting_commute(given_):
    [one, other], unit = given_
    assume(has_an_end(one.amount, other.amount))
    assume(has_an_end(one.amount, other.amount.scaled(-1)))
    assert (one + other).to(unit) == one.to(unit) + other.to(unit)
    assert (one - other).to(unit) == one.to(unit) - other.to(unit)


@given(convertible(1), factors)
def test_multiplying_and_converting_commute(given_, factor):
    [quantity], unit = given_
    assert (quantity * factor).to(unit) == quantity.to(unit) * factor
    assert (quantity / factor) * factor == quantity
    assert factor * quantity == quantity * factor


@given(convertible(2), exact, exact)
def test_a_sum_contains_the_sums(given_, x, y):
    [one, other], _ = given_
    other = other.to(one.unit)
    assume(has_an_end(one.amount, other.amount))
    assume(has_an_end(one.amount, other.amount.scaled(-1)))
    if one.amount.contains(x) and other.amount.contains(y):
        assert (one + other).amount.contains(Fraction(x) + Fraction(y))
        assert (one - other).amount.contains(Fraction(x) - Fraction(y))


def test_currencies_are_not_added():
    with pytest.raises(UnitError, match=r"元.*美元"):
        z.quantity.parse("5元") + z.quantity.parse("5美元")
    with pytest.raises(UnitError, match="吨"):
        z.quantity.parse("5元").to(standard().unit("吨"))
    with pytest.raises(UnitError):
        z.quantity.parse("12元/吨") + z.quantity.parse("12元")
    with pytest.raises(UnitError):
        sorted([z.quantity.parse("5元"), z.quantity.parse("5吨")])


@pytest.mark.parametrize(
    ("text", "other", "measures"),
    [
        ("5亿美元", "1元", "currency in 美元 is not currency in 元"),
        ("5吨", "1元", "mass in kg is not currency in 元"),
        ("5个", "1家", "count in 个 is not count in 家"),
    ],
)
def test_what_cannot_be_converted_is_told_with_what_each_unit_measures(text, other, measures):
    one, two = z.quantity.parse(text), z.quantity.parse(other)
    with pytest.raises(UnitError, match=f"^{text} cannot be said in {two.unit}: {measures}$"):
        one.to(two.unit)
    for combined in (one.__add__, one.__sub__, one.__truediv__, one.__lt__, one.__ge__):
        with pytest.raises(UnitError, match=f": {measures}$"):
            combined(two)


def test_a_divisor_is_part_of_what_is_measured():
    with pytest.raises(UnitError, match=r"^12元/吨 \+ 12元: currency in 元 per 吨 is not currency in 元$"):
        z.quantity.parse("12元/吨") + z.quantity.parse("12元")
    with pytest.raises(
        UnitError, match=r"^50\.1 cannot be said in 元: a number without a unit is not currency in 元$"
    ):
        Quantity(Interval.exactly(Decimal("50.1"))).to(standard().unit("元"))


@pytest.mark.parametrize("other", [3, None, 2.5])
@pytest.mark.parametrize("sign", ["+", "-", "<", "<=", ">", ">=", "/", "*"])
def test_what_is_no_quantity_is_left_to_python(sign, other):
    for expression in (f"q {sign} other", f"other {sign} q"):
        if (other, expression) in [(3, "q * other"), (3, "other * q"), (3, "q / other")]:
            continue  # so many times, or parts
        with pytest.raises(TypeError, match=r"not supported between|unsupported operand|is a float"):
            eval(expression, {"q": z.quantity.parse("5吨"), "other": other})


@pytest.mark.parametrize("expression", ["q * 1.5", "1.5 * q", "q / 1.5"])
def test_a_float_is_refused_with_what_to_pass(expression):
    message = r"^amounts are exact and 1\.5 is a float: pass Decimal\('1\.5'\) or a Fraction$"
    with pytest.raises(TypeError, match=message):
        eval(expression, {"q": z.quantity.parse("5吨")})


def test_quantities_are_summed():
    assert str(sum([z.quantity.parse("5吨"), z.quantity.parse("300千克")])) == "5.3吨"
    assert sum([z.quantity.parse("5吨")]) == z.quantity.parse("5吨")
    with pytest.raises(TypeError):
        sum([z.quantity.parse("5吨")], start=1)


def test_equality_with_what_is_no_quantity_is_the_others_to_say():
    assert z.quantity.parse("5吨") == unittest.mock.ANY
    assert z.quantity.parse("5吨") != 5000


def test_a_difference_without_an_end_is_refused_by_name():
    with pytest.raises(ValueError, match=r"超3吨.*超2吨"):
        z.quantity.parse("超3吨") - z.quantity.parse("超2吨")


def test_temperatures_have_another_zero():
    celsius, fahrenheit = z.quantity.parse("100℃"), z.quantity.parse("212℉")
    assert celsius.to(fahrenheit.unit) == fahrenheit
    assert fahrenheit.to(celsius.unit) == celsius


def test_temperatures_of_two_scales_are_not_added_either_way_round():
    celsius, fahrenheit = z.quantity.parse("100℃"), z.quantity.parse("212℉")
    for one, other in ((celsius, fahrenheit), (fahrenheit, celsius)):
        with pytest.raises(UnitError):
            one + other


# -- order and membership --------------------------------------------------------------------------------------------


@given(convertible(2))
def test_order_is_that_of_the_base_amounts(given_):
    [one, other], _ = given_
    assert (one < other) == (one.base < other.base)
    assert (one <= other) == (one.base <= other.base)


def test_equal_amounts_are_equal_in_any_unit():
    one, other = z.quantity.parse("3公顷"), z.quantity.parse("45亩")
    assert one == other
    assert hash(one) == hash(other)
    assert one <= other <= one


def test_a_quantity_holds_what_lies_in_its_interval():
    bound = z.quantity.parse("3公顷以上")
    assert bound.contains(z.quantity.parse("45亩"))
    assert not bound.contains(z.quantity.parse("44.9亩"))


def test_a_bound_holds_no_interval_that_reaches_out_of_it():
    assert not z.quantity.parse("3—5吨").contains(z.quantity.parse("4—6吨"))
    assert not z.quantity.parse("5吨以下").contains(z.quantity.parse("3吨以上"))


# -- numbers and words -----------------------------------------------------------------------------------------------


def test_a_quantity_is_a_number_where_it_is_one():
    assert float(z.quantity.parse("1.5吨")) == 1.5
    assert float(z.quantity.parse("2—4吨")) == 3
    with pytest.raises(ValueError, match="open side"):
        float(z.quantity.parse("超3吨"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("10024.7亿元", "1.00247万亿元"), ("3000万元", "3000万元"), ("超3000万元", "超3000万元"),
        ("3000万元以上", "3000万元以上"), ("不足5吨", "不足5吨"),
        ("约100吨", "约100吨"), ("3—5年", "3—5年"), ("12元/吨", "12元/吨"), ("5224个", "5224个"),
        ("12000个", "1.2万个"), ("12345个", "12345个"), ("-5℃", "-5摄氏度"),
    ],
)  # fmt: skip
def test_a_quantity_prints_as_people_write_it(text, written):
    assert str(z.quantity.parse(text)) == written


@given(
    st.builds(
        lambda number, places: Decimal(number).scaleb(-places), st.integers(0, 10**14), st.integers(0, 3)
    )
)
def test_a_printed_quantity_reads_back(number):
    quantity = Quantity(Interval.exactly(number), standard().unit("元"))
    assert z.number.parse(in_magnitudes(number)).low == number
    assert z.quantity.parse(str(quantity)) == quantity


@given(convertible(1))
def test_a_quantity_survives_pickling(given_):
    [quantity], _ = given_
    assert pickle.loads(pickle.dumps(quantity)) == quantity


@given(convertible(1, MEASURES))
def test_the_record_has_the_base_amount_in_digits(given_):
    [quantity], _ = given_
    record = quantity.to_record()
    for end in ("low", "high", "base_low", "base_high"):
        assert record[end] is None or set(record[end]) <= set("0123456789.-")
    assert record["base_unit"] == quantity.unit.base
    assert record["dimension"] == quantity.unit.dimension


def test_amounts_are_divided_negated_and_compared_with_numbers():
    two, half = z.quantity.parse("2亿元"), z.quantity.parse("5000万元")
    assert (two / half, (-two).low, two.midpoint) == (4, Decimal(-200000000), Decimal(200000000))
    at_least = z.quantity.parse("3000万元以上")
    assert at_least.contains(half)
    assert not at_least.contains(3)
    with pytest.raises(z.UnitError):
        _ = two / z.quantity.parse("3吨")
    with pytest.raises(ValueError, match="open side"):
        _ = two / at_least


def test_conversion_through_a_fraction_is_exact():
    assert z.quantity.parse("1亩").base.low == Fraction(2000, 3)


def test_an_amount_without_a_unit_has_no_dimension():
    bare = Quantity(Interval.exactly(Decimal("50.1")))
    assert (bare.dimension, str(bare)) == (None, "50.1")
    with pytest.raises(UnitError, match="cannot be said in 元"):
        bare.to(z.quantity.unit("元"))


def test_amounts_are_ordered_both_ways():
    less, more = z.quantity.parse("3吨"), z.quantity.parse("3001千克")
    assert less <= more
    assert more >= less
    assert more >= z.quantity.parse("3.001吨")
    assert not less >= more
    with pytest.raises(UnitError):
        _ = less >= z.quantity.parse("3元")
