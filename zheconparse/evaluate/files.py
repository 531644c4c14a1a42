"""A file of the corpus as text, and the error that says where one cannot be read: grain.txt:12: '3万' is no number."""

from __future__ import annotations

from pathlib import Path


class CorpusError(ValueError):
    """A line of the corpus that cannot be read: says which file and line, and what is wrong there."""

    def __init__(self, file: Path, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")


def text_of(file: Path) -> str:
    """The text of a file: 到位资金[51.5亿元|q 5150000000 元].

    Errors: `CorpusError` where it is not UTF-8; `OSError` where it cannot be opened.
    """
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(file, 1, f"byte {error.start} is not UTF-8") from None
