"""The units and counters that a quantity can have: an immutable table that users can extend into a new one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, check_fields, one_of, read_toml, read_tsv
from zheconparse.values.unit import Unit

_PACKAGE = "zheconparse.kinds.quantity"
_UNIT_FIELDS = (
    "written",
    "name",
    "dimension",
    "scale",
    "offset",
    "source",
    "currency",
    "of",
    "prefix",
    "ambiguous",
    "numeral",
    "not_before",
    "alone",
    "before_noun",
    "beside",
)


WHOLE = Fraction(1)
"""A spelling that is all of its unit."""
_BEYOND_TEN = "arabic or beyond ten"
_NUMERALS = ("arabic", _BEYOND_TEN)
"""What `numeral` says of a spelling that does not stand behind every numeral."""
_WHOLE_WORD = "{}(?![A-Za-z0-9](?<=[A-Za-z].))"


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling: its unit, and what it asks of its surroundings.

    `part` is how much of the unit the spelling is (角 is a tenth of 元); `readings` are the names that it can stand for where
    that is open (度); `arabic_only` that behind a Hanzi numeral it makes another word (二期), `beyond_ten` that it does so up to ten
    only (三方, but 三十五方); not `alone` that it counts
    nothing without a word beside it that decides (3月); not `before_noun` that a noun right behind makes it a counter (块).
    `beside` are words of which one stands before it in its clause (得分 before 分); `otherwise` is the counter of the same spelling.
    """

    unit: Unit
    part: Fraction = WHOLE
    readings: tuple[str, ...] = ()
    arabic_only: bool = False
    not_before: tuple[str, ...] = ()
    alone: bool = True
    before_noun: bool = True
    beside: tuple[str, ...] = ()
    otherwise: Entry | None = None
    beyond_ten: bool = False


class UnitLexicon:
    """Spellings of units and counters, and the patterns made from them.

    >>> lexicon = standard().extended({"written": ["垧"], "dimension": "area", "scale": "10000", "source": "own"})
    >>> lexicon.entry("垧").unit.name, standard().entry("垧")
    ('垧', None)
    """

    def __init__(self, entries: Mapping[str, Entry], prefixes: Mapping[str, Unit]) -> None:
        self.entries: Mapping[str, Entry] = MappingProxyType(dict(entries))
        self.prefixes: Mapping[str, Unit] = MappingProxyType(dict(prefixes))

    def __reduce__(self) -> tuple[Any, ...]:
        return UnitLexicon, (dict(self.entries), dict(self.prefixes))

    def entry(self, written: str) -> Entry | None:
        """The entry of a spelling, blanks inside it aside; None where there is none."""
        return self.entries.get(written) or self.entries.get("".join(written.split()))

    @cached_property
    def dimensions(self) -> frozenset[str]:
        """What its units measure, with what comes of one unit per another (concentration, speed)."""
        return frozenset(entry.unit.dimension for entry in self.entries.values()) | {"concentration", "speed"}

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of all spellings."""
        return frozenset("".join(self.entries))

    def unit(self, name: str) -> Unit:
        """The unit of that name or spelling.

        Errors: `KeyError` naming the word.
        """
        entry = self.entry(fold(name))
        if entry is None:
            raise KeyError(f"no unit or counter is written {name!r}")
        return entry.unit

    def divisor(self, name: str) -> Unit:
        """The unit as it is called behind 每 or /: a month is 月 there.

        Errors: `KeyError` naming the word.
        """
        unit = self.unit(name)
        return replace(unit, name="月") if unit.name == "个月" else unit

    def product(self, one: Unit, other: Unit) -> Unit:
        """Two units that divide together, the time last: 平方米·月 of 元/平方米·月; 人年 where that has a name of its own.

        >>> str(standard().product(standard().divisor("月"), standard().divisor("平方米")))
        '平方米·月'
        """
        if one.dimension == "time":
            one, other = other, one
        known = self.entries.get(one.name + other.name) or self.entries.get(other.name + one.name)
        if known is not None and known.unit.dimension != "time":  # 个 and 月 are no 个月
            return known.unit
        dimension, base = f"{one.dimension}·{other.dimension}", f"{one.base}·{other.base}"
        return Unit(f"{one.name}·{other.name}", dimension, one.scale * other.scale, base)

    def extended(self, *rows: Mapping[str, Any]) -> UnitLexicon:
        """A new lexicon with more rows, in the fields of units.toml; a spelling given again replaces the old one.

        Errors: `LexiconError` for a spelling of a unit that would measure something else (元 as a mass).
        """
        entries, prefixes = dict(self.entries), dict(self.prefixes)
        for number, row in enumerate(rows, 1):
            where = f"row {number}"
            added, before = _entries_of("extended()", where, {"scale": "1", "dimension": "count"} | dict(row))
            for written, entry in added.items():
                known = entries.get(written)
                if known is None or known.readings or known.unit.dimension in ("count", entry.unit.dimension):
                    continue
                problem = f"{written} is a unit of {known.unit.dimension} and cannot be one of {entry.unit.dimension}"
                raise LexiconError("extended()", where, f"{problem}: give it another spelling")
            entries |= added
            prefixes |= before
        return UnitLexicon(entries, prefixes)

    @cached_property
    def pattern(self) -> str:
        """A pattern for any spelling, the longest first; no Latin letter or digit behind a Latin spelling."""
        return _WHOLE_WORD.format(one_of(self.entries, guards=self._yielding))

    @cached_property
    def _yielding(self) -> dict[str, str]:
        """Spellings that leave their end to the word behind where a shorter one says the same (千伏 特高压)."""
        guards = {}
        for written, entry in self.entries.items():
            shorter = (self.entries.get(written[:length]) for length in range(1, len(written)))
            if entry.not_before and any(one is not None and one.unit == entry.unit for one in shorter):
                guards[written] = f"(?!{'|'.join(map(re.escape, entry.not_before))})"
        return guards

    @cached_property
    def currency_pattern(self) -> str:
        """A pattern for the currencies only."""
        return _WHOLE_WORD.format(
            one_of(written for written, entry in self.entries.items() if entry.unit.dimension == "currency")
        )

    @cached_property
    def prefix_pattern(self) -> str:
        """A pattern for the currency signs and names that stand before a number."""
        return one_of(self.prefixes)


@cache
def standard() -> UnitLexicon:
    """The lexicon of units.toml and counters.tsv, checked when it is first needed."""
    entries: dict[str, Entry] = {}
    prefixes: dict[str, Unit] = {}
    for key, row in _rows().items():
        added, before = _entries_of("units.toml", f"[{key}]", row)
        for written in added:
            if written in entries:
                raise LexiconError("units.toml", f"[{key}]", f"{written} stands twice")
        entries |= added
        prefixes |= before
    for number, cells in read_tsv(_PACKAGE, "counters.tsv", required=("written", "name", "source")):
        written, where = fold(cells["written"]), f"line {number}"
        if written in entries and not entries[written].readings:
            raise LexiconError("counters.tsv", where, f"{written} stands twice")
        if cells.get("numeral", "any") not in ("any", *_NUMERALS, ""):
            raise LexiconError("counters.tsv", where, f"numeral is {cells['numeral']}, not any or arabic")
        after = tuple(fold(word) for word in cells.get("not_before", "").split("|") if word)
        unit = Unit(cells["name"], "count", Fraction(1), cells["name"])
        beside = tuple(fold(word) for word in cells.get("beside", "").split("|") if word)
        counter = Entry(
            unit,
            arabic_only=cells.get("numeral") in _NUMERALS,
            not_before=after,
            beside=beside,
            beyond_ten=cells.get("numeral") == _BEYOND_TEN,
        )
        entries[written] = replace(entries[written], otherwise=counter) if written in entries else counter
    return UnitLexicon(entries, prefixes)


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    return read_toml(
        _PACKAGE, "units.toml", required=("written", "dimension", "scale", "source"), allowed=_UNIT_FIELDS
    )


@cache
def _dimensions() -> Mapping[str, str]:
    rows = read_toml(_PACKAGE, "dimensions.toml", required=("base", "label"))
    return {key: row["base"] for key, row in rows.items()}


def _entries_of(file: str, where: str, row: Mapping[str, Any]) -> tuple[dict[str, Entry], dict[str, Unit]]:
    check_fields(file, where, row, ("written", "dimension", "scale"), _UNIT_FIELDS)
    written = row["written"]
    if isinstance(written, str) or not all(isinstance(word, str) and word.strip() for word in written):
        raise LexiconError(file, where, "written is no list of words")
    spellings = [fold(word) for word in written]
    name = row.get("name", row["written"][0])
    dimension = row["dimension"]
    if dimension not in _dimensions():
        raise LexiconError(file, where, f"unknown dimension {dimension}")
    try:
        scale, offset = Fraction(row["scale"]), Fraction(row.get("offset", 0))
    except (ValueError, TypeError, ZeroDivisionError):
        raise LexiconError(file, where, f"scale {row['scale']!r} is no exact number") from None
    if scale <= 0:
        raise LexiconError(file, where, f"scale {row['scale']!r} is not above zero")
    part: Fraction = WHOLE
    base = _dimensions()[dimension]
    if dimension == "currency":
        if "of" in row:  # 角 and 分 are said in the currency's main unit
            name, part, scale = currency_name(row["of"], file, where), scale, Fraction(1)
        base = name
    elif dimension == "count":
        base = name
    unit = Unit(name, dimension, scale, base, offset)
    readings = tuple(row.get("ambiguous", ()))
    after = tuple(fold(word) for word in row.get("not_before", ()))
    entry = Entry(
        unit,
        part,
        readings,
        row.get("numeral") in _NUMERALS,
        after,
        row.get("alone", True),
        row.get("before_noun", True),
        tuple(fold(word) for word in row.get("beside", ())),
        beyond_ten=row.get("numeral") == _BEYOND_TEN,
    )
    return dict.fromkeys(spellings, entry), {fold(sign): unit for sign in row.get("prefix", ())}


@cache
def _currencies() -> Mapping[str, str]:
    return {
        row["currency"]: row.get("name", row["written"][0])
        for row in reversed(list(_rows().values()))
        if "currency" in row
    }


def currency_name(code: str, file: str = "units.toml", where: str = "") -> str:
    """The Chinese name of a currency by its code in ISO 4217."""
    if code not in _currencies():
        raise LexiconError(file, where, f"no currency {code}")
    return _currencies()[code]
