"""Units of one's own: every field of a row does what the head of units.toml says of it."""

from __future__ import annotations

import pickle
import re
from decimal import Decimal
from fractions import Fraction

import pytest

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.quantity import standard
from zheconparse.kinds.quantity.lexicon import currency_name
from zheconparse.values.unit import Unit


def own(**row: object) -> z.Parser:
    """A parser that knows 垧 too, with these fields."""
    return z.quantity.with_units({"written": ["垧"], "dimension": "area", "scale": "10000"} | row)


def found(parser: z.Parser, text: str) -> list[str]:
    """The words that the parser finds in a text."""
    return [one.text for one in parser.finditer(text)]


def test_the_first_spelling_is_the_name_unless_another_is_given():
    spelled = {"written": ["晌", "垧"]}
    assert {own(**spelled).parse(text).unit.name for text in ("3晌", "3垧")} == {"晌"}
    assert own(**spelled, name="垧地").parse("3晌").unit == Unit("垧地", "area", Fraction(10000), "m²")


def test_a_spelling_is_folded_so_that_it_is_found_in_any_form():
    parser = own(written=["１００米萬"])
    assert parser.parse("3 １００米万").unit.name == "１００米萬"


def test_scale_and_offset_lead_to_the_base_unit():
    assert own(scale="2000/3").parse("3垧").base.low == 2000
    warm = own(dimension="temperature", scale="0.8", offset="273.15")
    assert warm.parse("10垧").base.low == Decimal("281.15")


def test_without_a_dimension_it_counts_itself():
    counted = z.quantity.with_units({"written": ["垧"]}).parse("3垧").unit
    assert counted == Unit("垧", "count", Fraction(1), "垧")


def test_a_currency_of_ones_own_is_its_own_base():
    coin = own(dimension="currency", scale="1", currency="XXX", prefix=["坰＄"])
    assert coin.parse("3垧").base == coin.parse("坰$3").amount
    assert coin.parse("坰＄3亿").unit == Unit("垧", "currency", Fraction(1), "垧")
    assert found(coin, "坰$3亿垧") == ["坰$3亿垧"]


def test_a_spelling_may_have_a_blank_inside():
    timber = own(written=["board foot"], dimension="volume", scale="0.002359737216")
    assert timber.parse("3万board foot").unit.name == "board foot"
    dollar = own(dimension="currency", scale="1", prefix=["N Z$"])
    assert [(one.text, one.value.unit.name) for one in dollar.finditer("共N Z$3亿，NZ$5亿")] == [
        ("N Z$3亿", "垧"),
        ("NZ$5亿", "新西兰元"),
    ]


def test_a_parser_of_ones_own_units_can_be_sent_to_another_process():
    sent = pickle.loads(pickle.dumps(own(dimension="currency", scale="1", prefix=["坰$"])))
    assert sent.parse("3垧") == sent.parse("坰$3") != z.quantity.parse("3元")
    assert sent.parse("US$3万") == z.quantity.parse("3万美元")


def test_a_part_of_a_currency_is_said_in_the_currency():
    part = own(dimension="currency", scale="1/100", of="USD").parse("350垧")
    assert (part.low, part.unit) == (Decimal("3.5"), z.quantity.unit("美元"))


def test_an_amount_behind_hanzi_only_where_it_may_stand_there():
    assert (found(own(numeral="arabic"), "三垧，3垧"), found(own(), "三垧，3垧")) == (
        ["3垧"],
        ["三垧", "3垧"],
    )


def test_what_may_not_follow_makes_it_another_word():
    assert found(own(not_before=["头", "蘭"]), "3垧头，3垧兰，3垧地") == ["3垧"]
    assert found(own(not_before=["头"]), "3垧地，3垧头") == ["3垧"]


def test_a_unit_that_never_counts_alone_is_not_found_alone():
    assert found(own(alone=False), "3垧") == []


def test_a_unit_that_no_noun_may_follow_is_left_to_the_counter():
    assert found(own(before_noun=False), "3垧地，3垧，") == ["3垧"]


def test_an_ambiguous_spelling_keeps_the_names_it_can_stand_for():
    entry = standard().extended({"written": ["垧"], "ambiguous": ["亩", "公顷"]}).entry("垧")
    assert (entry.readings, entry.alone, entry.before_noun, entry.arabic_only) == (
        ("亩", "公顷"),
        True,
        True,
        False,
    )


def test_a_spelling_given_again_replaces_the_old_one_and_its_sign():
    again = z.quantity.with_units({"written": ["亩"], "dimension": "area", "scale": "600"})
    assert (again.parse("3亩").base.low, z.quantity.parse("3亩").base.low) == (1800, 2000)
    first, second = {"written": ["垧"], "scale": "1"}, {"written": ["垧"], "scale": "2"}
    assert z.quantity.with_units(first, second).parse("3垧").base.low == 6


@pytest.mark.parametrize(
    ("row", "known", "wanted"),
    [
        ({"written": ["元"], "dimension": "mass", "scale": "3"}, "元 is a unit of currency", "mass"),
        ({"written": ["垛子", "吨"]}, "吨 is a unit of mass", "count"),
        ({"written": ["公里"], "dimension": "area", "scale": "1"}, "公里 is a unit of length", "area"),
    ],
)
def test_a_spelling_of_a_unit_cannot_measure_something_else(row, known, wanted):
    problem = rf"^extended\(\), row 2: {known} and cannot be one of {wanted}: give it another spelling$"
    with pytest.raises(LexiconError, match=problem):
        z.quantity.with_units({"written": ["晌"]}, row)


def test_a_counter_may_become_a_measure_and_a_unit_may_be_said_again():
    assert (
        z.quantity.with_units({"written": ["垛"], "dimension": "mass", "scale": "60"}).parse("3垛").base.low
        == 180
    )
    same = z.quantity.with_units(
        {"written": ["元"], "dimension": "currency", "scale": "1", "currency": "CNY"}
    )
    assert same.parse("3元") == z.quantity.parse("3元")


def test_more_units_can_be_added_to_those_added_before():
    both = own().with_units({"written": ["弓"], "dimension": "length", "scale": "5/3"})
    assert [both.parse(text).base.low for text in ("3垧", "3弓")] == [30000, 5]


def test_a_latin_spelling_ends_where_the_word_ends():
    parser = own(written=["qx"])
    assert found(parser, "3qx，3qxy，3qx5，3qx的") == ["3qx", "3qx"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"written": "垧"}, "written is no list of words"),
        ({"written": [3]}, "written is no list of words"),
        ({"written": ["垧", " "]}, "written is no list of words"),
        ({"scale": "-1"}, "scale '-1' is not above zero"),
        ({"scale": [1]}, "scale [1] is no exact number"),
        ({"offset": "warm"}, "scale '10000' is no exact number"),
        ({"dimension": "currency", "of": "XYZ"}, "no currency XYZ"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused_in_one_line(row, problem):
    with pytest.raises(LexiconError, match=rf"^extended\(\), row 1: {re.escape(problem)}$"):
        own(**row)


def test_a_currency_that_nobody_knows_is_named_with_its_place():
    assert currency_name("USD") == "美元"
    with pytest.raises(LexiconError, match=r"^units\.toml, : no currency XYZ$"):
        currency_name("XYZ")


def test_a_month_that_divides_is_called_a_month():
    lexicon = standard()
    assert (lexicon.divisor("个月").name, lexicon.divisor("月").name, lexicon.divisor("吨").name) == (
        "月",
        "月",
        "吨",
    )
    assert lexicon.divisor("个月").scale == lexicon.unit("个月").scale


def test_a_spelling_is_known_with_blanks_inside_and_in_any_width():
    lexicon = standard()
    assert lexicon.entry("平 方 米") is lexicon.entry("平方米")
    assert lexicon.unit("ＧＷ") == lexicon.unit("GW")
    assert lexicon.entry("没有") is None
    with pytest.raises(KeyError, match="no unit or counter is written '没有'"):
        lexicon.divisor("没有")


def test_a_parser_of_a_unit_says_what_it_wanted():
    for parser, wanted in (
        (z.quantity, "no quantity"),
        (z.quantity(), "no quantity"),
        (z.quantity(unit="元"), "no quantity of 元"),
        (z.quantity(dimension="area"), "no quantity of area"),
        (z.quantity(dimension="area", unit="亩"), "no quantity of 亩 area"),
        (own(), "no quantity"),
    ):
        with pytest.raises(z.ParseError, match=f"^{wanted}: "):
            parser.parse("没有")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ({"dimension": "area"}, "3吨"),
        ({"unit": "亩"}, "3公顷"),
        ({"dimension": "mass", "unit": "亩"}, "3亩"),
        ({"unit": "吨"}, "3元"),
    ],
)
def test_what_was_not_asked_for_is_no_match(asked, text):
    assert z.quantity(**asked).fullmatch(text) is None
    assert z.quantity(dimension="speed").parse("3米/秒").dimension == "speed"
