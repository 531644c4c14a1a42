"""Records held against what is drawn: each mention of a sentence, or each row of a report, with the record that answers it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from zheconparse.evaluate.notation import FIELDS, Drawn, Record
from zheconparse.evaluate.reports import ROW_FIELDS, Report, Row
from zheconparse.evaluate.sentences import Sentence

Outcome: TypeAlias = Literal["right", "attribute", "span", "wrong", "missed", "false"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one drawing or one record: right, or in what it fails.

    `attribute`: the value is right and a further field is not; `span`: everything is right and the place is not; `wrong`: another
    value; `missed`: no record of its kind there; `false`: a record where nothing is drawn.

    >>> drawn = Drawn.of("前10位", 0, 4, "k 1..10")
    >>> print(Finding("missed", "rank", drawn))
    missed   ; want rank '前10位' {'low': '1', 'high': '10'}
    """

    outcome: Outcome
    kind: str
    drawn: Drawn | None = None
    record: Record | None = None
    faults: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"{self.outcome:<9}"]
        if self.drawn is not None:
            parts.append(f"want {self.drawn}")
        if self.record is not None:
            parts.append(f"got {_shown(self.record, self.faults)}")
        if self.faults:
            parts.append(f"differs in {', '.join(self.faults)}")
        return "; ".join(parts)


def compare(sentence: Sentence, records: Iterable[Record]) -> list[Finding]:
    """Every drawing with the record that answers it, and the records that answer none.

    >>> sentence = Sentence.of("增长[33%|p 0.33 percent up]")
    >>> given = {"kind": "percentage", "start": 2, "end": 5, "low": "0.33", "high": "0.33", "unit": "percent"}
    >>> [(finding.outcome, finding.faults) for finding in compare(sentence, [given])]
    [('attribute', ('closed', 'direction'))]
    """
    findings = []
    left = list(records)
    for drawn in sorted(sentence.drawn, key=lambda drawn: drawn.optional):
        near = [
            record
            for record in left
            if record["kind"] == drawn.kind and _overlap((drawn.start, drawn.end), record)
        ]
        if drawn.optional:
            left = [record for record in left if record not in near]
            continue
        best = min(near, key=lambda record: _badness(drawn, record), default=None)
        if best is None:
            findings.append(Finding("missed", drawn.kind, drawn))
            continue
        left.remove(best)
        faults = tuple(drawn.faults(best))
        outcome: Outcome = "right"
        if any(name in FIELDS[drawn.kind].value for name in faults):
            outcome = "wrong"
        elif faults:
            outcome = "attribute"
        elif (best["start"], best["end"]) != (drawn.start, drawn.end):
            outcome, faults = "span", ("start", "end")
        findings.append(Finding(outcome, drawn.kind, drawn, best, faults))
    findings += [
        Finding("false", record["kind"], None, record) for record in left if not _free(record, sentence)
    ]
    return findings


def _badness(drawn: Drawn, record: Record) -> tuple[int, int]:
    return len(drawn.faults(record)), abs(record["start"] - drawn.start) + abs(record["end"] - drawn.end)


def _free(record: Record, sentence: Sentence) -> bool:
    """What the contract lets a reader give or leave: vague dates, places inside names, 一个, and bare numbers."""
    match record["kind"]:
        case "date":
            return not record.get("first") and not record.get("last")
        case "region":
            return record.get("inside") == "name"
        case "number":
            return not sentence.counts_numbers
        case "quantity":
            text = record.get("text") or sentence.text[record["start"] : record["end"]]
            return text.startswith("一") and record.get("low") == record.get("high") == "1"
    return False


def _shown(record: Record, faults: Sequence[str]) -> str:
    wanted = ["start", "end", *(name for part in FIELDS.get(record["kind"], ()) for name in part)]
    shown = {
        name: record[name]
        for name in wanted
        if record.get(name) not in (None, False, "") or (name in faults and name in record)
    }
    return f"{record['kind']} {record.get('text', '')!r} {shown}"


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What became of a row, or an observation that no row wants: right, attribute, faults, missed, false, second.

    >>> print(RowFinding("missed", Row.of("总投资112亿元", "112亿元 | 总投资 | q 112e8 元 |")))
    MISSED
        want '112亿元' 总投资 | .. | - | actual | -
    """

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


def compare_report(report: Report, records: Iterable[Record]) -> list[RowFinding]:
    """Pairs each row with the observation that overlaps its figure, the same span first; every other one is false.

    >>> report = Report("001-any", "investment", "总投资112亿元", ())
    >>> [finding.outcome for finding in compare_report(report, [{"start": 3, "end": 8, "text": "112亿元"}])]
    ['false']
    """
    left = sorted(records, key=lambda record: (record["start"], record["end"]))
    findings: list[RowFinding] = []
    for row in report.rows:
        record = _pick(row, left)
        if record is not None:
            left.remove(record)
        if row.optional:
            continue
        if record is None:
            findings.append(RowFinding("missed", row))
        else:
            faults = row.faults(record)
            outcome = "faults" if set(faults) & set(ROW_FIELDS) else "attribute" if faults else "right"
            findings.append(RowFinding(outcome, row, record, faults))
    for record in left:
        touched = [row for row in report.rows if any(_overlap(span, record) for span in row.spans)]
        if not any(row.optional for row in touched):
            findings.append(RowFinding("second" if touched else "false", None, record))
    return findings


def _pick(row: Row, records: Sequence[Record]) -> Record | None:
    for span in row.spans:
        hits = [record for record in records if _overlap(span, record)]
        if hits:
            return next((record for record in hits if (record["start"], record["end"]) == span), hits[0])
    return None


def _overlap(span: tuple[int, int], record: Record) -> bool:
    return bool(span[0] < record["end"] and record["start"] < span[1])
