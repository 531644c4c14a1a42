"""One blank or line break inside an expression moves the span and changes nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import zheconparse as z
from zheconparse.evaluate import load_sentences

SENTENCES = load_sentences(Path(__file__).parents[2] / "corpus")
UNIT = re.compile(r"[^0-9]*[0-9][0-9.,]*(?=[^0-9.,%\s])")


def values(text: str, reference: Any, home: str | None) -> list[dict[str, Any]]:
    document = z.extract(text, reference=reference, home=home)
    placed = ("start", "end", "text", "name")
    return [
        {key: field for key, field in found.to_record().items() if key not in placed}
        for found in document.mentions
    ]


@pytest.mark.parametrize("blank", [" ", "\n", " \n", "\r\n", "\u3000", "\u00a0"])
def test_a_blank_between_number_and_unit_changes_no_value(blank: str):
    broken = []
    for sentence in SENTENCES:
        if re.search(r"\s", sentence.text.replace("\n", "")) or "\n" in sentence.text:
            continue  # with blanks of its own
        parts, done = [], 0
        for found in z.extract(sentence.text, sentence.reference, sentence.home).mentions:
            number = UNIT.match(found.text) if found.kind in ("quantity", "percentage") else None
            if number is not None:
                parts.append(sentence.text[done : found.start + number.end()] + blank)
                done = found.start + number.end()
        text = "".join(parts) + sentence.text[done:]
        before = values(sentence.text, sentence.reference, sentence.home)
        if parts and values(text, sentence.reference, sentence.home) != before:
            broken.append(text)
    assert broken == []


def test_full_width_writing_changes_no_value():
    wide = str.maketrans("0123456789%.()", "０１２３４５６７８９％．（）")
    for sentence in SENTENCES:
        written = sentence.text.translate(wide)
        assert values(written, sentence.reference, sentence.home) == values(
            sentence.text, sentence.reference, sentence.home
        ), written


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("改造校舍1.3万平方\n米，", ("1.3万平方\n米", "1.3万平方米")),
        ("建成区3.2平方公\n里", ("3.2平方公\n里", "3.2平方公里")),
        ("用电量30亿千\n瓦时", ("30亿千\n瓦时", "30亿千瓦时")),
        ("库容3亿立\n方米", ("3亿立\n方米", "3亿立方米")),
        # what begins the next line and no unit goes on with
        ("签约项目3个\n次年开工", ("3个", "3个")),
        ("出栏生猪5万头\n公里数", ("5万头", "5万头")),
    ],
)
def test_a_line_that_breaks_within_a_unit_cuts_nothing_off(text: str, found: tuple[str, str]):
    assert [(one.text, str(one.value)) for one in z.extract(text).mentions if one.kind == "quantity"] == [
        found
    ]
