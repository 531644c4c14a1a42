"""Regions in Chinese text: divisions, countries, zones, clusters, and the words that point to them."""

from __future__ import annotations

import datetime

from zheconparse.kernel.mention import Mention
from zheconparse.kinds.region.lexicon import Lexicon, default_lexicon
from zheconparse.kinds.region.table import Division, table
from zheconparse.values.region import Region

__all__ = ["Lexicon", "Region", "default_lexicon", "find"]


def find(text: str, home: str | None = None, reference: datetime.date | str | None = None, lexicon: Lexicon | None = None) -> list[Mention[Region]]:
    """Every region of a text in order: 包头市 → 150200.

    >>> [(m.text, m.value.code) for m in find("乌海市海南区")]
    [('乌海市海南区', '150303')]
    """
    from zheconparse.kinds.region import reading

    return reading.find(text, lexicon or default_lexicon(), _home(home), _year(reference))


def _home(code: str | None) -> Division | None:
    if code is None:
        return None
    found = table().at(code, None)
    if found is None:
        raise ValueError(f"home {code!r} is no division code of six digits")
    return found


def _year(reference: datetime.date | str | None) -> int | None:
    if reference is None:
        return None
    if isinstance(reference, str):
        reference = datetime.date.fromisoformat(reference[:10])
    return reference.year
