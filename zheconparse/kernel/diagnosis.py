"""Why a text was not parsed: how far the pattern could have gone on, and what it wanted there."""

from __future__ import annotations

from typing import Any

from zheconparse.kernel.composition import Sequence
from zheconparse.kernel.folding import fold
from zheconparse.kernel.parser import ParseError, Parser


def failure(parser: Parser[Any], text: str) -> ParseError:
    """The error for a text that the parser does not read as a whole."""
    folded = fold(text)
    position, expected = expectation(parser, folded)
    return ParseError(text, position, expected, parser.name)


def expectation(parser: Parser[Any], folded: str) -> tuple[int, str]:
    """The character where the text goes wrong, and what the parser wanted there."""
    if isinstance(parser, Sequence):
        for count in range(1, len(parser.parts) + 1):
            if Sequence(parser.parts[:count]).compiled.match(folded) is None:
                before = Sequence(parser.parts[: count - 1]).compiled.match(folded) if count > 1 else None
                return (before.end() if before is not None else 0), parser.parts[count - 1].name
    complete = longest_complete(parser, folded)
    if complete == len(folded) and complete:
        return complete, f"a {parser.name} that has a meaning"
    if complete:
        return complete, "the end"
    position = furthest(parser, folded)
    return position, f"the rest of a {parser.name}" if position else f"a {parser.name}"


def longest_complete(parser: Parser[Any], folded: str) -> int:
    """How long the expression is that opens the text; 0 where none does."""
    match = parser.compiled.match(folded)
    return 0 if match is None else match.end()


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
