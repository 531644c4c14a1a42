"""Texts read without the line ends that a page has put inside a sentence (去|年投产), and without idle blanks.

What is found gets the places that it has in the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from zheconparse.document.layout import PAGE_NUMBER, Block
from zheconparse.document.unread import Unread
from zheconparse.kernel.mention import Mention, mentioned
from zheconparse.values.observation import Observation

T = TypeVar("T")
_PAGE = rf"(?:\s*+{PAGE_NUMBER}[ \t]*+\n\s*+)?"
_CUT = re.compile(rf"\n(?:(?<=[一-龥，、]\n){_PAGE}(?=[一-龥0-9A-Za-z])|(?<=[0-9]\n){_PAGE}(?=[一-龥]))")
"""A line's end, or a page's with its number, between two characters of one sentence; between digits it may part two figures.

The end stands first because `re` can search for a character at once.
"""


def may_be_cut(folded: str) -> bool:
    """Whether a line of a text ends inside a sentence.

    >>> may_be_cut("占地260亩，购置喷\\n水织机"), may_be_cut("占地260亩。\\n购置喷水织机")
    (True, False)
    """
    return _CUT.search(folded) is not None


def line_ends(
    folded: str, lines: Sequence[Block], cut: Collection[tuple[int, int]] = frozenset()
) -> list[tuple[int, int]]:
    """Where the lines of one paragraph end that could end inside a word, as (start, end) of what parts them, in order.

    `cut` says where an expression goes on over the end of a line or a page.

    >>> from zheconparse.document.layout import blocks
    >>> text = "项目名称\\n恒纺面料项目总投资21亿元，占地260亩，购置喷\\n水织机1200台。"
    >>> line_ends(text, blocks(text))
    [(29, 30)]
    """
    return [
        (before[1], after[0])
        for block in lines
        if block.kind == "paragraph"
        for before, after in pairwise(block.pieces)
        if (before[1], after[0]) in cut
        or ((end := _CUT.match(folded, before[1])) is not None and end.end() == after[0])
    ]


def handed_over(found: list[T]) -> Iterator[T]:
    """What a list holds, in order, each let go for the next: what is alive of a long text is asked for garbage again and again."""
    found.reverse()
    while found:
        yield found.pop()


class Joined:
    """A text without some of its line ends or blanks, and the way back to the places that it had."""

    def __init__(self, text: str, gaps: list[tuple[int, int]]) -> None:
        self._starts: list[int] = []  # where in the joined text each piece begins
        self._shifts: list[int] = []  # how much has been left out before it
        pieces, at, gone = [], 0, 0
        for start, end in [*gaps, (len(text), len(text))]:
            self._starts.append(at - gone)
            self._shifts.append(gone)
            pieces.append(text[at:start])
            gone, at = gone + end - start, end
        self.text = "".join(pieces)
        self._source = text

    def _place(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._starts, at) - 1]

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._place(start), self._place(end - 1) + 1

    def in_source(self, mentions: Iterable[Mention[T]]) -> list[Mention[T]]:
        """Mentions of the joined text, in order, with their places and words in the text as it was given."""
        found: list[Mention[T]] = []
        shifts, piece = self._shifts, 0
        ends = [*self._starts[1:], len(self.text) + 1]  # of the pieces of the joined text
        for kind, start, end, _, value in mentions:
            while start >= ends[piece]:
                piece += 1
            first = start + shifts[piece]
            last = end + shifts[piece] if end <= ends[piece] else self._place(end - 1) + 1
            found.append(mentioned(kind, first, last, self._source[first:last], value))
        return found

    def unread_in_source(self, runs: Iterable[Unread]) -> list[Unread]:
        """Unread runs of the joined text with their places and words in the text as it was given."""
        found = []
        for run in runs:
            first, last = self._span(run.start, run.end)
            found.append(Unread(first, last, self._source[first:last], run.reason))
        return found

    def rows_in_source(self, rows: Iterable[Observation]) -> list[Observation]:
        """Rows of the joined text with their places and words in the text as it was given."""
        found = []
        for row in rows:
            (start, end), *also = [self._span(*span) for span in row.evidence]
            found.append(
                replace(
                    row,
                    start=start,
                    end=end,
                    text=self._source[start:end],
                    evidence=((start, end), *also),
                    sentence=self._span(*row.sentence),
                )
            )
        return found
