"""Figures of a place named beside them: in brackets behind it, the highest and lowest of all, or what others are compared with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.basis import is_standard
from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.heads import heads, most_of
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.phrases import owner_of
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.where import Where
from zheconparse.document.observation.words import ending, words
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_RANKED = re.compile(
    "(?!按|分|从|其中前)(?P<what>[^，。；：]{2,18}?)(?:超过|超|突破|高于|低于|达到|大于|增速|涨幅|居|位居|排|列|最|前[0-9一二三四五])"
)
_EXTREME = re.compile("(?P<what>[^，；]{0,18}?)最[高低大小多少快慢好](?:的[一-龥()]{0,4}?)?(?:是|为)")


def link(context: Context, figure: Token, floor: int) -> bool:
    """A figure in brackets behind a place (广东（4411.9亿元）), or of the place that is the highest (最高的是临汾市，为46微克)."""
    behind, before = context.words[figure.end : figure.end + 1], context.previous
    led = before is not None and not before.figures  # the clause before may say what this figure is
    found = (
        (behind == ")" and _in_brackets(context, figure))
        or (led and _extreme(context, figure, floor))
        or (context.heads and _attribute(context, figure, floor))
        or (led and _foremost(context, figure, floor))
        or (behind == "的" and _standard(context, figure, floor))
    )
    if not found:
        return False
    name, place = found
    value, where = figure.value, None if place is None else Where(place.value, "stated")
    if isinstance(value, Percentage) and (
        value.direction is not None or ending("rate_name").search(name) is not None
    ):
        context.row(figure, "growth", name, "of-place", where=where).take_rate(value)
    elif isinstance(value, Percentage):
        context.row(figure, "rate", name, "of-place", where=where)
    else:
        counted = isinstance(value, Quantity) and value.dimension == "count"
        context.row(figure, "count" if counted else "level", name, "of-place", where=where)
    return True


_MOST = re.compile(
    "(?:最[高低大小多少快慢好长短强]|居首|领先|领跑|居前|较快|最为突出"
    "|[屡再续连又首]?创(?:下|出|造)?(?:了)?(?:历史|同期)?(?:新高|新低|纪录|最[高低]))\\Z"
)
_FOREMOST = re.compile(f"(?P<what>[^，；：]{{0,24}}?){_MOST.pattern}")
_PEAK = re.compile("(?P<what>[^，；：]{1,16}?(?:最?[高低]峰|[峰谷]值|最[高低][值点]))(?:出现|发生)[在于]")
"""What had its highest or lowest on a day that the clause names (客流最高峰出现在10月3日，达9.4万人次)."""
_MOST_ENDS = frozenset("高低大小多少快慢好长短强首先跑前出录")
_PEAKED = re.compile("(?:出现|发生)[在于]")
"""What a clause that calls something the most ends with, or holds; most clauses do neither."""
_AGAINST = re.compile(
    "(?:低于|高于|超过|优于|好于|快于|慢于|多于|少于|长于|短于)(?P<place>[^，。；]{2,12}?)\\Z"
)


def _foremost(context: Context, figure: Token, floor: int) -> tuple[str, Token | None] | None:
    """What the clause before calls the most and leaves without a figure (哈密市增速最快，达15.3%)."""
    before = context.previous
    if before is None or before.figures:
        return None
    text = context.words
    if text[before.end - 1] not in _MOST_ENDS and _PEAKED.search(text, before.start, before.end) is None:
        return None
    places = heads(text, before)
    if len(places) > 1:
        return None
    place = next(iter(places), None)
    start = before.start if place is None else place.end
    found = _PEAK.match(text, start, before.end) or _FOREMOST.match(text, start, before.end)
    if found is None or tidy(movement(context.before(figure, floor)).phrase):
        return None
    name = _said(context, figure, found["what"])
    return (owner_of(name)[1], place) if len(name) > (2 if place is None else 1) else None


def _attribute(context: Context, figure: Token, floor: int) -> tuple[str, Token] | None:
    """What the clause gives a place as its own before its name (增幅最高的洱源县|达到19.5%)."""
    place = context.heads[0]
    if place.end > figure.start or floor > place.start:
        return None
    if not context.words.endswith("的", context.clause.start, place.start):
        return None
    lead = max(
        (one.end for one in context.clause.tokens if one.end <= place.start), default=context.clause.start
    )
    found = most_of(context.words, lead, place.start)
    if found is None or tidy(movement(context.before(figure, floor)).phrase):
        return None
    name = _said(context, figure, found["what"])
    return (name, place) if len(name) > 1 else None


def _said(context: Context, figure: Token, what: str) -> str:
    """What the most is of, in full: a bare 增幅 is that of the indicator before, and none said is the indicator before."""
    name = tidy(what)
    if name not in words("rate_name"):
        last = _last(context, figure)
        return last if last.endswith(name) else name
    rows = (context.rows or context.reader.last_rows)[-64:]
    rates = (row.indicator for row in reversed(rows) if row.kind == "growth")
    levels = (row.indicator for row in reversed(rows) if isinstance(row.token.value, Quantity))
    return (next(rates, None) or next(levels, "")) + name


def _standard(context: Context, figure: Token, floor: int) -> tuple[str, Token] | None:
    """The level of another place that a figure is compared with (低于全市7.8个月的平均水平)."""
    text = context.words
    if not is_standard(text, figure.end):
        return None
    raw = context.before(figure, floor)
    place = next((one for one in reversed(context.clause.tokens) if one.end == figure.start), None)
    if place is None or place.kind != "region" or _AGAINST.search(raw) is None:
        return None
    name = _last(context, figure)
    return (name, place) if name else None


def _in_brackets(context: Context, figure: Token) -> tuple[str, Token] | None:
    text = context.words
    if text[figure.start - 1 : figure.start] != "(":
        return None
    place = next((one for one in context.clause.tokens if one.end == figure.start - 1), None)
    if place is None or place.kind != "region":
        return None
    name = _last(context, figure)
    if not name:
        ranked = next(
            filter(
                None, (_RANKED.match(text, clause.start, place.start) for clause in context.sentence.clauses)
            ),
            None,
        )
        name = "" if ranked is None else tidy(ranked["what"])
        if ranked is not None and ranked[0].endswith(("增速", "涨幅")):
            name += ranked[0][-2:]
    return (name, place) if len(name) >= 2 else None


def _extreme(context: Context, figure: Token, floor: int) -> tuple[str, Token] | None:
    before = context.previous
    if before is None or before.figures or not before.tokens:
        return None
    place = before.tokens[-1]
    if place.kind != "region" or place.end != before.end:
        return None
    found = _EXTREME.search(context.words, before.start, before.end)
    if found is None or tidy(movement(context.before(figure, floor)).phrase):
        return None
    name = _said(context, figure, found["what"])
    return (name, place) if len(name) >= 2 else None


def _last(context: Context, figure: Token) -> str:
    """What the last row measures that a list like this one may go on with."""
    rows = context.rows[-64:]
    if isinstance(figure.value, Quantity):
        rows = [row for row in rows if same_unit(row, figure.value)]
    else:
        rows = [row for row in rows if isinstance(row.token.value, type(figure.value))]
    return rows[-1].indicator if rows else ""
