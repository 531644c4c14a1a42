"""Sentences with their mentions drawn in place, 到位资金[51.5亿元|q 5150000000 元], and phrases, one value with all its spellings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from zheconparse.evaluate.files import CorpusError, text_of
from zheconparse.evaluate.notation import KINDS, Drawn


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the mentions drawn into it, and the day and region that it is read against.

    >>> sentence = Sentence.of("到位资金[51.5亿元|q 5150000000 元]")
    >>> sentence.text, sentence.drawn[0].start
    ('到位资金51.5亿元', 4)
    """

    text: str
    drawn: tuple[Drawn, ...]
    reference: date | None = None
    home: str | None = None
    file: Path = Path()
    line: int = 0

    @classmethod
    def of(
        cls,
        line: str,
        reference: date | None = None,
        home: str | None = None,
        file: Path = Path(),
        number: int = 0,
    ) -> Sentence:
        r"""The sentence that a line of the corpus draws; \[ \] \| \\ stand for themselves and \n for a line break.

        Errors: `ValueError` for a bracket that is not closed, an empty drawing or a value that cannot be read.
        """
        text = ""
        places: list[tuple[int, int, str]] = []
        opened: int | None = None
        notation: str | None = None
        for token in _TOKEN.findall(line):
            if token == "[":
                if opened is not None:
                    raise ValueError("a mention opens within a mention")
                opened = len(text)
            elif token == "|" and opened is not None and notation is None:
                notation = ""
            elif token == "]":
                if opened is None or notation is None:
                    raise ValueError("a bracket closes that no [text|value] opened")
                if len(text) == opened or not notation.strip():
                    raise ValueError("a mention without text or without a value")
                places.append((opened, len(text), notation))
                opened = notation = None
            else:
                plain = _ESCAPED.get(token, token)
                if notation is None:
                    text += plain
                else:
                    notation += plain
        if opened is not None:
            raise ValueError(f"the bracket before {text[opened:][:10]!r} is not closed")
        return cls(text, tuple(Drawn.of(text, *place) for place in places), reference, home, file, number)

    @property
    def source(self) -> str:
        """File and line, by which the records of another reader name their sentence: grain:12."""
        return f"{self.file.stem}:{self.line}"

    @property
    def counts_numbers(self) -> bool:
        """Whether bare numbers are drawn here; elsewhere they may be given or left."""
        return any(drawn.kind == "number" for drawn in self.drawn)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One value and the spellings that all mean it.

    >>> phrase = Phrase("q 12000 吨", ("1.2万吨", "一万二千吨"))
    >>> [sentence.drawn[0].text for sentence in phrase.sentences()]
    ['1.2万吨', '一万二千吨']
    """

    notation: str
    written: tuple[str, ...]
    reference: date | None = None
    home: str | None = None
    file: Path = Path()
    line: int = 0

    @property
    def kind(self) -> str:
        """The kind of mention that the phrase is."""
        return KINDS[self.notation.split()[0]]

    def sentences(self) -> list[Sentence]:
        """Each spelling alone, drawn from end to end."""
        return [
            Sentence(
                spelling,
                (Drawn.of(spelling, 0, len(spelling), self.notation),),
                self.reference,
                self.home,
                self.file,
                self.line,
            )
            for spelling in self.written
        ]


_TOKEN = re.compile(r"\\.|.", re.DOTALL)
_ESCAPED = {r"\[": "[", r"\]": "]", r"\|": "|", r"\\": "\\", r"\n": "\n", r"\#": "#"}


def load_sentences(corpus: str | Path) -> list[Sentence]:
    """Every sentence of corpus/sentences/*.txt, in order.

    Errors: `CorpusError` for a line that cannot be read; `OSError` where there is no such folder.
    """
    files = sorted((Path(corpus) / "sentences").glob("*.txt"))
    if not files:
        raise FileNotFoundError(f"{corpus}: no sentences/*.txt below it")
    return [sentence for file in files for sentence in _sentences_of(file)]


def _sentences_of(file: Path) -> Iterator[Sentence]:
    reference: date | None = None
    home: str | None = None
    for number, line in enumerate(text_of(file).splitlines(), 1):
        if not line.strip():
            continue
        try:
            if directive := re.fullmatch(r"# (reference|home):\s*(\S*)\s*", line):
                name, value = directive.groups()
                if name == "reference":
                    reference = date.fromisoformat(value) if value else None
                else:
                    home = _home(value) if value else None
            elif not line.startswith("#"):
                yield Sentence.of(line, reference, home, file, number)
        except ValueError as error:
            raise CorpusError(file, number, str(error)) from None


def _home(code: str) -> str:
    if not re.fullmatch("[0-9]{6}", code):
        raise ValueError(f"home {code!r} is no code of six digits")
    return code


def load_phrases(corpus: str | Path) -> list[Phrase]:
    """Every phrase of corpus/phrases.toml, in order; none where the file is missing.

    Errors: `CorpusError` for an entry that cannot be read.
    """
    file = Path(corpus) / "phrases.toml"
    if not file.exists():
        return []
    text = text_of(file)
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[phrase]]"]
    try:
        entries = tomllib.loads(text).get("phrase", [])
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(file, 1, str(error)) from None
    return [_phrase(entry, file, line) for entry, line in zip(entries, starts, strict=True)]


def _phrase(entry: dict[str, Any], file: Path, line: int) -> Phrase:
    try:
        if strange := entry.keys() - {"kind", "value", "written", "reference", "home"}:
            raise ValueError(f"unknown key {', '.join(sorted(strange))}")
        if missing := {"kind", "value", "written"} - entry.keys():
            raise ValueError(f"{', '.join(sorted(missing))} is missing")
        letter = {kind: letter for letter, kind in KINDS.items()}.get(entry["kind"])
        if letter is None:
            raise ValueError(f"kind {entry['kind']!r} is none of {', '.join(KINDS.values())}")
        if not entry["written"] or not all(entry["written"]):
            raise ValueError("a phrase without a spelling")
        reference = entry.get("reference")
        phrase = Phrase(
            f"{letter} {entry['value']}",
            tuple(entry["written"]),
            None if reference is None else date.fromisoformat(str(reference)),
            entry.get("home"),
            file,
            line,
        )
        phrase.sentences()
    except ValueError as error:
        raise CorpusError(file, line, str(error)) from None
    return phrase
