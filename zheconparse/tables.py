"""The tables behind the regions as plain rows, ready for a data frame: `pandas.DataFrame(tables.regions())`."""

from __future__ import annotations

from typing import Any

from zheconparse.kinds.region.lexicon import country_names, member_name, rows_of
from zheconparse.kinds.region.table import table


def regions(year: int | None = None) -> list[dict[str, Any]]:
    """The divisions of China: all since 1980, or those of the book of one year.

    >>> rows = regions(2026)
    >>> tuple(rows[0][key] for key in ("code", "name", "level", "parent"))
    ('110000', '北京市', 'province', None)
    >>> next(row["until"] for row in regions() if row["name"] == "崇文区")
    2010

    `since` is None for what is older than the first book, `until` for what still holds; `successors` are codes with blanks between.
    """
    divisions = table()
    rows = []
    for row in divisions.rows:
        if year is not None and not ((row.since or 0) <= year and (row.until is None or year < row.until)):
            continue
        above = divisions.above(row)
        rows.append(
            {
                "code": row.code,
                "name": row.name,
                "level": row.level,
                "parent": above.code if above is not None else None,
                "path": "/".join(row.region.path),
                "since": row.since,
                "until": row.until,
                "successors": " ".join(row.successors),
            }
        )
    return rows


def countries() -> list[dict[str, Any]]:
    """The countries by ISO 3166-1 alpha-2 with their Chinese short names.

    >>> [row["name"] for row in countries() if row["code"] == "AE"]
    ['阿联酋']
    """
    return [{"code": code, "name": name} for code, name in country_names().items()]


def zones() -> list[dict[str, Any]]:
    """The state-level zones with the division that runs each, their spellings and their source.

    >>> next(row for row in zones() if row["name"] == "包头稀土高新区")["code"]
    '150200'
    """
    head = ("name", "code", "written", "class", "source")
    return [dict(zip(head, row, strict=True)) for row in rows_of("zones.tsv", *head)]


def clusters() -> list[dict[str, Any]]:
    """The groups of divisions and countries with the names of their members, blanks between.

    >>> next(row for row in clusters() if row["name"] == "京津冀")["members"]
    '北京市 天津市 河北省'
    """
    found = []
    for name, written, members, _ in rows_of("clusters.tsv", "name", "written", "members", "strength"):
        named = " ".join(member_name(code, "clusters.tsv", name) for code in members.split())
        found.append({"name": name, "written": written, "members": named})
    return found
