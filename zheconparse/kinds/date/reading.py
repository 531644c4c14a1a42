"""What a date expression says: its words taken apart, one after another, into a `Stated`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zheconparse.kernel.captures import Captures
from zheconparse.kinds.date.cursor import NUMERALS, NoDateError, Words, number, within
from zheconparse.kinds.date.insides import OPENING, TENS, festival, in_month, month_or_quarter
from zheconparse.kinds.date.lexicon import RelativeWord, spelled
from zheconparse.kinds.date.numbered import Ends, century, inside, numbered, plan
from zheconparse.kinds.date.written import Frame, Point, Stated

_PREFIXES = ("截至到", "截至", "截止到", "截止至", "截止", "自从", "自", "从", "到", "至")
_NOW = ("到目前为止", "目前为止", "时至今日", "迄今为止", "迄今", "至今")
_BOUNDS = {
    "以来": "from",
    "起": "from",
    "以后": "after",
    "之后": "after",
    "后": "after",
    "以前": "before",
    "之前": "before",
    "前": "before",
}
_ROLLING = {"最近": -1, "近": -1, "过去": -1, "未来": 1, "今后": 1}
_GRAINS = {
    "年": "year",
    "季度": "quarter",
    "月": "month",
    "周": "week",
    "星期": "week",
    "天": "day",
    "日": "day",
}
_WEEKDAYS = {character: number for number, character in enumerate("一二三四五六日", 1)} | {"天": 7}
_EDGE_GRAINS = {"年": "year", "月": "month", "季": "quarter"}

# What makes another word of one that names a date by its position alone (三年内, 学年末, 淡季末, 以前三个, 奥迪Q3, 历史同期).
_NO_EDGE = "0123456789一二三四五六七八九十百千万两几多半数每当学财童青少老成周近历逐整来个此这上下隔"
_NO_FIRST = "之以目日当此提先空"
_ITEM_WORDS = ("项目", "题目", "节目", "栏目", "科目", "账目", "品目", "剧目")
"""Words that end in 目 and leave the 前 or 上 behind them to the date (项目|上半年, not 目前|半年)."""
_NOT_BEHIND = {"年": _NO_EDGE, "月": _NO_EDGE, "岁": _NO_EDGE, "季": _NO_EDGE + "淡旺春夏秋冬雨旱赛换"}
_NOT_BEHIND |= {
    "前": _NO_FIRST,
    "头": _NO_FIRST,
    "Q": "迪驱",
    "周": _NO_EDGE,
    "星": _NO_EDGE,
    "礼": _NO_EDGE,
    "同": "史往常年前合不相共",
}
# Before which months are counted back (到期前三个月, 节前两个月): they are not the first of a year.
_EVENTS = (
    "期",
    "满",
    "节",
    "停牌",
    "离职",
    "退休",
    "开工",
    "投产",
    "成立",
    "发行",
    "施行",
    "生效",
    "终止",
    "出生",
    "会议",
    "上市",
    "开考",
)
_NO_RECENT = "附邻临靠将接"
_AHEAD = 30
"""How many characters behind the words are looked at."""


def read(captures: Captures) -> Stated | None:
    """What is written, or None where it is no date after all."""
    string, (start, end) = captures.string, captures.match.span(captures.first)
    text = "".join(string[start:end].split())
    after = string[end : end + _AHEAD]
    found, not_behind, not_ahead = _parsed(text) if text[-1] not in NUMERALS else _parse(text, after)
    if found is None:
        return None
    if not_behind:
        before = string[max(0, start - 3) : start]
        if before.endswith(not_behind) and not before.endswith(_ITEM_WORDS):
            return None
    for pattern in not_ahead:
        if pattern.match(after) is not None:
            return None
    if found.bound == "from" and text[0] == "从" and after[:1] == "的":
        return found._replace(bound="")  # 从2020年的3%: in that year, not since it
    return found


Parsed = tuple[Stated | None, tuple[str, ...], tuple[re.Pattern[str], ...]]
_compiled = cache(re.compile)
"""The few patterns of the tables, which `re` would look up again for every date."""


def _parse(text: str, ahead: str) -> Parsed:
    """What the words say, and what may not stand before and after them."""
    words = Words(text, ahead)
    try:
        found = _stated(words)
    except NoDateError:
        return None, (), ()
    return found if words.done else None, words.not_behind, tuple(map(_compiled, words.not_ahead))


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Parsed:
    """The same for words that say all by themselves; a text repeats few of them again and again."""
    return _parse(text, "")


def _stated(words: Words) -> Stated:
    if words.text in _NOW:
        words.at = len(words.text)
        return Stated(Point(now=True), bound="by", cutoff=True)
    prefix = words.take(*_PREFIXES)
    if prefix[:1] == "截" and words.rest in spelled("now"):
        words.take(words.rest)
        return Stated(Point(now=True), bound="by", cutoff=True)
    start, end = _ends(words)
    if end is None:
        start = _head(words, start)
    _of_week(words)
    if end is None:
        end = _second(words)
        _of_week(words)
    if end is not None and start.quarter is not None and end == Point(quarter=end.quarter):
        start, end = start._replace(to_quarter=end.quarter), None  # Q1-Q3
    bound, through_now, around = _suffix(words)
    if not bound:
        several = (
            end is not None
            or start.to_day is not None
            or start.to_month is not None
            or start.to_quarter is not None
        )
        bound = {"截": "by", "到": "by", "至": "by", "自": "from", "从": "from"}.get(prefix[:1], "")
        if several and bound == "from":
            bound = ""
    return Stated(start, end, bound, prefix[:1] == "截", through_now, around)


def _head(words: Words, point: Point) -> Point:
    """The point with the days or years behind it that open or close it: 本周前三天, “十四五”后两年."""
    mark = words.at
    side = words.take("前", "头", "后")
    if side and (written := words.numeral()) and (taken := words.take("天", "日", "年")):
        count = number(written)
        return point._replace(head=(-count if side == "后" else count, "year" if taken == "年" else "day"))
    words.at = mark
    return point


def _of_week(words: Words) -> None:
    """The weekday behind a day: it says nothing new."""
    if words.text[: words.at].endswith(("日", "号")) and words.take("星期", "礼拜", "周"):
        words.take(*_WEEKDAYS)


def _second(words: Words) -> Point | None:
    """The other end of a stretch, where one follows."""
    if words.rest in ("至今", "起至今"):
        return None
    mark = words.at
    words.take("起")
    if words.dash() or words.take("和", "与", "同"):
        if words.take("现在", "目前"):
            return Point(now=True)
        if words.take("周", "星期"):
            return Point(weekday=_WEEKDAYS[words.take(*_WEEKDAYS)])
        end, further = _ends(words)
        if further is not None:
            raise NoDateError(words.text)
        return end
    words.at = mark
    return None


def _suffix(words: Words) -> tuple[str, bool, bool]:
    """The bound that follows, whether it is 至今, and whether 左右."""
    if words.take("起至今", "至今", "迄今"):
        return "", True, False
    if words.take("左右", "前后"):
        return "", False, True
    including = bool(words.take("及其", "及", "或", "和"))
    bound = _BOUNDS.get(words.take(*_BOUNDS), "")
    if including:
        bound = {"before": "by", "after": "from"}.get(bound, bound)
    words.take("为止", "止", "期间", "之间", "间", "内")
    return bound, False, False


def _ends(words: Words) -> Ends:
    """One point; two where the words run on from one to the other (2022-2024年)."""
    rest = words.rest
    head = rest[:1]
    if head in OPENING and (name := re.match(r".(十?[一二三四五六七八九]?五)[”\"」』’']", rest)) is not None:
        words.at += name.end()
        return plan(words, name[1]), None
    if (row := words.relative()) is not None:
        return _relative(words, row), None
    if (festive := festival(words)) is not None:
        return Point(**festive), None
    if words.take("公元") or head in NUMERALS or head == "第":
        return numbered(words)
    if words.take("民国"):
        written = words.numeral() or words.take("元")
        words.take("年")
        return inside(
            words, Frame("year", "stated", 1911 + (1 if written == "元" else number(written)))
        ), None
    if rest.startswith(tuple(_ROLLING)):
        return _rolling(words), None
    if head in tuple("上本新") and "世纪" in rest[:4]:
        return century(words), None
    return _bare(words), None


def _relative(words: Words, row: RelativeWord) -> Point:
    """What a relative word means, with what follows it: 去年11月, 上月底, 本周五, 全年."""
    grain = row.grain
    if grain == "vague":
        return Point(vague=True)
    frame = Frame("year" if grain == "whole_year" else grain, row.anchor, row.shift, row.to)
    if grain == "year":
        return inside(words, frame)
    if grain == "whole_year":
        found = inside(words, frame)
        return Point(frame=frame, whole_year=True) if found.is_year else found
    if grain == "month":
        return Point(frame=frame, **in_month(words, None))
    if grain == "week":
        if words.take("末"):
            return Point(frame=frame, weekday=6, to_weekday=7)
        weekday = words.take(*_WEEKDAYS)
        return Point(frame=frame, weekday=_WEEKDAYS[weekday] if weekday else None)
    return Point(frame=frame, edge=words.edge() if grain != "day" else None)


def _rolling(words: Words) -> Point:
    """近三年, 过去五年, 未来两个月."""
    words.refuse_behind(_NO_RECENT)
    direction = _ROLLING[words.take(*_ROLLING)]
    words.take("的")
    several = words.take("几", "数")
    written = several or words.numeral()
    several += words.take("多", "余")
    words.take("个")
    grain = _GRAINS[words.take(*_GRAINS)]
    several += words.take("同期")  # the same part of each of the years: no stretch
    words.take("以来", "来", "间", "里", "中", "内")
    if words.rest.startswith(("后", "之后", "以后")):
        raise NoDateError(words.text)  # 近五年后: nearly five years later
    words.refuse_ahead("之久")
    return Point(vague=True) if several else Point(rolling=(number(written), grain, direction))


def _bare(words: Words) -> Point:
    """What has its year or month left out and does not begin with a number."""
    head, following = words.rest[:1], words.rest[1:2]
    if words.rest[1:3] == "半年":
        words.refuse_behind("之以目")
    else:
        words.refuse_behind(_NOT_BEHIND.get(head, ""))
    if head in _EDGE_GRAINS and following in tuple("初底末"):
        words.at += 1
        return Point(edge=words.edge(), edge_of=_EDGE_GRAINS[head])
    if words.take("周", "星期", "礼拜"):
        return Point(weekday=_WEEKDAYS[words.take(*_WEEKDAYS)])
    if taken := words.take("上半月", "下半月"):
        return Point(half_month=1 if taken[0] == "上" else 2)
    if words.take("岁末"):
        return Point(edge="end", edge_of="year")
    if taken := words.take(*TENS):
        return Point(ten=TENS[taken], edge=words.edge())
    if words.take("同期"):
        words.refuse_ahead("[限款声]")
        return Point(same="")
    if words.take("Q"):
        return Point(quarter=within(number(words.numeral()), 4))
    fields = month_or_quarter(words)
    if fields is None:
        raise NoDateError(words.text)
    if head == "前" and "个月" in words.text:
        words.not_behind += _EVENTS
    return Point(**fields)
