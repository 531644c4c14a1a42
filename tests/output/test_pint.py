"""Quantities as those of pint."""

from __future__ import annotations

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
