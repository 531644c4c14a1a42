"""Tables of the documentation say what the library does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import zheconparse
from zheconparse.cli.command import verbs
from zheconparse.output.records import COLUMNS

DOCS = Path(__file__).parents[2] / "docs"
ROW = re.compile(
    r"^\| (.+?) \| (\d[\d.]*|) ?\| (\d[\d.]*|) ?\| (both|left|right|neither) \| (true|false) \|$",
    re.MULTILINE,
)
INTERVALS = [
    (words, *fields)
    for row in ROW.findall((DOCS / "records.md").read_text(encoding="utf-8"))
    for words in row[0].split(", ")
    for fields in [row[1:]]
]


@pytest.mark.parametrize(("words", "low", "high", "closed", "approximate"), INTERVALS)
def test_the_table_of_intervals_is_right(words, low, high, closed, approximate):
    [mention] = zheconparse.extract(f"共{words}。").mentions
    record = mention.to_record()
    assert mention.text == words
    assert (record["low"] or "", record["high"] or "") == (low, high)
    assert (record["closed"], record["approximate"]) == (closed, approximate == "true")


def test_the_table_of_intervals_was_found():
    assert len(INTERVALS) >= 12


def test_every_option_is_on_the_page():
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    for option in verbs.commands["extract"].params:
        assert option.name == "files" or option.opts[0] in page


def test_every_field_is_explained():
    page = (DOCS / "records.md").read_text(encoding="utf-8").lower()
    assert [column for column in COLUMNS if f"`{column}`" not in page and f"**{column}" not in page] == []
