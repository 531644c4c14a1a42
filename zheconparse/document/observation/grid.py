"""Which column each cell of a table stands in: as tabs and pipes write it, or as blanks align it.

Blanks decide by position alone: a line that lacks a cell is read only where each of its cells stands under one column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from zheconparse.document.layout import Block

_RULE = re.compile(r"[\s|:+=\-—]+")
_TAB, _PIPE = re.compile("\t"), re.compile(r"\|")
_BLANKS, _BLANK = re.compile(" {2,}"), re.compile(" ")
_STRETCHED = re.compile(r"[一-龥]{2}(?:\([^()]*\))?")
_UNIT_ALONE = frozenset("吨元人亩户家个台辆套件只头米升度次项名岁天年")
"""What stands alone as a unit and is no half of a word that blanks stretch."""


class Cell(NamedTuple):
    """A cell and its place in the text; an empty one has no words."""

    start: int
    end: int
    text: str


Line = list[Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table in order; `drawn` where tabs or pipes write the empty cells too."""

    lines: tuple[Line, ...]
    drawn: bool
    begins: tuple[int, ...]
    text: str

    @classmethod
    def of(cls, folded: str, text: str, block: Block) -> Grid:
        """The cells of a block of a folded text, lines of rules left out; `text` is as it stands, for the width of its blanks."""
        words = [folded[start:end] for start, end in block.pieces]
        if any("\t" in line for line in words):
            separator = _TAB
        elif any("|" in line for line in words):
            separator = _PIPE
        else:
            separator = _BLANKS if any("  " in line for line in words) else _BLANK
        drawn = separator in (_TAB, _PIPE)
        lines, begins = [], []
        for start, end in block.pieces:
            if _RULE.fullmatch(folded, start, end):
                continue
            begin = start
            while begin and folded[begin - 1] not in "\n\r":
                begin -= 1
            span = _outer(folded, start, end, separator) if drawn else (start, end)
            line = _cells(folded, *span, separator)
            lines.append(list(line if drawn else _joined(line)))
            begins.append(begin)
        if drawn:
            lines = _filled(lines)
        elif separator is _BLANKS:
            wide = max(map(len, lines), default=0)
            lines = [_parted(line, wide) for line in lines]
        return cls(tuple(lines), drawn, tuple(begins), text)

    def placed(self, numbers: Sequence[int], wide: int) -> list[Line | None]:
        """Some lines with a cell for every column; None for one that does not say which columns its cells stand in."""
        lines = [self.lines[number] for number in numbers]
        if self.drawn:
            return [_padded(line, wide) for line in lines]
        begins = [self.begins[number] for number in numbers]
        full = [(line, begin) for line, begin in zip(lines, begins, strict=True) if len(line) == wide]
        aligned = self._aligned(full)
        return [
            line if len(line) == wide else self._under(line, begin, aligned)
            for line, begin in zip(lines, begins, strict=True)
        ]

    def _aligned(self, full: Sequence[tuple[Line, int]]) -> list[tuple[bool, list[tuple[int, int]]]]:
        """From where to where each column reaches, by width on a screen and by characters: the way in which more edges meet.

        Where one number of blanks stands between all cells, it parts them and aligns nothing.
        """
        gaps = {after.start - before.end for line, _ in full for before, after in pairwise(line)}
        found = []
        for wider in (True, False) if len(gaps) > 1 else ():
            spans = [[self._reach(cell, begin, wider) for cell in line] for line, begin in full]
            edges = [tuple(map(set, zip(*column, strict=True))) for column in zip(*spans, strict=True)]
            columns = [(min(left), max(right)) for left, right in edges]
            if all(before[1] <= after[0] for before, after in pairwise(columns)):
                meet = sum(len(left) == 1 or len(right) == 1 for left, right in edges)
                found.append((meet, wider, columns))
        best = max((meet for meet, _, _ in found), default=0)
        return [(wider, columns) for meet, wider, columns in found if meet == best]

    def _reach(self, cell: Cell, begin: int, wider: bool) -> tuple[int, int]:
        if not wider:
            return cell.start - begin, cell.end - begin
        left = width_of(self.text[begin : cell.start])
        return left, left + width_of(self.text[cell.start : cell.end])

    def _under(
        self, line: Line, begin: int, aligned: Sequence[tuple[bool, list[tuple[int, int]]]]
    ) -> Line | None:
        """A line with fewer cells than columns, each cell under the one column that it stands in, however widths are counted."""
        ways = set()
        for wider, columns in aligned:
            places = []
            for cell in line:
                left, right = self._reach(cell, begin, wider)
                under = [at for at, column in enumerate(columns) if left < column[1] and column[0] < right]
                places.append(under[0] if len(under) == 1 else -1)
            if places[:1] == [-1] or any(before >= after for before, after in pairwise(places)):
                return None
            ways.add(tuple(places))
        if len(ways) != 1:
            return None
        cells = dict(zip(ways.pop(), line, strict=True))
        empty = Cell(line[-1].end, line[-1].end, "")
        return [cells.get(place, empty) for place in range(len(aligned[0][1]))]


def _outer(folded: str, start: int, end: int, separator: re.Pattern[str]) -> tuple[int, int]:
    """A line with the tabs at its ends, which write empty cells, or without the pipes at its ends, which are a frame."""
    if separator is _TAB:
        while start and folded[start - 1] in "\t ":
            start -= 1
        while end < len(folded) and folded[end] in "\t ":
            end += 1
        return start, end
    return start + folded.startswith("|", start), end - (folded[end - 1] == "|" and end - start > 1)


def _cells(folded: str, start: int, end: int, separator: re.Pattern[str], offset: int = 0) -> Iterator[Cell]:
    """The cells of a stretch of text that itself begins at `offset`."""
    at = start
    for found in [*separator.finditer(folded, start, end), None]:
        stop = end if found is None else found.start()
        words = folded[at:stop]
        left = at + len(words) - len(words.lstrip())
        yield Cell(offset + left, offset + left + len(words.strip()), words.strip())
        at = stop if found is None else found.end()


def _joined(line: Iterable[Cell]) -> Iterator[Cell]:
    """Two cells of one character that follow each other are one word, stretched by blanks (合    计)."""
    held: Cell | None = None
    for cell in line:
        if (
            held is not None
            and len(held.text) == 1
            and _STRETCHED.fullmatch(held.text + cell.text)
            and cell.text not in _UNIT_ALONE
        ):
            yield Cell(held.start, cell.end, held.text + cell.text)
            held = None
            continue
        if held is not None:
            yield held
        held = cell
    if held is not None:
        yield held


_FIGURE = re.compile("[-+]?[0-9].*|[-—…]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BEFORE_FIGURE = re.compile(r".* (?=(?:[-+]?[0-9][0-9,，]*(?:\.[0-9]+)?[%‰]?|[-—…]+)\Z)")


def _parted(line: Line, wide: int) -> Line:
    """A line that lacks cells, with those apart that one blank parts from the figure behind them: a long label leaves no room for two."""
    parts = [part for cell in line for part in cell.text.split(" ")]
    head = len(parts) == wide and not any(map(_FIGURE.fullmatch, parts))
    if len(line) < len(parts) and (head or all(map(_IN_BRACKETS.fullmatch, parts))):
        return [part for cell in line for part in _cells(cell.text, 0, len(cell.text), _BLANK, cell.start)]
    done = list(line)
    while len(done) < wide:
        for at, cell in enumerate(done):
            found = _BEFORE_FIGURE.match(cell.text) if " " in cell.text else None
            if found is not None:
                words, cut = found[0].rstrip(), cell.start + found.end()
                done[at : at + 1] = [
                    Cell(cell.start, cell.start + len(words), words),
                    Cell(cut, cell.end, cell.text[found.end() :]),
                ]
                break
        else:
            break
    return done


def _filled(lines: Sequence[Line]) -> list[Line]:
    """Lines without the columns in which no line has words."""
    wide = max(map(len, lines), default=0)
    used = [any(at < len(line) and line[at].text for line in lines) for at in range(wide)]
    return [[cell for at, cell in enumerate(line) if used[at]] for line in lines]


def _padded(line: Line, wide: int) -> Line:
    end = line[-1].end if line else 0
    return [*line, *(Cell(end, end, "") for _ in range(wide - len(line)))]


def width_of(words: str) -> int:
    """How many columns of a screen words take; a Chinese character takes two."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in words)
