"""What stands inside a year, or with its year left out: months, quarters, halves, festivals, beginnings and ends."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TypedDict

from zheconparse.kinds.date.cursor import NUMERALS, NoDateError, Words, number, within
from zheconparse.kinds.date.lexicon import festival_names, names_in_year, short_names
from zheconparse.kinds.date.written import Frame

OPENING, CLOSING = tuple("“\"「『‘'"), tuple("”\"」』’'")
TENS = {"上旬": (1, 1), "中旬": (2, 2), "下旬": (3, 3), "上中旬": (1, 2), "中下旬": (2, 3)}
_HOLIDAYS = ("小长假", "长假", "黄金周", "假期", "假日", "双节", "档期", "档", "期间")
_PLACES = "[路街村镇]"
_LISTED = r"[、和及与第0-9一二三四五六七八九十\s]{1,24}?([月季])"
_NUMBERED = (
    "[线楼令井机桥店馆站院门车仓库煤柴汽矿炉塔台泊路厅房码召称提单]|文件|公告|地块|高炉|通知|决议|议案"
)


class Fields(TypedDict, total=False):
    """Fields of a point, as they are read."""

    inner: Frame
    month: int
    to_month: int
    day: int | None
    to_day: int | None
    ten: tuple[int, int]
    half_month: int
    quarter: int
    to_quarter: int
    half: int
    week: int
    first: int
    last: int
    edge: str | None
    same: str
    whole_year: bool
    lunar: bool
    festival: str
    holiday: bool


def in_year(words: Words) -> Fields | None:
    """What may follow a year, or None where nothing of that kind does."""
    head = words.rest[:1]
    if head in ("Q", "H"):
        words.at += 1
        value = number(words.numeral())
        return {"quarter": value} if head == "Q" else {"half": value}
    if words.take("半年度"):
        return {"half": 1}
    if words.take("首月"):
        return {"month": 1}
    if words.take("本月"):
        return {"inner": Frame("month", "reference", 0), **in_month(words, None)}
    if taken := words.take("同期", "同月", "同季度", "同季"):
        return {"same": {"同期": "", "同月": "month"}.get(taken, "quarter")}
    if words.take("全年度", "全年"):
        return {"whole_year": True}
    mark = words.at
    if words.take("最后", "后", "末") and (written := words.numeral()):
        words.take("个")
        words.take("月份", "月")
        return {"last": within(number(written), 12)}
    words.at = mark
    words.take("年")
    if edge := words.edge():
        return {"edge": edge}
    words.at = mark
    if words.take("第"):
        written = words.numeral()
        if words.take("个月"):
            return {"month": within(number(written), 12)}
        if words.take("周"):
            return {"week": within(number(written), 53)}
        words.at = mark
    return month_or_quarter(words)


def month_or_quarter(words: Words) -> Fields | None:
    """3月, 1—8月, 三季度, 前7个月, 上半年, 正月初一, 春节."""
    rest = words.rest
    if rest[:1] in ("前", "头", "首") and rest[1:2] in NUMERALS:
        words.at += 1
        value = number(words.numeral())
        words.take("个")
        return (
            {"first": 3 * within(value, 4)}
            if words.take("季度", "季")
            else {"first": within(value, 12)}
            if words.take("月份", "月")
            else None
        )
    if rest[1:3] == "半年" and rest[0] in "上下前后":
        words.at += 3
        words.take("度")
        return {"half": 1 if rest[0] in "上前" else 2, "edge": words.edge()}
    if words.take("首季度", "首季"):
        return {"quarter": 1, "edge": words.edge()}
    if (found := festival(words)) is not None:
        return found
    if rest[:1] in ("农", "阴", "夏", "正", "腊", "大"):
        return lunar(words)
    if rest[:1] in NUMERALS or rest[:1] == "第" or rest[:2] == "元月":
        ordinal = words.take("第")
        return counted(words, words.take("元") or words.numeral(), ordinal=bool(ordinal))
    return None


def counted(words: Words, written: str, *, ordinal: bool = False) -> Fields:
    """A number with 月 or 季度 behind it, perhaps after a second number (1—8月); the unit of 3 in 3、4月 comes at the end of the list."""
    if ordinal:
        words.take("个")
    mark = words.at
    unit = words.take("月份", "月", "季度", "季")
    if written == "元" and unit:
        written = "1"
    if words.dash():
        words.take("第")
        following = words.numeral()
        second = words.take("月份", "月", "季度") if following else ""
        if second and (not unit or unit[0] == second[0]) and words.rest[:1] not in NUMERALS:
            if second[0] == "月":
                return {"month": within(number(written), 12), "to_month": within(number(following), 12)}
            return {"quarter": within(number(written), 4), "to_quarter": within(number(following), 4)}
    words.at = mark
    unit = words.take("月份", "月", "季度", "季")
    if unit in ("季度", "季"):
        if (pair := _neighbours(written)) is not None:
            return {"quarter": pair[0], "to_quarter": within(pair[1], 4)}
        return {"quarter": within(number(written), 4), "edge": words.edge()}
    if unit:
        if (pair := _neighbours(written)) is not None:
            return {"month": pair[0], "to_month": pair[1]}
        month = within(number(written), 12)
        return {"month": month, **in_month(words, month)}
    behind = re.match(_LISTED, words.ahead) if words.done else None
    if behind is None:
        raise NoDateError(written)
    return (
        {"month": within(number(written), 12)}
        if behind[1] == "月"
        else {"quarter": within(number(written), 4)}
    )


def _neighbours(written: str) -> tuple[int, int] | None:
    """七八 as 7 and 8: two months or quarters named in one breath."""
    first = "一二三四五六七八".find(written[0])
    return (
        (first + 1, first + 2)
        if len(written) == 2 and first >= 0 and written[1] == "二三四五六七八九"[first]
        else None
    )


def in_month(words: Words, month: int | None) -> Fields:
    """What follows a month: a day or days, a third or half of it, its beginning or end; empty where nothing does."""
    mark = words.at
    if written := words.numeral():
        found = days(words, month, written)
        if found is None:
            words.at = mark
            return {}
        return found
    if taken := words.take(*TENS):
        return {"ten": TENS[taken], "edge": words.edge()}
    if taken := words.take("上半月", "下半月"):
        return {"half_month": 1 if taken[0] == "上" else 2}
    words.take("月")
    if edge := words.edge():
        return {"edge": edge}
    words.at = mark
    return {}


def days(words: Words, month: int | None, written: str) -> Fields | None:
    """日 or 号 behind a number, or a second day and then 日 (12—19日); None where neither comes."""
    word = words.take("日", "号")
    behind = words.at
    following = words.numeral() if words.dash() else ""
    second = words.take("日", "号") if following else ""
    if not second:
        words.at, following = behind, ""
        if not word:
            return None
    if "号" in (word, second):
        words.refuse_ahead(_NUMBERED)
    most = 31 if month is None else monthrange(2000, month)[1]
    day = within(number(written), most)
    if not following:
        return {"day": day}
    to_day = within(number(following), most)
    if to_day <= day:
        raise NoDateError(words.text)
    return {"day": day, "to_day": to_day}


def lunar(words: Words) -> Fields:
    """A month or day of the lunar calendar: 农历八月十五, 正月初一."""
    words.take("农历", "阴历", "夏历")
    named = words.take("正", "冬", "腊", "大年")
    month = {"正": 1, "大年": 1, "冬": 11, "腊": 12}[named] if named else within(number(words.numeral()), 12)
    words.take("月")
    words.take("初")
    written = (words.take("廿") + words.numeral()).replace("廿", "二十")
    return {"month": month, "lunar": True, "day": within(number(written), 30) if written else None}


def festival(words: Words) -> Fields | None:
    """A festival, with 期间 or 假期 behind it the days off: 春节, 国庆节期间, “五一”假期; “3·15” as the day it writes."""
    names, others, rest = festival_names(), names_in_year(), words.rest
    if rest[:1] in OPENING:
        name = words.rest[1:].partition(
            words.rest[next((n for n, c in enumerate(words.rest) if c in CLOSING and n), 0)]
        )[0]
        words.at += len(name) + 2
        words.take("国际劳动节", "劳动节", "国庆节", "国际节", "节")
        if name in names:
            return {"festival": names[name], "holiday": holiday(words)}
        month, _, day = name.partition("·")
        holiday(words)
        number_of_month = within(number(month), 12)
        return {"month": number_of_month, **(days(Words("日"), number_of_month, day) or {})}
    for length in range(min(8, len(rest)), 1, -1):
        name = rest[:length]
        if name in names and (
            name not in short_names()
            or rest.startswith(_HOLIDAYS, length)
            or (words.at > 0 and name in others and not re.match(others[name], rest[length:]))
        ):
            words.at += length
            return {"festival": names[name], "holiday": holiday(words)}
    return None


def holiday(words: Words) -> bool:
    """Whether 假期, 长假, 黄金周 or 期间 follows."""
    words.refuse_ahead(_PLACES)
    taken = words.take(*_HOLIDAYS[:-1]) + words.take("期间")
    return bool(taken)
