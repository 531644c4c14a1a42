"""What a rule sees of a clause (the words, the rows so far, where and when the text is) and the rows that it makes there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zheconparse.document.layout import Block
from zheconparse.document.observation.brackets import REMARK, interrupts
from zheconparse.document.observation.clauses import Clause, Sentence, Token, item_start
from zheconparse.document.observation.dating import ONCE_BUILT, dated_behind, end_of_grounds, is_base
from zheconparse.document.observation.doers import ends_with_body, without_doer
from zheconparse.document.observation.heads import before_place, helper_end, place_end
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.outcome import outcome
from zheconparse.document.observation.phrases import BASE, complete
from zheconparse.document.observation.rows import NO_LEVEL, RATIOS, Draft, Kind
from zheconparse.document.observation.status import is_capacity
from zheconparse.document.observation.stocks import is_there, names_stock, stands, to_date
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import NEVER, When, year_of
from zheconparse.document.observation.towns import without_towns
from zheconparse.document.observation.where import Where, listed_place
from zheconparse.document.observation.words import any_of, ends_with, first_of
from zheconparse.values.observation import Confidence, Status
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_TOPIC = re.compile("(?P<topic>[一-龥]{2,8})方面，")
"""What the clauses to come measure (销量方面，比亚迪为40万辆)."""
_RATIO_ENDS = ("比例", "占比", "比重")


_DEMONSTRATIVE = re.compile(any_of("demonstrative"))
_POINTING = first_of("demonstrative")


_ONE_OF_TWO = re.compile(
    "[、，；]?(?:其中)?(?P<which>[前后])者(?:则|却|也|又|仍|还)*(?=[占居位排列受同环比较微小大略增减升降上下回加收扩提涨跌为是由从]|达(?!产))"
)

_MORE = re.compile("(?:保持|稳定|达到?|超过?|为|在|均|都|实现)*\\Z")
"""What stands between 连续三年 and its figure that measures nothing."""
_WITHIN = 120
"""How many characters to the left of a figure say what it is; nobody reads more together with it."""


@dataclass(slots=True)
class Context:
    """What a rule sees: the words of the block, the clause, the rows so far, and where and when the text is."""

    words: str
    block: Block
    sentence: Sentence
    clause: Clause
    reader: Reader
    heads: list[Token]
    previous: Clause | None
    rows: list[Draft]
    """The rows of the sentence so far."""
    last: Draft | None
    """The row of the sentence that was made last."""
    doer: str | None = None  # the person who did what the clause measures
    base: str = ""  # the words of the last date that something was measured against

    def spelled(self, phrase: str) -> str:
        """A phrase with the words of the date that it is measured against."""
        return phrase.replace(BASE, self.base)

    def before(self, figure: Token, floor: int) -> str:
        """The words to the left of a figure without dates, places at the head, and what the clause opens with."""
        term = None
        if figure.start - floor > _WITHIN:
            floor = figure.start - _WITHIN
        elif floor > self.clause.start:
            if self.words[floor] == ")" and interrupts(self.words, self.clause, figure, floor):
                return REMARK.sub("", self.before(figure, self.clause.start))
            term = self._ending(floor)
        if term is not None and self._goes_on_since(term, figure):
            earlier = (one.end for one in self.clause.figures if one.end < floor)
            raw = self.before(figure, max(earlier, default=self.clause.start))
            return raw.replace(self.words[term.start - 2 : floor], "")
        at = self._opened(floor, term) if floor > self.clause.start else item_start(self.words, self.clause)
        heads, clause = self.reader.speakers.heads, self.clause
        named = bool(heads or clause.dates or clause.places)
        raw = self._without_names(at, floor, figure) if named else self.words[at : figure.start]
        if raw and (raw[0] in _POINTING or "者" in raw):
            raw = self._spelled_out(raw)
        raw, doer = without_doer(raw)
        self.doer = doer or self.doer
        if not heads or heads[0].start < floor or tidy(movement(raw).phrase):
            return raw
        if any(row.indicator != row.subject for row in self.rows[-64:]):
            return raw
        topic = None if self.previous is None else _TOPIC.match(self.words, self.previous.start)
        own = heads[-1].name if topic is None else topic["topic"]
        return f"{own}{raw}"  # the name is all that is said of what is measured (贵州茅台涨1.2%)

    def _spelled_out(self, raw: str) -> str:
        """Words with the name of an amount before them for 前者, 后者 or 这一比例 (发电量…、外送…，后者|增长)."""
        if (meant := _DEMONSTRATIVE.match(raw)) is not None:
            ratio = meant[0].endswith(_RATIO_ENDS)
            rows = [row for row in (self.rows or self.reader.last_rows) if not ratio or row.kind in RATIOS]
            return f"{rows[-1].thing}{raw[meant.end() :]}" if rows else raw
        found = _ONE_OF_TWO.match(raw)
        if found is None:
            return raw
        rows = [row for row in (self.rows or self.reader.last_rows) if row.kind not in NO_LEVEL]
        rows = rows or [row for row in self.rows if row.kind == "growth"]
        if len(rows) < 2:
            return raw
        row = rows[-1] if found["which"] == "后" else rows[-2]
        return f"{row.indicator}{raw[found.end() :]}"

    def _opened(self, floor: int, term: Token | None) -> int:
        """Where the words of a figure begin behind another: behind what hangs on that, too (7天|内)."""
        if term is not None and (self.words.startswith("期", floor) or "期" in term.text):
            return term.start  # 5年期以上LPR
        hangs = ("内", "后", "间", "来") if term is None else ("内", "后", "间", "来", "前")  # 比十年|前|减少
        return floor + 1 if self.words.startswith(hangs, floor) else floor

    def _goes_on_since(self, term: Token, figure: Token) -> bool:
        """Whether a length of time only says how long a figure has held (上岗率连续三年|保持100%)."""
        return self.words.endswith("连续", 0, term.start) and not _MORE.sub(
            "", self.words[term.end : figure.start]
        )

    def _without_names(self, at: int, floor: int, figure: Token) -> str:
        """The words up to a figure without dates, places at the head and the names of companies there."""
        heads = self.reader.speakers.heads
        names = heads[0] if heads and heads[0].start >= floor and heads[-1].end <= figure.start else None
        pieces = []
        listed = listed_place(self.words, self.clause, figure)
        for token in self.clause.tokens:
            if token.start < floor or token.end > figure.start:
                continue
            if names is not None and token.start >= names.start:
                pieces.append(self.words[at : names.start])
                at, names = heads[-1].end, None
            if token.start < at:
                continue  # a place in the name of a company
            if token.kind == "date":
                base = is_base(self.words, token)
                if base or not ends_with_body(self.words, at, token.start):
                    pieces.append(self.words[at : token.start])
                grounds = end_of_grounds(self.words, token) if base else 0
                if grounds:
                    pieces[-1] = pieces[-1].removesuffix("在")
                elif base:
                    pieces.append(BASE)
                    self.base = token.text
                at = grounds or token.end
            elif (
                token.kind == "region" and (helped := helper_end(self.words, self.clause, token)) is not None
            ):
                pieces.append(self.words[at : token.start])
                at = helped
            elif token is listed and token.end == figure.start:
                pieces.append(self.words[at : token.start])  # 西安523万人次、长沙|386万人次
                at = token.end
            elif token.kind == "region" and token in self.heads:
                pieces.append(before_place(self.words, at, token.start))
                at = place_end(self.words, token, figure.start)
        if names is not None:
            pieces.append(self.words[at : names.start])
            at = heads[-1].end
        pieces.append(self.words[at : figure.start])
        return "".join(pieces)

    def is_of_another(self, row: Draft) -> bool:
        """Whether the clause opens with a company, and a row is about another (甲公司营业收入…，|乙公司增长2%)."""
        speakers = self.reader.speakers
        return bool(speakers.heads) and row.subject != speakers.name

    def _divided(self, figure: Token, indicator: str) -> Token:
        """An amount with the divisor of the one whose indicator it shares (每股收益0.83元，上年同期为0.87元)."""
        value = figure.value
        if not isinstance(value, Quantity) or value.per is not None:
            return figure
        for row in reversed(self.rows):
            own = row.token.value
            if row.indicator == indicator and isinstance(own, Quantity) and own.unit == value.unit:
                return figure if own.per is None else figure.with_divisor(own.per)
        return figure

    def _once_built(self, figure: Token) -> bool:
        """Whether what is planned is for when something will be built (达产后亩均产值可达4000万元)."""
        if self.clause.dates:
            return False
        dates = (
            one.end for clause in self.sentence.clauses for one in clause.dates if one.end <= figure.start
        )
        return (
            ONCE_BUILT.search(self.words, max(dates, default=self.sentence.start), figure.start) is not None
        )

    def period(self, figure: Token, *, own: bool = False) -> When:
        """The period of a figure; parts of what the last sentence told (其中，…) are of its time, where nothing else is said."""
        when = self.reader.calendar.of(self.words, self.clause, figure, own=own)
        last = self.reader.last_rows
        if last and self.reader.part == self.sentence.start and when == NEVER:
            return last[-1].when.carried()
        return when

    def aims(self, when: When) -> bool:
        """Whether the words so far look ahead: to an aim, a plan or a time to come."""
        return self.reader.status in ("plan", "target") or self.reader.is_future(when)

    def _ending(self, place: int) -> Token | None:
        """The length of time that ends at a place (7天期逆回购, 5年期以上LPR)."""
        ending = (one for one in self.clause.figures if one.end == place and one.dimension == "time")
        return next(ending, None)

    def in_place_of(self, last: Draft, figure: Token, kind: Kind, indicator: str, rule: str) -> Draft:
        """A new row that takes the place of the last one, of its time, place, subject and status (增长4.5%，达|20亿元)."""
        self.rows.remove(last)
        self.last = self.rows[-1] if self.rows else None
        draft = self.row(
            figure,
            kind,
            indicator,
            rule,
            when=last.when,
            where=last.where,
            status=last.status,
            carried=True,
            subject=last.subject,
        )
        draft.status_from = last.status_from
        return draft

    def row(
        self,
        figure: Token,
        kind: Kind,
        indicator: str,
        rule: str,
        *,
        when: When | None = None,
        where: Where | None = None,
        status: Status | None = None,
        carried: bool = False,
        subject: str | None = None,
        verb: str = "",
        noun: str = "",
    ) -> Draft:
        """A new row of this sentence; what a rule does not say of it is read off the words and the text so far."""
        reader = self.reader
        if when is None:
            when = self._when(
                figure,
                kind,
                indicator,
                own=not (carried or (reader.part >= 0 and self.words.startswith("其中", self.clause.start))),
            )
        if reader.says_sum:
            when = self._to_date(figure, indicator, when)
        if "年度" in indicator and not names_stock(indicator):
            when = year_of(when)
        if where is None:
            where = reader.map.of(self.words, self.clause, figure, heading=self.block.kind == "heading")
        said: Confidence = "stated"
        release = reader.release
        if status is None:
            status, said, when, release = outcome(self, figure, kind, indicator, when)
        if subject is None and (name := reader.speakers.name) is not None:
            subject = name
            if indicator.startswith(name) and len(indicator) - len(name) >= 2:
                indicator = indicator[len(name) :]
        subject = subject or self.doer
        if subject is None and where.region is not None and where.confidence == "stated":
            subject = where.region.name
        indicator = complete(without_towns(indicator, self.last, kind))
        draft = Draft(
            self._divided(figure, indicator) if carried else figure,
            kind,
            indicator,
            rule,
            self.block,
            reader.sentence_span,
            where,
            when,
            status,
            "carried" if carried else "stated",
            said,
            subject,
            subject in reader.speakers.known,
            verb,
            noun,
            release=release if status == "actual" else None,
        )
        if kind == "capacity" and self._opens_with_project(draft):
            reader.calendar.forget()
        reader.paragraph_rows += 1
        self.rows.append(draft)
        self.last = draft
        return draft

    def _when(self, figure: Token, kind: Kind, indicator: str, *, own: bool) -> When:
        """The time of a figure: a stretch for what runs on, a day for what stands, none for what comes once something is built."""
        calendar = self.reader.calendar
        planned = self.reader.status == "plan"
        when = NEVER if planned and self._once_built(figure) else self.period(figure, own=own)
        if (
            when.confidence != "stated"
            and kind in ("level", "count", "capacity")
            and self._dated_later(figure)
        ):
            size = indicator.endswith(("总投资", "占地", "占地面积")) or is_capacity(figure, indicator)
            if dated_behind(self.words, self.sentence, self.clause, figure, size=size):
                return NEVER
        flows = kind not in ("level", "count") or ends_with(indicator, "flow")
        if not flows and when.confidence == "carried" and is_there(self.words, self.clause, figure):
            return when if when.is_day else NEVER
        if stands(self.words, self.clause, self.last, kind, indicator):
            return calendar.standing(when)
        return when if flows else calendar.since_event(when)

    def _dated_later(self, figure: Token) -> bool:
        """Whether the sentence names a date behind a figure."""
        for clause in reversed(self.sentence.clauses):
            if clause.dates:
                return clause.dates[-1].start > figure.start
        return False

    def _to_date(self, figure: Token, indicator: str, when: When) -> When:
        """A time up to its end where 累计 tells it from that of a row before."""
        if "累计" not in self.words[max(self.clause.start, figure.start - 12) : figure.start]:
            return when
        return to_date((self.rows or self.reader.last_rows)[-64:], figure, indicator, when)

    def _opens_with_project(self, draft: Draft) -> bool:
        """Whether a capacity is the size of a project that a paragraph opens with: no time that the text brings along goes with it."""
        reader = self.reader
        return (
            draft.status == "capacity"
            and draft.is_project
            and bool(reader.calendar.inherited)
            and not reader.paragraph_rows
            and not self.block.item
        )
