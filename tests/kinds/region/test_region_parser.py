"""The parser of a region's name, as a part of other parsers."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.kinds.region import RegionParser, default_lexicon


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("包头市", "150200"),
        ("內蒙古自治區包頭市", "150200"),
        ("北京市朝阳区", "110105"),
        ("内蒙古自治区 包头市", "150200"),
        ("俄罗斯", "RU"),
        ("朝阳区", None),
        ("合肥高新技术产业开发区", "340100"),
    ],
)
def test_a_name_or_a_chain_of_names_is_one_region(written: str, code: str | None):
    assert z.region.parse(written).code == code


@pytest.mark.parametrize("text", ["包头市招商", "甲乙市", "", " 包头市"])
def test_what_is_no_name_from_end_to_end_is_refused(text: str):
    with pytest.raises(z.ParseError):
        z.region.parse(text)


def test_a_short_name_inside_another_word_is_not_found():
    assert [found.text for found in z.region.finditer("线上海量数据在上海发布")] == ["上海"]


def test_a_region_is_part_of_a_longer_parser():
    signed = (z.region.named("place") + z.words("新签约项目") + z.quantity.named("count")).as_dict()
    found = [
        mention.value for mention in signed.finditer("包头市新签约项目23个，呼和浩特市新签约项目 12个。")
    ]
    assert [(one["place"].code, str(one["count"])) for one in found] == [
        ("150200", "23个"),
        ("150100", "12个"),
    ]


def test_a_lexicon_of_ones_own_makes_a_parser_of_ones_own():
    own = RegionParser(default_lexicon().extended([{"written": "鹿城", "code": "150200"}]))
    assert own.parse("鹿城").code == "150200"
    assert z.region.fullmatch("鹿城") is None
