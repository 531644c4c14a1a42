"""Regions in Chinese text: divisions, countries, zones, clusters, and the words that point to them.

`find` reads a whole text; `region` is the parser of one name, to be put together with others; `parse` and `fullmatch` read one name;
`from_code`, `parent`, `children`, `contains`, `successors`, `code_in` and `harmonise` answer questions about the divisions since 1980.
Not read: towns and villages, streets, mountains and rivers.
"""

from __future__ import annotations

import datetime as dt

from zheconparse.kernel.mention import Mention
from zheconparse.kinds.region import reading
from zheconparse.kinds.region.divisions import (
    children,
    code_in,
    contains,
    from_code,
    fullmatch,
    harmonise,
    parent,
    parse,
    successors,
)
from zheconparse.kinds.region.grammar import RegionParser, region
from zheconparse.kinds.region.lexicon import Lexicon, default_lexicon
from zheconparse.kinds.region.table import Division, table
from zheconparse.values.day import as_day
from zheconparse.values.region import Region

__all__ = [
    "Lexicon", "Region", "RegionParser", "children", "code_in", "contains", "default_lexicon", "find", "from_code",
    "fullmatch", "harmonise", "parent", "parse", "region", "successors",
]  # fmt: skip


def find(
    text: str,
    home: str | None = None,
    reference: dt.date | str | None = None,
    lexicon: Lexicon | None = None,
    folded: str | None = None,
) -> list[Mention[Region]]:
    """Every region of a text in order: 包头市 → 150200.

    >>> [(found.text, found.value.code) for found in find("乌海市海南区到福建莆田招商")]
    [('乌海市海南区', '150303'), ('福建莆田', '350300')]
    >>> [(found.text, found.value.name) for found in find("稀土高新区签约项目占全市的三成", home="150200")]
    [('稀土高新区', '包头稀土高新区'), ('全市', '包头市')]

    `home` is the code of the region that the text is about, `reference` the day it was published: names are read in the divisions of
    that year. `folded` is the folded text, where the caller has it. Errors: ValueError for a home that is no division code
    and a reference that is no day.
    """
    place, day = _home(home), as_day(reference)
    return reading.find(text, lexicon, place, day.year if day else None, folded) if text else []


def _home(code: str | None) -> Division | None:
    if code is None:
        return None
    found = table().at(code, None) if isinstance(code, str) else None
    if found is None:
        six = isinstance(code, str) and len(code) == 6 and code.isdecimal()
        known = "no division has had it since 1980" if six else "six digits, as 150200"
        raise ValueError(f"home {code!r} is no division code: {known}")
    return found
