"""What a date expression means: its words taken apart, one after another, into a `Stated`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import Any

from zheconparse.kernel.parser import Captures
from zheconparse.kinds.date import grammar
from zheconparse.kinds.date.written import Frame, Point, Stated

_SPACE = re.compile(r"\s+")
_DIGITS = {character: value for value, characters in enumerate(["〇零○", *"一二三四五六七八九"]) for character in characters} | {"两": 2}
_NUMERALS = frozenset("0123456789十百千") | _DIGITS.keys()
_PREFIXES = ("截至到", "截至", "截止到", "截止至", "截止", "自从", "自", "从", "到", "至")
_NOW = ("到目前为止", "目前为止", "时至今日", "迄今为止", "迄今", "至今")
_BOUNDS = {"以来": "from", "起": "from", "以后": "after", "之后": "after", "后": "after", "以前": "before", "之前": "before", "前": "before"}
_CURRENT = ("至今", "迄今")
_EDGES = {"伊始": "start", "初": "start", "底": "end", "末": "end", "岁末": "end"}
_TENS = {"上旬": (1, 1), "中旬": (2, 2), "下旬": (3, 3), "上中旬": (1, 2), "中下旬": (2, 3)}
_ROLLING = {"最近": -1, "近": -1, "过去": -1, "未来": 1, "今后": 1}
_GRAINS = {"年": "year", "季度": "quarter", "月": "month", "周": "week", "星期": "week", "天": "day", "日": "day"}
_WEEKDAYS = {character: number for number, character in enumerate("一二三四五六日")} | {"天": 6}

# What must not stand before or behind a word that names a date only by itself.
_NO_COUNTED_MONTH = ("近", "第", "每", "各", "历时", "为期", "用时", "长达", "达", "满", "仅用", "历经", "连续", "耗时", "间隔", "为时", "时隔")
_NO_LONE_DAY = frozenset("近第每各历时期用达满经前后续内过逾超够隔余")
_NO_DAY_TAIL = ("元", "均", "语", "式", "本", "韩", "系", "产", "化", "用", "资", "报", "耗", "销", "内", "以内", "之内", "龄", "游", "间", "无理由", "年化", "线", "以上", "期", "超", "或")
_NO_NUMBER_TAIL = re.compile("线|文件|楼|令|公告|井|机|桥|店|馆|站|地块|高炉|院|门|车|仓|库|煤|柴|汽|矿|炉|塔|台|泊|路|通知|决议|议案|提案|厅|房|码|召|称|提|单")
_NO_EDGE = frozenset("0123456789一二三四五六七八九十百千万两几多半数每当学财童青少老成周近历逐整来个此这上下隔")
_LONG_AGO = re.compile("的?(?:历史|时间|时光|老店|文明|发展史)|之久|以上|多|[左右前后内间]")


class NoDate(ValueError):
    """What was captured is no date after all."""


def number(written: str) -> int:
    """A small numeral: 12, 十二, 二十五, 两.

    Errors: `NoDate` for digits without their places (三三).
    """
    if written.isdecimal() and written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if len(ones) > 1 or len(tens) > 1 or not written:
        raise NoDate(written)
    return (_digit(tens) * 10 if tens else 10 if ten else 0) + (_digit(ones) if ones else 0)


def _digit(written: str) -> int:
    if written not in _DIGITS:
        raise NoDate(written)
    return _DIGITS[written]


def year_number(written: str) -> int:
    """A year as written: 2022, 二〇二二, 两千零五, 22 and 八五 (below 30 of this century, else of the last)."""
    if "千" in written:
        thousands, _, rest = written.partition("千")
        return _digit(thousands) * 1000 + (number(rest.lstrip("零〇")) if rest else 0)
    value = int("".join(str(_digit(c)) if c in _DIGITS else c for c in written)) if "十" not in written else number(written)
    return value if len(written) > 2 or "十" in written else value + (2000 if value < 30 else 1900)


@cache
def _longest() -> int:
    return max(map(len, grammar.rows()))


@cache
def _festival_names() -> dict[str, str]:
    return {
        written: name for name, row in grammar.festivals().items() for written in [*row["written"], *row.get("short", []), *(f"{s}节" for s in row.get("short", []))]
    }


@cache
def _now_words() -> tuple[str, ...]:
    found = [written for row in grammar.words().values() if row["grain"] == "now" for written in row["written"]]
    return tuple(sorted(found, key=len, reverse=True))


class _Words:
    """The words of one expression, taken from the left."""

    def __init__(self, text: str, behind: str, after: str) -> None:
        self.text, self.at, self.behind, self.before, self.after = text, 0, behind, behind[-1:], after

    @property
    def rest(self) -> str:
        return self.text[self.at :]

    @property
    def done(self) -> bool:
        return self.at == len(self.text)

    @property
    def left(self) -> str:
        """The character before the cursor, within the expression or outside it."""
        return self.text[self.at - 1] if self.at else self.before

    def take(self, *choices: str) -> str:
        """The first of the choices that comes next, or nothing."""
        for choice in choices:
            if self.text.startswith(choice, self.at):
                self.at += len(choice)
                return choice
        return ""

    def numeral(self) -> str:
        """A run of numerals, digits or Hanzi, or nothing."""
        start, text = self.at, self.text
        if start < len(text) and text[start].isdecimal():
            while self.at < len(text) and text[self.at].isdecimal():
                self.at += 1
        else:
            while self.at < len(text) and text[self.at] in _NUMERALS and not text[self.at].isdecimal():
                self.at += 1
        return text[start : self.at]

    def dash(self) -> bool:
        """A dash or 至 or 到, taken."""
        taken = self.take("--", "——", "~~", "-—", "—-", "-", "—", "~", "至", "到")
        return bool(taken)

    def edge(self) -> str | None:
        taken = self.take("伊始", "初", "底", "末", "岁末")
        return _EDGES[taken] if taken else None

    def relative(self) -> tuple[str, dict[str, Any]] | None:
        """The longest relative word that comes next, with its row, its guards minded."""
        table = grammar.rows()
        for length in range(min(_longest(), len(self.text) - self.at), 0, -1):
            spelling = self.text[self.at : self.at + length]
            row = table.get(spelling)
            if row is not None:
                if self.at == 0 and self.before and self.before in row.get("not_after", ""):
                    raise NoDate(spelling)
                self.at += length
                if self.done and "not_before" in row and re.match(row["not_before"], self.after):
                    raise NoDate(spelling)
                return spelling, row
        return None


def read(captures: Captures) -> Stated | None:
    """What is written, or None where it is no date after all (month 13, 文明年)."""
    string, start, end = captures.string, captures.start, captures.end
    words = _Words(_SPACE.sub("", string[start:end]), string[max(0, start - 3) : start], string[end : end + 30])
    try:
        found = _stated(words)
    except NoDate:
        return None
    return found if words.done else None


def _stated(words: _Words) -> Stated:
    if words.take(*_NOW):
        return Stated(Point(now=True), bound="by", cutoff=True)
    prefix = words.take(*_PREFIXES)
    if prefix[:1] == "截" and words.take(*_now_words()):
        return Stated(Point(now=True), bound="by", cutoff=True)
    start = _point(words)
    start, end = start if isinstance(start, tuple) else (start, None)
    if end is None and not words.rest.startswith(("至今", "起至今")):
        mark = words.at
        words.take("起")
        if words.dash() or words.take("和", "与", "同"):
            second = _point(words)
            if isinstance(second, tuple):
                raise NoDate(words.text)
            end = second
        else:
            words.at = mark
    bound, through_now, approximate = _suffix(words)
    if not bound:
        bound = {"截": "by", "到": "by", "至": "by", "自": "from", "从": "from"}.get(prefix[:1], "")
        several = end is not None or start.to_day is not None or start.to_month is not None or start.to_quarter is not None
        if several and bound == "from":
            bound = ""
        if prefix == "从" and words.after[:1] == "的":
            bound = ""
    return Stated(start, end, bound, prefix[:1] == "截", through_now, approximate)


def _suffix(words: _Words) -> tuple[str, bool, bool]:
    if words.rest.startswith("起至今"):
        words.take("起")
    including = bool(words.take("及其", "及", "或", "和"))
    bound = _BOUNDS.get(words.take(*_BOUNDS), "")
    if including:
        bound = {"before": "by", "after": "from"}.get(bound, bound)
    through_now = not bound and bool(words.take(*_CURRENT))
    around = not bound and bool(words.take("左右", "前后"))
    words.take("为止", "止", "期间", "之间", "间", "内")
    return bound, through_now, around


_Ends = Point | tuple[Point, Point | None]


def _point(words: _Words) -> _Ends:
    """One point; two where the words run on from one to the other (2022-2024年)."""
    if words.rest[:1] in "“\"「『‘'":
        return _quoted(words)
    if (found := words.relative()) is not None:
        return _after_word(words, *found)
    if words.take("公元"):
        return _numbered(words)
    if words.take("民国"):
        written = words.numeral() or words.take("元")
        words.take("年")
        count = 1 if written == "元" else number(written) if not set(written) & set("百") and len(written) < 3 else _hundreds(written)
        return _inside(words, Frame("year", "stated", 1911 + count))
    if words.rest[:2] in ("农历", "阴历", "夏历") or words.rest[:1] in ("正", "腊"):
        return Point(**_lunar(words))
    if words.rest[:1] in _NUMERALS or words.rest[:1] == "第":
        return _numbered(words)
    for name in _ROLLING:
        if words.rest.startswith(name):
            return _rolling(words)
    if words.rest[:1] in ("上", "本", "新") and "世纪" in words.rest:
        return _century(words, None)
    return _bare(words)


def _hundreds(written: str) -> int:
    if written.isdecimal() and written.isascii():
        return int(written)
    hundreds, _, rest = written.partition("百")
    if not _:
        return int("".join(str(_digit(c)) for c in written))
    return _digit(hundreds) * 100 + (number(rest.lstrip("零〇")) if rest else 0)


# -- a frame and what is inside it -------------------------------------------------------------------------------------


def _after_word(words: _Words, spelling: str, row: dict[str, Any]) -> _Ends:
    grain = row["grain"]
    if grain == "vague":
        return Point(vague=True)
    frame = Frame("year" if grain == "whole_year" else grain, row["anchor"], row["shift"], row.get("to"))
    match grain:
        case "year":
            return _inside(words, frame)
        case "whole_year":
            inside = _inside(words, frame)
            return Point(frame=frame, whole_year=True) if inside == Point(frame=frame) else inside
        case "month":
            return Point(frame=frame, **_in_month(words, None))
        case "week":
            weekday = words.take(*_WEEKDAYS, "末")
            if weekday == "末":
                return Point(vague=True)
            return Point(frame=frame, weekday=_WEEKDAYS[weekday] if weekday else None)
        case "day":
            return Point(frame=frame)
    return Point(frame=frame, edge=words.edge())


def _inside(words: _Words, frame: Frame) -> _Ends:
    """What follows a year."""
    mark = words.at
    words.take("度", "份")
    words.take("的")
    if words.done:
        words.at = len(words.text)
        return Point(frame=frame)
    fields = _in_year(words)
    if fields is None:
        if words.text[mark:].startswith("的"):
            raise NoDate(words.text)
        return Point(frame=frame)
    return Point(frame=frame, **fields)


def _in_year(words: _Words) -> dict[str, Any] | None:
    rest = words.rest
    head = rest[0]
    if head in "QH" or words.take("半年度"):
        if head not in "QH":
            return {"half": 1}
        words.at += 1
        value = number(words.numeral())
        return {"quarter" if head == "Q" else "half": value}
    if head in "最后末" and (taken := words.take("最后", "后", "末")):
        if written := words.numeral():
            words.take("个")
            words.take("月份", "月")
            return {"last": _within(number(written), 12)}
        words.at -= len(taken)
    if head == "首":
        if words.take("首月"):
            return {"month": 1}
        words.take("首季度", "首季")
        return {"quarter": 1, "edge": words.edge()}
    if head in "同本" and (taken := words.take("同期", "同月", "同季度", "同季", "本月")):
        if taken == "本月":
            return {"inner": Frame("month", "reference", 0), **_in_month(words, None)}
        return {"same": {"同期": "", "同月": "month"}.get(taken, "quarter")}
    if words.take("全年度", "全年"):
        return {"whole_year": True}
    if head == "年" or head in "伊初底末岁":
        mark = words.at
        words.take("年")
        if edge := words.edge():
            return {"edge": edge}
        words.at = mark
        return None
    if head == "第":
        mark = words.at
        words.at += 1
        written = words.numeral()
        if words.take("个月"):
            return {"month": _within(number(written), 12)}
        if words.take("周"):
            return {"week": _within(number(written), 53)}
        words.at = mark
    return _month_or_quarter(words)


def _within(value: int, most: int) -> int:
    if not 1 <= value <= most:
        raise NoDate(value)
    return value


def _month_or_quarter(words: _Words) -> dict[str, Any] | None:
    rest = words.rest
    if rest[:1] in "前头" and rest[1:2] in _NUMERALS:
        words.at += 1
        value = number(words.numeral())
        words.take("个")
        if words.take("季度"):
            return {"first": 3 * _within(value, 4)}
        if words.take("月份", "月"):
            return {"first": _within(value, 12)}
        raise NoDate(rest)
    if rest[1:3] == "半年" and rest[0] in "上下前后":
        words.at += 3
        words.take("度")
        return {"half": 1 if rest[0] in "上前" else 2, "edge": words.edge()}
    if rest[:1] in ("农", "阴", "夏", "正", "腊"):
        return _lunar(words)
    if rest[0] in _NUMERALS or rest[0] in "第元":
        words.take("第")
        return _counted(words, words.take("元") or words.numeral())
    return _festival(words)


def _counted(words: _Words, written: str) -> dict[str, Any]:
    """A number with 月 or 季度 behind it, perhaps after a second one (1—8月), or listed with the unit still to come (3、4月)."""
    mark = words.at
    unit = words.take("月份", "月", "季度", "季")
    if words.dash():
        words.take("第")
        if following := words.numeral():
            second = words.take("月份", "月", "季度")
            if second and (not unit or unit[0] == second[0]) and not (words.rest and words.rest[0] in _NUMERALS):
                if second[0] == "月":
                    return {"month": _within(number(written), 12), "to_month": _within(number(following), 12)}
                return {"quarter": _within(number(written), 4), "to_quarter": _within(number(following), 4)}
    words.at = mark
    unit = words.take("月份", "月", "季度")
    if unit == "季度":
        return {"quarter": _within(number(written), 4), "edge": words.edge()}
    if unit:
        month = 1 if written == "元" else _within(number(written), 12)
        return {"month": month, **_in_month(words, month)}
    if words.done:  # listed: the unit stands at the end of the list
        behind = re.match(r"[、和及与第0-9一二三四五六七八九十\s]{1,24}?([月季])", words.after)
        if behind is None:
            raise NoDate(written)
        if behind[1] == "月":
            return {"month": _within(number(written), 12)}
        return {"quarter": _within(number(written), 4)}
    raise NoDate(written)


def _in_month(words: _Words, month: int | None) -> dict[str, Any]:
    """What follows a month: a day or days, a third or half of it, its beginning or end."""
    if words.done:
        return {}
    mark = words.at
    if written := words.numeral():
        day = number(written)
        word = words.take("日", "号")
        after_day = words.at
        if words.dash():
            following = words.numeral()
            if following and words.take("日", "号"):
                return _days(words, month, day, number(following))
            words.at = after_day
        if not word:
            words.at = mark
            return {}
        if word == "号" and words.done and _NO_NUMBER_TAIL.match(words.after):
            raise NoDate(words.text)
        return _days(words, month, day, None)
    if taken := words.take(*_TENS):
        return {"ten": _TENS[taken]}
    if taken := words.take("上半月", "下半月"):
        return {"half_month": 1 if taken[0] == "上" else 2}
    words.take("月")
    if edge := words.edge():
        return {"edge": edge}
    words.at = mark
    return {}


def _days(words: _Words, month: int | None, day: int, to_day: int | None) -> dict[str, Any]:
    most = 31 if month is None else monthrange(2000, month)[1]
    _within(day, most)
    if to_day is not None and not day < to_day <= most:
        raise NoDate(words.text)
    return {"day": day, "to_day": to_day}


def _lunar(words: _Words) -> dict[str, Any]:
    words.take("农历", "阴历", "夏历")
    named = words.take("正", "冬", "腊")
    month = {"正": 1, "冬": 11, "腊": 12}[named] if named else number(words.numeral())
    words.take("月")
    words.take("初")
    written = words.take("廿") + words.numeral()
    day = number(written.replace("廿", "二十")) if written else None
    return {"month": _within(month, 12), "day": None if day is None else _within(day, 30), "lunar": True}


def _festival(words: _Words) -> dict[str, Any] | None:
    names = _festival_names()
    for length in range(min(8, len(words.rest)), 1, -1):
        name = names.get(words.rest[:length])
        if name is not None:
            words.at += length
            return {"festival": name, "holiday": _holiday(words)}
    return None


def _holiday(words: _Words) -> bool:
    if words.done and words.after[:1] in "路街村镇" and words.after:
        raise NoDate(words.text)
    taken = words.take("小长假", "长假", "黄金周", "假期", "假日") + words.take("期间")
    return bool(taken)


# -- points that begin with a number -----------------------------------------------------------------------------------


def _numbered(words: _Words) -> _Ends:
    lead = words.left
    ordinal = words.take("第")
    written = words.numeral()
    if not ordinal:
        if words.rest[:1] in ("年", "年代") and words.rest.startswith("年代"):
            return _century(words, None, written)
        if words.take("世纪"):
            return _century(words, number(written))
        if written.endswith("五") and words.rest.startswith(("时期", "期间", "规划", "以来", "初", "末")) or (
            written.endswith("五") and words.done and words.after.startswith(("时期", "期间", "规划", "以来", "开局", "收官"))
        ):
            return _plan(words, written)
        if words.rest[:1] in tuple("-/.QH") or len(written) in (6, 8) and words.done:
            found = _digits(words, written)
            if found is not None:
                return found
        if words.take("年"):
            return _dated(words, written)
        if (len(written) == 4) and words.dash():
            following = words.numeral()
            if words.take("年") and len(following) == 4:
                return _two_years(words, written, following)
            raise NoDate(words.text)
        if len(written) == 4 and words.done:
            return Point(frame=Frame("year", "stated", year_number(written)))
    fields = _lone_day(words, written) if not ordinal else None
    if fields is None:
        fields = _counted(words, written)
        if not ordinal and lead and lead == words.before and "day" not in fields:
            if words.behind.endswith(_NO_COUNTED_MONTH) or ("quarter" in fields and lead in "近来续过个"):
                raise NoDate(words.text)
        if "month" in fields and len(fields) == 1 and words.done and words.after[:1] in tuple("期龄嫂饼球子台亮"):
            raise NoDate(words.text)
    return Point(**fields)


def _dated(words: _Words, written: str) -> _Ends:
    year = year_number(written)
    if not 1 <= year <= 9999:
        raise NoDate(written)
    if words.done and year < 1900 and _LONG_AGO.match(words.after):
        raise NoDate(written)
    mark = words.at
    if len(written) == 4 and words.dash():
        following = words.numeral()
        if len(following) == 4 and words.take("年"):
            rest = words.rest
            if not rest or rest[0] not in _NUMERALS:
                return _two_years(words, written, following)
        words.at = mark
    return _inside(words, Frame("year", "stated", year))


def _two_years(words: _Words, first: str, last: str) -> _Ends:
    words.take("度", "份")
    end = _inside(words, Frame("year", "stated", year_number(last)))
    if isinstance(end, tuple) or year_number(first) > year_number(last):
        raise NoDate(words.text)
    return Point(frame=Frame("year", "stated", year_number(first))), end


def _digits(words: _Words, written: str) -> Point | None:
    """Dates in figures: 2021-11-25, 2023/1/31, 2008-08, 20240307, 2022Q3, 1H22; 2022/23年度 is a season nobody dates."""
    if len(written) == 8:
        return _day_of(int(written[:4]), int(written[4:6]), int(written[6:]))
    if words.rest[:1] in "QH":
        letter = words.take("Q", "H")
        following = words.numeral()
        year, count = (written, following) if len(written) > 1 else (following, written)
        field = "quarter" if letter == "Q" else "half"
        return Point(frame=Frame("year", "stated", year_number(year)), **{field: _within(int(count), 4 if letter == "Q" else 2)})
    mark = words.at
    separator = words.take("-", "/", ".")
    second = words.numeral()
    if words.take("-", "/", "."):
        third = words.numeral()
        if third and len(written) == 4:
            return _day_of(int(written), int(second), int(third))
        raise NoDate(words.text)
    if separator == "/":
        words.take("年度", "年季", "年", "榨季", "市场年度", "产季")
        return Point(vague=True)
    if separator == "-" and len(second) == 2 and words.done:
        return Point(frame=Frame("year", "stated", int(written)), month=_within(int(second), 12))
    words.at = mark
    return None


def _day_of(year: int, month: int, day: int) -> Point:
    try:
        date(year, month, day)
    except ValueError as error:
        raise NoDate(str(error)) from None
    return Point(frame=Frame("year", "stated", year), month=month, day=day)


def _lone_day(words: _Words, written: str) -> dict[str, Any] | None:
    """29日, 29—30日: days whose month is left out."""
    mark = words.at
    word = words.take("日", "号")
    behind = words.at
    following = words.numeral() if words.dash() else ""
    if following and not words.take("日", "号"):
        following = ""
    if not following:
        words.at = behind
        if not word:
            words.at = mark
            return None
    if mark == len(written) and words.done:
        if (words.before and words.before in _NO_LONE_DAY) or words.after.startswith(_NO_DAY_TAIL):
            raise NoDate(words.text)
    return _days(words, None, number(written), number(following) if following else None)


# -- plans, centuries, rolling stretches, words alone ------------------------------------------------------------------


def _quoted(words: _Words) -> Point:
    words.at += 1
    body = re.match("[^”\"」』’']*", words.rest)
    inside = body[0] if body else ""
    words.at += len(inside) + 1
    if inside.endswith("五") and set(inside) <= set("一二三四五六七八九十"):
        return _plan(words, inside)
    if "·" in inside:
        month, _, day = inside.partition("·")
        words.take("国际劳动节", "劳动节", "国庆节", "节")
        words.take("小长假", "长假", "黄金周", "假期", "假日")
        return Point(month=_within(int(month), 12), **_days(words, int(month), int(day), None))
    words.take("国际劳动节", "劳动节", "国庆节", "国际节", "节")
    return Point(festival=_festival_names()[inside], holiday=_holiday(words))


def _plan(words: _Words, written: str) -> Point:
    """A five-year plan: “十四五” is 2021 to 2025."""
    count = number(written[:-1])
    early = {1: 1953, 2: 1958, 3: 1966, 4: 1971, 5: 1976}
    first = early.get(count, 1981 + 5 * (count - 6))
    words.take("规划期", "规划", "时期", "期间")
    return Point(fixed=(date(first, 1, 1), date(first + 4, 12, 31)), edge=words.edge())


def _century(words: _Words, count: int | None, decade: str = "") -> Point:
    frame = None
    if not decade and count is None:
        which = words.take("上个", "上", "本", "新")
        words.take("世纪")
        frame = Frame("century", "reference", -1 if which[0] == "上" else 0)
    if not decade:
        decade = words.numeral()
    if decade:
        words.take("年代")
        tens = 0 if decade == "零零" else number(decade)
        part = words.take("初期", "末期", "中后期", "中期", "前期", "后期", "中叶", "初", "末", "中")
        if part:
            return Point(vague=True)
        if frame is not None:
            return Point(frame=frame, decade=tens)
        if count is None and tens == 20:
            return Point(vague=True)
        first = (count - 1) * 100 + tens if count is not None else (2000 if tens < 20 else 1900) + tens
        return Point(fixed=(date(first, 1, 1), date(first + 9, 12, 31)))
    if words.take("初", "末", "中叶", "前期", "后期"):
        return Point(vague=True)
    if frame is not None:
        return Point(frame=frame)
    assert count is not None
    return Point(fixed=(date((count - 1) * 100 + 1, 1, 1), date(count * 100, 12, 31)))


def _rolling(words: _Words) -> Point:
    if words.before and words.before in "附邻临靠将接" and words.at == 0:
        raise NoDate(words.text)
    direction = _ROLLING[words.take(*_ROLLING)]
    words.take("的")
    written = words.take("几", "数") or words.numeral()
    more = words.take("多", "余")
    words.take("个")
    grain = _GRAINS[words.take(*_GRAINS)]
    words.take("以来", "来", "间", "里", "中", "内")
    if written in ("几", "数") or more or not written:
        return Point(vague=True)
    return Point(rolling=(number(written) if len(written) < 3 or "十" in written else int(written), grain, direction))


def _bare(words: _Words) -> Point:
    before, alone = words.before, words.at == 0
    rest = words.rest
    if rest[:1] == "Q":
        if alone and before in tuple("迪驱"):
            raise NoDate(rest)
        words.at += 1
        return Point(quarter=number(words.numeral()))
    if rest[:1] in ("年", "月", "季") and rest[1:2] in tuple("初底末"):
        if alone and before and before in _NO_EDGE:
            raise NoDate(rest)
        if rest[0] == "季" and alone and before in tuple("淡旺春夏秋冬雨旱赛换"):
            raise NoDate(rest)
        words.at += 1
        grain = {"年": "year", "月": "month", "季": "quarter"}[rest[0]]
        return Point(edge=words.edge(), edge_of=grain)
    if words.take("岁末"):
        return Point(edge="end", edge_of="year")
    if taken := words.take(*_TENS):
        return Point(ten=_TENS[taken])
    if words.take("同期"):
        if alone and before in tuple("史往常"):
            raise NoDate(rest)
        return Point(same="")
    if alone and before and (rest[:1] in "前头" and before in "之以目日当此提先空" or rest[1:3] == "半年" and before in "之以目"):
        raise NoDate(rest)
    fields = _month_or_quarter(words) if not rest.startswith("首") else _in_year(words)
    if fields is None:
        raise NoDate(rest)
    return Point(**fields)
