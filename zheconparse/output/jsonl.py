"""JSON Lines: one record a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import TextIO

from zheconparse.output.records import Item, records


def make(items: Iterable[Item]) -> str:
    """The items as JSON Lines.

    >>> make([{"kind": "rank", "text": "首位"}])
    '{"kind": "rank", "text": "首位"}\\n'
    """
    buffer = io.StringIO()
    write(items, buffer)
    return buffer.getvalue()


def write(items: Iterable[Item], file: TextIO) -> None:
    """Write the items to an open text file, each as soon as it comes."""
    file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records(items))
