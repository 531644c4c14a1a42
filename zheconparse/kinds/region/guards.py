"""Whether a form found in a text stands there as a word: 海量 in 线上海量数据 is not 上海."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from zheconparse.kinds.region.lexicon import Written, segments

REACH = 3  # characters to either side
UNKNOWN, NAME = 18.9, 13.3  # the prices of a character and of a name that no dictionary has
# A name that ends in the first character loses it before one of the second: 重庆市场 is 重庆 and 市场.
REFUSED_AFTER = {
    "市": frozenset("场值价面容级况"),
    "区": frozenset("域间块位分别段"),
    "县": frozenset("域级"),
    "省": frozenset("级"),
    "州": frozenset("级"),
    "旗": frozenset("帜舰"),
}
STREET = re.compile(r"(?:[\u4e00-\u9fff]?[东西南北中])?(?:路(?![演径上线])|大街|大道|街(?!道)|胡同)")
TOWN = re.compile(r"镇(?![江海平远宁安巴康坪化域区压])|街道(?!办)|乡(?![村镇土贤亲音愁情宁城])")
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石"
    "姚谭廖邹熊陆郝孔崔毛邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚"
)
BEFORE_PERSON = frozenset("，。、；：（(“《·/ \n\t长记员任席理裁者家士师授民户工")
FEATURE, WATERS = frozenset("港湖山河江湾岛寺塔峡桥口"), frozenset("江河湖山峡岭")
_ROADS = frozenset("路街")
_GOES_ON = FEATURE | WATERS | _ROADS | frozenset("大胡镇乡机国")
"""Of these one stands near behind each short name that goes on as a street, a town, a river or a port."""


def is_street_or_town(text: str, end: int, word: Written) -> bool:
    """Whether a short name goes on as a street (北京路, 香港城西街), a town (新兴镇), a river (澜沧江) or, if weak, a port (盐田港)."""
    near = text[end : end + 3]
    if _GOES_ON.isdisjoint(near):
        return False
    after = near[0]
    if (after in "大胡" or not _ROADS.isdisjoint(near)) and STREET.match(text, end):
        return True
    if after in "镇街乡":
        return word.places[0].level != "province" and TOWN.match(text, end) is not None
    if after in WATERS and word.places[0].level == "county":
        return True  # 澜沧江, whatever the county is called
    feature = after in FEATURE and not near.startswith(("港区", "口岸", "口径"))
    return word.strength != "s" and (feature or near.startswith(("机场", "国际机")))


def is_person(text: str, start: int) -> bool:
    """Whether a surname stands before a county's short name and nothing that it could belong to: 市长李永康."""
    return start > 0 and text[start - 1] in SURNAMES and (start == 1 or text[start - 2] in BEFORE_PERSON)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the cheapest way to cut the neighbourhood into words keeps text[start:end] whole.

    Only where a known word crosses one of its edges is anything computed: then the words of three characters to either side compete,
    each at its price.
    """
    if not (start and _ends_behind(text, start)) and not (end < len(text) and _begins_before(text, end)):
        return True
    low, high = max(0, start - REACH), end + REACH
    return _is_kept(text[low:high], start - low, end - low)


def _ends_behind(text: str, edge: int) -> bool:
    """Whether a known word goes over an edge and ends with the first character behind it."""
    costs, last = segments(), text[edge - 1 : edge + 1]
    if last in costs:
        return True
    return last in _endings() and (
        text[max(0, edge - 2) : edge + 1] in costs or text[max(0, edge - 3) : edge + 1] in costs
    )


def _begins_before(text: str, edge: int) -> bool:
    """Whether a known word begins with the last character before an edge and goes over it."""
    costs, first = segments(), text[edge - 1 : edge + 1]
    if first in costs:
        return True
    return first in _openings() and (text[edge - 1 : edge + 2] in costs or text[edge - 1 : edge + 3] in costs)


@cache
def _openings() -> frozenset[str]:
    """How the words longer than two characters begin: two characters, for a quick look."""
    return frozenset(word[:2] for word in segments() if len(word) > 2)


@cache
def _endings() -> frozenset[str]:
    """How the words longer than two characters end."""
    return frozenset(word[-2:] for word in segments() if len(word) > 2)


@lru_cache(maxsize=8192)
def _is_kept(window: str, start: int, end: int) -> bool:
    """The same of a neighbourhood on its own: it alone decides, so it is worked out once."""
    costs, high = segments(), len(window)
    free = _cheapest(window, 0, high, costs, start, end)
    kept = _cheapest(window, 0, start, costs) + costs.get(window[start:end], NAME)
    return kept + _cheapest(window, end, high, costs) <= free + 1e-9


def _cheapest(
    text: str, low: int, high: int, costs: Mapping[str, float], start: int = -1, end: int = -1
) -> float:
    """The least price of cutting text[low:high] into words, none of them longer than text[start:end] round it."""
    best = [0.0] + [math.inf] * (high - low)
    for i in range(low, high):
        here = best[i - low]
        step = here + costs.get(text[i], UNKNOWN)
        if step < best[i + 1 - low]:
            best[i + 1 - low] = step
        for j in range(i + 2, min(high, i + 4) + 1):
            price = costs.get(text[i:j])
            if (
                price is not None
                and not (i <= start and end <= j and end - start < j - i)
                and here + price < best[j - low]
            ):
                best[j - low] = here + price
    return best[high - low]
