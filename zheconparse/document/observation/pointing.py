"""Which days a date means where its words point to what the text has told before (上月, 本年, 同期, 月末, 止六个月)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import is_planned
from zheconparse.document.observation.times import When, whole_year, year_before

if TYPE_CHECKING:
    from zheconparse.document.observation.periods import Calendar

_AHEAD = re.compile('到[“"]?(?:[0-9〇零一二三四五六七八九十]+年|[^0-9]{2,4}期?末[”"]?)')
_OF_THE_YEAR = re.compile("全年|年内|年末|年底|全年度")
_TO_COME = re.compile("[^。；0-9]{0,12}?(?:将(?!近)|拟|计划|力争|争取|确保|预计|有望|可(?!比))")
"""Behind 年内, before what is still to come."""
_LAST_YEAR = re.compile("(?:过去|刚刚过去)的?一年")
_NOW = re.compile("截至目前|到目前|截止目前|截至当前|迄今|至今|目前")
_TERM_ENDED = re.compile("的?(?:(?P<months>[0-9一二三四五六七八九十]{1,2})个月|(?P<year>财政年度|财年|年度))")
_MONTHS = {"3": 3, "三": 3, "6": 6, "六": 6, "9": 9, "九": 9, "12": 12, "十二": 12}
"""The terms that companies report on (截至6月30日止六个月)."""
_VAGUE = re.compile("(?:过去|近|最近|这)(?!一年)[0-9一二三四五六七八九十两几]+(?:年|个月)")
_VAGUE_BEGINS = frozenset("过近最这")
"""A stretch that ends about now, and what its words begin with; no table has a column for it."""


def is_now(token: Token) -> bool:
    """Whether a date is 截至目前."""
    return _NOW.fullmatch(token.text) is not None


def read(calendar: Calendar, words: str, token: Token) -> When:
    """The days of a date; 截至目前 within a stretch that has begun earlier is that stretch."""
    value, said = token.value, token.text
    if calendar.since is not None and is_now(token):
        return calendar.since
    if said == "届时" and calendar.latest is not None:
        return calendar.latest.carried()
    if said == "同期" and value.last is None and calendar.stretch is not None:
        return calendar.stretch._replace(confidence="carried")
    when = When(value.first, value.last, "stated", said[0] == "到" and _AHEAD.fullmatch(said) is not None)
    if said[0] in _VAGUE_BEGINS and _VAGUE.match(said) is not None:
        when = When(confidence="stated")
    elif value.last is not None:
        when = (
            _of_year(calendar, words, token, when)
            or _term(words, token, value.last)
            or _pointed(calendar, words, token, when)
            or when
        )
    if value.relation == "since":
        calendar.since = when
    return when


def _of_year(calendar: Calendar, words: str, token: Token, when: When) -> When | None:
    """过去一年 early in a year, and 全年, 年内 or 年末 below a heading of the year before."""
    said, last = token.text, token.value.last
    if last.month <= 4 and _LAST_YEAR.match(said):
        return whole_year(last.year - 1)
    heading = calendar.heading.last or (calendar.told[0].last if len(calendar.told) == 1 else None)
    if heading is None or last.year != heading.year + 1 or _OF_THE_YEAR.fullmatch(said) is None:
        return None
    if said == "年内" and _TO_COME.match(words, token.end) is not None:
        return None
    year = heading.year
    return When(when.first and when.first.replace(year=year), last.replace(year=year), "carried")


def _term(words: str, token: Token, last: date) -> When | None:
    """The months that end on a day (截至6月30日止六个月)."""
    if not token.text.endswith("止"):
        return None
    term = _TERM_ENDED.match(words, token.end)
    months = 0 if term is None else 12 if term["year"] else _MONTHS.get(term["months"], 0)
    if not months:
        return None
    begun = last.year * 12 + last.month - months
    return When(date(begun // 12, begun % 12 + 1, 1), last, "stated")


def _pointed(calendar: Calendar, words: str, token: Token, when: When) -> When | None:
    """What a date means beside the time that runs: the year, the month or the stretch told of."""
    running, said = calendar.running, token.text
    first, last = when.first, when.last
    if running.last is None or last is None:
        return None
    if said.startswith("上年") and last.year == running.last.year:
        return when._replace(first=first and year_before(first), last=year_before(last))
    told = calendar.sentence is not None and last > running.last  # 6月上涨0.2%，上月为下降0.3%
    if said == "上月" and (last == running.last or told):
        before = running.last.replace(day=1) - timedelta(days=1)
        return when._replace(first=before.replace(day=1), last=before)
    if said in ("今年", "本年", "当年") and not is_planned(words, token):
        return _so_far(calendar, said, when)
    if said in ("当月", "月末", "月底") and last.replace(day=1) > running.last:
        return When(running.last.replace(day=1) if said == "当月" else running.last, running.last, "stated")
    if said == "同月":
        return When(running.last.replace(day=1), running.last, "carried")
    if said == "同期" and words.startswith("，", token.end):  # 1—4月…。截至4月末…。同期，…
        stretches = (calendar.spoken, calendar.stretch)
        stretch = next((one for one in stretches if one is not None and one.last == last), None)
        return None if stretch is None else stretch._replace(confidence="carried")
    if said.endswith("同期") and first is None and running.first and last == year_before(running.last):
        return When(year_before(running.first), last, "stated")
    return None


def _so_far(calendar: Calendar, said: str, year: When) -> When | None:
    """The year so far (截至8月末，今年已发行…); in monthly figures 本年 is the stretch told of (1—4月…，本年到位资金…)."""
    if said == "本年":
        about = calendar.running
        if about.is_day:
            about = calendar.stretch or about
        about = about.carried().to_date()
        if about.first == year.first and about.first != about.last:
            return about
    day = calendar.sentence
    if day is None or day.first is not None or day.last is None or year.first is None or year.last is None:
        return None
    return When(year.first, day.last, "carried") if year.first < day.last <= year.last else None
