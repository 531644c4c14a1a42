"""What a change is compared with, where neither the text nor the caller says which year it is."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.document import wording
from zheconparse.kernel.lexicon import LexiconError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月产量比5月增长5%", "mom"), ("12月产量比11月增长5%", "mom"), ("二季度产量比一季度增长5%", "qoq"), ("产量比一季度增长5%", "qoq"),
        ("6月产量比3月增长5%", "other"), ("5月产量比6月增长5%", "other"), ("四季度产量比二季度增长5%", "other"),
        ("二季度产量比5月增长5%", "other"), ("6月产量比一季度增长5%", "other"), ("6月产量比上半年增长5%", "other"),
        ("产量比5月增长5%", "other"), ("1—6月产量比1—5月增长5%", "other"),
    ],
)  # fmt: skip
def test_months_and_quarters_follow_each_other_by_their_numbers(text, expected):
    [found] = [one for one in z.extract(text).mentions if one.kind == "percentage"]
    assert found.value.basis == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年6月产量比5月增长5%", "mom"), ("2022年6月产量比2021年6月增长5%", "yoy"), ("2022年1—6月产量比2021年1—6月增长5%", "yoy"),
        ("2024年2月产量比2023年2月增长5%", "yoy"), ("2022年产量比2019年增长5%", "other"), ("2022年二季度产量比一季度增长5%", "qoq"),
    ],
)  # fmt: skip
def test_named_periods_are_compared_as_they_lie(text, expected):
    [found] = [one for one in z.extract(text).mentions if one.kind == "percentage"]
    assert found.value.basis == expected


@pytest.mark.parametrize(
    ("text", "low", "per"),
    [
        ("每十亩产值5亿元", "50000000", "亩"), ("每亩产值5亿元", "500000000", "亩"), ("每零亩产值5亿元", "500000000", None),
        ("每0亩产值5亿元", "500000000", None), ("每10股派2.5元", "0.25", "股"),
    ],
)  # fmt: skip
def test_an_amount_for_so_many_is_divided_by_them_and_never_by_none(text, low, per):
    [found] = [one for one in z.extract(text).mentions if one.kind == "quantity"]
    record = found.to_record()
    assert (record["low"], record["per"]) == (low, per)


@pytest.mark.parametrize("text", ["2020合计", "编号2023", "报告2023显示"])
def test_four_digits_that_could_be_a_year_are_listed_with_that_reason(text):
    [run] = z.extract(text).unread
    assert (run.text, run.reason) == (
        next(part for part in ("2020", "2023") if part in text),
        "year without 年",
    )


def test_a_base_word_that_stands_twice_is_refused(monkeypatch):
    row = {"written": ["同比"], "source": "x"}
    tables = {
        "direction": {},
        "object": {},
        "neutral": {},
        "filler": {},
        "comparative": {},
        "alone": {"yoy": row},
        "base": {"mom": row},
    }
    monkeypatch.setattr(wording, "read_toml", lambda *_, **__: tables)
    with pytest.raises(LexiconError, match=r"changes\.toml, \[base\.mom\]: 同比 stands twice"):
        wording._tables.__wrapped__()


def bases(text):
    return [one.value.basis for one in z.extract(text).mentions if getattr(one.value, "direction", None)]


def test_a_comparison_that_fills_a_clause_holds_for_every_change_of_its_sentence():
    assert bases("与2019年相比，铁路客运量减少5.3亿人次，下降17.4%，民航则下降9.1%") == ["other"] * 3
    assert bases("与去年同期相比，客运量增长5%。货运量增长3%") == ["yoy", None]


def test_another_comparison_ends_the_one_that_opened_the_sentence():
    assert bases("与去年同期相比，价格上涨5%，比上月上涨0.3%，销量增长2%") == ["yoy", "mom", None]


@pytest.mark.parametrize(
    ("verb", "direction"), [("多发", "up"), ("少用", "down"), ("多签约", "up"), ("少进口", "down")]
)
def test_what_more_was_done_than_at_a_named_time_moves(verb, direction):
    [found] = [m for m in z.extract(f"2021年，比2020年{verb}30万吨").mentions if m.kind == "quantity"]
    assert (found.value.direction, found.value.basis) == (direction, "yoy")


def test_the_mean_of_many_years_is_no_move():
    [found] = [m for m in z.extract("2021年降水比往年多年平均值380毫米").mentions if m.kind == "quantity"]
    assert found.value.direction is None


def test_degrees_go_on_as_the_sentence_began():
    units = [
        one.value.unit.name
        for one in z.extract("发电63.5亿度，比2020年多8.2亿度。转动30度").mentions
        if one.kind == "quantity"
    ]
    assert units == ["千瓦时", "千瓦时", "度"]


@pytest.mark.parametrize(
    ("time", "basis"), [("7—9月", "qoq"), ("三季度", "qoq"), ("9月", "mom"), ("1—9月", "mom")]
)
def test_a_figure_of_three_months_follows_that_of_the_quarter_before(time, basis):
    found = z.extract(f"2024年{time}，登记岗位18.6万个，环比减少3.2%。").mentions
    assert [mention.value.basis for mention in found if mention.kind == "percentage"] == [basis]
