"""What has its value on a day: stocks (人口, 余额), and the parts of them; and what a flow has added up to since January."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.times import When
from zheconparse.document.observation.words import Ending, grouped, guarded_each, last_of, words

_NEW_LOANS = re.compile("新增|新发|发放|投放|累放|净增|减少")
"""What of loans is told of a stretch of time."""


_STOCK = Ending(
    f"(?:{grouped(guarded_each('stock'))})(?:占比|占[^，]*的比重)?", last_of("stock") | set("比重")
)


def names_stock(indicator: str) -> bool:
    """Whether an indicator is a stock, or a share of one.

    >>> names_stock("贷款余额"), names_stock("存款余额占全省的比重"), names_stock("产量")
    (True, True, False)
    """
    return _STOCK.search(indicator) is not None


def is_there(text: str, clause: Clause, figure: Token) -> bool:
    """Whether a clause tells what there is now (现有企业|320家), which no stretch of time that the text has told of goes with."""
    return text.find("现有", clause.start, figure.start) >= 0


def stands(text: str, clause: Clause, last: Draft | None, kind: Kind, indicator: str) -> bool:
    """Whether a row has its value on a day: a stock, what stocks of loans have grown by, or a part of a stock (其中…占60%，…占20%)."""
    if _STOCK.search(indicator) is not None or (kind == "growth" and indicator.endswith(("贷款", "存款"))):
        return _NEW_LOANS.search(indicator) is None
    if kind != "share" or last is None or not last.when.is_day or _NEW_LOANS.search(indicator) is not None:
        return False
    return last.kind == "share" or (text.startswith("其中", clause.start) and names_stock(last.indicator))


def to_date(rows: Sequence[Draft], figure: Token, indicator: str, when: When) -> When:
    """The time of what 累计 tells from a row before of the same time: the year up to its end (3月产量80万吨，累计|230万吨)."""
    if names_stock(indicator):
        return when
    return (
        when.to_date()
        if any(row.when[:2] == when[:2] and _of_same(row, figure, indicator) for row in rows)
        else when
    )


def _of_same(row: Draft, figure: Token, indicator: str) -> bool:
    """Whether a row is of what a figure adds up: by its noun, or less in the same unit of a thing that both name (原煤产量, 生产原煤)."""
    if row.indicator.endswith(indicator) or indicator.endswith(row.indicator):
        return True
    if figure.dimension in (None, "count") or figure.dimension != row.token.dimension:
        return False
    known, value = row.token.value, figure.value
    if known.unit != value.unit or known.low is None or value.low is None or known.low >= value.low:
        return False
    pairs = {indicator[at : at + 2] for at in range(len(indicator) - 1)}
    return any(pair in row.indicator for pair in pairs - words("count") - words("achieve"))
