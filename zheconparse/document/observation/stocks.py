"""What has its value on a day: stocks (人口, 余额), and the parts of them."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.clauses import Clause
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.words import grouped, guarded_each

_NEW_LOANS = re.compile("新增|新发|发放|投放|累放|净增|减少")
"""What of loans is told of a stretch of time."""


@cache
def _stock() -> re.Pattern[str]:
    return re.compile(f"(?:{grouped(guarded_each('stock'))})(?:占比|占[^，]*的比重)?\\Z")


def names_stock(indicator: str) -> bool:
    """Whether an indicator is a stock, or a share of one.

    >>> names_stock("贷款余额"), names_stock("存款余额占全省的比重"), names_stock("产量")
    (True, True, False)
    """
    return _stock().search(indicator) is not None


def stands(words: str, clause: Clause, last: Draft | None, kind: Kind, indicator: str) -> bool:
    """Whether a row has its value on a day: a stock, what stocks of loans have grown by, or a part of a stock (其中…占60%，…占20%)."""
    if names_stock(indicator) or (kind == "growth" and indicator.endswith(("贷款", "存款"))):
        return _NEW_LOANS.search(indicator) is None
    if kind != "share" or last is None or not last.when.is_day or _NEW_LOANS.search(indicator) is not None:
        return False
    return last.kind == "share" or (words.startswith("其中", clause.start) and names_stock(last.indicator))
