"""The command line: reads a folder of the corpus, scores a reader on it and prints the table and the faults (33%: differs in low)."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from zheconparse.evaluate.files import CorpusError
from zheconparse.evaluate.notation import Record
from zheconparse.evaluate.records import mention_records, observation_records
from zheconparse.evaluate.reports import Report, holds_reports, load_reports
from zheconparse.evaluate.score import Result, RowResult, evaluate, evaluate_reports
from zheconparse.evaluate.sentences import Sentence, load_sentences

_Passage = TypeVar("_Passage", Sentence, Report)
_Scores = TypeVar("_Scores", Result, RowResult)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line: prints the table; 0, 2 with a line on stderr where something cannot be read, 141 where its reader has gone."""
    parser = _parser()
    options = parser.parse_args(arguments)
    reports = holds_reports(options.folder)
    if options.only is not None and not reports:
        parser.error(f"--only chooses among reports, and {options.folder} holds none")
    try:
        _report(options, reports=reports)
        sys.stdout.flush()
    except BrokenPipeError:  # who read has gone (… | head): nothing more can be said, on leaving either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (CorpusError, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    return 0


def _report(options: argparse.Namespace, *, reports: bool) -> None:
    """Print the scores and the faults, or the texts alone where they are only listed."""
    result = _scored_reports(options) if reports else _scored_sentences(options)
    if result is None:
        return
    print(result.table())
    faults = result.faults()
    shown = faults if options.errors < 0 else faults[: options.errors]
    for fault in shown:
        print(f"\n{fault}")
    if len(shown) < len(faults):
        print(f"\n{len(faults) - len(shown)} more faults; --errors -1 prints them all")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m zheconparse.evaluate",
        description="Score mention records against the corpus, or observation records against its reports.",
    )
    parser.add_argument(
        "folder", type=Path, help="folder with sentences/*.txt, or with the reports themselves (*.toml)"
    )
    parser.add_argument("--only", metavar="NAME", help="only reports whose name contains this")
    parser.add_argument(
        "--errors", type=int, default=10, metavar="N", help="faults to print, -1 for all (default: 10)"
    )
    parser.add_argument(
        "--records", type=Path, metavar="FILE", help="score these records (JSON Lines with source)"
    )
    parser.add_argument("--list", action="store_true", help="print the texts as JSON Lines and score nothing")
    return parser


def _scored_sentences(options: argparse.Namespace) -> Result | None:
    return _scored(load_sentences(options.folder), evaluate, mention_records, options)


def _scored_reports(options: argparse.Namespace) -> RowResult | None:
    reports = [report for report in load_reports(options.folder) if (options.only or "") in report.name]
    return _scored(reports, evaluate_reports, observation_records, options)


def _scored(
    passages: Sequence[_Passage],
    evaluate: Callable[..., _Scores],
    records_of: Callable[[Path, Sequence[_Passage]], dict[str, list[Record]]],
    options: argparse.Namespace,
) -> _Scores | None:
    """What the library, or the records that were handed in, come to; nothing where the passages are only listed."""
    if options.list:
        print("\n".join(map(_listed, passages)))
        return None
    if options.records is None:
        return evaluate(passages)
    given = records_of(options.records, passages)
    return evaluate(passages, lambda passage: given[passage.source])


def _listed(passage: Sentence | Report) -> str:
    reference = None if passage.reference is None else passage.reference.isoformat()
    listed: dict[str, Any] = {"source": passage.source, "text": passage.text, "reference": reference}
    return json.dumps(listed | {"home": passage.home}, ensure_ascii=False)
