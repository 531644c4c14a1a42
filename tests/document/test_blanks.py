"""One blank or line break inside an expression moves the span and changes nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import zheconparse as z
from zheconparse.evaluate import Report, load_reports, load_sentences

CORPUS = Path(__file__).parents[2] / "corpus"
SENTENCES = load_sentences(CORPUS)
REPORTS = load_reports(CORPUS / "reports")
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


BOUNDARY = re.compile("(?<=[一-龥])(?=[0-9])|(?<=[0-9%])(?=[一-龥])")
PLACED = ("start", "end", "text", "evidence", "sentence_start", "sentence_end")
PLAIN = [report for report in REPORTS if not re.search(r"[|\t　◆●○■]|  ", report.text)]


def linked(text: str, report: Report) -> list[dict[str, Any]]:
    """The rows of a text without places, and without the blanks that an indicator may hold."""
    found = []
    for row in z.extract(text, report.reference, report.home).observations:
        assert row.text == text[row.start : row.end]
        assert all(0 <= start < end <= len(text) for start, end in (*row.evidence, row.sentence))
        record = {name: field for name, field in row.to_record().items() if name not in PLACED}
        record["indicator"] = record["indicator"].replace(" ", "")
        found.append(record)
    return found


@pytest.mark.parametrize("report", PLAIN[1::6], ids=lambda report: report.name)
def test_blanks_between_words_and_digits_throughout_change_no_row(report: Report):
    assert linked(BOUNDARY.sub(" ", report.text), report) == linked(report.text, report)


@pytest.mark.parametrize("character", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad"])
def test_a_character_without_width_changes_no_row(character: str):
    for report in PLAIN[3::24]:
        assert linked(character.join(report.text), report) == linked(report.text, report)
    assert [one.text for one in z.extract(f"投资112{character}亿元").mentions] == [f"112{character}亿元"]


@pytest.mark.parametrize("report", PLAIN[2::12], ids=lambda report: report.name)
def test_blanks_behind_marks_change_no_row(report: Report):
    assert linked(re.sub("(?<=[，；。])(?=[一-龥0-9])", " ", report.text), report) == linked(
        report.text, report
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者 4 月 23 日获悉，全市签约 96 个项目，总投资 112 亿元，同比增长 8.1 %。", ["96 个", "112 亿元"]),
        (
            "表 1 主要指标\n全市 2022 年签约 96 个项目，总投资 112 亿元，开工 81 个。",
            ["96 个", "112 亿元", "81 个"],
        ),
        (
            "总投资112 亿元，其中设备投资35 亿元，占地260 亩，用工800 人。",
            ["112 亿元", "35 亿元", "260 亩", "800 人"],
        ),
    ],
)
def test_a_figure_keeps_its_place_in_a_text_with_blanks(text: str, expected: list[str]):
    assert [row.text for row in z.extract(text, "2023-05-01").observations] == expected


def test_a_line_keeps_the_blank_behind_what_it_begins_with():
    text = "●218亿元 2025年网络零售额\n●5.2% 全市城镇调查失业率\n●96个 签约项目\n●14.6万人 新增就业"
    assert [row.indicator for row in z.extract(text).observations][:2] == ["网络零售额", "城镇调查失业率"]
