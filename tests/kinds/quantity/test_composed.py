"""The parser of quantities made anew and as a part of others; the quick reading and the whole one agree."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import zheconparse as z
from zheconparse.kinds.quantity import QuantityParser, standard
from zheconparse.kinds.quantity.reading import PlainReader
from zheconparse.values.exact import plain
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity

READ = {
    "10024.7亿元": ("1002470000000", "1002470000000", "元", None), "3000万元以上": ("30000000", None, "元", None),
    "超5角": ("0.5", None, "元", None),
    "5000余个": ("5000", None, "个", None), "亿元以上": ("100000000", None, "元", None),
    "50亿至100亿元": ("5000000000", "10000000000", "元", None),
    "百万至千万元": ("1000000", "10000000", "元", None),
    "50亿元—100亿元": ("5000000000", "10000000000", "元", None), "5角—1元": ("0.5", "1", "元", None),
    "1吨—1000千克": ("1000", "1000", "千克", None),
    "12元/吨": ("12", "12", "元", "吨"), "12元每吨": ("12", "12", "元", "吨"), "12元/个月": ("12", "12", "元", "月"),
    "5 元 / 吨": ("5", "5", "元", "吨"),
    "一年半": ("1.5", "1.5", "年", None), "一年半以上": ("1.5", None, "年", None), "不足一年半": (None, "1.5", "年", None),
    "1个半月": ("1.5", "1.5", "个月", None), "三个半小时": ("3.5", "3.5", "小时", None), "三米九": ("3.9", "3.9", "米", None),
    "三块二毛": ("3.2", "3.2", "元", None), "两毛五": ("0.25", "0.25", "元", None), "三块五": ("3.5", "3.5", "元", None),
    "3块": ("3", "3", "元", None),
    "12元5角6分": ("12.56", "12.56", "元", None), "12元零6分": ("12.06", "12.06", "元", None),
    "叁元伍角陆分": ("3.56", "3.56", "元", None),
    "三元五角六分": ("3.56", "3.56", "元", None), "叁元整": ("3", "3", "元", None), "3块5毛6分": ("3.56", "3.56", "元", None),
    "贰分": ("0.02", "0.02", "元", None), "¥1280.5": ("1280.5", "1280.5", "元", None), "¥3元5角": ("3.5", "3.5", "元", None),
    "US$3.5亿": ("350000000", "350000000", "美元", None), "US$5亿元": ("500000000", "500000000", "美元", None),
    "US$5亿美元": ("500000000", "500000000", "美元", None), "US$5亿港元": None, "¥3/吨": ("3", "3", "元", "吨"),
    "RMB37.5": ("37.5", "37.5", "元", None),
    "人民币100万元": ("1000000", "1000000", "元", None), "约¥3亿元以上": ("300000000", None, "元", None),
    "2000台(套)": ("2000", "2000", "台(套)", None),
    "8GW": ("8", "8", "GW", None), "零下5℃": ("-5", "-5", "摄氏度", None), "三十 亩": ("30", "30", "亩", None),
    "两日": ("2", "2", "天", None),
    "两月": ("2", "2", "个月", None), "3日": None, "3月": None, "3分": None, "1999年": None, "2100年": ("2100", "2100", "年", None),
    "05吨": None,
    "0.5吨": ("0.5", "0.5", "吨", None), "万元": None, "一八百吨": None, "3吨—5元": None, "3吨—500千克": None, "一八百吨—三千吨": None,
    "三吨—一八百千克": None, "三期": None, "三吨半导体": None, "¥一八百": None,
}  # fmt: skip
"""What each text means: low, high, unit and divisor, or nothing."""


def meaning(read: Quantity | None) -> tuple[str | None, ...] | None:
    """A quantity as in the table above."""
    if read is None:
        return None
    ends = (None if end is None else plain(end) for end in (read.low, read.high))
    return (*ends, read.unit.name, None if read.per is None else read.per.name)


def test_a_parser_made_of_tables_read_again_reads_every_writing(reread):
    """All in one test, so that patterns and readings are made within it."""
    parser = reread({}, QuantityParser)
    assert {text: meaning(parser.fullmatch(text)) for text in READ} == READ


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TR50E和3元", ["3元"]), ("X¥3", []), ("A3元，A3—5元", ["5元"]), ("US$3%", []), ("¥35", ["¥35"]), ("共¥3亿元，", ["¥3亿元"]),
        ("12.5元", ["12.5元"]), ("3瓦时", ["3瓦时"]), ("3MWh", ["3MWh"]), ("3MWx", []), ("8 GW", ["8 GW"]),
        ("人民币三百元整", ["人民币三百元整"]),
        ("每5吨，5吨", ["5吨"]), ("达万元", ["万元"]), ("电价下调2分", ["2分"]), ("得2分", []), ("3家庭，3家", ["3家"]),
        ("3块地", ["3块"]),
        ("从3到5吨之间", ["3到5吨"]), ("得分95分", ["95分"]), ("费用2分，由于多方面的原因和市场的变化下调2分", ["2分"]),
    ],
)  # fmt: skip
def test_an_amount_is_found_where_it_begins_and_ends(reread, text, found):
    read = reread({}, lambda: [one.text for one in QuantityParser().finditer(text)])
    assert read == found == [one.text for one in z.quantity.finditer(text)]


def test_an_amount_within_a_sequence_reads_as_it_does_alone():
    invested = z.words("投资") + z.quantity + z.words("建设")
    for text in (
        "3亿元",
        "三亿元",
        "3—5亿元",
        "约3亿元",
        "¥3亿元",
        "3元5角",
        "5角—1元",
        "3亿元以上",
        "一年半",
    ):
        assert invested.parse(f"投资{text}建设")[1] == z.quantity.parse(text)


def test_a_parser_shows_what_it_reads():
    assert (repr(z.quantity), repr(QuantityParser())) == ("<parser of quantity>", "<parser of quantity>")
    assert repr(z.quantity(dimension="area", unit="亩")) == "<parser of quantity of 亩 area>"


# -- the quick reading -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("numeral", ["37.5", "05", "三", "1999", "9亿"])
@pytest.mark.parametrize("ahead", ["共", "每", "得分"])
def test_the_quick_reading_reads_as_the_whole_one_or_leaves_it_to_that(numeral, ahead):
    reader = PlainReader(standard())
    wrong = []
    for spelling, entry in standard().entries.items():
        for behind in ("", "，", "的", "庭", *entry.not_before[:1]):
            text, start = f"{ahead}{numeral}{spelling}{behind}", len(ahead)
            end = start + len(numeral) + len(spelling)
            read = reader.read(text, start, numeral, spelling, end, None, None)
            whole = {(one.start, one.end): one.value for one in z.quantity.finditer(text)}
            if read is not None and (start, end) in whole and whole[start, end] != read:
                wrong.append((text, str(read), str(whole[start, end])))
    assert wrong == []


@pytest.mark.parametrize(
    ("numeral", "unit", "amount", "name"),
    [
        ("37", "吨", "37", "吨"), ("10024.7亿", "元", "1002470000000", "元"), ("0.5", "吨", "0.5", "吨"), ("三", "个", "3", "个"),
        ("9", "晚", "9", "晚"),
        ("2000", "台(套)", "2000", "台(套)"), ("3", "GW", "3", "GW"),
    ],
)  # fmt: skip
def test_the_quick_reading_reads_common_amounts_with_their_bound_words(numeral, unit, amount, name):
    reader, end, exact = PlainReader(standard()), 1 + len(numeral) + len(unit), Decimal(amount)
    for ahead, behind, interval in (
        (None, None, Interval.exactly(exact)),
        ("超", None, Interval(exact, None, "neither")),
        (None, "以上", Interval(exact, None, "left")),
        ("约", "左右", Interval(exact, exact, approximate=True)),
    ):
        read = reader.read(f"共{numeral}{unit}，", 1, numeral, unit, end, ahead, behind)
        assert (read.amount, read.unit.name, read.per) == (interval, name, None)


@pytest.mark.parametrize(
    ("text", "start", "numeral", "unit"),
    [
        ("共5角", 1, "5", "角"), ("共3月", 1, "3", "月"), ("共3块", 1, "3", "块"), ("共1999年", 1, "1999", "年"),
        ("共3年", 1, "3", "年"), ("每5吨", 1, "5", "吨"),
        ("共05吨", 1, "05", "吨"), ("共3家庭", 1, "3", "家"), ("共三期", 1, "三", "期"), ("共三百吨", 1, "三百", "吨"),
        ("共3没", 1, "3", "没"),
        ("得分3分", 2, "3", "分"),
    ],
)  # fmt: skip
def test_the_quick_reading_leaves_what_asks_more_of_its_surroundings(text, start, numeral, unit):
    end = start + len(numeral) + len(unit)
    assert PlainReader(standard()).read(text, start, numeral, unit, end, None, None) is None


def test_a_week_of_days_is_kept_as_a_fraction():
    assert QuantityParser().parse("13天—8周").amount == Interval(Fraction(13, 7), Decimal(8))
