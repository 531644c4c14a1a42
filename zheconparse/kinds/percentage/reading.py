"""What a ratio word makes of its number: always a ratio to one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from zheconparse.kernel.captures import Captures
from zheconparse.kinds.number.amount import read_single, read_span, within
from zheconparse.kinds.number.apart import are_apart, are_change_and_level, is_rate
from zheconparse.kinds.number.bounds import Effect, bounded, bounds
from zheconparse.kinds.number.fraction import read_fraction, to_further
from zheconparse.kinds.number.reading import hanzi_value, read_numeral
from zheconparse.values.exact import Exact, from_fraction, scaled
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage, RatioUnit

_UNITS: dict[str, tuple[RatioUnit, Fraction]] = {
    "%": ("percent", Fraction(1, 100)), "‰": ("permille", Fraction(1, 1000)), "百分点": ("point", Fraction(1, 100)),
    "点": ("point", Fraction(1, 100)),
    "千分点": ("permille", Fraction(1, 1000)), "万分点": ("basis_point", Fraction(1, 10000)),
    "基点": ("basis_point", Fraction(1, 10000)), "bp": ("basis_point", Fraction(1, 10000)),
    "成": ("tenth", Fraction(1, 10)), "倍": ("times", Fraction(1)), "折": ("tenth", Fraction(1, 10)),
}  # fmt: skip
_SPOKEN: dict[str, tuple[RatioUnit, Fraction]] = {
    "百": ("percent", Fraction(1, 100)), "千": ("permille", Fraction(1, 1000)), "万": ("fraction", Fraction(1, 10000)),
    "佰": ("percent", Fraction(1, 100)), "仟": ("permille", Fraction(1, 1000)),
}  # fmt: skip


_PLAIN: dict[str, RatioUnit] = {"%": "percent", "个百分点": "point", "百分点": "point"}


def read_plain(numeral: str, sign: str, ahead: str | None, behind: str | None) -> Percentage | None:
    """Digits with a sign of hundredths right behind them (50.6%, 超1.2个百分点); None leaves all others to the whole reading."""
    unit = _PLAIN.get(sign)
    if unit is None or not numeral.isascii() or not numeral.replace(".", "", 1).isdigit():
        return None
    ends_in_zero = numeral[-1] == "0"  # which the ratio does not show
    ratio = scaled(Decimal(numeral), Fraction(1, 100)) if ends_in_zero else Decimal(f"{numeral}E-2")
    return Percentage(within(ratio, ratio, ahead, behind), unit)


def read_measured(captures: Captures) -> Percentage | None:
    """33%, 1.2个百分点, 三成五, 75折, 5%~10%."""
    if captures["to"]:
        return None if are_apart(captures) else _read_ranged(captures)
    unit, factor = _unit(captures)
    written = captures["numeral"] or ""
    amount = read_single(captures.__getitem__)
    if amount is None:
        return None
    if unit == "tenth" and not _in_tenths(captures, written):
        return None
    if captures["half_tenth"] or captures["half_times"]:
        half = captures["half_tenth"] or captures["half_times"]
        extra = Fraction(1, 2) if half == "半" else Fraction(hanzi_value(half or "") or 0) / 10
        amount = Interval(
            _plus(amount.low, extra), _plus(amount.high, extra), amount.closed, amount.approximate
        )
    elif captures["ratio_unit"] == "折" and _two_digits(written):
        factor = Fraction(1, 100)
    if captures["more_behind"] and amount.low is not None:
        amount = bounded(amount.low, amount.low, "more")
    if captures["more_before"] and amount.low is not None:  # 两个多百分点
        amount = bounded(amount.low, amount.low, bounds("inside").effects[captures["more_before"]])
    return Percentage(amount.scaled(factor), unit, in_points=_in_points(captures))


def _read_ranged(captures: Captures) -> Percentage | None:
    """5%~10%, 3至5个百分点; a ratio word behind the first number must be the same."""
    unit, factor = _unit(captures)
    first = captures["unit_from"]
    if first is not None and (first.endswith("增") or _UNITS.get(_key(first), (None,))[0] != unit):
        return None  # 3倍|增至5倍
    if captures["ratio_unit"] == "折":
        factor = Fraction(1, 100) if _two_digits(captures["to"] or "") else factor
    amount = read_span(captures.__getitem__)
    if amount is not None and first is not None and is_rate(captures):
        amount = None if are_change_and_level(captures, amount.low, amount.high) else amount
    return None if amount is None else Percentage(amount.scaled(factor), unit, in_points=_in_points(captures))


def read_spoken(captures: Captures) -> Percentage | None:
    """百分之五点二, 百分之五至六."""
    unit, factor = _SPOKEN[captures["base"] or ""]
    reading = read_numeral(captures["numeral"] or "")
    last = read_numeral(captures["to"]) if captures["to"] else reading
    if reading is None or last is None or reading.low > last.high:
        return None
    negative = captures["sign"] or captures["minus"]
    low, high = (-last.high, -reading.low) if negative else (reading.low, last.high)
    return Percentage(
        bounded(low, high, _effect(captures), approximate=_about(captures)).scaled(factor), unit
    )


def read_parts(captures: Captures) -> Percentage | None:
    """1/3, 三分之一, 2/3以上."""
    found = read_fraction(captures.__getitem__)
    if found is None:
        return None
    value, written = found
    ends = to_further(value, captures["further"])
    if ends is None:
        return None
    approximate = _about(captures) or captures["strong"] is not None
    said = None if captures["further"] else written
    return Percentage(bounded(*ends, _effect(captures), approximate=approximate), "fraction", fraction=said)


def read_doubling(captures: Captures) -> Percentage | None:
    """翻番 is a growth of one, 翻两番 of three; 过半 is more than one half."""
    if captures["all"]:
        return Percentage(Interval.exactly(Decimal(1)), "percent")
    if captures["several"]:
        points = captures["several"].endswith("点")
        several = Interval(Decimal(2), Decimal(9), "both", True)
        return (
            Percentage(several.scaled(Fraction(1, 100)), "point") if points else Percentage(several, "times")
        )
    if captures["doubled"]:
        return Percentage(Interval.exactly(Decimal(1)), "doubling", "up")
    ahead, behind = captures["before"], captures["after"]
    if bool(captures["turned"]) is bool(captures["half"]):
        return None  # 翻一半 and a bare 倍 are none
    if captures["half"]:
        half = Decimal("0.5")
        return Percentage(within(half, half, ahead, behind), "fraction")
    times = captures["times"]
    count = Decimal(1) if times is None else hanzi_value(times) if not times[0].isdigit() else Decimal(times)
    if count is None:
        return None
    if captures["word"] == "倍" and times is not None:
        return Percentage(within(count, count, ahead, behind), "times", "up")
    whole = count.to_integral_value()
    if count > 64 or count != whole:
        return None  # 翻1.5番 is said, but nobody can say what was meant
    growth = Decimal(2 ** int(whole) - 1)
    return Percentage(within(growth, growth, ahead, behind), "doubling", "up")


def _unit(captures: Captures) -> tuple[RatioUnit, Fraction]:
    return _UNITS[_key(captures["ratio_unit"] or "")]


def _in_points(captures: Captures) -> bool:
    """Whether permille are said as points; hundredths and ten-thousandths have units of their own for that."""
    return _key(captures["ratio_unit"] or "") == "千分点"


def _key(written: str) -> str:
    word = "".join(written.split()).removeprefix("个").lstrip("多来余").lower()
    if word.startswith("pct"):
        return "点"
    return "bp" if word.startswith("bp") else word[:1] if word[:1] in "成倍折" else word


def _in_tenths(captures: Captures, written: str) -> bool:
    value = read_numeral(written)
    return value is not None and (value.high <= 10 or captures["ratio_unit"] == "折")


def _two_digits(written: str) -> bool:
    value = read_numeral(written)
    return value is not None and value.high > 10


def _plus(number: Exact | None, extra: Fraction) -> Exact | None:
    return None if number is None else from_fraction(Fraction(number) + extra)


def _effect(captures: Captures) -> Effect | None:
    ahead, behind = captures["before"], captures["after"]
    if behind:
        return bounds("after").effects[behind]
    return bounds("before").effects[ahead] if ahead else None


def _about(captures: Captures) -> bool:
    return bool(captures["before"]) and bounds("before").effects[captures["before"] or ""] == "about"
