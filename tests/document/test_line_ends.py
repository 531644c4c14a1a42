"""However a text writes its line ends, it says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import zheconparse as z
from zheconparse.evaluate import Report, load_reports

REPORTS = [
    report
    for report in load_reports(Path(__file__).parents[2] / "corpus" / "reports")
    if "\n" in report.text and "\r" not in report.text
]
PLACES = ("start", "end", "evidence", "sentence_start", "sentence_end")


def read(text: str, report: Report) -> list[list[dict[str, Any]]]:
    """Mentions, rows and unread runs without places and line ends."""
    document = z.extract(text, report.reference, report.home)
    found = []
    for records in (document.mentions, document.observations, document.unread):
        for one in records:
            assert one.text == text[one.start : one.end]
        found.append(
            [
                {
                    name: field.replace("\r\n", "\n").replace("\r", "\n") if isinstance(field, str) else field
                    for name, field in one.to_record().items()
                    if name not in PLACES
                }
                for one in records
            ]
        )
    return found


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("report", REPORTS[1::5], ids=lambda report: report.name)
def test_the_writing_of_line_ends_changes_nothing(report: Report, end: str):
    assert read(report.text.replace("\n", end), report) == read(report.text, report)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\v"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("煤电装机发电600亿千瓦|时。", "600亿千瓦时"),
        ("细颗粒物平均浓度29微|克/立方米。", "29微克/立方米"),
        ("灌溉用水3000万立|方米。", "3000万立方米"),
        ("县域电商销售额112亿|元。", "112亿元"),
    ],
)
def test_a_line_end_of_any_writing_parts_no_unit(text: str, value: str, end: str):
    text = text.replace("|", end)
    [found] = z.quantities(text)
    assert str(found.value) == value
    assert found.text == text[found.start : found.end]


def test_a_page_ends_a_line():
    assert z.fold("一季度\f二季度\r\n三季度\r") == "一季度\n二季度\r\n三季度\n"
