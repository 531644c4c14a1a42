"""The scan reads plain figures by a short way, which must lead where the long one does."""

from __future__ import annotations

from pathlib import Path

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
