"""What the words around a figure add to it: money left unsaid, the sense of 度, its change and basis, its divisor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from zheconparse.document.basis import (
    basis_of_multiple,
    is_base_value,
    is_compared_with,
    is_quarter,
    is_standard,
    period_basis,
    stated_bases,
)
from zheconparse.document.change import NONE, Change, change_in, joined, raised
from zheconparse.document.clause import clause_before, same_sentence
from zheconparse.document.dividing import Dividing
from zheconparse.document.divisor import ELECTRIC
from zheconparse.document.lists import merge_compounds, share_units
from zheconparse.document.wording import ONE_OF_ITS_SIZE
from zheconparse.kernel.lexicon import one_of
from zheconparse.kernel.mention import Mention, mentioned
from zheconparse.kinds.number.bounds import bounded, bounds
from zheconparse.kinds.quantity import QuantityParser
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import Period
from zheconparse.values.quantity import Basis, Quantity

Figure = TypeVar("Figure", Quantity, Percentage)
_SCALED = re.compile("[万亿](?:[^0-9]{0,3}|[0-9])\\Z")
_MONEY = re.compile(
    "(?:投资|投入|资金|产值|收入|营收|利润|税收|利税|金额|价值|总额|贷款|存款|余额|预算|支出|成本|市值|资产|负债|注资|融资|出资|补贴|奖励|"
    "资本|生产总值|GDP|销售额|交易额|成交额|进出口|贸易额|货值|造价|估值|捐款|赔偿|罚款|工资|薪酬|债券|财政|总价|单价|售价|报价|定价)[^，。；、]{0,6}\\Z"
)
_OF_ITS_SIZE = re.compile(ONE_OF_ITS_SIZE)
_WARMTH = re.compile("零下|温|寒|℃|冷|热|摄氏")
_ASIDE = re.compile("(?:相比(?:较|之下)?|[同环]比(?:来)?看)[，,]")
_FULL_STOP = re.compile("[。！？!?\n]")
_FAR = 120
"""How far behind a comparison that opens a sentence its changes stand at most."""
_BEYOND = re.compile(
    "(?P<not>未|没有?|不[得能可会应]?)?(?:超过|高于|超)[^，。；、]{0,4}(?:去年|上年|同期|往年|水平|平均|历史)[^，。；、]{0,4}\\Z"
)
_ALSO = re.compile("\\s*(?:、|和|与|及)(?:全[国省市区]|[^，。；、0-9]{0,4}平均(?:水平)?)\\Z")
"""One more thing compared with: 高于全市4.1个百分点、全省6.2个百分点."""
_WHEN = ("前", "来", "间", "内")


def link(found: Sequence[Mention[Any]], folded: str, quantities: QuantityParser) -> list[Mention[Any]]:
    """The mentions with what their surroundings say, in order."""
    linker = _Linker(folded, quantities)
    return [linker.linked(mention) for mention in share_units(merge_compounds(found), folded, quantities)]


@cache
def _bounds_apart() -> re.Pattern[str]:
    """A bound word that stands off its number: 不超过 市场价的 九成."""
    before = bounds("before")
    known = one_of(
        word
        for word, effect in before.effects.items()
        if effect not in ("about", "more") and word[0] not in "最破" and word not in before.bare
    )
    between = "(?:[^，。；、0-9的]|[0-9]{1,4}(?=[年月日季]))"
    return re.compile(rf"(?P<bound>{known}){between}{{1,14}}的\Z")


_WAYS = ("上行", "下行")
_CARRIED = ("mass", "count", "volume")
"""What is carried that way (矿建材料下行3460万吨): no change."""


class _Linker:
    """Reads mentions from left to right and remembers what later ones lean on."""

    def __init__(self, folded: str, quantities: QuantityParser) -> None:
        self.folded, self.quantities = folded, quantities
        self.dividing = Dividing(folded, quantities.lexicon)
        self.before: Mention[Any] | None = None  # the figure before this one
        self.gap: str | None = None  # what stands between the two
        self.change = NONE  # its change
        self.degree: tuple[int, str] | None = None  # where the last 度 ends, and what it measures
        self.base_value: tuple[Mention[Any], Basis] | None = (
            None  # the last 3.10人 of 比2010年的3.10人, and its basis
        )
        self.years: tuple[int, ...] = ()  # the last two years that the text has named, the newer first
        self.dated: Mention[Any] | None = None  # the last period
        self.own: Mention[Any] | None = None  # the last period that is not what something is compared with
        self.base: Mention[Any] | None = None  # the last one that is

    def linked(self, mention: Mention[Any]) -> Mention[Any]:
        """The mention as its surroundings complete it."""
        value = mention.value
        if isinstance(value, Quantity):
            return self._amount(mention, value)
        if isinstance(value, Period):
            self._remember(mention, value)
        elif isinstance(value, Percentage):
            return self._percentage(mention, value)
        elif isinstance(value, Interval) and self._is_money(mention):
            return self._amount(mention, Quantity(value, self.quantities.lexicon.unit("元")))
        return mention

    def _amount(self, mention: Mention[Any], value: Quantity) -> Mention[Any]:
        """An amount with its sense, its change and its divisor."""
        if value.unit is not None and value.unit.name == "度":
            value = self._in_its_sense(mention, value)
        window = self._window(mention)
        value = self._changed(mention, value, window)
        value = self.dividing.of(mention, value, window, self.before, self.gap, self.dated)
        if value is not mention.value:
            mention = mentioned("quantity", mention.start, mention.end, mention.text, value)
        if value.per is not None:
            self.dividing.keep(mention)
        if not self._says_when(mention, value):
            self.before = mention
        return mention

    def _percentage(self, mention: Mention[Any], value: Percentage) -> Mention[Any]:
        """A percentage with its change."""
        changed = self._changed(mention, value, self._window(mention))
        if changed is not value:
            mention = mentioned(mention.kind, mention.start, mention.end, mention.text, changed)
        self.before = mention
        return mention

    def _window(self, mention: Mention[Any]) -> str:
        """The clause of a figure so far, not beyond the figure before; what stands between the two is kept."""
        before, start = self.before, mention.start
        done = 0 if before is None else before.end
        self.gap = None if before is None else self.folded[done:start]
        return clause_before(self.folded, start, done)

    def _says_when(self, mention: Mention[Any], value: Quantity) -> bool:
        """Whether it only says when (比五年前提高, 较前一周) or who (3岁以下婴幼儿), no figure that others lean on."""
        measured = None if value.unit is None else value.unit.dimension
        if measured == "age":
            return not value.amount.is_exact
        return measured == "time" and (
            self.folded.startswith(_WHEN, mention.end)
            or self.folded[mention.end - 1] == "内"
            or self.folded[mention.start - 1 : mention.start] == "前"
        )

    def _remember(self, mention: Mention[Any], period: Period) -> None:
        self.dated = mention
        day = period.first or period.last
        if day is not None and not (self.years and self.years[0] == day.year):
            self.years = (day.year, *self.years[:1])
        if is_compared_with(self.folded, mention):
            self.base = mention
        elif "同期" not in mention.text:
            self.own = mention

    def _is_money(self, mention: Mention[Any]) -> bool:
        """Whether a number is money: a bare 2亿 behind a money word."""
        if _SCALED.search(self.folded, mention.start, mention.end) is None:
            return False
        written = self.folded[mention.start : mention.end]
        if self.folded.startswith("级", mention.end):
            return False
        sized = written[-1] == "亿" and _OF_ITS_SIZE.match(self.folded, mention.end) is not None
        return (
            sized
            or "万亿" in written  # nothing but money is counted in it
            or _MONEY.search(clause_before(self.folded, mention.start)) is not None
        )

    def _in_its_sense(self, mention: Mention[Any], value: Quantity) -> Quantity:
        """度 is 千瓦时 beside words of electricity, 摄氏度 beside words of warmth, else 度."""
        sense = self._sense(mention)
        if sense is not None:
            self.degree = (mention.end, sense)
        elif self.degree is not None and same_sentence(self.folded, self.degree[0], mention.start):
            sense = self.degree[1]  # 发电63.5亿度，比2020年多发|8.2亿度
        return value if sense is None else replace(value, unit=self.quantities.lexicon.unit(sense))

    def _sense(self, mention: Mention[Any]) -> str | None:
        if self.folded.endswith("华氏", 0, mention.start):
            return "华氏度"
        around = clause_before(self.folded, mention.start) + self.folded[mention.start : mention.end + 6]
        return "千瓦时" if ELECTRIC.search(around) else "摄氏度" if _WARMTH.search(around) else None

    # -- change --------------------------------------------------------------------------------------------------------

    def _changed(self, mention: Mention[Any], value: Figure, window: str) -> Figure:
        """A figure as the change that the words around it make of it."""
        self.change = self._change(mention, window, moves=value.direction is not None)
        if value.direction is None and (
            is_base_value(window)
            or is_standard(self.folded, mention.end)
            or (self.base is not None and self._is_of_base(self.base, mention, value))
        ):
            stated = stated_bases(window)[1]
            self.base_value = (
                mention,
                self._named_basis(mention, window) or (stated[0] if stated else "other"),
            )
            self.change = NONE
            return value  # the level of then is no change itself
        direction = self.change.direction if value.direction is None else value.direction
        basis = self.change.basis
        if isinstance(value, Quantity):
            if direction is None:
                basis = None  # an amount is compared only where it is a change
        else:
            bounded_by = self._bounded_apart(value, window)
            if bounded_by is not value:  # the comparing word bounds the figure, it says nothing of a change
                value, direction, basis = bounded_by, value.direction, None if basis == "other" else basis
            if basis is None and direction is None and not value.is_difference:
                basis = basis_of_multiple(window) or self._named_basis_of_multiple(value, mention, window)
                self.change = replace(self.change, basis=basis)  # for the members of its list
        if direction is value.direction and basis is value.basis:
            return value
        return value.moving(direction, basis)

    def _is_of_base(self, base: Mention[Any], mention: Mention[Any], value: Quantity | Percentage) -> bool:
        """Whether it is the level of the time that something is compared with (低于2025年的|3.2%)."""
        if base.end + 1 != mention.start or self.folded[base.end] != "的":
            return False
        return isinstance(value, Quantity) or value.unit == "percent"

    def _change(self, mention: Mention[Any], window: str, *, moves: bool) -> Change:
        before, gap = self.before, self.gap
        if gap is not None and (
            (joined(gap) and self._of_kind(mention)) or ("或" in gap and gap.strip() == "或")
        ):
            return self._next_in_turn(self.change)  # 升255.57点或|1.49%
        change = change_in(window)
        if change is not NONE and window.endswith(_WAYS):
            ships = getattr(mention.value, "dimension", None) in _CARRIED
            change = NONE if ships else change
        if change.direction is None and change.basis is None:
            if change.aside is not None and (
                basis := self._basis_aside(mention, window) or self._from_base(mention, window)
            ):
                return Change(change.aside, basis)
            if moves:  # 比1980年翻两番
                return Change(basis=self._named_basis(mention, window))
            if self.change.basis is not None and gap is not None and self._of_kind(mention):
                if raised(gap) is not None:
                    return Change(basis=self.change.basis)
                if self.change.compared and _ALSO.match(gap) is not None:
                    return self.change
            return NONE
        named = self._named_basis(mention, window)
        if named is not None:
            return replace(change, basis=named, rest=())
        if change.basis is None and (basis := self._from_base(mention, window)) is not None:
            return replace(change, basis=basis)
        moved = before is not None and getattr(before.value, "direction", None) is not None
        if change.basis is None and gap is not None and (moved or self._of_kind(mention)):
            if change.joins:  # 减少0.7亿人次、下降|2.5%
                return replace(self._next_in_turn(self.change), direction=change.direction)
            if raised(gap) is not None:
                return replace(change, basis=self.change.basis)
        if change.basis == "mom" and self.own is not None and is_quarter(self.own.value):
            return replace(change, basis="qoq")
        if (
            change.basis is None
            and change.direction is not None
            and (basis := self._basis_aside(mention, window))
        ):
            return replace(change, basis=basis)
        if change.basis is None and change.compared:
            return replace(change, basis="other")
        return change

    def _of_kind(self, mention: Mention[Any]) -> bool:
        """Whether the figure before is of the same kind."""
        return self.before is not None and self.before.kind == mention.kind

    @staticmethod
    def _next_in_turn(change: Change) -> Change:
        """Figures joined to one another share their change; of two bases each takes its own."""
        return replace(change, basis=change.rest[0], rest=change.rest[1:]) if change.rest else change

    def _named_basis(self, mention: Mention[Any], window: str) -> Basis | None:
        """What a named period in the clause (较2021年, 比8月份) makes of the comparison; a later word counts instead."""
        base, opens = self.base, mention.start - len(window)
        if base is None or base.start < opens or base.end <= opens + stated_bases(window)[0]:
            return None
        return period_basis(base, self.own, self.years)

    def _named_basis_of_multiple(self, value: Percentage, mention: Mention[Any], window: str) -> Basis | None:
        """是2012年的2.2倍: a multiple of a named period."""
        base = self.base
        of_it = base is not None and value.unit == "times" and base.start >= mention.start - len(window)
        return period_basis(base, self.own, self.years) if of_it and base is not None else None

    def _from_base(self, mention: Mention[Any], window: str) -> Basis | None:
        """The basis of a change right behind the value that it is measured against (比2010年的3.10人减少|0.48人, 较招股价8港元高|16%)."""
        base = self.base_value
        return base[1] if base is not None and base[0].end == mention.start - len(window) else None

    def _basis_aside(self, mention: Mention[Any], window: str) -> Basis | None:
        """The basis of a clause that says nothing else: 与上月相比，下降0.3个百分点."""
        opens = self._aside_end(mention.start - len(window))
        if opens is None:
            return None
        aside = clause_before(self.folded, opens - 1)
        bases = stated_bases(aside)[1]
        if bases:
            return bases[0]
        return (
            period_basis(self.base, self.own, self.years)
            if self.base and self.base.start >= opens - 1 - len(aside)
            else "other"
        )

    def _aside_end(self, opens: int) -> int | None:
        """Where the clause that a comparison fills ends (与上年相比，): right before a place, or earlier in its sentence."""
        start = max(0, opens - _FAR)
        ends = [found.end() for found in _ASIDE.finditer(self.folded, start, opens)]
        if not ends or _FULL_STOP.search(self.folded, ends[-1], opens) is not None:
            return None
        return None if stated_bases(self.folded[ends[-1] : opens])[1] else ends[-1]

    def _bounded_apart(self, value: Percentage, window: str) -> Percentage:
        """A bound that stands off its number (不超过市场价的九成, 超过去年同期2倍)."""
        number, apart = value.low, window.endswith("的")
        if not apart and value.unit != "times":
            return value
        if number is None or not value.ratio.is_exact or value.is_difference:
            return value
        effect = None
        if apart and (found := _bounds_apart().search(window)) is not None:
            effect = bounds("before").effects[found["bound"]]
        elif value.unit == "times" and (beyond := _BEYOND.search(window)) is not None:
            effect = "most" if beyond["not"] else "above"
        return value if effect is None else replace(value, ratio=bounded(number, number, effect))
