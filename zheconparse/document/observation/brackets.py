"""What a bracket behind a figure says is aside: what follows it goes on with the row before it."""

from __future__ import annotations

from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Sentence
from zheconparse.document.observation.rows import Draft


def set_aside(
    words: str, sentence: Sentence, rows: list[Draft], at: int, nouns: dict[str, str]
) -> list[Draft]:
    """The rows of a bracket that stands behind a figure and has closed before a place, taken from those of the sentence.

    增值税32亿元(含留抵退税18亿元)，增长|12%.
    """
    if not rows:
        return []
    inside = rows[-1].token
    closing = words.find(")", inside.end, at)
    opening = words.rfind("(", sentence.start, inside.start) if closing >= 0 else -1
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
    return [row for row in aside if row.is_named]


def _forget(row: Draft, rows: list[Draft], nouns: dict[str, str]) -> None:
    """What a bracket counts is no longer what its unit counts, where something was counted in it before (27个项目(其中工业项目9个))."""
    if row.kind == "count":
        counted = (one for one in reversed(rows) if one.kind == "count" and one.noun)
        before = next((one for one in counted if same_unit(one, row.token.value)), None)
        if before is not None:
            nouns[before.token.value.unit.name] = before.noun
