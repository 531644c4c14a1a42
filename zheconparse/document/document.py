"""A text read as a whole: every mention with one owner for each span, and what was left unread."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from zheconparse.document.blanks import idle_blanks, parting_blanks, unseen
from zheconparse.document.layout import Block, blocks
from zheconparse.document.lines import Joined, handed_over, line_ends, may_be_cut
from zheconparse.document.linking import link
from zheconparse.document.phrases import in_slogan, outside_phrases, phrase_spans
from zheconparse.document.scan import scanner_for
from zheconparse.document.seams import Cuts, outside_tables, seams_for
from zheconparse.document.unread import Unread, unread_runs
from zheconparse.kernel.folding import fold, require_text, with_full_marks
from zheconparse.kernel.mention import Mention, owned
from zheconparse.kernel.parser import Parser
from zheconparse.kinds import date as dates_of
from zheconparse.kinds import region as regions_of
from zheconparse.kinds.quantity import QuantityParser
from zheconparse.kinds.quantity import quantity as standard_quantity
from zheconparse.kinds.quantity.naming import naming_counters
from zheconparse.kinds.region import RegionParser
from zheconparse.kinds.region import region as standard_region
from zheconparse.values.day import as_day
from zheconparse.values.observation import Observation
from zheconparse.values.quantity import Quantity

T = TypeVar("T")
NUMERIC = ("quantity", "percentage", "rank", "date", "number")
_FIGURE_MARKS = frozenset(".点百千万亿")
_OF_FIGURES = frozenset("0123456789.,%‰~-—至到千百万亿")
_VALUE_VERBS = frozenset("为达至到是共计报于")
_VERSION = ("版本", "版本号", "版本为", "版本号为", "版本是", "版本号是")
_PLACES = ("位", "名")
_HOUR = re.compile("[01]?[0-9]|2[0-4]")
KINDS = (*NUMERIC, "region")
"""The kinds of mention that a document holds."""


@dataclass(frozen=True)
class Document:
    """What a text holds: `mentions` in order, `unread` digits with reasons, and the day it was resolved against.

    `extract` makes one; it also takes the text's dateline for `reference` where none is given. What is read is kept, and each list is
    a new one, the caller's own.

    Errors: those of `extract`.

    >>> document = extract("2022年签约1166个项目，协议总投资10024.7亿元")
    >>> [(mention.kind, mention.text) for mention in document.mentions]
    [('date', '2022年'), ('quantity', '1166个'), ('quantity', '10024.7亿元')]
    """

    text: str
    reference: dt.date | None = None
    home: str | None = None
    reference_span: tuple[int, int] | None = None
    quantity: QuantityParser = field(default=standard_quantity, repr=False, compare=False)
    region: RegionParser = field(default=standard_region, repr=False, compare=False)

    def __post_init__(self) -> None:
        require_text(self.text)
        object.__setattr__(self, "reference", as_day(self.reference))
        if self.home is not None:
            regions_of.find("", home=self.home)  # refuses an unknown code before any work is done

    @property
    def mentions(self) -> list[Mention[Any]]:
        """Every mention from left to right; no two overlap."""
        return list(self._mentions)

    @property
    def unread(self) -> list[Unread]:
        """Every run of digits that no mention covers, with the reason."""
        return list(self._unread)

    @property
    def observations(self) -> list[Observation]:
        """One row for each figure that an analyst would type: indicator, value, region, period, change.

        >>> [(row.indicator, row.text) for row in extract("2022年签约1166个项目，协议总投资10024.7亿元").observations]
        [('签约项目', '1166个'), ('协议总投资', '10024.7亿元')]
        """
        return list(self._observations)

    @cached_property
    def _closed_up(self) -> tuple[Joined, Document] | None:
        """The text without what says nothing in it, which is read in its place; None where it has nothing of that."""
        gaps = unseen(self._folded)
        if not gaps and (gaps := seams_for(self.quantity).blanks(self._folded)):
            gaps = outside_tables(gaps, self._blocks)
        if not gaps and (habits := parting_blanks(self._folded)):
            gaps = idle_blanks(self._folded, habits, self._blocks)
        if not gaps:
            return None
        joined = Joined(self.text, gaps)
        return joined, replace(self, text=joined.text)

    @cached_property
    def _mentions(self) -> list[Mention[Any]]:
        if self._closed_up is not None:
            joined, document = self._closed_up
            return joined.in_source(document._mentions)
        if self._on_one_line is None:
            found = self._read()
        else:
            read = replace(self, text=self._on_one_line.text)._read()
            found = self._on_one_line.in_source(handed_over(read))
        return self._without_torn(found)

    @cached_property
    def _cuts(self) -> Cuts:
        return seams_for(self.quantity).cuts(self._folded)

    @cached_property
    def _on_one_line(self) -> Joined | None:
        """The text without the line ends inside its sentences; None where it has none."""
        if not self._cuts.inside and not may_be_cut(self._folded):
            return None
        return Joined(self.text, self._gaps) if self._gaps else None

    @cached_property
    def _gaps(self) -> list[tuple[int, int]]:
        """The line ends inside its sentences."""
        return line_ends(self._folded, self._blocks, frozenset(self._cuts.inside))

    @cached_property
    def _torn(self) -> list[tuple[int, int]]:
        """Where it is open whether digits at the end of a line and at the beginning of the next are one number."""
        torn = self._cuts.torn
        if not torn:
            return []
        joined = frozenset(self._gaps)
        return [gap for gap in outside_tables(torn, self._blocks) if gap not in joined]

    def find(self, parser: Parser[T]) -> list[Mention[T]]:
        """What one parser reads in the text, whatever the blanks and line ends inside an expression.

        >>> import zheconparse as z
        >>> [str(found.value) for found in extract("合格率不\\n低于95%").find(z.percentage)]
        ['95%以上']
        """
        if self._closed_up is not None:
            joined, document = self._closed_up
            return joined.in_source(document.find(parser))
        if self._on_one_line is None:
            found = list(parser.finditer(self.text))
        else:
            found = self._on_one_line.in_source(parser.finditer(self._on_one_line.text))
        return self._without_torn(found)

    def _without_torn(self, found: list[Mention[T]]) -> list[Mention[T]]:
        """The mentions but for those that may be the half of a number: whether it is one or two is not to be known."""
        if not self._torn:
            return found
        ahead = {self._begins(start): start for start, _ in self._torn}
        behind = {end for _, end in self._torn}
        halves = sorted(ahead)
        kept = []
        for mention in found:
            place = bisect_left(halves, mention.end) - 1
            half = place >= 0 and mention.end <= ahead[halves[place]]
            if not half and mention.start not in behind:
                kept.append(mention)
        return kept

    def _begins(self, end: int) -> int:
        """Where the figures that end at a place begin, ranges as a whole (5%~1)."""
        begin = end
        while begin > 0 and self._folded[begin - 1] in _OF_FIGURES:
            begin -= 1
        return begin

    def _read(self) -> list[Mention[Any]]:
        """The mentions of the text, whatever its lines."""
        names = regions_of.find(
            self.text,
            self.home,
            self.reference,
            lexicon=self.region.lexicon,
            folded=_unbroken(self._folded, self._numeric),
        )
        return owned(self._numeric, names)

    @cached_property
    def _unread(self) -> list[Unread]:
        if self._closed_up is not None:
            joined, document = self._closed_up
            return joined.unread_in_source(document._unread)
        spans = [(mention.start, mention.end) for mention in self._mentions]
        return unread_runs(self._folded, self.text, spans, self._phrases)

    @cached_property
    def _observations(self) -> list[Observation]:
        from zheconparse.document.observation import observe

        if self._closed_up is not None:
            joined, document = self._closed_up
            return joined.rows_in_source(document._observations)
        return observe(self._folded, self.text, self._mentions, self._blocks, self.reference, self.home)

    @cached_property
    def _folded(self) -> str:
        return with_full_marks(fold(self.text))

    @cached_property
    def _blocks(self) -> list[Block]:
        return blocks(self._folded, frozenset(start for start, _ in self._cuts.inside))

    @cached_property
    def _phrases(self) -> list[tuple[int, int]]:
        return phrase_spans(self._folded)

    @cached_property
    def _numeric(self) -> list[Mention[Any]]:
        scanned = scanner_for(self.quantity).scan(self._folded, self.text)
        found = [
            mention
            for mention in outside_phrases(scanned, self._folded)
            if not _counts_nothing(mention, self._folded)
        ]
        folded = _unbroken(self._folded, found)
        dates = [mention for mention in found if mention.kind == "date"]
        resolved = iter(dates_of.resolve(dates, folded, self.reference))
        found = [next(resolved) if mention.kind == "date" else mention for mention in found]
        del dates  # a long text has many, and what is alive is asked for garbage again and again
        linked = link(found, folded, self.quantity)
        return [
            mention for mention in linked if mention.kind != "number" or _stands_alone(mention, self._folded)
        ]


def extract(
    text: str,
    reference: dt.date | str | None = None,
    home: str | None = None,
    *,
    quantity: QuantityParser = standard_quantity,
    region: RegionParser = standard_region,
) -> Document:
    """Read a whole text: quantities, percentages, ranks, dates and regions, each with its place.

    `reference` is the day the text was published (a date or YYYY-MM-DD), against which 去年 is read; without it a dateline in the
    text is used, else relative dates stay open. `home` is the region code that the text is about. `quantity` and `region` are the
    parsers whose units and names count, for lists of your own (`quantity.with_units`, `region.with_names`).

    Errors: `TypeError` for a text that is no `str`, `ValueError` for a reference that is no day or a home that is no region code.

    >>> [m.to_record()["first"] for m in extract("去年11月，投资3100万元", reference="2023-01-31").mentions if m.kind == "date"]
    ['2022-11-01']
    """
    day, span, folded = as_day(reference), None, with_full_marks(fold(text))
    if day is None and (line := dates_of.dateline(text, folded)) is not None:
        day, span = line[0], (line[1].start, line[1].end)
    document = Document(text, day, home, span, quantity, region)
    vars(document)["_folded"] = folded  # where the cached property keeps it: a text is folded once
    return document


def _counts_nothing(mention: Mention[Any], folded: str) -> bool:
    """Whether what reads as a figure is none: the number of a page, an article, 一度, part of a slogan."""
    first = mention.text[0]
    if not "一" <= first <= "龥":
        return mention.kind == "number" and _page_number(mention, folded)
    article = first == "一" and (_article(mention) or _once(mention, folded))
    return article or in_slogan(mention, folded)


def _article(mention: Mention[Any]) -> bool:
    """一 before a counter is an article (一个项目, 一批项目), not a count."""
    value = mention.value
    return (
        isinstance(value, Quantity)
        and value.dimension == "count"
        and value.amount.is_exact
        and value.low == 1
    )


def _once(mention: Mention[Any], folded: str) -> bool:
    """一度 is once (产值一度下滑), but before 电 or behind 每 a kilowatt hour."""
    return mention.text == "一度" and not folded.startswith("电", mention.end)


_NUMBER_OF_PAGE = re.compile(r"[0-9]{1,3}[ \t]*\r?\n[^\n]")


def _page_number(mention: Mention[Any], folded: str) -> bool:
    """A whole number alone on its line takes no 万 or 亿 with which a word of the next line begins (3|万科集团)."""
    if "\n" not in mention.text or _NUMBER_OF_PAGE.fullmatch(folded, mention.start, mention.end) is None:
        return False
    line = folded.rfind("\n", 0, mention.start) + 1
    return not folded[line : mention.start].strip() and folded[mention.end : mention.end + 1].isalpha()


def _stands_alone(mention: Mention[Any], folded: str) -> bool:
    """Whether a bare number is a figure and no part of a name (2023中国论坛, 1+3).

    Decimals (指数50.1), a magnitude (人口1400万), a bound (用户超过500) or a verb of value ahead (增至500) say so; 版本 beside it, or
    what makes it the number of one thing behind it (于9点, 至17时, 前3至5名) says no.
    """
    written, value = folded[mention.start : mention.end], mention.value
    ahead = folded[max(0, mention.start - 1) : mention.start]
    if (
        ahead == "每"
        or folded.startswith(_PLACES, mention.end)
        or folded.startswith(naming_counters(), mention.end)
    ):
        return False
    if folded.startswith("版", mention.end) or folded.endswith(_VERSION, 0, mention.start):
        return False
    if folded.startswith("时", mention.end) and _HOUR.fullmatch(written) is not None:
        return False
    bounded = value.low is None or value.high is None
    return bounded or not _FIGURE_MARKS.isdisjoint(written) or ahead in _VALUE_VERBS


def _unbroken(folded: str, found: Sequence[Mention[Any]]) -> str:
    """The text with blanks for the line breaks inside mentions, which end no sentence (112|亿元 at the end of a page)."""
    pieces, done = [], 0
    for mention in found:
        if "\n" in mention.text:
            inside = folded[mention.start : mention.end].replace("\r\n", " \r").replace("\n", "\r")
            pieces += [folded[done : mention.start], inside]
            done = mention.end
    return "".join((*pieces, folded[done:])) if pieces else folded
