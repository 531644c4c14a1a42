"""Observations: one figure of a text as a row of a table, what was measured, how much, where, when and how it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from zheconparse.values.exact import Exact, plain
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Basis, Quantity
from zheconparse.values.rank import Rank
from zheconparse.values.slots import filled

Status = Literal["actual", "target", "plan", "capacity"]
ChangeKind = Literal["nominal", "real"]
Release = Literal["estimated", "preliminary", "revised", "final"]
"""How settled a figure is: expected before the count (预计 of a period that is over), 初步核算, 修订, or 最终核实."""

Confidence = Literal["stated", "carried", "inferred"]
"""Whether the words beside the figure say it, earlier words say it, or only the text as a whole does."""

CONFIDENCES: tuple[Confidence, ...] = ("stated", "carried", "inferred")
STATUSES: tuple[Status, ...] = ("actual", "target", "plan", "capacity")


class Confidences(Mapping[str, Confidence]):
    """How sure each linked field of a row is, by the field's name; it compares as a dict does and cannot be changed.

    >>> sure = Confidences({"indicator": "stated", "period": "carried"})
    >>> sure["period"], sure == {"indicator": "stated", "period": "carried"}
    ('carried', True)
    """

    __slots__ = ("_by_field",)

    def __init__(self, by_field: Mapping[str, Confidence]) -> None:
        self._by_field = dict(by_field)

    def __getitem__(self, field: str) -> Confidence:
        return self._by_field[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_field)

    def __len__(self) -> int:
        return len(self._by_field)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_field.items()))

    def __repr__(self) -> str:
        return repr(self._by_field)


@filled
@dataclass(frozen=True, slots=True)
class Observation:
    """A figure with what it measures: 2022年全市签约1166个项目 is 1166 个 of 签约项目, in 2022.

    `value` is the value of the mention. `region` is the code of the region or the name of a zone. `first` and `last` are None where
    the text does not say. `change` is signed (-0.056), `change_amount` likewise, in the unit of the value. `change_basis` says what
    the change is compared with, or the amount of change where that is all; `change_amount_basis` says it of the amount. `release`
    says whether a figure is preliminary or revised. `evidence` are the places of the statement and of its repetitions, `sentence` the
    sentence of the first; `rule` the name of the rule that linked the figure. `confidence` says for indicator, subject, region,
    period and status whether they are stated, carried or inferred.

    >>> import zheconparse as z
    >>> [row] = z.extract("2022年，包头市新增规上工业企业81家，同比增长33%。").observations
    >>> row.indicator, row.value.low, row.region, str(row.first), row.change
    ('新增规上工业企业', Decimal('81'), '150200', '2022-01-01', Decimal('0.33'))
    """

    start: int
    end: int
    text: str
    value: Quantity | Percentage | Rank | Interval
    indicator: str
    rule: str
    sentence: tuple[int, int]
    evidence: tuple[tuple[int, int], ...]
    confidence: Mapping[str, Confidence]
    indicator_code: str | None = None
    subject: str | None = None
    region: str | None = None
    region_name: str | None = None
    first: date | None = None
    last: date | None = None
    status: Status = "actual"
    change: Exact | None = None
    change_closed: str | None = None
    change_amount: Exact | None = None
    change_basis: Basis | None = None
    change_amount_basis: Basis | None = None
    change_kind: ChangeKind | None = None
    release: Release | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "confidence", Confidences(self.confidence))

    @property
    def unit(self) -> str | None:
        """The unit of an amount, the way that a ratio is written, None for a bare number."""
        if isinstance(self.value, Quantity):
            return None if self.value.unit is None else self.value.unit.name
        if isinstance(self.value, Percentage):
            return self.value.unit
        return "rank" if isinstance(self.value, Rank) else None

    @property
    def per(self) -> str | None:
        """What divides the amount (人, 亩, 年), or None."""
        divisor = self.value.per if isinstance(self.value, Quantity) else None
        return None if divisor is None else divisor.name

    def to_record(self) -> dict[str, Any]:
        """The row as a flat record; numbers and days are strings, what the text leaves open is None."""
        value = self.value.to_record()
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "low": value["low"],
            "high": value["high"],
            "unit": self.unit,
            "per": self.per,
            "indicator": self.indicator,
            "indicator_code": self.indicator_code,
            "subject": self.subject,
            "region": self.region,
            "region_name": self.region_name,
            "first": _day(self.first),
            "last": _day(self.last),
            "status": self.status,
            "change": _number(self.change),
            "change_closed": self.change_closed,
            "change_amount": _number(self.change_amount),
            "change_basis": self.change_basis,
            "change_amount_basis": self.change_amount_basis,
            "change_kind": self.change_kind,
            "release": self.release,
            "rule": self.rule,
            "evidence": [list(span) for span in self.evidence],
            "sentence_start": self.sentence[0],
            "sentence_end": self.sentence[1],
        } | {f"{field}_confidence": word for field, word in self.confidence.items()}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(number: Exact | None) -> str | None:
    return None if number is None else plain(number)
