"""Reads blocks sentence by sentence and links every figure to what it measures: the small state machine behind the rows."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from zheconparse.document.layout import Block
from zheconparse.document.observation import amounts, elsewhere, items, ranks, rates, runs, tables
from zheconparse.document.observation.brackets import outside, set_aside
from zheconparse.document.observation.clauses import Clause, Sentence, Token, sentences, token_of, tokens_of
from zheconparse.document.observation.context import Context
from zheconparse.document.observation.dating import in_name, is_base, measures, opens
from zheconparse.document.observation.definitions import thresholds
from zheconparse.document.observation.movements import changing
from zheconparse.document.observation.periods import Calendar, built_in
from zheconparse.document.observation.phrases import only_lead
from zheconparse.document.observation.places import Map
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.speakers import Speakers
from zheconparse.document.observation.starts import mark_bases
from zheconparse.document.observation.status import (
    announced,
    heading_status,
    names_cost,
    next_status,
    release_in,
    says_inside,
    status_before,
)
from zheconparse.document.observation.times import NEVER, When
from zheconparse.kernel.mention import Mention
from zheconparse.values.observation import Release, Status
from zheconparse.values.region import Region

_JOINED = re.compile(r"\s*(?:、|和|与|以及|及|或)\s*")

_TRADING = re.compile("A股|股市|股指|[沪深]指|三大指数|恒生指数|大盘|[期汇债]市|[开收]盘|收报|报收")
"""What a sentence says that tells of a day at the exchange."""


def _joins(between: str, kind: str) -> bool:
    """Whether two figures stand side by side; between rates a verb of change may stand (增长4.1%、下降0.7%)."""
    found = _JOINED.match(between)
    if found is None:
        return False
    rest = between[found.end() :]
    return (
        not rest
        or (kind == "percentage" and rest in _MORE)
        or (kind in ("percentage", "quantity") and changing(rest))
    )


_MORE = frozenset(["高", "低", "快", "慢"])
"""What compares the second of two rates (低0.3个和|高0.2个百分点)."""


class Reader:
    """One pass over the blocks of a text."""

    def __init__(
        self,
        folded: str,
        text: str,
        mentions: Sequence[Mention[Any]],
        reference: dt.date | None,
        home: Region | None,
    ) -> None:
        self.folded = folded
        self.text = text
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.reference = reference
        self.map = Map(home)
        self.calendar = Calendar()
        self.speakers = Speakers()
        self.status: Status = "actual"
        self.heading_status: Status = "actual"
        self.release: Release | None = None
        self.heading_release: Release | None = None
        self.adds_plan = False  # whether the sentence before only adds what is still to come (还将)
        self.planned: tuple[int, Status] | None = None  # the member that ends a plan, the status before
        self.announced: Status | None = None  # what a colon has announced for all members of the sentence
        self.sentence_rows: list[Draft] = []
        self.sentence_span = (0, 0)
        self.status_at = -1  # where the next word of status stands in the block
        self.says_release = False  # the sentence says how settled its figures are
        self.says_sum = False  # the sentence says 累计
        self.part = -1  # where the sentence first says 其中; -1 where it does not
        self.last_rows: list[Draft] = []
        self.paragraph_rows = 0
        self.nouns: dict[str, str] = {}
        self.drafts: list[Draft] = []
        self.brackets = False  # the paragraph has any
        self.aims = False  # the paragraph names an aim
        self.parts = False  # the paragraph says 其中
        self.sums = False  # the paragraph says 累计
        self.goes_on = False  # the paragraph before had figures

    def is_future(self, when: When) -> bool:
        """Whether a period begins behind the day of the text; where no day is known, whether the text says 到 before it (到2025年)."""
        if self.reference is None:
            return when.ahead
        return (when.first or when.last or self.reference) > self.reference

    def has_just_begun(self, when: When) -> bool:
        """Whether a period is the year in whose first month the text was written."""
        if self.reference is None or when.first is None or self.reference.month != 1:
            return False
        return when.is_year and when.first.year == self.reference.year

    def goes_on_as(self, when: When, words: str, clause: Clause) -> bool:
        """Whether a period that is not over is the one for which the sentence before has aimed or planned."""
        last = self.last_rows[-1] if self.last_rows else None
        if last is None or self.reference is None or self.adds_plan or when.confidence != "carried":
            return False
        if when.last is None or when.last <= self.reference or names_cost(words, clause):
            return False
        same = (when.first, when.last) == (last.when.first, last.when.last)
        return same and all(row.status in ("target", "plan") for row in self.last_rows)

    def has_passed(self, when: When) -> bool:
        """Whether a period was over on the day of the text."""
        return self.reference is not None and when.last is not None and when.last <= self.reference

    def within(self, start: int, end: int) -> list[Token]:
        """The mentions that lie in a stretch of the text."""
        return [
            token_of(one, one.start, one.end, self.folded[one.start : one.end])
            for one in self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        ]

    def read_table(self, block: Block, caption: Sequence[tuple[int, int]]) -> None:
        """Read one table below its caption."""
        tables.read(self, block, caption)

    def read(self, block: Block) -> None:
        """Read one heading or paragraph."""
        tokens = tokens_of(block, self.folded, self.mentions, self.starts)
        words = block.read(self.folded)
        self.brackets = ")" in words
        self.aims = "目标" in words or "任务" in words
        self.parts = "其中" in words
        self.sums = "累计" in words
        goes_on = block.kind == "heading" or block.item or self.goes_on
        about = self.calendar.paragraph
        coming = about is not None and self.is_future(about)
        self.calendar.new_paragraph(goes_on=goes_on, item=block.item, coming=coming)
        self.map.new_paragraph(words)
        self.speakers.new_paragraph(words)
        before = len(self.drafts)
        if not goes_on:
            self.nouns.clear()
        self.last_rows = []
        self.paragraph_rows = 0
        self.status_at = -1
        found = sentences(words, tokens)
        last = words.rstrip()[-1:]
        if block.kind == "heading" or (last in _ASKS and not any(one.has_figures for one in found)):
            self._heading(words, found)
        for sentence in found:
            self._sentence(words, block, sentence)
        brings_in = last in _COLONS  # what stands below goes on with it
        if block.kind == "heading" and not brings_in:
            self.calendar.new_section()
            self.goes_on = False
        else:
            self.goes_on = len(self.drafts) > before or ((block.item or brings_in) and self.goes_on)

    def _heading(self, words: str, found: list[Sentence]) -> None:
        clauses = [clause for sentence in found for clause in sentence.clauses]
        self.map.heading(words, clauses)
        self.heading_release = release_in(words, 0, len(words))
        self.heading_status = heading_status(words)
        dates = (token for clause in clauses for token in clause.dates)
        self.calendar.head(
            token for token in dates if not is_base(words, token) and not in_name(words, token)
        )

    def _sentence(self, words: str, block: Block, sentence: Sentence) -> None:
        calendar, speakers, places = self.calendar, self.speakers, self.map
        calendar.new_sentence()
        places.new_sentence()
        rows: list[Draft] = []
        self.sentence_rows = rows
        self.status = self.heading_status
        self.planned = self.announced = None
        if not sentence.mentions:
            speakers.enter(words, sentence.clauses[0], elsewhere=False)
            return
        first = True
        counting = sentence.has_figures
        if counting:
            self.sentence_span = block.place(sentence.start), block.last_place(sentence.end)
            said = release_in(words, sentence.start, sentence.end)
            self.release = said or self.heading_release
            self.says_release = said is not None
            if self.status_at < sentence.start:
                self.status_at = next_status(words, sentence.start)
            self.says_sum = self.sums and words.find("累计", sentence.start, sentence.end) >= 0
            self.part = words.find("其中", sentence.start, sentence.end) if self.parts else -1
            if self.last_rows and self.part == sentence.start:
                self._go_into_parts()
        previous: Clause | None = None
        for clause in sentence.clauses:
            if clause.segment != calendar.member:
                calendar.new_member(clause.segment)
            if clause.tokens:
                heads = places.enter(words, clause, first=first)
                speakers.enter(words, clause, elsewhere=bool(heads))
                if counting:
                    self._clause(words, block, sentence, clause, heads, previous)
                dates = clause.dates
                if dates:
                    self._dates(words, clause, dates, first=first)
                if clause.figures and not calendar.measured:
                    calendar.measured = measures(clause)
                if first:
                    first = bool(dates) and _only_dates(words, clause)
            else:
                speakers.enter(words, clause, elsewhere=False)
                if places.may_point:
                    places.point(words, clause)
                if counting:
                    self._say(words, clause)
                first = False
            previous = clause
        self._close(words, sentence)

    def _go_into_parts(self) -> None:
        """Go on with the time of the sentence before where all its rows are of one (4月当月，进出口…。其中，出口…)."""
        first, *others = self.last_rows
        if first.when != NEVER and all(row.when[:2] == first.when[:2] for row in others):
            self.calendar.goes_into(first.when)

    def _dates(self, words: str, clause: Clause, dates: Sequence[Token], *, first: bool) -> None:
        """Take in the dates of a clause behind the rows that it has made; the years of building are those of all its costs."""
        rows = self.sentence_rows
        made = [row for row in rows[-len(clause.tokens) :] if row.token.start >= clause.start] if rows else []
        aside = bool(made) and all(row.indicator_from == "carried" for row in made)
        actual = self.status == "actual"
        dates = outside(words, clause, dates) if self.brackets else dates
        heads = self.speakers.heads
        named = heads[-1].end if heads else None
        self.calendar.enter(words, clause, dates, first=first, actual=actual, aside=aside, named=named)
        if rows and (span := built_in(words, dates)) is not None:
            for row in rows:
                row.when = span if row.indicator.endswith("总投资") else row.when

    def _close(self, words: str, sentence: Sentence) -> None:
        """Keep the rows of a sentence that have a name."""
        calendar, used = self.calendar, list[When]()
        if self.sentence_rows:
            if self.brackets:
                self.drafts += set_aside(words, sentence, self.sentence_rows, sentence.end, self.nouns)
            rows = [row for row in self.sentence_rows if row.is_named]
            self.sentence_rows = rows
            self.drafts += rows
            used = [row.when for row in rows if row.status == "actual" and not row.is_duration]
            if rows:
                self.last_rows = rows
                self.adds_plan = words.find("还将", sentence.start, sentence.end) >= 0
        of_day = calendar.day is not None
        trading = of_day and _TRADING.search(words, sentence.start, sentence.end) is not None
        calendar.close_sentence(used, trading=trading)

    def _clause(
        self,
        words: str,
        block: Block,
        sentence: Sentence,
        clause: Clause,
        heads: list[Token],
        previous: Clause | None,
    ) -> None:
        """Read a clause with mentions in a sentence that has figures."""
        figures = clause.figures
        if self.status != "actual" and self._past(words, clause):
            self.status = "actual"
        at = clause.start
        if self.planned is not None and clause.segment != self.planned[0]:
            self.status, self.planned = self.planned[1], None
        if self.announced is not None and clause.opens in "；;":
            self.status = self.announced
        if self.status in ("plan", "target") and names_cost(words, clause):
            self.status = "actual"
        if self.says_release:
            self.release = release_in(words, clause.start, clause.end) or self.release
        before = self.status
        if not figures:
            self._say(words, clause)
            return
        rows = self.sentence_rows
        last = rows[-1] if rows else None
        context = Context(words, block, sentence, clause, self, heads, previous, rows, last)
        if defining := thresholds(words, clause, figures):
            figures = [figure for figure in figures if figure.start not in defining]
        floor = clause.start
        place = 0
        while place < len(figures):
            first, stop = figures[place], place + 1
            while (
                stop < len(figures)
                and (following := figures[stop]).kind == first.kind
                and _joins(words[figures[stop - 1].end : following.start], first.kind)
            ):
                stop += 1
            run = figures[place:stop]
            if self.brackets and context.last is not None:
                self._set_aside(context, first.start)
            if self.status_at < first.start:
                self._take_status(words, at, first.start)
            self.speakers.pass_on(words, floor, first.start)
            at = first.start
            if len(run) == 1 or not runs.link(context, run, floor):
                for figure in run:
                    self._figure(context, figure, floor)
                    floor = figure.end
            floor = run[-1].end
            place = stop
        if len(clause.figures) > 1:
            mark_bases(context)
        if self.status_at < clause.end:
            self._take_status(words, at, clause.end)
        if self.status in ("plan", "target") and before == "actual" and self._ends_with_member(words, clause):
            self.planned = (clause.segment, before)
        if (listed := announced(words, clause)) is not None:
            self.status = self.announced = listed

    def _set_aside(self, context: Context, at: int) -> None:
        """Keep the rows of a bracket that has closed before a place from what follows."""
        last = context.rows[-1].token
        if context.words.find(")", last.end, at) >= 0:
            self.drafts += set_aside(context.words, context.sentence, context.rows, at, self.nouns)
            context.last = context.rows[-1]

    def _ends_with_member(self, words: str, clause: Clause) -> bool:
        """Whether a plan is of one thing, or comes behind what the sentence tells of what is (612万亩，预计总产量…；…)."""
        told = self.status == "plan" and any(row.status == "actual" for row in self.sentence_rows)
        return told or says_inside(words, clause)

    def _say(self, words: str, clause: Clause) -> None:
        """Take in what a clause without figures says of the status; its plan ends with this member of the sentence (…2026年建成；…).

        What is announced before a colon holds to the end of the sentence.
        """
        if (listed := announced(words, clause)) is not None:
            self.status = self.announced = listed
            return
        if self.status_at >= clause.end:
            return
        before = self.status
        self._take_status(words, clause.start, clause.end)
        if self.status == "plan" and before == "actual":
            self.planned = (clause.segment, before)

    def _take_status(self, words: str, start: int, end: int) -> None:
        """Take in the words of status in a stretch."""
        self.status = status_before(words, start, end, self.status)
        self.status_at = next_status(words, end)

    def _figure(self, context: Context, figure: Token, floor: int) -> None:
        if not context.clause.opens and items.link(context, figure):
            return
        if figure.kind != "rank" and elsewhere.link(context, figure, floor):
            return
        if figure.kind == "percentage":
            rates.link(context, figure, floor)
        elif figure.kind == "rank":
            ranks.rank(context, figure, floor)
        else:
            amounts.link(context, figure, floor)

    def _past(self, words: str, clause: Clause) -> bool:
        """Whether a clause opens with a period that was over on the day of the text."""
        if self.reference is None:
            return False
        for token in clause.dates:
            if token.value.last is not None and token.value.last < self.reference:
                return opens(words, clause, token) and not is_base(words, token)
        return False


_COLONS = frozenset("：:")
_ASKS = frozenset("？?")
"""How a paragraph ends that, without figures, only asks: what it asks for is what the answer tells of (记者：明年的目标？)."""


def _only_dates(words: str, clause: Clause) -> bool:
    """Whether a clause holds nothing but dates and connectives."""
    at = clause.start
    for token in clause.tokens:
        if token.kind != "date" or not only_lead(words[at : token.start]):
            return False
        at = token.end
    return bool(clause.tokens) and only_lead(words[at : clause.end])
