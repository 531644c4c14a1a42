"""Which texts the arguments name, and their characters exactly as the files hold them."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = (".md", ".txt")
STDIN = "-"
TOO_LARGE = "too large for the memory there is"
NO_NAME = "an empty name ('') is no file"
_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_BINARY = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\xd0\xcf\x11\xe0": "an Office file",
    b"\x1f\x8b": "a gzip file",
}


class InputError(Exception):
    """An input that cannot be read; the message is one line that names it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One text to read, by the name it was given."""

    name: str

    @property
    def title(self) -> str:
        """The name fit to be printed: bytes that are no UTF-8 and characters that cannot be seen are replaced."""
        return printable("<stdin>" if self.name == STDIN else self.name)

    @property
    def path(self) -> str:
        """The name as it was given, for records; only bytes that are no UTF-8, which no record can hold, are replaced."""
        return self.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def status(self) -> os.stat_result | None:
        """What the system knows of the file, None where there is none."""
        try:
            return os.fstat(sys.stdin.fileno()) if self.name == STDIN else Path(self.name).stat()
        except (AttributeError, OSError, ValueError):  # closed, no file, a name that no file can have
            return None


def find(arguments: Iterable[str]) -> Iterator[Source | InputError]:
    """The texts that files, folders and `-` name, in order; an error in the place of an argument that names none."""
    for argument in arguments:
        if not argument:
            yield InputError(NO_NAME)
        elif is_folder(argument):
            yield from _in_folder(argument)
        else:
            yield Source(argument)


def is_folder(argument: str) -> bool:
    """Whether an argument names a folder; a name that no file can have names none."""
    return argument != STDIN and os.path.isdir(argument)  # noqa: PTH112 - Path.is_dir raises on such names


def is_file(argument: str) -> bool:
    """Whether an argument names an ordinary file."""
    return os.path.isfile(argument)  # noqa: PTH113 - as above


def exists(argument: str) -> bool:
    """Whether an argument names anything that is there."""
    return os.path.exists(argument)  # noqa: PTH110 - as above


def _in_folder(folder: str) -> Iterator[Source | InputError]:
    problems: list[OSError] = []
    found = []
    for place, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = (name for name in folders if not name.startswith("."))
        found += [
            Path(place, name)
            for name in names
            if name.lower().endswith(SUFFIXES) and not name.startswith(".")
        ]
    yield from (Source(str(path)) for path in sorted(found))
    yield from (InputError(f"{printable(str(problem.filename))}: {_reason(problem)}") for problem in problems)
    if not found and not problems:
        yield InputError(f"{printable(folder)}: no *.txt or *.md file in this folder")


def read(source: Source, encoding: str) -> str:
    """The text of a source, line breaks as they are; a byte order mark at the beginning is no part of it.

    Errors: `InputError` where it cannot be read or is not in the encoding.
    """
    if source.name == STDIN and sys.stdin is None:
        raise InputError(f"{source.title}: standard input is closed")
    try:
        content = sys.stdin.buffer.read() if source.name == STDIN else Path(source.name).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{source.title}: {_reason(error)}") from None
    except MemoryError:
        raise InputError(f"{source.title}: {TOO_LARGE}") from None
    return decode(content, encoding, source.title)


def decode(content: bytes, encoding: str, title: str) -> str:
    """The characters of the bytes, without a byte order mark.

    >>> decode(b"\\xef\\xbb\\xbf112\\xe4\\xba\\xbf", "utf-8", "a.txt")
    '112亿'
    >>> decode("112亿".encode("gb18030"), "utf-8", "a.txt")
    Traceback (most recent call last):
    zheconparse.cli.sources.InputError: a.txt: not UTF-8 at byte 3 (0xd2); if it is GBK or GB 18030, say --encoding gb18030
    """
    mark = len(codecs.BOM_UTF8) if encoding == "utf-8" and content.startswith(codecs.BOM_UTF8) else 0
    try:
        return content[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        at = mark + error.start
        raise InputError(f"{title}: {_misfit(content, encoding, at)}") from None
    except UnicodeError as error:
        raise InputError(f"{title}: not {_proper(encoding)}: {error}") from None


def _misfit(content: bytes, encoding: str, at: int) -> str:
    for beginning, what in _BINARY.items():
        if content.startswith(beginning):
            return f"not a text but {what} (byte {at} is not {_proper(encoding)}); save its text as a .txt file first"
    where = f"not {_proper(encoding)} at byte {at}" + (
        f" (0x{content[at]:02x})" if at < len(content) else ", the end"
    )
    for beginning, right in _BYTE_ORDER_MARKS.items():
        if content.startswith(beginning) and encoding != right:
            return f"{where}; it begins as UTF-16 does: say --encoding {right}"
    if encoding == "utf-8":
        return f"{where}; if it is GBK or GB 18030, say --encoding gb18030"
    return f"{where}; say its encoding with --encoding"


def _proper(encoding: str) -> str:
    return encoding.upper() if encoding.startswith("utf") else encoding


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return str(error)


def printable(name: str) -> str:
    """A file name that any terminal and any UTF-8 file can take.

    >>> printable("年报\\udcff.txt")
    '年报�.txt'
    """
    return "".join(one if one.isprintable() else "�" for one in name)
