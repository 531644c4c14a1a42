"""What divides an amount, by its clause or the amounts before it: 每吨12元，上涨1元; 1美元兑7.1元; 城镇居民人均…；农村居民29016元."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

from zheconparse.document.basis import is_base_value
from zheconparse.document.change import joined, raised
from zheconparse.document.clause import REACH, opens_clause, same_sentence
from zheconparse.document.divisor import ELECTRIC, Divisor, divisible, divisor_in
from zheconparse.document.exchange import given_for
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.quantity.lexicon import UnitLexicon
from zheconparse.values.quantity import Quantity

_EXCHANGED = re.compile("[可能]?(?:兑换?|折合?|合|等于|=|对)\\s*约?\\Z")
_SEPARATE = re.compile("带动|吸纳|安置|总|共|累计|合计|投资|[的达至到为]")
"""Words behind which a divisor no longer reaches (总投资, 共)."""
_GIVEN = re.compile(r"(?:\([^)]{1,6}\))?[、,，]?(?:并|同时|再|共)?(?:派|送|转|配|赠|以)[^，。；,;]{0,8}\Z")
"""What else is given out for so many shares: 每10股派3元、转增4股."""
_FOR_SHARES = re.compile(
    r"(?<![0-9.])(?P<shares>10+)股?(?:[送转]增?[0-9.]+股?[、,，]?)*(?:派[发息现金股利红]{0,6}|[送转]增?)\Z"
)
"""What so many shares are given, 每 and 股 left out: 10派5元, 10转4派8元, 10送3股."""
_GIVES = frozenset("派发息现金利红送转增")
"""What stands before what is given out."""
_ELLIPTIC = re.compile(
    "\\s*(?:虽然?|尽管)?(?:分别|均|也|又|仅|再|则)?(?:[比较同环]|(?:增|减|提|升|降|涨|跌|多|少|高|低|上|下))"
)
_NEXT = 6
"""How far apart two amounts stand at most of which one is given for the other."""
_TO = ("至", "到")
_VERB = 4
"""How long a verb of change is with its adverb: what stands between a base value and the change of it."""
_FAR = 4 * REACH
"""How far behind an amount nothing leans on its divisor any more."""
_LIST_REACH = 16
"""How far apart two members of a list joined by 、 stand at most."""


_SOLD = re.compile("[^，。；0-9]{0,4}(?:卖|要|赚|亏|花|值|挣|收)(?:到|价|了|亏|花)?")
_WEIGHED = frozenset(["mass", "volume", "area", "energy", "length"])
_MEMBER = re.compile("[^，。；、0-9]{0,8}?(?P<class>[一-龥]{2})[为达是]?\\Z")
"""A name and nothing else: another of those whom an amount is an average of."""
_NAMED = re.compile("[一-龥]{2,4}为\\Z")
_PEOPLE = ("人", "户")
_HAVING = re.compile("[而并]?(?:拥有|具有|持有|有)")
_ONLY_REACHED = re.compile("(?:\\s|为|是|仅|只有|则|达到?|约|预计|估计|有望|能|可|将|到)*")
_FRAME = re.compile("(?:平均)?每[^，。；、]{1,10}中[，,]\\Z")
_OWNED = re.compile("[一-龥]{1,6}\\Z")
_REACHED = "为达是有的约"
"""What stands between a name and its amount."""
_ALIKE = 3
"""How many characters at the end of two names say that they are of one list (大学|文化程度, 高中|文化程度)."""


class Dividing:
    """Reads the divisors of amounts from left to right and remembers what later ones lean on."""

    def __init__(self, folded: str, lexicon: UnitLexicon) -> None:
        self.folded, self.lexicon = folded, lexicon
        self.before: Mention[Any] | None = None  # the figure before this one
        self.gap: str | None = None  # what stands between the two
        self.divided: Mention[Any] | None = None  # the last amount of this sentence that something divides
        self.divisor: Divisor | None = None  # what divides it, where a word ahead of it says so
        self.averaged = ""  # for whom it is an average (城镇居民 of 城镇居民人均)
        self.measured = ""  # what so many have (中拥有大学文化程度 of 每10万人中拥有大学文化程度)
        self.said = ""  # the words from its divisor on
        self.whole: Mention[Any] | None = None  # the average whose parts the sentence tells

    def of(
        self,
        mention: Mention[Any],
        value: Quantity,
        window: str,
        before: Mention[Any] | None,
        gap: str | None,
        dated: Mention[Any] | None,
    ) -> Quantity:
        """The amount with what divides it.

        `window` is its clause so far, `before` the figure before it, `gap` what stands between the two, `dated` the date before it.
        """
        if value.unit is None:
            return value
        if value.per is not None:
            self.divisor = None
            return value
        self.before, self.gap = before, gap
        start = mention.start
        opens = start - len(window)
        if opens >= 2 and self.folded[opens - 2] == "中":
            window = self._framed(opens, window)
            opens = start - len(window)
        undated = window if dated is None or dated.end <= opens else _undated(window, opens, dated)
        divisor = divisor_in(undated, self.lexicon)
        if divisor is not None:
            if divisor.unit.name == "度" and ELECTRIC.search(
                self.folded, max(0, mention.start - REACH), mention.start
            ):
                divisor = divisor._replace(unit=self.lexicon.unit("千瓦时"))
            self.divisor = divisor
            of_people = divisor.unit.name in _PEOPLE or window.startswith("年平均", divisor.at)
            self.averaged = window[: divisor.at] if of_people else ""
            self.said = window[divisor.at :]
            self.measured = window[divisor.at :].rstrip(_REACHED) if divisor.number != 1 else ""
        else:
            if ("兑" in window or "对" in window) and value.dimension == "currency":
                given = given_for(window, value.unit, self.lexicon)
                divisor = None if given is None else Divisor(given)
            if divisor is None and gap is not None and len(gap) <= _NEXT:
                divisor = self._exchanged(value) or self._sold(value)
            if divisor is None and window and window[-1] in _GIVES:
                divisor = self._for_shares(mention, value)
            if divisor is None and self.divided is not None:
                divisor = self._at_another_time(mention, value, window, undated) or self._repeated_divisor(
                    mention, value, window
                )
        if divisor is None:
            return value
        end = mention.end - (self.folded[mention.end - 1] == "内")
        if not divisible(value, divisor, window, self.folded[end : end + 1]):
            return value
        amount = value.amount if divisor.number == 1 else value.amount.scaled(1 / divisor.number)
        return replace(value, amount=amount, per=divisor.unit)

    def _framed(self, opens: int, window: str) -> str:
        """The clause of an amount with the one before it, where that only says of how many (每10万人中，)."""
        frame = _FRAME.search(self.folded, max(0, opens - _LIST_REACH), opens)
        return window if frame is None else frame[0] + window

    def keep(self, mention: Mention[Any]) -> None:
        """Note an amount that something divides: later ones lean on it."""
        self.divided = mention

    def _for_shares(self, mention: Mention[Any], value: Quantity) -> Divisor | None:
        """The shares that money or more shares are given out for: 10派|5元."""
        if value.dimension != "currency" and (value.unit is None or value.unit.name != "股"):
            return None
        found = _FOR_SHARES.search(self.folded, max(0, mention.start - REACH), mention.start)
        return None if found is None else Divisor(self.lexicon.divisor("股"), Fraction(found["shares"]))

    def _exchanged(self, value: Quantity) -> Divisor | None:
        """The money that an amount of another is given for: 1美元兑6.7604元."""
        before, gap = self.before, self.gap
        if before is None or gap is None or _EXCHANGED.match(gap) is None:
            return None
        given = before.value
        if (
            not isinstance(given, Quantity)
            or given.unit is None
            or value.unit is None
            or given.unit == value.unit
        ):
            return None
        if (
            given.dimension != "currency"
            or value.dimension != "currency"
            or not given.amount.is_exact
            or not given.low
        ):
            return None
        return Divisor(given.unit, Fraction(given.low))

    def _sold(self, value: Quantity) -> Divisor | None:
        """What so much money is paid or made for: 一斤能卖到十二三块."""
        before, gap = self.before, self.gap
        if before is None or gap is None or value.dimension != "currency" or _SOLD.fullmatch(gap) is None:
            return None
        given = before.value
        one = isinstance(given, Quantity) and given.low == 1 and given.amount.is_exact
        return Divisor(given.unit) if one and given.unit is not None and given.dimension in _WEIGHED else None

    def _at_another_time(
        self, mention: Mention[Any], value: Quantity, window: str, undated: str
    ) -> Divisor | None:
        """The divisor of the amount before of which the clause only says what it was at another time (户均2.28人，2020年为|2.31人)."""
        divided, before = self.divided, self.before
        if divided is None or before is not divided or undated == window or divided.value.unit != value.unit:
            return None
        if divided.value.per is None or divided.value.per.dimension == "time":
            return None  # 日均263.7万乘次，8月8日达410万乘次
        if _ONLY_REACHED.fullmatch(undated) is None or not self._is_near(divided, mention):
            return None
        return self.divisor or Divisor(divided.value.per)

    def _repeated_divisor(self, mention: Mention[Any], value: Quantity, window: str) -> Divisor | None:
        """The divisor of the amount before: for what became of it, a change of it, a member of its list, an elliptic clause."""
        divided, gap = self.divided, self.gap
        if divided is not None and (
            self._in_parallel(divided, mention, value, window)
            or self._had_as_well(divided, mention, value, window)
            or self._is_part(divided, mention, value, window)
        ):
            return self.divisor or Divisor(divided.value.per)
        if (
            divided is None
            or value.unit is None
            or mention.start - divided.end > _FAR
            or not same_sentence(self.folded, divided.end, mention.start)
        ):
            self.divided = None
            return None
        head: Quantity = divided.value
        if head.per is None or head.unit is None or gap is None:
            return None
        same = head.unit.convertible(value.unit)
        next_to_it = self.before is divided
        if next_to_it and same and (is_base_value(window) or self._follows_from(value, gap, window)):
            return self.divisor or Divisor(head.per)
        divisor = self.divisor
        if divisor is None:
            return None  # 元/吨 belongs to its own figure
        if next_to_it and (same or divisor.each or window.startswith("、")):
            listed = "、" in window and len(window) <= _LIST_REACH and not window.endswith("等")
            plan = divisor.number != 1 and _GIVEN.match(gap) is not None
            if joined(gap) or ((listed or plan) and _SEPARATE.search(window) is None):
                return divisor
        repeated = (
            value.amount.high is None
            and head.amount.high is None
            and opens_clause(self.folded, mention.start)
        )
        return divisor if same and repeated else None

    def _in_parallel(
        self, divided: Mention[Any], mention: Mention[Any], value: Quantity, window: str
    ) -> bool:
        """Whether an average of the same kind of people, or of another that is said alike, leaves 人均 unsaid.

        城镇居民人均可支配收入67013元；农村居民29016元; 人均产值中国为1.38万美元，越南为4900美元.
        """
        if divided.value.unit != value.unit or not self._is_near(divided, mention):
            return False
        member = _MEMBER.fullmatch(window)
        alike = _NAMED.fullmatch(window) is not None and _NAMED.search(self.said) is not None
        return alike or (member is not None and member["class"] in self.averaged)

    def _had_as_well(
        self, divided: Mention[Any], mention: Mention[Any], value: Quantity, window: str
    ) -> bool:
        """Whether so many have this too (每10万人中拥有大学文化程度的…，拥有高中文化程度的…; 每百户拥有汽车43辆，空调145台)."""
        divisor = self.divisor
        if not self.measured or divisor is None or not self._is_near(divided, mention):
            return False
        if "有" in self.measured and _HAVING.match(window) is not None:
            return True
        if divided.value.unit == value.unit:
            alike = self.measured[-_ALIKE:]
            return len(alike) == _ALIKE and window.rstrip(_REACHED).endswith(alike)
        household = divisor.unit.name == "户" and self.before is divided and value.dimension == "count"
        return household and _OWNED.fullmatch(window) is not None and _SEPARATE.search(window) is None

    def _is_part(self, divided: Mention[Any], mention: Mention[Any], value: Quantity, window: str) -> bool:
        """Whether it is part of an average, and so an average itself (人均可支配收入39218元，其中工资性收入22053元)."""
        if mention.start - divided.end > REACH:
            self.whole = None
            return False
        between = self.folded[divided.end : mention.start]
        if "。" in between[between.find("其中") + 1 :] or "\n" in between:
            self.whole = None
        elif "其中" in between and not self._tells_of_another(divided):
            self.whole = divided
        if self.whole is None or "总" in window or self.whole.value.unit != value.unit:
            return False
        most, own = self.whole.value.amount.low, value.amount.high
        if most is None or own is None:
            return False
        return Fraction(own) <= Fraction(most) * (1 if self.divisor is None else self.divisor.number)

    def _tells_of_another(self, divided: Mention[Any]) -> bool:
        """Whether an amount in the unit of an average has come behind it, which is none (人均3万元，共发放500万元，其中…)."""
        before = self.before
        if before is None or before is divided or not isinstance(before.value, Quantity):
            return False
        return before.value.per is None and before.value.unit == divided.value.unit

    def _is_near(self, divided: Mention[Any], mention: Mention[Any]) -> bool:
        """Whether a sentence goes on from one amount to the other without a long way between."""
        if mention.start - divided.end > REACH:
            return False
        between = self.folded[divided.end : mention.start]
        return "。" not in between and "\n" not in between

    @staticmethod
    def _follows_from(value: Quantity, gap: str, window: str) -> bool:
        """Whether the amount before became this one (由300吨增至500吨), is what it rose by (上涨200元至|4200元) or moved by it.

        So moves 446.6公斤 in 446.6公斤，比上年增加7.2公斤.
        """
        if gap in _TO or raised(gap) is not None:
            return True
        moved = value.direction is not None and _ELLIPTIC.match(window) is not None
        return moved and (len(window) < len(gap) or len(window) <= _VERB)


def _undated(window: str, opens: int, dated: Mention[Any]) -> str:
    """A clause that begins at a place with the date in it blanked out: 年 of 后年 divides nothing."""
    low, high = max(0, dated.start - opens), dated.end - opens
    return f"{window[:low]}{' ' * (high - low)}{window[high:]}"
