"""Blanks that say nothing: beside a mark, and between words and digits where a text sets them throughout (全市 2022 年签约 96 个项目)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zheconparse.document.layout import Block

_MARKS = "，。；：、？！（）“”《》"
_BESIDE_MARK = re.compile(f" (?:(?<=[{_MARKS}] )(?=\\S)|(?<=\\S )(?=[{_MARKS}]))")
_HABITS = (
    (re.compile(" (?<=[一-龥] )(?=[0-9A-Za-z])"), re.compile("[0-9](?<=[一-龥].)")),
    (re.compile(" (?<=[0-9A-Za-z%] )(?=[一-龥])"), re.compile("[0-9](?=[一-龥])")),
)
"""Blanks before digits and behind them, and the same places without one: 投资 5亿元, 投资5 亿元."""
_WORD = re.compile("[一-龥]")
_FEW = 4
"""How many blanks between words and digits make a habit of it, if no more of these places have none."""


def idle_blanks(folded: str, lines: Sequence[Block]) -> list[tuple[int, int]]:
    """Where the blanks of a text stand that its headings and paragraphs could do without, as (start, end), in order.

    Those of tables part columns, and the first of a line parts a number or a figure from its words: they stay.

    >>> from zheconparse.document.layout import blocks
    >>> text = "1 总体情况\\n全市 2022 年签约 96 个项目， 总投资 5 亿元。"
    >>> "".join(text[at] for at in range(len(text)) if (at, at + 1) not in idle_blanks(text, blocks(text)))
    '1 总体情况\\n全市2022年签约96个项目，总投资5亿元。'
    """
    kinds = [_BESIDE_MARK]
    for parted, close in _HABITS:
        if (count := len(parted.findall(folded))) >= _FEW and count >= len(close.findall(folded)):
            kinds.append(parted)
    found = []
    for block in lines:
        if block.kind not in ("heading", "paragraph"):
            continue
        for start, end in block.pieces:
            if folded.find(" ", start, end) < 0:
                continue
            words = _WORD.search(folded, start, end)
            first = end if words is None else words.start()
            places = {match.start() for kind in kinds for match in kind.finditer(folded, start, end)}
            found += [(at, at + 1) for at in sorted(places) if at > first]
    return found
