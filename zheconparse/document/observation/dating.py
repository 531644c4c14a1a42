"""What a date does in its clause: it is compared with, dates an event, belongs to one figure, or sets the time for what follows."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.clauses import Clause, Sentence, Token, at_head, dateline_end
from zheconparse.document.observation.status import status_before
from zheconparse.document.observation.words import any_of, endings, first_of
from zheconparse.kinds.date.context import is_compared, is_published

_AGAINST = re.compile(
    '(?:比(?<![占同环]比)|较|与|同|超过|超|高于|低于|是|作为|相当于|接近|恢复到|恢复至|达到|好于|快于|多于|少于|不及|不如)[\\s“"]*\\Z'
)
_AGAINST_ENDS = frozenset('比较与同超过于是为近到至及如“"')
"""What these words end with, but for blanks."""
_WITHIN = re.compile("(?:相当于|约占|占(?!比))[^，；。由从]{0,11}[^，；。由从到至]\\Z")
_TWO_BASES = re.compile("(?:(?<![占同环])比|较)[^，；。]{1,12}[和与、]\\Z")
_FROM = re.compile(r"[由从自]\s*\Z")
_BACK = frozenset(["报告期", "报告期内", "期内", "本期", "期间"])
_PLANNED = re.compile("的?(?:计划|目标|任务|预算|预期|进度)")
_COMPLETED = re.compile("(?:完成|占|为|达到?|实现)[^，。；]{0,4}\\Z")
"""What a date is part of the name of (2020年价, 明年1月合约)."""
COMPARED_WITH = ("相比", "相较", "比较")
"""What stands behind the base of a comparison that 与 opens (与2010年的3100万吨|相比)."""
_COMPARING = re.compile('(?:(?<![占同环])比|较|超过|高于|低于|多于|少于|不及|不如)[\\s“"]*\\Z')


@cache
def _event() -> re.Pattern[str]:
    return re.compile(
        f"(?:正式|顺利|成功|全面|已经?|建成|一次性)*{any_of('event')}+(?:以来)?[的并]?\\Z|(?:正式|顺利|全面)*{any_of('event')}(?=[，。])"
    )


OF = "(?:第[一二三四五六七八]次全国人口普查)?的"
"""Between a date and the figure of that time (2010年第六次全国人口普查的|5626722人)."""
_OF = re.compile(OF)
_OF_BEGINS = frozenset("的第")
ONCE_BUILT = re.compile("(?:达产|满产|投产|建成|投运|投用)后")
"""What makes a day the one from which something is there."""
_MARKS = frozenset("，。；")
"""What stands before a date that opens a clause, or the text: nothing is measured against it."""


def is_base(words: str, token: Token) -> bool:
    """Whether a date is what something is measured against."""
    if token.start == 0 or (last := words[token.start - 1]) in _MARKS:
        return False
    low = token.start - 14
    if low < 0:
        low = 0
    before = words[low : token.start]
    if last in _NAMED_ENDS and before.endswith(_NAMED):
        return True
    if last in _BESIDE and _TWO_BASES.search(before) is not None:
        return True
    if ("占" in before or "当" in before) and _WITHIN.search(before) is not None:
        return True
    if last == "的" and is_compared(words, token.start):
        return True
    return (
        ((last in _AGAINST_ENDS or last.isspace()) and _AGAINST.search(before[-4:]) is not None)
        or (last == "为" and words[token.end : token.end + 1] == "的")
        or end_of_grounds(words, token) > 0
    )


_NAMED = ("时间为", "时间:", "时间：", "日期为", "日期:", "日期：", "期限为")
_NAMED_ENDS = frozenset(word[-1] for word in _NAMED)
"""What says that a date only answers when something is, and what these words end with."""
_BESIDE = frozenset("和与、")


_ON = re.compile("[^，。；0-9]{0,10}?基础(?:之)?上(?:再|又|继续)?")


def end_of_grounds(words: str, token: Token) -> int:
    """Where the words end that make a date what a change builds on (在去年同期高基数的基础上|增长); 0 where none do."""
    if not words.endswith("在", 0, token.start):
        return 0
    found = _ON.match(words, token.end)
    return 0 if found is None else found.end()


def is_event(words: str, clause: Clause, token: Token) -> bool:
    """Whether a date dates an event of its clause and no figure: nothing but the event stands behind it."""
    at = token.start > 0 and words[token.start - 1] == "于" and not opens(words, clause, token)
    loose = token.value.relation != "in" or token.value.granularity in ("year", "span")
    if loose and not at and token.text[-1] != "前":
        return False
    if any(other.start > token.start and other.kind not in ("date", "region") for other in clause.tokens):
        return False
    rest = words[token.end : clause.end]
    if token.value.relation == "until" and token.text[-1] == "前" and 2 <= len(rest) <= 8:
        return True  # 预计12日前收获完毕
    return at or (0 < len(rest) <= 12 and _event().search(rest) is not None)


def is_whole(words: str, token: Token) -> bool:
    """Whether a date only says which plan is meant (完成全年计划投资的95%)."""
    return (
        is_planned(words, token)
        and _COMPLETED.search(words[max(0, token.start - 8) : token.start]) is not None
    )


def is_planned(words: str, token: Token) -> bool:
    """Whether a date says for when something is planned (全年计划投资)."""
    return _PLANNED.match(words, token.end) is not None


def is_whole_of_share(words: str, token: Token) -> bool:
    """Whether a date says what something is a share of (占全年限额的45%); where another time is spoken of, that is the share's."""
    return token.start > 0 and words[token.start - 1] == "占"


def in_name(words: str, token: Token) -> bool:
    """Whether a date is part of the name of a price or a contract."""
    return words[token.end : token.end + 1] in _NAME_BEGINS and words.startswith(_NAMES, token.end)


_NAMES, _NAME_BEGINS = endings("named_year"), first_of("named_year")


def _names_meeting(words: str, token: Token) -> bool:
    """Whether a year belongs to the name of a meeting whose day was said right before (9月20日，在2023年秋季签约仪式上)."""
    if token.value.granularity != "year":
        return False
    if _DAY_AHEAD.search(words, token.start - 20, token.start) is None:
        return False
    return _MEETING.match(words, token.end) is not None


_MEETING = re.compile(
    "[^，。；0-9]{2,24}?(?:仪式|大会|会议|论坛|活动|推介会|洽谈会|博览会|交易会|峰会|年会|现场会|招聘会|展销会|运动会|[^，。；0-9]节)(?:[上中，]|开[幕锣始启]|举[行办]|启动|召开|拉开)"
)
_DAY_AHEAD = re.compile("[日号](?:[上下]午|晚)?，?在?[^，。；]{0,12}\\Z")


def dates_nothing(words: str, clause: Clause, token: Token) -> bool:
    """Whether a date is a base of comparison, the day of an event, part of a name, or a word that points back."""
    return (
        is_base(words, token)
        or is_event(words, clause, token)
        or is_whole(words, token)
        or token.text in _BACK
        or in_name(words, token)
        or _names_meeting(words, token)
        or (token.value.granularity == "day" and is_published(words, token.end))
        or (clause.start == 0 and token.end <= dateline_end(words, clause))
        or _BY_WHAT.search(words, token.start - 2, token.start) is not None
        or (words[token.end - 1] == "内" and _FOREMOST.match(words, token.end) is not None)
    )


_BY_WHAT = re.compile("受[“ \t\n\r]?\\Z")
"""What makes a season the cause of something (受|春节影响)."""


_FOREMOST = re.compile("[^，。；0-9]{0,6}(?:最[^，。；]{1,4}|首[个次批])的")
"""Behind the year within which something is the first or foremost (年内|规模最大的一场拍卖)."""


def opens(words: str, clause: Clause, token: Token) -> bool:
    """Whether a date stands at the head of its clause, behind connectives, 于, other dates and places, or of what is foreseen there."""
    if at_head(words, clause, token.start):
        return True
    opening = _FORESEES.match(words, clause.start, token.start) or _LOOKS_AT.match(
        words, clause.start, token.start
    )
    return opening is not None and all(figure.start > token.start for figure in clause.figures)


_FORESEES = re.compile("[^，。；]{0,30}(?:预计|预测|预期|预估)\\Z")
"""Who foresees something, before the time that it is foreseen for (世界银行预计|2026年中国经济增长4.4%)."""


_LOOKS_AT = re.compile(
    "(?:[把将]?(?:视线|视野|目光|镜头|时间|周期))?(?:刚刚过去的|刚过去的|即将过去的|拉长|放大|放眼|回看|回望|回溯|纵观|综观|拨回|回到|聚焦)[到至在于]?\\Z"
)
"""What turns the eye to a time (拉长到|前10个月)."""


def frames(clause: Clause, token: Token) -> bool:
    """Whether a date at the head of a clause sets the time for what follows inside a sentence: before a comma or a place."""
    return token.end == clause.end or any(
        other.kind in ("region", "date") and other.start == token.end for other in clause.tokens
    )


def starts_change(words: str, token: Token) -> bool:
    """Whether a date is where a change started (由上月下降0.2%转为持平)."""
    if token.value.relation == "since":
        return False
    return token.text[0] in "从由" or _FROM.search(words, token.start - 2, token.start) is not None


def bound_to(words: str, token: Token, figure: Token) -> bool:
    """Whether nothing but 的 stands between a date and the figure (由2017年的9.5%, 比2012年的3100万吨)."""
    of = _OF.match(words, token.end)
    return (
        of is not None
        and of.end() <= figure.start <= of.end() + 2
        and (not is_base(words, token) or is_base_value(words, token, figure))
    )


def bound_to_any(words: str, clause: Clause, token: Token) -> bool:
    """Whether a date belongs to a figure of its clause by 的 alone."""
    return words[token.end : token.end + 1] in _OF_BEGINS and any(
        bound_to(words, token, figure) for figure in clause.figures
    )


def is_dated(words: str, clause: Clause, figure: Token) -> bool:
    """Whether a date belongs to this figure by 的 alone."""
    return any(bound_to(words, token, figure) for token in clause.dates)


def is_base_value(words: str, base: Token, figure: Token) -> bool:
    """Whether a figure is what a change is measured against (比2012年的3100万吨增加): an amount or a percentage that does not move."""
    value = figure.value
    plain = figure.kind == "quantity" or (figure.kind == "percentage" and value.unit == "percent")
    return (
        plain
        and value.direction is None
        and _OF.fullmatch(words, base.end, figure.start) is not None
        and (
            _COMPARING.search(words[max(0, base.start - 4) : base.start]) is not None
            or (
                words.endswith(("与", "同", "和"), 0, base.start)
                and words.startswith(COMPARED_WITH, figure.end)
            )
        )
    )


def is_coming(words: str, clause: Clause, token: Token) -> bool:
    """Whether a date only says when something is to happen (预计6月8日前大头落地)."""
    if clause.figures or not words[token.end : clause.end].strip():
        return False
    return status_before(words, clause.start, token.start, "actual") != "actual"


def measures(clause: Clause) -> bool:
    """Whether a clause has figures other than lengths of time."""
    return bool([one for one in clause.figures if one.dimension != "time"])


def dated_behind(words: str, sentence: Sentence, clause: Clause, figure: Token, *, size: bool) -> bool:
    """Whether a figure tells of works that the words behind it give a day of their own (厂房5万平方米8月交付).

    Their size and cost may stand some clauses before it (装机390万千瓦，总投资237亿元，首台机组2028年投产).
    """
    return any(
        is_event(words, other, token)
        or (size and (is_coming(words, other, token) or ONCE_BUILT.match(words, token.end) is not None))
        for other in (sentence.clauses if size else (clause,))
        if other.segment == clause.segment
        for token in other.dates
        if token.start > figure.start
    )


def names_report(words: str, token: Token) -> bool:
    """Whether a date says of when a report is (2022年年度报告, 4月产销快报)."""
    return _REPORTS.match(words, token.end) is not None


_REPORTS = re.compile(
    "(?:的?[0-9一二三四五六七八九十]{1,2}个月|止?年度)?(?:未经审计)?(?:的?中期|的?全年|的?年度)?"
    "(?:报告|年报|季报|中报|财报|业绩|快报|公报|成绩单|战报|销量|产销|交付量|交付数据)"
)
_ANNOUNCES = re.compile("(?:公布|发布|通报|披露|介绍|解读|晒出)了?[^，。0-9]{0,6}\\Z")
_ANNOUNCED = re.compile("[^，。；]{1,24}(?:情况|数据|运行|形势|走势)(?=[，。；]|\\Z)")
_APART = frozenset("，。")
"""The marks that what is made known does not go over."""
_NOW = ("现将", "兹将", "现就", "现把")
_AS_FOLLOWS = re.compile("[^，。；]{0,30}(?:公布|通报|公告|通告|报告|说明|介绍|发布)如下")
"""Behind the time of what is made known (现将2020年11月1日零时|我省人口情况公布如下)."""


def is_announced(words: str, token: Token) -> bool:
    """Whether a date says of when what is made known is, and so what the text tells of (公布4月份运营数据)."""
    if token.start == 0 or words[token.start - 1] in _APART:
        return False
    before = words[max(0, token.start - 10) : token.start]
    if before.endswith(_NOW):
        return _AS_FOLLOWS.match(words, token.end) is not None
    return _ANNOUNCES.search(before) is not None and _ANNOUNCED.match(words, token.end) is not None
