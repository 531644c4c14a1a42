"""Writing a quantity in Hanzi (三千五百元) or in financial capitals (叁仟伍佰元整)."""

from __future__ import annotations

from fractions import Fraction

from zheconparse.values.exact import Exact, plain
from zheconparse.values.quantity import Quantity


def in_hanzi(quantity: Quantity, *, capitals: bool = False) -> str:
    """A quantity in Hanzi numerals or in financial capitals, written by cn2an from exact digits; capitals of 元 are those of a cheque.

    >>> import zheconparse as z
    >>> in_hanzi(z.quantity.parse("3500吨以上")), in_hanzi(z.quantity.parse("3500.5元"), capitals=True)
    ('三千五百吨以上', '叁仟伍佰元伍角')

    Errors: `ValueError` for more than sixteen digits, and for capitals of parts of a 分.
    """
    import cn2an

    money = capitals and quantity.unit is not None and quantity.unit.name == "元" and quantity.per is None
    mode = "rmb" if money else "up" if capitals else "low"

    def number_as(number: Exact) -> str:
        if money and Fraction(number) * 100 % 1:
            raise ValueError(f"{quantity}: capitals write nothing smaller than 分")
        try:
            return str(cn2an.an2cn(plain(number), mode))
        except ValueError as error:
            raise ValueError(f"{quantity}: {error}") from None

    return quantity.written(number_as, "" if money else None)
