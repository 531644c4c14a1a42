"""The corpus: sentences and phrases with their values drawn in, reports with their rows, and a score for anybody's records.

    python -m zheconparse.evaluate corpus/                          how well this library finds the mentions
    python -m zheconparse.evaluate corpus/ --errors -1              and every mention that it misses or invents
    python -m zheconparse.evaluate corpus/ --list                   the sentences as JSON Lines, for another reader
    python -m zheconparse.evaluate corpus/ --records THEIRS.jsonl   how well that reader does
    python -m zheconparse.evaluate corpus/reports/                  how well this library finds the rows; the same options, and
    python -m zheconparse.evaluate corpus/reports/ --only 019       a single report

The notations are explained in corpus/README.md and corpus/reports/README.md.

>>> sentence = Sentence.of("总投资[112亿元|q 11200000000 元]")
>>> [finding.outcome for finding in compare(sentence, read(sentence))]
['right']
"""

from zheconparse.evaluate.command import main
from zheconparse.evaluate.comparison import Finding, RowFinding, compare, compare_report
from zheconparse.evaluate.files import CorpusError
from zheconparse.evaluate.notation import KINDS, Drawn, Record
from zheconparse.evaluate.reports import (
    ROW_ATTRIBUTES,
    ROW_FIELDS,
    STATUSES,
    TOPICS,
    Report,
    Row,
    load_reports,
    similar,
)
from zheconparse.evaluate.score import (
    Result,
    RowResult,
    RowScore,
    Score,
    evaluate,
    evaluate_reports,
    read,
    read_report,
)
from zheconparse.evaluate.sentences import Phrase, Sentence, load_phrases, load_sentences

__all__ = [
    "KINDS",
    "ROW_ATTRIBUTES",
    "ROW_FIELDS",
    "STATUSES",
    "TOPICS",
    "CorpusError",
    "Drawn",
    "Finding",
    "Phrase",
    "Record",
    "Report",
    "Result",
    "Row",
    "RowFinding",
    "RowResult",
    "RowScore",
    "Score",
    "Sentence",
    "compare",
    "compare_report",
    "evaluate",
    "evaluate_reports",
    "load_phrases",
    "load_reports",
    "load_sentences",
    "main",
    "read",
    "read_report",
    "similar",
]
