"""Numbers: every writing gives back its value, and bound words mean what the Civil Code says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import cn2an
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.testing import BLANKS, WRITINGS, Written, ahead, behind, numerals
from zheconparse.testing.number import naturals
from zheconparse.testing.spelling import capitals, hanzi, spoken, with_point
from zheconparse.values.interval import Interval

# -- laws ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_number_written_in_any_way_reads_back_as_itself(writing):
    @given(numerals(writing))
    def law(numeral: Written[Decimal]):
        assert z.number.parse(numeral.text) == Interval.exactly(numeral.value)

    law()


@given(ahead(), numerals(), behind())
@example("第", Written("3", Decimal(3)), "位")
@example("第", Written("十四", Decimal(14)), "届")
@example("每", Written("10", Decimal(10)), "股")
@example("", Written("2022", Decimal(2022)), "年")
def test_every_numeral_is_found_whatever_stands_round_it(ahead, numeral, behind):
    source = ahead + numeral.text + behind
    found = [mention for mention in z.numbers(source) if mention.start == len(ahead)]
    assert [mention.text for mention in found] == [numeral.text]
    assert found[0].value == Interval.exactly(numeral.value)


@given(numerals())
def test_a_number_record_holds_digits_and_never_an_exponent(numeral):
    [found] = z.numbers(numeral.text)
    record = found.to_record()
    assert list(record) == ["kind", "start", "end", "text", "low", "high", "closed", "approximate"]
    assert record["kind"] == "number"
    assert Decimal(record["low"]) == Decimal(record["high"]) == numeral.value
    assert set(record["low"]) <= set("0123456789.-")


@given(st.sampled_from(BLANKS), numerals("arabic with magnitude"))
def test_one_blank_before_the_magnitude_changes_the_span_only(blank, numeral):
    figure = numeral.text.rstrip("十百千万亿")
    source = figure + blank + numeral.text.removeprefix(figure)
    [found] = z.numbers(source)
    assert (found.text, found.value) == (source, Interval.exactly(numeral.value))


@given(numerals())
def test_a_minus_turns_the_sign_and_nothing_else(numeral):
    sign = "-" if numeral.text[0].isdigit() else "负"
    assert z.number.parse(sign + numeral.text) == Interval.exactly(-numeral.value)


@given(naturals())
def test_cn2an_writes_what_we_read(number):
    """cn2an.an2cn in its low and up modes; a capital by itself (伍, 陆) is a word of its own, so it needs its 元."""
    assert z.number.parse(cn2an.an2cn(number, "low")).low == number
    if number > 9:
        assert z.number.parse(cn2an.an2cn(number, "up")).low == number


@given(
    st.one_of(
        naturals().map(hanzi),
        naturals().map(capitals),
        st.integers(0, 10**6).map(lambda number: with_point(Decimal(number * 10 + 5).scaleb(-2))),
    )
)
def test_cn2an_reads_what_we_read(text):
    """cn2an.cn2an in its strict mode; its floats are compared as floats.

    Where cn2an errs or gives up: 三点零 (a zero at the end), 两 in strict mode, 〇 beside 十, 廿 and 卅, a blank or a
    separator, 数十 and 三四百, and more than the
    seventeen digits that a float holds.
    """
    ours = z.number.parse(text).low
    theirs = cn2an.cn2an(text, "strict")
    assert theirs == (float(ours) if isinstance(theirs, float) else ours)


# -- spelled values --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"), ("7", "7"), ("10024.7", "10024.7"), ("1,234,567", "1234567"), ("1,234.5", "1234.5"),
        ("10 024.7亿", "1002470000000"),
        ("１２３．４", "123.4"), ("１，２３４", "1234"), ("０．５", "0.5"),
        ("零", "0"), ("十", "10"), ("十五", "15"), ("二十", "20"), ("一百零五", "105"), ("一百一十", "110"),
        ("一百一", "110"), ("两百", "200"),
        ("一千八", "1800"), ("一千零八", "1008"), ("三千五", "3500"), ("两千零五十", "2050"),
        ("一万零三百五十", "10350"), ("一万二", "12000"),
        ("十万零三千", "103000"), ("一百九十万零三千九百七十一", "1903971"), ("三亿五千万", "350000000"),
        ("一万亿", "1000000000000"),
        ("一千二百三十四万五千六百七十八", "12345678"), ("十二万三千四百五十六亿", "12345600000000"),
        ("三亿五", "350000000"),
        ("廿", "20"), ("廿五", "25"), ("卅", "30"), ("卅六", "36"), ("一〇一", "101"), ("二〇二三", "2023"),
        ("一九九八", "1998"),
        ("三点一四", "3.14"), ("零点零五", "0.05"), ("十二点五", "12.5"), ("三点五亿", "350000000"),
        ("一点二万亿", "1200000000000"),
        ("壹仟贰佰", "1200"), ("壹万零叁佰", "10300"), ("贰拾", "20"), ("玖佰玖拾玖万", "9990000"),
        ("拾万", "100000"),
        ("三萬兩千", "32000"), ("五億", "500000000"), ("壹萬貳仟", "12000"), ("三點五", "3.5"), ("貳拾參", "23"),
        ("3亿5000万", "350000000"), ("1.5万", "15000"), ("2千零30万", "20300000"), ("13万2", "132000"),
        ("1亿零500万", "105000000"),
        ("3万5000", "35000"), ("1万零1", "10001"), ("1.2万亿", "1200000000000"), ("5百万", "5000000"), ("300万", "3000000"),
        ("2千", "2000"), ("3百", "300"),
        ("1亿2345万6789", "123456789"), ("6万多", None), ("俩", "2"),
        ("-3.2", "-3.2"), ("−5", "-5"), ("－5", "-5"), ("负五", "-5"), ("负三点五", "-3.5"), ("负15", "-15"),
    ],
)  # fmt: skip
def test_a_numeral_has_this_value(text, value):
    read = z.number.parse(text)
    if value is not None:
        assert read == Interval.exactly(Decimal(value))


@pytest.mark.parametrize(
    ("text", "low", "high", "closed", "approximate"),
    [
        ("超3000万", "30000000", None, "neither", False), ("超过300", "300", None, "neither", False),
        ("逾300", "300", None, "neither", False),
        ("突破300", "300", None, "neither", False), ("高于300", "300", None, "neither", False),
        ("多于300", "300", None, "neither", False),
        ("大于300", "300", None, "neither", False),
        ("300以上", "300", None, "left", False), ("300及以上", "300", None, "left", False),
        ("不少于300", "300", None, "left", False),
        ("不低于300", "300", None, "left", False), ("至少300", "300", None, "left", False),
        ("最少300", "300", None, "left", False),
        ("不足300", None, "300", "neither", False), ("不满300", None, "300", "neither", False),
        ("未满300", None, "300", "neither", False),
        ("低于300", None, "300", "neither", False), ("少于300", None, "300", "neither", False),
        ("不到300", None, "300", "neither", False),
        ("300以下", None, "300", "right", False), ("300以内", None, "300", "right", False),
        ("最多300", None, "300", "right", False),
        ("至多300", None, "300", "right", False), ("不超过300", None, "300", "right", False),
        ("最高300", None, "300", "right", False),
        ("300及以下", None, "300", "right", False), ("不高于300", None, "300", "right", False),
        ("约100", "100", "100", "both", True), ("近100", "100", "100", "both", True),
        ("将近100", "100", "100", "both", True),
        ("接近100", "100", "100", "both", True), ("大约100", "100", "100", "both", True),
        ("100左右", "100", "100", "both", True),
        ("100上下", "100", "100", "both", True), ("约100左右", "100", "100", "both", True),
        ("5000余", "5000", None, "neither", True), ("320多", "320", None, "neither", True),
        ("十余", "10", None, "neither", True),
        ("二十多", "20", None, "neither", True), ("100多万", "1000000", None, "neither", True),
        ("10余万", "100000", None, "neither", True),
        ("三十余亿", "3000000000", None, "neither", True), ("3万余", "30000", None, "neither", True),
        ("6亿多", "600000000", None, "neither", True),
        ("十来", "10", "10", "both", True),
        ("数十", "20", "90", "both", True), ("几十", "20", "90", "both", True),
        ("数百亿", "20000000000", "90000000000", "both", True),
        ("十几", "11", "19", "both", True), ("二十几", "21", "29", "both", True),
        ("几百万", "2000000", "9000000", "both", True),
        ("数万", "20000", "90000", "both", True), ("十几万", "110000", "190000", "both", True),
        ("数千", "2000", "9000", "both", True),
        ("三四百", "300", "400", "both", False), ("七八十", "70", "80", "both", False),
        ("两三", "2", "3", "both", False),
        ("三四百万", "3000000", "4000000", "both", False), ("十七八", "17", "18", "both", False),
        ("一二百", "100", "200", "both", False),
        ("50亿至100亿", "5000000000", "10000000000", "both", False),
        ("50—100亿", "5000000000", "10000000000", "both", False),
        ("50-100", "50", "100", "both", False), ("10～15万", "100000", "150000", "both", False),
        ("3到5", "3", "5", "both", False),
        ("6至8", "6", "8", "both", False), ("三至五百万", "3000000", "5000000", "both", False),
        ("1.5—2.5", "1.5", "2.5", "both", False),
        ("二十至三十", "20", "30", "both", False), ("1万至2万", "10000", "20000", "both", False),
        ("8000至1.2万", "8000", "12000", "both", False),
        ("约50至100", "50", "100", "both", True), ("800-1000万", "8000000", "10000000", "both", False),
        ("百亿以上", "10000000000", None, "left", False), ("突破千亿", "100000000000", None, "neither", False),
        ("上百", "100", None, "neither", True), ("近百", "100", "100", "both", True),
        ("超百亿", "10000000000", None, "neither", False),
    ],
)  # fmt: skip
def test_the_words_around_a_number_state_this_interval(text, low, high, closed, approximate):
    end = {"low": low, "high": high}
    expected = Interval(
        *(None if number is None else Decimal(number) for number in end.values()), closed, approximate
    )
    assert z.number.parse(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "一八百", "百一千", "一十百", "三百四百", "一点", "点五", "万一二三万万", "五零百", "二廿", "十廿", "廿廿", "三一五百",
        "一百一千", "十一百",
        "三万五万", "三亿五亿", "零万", "几", "数", "几八百", "三八百点五", "二三三百",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_numeral_is_refused(text):
    with pytest.raises(z.ParseError):
        z.number.parse(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第3位，增长5.2%，三千五百万元", ["3", "5.2", "三千五百万"]),
        ("第十四届", ["十四"]),
        ("占三分之一", ["三分之一"]),
        ("百分之五", ["百分之五"]),
        ("1166个项目，10024.7亿元", ["1166", "10024.7亿"]),
        ("2022年10月", ["2022", "10"]),
        ("3千瓦和5千克", ["3", "5"]),
        ("多数企业、大数据、基数", []),
        ("负责、负债、负面", []),
    ],
)
def test_numbers_reads_every_numeral_of_a_text(text, found):
    assert [mention.text for mention in z.numbers(text)] == found


@pytest.mark.parametrize("text", ["", "abc", "没有数字", "TR50E型", "的"])
def test_a_text_without_a_numeral_gives_none(text):
    assert z.numbers(text) == []


def test_a_third_keeps_nothing_back():
    assert z.number.parse("三千五百万").scaled(Fraction(1, 3)).low == Fraction(35_000_000, 3)


@given(naturals())
def test_people_and_textbooks_agree(number):
    assert z.number.parse(spoken(number)) == z.number.parse(hanzi(number))


@pytest.mark.parametrize(("text", "position"), [("", 0), ("abc", 0), ("3吨", 1), ("三百多个", 3)])
def test_an_error_says_that_it_wanted_a_number_and_where_the_text_stopped_being_one(text, position):
    with pytest.raises(z.ParseError, match=r"^no number: ") as refused:
        z.number.parse(text)
    assert refused.value.position == position
