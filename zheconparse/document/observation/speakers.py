"""Which company a passage speaks of: named at the head of a clause, and meant by 公司, 该行 or 报告期内 further on."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.clauses import Clause
from zheconparse.document.observation.cutting import edges
from zheconparse.document.observation.phrases import without_lead
from zheconparse.document.observation.words import any_of, endings


@cache
def _named() -> re.Pattern[str]:
    ending = any_of("company")
    return re.compile(
        f"(?P<name>(?!{any_of('no_name')})(?P<stem>[一-龥A-Z][一-龥A-Za-z·]{{1,15}}?(?:\\([一-龥]{{2,4}}\\))?){ending}"
        f"(?:\\([一-龥]{{2,4}}\\))?{ending}?)(?![等们数家类制化业系级员间债])"
    )


_REPORTING = re.compile(
    r"(?P<name>[一-龥A-Za-z]{2,10}?)(?:\([^()]*\))?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:晚间?)?(?:公布|发布|披露)"
    "[^，。]{0,32}(?:年报|季报|中报|业绩|快报|财报|报告|产销)"
)
"""Who publishes results is a company, whatever its name ends in (华锐锂能公布三季报)."""


@cache
def _meant() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('owner')}|报告期内?)")


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        f"(?P<name>(?P<stem>[一-龥]{{2}}){any_of('company_short')})[^，。的]{{0,12}}?"
        "(?:营业总?收入|营收|净利润|归母|归属于)"
    )


def company_at(opening: str) -> str | None:
    """The company that the head of a clause names; one without 公司 by what it publishes or earns (远川能源2022年实现营业收入).

    >>> company_at("远川能源2022年实现营业收入"), company_at("绿色能源实现营业收入")
    ('远川能源', None)
    """
    found = _named().match(opening)
    return found["name"] if found is not None else earning_at(opening)


def earning_at(opening: str) -> str | None:
    """The company at the head of a clause that only what it publishes or earns shows to be one."""
    found = _REPORTING.match(opening)
    if found is not None:
        return found["name"]
    found = _short().match(opening) if _EARNS.search(opening) is not None else None
    return found["name"] if found is not None and 1 in edges(found["stem"]) else None


_EARNS = re.compile("营收|营业|净利|归母|归属")
_SIGNS = re.compile("[司团份露]|银行|[公发]布|营收|营业总?收|净利润|归母|归属于")


_MAY_MEAN = re.compile("[司团行企项园该本我]|其(?!中)|报告")


class Speakers:
    """The company that the text speaks of here; `name` is None where it speaks of none."""

    def __init__(self) -> None:
        self.name: str | None = None
        self._last: str | None = None

    def new_paragraph(self, text: str) -> None:
        """A paragraph begins; a label before a colon (中昆路桥：) ends what was said of another."""
        self.name = None
        label, colon, _ = text[:16].partition("：")
        if colon and "，" not in label:
            self._last = None

    def enter(self, text: str, clause: Clause, *, elsewhere: bool) -> None:
        """Take in the head of a clause; `elsewhere`: it opens with a place."""
        if _SIGNS.search(text, clause.start, clause.end) is None:
            if elsewhere:
                self.name = None
            elif (
                self.name is None
                and self._last is not None
                and _MAY_MEAN.search(text, clause.start, min(clause.end, clause.start + 24)) is not None
            ):
                opening = without_lead(text[clause.start : min(clause.end, clause.start + 40)])
                if _meant().match(opening) is not None:
                    self.name = self._last
            return
        at = clause.start
        first = clause.tokens[0] if clause.tokens else None
        while (
            first is not None
            and first.kind == "date"
            and not without_lead(text[at : first.start]).strip("，")
        ):
            at = first.end
            first = next((one for one in clause.tokens if one.start >= at), None)
        opening = without_lead(text[at : min(clause.end, at + 40)])
        found = company_at(opening)
        if found is not None and not found.endswith(endings("class_of_company")):
            self.name = self._last = found
        elif elsewhere:
            self.name = None
        elif self.name is None and _meant().match(opening) is not None:
            self.name = self._last
