"""Taking the words of one expression from the left, and the numerals among them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from zheconparse.kinds.date.lexicon import RelativeWord, spellings
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
    """A year as written: 2022, 二〇二二, 两千零五, 22 and 八五 (below 30 of this century, else of the last), 112 of the Republic."""
    value = hanzi_value(written.replace("○", "〇"))
    if value is None or value != int(value):
        raise NoDateError(written)
    year = int(value)
    if not 1 <= year <= 9999 and year != 0:
        raise NoDateError(written)
    if len(written) == 2 and not set("十百千") & set(written):
        return year + (2000 if year < 30 else 1900)
    if len(written) == 3 and written.isdigit():
        return year + 1911
    return year


def within(value: int, most: int) -> int:
    """The value, if it is from 1 to `most`."""
    if not 1 <= value <= most:
        raise NoDateError(value)
    return value


@cache
def _longest() -> int:
    return max(map(len, spellings()))


class Words:
    """The words of one expression, taken from the left.

    What must not stand around it is noted in `not_behind` (endings of the text before) and `not_ahead` (beginnings of the text after),
    so that what the words say can be kept and only their surroundings looked at again. `ahead` is the text after, where it is needed.
    """

    def __init__(self, text: str, ahead: str = "") -> None:
        self.text, self.at, self.ahead = text, 0, ahead
        self.not_behind: tuple[str, ...] = ()
        self.not_ahead: tuple[str, ...] = ()

    def refuse_behind(self, characters: Iterable[str]) -> None:
        """None of these may end the text before, if the cursor is at the beginning."""
        if self.at == 0:
            self.not_behind += tuple(characters)

    def refuse_ahead(self, pattern: str) -> None:
        """The text after may not begin so, if everything is taken."""
        if self.done:
            self.not_ahead += (pattern,)

    @property
    def rest(self) -> str:
        """What is not yet taken."""
        return self.text[self.at :]

    @property
    def done(self) -> bool:
        """Whether everything is taken."""
        return self.at == len(self.text)

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

    def relative(self) -> RelativeWord | None:
        """The row of the longest relative word that comes next, its guards noted."""
        if self.text[self.at : self.at + 1] not in _firsts():
            return None
        table = spellings()
        for length in range(min(_longest(), len(self.text) - self.at), 0, -1):
            row = table.get(self.text[self.at : self.at + length])
            if row is not None:
                self.refuse_behind(row.not_after)
                self.at += length
                if row.not_before:
                    self.refuse_ahead(row.not_before)
                return row
        return None


@cache
def _firsts() -> frozenset[str]:
    return frozenset(word[0] for word in spellings())
