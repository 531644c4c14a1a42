"""Amounts of money and measure, lengths of time and index values: each to the phrase on its left, or to the noun on its right."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.basis import stated_bases
from zheconparse.document.observation import completions
from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import (
    after_change,
    base_value,
    in_quotes,
    rows_of_whole,
    same_elsewhere,
    same_unit,
)
from zheconparse.document.observation.capacities import beyond_size, link_capacity
from zheconparse.document.observation.changes import COMPARED, link_change
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.counts import link_count, rhetorical
from zheconparse.document.observation.definitions import limit_of_each
from zheconparse.document.observation.levels import link_level
from zheconparse.document.observation.members import part_of
from zheconparse.document.observation.movements import MORE_BY, direction_of, movement
from zheconparse.document.observation.phrases import ENTITY, owner_of, says_deed
from zheconparse.document.observation.prices import at_price, exchanged, for_each, is_priced, paid
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import NEVER
from zheconparse.document.observation.words import any_of, ending, within
from zheconparse.values.exact import scaled
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_BASIS_OF = re.compile("为基[数准]|为例|为底数")
_NO_UNIT_AFTER = frozenset("级型制版届后强")


def _without_counted(context: Context, figure: Token, floor: int, raw: str) -> str:
    """The words before a figure without what the count right before them counts (来自59个国家和地区的|3.5万名选手)."""
    if floor == context.clause.start:
        return raw
    before = next((one for one in context.clause.figures if one.end == floor), None)
    if before is None or before.dimension != "count":
        return raw
    noun, _ = right_of(context.words, before.end, figure.start)
    entity = ENTITY.fullmatch(noun)
    if entity is not None:  # 23家加工企业|日屠宰能力
        noun = entity["entity"]
    if not noun or not raw.startswith(noun):
        return raw
    rest = raw.removeprefix(noun)
    if raw.endswith("的"):
        return ""
    if entity is not None and movement(rest).verb:
        return raw  # 15家企业减亏: the 企业 lose less
    return rest if entity is not None or says_deed(rest) else raw


_TERM = re.compile("[0-9]+(?:天|个月|年)期(?:限的)?")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('duration')}[^，]{{0,4}}|从[^，]{{2,8}}到[^，]{{2,8}})\\Z")


def link(context: Context, figure: Token, floor: int) -> None:
    """One amount, count or bare number to what it measures."""
    if _is_none(context, figure) or (figure.text[0] == "一" and is_priced(context, figure)):
        return
    raw, value = context.before(figure, floor), figure.value
    if not isinstance(value, Quantity):
        _index(context, figure, _without_counted(context, figure, floor, raw))
        return
    led = "以" in raw
    if (
        (led and at_price(context, figure, raw))
        or paid(context, figure, raw)
        or ("每" in raw and for_each(context, figure, raw))
        or (led and _with_rank(context, figure, raw))
        or ("/" in raw and _paired(context, figure, raw))
    ):
        return
    if floor != context.clause.start:
        raw = _without_counted(context, figure, floor, raw)
    if raw and raw[-1] in _ENDS_OF_OTHERS and _of_others(context, figure, raw):
        return
    right, right_end, following = _behind(context, figure)
    unit = value.unit
    aged = unit is not None and unit.name == "岁"
    if not aged and _is_change(value, raw) and link_change(context, figure, raw, right):
        return
    if aged or figure.dimension == "time":
        _duration(context, figure, raw)
        return
    if figure.dimension == "currency":
        if exchanged(context, figure, raw):
            return
    elif link_capacity(context, figure, raw, right):
        return
    if figure.dimension == "count":
        if rhetorical(context.clause, figure, right, raw):
            return
        link_count(context, figure, raw, right, right_end, following)
    else:
        link_level(context, figure, raw, right)


def _of_others(context: Context, figure: Token, raw: str) -> bool:
    """An amount that another figure is measured against, of which it is a part, or from which it lies far off."""
    if base_value(context, figure, raw) or completions.planned(context, figure, raw):
        return True
    return raw.endswith(_OTHERS) and _DISTANCE.search(raw) is not None


_OTHERS = ("平均", "水平", "均值", "平均值", "平均数", "全国", "全省", "全市", "全区", "全县", "全州", "全盟")
_ENDS_OF_OTHERS = frozenset(word[-1] for word in ("的", *completions.PLANS, *_OTHERS))
"""What the words before each of these end with."""
_DISTANCE = re.compile("(?:[高低多少快慢好优]于|[高低超]出|超过|领先|落后)于?[^，。；、0-9\ue000]{1,12}\\Z")
"""How far a level lies from what others have, which is no row (高于全省平均水平|1.2万元)."""
_RANKED = re.compile("(?:稳|位|高|仍|继续|再次)?(?:居|列|夺|摘|获|排名?|领跑|领先|蝉联|荣登|跃居|登上)")


def _with_rank(context: Context, figure: Token, raw: str) -> bool:
    """With how much of what was told before somebody ranks where (昌图县以|53.4亿斤|稳居第一); no row where nothing was told."""
    if not raw.endswith("以") or _RANKED.match(context.words, figure.end) is None:
        return False
    who = tidy(raw.removesuffix("以"))
    if who and ending("company").search(who) is None:
        return False
    rows = (row for row in reversed(rows_of_whole(context)) if same_unit(row, figure.value))
    last = next(rows, None)
    if last is None:
        return bool(who)
    context.row(figure, last.kind, last.indicator, "level-carried", carried=True, subject=who or None)
    return True


def _paired(context: Context, figure: Token, raw: str) -> bool:
    """The second measure of one thing (储能200MW/|400MWh)."""
    last = context.last
    if last is None or raw.strip() != "/" or last.token.end != figure.start - 1:
        return False
    context.row(figure, last.kind, last.indicator, "twofold", carried=True, status=last.status)
    return True


def _is_none(context: Context, figure: Token) -> bool:
    """Whether a number is part of a name, or the base of a calculation (以2015年为100|为基数)."""
    text = context.words
    behind = text[figure.end : figure.end + 1]
    if behind in _NO_UNIT_AFTER or (behind == "为" and _BASIS_OF.match(text, figure.end) is not None):
        return True
    return in_quotes(text, figure)


_BETWEEN = frozenset(["或", "和", "与", "及", "至", "到"])
"""What stands between two figures and is no noun (升255.57点|或|1.49%)."""
_HEIGHT = frozenset(["整数", "整数关口", "关口", "大关", "附近", "一线", "上方", "下方"])
"""What only says that a figure is a mark to pass or to be near (突破3000点|大关)."""


def _behind(context: Context, figure: Token) -> tuple[str, int, int]:
    """The noun behind a figure, where it ends, and where the next figure or the end of the clause is."""
    text, end = context.words, context.clause.end
    after = context.clause.after(figure)
    following = end if after is None else after.start
    stop = following
    for one in context.clause.dates:
        if one.start >= figure.end:
            stop = min(following, one.start)
            break
    right, right_end = right_of(text, figure.end, stop) if figure.end < stop else ("", stop)
    if right in _BETWEEN:
        right, right_end = "", figure.end
    elif right in _HEIGHT:
        right = ""
    if after is None:
        return right, right_end, following
    if not right and following == figure.end and (term := _TERM.match(text, figure.end, end)) is not None:
        right, right_end = right_of(text, term.end(), end)
    if (noun := beyond_size(context, right, after)) is not None:
        right, right_end = noun
    if figure.dimension == "count" and (each := limit_of_each(text, context.clause, figure)) is not None:
        right, right_end = each[0], each[1].end
        following = next((one.start for one in context.clause.figures if one.start >= right_end), end)
    return right, right_end, following


def _is_change(value: Quantity, raw: str) -> bool:
    """Whether an amount or the words before it say that it is one of change."""
    if value.direction is not None:
        return True
    return raw != "" and (
        "扭亏" in raw
        or "增盈" in raw
        or (("比" in raw or "较" in raw) and COMPARED.search(raw) is not None)
        or (raw[-1] in _MORE_BY_ENDS and MORE_BY.search(raw) is not None)
    )


_MORE_BY_ENDS = frozenset("多少高低出了")


def _index(context: Context, figure: Token, raw: str) -> None:
    """A bare number that an index, a ratio or a rate of exchange has."""
    last = context.last
    moved = movement(raw)
    reached = raw.endswith(("到", "至", "为"))  # 由2.36缩小为|2.31
    if moved.verb and last is not None and last.kind == "index" and not (reached or tidy(moved.phrase)):
        down = direction_of(moved.verb) == "down"
        last.change_amount = None if figure.value.low is None else scaled(figure.value.low, -1 if down else 1)
        last.amount_basis = next(iter(stated_bases(raw)[1]), None)
        return
    if last is not None and raw in _COME_TO and _index_after_change(context, figure, last):
        return
    name = tidy(raw)
    known = next((row for row in reversed(context.rows) if row.kind == "index"), None)
    beside = known is not None and known is last and known.token.start >= context.clause.start
    if not name and known is not None and (beside or context.heads):  # 指数1.93，|嵩县为2.87
        context.row(figure, "index", known.indicator, "index-carried", carried=True)
    elif len(name) >= 2 and within("indexed").search(name) is not None:
        noun = tidy(moved.phrase) if moved.verb and figure.value.is_exact else ""
        context.row(figure, "index", name, "index", verb=moved.verb if noun else "", noun=noun)
    elif ending("head_count").search(name) is not None and figure.text.rstrip("多余")[-1:] in "万亿":
        context.row(figure, "level", name, "number")
    elif moved.verb and figure.text[-1] in "万亿" and ending("head_count").search(own := tidy(moved.phrase)):
        context.row(figure, "level", f"{own}{moved.verb}", "number", verb=moved.verb, noun=own)


def _index_after_change(context: Context, figure: Token, last: Draft) -> bool:
    """A bare number behind its change takes the place of the change's row.

    So do PMI下降1.0至|47.0, 信心指数上升2.1个百分点至|99.3, 指数上涨0.3%至|104.2 and 用户增加1200万至|3.6亿.
    """
    change = last.token.value
    if isinstance(change, Interval):
        if not last.verb or change.low is None:
            return False
        level = context.in_place_of(last, figure, last.kind, last.noun, "level-after-change")
        level.change_amount = scaled(change.low, -1 if direction_of(last.verb) == "down" else 1)
        return True
    if last.kind != "growth" or not isinstance(change, Percentage):
        return False
    if not change.is_difference and within("indexed").search(last.indicator) is None:
        return False
    level = context.in_place_of(last, figure, "index", last.indicator, "level-after-growth")
    if change.is_difference:
        level.take_amount(change)
    else:
        level.take_rate(change, last.change_kind)
    return True


_COME_TO = frozenset(["至", "到", "，至", "，为", "，报"])
"""Between the change of an index and the level that it came to."""
_ALSO = frozenset(["和", "与", "、", "及"])
"""Between two lengths of time of one thing (分别为14个月|和|20个月)."""


def _duration(context: Context, figure: Token, raw: str) -> None:
    """How long something took or lasts, where the words say so."""
    if after_change(context, figure, raw):
        return
    previous = context.last
    if (
        previous is not None
        and previous.token.start >= context.clause.start
        and same_unit(previous, figure.value)
        and (raw.endswith(("到", "至")) or raw in _ALSO)
    ):
        context.row(figure, "level", previous.indicator, "level-carried", carried=True)
        return
    if raw.endswith(("近", "前", "后", "连续", "过去")):
        return
    other = same_elsewhere(context, figure)
    if other is not None and not tidy(raw):
        context.row(figure, "level", other.indicator, "level-carried", carried=True)
        return
    if _lasting().search(raw) is None:
        name = tidy(raw)
        if len(name) >= 2 and any(same_unit(row, figure.value) for row in rows_of_whole(context)):
            context.row(figure, "level", part_of(context, name, figure), "duration")
        return
    name = tidy(re.sub("(?:仅|只)?用\\Z", "用时", raw) if raw.endswith(("仅用", "只用")) else raw)
    if raw.startswith("从") or "从" in raw[:12]:
        name = "从" + tidy(raw[raw.index("从") + 1 :]) if not name.startswith("从") else name
    if len(name) >= 2:
        owner, name = owner_of(name)
        context.row(
            figure,
            "level",
            name,
            "duration",
            subject=owner,
            when=NEVER
            if context.reader.calendar.sentence is None and within("term").search(name) and "平均" not in name
            else None,
        )
