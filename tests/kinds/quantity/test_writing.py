"""Writing amounts: in a magnitude, in Hanzi, in capitals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z


@pytest.mark.parametrize(
    ("written", "style", "shown"),
    [
        ("123456789元", "亿.2", "1.23亿元"), ("123456789元", "万", "12345.6789万元"), ("50亿至100亿元", "亿", "50亿—100亿元"),
        ("3500吨以上", "万.1", "0.4万吨以上"), ("12元/吨", "", "12元/吨"), ("1.2万亿元", "万亿", "1.2万亿元"),
    ],
)  # fmt: skip
def test_a_quantity_is_written_in_the_magnitude_asked_for(written, style, shown):
    assert format(z.quantity.parse(written), style) == shown


@given(st.integers(1, 10**14))
def test_what_is_written_in_capitals_reads_back(fen):
    """Every sum of money down to 分, through the capitals of a cheque."""
    money = z.quantity.parse("1元") * Decimal(fen).scaleb(-2)
    assert z.quantity.parse(z.quantity.in_hanzi(money, capitals=True)) == money


@given(st.integers(-(10**12), 10**12), st.sampled_from(["", "个", "万", "亿", "万亿"]))
def test_a_style_without_places_loses_nothing(number, style):
    amount = z.quantity.parse("1吨") * number
    assert z.quantity.parse(format(amount, style)) == amount


def test_what_cannot_be_written_is_refused():
    with pytest.raises(ValueError, match="no style"):
        format(z.quantity.parse("3元"), "斤")
    with pytest.raises(ValueError, match="smaller than 分"):
        z.quantity.in_hanzi(z.quantity.parse("0.125元"), capitals=True)
    with pytest.raises(KeyError, match="没有"):
        z.quantity.unit("没有")


def test_more_digits_than_a_cheque_holds_are_refused_with_the_amount():
    with pytest.raises(ValueError, match=r"12345\.678901234567万亿吨"):
        z.quantity.in_hanzi(z.quantity.parse("12345678901234567吨"))
