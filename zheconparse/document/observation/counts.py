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
    same_elsewhere,
    same_unit,
    with_object,
)
from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.movements import changing
from zheconparse.document.observation.phrases import counted, owner_of, pattern, tidy, without_lead
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.words import any_of, endings, words
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_PREDICATE = re.compile(
    '(?:已经|已|全部|均|都|正在|正|成功|顺利|陆续|先后|集中|正式|实现)*(?P<core>(?!要)[^，。；的"“”]{2,8})\\Z'
)
_MOVES = re.compile(
    "(?:价格|利润总额|利润|产值|产量|销量|收入|投资|增加值|指数)?(?:同比|环比)?(?:上涨|下跌|增长|下降|上升|回升|回落|持平|增加|减少)"
)
_CLASSES = frozenset("级类型等")
_PARTICLES = frozenset(["中", "对", "为", "向", "给", "由", "被", "与"])
_DIGITS = re.compile("[0-9]")


def rhetorical(clause: Clause, figure: Token, right: str, raw: str) -> bool:
    """Whether a small count in Hanzi only counts the parts of a sentence (两项指标, 三大工程)."""
    value: Quantity = figure.value
    if value.dimension != "count":
        return False
    if right.startswith(endings("aspect")) or raw.endswith("连续"):
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
    nouns = context.reader.nouns
    unit = _counter(figure)
    listed = raw.rstrip().endswith("等") or (bool(right) and "、" in raw.rstrip().strip("、"))
    behind = context.words[right_end:following]
    if right and unit in nouns and (moves := _MOVES.fullmatch(right)) is not None:
        behind, right = moves[0], ""
    done = _predicate(behind, following, context)
    phrase = _before(context, raw, unit, listed=listed)
    if phrase.endswith(("中", "里")) and len(phrase) > 2:  # 规上企业中|96家盈利
        if not right:
            nouns[unit] = phrase[:-1]
        phrase = ""
    if right:
        verb = _verb_of(context, raw, phrase, done, listed=listed)
        owner, verb = _doer(verb)
        _counted(context, figure, raw, verb, right, owner=owner, behind=True)
        return
    verb, noun = counted(phrase)
    if not noun:
        _without_noun(context, figure, raw, verb, "" if verb else done)
        return
    if not verb and (found := pattern("count").match(done)) is not None:
        verb = found[0]
    _counted(context, figure, raw, verb, noun)


def _counter(figure: Token) -> str:
    """The counter of a count; empty where it has none."""
    return "" if figure.value.unit is None else str(figure.value.unit.name)


def _before(context: Context, raw: str, unit: str, *, listed: bool) -> str:
    """What the words before a count say: before a list of names its verb, and nothing where they only go on (其中有|96家)."""
    stripped = raw.rstrip()
    if stripped in words("totalling"):
        return ""
    phrase = _verb_before(stripped.removesuffix("等")) if listed else tidy(raw)
    again = phrase.endswith("中") and phrase.startswith(context.reader.nouns.get(unit, "?"))
    return "" if again or phrase in _PARTICLES else phrase


def _verb_of(context: Context, raw: str, phrase: str, done: str, *, listed: bool) -> str:
    """The verb of what is named behind a count: said before it, behind its noun, or by the member of the list before."""
    long = len(phrase) > 10 or pattern("owner").fullmatch(phrase) is not None
    if phrase and (listed or not long or pattern("count").search(phrase) is not None):
        return phrase
    last = context.last
    if done or phrase or last is None:
        return done
    return last.verb if raw.rstrip().endswith(("、", "和", "与", "及")) else ""


def _without_noun(context: Context, figure: Token, raw: str, verb: str, done: str) -> None:
    """A count that nothing beside it names: of what the row before counts, or of what its counter has counted last."""
    said, unit = verb or done, _counter(figure)
    known = context.reader.nouns.get(unit)
    if not said and (_beside_last(context, figure, raw) or _elsewhere(context, figure)):
        return
    if verb in words("effect"):  # who gains by it, not what was counted before
        context.row(figure, "count", f"{verb}{unit}数", "count-left", verb=verb)
        return
    if known is None and said:
        context.row(figure, "count", said, "count-left", verb=verb)
        return
    if not verb and _reached(context, figure, raw):
        return
    if known is None or not (said or raw.strip("，、 ") in words("totalling")):
        after_growth(context, figure)
        return
    if verb in ("存栏", "出栏") and known.endswith("量"):
        known = re.sub("(?:饲养|保有|总)?量\\Z", "", known)
    name = f"{verb or done}{'的' if done else ''}{known}"
    context.row(figure, "count", name, "count-carried", carried=True, verb=verb, noun=known)


def _beside_last(context: Context, figure: Token, raw: str) -> bool:
    """Right behind another figure, a count is of the same (3.5万户、|8万人)."""
    last = context.last
    if last is None or raw.strip() not in ("", "、") or last.token.end < figure.start - 1:
        return False
    context.row(figure, "count", last.indicator, "count-side", carried=True)
    return True


def _elsewhere(context: Context, figure: Token) -> bool:
    """The same count of another place or company (…包头市96家；赤峰市|80家)."""
    other = same_elsewhere(context, figure)
    if other is not None:
        _carried(context, figure, "count", other)
    return other is not None


def _reached(context: Context, figure: Token, raw: str) -> bool:
    """What the count of the row before has come to (由80家增加到|96家)."""
    last = context.last
    if last is None or _TO.search(raw.rstrip()) is None or not same_unit(last, figure.value):
        return False
    _carried(context, figure, aside(context, "count"), last)
    return True


_TO = re.compile("[到至为达]的?\\Z")


def _carried(context: Context, figure: Token, kind: Kind, row: Draft) -> None:
    """A row that counts what another has counted."""
    context.row(figure, kind, row.indicator, "level-carried", carried=True, verb=row.verb, noun=row.noun)


def _counted(
    context: Context,
    figure: Token,
    raw: str,
    verb: str,
    noun: str,
    *,
    owner: str | None = None,
    behind: bool = False,
) -> None:
    """A row for what is counted, with what the rows before lend its verb and its noun; `behind` is where the noun stands."""
    value, nouns, unit = figure.value, context.reader.nouns, _counter(figure)
    if noun in words("total_of") and (known := nouns.get(unit)) is not None:
        verb, noun = "", known + noun
    whole = _whole(context, raw, value)
    verb, noun = _as_part(context, raw, verb, noun if verb else with_object(context, noun, value))
    noun = averaged(context, noun if verb else headed(context, noun))
    if not verb:
        entity = _counted_entity(context, figure, noun) if behind else None
        owner, noun = owner_of(noun) if entity is None else (None, entity)
    rule = "count-right" if behind else "count-left"
    row = context.row(figure, "count", f"{verb}{noun}", rule, subject=owner, verb=verb, noun=noun)
    if whole is not None and not dated(context):
        row.when, row.status = whole.when, whole.status
    if len(noun) <= _LONGEST:
        nouns[unit] = noun


_LONGEST = 16
"""No longer noun is taken up again by its counter alone."""


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


_NEAR = 64
"""How many rows back a part looks for its whole; beyond that nobody reads them together."""


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
    here = context.clause.start + len(raw)
    beside = raw[:1] in "、和及" and rows[-1].kind == "count" and noun[-1:] in _CLASSES
    if not beside and "其中" not in raw and context.words.find("其中", rows[0].token.end, here) < 0:
        return verb, noun
    whole = rows[-1] if beside else _whole_before(context, here)
    if whole is None:
        return verb, noun
    if noun in words("adjective") or noun.endswith(("以上", "以上的", "以下", "以下的")):
        noun += whole.noun
    elif noun[-1:] in _CLASSES and noun[-1] in whole.noun[:-1] and not whole.noun.endswith(noun[-1]):
        noun += whole.noun.rsplit(noun[-1], 1)[1]
    if not verb and whole.verb and whole.verb not in noun and not changing(whole.verb):
        verb = whole.verb
    return verb, noun


def _whole_before(context: Context, here: int) -> Draft | None:
    """What was counted with a verb right before the last 其中, else what was counted first."""
    counts = [row for row in context.rows if row.kind == "count"]
    part = context.words.rfind("其中", context.sentence.start, here)
    for row in reversed(counts[-_NEAR:]):
        if row.verb and row.token.end <= part and not changing(row.verb):
            return row
    return counts[0] if counts else None
