"""Reports: passages with the rows that an analyst would type from them, 112亿元 | 总投资 | q 112e8 元 | status=plan."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

from zheconparse.evaluate.files import CorpusError, text_of
from zheconparse.evaluate.notation import BASES, Drawn, Record

Period: TypeAlias = tuple[str | None, str | None]
"""First and last day of a period, ISO; None where a side is open."""

ROW_FIELDS = ("value", "indicator", "period", "region", "status", "change")
"""What is judged on every row that was found."""

ROW_ATTRIBUTES = ("per", "amount", "basis", "kind", "subject")
"""What is judged besides, on the rows that say it."""

TOPICS = (
    "banking", "budget", "bulletin", "company", "customs", "energy", "environment", "grain", "housing", "investment",
    "park", "population", "prices", "science", "tourism", "transport", "workreport",
)  # fmt: skip
STATUSES = ("actual", "target", "plan", "capacity")
_KINDS = ("real", "nominal")
_SIMILAR = 0.6


@dataclass(frozen=True, slots=True)
class Row:
    """One row that a passage must yield. Where a field has several right readings, they stand side by side; None: not judged.

    >>> row = Row.of("总投资112亿元", "112亿元 | 总投资 | q 112e8 元 | status=plan")
    >>> row.drawn.start, row.indicators, row.statuses
    (3, ('总投资',), ('plan',))
    """

    drawn: Drawn
    indicators: tuple[str, ...]
    periods: tuple[Period, ...] | None = ((None, None),)
    regions: tuple[str | None, ...] | None = (None,)
    statuses: tuple[str, ...] | None = ("actual",)
    changes: tuple[Fraction | None, ...] | None = (None,)
    amount: Fraction | None = None
    basis: str | None = None
    kind: str | None = None
    subject: str | None = None
    again: tuple[tuple[int, int], ...] = ()
    optional: bool = False

    @classmethod
    def of(cls, text: str, line: str, shared: Mapping[str, str] | None = None) -> Row:
        """The row that a line of a list describes; `shared` holds what all rows of the list have in common.

        Errors: `ValueError` for words that the text lacks or holds several times, and for what cannot be read.
        """
        words, indicator, value, rest = _columns(line)
        options = dict(shared or {})
        flags: set[str] = set()
        for token in rest.split():
            name, equals, given = token.partition("=")
            if equals:
                options[name] = given
            elif re.fullmatch(r"[+-]\d+(\.\d+)?%", token):
                options["change"] = format(Decimal(token[:-1]) / 100, "f")
            else:
                flags.add(token)
        if unknown := options.keys() - {"period", "region", "status", "change", "amount", "subject", "again"}:
            raise ValueError(f"{'=, '.join(sorted(unknown))}= means nothing here")
        if unknown := flags - {"?opt", *BASES, *_KINDS}:
            raise ValueError(f"{' '.join(sorted(unknown))!r} means nothing here")
        optional = "?opt" in flags
        if not (indicator or optional):
            raise ValueError("no indicator")
        start, end = _place(text, words)
        return cls(
            drawn=Drawn.of(text, start, end, _EXPONENT.sub(_digits, value) + (" ?opt" if optional else "")),
            indicators=tuple(filter(None, re.split(r"\s+/\s+", indicator))),
            periods=_readings(options.get("period", "-"), _period, (None, None)),
            regions=_readings(options.get("region", "-"), str, None),
            statuses=_readings(options.get("status", "actual"), _status, "actual"),
            changes=_readings(options.get("change", "-"), Fraction, None),
            amount=Fraction(_EXPONENT.sub(_digits, options["amount"])) if "amount" in options else None,
            basis=next((flag for flag in BASES if flag in flags), None),
            kind=next((flag for flag in _KINDS if flag in flags), None),
            subject=options.get("subject"),
            again=tuple(_place(text, other) for other in options.get("again", "").split(";") if other),
            optional=optional,
        )

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where the figure stands, and then where the text repeats it."""
        return ((self.drawn.start, self.drawn.end), *self.again)

    def faults(self, record: Record) -> tuple[str, ...]:
        """The fields and attributes in which an observation of this figure differs from the row."""
        wrong = self.drawn.faults(record)
        given = (record.get("first"), record.get("last"))
        checks = {
            "value": not {"low", "high", "unit"} & set(wrong),
            "indicator": any(similar(wanted, record.get("indicator")) for wanted in self.indicators),
            "period": self.periods is None or given in self.periods,
            "region": self.regions is None
            or any(_same_region(it, record.get("region")) for it in self.regions),
            "status": self.statuses is None or record.get("status") in self.statuses,
            "change": self.changes is None or any(_equal(it, record.get("change")) for it in self.changes),
            "per": "per" not in wrong,
            "amount": self.amount is None or _equal(self.amount, record.get("change_amount")),
            "basis": self.basis is None or record.get("change_basis") == self.basis,
            "kind": self.kind is None or record.get("change_kind") == self.kind,
            "subject": self.subject is None or similar(self.subject, record.get("subject")),
        }
        return tuple(name for name, right in checks.items() if not right)

    def says(self, attribute: str) -> bool:
        """Whether the row states an attribute, so that it is judged."""
        if attribute == "per":
            return bool(self.drawn.fields.get("per"))
        return getattr(self, attribute) is not None

    def __str__(self) -> str:
        wanted = (self.indicators, self.periods, self.regions, self.statuses, self.changes)
        shown = [" / ".join(map(_shown, readings)) if readings is not None else "?" for readings in wanted]
        return f"{self.drawn.text!r} {' | '.join(shown)}"


@dataclass(frozen=True, slots=True)
class Report:
    """A passage with the rows that it must yield, the day of its publication and the region that it is about.

    >>> text = "总投资112亿元"
    >>> report = Report("001-any", "investment", text, (Row.of(text, "112亿元 | 总投资 | q 112e8 元 |"),))
    >>> report.source, report.rows[0].spans
    ('001-any', ((3, 8),))
    """

    name: str
    topic: str
    text: str
    rows: tuple[Row, ...]
    reference: date | None = None
    home: str | None = None

    @classmethod
    def of(cls, file: Path) -> Report:
        """The report that a file holds. Errors: `CorpusError`, with the line, for what cannot be read."""
        written = text_of(file)
        try:
            content = tomllib.loads(written)
        except tomllib.TOMLDecodeError as error:
            raise CorpusError(file, 1, f"no TOML: {error}") from None
        if unknown := content.keys() - {"field", "reference", "home", "text", "rows"}:
            raise CorpusError(file, 1, f"{', '.join(sorted(unknown))} means nothing here")
        if content.get("field") not in TOPICS:
            raise CorpusError(file, 1, f"field is none of {' '.join(TOPICS)}")
        if not content.get("text"):
            raise CorpusError(file, 1, "no text")
        rows: list[Row] = []
        for block in content.get("rows", []):
            shared = {name: value for name, value in block.items() if name != "list"}
            for line in filter(str.strip, block.get("list", "").splitlines()):
                try:
                    rows.append(Row.of(content["text"], line, shared))
                except ValueError as error:
                    number = written[: written.index(line)].count("\n") + 1
                    raise CorpusError(file, number, str(error)) from None
        rows.sort(key=lambda row: row.spans[0])
        day = content.get("reference")
        return cls(
            name=file.stem,
            topic=content["field"],
            text=content["text"],
            rows=tuple(rows),
            reference=None if day is None else date.fromisoformat(day),
            home=content.get("home"),
        )

    @property
    def source(self) -> str:
        """The name by which the records of another reader name their report: 004-grain-autumn."""
        return self.name


def holds_reports(folder: Path) -> bool:
    """Whether a folder is one of reports, as corpus/reports is: *.toml, and no sentences with their phrases.toml (12000 吨)."""
    tables = {file.name for file in folder.glob("*.toml")} - {"phrases.toml"}
    return bool(tables) and not any((folder / "sentences").glob("*.txt"))


def load_reports(folder: str | Path) -> list[Report]:
    """Every report of a folder, in order.

    Errors: `CorpusError` for a file that cannot be read; `OSError` where the folder holds none.
    """
    files = sorted(Path(folder).glob("*.toml"))
    if not files:
        raise FileNotFoundError(f"{folder}: no reports in it")
    return [Report.of(file) for file in files]


_EXPONENT = re.compile(r"\d+(?:\.\d+)?e\d+")
_NTH = re.compile(r"#([1-9]\d*)$")


def _digits(match: re.Match[str]) -> str:
    return format(Decimal(match[0]), "f")


def _columns(line: str) -> tuple[str, str, str, str]:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) == 3:
        cells.append("")
    if len(cells) != 4:
        raise ValueError(f"a row has four cells, words | indicator | value | rest, not {len(cells)}")
    return cells[0], cells[1], cells[2], cells[3]


def _place(text: str, words: str) -> tuple[int, int]:
    """Where the words of a figure stand: 5% is not found in 4.5%, and 5%#2 is the second 5% of the text."""
    nth = _NTH.search(words)
    written = words[: nth.start()] if nth else words
    written = written.replace(r"\n", "\n")
    before = r"(?<![\d.])(?<!\d,)" if written[:1].isdigit() else ""
    after = r"(?![\d]|[.,]\d)" if written[-1:].isdigit() else ""
    places = [match.span() for match in re.finditer(before + re.escape(written) + after, text)]
    if not places:
        raise ValueError(f"{written!r} does not stand in the text")
    if nth is None and len(places) > 1:
        raise ValueError(f"{written!r} stands {len(places)} times in the text: which? #1, #2 …")
    number = int(nth[1]) if nth else 1
    if number > len(places):
        raise ValueError(f"{written!r} stands only {len(places)} times in the text")
    return places[number - 1]


def _readings(written: str, read: Callable[[str], Any], nothing: Any) -> tuple[Any, ...] | None:
    """The readings between slashes: - is none, and where one is a question mark, nothing is judged."""
    parts = written.split("/")
    return None if "?" in parts else tuple(nothing if part == "-" else read(part) for part in parts)


def _period(written: str) -> Period:
    fields = Drawn.of(written, 0, 0, f"d {written}").fields
    return fields["first"], fields["last"]


def _status(written: str) -> str:
    if written not in STATUSES:
        raise ValueError(f"status {written!r} is none of {' '.join(STATUSES)}")
    return written


def similar(wanted: str, given: object) -> bool:
    """Whether two names share enough characters (F1 of at least 0.6): 新签约百亿元以上项目, 新签约百亿元以上的项目."""
    name = given if isinstance(given, str) else ""
    both = (Counter(wanted) & Counter(name)).total()
    return 2 * both >= _SIMILAR * (len(wanted) + len(name)) and bool(name)


def _same_region(wanted: str | None, given: object) -> bool:
    if not wanted or not given or wanted == given:
        return (wanted or None) == (given or None)
    name = str(given)
    named = not (wanted.isdigit() or name.isdigit() or re.fullmatch("[A-Z]{2}", wanted + name))
    return named and (wanted.endswith(name) or name.endswith(wanted))


def _equal(wanted: Fraction | None, given: object) -> bool:
    if wanted is None or given is None:
        return wanted is given
    try:
        number = Fraction(str(given))
    except ValueError:
        return False
    return abs(number - wanted) <= abs(wanted) / 10**6


def _shown(reading: Any) -> str:
    if isinstance(reading, tuple):
        return "..".join(end or "" for end in reading)
    return "-" if reading is None else str(float(reading) if isinstance(reading, Fraction) else reading)
