"""Writing a quantity in 万 or 亿, with places."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from zheconparse.values.exact import Exact, from_fraction, plain

if TYPE_CHECKING:
    from zheconparse.values.quantity import Quantity

_MAGNITUDES = {"": 1, "个": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_STYLE = re.compile("(?P<magnitude>万亿|万|亿|个)?(?:\\.(?P<places>[0-9]{1,2}))?")
_EXACTLY = Context(prec=10_000, rounding=ROUND_HALF_EVEN)


def written(quantity: Quantity, style: str) -> str:
    """A quantity in a style: 万 亿 万亿 个, with places behind a point (亿.2, half to even).

    >>> import zheconparse as z
    >>> written(z.quantity.parse("50亿至100亿元"), "亿"), written(z.quantity.parse("123456万吨以上"), "亿.2")
    ('50亿—100亿元', '12.35亿吨以上')

    Errors: `ValueError` for another style.
    """
    wanted = _STYLE.fullmatch(style)
    if wanted is None:
        raise ValueError(
            f"no style {style!r}: 万, 亿, 万亿 or 个, with places as in 亿.2; Hanzi and 大写 are written by quantity.in_hanzi"
        )
    magnitude, places = wanted["magnitude"] or "", wanted["places"]

    def number_as(number: Exact) -> str:
        share = Fraction(number) / _MAGNITUDES[magnitude]
        shown = plain(from_fraction(share)) if places is None else _rounded(share, int(places))
        return shown + magnitude.removeprefix("个")

    return quantity.written(number_as)


def _rounded(number: Fraction, places: int) -> str:
    whole = round(number * 10**places)  # half to even, exactly
    return format(Decimal(whole).scaleb(-places, _EXACTLY), "f")
