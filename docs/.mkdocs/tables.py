"""Prints the tables of a page where it says `<!-- table: units -->`, from the data that the library itself reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import accuracy
import comparison
import lexicon_tables
import region_tables

MARKER = re.compile(r"<!-- table: ([a-z-]+) -->")
TABLES: Mapping[str, Callable[[], str]] = {
    "aliases": region_tables.aliases,
    "bases": lexicon_tables.bases,
    "bounds": lexicon_tables.bounds,
    "changes": lexicon_tables.changes,
    "clusters": region_tables.clusters,
    "compare-amounts": comparison.amounts,
    "compare-better": comparison.where_others_are_better,
    "compare-periods": comparison.periods,
    "compare-places": comparison.places,
    "compare-speed": comparison.speeds,
    "compare-totals": comparison.totals,
    "compare-wrong": comparison.wrong_answers,
    "corpus-size": accuracy.corpus_size,
    "corpus-writing": accuracy.corpus_writing,
    "counters": lexicon_tables.counters,
    "countries": region_tables.countries,
    "divisions": region_tables.divisions,
    "festivals": lexicon_tables.festival_days,
    "field-scores": accuracy.field_scores,
    "file-scores": accuracy.file_scores,
    "indicators": lexicon_tables.indicator_names,
    "mention-faults": accuracy.mention_faults,
    "mention-scores": accuracy.mention_scores,
    "perfect-sentences": accuracy.perfect_sentences,
    "period-words": lexicon_tables.period_words,
    "pointing-words": region_tables.pointing_words,
    "ratios": lexicon_tables.ratios,
    "region-levels": region_tables.levels,
    "row-faults": accuracy.row_faults,
    "row-scores": accuracy.row_scores,
    "spelling-scores": accuracy.spelling_scores,
    "units": lexicon_tables.units,
    "zone-endings": region_tables.zone_endings,
    "zones": region_tables.zones,
}


def printed(markdown: str, page: str) -> str:
    """The page with every marker replaced by its table.

    Errors: `ValueError` for a marker that names no table.
    """

    def made(marker: re.Match[str]) -> str:
        if marker[1] not in TABLES:
            raise ValueError(f"{page}: no table is called {marker[1]!r}; there are {', '.join(TABLES)}")
        return TABLES[marker[1]]()

    return MARKER.sub(made, markdown)


def on_page_markdown(markdown: str, *, page: Any, **_options: Any) -> str:
    """A page as mkdocs is about to read it."""
    from mkdocs.exceptions import PluginError

    try:
        return printed(markdown, page.file.src_uri)
    except ValueError as error:
        raise PluginError(str(error)) from error
