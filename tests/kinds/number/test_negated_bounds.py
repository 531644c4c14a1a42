"""A negation before a word that bounds turns the bound round: 未突破 is at most, 没有低于 at least, 没有达到 below."""

from __future__ import annotations

from decimal import Decimal

import pytest

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.number.bounds import bounds
from zheconparse.values.interval import Interval

FIVE = Decimal(5)
MOST, LEAST = Interval(None, FIVE, "right"), Interval(FIVE, None, "left")
BELOW, ABOVE = Interval(None, FIVE, "neither"), Interval(FIVE, None, "neither")


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("未突破 没突破 没有突破 未能突破 不得突破 未超 没超 不可超 难超 未超出 不逾 未逾 未站上", MOST),
        ("未超过 不曾超过 不可超过 不能超过 不准超过 不许超过 不要超过 不再超过 严禁超过 禁止超过 勿超过 无法超过 难以超过", MOST),
        ("未高于 没有高于 不可高于 不应大于 不该多于 不长于 不得长于", MOST),
        ("未低于 没低于 没有低于 不曾低于 不准低于 不许少于 严禁低于 未跌破 没有跌破 不短于 不得短于", LEAST),
        ("未达到 没达到 没有达到 不达 未足 没满 未能达到 无法达到 难以达到 不及 未及", BELOW),
        ("不止 何止 岂止", ABOVE),
        # what was read before
        ("超过 突破 高于 逾 破", ABOVE), ("低于 少于 跌破 不足 不满 未满 不到 未达 未到", BELOW),
        ("不超过 不超 未超过 没有超过 不高于 不多于 不大于 不得超过 不应高于 不会超过 至多", MOST),
        ("不低于 不少于 不小于 不得少于 不能低于 不会低于 不可低于 不下于 不下 至少", LEAST),
    ],
)  # fmt: skip
@pytest.mark.parametrize("written", ["5", "五"])
def test_a_negation_turns_the_bound_round(words, interval, written):
    for word in words.split():
        assert z.number.parse(word + written) == interval, word
        [found] = z.quantities(f"日均产量{word}{written}吨。")
        assert (found.text, found.value.amount) == (f"{word}{written}吨", interval)
        [found] = [one for one in z.extract(f"损耗率{word}{written}%。").mentions if one.kind == "percentage"]
        assert found.text == f"{word}{written}%"
        ends = [None if end is None else end / 100 for end in (interval.low, interval.high)]
        assert [found.value.low, found.value.high, found.value.ratio.closed] == [*ends, interval.closed]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("仓库尚未突破800吨", "未突破800吨"), ("从未低于800吨", "未低于800吨"), ("库存没有超過800吨", "没有超過800吨"),
        ("全年恐怕很难超过800吨", "难超过800吨"), ("切勿超过800吨", "勿超过800吨"), ("远不及800吨", "不及800吨"),
    ],
)  # fmt: skip
def test_the_text_begins_with_the_negation(text, written):
    [found] = z.quantities(text)
    assert found.text == written


@pytest.mark.parametrize(
    "text",
    [
        "来不及800吨", "减产措手不及800吨", "不过800吨", "未达标800吨", "没到账800吨", "不足以800吨", "未满足800吨", "不达标800吨",
        "跌跌不止800吨", "困难800吨",
    ],
)  # fmt: skip
def test_what_is_no_negated_bound_leaves_its_figure_as_it_is(text):
    [found] = z.quantities(text)
    assert (found.text, found.value.amount) == ("800吨", Interval(Decimal(800), Decimal(800)))


def test_a_hardship_negates_nothing():
    [found] = z.quantities("克服困难超过800吨")
    assert (found.text, found.value.low) == ("超过800吨", 800)


def test_more_than_one_of_a_thing_counts_nothing():
    assert [one.text for one in z.extract("这样的村子不止一处，办法何止一种").mentions] == []


def test_a_bare_multiplier_behind_a_negated_bound_counts():
    [found] = z.quantities("年产值未过百亿元")
    assert found.value.amount == Interval(None, Decimal(10**10), "right")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("租金未超过市场价的九成", None, "0.9"), ("租金没有低于市场价的八成", "0.8", None), ("订单未超过去年同期3倍", None, "3"),
        ("订单超过去年同期3倍", "3", None), ("不过后者低于官方定下的8%", None, "0.08"),
        ("客流不及2月的六成", None, "0.6"), ("订单不足2021年9月的七成", None, "0.7"), ("价格超过2019年同期的九成", "0.9", None),
    ],
)  # fmt: skip
def test_a_negated_bound_apart_from_its_ratio_bounds_it(text, low, high):
    record = z.percentages(text)[0].to_record()
    assert (record["low"], record["high"]) == (low, high)


def test_a_table_of_negations_is_checked_with_the_rest(reread):
    row = '[before.over]\nwritten = ["超", "未超"]\neffect = "above"\nnegated = "most"\nsource = "x"\n'
    with pytest.raises(LexiconError, match=r"bounds\.toml, \[before\.over\]: 未超 stands twice"):
        reread(
            {"bounds.toml": f'[negation.plain]\nwritten = ["未"]\nsource = "x"\n{row}'},
            lambda: bounds("before"),
        )
    with pytest.raises(LexiconError, match=r"bounds\.toml, \[negation\.plain\]: lacks source"):
        reread({"bounds.toml": f'[negation.plain]\nwritten = ["未"]\n{row}'}, lambda: bounds("before"))
    with pytest.raises(LexiconError, match=r"bounds\.toml, \[before\.over\]: lacks effect"):
        reread({"bounds.toml": '[before.over]\nwritten = ["超"]\nsource = "x"\n'}, lambda: bounds("before"))
