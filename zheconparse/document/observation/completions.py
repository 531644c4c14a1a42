"""How much of a target, plan or budget has been completed, and the amount that was planned (完成年度任务350亿元的28.2%)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import level_of
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.rows import RATIOS, Draft
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import year_of

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_COMPLETION = re.compile(
    "(?:完成(?P<what>[^，]*?(?:目标|计划|任务|预算|进度)[^，占]{0,8}?)"
    "|(?:占|为|达到?|相当于)(?P<plan>[^，的]{0,6}(?:目标|计划|任务|预算|进度)(?:任务|目标|数|值)?))的?\\Z"
)
_DONE = re.compile("[，、]?(?:目前|现|已|累计|仅|均)*(?P<what>完成|到位)了?")
"""How much of the amount before it has come about (总投资34亿元，已完成|61%)."""
_PLAN_DONE = re.compile("(?P<plan>[^，]{2,}(?:目标|计划|任务|预算))(?:已|仅|累计|共|实际)*完成了?\\Z")
"""How much of a plan has come about, behind its name (投资计划完成|60.5%)."""
_PLANNED = re.compile(
    "(?:完成(?P<what>[^，]*?(?:目标|计划|任务|预算)(?:任务|目标|数|值)?)|占(?P<limit>[^，]*?(?:额度|限额|预算|计划)))\\Z"
)
_HAS_DONE = ("完成", "完成了")
PLANS = ("目标", "任务", "计划", "预算", "数", "值", "额度", "限额")
"""What the amount of a plan ends with."""


def link(context: Context, figure: Token, raw: str) -> bool:
    """A completion; False where a percentage is none."""
    last = context.last
    if raw == "的" and last is not None and last.rule == "planned" and last.token.end == figure.start - 1:
        base = next((row for row in reversed(context.rows[:-1]) if row.kind not in RATIOS), None)
        if last.noun.endswith(("额度", "限额")) and base is not None:
            name = f"{base.thing}占{last.noun}的比重"
            context.row(figure, "share", name, "share", carried=True, when=base.when, where=base.where)
        else:
            row_of(context, figure, base, "", last.noun)
        return True
    done = _DONE.fullmatch(raw)
    if done is not None and last is not None and last.kind == "level" and figure.value.direction is None:
        context.row(figure, "completion", f"{last.indicator}{done['what']}率", "completion", carried=True)
        return True
    if raw.endswith(_HAS_DONE) and (plan := _PLAN_DONE.search(raw)) is not None:
        name = f"{tidy(plan['plan'])}完成率"
        context.row(figure, "completion", name, "completion", status="actual")
        return True
    completed = _COMPLETION.search(raw)
    if completed is None:
        return False
    base = next((row for row in reversed(context.rows) if row.kind not in RATIOS), None)
    row_of(context, figure, base, raw[: completed.start()], completed["what"] or completed["plan"])
    return True


def planned(context: Context, figure: Token, raw: str) -> bool:
    """The amount of a plan of which a part has been completed: a target for the year, where nothing else is said."""
    found = _PLANNED.search(raw) if raw.endswith(PLANS) else None
    if found is None:
        return False
    following = context.clause.after(figure)
    if following is None or following.kind != "percentage":
        return False
    if context.words[figure.end : following.start] != "的":
        return False
    own, base = tidy(raw[: found.start()]), level_of(context)
    context.row(
        figure,
        "level",
        f"{own or (base.thing if base is not None else '')}{found['what'] or found['limit']}",
        "planned",
        when=year_of(context.reader.calendar.of(context.words, context.clause, figure)),
        status="target",
        carried=not own,
        noun=found["what"] or found["limit"],
    )
    return True


def row_of(context: Context, figure: Token, base: Draft | None, before: str, what: str) -> None:
    """A row for how much of a target has been completed."""
    own = tidy(before)
    if own in ("", "其") and base is not None:
        own = base.thing
    named = re.sub("^(?:年度|全年|年初|既定|预期)", "", re.sub("数\\Z", "", what.rstrip("的")))
    if named in ("目标", "目标任务", "任务", "任务目标", "年度目标", "目标值", ""):
        name = f"{own}目标完成率"
    elif named in ("计划", "预算", "进度", "调整预算", "年计划", "预算调整"):
        name = f"{own}{named}完成率"
    else:
        name = (
            f"{own}完成{what.rstrip('的')}的比重"
            if not base or tidy(before)
            else f"完成{what.rstrip('的')}的比重"
        )
    draft = context.row(figure, "completion", name, "completion", status="actual", carried=base is not None)
    if base is not None:
        draft.when, draft.where = base.when, base.where
