"""Points that begin with a number: years, dates in figures, months, quarters, days whose month is left out, decades and plans."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from zheconparse.kinds.date.cursor import NoDateError, Words, number, within, year_number
from zheconparse.kinds.date.insides import counted, days, in_year
from zheconparse.kinds.date.written import Frame, Point

Ends = tuple[Point, Point | None]
_SEASONS = ("榨季", "供暖季", "采暖季", "市场年度", "产季", "年季", "财年", "财政年度", "学年")
_PLAN_WORDS = ("时期", "期间", "规划", "以来", "初", "末", "开局", "收官")
# What makes a counted month or quarter (近3月, 历时三月, 连续四季度) or a counted day (近7日, 5日均线) of it.
_COUNTING: tuple[str, ...] = (
    "近",
    "第",
    "每",
    "各",
    "历时",
    "为期",
    "用时",
    "长达",
    "达",
    "满",
    "仅用",
    "历经",
    "连续",
)
_COUNTING += ("耗时", "间隔", "为时", "复", "每年", "历年", "每月")
_COUNTING_DAYS = (*_COUNTING, "月", "前", "后", "续", "内", "过", "逾", "超", "够", "隔", "余", "经", "仅")
_COUNTED_DAYS = "[元均语式本韩系产化用资报耗销内龄游间线期超或]|以内|之内|无理由|以上"
_WITHIN = ("内", "以内", "之内")
_COUNTED_MONTHS = "[期龄嫂饼球子台亮]"
_NAMES = {
    "三": "|三(?![日号十])|街",
    "五": "|花(?![卉生费椒园木])",
    "十": "|革命",
}  # 三月三, 五月花, 十月革命
_AMOUNTING = ("达", "达到", "约", "报", "至", "涨到", "跌到")
_LONG_AGO = "的?(?:历史|时间|时光|老店|文明|发展史)|之久|以上|多|左右|前|后|内|间"


def numbered(words: Words) -> Ends:
    """One point that begins with a number; two where it runs on to a second year (2022-2024年)."""
    if words.take("第"):
        return Point(**counted(words, words.numeral(), ordinal=True)), None
    written = words.numeral()
    if words.take("年代"):
        return _decade(words, int(written[:2]) + 1 if len(written) == 4 else None, written[-2:]), None
    if words.take("世纪"):
        decade, count = words.numeral(), number(written)
        words.refuse_ahead("经济报道|出版社|实验|不动产|酒店")
        return _decade(words, count, decade) if words.take("年代") else _hundred_years(words, count), None
    if written[-1:] == "五" and (words.rest or words.ahead).startswith(_PLAN_WORDS):
        return plan(words, written), None
    if words.take(*_SEASONS):
        return Point(vague=True), None
    if words.rest[:1] in tuple("-—/.QH") or (words.done and len(written) == 8):
        found = _figures(words, written)
        if found is not None:
            return found
    if words.take("年"):
        return _dated(words, written)
    if len(written) == 4 and (words.done or words.dash()):
        return _listed_year(words, written)
    if len(written) == 4 and written.isascii():
        return inside(words, _stated(int(written))), None
    mark = words.at
    day = days(words, None, written)
    if day is not None:
        if mark == len(written) and words.rest.startswith(_WITHIN):
            raise NoDateError(words.text)  # 15日|内: so many days
        if mark == len(written) and words.done:
            words.not_behind += _COUNTING_DAYS
            words.refuse_ahead(_COUNTED_DAYS)
        return Point(**day), None
    words.at = mark
    fields = counted(words, written)
    if mark == len(written) and "day" in fields:
        words.not_behind += ("每年", "历年")
    elif mark == len(written):
        words.not_behind += (*_COUNTING, "来", "续", "过", "个") if "quarter" in fields else _COUNTING
        if fields.keys() == {"month"}:
            words.refuse_ahead(_COUNTED_MONTHS + _NAMES.get(written, ""))
    return Point(**fields), None


# -- years -------------------------------------------------------------------------------------------------------------


def inside(words: Words, frame: Frame) -> Point:
    """A frame that is a year, with what follows it."""
    mark = words.at
    words.take("度", "份")
    words.take("的")
    fields = None if words.done else in_year(words)
    if fields is None:
        if not words.done and words.text.startswith("的", mark):
            raise NoDateError(words.text)
        return Point(frame=frame)
    month, day = fields.get("month"), fields.get("to_day") or fields.get("day")
    if (
        frame.anchor == "stated"
        and month
        and day
        and not fields.get("lunar")
        and day > monthrange(frame.value, month)[1]
    ):
        raise NoDateError(words.text)
    return Point(frame=frame, **fields)


def _stated(year: int) -> Frame:
    return Frame("year", "stated", year)


def _dated(words: Words, written: str) -> Ends:
    year = year_number(written)
    if len(written) == 2:
        words.not_behind += _COUNTING
    if len(written) >= 3 and year < 1900:
        words.refuse_ahead(_LONG_AGO)
    mark = words.at
    if len(written) == 4 and words.dash():
        following = words.numeral()
        if len(following) == 4 and words.take("年") and not words.rest[:1].isdecimal():
            return _two_years(words, written, following)
        words.at = mark
    return inside(words, _stated(year)), None


def _listed_year(words: Words, written: str) -> Ends:
    """2022 in 2022、2023年, or the first of 2022-2024年."""
    if words.done:
        return Point(frame=_stated(year_number(written))), None
    following = words.numeral()
    if len(following) != 4 or not words.take("年"):
        raise NoDateError(words.text)
    return _two_years(words, written, following)


def _two_years(words: Words, first: str, last: str) -> Ends:
    end = inside(words, _stated(year_number(last)))
    if year_number(first) > year_number(last):
        raise NoDateError(words.text)
    return Point(frame=_stated(year_number(first))), end


# -- dates in figures --------------------------------------------------------------------------------------------------


def _figures(words: Words, written: str) -> Ends | None:
    """2021-11-25, 2023/1/31, 2008-08, 20240307, 2022Q3, 1H22, 2023.5.1—5.10, 2023.1-8; 2022/23年度 and 2023财年 are seasons that every
    trade dates by itself.
    """
    if len(written) == 8:
        words.not_behind += ("号", "码")
        return _day(written[:4], written[4:6], written[6:]), None
    if words.rest[:2] in ("-Q", "-H"):
        words.take("-")
    if letter := words.take("Q", "H"):
        following = words.numeral()
        year, count = (written, following) if len(written) > 1 else (following, written)
        frame = _stated(year_number(year))
        return (
            Point(frame=frame, quarter=within(int(count), 4))
            if letter == "Q"
            else Point(frame=frame, half=within(int(count), 2))
        ), None
    mark = words.at
    separator = words.take("-", "—", "/", ".")
    second = words.numeral()
    if second and words.take(separator):
        return _day(written, second, words.numeral()), _to_day(words, separator)
    if words.take("年度", *_SEASONS) or (separator == "/" and words.take("年")):
        return Point(vague=True), None
    if separator in ("-", "—") and len(written) == 4 and len(second) == 2 and words.take("年"):
        return _two_years(words, written, written[:2] + second)
    if len(written) == 4 and (separator == "." or (separator == "-" and len(second) == 2)):
        point = Point(frame=_stated(int(written)), month=within(int(second), 12))
        return (_last_figure(words, point) if separator == "." else point), None
    words.at = mark
    return None


def _to_day(words: Words, separator: str) -> Point | None:
    """The other end of a stretch, its month and day written like those of the first: 5.10 in 2023.5.1—5.10."""
    mark = words.at
    month = words.numeral() if words.dash() else ""
    if month and len(month) < 3 and words.take(separator):
        most = monthrange(2000, within(int(month), 12))[1]
        return Point(month=int(month), day=within(int(words.numeral()), most))
    words.at = mark
    return None


def _last_figure(words: Words, point: Point) -> Point:
    """The second month of 2023.1-8; beyond 12 it is a day (2023.01-19)."""
    words.not_behind += _AMOUNTING
    mark = words.at
    written = words.numeral() if words.dash() else ""
    if not written or len(written) > 2:
        words.at = mark
        return point
    last = within(int(written), 31)
    if last > 12 and point.frame is not None:
        return _day(str(point.frame.value), str(point.month), written)
    if last <= (point.month or 0):
        raise NoDateError(words.text)
    return point._replace(to_month=last)


def _day(year: str, month: str, day: str) -> Point:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError as error:
        raise NoDateError(str(error)) from None
    return Point(frame=_stated(found.year), month=found.month, day=found.day)


# -- decades, centuries, plans -----------------------------------------------------------------------------------------


def century(words: Words) -> Point:
    """上世纪, 本世纪, 新世纪, 上世纪80年代."""
    which = words.take("上个", "上", "本个", "本", "新")
    words.take("世纪")
    frame = Frame("century", "reference", -1 if which[0] == "上" else 0)
    decade = words.numeral()
    if not decade:
        return Point(vague=True) if _part(words) else Point(frame=frame)
    words.take("年代")
    tens = _tens(decade)
    return Point(vague=True) if _part(words) else Point(frame=frame, decade=tens)


def _part(words: Words) -> str:
    return words.take("初期", "末期", "中后期", "中期", "前期", "后期", "中叶", "初", "末", "中")


def _tens(decade: str) -> int:
    return 0 if decade == "零零" else number(decade)


def _decade(words: Words, count: int | None, written: str) -> Point:
    """A decade; without its century 90年代 is of the last one, 00年代 and 10年代 of this one, and 20年代 of either."""
    tens = _tens(written)
    if _part(words) or (count is None and tens == 20):
        return Point(vague=True)
    first = tens + ((2000 if tens < 20 else 1900) if count is None else (count - 1) * 100)
    return _fixed(first, first + 9)


def _hundred_years(words: Words, count: int) -> Point:
    return Point(vague=True) if _part(words) else _fixed(count * 100 - 99, count * 100)


def _fixed(first: int, last: int, edge: str | None = None) -> Point:
    within(first, 9999)
    return Point(fixed=(date(first, 1, 1), date(within(last, 9999), 12, 31)), edge=edge)


_EARLY_PLANS = {1: 1953, 2: 1958, 3: 1966, 4: 1971, 5: 1976}


def plan(words: Words, written: str) -> Point:
    """A five-year plan: “十四五” is 2021 to 2025, “一五” 1953 to 1957."""
    count = number(written[:-1])
    first = _EARLY_PLANS.get(count, 1951 + 5 * count)
    words.take("规划期", "规划", "时期", "期间")
    return _fixed(first, first + 4, words.edge())
