"""Rates of exchange by the names of two currencies: what one unit of the first is worth in the second."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.kernel.lexicon import one_of
from zheconparse.kinds.quantity.lexicon import UnitLexicon
from zheconparse.values.unit import Unit

_QUOTED = (
    "(?:即期|离岸|在岸|市场|汇率|汇价|比价|中间价|收盘价?|开盘价?|盘中|一度|曾|再次?|已|报价?|收?报收?|收于|[升贬跌涨降调]值?"
    "|上[升涨调]|下[跌降调]|触及|突破|跌破|回[升落]|[为是约至到于在达了的])*+"
)
"""What stands between two currencies and the rate."""


@cache
def _pair(lexicon: UnitLexicon) -> re.Pattern[str]:
    names = one_of(
        written
        for written, entry in lexicon.entries.items()
        if entry.unit.dimension == "currency" and entry.part == 1 and len(written) > 1 and written[0] > "一"
    )
    return re.compile(rf"(?<![万亿元])(?P<base>{names})(?:兑换?|对)(?P<quoted>{names})?{_QUOTED}\Z")


def given_for(window: str, unit: Unit, lexicon: UnitLexicon) -> Unit | None:
    """The currency of which one is given for so much money, in a stretch of a clause before it: 美元兑日元升至|150日元.

    Whichever of the two the money is in, it is given for the other: 人民币对美元中间价报|7.1元 are 元 for a dollar.

    >>> from zheconparse.kinds.quantity import standard
    >>> given_for("人民币对美元中间价报", standard().unit("元"), standard()).name
    '美元'
    """
    found = _pair(lexicon).search(window)
    if found is None:
        return None
    base = lexicon.unit(found["base"])
    quoted = lexicon.unit(found["quoted"]) if found["quoted"] else unit
    if base == quoted:
        return None
    return base if unit == quoted else quoted if unit == base else None
