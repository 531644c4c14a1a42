"""Ratios: each to the phrase on its left, to whoever stands behind it, or to the ratio before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import dated, level_of
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.phrases import owner_of, tidy, without_reach
from zheconparse.document.observation.rows import RATIOS
from zheconparse.document.observation.words import any_of

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_REPORTED = re.compile("(?:[升降涨跌]?[至到]|回[升落]至|为|达到?|报|收报|收于)")
_OF_WHOLE = re.compile("(?P<rate>[^，]{1,14}率)(?:达到?|约?为|相当于)[^，率]{2,12}\\Z")
"""A rate by its name, and what it is a rate of."""
_USED = re.compile("(?:被|主要|已|将)*(?P<what>(?:用于|投向|来自|用作)[^，。；、0-9]{2,16})")
"""What part of an amount goes where, or comes from where (其中约55%|用于养老服务)."""


@cache
def _group() -> re.Pattern[str]:
    """Who a ratio right before them is of, and what they do (近六成|企业|预计订单持平)."""
    return re.compile(
        f"的?(?P<who>(?:受访|样本|调查|参与)?{any_of('people')})(?P<does>[^，。；、0-9]{{2,16}})\\Z"
    )


def link_ratio(context: Context, figure: Token, raw: str) -> None:
    """A ratio that has a name of its own (落地率达84.5%), or whose thing stands behind it, or that goes on what came before."""
    own = tidy(raw)
    if raw.endswith("的") and (named := _OF_WHOLE.match(own)) is not None:
        own = named["rate"]  # 申领率达到应领人数的|98.4%
    if figure.value.is_difference and not own.endswith(("差", "差距")):
        return  # a distance; only differences are measured in points
    if own:
        owner, name = owner_of(own)
        context.row(figure, "rate", name, "rate", subject=owner)
        return
    for rule in (_of_what_follows, _of_group, _of_use, _of_those_who, _level_of_growth, _like_the_last):
        if rule(context, figure, raw):
            return


def _of_what_follows(context: Context, figure: Token, raw: str) -> bool:
    """A ratio of what stands behind it, where the sentence has said nothing else yet."""
    after = _BEHIND.match(context.words, figure.end, context.clause.end)
    if after is None or not raw.strip() or context.rows:
        return False
    phrase = re.split(any_of("stop"), after["what"][:12], maxsplit=1)[0]
    if phrase:
        context.row(figure, "rate", phrase, "rate-right")
    return bool(phrase)


_BEHIND = re.compile("的(?P<what>[^，。；、]{2,14})")


def _of_group(context: Context, figure: Token, raw: str) -> bool:
    """The share of those who do something, right behind it (近六成|企业|预计订单持平)."""
    group = _group().match(context.words, figure.end, context.clause.end)
    if group is None or raw.strip():
        return False
    does = group["does"].strip("的")
    context.row(figure, "share", f"{does}{'的' if does else ''}{group['who']}占比", "share-of-group")
    return True


def _of_use(context: Context, figure: Token, _raw: str) -> bool:
    """The share of an amount that goes where the words behind it say (其中约55%|用于养老服务)."""
    used = _USED.match(context.words, figure.end, context.clause.end)
    if used is None:
        return False
    base = level_of(context)
    whole = "" if base is None or base.kind in RATIOS else base.indicator
    context.row(figure, "share", f"{whole}{used['what']}占比", "share-of-use", carried=bool(whole))
    return True


def _of_those_who(context: Context, figure: Token, raw: str) -> bool:
    """The share of those whom 的 behind it names (超过六成的|受访者)."""
    people = _BEHIND.match(context.words, figure.end, context.clause.end)
    if people is None or without_reach(raw).strip() or figure.value.unit not in ("percent", "tenth"):
        return False
    context.row(figure, "share", f"{people['what']}占比", "share-right")
    return True


def _level_of_growth(context: Context, figure: Token, raw: str) -> bool:
    """A ratio behind the points that it has moved by takes the place of their row (回落0.3个百分点至|50.1%)."""
    last = context.last
    if last is None or last.kind != "growth" or not last.token.value.is_difference:
        return False
    if _REPORTED.fullmatch(raw.strip()) is None:
        return False
    context.rows.remove(last)
    draft = context.row(
        figure,
        "rate",
        last.indicator,
        "level-after-growth",
        when=last.when,
        where=last.where,
        carried=True,
    )
    draft.take_amount(last.token.value)
    return True


def _like_the_last(context: Context, figure: Token, _raw: str) -> bool:
    """A ratio of what the ratio before it measures, in the same clause or of another time or place (增速分别为5%、|6%)."""
    last = context.last
    if last is None or last.kind not in RATIOS:
        return False
    elsewhere = last.kind != "growth" and (dated(context) or bool(context.heads))
    if last.token.start < context.clause.start and not elsewhere:
        return False
    draft = context.row(figure, last.kind, last.indicator, "rate-carried", carried=True)
    draft.subject = last.subject
    if last.kind == "growth" and last.change is not None:
        down = figure.value.direction is None and last.change < 0
        draft.take_rate(figure.value.moving("down", last.change_basis) if down else figure.value)
    return True
