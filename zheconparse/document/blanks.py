"""What stands in a text and says nothing: characters that nobody sees, and blanks where a text sets them throughout.

全市 2022 年签约 96 个项目 is read as 全市2022年签约96个项目.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zheconparse.document.layout import BULLETS, Block
from zheconparse.kernel.folding import WIDTHLESS

_HABITS = (
    (re.compile(" (?<=[一-龥] )(?=[0-9A-Za-z])"), re.compile("[0-9](?<=[一-龥].)")),
    (re.compile(" (?<=[0-9A-Za-z%] )(?=[一-龥])"), re.compile("[0-9](?=[一-龥])")),
)
"""Blanks before digits and behind them, and the same places without one: 投资 5亿元, 投资5 亿元."""
_BESIDE_MARK = re.compile(" (?:(?<=[，。；：、] )(?=\\S)|(?<=\\S )(?=[，。；：、]))")
_BEGINS = re.compile(f"\\s*[{BULLETS}]\\s*[^ ]* ?|[^一-龥]*")
"""What a line begins with, before its words: a number, or a mark with the label or figure of its item (●218亿元 今年1—10月…)."""
_FEW = 4
"""How many blanks make a habit of it, if no more of these places have none."""


_UNSEEN = re.compile(f"{WIDTHLESS}|\r(?=\n)")


def unseen(folded: str) -> list[tuple[int, int]]:
    """Where characters without width stand, and the returns of line ends written as two, as (start, end), in order.

    >>> unseen("投资\\u200b112亿元\\r\\n"), unseen("投资112亿元")
    ([(2, 3), (8, 9)], [])
    """
    if WIDTHLESS not in folded and "\r" not in folded:
        return []
    return [match.span() for match in _UNSEEN.finditer(folded)]


def parting_blanks(folded: str) -> list[re.Pattern[str]]:
    """The habits of parting words and digits by a blank that a text has.

    >>> len(parting_blanks("全市 2022 年签约 96 个项目，总投资 5 亿元，开工 8 个")), parting_blanks("全市 2022 年签约96个项目")
    (2, [])
    """
    if folded.count(" ") < _FEW:
        return []
    return [
        parted
        for parted, close in _HABITS
        if (count := len(parted.findall(folded))) >= _FEW and count >= len(close.findall(folded))
    ]


def idle_blanks(
    folded: str, habits: Sequence[re.Pattern[str]], lines: Sequence[Block]
) -> list[tuple[int, int]]:
    """Where the blanks of a text with such habits stand that its headings and paragraphs could do without, as (start, end), in order.

    Those of tables part columns, and the first of a line parts a number, a label or a figure from its words: they stay.

    >>> from zheconparse.document.layout import blocks
    >>> text = "1 总体情况\\n全市 2022 年签约 96 个项目， 总投资 5 亿元，开工 8 个。"
    >>> idle = idle_blanks(text, parting_blanks(text), blocks(text))
    >>> "".join(text[at] for at in range(len(text)) if (at, at + 1) not in idle)
    '1 总体情况\\n全市2022年签约96个项目，总投资5亿元，开工8个。'
    """
    found = []
    for block in lines:
        if block.kind not in ("heading", "paragraph"):
            continue
        for start, end in block.pieces:
            begins = _BEGINS.match(folded, start, end) if folded.find(" ", start, end) >= 0 else None
            if begins is None:
                continue
            places = {
                match.start()
                for kind in (*habits, _BESIDE_MARK)
                for match in kind.finditer(folded, start, end)
            }
            found += [(at, at + 1) for at in sorted(places) if at >= begins.end()]
    return found
