"""Records of another reader, JSON Lines each with the source that --list gives: {"source": "grain:12", "start": 4, "end": 9, …}."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from zheconparse.evaluate.files import CorpusError, text_of
from zheconparse.evaluate.notation import FIELDS, Record
from zheconparse.evaluate.reports import Report
from zheconparse.evaluate.sentences import Sentence


def mention_records(file: Path, sentences: Sequence[Sentence]) -> dict[str, list[Record]]:
    """The mention records of a file by the source of their sentence, grain:12.

    Errors: `CorpusError` for a line that is none, names no such sentence or has an unknown kind; `OSError` without the file.
    """
    known: dict[str, list[Record]] = {sentence.source: [] for sentence in sentences}
    for number, record in _lines(file, "mention"):
        source = record.get("source")
        if source not in known:
            raise CorpusError(file, number, f"source {source!r} is no sentence of the corpus (see --list)")
        if record.get("kind") not in FIELDS:
            raise CorpusError(file, number, f"kind {record.get('kind')!r} is none of {', '.join(FIELDS)}")
        known[source].append(record)
    return known


def observation_records(file: Path, reports: Sequence[Report]) -> dict[str, list[Record]]:
    """The observation records of a file by the name of their report; 004-grain-autumn.txt names 004-grain-autumn.

    Errors: `CorpusError` for a line that is none or names no such report; `OSError` without the file.
    """
    known: dict[str, list[Record]] = {report.source: [] for report in reports}
    for number, record in _lines(file, "observation"):
        source = record.get("source")
        name = Path(str(source)).stem
        if name not in known:
            raise CorpusError(file, number, f"source {source!r} is no report (see --list)")
        known[name].append(record)
    return known


def _lines(file: Path, sort: str) -> Iterator[tuple[int, Record]]:
    """The records of a file with the numbers of their lines; blank lines are free."""
    for number, line in enumerate(text_of(file).splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise CorpusError(file, number, f"no JSON: {error}") from None
        if not isinstance(record, dict) or not all(
            isinstance(record.get(end), int) for end in ("start", "end")
        ):
            raise CorpusError(file, number, f"no {sort} record: start and end are missing")
        yield number, record
