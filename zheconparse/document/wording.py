"""The words of change and of comparison, from changes.toml, read and checked once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from zheconparse.kernel.lexicon import LexiconError, check_fields, read_toml

Place = Literal["direction", "object", "neutral", "filler", "comparative", "alone", "base"]
ONE_OF_ITS_SIZE = (
    "(?:项目|企业|产业|产值|集群|园区|工程|公司|链条|大关|规模|[强大]?[县区市镇村](?![场价民长委]))"
)
"""What has a size in money that leaves 元 unsaid: 超百亿企业, 过亿项目."""
SO_MANY = "(?:农民|农牧民|农户|牧民|群众|村民|居民|市民|企业|商户|职工|员工|学生|学子|师生|考生|游客|旅客|观众|用户|家庭|网友|粉丝|志愿者)"
"""Who is counted without a counter behind a bounded magnitude: 上万农民, 超亿用户."""
_APART = (("direction", "object", "neutral"), ("filler",), ("comparative",), ("alone", "base"))
"""Tables between which a spelling decides: none stands in two rows of them."""


def change_words(place: Place) -> Mapping[str, str]:
    """Spelling → the key of its row, in the order of the file.

    >>> change_words("direction")["下降"], change_words("base")["上月"]
    ('down', 'mom')
    """
    return _tables()[place]


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    file = "changes.toml"
    rows = read_toml("zheconparse.document", file, allowed=None)
    found: dict[str, Mapping[str, str]] = {}
    for places in _APART:
        seen: set[str] = set()
        for place in places:
            spellings: dict[str, str] = {}
            for key, row in rows[place].items():
                where = f"[{place}.{key}]"
                check_fields(file, where, row, ("written", "source"), ())
                for word in row["written"]:
                    if word in seen:
                        raise LexiconError(file, where, f"{word} stands twice")
                    seen.add(word)
                    spellings[word] = key
            found[place] = MappingProxyType(spellings)
    return found
