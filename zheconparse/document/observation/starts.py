"""Where a change started: the level before it is a base (由|10万辆|增至15万辆)."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import bound_to
from zheconparse.document.observation.movements import VERBS
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.status import is_revised
from zheconparse.document.observation.times import NEVER

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def mark_bases(context: Context) -> None:
    """A level from which a change started is a base, and of no time that its own words do not name (由|10万辆|增至15万辆).

    It has come about, whatever is planned for the level that the change leads to; a plan that is changed was one before.
    """
    if len(context.rows) < 2:
        return
    rows = [row for row in context.rows if row.token.start >= context.clause.start]
    for base, level in pairwise(rows):
        if level.rule not in ("level-carried", "rate-carried"):
            continue
        if _becomes().match(context.words[base.token.end : level.token.start]) is None:
            continue
        own = next((one for one in context.clause.tokens if _is_bound(context.words, one, base.token)), None)
        at = base.token.start if own is None else own.start + (own.text[0] in "由从")
        if _FROM.search(context.words, max(0, at - 8), at) is not None:
            base.kind, base.rule = "base", "base-value"
            if is_revised(context.words, base.token):
                continue
            if level.when.spans_years and _from_year_to_year(context, level):
                base.when, level.when = level.when.ends()
                continue
            base.when = NEVER if own is None else base.when
            base.status = "actual" if base.status in ("plan", "target") else base.status


def _from_year_to_year(context: Context, row: Draft) -> bool:
    """Whether the sentence names the two years between which the move to a level lies (2017年到2021年，…从268亿元增至427亿元)."""
    return any(
        _TWO_YEARS.fullmatch(token.text) is not None and token.value.last == row.when.last
        for clause in context.sentence.clauses
        for token in clause.dates
    )


_TWO_YEARS = re.compile("从?[0-9]{4}年?(?:[到至]|[—–~～-]{1,2})[0-9]{4}年")
_FROM = re.compile("(?:由|从)(?:每[^，。；、0-9]{1,4}|原来的?|原先的?|最初的?|此前的?|过去的?|约)?\\s*\\Z")


def _is_bound(words: str, token: Token, figure: Token) -> bool:
    """Whether a token is a date that belongs to a figure by 的 alone."""
    return token.kind == "date" and bound_to(words, token, figure)


@cache
def _becomes() -> re.Pattern[str]:
    """A verb of change and the level that it leads to, behind the level before."""
    return re.compile(f"[^，。；、0-9]{{0,6}}?(?:{VERBS}|发展|[提抬调压扩拉拓缩])[到至为成]")
