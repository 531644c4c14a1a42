"""The names of a list before its figures, each with the ending that they share (第一、二、三产业)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from zheconparse.document.observation.cutting import edges
from zheconparse.document.observation.phrases import counted, without_reach
from zheconparse.document.observation.tidying import EACH, tidy
from zheconparse.document.observation.words import alternatives, any_of, ending, within, words
from zheconparse.kernel.lexicon import LexiconError, read_tsv
from zheconparse.kinds.indicator import code_of_folded

SPLIT = re.compile("、|和|与|及|以及")


@cache
def _tail() -> re.Pattern[str]:
    """The ending that names may share, with the class of those who have it (居民、企业|用电量)."""
    measured = f"{any_of('shared_ending', 'shared_class')}+(?:每吨|每升|总值|总额|额)?"
    return re.compile(f"{any_of('shared_class')}*(?P<what>{measured})\\Z")


_THREE = re.compile("三次产业|三大产业|一二三产业|(?<!第)一、二、三(?:次产业|产业|产(?!业))|三产(?=增加值)")


@cache
def pair_names() -> Mapping[str, tuple[str, str]]:
    """Word of pairs.tsv → the two indicators that it names.

    >>> pair_names()["产销量"]
    ('产量', '销量')
    """
    file, found = "pairs.tsv", dict[str, tuple[str, str]]()
    required = ("written", "first", "second", "source")
    for line, row in read_tsv("zheconparse.document.observation", file, required=required):
        if row["written"] in found:
            raise LexiconError(file, f"line {line}", f"{row['written']} stands twice")
        found[row["written"]] = row["first"], row["second"]
    return MappingProxyType(found)


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(f"{alternatives(pair_names())}(?!总|差|率)")


def members(phrase: str, count: int) -> list[str]:
    """The members of a list: parted by every mark and conjunction, or by 、 and the last conjunction, or by 、 alone."""
    names = [name for name in SPLIT.split(phrase) if name]
    if len(names) > count > 1:
        listed = phrase.split("、")
        last = SPLIT.split(listed[-1], maxsplit=1)
        for fewer in ([*listed[:-1], *last], listed):
            if len(fewer) == count and all(fewer):
                return fewer
    return names


_NUMBERED = re.compile("第[一二三四五六七八九十0-9]+")
_NUMERALS = frozenset("一二三四五六七八九十0123456789")


def list_before(raw: str) -> str:
    """The words of a list, without 分别, the verb behind it, and what each amount is for (分别为每公斤)."""
    raw = EACH.sub("", raw)
    shared = re.search("分别(?P<core>[^，、分]{2,16})\\Z", raw)
    if (
        shared is not None
        and (core := without_reach(shared["core"]))
        and not re.match("为|达|是|有|(?:完成|实现)?\\Z|增|减|下|上", core)
    ):
        return raw[: shared.start()] + core
    phrase = re.sub("(?:分别|依次|各)[^，]{0,4}\\Z", "", without_reach(raw))
    return without_reach(phrase)


def _ends_alike(name: str) -> bool:
    found = _tail().search(name)
    return found is not None and found.start("what") > 0


def _of_one_kind(others: list[str], last: str) -> str:
    """What stands behind the last of some names that one table has all of (城镇、农村|居民收入, 化学需氧量、氨氮|减排量)."""
    for kind in ("adjective", "pollutant"):
        if all(name in words(kind) for name in others):
            own = re.match(any_of(kind), last)
            return "" if own is None else last[own.end() :]
    return ""


def _of_class(others: list[str], last: str, tail: re.Match[str] | None) -> str:
    """What is measured of the last of some names, where the others only name a class of those who have it (第二产业、居民|用电量)."""
    classes = [ending("class").search(name) for name in others]
    if classes[0] is None or not all(classes):
        return ""
    word, ends = classes[0][0], edges(last)
    if word in last:
        behind = (place + len(word) for place in range(len(last)) if last.startswith(word, place))
        return next((last[at:] for at in behind if at in ends), "")
    return "" if tail is None or tail["what"] in words("shared_class") else tail["what"]


def _known(last: str) -> str:
    """The longest standard indicator that a name ends with (东翼、西翼|地区生产总值)."""
    inner = sorted(edges(last) - {0, len(last)})
    return next((last[at:] for at in inner if code_of_folded(last[at:]) is not None), "")


def _verb_shared(names: list[str]) -> str | None:
    """The verb, with its object, behind the last of some bare names."""
    found = within("count").search(names[-1], 2)
    if (
        found is None
        or found.start() not in edges(names[-1])
        or any(within("count").search(name) for name in names[:-1])
    ):
        return None
    return names[-1][found.start() :] if max(map(len, names[:-1])) <= found.start() + 2 else None


def _own_length(names: list[str]) -> int:
    """How much of the last of some names is its own, where the others are all as long as a word that it begins with."""
    last, (size, *others) = names[-1], {len(name) for name in names[:-1]}
    if others or size < 2:
        return len(last)
    cut = edges(last)
    together = not cut.intersection((size - 1, size, size + 1)) and size + 2 in cut  # 工伤|保险 is one word
    return size if size in cut or (together and edges(last[:size]) == {0, size}) else len(last)


def _shared(names: list[str], *, alike: bool) -> str:
    """The ending that the last of some names has for all of them."""
    others, last = names[:-1], names[-1]
    if all(len(name) == 1 for name in others):
        return last[1:]
    if behind := _of_one_kind(others, last):
        return behind
    tail = _tail().search(last)
    bare = not any(map(_ends_alike, others))
    if bare and tail is not None and (at := tail.start() or tail.start("what")) > 0:
        return last[min(at, _own_length(names)) :]  # 职工、居民|住院费用报销比例
    if alike and (measure := _of_class(others, last, tail)):
        return measure
    if bare and (known := _known(last)):
        return known
    if (done := _verb_shared(names)) is not None:
        return done  # 公路、民航、铁路|发送旅客
    if (
        alike
        and len({name[-1] for name in others}) == 1
        and 0 < (same := last.find(others[0][-1])) < len(last) - 2
    ):
        return last[same + 1 :]  # 东部、中部|地区外资
    return ""


def parts(phrase: str, count: int, *, alike: bool = True) -> list[str] | None:
    """The names of a list, each with the ending that they share; by their class none unless their figures are alike.

    >>> parts("第一、二、三产业", 3)
    ['第一产业', '第二产业', '第三产业']
    >>> parts("城镇、农村居民人均可支配收入", 2)
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> parts("对东盟、欧盟、美国进出口", 3)
    ['对东盟进出口', '对欧盟进出口', '对美国进出口']
    """
    thrice = _THREE.search(phrase) if count == 3 else None
    if thrice is not None:
        before, after = tidy(phrase[: thrice.start()]), phrase[thrice.end() :]
        return [f"{before}第{nth}产业{after}" for nth in "一二三"]
    names = members(phrase.strip("，、 "), count)
    pair = _pair().search(phrase) if count == 2 and len(names) == 1 else None
    if pair is not None:
        before, after = tidy(phrase[: pair.start()]), phrase[pair.end() :]
        first, second = pair_names()[pair[0]]
        return [before + first + after, before + second + after]
    if len(names) != count or count < 2:
        return None
    names[0] = tidy(names[0]) or names[0]
    first, last = names[0], names[-1]
    if (numbered := _NUMBERED.match(last)) is not None and all(map(_NUMBERED.fullmatch, names[:-1])):
        return [name + last[numbered.end() :] for name in names[:-1]] + [last]  # 第二、第三|中标候选人报价
    if first.startswith("第") and last[0] in _NUMERALS:
        return [first + last[1:], *(f"第{name}{last[1:]}" for name in names[1:-1]), "第" + last]
    lead = "对" if first.startswith("对") and not last.startswith("对") else ""
    shared = _shared(names, alike=alike)
    verb = "" if lead else counted(first)[0]
    if verb and len(verb) < len(first) and not counted(last)[0]:
        return [first + shared, *(verb + name + shared for name in names[1:-1]), verb + last]
    return [first + shared, *(lead + name + shared for name in names[1:-1]), lead + last]
