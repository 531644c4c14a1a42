"""The scan reads plain figures by a short way, which must lead where the long one does."""

from __future__ import annotations

from pathlib import Path

import pytest

import zheconparse as z
from zheconparse.document.scan import Figure, scanner_for
from zheconparse.evaluate import load_sentences
from zheconparse.kernel import Parser

SENTENCES = load_sentences(Path(__file__).parents[2] / "corpus")


def test_a_plain_figure_has_the_value_that_the_whole_reading_gives():
    scanner = scanner_for(z.quantity)
    figures = dict(zip(scanner.numbers, scanner.choices, strict=True))
    seen = 0
    for sentence in SENTENCES:
        folded, at = z.fold(sentence.text), 0
        while (match := scanner.compiled.search(folded, at)) is not None:
            number = match.lastindex
            figure = figures[number]
            if isinstance(figure, Figure):
                seen += 1
                assert figure.read_match(match, number) == Parser.read_match(figure, match, number), match[
                    number
                ]
            at = match.end(number)
    assert seen > 1000


@pytest.mark.parametrize("bound", ["低于", "高于", "超过", "超", "不足", "少于", "快于"])
@pytest.mark.parametrize("when", ["2019年", "2019年一季度", "8月份", "2019年8月5日"])
def test_a_bound_before_a_date_is_a_comparison_with_it(bound, when):
    found = z.extract(f"产量{bound}{when}的水平。", reference="2025-12-09").mentions
    assert [(mention.kind, mention.text) for mention in found] == [("date", when)]


@pytest.mark.parametrize(
    "figure",
    [
        "约 ¥3亿", "超人民币3亿元", "近 $5亿", "约US$3.5亿", "翻了 两番", "翻近两番", "过 半", "超\n5%", "逾三成", "上亿元",
        "破两千亿", "≥5吨", "约零下5度", "超半数",
    ],
)  # fmt: skip
def test_a_short_bound_or_a_sign_begins_a_figure_whatever_its_number_begins_with(figure):
    assert [found.text for found in z.extract(f"规模{figure}").mentions] == [figure]
