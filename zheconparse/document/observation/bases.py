"""What changes are measured against whose own words leave it unsaid: as their whole is, or as （下同） has said for all that follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zheconparse.document.basis import stated_bases
from zheconparse.document.observation.members import is_past_parts
from zheconparse.document.observation.rows import Draft
from zheconparse.values.quantity import Basis

_FROM_HERE = re.compile("[(（]以?下同[)）]")
_COMPARES = ("", "相比", "比")
"""What stands between a base of comparison and （下同）."""
_WINDOW = 16


def carry_bases(drafts: Sequence[Draft], folded: str) -> None:
    """Give the changes without a stated base that of their whole, else that which the text has set for all to come."""
    common = _set_for_all(folded)
    known: list[Draft] = []  # the rows of a sentence and of the one before that have changed
    for draft in drafts:
        if draft.change is None:
            continue
        if known and known[-1].sentence != draft.sentence:
            last = known[-1].sentence
            known = [row for row in known if row.sentence == last]
        if draft.change_basis is None:
            draft.change_basis = _of_whole(draft, known, folded)
        if draft.change_basis is None and common and draft.start > common[0][0]:
            draft.change_basis = _of_all(draft, known, common)
        known.append(draft)


def _of_whole(draft: Draft, known: Sequence[Draft], folded: str) -> Basis | None:
    """The base of the whole that a part behind 其中 belongs to, where its rates have only one."""
    begin = draft.sentence[0]
    part = folded.rfind("其中", begin, draft.start)
    if part < 0:
        return None
    opens = not folded[begin:part].strip()
    if not opens and is_past_parts(folded, part, draft.start):
        return None
    whole = [
        row
        for row in known
        if row.block is draft.block and row.start < part and opens == (row.sentence != draft.sentence)
    ]
    bases = {row.change_basis for row in whole[-_NEAR:]}
    base = bases.pop() if len(bases) == 1 else None
    return base if base in _OF_A_PERIOD else None


_OF_A_PERIOD = frozenset(["yoy", "mom", "qoq"])
"""Bases that a part shares with its whole; where a day is named (比年初), the part can have gone back to that of all."""
_NEAR = 4
"""How many rates before 其中 can be those of its whole."""


def _set_for_all(folded: str) -> list[tuple[int, Basis]]:
    """The bases that a text sets for all that follows (比去年同期（下同）增长), each with its place."""
    if "下同" not in folded:
        return []
    found: list[tuple[int, Basis]] = []
    for remark in _FROM_HERE.finditer(folded):
        window = folded[max(0, remark.start() - _WINDOW) : remark.start()]
        end, bases = stated_bases(window)
        if len(bases) == 1 and window[end:] in _COMPARES:
            found.append((remark.start(), bases[0]))
    return found


def _of_all(draft: Draft, known: Sequence[Draft], common: Sequence[tuple[int, Basis]]) -> Basis | None:
    """The base set last before a change, unless its sentence has named another since."""
    base = next((base for start, base in reversed(common) if start < draft.start), None)
    beside = {row.change_basis for row in known if row.sentence == draft.sentence}
    return base if beside <= {base, None} else None
