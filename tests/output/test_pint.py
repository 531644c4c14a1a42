"""Quantities as those of pint."""

from __future__ import annotations

from decimal import Decimal

import pytest

import zheconparse as z


def test_pint_takes_measures_and_refuses_money():
    pytest.importorskip("pint")
    from zheconparse.output.pint import to_pint

    assert to_pint(z.quantity.parse("36公里/小时")).to("meter / second").magnitude == 10
    assert str(to_pint(z.quantity.parse("3公顷")).units) == "meter ** 2"
    with pytest.raises(z.UnitError):
        to_pint(z.quantity.parse("3元"))
    with pytest.raises(ValueError, match="open side"):
        to_pint(z.quantity.parse("3公顷以上"))


def test_pint_takes_temperatures_rates_and_thirds():
    pytest.importorskip("pint")
    from zheconparse.output.pint import to_pint

    assert str(to_pint(z.quantity.parse("-5℃")).units) == "degree_Celsius"
    assert to_pint(z.quantity.parse("15亩")).to("hectare").magnitude == 1
    assert to_pint(z.quantity.parse("35微克/立方米")).to("microgram / meter ** 3").magnitude == 35
    with pytest.raises(z.UnitError, match="no unit"):
        to_pint(z.Quantity(z.Interval.exactly(Decimal(50))))
