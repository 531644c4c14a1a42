"""The drawing of a value: the words after the bar of [33%|p 0.33 percent up yoy], and a record held against them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias

from zheconparse.kinds.number.reading import MULTIPLIERS
from zheconparse.kinds.quantity import standard
from zheconparse.values.period import month_end

Record: TypeAlias = Mapping[str, Any]
"""A mention as docs/records.md describes it: kind, start, end, text and the fields of its value."""

KINDS = {"q": "quantity", "p": "percentage", "k": "rank", "d": "date", "r": "region", "n": "number"}
"""The letter of each kind in a drawing."""

_RATIO_UNITS = ("percent", "point", "permille", "basis_point", "tenth", "fraction", "times", "doubling")
_DIRECTIONS = ("up", "down")
BASES = ("yoy", "mom", "qoq", "two_year_average", "other")
_RELATIONS = ("in", "since", "until")
_GRANULARITIES = ("day", "week", "ten_days", "month", "quarter", "half", "year", "span")
_SPECIAL_LEVELS = ("zone", "cluster", "relative")


class Fields(NamedTuple):
    """The fields that make a value, without which a mention is wrong, and its further attributes: of 第3位 low and high, none."""

    value: tuple[str, ...]
    attributes: tuple[str, ...]


FIELDS = {
    "quantity": Fields(("low", "high", "unit", "per"), ("approximate", "closed", "direction", "basis")),
    "percentage": Fields(
        ("low", "high"), ("unit", "approximate", "closed", "direction", "basis", "fraction")
    ),
    "rank": Fields(("low", "high"), ()),
    "number": Fields(("low", "high"), ("approximate", "closed")),
    "date": Fields(("first", "last"), ("relation", "granularity")),
    "region": Fields(("code", "level"), ("inside", "name", "until")),
}
"""What is judged on a mention of each kind."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One mention drawn into a sentence: where it stands and the fields that a record of it must carry.

    >>> drawn = Drawn.of("同比增长33%", 4, 7, "p 0.33 percent up yoy")
    >>> drawn.text, drawn.fields["low"], drawn.fields["basis"]
    ('33%', Fraction(33, 100), 'yoy')
    """

    kind: str
    start: int
    end: int
    text: str
    fields: Mapping[str, Any]
    optional: bool = False

    @classmethod
    def of(cls, text: str, start: int, end: int, notation: str) -> Drawn:
        """The drawing of text[start:end] that the notation after the bar describes.

        Errors: `ValueError` saying what the notation lacks.
        """
        letter, *words = notation.split()
        kind = KINDS.get(letter)
        if kind is None:
            raise ValueError(f"kind {letter!r} is none of {' '.join(KINDS)}")
        optional = "?opt" in words
        fields = _READERS[kind]([word for word in words if word != "?opt"])
        for name in ("unit", "per") if kind == "quantity" and not optional else ():
            if fields[name] is not None:
                _require_unit(fields[name])
        vague = kind == "date" and fields.pop("vague", False)
        return cls(kind, start, end, text[start:end], fields, optional or vague)

    def __str__(self) -> str:
        shown = {key: _plain(value) for key, value in self.fields.items() if value not in (None, False)}
        return f"{self.kind} {self.text!r} {shown}"

    def faults(self, record: Record) -> list[str]:
        """The fields in which a record of this kind differs from the drawing, the value's own first."""
        return [
            name
            for part in FIELDS[self.kind]
            for name in part
            if name in self.fields and not self._agrees(name, record)
        ]

    def _agrees(self, name: str, record: Record) -> bool:
        wanted, given = self.fields[name], record.get(name)
        if isinstance(wanted, Fraction):
            return _same_number(wanted, given)
        if isinstance(wanted, bool):
            return wanted == bool(given)
        if name == "level":
            return given == wanted if wanted else given not in _SPECIAL_LEVELS
        return bool(given == wanted or (given in ("", None) and wanted is None))


_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[1-9][0-9]*)?")


def _number(written: str) -> Fraction | None:
    if not written:
        return None
    if not _NUMBER.fullmatch(written):
        raise ValueError(f"{written!r} is no number: digits, a point, or a/b")
    return Fraction(written)


def _interval(words: list[str]) -> dict[str, Any]:
    """Reads and removes the amount and the flags ~ and open: 5000.. ~."""
    if not words:
        raise ValueError("no amount after the kind")
    low, dots, high = words.pop(0).partition("..")
    ends = (_number(low), _number(high)) if dots else (_number(low), _number(low))
    if ends == (None, None):
        raise ValueError("an amount needs a low or a high end")
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        raise ValueError(f"{low} is more than {high}")
    fields: dict[str, Any] = {"low": ends[0], "high": ends[1], "approximate": _flag(words, "~")}
    excluded = _flag(words, "open")
    if not fields["approximate"]:  # whether 余 and 多 include their number, nobody can say
        side = "both" if None not in ends else "left" if ends[1] is None else "right"
        fields["closed"] = "neither" if excluded else side
    return fields


def _flag(words: list[str], flag: str) -> bool:
    if flag in words:
        words.remove(flag)
        return True
    return False


def _one_of(words: list[str], choices: Sequence[str]) -> str | None:
    found = next((word for word in words if word in choices), None)
    if found is not None:
        words.remove(found)
    return found


def _nothing_left(words: list[str]) -> None:
    if words:
        raise ValueError(f"{' '.join(words)!r} means nothing here")


def _quantity(words: list[str]) -> dict[str, Any]:
    fields = _interval(words)
    fields |= {"direction": _one_of(words, _DIRECTIONS), "basis": _one_of(words, BASES)}
    if not words:
        raise ValueError("a quantity needs a unit (- for none)")
    unit, _, per = words.pop(0).replace("//", "\0").partition("/")
    _nothing_left(words)
    named = unit.replace("\0", "/")
    return fields | {"unit": None if named == "-" else named, "per": per or None}


_LATIN = re.compile("[A-Za-z]+")


def _require_unit(name: str) -> None:
    """Refuse the name of a unit that records cannot have: 万元, 平米, abc. A counter may be any word."""
    lexicon = standard()
    entry = lexicon.entry(name)
    if entry is None:
        rests = (name[cut:] for cut in range(1, len(name)) if not name[:cut].strip(MULTIPLIERS))
        if whole := next((rest for rest in rests if lexicon.entry(rest) is not None), None):
            raise ValueError(f"unit {name!r} holds a multiplier: fold it into the number and say {whole}")
        if _LATIN.fullmatch(name):
            raise ValueError(f"unit {name!r} is unknown")
        return
    called = {one.unit.name for one in (entry, entry.otherwise) if one is not None} | set(entry.readings)
    if name not in called and lexicon.divisor(name).name != name:
        raise ValueError(f"unit {name!r} is called {entry.unit.name} in records")


def _percentage(words: list[str]) -> dict[str, Any]:
    fraction = words[0] if words and "/" in words[0] else None
    fields = _interval(words)
    fields |= {
        "unit": _one_of(words, _RATIO_UNITS),
        "direction": _one_of(words, _DIRECTIONS),
        "basis": _one_of(words, BASES),
    }
    _nothing_left(words)
    if fields["unit"] is None:
        raise ValueError(f"a percentage needs its unit, one of {' '.join(_RATIO_UNITS)}")
    return fields | ({"fraction": fraction} if fraction and ".." not in fraction else {})


def _number_fields(words: list[str]) -> dict[str, Any]:
    fields = _interval(words)
    _nothing_left(words)
    return fields


def _rank(words: list[str]) -> dict[str, Any]:
    fields = _number_fields(words)
    return {"low": fields["low"], "high": fields["high"]}


def _days(written: str) -> tuple[date, date]:
    """The first and last day of 2022, 2022-10 or 2022-10-31."""
    match [int(part) for part in written.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", written) else []:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), month_end(year, month)
        case [year, month, day]:
            return date(year, month, day), date(year, month, day)
    raise ValueError(f"{written!r} is no day, month or year: 2022-10-31, 2022-10, 2022")


def _date(words: list[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {"first": None, "last": None}
    if not words:
        raise ValueError("no days after the kind")
    written = words.pop(0)
    if written == "?":
        _nothing_left(words)
        return fields | {"vague": True}
    first, dots, last = written.partition("..")
    if first:
        fields["first"] = _days(first)[0]
    if last or not dots:
        fields["last"] = _days(last or first)[1]
    if fields["first"] and fields["last"] and fields["first"] > fields["last"]:
        raise ValueError(f"{first} comes after {last}")
    fields = {end: None if day is None else day.isoformat() for end, day in fields.items()}
    if relation := _one_of(words, _RELATIONS):
        fields["relation"] = relation
    elif first and (last or not dots):
        fields["relation"] = "in"
    if granularity := _one_of(words, _GRANULARITIES):
        fields["granularity"] = granularity
    _nothing_left(words)
    return fields


def _region(words: list[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {"level": _one_of(words, _SPECIAL_LEVELS)}
    code = next((word for word in words if re.fullmatch(r"[0-9]{6}|[A-Z]{2}", word)), None)
    if code is not None:
        words.remove(code)
    elif not _flag(words, "?") and fields["level"] is None:
        raise ValueError("a region needs its code, ? for a shared name, or zone, cluster, relative")
    fields |= {"code": code, "inside": "name" if _flag(words, "!name") else None}
    for word in list(words):
        if word.startswith("until="):
            fields["until"] = int(word.removeprefix("until="))
            words.remove(word)
    if words:
        fields["name"] = words.pop(0)
    _nothing_left(words)
    return fields


_READERS: dict[str, Callable[[list[str]], dict[str, Any]]] = {
    "quantity": _quantity, "percentage": _percentage, "rank": _rank, "date": _date, "region": _region, "number": _number_fields
}  # fmt: skip


_FIFTEEN = Context(prec=15)


def _same_number(wanted: Fraction, given: object) -> bool:
    if given in (None, ""):
        return False
    try:
        number = Decimal(str(given))
    except ArithmeticError:
        return False
    if not number.is_finite():
        return False
    return Fraction(number) == wanted or _FIFTEEN.plus(number) == _FIFTEEN.divide(
        Decimal(wanted.numerator), Decimal(wanted.denominator)
    )


def _plain(value: Any) -> str:
    if not isinstance(value, Fraction):
        return str(value)
    return (
        str(value)
        if value.denominator == 1
        else format(_FIFTEEN.divide(value.numerator, value.denominator), "f")
    )
