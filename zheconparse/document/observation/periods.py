"""Which period a figure has: the last date before it in its clause, its sentence, or what the paragraph has been speaking of.

Dates that a change is measured against (比2021年同期) and dates of an event (2022年5月开工) give no period.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.dating import (
    bound_to,
    bound_to_any,
    dates_nothing,
    frames,
    is_coming,
    is_event,
    is_planned,
    is_whole_of_share,
    measures,
    opens,
    starts_change,
)
from zheconparse.values.observation import Confidence
from zheconparse.values.period import Period

_OF_THE_YEAR = re.compile("全年|年末|年底|全年度")
_LAST_YEAR = re.compile("(?:过去|刚刚过去)的?一年")
_MONTH = range(27, 31)
"""How many days lie between the first and the last of a month."""
_REPORTS = re.compile(
    "(?:的?[0-9一二三四五六七八九十]{1,2}个月|止?年度)?(?:未经审计)?(?:的?中期|的?全年|的?年度)?"
    "(?:报告|年报|季报|中报|财报|业绩|快报|公报|成绩单|战报|销量|产销|交付量|交付数据)"
)
_AHEAD = re.compile('到[“"]?(?:[0-9〇零一二三四五六七八九十]+年|[^0-9]{2,4}期?末[”"]?)')
_NOW = re.compile("截至目前|到目前|截止目前|截至当前|迄今|至今|目前")
_BUILT_IN = re.compile("(?:建设年限|建设期限?|建设周期|建设工期|规划期|实施期|执行期)[为是：:]?\\s*\\Z")


class When(NamedTuple):
    """A first and last day, and how the text gives them."""

    first: date | None = None
    last: date | None = None
    confidence: Confidence = "inferred"
    ahead: bool = False
    """Whether the text looks towards its end (到2025年)."""

    def carried(self) -> When:
        """The same, said earlier."""
        return self if self.confidence != "stated" else When(self.first, self.last, "carried", self.ahead)

    def to_date(self) -> When:
        """From January to the end of a month (3月销量20万辆，累计55万辆); any other stretch as it is."""
        if (
            self.first is None
            or self.last is None
            or self.first.day != 1
            or (self.last - self.first).days not in _MONTH
        ):
            return self
        return When(self.first.replace(month=1), self.last, "carried")


NEVER = When()


class Calendar:
    """What the text has said of time so far: in the clause, the sentence, the paragraph, and in headings."""

    def __init__(self) -> None:
        self.heading = NEVER
        self.paragraph: When | None = None
        self.sentence: When | None = None
        self.since: When | None = None  # the last 2022年以来 of the paragraph
        self.momentary = False  # the paragraph's time is a day
        self.items = 0  # how many items of a list have begun
        self.of_items: When | None = (
            None  # the time before the list, or that of its first item: it holds for every item
        )
        self.stretch: When | None = None  # the last stretch of time that the paragraph has spoken of
        self.moment: When | None = None  # the last day that the paragraph has spoken of
        self.inherited = False  # the paragraph's time comes from the one before
        self.eventful = False  # the sentence has dated an event (项目5月投产)
        self.measured = False  # the sentence has given figures
        self.frame: When | None = None  # the time that leads the sentence; behind ； it holds again
        self.member = 0  # which member of the sentence is being read
        self.aside = (
            False  # the clause that set the sentence's time only gave another value of the figure before
        )

    def head(self, tokens: Iterable[Token]) -> None:
        """Take in the date of a heading or a caption: what stands below it is of that time, where it says no other."""
        for token in tokens:
            if token.kind == "date" and token.value.granularity != "week" and token.value.first is not None:
                if (
                    token.value.granularity == "day"
                    and token.value.first == token.value.last
                    and not token.text.endswith(("末", "底"))
                ):
                    continue
                self.heading = When(token.value.first, token.value.last, "inferred")
                return

    def new_paragraph(self, *, goes_on: bool, item: bool = False) -> None:
        """A paragraph begins; it goes on with the time of the one before, unless a heading or other matter stands between."""
        if not goes_on:
            self.paragraph = self.stretch = self.moment = None
            self.since = None
        elif self.paragraph is not None:
            self.paragraph = None if self.momentary else self.paragraph.carried()
            self.paragraph = self._closed()
        self.items = self.items + 1 if item else 0
        if self.items == 1 or (self.items == 2 and self.of_items is None):
            self.of_items = self.paragraph
        elif self.items > 1:
            self.paragraph = self.of_items
        self.momentary = False
        self.inherited = self.paragraph is not None
        self.sentence = None

    def forget(self) -> None:
        """The paragraph turns out to speak of something else."""
        self.paragraph = None
        self.inherited = False

    def close_sentence(self, used: Iterable[When]) -> None:
        """A sentence ends; a single day that dated none of its figures dates nothing further."""
        if self.momentary and self.paragraph is not None and self.paragraph.confidence == "stated":
            if not any(
                (when.first, when.last) == (self.paragraph.first, self.paragraph.last) for when in used
            ):
                self.paragraph = None
            self.momentary = False

    def new_sentence(self) -> None:
        """A sentence begins."""
        self.sentence = self.frame = None
        self.eventful = self.measured = self.aside = False
        self.member = 0
        about = self._closed()
        if about is not None:
            self.paragraph = about.carried()

    def new_clause(self, clause: Clause) -> None:
        """A clause begins; behind ； the time that leads the sentence holds again."""
        if clause.segment != self.member:
            self.member = clause.segment
            self.sentence = self.frame
            self.aside = False

    def enter(
        self, words: str, clause: Clause, *, first: bool, actual: bool = True, aside: bool = False
    ) -> None:
        """Take in the dates of a clause that has been read, for what follows."""
        self._take(words, clause, first=first, actual=actual, aside=aside)
        self.measured |= measures(clause)

    def _take(self, words: str, clause: Clause, *, first: bool, actual: bool, aside: bool) -> None:
        for token in clause.tokens:
            if token.kind != "date" or dates_nothing(words, clause, token):
                self.eventful |= token.kind == "date" and is_event(words, clause, token)
                continue
            when = self.read(words, token)
            if (
                "同期" in token.text
            ):  # a look aside, at another year: no longer than the sentence that it opens
                if first and token.end == clause.end and opens(words, clause, token):
                    self.sentence = when
                continue
            if starts_change(words, token) or bound_to_any(words, clause, token):
                continue
            if is_whole_of_share(words, token) and (self.sentence or self.paragraph) is not None:
                continue
            opening = opens(words, clause, token)
            if self.sentence is not None and self._wider(when) and not opening:
                continue
            explains = self._explains(words, clause, token)
            restates = aside or words.startswith(_RESTATES, token.end)
            leads = (
                not self.measured
                or clause.opens in "；;"
                or frames(clause, token)
                or (actual and not restates and self._widens(when))
            )
            self.aside = not leads and restates
            if self.aside and self._before(when):
                continue  # 14亿元，上年为12亿元，增长17%
            self.sentence = when
            if leads:
                self.frame = when
                if opening and self._part(when):
                    self.paragraph = self._closed()
            if not measures(clause) and _REPORTS.match(words, token.end) is not None:
                self.paragraph = self.stretch = when
                self.momentary = False
            if explains and self.paragraph is not None and self.paragraph.confidence == "stated":
                self.paragraph = self.stretch = when
            if (
                _POINTING.match(token.text) is not None
                and when.first != when.last
                and (clause.figures or frames(clause, token))
            ):
                self.stretch = when  # 4月末余额…。当月净投放…
            beside = words.startswith(("当月", "单月", "当季", "单季", "当天", "当日"), token.end)
            if (
                opening
                and leads
                and not beside
                and _POINTING.match(token.text) is None
                and not (token.text.startswith(_BEFORE_NOW) and self.paragraph is not None)
                and not self._within(when)
                and not ((self.measured or token.value.granularity == "quarter") and self._part(when))
                and not self._looks_back(token, when)
                and not (words.startswith("的", token.end) and self._part(when))
                and not is_coming(words, clause, token)
            ):
                self.paragraph = when
                if when.first is not None and when.first != when.last:
                    self._stretch_to(when)
                elif when.last is not None:
                    self.moment = when
                self.momentary = (
                    token.value.granularity == "day"
                    and token.value.relation == "in"
                    and when.first == when.last
                )

    def read(self, words: str, token: Token) -> When:
        """The days of a date; 截至目前 within a stretch that has begun earlier is that stretch."""
        value: Period = token.value
        said = token.text
        if self.since is not None and is_now(token):
            return self.since
        when = When(value.first, value.last, "stated", _AHEAD.fullmatch(said) is not None)
        if value.last is not None and value.last.month <= 4 and _LAST_YEAR.match(said):
            when = When(date(value.last.year - 1, 1, 1), date(value.last.year - 1, 12, 31), "stated")
        year = self.heading.last
        if (
            year is not None
            and value.last is not None
            and value.last.year == year.year + 1
            and _OF_THE_YEAR.fullmatch(said)
        ):
            when = When(
                value.first and value.first.replace(year=year.year),
                value.last.replace(year=year.year),
                "carried",
            )
        running = self.sentence or self.paragraph or self.heading
        if running.last is not None and value.last is not None:
            if said.startswith("上年") and value.last.year == running.last.year:
                when = when._replace(
                    first=value.first and _year_before(value.first), last=_year_before(value.last)
                )
            elif said == "上月" and value.last == running.last:
                before = value.last.replace(day=1) - timedelta(days=1)
                when = when._replace(first=before.replace(day=1), last=before)
            elif (
                said == "本年" and not is_planned(words, token) and (so_far := self._so_far(when)) is not None
            ):
                when = so_far
            elif (
                said in ("今年", "本年", "当年")
                and self.sentence is not None
                and running.first is None
                and value.first is not None
                and value.first < running.last <= value.last
                and not is_planned(words, token)
            ):
                when = When(value.first, running.last, "carried")  # 截至8月末，今年已发行…
            elif said in ("当月", "月末", "月底") and value.last.replace(day=1) > running.last:
                month = When(running.last.replace(day=1), running.last, "stated")
                when = month if said == "当月" else month._replace(first=running.last)
            elif (
                said.endswith("同期")
                and value.first is None
                and running.first is not None
                and value.last == _year_before(running.last)
            ):
                when = When(_year_before(running.first), value.last, "stated")
            elif said == "同月":
                when = When(running.last.replace(day=1), running.last, "carried")
            elif (
                said == "同期"
                and words.startswith("，", token.end)
                and self.stretch is not None
                and self.stretch.last == value.last
            ):
                when = self.stretch._replace(confidence="carried")  # 1—4月…。截至4月末…。同期，…
        if value.last is not None and said.endswith("止"):
            term = _TERM_ENDED.match(words, token.end)
            months = 0 if term is None else 12 if term["year"] else _MONTHS.get(term["months"], 0)
            if months:
                begun = value.last.year * 12 + value.last.month - months
                when = When(date(begun // 12, begun % 12 + 1, 1), value.last, "stated")
        if _VAGUE.match(said) is not None:
            when = When(confidence="stated")
        if value.relation == "since":
            self.since = when
        return when

    def _so_far(self, year: When) -> When | None:
        """The stretch spoken of that begins with a year (1—4月…，本年到位资金…: in monthly figures, 本年 is the year so far)."""
        about = next((one for one in (self.sentence, self.paragraph, self.heading) if one is not None), NEVER)
        if about.first == about.last or about.first is None:
            about = self.stretch or about
        about = about.carried().to_date()
        return about if about.first == year.first and about.first != about.last else None

    def _explains(self, words: str, clause: Clause, token: Token) -> bool:
        """Whether a date stands in brackets right behind another (国庆假期（10月1日至7日）)."""
        before = next(
            (one for one in clause.tokens if one.kind == "date" and one.end == token.start - 1), None
        )
        return before is not None and words[token.start - 1] == "("

    def _within(self, when: When) -> bool:
        """Whether a single day lies in the stretch of time that the paragraph is about (春节假期…, 初三当天达到…)."""
        about = self.paragraph
        if about is None or about.first is None or about.last is None or about.first == about.last:
            return False
        return when.first is not None and when.first == when.last and about.first <= when.first <= about.last

    def _looks_back(self, token: Token, when: When) -> bool:
        """Whether 以来 begins before the time that the paragraph is about, and ends with it (2023年…。自2021年开市以来累计…)."""
        about = self.paragraph
        if token.value.relation != "since" or about is None or about.first is None or when.first is None:
            return False
        return when.first < about.first

    def _before(self, when: When) -> bool:
        """Whether a time ends before the one spoken of begins."""
        about = self.sentence or self.paragraph or self.heading
        return about.first is not None and when.last is not None and when.last < about.first

    def _stretch_to(self, when: When) -> None:
        """Take in a stretch; a month or quarter that ends with the one spoken of is a look at its end (前三季度…。9月…)."""
        about = self.stretch
        inside = about is not None and about.first is not None and about.last == when.last
        if not inside or when.first <= about.first:  # type: ignore[union-attr,operator]
            self.stretch = when

    def _closed(self) -> When | None:
        """What the paragraph tells of: the stretch that its day closes, where it has named one (2022年…。截至12月31日…)."""
        about, stretch = self.paragraph, self.stretch
        if about is None or stretch is None or about.last not in (None, stretch.last):
            return about
        return stretch.carried() if about.first in (None, about.last) else about

    def _part(self, when: When) -> bool:
        """Whether a month or quarter lies in the longer stretch of time that the paragraph is about (2022年…，去年11月的项目观摩…)."""
        about = self._closed()
        if about is None or None in (about.first, about.last, when.first, when.last):
            return False
        return (about.first, about.last) != (when.first, when.last) and (
            about.first <= when.first and when.last <= about.last  # type: ignore[operator]
        )

    def _widens(self, when: When) -> bool:
        """Whether a stretch of time holds the one that the paragraph is about (11月…，1—11月累计…)."""
        about = self.paragraph
        if about is None or about.last is None or when.last is None:
            return about is None or about == NEVER
        if about.first is None or when.first is None:
            return about.last == when.last
        return when.first <= about.first and about.last <= when.last

    def _wider(self, when: When) -> bool:
        """Whether a stretch of time holds the day or month that the sentence has named (a year in the name of a meeting)."""
        own = self.sentence
        if own is None or own.first is None or own.last is None or when.first is None or when.last is None:
            return False
        return (
            when.first <= own.first
            and own.last <= when.last
            and (when.first, when.last) != (own.first, own.last)
        )

    def of(self, words: str, clause: Clause, figure: Token, *, own: bool = False) -> When:
        """The period of a figure; one with an indicator of its own does not go on with an aside (14亿元，上年为12亿元，毛利率|11%)."""
        nearest: Token | None = None
        for token in clause.tokens:
            if token.start >= figure.start:
                break
            if token.kind != "date":
                continue
            if is_whole_of_share(words, token) and (nearest or self.sentence or self.paragraph) is not None:
                continue
            if bound_to(words, token, figure):
                return self.read(words, token)
            if dates_nothing(words, clause, token) or bound_to_any(words, clause, token):
                continue
            if starts_change(words, token) and any(
                token.end <= other.start < figure.start for other in clause.figures
            ):
                continue
            nearest = token
        if nearest is not None:
            when = self.read(words, nearest)  # a wider one inside the clause is the year of a meeting
            if (
                self.sentence is None
                or not self._wider(when)
                or opens(words, clause, nearest)
                or nearest.text == "全年"
            ):
                return when
        running = self.frame if own and self.aside else self.sentence
        return running or self.paragraph or self.heading

    def since_event(self, when: When) -> When:
        """The time of what is counted or measured behind the day of an event: since then, not that of the sentences before."""
        return NEVER if self.eventful and self.sentence is None and when.confidence != "stated" else when

    def standing(self, when: When) -> When:
        """The time of a stock (人口, 余额) that its clause does not date, behind a stretch that ends on the day named before it.

        年末人口…。全年出生…。65岁以上人口…; 9月末贷款余额…，前三季度新增…，存款余额….
        """
        moment = self.moment
        if (
            (when.confidence != "carried" and when is not self.sentence)
            or when.first == when.last
            or moment is None
            or moment.last != when.last
        ):
            return when
        return moment._replace(confidence="carried")


_TERM_ENDED = re.compile("的?(?:(?P<months>[0-9一二三四五六七八九十]{1,2})个月|(?P<year>财政年度|财年|年度))")
_RESTATES = ("为", "则为", "是", "仅为")
_BEFORE_NOW = ("上年", "上月", "上季", "上个", "上一", "上周")
_MONTHS = {"3": 3, "三": 3, "6": 6, "六": 6, "9": 9, "九": 9, "12": 12, "十二": 12}
"""The terms that companies report on (截至6月30日止六个月)."""
_VAGUE = re.compile("(?:过去|近|最近|这)(?!一年)[0-9一二三四五六七八九十两几]+(?:年|个月)")
"""A stretch that ends about now; no table has a column for it."""


def is_now(token: Token) -> bool:
    """Whether a date is 截至目前."""
    return _NOW.fullmatch(token.text) is not None


def year_of(when: When) -> When:
    """The year in which a period ends, as far as the words imply it (年度计划投资)."""
    if when.last is None:
        return when
    return When(date(when.last.year, 1, 1), date(when.last.year, 12, 31), "inferred")


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


_POINTING = re.compile("当[年月日季]|同[年月期日]|该年|次年")


def built_in(words: str, clause: Clause) -> When | None:
    """The years over which something is built (建设年限为2022-2024年)."""
    for token in clause.tokens:
        if token.kind == "date" and _BUILT_IN.search(words[max(0, token.start - 8) : token.start]):
            return When(token.value.first, token.value.last, "stated")
    return None
