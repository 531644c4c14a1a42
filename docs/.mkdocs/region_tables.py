"""The tables of places, printed from the lexicons: divisions, zones, clusters, countries, and the words that point to one."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_text import folded, plain, table, words

from zheconparse import tables
from zheconparse.kinds.region.lexicon import member_name, rows_of
from zheconparse.kinds.region.table import THIS_YEAR

_STRENGTHS = {
    "s": "wherever it stands as a word",
    "w": "with support",
    "o": "an ordinary word",
    "x": "an everyday word",
}
_TARGETS = {
    "nation": "China",
    "autonomous": "the autonomous region",
    "province": "the province",
    "city": "the city",
    "league": "the league",
    "prefecture": "the autonomous prefecture",
    "county": "the county",
    "district": "the district, else the zone, else the autonomous region",
    "zone": "the zone named last",
    "capital": "the capital of the province",
}


def levels() -> str:
    """How many divisions there are and were, by level, and how many of the other regions."""
    now, ever = tables.regions(THIS_YEAR), tables.regions()
    rows: list[tuple[object, ...]] = [
        (
            f"`{level}`",
            f"{sum(row['level'] == level for row in now):,}",
            f"{sum(row['level'] == level and row['until'] is not None for row in ever):,}",
            "`divisions.tsv`",
        )
        for level in ("province", "city", "county")
    ]
    for level, found in (
        ("zone", tables.zones()),
        ("cluster", tables.clusters()),
        ("country", tables.countries()),
    ):
        rows.append(
            (
                f"`{level}`",
                f"{len(found):,}",
                "",
                f"`{'countries' if level == 'country' else level + 's'}.tsv`",
            )
        )
    return table(("level", f"in {THIS_YEAR}", "names and codes that ended since 1980", "table"), rows)


def divisions() -> str:
    """Every division of this year, a section for each province and a line for each city."""
    by_parent: dict[str | None, list[dict[str, str]]] = {}
    for row in tables.regions(THIS_YEAR):
        by_parent.setdefault(row["parent"], []).append(row)
    sections = []
    for province in by_parent[None]:
        below = by_parent.get(province["code"], [])
        direct = [row for row in below if row["level"] == "county"]
        lines = [(_coded([province]), _coded(direct))] if direct else []
        lines += [
            (_coded([city]), _coded(by_parent.get(city["code"], ())))
            for city in below
            if city["level"] == "city"
        ]
        heading = f"## {province['name']} {province['code']}"
        sections.append(
            f"{heading}\n\n{table(('above', 'counties'), lines) if lines else 'Nothing below it in the table.'}"
        )
    return "\n\n".join(sections)


def _coded(rows: Iterable[dict[str, str]]) -> str:
    return plain("、".join(f"{row['name']}\u00a0{row['code']}" for row in rows))


def aliases() -> str:
    """The names in use beside the official ones, by how much support each needs to be read."""
    by_strength: dict[str, list[str]] = {}
    for written, codes, strength in rows_of("aliases.tsv", "written", "codes", "strength"):
        names = "/".join(member_name(code.split("/")[0], "aliases.tsv", written) for code in codes.split())
        by_strength.setdefault(strength, []).append(f"{written} ({names})")
    return "\n".join(
        folded(f"{_STRENGTHS[strength]} ({len(found)})", words(found))
        for strength, found in by_strength.items()
    )


def zones() -> str:
    """The zones by class, each with the code of the division that runs it."""
    by_class: dict[str, list[dict[str, str]]] = {}
    for row in tables.zones():
        by_class.setdefault(row["class"], []).append(row)
    return "\n".join(
        folded(
            f"{name} ({len(rows)}, {' '.join(sorted({row['source'] for row in rows}))})",
            _coded(rows),
        )
        for name, rows in sorted(by_class.items(), key=lambda item: -len(item[1]))
    )


def zone_endings() -> str:
    """The endings that make a zone of the name before them."""
    usual: dict[str, list[str]] = {}
    for written, name in rows_of("zone_endings.tsv", "written", "usual"):
        usual.setdefault(name, []).append(written)
    return table(
        ("written behind a place", "in its name"),
        [(words(found), plain(name)) for name, found in usual.items()],
    )


def clusters() -> str:
    """The groups of divisions and countries with their members."""
    rows = [
        (plain(row["name"]), words(row["written"].split()), words(row["members"].split()) or "no closed list")
        for row in tables.clusters()
    ]
    return folded(f"{len(rows)} clusters", table(("name", "written", "members"), rows))


def countries() -> str:
    """The countries with their codes."""
    found = tables.countries()
    return folded(f"{len(found)} countries and territories", _coded(found))


def pointing_words() -> str:
    """The words that point to a region, and to what."""
    targets: dict[str, list[str]] = {}
    for written, target in rows_of("relatives.tsv", "written", "target"):
        targets.setdefault(target, []).append(written)
    return table(
        ("words", "what they mean"), [(words(found), _TARGETS[target]) for target, found in targets.items()]
    )
