"""The corpus: sentences with their mentions drawn in place, phrases with their value, and a score for anybody's records.

    python -m zheconparse.evaluate corpus/                          how well this library reads the corpus
    python -m zheconparse.evaluate corpus/ --errors -1              and every mention that it misses or invents
    python -m zheconparse.evaluate corpus/ --list                   the sentences as JSON Lines, for another reader
    python -m zheconparse.evaluate corpus/ --records THEIRS.jsonl   how well that reader does

The notation is explained in corpus/README.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, TypeAlias

from zheconparse.document import extract
from zheconparse.values.period import month_end

Record: TypeAlias = Mapping[str, Any]
"""A mention as docs/records.md describes it: kind, start, end, text and the fields of its value."""

KINDS = {"q": "quantity", "p": "percentage", "k": "rank", "d": "date", "r": "region", "n": "number"}
"""The letter of each kind in a drawing."""

_RATIO_UNITS = ("percent", "point", "permille", "basis_point", "tenth", "fraction", "times", "doubling")
_DIRECTIONS = ("up", "down")
_BASES = ("yoy", "mom", "qoq", "two_year_average", "other")
_RELATIONS = ("in", "since", "until")
_GRANULARITIES = ("day", "week", "ten_days", "month", "quarter", "half", "year", "span")
_SPECIAL_LEVELS = ("zone", "cluster", "relative")

_FIELDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "quantity": (("low", "high", "unit", "per"), ("approximate", "closed", "direction", "basis")),
    "percentage": (("low", "high"), ("unit", "approximate", "closed", "direction", "basis", "fraction")),
    "rank": (("low", "high"), ()),
    "number": (("low", "high"), ("approximate", "closed")),
    "date": (("first", "last"), ("relation", "granularity")),
    "region": (("code", "level"), ("inside", "name", "until")),
}
"""For each kind the fields that make its value, without which a mention is wrong, and its further attributes."""


class CorpusError(ValueError):
    """A line of the corpus that cannot be read: says which file and line, and what is wrong there."""

    def __init__(self, file: Path, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")


# -- what a corpus holds -----------------------------------------------------------------------------------------------


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
        vague = kind == "date" and fields.pop("vague", False)
        return cls(kind, start, end, text[start:end], fields, optional or vague)

    def __str__(self) -> str:
        shown = {key: _plain(value) for key, value in self.fields.items() if value not in (None, False)}
        return f"{self.kind} {self.text!r} {shown}"

    def faults(self, record: Record) -> list[str]:
        """The fields in which a record of this kind differs from the drawing, the value's own first."""
        return [
            name
            for part in _FIELDS[self.kind]
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the mentions drawn into it, and the day and region that it is read against.

    >>> sentence = Sentence.of("到位资金[51.5亿元|q 5150000000 元]")
    >>> sentence.text, sentence.drawn[0].start
    ('到位资金51.5亿元', 4)
    """

    text: str
    drawn: tuple[Drawn, ...]
    reference: date | None = None
    home: str | None = None
    file: Path = Path()
    line: int = 0

    @classmethod
    def of(
        cls,
        line: str,
        reference: date | None = None,
        home: str | None = None,
        file: Path = Path(),
        number: int = 0,
    ) -> Sentence:
        r"""The sentence that a line of the corpus draws; \[ \] \| \\ stand for themselves and \n for a line break.

        Errors: `ValueError` for a bracket that is not closed, an empty drawing or a value that cannot be read.
        """
        text = ""
        places: list[tuple[int, int, str]] = []
        opened: int | None = None
        notation: str | None = None
        for token in _TOKEN.findall(line):
            if token == "[":
                if opened is not None:
                    raise ValueError("a mention opens within a mention")
                opened = len(text)
            elif token == "|" and opened is not None and notation is None:
                notation = ""
            elif token == "]":
                if opened is None or notation is None:
                    raise ValueError("a bracket closes that no [text|value] opened")
                if len(text) == opened or not notation.strip():
                    raise ValueError("a mention without text or without a value")
                places.append((opened, len(text), notation))
                opened = notation = None
            else:
                plain = _ESCAPED.get(token, token)
                if notation is None:
                    text += plain
                else:
                    notation += plain
        if opened is not None:
            raise ValueError(f"the bracket before {text[opened:][:10]!r} is not closed")
        return cls(text, tuple(Drawn.of(text, *place) for place in places), reference, home, file, number)

    @property
    def source(self) -> str:
        """File and line, by which the records of another reader name their sentence: grain:12."""
        return f"{self.file.stem}:{self.line}"

    @property
    def counts_numbers(self) -> bool:
        """Whether bare numbers are drawn here; elsewhere they may be given or left."""
        return any(drawn.kind == "number" for drawn in self.drawn)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One value and the spellings that all mean it.

    >>> phrase = Phrase("q 12000 吨", ("1.2万吨", "一万二千吨"))
    >>> [sentence.drawn[0].text for sentence in phrase.sentences()]
    ['1.2万吨', '一万二千吨']
    """

    notation: str
    written: tuple[str, ...]
    reference: date | None = None
    home: str | None = None
    file: Path = Path()
    line: int = 0

    @property
    def kind(self) -> str:
        """The kind of mention that the phrase is."""
        return KINDS[self.notation.split()[0]]

    def sentences(self) -> list[Sentence]:
        """Each spelling alone, drawn from end to end."""
        return [
            Sentence(
                spelling,
                (Drawn.of(spelling, 0, len(spelling), self.notation),),
                self.reference,
                self.home,
                self.file,
                self.line,
            )
            for spelling in self.written
        ]


_TOKEN = re.compile(r"\\.|.", re.DOTALL)
_ESCAPED = {r"\[": "[", r"\]": "]", r"\|": "|", r"\\": "\\", r"\n": "\n", r"\#": "#"}


# -- the value after the bar -------------------------------------------------------------------------------------------

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
    fields |= {"direction": _one_of(words, _DIRECTIONS), "basis": _one_of(words, _BASES)}
    if not words:
        raise ValueError("a quantity needs a unit (- for none)")
    unit, _, per = words.pop(0).replace("//", "\0").partition("/")
    _nothing_left(words)
    named = unit.replace("\0", "/")
    return fields | {"unit": None if named == "-" else named, "per": per or None}


def _percentage(words: list[str]) -> dict[str, Any]:
    fraction = words[0] if words and "/" in words[0] else None
    fields = _interval(words)
    fields |= {
        "unit": _one_of(words, _RATIO_UNITS),
        "direction": _one_of(words, _DIRECTIONS),
        "basis": _one_of(words, _BASES),
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


# -- loading -----------------------------------------------------------------------------------------------------------


def load_sentences(corpus: Path) -> list[Sentence]:
    """Every sentence of corpus/sentences/*.txt, in order.

    Errors: `CorpusError` for a line that cannot be read; `OSError` where there is no such folder.
    """
    files = sorted((corpus / "sentences").glob("*.txt"))
    if not files:
        raise FileNotFoundError(f"{corpus}: no sentences/*.txt below it")
    return [sentence for file in files for sentence in _sentences_of(file)]


def _sentences_of(file: Path) -> Iterator[Sentence]:
    reference: date | None = None
    home: str | None = None
    for number, line in enumerate(_text_of(file).splitlines(), 1):
        if not line.strip():
            continue
        try:
            if directive := re.fullmatch(r"# (reference|home):\s*(\S*)\s*", line):
                name, value = directive.groups()
                if name == "reference":
                    reference = date.fromisoformat(value) if value else None
                else:
                    home = _home(value) if value else None
            elif not line.startswith("#"):
                yield Sentence.of(line, reference, home, file, number)
        except ValueError as error:
            raise CorpusError(file, number, str(error)) from None


def _home(code: str) -> str:
    if not re.fullmatch("[0-9]{6}", code):
        raise ValueError(f"home {code!r} is no code of six digits")
    return code


def load_phrases(corpus: Path) -> list[Phrase]:
    """Every phrase of corpus/phrases.toml, in order; none where the file is missing.

    Errors: `CorpusError` for an entry that cannot be read.
    """
    file = corpus / "phrases.toml"
    if not file.exists():
        return []
    text = _text_of(file)
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[phrase]]"]
    try:
        entries = tomllib.loads(text).get("phrase", [])
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(file, 1, str(error)) from None
    return [_phrase(entry, file, line) for entry, line in zip(entries, starts, strict=True)]


def _phrase(entry: dict[str, Any], file: Path, line: int) -> Phrase:
    try:
        if strange := entry.keys() - {"kind", "value", "written", "reference", "home"}:
            raise ValueError(f"unknown key {', '.join(sorted(strange))}")
        if missing := {"kind", "value", "written"} - entry.keys():
            raise ValueError(f"{', '.join(sorted(missing))} is missing")
        letter = {kind: letter for letter, kind in KINDS.items()}.get(entry["kind"])
        if letter is None:
            raise ValueError(f"kind {entry['kind']!r} is none of {', '.join(KINDS.values())}")
        if not entry["written"] or not all(entry["written"]):
            raise ValueError("a phrase without a spelling")
        reference = entry.get("reference")
        phrase = Phrase(
            f"{letter} {entry['value']}",
            tuple(entry["written"]),
            None if reference is None else date.fromisoformat(str(reference)),
            entry.get("home"),
            file,
            line,
        )
        phrase.sentences()
    except ValueError as error:
        raise CorpusError(file, line, str(error)) from None
    return phrase


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(file, 1, f"byte {error.start} is not UTF-8") from None


# -- comparing ---------------------------------------------------------------------------------------------------------

Outcome: TypeAlias = Literal["right", "attribute", "span", "wrong", "missed", "false"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one drawing or one record: right, or in what it fails.

    `attribute`: the value is right and a further field is not; `span`: everything is right and the place is not; `wrong`: another
    value; `missed`: no record of its kind there; `false`: a record where nothing is drawn.
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
        near = [record for record in left if record["kind"] == drawn.kind and _overlap(drawn, record)]
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
        if any(name in _FIELDS[drawn.kind][0] for name in faults):
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


def _overlap(drawn: Drawn, record: Record) -> bool:
    return bool(drawn.start < record["end"] and record["start"] < drawn.end)


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


def _shown(record: Record, faults: Sequence[str]) -> str:
    wanted = ["start", "end", *(name for part in _FIELDS.get(record["kind"], ((), ())) for name in part)]
    shown = {
        name: record[name]
        for name in wanted
        if record.get(name) not in (None, False, "") or (name in faults and name in record)
    }
    return f"{record['kind']} {record.get('text', '')!r} {shown}"


# -- scoring -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Score:
    """Counts for one kind: mentions drawn, found with their value, found where nothing is, exact places, attributes.

    >>> score = Score(drawn=10, right=9, false=1)
    >>> score.precision, score.recall, round(score.f1, 3)
    (0.9, 0.9, 0.9)
    """

    drawn: int = 0
    right: int = 0
    false: int = 0
    exact: int = 0
    attributes: int = 0
    attributes_right: int = 0

    @property
    def precision(self) -> float:
        """The part of what was found that is right."""
        return _ratio(self.right, self.right + self.false)

    @property
    def recall(self) -> float:
        """The part of what is drawn that was found with its value."""
        return _ratio(self.right, self.drawn)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _ratio(2 * self.right, self.drawn + self.right + self.false)

    def add(self, finding: Finding) -> None:
        """Counts one finding; a wrong value is a mention missed and a false one."""
        self.drawn += finding.outcome != "false"
        self.false += finding.outcome in ("false", "wrong")
        if (
            finding.outcome in ("right", "attribute", "span")
            and finding.drawn is not None
            and finding.record is not None
        ):
            self.right += 1
            self.exact += (finding.record["start"], finding.record["end"]) == (
                finding.drawn.start,
                finding.drawn.end,
            )
            names = [name for name in _FIELDS[finding.kind][1] if name in finding.drawn.fields]
            self.attributes += len(names)
            self.attributes_right += len(names) - len([name for name in names if name in finding.faults])

    def row(self) -> tuple[str, ...]:
        """The figures as printed."""
        shares = (
            self.precision,
            self.recall,
            self.f1,
            _ratio(self.exact, self.right),
            _ratio(self.attributes_right, self.attributes),
        )
        return (str(self.drawn), str(self.right), str(self.false), *(f"{share:.4f}" for share in shares))


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


@dataclass(slots=True)
class Report:
    """The scores of a whole corpus, by kind, and every finding that is not right."""

    scores: dict[str, Score] = field(default_factory=lambda: {kind: Score() for kind in KINDS.values()})
    total: Score = field(default_factory=Score)
    errors: list[tuple[Sentence, Finding]] = field(default_factory=list)
    sentences: int = 0
    perfect: int = 0

    def add(self, sentence: Sentence, records: Iterable[Record]) -> None:
        """Compares one sentence and counts what came of it."""
        findings = compare(sentence, records)
        for finding in findings:
            self.scores.setdefault(finding.kind, Score()).add(finding)
            self.total.add(finding)
        bad = [(sentence, finding) for finding in findings if finding.outcome != "right"]
        self.errors += bad
        self.sentences += 1
        self.perfect += not bad

    def table(self) -> str:
        """The scores, a line for each kind."""
        head = ("kind", "drawn", "right", "false", "precision", "recall", "F1", "exact", "attributes")
        rows = [
            head,
            *((kind, *score.row()) for kind, score in self.scores.items()),
            ("all", *self.total.row()),
        ]
        widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
        lines = []
        for row in rows:
            cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
            lines.append("  ".join([row[0].ljust(widths[0]), *cells[1:]]))
        return "\n".join([*lines, f"{self.perfect} of {self.sentences} sentences without a fault"])


def read(sentence: Sentence) -> list[dict[str, Any]]:
    """The records that this library gives for a sentence."""
    return [
        mention.to_record() for mention in extract(sentence.text, sentence.reference, sentence.home).mentions
    ]


def evaluate(sentences: Iterable[Sentence], reader: Callable[[Sentence], Iterable[Record]] = read) -> Report:
    """Scores a reader on the sentences.

    >>> report = evaluate([Sentence.of("总投资[112亿元|q 11200000000 元]")], reader=lambda sentence: [])
    >>> report.total.recall
    0.0
    """
    report = Report()
    for sentence in sentences:
        report.add(sentence, reader(sentence))
    return report


# -- the command -------------------------------------------------------------------------------------------------------


def _records_of(file: Path, sentences: Sequence[Sentence]) -> dict[str, list[Record]]:
    known: dict[str, list[Record]] = {sentence.source: [] for sentence in sentences}
    for number, line in enumerate(_text_of(file).splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise CorpusError(file, number, f"no JSON: {error}") from None
        if not isinstance(record, dict) or not all(
            isinstance(record.get(name), int) for name in ("start", "end")
        ):
            raise CorpusError(file, number, "no mention record: start and end are missing")
        if record.get("source") not in known:
            raise CorpusError(
                file, number, f"source {record.get('source')!r} is no sentence of the corpus (see --list)"
            )
        if record.get("kind") not in _FIELDS:
            raise CorpusError(file, number, f"kind {record.get('kind')!r} is none of {', '.join(_FIELDS)}")
        known[record["source"]].append(record)
    return known


def _listed(sentence: Sentence) -> str:
    reference = None if sentence.reference is None else sentence.reference.isoformat()
    listed = {"source": sentence.source, "text": sentence.text, "reference": reference, "home": sentence.home}
    return json.dumps(listed, ensure_ascii=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line: prints the table; 0, or 2 with one line on stderr where something cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m zheconparse.evaluate", description="Score mention records against the corpus."
    )
    parser.add_argument("corpus", type=Path, help="folder with sentences/*.txt")
    parser.add_argument(
        "--errors", type=int, default=10, metavar="N", help="faults to print, -1 for all (default: 10)"
    )
    parser.add_argument(
        "--records", type=Path, metavar="FILE", help="score these mention records (JSON Lines with source)"
    )
    parser.add_argument(
        "--list", action="store_true", help="print the sentences as JSON Lines and score nothing"
    )
    options = parser.parse_args(arguments)
    try:
        sentences = load_sentences(options.corpus)
        if options.list:
            print("\n".join(map(_listed, sentences)))
            return 0
        if options.records is None:
            report = evaluate(sentences)
        else:
            given = _records_of(options.records, sentences)
            report = evaluate(sentences, reader=lambda sentence: given[sentence.source])
    except (CorpusError, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    print(report.table())
    shown = report.errors if options.errors < 0 else report.errors[: options.errors]
    for sentence, finding in shown:
        print(f"\n{sentence.source}  {sentence.text}\n  {finding}")
    if len(shown) < len(report.errors):
        print(f"\n{len(report.errors) - len(shown)} more faults; --errors -1 prints them all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
