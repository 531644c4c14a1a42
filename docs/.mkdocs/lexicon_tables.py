"""The word tables of numbers, quantities, percentages, dates and indicators, printed from the lexicons."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from markdown_text import folded, plain, table, words

import zheconparse
from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import read_toml, read_tsv
from zheconparse.kinds.date.lexicon import festivals, relative_words
from zheconparse.kinds.indicator import indicators
from zheconparse.kinds.quantity import standard

_QUANTITY, _DATE = "zheconparse.kinds.quantity", "zheconparse.kinds.date"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_EFFECTS = {
    "above": "more than n",
    "least": "n or more",
    "below": "less than n",
    "most": "n or less",
    "about": "n, approximate",
    "more": "from n, approximate",
    "reaching": "from a tenth of n, approximate",
}
_RATIOS = (
    "33%",
    "1.2个百分点",
    "6.5‰",
    "25个基点",
    "三成五",
    "75折",
    "1/3",
    "百分之五",
    "2.3倍",
    "翻番",
    "翻两番",
    "过半",
)


def bounds() -> str:
    """The words that bound or blur a number, by their place and what they do; then those that a negation turns round."""
    found: dict[tuple[str, str, str], list[str]] = {}
    tables = read_toml("zheconparse.kinds.number", "bounds.toml", allowed=None)
    negations = tables.pop("negation")
    for place, entries in tables.items():
        for row in entries.values():
            if "effect" in row:
                found.setdefault((place, row["effect"], row["source"]), []).extend(row["written"])
    for row in tables["before"].values():
        if "negated" in row:
            kinds = row.get("negations", negations)
            before = words([word for kind in kinds for word in negations[kind]["written"]])
            found.setdefault((f"behind {before}", row["negated"], row["source"]), []).extend(row["written"])
    rows = [
        (place, words(spellings), _EFFECTS[effect], f"`{source}`")
        for (place, effect, source), spellings in found.items()
    ]
    return table(("where", "words", "what they make of n", "source"), rows)


def units() -> str:
    """The units by dimension, each with its spellings, its exact scale and its source."""
    dimensions = read_toml(_QUANTITY, "dimensions.toml", allowed=None)
    by_dimension: dict[str, list[tuple[object, ...]]] = {}
    for row in read_toml(_QUANTITY, "units.toml", allowed=None).values():
        entry = standard().entries[fold(row["written"][0])]
        one = _exact(entry.part * entry.unit.scale) + f" {entry.unit.base}"
        if entry.unit.offset:
            sign = "−" if entry.unit.offset < 0 else "+"
            one = f"n × {one} {sign} {_exact(abs(entry.unit.offset))} {entry.unit.base}"
        if "currency" in row:
            one = f"{row['currency']} (ISO 4217)"
        by_dimension.setdefault(row["dimension"], []).append(
            (words([entry.unit.name]), words(row["written"]), one, _conditions(row), f"`{row['source']}`")
        )
    head = ("in records", "written", "one of it is", "remark", "source")
    return "\n".join(
        folded(f"{dimension} {dimensions[dimension]['label']} ({len(rows)})", table(head, rows))
        for dimension, rows in by_dimension.items()
    )


def _conditions(row: Mapping[str, Any]) -> str:
    """Where the spellings of a unit count."""
    conditions = []
    if "prefix" in row:
        conditions.append(f"{words(row['prefix'])} ahead of the number")
    if "numeral" in row:
        beyond = "" if row["numeral"] == "arabic" else " or a Hanzi numeral beyond ten"
        conditions.append(f"behind Arabic digits{beyond}")
    if not row.get("alone", True):
        conditions.append("beside a word that decides")
    if "ambiguous" in row:
        conditions.append(f"the words beside it choose of {words(row['ambiguous'])}")
    if not row.get("before_noun", True):
        conditions.append("with no noun behind it")
    return "; ".join(conditions)


def _exact(number: Fraction) -> str:
    """An exact number above zero as people write it: a decimal where one ends, else a fraction; 10¹² for many noughts."""
    noughts = len(str(number)) - 1
    if number == 10**noughts and noughts > 6:
        return f"10{str(noughts).translate(_SUPERSCRIPTS)}"
    places = next((places for places in range(13) if 10**places % number.denominator == 0), None)
    if places is None:
        return f"{number.numerator:,}/{number.denominator:,}"
    whole, rest = divmod(int(number * 10**places), 10**places)
    return f"{whole:,}.{rest:0{places}d}" if places else f"{whole:,}"


def counters() -> str:
    """The counters: those that keep their own name in records by source, and the others one by one."""
    own: dict[str, list[str]] = {}
    renamed = []
    for _, row in read_tsv(_QUANTITY, "counters.tsv"):
        if row["written"] == row["name"]:
            own.setdefault(row["source"], []).append(row["written"])
        else:
            renamed.append((words([row["written"]]), words([row["name"]]), f"`{row['source']}`"))
    kept = table(("counters", "source"), [(words(found), f"`{source}`") for source, found in own.items()])
    return f"{kept}\n\nWritten otherwise than in records:\n\n{table(('written', 'in records', 'source'), renamed)}"


def ratios() -> str:
    """Every unit of percentages by an example, read by the library."""
    rows = []
    for written in _RATIOS:
        value = zheconparse.percentage.parse(written)
        rows.append(
            (
                plain(written),
                value.ratio.low,
                value.ratio.high if value.ratio.high is not None else "",
                f"`{value.unit}`",
            )
        )
    return table(("written", "low", "high", "unit"), rows)


def changes() -> str:
    """The words that say which way a figure moved."""
    entries = read_toml("zheconparse.document", "changes.toml", allowed=None)
    rows = [
        (label, f"`{key}`", words(row["written"]), f"`{row['source']}`")
        for place, label in (
            ("direction", "directly before the figure"),
            ("object", "the same, with what moves in the word"),
            ("comparative", "behind what is compared"),
        )
        for key, row in entries[place].items()
    ]
    return table(("where", "direction", "words", "source"), rows)


def bases() -> str:
    """The words that say what a figure is compared with."""
    entries = read_toml("zheconparse.document", "changes.toml", allowed=None)
    rows = [
        (f"`{key}`", label, words(row["written"]), f"`{row['source']}`")
        for place, label in (("alone", "by themselves"), ("base", "behind 比, 较, 高于 …"))
        for key, row in entries[place].items()
    ]
    return table(("basis", "how", "words", "source"), rows)


def period_words() -> str:
    """The words that name a stretch of time by its distance from another."""
    sources = [row["source"] for _, row in read_tsv(_DATE, "words.tsv")]
    rows = [
        (words(row.written), _distance(row), f"`{source}`")
        for row, source in zip(relative_words(), sources, strict=True)
    ]
    return table(("words", "what they mean", "source"), rows)


def _distance(row: Any) -> str:
    if row.grain == "vague":
        return "no day"
    if row.grain == "now":
        return "the day of publication, behind 截至 and 到"
    anchor = "publication" if row.anchor == "reference" else "the period spoken of"
    grain = row.grain.replace("whole_year", "whole year")

    def place(shift: int) -> str:
        side = "before" if shift < 0 else "after"
        by = {0: f"the {grain} of", 1: f"the {grain} {side} that of"}
        return f"{by.get(abs(shift), f'{abs(shift)} {grain}s {side} that of')} {anchor}"

    return place(row.shift) if row.to is None else f"{place(row.shift)} to {place(row.to)}"


def festival_days() -> str:
    """The festivals and the days on which they fall."""
    sources = {row["name"]: row["source"] for _, row in read_tsv(_DATE, "festivals.tsv")}
    rows = [
        (words(row.written), words(row.short), words(row.in_year), _day(row), f"`{sources[row.name]}`")
        for row in festivals().values()
    ]
    return table(
        ("written", "in quotation marks, or before 节 假期 期间", "behind a year", "day", "source"), rows
    )


def _day(row: Any) -> str:
    if row.calendar == "term":
        return f"solar term in month {row.month}"
    if row.day == 0:
        return f"eve of lunar month {row.month}"
    return (
        f"{row.month}月{row.day}日" if row.calendar == "solar" else f"lunar month {row.month}, day {row.day}"
    )


def indicator_names() -> str:
    """The standard indicators with their codes."""
    rows = [
        (f"`{row.code}`", plain(row.name), words(row.written), f"`{row.source}`")
        for row in indicators().values()
    ]
    return table(("code", "name", "also written", "source"), rows)
