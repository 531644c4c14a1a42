"""What the words around a figure add to it: money left unsaid, the sense of 度, its change and basis, its divisor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from zheconparse.document.change import NONE, Change, change_in, joined
from zheconparse.document.clause import clause_before, opens_clause, same_sentence
from zheconparse.document.divisor import Divisor, divisor_in
from zheconparse.document.lists import merge_compounds, share_units
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.number.bounds import bounded
from zheconparse.kinds.quantity import QuantityParser
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import Period
from zheconparse.values.quantity import Basis, Quantity

_SCALED = re.compile("[万亿]\\Z")
_MONEY = re.compile(
    "(?:投资|资金|产值|收入|营收|利润|税收|利税|金额|价值|总额|贷款|存款|余额|预算|支出|成本|市值|资产|负债|注资|融资|出资|补贴|奖励|"
    "资本|生产总值|GDP|销售额|交易额|成交额|进出口|贸易额|货值|造价|估值|捐款|赔偿|罚款|工资|薪酬|债券|财政)[^，。；、]{0,6}\\Z"
)
_ELECTRIC = re.compile("电|千瓦|耗能|能耗")
_WARMTH = re.compile("温|高温|炎热|寒|℃|冷|热|摄氏")
_LIST_REACH = 16
"""How far apart two members of a list joined by 、 stand at most."""


def link(found: Sequence[Mention[Any]], folded: str, quantities: QuantityParser) -> list[Mention[Any]]:
    """The mentions with what their surroundings say, in order."""
    linker = _Linker(folded, quantities)
    return [linker.linked(mention) for mention in share_units(merge_compounds(found), folded, quantities)]


class _Linker:
    """Reads mentions from left to right and remembers what later ones lean on."""

    def __init__(self, folded: str, quantities: QuantityParser) -> None:
        self.folded, self.quantities = folded, quantities
        self.before: Mention[Any] | None = None  # the figure before this one
        self.change = NONE  # its change
        self.divided: Mention[Any] | None = None  # the last amount of this sentence that something divides
        self.years: tuple[int, ...] = ()  # the last two years that the text has named, the newer first

    def linked(self, mention: Mention[Any]) -> Mention[Any]:
        """The mention as its surroundings complete it."""
        value = mention.value
        if isinstance(value, Period):
            if value.first is not None and value.first.year not in self.years[:1]:
                self.years = (value.first.year, *self.years[:1])
            return mention
        if isinstance(value, Interval):
            value = self._as_money(mention, value)
        if isinstance(value, Quantity):
            value = self._in_its_sense(mention, value)
        elif not isinstance(value, Percentage):
            return mention
        window = clause_before(self.folded, mention.start, self._floor)
        value = self._divided(mention, self._changed(mention, value, window), window)
        if value is not mention.value:
            kind = "quantity" if isinstance(value, Quantity) else mention.kind
            mention = Mention(kind, mention.start, mention.end, mention.text, value)
        if isinstance(value, Quantity) and value.per is not None:
            self.divided = mention
        self.before = mention
        return mention

    @property
    def _floor(self) -> int:
        return 0 if self.before is None else self.before.end

    def _as_money(self, mention: Mention[Any], value: Interval) -> Interval | Quantity:
        """A bare 2亿 behind a money word is money."""
        if _SCALED.search(self.folded, mention.start, mention.end) is None:
            return value
        if _MONEY.search(clause_before(self.folded, mention.start)) is None:
            return value
        return Quantity(value, self.quantities.lexicon.unit("元"))

    def _in_its_sense(self, mention: Mention[Any], value: Quantity) -> Quantity:
        """度 is 千瓦时 beside words of electricity, 摄氏度 beside words of warmth, else 度."""
        if value.unit is None or value.unit.name != "度":
            return value
        around = clause_before(self.folded, mention.start) + self.folded[mention.end : mention.end + 6]
        sense = "千瓦时" if _ELECTRIC.search(around) else "摄氏度" if _WARMTH.search(around) else None
        return value if sense is None else replace(value, unit=self.quantities.lexicon.unit(sense))

    def _changed(
        self, mention: Mention[Any], value: Quantity | Percentage, window: str
    ) -> Quantity | Percentage:
        before = self.before
        if (
            before is None
            or before.kind != mention.kind
            or not joined(self.folded[before.end : mention.start])
        ):
            self.change = change_in(window)
        direction = self.change.direction if value.direction is None else value.direction
        basis = self._basis(self.change)
        if (
            self.change.beyond
            and isinstance(value, Percentage)
            and value.unit == "times"
            and value.ratio.is_exact
            and value.low is not None
        ):
            value = replace(value, ratio=bounded(value.low, value.low, "above"))
        if direction is value.direction and basis is value.basis:
            return value
        return replace(value, direction=direction, basis=basis)

    def _basis(self, change: Change) -> Basis | None:
        """A named base year is a comparison year on year where the figure's own period is the year after it."""
        if change.year is None:
            return change.basis
        own = next((year for year in self.years if year != change.year), None)
        return "yoy" if own == change.year + 1 else "other"

    def _divided(
        self, mention: Mention[Any], value: Quantity | Percentage, window: str
    ) -> Quantity | Percentage:
        if not isinstance(value, Quantity) or value.per is not None or value.unit is None:
            return value
        divisor = divisor_in(window, self.quantities.lexicon) or self._repeated_divisor(
            mention, value, window
        )
        if divisor is None or divisor.unit == value.unit:
            return value
        amount = value.amount if divisor.number == 1 else value.amount.scaled(1 / divisor.number)
        return replace(value, amount=amount, per=divisor.unit)

    def _repeated_divisor(self, mention: Mention[Any], value: Quantity, window: str) -> Divisor | None:
        """The divisor of the amount before, for a member of its list or an elliptic clause of its sentence."""
        divided = self.divided
        if (
            divided is None
            or value.unit is None
            or not same_sentence(self.folded, divided.end, mention.start)
        ):
            self.divided = None
            return None
        head: Quantity = divided.value
        if head.per is None or head.unit is None or not head.unit.convertible(value.unit):
            return None
        next_to_it = self.before is divided
        listed = next_to_it and "、" in window and len(window) <= _LIST_REACH
        repeated = (
            value.amount.high is None
            and head.amount.high is None
            and opens_clause(self.folded, mention.start)
        )
        same = listed or repeated or (next_to_it and joined(self.folded[divided.end : mention.start]))
        return Divisor(head.per) if same else None
