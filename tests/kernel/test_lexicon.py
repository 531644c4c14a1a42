"""Word tables: what is wrong with a row is said with its file and its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zheconparse.kernel import lexicon
from zheconparse.kernel.lexicon import LexiconError, one_of, read_toml, read_tsv


@pytest.fixture
def shipped(monkeypatch):
    """Makes every data file hold this text."""
    return lambda text: monkeypatch.setattr(lexicon, "read_text", lambda _package, _name: text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("written\tname\n只\t只\t多余\n", "table.tsv, line 2: has 3 cells under 2 heads"),
        ("written\tname\n# a remark\n\n只\t\n", "table.tsv, line 4: lacks name"),
        ("written\n只\n", "table.tsv, line 1: the head lacks name"),
        ("written\tname\n只\n", "table.tsv, line 2: lacks name"),
    ],
)
def test_a_bad_row_of_a_tab_separated_file_is_named(shipped, text, message):
    shipped(text)
    with pytest.raises(LexiconError) as caught:
        list(read_tsv("package", "table.tsv", required=("written", "name")))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[mu]\nwritten = ["亩"]\n', "table.toml, [mu]: lacks scale"),
        ('[mu]\nwritten = []\nscale = "1"\n', "table.toml, [mu]: lacks written"),
        ('[mu]\nwritten = ["亩"]\nscale = "1"\ncolour = "red"\n', "table.toml, [mu]: has unknown colour"),
        ("mu = 3\n", "table.toml, [mu]: is no table"),
    ],
)
def test_a_bad_table_of_a_toml_file_is_named(shipped, text, message):
    shipped(text)
    with pytest.raises(LexiconError) as caught:
        read_toml("package", "table.toml", required=("written", "scale"))
    assert str(caught.value) == message
    assert (caught.value.file, caught.value.row) == ("table.toml", "[mu]")


def test_a_file_that_is_no_toml_is_named(shipped):
    shipped("[mu\n")
    with pytest.raises(LexiconError, match=r"table\.toml"):
        read_toml("package", "table.toml")


def test_good_rows_come_with_their_line_numbers(shipped):
    shipped("# units\nwritten\tname\n只\t只\n\n# birds\n羽\t羽\n")
    assert list(read_tsv("package", "table.tsv")) == [
        (3, {"written": "只", "name": "只"}),
        (6, {"written": "羽", "name": "羽"}),
    ]


@given(
    st.lists(st.text("千瓦时吨.+*[|", min_size=1, max_size=5), min_size=1, max_size=12),
    st.text("千瓦时吨.+*[|", max_size=8),
)
def test_one_of_matches_the_longest_spelling_that_is_there(spellings, text):
    found = re.compile(one_of(spellings)).match(text)
    there = [word for word in spellings if text.startswith(word)]
    assert (found[0] if found else None) == max(there, key=len, default=None)


def test_a_guard_holds_behind_its_spelling_only():
    guarded = re.compile(one_of(["次", "次数", "批"], guards={"次": "(?!日)"}))
    assert guarded.match("次日") is None
    assert guarded.match("次数日")[0] == "次数"
    assert guarded.match("批日")[0] == "批"
