"""Units with their exact scale."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, a currency or a counted thing: 亩 is 2000/3 m² exactly.

    `base` is what `scale` counts in (元 kg W Wh m m² m³ …; a counter is its own base); `offset` is for scales with another
    zero (℉). Two units can be converted when dimension and base agree.

    >>> Unit("亩", "area", Fraction(2000, 3), "m²").convertible(Unit("公顷", "area", Fraction(10000), "m²"))
    True
    """

    name: str
    dimension: str
    scale: Fraction
    base: str
    offset: Fraction = Fraction(0)

    def convertible(self, other: Unit) -> bool:
        """Whether an amount in this unit can be said in the other."""
        return self.dimension == other.dimension and self.base == other.base

    def __str__(self) -> str:
        return self.name
