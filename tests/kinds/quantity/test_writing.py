"""Writing amounts: in a magnitude, in Hanzi, in capitals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.kinds.quantity import writing


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


@pytest.mark.parametrize(
    ("text", "in_hanzi", "in_capitals"),
    [
        ("3500元", "三千五百元", "叁仟伍佰元整"), ("3500.5元", "三千五百点五元", "叁仟伍佰元伍角"),
        ("12元/吨", "十二元/吨", "壹拾贰元/吨"),
        ("3500吨", "三千五百吨", "叁仟伍佰吨"), ("3500吨以上", "三千五百吨以上", "叁仟伍佰吨以上"),
        ("50至100元", "五十—一百元", "伍拾元整—壹佰元整"),
        ("3500美元", "三千五百美元", "叁仟伍佰美元"),
    ],
)  # fmt: skip
def test_an_amount_is_written_in_hanzi_or_in_the_capitals_of_its_kind(text, in_hanzi, in_capitals):
    amount = z.quantity.parse(text)
    assert (z.quantity.in_hanzi(amount), z.quantity.in_hanzi(amount, capitals=True)) == (
        in_hanzi,
        in_capitals,
    )
    assert (writing.in_hanzi(amount), writing.in_hanzi(amount, capitals=True)) == (in_hanzi, in_capitals)


def test_a_number_without_a_unit_is_written_as_a_number():
    bare = z.Quantity(z.Interval.exactly(Decimal(3500)))
    assert (writing.in_hanzi(bare), writing.in_hanzi(bare, capitals=True)) == ("三千五百", "叁仟伍佰")


def test_parts_of_a_cent_are_refused_in_one_line_and_only_on_a_cheque():
    with pytest.raises(ValueError, match=r"^0\.125元: capitals write nothing smaller than 分$"):
        writing.in_hanzi(z.quantity.parse("0.125元"), capitals=True)
    assert writing.in_hanzi(z.quantity.parse("0.125元")) == "零点一二五元"
    assert writing.in_hanzi(z.quantity.parse("0.12元"), capitals=True) == "壹角贰分"
