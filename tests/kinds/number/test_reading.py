"""The algorithm that reads every numeral, by itself: what each piece of it takes and refuses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zheconparse.kinds.number.reading import (
    MAGNITUDES,
    Reading,
    hanzi_value,
    is_bare_multiplier,
    missing_magnitudes,
    plain_decimal,
    read_numeral,
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("半", "0.5"), ("零", "0"), ("〇", "0"), ("十", "10"), ("廿", "20"), ("廿五", "25"), ("卅一", "31"), ("二百廿五", "225"),
        ("俩", "2"),
        ("三点14", "3.14"), ("三点五万", "35000"), ("零点零五", "0.05"), ("壹点贰亿", "120000000"), ("一兆", "1000000000000"),
        ("三兆五亿", "3000500000000"), ("0万", "0"), ("1百10", "110"), ("一百9", "190"), ("一百零9", "109"), ("一百五", "150"),
        ("十五", "15"),
        ("一万五", "15000"), ("一亿五", "150000000"), ("一百零", "100"), ("一千零一十", "1010"), ("二〇二三", "2023"), ("〇五", "5"),
        ("三万五千", "35000"), ("三千万五千", "30005000"), ("三万亿", "3000000000000"), ("一亿零五", "100000005"), ("万", "10000"),
        ("百", "100"), ("千万", "10000000"), ("一百1.5", "101.5"),
        ("1百01", "101"), ("3万05", "30005"), ("1千05", "1005"), ("1千5", "1500"),
    ],
)  # fmt: skip
def test_a_numeral_in_hanzi_has_one_value(written, value):
    assert hanzi_value(written) == Decimal(value)


@pytest.mark.parametrize("written", sorted(MAGNITUDES))
def test_a_magnitude_is_known_as_it_reads(written):
    assert repr(hanzi_value(written)) == repr(MAGNITUDES[written])


@pytest.mark.parametrize(
    "written",
    [
        "", "兆", "兆一", "五零百", "二廿", "十廿", "十卅", "三五百", "百百", "百千", "十百", "三万五万", "三亿五亿",
        "零万", "一万零亿",
        "三点", "点五", "三点万", "三点五百千", "三八百点五", "几", "元", "三元", "3,5", "三百三百", "一百一一",
    ],
)  # fmt: skip
def test_what_breaks_the_order_of_places_has_none(written):
    assert hanzi_value(written) is None


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("3亿5000万", Reading(Decimal(350_000_000), Decimal(350_000_000))), ("1,234", Reading(Decimal(1234), Decimal(1234))),
        ("10 024.7亿", Reading(Decimal(1_002_470_000_000), Decimal(1_002_470_000_000))),
        ("几十", Reading(Decimal(20), Decimal(90), vague=True)), ("数亿", Reading(Decimal(200_000_000), Decimal(900_000_000), vague=True)),
        ("十几", Reading(Decimal(11), Decimal(19), vague=True)), ("三十几万", Reading(Decimal(310_000), Decimal(390_000), vague=True)),
        ("几", None), ("数", None), ("几百千", None), ("一八百几", None), ("十几百千", None),
        ("一百几万", Reading(Decimal(1_010_000), Decimal(1_090_000), vague=True)),
        ("三百几百", None), ("十几千", None), ("一八百几十", None),
        ("三四百", Reading(Decimal(300), Decimal(400))), ("十七八", Reading(Decimal(17), Decimal(18))),
        ("一二", Reading(Decimal(1), Decimal(2))), ("八九千万", Reading(Decimal(80_000_000), Decimal(90_000_000))),
        ("三五百", Reading(Decimal(300), Decimal(500))), ("两三百", Reading(Decimal(200), Decimal(300))),
        ("一三百", None), ("四三百", None), ("三四百千", None), ("一八百", None), ("", None),
    ],
)  # fmt: skip
def test_a_numeral_has_two_ends_and_says_whether_they_are_guesses(written, reading):
    assert read_numeral(written) == reading


def test_a_hundred_and_some_tens_is_a_hundred_and_ten_to_ninety():
    assert read_numeral("一百几十") == Reading(Decimal(110), Decimal(190), vague=True)
    assert read_numeral("二千几百万") == Reading(Decimal(21_000_000), Decimal(29_000_000), vague=True)
    assert read_numeral("十几万") == Reading(Decimal(110_000), Decimal(190_000), vague=True)


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        ("50", "100亿", ("亿",)), ("三", "五百万", ("百万", "万")), ("三", "五 百万", ("百万", "万")), ("七千", "九千亿", ("亿",)),
        ("七百", "九百", ()), ("三十", "五十万", ("万",)), ("3", "5", ()), ("3万", "5亿", ()), ("3亿", "5亿", ()), ("3", "5千", ("千",)),
        ("3", "5万亿", ("万亿",)), ("三", "千万", ("万",)), ("三", "十", ()), ("三百", "五千", ()), ("3", "5千万", ("千万", "万")),
    ],
)  # fmt: skip
def test_what_the_first_of_two_numbers_left_out_is_at_the_end_of_the_second(first, second, shared):
    assert missing_magnitudes(first, second) == shared


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10024.7亿", "1002470000000"), ("3 万", "30000"), ("3\n万", "30000"), ("1.23456万", "12345.6"), ("1.23万亿", "1230000000000"),
        ("3百", "300"), ("3十", "30"), ("3千万", "30000000"), ("3兆", "3000000000000"), ("五", "5"), ("0", "0"), ("007", "7"),
    ],
)  # fmt: skip
def test_digits_with_a_magnitude_are_shown_without_an_exponent(written, value):
    read = plain_decimal(written)
    assert read == Decimal(value)
    assert "E" not in str(read)


@pytest.mark.parametrize(
    "written", ["1,234", "三百", "3万5", "3万万", "万", "", "3万亿亿", "3吨", "1.2.3", "十五"]
)
def test_every_other_writing_is_left_to_the_slower_reading(written):
    assert plain_decimal(written) is None


@pytest.mark.parametrize(
    ("written", "bare"),
    [("亿", True), ("千万", True), ("百", True), ("十", False), ("3亿", False), ("一百", False), ("", False)],
)
def test_a_magnitude_alone_counts_nothing(written, bare):
    assert is_bare_multiplier(written) is bare
