"""What has become of a figure by what its words, its whole and its time say: come about, aimed at, planned, or a capacity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import is_dated
from zheconparse.document.observation.members import goes_on_capacity, whole_of
from zheconparse.document.observation.pointing import is_now
from zheconparse.document.observation.rows import Kind
from zheconparse.document.observation.status import (
    aimed,
    is_capacity,
    names_plan,
    once_planned,
    plan_named,
    starts_move,
)
from zheconparse.document.observation.times import NEVER, When
from zheconparse.values.observation import Confidence, Release, Status

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context
    from zheconparse.document.observation.reader import Reader


def outcome(
    context: Context, figure: Token, kind: Kind, indicator: str, when: When
) -> tuple[Status, Confidence, When, Release | None]:
    """What a figure is, how the text gives that, its time in this light, and how settled it is.

    It is so by what it measures, the words so far and its time, in this order.
    """
    reader, words = context.reader, context.words
    status = reader.status
    ahead = context.aims(when)
    if ahead and starts_move(words, context.clause, figure):
        status = "actual"
        when = when if is_dated(words, context.clause, figure) else NEVER
        ahead = reader.is_future(when)
    said: Confidence = "stated" if status != "actual" else "inferred"
    if status == "actual":
        status, said = _aimed(context, figure, kind, indicator)
    last = context.last
    goes_on = (
        last is not None and last.status == "capacity" and goes_on_capacity(context, figure, last, indicator)
    )
    if goes_on or is_capacity(figure, indicator):
        if when == reader.calendar.since and _now(context, figure):
            when = when._replace(first=None, last=reader.reference)
        return ("capacity", "stated", when, reader.release)
    if status == "plan":
        once = once_planned(words, context.sentence, figure) if reader.has_passed(when) else None
        if once == "actual":
            return ("actual", "inferred", when, reader.release)
        if _is_over(reader, when):
            return (status, said, when if "年度" in indicator else NEVER, reader.release)
        if once != "plan" and not names_plan(indicator) and _was_foreseen(reader, when):
            return ("actual", "inferred", when, "estimated")
    elif status == "actual":
        if (
            reader.goes_on_as(when, words, context.clause)
            and "已" not in words[context.sentence.start : figure.start]
        ):
            return (reader.last_rows[-1].status, "carried", when, reader.release)
        if ahead or reader.has_just_begun(when):
            status = "plan" if when.first is not None else "target"
    return (status, said, when, reader.release)


def _aimed(context: Context, figure: Token, kind: Kind, indicator: str) -> tuple[Status, Confidence]:
    """What a figure is that no verb before it aims at or plans: the words behind it, its indicator or its whole may."""
    if context.reader.aims and kind != "completion" and aimed(context.words, figure):
        return "target", "stated"
    whole = whole_of(context, figure)
    if whole is None:
        plan = (
            kind in ("level", "count")
            and names_plan(indicator)
            and not 0 <= context.reader.part < figure.start
        )
        return (plan_named(indicator), "stated") if plan else ("actual", "inferred")
    if names_plan(whole.indicator) or whole.status_from == "carried":
        return whole.status, "carried"
    return "actual", "inferred"


def _now(context: Context, figure: Token) -> bool:
    """Whether the sentence has said 截至目前: a capacity is what stands there then, though the paragraph tells what came since."""
    return any(
        one.end <= figure.start and is_now(one) for clause in context.sentence.clauses for one in clause.dates
    )


def _is_over(reader: Reader, when: When) -> bool:
    """Whether the time that the text speaks of has passed, so that what is planned comes at no time it names."""
    single = when.first == when.last or when.confidence != "stated"
    return when.first is not None and single and reader.has_passed(when)


def _was_foreseen(reader: Reader, when: When) -> bool:
    """Whether a plan is for a time that the text names and whose year has passed: it has come about, so far as is known."""
    reference = reader.reference
    if when.confidence != "stated" or when.last is None or reference is None:
        return False
    return when.last < reference and reference.year > when.last.year
