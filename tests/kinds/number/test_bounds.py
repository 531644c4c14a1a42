"""The bound words: what they make of a number, and a table named when it is broken."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.number.bounds import bounded, bounds
from zheconparse.values.interval import Interval

ROW = 'effect = "above"\nsource = "x"\n'


def test_a_bad_bound_word_is_named(reread):
    with pytest.raises(LexiconError, match=r"bounds\.toml, \[before\.over\]: unknown effect beyond"):
        reread(
            {"bounds.toml": '[before.over]\nwritten = ["超"]\neffect = "beyond"\nsource = "x"\n'},
            lambda: bounds("before"),
        )


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (f'[before.over]\nwritten = ["超", "超"]\n{ROW}', r"\[before\.over\]: 超 stands twice"),
        (
            f'[before.over]\nwritten = ["超"]\n{ROW}[before.more]\nwritten = ["超"]\n{ROW}',
            r"\[before\.more\]: 超 stands twice",
        ),
        ('[before.over]\nwritten = ["超"]\neffect = "above"\n', r"\[before\.over\]: lacks source"),
        (f'[before.over]\nwritten = ["超"]\ncolour = "red"\n{ROW}', r"\[before\.over\]: has unknown colour"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused_with_the_row(reread, table, problem):
    with pytest.raises(LexiconError, match=rf"bounds\.toml, {problem}"):
        reread({"bounds.toml": table}, lambda: bounds("before"))


def test_one_word_may_stand_in_two_places(reread):
    table = f'[before.over]\nwritten = ["超"]\n{ROW}[after.over]\nwritten = ["超"]\n{ROW}'
    found = reread({"bounds.toml": table}, lambda: (bounds("before"), bounds("after")))
    assert [dict(one.effects) for one in found] == [{"超": "above"}, {"超": "above"}]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("数十以上", Interval(Decimal(20), None, "left", True)), ("超过数十", Interval(Decimal(20), None, "neither", True)),
        ("不足数十", Interval(None, Decimal(90), "neither", True)), ("数十以下", Interval(None, Decimal(90), "right", True)),
        ("约数十", Interval(Decimal(20), Decimal(90), "both", True)), ("上百", Interval(Decimal(100), None, "neither", True)),
        ("成百上千", Interval(Decimal(100), None, "neither", True)), ("成千上万", Interval(Decimal(1000), None, "neither", True)),
        ("成千上亿", Interval(Decimal(10_000_000), None, "neither", True)), ("百余", Interval(Decimal(100), None, "neither", True)),
    ],
)  # fmt: skip
def test_what_is_guessed_stays_a_guess_within_its_bound(text, interval):
    assert z.number.parse(text) == interval


@pytest.mark.parametrize(
    ("effect", "interval"),
    [
        (None, Interval(Decimal(5), Decimal(8))), ("about", Interval(Decimal(5), Decimal(8), "both", True)),
        ("above", Interval(Decimal(5), None, "neither")), ("least", Interval(Decimal(5), None, "left")),
        ("below", Interval(None, Decimal(8), "neither")), ("most", Interval(None, Decimal(8), "right")),
        ("more", Interval(Decimal(5), None, "neither", True)), ("reaching", Interval(Decimal("0.5"), None, "neither", True)),
    ],
)  # fmt: skip
def test_an_effect_bounds_the_low_or_the_high_end_and_may_be_approximate_besides(effect, interval):
    assert bounded(Decimal(5), Decimal(8), effect) == interval
    assert bounded(Decimal(5), Decimal(8), effect, approximate=True) == replace(interval, approximate=True)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("至少300左右", Interval(Decimal(300), None, "left", True)), ("约300以上", Interval(Decimal(300), None, "left", True)),
        ("约300余", Interval(Decimal(300), None, "neither", True)), ("约300左右", Interval(Decimal(300), Decimal(300), "both", True)),
        ("不超过300左右", Interval(None, Decimal(300), "right", True)), ("超300以上", Interval(Decimal(300), None, "left")),
    ],
)  # fmt: skip
def test_two_bound_words_are_both_heard_and_the_last_decides_which_side_is_open(text, interval):
    assert z.number.parse(text) == interval
