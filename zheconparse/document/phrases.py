"""Fixed phrases, slogans and names whose numerals are no amounts (一带一路, 五个牢牢把握, 三一重工)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, read_tsv
from zheconparse.kernel.mention import Mention
from zheconparse.values.quantity import Quantity

_MARK = re.compile("[，。\n]")
"""A character that no phrase holds."""
_TO_MARK = re.compile(f"(?s:.*){_MARK.pattern}")


@cache
def _automaton() -> tuple[Any, frozenset[str]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    seen: dict[str, int] = {}
    for number, row in read_tsv(
        "zheconparse.document", "phrases.tsv", required=("phrase", "reason", "source")
    ):
        phrase = fold(row["phrase"])
        if phrase in seen:
            raise LexiconError("phrases.tsv", f"line {number}", f"{row['phrase']} stands twice")
        if _MARK.search(phrase) is not None:
            raise LexiconError("phrases.tsv", f"line {number}", f"{row['phrase']} reaches beyond a clause")
        seen[phrase] = number
    return AhoCorasick(list(seen), matchkind=MatchKind.LeftmostLongest), frozenset(seen)


def phrase_spans(folded: str) -> list[tuple[int, int]]:
    """Where fixed phrases stand, in order."""
    automaton, _ = _automaton()
    return [(start, end) for _, start, end in automaton.find_matches_as_indexes(folded)]


@cache
def _parts() -> frozenset[str]:
    """Every stretch of a phrase: what lies in a phrase is one of them."""
    _, phrases = _automaton()
    return frozenset(
        phrase[start:end]
        for phrase in phrases
        for start in range(len(phrase))
        for end in range(start + 1, len(phrase) + 1)
    )


def _fills_or_goes_on(folded: str, start: int, end: int) -> bool:
    """Whether a stretch of a phrase is a whole one, or with the character before or behind it still a stretch of one."""
    parts, (_, phrases) = _parts(), _automaton()
    wider = folded[start : end + 1] in parts or folded[max(0, start - 1) : end] in parts
    return wider or folded[start:end] in phrases


def outside_phrases(found: Iterable[Mention[Any]], folded: str) -> Iterator[Mention[Any]]:
    """The mentions, in order, that do not lie within a fixed phrase; dates may.

    Only the stretch from mark to mark around what could lie in a phrase is searched, and none of them twice.
    """
    parts, searched = _parts(), 0
    spans: list[tuple[int, int]] = []
    for mention in found:
        start, end = mention.start, mention.end
        if mention.kind != "date" and folded[start:end] in parts and _fills_or_goes_on(folded, start, end):
            if end > searched:
                opened, closed = _TO_MARK.match(folded, searched, start), _MARK.search(folded, end)
                low = searched if opened is None else opened.end()
                searched = len(folded) if closed is None else closed.start()
                spans = [(low + first, low + last) for first, last in phrase_spans(folded[low:searched])]
            if any(first <= start and end <= last for first, last in spans):
                continue
        yield mention


_OPENED = re.compile(r"[“‘「『\"'《][^”’」』》\"'0-9，。；\n]{0,12}\Z")
_CLOSED = re.compile(r"[^“‘「『《\"'0-9，。；\n]{0,12}[”’」』\"'》]")


_IN_TITLE = re.compile("《[^》\n]{0,12}\\Z")
_TITLE_ENDS = re.compile("[^《\n]{0,12}》")
_PRINCIPLES = ("坚持", "做到", "践行", "增强", "坚定", "牢记", "捍卫", "拥护")
"""What one does with principles, not with things: 坚持三个不动摇."""


def in_slogan(mention: Mention[Any], folded: str) -> bool:
    """Whether Hanzi numerals are part of a title in 《》, or count the principles of a policy: in short quotations, behind 坚持.

    >>> import zheconparse as z
    >>> [found.text for found in z.quantities("聚焦“五个一”，建成三个园区，《走过三千里》票房收入2亿元")]
    ['三个', '2亿元']
    """
    value = mention.value
    if not "一" <= mention.text[0] <= "龥" or not isinstance(value, Quantity):
        return False
    if _IN_TITLE.search(folded, max(0, mention.start - 14), mention.start) and _TITLE_ENDS.match(
        folded, mention.end
    ):
        return True
    if value.dimension != "count":
        return False
    if folded.endswith(_PRINCIPLES, 0, mention.start):
        return True
    opened = _OPENED.search(folded[max(0, mention.start - 14) : mention.start])
    return opened is not None and _CLOSED.match(folded, mention.end) is not None
