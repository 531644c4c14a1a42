"""Ratios: each to the phrase on its left, to whoever stands behind it, or to the ratio before it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import dated, level_of
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.members import of_its_class
from zheconparse.document.observation.phrases import owner_of, without_reach
from zheconparse.document.observation.rows import RATIOS
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.words import any_of

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_REPORTED = re.compile("(?:[升降涨跌]?[至到]|回[升落]至|为|达到?|报|收报|收于)")
_OF_WHOLE = re.compile("(?P<rate>[^，]{1,14}率)(?:达到?|约?为|相当于)[^，率]{2,12}\\Z")
"""A rate by its name, and what it is a rate of."""
_USED = re.compile(
    "(?:被|主要|已|将|都|均)*(?:(?:[是为](?!.{0,8}的(?:[0-9]|\\Z|[，。；]))(?P<who>(?:[0-9]{1,2}岁)?[^，。；0-9]{2,16}))"
    "|(?P<what>(?:用于|投向|来自|用作|销往|卖往|运往|出口到|出口|供应|流向|投入|集中在|分布在)[^，。；0-9]{2,16}))"
)
"""What part of an amount goes where, comes from where, or what it is (其中约55%|用于养老服务; 九成|是本地居民)."""


@cache
def _group() -> re.Pattern[str]:
    """Who a ratio right before them is of, and what they do (近六成|企业|预计订单持平)."""
    return re.compile(
        f"的?(?P<who>(?:受访|样本|调查|参与)?{any_of('people')})(?P<does>[^，。；、0-9]{{2,16}})\\Z"
    )


def link_ratio(context: Context, figure: Token, raw: str) -> None:
    """A ratio that has a name of its own (落地率达84.5%), or whose thing stands behind it, or that goes on what came before."""
    raw = _behind_noun(context, figure, raw)
    own = tidy(raw)
    if raw.endswith("的") and (named := _OF_WHOLE.match(own)) is not None:
        own = named["rate"]  # 申领率达到应领人数的|98.4%
    if figure.value.is_difference and not own.endswith(("差", "差距")):
        return  # a distance; only differences are measured in points
    if own and (_contributed(context, figure, raw) or _of_those_who(context, figure, raw)):
        return
    used = _USED.match(context.words, figure.end, context.clause.end) if own else None
    if used is not None and used["what"] and figure.value.unit != "permille":
        context.row(figure, "share", f"{own}{used['what']}占比", "share-of-use")  # 产品|六成|运往省外
        return
    if own:
        owner, name = owner_of(own)
        context.row(figure, "rate", of_its_class(context, name, figure.value), "rate", subject=owner)
        return
    for rule in (
        _contributed,
        _of_those_who,
        _of_what_follows,
        _of_group,
        _of_use,
        _level_of_growth,
        _like_the_last,
    ):
        if rule(context, figure, raw):
            return


def _behind_noun(context: Context, figure: Token, raw: str) -> str:
    """The words before a ratio without the noun that the ratio before them is of (以6%的|土地|贡献了85%)."""
    last = context.last
    if last is None or last.rule != "share-right" or last.token.start < context.clause.start:
        return raw
    named, _ = right_of(context.words, last.token.end, figure.start)
    return raw.removeprefix("的").removeprefix(named)


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


_LEADING = ("", "其中", "有", "其中有")


def _of_use(context: Context, figure: Token, raw: str) -> bool:
    """The share of an amount that goes where the words behind it say, or is what they say (其中约55%|用于养老服务)."""
    used = _USED.match(context.words, figure.end, context.clause.end)
    if used is None or raw.strip("约近，、 ") not in _LEADING:
        return False
    base = level_of(context) if "其中" in raw else None
    whole = "" if base is None or base.kind in RATIOS else base.indicator
    name = f"{whole if used['who'] is None else ''}{used['who'] or used['what']}占比"
    context.row(figure, "share", name, "share-of-use", carried=bool(whole))
    return True


def _contributed(context: Context, figure: Token, raw: str) -> bool:
    """What part of something somebody contributes, or of the amount told before (民营经济贡献了|75%的税收; 其中孝义要贡献|四成)."""
    if figure.value.in_points:
        return False
    of = _OF_WHAT.match(context.words, figure.end)
    given, last = _GIVES.search(raw), context.last
    if given is None:
        if of is None or last is None or last.rule != "contributed" or not _is_next(context, raw):
            return False
        who = last.noun  # 贡献了75%的税收、|90%的就业
    else:
        who = "" if raw.startswith("的") else tidy(raw[: given.start()])  # 以5%|的土地贡献了30%
    if who and of is not None:
        name = f"{who}占{of['what']}的比重"
        context.row(figure, "share", name, "contributed", carried=given is None, noun=who)
        return True
    base = level_of(context)
    if base is None or base.kind in RATIOS:
        return False
    thing = base.indicator
    name = f"{thing}占比" if of is None else f"{thing}占{of['what']}的比重"
    context.row(figure, "share", name, "contributed", carried=True, when=base.when, noun=thing)
    return True


_GIVES = re.compile(
    "(?:(?:贡献|提供|创造)(?:了|其中的?)?|(?:占|使|耗)?用了)(?:全[国省市区县州])?(?:约|近)?\\Z"
)
_OF_WHAT = re.compile("的(?P<what>[一-龥A-Z]{2,8}?)(?=[，。；、]|[和及与](?=[^，。；、]{0,4}[0-9])|以及|\\Z)")


def _is_next(context: Context, raw: str) -> bool:
    """Whether a part follows the one before it with nothing else between them."""
    if context.last is not None and context.last.token.start < context.clause.start:
        return not raw.strip() and context.clause.opens == "，"
    return _NEXT_OF.fullmatch(raw) is not None


_NEXT_OF = re.compile("(?:的[一-龥A-Z]{2,8}?)?(?:、|和|及|与|以及)")
"""Between two parts that one contributes (75%|的税收、|90%的就业)."""


def _of_those_who(context: Context, figure: Token, raw: str) -> bool:
    """The share of those whom 的 behind it names, of all or of a whole before it (超过六成的|受访者; 以全市6%的|土地)."""
    people = _BEHIND.match(context.words, figure.end, context.clause.end)
    part = _PART.fullmatch(without_reach(raw).strip())
    if people is None or part is None or figure.value.unit not in ("percent", "tenth"):
        return False
    whole = part["whole"]
    named = right_of(context.words, figure.end, context.clause.end)[0] if part[0] else ""
    context.row(
        figure, "share", f"{named or people['what']}{f'占{whole}的比重' if whole else '占比'}", "share-right"
    )
    return True


_PART = re.compile(
    "(?:[一-龥]{0,4}(?=[以用凭靠]))?(?:[，并却]|(?:仅|只)?[以用凭靠]|(?:贡献|创造|撑起|提供|生产)了?)*(?P<whole>全[国球省市区县州盟旗镇]|世界)?"
)


def _level_of_growth(context: Context, figure: Token, raw: str) -> bool:
    """A ratio behind the points that it has moved by takes the place of their row (回落0.3个百分点至|50.1%).

    Of a rate or a share, hundredths are points too (失业率上升0.2%至|5.7%).
    """
    last = context.last
    if last is None or last.kind != "growth":
        return False
    if not last.token.value.is_difference and not (raw in _TO and last.indicator.endswith(_RATES)):
        return False
    if _REPORTED.fullmatch(raw.strip()) is None:
        return False
    draft = context.in_place_of(last, figure, "rate", last.indicator, "level-after-growth")
    draft.take_amount(last.token.value)
    return True


_TO = ("至", "到")
_RATES = ("率", "占比", "比重", "份额")


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
