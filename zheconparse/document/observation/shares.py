"""Shares of a whole, and what a level amounts to beside another (占全国的1/3, 恢复到2019年的98.7%)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation import completions
from zheconparse.document.observation.beside import level_of
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.phrases import BASE, without_reach
from zheconparse.document.observation.rows import NO_LEVEL, RATIOS
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.where import NOWHERE
from zheconparse.document.observation.words import words
from zheconparse.values.percentage import Percentage

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_SHARE = re.compile(
    "(?:所占|约占|占到|占据|(?<!市)占)(?!地(?![区方级市表下])|用(?![水电能气地煤油户工])|道|领|比|有率|有量)(?P<what>[^占]*?)\\Z"
)
_SHARE_WORD = re.compile(
    "(?:所占)?(?:占比|比重|比例|份额)(?:分别|均|都|约|也|已|首次|要|力争|将|提高到|提升至|达到|达|为|是|上升到|上升至|升至|降至|下降到|[\\s:：])*\\Z"
)
MULTIPLE = re.compile("(?P<whole>(?:相当于|是|为|达到?)[^，]+?)的?\\Z")
_RECOVERED = re.compile("(?P<what>(?:恢复到|恢复至|恢复为|相当于|相等于|达到)[^，]{2,20}?)的?\\Z")
_AMOUNTS_TO = re.compile("(?:仅|只|约|已)?(?:是|为|约为|达|达到)(?P<what>[^，]{2,20})的")
_RATIO_TO = re.compile("(?P<what>[与同和](?:全国)?[^，与同和]{2,14}之比)(?:约?为|达到?|是)?\\Z")
_REFERRING = frozenset(["", "其", "总量", "规模", "数量", "产量", "总额", "分别"])
_PLANS = ("目标", "计划", "任务", "预算", "进度")
_ELIDED = re.compile("[、和与](?P<what>[^，、]{2,10})的")


def link(context: Context, figure: Token, raw: str) -> bool:
    """A share, a completion or what a level has come back to; False where a percentage is none of these."""
    return (
        _come_back(context, figure, raw)
        or _amounts_to(context, figure, raw)
        or _of_one_more(context, figure, raw)
        or _ratio(context, figure, raw)
        or completions.link(context, figure, raw)
        or _share(context, figure, raw)
    )


def _come_back(context: Context, figure: Token, raw: str) -> bool:
    """How far a level has come back to another (恢复到2019年同期的|98.7%)."""
    found = _RECOVERED.search(raw)
    if found is None or figure.value.direction is not None or _OTHER_LEVEL.search(found["what"]) is None:
        return False
    _recovered(context, figure, raw[: found.start()], found["what"])
    return True


_OTHER_LEVEL = re.compile("同期|年|水平|保有|总量|全部|^相[当等]于|" + BASE)


def _amounts_to(context: Context, figure: Token, raw: str) -> bool:
    """What the level before amounts to beside another (…，是去年的|98.7%)."""
    found = _AMOUNTS_TO.fullmatch(raw)
    if found is None or not context.rows or figure.value.direction is not None:
        return False
    if found["what"].endswith(_PLANS):
        return False
    _recovered(context, figure, "", "相当于" + found["what"])
    return True


def _of_one_more(context: Context, figure: Token, raw: str) -> bool:
    """The share before of one more whole (占全省的3%、全国的|0.2%)."""
    found, last = _ELIDED.fullmatch(raw), context.last
    if found is None or last is None or last.kind != "share" or "占" not in last.indicator:
        return False
    name = f"{last.indicator.split('占')[0]}占{found['what']}的比重"
    context.row(figure, "share", name, "share", when=last.when, where=last.where, carried=True)
    return True


def _ratio(context: Context, figure: Token, raw: str) -> bool:
    """The ratio of one to another (进口与出口之比为|98.7%)."""
    found = _RATIO_TO.search(raw)
    if found is None:
        return False
    own = tidy(raw[: found.start()])
    base = None if own else level_of(context)
    name = own or (base.thing if base is not None else "")
    context.row(figure, "share", f"{name}{found['what']}", "ratio", carried=not own)
    return True


def _share(context: Context, figure: Token, raw: str) -> bool:
    """The share of a whole (占全国的|1/3)."""
    value: Percentage = figure.value
    if value.direction is not None and value.unit not in ("times", "fraction"):
        return False
    shared = share_of(raw)
    if shared is not None:
        _shared(context, figure, *shared, raw)
    return shared is not None


def _recovered(context: Context, figure: Token, before: str, what: str) -> None:
    """How far a level has come back to another year's, or what it amounts to (恢复到2019年同期的98.7%)."""
    own = tidy(before)
    if own.endswith(("口径", "可比价", "可比价格")):
        own = ""
    base = level_of(context) if not own else None
    name = f"{own or (base.thing if base else '')}{context.spelled(what).rstrip('的')}的比例"
    draft = context.row(figure, "share", name, "recovered", carried=base is not None)
    if base is not None:
        draft.when, draft.where = base.when, base.where


def share_of(raw: str) -> tuple[str, str] | None:
    """The phrase before 占 and what it is a share of; None where nothing is shared.

    >>> share_of("税收收入占一般公共预算收入的"), share_of("占比分别达到")
    (('税收收入', '一般公共预算收入'), ('', ''))
    """
    named = _SHARE_WORD.search(raw)
    if named is not None:
        before = raw[: named.start()]
        found = _SHARE.search(before)
        if found is not None:
            return before[: found.start()], _whole(found["what"])
        return before, ""
    said = without_reach(raw.rstrip("的"))
    if said.endswith("占比"):
        return said[:-2], ""  # 占比由上年同期的|24.7%
    found = _SHARE.search(without_reach(raw).rstrip("的") if raw.endswith("的") else raw)
    if found is None:
        return None
    return raw[: found.start()], _whole(found["what"])


_OWN_WORDS = ("比例", "份额")
"""Words for a share that are part of its own name (优良天数比例, 市场份额)."""


def _whole(what: str) -> str:
    what = re.sub("(?:比重|比例|的)\\Z", "", without_reach(what).strip())
    return without_reach(what).rstrip("的")


def _shared(context: Context, figure: Token, before: str, what: str, raw: str) -> None:
    own = tidy(before)
    base = None
    if own in _REFERRING or own in words("owner"):
        base = level_of(context)
        if base is None and not what:
            base = next((row for row in reversed(context.reader.last_rows) if row.kind not in NO_LEVEL), None)
        own = (
            base.thing
            if base is not None and base.kind != "share"
            else (base.indicator.split("占")[0] if base else "")
        )
    elif own in words("adjective"):
        whole = next((row for row in reversed(context.rows) if row.kind not in RATIOS), None)
        own += "" if whole is None else whole.noun or whole.indicator
    if not own and not what and "占比" not in raw:
        return
    word = "占比" if base is not None else next((one for one in _OWN_WORDS if one in raw), "占比")
    name = f"{own}占{what}的比重" if what else f"{own}{word}"
    draft = context.row(
        figure,
        "share",
        name,
        "share",
        carried=base is not None,
    )
    if base is not None and draft.when.confidence != "stated":
        draft.when = base.when
        draft.where = draft.where if context.heads else base.where
    together = _TOGETHER.search(raw)
    if base is not None and together is not None and base.where.confidence == "stated":
        of_places = together["places"] is not None or base.rule == "by-region"
        draft.where = NOWHERE if of_places else draft.where


_TOGETHER = re.compile(
    "(?P<places>(?:[两二三四五六七八九十]|[0-9]+)个?(?:[省市县区旗州盟地]|城市))?(?:合计|共计|总共|一共|共)(?:约|已)?占"
)
"""The share that the places before have together is of none of them (甲市、乙市分别为…，合计|占全省的43.2%)."""
