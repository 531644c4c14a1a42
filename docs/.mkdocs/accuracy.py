"""What the library gets right and wrong on the corpus, measured when the pages are built."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from markdown_text import plain, table

import zheconparse
from zheconparse.evaluate import (
    ROW_FIELDS,
    Record,
    Result,
    RowResult,
    RowScore,
    Score,
    Sentence,
    compare,
    evaluate,
    evaluate_reports,
    load_phrases,
    load_reports,
    load_sentences,
)
from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention
from zheconparse.values.exact import from_fraction
from zheconparse.values.exact import plain as digits

CORPUS = Path(__file__).parents[2] / "corpus"
_WRITING = {
    "full-width digits or signs": re.compile("[０-９．％]"),
    "Hanzi numerals in a mention": re.compile("[一二三四五六七八九十百千两]{2}|[壹贰叁肆伍陆柒捌玖拾佰仟]"),
    "a line break": re.compile("\n"),
}


@cache
def _sentences() -> tuple[Sentence, ...]:
    return tuple(load_sentences(CORPUS))


@cache
def _spellings() -> tuple[Sentence, ...]:
    return tuple(spelling for phrase in load_phrases(CORPUS) for spelling in phrase.sentences())


@cache
def _mentions() -> tuple[dict[str, Result], Result]:
    """The scores of the sentences by file, and of all."""
    whole: Result = evaluate(_sentences())
    files: dict[str, list[Sentence]] = {}
    for sentence in _sentences():
        files.setdefault(sentence.file.stem, []).append(sentence)
    return {name: evaluate(found) for name, found in files.items()}, whole


@cache
def _rows() -> RowResult:
    return evaluate_reports(load_reports(CORPUS / "reports"))


def corpus_size() -> str:
    """How much text the corpus has."""
    reports = load_reports(CORPUS / "reports")
    sentences, spellings = _sentences(), _spellings()
    rows = [
        (
            "sentences",
            len(sentences),
            sum(len(one.text) for one in sentences),
            sum(len(one.drawn) for one in sentences),
        ),
        ("spellings of phrases", len(spellings), sum(len(one.text) for one in spellings), len(spellings)),
        (
            "reports",
            len(reports),
            sum(len(one.text) for one in reports),
            sum(len(one.rows) for one in reports),
        ),
    ]
    return table(
        ("", "texts", "characters", "mentions or rows drawn"),
        [(name, *(f"{count:,}" for count in counts)) for name, *counts in rows],
    )


def corpus_writing() -> str:
    """In how many ways the sentences and spellings are written."""
    texts = [*_sentences(), *_spellings()]
    counts: Counter[str] = Counter()
    for one in texts:
        counts["traditional characters"] += any(
            "一" <= mark <= "鿿" and fold(mark) != mark for mark in one.text
        )
        counts["no mention: nothing must be found"] += not one.drawn
        for name, pattern in _WRITING.items():
            where = "\n".join(drawn.text for drawn in one.drawn) if "mention" in name else one.text
            counts[name] += pattern.search(where) is not None
    return table(
        ("with", "sentences and spellings"), [(name, f"{count:,}") for name, count in sorted(counts.items())]
    )


def mention_scores() -> str:
    """The scores by kind."""
    _, whole = _mentions()
    return _scored([*whole.scores.items(), ("all", whole.total)], "kind")


def file_scores() -> str:
    """The scores by file of sentences."""
    files, _ = _mentions()
    return _scored([(name, result.total) for name, result in files.items()], "file")


def _scored(scores: Iterable[tuple[str, Score]], first: str) -> str:
    rows = [
        (
            plain(name),
            score.drawn,
            score.right,
            score.false,
            *map(_percent, (score.precision, score.recall, score.f1)),
        )
        for name, score in scores
    ]
    return table((first, "drawn", "right", "false", "precision", "recall", "F1"), rows)


def spelling_scores() -> str:
    """How many spellings of the phrases are read in a text by themselves."""
    whole = [(phrase.kind, spelling) for phrase in load_phrases(CORPUS) for spelling in phrase.sentences()]
    right = sum(
        all(finding.outcome == "right" for finding in compare(spelling, _read(kind, spelling)))
        for kind, spelling in whole
    )
    return f"{right:,} of {len(whole):,} spellings"


def _read(kind: str, spelling: Sentence) -> list[Record]:
    text, day, home = spelling.text, spelling.reference, spelling.home
    readers: Mapping[str, Callable[[], Iterable[Mention[Any]]]] = {
        "number": lambda: zheconparse.numbers(text),
        "quantity": lambda: zheconparse.quantities(text),
        "percentage": lambda: zheconparse.percentages(text),
        "rank": lambda: zheconparse.ranks(text),
        "date": lambda: zheconparse.dates(text, day),
        "region": lambda: zheconparse.regions(text, home, day),
    }
    return [mention.to_record() for mention in readers[kind]()]


def perfect_sentences() -> str:
    """How many sentences have no fault."""
    _, whole = _mentions()
    return f"{whole.perfect:,} of {whole.sentences:,} sentences"


def row_scores() -> str:
    """The scores of the reports by topic."""
    found = _rows()
    rows = [
        (topic, *_row_shares(score)) for topic, score in [*sorted(found.topics.items()), ("all", found.total)]
    ]
    return table(("topic", "rows", "found", "false", "F1", "key F1", "all F1"), rows)


def _row_shares(score: RowScore) -> tuple[object, ...]:
    shares = (score.f1(score.found), score.f1(score.key), score.f1(score.whole))
    return (score.rows, score.found, score.false, *map(_percent, shares))


def field_scores() -> str:
    """The part of the rows found that is right in each field."""
    total = _rows().total
    return table(("field", "right"), [(f"`{name}`", _percent(total.share(name))) for name in ROW_FIELDS])


def mention_faults() -> str:
    """Every mention that is missed, invented or misread, below its sentence."""
    found: dict[str, list[str]] = {}
    for sentence, finding in _mentions()[1].errors:
        drawn, record = finding.drawn, finding.record
        names = list(drawn.fields) if drawn is not None else ["low", "high", "unit", "code", "first", "last"]
        parts: list[str] = [finding.outcome]
        if drawn is not None:
            parts.append(f"want {drawn.text} ({_said(drawn.fields, names)})")
        if record is not None:
            parts.append(f"got {record['text']} ({_said(record, [*names, *finding.faults])})")
        where = f"`{sentence.source}` {plain(sentence.text)}"
        found.setdefault(where, []).append(f"{finding.kind} {'; '.join(parts)}")
    return _listed(found)


def _said(fields: Mapping[str, object], names: Iterable[str]) -> str:
    """Some fields of a mention in words."""
    given = {name: fields.get(name) for name in names}
    return ", ".join(
        f"{name} {digits(from_fraction(value)) if isinstance(value, Fraction) else value}"
        for name, value in given.items()
        if value not in (None, False, "both")
    )


def row_faults() -> str:
    """Every row that is missed, invented or wrong in a field, below its report."""
    found: dict[str, list[str]] = {}
    for report, finding in _rows().errors:
        said = re.sub("^[A-Z]+", lambda outcome: outcome[0].lower(), " ".join(str(finding).split()))
        found.setdefault(f"`{report.name}`", []).append(said)
    return _listed(found)


def _listed(faults: Mapping[str, list[str]]) -> str:
    entries = [
        "\n".join([where, *(f":   {plain(finding)}\n" for finding in findings)])
        for where, findings in faults.items()
    ]
    return "\n\n".join(entries) or "None."


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"
