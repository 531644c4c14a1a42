"""Lines of a table that are parts of a line above them: 其中 and blanks before a label say so, and what the whole measures names some."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from zheconparse.document.observation.grid import Cell, width_of
from zheconparse.document.observation.members import is_where, measure_of_class
from zheconparse.document.observation.words import any_of, ending, words

_OF_WHOLE = re.compile("其中[:：]?|#")
_WIDTH_OF_PART = 6
"""How wide 其中： is: what stands under the words behind it is a part too."""
_TRADE = re.compile("(?:进出口|进口|出口)(?:总?[额值])?\\Z")
_NO_GOODS = re.compile("(?:进口|出口|差额?)(?:总?[额值])?\\Z")
_OF_ALL = re.compile("(?:全[省市区县旗州盟国]|全社会)(?=..)")
_SORTED = re.compile("按.*分|.*分组")


@dataclass(frozen=True, slots=True)
class Whole:
    """A line that others can be parts of: how far its label stands to the right, what it measures, and in which unit."""

    depth: int
    measure: str
    unit: str | None


@dataclass(slots=True)
class Wholes:
    """The lines above one that can be its wholes, the nearest last."""

    folded: str
    text: str
    twice: frozenset[str]
    """Labels that stand in the table more than once."""
    open: list[Whole] = field(default_factory=list)

    def head(self, label: Cell, name: str, unit: str | None) -> None:
        """Take in a line with nothing but a label: the lines right below it, or below what it sorts (按行业分), may be its parts."""
        depth = self._depth(label)
        if _SORTED.fullmatch(name) is not None:
            self._close(depth + 1)
            whole = self.open.pop() if self.open else None
            name, unit = (whole.measure, whole.unit) if whole is not None else ("", unit)
        self._close(depth)
        self.open.append(Whole(depth - 1, name, unit))

    def above(self, label: Cell) -> Whole | None:
        """The whole that a line is part of."""
        self._close(self._depth(label))
        return self.open[-1] if self.open else None

    def named(self, label: Cell, name: str, unit: str | None) -> str:
        """The name of a line, with what its whole measures where it has no measure of its own."""
        depth = self._depth(label)
        whole = self.above(label)
        measure = "" if whole is None or whole.unit not in (None, unit) else whole.measure
        full = self._part(name, measure)
        if full == name:
            measure = name
            self._close(depth - 1)  # what names its own measure is no part of a section
        self.open.append(Whole(depth, measure, unit))
        return full

    def _close(self, depth: int) -> None:
        while self.open and self.open[-1].depth >= depth:
            self.open.pop()

    def _depth(self, label: Cell) -> int:
        start = label.start
        while start and self.folded[start - 1] == " ":
            start -= 1
        before = width_of(self.text[start : label.start])
        return before + (_WIDTH_OF_PART if _OF_WHOLE.match(label.text) else 0)

    def _part(self, name: str, whole: str) -> str:
        """A part with what its whole measures: a bare part, goods that are traded, those who have it, a name that stands twice."""
        if not name or not whole or ending("class").search(whole) is not None:
            return name
        if (trade := _TRADE.search(whole)) is not None:
            return name if _NO_GOODS.search(name) else name + trade[0]
        sized = name[0].isdigit()  # 60岁及以上
        if sized or name in words("adjective") or is_where(name) or name in self.twice:
            return name + _bare(whole)
        return name + (measure_of_class(name, whole) or "")


def repeated(labels: Iterable[str]) -> frozenset[str]:
    """The labels that stand more than once, without 其中.

    >>> repeated(["投资额", "其中：住宅", "面积", "其中：住宅"])
    frozenset({'住宅'})
    """
    counted = Counter(re.sub(r"\s+", "", _OF_WHOLE.sub("", label, count=1)) for label in labels)
    return frozenset(label for label, times in counted.items() if times > 1)


def _bare(whole: str) -> str:
    """What a whole measures, without whom (全市常住人口, 城镇居民…)."""
    return re.sub(f"^{any_of('adjective')}+(?=..)", "", _OF_ALL.sub("", whole, count=1))
