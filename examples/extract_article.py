"""Print what stands in an article as a table.

    python examples/extract_article.py [ARTICLE] [REFERENCE]

REFERENCE is the day of publication (2023-01-31); without it, the article's own dateline counts.
"""

from __future__ import annotations

import sys
from pathlib import Path

import zheconparse
from zheconparse.output import table

ARTICLES = Path(__file__).parent / "articles"


def main(article: str | Path = ARTICLES / "park.txt", reference: str | None = None) -> None:
    """Print the mentions of one article, and the figures that are in none."""
    text = Path(article).read_text(encoding="utf-8")
    document = zheconparse.extract(text, reference=reference)
    print(table.make(document.mentions, text), end="")
    for left in document.unread:
        print(f"not read: {left.text} ({left.reason})")


if __name__ == "__main__":
    main(*sys.argv[1:])
