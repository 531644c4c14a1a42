"""Fixed phrases, slogans and names whose numerals are no amounts (一带一路, 五个牢牢把握, 三一重工)."""

from __future__ import annotations

from functools import cache
from typing import Any

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, read_tsv


@cache
def _automaton() -> tuple[Any, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    seen: dict[str, int] = {}
    for number, row in read_tsv("zheconparse.kernel", "phrases.tsv", required=("phrase", "reason", "source")):
        phrase = fold(row["phrase"])
        if phrase in seen:
            raise LexiconError("phrases.tsv", f"line {number}", f"{phrase} stands twice")
        seen[phrase] = number
    return AhoCorasick(list(seen), matchkind=MatchKind.LeftmostLongest), tuple(seen)


def phrase_spans(folded: str) -> list[tuple[int, int]]:
    """Where fixed phrases stand, in order."""
    automaton, _ = _automaton()
    return [(start, end) for _, start, end in automaton.find_matches_as_indexes(folded)]
