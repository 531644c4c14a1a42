"""Which company a passage speaks of: named at the head of a clause, and meant by 公司, 该行 or 报告期内 further on."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from zheconparse.document.observation.clauses import Clause
from zheconparse.document.observation.cutting import edges
from zheconparse.document.observation.phrases import BEGINNINGS, without_lead
from zheconparse.document.observation.words import any_of, endings, within, words
from zheconparse.kinds.region.companies import company_from, company_starts


@cache
def _named() -> re.Pattern[str]:
    ending = any_of("company")
    return re.compile(
        f"(?P<name>(?!{any_of('no_name')})(?P<stem>[一-龥A-Z][一-龥A-Za-z·]{{1,15}}?(?:\\([一-龥]{{2,4}}\\))?){ending}"
        f"(?:\\([一-龥]{{2,4}}\\))?{ending}?)(?![等们数家类制化业系级员间债]|[0-9.,万]+(?:余|多)?[家户个])"
    )


_REPORTING = re.compile(
    r"(?P<name>[一-龥A-Za-z]{2,10}?)(?:\([^()]*\))?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:晚间?)?(?:公布|发布|披露)"
    "[^，。]{0,32}(?:年报|季报|中报|业绩|快报|财报|报告|产销)"
)
"""Who publishes results is a company, whatever its name ends in (华锐锂能公布三季报)."""


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        f"(?P<name>(?P<stem>[一-龥]{{2}}){any_of('company_short')})[^，。的]{{0,12}}?"
        "(?:营业总?收入|营收|净利润|归母|归属于)"
    )


_PART = re.compile(
    "[一-龥A-Za-z]{0,24}?(?:等|项目|基地|产业园|工业园|园区|工厂|生产线|研究院|数据中心)|[一二三四五六]期|系|概念|板块|牌|们"
)
"""What makes a listed name part of another: a company's project or works, its kind, a list that ends in 等."""


@cache
def _legal() -> re.Pattern[str]:
    return re.compile(
        f"(?:(?:[一-龥]|\\([一-龥]{{2,4}}\\)){{0,12}}?有限(?:责任)?公司|{any_of('company')})(?:\\([一-龥]{{2,4}}\\))?|[ABH](?![A-Za-z])"
    )


def listed_at(opening: str) -> str | None:
    """The company of the table that the head of a clause names, with what makes it its full name.

    >>> listed_at("宁德时代的净利润"), listed_at("贵州茅台集团营业收入"), listed_at("比亚迪电池项目")
    ('宁德时代', '贵州茅台集团', None)
    """
    stop = company_from(opening, 0, len(opening))
    if not stop or _PART.match(opening, stop) is not None:
        return None
    longer = _legal().match(opening, stop)
    return opening[: stop if longer is None else longer.end()]


def company_at(opening: str) -> str | None:
    """The company that the head of a clause names; one without 公司 by what it publishes or earns (远川能源2022年实现营业收入).

    >>> company_at("远川能源2022年实现营业收入"), company_at("绿色能源实现营业收入")
    ('远川能源', None)
    """
    listed = listed_at(opening)
    if listed is not None:
        return listed
    found = _named().match(opening)
    return found["name"] if found is not None else earning_at(opening)


def earning_at(opening: str) -> str | None:
    """The company at the head of a clause that only what it publishes or earns shows to be one."""
    if _TELLS.search(opening) is None:
        return None
    found = _REPORTING.match(opening)
    if found is not None:
        return found["name"]
    found = _short().match(opening)
    return found["name"] if found is not None and 1 in edges(found["stem"]) else None


@cache
def _of_place() -> re.Pattern[str]:
    dated = "(?:[0-9]{4}年|[0-9]{1,2}月)?(?:累计|共|全年)?"
    earns = f"{any_of('company_short')}(?={dated}(?:实现|取得)?(?:归属|归母|净利润))"
    makes = f"{any_of('company_alone')}(?={dated}(?:生产|销售|实现|完成|营业|营收))"
    return re.compile(f"{makes}|{earns}")


def seated_at(opening: str, place: int) -> str | None:
    """The company whose name is a place, so many characters long, and a trade: by a trade that names no industry, or a net profit.

    >>> seated_at("河源铝业销售铝锭", 2), seated_at("河源能源净利润", 2), seated_at("河源能源产值", 2)
    ('河源铝业', '河源能源', None)
    """
    found = _of_place().match(opening, place)
    return None if found is None else opening[: found.end()]


_TELLS = re.compile("公布|发布|披露|营收|营业|净利|归母|归属")
"""What each of the two patterns for a company that publishes or earns holds; most openings hold none."""
_SIGNS = re.compile(
    "司|团|份|露|银行|铝业|锂业|药业|实业|置业|控股|新材|精工|重工|公布|发布|营收|营业总?收|净利润|归母|归属于"
)
"""Signs of a name in a clause; as every alternative begins with one character, a search skips to these."""


class Head(NamedTuple):
    """A company at the head of a clause: where its name stands, and the name."""

    start: int
    end: int
    name: str


_JOIN = re.compile("(?P<list>、|及|以及)|和|与")
_JOINING = frozenset("、及以和与")
_MORE = re.compile(f"{_PART.pattern}|{_JOIN.pattern}")
_CODE = re.compile(r"\([^()]{1,16}\)")


def _heads(text: str, start: int, clause: Clause) -> list[Head]:
    """The company that the words from `start` on name, or those of a list; none of a list that holds others too."""
    found: list[Head] = []
    joined: re.Match[str] | None = None
    while True:
        opening = _opening(text, start, clause)
        name = company_at(opening) or _seated(opening, start, clause)
        if name is None or name.endswith(endings("class_of_company")):
            listed = joined is not None and (joined["list"] is not None or _MANY.match(opening) is not None)
            return [] if listed else found
        code = _CODE.match(text, start + len(name), clause.end)
        found.append(Head(start, start + len(name) if code is None else code.end(), name))
        joined = _JOIN.match(text, found[-1].end, clause.end)
        if joined is None:
            return found
        start = joined.end()


_OWNER = within("owner")
_BEFORE_OWNER = BEGINNINGS | {word[0] for word in words("owner")}
"""Whom the text speaks of, and what a clause begins with whose first words say so, or have something before them that do."""
_MANY = re.compile("[^，]{1,12}等")


def _seated(opening: str, start: int, clause: Clause) -> str | None:
    """The company that a place at the head of a clause is the beginning of."""
    place = next((one for one in clause.places if one.start == start), None)
    return None if place is None else seated_at(opening, place.end - start)


def _opening(text: str, start: int, clause: Clause) -> str:
    """The words of a clause from a place on, as far as the name of a company can reach."""
    stop = start + 40
    if stop > clause.end:
        stop = clause.end
    return text[start:stop]


def _next(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where a pattern is found next from a place on; the end of the text where it is not."""
    found = pattern.search(text, start)
    return len(text) if found is None else found.start()


class Speakers:
    """The company that the text speaks of here; `name` is None where it speaks of none.

    `heads` are the companies that the clause opens with, `known` all that have opened one so far.
    """

    def __init__(self) -> None:
        self.name: str | None = None
        self.heads: list[Head] = []
        self.known: set[str] = set()
        self._last: str | None = None
        self._listed: list[int] = []
        self._sign = -1  # where the next sign of a name begins, as far as the paragraph has been read
        self._owner = -1  # and where the next word for whom the text speaks does

    def new_paragraph(self, text: str) -> None:
        """A paragraph begins; a label before a colon (中昆路桥：) ends what was said of another."""
        self.name = None
        self._listed = company_starts(text)
        self._sign = self._owner = -1
        label, colon, _ = text[:16].partition("：")
        if colon and "，" not in label:
            self._last = None

    def enter(self, text: str, clause: Clause, *, elsewhere: bool) -> None:
        """Take in the head of a clause; `elsewhere`: it opens with a place."""
        if self.heads:
            if len(self.heads) > 1:
                self.name = None  # what a list has done together is said in its own clause
            self.heads = []
        if self._sign < clause.start:
            self._sign = _next(_SIGNS, text, clause.start)
        if self._sign < clause.end or (self._listed and self._lists(clause)):
            self._read_head(text, clause, elsewhere=elsewhere)
        elif elsewhere:
            self.name = None
        elif self.name is None and self._last is not None and text[clause.start] in _BEFORE_OWNER:
            if self._owner < clause.start:
                self._owner = _next(_OWNER, text, clause.start)
            if self._owner < clause.end:
                opening = without_lead(_opening(text, clause.start, clause))
                if _OWNER.match(opening) is not None:
                    self.name = self._last

    def _read_head(self, text: str, clause: Clause, *, elsewhere: bool) -> None:
        """Take in the head of a clause that may name a company."""
        at = clause.start
        first = clause.tokens[0] if clause.tokens else None
        while (
            first is not None
            and first.kind == "date"
            and not without_lead(text[at : first.start]).strip("，")
        ):
            at = first.end
            first = next((one for one in clause.tokens if one.start >= at), None)
        stretch = _opening(text, at, clause)
        opening = without_lead(stretch)
        self.heads = _heads(text, self._head(text, at, at + len(stretch) - len(opening)), clause)
        self.known.update(head.name for head in self.heads)
        if len(self.heads) == 1:
            self.name = self._last = self.heads[0].name
            if _MORE.match(text, self.heads[0].end, clause.end) is not None:
                self.heads = []  # a project by its full name, one of two
        elif self.heads:
            self.name = text[self.heads[0].start : self.heads[-1].end]
        elif elsewhere:
            self.name = None
        elif self.name is None and _OWNER.match(opening) is not None:
            self.name = self._last

    def pass_on(self, text: str, start: int, end: int) -> None:
        """Take in the company of a later member of a list (甲公司40万辆、|乙公司12万辆)."""
        if text[start] not in _JOINING:
            return
        joined = _JOIN.match(text, start, end)
        name = None if joined is None else listed_at(text[joined.end() : end])
        if joined is not None and name is not None:
            self.heads = [Head(joined.end(), joined.end() + len(name), name)]
            self.name = name
            self.known.add(name)

    def _head(self, text: str, start: int, end: int) -> int:
        """Where the head of a clause begins behind its lead; a name that opens like a lead is none (均胜电子)."""
        place = bisect_left(self._listed, start)
        while place < len(self._listed) and self._listed[place] <= end + 1:
            if without_lead(text[start : self._listed[place]]) in ("", "据"):
                return self._listed[place]
            place += 1
        return end

    def _lists(self, clause: Clause) -> bool:
        """Whether a name of the table begins near the head of a clause."""
        place = bisect_left(self._listed, clause.start)
        return place < len(self._listed) and self._listed[place] < min(clause.end, clause.start + 40)
