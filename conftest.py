"""Scripts and pages that need a library beyond the test extra are collected where it is installed."""

from __future__ import annotations

from importlib.util import find_spec

NEEDS = {
    "examples/polars_frame.py": "polars",
    "docs/recipes/polars.md": "polars",
    "examples/spacy_component.py": "spacy",
    "docs/recipes/spacy.md": "spacy",
}
collect_ignore = [path for path, library in NEEDS.items() if find_spec(library) is None]
