"""JSON: one array of records, a record a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import TextIO

from zheconparse.output.records import Item, records


def make(items: Iterable[Item]) -> str:
    """The items as one JSON array.

    >>> print(make([{"kind": "rank", "text": "首位"}, {"kind": "rank", "text": "第3位"}]), end="")
    [
    {"kind": "rank", "text": "首位"},
    {"kind": "rank", "text": "第3位"}
    ]
    """
    buffer = io.StringIO()
    write(items, buffer)
    return buffer.getvalue()


def write(items: Iterable[Item], file: TextIO) -> None:
    """Write the items to an open text file, each as soon as it comes."""
    before = "[\n"
    for record in records(items):
        file.write(before + json.dumps(record, ensure_ascii=False))
        before = ",\n"
    file.write("[]\n" if before == "[\n" else "\n]\n")
