"""The functions that read one kind of expression from a text.

`quantities`, `percentages`, `ranks` and `dates` give what `extract` gives of their kind, where every span has one owner and a dateline
in the text is the day of reference. `numbers` and `regions` look for nothing else: what they give may lie within what `extract`
gives to another kind (the number of 第3位, the place in 3亿澳门元). Each loads what it needs when it is first called.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from zheconparse.values.day import as_day

if TYPE_CHECKING:
    import datetime as dt

    from zheconparse.kernel import Mention
    from zheconparse.values.interval import Interval
    from zheconparse.values.percentage import Percentage
    from zheconparse.values.period import Period
    from zheconparse.values.quantity import Quantity
    from zheconparse.values.rank import Rank
    from zheconparse.values.region import Region

_PARTED = re.compile("[ \n\u200b]")
"""What can stand inside an expression and is no part of it."""


def _of_kind(text: str, kind: str, reference: dt.date | str | None = None) -> list[Mention[Any]]:
    from zheconparse.document import extract

    return [mention for mention in extract(text, reference).mentions if mention.kind == kind]


def numbers(text: str) -> list[Mention[Interval]]:
    """Every numeral in the text, whatever stands round it.

    Errors: `TypeError` for a text that is no `str`.

    >>> [found.text for found in numbers("第3位，增长5.2%，三千五百万元")]
    ['3', '5.2', '三千五百万']
    """
    from zheconparse.kernel.folding import fold
    from zheconparse.kinds.number import number

    if _PARTED.search(fold(text)) is None:
        return list(number.finditer(text))
    from zheconparse.document import Document

    return Document(text).find(number)


def quantities(text: str) -> list[Mention[Quantity]]:
    """Every amount with a unit or a counter.

    Errors: `TypeError` for a text that is no `str`.

    >>> [found.to_record()["low"] for found in quantities("协议总投资10024.7亿元，落地957个")]
    ['1002470000000', '957']
    """
    return _of_kind(text, "quantity")


def percentages(text: str) -> list[Mention[Percentage]]:
    """Every percentage or other ratio, with its direction and basis.

    Errors: `TypeError` for a text that is no `str`.

    >>> [(str(found.value.low), found.value.basis) for found in percentages("产值同比增长33%，占全国的1/3")]
    [('0.33', 'yoy'), ('1/3', None)]
    """
    return _of_kind(text, "percentage")


def ranks(text: str) -> list[Mention[Rank]]:
    """Every place in an order.

    Errors: `TypeError` for a text that is no `str`.

    >>> [str(found.value) for found in ranks("位列全国第3位，名列自治区首位")]
    ['第3位', '第1位']
    """
    return _of_kind(text, "rank")


def dates(text: str, reference: dt.date | str | None = None) -> list[Mention[Period]]:
    """Every date and period; relative ones are read against `reference`, else against a dateline in the text, else stay open.

    A text that is one date and nothing else is read as that date, though in prose it would be a duration (24年).

    Errors: `TypeError` for a text that is no `str`, `ValueError` for a reference that is no day.

    >>> [(str(found.value.first), str(found.value.last)) for found in dates("2022年1-8月，引进资金51.5亿元")]
    [('2022-01-01', '2022-08-31')]
    """
    from zheconparse.kinds import date

    whole = date.whole(text, as_day(reference))
    return [whole] if whole is not None else _of_kind(text, "date", reference)


def regions(
    text: str, home: str | None = None, reference: dt.date | str | None = None
) -> list[Mention[Region]]:
    """Every place: divisions by code, zones, clusters, countries, and words like 全市 with what they mean.

    `home` is the code of the region that the text is about. Names are read in the divisions of the day of `reference`, else in those
    of today: a dateline in the text counts in `extract` alone, so that this function needs no table of dates.

    Errors: `TypeError` for a text that is no `str`, `ValueError` for a home that is no region code or a reference that is no day.

    >>> [(found.text, found.value.code) for found in regions("包头市昆都仑区")]
    [('包头市昆都仑区', '150203')]
    """
    from zheconparse.kernel.folding import fold
    from zheconparse.kinds import region

    return region.find(text, home=home, reference=reference, folded=fold(text))
