"""What has been said so far in a text, and what stands around a place in it."""

from __future__ import annotations

import re
from datetime import date

from zheconparse.kinds.date.written import Stated
from zheconparse.values.period import Period

_SENTENCE = re.compile("[。！？!?]|\n")
_PARAGRAPH = re.compile("[。！？!?…”」）)：:；;][ \t\r]*\n")
_CLAUSE = re.compile("[，。；！？,;!?\n]")
_PLANNED = re.compile(
    "将|计划|预计|力争|争取|确保|有望|即将|预期|目标|任务|规划|拟(?!合|定|人)|要(?!求|素|点|闻|闻)|届时|奋斗"
)
_COMPARED = (
    "比",
    "较",
    "同",
    "与",
    "超过",
    "相当于",
    "高于",
    "低于",
    "多于",
    "少于",
    "大于",
    "小于",
    "快于",
    "慢于",
    "优于",
    "好于",
)


class Context:
    """What has been said so far: the running year of the sentence and the paragraph, and the period last spoken of."""

    def __init__(self, text: str, reference: date | None) -> None:
        self.text, self.reference, self.at = text, reference, 0
        self.sentence_year: int | None = None
        self.paragraph_year: int | None = None
        self.sentence_period: Period | None = None
        self.paragraph_period: Period | None = None
        self.last_period: Period | None = None

    def move_to(self, start: int) -> None:
        """Forget what a sentence's or paragraph's end between the last mention and this one closes."""
        text, at = self.text, self.at
        if _SENTENCE.search(text, at, start):
            self.sentence_year = self.sentence_period = None
            if _PARAGRAPH.search(text, max(0, at - 1), start):
                self.paragraph_year = self.paragraph_period = None

    @property
    def year(self) -> int | None:
        return self.sentence_year if self.sentence_year is not None else self.paragraph_year

    @property
    def period(self) -> Period | None:
        return self.sentence_period or self.paragraph_period

    def remember(self, period: Period, stated: Stated, start: int, end: int) -> None:
        """Keep what later words may point back to."""
        self.at = end
        point = stated.start
        if (
            period.is_vague
            or point.rolling
            or point.festival
            or point.now
            or point.same is not None
            or inside_title(self.text, start)
        ):
            return
        if is_compared(self.text, start):
            return
        known = period.last if period.first is None else period.first
        assert known is not None
        same_year = period.first is None or period.last is None or period.first.year == period.last.year
        ahead = self.reference is not None and known.year > self.reference.year and period.relation == "until"
        if same_year and not ahead and not point.fixed:
            self.sentence_year = self.paragraph_year = known.year
        if not ahead:
            self.sentence_period = self.paragraph_period = self.last_period = period


def is_compared(text: str, start: int) -> bool:
    """Whether the words before name this as what something is compared with (比2021年, 较去年)."""
    return text[max(0, start - 3) : start].rstrip().endswith(_COMPARED)


def inside_title(text: str, start: int) -> bool:
    """Whether the place lies between 《 and 》."""
    left = text.rfind("《", max(0, start - 60), start)
    return left >= 0 and text.find("》", left, start) < 0


def clause(text: str, start: int, end: int) -> str:
    """The clause around a place; with the next one where the place is all there is to its own."""
    low = max(0, start - 80)
    left = max((found.end() for found in _CLAUSE.finditer(text, low, start)), default=low)
    right = _CLAUSE.search(text, end, end + 120)
    stop = right.start() if right else min(len(text), end + 120)
    if right is not None and stop == end and text[stop] in "，,":
        following = _CLAUSE.search(text, stop + 1, stop + 121)
        stop = following.start() if following else min(len(text), stop + 121)
    return text[left:stop]


def planned_by(text: str, start: int, end: int) -> bool:
    """Whether a word of plan stands by the place (将, 计划, 预计, 力争, 目标)."""
    return _PLANNED.search(clause(text, start, end)) is not None
