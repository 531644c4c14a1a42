"""CSV: every column of `COLUMNS` in every file, so that files can be stacked.

A missing value is empty, truth is `true` or `false`, and the words of a list stand with `;` between them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, TextIO

from zheconparse.output.records import COLUMNS, Item, rows


def make(items: Iterable[Item]) -> str:
    """The items as CSV with a head line.

    >>> head, row = make([{"kind": "region", "text": "包头", "path": ["内蒙古自治区", "包头市"]}]).splitlines()
    >>> dict(zip(head.split(","), row.split(",")))["path"]
    '内蒙古自治区;包头市'
    """
    buffer = io.StringIO()
    write(items, buffer)
    return buffer.getvalue()


def write(items: Iterable[Item], file: TextIO) -> None:
    """Write the items to an open text file (opened with newline=""), each as soon as it comes."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(items):
        writer.writerow(map(_cell, row.values()))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
