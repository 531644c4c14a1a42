"""What holds for every amount: every unit in every writing, anywhere in a text."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.kinds.quantity import standard
from zheconparse.testing import BLANKS, ahead, behind, in_prose, plain_quantities, quantities
from zheconparse.testing.number import decimals, naturals
from zheconparse.testing.quantity import entries, fused
from zheconparse.testing.spelling import capitals, digits
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity

RECORD = {
    "kind", "start", "end", "text", "low", "high", "closed", "approximate", "unit", "dimension", "per",
    "base_low", "base_high", "base_unit",
    "direction", "basis",
}  # fmt: skip


@given(quantities())
def test_an_amount_written_in_any_way_reads_back_as_itself(amount):
    read = z.quantity.parse(amount.text)
    assert (read, read.amount, read.unit) == (amount.value, amount.value.amount, amount.value.unit)


@given(in_prose(quantities()))
def test_a_quantity_reads_the_same_wherever_it_stands(amount):
    """Neighbouring prose moves the span and changes nothing else."""
    [found] = z.quantity.finditer(amount.text)
    assert (found.start, found.end, found.text) == (amount.start, amount.end, amount.written)
    assert found.value == amount.value


@given(ahead(), plain_quantities(), behind())
def test_quantities_reads_what_the_parser_reads(ahead, amount, behind):
    [found] = z.quantities(ahead + amount.text + behind)
    assert (found.start, found.text, found.value) == (len(ahead), amount.text, amount.value)


@given(plain_quantities())
def test_a_quantity_record_has_all_its_fields(amount):
    [found] = z.quantities(amount.text)
    record = found.to_record()
    assert set(record) >= RECORD
    for end in ("low", "high", "base_low", "base_high"):
        assert set(record[end]) <= set("0123456789.-")


@pytest.mark.parametrize(
    "numeral",
    [
        "37",
        "37.5",
        "３７",
        "1,237",
        "三十七",
        "三点五",
        "叁拾柒",
        "3.7万",
        "3万5000",
        "37余",
        "三十多",
        "近37",
        "37—39",
        "几十",
        "超37",
    ],
)
def test_every_spelling_counts_with_this_numeral(numeral):
    """Only a spelling that says so wants Arabic digits, since behind Hanzi it is another word (二期), or is so up to ten (三方).

    三点五分 is a time of day and 三十多方面 speaks of many sides.
    37百万英热单位 may be said in 英热单位 as well, as long as it is the same energy.
    """
    arabic = numeral.lstrip("近超")[0] in "123３"
    amount = z.number.parse(numeral)
    wrong = []
    for spelling, entry in entries().items():
        if fused(numeral, spelling) and not spelling.startswith(("年", "月", "日", "号", "点", "时", "分")):
            continue
        if ("点" in numeral and spelling.startswith("分")) or (numeral.endswith("多") and spelling == "方面"):
            continue
        if entry.beside:  # P counts behind 算力 alone
            assert z.quantity.fullmatch(numeral + spelling) is None
            found = z.quantity.search(f"{entry.beside[0]}{numeral}{spelling}")
            read = None if found is None else found.value
        else:
            read = z.quantity.fullmatch(numeral + spelling)
        refused = entry.arabic_only and not arabic and not (entry.beyond_ten and amount.low > 10)
        expected = None if refused else Quantity(amount.scaled(entry.part or 1), entry.unit)
        if read != expected and (
            read is None
            or expected is None
            or (read.base, read.dimension) != (expected.base, expected.dimension)
        ):
            wrong.append(f"{numeral}{spelling}: {read}")
    assert wrong == []


def test_every_currency_sign_stands_before_its_amount():
    wrong = [
        sign
        for sign, unit in standard().prefixes.items()
        if z.quantity.fullmatch(f"{sign}37.5") != Quantity(Interval.exactly(Decimal("37.5")), unit)
    ]
    assert wrong == []


@example(Decimal(18_670_201), " ", " ")  # no day
@given(decimals(), st.sampled_from(BLANKS), st.sampled_from(BLANKS))
def test_one_blank_inside_changes_the_span_only(number, one, other):
    source = f"{digits(number)}{one}万{other}千瓦"
    [found] = z.quantities(source)
    assert (found.text, found.value) == (source, z.quantity.parse(f"{digits(number)}万千瓦"))


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("112", "亿元"), ("112亿", "元"), ("超", "3000万元"), ("3000万元", "以上"), ("5000", "余个"),
        ("5000余", "个"), ("50亿至", "100亿元"),
        ("50亿", "至100亿元"), ("12元", "/吨"), ("12元/", "吨"), ("至少", "5家"), ("三十", "亩"),
        ("约", "100吨"), ("100吨", "左右"), ("¥", "1280.5"),
        ("人民币", "100万元"), ("8", "GW"), ("10—15", "万元"), ("平均每人12", "元"),
    ],
)  # fmt: skip
def test_a_blank_between_two_words_of_an_amount_changes_the_span_only(head, tail, blank):
    [joined], [parted] = z.quantities(head + tail), z.quantities(head + blank + tail)
    assert parted.value == joined.value
    assert parted.text == (head + blank + tail)[parted.start :]
    assert parted.start == joined.start


@given(naturals())
def test_cn2an_writes_money_that_we_read(number):
    """cn2an.an2cn in its rmb mode."""
    read = z.quantity.parse(cn2an.an2cn(number, "rmb"))
    assert (read.low, read.high, read.unit.name) == (number, number, "元")


@given(st.integers(1, 10**8), st.integers(1, 9), st.integers(1, 9))
def test_jiao_and_fen_are_folded_into_yuan(yuan, jiao, fen):
    expected = Decimal(yuan) + Decimal(jiao) / 10 + Decimal(fen) / 100
    for text in (
        f"{capitals(yuan)}元{capitals(jiao)}角{capitals(fen)}分",
        f"{yuan}元{jiao}角{fen}分",
        cn2an.an2cn(f"{expected}", "rmb"),
    ):
        read = z.quantity.parse(text)
        assert (read.low, read.unit.name) == (expected, "元")
