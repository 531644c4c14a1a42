"""Counts: what is counted stands behind the figure (96个产业项目), before it (产业项目96个), or further back (已开工81个)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import (
    after_growth,
    aside,
    averaged,
    dated,
    headed,
    rows_of_whole,
    same_unit,
    with_object,
)
from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.movements import changing
from zheconparse.document.observation.phrases import counted, owner_of, pattern, tidy, without_lead
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.words import any_of, words
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_PREDICATE = re.compile(
    '(?:已经|已|全部|均|都|正在|正|成功|顺利|陆续|先后|集中|正式|实现)*(?P<core>(?!要)[^，。；的"“”]{2,8})\\Z'
)
_MOVES = re.compile(
    "(?:价格|利润总额|利润|产值|产量|销量|收入|投资|增加值|指数)?(?:同比|环比)?(?:上涨|下跌|增长|下降|上升|回升|回落|持平|增加|减少)"
)
_TOTALS = frozenset(["总数", "总量", "数量", "总户数", "总人数", "累计总数"])
_CLASSES = frozenset("级类型等")
_ASPECTS = ("方面", "维度", "层面", "角度", "关键词", "字")
_PARTICLES = frozenset(["中", "对", "为", "向", "给", "由", "被", "与"])
_DIGITS = re.compile("[0-9]")


def rhetorical(clause: Clause, figure: Token, right: str, raw: str) -> bool:
    """Whether a small count in Hanzi only counts the parts of a sentence (两项指标, 三大工程)."""
    value: Quantity = figure.value
    if value.dimension != "count":
        return False
    if right.startswith(_ASPECTS) or raw.endswith("连续"):
        return True
    if _DIGITS.search(figure.text) or value.unit is None:
        return False
    small = value.low is not None and value.low <= 10
    if small and right and clause.after(figure) is not None:
        return True
    return small and (value.unit.name in words("no_row") and (bool(right) or not tidy(raw)))


def _verb_before(raw: str) -> str:
    """The verb, with its field, in front of names and a count (稀土领域引进金力、韵升等 → 稀土领域引进)."""
    head = raw.split("、", 1)[0]
    verbs = list(re.finditer(any_of("count"), head))
    if not verbs:
        return ""
    end = verbs[0].end()
    for other in verbs[1:]:
        if other.start() == end:
            end = other.end()
    return without_lead(head[:end])


def link_count(context: Context, figure: Token, raw: str, right: str, right_end: int, following: int) -> None:
    """Counted things: named behind the count (96个产业项目) or before it (产业项目96个)."""
    reader = context.reader
    owner: str | None = None
    value: Quantity = figure.value
    unit = value.unit.name if value.unit is not None else ""
    stripped = raw.rstrip()
    listed = stripped.endswith("等") or (bool(right) and "、" in stripped.strip("、"))
    phrase = _verb_before(stripped.removesuffix("等")) if listed else tidy(raw)
    behind = context.words[right_end:following]
    if stripped in _TOTALLING:
        phrase = ""
    if phrase in _PARTICLES or (phrase.endswith("中") and phrase.startswith(reader.nouns.get(unit, "?"))):
        phrase = ""
    if right and (moves := _MOVES.fullmatch(right)) is not None and unit in reader.nouns:
        behind, right = moves[0], ""
    if phrase.endswith(("中", "里")) and len(phrase) > 2:
        if not right:
            reader.nouns[unit] = phrase[:-1]
        phrase = ""
    if right:
        verb, noun = phrase, right
        if phrase and not listed and pattern("count").search(phrase) is None:
            verb = "" if len(phrase) > 10 or pattern("owner").fullmatch(phrase) else phrase
        if not verb and (predicate := _predicate(behind, following, context)):
            verb = predicate
        elif (
            not verb
            and not phrase
            and context.rows
            and context.rows[-1].verb
            and re.match("[、和与及]", stripped[-1:])
        ):
            verb = context.rows[-1].verb
        owner, verb = _doer(verb)
        rule = "count-right"
    else:
        rule = "count-left"
        verb, noun = counted(phrase)
        if not phrase or not noun:
            known = reader.nouns.get(unit)
            predicate = _predicate(behind, following, context) if not verb else ""
            previous = context.last
            if (
                not phrase
                and not predicate
                and previous is not None
                and raw.strip() in ("", "、")
                and previous.token.end >= figure.start - 1
            ):
                context.row(figure, "count", previous.indicator, "count-side", carried=True)
                return
            other = next((row for row in reversed(rows_of_whole(context)) if same_unit(row, value)), None)
            heads = context.heads or context.reader.speakers.heads
            if heads and not phrase and not predicate and other is not None:
                context.row(
                    figure,
                    "count",
                    other.indicator,
                    "level-carried",
                    carried=True,
                    verb=other.verb,
                    noun=other.noun,
                )
                return
            if verb in _EFFECTS:  # who gains by it, not what was counted before
                context.row(figure, "count", f"{verb}{unit}数", rule, verb=verb)
                return
            if known is None and (verb or predicate):
                context.row(figure, "count", verb or predicate, rule, verb=verb)
                return
            if (
                previous is not None
                and not phrase
                and re.search("[到至为达]的?\\Z", stripped)
                and same_unit(previous, value)
            ):
                context.row(
                    figure,
                    aside(context, "count"),
                    previous.indicator,
                    "level-carried",
                    carried=True,
                    verb=previous.verb,
                    noun=previous.noun,
                )
                return
            if known is None:
                if not phrase:
                    after_growth(context, figure)
                return
            if not (verb or predicate) and not _of_total(raw):
                after_growth(context, figure)
                return
            if verb in ("存栏", "出栏") and known.endswith("量"):
                known = re.sub("(?:饲养|保有|总)?量\\Z", "", known)
            name = f"{verb or predicate}{'的' if predicate and not verb else ''}{known}"
            context.row(figure, "count", name, "count-carried", carried=True, verb=verb, noun=known)
            return
        if (
            (predicate := _predicate(behind, following, context))
            and not verb
            and pattern("count").match(predicate)
        ):
            verb = pattern("count").match(predicate)[0]  # type: ignore[index]
    if noun in _TOTALS and (known := reader.nouns.get(unit)) is not None:
        verb, noun = "", known + noun
    whole = _whole(context, raw, value)
    verb, noun = _as_part(context, raw, verb, noun if verb else with_object(context, noun, value))
    noun = averaged(context, noun if verb else headed(context, noun))
    if not verb:
        entity = _counted_entity(context, figure, noun) if right else None
        owner, noun = owner_of(noun) if entity is None else (None, entity)
    row = context.row(figure, "count", f"{verb}{noun}", rule, subject=owner, verb=verb, noun=noun)
    if whole is not None and not dated(context):
        row.when, row.status = whole.when, whole.status
    if len(noun) <= 16:
        reader.nouns[unit] = noun


def _counted_entity(context: Context, figure: Token, noun: str) -> str | None:
    """The things counted, where what another figure of the clause measures stands behind them (23家加工企业|日屠宰能力11.5万只)."""
    if context.clause.after(figure) is None:
        return None
    averaged = _AVERAGED.search(noun)
    if averaged is not None:
        return noun[: averaged.start()]  # 5600户农户|户均增收
    found = pattern("entity").fullmatch(noun)
    return None if found is None else found["entity"]


_AVERAGED = re.compile("(?<=..)[户人亩]均")


def _doer(phrase: str) -> tuple[str | None, str]:
    """The project or company at the head of a phrase, and the verb behind it (华岭矿业项目|建设)."""
    found = pattern("entity").fullmatch(phrase)
    if found is None or len(found["entity"]) < 5 or pattern("count").fullmatch(found["rest"]) is None:
        return None, phrase
    return found["entity"], found["rest"]


def _of_total(raw: str) -> bool:
    return raw.strip("，、 ") in _TOTALLING


_NEAR = 64
"""How many rows back a part looks for its whole; beyond that nobody reads them together."""
_EFFECTS = frozenset(["惠及", "带动", "覆盖", "服务", "吸纳", "受益"])
_TOTALLING = frozenset(
    [
        "有",
        "中有",
        "其中有",
        "其中",
        "共有",
        "中",
        "已有",
        "目前已有",
        "现有",
        "累计",
        "累计达",
        "累计有",
        "总计",
        "共计",
        "占",
    ]
)


def _predicate(behind: str, following: int, context: Context) -> str:
    """What became of what was counted, where that ends the clause (96个项目|已全部开复工)."""
    if following != context.clause.end or not behind:
        return ""
    found = _PREDICATE.match(behind)
    if found is None:
        return ""
    verb = pattern("count").match(behind.lstrip("已全部均都正在"))
    if verb is not None and len(behind) > 6:
        return verb[0]
    return found["core"] if len(found["core"]) <= 6 else ""


def _whole(context: Context, raw: str, value: Quantity) -> Draft | None:
    """What a count behind 其中 is a part of: the last one in its unit, whatever was planned in between."""
    if not raw.lstrip("，").startswith("其中"):
        return None
    return next(
        (row for row in reversed(context.rows) if row.kind == "count" and same_unit(row, value)), None
    )


def _as_part(context: Context, raw: str, verb: str, noun: str) -> tuple[str, str]:
    """A part behind 其中 keeps the verb of its whole, and takes its noun where it has none."""
    rows = context.rows
    if not rows:
        return verb, noun
    said = (
        context.words[rows[0].token.end - 0 : context.clause.start + len(raw)]
        if rows[0].token.end < context.clause.start + len(raw)
        else ""
    )
    beside = raw[:1] in "、和及" and rows[-1].kind == "count" and noun[-1:] in _CLASSES
    if "其中" not in said and "其中" not in raw and not beside:
        return verb, noun
    counts = [row for row in rows if row.kind == "count"]
    part = context.words.rfind("其中", context.sentence.start, context.clause.start + len(raw))
    last = [row for row in counts[-_NEAR:] if row.verb and row.token.end <= part and not changing(row.verb)][
        -1:
    ]
    whole = rows[-1] if beside else next(iter(last or counts), None)
    if whole is None:
        return verb, noun
    if noun in words("adjective") or noun.endswith(("以上", "以上的", "以下", "以下的")):
        noun += whole.noun
    elif noun[-1:] in _CLASSES and noun[-1] in whole.noun[:-1] and not whole.noun.endswith(noun[-1]):
        noun += whole.noun.rsplit(noun[-1], 1)[1]
    if not verb and whole.verb and whole.verb not in noun and not changing(whole.verb):
        verb = whole.verb
    return verb, noun
