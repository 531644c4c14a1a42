"""The units and counters: complete, consistent, named when broken, and extended without a change to the shipped ones."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.quantity import standard


def test_every_spelling_is_folded_and_every_scale_is_positive():
    assert [spelling for spelling in standard().entries if z.fold(spelling) != spelling] == []
    assert [
        spelling
        for spelling, entry in standard().entries.items()
        if entry.unit.scale <= 0 or (entry.part or 1) <= 0
    ] == []


def test_there_are_hundreds_of_units_and_counters():
    names = {entry.unit.name: entry.unit.dimension for entry in standard().entries.values()}
    assert sum(dimension != "count" for dimension in names.values()) >= 250
    assert sum(dimension == "count" for dimension in names.values()) >= 200


def test_own_units_make_a_new_parser_and_change_nothing_else():
    own = z.quantity.with_units({"written": ["垧"], "dimension": "area", "scale": "10000", "source": "own"})
    assert own.parse("3垧").to(z.quantity.parse("1亩").unit).low == 45
    assert own.parse("3万吨") == z.quantity.parse("3万吨")
    assert z.quantity.fullmatch("3垧") is None


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"written": ["垧"], "dimension": "areas"}, "unknown dimension areas"),
        ({"written": ["垧"], "dimension": "area", "scale": "ten"}, "scale 'ten' is no exact number"),
        ({"written": ["垧"], "dimension": "area", "scale": "1/0"}, "scale"),
        ({"written": ["垧"], "dimension": "area", "scale": "0"}, "scale"),
        ({"dimension": "area", "scale": "1"}, "written"),
        ({"written": [], "dimension": "area", "scale": "1"}, "written"),
        ({"written": [""], "dimension": "area", "scale": "1"}, "written"),
        ({"written": ["垧"], "dimension": "area", "skale": "1"}, "skale"),
        ({"written": ["垧"], "dimension": "currency", "of": "XYZ"}, "XYZ"),
    ],
)
def test_a_bad_row_of_ones_own_is_named(row, problem):
    with pytest.raises(LexiconError, match=rf"extended\(\), row 2: .*{problem}"):
        z.quantity.with_units({"written": ["晌"]}, row)


def test_a_bad_row_of_the_shipped_tables_is_named(reread):
    with pytest.raises(LexiconError, match=r"units\.toml, \[mu\]: unknown dimension areal"):
        reread(
            {"units.toml": '[mu]\nwritten = ["亩"]\ndimension = "areal"\nscale = "1"\nsource = "x"\n'},
            standard,
        )
    with pytest.raises(LexiconError, match=r"units\.toml, \[mu\]: lacks scale"):
        reread({"units.toml": '[mu]\nwritten = ["亩"]\ndimension = "area"\nsource = "x"\n'}, standard)
    with pytest.raises(LexiconError, match=r"units\.toml, \[mu\]: has unknown colour"):
        reread(
            {
                "units.toml": '[mu]\nwritten = ["亩"]\ndimension = "area"\nscale = "1"\nsource = "x"\ncolour = "red"\n'
            },
            standard,
        )
    row = 'written = ["亩"]\ndimension = "area"\nscale = "1"\nsource = "x"\n'
    with pytest.raises(LexiconError, match=r"units\.toml, \[acre\]: 亩 stands twice"):
        reread({"units.toml": f"[mu]\n{row}[acre]\n{row}"}, standard)
    with pytest.raises(LexiconError, match=r"counters\.tsv, line 3: lacks name"):
        reread(
            {
                "counters.tsv": "written\tname\tnumeral\tnot_before\tsource\n只\t只\tany\t\tx\n头\t\tany\t\tx\n"
            },
            standard,
        )
    with pytest.raises(LexiconError, match=r"counters\.tsv, line 2: numeral is roman"):
        reread({"counters.tsv": "written\tname\tnumeral\tnot_before\tsource\n只\t只\troman\t\tx\n"}, standard)
    with pytest.raises(LexiconError, match=r"counters\.tsv, line 4: 只 stands twice"):
        reread({"counters.tsv": "written\tname\tsource\n# a remark\n只\t只\tx\n只\t隻\tx\n"}, standard)


def test_a_unit_nobody_knows_is_named():
    with pytest.raises(KeyError, match="垧"):
        standard().unit("垧")
