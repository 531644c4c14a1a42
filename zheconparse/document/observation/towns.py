"""Places below those of the tables: towns, streets and parks, known by how their names end or by what counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.naming import parts
from zheconparse.document.observation.rows import Draft, Kind

_PLACE = re.compile("[一-龥]{1,12}(?:(?<!地)区|[县市州旗盟镇乡村]|街道|苏木|园区)")
_COUNTED = re.compile("(?:乡镇|镇街|街镇|镇|乡|街道|村|园区|县区|区县|[县市区旗])(?:分别|依次|各)[^，]{0,4}")
_TOWN = "[一-龥]{1,5}(?:镇|乡|街道|苏木)"
_TOWNS = re.compile(f"(?:{_TOWN}[、和与及])+{_TOWN}(?P<more>.*)", re.DOTALL)
_TOWN_ENDS = re.compile("[镇乡道木][、和与及]")
_OF_TOWN = re.compile(f"{_TOWN}(?=..)")


def is_named_place(name: str) -> bool:
    """Whether a name ends as those of places do (尖山新区, 许村镇)."""
    return _PLACE.fullmatch(name) is not None


def counted_towns(words: str, clause: Clause, run: Sequence[Token], floor: int) -> list[str]:
    """The names ahead of a count that says that they are places (贡川、洪田|两个乡镇分别为); none where it does not."""
    count = next((one for one in clause.figures if one.end == floor), None)
    if count is None or _COUNTED.fullmatch(words, floor, run[0].start) is None:
        return []
    listed = words[clause.start : count.start]
    return parts(listed.removeprefix("其中").removesuffix("等"), len(run)) or []


def without_towns(indicator: str, last: Draft | None, kind: Kind) -> str:
    """What is measured without the towns of which it is, together: what the row before measures where nothing else is said."""
    ends = "镇" in indicator or "乡" in indicator or "道" in indicator or "木" in indicator
    found = _TOWNS.fullmatch(indicator) if ends and _TOWN_ENDS.search(indicator) is not None else None
    if found is None:
        return indicator
    if found["more"]:
        return found["more"]
    return indicator if last is None or last.kind != kind else _OF_TOWN.sub("", last.indicator, count=1)
