"""Units: which can be converted into which."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zheconparse.kinds.quantity import standard
from zheconparse.values.unit import Unit

UNITS = sorted({entry.unit for entry in standard().entries.values()}, key=str)
units = st.sampled_from(UNITS)


@given(units, units, units)
def test_convertibility_is_an_equivalence(one, other, third):
    assert one.convertible(one)
    assert one.convertible(other) == other.convertible(one)
    if one.convertible(other) and other.convertible(third):
        assert one.convertible(third)


def test_a_name_stands_for_one_unit_only():
    names = {}
    for unit in UNITS:
        names.setdefault(unit.name, set()).add(unit)
    assert {name: same for name, same in names.items() if len(same) > 1} == {}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("吨", "千克", 1000), ("公顷", "亩", 15), ("千瓦时", "MWh", Fraction(1, 1000)), ("GW", "千瓦", 10**6),
        ("公里", "米", 1000), ("斤", "克", 500),
        ("平方公里", "公顷", 100), ("立方米", "升", 1000), ("小时", "分钟", 60), ("斤", "两", 10),
        ("兆瓦", "MW", 1), ("里", "米", 500),
    ],
)  # fmt: skip
def test_one_unit_is_so_many_of_another(one, other, ratio):
    lexicon = standard()
    assert lexicon.unit(one).scale / lexicon.unit(other).scale == ratio


@pytest.mark.parametrize(
    ("one", "other"), [("元", "美元"), ("元", "吨"), ("个", "家"), ("千瓦", "千瓦时"), ("亩", "米")]
)
def test_different_things_cannot_be_converted(one, other):
    assert not standard().unit(one).convertible(standard().unit(other))


def test_a_unit_prints_as_its_name():
    assert str(Unit("亩", "area", Fraction(2000, 3), "m²")) == "亩"
