"""Words of a short stretch of text, cut by jieba where a single character may be a word or part of one (太阳能 or 能).

The tokenizer is private, loads its dictionary when it is first needed, and writes no cache.
"""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from typing import Any


@cache
def _tokenizer() -> Any:
    import jieba

    logging.getLogger("jieba").setLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
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
