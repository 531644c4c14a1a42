"""The parser of quantities as a part of others, and made anew."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.kinds.quantity import QuantityParser

SAMPLES = (
    "10024.7亿元", "超3000万元", "3000万元以上", "5000余个", "亿元以上", "50亿至100亿元", "50亿元—100亿元", "10～15万元", "12元/吨",
    "12元每吨", "一年半",
    "1个半月", "三米九", "三块二毛", "12元5角6分", "叁元整", "¥1280.5", "US$3.5亿", "人民币100万元", "¥3/吨", "约¥3亿元以上",
    "2000台(套)", "8GW", "零下5℃",
    "三十 亩", "5 元 / 吨", "¥3元5角", "13天—8周", "RMB37.5", "CNY500万元",
)  # fmt: skip


@pytest.mark.parametrize("text", SAMPLES)
def test_a_parser_made_of_tables_read_again_reads_as_the_shared_one(reread, text):
    assert reread({}, lambda: QuantityParser().parse(text)) == z.quantity.parse(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TR50E和3元", ["3元"]), ("X¥3", []), ("A3元，A3—5元", ["5元"]), ("US$3%", []), ("¥35", ["¥35"]), ("共¥3亿元，", ["¥3亿元"]),
        ("12.5元", ["12.5元"]),
        ("3瓦时", ["3瓦时"]), ("3MWh", ["3MWh"]), ("3MWx", []), ("8 GW", ["8 GW"]), ("人民币三百元整", ["人民币三百元整"]),
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
