"""Tables and folded blocks in Markdown, for the pages that are printed from data."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

_MARKS = re.compile(r"([\\`*_\[\]|#~^])")


def plain(text: object) -> str:
    r"""Text that Markdown and HTML leave as it is.

    >>> plain("a|b <5%")
    'a\\|b &lt;5%'
    """
    return _MARKS.sub(r"\\\1", html.escape(str(text), quote=False).replace("\n", " "))


def words(spellings: Iterable[str]) -> str:
    """Words of a table cell: 元、圆、块钱."""
    return plain("、".join(spellings))


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; its cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def folded(title: str, body: str) -> str:
    """A block that shows its title, and its body when it is opened."""
    quoted = title.replace('"', "“")
    inside = "\n".join(f"    {line}".rstrip() for line in body.splitlines())
    return f'??? abstract "{quoted}"\n\n{inside}\n'
