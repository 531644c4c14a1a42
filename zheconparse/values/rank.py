"""Ranks: places in an order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """A place, or the places from the first to one: 第3位 is 3 to 3, 前10位 is 1 to 10.

    >>> str(Rank(1, 10)), str(Rank(3, 3))
    ('前10位', '第3位')
    """

    low: int
    high: int

    def __str__(self) -> str:
        if self.low == self.high:
            return f"第{self.low}位"
        return f"前{self.high}位" if self.low == 1 else f"第{self.low}至{self.high}位"

    def to_record(self) -> dict[str, Any]:
        """The fields low and high."""
        return {"low": str(self.low), "high": str(self.high)}
