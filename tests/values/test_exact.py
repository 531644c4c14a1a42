"""Exact numbers: no digit is lost and no exponent is written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values.exact_numbers import exact, factors
from zheconparse.values.exact import from_fraction, plain, scaled


@given(exact)
def test_a_number_survives_as_a_fraction(number):
    assert from_fraction(Fraction(number)) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_a_decimal_stays_one(number):
    again = from_fraction(Fraction(number))
    assert isinstance(again, Decimal)
    assert again == number


@given(exact, factors, factors)
def test_scaling_is_exact_and_composes(number, one, other):
    assert Fraction(scaled(scaled(number, one), other)) == Fraction(number) * one * other
    assert scaled(scaled(number, one), 1 / one) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_a_decimal_is_written_in_digits_and_reads_back(number):
    written = plain(number)
    assert set(written) <= set("0123456789.-")
    assert Decimal(written) == number
    assert not written.endswith(".")
    assert "." not in written or not written.endswith("0")


@given(exact)
def test_what_decimals_cannot_hold_is_written_to_fifteen_digits(number):
    written = plain(number)
    assert set(written) <= set("0123456789.-")
    assert abs(Fraction(written) - Fraction(number)) <= abs(Fraction(number)) / 10**14
    assert len(written.replace("-", "").replace(".", "").strip("0")) <= 15 or isinstance(number, Decimal)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Decimal("1.5E+9"), "1500000000"), (Decimal("0E+5"), "0"), (Decimal("-0.00"), "0"),
        (Decimal("1E-7"), "0.0000001"), (Decimal("100.0"), "100"),
        (Fraction(1, 3), "0.333333333333333"), (Fraction(2, 3), "0.666666666666667"),
        (Fraction(-1, 3), "-0.333333333333333"),
        (Fraction(10**20, 3), "33333333333333300000"), (Fraction(1, 3 * 10**9), "0.000000000333333333333333"),
        (Fraction(6, 3), "2"),
    ],
)  # fmt: skip
def test_a_number_is_written_so(number, written):
    assert plain(number) == written
