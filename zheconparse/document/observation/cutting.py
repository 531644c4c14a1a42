"""Words of a short stretch of text, cut by jieba where a single character may be a word or part of one (太阳能 or 能).

The tokenizer is private and writes no cache. Its dictionary is looked up in the sorted lines of the file, when it is first needed: to
turn half a million entries into a hash table takes a second, and a text asks for some hundred of them.
"""

from __future__ import annotations

import logging
import warnings
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any


class Frequencies:
    """The frequencies of a word list whose lines (word, frequency, class) are sorted; the beginning of a word has the frequency 0.

    >>> listed = Frequencies(["太阳 10 n", "太阳能 5 n"])
    >>> listed["太阳"], listed["太"], "月" in listed
    (10, 0, False)
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def _place(self, word: str) -> int:
        place = bisect_left(self._lines, word)
        return place if place < len(self._lines) and self._lines[place].startswith(word) else -1

    def __contains__(self, word: str) -> bool:
        return self._place(word) >= 0

    def __getitem__(self, word: str) -> int:
        place = self._place(word)
        if place < 0:
            raise KeyError(word)
        head, _, rest = self._lines[place].partition(" ")
        return int(rest.split(" ", 1)[0]) if head == word else 0

    def get(self, word: str, default: int | None = None) -> int | None:
        """The frequency of a word or of the beginning of one; else the default."""
        place = self._place(word)
        return default if place < 0 else self[word]


_TOTAL = 60101967
"""The sum of the frequencies in jieba's dictionary; it weighs the number of words of a cut and need not be exact."""


@cache
def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba asks for pkg_resources, which warns of its own end
        import jieba

    logging.getLogger("jieba").setLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        lines = file.read().decode("utf-8").splitlines()
    lines.sort()
    tokenizer.FREQ, tokenizer.total = Frequencies(lines), _TOTAL
    tokenizer.initialized = True
    return tokenizer


@lru_cache(maxsize=4096)
def edges(words: str) -> frozenset[int]:
    """Where words begin and end in a short text.

    >>> sorted(edges("太阳能电池"))
    [0, 3, 5]
    """
    found, at = {0}, 0
    for word in _tokenizer().cut(words, HMM=False):
        at += len(word)
        found.add(at)
    return frozenset(found)


def is_word(words: str, start: int, end: int) -> bool:
    """Whether a stretch of a short text is a word, or several, and no part of a longer one.

    >>> is_word("太阳能电池", 2, 3), is_word("项目为重点", 2, 3)
    (False, True)
    """
    found = edges(words)
    return start in found and end in found
