"""The parser of quantities of one dimension or unit, and strings beside parsers."""

from __future__ import annotations

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"unit": "甲乙"}, "^no unit is called '甲乙'$"),
        ({"unit": "公斤"}, "公斤 is written, its name is 千克"),
    ],
)
def test_a_unit_that_nothing_has_is_refused(asked: dict[str, str], told: str):
    with pytest.raises(ValueError, match=told):
        z.quantity(**asked)


def test_a_dimension_that_nothing_has_is_refused_with_those_that_can_be_asked_for():
    with pytest.raises(ValueError, match=r"^no unit is of the dimension 'money': ") as refused:
        z.quantity(dimension="money")
    listed = str(refused.value).partition(": ")[2].split(", ")
    assert {"area", "concentration", "currency", "speed"} <= set(listed)
    assert [z.quantity(dimension=one).name for one in listed] == [f"quantity of {one}" for one in listed]


def test_a_quantity_is_converted_into_a_unit_and_not_into_a_word():
    with pytest.raises(TypeError, match=r"zheconparse\.quantity\.unit\('千克'\) gives the one"):
        z.quantity.parse("3吨").to("千克")  # type: ignore[arg-type]


def test_two_quantities_are_not_multiplied():
    with pytest.raises(TypeError, match="unsupported operand"):
        z.quantity.parse("3吨") * z.quantity.parse("3亩")  # type: ignore[operator]


def test_strings_beside_a_parser_are_words():
    capacity = "年产" + z.quantity(dimension="power") + "组件"
    assert [str(part) for part in capacity.parse("年产8GW组件")] == ["年产", "8GW", "组件"]
    assert str(("全部" | z.percentage).parse("33%")) == "33%"
    assert (z.percentage | "全部").parse("全部") == "全部"


def test_what_is_neither_a_parser_nor_words_is_refused():
    with pytest.raises(TypeError, match="5 is neither a parser nor words"):
        z.quantity + 5  # type: ignore[operator]
