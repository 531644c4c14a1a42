"""Percentages and ranks: growth beside its level or alone, shares, the completion of targets, rates, and places in an order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.phrases import BASE, Movement, direction_of, movement, owner_of, tidy, without_lead, without_reach
from zheconparse.document.observation.rows import RATIOS, Draft
from zheconparse.document.observation.words import any_of, words
from zheconparse.values.observation import ChangeKind
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Context

_COMPLETION = re.compile("(?:完成|占|为|达到?|相当于)(?P<what>[^，]*?(?:目标|计划|任务|预算|进度)[^，占]{0,8}?)的?\\Z")
_SHARE = re.compile("(?:所占|约占|占到|占据|占)(?!地|用|道|领)(?P<what>[^占]*?)\\Z")
_SHARE_WORD = re.compile("(?:所占)?(?:占比|比重|比例|份额)(?:分别|均|都|约|也|已|首次|提高到|提升至|达到|达|为|是|上升到|上升至|升至|降至|下降到|[\\s:：])*\\Z")
_MULTIPLE = re.compile("(?P<whole>(?:相当于|是|为|达到?)[^，]+?)的?\\Z")
_RECOVERED = re.compile("(?P<what>(?:恢复到|恢复至|恢复为|相当于|达到)[^，]{2,20}?)的?\\Z")
_AMOUNTS_TO = re.compile("(?:是|为|约为|达|达到)(?P<what>[^，]{2,20})的")
_PLANS = ("目标", "计划", "任务", "预算", "进度")
_ELIDED = re.compile("[、和与](?P<what>[^，、]{2,10})的")
_REAL = re.compile("可比价|不变价|可比口径|同口径|扣除价格|剔除价格|实际")
_ASIDE = re.compile("^(?:按|扣除|剔除|考虑|还原|若|如果|受)[^，]*(?:后|计算|因素|价格|口径)?\\Z|^[^，]{0,6}(?:口径|可比价格?|不变价格?)\\Z")
_LEVEL_VERB = re.compile("[到至为成]\\s*\\Z")
_SHARE_NAMES = frozenset(["比重", "占比", "比例", "份额", "所占比重", "其比重", "其占比"])
_CONTRIBUTION = re.compile("^(?:拉动|带动|影响|推动|贡献|对[^，]*(?:贡献|拉动))")


def link(context: Context, figure: Token, floor: int) -> None:
    """One percentage to what it is a rate of."""
    value: Percentage = figure.value
    raw = context.before(figure, floor)
    if _quoted(context.words, figure) or (figure.text == "过半" and raw.rstrip().endswith(("时间", "任务", "双"))):
        return
    recovered = _RECOVERED.search(raw)
    if recovered is not None and value.direction is None and re.search("同期|年|水平|保有|总量|全部|" + BASE, recovered["what"]):
        _recovered(context, figure, floor, raw[: recovered.start()], recovered["what"])
        return
    amounts_to = _AMOUNTS_TO.fullmatch(raw)
    if amounts_to is not None and context.rows and value.direction is None and not amounts_to["what"].endswith(_PLANS):
        _recovered(context, figure, floor, "", "相当于" + amounts_to["what"])
        return
    elided = _ELIDED.fullmatch(raw)
    previous = context.rows[-1] if context.rows else None
    if elided is not None and previous is not None and previous.kind == "share" and "占" in previous.indicator:
        own = previous.indicator.split("占")[0]
        context.row(figure, "share", f"{own}占{elided['what']}的比重", "share", floor=floor, when=previous.when, where=previous.where, carried=True)
        return
    completed = _COMPLETION.search(raw)
    if completed is not None:
        _completion(context, figure, floor, raw[: completed.start()], completed["what"])
        return
    if value.direction is None or value.unit in ("times", "fraction"):
        shared = _share(raw)
        if shared is not None:
            _shared(context, figure, floor, *shared)
            return
    moved = movement(without_reach(raw) if value.direction is None else raw)
    own = tidy(moved.phrase)
    if not own and moved.verb and value.direction is None and _LEVEL_VERB.search(raw) is not None:
        _rate(context, figure, floor, "")
        return
    if own in words("rate_name") or any(own.endswith(name) and len(own) <= len(name) + 2 for name in words("rate_name")):
        _named_rate(context, figure, floor, own, moved)
    elif value.direction is not None or (moved.verb and _LEVEL_VERB.search(raw) is None and value.unit in ("percent", "tenth", "doubling", "times", "fraction", "permille")):
        _growth(context, figure, floor, own, moved, raw)
    elif value.unit in ("times", "fraction") and (multiple := _MULTIPLE.search(raw)) is not None and not own.endswith(("率", "比", "倍数", "系数")):
        base = _level(context)
        phrase = tidy(raw[: multiple.start()])
        indicator = phrase or (base.indicator if base else "")
        context.row(figure, "share", f"{indicator}{without_lead(multiple['whole'].rstrip('的'))}" if indicator else tidy(raw.rstrip("的")) or multiple["whole"], "multiple", floor=floor, carried=not phrase)
    else:
        _rate(context, figure, floor, raw)


def directed(value: Percentage, verb: str) -> Percentage:
    """A rate with the direction of its verb where it has none of its own."""
    if value.direction is None and verb and (direction := direction_of(verb)) is not None:
        return replace(value, direction=direction)
    return value


def growth_row(context: Context, figure: Token, floor: int, indicator: str, rule: str, **known: object) -> Draft:
    """A row for a growth rate that has no level beside it."""
    value: Percentage = figure.value
    draft = context.row(figure, "growth", indicator, rule, floor=floor, **known)  # type: ignore[arg-type]
    draft.take_rate(value)
    return draft


def _recovered(context: Context, figure: Token, floor: int, before: str, what: str) -> None:
    """How far a level has come back to another year's, or what it amounts to (恢复到2019年同期的98.7%)."""
    own = tidy(before)
    base = _level(context) if not own else None
    if not own and base is None:
        own = ""
    name = f"{own or (base.indicator if base else '')}{what.replace(BASE, '').rstrip('的')}的比例"
    draft = context.row(figure, "share", name, "recovered", floor=floor, carried=base is not None)
    if base is not None:
        draft.when, draft.where = base.when, base.where


def _quoted(text: str, figure: Token) -> bool:
    return text[figure.start - 1 : figure.start] in ("“", "‘", "「") and text[figure.end : figure.end + 1] in ("”", "’", "」")


def _level(context: Context) -> Draft | None:
    """The last row of the sentence that is an amount, else the last of all."""
    for row in reversed(context.rows):
        if row.kind not in RATIOS and row.kind != "rank":
            return row
    return context.rows[-1] if context.rows else None


def _share(raw: str) -> tuple[str, str] | None:
    """The phrase before 占 and what it is a share of; None where nothing is shared.

    >>> _share("税收收入占一般公共预算收入的"), _share("占比分别达到")
    (('税收收入', '一般公共预算收入'), ('', ''))
    """
    named = _SHARE_WORD.search(raw)
    if named is not None:
        before = raw[: named.start()]
        found = _SHARE.search(before)
        if found is not None:
            return before[: found.start()], _whole(found["what"])
        return before, ""
    found = _SHARE.search(without_reach(raw).rstrip("的") if raw.endswith("的") else raw)
    if found is None:
        return None
    return raw[: found.start()], _whole(found["what"])


def _whole(what: str) -> str:
    what = re.sub("(?:比重|比例|的)\\Z", "", without_reach(what).strip())
    return without_reach(what).rstrip("的")


def _shared(context: Context, figure: Token, floor: int, before: str, what: str) -> None:
    own = tidy(before)
    base = None
    if own in ("", "其") or own in words("owner"):
        base = _level(context)
        own = base.indicator if base is not None and base.kind != "share" else (base.indicator.split("占")[0] if base else "")
    elif len(own) <= 4 and context.rows and own in words("adjective"):
        own += context.rows[-1].noun or context.rows[-1].indicator
    if not own and not what:
        return
    name = f"{own}占{what}的比重" if what else f"{own}占比"
    draft = context.row(figure, "share", name, "share", floor=floor, carried=base is not None, status="actual" if context.reader.status == "actual" else None)
    if base is not None and draft.when.confidence != "stated":
        draft.when, draft.where = base.when, base.where


def completion_row(context: Context, figure: Token, floor: int, base: Draft | None, before: str, what: str) -> None:
    """A row for how much of a target has been completed."""
    own = tidy(before)
    if own in ("", "其") and base is not None:
        own = base.indicator
    named = re.sub("^(?:年度|全年|年初|既定|预期)", "", what.rstrip("的"))
    if named in ("目标", "目标任务", "任务", "任务目标", "年度目标", "目标值", ""):
        name = f"{own}目标完成率"
    elif named in ("计划", "预算", "进度"):
        name = f"{own}{named}完成率"
    else:
        name = f"{own}完成{what.rstrip('的')}的比重" if not base or tidy(before) else f"完成{what.rstrip('的')}的比重"
    draft = context.row(figure, "completion", name, "completion", floor=floor, status="actual", carried=base is not None)
    if base is not None:
        draft.when, draft.where = base.when, base.where


def _completion(context: Context, figure: Token, floor: int, before: str, what: str) -> None:
    base = next((row for row in reversed(context.rows) if row.kind not in RATIOS), None)
    completion_row(context, figure, floor, base, before, what)


def _named_rate(context: Context, figure: Token, floor: int, own: str, moved: Movement) -> None:
    """增速达5%, 涨幅5.1%, 增速比上月加快0.3个百分点: a rate by its name."""
    value: Percentage = figure.value
    down = own.endswith(("降幅", "跌幅", "减幅"))
    bare = own in words("rate_name") or own.startswith(("同比", "其", "较"))
    if value.unit == "point" or (moved.verb and bare):
        if moved.compared:
            return
        target = next((row for row in reversed(context.rows) if row.change is not None), None) if bare else None
        if target is not None and target.kind == "growth":
            target.take_amount(value)
            return
        if bare:
            return
    signed = value if value.direction or not down else Percentage(value.ratio, value.unit, "down", value.basis)
    target = _level(context) if bare else None
    if target is not None and target.change is None and value.unit != "point":
        target.take_rate(signed)
        return
    name = own if not bare else (f"{target.indicator}{own}" if target else own)
    draft = context.row(figure, "growth", name, "named-rate", floor=floor, carried=bare)
    draft.take_rate(signed)


def _growth(context: Context, figure: Token, floor: int, own: str, moved: Movement, raw: str) -> None:
    value: Percentage = figure.value
    kind: ChangeKind | None = "nominal" if "名义" in raw else None
    clause_words = context.words[context.sentence.start : figure.start]
    if kind is None and _REAL.search(clause_words[-40:]) is not None:
        kind = "real"
    aside = _ASIDE.match(own) is not None
    if own and not aside:
        if _CONTRIBUTION.match(raw.lstrip("，其中并")) and value.unit == "point":
            context.row(figure, "growth", without_reach(raw).lstrip("，、其中并且 ") or own, "contribution", floor=floor)
            return
        owner, name = owner_of(own)
        name = _of_whole(context, name, figure)
        if value.unit in ("point", "basis_point") and _ratio_row(context, own, value):
            return
        if (known := next((row for row in reversed(context.rows) if row.indicator.startswith(own) and row.change is None and row.kind not in RATIOS), None)) is not None:
            known.take_rate(directed(value, moved.verb), kind)
            return
        draft = growth_row(context, figure, floor, name, "growth", subject=owner)
        draft.take_rate(directed(value, moved.verb), kind)
        return
    if value.unit in ("point", "basis_point"):
        _points(context, figure, moved)
        return
    target = _target(context)
    if target is None:
        return
    if moved.compared and not moved.verb:
        return
    attach(context, figure, target, floor, kind, moved.verb)


def _of_whole(context: Context, name: str, figure: Token) -> str:
    """其中出口 keeps its own name; an adjective takes the noun of the whole."""
    if name in words("adjective") and context.rows:
        whole = context.rows[0]
        return name + (whole.noun or whole.indicator)
    return name


def _ratio_row(context: Context, own: str, value: Percentage) -> bool:
    """Percentage points of a ratio that the sentence has given already (…占63.89%；城镇人口比重上升14.21个百分点)."""
    if own in _SHARE_NAMES:
        row = next((row for row in reversed(context.rows) if row.kind in RATIOS), None)
    else:
        row = next((row for row in reversed(context.rows) if row.kind in ("share", "rate") and own[:2] in row.indicator and own[-1:] in "重比率"), None)
    if row is None or row.change_amount is not None:
        return own in _SHARE_NAMES
    row.take_amount(value)
    return True


def attach(
    context: Context, figure: Token, target: Draft, floor: int, kind: ChangeKind | None = None, verb: str = ""
) -> None:
    """A growth rate to the level beside it; a second rate on one level is a row of its own."""
    value: Percentage = directed(figure.value, verb)
    if target.change is None and target.kind != "growth":
        target.take_rate(value, kind)
        return
    draft = growth_row(context, figure, floor, target.indicator, "second-rate", carried=True, where=target.where, status=target.status)
    draft.take_rate(value, kind)
    if draft.when.first is None and draft.when.last is None:
        draft.when = target.when


def _target(context: Context) -> Draft | None:
    """The level that a bare 同比增长 speaks of: the last amount of the sentence, else of the sentence before."""
    rows = context.rows or context.reader.last_rows
    for row in reversed(rows):
        if row.kind not in ("share", "completion", "growth", "rank"):
            return row
    return rows[-1] if rows else None


def _points(context: Context, figure: Token, moved: Movement) -> None:
    """Percentage points without a phrase move the last ratio; beside another place they only compare."""
    if moved.compared:
        return
    target = next((row for row in reversed(context.rows) if row.kind in RATIOS or row.kind == "index"), None)
    if target is not None and target.change_amount is None:
        target.take_amount(figure.value)


def _rate(context: Context, figure: Token, floor: int, raw: str) -> None:
    """A ratio that has a name of its own (落地率达84.5%)."""
    own = tidy(raw)
    if own:
        owner, name = owner_of(own)
        context.row(figure, "rate", name, "rate", floor=floor, subject=owner)
        return
    after = re.match("的(?P<what>[^，。；、]{2,12})", context.words[figure.end : context.clause.end])
    if after is not None and raw.strip() and context.rows == []:
        phrase = re.split(any_of("stop"), after["what"], maxsplit=1)[0]
        if phrase:
            context.row(figure, "rate", phrase, "rate-right", floor=floor)
            return
    previous = context.rows[-1] if context.rows else None
    if previous is not None and previous.kind in RATIOS and previous.token.start >= context.clause.start:
        draft = context.row(figure, previous.kind, previous.indicator, "rate-carried", floor=floor, carried=True)
        draft.subject = previous.subject


def rank(context: Context, figure: Token, floor: int) -> None:
    """A place in an order, of what stands before it or of the last indicator."""
    if _quoted(context.words, figure) or context.words[figure.end : figure.end + 1] in ("大", "批", "个", "家", "的", "强", "次", "届", "期", "产", "季", "时"):
        return
    raw = context.before(figure, floor)
    raw = re.sub("(?:稳居|位居|名列|位列|排名|排在|排|居|列|跃居|跃升至|升至|保持|连续[^，]{0,4}|增速|总量|均|分别|并列|稳居于|稳定在|进入|跻身|首次)+\\Z", "", without_reach(raw))
    scope = next((token for token in context.clause.tokens if token.kind == "region" and floor <= token.start < figure.start and token not in context.heads), None)
    if scope is not None and context.words.startswith(raw[-len(scope.text) :], scope.start) and raw.endswith(scope.text):
        raw = raw[: -len(scope.text)]
        raw = re.sub("(?:稳居|位居|名列|位列|排名|排在|排|居|列|跃居|跃升至|升至|保持|连续[^，]{0,4}|在|均|分别|并列)+\\Z", "", raw)
    among = re.fullmatch("(?:规模|数量|总量|增速)?(?:连续[^，]{0,4})?(?:稳居|位居|名列|位列|排名|居|排|列)(?P<among>[^，]{0,8})", raw.strip("、， "))
    if among is not None and context.rows:
        raw = ""
    own = tidy(raw)
    base = None if own else (context.rows[-1] if context.rows else None)
    if not own and base is None:
        return
    name = own or (base.indicator if base is not None else "")
    draft = context.row(figure, "rank", f"{name}{scope.text if scope else ''}排名", "rank", floor=floor, carried=base is not None)
    if base is not None:
        draft.when, draft.where = base.when, base.where


def is_money(row: Draft) -> bool:
    """Whether a row is an amount of money."""
    value = row.token.value
    return isinstance(value, Quantity) and value.dimension == "currency"
