"""The word tables of the observations: every word is reachable, every source is named on the page of sources."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from zheconparse.kernel.folding import fold
from zheconparse.kinds.indicator import code_for, indicators

SOURCES = set(
    re.findall(r"^\| `([\w-]+)` \|", Path("docs/sources.md").read_text(encoding="utf-8"), re.MULTILINE)
)
WORDS = tomllib.loads(
    files("zheconparse.document.observation").joinpath("words.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", sorted(WORDS))
def test_every_table_names_a_source_and_has_folded_words(name):
    row = WORDS[name]
    assert row["source"] in SOURCES
    assert [fold(word) for word in row["written"]] == row["written"]


@pytest.mark.parametrize("code", sorted(indicators()))
def test_every_spelling_of_an_indicator_has_its_code(code):
    indicator = indicators()[code]
    assert indicator.source in SOURCES
    for spelling in (indicator.name, *indicator.written):
        assert code_for(spelling) == code


def test_a_part_of_an_indicator_has_no_code():
    assert code_for("民营企业营业收入") is None
    assert code_for("第二产业用电量") is None


@pytest.mark.parametrize("name", sorted(WORDS))
def test_every_table_is_read_by_something(name):
    code = "".join(path.read_text(encoding="utf-8") for path in Path("zheconparse/document").rglob("*.py"))
    assert re.search(f"[\"']{name}[\"']", code)
