"""Questions about divisions that need no text, and word tables that are refused with file and row."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds import region
from zheconparse.kinds.region import lexicon
from zheconparse.kinds.region.table import table


@pytest.mark.parametrize(
    ("name", "candidates"), [("朝阳区", ("110105", "220104")), ("新城区", ("150102", "610102"))]
)
def test_a_name_that_several_divisions_share_lists_them(name, candidates):
    found = region.fullmatch(name)
    assert (found.code, found.candidates, found.level) == (None, candidates, "county")


def test_an_ordinary_word_is_a_place_where_the_whole_text_is_its_name():
    assert z.regions("当地城北区发展") == []
    assert region.parse("城北区").code == "630105"
    assert region.parse("新乡县").code == "410721"


def test_a_name_that_is_gone_keeps_its_code_and_the_year_it_ended():
    for name, code, until in (("莱芜市", "371200", 2019), ("崇文区", "110103", 2010)):
        assert (region.parse(name).code, region.parse(name).until) == (code, until)


@pytest.mark.parametrize("place", ["京津冀", "欧盟"])
def test_a_cluster_has_no_parent_no_children_and_no_code_in_any_year(place):
    cluster = region.parse(place)
    assert (region.parent(cluster), region.children(cluster)) == (None, ())
    assert (region.successors(cluster, 2020), region.code_in(cluster, 2020)) == ((), None)


def test_a_country_has_no_parent_and_no_children():
    germany = region.from_code("DE")
    assert (region.parent(germany), region.children(germany)) == (None, ())
    assert region.code_in(germany, 2020) is None


def test_a_division_keeps_its_code_in_the_years_in_which_it_held():
    assert region.code_in(region.from_code("150203"), 2010) == "150203"
    assert region.code_in(region.from_code("110103"), 2009) == "110103"
    assert region.harmonise(["150203"], 2020, 2010) == {"150203": ("150203",)}


def test_a_code_that_the_later_book_lacks_cannot_be_walked_back():
    with pytest.raises(ValueError, match="'371202' is no division code of 2020"):
        region.harmonise(["371202"], 2020, 2015)


def test_rows_and_forms_show_what_they_are():
    assert repr(table().at("150200", None)) == "150200 包头市"
    assert repr(table().by_key["110103/2010"]) == "110103/2010 崇文区"
    assert repr(lexicon.default_lexicon().forms["包头"]).startswith("包头:")


TABLES = {
    "segments.tsv": [["dear", "经济 发展"]],
    "clusters.tsv": [["某群", "某群", "999999", "s"]],
    "zones.tsv": [["某高新区", "999999", "某高新区", "高新区", "x"]],
}


@pytest.mark.parametrize(
    ("file", "load", "problem"),
    [
        ("segments.tsv", lexicon.segments.__wrapped__, r"segments\.tsv, dear: is no price"),
        (
            "clusters.tsv",
            lambda: lexicon.add_groups({}),
            r"clusters\.tsv, 某群: its member 999999 is neither",
        ),
        ("zones.tsv", lambda: lexicon.add_zones({}), r"zones\.tsv, 某高新区: 999999 is no division"),
    ],
)
def test_a_row_that_names_nothing_known_is_refused(monkeypatch, file, load, problem):
    shipped = lexicon.rows_of
    monkeypatch.setattr(
        lexicon, "rows_of", lambda name, *head: TABLES[file] if name == file else shipped(name, *head)
    )
    with pytest.raises(LexiconError, match=problem):
        load()
