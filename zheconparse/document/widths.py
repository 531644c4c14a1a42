"""How much of a page each line of a text fills: whether a page has cut its lines, and which of them are full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_NARROW, _WIDE, _RAGGED = 14, 48, 6
"""How wide the columns of a page are, and how much shorter a full line can be than the widest."""


def lines_of(folded: str) -> Iterator[tuple[int, int]]:
    """Where the lines with words in them begin and end, without the blanks around them."""
    at = 0
    for line in folded.split("\n"):
        words = line.strip()
        if words:
            start = at + len(line) - len(line.lstrip())
            yield start, start + len(words)
        at += len(line) + 1


def breadth(folded: str, start: int, end: int) -> int:
    """How much of a column a line fills, in Hanzi: digits and letters are half as wide, and a paragraph begins two farther in."""
    narrow = len(folded[start:end].encode("ascii", "ignore"))
    return end - start - narrow // 2 + 2 * indented(folded, start)


def breadths(folded: str, lines: Sequence[tuple[int, int]]) -> list[int]:
    """The breadth of each line; of none in a text with one that is too long for a page even if it were all digits."""
    if max((end - start for start, end in lines), default=0) > 2 * _WIDE:
        return []
    return [breadth(folded, start, end) for start, end in lines]


def wrapped_at(lengths: Sequence[int]) -> int:
    """How long a line at least is that goes on in the next, in a text whose lines a page has cut; 0 for one of whole paragraphs."""
    full = max(lengths, default=0)
    near = [length for length in lengths if length >= full - _RAGGED]
    return full - _RAGGED if _NARROW <= full <= _WIDE and len(near) >= max(4, len(lengths) // 3) else 0


def full_lines(folded: str) -> frozenset[int]:
    """Where the lines end that are full, in a text whose lines a page has cut."""
    found = list(lines_of(folded))
    widths = breadths(folded, found)
    width = wrapped_at(widths)
    if not width:
        return frozenset()
    return frozenset(end for (_, end), its in zip(found, widths, strict=True) if its >= width)


def indented(folded: str, start: int) -> bool:
    """Whether blanks stand before the first character of a line."""
    return start > 0 and folded[start - 1] in " \u3000"
