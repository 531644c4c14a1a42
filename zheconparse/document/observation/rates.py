"""Rates of growth beside their level or alone, rates by their own name, and percentage points."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zheconparse.document.observation import shares
from zheconparse.document.observation.beside import (
    BY_PLACE,
    base_value,
    commented,
    dated,
    headed,
    in_quotes,
    is_elsewhere,
    level_of,
    member_start,
    of_its_industry,
)
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import is_dated
from zheconparse.document.observation.economies import economy_of
from zheconparse.document.observation.members import not_averaged, part_of
from zheconparse.document.observation.movements import VERBS, Movement, direction_of, movement
from zheconparse.document.observation.phrases import owner_of, without_lead, without_reach
from zheconparse.document.observation.prices import at_price
from zheconparse.document.observation.ratios import link_ratio
from zheconparse.document.observation.rows import RATIOS, Draft
from zheconparse.document.observation.shares import MULTIPLE
from zheconparse.document.observation.status import looks_beyond
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import NEVER
from zheconparse.document.observation.words import any_of, ending, words
from zheconparse.document.wording import change_words
from zheconparse.values.observation import ChangeKind
from zheconparse.values.percentage import Percentage

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_REAL = re.compile("可比价|不变价|扣除价格|剔除价格")
_ASIDE = re.compile(
    "^(?:按|扣除|剔除|考虑|还原|若|如果|受)[^，]*(?:后|计算|因素|价格|价|口径|影响|算|看)\\Z|^[^，]{0,6}(?:口径|可比价格?|不变价格?)\\Z"
)
_LEVEL_VERB = re.compile("[到至为成]\\s*\\Z")
_STANDARDS = ("平均水平", "平均", "水平", "增速", "目标", "预期")
"""What a figure is compared with; how far off it is, is no row."""
_PLACES = ("国家", "国家和地区", "地区", "省份", "省", "城市")
"""What is counted to say how far something reaches (送往25个省，同比增长0.9%)."""
_CONTRIBUTION = re.compile(
    "(?P<together>(?:[两二三四五六七八九十][项者类])?(?:合计|共同|共)?)(?:拉动|带动|影响|推动|贡献|对[^，]*(?:贡献|拉动))"
)
_ADDED = re.compile(
    "[^，受在因]{2,12}(?:拉动|影响|贡献)了?(?:(?!占比|份额|比重|因子)[^，]){2,10}(?:增长|增速|上涨|下降)"
)
"""What somebody adds to another rate, in points (两项合计|影响CPI上涨0.3个百分点, 最终消费拉动经济增长|3.2个百分点)."""


_POINTS = ("point", "basis_point")
"""What 降准 and 加息 are said in."""


def link(context: Context, figure: Token, floor: int) -> None:
    """One percentage to what it is a rate of."""
    value: Percentage = figure.value
    raw = context.before(figure, floor)
    if in_quotes(context.words, figure) or (
        figure.text == "过半" and raw.rstrip().endswith(("时间", "任务", "双"))
    ):
        return
    if (
        at_price(context, figure, raw)
        or base_value(context, figure, raw)
        or shares.link(context, figure, raw)
        or _aimed(context, figure)
        or _of_amount(context, value, raw)
    ):
        return
    if (
        value.basis != "two_year_average"
        and "年" in raw
        and (yearly := _YEARLY.search(without_reach(raw))) is not None
    ):
        _annual_average(context, figure, yearly)
        return
    if value.unit == "point" and _is_contribution(context, figure, raw):
        return
    moved = movement(without_reach(raw) if value.direction is None else raw)
    own = tidy(moved.phrase)
    if own.endswith("预期") and moved.verb:
        own = own.removesuffix("预期")  # 预算收入|预期增长6%
    if value.unit in _POINTS and own.endswith(verbs := tuple(change_words("object"))):
        verb = next(verb for verb in verbs if own.endswith(verb))  # what 降准 moves is in the word
        growth_row(context, figure, verb, "growth")
        return
    if not own and moved.verb and value.direction is None and _LEVEL_VERB.search(raw) is not None:
        link_ratio(context, figure, "")
        return
    if ending("rate_name").search(own) is not None:
        _named_rate(context, figure, own, moved)
    elif value.direction is not None or (moved.verb and _LEVEL_VERB.search(raw) is None):
        _growth(context, figure, own, moved, raw)
    elif (
        value.unit in ("times", "fraction")
        and (multiple := MULTIPLE.search(raw)) is not None
        and not own.endswith(("率", "比", "倍数", "系数"))
    ):
        base = level_of(context)
        phrase = tidy(raw[: multiple.start()])
        indicator = phrase or (base.thing if base else "")
        context.row(
            figure,
            "share",
            f"{indicator}{without_lead(multiple['whole'].rstrip('的'))}"
            if indicator
            else tidy(raw.rstrip("的")) or multiple["whole"],
            "multiple",
            carried=not phrase,
        )
    else:
        link_ratio(context, figure, raw)


def _aimed(context: Context, figure: Token) -> bool:
    """A rate that is an aim, by the words behind it."""
    aim = _AIM.match(context.words, figure.end, context.clause.end)
    if aim is None:
        return False
    draft = context.row(figure, "growth", aim["what"], "aim", status="target")
    draft.take_rate(directed(figure.value, aim["grows"]))
    return True


def _of_amount(context: Context, value: Percentage, raw: str) -> bool:
    """A rate that says the amount of a change once more (下跌47.13点，或|1.43%)."""
    last = context.last
    if raw.strip() != "或" or last is None or last.change is not None or last.change_amount is None:
        return False
    down = last.change_amount < 0
    last.take_rate(value if value.direction else value.moving("down" if down else "up", value.basis))
    return True


_AIM = re.compile(f"的(?P<what>[^，。；、0-9的]{{0,8}}?(?P<grows>{VERBS})(?:预期)?目标)")
"""The aim that a rate is, behind it (5%左右|的增长目标)."""
_CONTRIBUTED = re.compile("(?:贡献[度率]?|拉动率|利差|息差|剪刀差)(?:均|仅)?(?:为|是|达到?)\\Z")


def _is_contribution(context: Context, figure: Token, raw: str) -> bool:
    """Points that are a level: a contribution to growth, a spread (外需的贡献度为|0.3个百分点，内需为|-0.1个百分点)."""
    name, last = tidy(raw), context.last
    beside = last is not None and last.rule == "points" and raw.endswith("为") and len(name) > 1
    if not beside and _CONTRIBUTED.search(raw) is None:
        return False
    context.row(figure, "rate", name, "points")
    return True


_YEARLY = re.compile(
    f"(?P<what>.*?)(?P<rate>(?:年均|年平均|年复合)(?:复合|实际|名义)?(?P<verb>{VERBS}|{any_of('rate_name')})率?)[^，一-龥]*\\Z"
)
"""A rate of growth a year, on average over several years, and what grows (产值|年均增长)."""


def _annual_average(context: Context, figure: Token, found: re.Match[str]) -> None:
    """A yearly average is a row of its own, for it is no growth of the level beside it, nor of one year (产值年均增长8%)."""
    own = tidy(found["what"])
    base = None if own else level_of(context)
    name = own or ("" if base is None else not_averaged(base.thing))
    if not name:
        return
    draft = context.row(figure, "growth", f"{name}{found['rate']}", _AVERAGE, carried=not own, noun=name)
    draft.take_rate(directed(figure.value, found["verb"]))
    draft.change_basis = "other"
    first, last = draft.when.first, draft.when.last
    if first is not None and last is not None and first.year == last.year:
        draft.when = NEVER


_AVERAGE = "annual-average"


def directed(value: Percentage, verb: str) -> Percentage:
    """A rate with the direction of its verb where it has none of its own."""
    if value.direction is None and verb and (direction := direction_of(verb)) is not None:
        return replace(value, direction=direction)
    return value


def _elsewhen(context: Context, figure: Token, target: Draft) -> bool:
    """Whether the clause dates a rate within the stretch of a level (上半年零售额100亿元，其中6月增长5%): it is no change of that level."""
    if not dated(context, figure):
        return False
    when, whole = context.period(figure), target.when
    if when.first is None or whole.first is None or when.last is None or whole.last is None:
        return False
    return whole.first <= when.first < when.last <= whole.last and when[:2] != whole[:2]


def growth_row(context: Context, figure: Token, indicator: str, rule: str, **known: object) -> Draft:
    """A row for a growth rate that has no level beside it."""
    value: Percentage = figure.value
    draft = context.row(figure, "growth", indicator, rule, **known)  # type: ignore[arg-type]
    draft.take_rate(value)
    return draft


def _named_rate(context: Context, figure: Token, own: str, moved: Movement) -> None:
    """增速达5%, 涨幅5.1%, 增速比上月加快0.3个百分点: a rate by its name."""
    value: Percentage = figure.value
    down = own.endswith(("降幅", "跌幅", "减幅"))
    bare = own in words("rate_name") or own.startswith(("同比", "其", "较"))
    if value.is_difference or (moved.verb and bare):
        if moved.compared:
            return
        target = (
            next((row for row in reversed(context.rows) if row.change is not None), None) if bare else None
        )
        if target is not None and target.kind == "growth":
            target.take_amount(value)
            return
        if bare or value.is_difference:
            return  # how far a growth moved is no growth
    signed = value if value.direction or not down else value.moving("down", value.basis)
    target = level_of(context) if bare else None
    if target is not None and target.kind == "rate":  # no rate has a rate of growth
        target = next((row for row in reversed(context.rows) if row.kind == "growth"), None)
    if (
        target is not None
        and not is_elsewhere(context, target)
        and target.change is None
        and target.kind != "rank"
        and not value.is_difference
    ):
        target.take_rate(signed)
        return
    thing = (economy_of(context) or "") if target is None else target.thing
    name = f"{thing}{own}" if bare else own
    draft = context.row(figure, "growth", name, "named-rate", carried=bare)
    draft.take_rate(signed)


def _growth(context: Context, figure: Token, own: str, moved: Movement, raw: str) -> None:
    """A rate of growth, or points of change: of what its own words name, else of what the words and rows before speak of."""
    value: Percentage = figure.value
    kind = _adjusted(context, figure, own, raw)
    aside = _ASIDE.match(own) is not None or _ASIDE.match(moved.phrase.lstrip("，、并")) is not None
    if own and not aside:
        _growth_of_name(context, figure, own, moved, raw, kind)
        return
    if value.is_difference:
        _points(context, figure, moved)
        return
    if (economy := economy_of(context)) is not None:
        growth_row(context, figure, economy, "growth", carried=True).take_rate(
            directed(value, moved.verb), kind
        )
        return
    topic, basis = commented(context)
    if topic:
        draft = growth_row(context, figure, topic, "growth")
        draft.take_rate(directed(value, moved.verb), kind)
        draft.change_basis = value.basis or basis
        return
    target = _target(context)
    if target is None or (moved.compared and not moved.verb):
        return
    if is_elsewhere(context, target):
        draft = growth_row(context, figure, target.thing, "growth", carried=True)
        draft.take_rate(directed(value, moved.verb), kind)
        return
    attach(context, figure, target, kind, moved.verb)


def _adjusted(context: Context, figure: Token, own: str, raw: str) -> ChangeKind | None:
    """Whether the words say that a rate is nominal or real; 实际 in the name of what grows says nothing (实际利用外资)."""
    if "名义" in raw:
        return "nominal"
    start = max(context.sentence.start, figure.start - 40)
    if _REAL.search(context.words, start, figure.start) is not None:
        return "real"
    return "real" if any(word in raw and word not in own for word in ("实际", "实质")) else None


def _growth_of_name(
    context: Context, figure: Token, own: str, moved: Movement, raw: str, kind: ChangeKind | None
) -> None:
    """A rate of growth of what its own words name: to the row that measures this already, else a row of its own."""
    value: Percentage = figure.value
    if value.is_difference:
        said = raw.lstrip("，、其中并且 ")
        adds = _CONTRIBUTION.match(said)
        if adds is not None or _ADDED.fullmatch(without_reach(said)) is not None:
            name = without_reach(said if adds is None else said[adds.end("together") :])
            context.row(figure, "growth", name or own, "contribution")
            return
        if moved.compared or own.endswith(_STANDARDS) or _ratio_row(context, own, value):
            return
    names = (own, f"平均{own}")  # 平均日产220万吨，日产|下降3%
    known = next(
        (
            row
            for row in reversed(context.rows)
            if row.indicator.startswith(names)
            and row.change is None
            and row.kind not in RATIOS
            and not is_elsewhere(context, row)
        ),
        None,
    )
    if known is None:
        owner, name = owner_of(own)
        name = part_of(context, name, figure)
        if owner is None:
            name = headed(context, of_its_industry(context, name))
        known = growth_row(context, figure, name, "growth", subject=owner)
    elif known.rule == "count-right" and own.endswith(_PLACES):
        return  # 35个三线城市由上月|上涨0.2%: it is not their number that grew
    known.take_rate(directed(value, moved.verb), kind)


def _ratio_row(context: Context, own: str, value: Percentage) -> bool:
    """Percentage points of a ratio or growth that the sentence has given already (…占63.89%；城镇人口比重上升14.21个百分点)."""
    if own in words("share_name"):
        row = next((row for row in reversed(context.rows) if row.kind in RATIOS), None)
    else:
        row = next(
            (
                row
                for row in reversed(context.rows)
                if (row.kind == "growth" and row.indicator == own)
                or (
                    row.kind in ("share", "rate", "completion")
                    and own[:2] in row.indicator
                    and own[-1:] in "重比率"
                )
            ),
            None,
        )
    if row is None or row.change_amount is not None:
        return own in words("share_name")
    row.take_amount(value)
    return True


def attach(
    context: Context, figure: Token, target: Draft, kind: ChangeKind | None = None, verb: str = ""
) -> None:
    """A growth rate to the level beside it; a second rate on one level is a row of its own."""
    value: Percentage = directed(figure.value, verb)
    beyond = looks_beyond(context.reader.status, target.status, target.release)
    if beyond or context.is_of_another(target):
        growth_row(context, figure, target.thing, "growth", carried=True).take_rate(value, kind)
        return
    if (
        target.change is None
        and target.kind not in ("growth", "base", "rank")
        and not _elsewhen(context, figure, target)
    ):
        target.take_rate(value, kind)
        return
    draft = growth_row(
        context,
        figure,
        target.thing,
        "growth" if target.kind in ("base", "rank") else "second-rate",
        carried=True,
        where=target.where,
        status=target.status,
    )
    draft.take_rate(value, kind)
    apart = is_dated(context.words, context.clause, target.token)  # 由上年的下降3.2%转为|增长1%
    if target.kind != "base" and not apart and draft.when.first is None and draft.when.last is None:
        draft.when = target.when


def _target(context: Context) -> Draft | None:
    """What a bare 同比增长 speaks of: the last amount of the sentence, else of the sentence before; 分城市看 the first of its paragraph."""
    rates_only = all(row.kind == "growth" for row in context.rows)
    if rates_only and BY_PLACE.match(context.words, context.sentence.start) is not None:
        first = next((row for row in context.reader.drafts if row.block is context.block), None)
        if first is not None:
            return first
    rows = context.rows or context.reader.last_rows
    if rows and rows[-1].kind == "base" and rows[-1].indicator_from == "stated":
        return rows[-1]
    if rows and rows[-1].kind == "growth" and rows[-1].token.start >= member_start(context):
        return rows[-1]  # 餐饮收入增长24.2%，比2021年增长15.3%
    if context.heads:
        for row in reversed(rows):
            if row.kind in ("growth", "level", "count", "capacity"):
                return row  # 美国经济增长1.9%，利率降至3%；欧元区|增长1.2%
    for row in reversed(rows):
        if row.kind not in ("share", "completion", "growth", "rank", "base") and not row.noun.endswith(
            _PLACES
        ):
            return row
    return rows[-1] if rows else None


def _points(context: Context, figure: Token, moved: Movement) -> None:
    """Percentage points without a phrase move the last ratio; beside another place they only compare."""
    if moved.compared:
        return
    target = next((row for row in reversed(context.rows) if row.kind in RATIOS or row.kind == "index"), None)
    if target is not None and target.change_amount is None:
        target.take_amount(figure.value)
