"""Quantities: amounts with a unit or a counter.

Reads 10024.7亿元, 5000余个, 超3000万元, 亿元以上, 50亿至100亿元, 10～15万元, ¥1280.5, 12元/吨, 一年半, 1个半月, 2000台（套）, 8GW.
The value is a `Quantity`. Does not read years (2022年), dates, ordinals (第3位), divisors (每10股), model numbers (TR50E), or a bare
万元 that heads a column. What divides an amount from further left (亩均, 年产) is linked by the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from zheconparse.kernel.composition import Alternation
from zheconparse.kernel.folding import fold
from zheconparse.kernel.parser import Parser
from zheconparse.kinds.number.amount import amount_gate, opening
from zheconparse.kinds.quantity import grammar, reading, writing
from zheconparse.kinds.quantity.lexicon import UnitLexicon, standard
from zheconparse.values.quantity import Quantity
from zheconparse.values.unit import Unit

__all__ = ["QuantityParser", "UnitLexicon", "quantity", "standard"]


@dataclass(frozen=True, slots=True)
class Fits:
    """Whether a quantity is of a dimension and of a unit; a test that can be pickled."""

    dimension: str | None
    unit: str | None

    def __call__(self, value: Quantity) -> bool:
        right_dimension = self.dimension is None or value.dimension == self.dimension
        return right_dimension and (
            self.unit is None or (value.unit is not None and value.unit.name == self.unit)
        )


class QuantityParser(Alternation[Quantity]):
    """The parser of quantities over a lexicon of units; call it to ask for a dimension or a unit.

    >>> quantity(dimension="power").search("年产8GW组件，总投资112亿元").text
    '8GW'
    """

    def __init__(self, lexicon: UnitLexicon | None = None) -> None:
        self._lexicon = lexicon
        super().__init__(())
        self.name = "quantity"

    @cached_property
    def lexicon(self) -> UnitLexicon:
        """The units and counters that it knows."""
        return standard() if self._lexicon is None else self._lexicon

    @cached_property
    def first(self) -> str:
        """What an amount or a currency sign can begin with."""
        return opening() + grammar.prefix_opening(self.lexicon)

    @cached_property
    def choices(self) -> tuple[Parser[Any], ...]:  # type: ignore[override]
        """With its unit behind it, and with a currency sign before it: in order of precedence."""
        lexicon = self.lexicon
        return (
            Parser(
                lambda: grammar.measured(lexicon),
                reading.measured_reader(lexicon),
                name="quantity",
                gate=amount_gate,
            ),
            Parser(
                lambda: grammar.prefixed(lexicon),
                reading.prefixed_reader(lexicon),
                name="quantity",
                gate=lambda: grammar.prefix_gate(lexicon),
            ),
        )

    def __call__(self, *, dimension: str | None = None, unit: str | None = None) -> Parser[Quantity]:
        """Only quantities of that dimension (currency, power, mass …) or that unit.

        Errors: `ValueError` for a dimension or a unit that the lexicon does not have.
        """
        if dimension is not None and dimension not in self.lexicon.dimensions:
            raise ValueError(
                f"no unit is of the dimension {dimension!r}: {', '.join(sorted(self.lexicon.dimensions))}"
            )
        if unit is not None and all(entry.unit.name != unit for entry in self.lexicon.entries.values()):
            known = self.lexicon.entry(fold(unit))
            hint = f": {unit} is written, its name is {known.unit.name}" if known else ""
            raise ValueError(f"no unit is called {unit!r}{hint}")
        wanted = " ".join(word for word in (unit, dimension) if word)
        return self.where(Fits(dimension, unit), name=f"quantity of {wanted}" if wanted else "quantity")

    def unit(self, name: str) -> Unit:
        """The unit or counter of that name or spelling, to convert into.

        >>> str(quantity.parse("3公顷").to(quantity.unit("亩")))
        '45亩'

        Errors: `KeyError` naming the word.
        """
        return self.lexicon.unit(name)

    def in_hanzi(self, value: Quantity, *, capitals: bool = False) -> str:
        """A quantity in Hanzi or in financial capitals.

        >>> quantity.in_hanzi(quantity.parse("3500元"), capitals=True)
        '叁仟伍佰元整'

        Errors: `ValueError` for more than sixteen digits, and for capitals of parts of a 分.
        """
        return writing.in_hanzi(value, capitals=capitals)

    def with_units(self, *rows: dict[str, Any]) -> QuantityParser:
        """A new parser that knows more units, in the fields of units.toml; nothing else changes.

        >>> own = quantity.with_units({"written": ["垧"], "dimension": "area", "scale": "10000", "source": "own"})
        >>> str(own.parse("3垧")), quantity.fullmatch("3垧")
        ('3垧', None)

        Errors: `LexiconError` naming the row: a field that is none, or a unit that would measure something else (元 as a mass).
        """
        return QuantityParser(self.lexicon.extended(*rows))


quantity = QuantityParser()
"""Any amount with a unit or a counter.

>>> str(quantity.parse("1.2万亿元")), quantity.parse("5000余个").low
('1.2万亿元', Decimal('5000'))
"""
