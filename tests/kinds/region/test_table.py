"""Laws over the whole table of divisions and its names, and the questions asked by code and year."""

from __future__ import annotations

import pytest

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds import region
from zheconparse.kinds.region import lexicon as lexicons
from zheconparse.kinds.region.lexicon import DIVISION, default_lexicon
from zheconparse.kinds.region.table import Division, read_rows, table

HEAD = "code\tname\tsince\tuntil\tsuccessors"


def present() -> list[Division]:
    return [row for row in table().rows if row.until is None]


def is_ordinary(name: str) -> bool:
    return name in lexicons.ordinary() or (len(name) == 2 and name[-1] == "区")


def chain(row: Division) -> str:
    return "".join(row.region.path)


def test_the_table_has_every_level_of_today() -> None:
    levels = [row.level for row in present()]
    assert (levels.count("province"), levels.count("city")) == (34, 333)
    assert levels.count("county") > 2800


def test_every_present_division_is_found_by_its_official_name() -> None:
    missed = []
    for row in present():
        found = region.find(f"据{chain(row)}通报，")
        if [(m.text, m.value.code) for m in found] != [(chain(row), row.code)]:
            missed.append((chain(row), [(m.text, m.value.code) for m in found]))
    assert missed == []


def test_every_present_name_is_found_without_its_chain_or_is_an_ordinary_word() -> None:
    for row in present():
        if is_ordinary(row.name):
            continue
        [found] = region.find(f"据{row.name}通报，")
        assert found.text == row.name
        assert found.value.code == row.code or row.code in found.value.candidates


def test_every_past_division_is_found_by_its_name_in_its_last_year() -> None:
    for row in table().rows:
        if row.until is None or is_ordinary(row.name):
            continue
        [found] = region.find(f"据{row.name}通报，", reference=f"{row.until - 1}-06-30")
        meant = table().renamed(row).code
        assert found.text == row.name
        assert found.value.code == meant or meant in found.value.candidates, row


def test_every_short_name_means_one_division_or_lists_what_it_may_mean() -> None:
    for written, word in default_lexicon().forms.items():
        if word.kind != DIVISION or word.strength != "s":
            continue
        found = region.find(f"他们去{written}。")
        assert [m.text for m in found] == [written], written
        value = found[0].value
        assert value.code is not None or len(value.candidates) > 1
        assert value.code in {table().renamed(place).code for place in word.places} or value.candidates


def test_every_other_spelling_parses() -> None:
    for written, word in default_lexicon().forms.items():
        if word.region is not None and word.strength == "s":
            assert region.parse(written).name == word.region.name, written


def test_every_code_names_a_parent_that_contains_it() -> None:
    for row in present():
        above = region.parent(row.region)
        assert (above is None) == (row.level == "province")
        if above is not None:
            assert region.contains(above, row.region)
            assert row.region in region.children(above)
            assert not region.contains(row.region, above)


def test_children_of_a_year_are_those_of_its_book() -> None:
    beijing = region.from_code("110000")
    assert "崇文区" in [child.name for child in region.children(beijing, year=2005)]
    assert "崇文区" not in [child.name for child in region.children(beijing)]


@pytest.mark.parametrize(
    ("code", "year", "to_year", "expected"),
    [
        ("110103", 2009, 2020, ("110101",)),
        ("371202", 2018, 2019, ("370116",)),
        ("320683", 2008, 2012, ("320612",)),
        ("330104", 2020, 2021, ("330102", "330114")),
        ("500105", 2020, 2026, ("500157",)),
        ("150204", 1985, 2026, ("150204",)),
        ("420600", 2005, 2020, ("420600",)),
    ],
)
def test_codes_are_followed_through_the_years(
    code: str, year: int, to_year: int, expected: tuple[str, ...]
) -> None:
    assert region.harmonise([code], year, to_year) == {code: expected}


def test_codes_are_followed_back() -> None:
    assert region.harmonise(["370116"], 2020, 2010) == {"370116": ("371202",)}
    assert region.code_in(region.from_code("370116"), 2010) == "371202"
    assert (
        region.code_in(region.from_code("330114"), 2015) is None
        or region.code_in(region.from_code("330114"), 2015) == "330104"
    )


def test_successors_are_given_as_regions() -> None:
    assert [r.name for r in region.successors(region.from_code("371202"), 2020)] == ["莱芜区"]
    assert [r.code for r in region.successors(region.from_code("150200"), 2026)] == ["150200"]
    assert region.successors(region.from_code("CN"), 2020) == ()


def test_harmonise_refuses_a_code_that_the_year_does_not_have() -> None:
    with pytest.raises(ValueError, match="'110103' is no division code of 2015"):
        region.harmonise(["110103"], 2015, 2020)


def test_from_code_knows_years_and_countries() -> None:
    assert region.from_code("420600", 2005).name == "襄樊市"
    assert region.from_code("420600").name == "襄阳市"
    assert region.from_code("KR").level == "country"
    for code, year in (("999999", None), ("370116", 2010), ("XX", None)):
        with pytest.raises(ValueError, match="is no division code"):
            region.from_code(code, year)


def test_containment_knows_clusters_countries_and_zones() -> None:
    zone, city = region.parse("包头稀土高新区"), region.from_code("150200")
    assert region.contains(city, zone)
    assert not region.contains(zone, city)
    assert region.parent(zone) == city
    assert region.children(zone) == ()
    assert region.contains(region.parse("京津冀"), region.from_code("130100"))
    assert region.contains(region.from_code("CN"), city)
    assert not region.contains(region.from_code("DE"), city)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["kode"], "line 1"),
        ([HEAD, "110000\t北京市", "110000\t北京市"], "line 3: 110000 stands twice"),
        ([HEAD, "110000\t北京市", "110101"], "line 3: lacks a name"),
        ([HEAD, "11\t北京市"], "line 2: '11' is no code of six digits"),
        ([HEAD, "110000\t北京市\t一九八〇"], "line 2: a year is no number"),
        ([HEAD, "110101\t东城区"], "line 2: 110101 is in the province 110000"),
        (
            [HEAD, "110000\t北京市", "110103\t崇文区\t\t2010\t110199"],
            "line 3: 110103/2010 has the successor 110199",
        ),
    ],
)
def test_a_bad_row_of_the_table_is_named(lines: list[str], problem: str) -> None:
    with pytest.raises(LexiconError, match=problem) as caught:
        read_rows("divisions.tsv", lines)
    assert "divisions.tsv" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("written\tstrength\n", "line 1"),
        ("written\tstrength\tcodes\n某地\ts\t999999\n", "某地: 999999 is no division"),
        ("written\tstrength\tcodes\n某地\tq\t150200\n", "某地: 'q' is no strength"),
        ("written\tstrength\tcodes\n某地\ts\n", "line 2"),
    ],
)
def test_a_bad_row_of_the_names_is_named(monkeypatch: pytest.MonkeyPatch, text: str, problem: str) -> None:
    tables = {"aliases.tsv": "written\tcodes\tstrength\n", "names.tsv": text}
    monkeypatch.setattr(lexicons, "read_text", lambda _, file: tables[file])
    with pytest.raises(LexiconError, match=f"names.tsv, {problem}"):
        lexicons.add_short_names({})
