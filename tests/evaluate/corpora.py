"""Small corpora made for a test."""

from __future__ import annotations

from pathlib import Path


def corpus_of(folder: Path, text: str, phrases: str = "") -> Path:
    """A corpus of one file of sentences, and perhaps phrases."""
    (folder / "sentences").mkdir()
    (folder / "sentences" / "any.txt").write_text(text, encoding="utf-8")
    if phrases:
        (folder / "phrases.toml").write_text(phrases, encoding="utf-8")
    return folder
