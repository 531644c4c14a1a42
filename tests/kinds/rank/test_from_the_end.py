"""Places that have no number from the top, places written with blanks, and moves in an order."""

from __future__ import annotations

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    "text",
    [
        "能耗列全省倒数第二位", "居各县倒数第3位", "处于倒数前三位", "全国倒数前5名", "从后往前第4位", "排名后五位的乡镇", "倒数三名约谈",
        "居末位", "奖励前3至5名", "择优选取前8—10名", "前三到五位可入围", "前 3 至 5 名入围",
    ],
)  # fmt: skip
def test_a_place_that_the_words_do_not_number_from_the_top_is_left(text):
    assert z.ranks(text) == z.quantities(text) == []
    assert [mention for mention in z.extract(text).mentions if mention.kind != "region"] == []


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("产量居全省第 十 二 位。", "第 十 二 位", 12, 12),
        ("居第十 六位", "第十 六位", 16, 16),
        ("第 二 十 三 名", "第 二 十 三 名", 23, 23),
        ("2022年前五名客户", "前五名", 1, 5),
        ("列第3至5位", "第3至5位", 3, 5),
        ("分列第 1 、 2 位", "第 1 、 2 位", 1, 2),
        ("分列第 一 、 二 位", "第 一 、 二 位", 1, 2),
    ],
)
def test_blanks_in_a_place_change_the_span_only(text, words, low, high):
    [found] = z.ranks(text)
    assert (found.text, found.value.low, found.value.high) == (words, low, high)
    assert [mention.text for mention in z.extract(text).mentions if mention.kind == "rank"] == [words]


@pytest.mark.parametrize("text", ["目前10名技师", "截至目前3名学员", "此前5名代表", "当前6位专家", "提前3名"])
def test_those_that_are_there_by_now_are_counted(text):
    assert z.ranks(text) == []
    assert [mention.kind for mention in z.extract(text).mentions if mention.kind != "date"] == ["quantity"]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("综合排名前移2位", "up"), ("满意度进位3位", "up"), ("名次晋位1位", "up"), ("排名退后2位", "down"), ("位次后移4位", "down"),
        ("名次前进10位", "up"), ("引进2位专家", None),
    ],
)  # fmt: skip
def test_a_move_in_an_order_has_a_direction(text, direction):
    [found] = z.extract(text).mentions
    assert (found.kind, found.value.direction) == ("quantity", direction)
