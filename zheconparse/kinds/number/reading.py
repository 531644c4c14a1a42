"""What a numeral means: Arabic, Hanzi, financial capitals, mixed, and the vague ones, all exactly.

One algorithm reads them all: digits (or digit groups) collect in a section, 十 百 千 multiply within it, 万 and 亿 close it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from zheconparse.values.exact import Exact

_DIGITS = {character: value for value, row in enumerate(
    ("零〇", "一壹", "二贰两俩", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")) for character in row}  # fmt: skip
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": 20, "卅": 30}
MULTIPLIERS = "十百千万亿"

_ZEROS = {
    magnitude: "0" * places
    for places, magnitude in enumerate(("", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"))
} | {"兆": "0" * 12}  # fmt: skip
MAGNITUDES = {written: Decimal(f"1{zeros}") for written, zeros in _ZEROS.items() if zeros and written != "兆"}
"""The value of a magnitude by itself, which counts something only where words bound it."""
_ONES = {written: Decimal(value) for value, written in enumerate("零一二三四五六七八九十")} | {
    "两": Decimal(2)
}
_TOKEN = re.compile(r"[0-9]++(?:\.[0-9]++)?+|.")
_ADJACENT = re.compile(
    r"(?P<head>.*?[十百千万亿拾]|)(?P<a>[一二两三四五六七八])(?P<b>[二两三四五六七八九])(?P<rest>[十百千万亿]*+)"
)
_SEVERAL = re.compile(r"(?P<head>.*?[十百千]|)[几数](?P<rest>[十百千万亿]*+)")
_DIGIT_STRING = re.compile(r"[零〇一二三四五六七八九]{2,}+")
_BLANKS = re.compile(r"[ \t\r\n,，个]++")
_TAIL = re.compile("(?:(?<=[0-9一二两三四五六七八九])[百千])?[万亿]*\\Z")
_BARE_MULTIPLIER = re.compile("[百千万亿]++")


class Reading(NamedTuple):
    """The two ends of a numeral (equal for a plain one) and whether they are honest guesses (数十) rather than stated."""

    low: Exact
    high: Exact
    vague: bool = False


def read_numeral(written: str) -> Reading | None:
    """The value of a numeral in any writing, or None where it is none (一八百).

    >>> read_numeral("3亿5000万").low, read_numeral("十万零三千").low, read_numeral("数十")
    (Decimal('350000000'), Decimal('103000'), Reading(low=Decimal('20'), high=Decimal('90'), vague=True))
    """
    value = MAGNITUDES.get(written) or plain_decimal(written)
    if value is not None:
        return Reading(value, value)
    written = _BLANKS.sub("", written)
    several = _SEVERAL.fullmatch(written)
    if several is not None:
        return _several(several["head"], several["rest"])
    adjacent = _ADJACENT.fullmatch(written)
    if adjacent is not None and (
        _DIGITS[adjacent["b"]] - _DIGITS[adjacent["a"]] == 1 or adjacent["a"] + adjacent["b"] == "三五"
    ):
        low, high = (hanzi_value(adjacent["head"] + adjacent[end] + adjacent["rest"]) for end in "ab")
        return None if low is None or high is None else Reading(low, high)
    value = hanzi_value(written)
    return None if value is None else Reading(value, value)


def plain_decimal(written: str) -> Decimal | None:
    """The value of digits with or without a magnitude, or of one Hanzi; None for every other writing, which may still be a numeral.

    >>> plain_decimal("10024.7亿"), plain_decimal("1,234")
    (Decimal('1002470000000'), None)
    """
    if written.isascii() and written.replace(".", "", 1).isdigit():
        return Decimal(written)
    if written in _ONES:
        return _ONES[written]
    digits = written.rstrip("十百千万亿兆 \t\r\n")
    zeros = _ZEROS.get(written[len(digits) :].lstrip())
    whole, _, places = digits.partition(".")
    if zeros is None or not digits.isascii() or not (whole + places).isdigit():
        return None
    if len(zeros) >= len(places):  # written out, so that it shows itself without an exponent
        return Decimal(whole + places + zeros[len(places) :])
    return Decimal(f"{digits}E{len(zeros)}")


def _several(head: str, rest: str) -> Reading | None:
    step = _SMALL.get(rest[:1])
    if head and step is not None:  # 一百几十万; 三百几百 is none
        whole, times = hanzi_value(head), hanzi_value("一" + rest[1:])
        if whole is None or times is None or step >= _SMALL[head[-1]]:
            return None
        return Reading((whole + step) * times, (whole + 9 * step) * times, vague=True)
    times = hanzi_value("一" + rest)
    if times is None or (not head and not rest):
        return None
    if not head:
        return Reading(times * 2, times * 9, vague=True)
    tens = hanzi_value(head)
    return None if tens is None else Reading((tens + 1) * times, (tens + 9) * times, vague=True)


def hanzi_value(written: str) -> Decimal | None:
    """The value of one numeral in Hanzi, capitals or mixed with Arabic digits, or None where it is none.

    >>> hanzi_value("一百九十万零三千九百七十一"), hanzi_value("二〇二三"), hanzi_value("三点一四"), hanzi_value("一千八")
    (Decimal('1903971'), Decimal('2023'), Decimal('3.14'), Decimal('1800'))
    """
    if not written:
        return None
    if written == "半":
        return Decimal("0.5")
    if "点" in written:
        return _with_decimals(written)
    if _DIGIT_STRING.fullmatch(written):
        return Decimal("".join(str(_DIGITS[digit]) for digit in written))
    return _sections(written)


def _with_decimals(written: str) -> Decimal | None:
    whole, _, rest = written.partition("点")
    magnitude = rest.lstrip("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖0123456789")
    digits = rest[: len(rest) - len(magnitude)]
    before, times = hanzi_value(whole), hanzi_value("一" + magnitude)
    if before is None or times is None or not digits:
        return None
    decimals = "".join(str(_DIGITS.get(digit, digit)) for digit in digits)
    return (Decimal(f"{before:f}.{decimals}")) * times


def _sections(written: str) -> Decimal | None:
    total = section = Decimal(0)
    number: Decimal | None = None
    small = large = last = 0
    zero = started = single = False
    for token in _TOKEN.findall(written):
        if token in "零〇":
            if number is not None:
                return None
            zero, small = True, 0
        elif token in _TENS:
            if number is not None or small == 10:
                return None
            section, small, last = section + _TENS[token], 10, 10
        elif token in _DIGITS or token[0].isdigit():
            if number is not None:
                return None
            number = Decimal(_DIGITS[token]) if token in _DIGITS else Decimal(token)
            single = len(token) == 1
        elif token in _SMALL:
            size = _SMALL[token]
            if small and size >= small:
                return None
            section += (Decimal(1) if number is None else number) * size
            number, small, last, zero = None, size, size, False
        elif token in _LARGE:
            size = _LARGE[token]
            held = section + (number or 0)
            if size == 10**12 and not started:
                return None
            if held == 0 and number is None and not section:
                if zero or (started and not large):
                    return None
                total = total * size if started else Decimal(size)
            elif large and size > large:
                total = (total + held) * size
            elif large and size == large:
                return None
            else:
                total += held * size
            section, number, small, large, last, zero = Decimal(0), None, 0, size, size, False
        else:
            return None
        started = True
    if number is None:
        return total + section
    if last and not zero and single:
        number *= last // 10  # 一千八 is 1800: a digit without its own place takes the next lower one
    return total + section + number


def is_bare_multiplier(written: str) -> bool:
    """Whether a numeral is only a magnitude (亿 of 亿元以上), which counts something only where words bound it."""
    return _BARE_MULTIPLIER.fullmatch(written) is not None


def missing_magnitudes(first: str, second: str) -> tuple[str, ...]:
    """What the first number of a range may have left out of the second's magnitude, the likelier first.

    >>> missing_magnitudes("50", "100亿"), missing_magnitudes("三", "五百万"), missing_magnitudes("七千", "九千亿")
    (('亿',), ('百万', '万'), ('亿',))
    """
    written = "".join(second.split())
    tail = _TAIL.search(written)
    if tail is None or not tail[0] or "万" in first or "亿" in first:
        return ()
    large = tail[0].lstrip("百千")
    if any(mark in first + written[: tail.start()] for mark in "十百千"):  # the 百 of 二千五百万 is its own
        return (large,) if large else ()
    return tuple(dict.fromkeys(part for part in (tail[0], large) if part))
