"""The written forms of a text that stand as words: what the automaton finds, less what its neighbours forbid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zheconparse.kinds.region.guards import REFUSED_AFTER, is_street_or_town, stands_alone
from zheconparse.kinds.region.lexicon import DIVISION, FIXED, HOLDER, LETTER, ZONE, Lexicon, Written

Token = tuple[int, int, Written]
LONGEST = 9
_NUMERAL = re.compile(r"[0-9一二三四五六七八九十]")


def tokens(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """The forms left to right, none overlapping another."""
    words, costs = lexicon.words, lexicon.costs
    done, size = 0, len(text)
    for index, start, end in lexicon.automaton.find_matches_as_indexes(text):
        if start < done:
            continue
        word = words[index]
        kind = word.kind
        if kind == DIVISION:
            if end < size:
                after = text[end]
                if word.official:
                    if after in REFUSED_AFTER.get(text[end - 1], ""):
                        shorter = lexicon.forms.get(text[start : end - 1])
                        if shorter is not None and shorter.kind == DIVISION:
                            done = end - 1
                            yield start, done, shorter
                        continue
                elif is_street_or_town(text, end, after, word):
                    continue
        elif kind == HOLDER:
            continue
        elif kind == LETTER:
            found = rescan(text, start + 1, start + 2, lexicon)
            done = start + 2 if found is None else found[1]
            yield (start + 1, start + 2, word) if found is None else found
            continue
        if word.check and (
            not stands_alone(text, start, end, costs)
            or (word.text == "日本" and start and _NUMERAL.match(text[start - 1]))
        ):
            found = rescan(text, start + 1, end, lexicon)
            if found is not None:
                done = found[1]
                yield found
            continue
        done = end
        yield start, end, word


def rescan(text: str, low: int, high: int, lexicon: Lexicon) -> Token | None:
    """The first form that begins in text[low:high] and stands as a word: what a refused form may have hidden."""
    for start in range(low, high):
        for end in range(min(len(text), start + LONGEST), start + 1, -1):
            word = lexicon.forms.get(text[start:end])
            if word is None or word.kind not in (DIVISION, FIXED, ZONE) or word.strength != "s":
                continue
            if not word.check or stands_alone(text, start, end, lexicon.costs):
                return start, end, word
    return None
