"""The short names that a text itself gives: 长春汽车经济技术开发区(以下简称“汽开区”) makes 汽开区 that zone from there on."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind

from zheconparse.kernel.mention import Mention, owned
from zheconparse.values.region import Region

_TOLD = re.compile(r"\([^\w(]?(?:以|[全本下]文)?下?(?:简称|统称|下称)为?[^\w)]?(\w{3,12})[^\w)]?\)")
_LEVELS = ("zone", "cluster")


def with_told_names(found: list[Mention[Region]], folded: str, text: str) -> list[Mention[Region]]:
    """The regions found, in order, and with them each place where the text uses a short name that it gave a zone or a cluster.

    The short names of divisions are listed. What was found inside such a name (开发区 in 准东开发区) is part of it, and the name is part
    of what is longer (长春汽开区).
    """
    told: dict[str, tuple[Region, int]] = {}
    for mention in found:
        region = mention.value
        if region.level in _LEVELS and (match := _TOLD.match(folded, mention.end)) is not None:
            told[match[1]] = region, match.start(1)
    if not told:
        return found
    names, used = list(told), []
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    for place, start, end in automaton.find_matches_as_indexes(folded):
        region, begins = told[names[place]]
        if start >= begins:
            used.append(Mention("region", start, end, text[start:end], region))
    return owned(found, used)
