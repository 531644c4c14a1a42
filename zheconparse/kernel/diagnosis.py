"""Why a text was not parsed: how far the pattern could have gone on, and what it wanted there."""

from __future__ import annotations

from typing import Any

from zheconparse.kernel.composition import Alternation, Sequence
from zheconparse.kernel.folding import fold
from zheconparse.kernel.parser import ParseError, Parser


def failure(parser: Parser[Any], text: str) -> ParseError:
    """The error for a text that the parser does not read as a whole."""
    folded = fold(text)
    position = furthest(parser, folded)
    return ParseError(text, position, expectation(parser, folded, position), parser.name)


def furthest(parser: Parser[Any], folded: str) -> int:
    """The longest beginning of the text that could still become what the parser reads (partial matching of `regex`)."""
    import regex

    compiled = regex.compile(parser.source)
    low, high = 0, len(folded)
    while low < high:
        middle = (low + high + 1) // 2
        if compiled.fullmatch(folded[:middle], partial=True) is not None:
            low = middle
        else:
            high = middle - 1
    return low


def expectation(parser: Parser[Any], folded: str, position: int) -> str:
    """What the parser wanted at that character."""
    if position == len(folded) and parser.compiled.fullmatch(folded):
        return f"a {parser.name} that has a meaning"
    if parser.compiled.fullmatch(folded, 0, position):
        return "the end"
    if isinstance(parser, Sequence):
        parts = list(parser.parts)
        for count in range(1, len(parts) + 1):
            if Sequence(tuple(parts[:count])).compiled.match(folded) is None:
                return parts[count - 1].name
    if isinstance(parser, Alternation):
        return " or ".join(choice.name for choice in parser.choices)
    return f"a {parser.name}" if position == 0 else f"the rest of a {parser.name}"
