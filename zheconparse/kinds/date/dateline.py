"""The day on which a text says that it was published."""

from __future__ import annotations

import re
from datetime import date

from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Span

_DAY = re.compile(
    "(?P<year>19[0-9]{2}|20[0-9]{2}|二[〇零○一二三四五六七八九]{3}) ?[-/.年] ?(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
    " ?[-/.月] ?(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?日?"
)
"""Every way to write the year begins with one character, for which `re` can search at once."""
_LABEL = re.compile(
    "(?:(?:发布|发稿|发表|更新|成文|公布|印发|报告|签发|刊发|出版|公告)?(?:时间|日期)|发布于|更新于|发表于) ?[::：] {0,3}\\Z"
)
_OPENS_LINE = re.compile(r"(?:\A|\n)[ \t]{0,40}[(（]?\Z")
_ENDS_LINE = re.compile(
    r"[)）]?(?: {0,3}(?:星期|周)[一二三四五六日天])?(?: {0,3}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[ \t]{0,4}(?:来源.{0,60})?\r?(?:\n|\Z)"
)
_COLONS, _AT_OPENING = (":", "："), ("", "\n", " ", "\t", "(", "（")
"""What a label, and what opens a line, can end with: cheap tests before the dear ones."""
_BEFORE = 48
"""How many characters before a day are looked at: a label, or the blanks that a line begins with."""


def dateline(text: str, folded: str | None = None) -> tuple[date, Span] | None:
    """The day of publication as the text states it, and where: 发布日期：2022-04-29, or 2023年1月31日 on a line of its own.

    >>> dateline("来源:内蒙古新闻网\\n时间: 2021-11-25\\n\\n今年以来，稀土高新区…")
    (datetime.date(2021, 11, 25), [14, 24))

    A labelled day goes before one on a line of its own; where lines of their own disagree none is taken. `folded` is the
    folded text, where the caller has it.
    """
    alone: tuple[date, Span] | None = None
    disagree = False
    folded = fold(text) if folded is None else folded
    for match in _DAY.finditer(folded):
        before = folded[max(0, match.start() - _BEFORE) : match.start()]
        labelled = before.rstrip(" ")[-1:] in _COLONS and _LABEL.search(before) is not None
        opens = before[-1:] in _AT_OPENING and _OPENS_LINE.search(before) is not None
        if not labelled and not (opens and _ENDS_LINE.match(folded, match.end())):
            continue
        day = _day(match["year"], match["month"], match["day"])
        if day is None:
            continue
        last = match.end("day")
        span = Span(match.start(), last + 1 if text[last : last + 1] == "日" else last)
        if labelled:
            return day, span
        if alone is not None and alone[0] != day:
            disagree = True
        alone = alone or (day, span)
    return None if disagree else alone


def _day(year: str, month: str, day: str) -> date | None:
    from zheconparse.kinds.date.cursor import NoDateError, number, year_number

    try:
        return date(year_number(year), number(month), number(day))
    except (NoDateError, ValueError):
        return None
