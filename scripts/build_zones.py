"""Make zheconparse/kinds/region/zones.tsv from the hand-kept lists of scripts/zone_lists.txt.

usage: python scripts/build_zones.py [--check]

Reads the list and divisions.tsv; a place that the table of divisions does not have in its province is an error.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from published_tables import parser, publish

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "zheconparse" / "kinds" / "region"
SOURCE, TARGET = HERE / "zone_lists.txt", FOLDER / "zones.tsv"
ENTRY = re.compile(
    r"(?P<alone>\*?)(?P<place>[^+=@]+)(?:\+(?P<special>[^@]+)|=(?P<name>[^@]+))?(?:@(?P<county>.+))?"
)


def divisions() -> tuple[dict[str, str], dict[tuple[str, str], list[str]]]:
    """Codes of the provinces by short name, and of all present divisions by province and name, long and short."""
    provinces: dict[str, str] = {}
    places: dict[tuple[str, str], list[str]] = {}
    for line in (FOLDER / "divisions.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        code, name, _, until = ([*line.split("\t"), "", ""])[:4]
        if until:
            continue
        stem = re.sub(
            r"(?:维吾尔自治区|壮族自治区|回族自治区|自治区|[^省市]*族自治州|[^省市]*族自治县|地区|新区|[省市区县盟旗])$",
            "",
            name,
        )
        if code.endswith("0000"):
            provinces[stem] = code
        for written in {name, stem}:
            places.setdefault((code[:2], written), []).append(code)
    return provinces, places


def find(places: dict[tuple[str, str], list[str]], province: str, place: str, where: str) -> str:
    """The code of a place of the province, the highest division of that name."""
    codes = places.get((province[:2], place), [])
    if place and not codes and len(place) > 2:
        codes = places.get((province[:2], place[:2]), [])
    if not codes:
        raise SystemExit(f"{where}: {place} is no division of {province}")
    return min(codes, key=lambda c: (c[4:] != "00", c[2:] != "0000", c))


def rows() -> list[tuple[str, str, str, str, str]]:
    provinces, places = divisions()
    found: dict[str, tuple[str, str, set[str], str, str]] = {}
    usual = full = source = ""
    spellings: dict[str, set[str]] = {}
    for number, line in enumerate(SOURCE.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{SOURCE.name}, line {number}"
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            usual, full, source = ([cell.strip() for cell in line.strip("[]").split("|")] + ["", ""])[:3]
            continue
        if usual == "spellings":
            zone, _, further = line.partition(":")
            spellings[zone] = set(further.split())
            continue
        head, _, entries = line.partition(":")
        province = provinces.get(head.strip())
        if province is None:
            raise SystemExit(f"{where}: {head} is no province")
        for entry in entries.split():
            given = ENTRY.fullmatch(entry)
            if given is None:
                raise SystemExit(f"{where}: {entry} is no entry")
            place, special, name = given["place"], given["special"] or "", given["name"]
            code = find(places, province, given["county"] or place, where)
            if name is None:
                stem = place.removesuffix("市") if len(place) > 2 else place
                name = f"{stem}{special}{usual}"
                written = {name}
                if special:
                    written.add(f"{stem}{special}{full}")
                if given["county"]:
                    written.add(f"{stem}{special}{full}")
                if special and given["alone"]:
                    written |= {f"{special}{usual}", f"{special}{full}"}
            else:
                written = {name} if name.startswith(place) else {name, place + name}
            if usual == "自贸区":
                written |= {f"中国({place}){full}", f"中国({place})自贸试验区"}
            kind = usual if usual != "others" else "其他"
            old = found.get(name)
            if old is not None:
                written |= old[2]
            found[name] = (name, code, written, kind, source)
    for zone, others in spellings.items():
        if zone not in found:
            raise SystemExit(f"{SOURCE.name}: {zone} has spellings and no place")
        found[zone][2].update(others)
    told_by_their_city(found)
    return [(n, c, " ".join(sorted(w)), k, s) for n, c, w, k, s in sorted(found.values())]


def told_by_their_city(zones: dict[str, tuple[str, str, set[str], str, str]]) -> None:
    """What several zones are called (火炬高新区) names none of them by itself; behind the city it does (厦门市火炬高新区)."""
    shared = {
        word
        for word, count in Counter(word for zone in zones.values() for word in zone[2]).items()
        if count > 1
    }
    for name, _, written, _, _ in zones.values():
        short = next((word for word in written & shared if name.endswith(word)), None)
        if short is not None:
            city = name.removesuffix(short) + "市"
            written.update({city + word for word in written & shared})
        written.difference_update(shared)


def main() -> int:
    given = parser(__doc__).parse_args()
    table = "name\tcode\twritten\tclass\tsource\n" + "".join("\t".join(row) + "\n" for row in rows())
    return publish({TARGET: table}, given.check)


if __name__ == "__main__":
    sys.exit(main())
