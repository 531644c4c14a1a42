"""Whether a form found in a text stands there as a word: 海量 in 线上海量数据 is not 上海."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

REACH = 3
_TOTAL = 60_000_000
_UNKNOWN = math.log(_TOTAL) + 1.0
FOLLOWS = {"市": "场值价面容级况", "区": "域间块位分别段", "县": "域级", "省": "级", "州": "级", "旗": "帜舰"}
STREET = re.compile(r"[东西南北中一二三]?(?:路(?![演径线上])|大街|大道|街(?!道)|胡同)")
TOWN = re.compile(r"镇(?![江海平远宁安巴康坪化域区压])|街道(?!办)|乡(?![村镇土贤亲音愁情宁城])")
BIRTH_DAY = re.compile(r"[0-9一二三四五六七八九十]")


def stands_alone(text: str, start: int, end: int, costs: Mapping[str, int]) -> bool:
    """Whether the cheapest way to cut the neighbourhood into words keeps text[start:end] whole.

    Only where a known word crosses one of its edges is anything computed: then the words of three characters to either side compete,
    each at the price of its frequency.
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    crossed = False
    for i in range(low, start):
        for j in range(start + 1, end + 1):
            if text[i:j] in costs:
                crossed = True
                break
        if crossed:
            break
    if not crossed:
        for i in range(start, end):
            for j in range(end + 1, high + 1):
                if text[i:j] in costs:
                    crossed = True
                    break
            if crossed:
                break
    if not crossed:
        return True
    free = _cheapest(text, low, high, costs, None)
    kept = _cheapest(text, low, start, costs, None) + _price(text[start:end], costs) + _cheapest(text, end, high, costs, None)
    return kept <= free + 1e-9


def _price(word: str, costs: Mapping[str, int]) -> float:
    frequency = costs.get(word)
    if frequency:
        return math.log(_TOTAL) - math.log(frequency)
    return _UNKNOWN


def _cheapest(text: str, low: int, high: int, costs: Mapping[str, int], _: None) -> float:
    best = [0.0] + [math.inf] * (high - low)
    for i in range(low, high):
        here = best[i - low]
        step = here + _price(text[i], costs)
        if step < best[i + 1 - low]:
            best[i + 1 - low] = step
        for j in range(i + 2, min(high, i + 4) + 1):
            frequency = costs.get(text[i:j])
            if frequency:
                step = here + math.log(_TOTAL) - math.log(frequency)
                if step < best[j - low]:
                    best[j - low] = step
    return best[high - low]
