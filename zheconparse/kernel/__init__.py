"""Spans, mentions, parsers and word tables: the floor that knows no kind of expression."""

from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention, Span
from zheconparse.kernel.parser import Captures, ParseError, Parser, pattern, words

__all__ = ["Captures", "Mention", "ParseError", "Parser", "Span", "fold", "pattern", "words"]
