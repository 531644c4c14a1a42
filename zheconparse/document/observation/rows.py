"""A row while it is being put together, and the finished observation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from zheconparse.document.layout import Block
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.times import NEVER, When
from zheconparse.document.observation.where import NOWHERE, Where, code_of
from zheconparse.kinds.indicator import code_of_folded
from zheconparse.values.exact import Exact, scaled
from zheconparse.values.observation import ChangeKind, Confidence, Observation, Release, Status
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Basis, Quantity

Kind = Literal["level", "count", "capacity", "index", "growth", "rate", "share", "completion", "rank", "base"]
RATIOS = frozenset({"growth", "rate", "share", "completion"})
NO_LEVEL = RATIOS | {"rank", "base"}
"""Rows that no growth beside them speaks of; a base is what a change is measured against (比上年的80.2亿元增长)."""


@dataclass(slots=True)
class Draft:
    """A row in the making; `verb` and `noun` are the parts of what is counted."""

    token: Token
    kind: Kind
    indicator: str
    rule: str
    block: Block
    sentence: tuple[int, int]
    where: Where = NOWHERE
    when: When = NEVER
    status: Status = "actual"
    indicator_from: Confidence = "stated"
    status_from: Confidence = "inferred"
    subject: str | None = None
    of_company: bool = False  # the subject is a company
    verb: str = ""
    noun: str = ""
    change: Exact | None = None
    change_closed: str | None = None
    change_amount: Exact | None = None
    in_points: bool = False  # the amount of change is one of a rate (涨幅扩大0.3个百分点)
    change_basis: Basis | None = None
    amount_basis: Basis | None = None
    change_kind: ChangeKind | None = None
    release: Release | None = None
    also: list[tuple[int, int]] = field(default_factory=list)
    text: str = ""

    @property
    def start(self) -> int:
        """Where the figure stands in the text."""
        return self.token.mention.start

    @property
    def thing(self) -> str:
        """What is measured, of which a rank, a yearly average or a count only says something (产量 of 产量全国排名, 产量增长地市)."""
        if self.kind == "rank" or self.rule == "annual-average":
            return self.noun
        moved = movement(self.verb) if self.kind == "count" and len(self.verb) > 2 else None
        return moved.phrase if moved is not None and moved.verb and moved.phrase else self.indicator

    @property
    def is_project(self) -> bool:
        """Whether it is the size of a project, or what one is to make a year."""
        return self.rule in ("yearly-output", "project-size")

    @property
    def is_duration(self) -> bool:
        """Whether it is how long something took."""
        return self.token.dimension == "time"

    @property
    def is_named(self) -> bool:
        """Whether the indicator says what is measured; one character names a product (钢58万吨) and no sum of money (处1万元)."""
        return len(self.indicator) > 1 or (
            bool(self.indicator) and getattr(self.token.value, "dimension", "currency") != "currency"
        )

    def take_rate(self, value: Percentage, kind: ChangeKind | None = None) -> None:
        """Take a rate of growth as the change of this row."""
        self.change = value.signed
        self.change_closed = (
            value.ratio.closed if value.ratio.low is None or value.ratio.high is None else None
        )
        self.change_basis = value.basis or self.change_basis
        self.change_kind = kind
        if self.change_basis == "mom":
            self.when = self.when.against_the_one_before()

    def take_amount(self, value: Quantity | Percentage) -> None:
        """Take an amount of change; it is turned into the unit of this row."""
        own = self.token.value
        if (
            (
                isinstance(value, Quantity)
                and isinstance(own, Quantity)
                and own.unit is not None
                and value.unit is not None
            )
            and own.unit != value.unit
            and own.unit.convertible(value.unit)
        ):
            value = value.to(own.unit)
        number = value.low if value.low is not None else value.high
        if number is not None:
            self.change_amount = scaled(number, -1) if value.direction == "down" else number
        self.in_points = isinstance(value, Percentage)
        self.amount_basis = value.basis

    def bases(self) -> tuple[Basis | None, Basis | None]:
        """What the change and the amount of change are compared with.

        A rate and an amount of one level are one change said twice, and share what either says; points beside a rate compare the rate.
        """
        if self.change_amount is None:
            return self.change_basis, None
        if self.change is not None and self.in_points:
            return self.change_basis, self.amount_basis
        return self.change_basis or self.amount_basis, self.amount_basis or self.change_basis

    def finished(self, folded: str, text: str) -> Observation:
        """The row as a value; its words are those of the text as it stands."""
        _, first, last, words, _ = self.token.mention
        when = self.when
        region = self.where.region
        code = None if region is None else code_of(region)
        confidence: dict[str, Confidence] = {"indicator": self.indicator_from}
        if code is not None:
            confidence["region"] = self.where.confidence
        if when.first is not None or when.last is not None:
            confidence["period"] = when.confidence
        confidence["status"] = self.status_from
        change_basis, amount_basis = self.bases()
        indicator, subject = self.indicator, self.subject
        start, end = self.sentence
        whole = (start, last) if last > end else self.sentence
        if end - start > _FAR:
            start, end = max(start, first - _FAR), min(end, last + _FAR)
        sentence, written = folded[start:end], text[start:end]
        if subject is not None:
            of_place = region is not None and subject == region.name
            stated = self.where.confidence == "stated" if of_place else subject in sentence
            confidence["subject"] = "stated" if stated else "carried"
        if sentence != written:
            if indicator not in written:
                indicator = as_written(indicator, sentence, written)
            if subject is not None and subject in sentence:  # else it is the name of a region in our table
                subject = as_written(subject, sentence, written)
        return Observation(
            first,
            last,
            words,
            self.token.value,
            indicator,
            self.rule,
            whole,
            ((first, last), *self.also),
            confidence,
            code_of_folded(self.indicator),
            subject,
            code,
            None if region is None or code is None else region.name,
            when.first,
            when.last,
            self.status,
            self.change,
            self.change_closed,
            self.change_amount,
            change_basis,
            amount_basis,
            self.change_kind,
            self.release,
        )


_FAR = 1000
"""How far from its figure the words of an indicator can stand; no sentence that people write is longer."""


def as_written(words: str, folded: str, text: str) -> str:
    """Folded words in the characters of a sentence: each stretch of them that it holds is taken from there.

    >>> as_written("负债比率", "负债比率为61%", "負債比率為61%")
    '負債比率'
    """
    place = folded.find(words)
    if place >= 0:
        return text[place : place + len(words)]
    found, at = [], 0
    while at < len(words):
        size, place = 1, folded.find(words[at])
        while (
            place >= 0 and at + size < len(words) and (longer := folded.find(words[at : at + size + 1])) >= 0
        ):
            size, place = size + 1, longer
        found.append(words[at : at + size] if place < 0 else text[place : place + size])
        at += size
    return "".join(found)
