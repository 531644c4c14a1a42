"""From one number to another: what the two lend each other, and where they are two and no range."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.testing.spelling import hanzi
from zheconparse.values.interval import Interval

ROUND = {digit * size for digit in range(1, 10) for size in (100, 1000)}
DASHES = ("-", "--", "—", "——", "~", "～", "至", "到")


@given(st.integers(1, 4999), st.integers(0, 4999), st.sampled_from(DASHES), st.sampled_from([str, hanzi]))
def test_a_magnitude_behind_the_second_number_is_the_first_ones_too(low, more, dash, writing):
    assume(writing is str or low > 9 or low + more not in ROUND)  # 三至五百万 begins with 三百万
    read = z.number.parse(f"{writing(low)}{dash}{writing(low + more)}万")
    assert read == Interval(Decimal(low * 10**4), Decimal((low + more) * 10**4))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("-5至-3", "-5", "-3"), ("-5到3", "-5", "3"), ("5至5", "5", "5"), ("5—5亿", "500000000", "500000000"),
        ("3—5亿", "300000000", "500000000"), ("8000至1.2万", "8000", "12000"), ("3万至5亿", "30000", "500000000"),
        ("一-二千五百万", "10000", "25000000"), ("一百零一至九百万", "1010000", "9000000"),
        ("三至五百万", "3000000", "5000000"), ("七千至九千亿", "700000000000", "900000000000"), ("三百至五百", "300", "500"),
        ("2千至3千", "2000", "3000"),
        ("3亿至5", None, None), ("5至3", None, None), ("一八百至三百", None, None), ("三百至一八百", None, None),
        ("-3至-5", None, None),
        # a bare multiplier, or one that the first cannot share, is no end of a range from a digit
        ("5至亿", None, None), ("30至十亿", None, None), ("3000至1亿", None, None), ("6至万", None, None), ("五至亿", None, None),
        ("5000万至亿", "50000000", "100000000"), ("百至千", "100", "1000"), ("500至1万", "500", "10000"),
        ("5至百亿", "500000000", "10000000000"),
    ],
)  # fmt: skip
def test_the_first_number_takes_the_magnitude_that_it_left_out(text, low, high):
    expected = None if low is None else Interval(Decimal(low), Decimal(high))
    assert z.number.fullmatch(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("几十至一百", "20", "100"), ("三十至几百", "30", "900"), ("十几到几十", "11", "90")],
)
def test_a_range_of_guesses_is_a_guess(text, low, high):
    assert z.number.parse(text) == Interval(Decimal(low), Decimal(high), approximate=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由3到5之间", ["3到5"]), ("从3至5不等", ["3至5"]), ("由3到5区间", ["3到5"]), ("从3到5的区间", ["3到5"]), ("从3到5范围", ["3到5"]),
        ("由3—5", ["3—5"]), ("从3~5", ["3~5"]), ("为3到5", ["3到5"]), ("3到5由", ["3到5"]), ("3到5从", ["3到5"]), ("由于3到5", ["3到5"]),
    ],
)  # fmt: skip
def test_a_dash_or_a_word_of_range_joins_two_numbers_behind_from(text, found):
    assert [one.text for one in z.number.finditer(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由3到5", ["3", "5"]),
        ("从3至5", ["3", "5"]),
        ("率从3.2到5.6", ["3.2", "5.6"]),
        ("先由三到五，", ["三", "五"]),
    ],
)
def test_from_one_number_to_another_is_a_change_and_no_range(text, found):
    assert [one.text for one in z.number.finditer(text)] == found


def test_the_two_ends_of_a_change_are_no_range():
    for text in ("由3到5", "从3至5，", "率从3.2到5.6", "先由三到五，"):
        assert all("到" not in one.text and "至" not in one.text for one in z.number.finditer(text))
        assert z.number.search(text) is not None


@pytest.mark.parametrize(
    ("text", "low", "high", "closed"),
    [
        ("约50至100", "50", "100", "both"), ("50至100左右", "50", "100", "both"), ("不少于50至100", "50", None, "left"),
        ("50至100以上", "50", None, "left"), ("50至100以下", None, "100", "right"),
    ],
)  # fmt: skip
def test_a_bound_word_bounds_the_whole_range(text, low, high, closed):
    read = z.number.parse(text)
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert read == Interval(*ends, closed, "约" in text or "左右" in text)


def test_what_is_no_end_of_a_range_is_no_amount_of_its_own():
    assert z.quantities("项目投资5至亿元") == []
    assert [found.text for found in z.quantities("单笔贷款5000万至亿元，利润降至亿元")] == [
        "5000万至亿元",
        "亿元",
    ]
