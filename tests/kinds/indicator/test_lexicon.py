"""The standard indicators: one code for a name, whatever stands round it, and a table that refuses contradictions."""

from __future__ import annotations

import pytest

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.indicator import lexicon


@pytest.fixture
def table(monkeypatch):
    """Reads the lexicon again from another text; nothing of it stays behind."""

    def forget():
        lexicon.indicators.cache_clear()
        lexicon._codes.cache_clear()

    def replace(text):
        forget()
        monkeypatch.setattr("zheconparse.kernel.lexicon.read_text", lambda *_: text)

    yield replace
    forget()


@pytest.mark.parametrize("code", sorted(lexicon.indicators()))
def test_every_spelling_of_an_indicator_has_its_code(code):
    indicator = lexicon.indicators()[code]
    assert {lexicon.code_for(word) for word in (indicator.name, *indicator.written)} == {code}


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("国内生产总值", "GDP"), ("國內生產總值", "GDP"), ("民营企业营业收入", None), ("", None),
        ("规模以上工业增加值", "INDUSTRIAL_VALUE_ADDED"), ("全社会用电量", "ELECTRICITY_CONSUMPTION"),
    ],
)  # fmt: skip
def test_a_narrower_phrase_has_no_code(phrase, code):
    assert lexicon.code_for(phrase) == code


def test_a_name_with_two_codes_is_refused(table):
    table('[A]\nname = "产值"\nsource = "x"\n[B]\nname = "总产值"\nwritten = ["产值"]\nsource = "x"\n')
    with pytest.raises(LexiconError, match=r"indicators\.toml, \[B\]: 产值 is A already"):
        lexicon.code_for("产值")


def test_a_name_may_stand_twice_under_one_code(table):
    table('[A]\nname = "产值"\nwritten = ["产值", "總產值"]\nsource = "x"\n')
    assert lexicon.code_for("总产值") == "A"
