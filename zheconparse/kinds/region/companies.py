"""Names by which companies are known, without 公司 or 集团, and where such a name, written in a text, is the company."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from zheconparse.kernel.lexicon import LexiconError, read_text

KINDS = ("company", "words", "body")
"""Always the company; plain words as well (湖北能源); no company but a body (a university, the central bank)."""

_HEAD = "kind\tplace\tsource\twritten"

_LONGER = re.compile("业(?![绩务])|化(?![工学])|间|支付|互联网|电话")
"""What makes the last word of a name part of a longer one (中国建筑业, 北京现代化, 上海银行间, 中国移动支付)."""


@cache  # compiled when a name first asks for it, not on import
def _does() -> re.Pattern[str]:
    """What only a company has or does, said behind its name."""
    return re.compile(
        r"(?:\([^()]{1,12}\))?(?:集团|股份|有限|[0-9]{4}年[^，。；]{0,12}?)?"
        "(?:集团|公司|(?:公布|发布|披露)[^，。；]{0,16}(?:报|公告)"
        "|(?:预计|共|累计)*(?:实现|取得|的)?(?:营业总?收入|营收|净利|归母|归属于|扣非|每股)"
        "|的?股价|落户|签约|签署|入驻|中标|与[^，。；]{1,12}签"
        "|[^，。；]{0,24}等[一-龥0-9]{0,6}(?:企业|公司|集团|央企|国企|银行))"
    )


class Companies:
    """The names with their kinds, those that hold the name of a place, the longest, and that of each two first characters."""

    __slots__ = ("kinds", "longest", "longest_from", "placed")

    def __init__(self, kinds: dict[str, str], placed: list[str]) -> None:
        self.kinds, self.placed = kinds, placed
        self.longest = max(map(len, kinds))
        self.longest_from: dict[str, int] = {}
        for name in sorted(kinds, key=len):
            self.longest_from[name[:2]] = len(name)


@cache
def companies() -> Companies:
    """The names of the table, read once.

    >>> companies().kinds["宁德时代"], companies().kinds["湖北能源"]
    ('company', 'words')
    """
    kinds: dict[str, str] = {}
    placed: list[str] = []
    for number, line in enumerate(read_text(__package__, "companies.tsv").split("\n"), 1):
        if not line or line[0] == "#" or line == _HEAD:
            continue
        cells = line.split("\t")
        if len(cells) != 4 or cells[0] not in KINDS or cells[1] not in ("yes", "no") or not cells[2]:
            raise LexiconError(
                "companies.tsv",
                f"line {number}",
                f"needs a kind ({', '.join(KINDS)}), place yes or no, a source, names",
            )
        names, before = cells[3].split(" "), len(kinds)
        kinds.update(dict.fromkeys(names, cells[0]))
        if "" in kinds or len(kinds) < before + len(names):
            raise LexiconError(
                "companies.tsv", f"line {number}", "has an empty name or one that stands twice"
            )
        if cells[1] == "yes":
            placed += names
    return Companies(kinds, placed)


def is_company(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a name of the table that stands here in a text is the company, and not part of a longer word or of other words.

    >>> is_company("湖北能源消费总量", 0, 4, "words"), is_company("湖北能源实现营业收入", 0, 4, "words")
    (False, True)
    """
    if _LONGER.match(text, end) is not None:
        return False
    return kind != "words" or _does().match(text, end) is not None or _beside(text, start, end)


_LISTS = frozenset("、和与及")


def _beside(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a list beside one that is always a company's (上海电气、|北京汽车)."""
    kinds, longest = companies().kinds, companies().longest
    if text[end : end + 1] in _LISTS:
        after = range(end + 3, min(len(text), end + 1 + longest) + 1)
        if any(kinds.get(text[end + 1 : stop]) == "company" for stop in after):
            return True
    if not start or text[start - 1] not in _LISTS:
        return False
    before = range(max(0, start - 1 - longest), start - 2)
    return any(kinds.get(text[begin : start - 1]) == "company" for begin in before)


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(list(companies().kinds), matchkind=MatchKind.LeftmostLongest, store_patterns=False)


def company_starts(text: str) -> list[int]:
    """Where the listed names of a text begin, in order.

    >>> company_starts("去年宁德时代、比亚迪")
    [2, 7]
    """
    return [start for _, start, _ in _automaton().find_matches_as_indexes(text)]


def company_from(text: str, start: int, end: int) -> int:
    """Where the longest listed name ends that begins here and is the company; `start` where none does.

    >>> company_from("宁德时代的净利润", 0, 8)
    4
    """
    listed = companies()
    longest = listed.longest_from.get(text[start : start + 2])
    if longest is None:
        return start
    for stop in range(min(end, start + longest), start + 1, -1):
        kind = listed.kinds.get(text[start:stop])
        if kind is not None and kind != "body" and is_company(text, start, stop, kind):
            return stop
    return start
