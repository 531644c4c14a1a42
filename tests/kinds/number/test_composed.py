"""The parser of numbers as a part of others, and made anew."""

from __future__ import annotations

from decimal import Decimal

import pytest

import zheconparse as z
from zheconparse.kinds.number import NumberParser
from zheconparse.values.interval import Interval

SAMPLES = {
    "3": ("3", "3"), "三百五十": ("350", "350"), "3亿5000万": ("350000000", "350000000"), "-3.2": ("-3.2", "-3.2"), "负五": ("-5", "-5"),
    "负几十": ("-90", "-20"), "三四百": ("300", "400"), "50—100亿": ("5000000000", "10000000000"), "四分之一": ("0.25", "0.25"),
    "3/4": ("0.75", "0.75"), "大于100小于300": ("100", "300"), "比一百大比三百小": ("100", "300"), "比四分之一大比3小": ("0.25", "3"),
    "超过300": ("300", None), "300以上": ("300", None), "三十余": ("30", None), "10多万": ("100000", None),
    "百亿以上": ("10000000000", None),
}  # fmt: skip


@pytest.mark.parametrize("text", SAMPLES)
def test_a_parser_made_of_tables_read_again_reads_as_the_shared_one(reread, text):
    low, high = (None if end is None else Decimal(end) for end in SAMPLES[text])
    read = reread({}, lambda: NumberParser().parse(text))
    assert (read.low, read.high) == (low, high)
    assert read == z.number.parse(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第3位", ["3"]), ("A3—5", ["5"]), ("第三位", ["三"]), ("TR50E", []), ("A3，x12", []),
        ("3千瓦", ["3"]),
        ("负责3人", ["3"]), ("A-5", []), ("3-5", ["3-5"]), ("（-5）", ["-5"]), ("3年-5", ["3", "5"]), ("百亿级产业", ["百亿"]),
        ("百亿产业", []),
        ("从3到5的区间", ["3到5"]), ("从3到5", ["3", "5"]),
        ("约百亿", ["约百亿"]), ("千亿级、百级", ["千亿", "百"]), ("3位，第 5位", ["3", "5"]),
        ("-.5", []), (".5", []), ("增速 -.5%", []), ("(.5)", []), ("增长5%.3家", ["5", "3"]), ("1. 5家", ["1", "5"]),
    ],
)  # fmt: skip
def test_no_number_begins_inside_another_word(reread, text, found):
    read = reread({}, lambda: [one.text for one in NumberParser().finditer(text)])
    assert read == found == [one.text for one in z.number.finditer(text)]


def test_a_number_within_a_sequence_reads_as_it_does_alone():
    counted = z.words("共") + z.number + z.words("户")
    for text in ("三百", "300", "三四百", "约300", "负5", "3万"):
        assert counted.parse(f"共{text}户")[1] == z.number.parse(text)


def test_a_number_that_may_be_missing_is_none():
    counted = z.words("共") + z.number.optional() + z.words("户")
    assert counted.parse("共户") == ("共", None, "户")
    assert counted.parse("共3户") == ("共", Interval.exactly(Decimal(3)), "户")


def test_a_guess_below_zero_stays_a_guess():
    assert z.number.parse("负几十") == Interval(Decimal(-90), Decimal(-20), approximate=True)
    assert z.number.parse("负三四百") == Interval(Decimal(-400), Decimal(-300))


def test_a_parser_shows_what_it_reads():
    assert (repr(z.number), repr(NumberParser())) == ("<parser of number>", "<parser of number>")
