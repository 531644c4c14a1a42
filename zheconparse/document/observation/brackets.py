"""Brackets: what one behind a figure says is aside, and what one that is open cuts off from a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zheconparse.document.observation.clauses import Clause, Sentence, Token
    from zheconparse.document.observation.rows import Draft


def balanced(phrase: str) -> str:
    """A phrase without what an unmatched bracket cuts off.

    >>> balanced("引进国内(区外)到位资金"), balanced("区外)资金"), balanced("货币(M2")
    ('引进国内(区外)到位资金', '资金', 'M2')
    """
    depth = 0
    for place in range(len(phrase) - 1, -1, -1):
        if phrase[place] == ")":
            depth += 1
        elif phrase[place] == "(":
            depth -= 1
            if depth < 0:
                return balanced(_CONTAINING.sub("", phrase[place + 1 :]))
    return (
        phrase if depth == 0 else phrase[phrase.rindex(")") + 1 :] if depth == phrase.count(")") else phrase
    )


_CONTAINING = re.compile("\\A(?:其中)?(?:不?含有?(?![一-龥]{1,3}[率量价]\\Z)|不?包[含括])(?=..)")
"""What a bracket says of a part before it names it (增值税32亿元(含|留抵退税18亿元))."""


REMARK = re.compile("\\([^()]*\\)")


def interrupts(words: str, clause: Clause, figure: Token, floor: int) -> bool:
    """Whether a bracket that ends at a place stands between a name and its figure (业务量(含国际件120万件)|累计完成8600万件)."""
    if figure.kind == "rank" or getattr(figure.value, "direction", None) is not None:
        return False
    opening = words.rfind("(", clause.start, floor)
    return opening > clause.start and clause.figures[0].start > opening


def outside(words: str, clause: Clause, tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a clause that stand in no bracket behind one of its figures (下降4.6%(|上月|下降3.6%))."""
    found = []
    for token in tokens:
        opening = words.rfind("(", clause.start, token.start)
        aside = opening >= 0 and words.find(")", opening, token.start) < 0
        if not aside or all(figure.end > opening for figure in clause.figures):
            found.append(token)
    return found


def set_aside(
    words: str, sentence: Sentence, rows: list[Draft], at: int, nouns: dict[str, str]
) -> list[Draft]:
    """The rows of a bracket that stands behind a figure and has closed before a place, taken from those of the sentence.

    增值税32亿元(含留抵退税18亿元)，增长|12%.
    """
    if not rows:
        return []
    inside = rows[-1].token
    closed = words.count(")", inside.end, at) > words.count("(", inside.end, at)
    opening = words.rfind("(", sentence.start, inside.start) if closed else -1
    if opening < 0 or words.find(")", opening, inside.start) >= 0:
        return []
    holding = next(one for one in sentence.clauses if opening < one.end)
    first = next(place for place, row in enumerate(rows) if row.token.start > opening)
    if first == 0 or not any(figure.end <= opening for figure in holding.figures):
        return []
    aside = rows[first:]
    del rows[first:]
    for row in aside:
        _forget(row, rows, nouns)
    outer = set_aside(words, sentence, rows, at, nouns)
    return [*outer, *(row for row in aside if row.is_named)]


def _forget(row: Draft, rows: list[Draft], nouns: dict[str, str]) -> None:
    """What a bracket counts is no longer what its unit counts, where something was counted in it before (27个项目(其中工业项目9个))."""
    if row.kind == "count":
        unit = _counter(row)
        counted = (one for one in reversed(rows) if one.kind == "count" and one.noun)
        before = next((one for one in counted if _counter(one) == unit), None)
        if before is not None:
            nouns[unit] = before.noun


def _counter(row: Draft) -> str:
    return getattr(getattr(row.token.value, "unit", None), "name", "")
