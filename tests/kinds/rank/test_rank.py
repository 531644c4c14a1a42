"""Ranks: places in an order, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.testing import BLANKS, ahead, behind
from zheconparse.testing.spelling import full_width, hanzi
from zheconparse.values.rank import Rank

places = st.integers(1, 999)
writings = st.sampled_from([str, full_width, hanzi])


@given(places, writings)
def test_a_place_written_in_any_way_reads_back_as_itself(place, writing):
    assert z.rank.parse(f"第{writing(place)}位") == Rank(place, place)
    assert z.rank.parse(f"第{writing(place)}名") == Rank(place, place)


@given(places, writings, st.sampled_from(["位", "名", "强"]))
def test_the_first_so_many_reach_from_one_to_that_place(place, writing, word):
    assert z.rank.parse(f"前{writing(place)}{word}") == Rank(1, place)


@given(ahead(), places, writings, behind())
def test_neighbouring_prose_moves_a_rank_and_changes_nothing(ahead, place, writing, behind):
    words = f"第{writing(place)}位"
    source = ahead + words + behind
    [found] = z.ranks(source)
    assert (found.start, found.text, found.value) == (len(ahead), words, Rank(place, place))


@given(places, st.sampled_from(BLANKS), st.sampled_from(BLANKS))
def test_a_blank_beside_the_numeral_changes_the_span_only(place, one, other):
    source = f"第{one}{place}{other}位"
    [found] = z.ranks(source)
    assert (found.text, found.value) == (source, Rank(place, place))


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("居全国前10位", "前10位", "1", "10"),
        ("进入前十强", "前十强", "1", "10"),
        ("前三名获得奖金", "前三名", "1", "3"),
        ("位列全国第3位", "第3位", "3", "3"),
        ("名列自治区首位", "首位", "1", "1"),
        ("规模居全国第一。", "第一", "1", "1"),
        ("总量稳居全省第二，", "第二", "2", "2"),
        ("荣登榜首", "榜首", "1", "1"),
        ("排名第十五位", "第十五位", "15", "15"),
        ("列全国第１２位", "第１２位", "12", "12"),
        ("位居前列，排第 8 位", "第 8 位", "8", "8"),
        ("前二十名", "前二十名", "1", "20"),
    ],
)
def test_a_rank_in_a_sentence_is_found(text, words, low, high):
    [found] = z.ranks(text)
    assert (found.text, found.to_record()["low"], found.to_record()["high"]) == (words, low, high)
    assert set(found.to_record()) == {"kind", "start", "end", "text", "low", "high"}


@pytest.mark.parametrize(
    "text",
    [
        "第十四届全国人民代表大会", "第二产业增加值", "第一书记", "前三季度", "前7个月", "世界500强企业",
        "民营企业百强", "第十二条规定",
        "第一次会议", "第一时间", "第五代移动通信", "第三方检测", "第七次全国人口普查", "前进10位",
        "首次突破", "第1期工程",
    ],
)  # fmt: skip
def test_ordinals_of_other_things_are_no_ranks(text):
    assert z.ranks(text) == []


def test_an_advance_is_a_quantity():
    [found] = z.quantities("排名前进10位")
    assert (found.text, found.value.low, found.value.unit.name) == ("10位", 10, "位")


@given(st.integers(-5, 0))
def test_there_is_no_place_before_the_first(place):
    assert z.rank.fullmatch(f"第{place}位") is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("第6至8位", 6, 8), ("第3—5名", 3, 5), ("第一、二位", 1, 2), ("第一、二、三位", 1, 3)],
)
def test_neighbouring_places_are_one_rank(text, low, high):
    found = z.rank.parse(text)
    assert (found.low, found.high) == (low, high)


def test_places_apart_are_no_one_rank():
    assert z.rank.fullmatch("第三、七位") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("产量排名前10。", "前10"),
        ("跻身前二十，", "前二十"),
        ("位列全省前三，", "前三"),
        ("跻身全球前十的企业", "前十"),
    ],
)
def test_the_first_so_many_need_no_counter_behind_words_of_order(text, words):
    [found] = z.ranks(text)
    assert found.text == words


@pytest.mark.parametrize("text", ["全市前三季度", "全区前5个月", "全省前10家企业"])
def test_the_first_so_many_of_something_are_no_rank(text):
    assert z.ranks(text) == []
