"""Spans, mentions, parsers and word tables: the floor that knows no kind of expression."""

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.explanation import Explanation, shown
from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention, Span
from zheconparse.kernel.parser import ParseError, Parser
from zheconparse.kernel.refinement import recursive
from zheconparse.kernel.vocabulary import lookup, pattern, words

__all__ = [
    "Captures", "Explanation", "Mention", "ParseError", "Parser", "Span", "fold", "lookup", "pattern",
    "recursive", "shown", "words",
]  # fmt: skip
