"""A row that stands twice, or that is none, is refused where its table is loaded, with the file and the row."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import zheconparse
from zheconparse.document import divisor
from zheconparse.document.observation import naming
from zheconparse.kernel import folding, lexicon
from zheconparse.kernel.lexicon import LexiconError, read_text
from zheconparse.kinds.date import lexicon as dates
from zheconparse.kinds.region import lexicon as regions
from zheconparse.kinds.region.table import read_rows

PACKAGE = Path(zheconparse.__file__).parent

_REGION_TABLES = {
    "zones.tsv": ("name", "code", "written", "class", "source"),
    "names.tsv": ("written", "strength", "codes"),
    "aliases.tsv": ("written", "codes", "strength"),
    "countries.tsv": ("code", "name", "written"),
    "clusters.tsv": ("name", "written", "members", "strength"),
    "relatives.tsv": ("written", "target"),
    "zone_endings.tsv": ("written", "usual"),
    "ordinary.tsv": ("word",),
}


def again(monkeypatch: pytest.MonkeyPatch, where: str, change: Callable[[str], str]) -> None:
    """The tables that a module reads, with a change to their text."""
    monkeypatch.setattr(where, lambda package, name: change(read_text(package, name)))


def with_the_last_row_twice(text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    return "\n".join([*lines, lines[-1]])


@pytest.mark.parametrize(("file", "head"), _REGION_TABLES.items(), ids=_REGION_TABLES)
def test_a_row_of_a_region_table_stands_once(monkeypatch, file, head):
    count = len(read_text("zheconparse.kinds.region", file).rstrip("\n").split("\n"))
    again(monkeypatch, "zheconparse.kinds.region.lexicon.read_text", with_the_last_row_twice)
    with pytest.raises(LexiconError, match=rf"{re.escape(file)}, line {count + 1}: .+ stands twice"):
        regions.rows_of(file, *head)


def test_a_spelling_of_a_country_stands_in_one_row(monkeypatch):
    again(
        monkeypatch,
        "zheconparse.kinds.region.lexicon.read_text",
        lambda text: f"{text.rstrip(chr(10))}\nZZ\t某国\t某国 德国\n",
    )
    with pytest.raises(LexiconError, match=r"countries\.tsv, line [0-9]+: 德国 stands twice"):
        regions.rows_of("countries.tsv", *_REGION_TABLES["countries.tsv"])


def test_a_word_of_the_segments_has_one_price(monkeypatch):
    again(monkeypatch, "zheconparse.kinds.region.lexicon.read_text", lambda text: f"{text}1.5\t一方面\n")
    with pytest.raises(LexiconError, match=r"segments\.tsv, 1\.5: has a word that stands twice"):
        regions.segments.__wrapped__()


def test_a_division_that_stands_twice_is_named_by_its_line():
    lines = with_the_last_row_twice(read_text("zheconparse.kinds.region", "divisions.tsv")).split("\n")
    with pytest.raises(LexiconError, match=rf"divisions\.tsv, line {len(lines)}: [0-9/]+ stands twice"):
        read_rows("divisions.tsv", lines)


@pytest.mark.parametrize(
    ("file", "load"),
    [
        ("festivals.tsv", dates.festivals),
        ("lasting.tsv", dates.lasting),
        ("averages.tsv", divisor.averages),
        ("pairs.tsv", naming.pair_names),
    ],
)
def test_a_row_of_a_word_table_stands_once(monkeypatch, file, load):
    again(monkeypatch, "zheconparse.kernel.lexicon.read_text", with_the_last_row_twice)
    with pytest.raises(
        LexiconError, match=rf"{re.escape(file)}, line [0-9]+: .+ stands (?:twice|in two rows)"
    ):
        load.__wrapped__()


def test_a_spelling_names_one_festival(monkeypatch):
    def add(text: str) -> str:
        head = next(line for line in text.split("\n") if line.startswith("name\t")).split("\t")
        row = {
            "name": "某节",
            "written": "国庆节",
            "calendar": "solar",
            "month": "1",
            "day": "2",
            "source": "xdhyc",
        }
        return f"{text.rstrip(chr(10))}\n" + "\t".join(row.get(column, "") for column in head)

    again(monkeypatch, "zheconparse.kernel.lexicon.read_text", add)
    with pytest.raises(LexiconError, match=r"festivals\.tsv, line [0-9]+: 国庆节 stands in two rows"):
        dates.festivals.__wrapped__()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("萬\t万", "萬 stands twice"),
        ("萬", "needs a character and the one that it is folded to"),
        ("萬萬\t万", "needs a character and the one that it is folded to"),
        ("鱻\t", "needs a character and the one that it is folded to"),
    ],
)
def test_a_row_of_traditional_characters_maps_one_to_one_and_once(monkeypatch, row, problem):
    again(
        monkeypatch, "zheconparse.kernel.lexicon.read_text", lambda text: f"{text.rstrip(chr(10))}\n{row}\n"
    )
    with pytest.raises(LexiconError, match=rf"traditional\.tsv, line [0-9]+: {problem}"):
        folding._simplified()


def sources() -> Iterator[tuple[str, str]]:
    """Every source that a shipped table names, with its file."""
    for path in sorted(PACKAGE.rglob("*.tsv")):
        rows = [line for line in path.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
        head = rows[0].split("\t")
        if "source" in head:
            at = head.index("source")
            yield from {(path.name, row.split("\t")[at]) for row in rows[1:] if row.count("\t") >= at}
    for path in sorted(PACKAGE.rglob("*.toml")):
        waiting: list[object] = [tomllib.loads(path.read_text(encoding="utf-8"))]
        while waiting:
            row = waiting.pop()
            if isinstance(row, dict):
                if isinstance(row.get("source"), str):
                    yield path.name, row["source"]
                waiting.extend(row.values())


def test_every_source_of_a_row_is_explained():
    pages = ("docs/sources.md", "docs/sources/regions.md")
    explained = "".join(Path(page).read_text(encoding="utf-8") for page in pages)
    named = set(sources())
    assert len(named) > 40
    assert sorted((file, key) for file, key in named if f"`{key}`" not in explained) == []


def test_what_is_read_is_what_ships():
    assert lexicon.read_text("zheconparse.kernel", "traditional.tsv").startswith("traditional\tsimplified\n")
