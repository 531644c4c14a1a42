"""What the rows and words beside a figure lend it: their noun, their unit, the industry that the sentence speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zheconparse.document.basis import stated_bases
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import COMPARED_WITH, OF
from zheconparse.document.observation.heads import heads
from zheconparse.document.observation.movements import direction_of
from zheconparse.document.observation.phrases import BASE, counted, without_lead
from zheconparse.document.observation.rows import NO_LEVEL, Draft, Kind
from zheconparse.document.observation.status import looks_beyond
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import When
from zheconparse.document.observation.where import code_of, listed_place
from zheconparse.document.observation.words import any_of, ending, endings, words
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Basis, Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def in_quotes(text: str, figure: Token) -> bool:
    """Whether a figure stands in a name in quotation marks (“3个500强”)."""
    if figure.start == 0 or text[figure.start - 1] not in _OPENING:
        return False
    return _NAME_ENDS.match(text, figure.end) is not None


_OPENING = frozenset("“‘「")
_NAME_ENDS = re.compile("[^，。；、“‘]{0,6}[”’」]")


def same_unit(row: Draft, value: Quantity) -> bool:
    """Whether a row that is no base of comparison has an amount in the unit of a value, or in one that it can be turned into."""
    own = row.token.value
    if row.kind == "index":
        return value.unit is not None and value.unit.name == "点"
    if row.kind == "base" or not isinstance(own, Quantity) or own.unit is None or value.unit is None:
        return False
    return own.unit == value.unit or (own.unit.convertible(value.unit) and own.dimension != "count")


def after_growth(context: Context, figure: Token) -> bool:
    """A level behind its growth (增长20%以上、突破800亿元) takes the place of the growth's row.

    A level of another time, place or company than the growth has a row of its own (增长20%，去年同期为3亿元).
    """
    last = context.last
    if (
        last is None
        or last.kind != "growth"
        or last.token.start < max(member_start(context), context.clause.start - 40)
        or not isinstance(last.token.value, Percentage)
    ):
        return False
    if last.token.value.is_difference:
        return False
    growth: Percentage = last.token.value
    when = time_of_its_own(context, figure)
    apart = context.is_of_another(last) or is_elsewhere(context, last) or last.rule == "annual-average"
    apart = apart or looks_beyond(context.reader.status, last.status, last.release)
    if apart or (when is not None and (when.first, when.last) != (last.when.first, last.when.last)):
        context.row(
            figure,
            aside(context, "level"),
            last.thing,
            "level-carried",
            carried=True,
            subject=None if apart else last.subject,
        )
        return True
    draft = context.in_place_of(last, figure, "level", last.indicator, "level-after-growth")
    draft.take_rate(growth, last.change_kind)
    return True


def after_change(context: Context, figure: Token, raw: str) -> bool:
    """A level behind its amount of change takes the place of the change's row (利润总额增加6.8亿元，达|61.5亿元)."""
    last, value = context.last, figure.value
    if last is None or last.rule != "change-alone" or not last.noun or not same_unit(last, value):
        return False
    when = time_of_its_own(context, figure)
    if _COME_TO.fullmatch(raw) is None or is_elsewhere(context, last) or when not in (None, last.when):
        return False
    change = last.token.value
    if change.per is not None and value.per is None:
        figure = figure.with_divisor(change.per)  # 每吨上涨30元，报|3168元
    draft = context.in_place_of(last, figure, last.kind, last.noun, "level-after-change")
    draft.take_amount(change if change.direction else replace(change, direction=direction_of(last.verb)))
    return True


_COME_TO = re.compile(
    "[，、]?(?:总[额量数])?(?:已|升|增|涨|跌|降|减|增加|减少|上升|下降|扩大|缩小)*(?:达到?|[到至为]|[现收]?报收?)(?:每[一-龥]{1,3})?"
)


_BASE_VALUE = re.compile(
    f"(?P<own>.*?)(?:略|稍|明显|大幅|远)*(?:(?P<with>[与同和])|比|较|超过|[高低快慢多少优好]于)\\s*{BASE}{OF}\\Z"
)
_OTHER_VALUE = re.compile("(?:略|稍|明显|大幅|远|均)*(?:[高低快慢多少优好]于|超过)[^，。；、0-9]{2,12}的")
"""What is higher or lower elsewhere (低于全国平均的|1.6%)."""


def base_value(context: Context, figure: Token, raw: str) -> bool:
    """What a change is measured against has a row of its own, of that time (比2012年的3100万吨增加820万吨).

    What another place has is no row.
    """
    if raw[-1:] != "的":
        return False
    found, value = _BASE_VALUE.fullmatch(raw), figure.value
    counted = figure.dimension == "count"
    if found is None and context.rows and not counted and _OTHER_VALUE.fullmatch(raw) is not None:
        return True
    if found is None or value.direction is not None or getattr(value, "unit", None) in ("times", "fraction"):
        return False
    if found["with"] and not context.words.startswith(COMPARED_WITH, figure.end):
        return False
    own = tidy(found["own"])
    base = None if own else level_of(context)
    if own or base is not None:
        name = own or (base.thing if base is not None else "")
        context.row(figure, "base", name, "base-value", carried=not own, where=base.where if base else None)
    return True


def aside(context: Context, kind: Kind) -> Kind:
    """The kind of a row; a look at 去年同期 is a base, whose growth is that of the row before."""
    looking = any("同期" in one.text for one in context.clause.dates)
    return "base" if looking else kind


def level_of(context: Context) -> Draft | None:
    """The last row of the sentence that is an amount, else the last of all."""
    for row in reversed(context.rows):
        if row.kind not in NO_LEVEL:
            return row
    return context.last


_INDUSTRY = re.compile("(?P<industry>[一-龥]{2,8}?(?:产业|行业))(?:[从向由在]|集聚|不断|持续|加快)")


def dated(context: Context, figure: Token | None = None) -> bool:
    """Whether the clause itself names a time, ahead of a figure."""
    dates = context.clause.dates
    return bool(dates) and dates[0].end <= (context.clause.end if figure is None else figure.start)


def time_of_its_own(context: Context, figure: Token) -> When | None:
    """The time that the clause itself names for a figure."""
    when = context.reader.calendar.of(context.words, context.clause, figure)
    return when if dated(context) and when.confidence == "stated" else None


def is_elsewhere(context: Context, row: Draft) -> bool:
    """Whether the clause opens with another place than that of a row before it (…呼和浩特市402.3亿元；阿拉善盟增长1.2倍)."""
    if row.token.end > context.clause.start:
        return False
    opening = context.heads or heads_before(context)
    return bool(opening) and code_of(opening[0].value) != code_of(row.where.region)


def heads_before(context: Context) -> list[Token]:
    """The place that the clause before opens with, where nothing else is told there (广东受台风影响，|亩产下降)."""
    before = context.previous
    if before is None or before.figures or before.segment != context.clause.segment:
        return []
    return heads(context.words, before)


def same_elsewhere(context: Context, figure: Token) -> Draft | None:
    """What was measured of another place or company, where the clause opens with one (…银川市2535.6亿元；|石嘴山市623.0亿元)."""
    listed = listed_place(context.words, context.clause, figure)
    if not (context.heads or context.reader.speakers.heads or listed is not None):
        return None
    rows: Iterable[Draft] = reversed(rows_of_whole(context))
    if not context.rows and BY_PLACE.match(context.words, context.sentence.start) is not None:
        rows = context.reader.last_rows  # 分地区看 parts what was told first
    return next((row for row in rows if same_unit(row, figure.value)), None)


_ORIGIN = re.compile("来自[一-龥]{2,6}?(?=的|\\Z)")


def from_there(indicator: str, place: str) -> str:
    """What another place has sent, where the indicator says of the one before that it came from there.

    >>> from_there("来自香港的实际使用外资", "日本"), from_there("产值", "日本")
    ('来自日本的实际使用外资', '产值')
    """
    return _ORIGIN.sub(f"来自{place}", indicator)


def part_beside(context: Context, row: Draft) -> bool:
    """Whether a row in this clause or the one before is part of a whole (其中亿元以上项目47个，总投资…)."""
    clauses = context.sentence.clauses
    place = clauses.index(context.clause)
    near = clauses[max(0, place - 1)].start
    return row.token.start >= near and context.words.rfind("其中", near, row.token.start) >= 0


def of_industry(context: Context) -> str:
    """The industry that the clauses before have named, for a bare 产值."""
    named = list(_INDUSTRY.finditer(context.words, member_start(context), context.clause.start))
    return without_lead(named[-1]["industry"]) if named else ""


def restated(context: Context, figure: Token) -> bool:
    """Whether a threshold only says again what the level before it says (…1.02万亿元，率先突破万亿元)."""
    last, value = context.last, figure.value
    if last is None or not same_unit(last, value) or value.high is not None or value.low is None:
        return False
    level = last.token.value
    return (
        last.token.start < context.clause.start
        and level.unit == value.unit
        and level.low is not None
        and level.high is not None
        and level.low >= value.low
    )


_LOT = re.compile("第[一二三四五六七八九十0-9]+(?:个?标段|标包|包|批次?|期)")


def of_lots(context: Context, figure: Token) -> str | None:
    """What the numbered parts before a sum measure, where they measure the same (第一标段中标价…，第二标段中标价…，合计…)."""
    parts = [row.indicator for row in context.rows[-NEAR:] if same_unit(row, figure.value)]
    names = {_LOT.sub("", name) for name in parts}
    return names.pop() if len(parts) > 1 and len(names) == 1 and names.isdisjoint(parts) else None


def twofold(context: Context, figure: Token, raw: str) -> bool:
    """An amount right behind that of another dimension measures the same (累计成交4.42亿吨、|249.2亿元)."""
    last = context.last
    if last is None or raw.strip() not in ("、", "和") or last.token.end != figure.start - len(raw):
        return False
    if last.token.dimension in (None, figure.dimension, "time"):
        return False
    if last.kind not in ("level", "count") or last.change is not None:
        return False
    context.row(figure, "level", last.indicator, "twofold", carried=True, when=last.when, where=last.where)
    return True


def last_same(context: Context, value: Quantity) -> Draft | None:
    """The last row in the unit of a value; a part behind 其中 lends nothing to another member of the sentence (…；1—5月累计…)."""
    member = member_start(context)
    part = context.words.find("其中", context.sentence.start + 1, member)  # from there on, parts
    same = [row for row in context.rows[-NEAR:] if same_unit(row, value)]
    for row in reversed(same):
        if row.token.start >= member or part < 0 or row.token.start < part:
            return row
    return same[-1] if same else None


NEAR = 64
"""How many rows back a figure can look; beyond that nobody reads it together with them."""


def rows_of_whole(context: Context) -> list[Draft]:
    """The rows of the sentence so far; where it opens with 其中 or 分行业看 and has none yet, those of the sentence before."""
    if context.rows:
        return context.rows
    begin = context.sentence.start
    by_part = context.words[begin] in "分从" and _BY_PART.match(context.words, begin) is not None
    return context.reader.last_rows if by_part or context.reader.part == begin else context.rows


BY_PLACE = re.compile("分(?:城市|地区|区域|省份|地市|市县|县区|县市|区县|旗县|旗县区|盟市|州市)来?看")
"""What opens a sentence on the places of what the one before told of."""
_BY_PART = re.compile(f"{BY_PLACE.pattern}|(?:分|从)(?:三大)?(?:门类|行业|产业|经济类型|登记注册类型)来?看")
"""What opens a sentence on the parts of the whole that the one before told of."""


_COMMENT = re.compile(
    "(?P<topic>[^，：]{2,20}?)(?:(?:[同环]比|与[上去][年月](?:同期)?)?持平|由[降增负正升跌涨减]|转[正负升降增减涨跌]|持续|继续|稳步|保持|快速|平稳|明显|大幅|小幅|有所|总体|较快|不断|加快|企稳|运行|呈|延续|回升|回落|恢复|向好|止跌|逆势)"
)


def commented(context: Context) -> tuple[str, Basis | None]:
    """What the member of the sentence speaks of, where no row of it has come yet (…；核电由降转增，同比增长2.7%), and its basis."""
    before = context.previous
    if before is None or before.figures or before.segment != context.clause.segment or _has_begun(context):
        return "", None
    found = _COMMENT.match(context.words, before.start, before.end)
    if found is None:
        return "", None
    return tidy(found["topic"]), next(iter(stated_bases(found["topic"])[1]), None)


_DEED = ending("count")
_GETTING = words("getting")
OVER_TIME = words("over_time")
"""What alone is an average over time of what the row before measures."""


def with_object(context: Context, name: str, value: Any) -> str:
    """A name that ends with a verb takes the object of the row that has it (发送旅客8.9亿人次，其中公路发送 → 公路发送旅客).

    A bare verb of having takes that of any (下达补助资金16.9亿元，其中莆田市获得 → 获得补助资金).
    """
    if not isinstance(value, Quantity) or name in OVER_TIME:
        return name
    rows = rows_of_whole(context)[-NEAR:]
    if not rows:
        return name
    verb = _DEED.search(name)
    said = name if verb is None else verb[0]
    gets = name in _GETTING
    for row in reversed(rows):
        before, found, rest = row.indicator.partition(said)
        if found and rest and same_unit(row, value) and (verb or _begins_so(context, row, name, before)):
            return name if rest in name else name + rest
        if gets and same_unit(row, value):
            return name + counted(row.indicator)[1]
    return name


def _begins_so(context: Context, row: Draft, name: str, before: str) -> bool:
    """Whether a bare word is what a row begins with, and no parts of another whole have been told since (贷款…，其中住户|1.4万亿元)."""
    if before or len(name) != 2:
        return False
    return context.words.find("其中", row.token.end, context.clause.end) < 0


def headed(context: Context, name: str) -> str:
    """A bare 产量 or 产值 behind the area of a crop is of that crop (辣椒种植面积210万亩、产量31万吨)."""
    last = level_of(context) if name in _BARE else None
    if last is None or last.kind in ("share", "completion", "rank"):
        return name
    if (
        name in words("worth")
        and last.kind in ("level", "count")
        and not last.indicator.endswith(endings("worth"))
    ):
        return last.indicator + name
    found = _ENDS_BARE.search(last.indicator)
    return name if found is None or found.start() < 2 else last.indicator[: found.start()] + name


_BARE = words("bare")
_ENDS_BARE = re.compile(f"(?:{any_of('bare')})\\Z")


def of_its_industry(context: Context, name: str) -> str:
    """A bare 产值 with the industry that this member of the sentence speaks of, where no row of it has come yet."""
    if name not in words("generic") or _has_begun(context):
        return name
    return of_industry(context) + name


def _has_begun(context: Context) -> bool:
    """Whether this member of the sentence, between marks like ；, has a row already."""
    return bool(context.rows) and context.rows[-1].token.start >= member_start(context)


def member_start(context: Context) -> int:
    """Where the member of the sentence that the clause belongs to begins."""
    here = context.clause
    return next((one.start for one in context.sentence.clauses if one.segment == here.segment), here.start)
