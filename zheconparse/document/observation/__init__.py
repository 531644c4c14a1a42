"""Observations: every figure of a text that an analyst would put in a table, as a row of its own.

Headings, paragraphs and tables (`Block`) are given; paragraphs become sentences and clauses (`clauses`). A small state machine (`reader`)
goes from clause to clause, remembers place (`places`, `where`), time (`periods`, `dating`), company (`speakers`) and status, and hands each
figure, with what stands around it (`context`, `tidying`), to a rule: `amounts` (which asks `counts`, `capacities`, `changes`, `levels`),
`rates` (`ratios`, `shares`), `runs` (`naming`, `shared_rates`), `ranks`, `elsewhere`, `tables`; `outcome` tells what has become of it, and
what a bracket says is set aside (`brackets`). Words live in words.toml. Parts are measured against what their whole is (`bases`).
Repetitions become evidence of one row (`evidence`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from zheconparse.document.layout import Block
from zheconparse.document.observation.bases import carry_bases
from zheconparse.document.observation.evidence import merged
from zheconparse.document.observation.reader import Reader
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.region import from_code
from zheconparse.values.observation import Observation

__all__ = ["observe"]


def observe(
    folded: str,
    text: str,
    mentions: Sequence[Mention[Any]],
    lines: Sequence[Block],
    reference: dt.date | None = None,
    home: str | None = None,
) -> list[Observation]:
    """The observations of a text, given folded and as it stands, whose mentions and blocks are known, in order."""
    reader = Reader(folded, text, mentions, reference, from_code(home) if home is not None else None)
    caption: list[tuple[int, int]] = []
    for block in lines:
        if block.kind == "table":
            reader.read_table(block, caption[-3:])
        elif block.kind != "furniture":
            reader.read(block)
        caption += block.pieces[:1]
    carry_bases(reader.drafts, folded)
    return [draft.finished(folded, text) for draft in merged(reader.drafts)]
