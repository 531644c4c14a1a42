"""How well a reader does: the findings counted by kind of mention, or by topic of report, and printed as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from zheconparse.document import extract
from zheconparse.evaluate.comparison import Finding, RowFinding, compare, compare_report
from zheconparse.evaluate.notation import FIELDS, KINDS, Record
from zheconparse.evaluate.reports import ROW_ATTRIBUTES, ROW_FIELDS, Report
from zheconparse.evaluate.sentences import Sentence


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
            names = [name for name in FIELDS[finding.kind].attributes if name in finding.drawn.fields]
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


@dataclass(slots=True)
class Result:
    """The scores of a whole corpus, by kind, and every finding that is not right.

    >>> result = Result()
    >>> result.add(Sentence.of("增长[33%|p 0.33 percent up]"), [])
    >>> result.scores["percentage"].drawn, [finding.outcome for _, finding in result.errors]
    (1, ['missed'])
    """

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
        rows: list[tuple[str, ...]] = [
            head,
            *((kind, *score.row()) for kind, score in self.scores.items()),
            ("all", *self.total.row()),
        ]
        return f"{_aligned(rows)}\n{self.perfect} of {self.sentences} sentences without a fault"

    def faults(self) -> list[str]:
        """Each finding that is not right, below its sentence."""
        return [f"{sentence.source}  {sentence.text}\n  {finding}" for sentence, finding in self.errors]


def read(sentence: Sentence) -> list[dict[str, Any]]:
    """The records that this library gives for a sentence.

    >>> [record["text"] for record in read(Sentence.of("总投资[112亿元|q 11200000000 元]"))]
    ['112亿元']
    """
    return [
        mention.to_record() for mention in extract(sentence.text, sentence.reference, sentence.home).mentions
    ]


def evaluate(sentences: Iterable[Sentence], reader: Callable[[Sentence], Iterable[Record]] = read) -> Result:
    """Scores a reader on the sentences.

    >>> result = evaluate([Sentence.of("总投资[112亿元|q 11200000000 元]")], reader=lambda sentence: [])
    >>> result.total.recall
    0.0
    """
    result = Result()
    for sentence in sentences:
        result.add(sentence, reader(sentence))
    return result


@dataclass(slots=True)
class RowScore:
    """Counts over some reports: rows wanted (总投资112亿元), found, found falsely, exact spans, and for each field how many are right.

    >>> score = RowScore(rows=10, found=9, false=1)
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

    def add(self, finding: RowFinding) -> None:
        """Counts one finding."""
        self.rows += finding.row is not None
        self.false += finding.outcome in ("false", "second")
        if finding.row is None or finding.record is None:
            return
        faults = set(finding.faults)
        self.found += 1
        self.exact += (finding.record["start"], finding.record["end"]) in finding.row.spans
        self.key += not faults & {"value", "indicator", "period"}
        self.whole += not faults & set(ROW_FIELDS)
        for name in ROW_FIELDS:
            self.said[name] += 1
            self.right[name] += name not in faults
        for name in filter(finding.row.says, ROW_ATTRIBUTES):
            self.said[name] += 1
            self.right[name] += name not in faults

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall for so many right rows."""
        return _ratio(2 * right, self.rows + self.found + self.false)

    def share(self, name: str) -> float:
        """The part of the found rows that say a field or attribute on which it is right."""
        return _ratio(self.right[name], self.said[name])


@dataclass(slots=True)
class RowResult:
    """The scores of all reports together and by topic, and every finding that is not right.

    >>> result = RowResult()
    >>> result.add(Report("001-any", "investment", "总投资112亿元", ()), [{"start": 3, "end": 8, "text": "112亿元"}])
    >>> result.topics["investment"].false
    1
    """

    total: RowScore = field(default_factory=RowScore)
    topics: dict[str, RowScore] = field(default_factory=dict)
    errors: list[tuple[Report, RowFinding]] = field(default_factory=list)

    def add(self, report: Report, records: Iterable[Record]) -> None:
        """Compares one report and counts what came of it."""
        score = self.topics.setdefault(report.topic, RowScore())
        for finding in compare_report(report, records):
            score.add(finding)
            self.total.add(finding)
            if finding.outcome != "right":
                self.errors.append((report, finding))

    def table(self) -> str:
        """The scores, a line for each topic: F1 of finding, of the key, of whole rows; then the share right by field."""
        head = ("", "rows", "found", "false", "F1", "key F1", "all F1", "exact", *ROW_FIELDS, *ROW_ATTRIBUTES)
        lines: list[tuple[str, ...]] = [head]
        for name, score in [*sorted(self.topics.items()), ("all", self.total)]:
            shares = (score.f1(score.found), score.f1(score.key), score.f1(score.whole))
            parts = (
                *shares,
                _ratio(score.exact, score.found),
                *map(score.share, (*ROW_FIELDS, *ROW_ATTRIBUTES)),
            )
            counts = (str(score.rows), str(score.found), str(score.false))
            lines.append((name, *counts, *(f"{part:.3f}" for part in parts)))
        return _aligned(lines)

    def faults(self) -> list[str]:
        """Each finding that is not right, behind the name of its report."""
        return [f"{report.name}  {finding}" for report, finding in self.errors]


def read_report(report: Report) -> list[Record]:
    """The observation records that this library gives for a report.

    >>> [record["indicator"] for record in read_report(Report("001-any", "investment", "总投资112亿元", ()))]
    ['总投资']
    """
    document = extract(report.text, report.reference, report.home)
    return [observation.to_record() for observation in document.observations]


def evaluate_reports(
    reports: Iterable[Report], reader: Callable[[Report], Iterable[Record]] = read_report
) -> RowResult:
    """Scores a reader on the reports.

    >>> from zheconparse.evaluate import Row
    >>> text = "总投资112亿元"
    >>> row = Row.of(text, "112亿元 | 总投资 | q 112e8 元 | status=plan")
    >>> report = Report("001-any", "investment", text, (row,))
    >>> evaluate_reports([report], reader=lambda report: []).total.rows
    1
    """
    result = RowResult()
    for report in reports:
        result.add(report, reader(report))
    return result


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows under one another: the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows
    )
