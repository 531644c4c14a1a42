"""Writing an exact number in every way that people write one: Arabic, Hanzi, capitals, mixed, full width.

Made independently of the readers, so that it can test them.
"""

from __future__ import annotations

import re
from decimal import Decimal

_PLAIN = ("零一二三四五六七八九", ("", "十", "百", "千"))
_CAPITAL = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"))
_TRADITIONAL = str.maketrans("万亿两点贰叁陆", "萬億兩點貳叄陸")
_WIDE = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


def digits(number: Decimal | int) -> str:
    """The number in Arabic digits, never with an exponent.

    >>> digits(Decimal("1.5E+3"))
    '1500'
    """
    return format(Decimal(number), "f")


def grouped(number: Decimal | int) -> str:
    """The number with thousands separators.

    >>> grouped(Decimal("1234567.8"))
    '1,234,567.8'
    """
    whole, dot, places = digits(number).partition(".")
    return f"{int(whole):,}{dot}{places}"


def full_width(number: Decimal | int) -> str:
    """The number in full-width digits.

    >>> full_width(Decimal("10024.7"))
    '１００２４．７'
    """
    return digits(number).translate(_WIDE)


def full_width_grouped(number: Decimal | int) -> str:
    """The number in full-width digits with separators.

    >>> full_width_grouped(1234)
    '１，２３４'
    """
    return grouped(number).translate(_WIDE)


def hanzi(number: int) -> str:
    """The number in Hanzi as it is taught: 十 at the very beginning without its 一.

    >>> hanzi(10350), hanzi(15)
    ('一万零三百五十', '十五')
    """
    return re.sub("^一十", "十", _in_words(number, *_PLAIN))


def capitals(number: int) -> str:
    """The number in financial capitals, as cheques have it: 壹拾 with its 壹.

    >>> capitals(10350), capitals(15)
    ('壹万零叁佰伍拾', '壹拾伍')
    """
    return _in_words(number, *_CAPITAL)


def _in_words(number: int, names: str, places: tuple[str, ...]) -> str:
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            head, rest = divmod(number, size)
            gap = "零" if 0 < rest < size // 10 else ""
            return (
                _in_words(head, names, places) + name + gap + (_in_words(rest, names, places) if rest else "")
            )
    words, skipped = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if skipped else "") + names[digit] + places[place]
            skipped = False
        elif words:
            skipped = True
    return words or "零"


def spoken(number: int) -> str:
    """The number as people say it: 两 for 二 before 百 千 万 亿.

    >>> spoken(2050)
    '两千零五十'
    """
    return re.sub("(?<!十)二(?=[百千万亿])", "两", hanzi(number))


def traditional(number: int) -> str:
    """The number in traditional characters.

    >>> traditional(32000)
    '三萬兩千'
    """
    return spoken(number).translate(_TRADITIONAL)


def traditional_capitals(number: int) -> str:
    """The number in traditional capitals.

    >>> traditional_capitals(23000)
    '貳萬叄仟'
    """
    return capitals(number).translate(_TRADITIONAL)


def ringed(number: int) -> str:
    """The number in Hanzi with 〇 for 零.

    >>> ringed(10300)
    '一万〇三百'
    """
    return hanzi(number).replace("零", "〇")


def with_point(number: Decimal) -> str:
    """The number in Hanzi with its decimals behind 点.

    >>> with_point(Decimal("3.14"))
    '三点一四'
    """
    whole, _, places = digits(number).partition(".")
    return hanzi(int(whole)) + ("点" + "".join(_PLAIN[0][int(digit)] for digit in places) if places else "")


def read_out(number: int) -> str:
    """The number digit by digit.

    >>> read_out(2022)
    '二〇二二'
    """
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def mixed(number: int) -> str:
    """The number with its magnitudes in Hanzi and its figures in Arabic digits.

    >>> mixed(350_000_000), mixed(35_000), mixed(10_001)
    ('3亿5000万', '3万5000', '1万零1')
    """
    words = ""
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            head, number = divmod(number, size)
            words += f"{head}{name}" + ("零" if 0 < number < size // 10 else "")
    return words + (str(number) if number or not words else "")
