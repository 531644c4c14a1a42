"""Who does what a figure measures: a person by trade and name, a body named before the time, the place by its level alone."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.words import any_of, within
from zheconparse.kinds.region.guards import SURNAMES

_LOCALLY = re.compile(
    "(?:(?:[省市县区州乡镇村旗盟]里(?!程)|[县镇乡村]上)(?=[一-龥]{2})|这里有?(?=[一-龥]{2})|这个(?:城市|[县市区镇村](?![场域]))|这[座片](?=总|占))"
)
"""Who acts or has something, said by the place alone (市里|安排6.8亿元, 这里有|加工户2100户)."""
_PLACES = frozenset("省市县区州乡镇村旗盟这")
_MADE = re.compile("[^，。；]{0,16}?[把将][^，。；]{1,16}?(?:改造?|变|建设?|打造)成(?:了|为)?")


_TRADES = within("trade_of_person")


@cache
def _person() -> re.Pattern[str]:
    """A person by trade and name, before what he does or has (种麻大户王永军|流转土地)."""
    surname = f"[{''.join(sorted(SURNAMES))}]"
    return re.compile(
        f"(?P<who>[^，。；、0-9]{{0,10}}?{any_of('trade_of_person')}{surname}[一-龥]{{1,2}}?)"
        f"(?={any_of('count')}|[拉种养卖收买摘采挖捕领拿赚投包租雇带开办建挣还贷借把将家的])"
    )


_BODY = re.compile(
    "(?:园区|示范区|公司|集团|街道|[一-龥]{2}[镇乡]|医院|学校|大学|基地|景区|口岸|码头|电站|车间)\\Z"
)
"""Who did something, before the time when (川渝合作示范园区|今年签约项目17个)."""


def without_doer(raw: str) -> tuple[str, str | None]:
    """The words behind who did something, with the person's name; behind 把校舍改成 they measure what it was made."""
    placed = _LOCALLY.match(raw) if raw[:1] in _PLACES else None
    if placed is not None:
        raw = raw[placed.end() :]
    made = _MADE.match(raw) if "成" in raw else None
    if made is not None:
        return raw[made.end() :], None
    found = _person().match(raw) if _TRADES.search(raw) is not None else None
    return (raw, None) if found is None else (raw[found.end() :], found["who"])


def ends_with_body(words: str, start: int, end: int) -> bool:
    """Whether words end with who did something, before the time when (川渝合作示范园区|今年)."""
    return _BODY.search(words, start, end) is not None
