"""Items of a list that begin with their figure, set off by a blank, and name it behind (●218亿元　今年1—10月网络零售额)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Token, set_off
from zheconparse.document.observation.rates import growth_row
from zheconparse.document.observation.status import names_plan, plan_named
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import When
from zheconparse.document.observation.words import words
from zheconparse.values.percentage import Percentage

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def link(context: Context, figure: Token) -> bool:
    """A figure that its item begins with: named by the words behind the blank, of the time and place that these say."""
    clause = context.clause
    if set_off(context.words, clause) is not figure:
        return False
    at, pieces = figure.end, []
    when: When | None = None
    for token in clause.tokens:
        if token.start < at or token.kind not in ("date", "region"):
            continue
        if token.kind == "date":
            when = when or When(token.value.first, token.value.last, "stated")
        elif context.words[at : token.start].strip():
            continue  # a place inside the name
        pieces.append(context.words[at : token.start])
        at = token.end
    pieces.append(context.words[at : clause.end])
    written = "".join(pieces).strip()
    name, value = tidy(written), figure.value
    if len(name) < 2:
        return False
    status = plan_named(written) if names_plan(written) else None
    if not isinstance(value, Percentage):
        counted = getattr(value, "dimension", None) == "count"
        context.row(figure, "count" if counted else "level", name, "item", when=when, status=status)
    elif name.endswith(tuple(words("rate_name"))):
        growth_row(context, figure, name, "item", when=when, status=status)
    else:
        context.row(figure, "rate", name, "item", when=when, status=status)
    return True
