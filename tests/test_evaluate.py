"""The corpus notation, the comparison with records, and the command that scores them."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from zheconparse.evaluate import (
    CorpusError,
    Drawn,
    Phrase,
    Sentence,
    compare,
    evaluate,
    load_phrases,
    load_sentences,
    main,
)


def drawn(notation: str, text: str = "甲") -> dict:
    return dict(Drawn.of(text, 0, len(text), notation).fields)


def outcomes(line: str, *records: dict) -> list[tuple[str, tuple[str, ...]]]:
    return [(finding.outcome, finding.faults) for finding in compare(Sentence.of(line), records)]


def corpus_of(folder: Path, text: str, phrases: str = "") -> Path:
    (folder / "sentences").mkdir()
    (folder / "sentences" / "any.txt").write_text(text, encoding="utf-8")
    if phrases:
        (folder / "phrases.toml").write_text(phrases, encoding="utf-8")
    return folder


# -- notation ----------------------------------------------------------------------------------------------------------


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


# -- comparison --------------------------------------------------------------------------------------------------------

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


# -- the command -------------------------------------------------------------------------------------------------------


def test_the_command_prints_a_table_and_the_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = corpus_of(tmp_path, "总投资[112亿元|q 11200000000 元]\n总投资[7亿元|q 1 元]\n")
    assert main([str(folder), "--errors", "-1"]) == 0
    printed = capsys.readouterr().out
    assert "1 of 2 sentences without a fault" in printed
    assert "any:2  总投资7亿元" in printed
    assert "differs in low, high" in printed
    assert main([str(folder), "--errors", "0"]) == 0
    assert "1 more faults" in capsys.readouterr().out


def test_records_of_another_reader_are_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = corpus_of(tmp_path, "# reference: 2023-01-31\n总投资[112亿元|q 11200000000 元]\n")
    assert main([str(folder), "--list"]) == 0
    [listed] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert listed == {"source": "any:2", "text": "总投资112亿元", "reference": "2023-01-31", "home": None}
    theirs = tmp_path / "theirs.jsonl"
    number = "11200000000"
    record = {"source": "any:2", "kind": "quantity", "start": 3, "end": 8, "low": number, "high": number}
    record |= {"unit": "元", "closed": "both"}
    theirs.write_text(json.dumps(record) + "\n\n", encoding="utf-8")
    assert main([str(folder), "--records", str(theirs)]) == 0
    assert "1 of 1 sentences without a fault" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "no JSON"),
        ("[]", "start and end are missing"),
        ('{"source": "any:9", "start": 0, "end": 1}', "'any:9' is no sentence of the corpus"),
        ('{"source": "any:1", "start": 0, "end": 1, "kind": "thing"}', "kind 'thing' is none of"),
    ],
)
def test_records_that_cannot_be_read_are_one_line_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, problem: str
):
    folder = corpus_of(tmp_path, "甲\n")
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_text(line, encoding="utf-8")
    assert main([str(folder), "--records", str(theirs)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"evaluate: {theirs}:1: ")
    assert problem in captured.err
    assert captured.err.count("\n") == 1


def test_a_bad_corpus_is_one_line_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err == f"evaluate: {tmp_path / 'none'}: no sentences/*.txt below it\n"
    (tmp_path / "sentences").mkdir()
    (tmp_path / "sentences" / "any.txt").write_bytes("同比".encode("gb18030"))
    assert main([str(tmp_path)]) == 2
    assert "is not UTF-8" in capsys.readouterr().err
    assert (
        main(
            [
                str(corpus_of(tmp_path / "x", "甲\n")) if (tmp_path / "x").mkdir() is None else "",
                "--records",
                "missing.jsonl",
            ]
        )
        == 2
    )
    assert capsys.readouterr().err.startswith("evaluate: ")


def test_a_phrase_knows_its_kind():
    assert Phrase("k 1..10", ("前10位",)).kind == "rank"
