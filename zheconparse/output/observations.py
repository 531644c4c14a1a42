"""Observations as rows: the record's own names and, beside them, the concepts of SDMX; and a table grouped by region and period."""

from __future__ import annotations

import csv as _csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, TextIO

from zheconparse.output.table import shown
from zheconparse.values.exact import plain, scaled
from zheconparse.values.observation import Observation
from zheconparse.values.percentage import Percentage
from zheconparse.values.period import Period, month_end
from zheconparse.values.quantity import Quantity

FIELDS: tuple[str, ...] = (
    "start", "end", "text", "low", "high", "unit", "per",
    "indicator", "indicator_code", "subject", "region", "region_name", "first", "last", "status",
    "change", "change_closed", "change_amount", "change_basis", "change_amount_basis", "change_kind",
    "release",
    "rule", "evidence", "sentence_start", "sentence_end",
    "indicator_confidence", "subject_confidence", "region_confidence", "period_confidence", "status_confidence",
)  # fmt: skip
"""The plain fields of a row, in the order of the columns."""

SDMX: tuple[str, ...] = ("INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS")
"""The SDMX concepts of a row."""

COLUMNS: tuple[str, ...] = ("source", *FIELDS, *SDMX)

_STATUS = {"actual": "A", "plan": "F", "target": "F", "capacity": "A"}
_RELEASES = {"estimated": "E", "preliminary": "P"}
_MEASURES = {
    "percent": ("percent", 100), "tenth": ("percent", 100), "fraction": ("percent", 100), "doubling": ("percent", 100),
    "point": ("point", 100), "permille": ("permille", 1000), "basis_point": ("basis_point", 10000), "times": ("times", 1),
}  # fmt: skip
"""The unit of measure of a ratio, and how many of it make one; 三成, 1/3 and 翻番 are counted in percent."""
_HEAD = ("indicator", "subject", "value", "change", "status", "text")
_GAP = "  "


def row(observation: Observation) -> dict[str, Any]:
    """One observation with every field, its SDMX concepts last.

    >>> import zheconparse as z
    >>> [found] = z.extract("2022年，包头市一般公共预算收入达到26.2亿元").observations
    >>> {name: row(found)[name] for name in SDMX}["TIME_PERIOD"], row(found)["OBS_VALUE"], row(found)["INDICATOR"]
    ('2022', '2620000000', 'BUDGET_REVENUE')
    """
    record = observation.to_record()
    named = {name: record.get(name) for name in FIELDS}
    value, measure = _measured(observation)
    return named | {
        "INDICATOR": observation.indicator_code or observation.indicator,
        "REF_AREA": observation.region,
        "TIME_PERIOD": period(observation),
        "OBS_VALUE": value,
        "UNIT_MEASURE": measure,
        "OBS_STATUS": _RELEASES.get(observation.release or "", _STATUS[observation.status]),
    }


def _measured(observation: Observation) -> tuple[str | None, str | None]:
    """The low end of the value, or the only one, and the unit that it is counted in: 33% is 33 percent."""
    value, factor, measure = observation.value, 1, observation.unit
    if isinstance(value, Percentage):
        measure, factor = _MEASURES[value.unit]
    end = value.low if value.low is not None else value.high
    number = Decimal(end) if isinstance(end, int) else end
    if observation.per is not None:
        measure = f"{measure}/{observation.per}"
    return None if number is None else plain(scaled(number, factor)), measure


def rows(observations: Iterable[Observation]) -> Iterator[dict[str, Any]]:
    """Every observation as a row."""
    return map(row, observations)


def period(observation: Observation) -> str | None:
    """The period as SDMX writes it: `2024`, `2024-S1`, `2024-Q1`, `2024-02`, `2024-02-29`, any other stretch as start and duration.

    A figure as of a day (截至10月底: only the last day is known) has that day; SDMX has no period without an end, so 2022年以来 has none.

    >>> from zheconparse import extract
    >>> [found] = extract("2022年1—8月，包头市一般公共预算收入26.2亿元").observations
    >>> period(found)
    '2022-01-01/P8M'

    Source: SDMX 2.1 and 3.0, section 6 (technical notes), 4.2 Time and time format: Gregorian and reporting periods, time ranges.
    """
    first, last = observation.first, observation.last
    if first is None or last is None:
        return None if last is None else last.isoformat()
    if first == last:
        return first.isoformat()
    if first.day != 1 or last != month_end(last.year, last.month):
        return f"{first}/P{(last - first).days + 1}D"
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    if months == 1:
        return f"{first:%Y-%m}"
    number, begun = divmod(first.month - 1, months)
    if begun == 0 and months in _REPORTED:
        return f"{first.year:04}{_REPORTED[months].format(number + 1)}"
    return f"{first}/P{months // 12}Y" if months % 12 == 0 else f"{first}/P{months}M"


_REPORTED = {3: "-Q{}", 6: "-S{}", 12: ""}
"""How the stretches of months that SDMX numbers within a year are written."""


def write_csv(records: Iterable[dict[str, Any]], file: TextIO) -> None:
    """Write rows to an open text file as CSV with every column."""
    writer = _csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerow(_cell(record.get(name)) for name in COLUMNS)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join("-".join(map(str, span)) for span in value)
    return str(value)


def make_table(
    observations: Iterable[Observation],
    *,
    title: str | None = None,
    width: int | None = None,
    colour: bool = False,
) -> str:
    """The observations as a table for people, grouped by region and period in the order of the text.

    >>> import zheconparse as z
    >>> print(make_table(z.extract("2022年，包头市新增规上工业企业81家，同比增长33%").observations), end="")
    包头市 150200 · 2022
    indicator         value  change  status  text
    ────────────────  ─────  ──────  ──────  ────
    新增规上工业企业  81家   +33%    actual  81家
    1 observation
    """
    from rich.cells import cell_len, set_cell_size

    found = list(observations)
    groups: dict[tuple[str, str], list[Observation]] = {}
    for one in found:
        groups.setdefault((_area(one), _days(one)), []).append(one)
    columns = [name for name in _HEAD if name != "subject" or any(map(_subject, found))]
    cells = {id(one): [shown(_cells(one)[name]) for name in columns] for one in found}
    widths = [
        max([cell_len(head), *(cell_len(cells[id(one)][at]) for one in found)])
        for at, head in enumerate(columns)
    ]
    if width is not None:
        excess = sum(widths) + len(_GAP) * (len(widths) - 1) - width
        for at in (columns.index(name) for name in ("text", "subject", "indicator") if name in columns):
            cut = min(max(excess, 0), max(widths[at] - 12, 0))
            widths[at] -= cut
            excess -= cut

    def cell(text: str, wide: int) -> str:
        return set_cell_size(
            text if cell_len(text) <= wide else f"{set_cell_size(text, wide - 1).rstrip()}…", wide
        )

    def line(texts: Iterable[str]) -> str:
        return _GAP.join(map(cell, texts, widths)).rstrip()

    bold, normal = ("\x1b[1m", "\x1b[0m") if colour else ("", "")
    lines = [f"{bold}{title}{normal}"] if title is not None else []
    for number, ((area, when), members) in enumerate(groups.items()):
        lines += [""] if number else []
        lines += [f"{bold}{area} · {when}{normal}", line(columns), line(["─" * wide for wide in widths])]
        lines += [line(cells[id(one)]) for one in members]
    lines.append(f"{len(found)} observation{'s' * (len(found) != 1)}" if found else "no observations")
    return "".join(f"{one}\n" for one in lines)


def _area(one: Observation) -> str:
    if one.region is None:
        return "no region"
    return one.region if one.region_name in (None, one.region) else f"{one.region_name} {one.region}"


def _days(one: Observation) -> str:
    open_ended = one.first is None or one.last is None
    return Period(one.first, one.last, "day" if open_ended else "span").edtf or "no period"


def _cells(one: Observation) -> dict[str, str]:
    return {
        "indicator": one.indicator,
        "subject": _subject(one),
        "value": _value(one),
        "change": _change(one),
        "status": one.status,
        "text": one.text,
    }


def _subject(one: Observation) -> str:
    """Whose figure it is, where that is not the region above it."""
    return "" if one.subject in (None, one.region, one.region_name) else str(one.subject)


def _value(one: Observation) -> str:
    if isinstance(one.value, Percentage):
        return str(one.value.moving(None, None))
    return str(one.value)


def _change(one: Observation) -> str:
    parts = []
    if one.change is not None:
        parts.append(f"{float(one.change * 100):+.10g}%")
    if one.change_amount is not None:
        amount = one.change_amount
        if isinstance(one.value, Quantity):
            parts.append(
                f"{'+' if amount >= 0 else ''}{Quantity(type(one.value.amount).exactly(amount), one.value.unit)}"
            )
        else:
            parts.append(f"{float(amount * 100):+.10g}pp")
    return " ".join(parts)
