"""Which period a figure has.

A passage tells of one stretch of time, which the date that leads a sentence (or a member behind ；) names and carries on.
A date behind figures leads only where a comma or place follows it, or where its stretch holds the one told of (11月…，1—11月累计…).
Any other date is an excursion: a month inside the stretch ends with its member of the sentence, another value of the figure before
(上年为8亿元, 其中9月增长9%) with the next indicator, and a closing day (截至6月末) or 目前 with its sentence; stocks alone keep that day.
A base of comparison (比2021年同期), a day of publication and the day of an event (2022年5月开工) give no period.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.dating import (
    bound_to,
    bound_to_any,
    dates_nothing,
    frames,
    is_announced,
    is_coming,
    is_event,
    is_whole_of_share,
    measures,
    names_report,
    opens,
    starts_change,
)
from zheconparse.document.observation.pointing import read
from zheconparse.document.observation.times import NEVER, When

_BUILT_IN = re.compile("(?:建设年限|建设期限?|建设周期|建设工期|规划期|实施期|执行期)[为是：:]?\\s*\\Z")


class Calendar:
    """What the text has said of time so far: in the clause, the sentence, the paragraph, and in headings."""

    def __init__(self) -> None:
        self.heading = NEVER  # the time of a heading, of what is made known, of a day of trading: where nothing else is said
        self.told: list[When] = []  # the first two stretches that have led paragraphs
        self.paragraph: When | None = None
        self.sentence: When | None = None
        self.since: When | None = None  # the last 2022年以来 of the paragraph
        self.momentary = False  # the paragraph's time is a day
        self.items = 0  # how many items of a list have begun
        self.of_items: When | None = None  # the time before a list, or of its first item, for every item
        self.latest: When | None = None  # the time that was named last: 届时 is then
        self.spoken: When | None = None  # the stretch that the sentence before spoke of
        self.stretch: When | None = None  # the last stretch of time that the paragraph has spoken of
        self.moment: When | None = None  # the last day that the paragraph has spoken of
        self.announced: When | None = None  # the time of what the paragraph makes known (公布4月份…数据)
        self.opened: When | None = None  # the time that the paragraph began with
        self.inherited = False  # the paragraph's time comes from the one before
        self.eventful = False  # the sentence has dated an event (项目5月投产)
        self.measured = False  # the sentence has given figures
        self.begins = False  # nothing of the paragraph has been read yet
        self.frame: When | None = None  # the time that leads the sentence; behind ； it holds again
        self.member = 0  # which member of the sentence is being read
        self.aside = False  # the sentence's time is that of another value of the figure before

    @property
    def running(self) -> When:
        """The time that runs: of the sentence, else of the paragraph, else of the heading."""
        return self.sentence or self.paragraph or self.heading

    @property
    def day(self) -> When | None:
        """The single day that leads the paragraph, or that the sentence names."""
        when = self.paragraph if self.momentary else self.sentence
        return when if when is not None and when.is_day and when.first is not None else None

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

    def new_paragraph(self, *, goes_on: bool, item: bool = False, coming: bool = False) -> None:
        """A paragraph begins; it goes on with the time of the one before, unless a heading or other matter stands between.

        A look at what is `coming`, late in a paragraph, ends with it.
        """
        if coming and self.opened is not self.paragraph:
            self.paragraph = self.opened
        if not goes_on:
            self.paragraph = self.stretch = self.moment = None
            self.since = None
        elif self.paragraph is not None:
            self.paragraph = None if self.momentary else self.paragraph.carried()
            self.paragraph = self._closed()
            if self.paragraph is not None and self.paragraph.is_part(self.opened):
                self.paragraph = self.opened  # a month inside what the paragraph told of ends with it
        self.items = self.items + 1 if item else 0
        if self.items == 1 or (self.items == 2 and self.of_items is None):
            self.of_items = self.paragraph
        elif self.items > 1:
            self.paragraph = self.of_items
        self.momentary = False
        self.inherited = self.paragraph is not None
        self.sentence = self.announced = None
        self.opened = self.paragraph
        self.begins = True

    def new_section(self) -> None:
        """A heading without a time of its own: what stands below is of the one stretch that the text has told of, if it is one."""
        self.sentence = self.paragraph = None
        if self.heading == NEVER and len(self.told) == 1 and self.told[0].last is not None:
            self.heading = self.told[0]

    def forget(self) -> None:
        """The paragraph turns out to speak of something else."""
        self.paragraph = None
        self.inherited = False

    def close_sentence(self, used: Sequence[When], *, trading: bool = False) -> None:
        """A sentence ends; a single day that dated none of its figures gives way to the stretch that did, and dates nothing further.

        A day of trading is that of all that the text tells.
        """
        self.begins = False
        day = self.day if trading else None
        if day is not None and self.heading == NEVER and not day.is_part(self.opened):
            self.heading = day._replace(confidence="inferred")
        elif self.momentary and self.paragraph is not None and self.paragraph.confidence == "stated":
            days = self.paragraph[:2]
            if all(when[:2] != days for when in used):
                stretches = (when for when in reversed(used) if when.first is not None and not when.is_day)
                self.paragraph = next((when.carried() for when in stretches), None)
            self.momentary = False
        elif self.paragraph is not None and (latest := _last_of_several(used)) is not None:
            self.paragraph = latest.carried() if self.paragraph.ends_before(latest) else self.paragraph

    def new_sentence(self) -> None:
        """A sentence begins."""
        if self.frame is not None and not self.frame.is_day:
            self.spoken = self.frame
        self.sentence = self.frame = None
        self.eventful = self.measured = self.aside = False
        self.member = 0
        if self.paragraph is not None and (about := self._closed()) is not None:
            self.paragraph = about.carried()

    def goes_into(self, when: When) -> None:
        """A sentence tells of parts of what the one before told (其中，…): they are of its time."""
        self.sentence = self.frame = when.carried()

    def new_member(self, member: int) -> None:
        """Another member of the sentence begins: behind ； the time that leads the sentence holds again."""
        self.member = member
        self.sentence = self.frame
        self.aside = False

    def enter(
        self,
        words: str,
        clause: Clause,
        dates: Sequence[Token],
        *,
        first: bool,
        actual: bool = True,
        aside: bool = False,
        named: int | None = None,
    ) -> None:
        """Take in the dates of a clause that has been read, for what follows; `named`: where the company that it opens with ends."""
        for token in dates:
            if dates_nothing(words, clause, token):
                self.eventful |= is_event(words, clause, token)
                continue
            when = self.latest = read(self, words, token)
            opening = opens(words, clause, token) or (
                named is not None and words[named : token.start] in _AT and not when.is_part(self.paragraph)
            )
            if "同期" in token.text:  # a look at another year: no longer than the sentence that it opens
                if first and opening and token.end == clause.end:
                    self.sentence = self.frame = when
                continue
            if starts_change(words, token) or bound_to_any(words, clause, token):
                continue
            if is_whole_of_share(words, token) and (self.sentence or self.paragraph) is not None:
                continue
            if self.sentence is not None and self._wider(when) and not opening:
                continue
            restates = aside or words.startswith(_RESTATES, token.end)
            leads = (
                not self.measured
                or clause.opens in "；;"
                or (frames(clause, token) and not words.endswith(_OCCURS, 0, token.start))
                or (actual and not restates and self._widens(when))
            )
            self.aside = not leads and restates
            if self.aside and self._before(when):
                continue  # 14亿元，上年为12亿元，增长17%
            self._name(words, clause, token, when)
            if leads:
                self._lead(words, clause, token, when, opening=opening, actual=actual)

    def _name(self, words: str, clause: Clause, token: Token, when: When) -> None:
        """Take a time for the sentence; what names a report, explains a holiday or is 当月 says what the paragraph tells of."""
        explains = self._explains(words, clause, token)
        if (
            self.frame is not None
            and self.frame.spans_years
            and when.first is None
            and when.last == self.frame.last
        ):
            self.frame = when  # “十五五”时期年均增长5%，到2030年达到…；产值500亿元
        self.sentence = when
        if not measures(clause) and names_report(words, token):
            self.paragraph = self.stretch = when
            self.momentary = False
        elif is_announced(words, token):
            self.announced = when.carried()
            if self.heading == NEVER:
                self.heading = when._replace(confidence="inferred")
        if explains and self.paragraph is not None and self.paragraph.confidence == "stated":
            self.paragraph = self.stretch = when
        pointing = _POINTING.match(token.text) is not None and when.first != when.last
        if pointing and (clause.figures or frames(clause, token)):
            self.stretch = when  # 4月末余额…。当月净投放…

    def _lead(
        self, words: str, clause: Clause, token: Token, when: When, *, opening: bool, actual: bool
    ) -> None:
        """Take a time that leads for the members behind ；, and for the paragraph unless it is only a part of what that tells of."""
        self.frame = when
        if not opening:
            return
        part = when.is_part(self._closed())
        if part:
            self.paragraph = self._closed()
            if when.is_day:
                self.moment = when
        if _POINTING.match(token.text) is not None:
            if not self.begins:
                return
            self.stretch = None if when.is_day else self.stretch  # 当日，…: all that the paragraph tells
        elif (
            words.startswith(_BESIDE, token.end)
            or (part and when.is_day and self.paragraph is not None and not self.paragraph.is_day)
            or (part and (self.measured or token.value.granularity == "quarter"))
            or (part and words.startswith("的", token.end))
            or self._looks_back(token, when)
            or is_coming(words, clause, token)
            or (self.measured and (not actual or self._is_earlier(when)))
        ):
            return
        self.opened = self.opened or when
        self.paragraph = when
        if when.first is not None and when.first != when.last:
            self._stretch_to(when)
            self._tell(when if actual else NEVER)
        elif when.last is not None:
            self.moment = when
        self.momentary = (
            token.value.granularity == "day" and token.value.relation == "in" and when.first == when.last
        )

    def _tell(self, when: When) -> None:
        """Note a stretch of which the text tells, or that it tells of what is to come."""
        told = when._replace(confidence="inferred")
        if len(self.told) < 2 and told not in self.told:
            self.told.append(told)

    def _explains(self, words: str, clause: Clause, token: Token) -> bool:
        """Whether a date stands in brackets right behind another (国庆假期（10月1日至7日）)."""
        if token.start == 0 or words[token.start - 1] != "(":
            return False
        return any(one.end == token.start - 1 for one in clause.dates)

    def _looks_back(self, token: Token, when: When) -> bool:
        """Whether 以来 begins before the time that the paragraph is about, and ends with it (2023年…。自2021年开市以来累计…)."""
        about = self.paragraph
        if token.value.relation != "since" or about is None or about.first is None or when.first is None:
            return False
        return when.first < about.first

    def _is_earlier(self, when: When) -> bool:
        """Whether a time is over before the one that the paragraph is about begins (2023年…；而在2020年，…)."""
        return self.paragraph is not None and when.ends_before(self.paragraph)

    def _before(self, when: When) -> bool:
        """Whether a time ends before the one spoken of begins."""
        return when.ends_before(self.running)

    def _stretch_to(self, when: When) -> None:
        """Take in a stretch; a month or quarter that ends with the one spoken of is a look at its end (前三季度…。9月…)."""
        about = self.stretch
        if about is None or about.last != when.last or not when.is_part(about):
            self.stretch = when

    def _closed(self) -> When | None:
        """What the paragraph tells of: the stretch that its day closes, where it has named one (2022年…。截至12月31日…)."""
        about, stretch = self.paragraph, self.stretch
        if about is None or stretch is None or about.last not in (None, stretch.last):
            return about
        return stretch.carried() if about.is_day else about

    def _widens(self, when: When) -> bool:
        """Whether a stretch of time holds the one that the paragraph is about, or ends on its day (11月…，1—11月累计…)."""
        about = self.paragraph
        if about is None or about.last is None:
            return about in (None, NEVER)
        if about.first is None or when.first is None:
            return about.last == when.last
        return about.within(when)

    def _wider(self, when: When) -> bool:
        """Whether a stretch of time holds the day or month that the sentence has named (a year in the name of a meeting)."""
        return self.sentence is not None and self.sentence.is_part(when)

    def of(self, words: str, clause: Clause, figure: Token, *, own: bool = False) -> When:
        """The period of a figure; one with an indicator of its own does not go on with an aside (14亿元，上年为12亿元，毛利率|11%)."""
        nearest: Token | None = None
        for token in clause.dates:
            if token.start >= figure.start:
                break
            if token.text.startswith("报告期") and self.heading != NEVER:
                return self.heading
            if is_whole_of_share(words, token) and (nearest or self.sentence or self.paragraph) is not None:
                continue
            if bound_to(words, token, figure):
                return read(self, words, token)
            if dates_nothing(words, clause, token) or bound_to_any(words, clause, token):
                continue
            if starts_change(words, token) and any(
                token.end <= other.start < figure.start for other in clause.figures
            ):
                continue
            nearest = token
        if nearest is not None:
            when = read(self, words, nearest)  # a wider year inside the clause is that of a meeting or a plan
            if (
                self.sentence is None
                or not self._wider(when)
                or (nearest.value.granularity != "year" and not when.spans_years)
                or opens(words, clause, nearest)
                or nearest.text == "全年"
            ):
                return when
        running = self.frame if own and self.aside else self.sentence
        return running or self.paragraph or self.announced or self.heading

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


_BESIDE = ("当月", "单月", "当季", "单季", "当天", "当日", "平均")


_AT = ("", "在", "于")
_OCCURS = ("出现在", "发生在", "出现于", "发生于")
"""Before the day on which one figure was reached (峰值出现在|正月初七，达…)."""
_RESTATES = ("为", "则为", "是", "仅为")
_POINTING = re.compile("当[年月日季]|同[年月期日]|该年|次年")


def _last_of_several(used: Sequence[When]) -> When | None:
    """The last of the times that the figures of a sentence are of, where each comes behind the one before (2020年…，2022年…，去年…)."""
    if len(used) < 2:
        return None
    times = [when for at, when in enumerate(used) if at == 0 or when[:2] != used[at - 1][:2]]
    if len(times) < 2 or not all(earlier.ends_before(later) for earlier, later in pairwise(times)):
        return None
    last = times[-1]
    return last if last.confidence == "stated" and not last.is_day else None


def built_in(words: str, dates: Iterable[Token]) -> When | None:
    """The years over which something is built (建设年限为2022-2024年)."""
    for token in dates:
        if _BUILT_IN.search(words[max(0, token.start - 8) : token.start]):
            return When(token.value.first, token.value.last, "stated")
    return None
