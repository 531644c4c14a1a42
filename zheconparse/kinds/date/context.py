"""What has been said so far in a text, and what stands around a place in it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from zheconparse.kinds.date.written import Point, Stated
from zheconparse.values.period import Period

_SENTENCE = "[。！？!?]|\n"
_PARAGRAPH = "[。！？!?…”」）)：:；;][ \t\r]*\n"
_CLAUSE = "[，。；！？,;!?\n]"
_TO_CLAUSE = f"(?s:.*){_CLAUSE}"
"""What stands before a place in its clause begins behind the last of these."""
_PLANNED = "将|(?<!年度)(?<!全年)(?<!完成)计划(?!的)|预计|力争|争取|确保|有望|拟(?![合定人])|届时|奋斗|要(?=达到|突破|实现|完成|建成|新增)"
_MODAL = "要(?![求素])"
"""What looks ahead right behind a date (年底前要并网)."""
_TELLING = "披露|公布|发布|公告|公示|显示|报告|[年季]报|数据|统计"
_RATIO = r"的[^，。；0-9]{0,3}(?:[0-9.]+|[一二两三四五六七八九十]+)[多余]?\s{0,3}(?:%|％|倍|成)"
_OF_YEAR = "年度(?:权益|利润分配|分红|派息|股东大?会)"
"""The year whose profit is shared out in the next (2022年度权益分派)."""
_AIMED = "目标|任务|预期(?!寿命)|预算(?!总?[收支])|计划"
_RESTATED = "(?:则|仅)?(?:为|是)|(?:同比)?(?:增长|下降|上涨|下跌|提高)[0-9]"
_BESIDE = ("单月", "当月", "当季", "单季")
"""What tells a month from the stretch that the paragraph goes on with (6月单月)."""
_OPENERS = ("", "\n", "。", "；", "，", ";", ",", " ", "：")
_PUBLISHED = (
    "，?[^，。；0-9]{0,14}?(?:公布|发布|披露)[^，。；0-9]{0,12}?"
    "(?:数据|[公月季年财]报|报告|公告|统计|快报|简报|监测|调查|成绩单|账本|账单)"
)
_COMPARED_OF = "(?<![占同环可])[比较][^，。；、0-9比较]{1,8}的\\Z"
"""What stands before a year that something is compared with (比高峰时的|2021年少14家)."""
_COMPARING = (
    "比", "较", "同", "与", "超过", "相当于", "高于", "低于", "多于", "少于", "大于", "小于", "快于", "慢于", "优于", "好于",
    "不及", "不如",
)  # fmt: skip
_COMPARING_MONTHS = (*_COMPARING, "由", "从")
_LAST = frozenset(word[-1] for word in _COMPARING_MONTHS)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _turns_year(period: Period) -> bool:
    """Whether a stretch of some weeks leads over new year into the year to come."""
    if period.first is None or period.last is None:
        return False
    return period.first.year < period.last.year and (period.last - period.first).days < 100


class Context:
    """What has been said so far: the running year of sentence and paragraph, and the period last spoken of.

    What something is compared with (比2021年同期), plans, festivals and the years in the names of documents are passed over.
    """

    def __init__(self, text: str, reference: date | None) -> None:
        self.text, self.reference, self.at = text, reference, 0
        self._ends_sentence = _pattern(_SENTENCE)
        self.title_end = _title_end(text)
        self.title_year: int | None = None
        self.sentence_year: int | None = None
        self.paragraph_year: int | None = None
        self.sentence_period: Period | None = None
        self.paragraph_period: Period | None = None
        self.last_period: Period | None = None
        self.said: dict[
            str, Period
        ] = {}  # the last period of each granularity that the paragraph has spoken of
        self.sentence_is_vague = False
        self.festive: tuple[Point, int] | None = (
            None  # the festival that the paragraph speaks of, and its year
        )

    def move_to(self, start: int) -> None:
        """Forget what the end of a sentence or paragraph between the last mention and this one closes."""
        text, at = self.text, self.at
        if self._ends_sentence.search(text, at, start):
            self.sentence_year = self.sentence_period = None
            self.sentence_is_vague = False
            past_title = at <= self.title_end < start
            breaks = text.find("\n", at, start) >= 0
            if past_title or (breaks and _pattern(_PARAGRAPH).search(text, max(0, at - 1), start)):
                self.paragraph_year = self.paragraph_period = self.festive = None
                self.said = {}

    def is_told(self, start: int) -> bool:
        """Whether the words since the last date tell what was made known on that day, which looks back (8月披露，截至6月底)."""
        return _pattern(_TELLING).search(self.text, self.at, start) is not None

    @property
    def year(self) -> int | None:
        """The year that runs: of the sentence, else of the paragraph."""
        return self.sentence_year if self.sentence_year is not None else self.paragraph_year

    @property
    def period(self) -> Period | None:
        """The period spoken of: in the sentence, else in the paragraph."""
        return self.sentence_period or self.paragraph_period

    def remember(self, period: Period, stated: Stated, start: int, end: int) -> None:
        """Keep what later words may point back to."""
        self.at = end
        if stated.start.festival is not None and period.first is not None:
            self.festive = stated.start, period.first.year
        self.sentence_is_vague |= stated.start.vague
        if (
            period.is_vague
            or self._passes_over(stated.start)
            or self._is_shared_out(start, end)
            or is_compared(self.text, start)
            or is_start(self.text, start, end)
            or is_multiplied(self.text, start, end)
            or in_title(self.text, start)
            or self._looks_back(period, start, end)
            or (period.granularity == "day" and has_its_own_line(self.text, start, end))
        ):
            return
        known = period.last if period.first is None else period.first
        assert known is not None
        one_year = period.first is None or period.last is None or period.first.year == period.last.year
        reference = self.reference
        ahead = reference is not None and period.relation == "until" and known.year > reference.year
        looks_ahead = self._looks_ahead(known, start)
        long_since = reference is not None and period.relation == "since" and known.year < reference.year - 1
        if one_year and stated.start.fixed is None and not long_since:
            if not (ahead and self.sentence_year is not None):
                self.sentence_year = known.year
            if not ahead and not looks_ahead:
                self.paragraph_year = known.year
            if end <= self.title_end and period.relation == "in":
                self.title_year = known.year
        if not one_year and _turns_year(period):
            self.sentence_year = known.year + 1  # 2022年末到2023年初，…全年
        if ahead:
            return
        self.said[period.granularity] = period
        if period.granularity == "day" and is_published(self.text, end):
            return
        self.sentence_period = period
        if not looks_ahead and not self.text.startswith(_BESIDE, end):
            self.paragraph_period = self.last_period = period

    def _is_shared_out(self, start: int, end: int) -> bool:
        """Whether only the profit of the year is meant, which is shared out in the next (2022年度权益分派)."""
        at = end - 2
        return (
            self.text[end - 1] == "度" and at >= start and _pattern(_OF_YEAR).match(self.text, at) is not None
        )

    def _looks_back(self, period: Period, start: int, end: int) -> bool:
        """Whether an earlier time only gives what the figure before was then (毛利率31%，2022年为28%): the text goes on where it was."""
        about = self.period
        return (
            about is not None
            and start > 0
            and self.text[start - 1] in "，,"
            and about.first is not None
            and period.last is not None
            and period.last < about.first
            and _pattern(_RESTATED).match(self.text, end) is not None
        )

    def _looks_ahead(self, known: date, start: int) -> bool:
        """Whether a clause reaches out to a later year (推迟至2026年建成): what the next sentence tells is not of that time."""
        reference = self.reference
        return (
            reference is not None
            and known.year > reference.year
            and self.text[max(0, start - 1) : start] not in _OPENERS
        )

    def _passes_over(self, point: Point) -> bool:
        """Whether later words never point back to it: 近三年, 春节, 目前, 去年同期, and 上年 beside a period already named."""
        frame = point.frame
        if (
            frame is not None
            and frame.value < 0
            and self.sentence_period is not None
            and (frame.anchor == "context" or (frame.anchor == "reference" and frame.grain == "month"))
        ):
            return True
        return point.rolling is not None or point.festival is not None or point.now or point.same is not None


def _title_end(text: str) -> int:
    """Where the first line ends, if it is a title: it closes without a mark of punctuation."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = text[start : len(text) if end < 0 else end].rstrip()
    return 0 if not line or line[-1] in "。！？!?；;：:，," else start + len(line)


def is_compared(text: str, start: int, *, months: bool = False) -> bool:
    """Whether the words before name this as what something is compared with (比2021年, 较去年)."""
    last = text[start - 1] if start > 0 else ""
    if last == "的":
        return _pattern(_COMPARED_OF).search(text, max(0, start - 12), start) is not None
    if last not in _LAST and not last.isspace():
        return False
    ahead = text[max(0, start - 3) : start].rstrip()
    return ahead.endswith(_COMPARING_MONTHS if months else _COMPARING)


def is_start(text: str, start: int, end: int) -> bool:
    """Whether something has moved from what it was then (由2017年的3.2%升至4.1%, 从2017年的3.2%)."""
    opens = text[start] in "由从" or (start > 0 and text[start - 1] in "由从")
    return opens and text.startswith("的", end)


def is_multiplied(text: str, start: int, end: int) -> bool:
    """Whether a multiple or a share of this is given (为2019年的1.9倍)."""
    return start > 0 and text[start - 1] in "为是到至于" and _pattern(_RATIO).match(text, end) is not None


def has_its_own_line(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks and a weekday stands on the line with it: a dateline, which says nothing of the figures below."""
    return _pattern(r"(?:\A|\n)[ \t(（]{0,8}\Z").search(text, max(0, start - 9), start) is not None and (
        _pattern(r"[ \t)）]{0,8}(?:(?:星期|周)[一二三四五六日天])?[ \t\r]{0,8}(?:\n|\Z)").match(text, end)
        is not None
    )


def is_published(text: str, end: int) -> bool:
    """Whether the words behind a day tell that figures were made known on it, which are of an earlier time (15日公布的数据)."""
    return _pattern(_PUBLISHED).match(text, end) is not None


def in_title(text: str, start: int) -> bool:
    """Whether the place lies between 《 and 》."""
    left = text.rfind("《", max(0, start - 60), start)
    return left >= 0 and text.find("》", left, start) < 0


def planned_by(text: str, start: int, end: int) -> bool:
    """Whether a word of plan stands in its clause, ends the one before (协会预计，全年…), or is in the next where it fills its own."""
    left, stop = _clause(text, start, end)
    if text.endswith(_FORESEEN, 0, left) or (
        text.endswith(_AIMS, 0, left)
        and _pattern(_DIRECTED).search(text, max(0, left - 20), left) is not None
    ):
        return True
    if stop == end and text[stop : stop + 1] in ("，", ","):
        stop = _clause(text, stop + 1, stop + 1)[1]
    return _pattern(_MODAL).match(text, end) is not None or (
        _pattern(_PLANNED).search(text, left, stop) is not None
    )


_AIMS = tuple(f"{word}，" for word in ("要求", "提出", "明确", "计划", "规划", "预算", "方案", "部署"))
_DIRECTED = (
    "(?:会议?|通知|方案|意见|规划|报告|纲要|计划|》)(?:还|并|同时)?(?:要求|提出|明确)，\\Z"
    "|(?<![^。；！？\\n])(?:按照?|根据|依据)[^，。；0-9]{0,8}(?:计划|规划|预算|方案|部署)，\\Z"
)
"""What says for what is told in the next clause that it is aimed at (会议要求，全年…; 按照年度计划，全年…)."""
_FORESEEN = tuple(f"{word}{mark}" for word in ("预计", "预测", "预判", "估计") for mark in "，,")


def aimed_at(text: str, start: int, end: int) -> bool:
    """Whether its clause speaks of an aim (全年目标, 全年投资计划)."""
    return _pattern(_AIMED).search(text, end, _clause(text, start, end)[1]) is not None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a place begins and ends."""
    low = max(0, start - 80)
    left = _pattern(_TO_CLAUSE).match(text, low, start)
    right = _pattern(_CLAUSE).search(text, end, end + 120)
    return left.end() if left else low, right.start() if right else min(len(text), end + 120)
