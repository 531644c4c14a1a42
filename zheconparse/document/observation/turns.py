"""Whose a run of figures is, one each in turn: places that the clause or the one before names, times that the sentence lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.dating import is_base
from zheconparse.document.observation.heads import heads
from zheconparse.document.observation.naming import SPLIT
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import When, whole_year

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def only_ranks(clause: Clause) -> bool:
    """Whether a clause has no figures but ranks."""
    return all(figure.kind == "rank" for figure in clause.figures)


def places_of(context: Context, count: int, raw: str) -> list[Token] | None:
    """The places that figures are of in turn: of their clause, else of the last clause that opens with some (…，楼面价分别为)."""
    found = context.heads
    last = context.previous
    if not found and last is not None and only_ranks(last):
        listed = list(last.places)
        if len(listed) == count > 1 and _only_places(context.words, last, listed):
            return listed
    foremost = last is not None and only_ranks(last) and _FOREMOST.search(context.words, last.start, last.end)
    if not found and (foremost or IN_TURN.search(raw) is not None):
        before = (
            clause for clause in reversed(context.sentence.clauses) if clause.end < context.clause.start
        )
        found = next(filter(None, (heads(context.words, clause) for clause in before)), [])
    if not found and last is not None and not last.figures:
        found = heads(context.words, last)  # 甲区、乙县盯住存量，去年建成厂房36万平方米、14.5万平方米
    return found if len(found) == count else None


_NTH = "(?:倒数)?第[0-9一二三四五六七八九十]+[位名]?"
_FOREMOST = re.compile(
    "(?:(?:居|居于|位居|排|列|位列|分列|分居)(?:前[列茅]?|前?[0-9一二三四五六七八九十]+[位名]?|"
    f"{_NTH}(?:[、和与]{_NTH})*)|最[高低大小多少快慢好])\\Z"
)
"""What a clause says of the places that it lists, before their figures (沈阳市、铁岭市产量居前，为…)."""


def _only_places(words: str, clause: Clause, places: Sequence[Token]) -> bool:
    """Whether a clause names some places and says no more (单看新疆、贵州、海南，…)."""
    between = [words[before.end : after.start] for before, after in pairwise(places)]
    if places[-1].end != clause.end or not all(SPLIT.fullmatch(one) for one in between):
        return False
    opening = clause.start, places[0].start
    return any(before.fullmatch(words, *opening) is not None for before in (_LOOKING, _FIRST_OF))


_LOOKING = re.compile("(?:其中|另外)?(?:单看|只看|来看|再看|看)?")
_FIRST_OF = re.compile(
    "(?P<what>[^，。；]{2,16}?)(?:(?:位居|居|位列|列|排名|排在|排|领先|最|较)[^，。；]{1,6}的|前[0-9一二三四五六七八九十]+[名位]的?)"
    "(?:依次|分别|主要)?(?:是|为|有)"
)
"""What the places that a clause names at its end come first in (到位资金居前三位的是|甲区、乙区)."""


def said_of(context: Context, places: Sequence[Token]) -> str:
    """What an earlier clause says of its places, before how they rank (甲市、乙市到位资金位居前二，分别为)."""
    if places[-1].end >= context.clause.start:
        return ""
    last = context.previous
    found = None if last is None else _FIRST_OF.fullmatch(context.words, last.start, places[0].start)
    found = found or _RANKING.match(context.words, places[-1].end)
    return "" if found is None else tidy(found["what"])


_RANKING = re.compile("(?P<what>[^，。；]{2,16}?)(?:位居|居|位列|列|排名|排在|领先|最)[^，。；]{1,10}，")


def times_of(context: Context, figure: Token, count: int) -> list[When] | None:
    """The periods of a list (2020年、2021年和2022年 … 分别为), or the steps of a stretch that has as many as there are figures."""
    listed_years = _years_and_more(context, figure, count)
    if listed_years is not None:
        return listed_years
    if IN_TURN.search(context.words, context.sentence.start, figure.start) is None:
        return None
    dates = [
        token
        for clause in context.sentence.clauses
        for token in clause.dates
        if token.end <= figure.start and not is_base(context.words, token)
    ][-count:]
    if not dates or IN_TURN.search(context.words, dates[-1].end, figure.start) is None:
        return None
    listed = len(dates) == count and all(
        _LISTED.fullmatch(context.words, before.end, after.start) for before, after in pairwise(dates)
    )
    if listed:
        return [When(token.value.first, token.value.last, "stated") for token in dates]
    if _COUNTED.search(context.words, dates[-1].end, figure.start) is not None:
        return None
    return _steps(dates[-1], count)


_COUNTED = re.compile("[两二三四五六七八九十2-9](?!季)[家市县区省州镇大者项种类个](?!月|季度)")
"""Behind a time, those who are told of in turn (两家企业分别…)."""
_FROM_TO = re.compile("(?<!半年)[-—~至到]")


def _steps(token: Token, count: int) -> list[When] | None:
    """The years of a stretch, or the quarters or months that it counts from one to another, if it has so many (一季度至四季度, 4—6月).

    What begins with January has added up (1—3月), and is not told month by month.
    """
    first, last = token.value.first, token.value.last
    if first is None or last is None:
        return None
    if last.year - first.year == count - 1 and (first.month, first.day) == (1, 1):
        return When(first, last, "stated").in_steps(12)
    step = 3 if "季" in token.text else 1
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    if months != step * count or token.text[-1] in "日年" or _FROM_TO.search(token.text) is None:
        return None
    return None if step == 1 and first.month == 1 else When(first, last, "stated").in_steps(step)


def _years_and_more(context: Context, figure: Token, count: int) -> list[When] | None:
    """The years of a stretch and the times listed behind it, as many as there are figures (2021—2023年及2024年1—3月，收入|A、B、C和D)."""
    dates = [
        token for clause in context.sentence.clauses for token in clause.dates if token.end <= figure.start
    ]
    if len(dates) < 2 or dates[0].value.first is None or dates[0].value.last is None:
        return None
    if not all(_LISTED.fullmatch(context.words, a.end, b.start) for a, b in pairwise(dates)):
        return None
    years = range(dates[0].value.first.year, dates[0].value.last.year + 1)
    if len(years) < 2 or len(years) + len(dates) - 1 != count:
        return None
    whole = [whole_year(year) for year in years]
    return whole + [When(token.value.first, token.value.last, "stated") for token in dates[1:]]


IN_TURN = re.compile("分别|依次|各")
_LISTED = re.compile("年?(?:[^，。；、0-9]{0,8})(?:、|和|与|及|以及)")
"""What parts times of a list, with what was where (3月在苏州、|4月在深圳)."""
