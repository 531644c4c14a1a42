"""Percentages and other ratios: 33%, 百分之五点二, 1.2个百分点, 25个基点, 3‰, 三成五, 75折, 2.3倍, 1/3, 三分之一, 翻番, 过半.

The value is a `Percentage`, a ratio to one. Which way it moves and against what (同比增长) is linked by the document.
Does not read dates (1/3日), 成立, 倍增器, or a share without a number.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from zheconparse.kernel.composition import Alternation
from zheconparse.kernel.parser import Parser
from zheconparse.kinds.number.amount import amount_gate, opening
from zheconparse.kinds.percentage import grammar, reading
from zheconparse.values.percentage import Percentage

__all__ = ["PercentageParser", "percentage"]


class PercentageParser(Alternation[Percentage]):
    """The parser of ratios."""

    def __init__(self) -> None:
        super().__init__(())
        self.name = "percentage"

    @cached_property
    def first(self) -> str:
        """What an amount, a doubling or a half can begin with."""
        return opening() + grammar.OPENING

    @cached_property
    def choices(self) -> tuple[Parser[Any], ...]:  # type: ignore[override]
        """In order of precedence."""
        return (
            Parser(grammar.doubling, reading.read_doubling, name="percentage", gate=grammar.doubling_gate),
            Parser(grammar.spoken, reading.read_spoken, name="percentage", gate=grammar.parts_gate),
            Parser(grammar.parts, reading.read_parts, name="percentage", gate=grammar.parts_gate),
            Parser(grammar.measured, reading.read_measured, name="percentage", gate=amount_gate),
        )


percentage = PercentageParser()
"""Any ratio.

>>> percentage.parse("百分之五点二").low, percentage.parse("三成五").low, percentage.parse("1/3").fraction
(Decimal('0.052'), Decimal('0.35'), '1/3')
"""
