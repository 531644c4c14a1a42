"""The places and the periods that the figures of a run are of in turn (甲市、乙市…分别为; 2021年、2022年…依次为)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.dating import is_base
from zheconparse.document.observation.heads import heads
from zheconparse.document.observation.periods import When
from zheconparse.document.observation.phrases import tidy

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

SPLIT = re.compile("、|和|与|及|以及")
IN_TURN = re.compile("分别|依次|各")
_LISTED = re.compile("年?(?:、|和|与|及|以及)")


def places_of(context: Context, count: int, raw: str) -> list[Token] | None:
    """The places that figures are of in turn: of their clause, else of the last clause that opens with some (…，楼面价分别为)."""
    found = context.heads
    last = context.previous
    if not found and last is not None and not last.figures:
        listed = [one for one in last.tokens if one.kind == "region"]
        if len(listed) == count > 1 and _only_places(context.words, last, listed):
            return listed
    if not found and IN_TURN.search(raw) is not None:
        before = (
            clause for clause in reversed(context.sentence.clauses) if clause.end < context.clause.start
        )
        found = next(filter(None, (heads(context.words, clause) for clause in before)), [])
    return found if len(found) == count else None


def _only_places(words: str, clause: Clause, places: Sequence[Token]) -> bool:
    """Whether a clause names some places and says no more (单看新疆、贵州、海南，…)."""
    between = [words[before.end : after.start] for before, after in pairwise(places)]
    if places[-1].end != clause.end or not all(SPLIT.fullmatch(one) for one in between):
        return False
    return _LOOKING.fullmatch(words, clause.start, places[0].start) is not None


_LOOKING = re.compile("(?:其中|另外)?(?:单看|只看|来看|再看|看)?")


def said_of(context: Context, places: Sequence[Token]) -> str:
    """What an earlier clause says of its places, before how they rank (甲市、乙市到位资金位居前二，分别为)."""
    if places[-1].end >= context.clause.start:
        return ""
    found = _RANKING.match(context.words, places[-1].end)
    return "" if found is None else tidy(found["what"])


_RANKING = re.compile("(?P<what>[^，。；]{2,16}?)(?:位居|居|位列|列|排名|排在|领先|最)[^，。；]{1,6}，")


def times_of(context: Context, figure: Token, count: int) -> list[When] | None:
    """The periods of a list (2020年、2021年和2022年 … 分别为), or the years of a stretch that has as many as there are figures."""
    if IN_TURN.search(context.words, context.sentence.start, figure.start) is None:
        return None
    dates = [
        token
        for clause in context.sentence.clauses
        for token in clause.tokens
        if token.kind == "date" and token.end <= figure.start and not is_base(context.words, token)
    ][-count:]
    if not dates or IN_TURN.search(context.words, dates[-1].end, figure.start) is None:
        return None
    listed = len(dates) == count and all(
        _LISTED.fullmatch(context.words, before.end, after.start) for before, after in pairwise(dates)
    )
    if listed:
        return [When(token.value.first, token.value.last, "stated") for token in dates]
    stretch = dates[-1].value
    if stretch.first is None or stretch.last is None or stretch.last.year - stretch.first.year != count - 1:
        return None
    years = range(stretch.first.year, stretch.last.year + 1)
    return [When(date(year, 1, 1), date(year, 12, 31), "stated") for year in years]
