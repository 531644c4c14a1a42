"""The notation of the corpus: what is drawn, and errors that say why and where."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.evaluate.corpora import corpus_of
from zheconparse.evaluate import (
    CorpusError,
    Drawn,
    Phrase,
    Sentence,
    load_phrases,
    load_sentences,
)


def drawn(notation: str, text: str = "甲") -> dict:
    return dict(Drawn.of(text, 0, len(text), notation).fields)


def test_a_drawing_knows_its_place_in_the_plain_sentence():
    sentence = Sentence.of("全年[签约|k 1]项目[23个|q 23 个]，[增长|k 2]")
    assert sentence.text == "全年签约项目23个，增长"
    assert [(d.text, d.start, d.end) for d in sentence.drawn] == [
        ("签约", 2, 4),
        ("23个", 6, 9),
        ("增长", 10, 12),
    ]


def test_a_backslash_lets_brackets_and_line_breaks_stand_in_the_text():
    sentence = Sentence.of(r"国发\[2022\]1号 a\|b \# [112\n亿元|q 11200000000 元]\\")
    assert sentence.text == "国发[2022]1号 a|b # 112\n亿元\\"
    assert sentence.drawn[0].text == "112\n亿元"


@pytest.mark.parametrize(
    ("notation", "fields"),
    [
        (
            "q 23 个",
            {"low": 23, "high": 23, "closed": "both", "approximate": False, "unit": "个", "per": None},
        ),
        (
            "q 30000000.. 元/亩 open",
            {"low": 30000000, "high": None, "closed": "neither", "unit": "元", "per": "亩"},
        ),
        ("q 5000.. 个 ~", {"low": 5000, "high": None, "approximate": True}),
        ("q ..5 元", {"low": None, "high": 5, "closed": "right"}),
        ("q 5..10 元 up yoy", {"low": 5, "high": 10, "closed": "both", "direction": "up", "basis": "yoy"}),
        ("q 3000 转//分", {"unit": "转/分", "per": None}),
        ("q 50.1 -", {"low": Fraction("50.1"), "unit": None}),
        (
            "p 0.33 percent up yoy",
            {"low": Fraction("0.33"), "unit": "percent", "direction": "up", "basis": "yoy"},
        ),
        ("p -0.032 percent", {"low": Fraction("-0.032"), "direction": None}),
        ("p 1/3 fraction", {"low": Fraction(1, 3), "unit": "fraction", "fraction": "1/3"}),
        (
            "p 2.. times open two_year_average",
            {"low": 2, "high": None, "closed": "neither", "basis": "two_year_average"},
        ),
        ("d 2022-01..2022-08", {"first": "2022-01-01", "last": "2022-08-31", "relation": "in"}),
        ("d 2024-02", {"first": "2024-02-01", "last": "2024-02-29"}),
        ("d ..2022-10-31 until", {"first": None, "last": "2022-10-31", "relation": "until"}),
        ("d 2022-09.. since", {"first": "2022-09-01", "last": None, "relation": "since"}),
        ("d 2022-04..2022-06 quarter", {"granularity": "quarter"}),
        ("d ..", {"first": None, "last": None}),
        ("r 150200", {"code": "150200", "level": None, "inside": None}),
        ("r DE", {"code": "DE"}),
        ("r zone 150200 包头稀土高新区", {"code": "150200", "level": "zone", "name": "包头稀土高新区"}),
        ("r cluster", {"code": None, "level": "cluster"}),
        ("r 110103 until=2010", {"code": "110103", "until": 2010}),
        ("r 310000 !name", {"inside": "name"}),
        ("r ?", {"code": None, "level": None}),
        ("k 1..10", {"low": 1, "high": 10}),
        ("n 50.1", {"low": Fraction("50.1")}),
    ],
)
def test_the_value_after_the_bar(notation: str, fields: dict):
    assert drawn(notation).items() >= fields.items()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("[甲|x 3]", "kind 'x' is none of q p k d r n"),
        ("[甲|q 3 个 sideways]", "'sideways' means nothing here"),
        ("[甲|q 3万 个]", "'3万' is no number"),
        ("[甲|q 3]", "a quantity needs a unit"),
        ("[甲|q .. 个]", "an amount needs a low or a high end"),
        ("[甲|q 5..3 个]", "5 is more than 3"),
        ("[甲|p 0.3]", "a percentage needs its unit"),
        ("[甲|d 2022年]", "'2022年' is no day, month or year"),
        ("[甲|d 2022-02-30]", "day"),
        ("[甲|d]", "no days after the kind"),
        ("[甲|d 2022..2021]", "2022 comes after 2021"),
        ("[甲|r]", "a region needs its code"),
        ("[甲|q]", "no amount after the kind"),
        ("[|q 3 个]", "a mention without text or without a value"),
        ("[甲| ]", "a mention without text or without a value"),
        ("甲]", "a bracket closes that no [text|value] opened"),
        ("[甲|q 3 个", "the bracket before '甲' is not closed"),
        ("[甲[乙|q 3 个]]", "a mention opens within a mention"),
    ],
)
def test_a_line_that_cannot_be_read_says_why_and_where(tmp_path: Path, line: str, problem: str):
    folder = corpus_of(tmp_path, f"# a comment\n\n{line}\n")
    with pytest.raises(CorpusError) as caught:
        load_sentences(folder)
    assert str(caught.value).startswith(f"{folder / 'sentences' / 'any.txt'}:3: ")
    assert problem in str(caught.value)


def test_reference_and_home_hold_until_they_are_changed(tmp_path: Path):
    folder = corpus_of(
        tmp_path, "甲\n# reference: 2023-01-31\n# home: 150200\n乙\n# reference:\n丙\n# home:\n丁\n"
    )
    assert [(s.text, s.reference, s.home, s.source) for s in load_sentences(folder)] == [
        ("甲", None, None, "any:1"),
        ("乙", date(2023, 1, 31), "150200", "any:4"),
        ("丙", None, "150200", "any:6"),
        ("丁", None, None, "any:8"),
    ]


@pytest.mark.parametrize("line", ["# reference: 2023-13-01", "# home: 包头"])
def test_a_directive_that_means_nothing_is_refused(tmp_path: Path, line: str):
    with pytest.raises(CorpusError, match=r"any\.txt:1"):
        load_sentences(corpus_of(tmp_path, line + "\n甲\n"))


def test_phrases_give_each_spelling_as_a_sentence(tmp_path: Path):
    toml = '[[phrase]]\nkind = "quantity"\nvalue = "12000 吨"\nwritten = ["1.2万吨", "一万二千吨"]\n'
    [phrase] = load_phrases(corpus_of(tmp_path, "甲\n", toml))
    assert [(s.text, s.drawn[0].end, s.source) for s in phrase.sentences()] == [
        ("1.2万吨", 5, "phrases:1"),
        ("一万二千吨", 5, "phrases:1"),
    ]
    assert load_phrases(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ('kind = "quantity"\nvalue = "12000 吨"', "written is missing"),
        ('kind = "money"\nvalue = "12000 吨"\nwritten = ["甲"]', "kind 'money' is none of"),
        ('kind = "quantity"\nvalue = "12000"\nwritten = ["甲"]', "needs a unit"),
        ('kind = "quantity"\nvalue = "12000 吨"\nwritten = []', "without a spelling"),
        ('kind = "quantity"\nvalue = "12000 吨"\nwritten = ["甲"]\nnote = "乙"', "unknown key note"),
        ("kind = ", "Invalid value"),
    ],
)
def test_a_phrase_that_cannot_be_read_says_why_and_where(tmp_path: Path, entry: str, problem: str):
    folder = corpus_of(tmp_path, "甲\n", f"[[phrase]]\n{entry}\n")
    with pytest.raises(CorpusError, match=r"phrases\.toml:1: ") as caught:
        load_phrases(folder)
    assert problem in str(caught.value)


def test_a_phrase_knows_its_kind():
    assert Phrase("k 1..10", ("前10位",)).kind == "rank"
