"""The tables of phrases and of words of change: complete, consistent, and named when broken."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.document.change import change_in, joined
from zheconparse.document.phrases import phrase_spans
from zheconparse.kernel.lexicon import LexiconError, read_tsv


def phrases():
    """The fixed phrases that ship with the package."""
    return [row["phrase"] for _, row in read_tsv("zheconparse.document", "phrases.tsv")]


def test_no_fixed_phrase_holds_an_amount():
    wrong = {}
    for phrase in phrases():
        found = [
            (one.kind, one.text)
            for one in z.extract(f"会议指出，{phrase}，").mentions
            if one.kind in ("quantity", "percentage", "rank", "number")
        ]
        if found:
            wrong[phrase] = found
    assert wrong == {}


def test_every_fixed_phrase_is_found_where_it_stands():
    missed = [
        phrase for phrase in phrases() if phrase_spans(z.fold(f"，{phrase}，")) != [(1, 1 + len(phrase))]
    ]
    assert missed == []


def test_a_phrase_that_stands_twice_is_named(reread):
    with pytest.raises(LexiconError, match=r"phrases\.tsv, line 3: 一带一路 stands twice"):
        reread(
            {"phrases.tsv": "phrase\treason\tsource\n一带一路\tname\tx\n一带一路\tname\tx\n"},
            lambda: phrase_spans("一"),
        )


def test_a_word_of_change_that_stands_twice_is_named(reread):
    text = '[direction.up]\nwritten = ["增长", "增长"]\nsource = "x"\n[comparative.up]\nwritten = ["高"]\n[basis.yoy]\nwritten = ["同比"]\n'
    with pytest.raises(LexiconError, match=r"changes\.toml, \[direction\.up\]: 增长 stands twice"):
        reread({"changes.toml": text}, lambda: change_in("同比增长"))


@pytest.mark.parametrize(
    ("between", "answer"),
    [
        ("、", True),
        ("和", True),
        (" 及 ", True),
        ("、分别", True),
        ("，同比增长", False),
        ("。", False),
        ("", False),
    ],
)
def test_figures_are_joined_by_little_words_only(between, answer):
    assert joined(between) is answer


def test_an_average_in_a_label_divides_its_figures_and_those_of_its_parts():
    text = "单位：元\n指标\t2023年\n人均可支配收入\t39218\n　工资性收入\t22053\n财政收入\t120000\n"
    found = z.extract(text, "2024-02-01").observations
    assert [(row.text, row.per) for row in found] == [
        ("39218", "人"),
        ("22053", "人"),
        ("120000", None),
    ]


def test_a_number_at_the_end_of_a_line_of_a_table_takes_no_unit_from_the_next():
    text = "转移净收入\t10182\t6.1\t5388\t6.2\n人均生活消费支出\t33486\t4.9"
    assert "6.2\n人" not in [mention.text for mention in z.extract(text).mentions]
