"""What the scripts that make a table of the package share: the command line, and writing a table or comparing it with the one in place."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path


def parser(description: str | None, *folders: str) -> argparse.ArgumentParser:
    """The command line of a script: an option for each folder it reads, such as "--jieba", and --check."""
    options = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for folder in folders:
        options.add_argument(folder, type=Path, required=True)
    options.add_argument("--check", action="store_true")
    return options


def publish(tables: Mapping[Path, str], check: bool) -> int:
    """Writes each table (110000<TAB>北京市 …) to its file, or says whether it already stands there byte for byte.

    The exit code: 1 where a table that is checked differs, else 0.
    """
    if check:
        same = all(file.read_text(encoding="utf-8") == table for file, table in tables.items())
        one = len(tables) == 1
        if same:
            print("the table is the same" if one else "the tables are the same")
        else:
            print("the table differs" if one else "the tables differ")
        return 0 if same else 1
    for file, table in tables.items():
        file.write_text(table, encoding="utf-8", newline="\n")
        print(f"{file.name}: {table.count(chr(10)) - 1} rows")
    return 0
