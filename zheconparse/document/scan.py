"""One pass over the text for all kinds with numbers in them: leftmost, then in order of precedence, each span with one owner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from typing import Any

from zheconparse.kernel.composition import group_numbers
from zheconparse.kernel.mention import Mention
from zheconparse.kernel.parser import BLANK, Captures, Parser, without_names
from zheconparse.kinds.date import stated
from zheconparse.kinds.number.amount import amount_gate, read_single, single
from zheconparse.kinds.percentage import percentage
from zheconparse.kinds.quantity import QuantityParser, quantity
from zheconparse.kinds.rank import rank
from zheconparse.values.interval import Interval


def _bare(captures: Captures) -> Interval | None:
    return read_single(lambda name: None if name in ("before", "after") else captures[name])


bare: Parser[Interval] = Parser(
    lambda: rf"(?=[0-9\-负]|[零〇一二三四五六七八九]点){single()}(?!{BLANK}[年月日号/])",
    _bare,
    name="number",
    gate=amount_gate,
)
"""A number that no other kind owns."""


class Scanner:
    """The alternation of the kinds, compiled once."""

    def __init__(self, quantities: QuantityParser = quantity) -> None:
        self.quantities = quantities

    @cached_property
    def choices(self) -> tuple[Parser[Any], ...]:
        """The parsers in order of precedence."""
        return (stated, rank, *percentage.choices, *self.quantities.choices, bare)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The group that each choice stands in."""
        return group_numbers(self.choices)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern of them all."""
        alternatives = []
        for gate, choices in groupby(self.choices, key=lambda choice: choice.gate):
            side_by_side = "|".join(f"({without_names(choice.body)})" for choice in choices)
            alternatives.append(f"(?={gate})(?:{side_by_side})" if gate else side_by_side)
        return re.compile("|".join(alternatives))

    def scan(self, folded: str, text: str) -> Iterator[Mention[Any]]:
        """Every numeric expression from left to right, none overlapping another."""
        place = {number: position for position, number in enumerate(self.numbers)}
        choices, finditer, at = self.choices, self.compiled.finditer, 0
        while True:
            for match in finditer(folded, at):
                number: int = match.lastindex  # type: ignore[assignment]  # one of the outer groups took part
                choice = choices[place[number]]
                value = choice.read_match(match, number)
                if value is None:
                    second = self._next_choice(folded, match.start(), place[number] + 1)
                    if second is not None:
                        choice, end, value = second
                        yield Mention(choice.name, match.start(), end, text[match.start() : end], value)
                        at = end
                    else:
                        at = match.start() + 1
                    break
                yield Mention(
                    choice.name, match.start(), match.end(), text[match.start() : match.end()], value
                )
            else:
                return

    def _next_choice(self, folded: str, start: int, first: int) -> tuple[Parser[Any], int, Any] | None:
        """What else an expression can be whose first owner said no."""
        for choice in self.choices[first:]:
            match = choice.compiled.match(folded, start)
            value = None if match is None else choice.read_match(match)
            if match is not None and value is not None:
                return choice, match.end(), value
        return None


standard_scanner = Scanner()
"""The scanner over the standard lexicon."""
