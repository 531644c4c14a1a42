"""Places that their words alone decide: divisions, development zones, countries and clusters."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from hypothesis import strategies as st

from zheconparse.kinds.region.lexicon import default_lexicon
from zheconparse.kinds.region.table import table
from zheconparse.testing.written import Written
from zheconparse.values.region import Region

Level = Literal["province", "city", "county", "zone", "country", "cluster"]
"""What a place is."""

LEVELS: tuple[Level, ...] = get_args(Level)
"""Every level that `regions` knows."""


def regions(level: Level | None = None) -> st.SearchStrategy[Written[Region]]:
    """Present places of any level or of that one: provinces and cities by name, counties with their city, zones, countries, clusters.

    >>> from hypothesis import find
    >>> find(regions("county"), lambda place: place.value.path[0] == "内蒙古自治区").text
    '呼和浩特市新城区'

    Errors: `ValueError` for a level that is none of `LEVELS`.
    """
    if level is None:
        return st.one_of(*map(regions, LEVELS))
    if level not in LEVELS:
        raise ValueError(f"no level {level!r}; there are {', '.join(LEVELS)}")
    return st.sampled_from(_places()[level])


@cache
def _places() -> dict[str, list[Written[Region]]]:
    places: dict[str, list[Written[Region]]] = {level: [] for level in LEVELS}
    for row in table().rows:
        if row.until is None:
            # a county's name alone (新城区) is often shared, or an ordinary word
            ways = {"".join(row.region.path[-2:]), "".join(row.region.path)}
            if row.level != "county":
                ways.add(row.name)
            places[row.level] += [Written(words, row.region) for words in sorted(ways, key=len)]
    for form in default_lexicon().forms.values():
        if form.region is not None and form.strength == "s":
            places[form.region.level].append(Written(form.text, form.region))
    return places
