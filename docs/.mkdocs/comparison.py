"""What other libraries make of the same sentences, printed from the results of bench/compare.py."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from markdown_text import folded, plain, table

BENCH = Path(__file__).parents[2] / "bench"
if str(BENCH) not in sys.path:
    sys.path.append(str(BENCH))

import compare  # noqa: E402 (bench/ is no package)

_SIGNS = {"yes": "✓", "part": "◐", "wrong": "✗", "none": "–", "error": "!"}
_ORDER = {"yes": 3, "part": 2, "none": 1, "wrong": 0, "error": 0}
_NARROW = {
    "zheconparse": "zhecon<wbr>parse",
    "recognizers-text-suite": "recog<wbr>nizers",
    "chinese2digits": "chinese<wbr>2digits",
    "quantulum3": "quantu<wbr>lum3",
    "dateparser": "date<wbr>parser",
}
"""Names with a place to break, for narrow columns."""


@cache
def _results() -> Mapping[str, Any]:
    return json.loads(compare.RESULTS.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def _grades() -> Mapping[str, Mapping[tuple[str, str], Mapping[str, str]]]:
    """For each library, this one first, its grade and answer by part and construct."""
    found = {compare.OURS: compare.our_grades()}
    found |= {name: peer["graded"] for name, peer in _results()["peers"].items() if "graded" in peer}
    return {name: {(one["part"], one["construct"]): one for one in graded} for name, graded in found.items()}


def _readers(part: str) -> list[str]:
    return [compare.OURS, *(name for name in compare.PARTS[part] if name in _grades())]


def totals() -> str:
    """How many sentences of each part every library reads."""
    rows = []
    for part, named in compare.constructs().items():
        for name in _readers(part):
            grades = [_grades()[name][part, construct]["grade"] for construct in named]
            counts = [grades.count(grade) for grade in ("yes", "part", "none", "wrong", "error")]
            rows.append((part if name == compare.OURS else "", name, *counts))
    return table(("part", "library", "✓ yes", "◐ part", "– none", "✗ wrong", "! error"), rows)


def constructs(part: str) -> str:
    """A table of the sentences of one part with what every library made of them."""
    readers = _readers(part)
    rows = [
        (
            f"{plain(construct)}<br>{plain(sentence.text)}",
            *(_SIGNS[_grades()[name][part, construct]["grade"]] for name in readers),
        )
        for construct, sentence in compare.constructs()[part].items()
    ]
    return table(("construct", *(_NARROW.get(name, name) for name in readers)), rows)


def amounts() -> str:
    """The table of amounts."""
    return constructs("amounts")


def periods() -> str:
    """The table of periods."""
    return constructs("periods")


def places() -> str:
    """The table of places."""
    return constructs("places")


def where_others_are_better() -> str:
    """The sentences that another library reads better than this one."""
    rows = []
    for part, named in compare.constructs().items():
        for construct, sentence in named.items():
            mine = _grades()[compare.OURS][part, construct]
            better = [
                name
                for name in _readers(part)
                if _ORDER[_grades()[name][part, construct]["grade"]] > _ORDER[mine["grade"]]
            ]
            if better:
                rows.append((plain(sentence.text), plain(mine["answer"]) or "nothing", ", ".join(better)))
    return (
        table(("sentence", "zheconparse answers", "read better by"), rows)
        if rows
        else "None of these sentences."
    )


def wrong_answers() -> str:
    """Every answer with nothing right in it, by library."""
    sentences = {(part, name): one.text for part, name, one in compare.all_sentences()}
    blocks = []
    for name, grades in _grades().items():
        rows = [
            (plain(sentences[place]), plain(one["answer"]))
            for place, one in grades.items()
            if one["grade"] in ("wrong", "error")
        ]
        if rows:
            blocks.append(folded(f"{name} ({len(rows)})", table(("sentence", "answer"), rows)))
    return "\n".join(blocks)


def speeds() -> str:
    """Versions, speed, memory and size of every library."""
    results = _results()
    mine = results["ours"]["speed"]
    rows = [_costs(f"{compare.OURS} {results['ours']['version']}", mine, mine, results["ours"]["size_mb"])]
    for peer in results["peers"].values():
        installed = plain(" ".join(peer["installed"]).replace("==", " "))
        if "failed" in peer:
            rows.append((installed, "does not install or run", plain(peer["failed"]), "", "", "", ""))
        else:
            rows.append(_costs(installed, peer["speed"], mine, peer["size_mb"]))
    return table(
        (
            "installed",
            "characters/s",
            "× zheconparse",
            "import ms",
            "first call ms",
            "peak MB",
            "installed MB",
        ),
        rows,
    )


def _costs(
    installed: str, speed: Mapping[str, float], mine: Mapping[str, float], size: float
) -> tuple[str, ...]:
    ratio = speed["characters_per_second"] / mine["characters_per_second"]
    return (
        installed,
        f"{speed['characters_per_second']:,.0f}",
        f"{ratio:.2g}",
        *(f"{speed[key]:,.0f}" for key in ("import_ms", "first_ms", "peak_mb")),
        f"{size:,.1f}",
    )
