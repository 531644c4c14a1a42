"""What stands behind a figure: the noun of what is counted, up to the word that says what became of it."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.cutting import is_word
from zheconparse.document.observation.phrases import COMPOUNDS
from zheconparse.document.observation.words import any_of, grouped, guarded_each, words
from zheconparse.document.wording import change_words

_STOPS = '，。、；！？：:,;/()"“”‘’《》'
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
"""The marks and blanks that end what is counted, the first most often."""


def _changed() -> list[str]:
    """The verbs of change that lead to a level, longer ones first."""
    verbs = sorted(change_words("direction"), key=lambda word: (-len(word), word))
    return [re.escape(verb) + "[到至为]" for verb in verbs]


STOP = re.compile(
    grouped((*map(re.escape, _STOPS), *_changed(), *guarded_each("stop"), *map(re.escape, _BLANKS)))
)
"""What ends what is counted."""


def right_of(text: str, start: int, end: int) -> tuple[str, int]:
    """What is counted behind a figure, up to the word that says what became of it, and where it ends.

    >>> right_of("96个产业项目已开工", 3, 9)
    ('产业项目', 7)
    """
    if start >= end:
        return "", end
    begin = start
    while begin < end and text[begin] in " \t":
        begin += 1
    if begin < end and text[begin] == "的":
        begin += 1
    if end > begin + _REACH:
        end = begin + _REACH
    at = begin
    while at < end:
        found = STOP.search(text, at, end)
        if found is None:
            break
        place, word = found.start(), found[0]
        if word == "(" and place > begin and (closing := text.find(")", place, end)) > 0:
            following = text[closing + 1 : closing + 2]
            if following and STOP.match(following) is None:
                at = closing + 1
                continue
        if word == "均" and place > begin and text[place - 1] in _AVERAGED:
            return text[begin : place - 1], place - 1  # 2164家|规上工业企业|亩均税收
        if word in _MARKED:
            return text[begin:place], place
        if (
            word in ("和", "及", "以及")
            and place > begin
            and not _DIGIT.match(text, end)
            and not _LISTED.match(text, found.end())
        ):
            at = found.end()
            continue
        if (whole := COMPOUNDS.end(text, place)) > found.end():
            at = whole  # 5个|可再生能源项目
            continue
        if len(word) <= 2 and not is_word(text[begin:end], place - begin, found.end() - begin):
            at = place + 1
            continue
        if _is_attribute(text, found, begin, end):
            at = found.end()
            continue
        return text[begin:place], place
    return text[begin:end], end


def _is_attribute(text: str, verb: re.Match[str], begin: int, end: int) -> bool:
    """Whether a verb says which things are counted, not what became of them (12个|签约项目, 86个|就业岗位)."""
    word, behind = verb[0], verb.end()
    if verb.start() == begin and _OF_CLASS.match(text, begin) is not None:
        return True
    if verb.start() == begin:
        thing = _thing().match(text, behind, end)
        return thing is not None and word in words("count") and not _DIGIT.match(text, thing.end())
    if word not in _NOUNS:
        return False
    return text[behind : behind + 1] in _AFTER_NOUN or (word in _WORKS and behind == end)


_OF_CLASS = re.compile("[超过近][十百千万亿]+元?级")
"""How large each of the things is (5个|超百亿级产业集群)."""


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(any_of("thing"))


_REACH = 32
"""How many characters behind a figure can say what is counted."""
_MARKED = frozenset('，。；！？：:、,;/()"“”‘’《》 \t')
_AVERAGED = frozenset("亩户人地日月年")
_DIGIT = re.compile("[0-9]")
_LISTED = re.compile("[^，。；、]{1,12}、")
_NOUNS = frozenset(
    [
        "就业",
        "建设",
        "服务",
        "上市",
        "开工",
        "落地",
        "投产",
        "增长",
        "运营",
        "运行",
        "开通",
        "认定",
        "验收",
        "签约",
    ]
)
"""Words that end what is counted unless a noun follows at once (就业岗位)."""
_WORKS = frozenset(["建设", "服务"])
_AFTER_NOUN = frozenset("业者人户品体量额力权家员性的岗公项企单机区平")
