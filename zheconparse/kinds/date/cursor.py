"""Taking the words of one expression from the left, and the numerals among them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from zheconparse.kinds.date import grammar
from zheconparse.kinds.number.reading import hanzi_value

HANZI = frozenset("〇零○一二三四五六七八九十百千两")
NUMERALS = HANZI | frozenset("0123456789")
EDGES = {"伊始": "start", "初": "start", "底": "end", "末": "end", "岁末": "end"}
_DASHES = ("--", "——", "~~", "-—", "—-", "-", "—", "~", "至", "到")


class NoDateError(ValueError):
    """What was captured is no date after all (month 13, 文明年)."""


def number(written: str) -> int:
    """A numeral with its places written: 12, 十二, 二十五, 两, 一百一十一.

    Errors: `NoDateError` for a row of digits without places (三三) and for what is no numeral.
    """
    if written.isascii() and written.isdecimal():
        return int(written)
    if len(written) > 1 and not set("十百千") & set(written):
        raise NoDateError(written)
    value = hanzi_value(written)
    if value is None or value != int(value):
        raise NoDateError(written)
    return int(value)


def year_number(written: str) -> int:
    """A year as written: 2022, 二〇二二, 两千零五, 22 and 八五 (two digits below 30 are of this century, others of the last)."""
    value = hanzi_value(written.replace("○", "〇"))
    if value is None or value != int(value):
        raise NoDateError(written)
    year = int(value)
    if not 1 <= year <= 9999 and year != 0:
        raise NoDateError(written)
    if len(written) == 2 and not set("十百千") & set(written):
        return year + (2000 if year < 30 else 1900)
    return year


def within(value: int, most: int) -> int:
    """The value, if it is from 1 to `most`."""
    if not 1 <= value <= most:
        raise NoDateError(value)
    return value


@cache
def _longest() -> int:
    return max(map(len, grammar.rows()))


class Words:
    """The words of one expression, taken from the left; `behind` and `after` are the text on its two sides."""

    def __init__(self, text: str, behind: str, after: str) -> None:
        self.text, self.at, self.behind, self.after = text, 0, behind, after

    @property
    def rest(self) -> str:
        """What is not yet taken."""
        return self.text[self.at :]

    @property
    def done(self) -> bool:
        """Whether everything is taken."""
        return self.at == len(self.text)

    def opens_behind(self, characters: str) -> bool:
        """Whether the cursor is at the beginning and the text before it ends in one of these characters."""
        return self.at == 0 and self.behind[-1:] in tuple(characters)

    def take(self, *choices: str) -> str:
        """The first of the choices that comes next, or nothing."""
        for choice in choices:
            if self.text.startswith(choice, self.at):
                self.at += len(choice)
                return choice
        return ""

    def numeral(self) -> str:
        """A run of digits or of Hanzi numerals, or nothing."""
        start, text, length = self.at, self.text, len(self.text)
        kind = HANZI if start < length and text[start] in HANZI else frozenset("0123456789")
        while self.at < length and text[self.at] in kind:
            self.at += 1
        return text[start : self.at]

    def dash(self) -> bool:
        """A dash, 至 or 到, taken."""
        return bool(self.take(*_DASHES))

    def edge(self) -> str | None:
        """初 as "start", 底 or 末 as "end", or None."""
        taken = self.take(*EDGES)
        return EDGES[taken] if taken else None

    def relative(self) -> dict[str, Any] | None:
        """The row of the longest relative word that comes next, its guards minded."""
        table = grammar.rows()
        for length in range(min(_longest(), len(self.text) - self.at), 0, -1):
            spelling = self.text[self.at : self.at + length]
            row = table.get(spelling)
            if row is None:
                continue
            if self.behind and self.opens_behind(row.get("not_after", "")):
                raise NoDateError(spelling)
            self.at += length
            if self.done and "not_before" in row and re.match(row["not_before"], self.after):
                raise NoDateError(spelling)
            return row
        return None
