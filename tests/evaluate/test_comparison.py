"""Records compared with drawings, and the scores."""

from __future__ import annotations

import pytest

from zheconparse.evaluate import (
    Sentence,
    compare,
    evaluate,
)


def outcomes(line: str, *records: dict) -> list[tuple[str, tuple[str, ...]]]:
    return [(finding.outcome, finding.faults) for finding in compare(Sentence.of(line), records)]


RATE = {"kind": "percentage", "start": 4, "end": 7, "low": "0.33", "high": "0.33", "closed": "both", "approximate": False,
        "unit": "percent", "direction": "up", "basis": "yoy", "fraction": None}  # fmt: skip
LINE = "同比增长[33%|p 0.33 percent up yoy]"


def test_the_same_record_is_right():
    assert outcomes(LINE, RATE) == [("right", ())]


def test_numbers_are_compared_as_numbers():
    assert outcomes(LINE, RATE | {"low": "0.330", "high": 0.33}) == [("right", ())]
    third = RATE | {
        "low": "0.333333333333333",
        "high": "0.333333333333333",
        "direction": None,
        "basis": None,
        "unit": "fraction",
    }
    assert outcomes("占全国的[1/3|p 1/3 fraction]", third | {"fraction": "1/3"}) == [("right", ())]
    assert outcomes(LINE, RATE | {"low": "many"}) == [("wrong", ("low",))]


def test_an_attribute_a_place_and_a_value_fail_in_different_ways():
    assert outcomes(LINE, RATE | {"basis": None}) == [("attribute", ("basis",))]
    assert outcomes(LINE, RATE | {"start": 2}) == [("span", ("start", "end"))]
    assert outcomes(LINE, RATE | {"high": None}) == [("wrong", ("high",))]
    assert outcomes(LINE) == [("missed", ())]


def test_what_is_not_drawn_is_false():
    assert outcomes("增长33%", RATE) == [("false", ())]
    assert outcomes(LINE, RATE, RATE) == [("right", ()), ("false", ())]
    assert (
        outcomes(LINE, RATE, {"kind": "quantity", "start": 4, "end": 7, "low": "33", "high": "33"})[1][0]
        == "false"
    )


def test_what_may_be_given_or_left_is_neither():
    assert outcomes("[去年|d 2022 ?opt]") == []
    assert (
        outcomes(
            "[去年|d 2022 ?opt]", {"kind": "date", "start": 0, "end": 2, "first": "1999-01-01", "last": None}
        )
        == []
    )
    assert outcomes("[日前|d ?]") == []
    assert outcomes("近年来", {"kind": "date", "start": 0, "end": 3, "first": None, "last": None}) == []
    assert (
        outcomes("上海电气", {"kind": "region", "start": 0, "end": 2, "code": "310000", "inside": "name"})
        == []
    )
    assert (
        outcomes(
            "一个项目", {"kind": "quantity", "start": 0, "end": 2, "low": "1", "high": "1", "unit": "个"}
        )
        == []
    )
    assert outcomes("编号33", {"kind": "number", "start": 2, "end": 4, "low": "33", "high": "33"}) == []


def test_bare_numbers_count_where_one_is_drawn():
    pmi = {"kind": "number", "start": 4, "end": 8, "low": "50.1", "high": "50.1", "closed": "both"}
    other = {"kind": "number", "start": 9, "end": 10, "low": "3", "high": "3"}
    assert outcomes("PMI为[50.1|n 50.1]，3", pmi, other) == [("right", ()), ("false", ())]


def test_the_record_that_fits_best_answers_a_drawing():
    line = "[2.6|p 0.026 point]和[8.8个百分点|p 0.088 point]"

    def point(start, end, low):
        return {
            "kind": "percentage",
            "start": start,
            "end": end,
            "low": low,
            "high": low,
            "closed": "both",
            "unit": "point",
        }

    assert outcomes(line, point(0, 10, "0.088"), point(0, 3, "0.026")) == [
        ("right", ()),
        ("span", ("start", "end")),
    ]


def test_a_region_needs_its_code_and_its_special_level():
    zone = {
        "kind": "region",
        "start": 0,
        "end": 5,
        "code": "150200",
        "level": "zone",
        "name": "包头稀土高新区",
    }
    assert outcomes("[稀土高新区|r zone 150200]", zone) == [("right", ())]
    assert outcomes("[稀土高新区|r zone 150200 高新区]", zone) == [("attribute", ("name",))]
    assert outcomes("[稀土高新区|r 150200]", zone) == [("wrong", ("level",))]


def test_scores_count_values_places_and_attributes():
    sentences = [Sentence.of(LINE), Sentence.of("投资[3亿元|q 300000000 元]"), Sentence.of("一带一路")]
    given = {LINE: [RATE | {"basis": None}]}

    def reader(sentence):
        return given.get(LINE if sentence.drawn and sentence.drawn[0].kind == "percentage" else "", [])

    report = evaluate(sentences, reader)
    rates = report.scores["percentage"]
    assert (rates.drawn, rates.right, rates.false, rates.exact, rates.attributes, rates.attributes_right) == (
        1,
        1,
        0,
        1,
        5,
        4,
    )
    assert (report.total.drawn, report.total.right, report.total.recall, report.total.precision) == (
        2,
        1,
        0.5,
        1.0,
    )
    assert (report.sentences, report.perfect) == (3, 1)
    assert "percentage      1      1      0" in report.table()


@pytest.mark.parametrize("given", ["NaN", "Infinity", "-Infinity", "", None, "0,33", "一"])
def test_what_is_no_finite_number_is_never_the_right_one(given):
    assert outcomes(LINE, RATE | {"low": given}) == [("wrong", ("low",))]
