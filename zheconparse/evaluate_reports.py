"""The reports: passages with the rows that an analyst would type from them, and a score for anybody's rows.

    python -m zheconparse.evaluate_reports corpus/reports/                          how well this library reads them
    python -m zheconparse.evaluate_reports corpus/reports/ --errors -1              and every fault
    python -m zheconparse.evaluate_reports corpus/reports/ --list                   the passages as JSON Lines
    python -m zheconparse.evaluate_reports corpus/reports/ --records THEIRS.jsonl   how well another reader does

The notation is explained in corpus/reports/README.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

from zheconparse.document import extract
from zheconparse.evaluate import CorpusError, Drawn, Record

Period: TypeAlias = tuple[str | None, str | None]
"""First and last day of a period, ISO; None where a side is open."""

FIELDS = ("value", "indicator", "period", "region", "status", "change")
"""What is judged on every row that was found."""

ATTRIBUTES = ("per", "amount", "basis", "kind", "subject")
"""What is judged besides, on the rows that say it."""

TOPICS = (
    "banking", "budget", "bulletin", "company", "customs", "energy", "environment", "grain", "housing", "investment",
    "park", "population", "prices", "science", "tourism", "transport", "workreport",
)  # fmt: skip
STATUSES = ("actual", "target", "plan", "capacity")
_BASES = ("yoy", "mom", "qoq", "two_year_average", "other")
_KINDS = ("real", "nominal")
_SIMILAR = 0.6


# -- what a report holds -----------------------------------------------------------------------------------------------


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
        if unknown := flags - {"?opt", *_BASES, *_KINDS}:
            raise ValueError(f"{' '.join(sorted(unknown))!r} means nothing here")
        optional = "?opt" in flags
        if not (indicator or optional):
            raise ValueError("no indicator")
        start, end = _place(text, words)
        return cls(
            drawn=Drawn.of(text, start, end, _EXPONENT.sub(_plain, value)),
            indicators=tuple(filter(None, re.split(r"\s+/\s+", indicator))),
            periods=_readings(options.get("period", "-"), _period, (None, None)),
            regions=_readings(options.get("region", "-"), str, None),
            statuses=_readings(options.get("status", "actual"), _status, "actual"),
            changes=_readings(options.get("change", "-"), Fraction, None),
            amount=Fraction(_EXPONENT.sub(_plain, options["amount"])) if "amount" in options else None,
            basis=next((flag for flag in _BASES if flag in flags), None),
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
    """A passage with the rows that it must yield, the day of its publication and the region that it is about."""

    name: str
    topic: str
    text: str
    rows: tuple[Row, ...]
    reference: date | None = None
    home: str | None = None

    @classmethod
    def of(cls, file: Path) -> Report:
        """The report that a file holds. Errors: `CorpusError`, with the line, for what cannot be read."""
        written = file.read_text(encoding="utf-8")
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


def load_reports(folder: Path) -> list[Report]:
    """Every report of a folder, in order.

    Errors: `CorpusError` for a file that cannot be read; `OSError` where the folder holds none.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise FileNotFoundError(f"{folder}: no reports in it")
    return [Report.of(file) for file in files]


# -- the notation ------------------------------------------------------------------------------------------------------

_EXPONENT = re.compile(r"\d+(?:\.\d+)?e\d+")
_NTH = re.compile(r"#([1-9]\d*)$")


def _plain(match: re.Match[str]) -> str:
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


# -- comparing ---------------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a row, or an observation that no row wants: right, faults, missed, false, second."""

    outcome: str
    row: Row | None = None
    record: Record | None = None
    faults: tuple[str, ...] = ()

    def __str__(self) -> str:
        keys = ("text", "indicator", "first", "last", "region", "status", "change")
        given = "" if self.record is None else " | ".join(str(self.record.get(key)) for key in keys)
        wanted = "" if self.row is None else str(self.row)
        extra = [
            f"{name}: {getattr(self.row, name, None)} not {self.record.get(key)}"
            for name, key in (("amount", "change_amount"), ("basis", "change_basis"), ("kind", "change_kind"))
            if name in self.faults and self.record is not None
        ]
        named = " ".join([self.outcome.upper(), *self.faults])
        return "\n    ".join(
            filter(None, [named, wanted and f"want {wanted}", given and f"got  {given}", *extra])
        )


def compare(report: Report, records: Iterable[Record]) -> list[Finding]:
    """Pairs each row with the observation that overlaps its figure, the same span first; every other one is false."""
    left = sorted(records, key=lambda record: (record["start"], record["end"]))
    findings: list[Finding] = []
    for row in report.rows:
        record = _pick(row, left)
        if record is not None:
            left.remove(record)
        if row.optional:
            continue
        if record is None:
            findings.append(Finding("missed", row))
        else:
            faults = row.faults(record)
            outcome = "faults" if set(faults) & set(FIELDS) else "attribute" if faults else "right"
            findings.append(Finding(outcome, row, record, faults))
    for record in left:
        touched = [row for row in report.rows if any(_overlap(span, record) for span in row.spans)]
        if not any(row.optional for row in touched):
            findings.append(Finding("second" if touched else "false", None, record))
    return findings


def _pick(row: Row, records: Sequence[Record]) -> Record | None:
    for span in row.spans:
        hits = [record for record in records if _overlap(span, record)]
        if hits:
            return next((record for record in hits if (record["start"], record["end"]) == span), hits[0])
    return None


def _overlap(span: tuple[int, int], record: Record) -> bool:
    return bool(span[0] < record["end"] and record["start"] < span[1])


# -- scoring -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Score:
    """Counts over some reports: rows wanted, found, found falsely, exact spans, and for each field how many are right.

    >>> score = Score(rows=10, found=9, false=1)
    >>> round(score.f1(score.found), 3)
    0.9
    """

    rows: int = 0
    found: int = 0
    false: int = 0
    exact: int = 0
    key: int = 0
    whole: int = 0
    right: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)

    def add(self, finding: Finding) -> None:
        """Counts one finding."""
        self.rows += finding.row is not None
        self.false += finding.outcome in ("false", "second")
        if finding.row is None or finding.record is None:
            return
        faults = set(finding.faults)
        self.found += 1
        self.exact += (finding.record["start"], finding.record["end"]) in finding.row.spans
        self.key += not faults & {"value", "indicator", "period"}
        self.whole += not faults & set(FIELDS)
        for name in FIELDS:
            self.said[name] += 1
            self.right[name] += name not in faults
        for name in filter(finding.row.says, ATTRIBUTES):
            self.said[name] += 1
            self.right[name] += name not in faults

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall for so many right rows."""
        total = self.rows + self.found + self.false
        return 2 * right / total if total else 1.0

    def share(self, name: str) -> float:
        """The part of the found rows that say a field or attribute on which it is right."""
        return self.right[name] / self.said[name] if self.said[name] else 1.0


@dataclass(slots=True)
class Result:
    """The scores of all reports together and by topic, and every finding that is not right."""

    total: Score = field(default_factory=Score)
    topics: dict[str, Score] = field(default_factory=dict)
    errors: list[tuple[Report, Finding]] = field(default_factory=list)

    def add(self, report: Report, records: Iterable[Record]) -> None:
        """Compares one report and counts what came of it."""
        score = self.topics.setdefault(report.topic, Score())
        for finding in compare(report, records):
            score.add(finding)
            self.total.add(finding)
            if finding.outcome != "right":
                self.errors.append((report, finding))

    def table(self) -> str:
        """The scores, a line for each topic: F1 of finding, of the key, of whole rows; then the share right by field."""
        head = ("", "rows", "found", "false", "F1", "key F1", "all F1", "exact", *FIELDS, *ATTRIBUTES)
        lines: list[tuple[str, ...]] = [head]
        for name, score in [*sorted(self.topics.items()), ("all", self.total)]:
            shares = (score.f1(score.found), score.f1(score.key), score.f1(score.whole))
            exact = score.exact / score.found if score.found else 1.0
            parts = (*shares, exact, *map(score.share, (*FIELDS, *ATTRIBUTES)))
            counts = (str(score.rows), str(score.found), str(score.false))
            lines.append((name, *counts, *(f"{part:.3f}" for part in parts)))
        widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
        return "\n".join(
            "  ".join(
                [line[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True))]
            )
            for line in lines
        )


def read(report: Report) -> list[Record]:
    """The observation records that this library gives for a report.

    Errors: `NotImplementedError` where it gives none at all.
    """
    document = extract(report.text, report.reference, report.home)
    return [observation.to_record() for observation in document.observations]


def evaluate(reports: Iterable[Report], reader: Callable[[Report], Iterable[Record]] = read) -> Result:
    """Scores a reader on the reports."""
    result = Result()
    for report in reports:
        result.add(report, reader(report))
    return result


# -- the command -------------------------------------------------------------------------------------------------------


def _records_of(file: Path, reports: Sequence[Report]) -> dict[str, list[Record]]:
    known: dict[str, list[Record]] = {report.name: [] for report in reports}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise CorpusError(file, number, f"no JSON: {error}") from None
        if not isinstance(record, dict) or not all(
            isinstance(record.get(end), int) for end in ("start", "end")
        ):
            raise CorpusError(file, number, "no observation record: start and end are missing")
        source = Path(str(record.get("source"))).stem
        if source not in known:
            raise CorpusError(file, number, f"source {record.get('source')!r} is no report (see --list)")
        known[source].append(record)
    return known


def _listed(reports: Iterable[Report]) -> Iterator[str]:
    for report in reports:
        reference = None if report.reference is None else report.reference.isoformat()
        listed = {"source": report.name, "text": report.text, "reference": reference, "home": report.home}
        yield json.dumps(listed, ensure_ascii=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line: prints the table; 0, or 2 with one line on stderr where something cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m zheconparse.evaluate_reports",
        description="Score observation records against the reports.",
    )
    parser.add_argument("folder", type=Path, help="folder with the reports (*.toml)")
    parser.add_argument("--only", default="", metavar="NAME", help="only reports whose name contains this")
    parser.add_argument("--errors", type=int, default=10, metavar="N", help="faults to print, -1 for all")
    parser.add_argument(
        "--records", type=Path, metavar="FILE", help="score these records (JSON Lines with source)"
    )
    parser.add_argument("--list", action="store_true", help="print the passages as JSON Lines, score nothing")
    options = parser.parse_args(arguments)
    try:
        reports = [report for report in load_reports(options.folder) if options.only in report.name]
        if options.list:
            print("\n".join(_listed(reports)))
            return 0
        if options.records is None:
            result = evaluate(reports)
        else:
            given = _records_of(options.records, reports)
            result = evaluate(reports, reader=lambda report: given[report.name])
    except (CorpusError, OSError, NotImplementedError) as error:
        print(f"evaluate_reports: {error}", file=sys.stderr)
        return 2
    print(result.table())
    shown = result.errors if options.errors < 0 else result.errors[: options.errors]
    for report, finding in shown:
        print(f"\n{report.name}  {finding}")
    if len(shown) < len(result.errors):
        print(f"\n{len(result.errors) - len(shown)} more faults; --errors -1 prints them all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
