"""The unit of a drawing is the name that records have, and a folder may be given as a string."""

from __future__ import annotations

import pytest

from zheconparse.evaluate import load_phrases, load_reports, load_sentences
from zheconparse.evaluate.sentences import CorpusError, Sentence


@pytest.mark.parametrize(
    ("unit", "problem"),
    [
        ("万元", "unit '万元' holds a multiplier: fold it into the number and say 元"),
        ("亿千瓦时", "unit '亿千瓦时' holds a multiplier: fold it into the number and say 千瓦时"),
        ("平米", "unit '平米' is called 平方米 in records"),
        ("nope", "unit 'nope' is unknown"),
        ("元/nope", "unit 'nope' is unknown"),
        ("元/平米", "unit '平米' is called 平方米 in records"),
    ],
)
def test_a_unit_that_no_record_has_is_refused(unit, problem):
    with pytest.raises(ValueError, match=problem):
        Sentence.of(f"总投资[3亿元|q 3 {unit}]")


@pytest.mark.parametrize("unit", ["元", "千瓦时", "千克", "元/吨", "元/月", "GW", "度", "垧", "转//分", "-"])
def test_names_of_records_and_counters_that_nobody_lists_are_taken(unit):
    assert Sentence.of(f"共[3个|q 3 {unit}]").drawn[0].kind == "quantity"


def test_what_is_not_judged_may_have_any_unit():
    assert Sentence.of("热值[5500大卡|q 5500 大卡 ?opt]").drawn[0].optional


def test_a_folder_may_be_named_by_a_string(tmp_path):
    (tmp_path / "sentences").mkdir()
    (tmp_path / "sentences/one.txt").write_text("到位[3亿元|q 300000000 元]。\n", encoding="utf-8")
    assert [sentence.text for sentence in load_sentences(str(tmp_path))] == ["到位3亿元。"]
    assert load_phrases(str(tmp_path)) == []
    with pytest.raises(FileNotFoundError, match="no reports in it"):
        load_reports(str(tmp_path))


def test_a_line_with_an_unknown_unit_is_named(tmp_path):
    (tmp_path / "sentences").mkdir()
    (tmp_path / "sentences/one.txt").write_text("好。\n到位[3亿元|q 3 亿元]。\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"one\.txt:2: unit '亿元' holds a multiplier"):
        load_sentences(tmp_path)
