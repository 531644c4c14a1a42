"""What a rule sees of a clause (the words, the rows so far, where and when the text is) and the rows that it makes there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Clause, Sentence, Token
from zheconparse.document.observation.dating import is_base, is_dated
from zheconparse.document.observation.heads import most_of, zone_end
from zheconparse.document.observation.layout import Block
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.periods import NEVER, When, is_now, year_of
from zheconparse.document.observation.phrases import BASE, complete, tidy
from zheconparse.document.observation.places import Where
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.status import (
    COUNTERS,
    aimed,
    is_capacity,
    names_plan,
    plan_named,
    starts_move,
)
from zheconparse.document.observation.words import endings
from zheconparse.values.observation import Confidence, Release, Status
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_NUMBERED = re.compile(
    r"\s*(?:[◆●■·□▪*]|【[^【】]{1,12}】|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]+[是、](?![一二三四五六七八九十]、))+\s*"
)
_OF_PLACE = re.compile(
    "地区(?!生产)|特区|市区|城区|境内|辖区|全域|(?<=市)区(?![域间内块])|[市县区州](?=分别)|(?:景区|古城|古镇|口岸|片区)(?=分别|、|和|与)|[两二三四五六七八九十]+(?:[省市县区州旗盟港地]|城市)(?=占|合计|共)"
)
"""What stands behind the name of a place and only says place once more (台湾地区, 苏州市|区)."""
_TOPIC = re.compile("(?P<topic>[一-龥]{2,8})方面，")
"""What the clauses to come measure (销量方面，比亚迪为40万辆)."""
_MORE = re.compile("(?:保持|稳定|达到?|超过?|为|在|均|都|实现)*\\Z")
"""What stands between 连续三年 and its figure that measures nothing."""
_STOCK = re.compile(
    "(?:人口(?<!出生人口)(?<!死亡人口)|余额|保有量|存栏|库存)(?:占比|占[^，]*的比重)?\\Z|城镇化率\\Z"
)
"""What has a value on a day."""
_WITHIN = 120
"""How many characters to the left of a figure say what it is; nobody reads more together with it."""
_GOES_ON = re.compile("[，、]?其中|[、和与及]")
_ONCE_BUILT = re.compile("(?:达产|满产|投产|建成|投运|投用)后")


@dataclass(slots=True)
class Context:
    """What a rule sees: the words of the block, the clause, the rows so far, and where and when the text is."""

    words: str
    block: Block
    sentence: Sentence
    clause: Clause
    reader: Reader
    heads: list[Token] = field(default_factory=list)
    previous: Clause | None = None
    base: str = ""  # the words of the last date that something was measured against

    def spelled(self, phrase: str) -> str:
        """A phrase with the words of the date that it is measured against."""
        return phrase.replace(BASE, self.base)

    @property
    def rows(self) -> list[Draft]:
        """The rows of the sentence so far."""
        return self.reader.sentence_rows

    def before(self, figure: Token, floor: int) -> str:
        """The words to the left of a figure without dates, places at the head, and what the clause opens with."""
        pieces = []
        at = floor = max(floor, figure.start - _WITHIN)
        if (
            floor == self.clause.start
            and (numbered := _NUMBERED.match(self.words, floor, figure.start)) is not None
        ):
            at = numbered.end()
        elif (
            floor > self.clause.start
            and self.words.startswith("期", floor)
            and (term := self._ending(floor)) is not None
        ):
            at = term.start
        elif floor > self.clause.start and self.words[floor : floor + 1] in ("内", "后", "间", "来"):
            at = floor + 1
        elif floor > self.clause.start and (term := self._ending(floor)) is not None:
            if self.words.startswith("前", floor):  # 比十年|前|减少
                at = floor + 1
            elif self.words.endswith("连续", 0, term.start) and not _MORE.sub(
                "", self.words[floor : figure.start]
            ):  # 上岗率连续三年|保持100%
                earlier = max(
                    (one.end for one in self.clause.figures if one.end < floor), default=self.clause.start
                )
                return self.before(figure, earlier).replace(self.words[term.start - 2 : floor], "")
        heads = self.reader.speakers.heads
        names = heads[0] if heads and heads[0].start >= floor and heads[-1].end <= figure.start else None
        for token in self.clause.tokens:
            if token.start < floor or token.end > figure.start:
                continue
            if names is not None and token.start >= names.start:
                pieces.append(self.words[at : names.start])
                at, names = heads[-1].end, None
            if token.start < at:
                continue  # a place in the name of a company
            if token.kind == "date":
                pieces.append(self.words[at : token.start])
                if is_base(self.words, token):
                    pieces.append(BASE)
                    self.base = token.text
                at = token.end
            elif token.kind == "region" and token in self.heads:
                if most_of(self.words, at, token.start) is None:
                    pieces.append(self.words[at : token.start])
                suffix = _OF_PLACE.match(self.words, token.end, figure.start)
                zone = zone_end(self.words, token)
                at = zone or (token.end if suffix is None else suffix.end())
        if names is not None:
            pieces.append(self.words[at : names.start])
            at = heads[-1].end
        pieces.append(self.words[at : figure.start])
        raw = "".join(pieces)
        if not heads or heads[0].start < floor or tidy(movement(raw).phrase):
            return raw
        if any(row.indicator != row.subject for row in self.rows[-64:]):
            return raw
        topic = None if self.previous is None else _TOPIC.match(self.words, self.previous.start)
        if topic is not None:
            return f"{topic['topic']}{raw}"
        return f"{heads[-1].name}{raw}"  # the name is all that is said of what is measured (贵州茅台涨1.2%)

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
                return figure if own.per is None else replace(figure, value=replace(value, per=own.per))
        return figure

    def _once_built(self, figure: Token) -> bool:
        """Whether a figure is planned for when something will be built (达产后亩均产值可达4000万元)."""
        if self.reader.status != "plan" or any(one.kind == "date" for one in self.clause.tokens):
            return False
        dates = (
            one.end
            for clause in self.sentence.clauses
            for one in clause.tokens
            if one.kind == "date" and one.end <= figure.start
        )
        return (
            _ONCE_BUILT.search(self.words, max(dates, default=self.sentence.start), figure.start) is not None
        )

    def period(self, figure: Token) -> When:
        """The period of a figure; parts of what the last sentence told (其中，…) are of its time, where nothing else is said."""
        when = self.reader.calendar.of(self.words, self.clause, figure)
        last = self.reader.last_rows
        if last and self.words.startswith("其中", self.sentence.start) and when == NEVER:
            return last[-1].when.carried()
        return when

    def aims(self, when: When) -> bool:
        """Whether the words so far look ahead: to an aim, a plan or a time to come."""
        return self.reader.status in ("plan", "target") or self.reader.is_future(when)

    def _now(self, figure: Token) -> bool:
        """Whether the sentence has said 截至目前: a capacity is what stands there then, though the paragraph tells what came since."""
        return any(
            one.kind == "date" and one.end <= figure.start and is_now(one)
            for clause in self.sentence.clauses
            for one in clause.tokens
        )

    def _goes_on_capacity(self, figure: Token, indicator: str) -> bool:
        """Whether a figure is a part or the next member of the capacity before it (总装机7512万千瓦，其中新能源4218万千瓦)."""
        if self._whole(figure) is not None:
            return self.rows[-1].status == "capacity" and not indicator.endswith(endings("flow"))
        last, value = self.rows[-1] if self.rows else None, figure.value
        if last is None or last.status != "capacity" or last.rule != "yearly-output":
            return False
        if not isinstance(value, Quantity) or value.dimension in ("currency", "time"):
            return False
        things = value.unit is not None and value.unit.name in COUNTERS
        listed = self.words[last.token.end : last.token.end + 1] in ("、", "和", "与", "及")
        return listed and not things and not indicator.endswith(endings("flow"))

    def _whole(self, figure: Token) -> Draft | None:
        """The row that a figure is a part or the next member of, in its unit (720亿元，其中教育138亿元、科技96亿元)."""
        last = self.rows[-1] if self.rows else None
        if last is None or not isinstance(figure.value, Quantity) or not same_unit(last, figure.value):
            return None
        return None if _GOES_ON.match(self.words, last.token.end, figure.start) is None else last

    def _ending(self, place: int) -> Token | None:
        """The length of time that ends at a place (7天期逆回购, 5年期以上LPR)."""
        return next(
            (
                one
                for one in self.clause.tokens
                if one.end == place and getattr(one.value, "dimension", None) == "time"
            ),
            None,
        )

    def _status(
        self, figure: Token, kind: Kind, indicator: str, when: When
    ) -> tuple[Status, Confidence, When, Release | None]:
        """What a figure is where its rule does not say, how the text gives that, and what it makes of the period and the release."""
        reader = self.reader
        status, release = reader.status, reader.release
        if self.aims(when) and not names_plan(indicator) and starts_move(self.words, self.clause, figure):
            status = "actual"
            when = when if is_dated(self.words, self.clause, figure) else NEVER
        said: Confidence = "stated" if status != "actual" else "inferred"
        if status == "actual":
            status, said = self._aimed(figure, kind, indicator)
        if is_capacity(figure, indicator) or self._goes_on_capacity(figure, indicator):
            if when == reader.calendar.since and self._now(figure):
                when = when._replace(first=None, last=reader.reference)
            return "capacity", "stated", when, release
        if status == "plan" and when.first is not None and reader.has_passed(when):
            stated = when.confidence == "stated" and when.first != when.last
            if not stated:
                return status, said, NEVER if "年度" not in indicator else when, release
            if (
                reader.reference is not None
                and when.last is not None
                and reader.reference.year > when.last.year
            ):
                return "actual", "inferred", when, "estimated"
        done = "已" in self.words[self.sentence.start : figure.start]
        if status == "actual" and reader.goes_on_as(when) and not done:
            return reader.last_rows[-1].status, "carried", when, release
        if status == "actual" and reader.is_future(when):
            status = "plan" if when.first is not None else "target"
        return status, said, when, release

    def _aimed(self, figure: Token, kind: Kind, indicator: str) -> tuple[Status, Confidence]:
        """What a figure is that no verb before it aims at or plans: the words behind it, its indicator or its whole may."""
        if kind != "completion" and aimed(self.words, figure):
            return "target", "stated"
        if kind in ("level", "count") and names_plan(indicator):
            return plan_named(indicator), "stated"
        whole = self._whole(figure)
        if whole is not None and (names_plan(whole.indicator) or whole.status_from == "carried"):
            return whole.status, "carried"
        return "actual", "inferred"

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
        """A new row of this sentence."""
        reader = self.reader
        if when is None:
            when = NEVER if self._once_built(figure) else self.period(figure)
            if rule == "change-alone" or indicator.endswith(endings("flow")):
                when = reader.calendar.flowing(when)
            elif _STOCK.search(indicator) is not None:
                when = reader.calendar.standing(when)
        if "累计" in self.words[max(self.clause.start, figure.start - 12) : figure.start] and any(
            (row.when.first, row.when.last) == (when.first, when.last)
            and (row.indicator.endswith(indicator) or indicator.endswith(row.indicator))
            for row in self.rows[-64:]
        ):
            when = when.to_date()
        if "年度" in indicator and _STOCK.search(indicator) is None:
            when = year_of(when)
        if where is None:
            where = reader.map.of(self.words, self.clause, figure, heading=self.block.kind == "heading")
        release = reader.release
        indicator_from: Confidence = "carried" if carried else "stated"
        said: Confidence = "stated"
        if status is None:
            status, said, when, release = self._status(figure, kind, indicator, when)
        if subject is None and (name := reader.speakers.name) is not None:
            subject = name
            if indicator.startswith(name) and len(indicator) - len(name) >= 2:
                indicator = indicator[len(name) :]
        if subject is None and where.region is not None and where.confidence == "stated":
            subject = where.region.name
        indicator = complete(indicator)
        if carried:
            figure = self._divided(figure, indicator)
        draft = Draft(
            token=figure,
            kind=kind,
            indicator=indicator,
            rule=rule,
            block=self.block,
            sentence=reader.sentence_span,
            where=where,
            when=when,
            status=status,
            indicator_from=indicator_from,
            status_from=said,
            subject=subject,
            of_company=subject in reader.speakers.known,
            verb=verb,
            noun=noun,
            release=release if status == "actual" else None,
        )
        if (
            (
                kind == "capacity"
                and status == "capacity"
                and rule in ("yearly-output", "project-size")
                and reader.calendar.inherited
            )
            and not reader.paragraph_rows
            and not self.block.item
        ):
            reader.calendar.forget()
        reader.paragraph_rows += 1
        reader.sentence_rows.append(draft)
        return draft
