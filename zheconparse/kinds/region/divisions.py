"""Questions about divisions that need no text: by code, up, down, and through the years."""

from __future__ import annotations

from collections.abc import Iterable

from zheconparse.kernel.parser import ParseError
from zheconparse.kinds.region.lexicon import Lexicon, country_names
from zheconparse.kinds.region.reading import find
from zheconparse.kinds.region.table import Division, chain_of_origins, chain_of_successors, table
from zheconparse.values.region import Region


def parse(text: str, lexicon: Lexicon | None = None) -> Region:
    """The region that the whole text names.

    >>> parse("包头市").code
    '150200'
    >>> parse("内蒙古包头市昆都仑区").path
    ('内蒙古自治区', '包头市', '昆都仑区')

    Errors: ParseError where the text is no region, or more than one.
    """
    region = fullmatch(text, lexicon)
    if region is None:
        found = find(text, lexicon, None, None)
        position = found[0].end if found and found[0].start == 0 else 0
        raise ParseError(text, position, "the end" if position else "the name of a region", "region")
    return region


def fullmatch(text: str, lexicon: Lexicon | None = None) -> Region | None:
    """The region that the whole text names, or None.

    >>> fullmatch("包头市招商") is None
    True
    """
    found = find(text, lexicon, None, None)
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
        return found[0].value
    rows = table().by_name.get(text)
    if rows:
        now = [row for row in rows if row.until is None] or rows
        return (
            now[0].region
            if len(now) == 1
            else Region(None, text, (), now[0].level, candidates=tuple(sorted({r.code for r in now})))
        )
    return None


def from_code(code: str, year: int | None = None) -> Region:
    """The division of a code, in the book of a year or the latest that bore it; or the country of an ISO 3166-1 code.

    >>> from_code("150200").name
    '包头市'
    >>> from_code("420600", year=2005).name
    '襄樊市'
    >>> from_code("DE").name
    '德国'

    Errors: ValueError for a code that the table (or its year) does not have.
    """
    if len(code) == 2 and code in country_names():
        return Region(code, country_names()[code], (), "country")
    row = table().at(code, year)
    if row is None:
        raise ValueError(f"{code!r} is no division code" + (f" of {year}" if year is not None else ""))
    return row.region


def division_of(region: Region) -> Division | None:
    """The row of the table behind a value; None for countries, clusters and open names."""
    if region.code is None or len(region.code) != 6:
        return None
    return table().by_key.get(
        region.code if region.until is None else f"{region.code}/{region.until}"
    ) or table().at(region.code, None)


def parent(region: Region) -> Region | None:
    """The division that a region belongs to; None above a province. A zone belongs to the division that runs it.

    >>> parent(from_code("150203")).name
    '包头市'
    """
    row = division_of(region)
    if row is None:
        return None
    if region.level in ("zone", "relative"):
        return row.region
    above = row.above
    return above.region if above is not None else None


def children(region: Region, year: int | None = None) -> tuple[Region, ...]:
    """The divisions directly below a region, now or in the book of a year, by code.

    >>> [child.name for child in children(from_code("150300"))]
    ['海勃湾区', '海南区', '乌达区']
    """
    row = division_of(region)
    if row is None or region.level in ("zone", "cluster", "country"):
        return ()
    found = [
        table().at(code, year) for code in table().by_code if code[:2] == row.code[:2] and code != row.code
    ]
    below = [
        r
        for r in found
        if r is not None
        and (r.until is None or (year is not None and year < r.until))
        and r.above is not None
        and r.above.code == row.code
    ]
    return tuple(r.region for r in sorted(below, key=lambda r: r.code))


def contains(outer: Region, inner: Region) -> bool:
    """Whether the second region lies in the first or is the same.

    >>> contains(from_code("150000"), from_code("150203"))
    True
    """
    if outer.code is None or inner.code is None:
        return inner.code is not None and any(name in inner.path for name in outer.members)
    if outer.code == inner.code:
        return outer.level != "zone" or (inner.level == "zone" and outer.name == inner.name)
    if outer.code == "CN":
        return len(inner.code) == 6
    if len(outer.code) != 6 or len(inner.code) != 6 or outer.level == "zone":
        return False
    row = table().at(inner.code, None)
    while row is not None:
        if row.code == outer.code:
            return True
        row = row.above
    return False


def successors(region: Region, year: int) -> tuple[Region, ...]:
    """What a division has become in the book of a year; itself where it still held; empty where the table does not know.

    >>> [region.name for region in successors(from_code("110103"), 2020)]
    ['东城区']
    """
    row = division_of(region)
    if row is None:
        return ()
    start = row.until - 1 if row.until is not None else max(row.since or 0, year)
    codes = chain_of_successors(row.code, start, year) if start <= year else ()
    return tuple(from_code(code, year) for code in codes)


def code_in(region: Region, year: int) -> str | None:
    """The code that a division bore in the book of a year, earlier or later; None where it had none or was split.

    >>> code_in(from_code("320612"), 2005), code_in(from_code("110103"), 2020)
    ('320683', '110101')
    """
    row = division_of(region)
    if row is None:
        return None
    if (row.since or 0) <= year and (row.until is None or year < row.until):
        return row.code
    if row.since is not None and year < row.since:
        found = chain_of_origins(row.code, row.since, year)
    else:
        found = chain_of_successors(row.code, (row.until or year) - 1, year)
    return found[0] if len(found) == 1 else None


def harmonise(codes: Iterable[str], from_year: int, to_year: int) -> dict[str, tuple[str, ...]]:
    """Each code of one year's book with the codes that cover it in another year's book.

    >>> harmonise(["110103", "110101", "371202"], 2009, 2020)
    {'110103': ('110101',), '110101': ('110101',), '371202': ('370116',)}

    Several codes where a division was split, none where the table does not know. Errors: ValueError for a code that the first book
    does not have.
    """
    follow = chain_of_successors if to_year >= from_year else chain_of_origins
    return {code: follow(code, from_year, to_year) for code in codes}
