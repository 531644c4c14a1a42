"""The written forms of regions, made once from the tables into one automaton; a copy can be extended, the original never changes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from zheconparse.kernel.lexicon import LexiconError, read_text
from zheconparse.kinds.region.companies import companies
from zheconparse.kinds.region.table import Division, table
from zheconparse.values.region import Region

DIVISION, FIXED, ZONE, ENDING, RELATIVE, NAME_ENDING, COMPANY, HOLDER, LETTER = range(9)
STRENGTHS = ("s", "w", "o", "x")
LETTERS = {
    "京": "110000", "津": "120000", "沪": "310000", "渝": "500000", "粤": "440000", "深": "440300",
    "港": "810000", "澳": "820000", "穗": "440100", "杭": "330100", "蓉": "510100", "汉": "420100",
    "浙": "330000", "苏": "320000", "鲁": "370000", "皖": "340000", "闽": "350000", "琼": "460000",
}  # fmt: skip


PROVINCES = {
    "京": "110000", "津": "120000", "冀": "130000", "晋": "140000", "蒙": "150000", "辽": "210000",
    "沪": "310000", "苏": "320000", "浙": "330000", "皖": "340000", "闽": "350000", "赣": "360000",
    "鲁": "370000", "豫": "410000", "鄂": "420000", "湘": "430000", "粤": "440000", "桂": "450000",
    "琼": "460000", "渝": "500000", "川": "510000", "黔": "520000", "滇": "530000", "藏": "540000",
    "陕": "610000", "甘": "620000",
}  # fmt: skip


class Written:
    """What a written form may mean. `strength`: s alone, w with support, o an ordinary word; `check`: its edges need a look."""

    __slots__ = (
        "before",
        "check",
        "kind",
        "official",
        "places",
        "region",
        "sole",
        "strength",
        "text",
        "usual",
    )

    def __init__(
        self,
        text: str,
        kind: int,
        *,
        strength: str = "s",
        places: tuple[Division, ...] = (),
        region: Region | None = None,
        usual: str = "",
        official: bool = False,
    ) -> None:
        self.text = text
        self.kind = kind
        self.strength = strength
        self.places = places
        self.region = region
        self.usual = usual
        self.official = official
        self.check = len(text) == 2 and kind in (DIVISION, FIXED, ZONE, RELATIVE)
        self.before: Region | None = None  # the zone that bore the name until it became a division
        self.sole: Region | None = None  # the one region it can mean, once it has been asked for

    def __repr__(self) -> str:
        return f"{self.text}:{self.kind}{self.strength} {self.places or self.region or self.usual}"


class Lexicon:
    """All written forms; `extended` gives a new one with the caller's rows and leaves this one as it is.

    >>> own = default_lexicon().extended([{"written": "青城", "code": "150100"}])
    >>> own is default_lexicon()
    False
    """

    def __init__(
        self, forms: Mapping[str, Written], costs: Mapping[str, float], own: Iterable[Mapping[str, Any]] = ()
    ) -> None:
        self.forms = dict(forms)
        self.costs = costs
        self.own = tuple(map(dict, own))

    def __reduce__(self) -> tuple[Any, ...]:
        return _with_own, (self.own,)

    @cached_property
    def words(self) -> list[Written]:
        return list(self.forms.values())

    @cached_property
    def heads(self) -> frozenset[str]:
        """How official names begin: two characters, for a quick look."""
        return frozenset(text[:2] for text, word in self.forms.items() if word.official)

    @cached_property
    def automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self.forms), matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    def extended(self, rows: Iterable[Mapping[str, Any]]) -> Lexicon:
        """A lexicon with more written forms.

        Each row has `written` and either `code` (a division of the table) or `name` with `level` "zone" or "cluster": a zone also
        takes `code`, the division that runs it, a cluster `members`, the codes in it. Errors: LexiconError naming the row.
        """
        forms, own = dict(self.forms), tuple(rows)
        for number, row in enumerate(own, 1):
            written = str(row.get("written") or "")
            if not written:
                raise LexiconError("own regions", f"row {number}", "lacks written")
            unknown = set(row) - {"written", "code", "name", "level", "members"}
            if unknown:
                raise LexiconError(
                    "own regions", f"row {number}", f"has unknown {', '.join(sorted(unknown))}"
                )
            forms[written] = own_form(written, row, f"row {number}")
        return Lexicon(forms, self.costs, (*self.own, *own))


def own_form(written: str, row: Mapping[str, Any], place: str) -> Written:
    code, name, kind = row.get("code"), row.get("name"), row.get("level", "")
    if kind == "cluster":
        members = tuple(member_name(str(m), "own regions", place) for m in row.get("members", ()))
        return Written(written, FIXED, region=Region(None, str(name or written), (), "cluster", members))
    division = table().at(str(code), None)
    if division is None:
        raise LexiconError("own regions", place, f"{code!r} is no division code")
    if kind == "zone":
        return Written(
            written, ZONE, region=Region(division.code, str(name or written), division.region.path, "zone")
        )
    if kind not in ("", division.level):
        raise LexiconError("own regions", place, f"{kind!r} is no level of {code}")
    return Written(written, DIVISION, places=(division,))


def _with_own(rows: tuple[Mapping[str, Any], ...]) -> Lexicon:
    return default_lexicon().extended(rows) if rows else default_lexicon()


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that ships with the package, read once."""
    forms: dict[str, Written] = {}
    add_divisions(forms)
    add_short_names(forms)
    add_groups(forms)
    add_zones(forms)
    add_companies(forms)
    for row in rows_of("relatives.tsv", "written", "target"):
        forms[row[0]] = Written(row[0], RELATIVE, usual=row[1])
    for row in rows_of("zone_endings.tsv", "written", "usual"):
        forms[row[0]] = Written(row[0], ENDING, usual=row[1])
    for (word,) in rows_of("name_endings.tsv", "word"):
        forms.setdefault(word, Written(word, NAME_ENDING))
    for letter, code in LETTERS.items():
        place = (table().by_key[code],)
        for before, after in (
            ("驻", "办"),
            ("驻", "机构"),
            ("驻", "联络处"),
            *((("在", ""), ("赴", ""), ("来", ""), ("抵", ""), ("进", "")) if letter in "京沪渝" else ()),
        ):
            forms.setdefault(before + letter + after, Written(before + letter + after, LETTER, places=place))
    costs = segments()
    for word, cost in costs.items():
        if cost == math.inf and word not in forms:
            forms[word] = Written(word, HOLDER)
    return Lexicon(forms, costs)


@cache
def letters(text: str) -> Written:
    """The cluster that a run of province letters names: 沪津闽粤."""
    members = tuple(member_name(PROVINCES[letter], "letters", text) for letter in text)
    return Written(text, FIXED, region=Region(None, text, (), "cluster", members))


def add_companies(forms: dict[str, Written]) -> None:
    """The names of companies that hold a place: there the place is part of the name."""
    listed = companies()
    for word in listed.placed:
        strength = "w" if listed.kinds[word] == "words" else "s"
        forms.setdefault(word, Written(word, COMPANY, strength=strength, usual=place_in(word, forms)))


def place_in(word: str, forms: Mapping[str, Written]) -> str:
    """The place that a company's name begins with; none where the name is no place by itself (长安汽车)."""
    for size in (4, 3, 2):
        form = forms.get(word[:size])
        if form is not None and form.kind in (DIVISION, FIXED) and form.strength == "s":
            return word[:size]
    return ""


_ONCE = {
    "clusters.tsv": ("written",),
    "countries.tsv": ("code", "written"),
    "zones.tsv": ("name", "written"),
}
"""The columns of a table whose words stand in one row only, where it is not the first."""


def rows_of(file: str, *head: str) -> list[list[str]]:
    """The rows of a word table under the given head, none of them twice; comments open with #."""
    lines = read_text(__package__, file).split("\n")
    rows: list[list[str]] = []
    wanted = list(head)
    started = False
    columns = [(wanted.index(column), set[str]()) for column in _ONCE.get(file, head[:1])]
    for number, line in enumerate(lines, 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if not started:
            if cells != wanted:
                raise LexiconError(file, f"line {number}", f"the head must be {wanted}")
            started = True
            continue
        if len(cells) != len(wanted) or not cells[0]:
            raise LexiconError(file, f"line {number}", f"needs the cells {', '.join(wanted)}")
        for column, seen in columns:
            words = cells[column].split(" ")
            if not seen.isdisjoint(words) or len(words) > len(set(words)):
                twice = next(word for word in words if word in seen or words.count(word) > 1)
                raise LexiconError(file, f"line {number}", f"{twice} stands twice")
            seen.update(words)
        rows.append(cells)
    return rows


@cache
def segments() -> dict[str, float]:
    """The price of each word that a short name is weighed against; infinite for a word that holds a name without meaning it."""
    prices: dict[str, float] = {}
    for price, words in rows_of("segments.tsv", "price", "words"):
        try:
            cost = math.inf if price == "none" else float(price)
        except ValueError:
            raise LexiconError("segments.tsv", price, "is no price") from None
        priced, before = words.split(" "), len(prices)
        prices |= dict.fromkeys(priced, cost)
        if len(prices) < before + len(priced):
            raise LexiconError("segments.tsv", price, "has a word that stands twice")
    return prices


@cache
def ordinary() -> frozenset[str]:
    return frozenset(row[0] for row in rows_of("ordinary.tsv", "word"))


def add_divisions(forms: dict[str, Written]) -> None:
    divisions = table()
    plain = ordinary()
    for name, rows in divisions.by_name.items():
        places = tuple(rows)
        strength = "o" if name in plain or (len(name) == 2 and name[-1] == "区") else "s"
        forms[name] = Written(name, DIVISION, strength=strength, places=places, official=True)


def places_of(file: str, written: str, keys: str) -> tuple[Division, ...]:
    divisions = table()
    alone = divisions.by_key.get(keys)
    if alone is not None:
        return (alone,)
    found = []
    for key in keys.split():
        row = divisions.by_key.get(key)
        if row is None:
            held = divisions.by_code.get(key)
            if not held:
                raise LexiconError(file, written, f"{key} is no division of the table")
            row = held[-1]
        found.append(row)
    return tuple(found)


def add_short_names(forms: dict[str, Written]) -> None:
    for file in ("aliases.tsv", "names.tsv"):
        head = ("written", "codes", "strength") if file == "aliases.tsv" else ("written", "strength", "codes")
        for row in rows_of(file, *head):
            written, codes, strength = (
                (row[0], row[1], row[2]) if file == "aliases.tsv" else (row[0], row[2], row[1])
            )
            if strength not in STRENGTHS:
                raise LexiconError(file, written, f"{strength!r} is no strength")
            if file == "aliases.tsv" or written not in forms:
                forms[written] = Written(
                    written, DIVISION, strength=strength, places=places_of(file, written, codes)
                )


def member_name(code: str, file: str, row: str) -> str:
    division = table().at(code, None)
    if division is not None:
        return division.name
    name = country_names().get(code)
    if name is None:
        raise LexiconError(file, row, f"its member {code} is neither division nor country")
    return name


@cache
def country_names() -> dict[str, str]:
    return {code: name for code, name, _ in rows_of("countries.tsv", "code", "name", "written")}


def add_groups(forms: dict[str, Written]) -> None:
    for code, name, written in rows_of("countries.tsv", "code", "name", "written"):
        region = Region(code, name, (), "country")
        for form in written.split():
            forms.setdefault(form, Written(form, FIXED, region=region))
    for name, written, members, strength in rows_of("clusters.tsv", "name", "written", "members", "strength"):
        region = Region(
            None, name, (), "cluster", tuple(member_name(m, "clusters.tsv", name) for m in members.split())
        )
        for form in written.split():
            forms[form] = Written(form, FIXED, region=region, strength=strength)


def add_zones(forms: dict[str, Written]) -> None:
    for name, code, written, _, _ in rows_of("zones.tsv", "name", "code", "written", "class", "source"):
        division = table().at(code, None)
        if division is None:
            raise LexiconError("zones.tsv", name, f"{code} is no division of the table")
        region = Region(code, name, division.region.path, "zone")
        held = forms.get(name)
        if held is not None and held.official:  # a division by now: 两江新区
            held.before = region
            continue
        for form in written.split():
            held = forms.get(form)
            if held is None or held.strength != "s":
                forms[form] = Written(form, ZONE, region=region)
