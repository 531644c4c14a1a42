"""The table of divisions: every code since 1980 with its names, years and successors, and the questions asked of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from zheconparse.kernel.lexicon import LexiconError, read_text
from zheconparse.values.region import Region

FIRST_YEAR, THIS_YEAR = 1980, 2026
_HEAD = "code\tname\tsince\tuntil\tsuccessors"


class Division:
    """One name of one code and the years in which it held. `since` None: before 1980; `until` None: it still holds."""

    __slots__ = ("_region", "code", "key", "level", "name", "since", "successors", "until")

    def __init__(
        self, code: str, name: str, since: int | None, until: int | None, successors: tuple[str, ...]
    ) -> None:
        self.code = code
        self.name = name
        self.since = since
        self.until = until
        self.successors = successors
        self.key = code if until is None else f"{code}/{until}"  # how the word tables name it
        self.level = "county" if code[4:] != "00" else "city" if code[2:4] != "00" else "province"
        self._region: Region | None = None

    def holds_in(self, year: int) -> bool:
        """Whether the division existed in some part of the year."""
        return (self.since or 0) <= year and (self.until is None or year <= self.until)

    @property
    def above(self) -> Division | None:
        """The division that this one belongs to, as it was when this one last held."""
        return table().above(self)

    @property
    def region(self) -> Region:
        """The division as readers receive it, made when first asked for."""
        if self._region is None:
            self._region = Region(self.code, self.name, table().path(self), self.level, until=self.until)
        return self._region

    def __repr__(self) -> str:
        return f"{self.key} {self.name}"


class Table:
    """All divisions, found by code, by key and by name."""

    def __init__(self, rows: Iterable[Division]) -> None:
        self.rows = tuple(rows)
        self.by_code: dict[str, list[Division]] = {}
        self.by_name: dict[str, list[Division]] = {}
        self.by_key = {row.key: row for row in self.rows}
        for row in self.rows:
            self.by_code.setdefault(row.code, []).append(row)
            self.by_name.setdefault(row.name, []).append(row)

    def above(self, row: Division) -> Division | None:
        """The prefecture of a county, else its province."""
        code = row.code
        for parent in (code[:4] + "00", code[:2] + "0000"):
            held = self.by_code.get(parent)
            if held and parent != code and row.level != "province":
                year = row.until or THIS_YEAR
                return next((p for p in reversed(held) if p.holds_in(year)), held[-1])
        return None

    def path(self, row: Division) -> tuple[str, ...]:
        """The names from the province down; a name that only changed is given in its present form."""
        names = [row.name]
        above = self.above(row)
        while above is not None:
            names.append(self.renamed(above).name)
            above = self.above(above)
        return tuple(reversed(names))

    def renamed(self, row: Division) -> Division:
        """The present row of a division that only changed its name (襄樊市 → 襄阳市) or then its code, else the row itself."""
        given = row
        while row.until is not None and row.code in row.successors:
            after = next(
                (
                    r
                    for r in self.by_code[row.code]
                    if r.since is not None and row.until is not None and r.since >= row.until
                ),
                None,
            )
            if after is None:
                break
            row = after
        if row is given or len(row.successors) != 1:
            return row
        heirs = (one for one in self.by_code.get(row.successors[0], ()) if one.until is None)
        return next((one for one in heirs if (one.name, one.level) == (row.name, row.level)), row)

    def at(self, code: str, year: int | None) -> Division | None:
        """The row of a code that held at the end of a year; the latest without a year."""
        held = self.by_code.get(code)
        if not held:
            return None
        if year is None:
            return held[-1]
        return next(
            (r for r in reversed(held) if (r.since or 0) <= year and (r.until is None or year < r.until)),
            None,
        )


@cache
def table() -> Table:
    """The table that ships with the package, read once and checked."""
    return Table(read_rows("divisions.tsv", read_text(__package__, "divisions.tsv").split("\n")))


def read_rows(file: str, lines: list[str]) -> list[Division]:
    """The rows of a division table; a row that breaks the rules is an error that names file and line."""
    if not lines or lines[0] != _HEAD:
        raise LexiconError(file, "line 1", f"the head must be {_HEAD.split(chr(9))}")
    rows: list[Division] = []
    for number, line in enumerate(lines[1:], 2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) < 5:
            cells += ("", "", "", "")
        code, name, since, until, successors = cells[:5]
        if not name or len(code) != 6 or not code.isdigit():
            raise LexiconError(
                file, f"line {number}", f"{code!r} is no code of six digits" if name else "lacks a name"
            )
        try:
            rows.append(
                Division(
                    code,
                    name,
                    int(since) if since else None,
                    int(until) if until else None,
                    tuple(successors.split(" ")) if successors else (),
                )
            )
        except ValueError:
            raise LexiconError(file, f"line {number}", "a year is no number") from None
    check_rows(file, rows, lines)
    return rows


def check_rows(file: str, rows: list[Division], lines: list[str]) -> None:
    """Refuse a key that stands twice, a successor or a province that the table lacks, by its line."""

    def refuse(place: int, problem: str) -> LexiconError:
        written = [number for number, line in enumerate(lines[1:], 2) if line]
        return LexiconError(file, f"line {written[place]}", f"{rows[place].key} {problem}")

    codes = {row.code for row in rows}
    provinces = {code[:2] for code in codes if code.endswith("0000")}
    seen: set[str] = set()
    for place, row in enumerate(rows):
        if row.key in seen:
            raise refuse(place, "stands twice")
        seen.add(row.key)
        if not codes.issuperset(row.successors):
            unknown = next(after for after in row.successors if after not in codes)
            raise refuse(place, f"has the successor {unknown}, which is no division of the table")
        if row.code[:2] not in provinces:
            raise refuse(place, f"is in the province {row.code[:2]}0000, which is no division of the table")


def chain_of_successors(code: str, from_year: int, to_year: int) -> tuple[str, ...]:
    """The codes that a division of one year's book has in a later year's book; empty where the table does not know."""
    divisions = table()
    start = divisions.at(code, from_year)
    if start is None:
        raise ValueError(f"{code!r} is no division code of {from_year}")
    found: dict[str, None] = {}
    waiting, seen = [start], {start.key}
    while waiting:
        row = waiting.pop(0)
        if row.until is None or to_year < row.until:
            found[row.code] = None
            continue
        for after in row.successors:
            held = divisions.at(after, row.until) or next(
                (r for r in divisions.by_code[after] if r.since and r.since >= row.until), None
            )
            if held is not None and held.key not in seen:
                seen.add(held.key)
                waiting.append(held)
    return tuple(found)


def chain_of_origins(code: str, from_year: int, to_year: int) -> tuple[str, ...]:
    """The codes that a division had in an earlier year's book: the ways that lead to it, walked back."""
    divisions = table()
    target = divisions.at(code, from_year)
    if target is None:
        raise ValueError(f"{code!r} is no division code of {from_year}")
    if (target.since or 0) <= to_year:
        return (code,)
    found = set()
    for row in divisions.rows:
        if row.until is None or row.until > from_year or row.until <= to_year or (row.since or 0) > to_year:
            continue
        if code in chain_of_successors(row.code, to_year, from_year):
            found.add(row.code)
    return tuple(sorted(found))
