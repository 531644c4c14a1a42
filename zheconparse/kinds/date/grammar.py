"""How dates are written: one pattern, put together from the word tables when it is first needed.

The pattern decides where an expression begins and ends; `reading` takes it apart word by word and refuses what is no date after all.
Every run of numerals is bounded, so the pattern is linear on any text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zheconparse.kernel.lexicon import beginnings, first_two, one_of
from zheconparse.kinds.date.lexicon import (
    festival_names,
    festivals,
    lasting,
    names_in_year,
    relative_words,
    spelled,
)

B = r"[^\S\n]?+\n?+"
"""One blank or line break inside an expression (a shorter way to write the kernel's BLANK)."""

UNIT = "一二三四五六七八九"
DIGIT = f"〇零○{UNIT}"
NUMERAL = f"{DIGIT}十百千万亿两几数0-9."


def _spelled(*grains: str) -> str:
    return one_of(spelled(*grains))


# -- small pieces ------------------------------------------------------------------------------------------------------

YEAR = f"(?:[12][0-9]{{3}}|[一二][{DIGIT}]{{3}})"
SMALL = f"(?:[0-9]{{1,2}}+|[{UNIT}十两]{{1,3}}+)"
LINE = "(?:[-—~]{1,2}|[至到])"
DASH = f"{B}{LINE}{B}"
DAY = "[日号]"
LETTER_END = "(?![0-9A-Za-z])"

# 初 and 底 are the beginning and the end of something unless they open another word (2022年初步核算, 年底部).
START = "(?:伊始|初(?![步级中期始夏冬秋春次心审赛选评具创见露稿六学加装衷]))"
END = "(?:[底末](?![部层气线蕴色盘价稿数板端位梢尾班级期日])|岁末)"
EDGE = f"(?:{START}|{END})"
TEN = f"(?:上中|中下|上|中|下)旬{END}?"

_HOLIDAY = "(?:小?长假|黄金周|假期|假日|双节|档期|档(?![次位案口]))"
_OPEN, _CLOSE = "[“\"「『‘']", "[”\"」』’']"


# -- years -------------------------------------------------------------------------------------------------------------

_DECADE_WORD = "(?<=0)年代(?![理办表建言码销征维收付])"
_YEAR_WORD = f"(?!{_DECADE_WORD}){B}年(?:度(?![假过量])|份)?"
_ONLY_IN_A_YEAR = f"(?:{SMALL}(?:{DASH}{SMALL})?{B}[月季]|[第前头首]{B}{SMALL}{B}个?[月季]|[上下]半年|全年|[底末]|首月|期间|Q)"
# 年 may be left out before what opens as nothing but a part of a year does (2022上半年).
_YEAR_IN_FIGURES = (
    "(?:19|20)[0-9]{2}[^\\S\\n]?"
    f"(?=[上下]半年|全年|[前首]{B}[{UNIT}1-9]|第?[{UNIT}1-4]{B}[季月]|国庆|春节|端午|中秋)"
)
# 三四年 is about three years; other pairs of Hanzi digits are a year read digit by digit.
_ABOUT = "一二|二三|三四|四五|五六|六七|七八|八九|三五"


def _year() -> str:
    """A year; in two digits (or three, of the Republic) only before what a year alone has (22年3月), or read by digits (08年)."""
    return (
        f"(?:(?:公元)?{YEAR}(?:(?:{B}年)?{DASH}{YEAR}|{DASH}[0-9]{{2}}(?=年))?{_YEAR_WORD}"
        f"|(?:[0-9]{{2}}|1[0-3][0-9]|[{DIGIT}]{{2,3}}|[两二]千(?:零[{UNIT}])?){B}年度?(?={B}(?:{_ONLY_IN_A_YEAR}|{one_of(festival_names())}))"
        f"|(?:0[0-9]|(?!{_ABOUT})[{DIGIT}]{{2}}){_YEAR_WORD}(?![多来间华])"
        f"|民国{B}(?:[0-9]{{1,3}}|[{DIGIT}十百]{{1,5}}|元){B}年|{_spelled('year', 'whole_year')})"
    )


def _only_in_year() -> str:
    """What stands behind a year and nowhere else."""
    return (
        f"(?<=[年度份的\\s])(?:年?{EDGE}|[QH][1-4]{LETTER_END}|半年度|(?:最后|后|末){B}{SMALL}{B}个?{B}月"
        f"|第{B}{SMALL}{B}(?:个月|周(?!年))|首月|同期|同月|同季度?|本月(?:{SMALL}{B}{DAY})?|全年度?)"
    )


# -- inside a year, or with the year left out --------------------------------------------------------------------------

_DAYS = f"{SMALL}(?:{B}{DAY}|(?:{B}{DAY})?+{DASH}{SMALL}{B}{DAY})"
_QUARTER = "(?:季度|(?<=年第[一二三四1-4])季(?![度节播赛军刊]))"
"""The unit of a quarter; Taiwan and Hong Kong leave 度 out behind a year."""
_MONTH_TAIL = f"{B}月(?>{B}份|)(?:{B}(?:{_DAYS}|{TEN}|[上下]半月|月?{EDGE}))?+"
_WHOLE_UNIT = f"(?:季度|月(?>{B}份|)(?!{B}{SMALL}{B}{DAY}))"
"""A month that no day follows, or a quarter."""
_MONTH_OR_QUARTER = (
    f"第?{B}首季(?!红)度?|第?{B}(?:{SMALL}|元(?<![{NUMERAL}]元))(?:(?:{B}(?:月份?|季度?))?+{DASH}第?{SMALL}{B}{_WHOLE_UNIT}|{_MONTH_TAIL}|{B}{_QUARTER}{EDGE}?)"
    f"|第{B}{SMALL}{B}个季度|首{B}{SMALL}{B}季(?![度节播赛军刊])|[前头首]{B}{SMALL}{B}个?{B}{_WHOLE_UNIT}|[上下前后]半年度?{EDGE}?"
)
_LUNAR_DAY = f"(?:初[{UNIT}十]|十[{UNIT}]|廿[{UNIT}]?|二十[{UNIT}]?|三十)"
_LUNAR = f"(?:农历|阴历|夏历)(?:{SMALL}|[正冬腊])月(?:{_LUNAR_DAY}|十)?|(?:[正腊]月|大年){_LUNAR_DAY}"


def _festival() -> str:
    full = [written for row in festivals().values() for written in row.written]
    short = sorted({short for row in festivals().values() for short in row.short})
    return (
        f"(?:{one_of(full)}|{one_of(short)}(?:节|(?={_HOLIDAY}|期间)))(?:{_HOLIDAY}?(?:期间)?)"
        f"|{_OPEN}(?:{one_of([*full, *short])}|[0-9]{{1,2}}·[0-9]{{1,2}}){_CLOSE}(?:国际)?(?:劳动|国庆)?节?{_HOLIDAY}?(?:期间)?"
    )


def _festival_of_year() -> str:
    """A festival by a short name that nothing but a year in front tells from another word (今年五一)."""
    guards = {written: f"(?!{other})" for written, other in names_in_year().items()}
    return f"(?<=[年度份的\\s]){one_of(guards, guards=guards)}{_HOLIDAY}?(?:期间)?"


# -- points that need no year ------------------------------------------------------------------------------------------

_SEASON = "(?:榨季|供暖季|采暖季|市场年度|产季|年季|财年|财政年度|学年)"
_N, _M = "[0-9]{1,2}", "(?:1[0-2]|0?[1-9])"
_NO_AMOUNT = f"(?![0-9.]|{B}[万亿千百%‰元吨点米度斤克家户人个亩瓦倍美港欧英立平公兆辆台套件])"
"""What may not follow 2023.5-2023.8: a unit makes an amount of it."""
_DAY_FIGURES = f"(?:-{_N}-{_N}|/{_N}/{_N}|\\.{_N}\\.{_N})(?![0-9])"
_TO_DAY = (
    f"(?:-{_N}-{_N}(?:{B}[—~至到]{B}{_N}-{_N}(?![0-9-]))?+|/{_N}/{_N}(?:{DASH}{_N}/{_N}(?![0-9/]))?+"
    f"|\\.{_N}\\.{_N}(?:{DASH}{_N}\\.{_N}(?![0-9.]))?+)"
)
"""The day behind a year in figures, perhaps with a second one in the same writing (2023.5.1—5.10)."""
_FIGURES = (
    f"[12][0-9]{{3}}(?:{_TO_DAY}(?![0-9]|[/.][0-9]|-(?![12][0-9]{{3}}{_DAY_FIGURES})[0-9])|-[01][0-9](?![-/.]?[0-9]|{B}[年赛学财季])"
    f"|\\.{_M}(?:(?={DASH}[12][0-9]{{3}}\\.{_M}{_NO_AMOUNT})|{DASH}(?:{_M}|[1-3][0-9]){_NO_AMOUNT})"
    f"|[01][0-9][0-3][0-9](?:(?=的)|(?![\\w%.~/-])){_NO_AMOUNT}|[ -]?[QH][1-4]{LETTER_END}"
    f"|(?:[-—/](?:[0-9]{{4}}|[0-9]{{2}}))?{B}{_SEASON}|/(?:[12][0-9]{{3}}|[0-9]{{2}}){B}年度?"
    f"|(?={B}(?:[、和及与]|{LINE}){B}[12][0-9]{{3}}(?:[、和及与][12][0-9]{{3}}){{0,5}}{B}年))"
    f"|[0-9]{{2}}[QH][1-4]{LETTER_END}|[1-4][QH](?:20)?[0-9]{{2}}{LETTER_END}"
)
# 3、4月, 一、二季度: the unit comes at the end of the list. At the beginning of a line the number is one of a list of paragraphs.
_OF_LIST = f"第?{SMALL}(?=(?:、{SMALL}){{0,4}}[、和及与]第?{SMALL}{B}(?:月(?!期)|季度))"
_LISTED = f"(?<!\\n)(?<!^){_OF_LIST}"
_PLAN = (
    f"(?:{_OPEN}十?[{UNIT}]?五{_CLOSE}|十?[{UNIT}]?五(?=时期|期间|规划期?|以来|[初末]|开局|收官))"
    f"(?:规划期|时期|期间)?{EDGE}?"
)
_CENTURY = f"(?:[0-9]{{1,2}}|[一二]?十[{UNIT}]?|[上本]个?|新)世纪"
_PART = "(?:初期?|末期?|中后?期|[前后]期|中叶|中(?!国))?"
_DECADE = (
    f"(?:[12][0-9]{{2}}0{_DECADE_WORD}|(?:{_CENTURY})?(?:[0-9]0|[{UNIT}]十|零零)年代){_PART}"
    f"|{_CENTURY}(?:[初末](?!期)|中叶|[前后]期)?"
)
_SEVERAL = f"(?:[0-9]{{1,3}}|[{UNIT}十两几数]{{1,3}})[多余]?{B}个?{B}(?:年|季度|月|周|星期|天|日)"


def _rolling() -> str:
    """A length of time up to now or from now on; 近 behind what lasts that long is none, unless 来 says so."""
    return (
        f"(?:最近|{_not_lasting()}近|近(?={B}{_SEVERAL}(?:以来|来))|过去|未来|今后)的?{B}"
        f"{_SEVERAL}(?:以来|来|间|里|中(?!国)|内|同期)?"
    )


def _not_lasting() -> str:
    """Not behind a word of what lasts: words of one length stand in one look back, as `re` wants it."""
    alike: dict[int, list[str]] = {}
    for word, not_after in lasting().items():
        alike.setdefault(len(word), []).append(f"(?<![{not_after}]){word}" if not_after else word)
    return "".join(f"(?<!{'|'.join(words)})" for words in alike.values())


# 周三 needs a mark or a word of time behind it; 星期三 does not.
_BEHIND_WEEKDAY = "，。、；）)\\s上下午晚早凌收盘开将公发表宣在"
_WEEKDAY = f"(?:星期|礼拜)[一二三四五六日天]|周[一二三四五六日](?=[{_BEHIND_WEEKDAY}])"
_HEAD = f'(?:(?<=[月份周期档]){B}[前头]{B}{SMALL}{B}[天日]|(?<=[五”"』」期间])[前头后]{B}{SMALL}年)?+'
"""The days of a month, week or holiday, or the years of a plan, that come first or last."""
_OF_DAY = f"(?:(?<=[日号])[^\\S\\n]?(?:(?:星期|礼拜)[一二三四五六日天]|周[一二三四五六日](?![^{_BEHIND_WEEKDAY}至到及—~-])))?+"
"""The day of the week of a day just named (5月17日星期三)."""
_BARE = (
    f"{_WEEKDAY}|[上下]半月|季初|年[初底末](?!步|中|端)|岁末(?!年初)|月[初底末](?!步)|季末|Q[1-4]{LETTER_END}"
    f"|[0-9]{{1,2}}(?:日?{DASH}[0-9]{{1,2}})?{B}日|{TEN}|(?<!季)同期"
)


def _relative() -> str:
    return (
        f"{_spelled('month')}(?:{B}(?:{_DAYS}|{TEN}|[上下]半月|{EDGE}))?|{_spelled('quarter', 'half')}{EDGE}?"
        f"|{_spelled('week')}(?:[一二三四五六日天](?![个批期季系例])|末)?|{_spelled('day', 'vague')}"
        f"|(?:截至|截止)到?{B}{_spelled('now')}|到?目前为止|时至今日|至今(?![年天日后春夏秋冬晚])|迄今(?:为止)?"
    )


# -- the whole ---------------------------------------------------------------------------------------------------------

# 到 and 至 bound a stretch unless a verb carries them (提高到, 回到); 从 and 自 unless they belong to a word (来自, 跟从).
_CARRYING = (
    "高升增降低加长达扩展减缩少来直回复迟续前轮等拉提退跌涨推移遇想谈看找受得做办拿收感见听学碰赶调改换转变"
)
PREFIX = (
    "(?:截至到?|截止[到至]?|自从?(?<![来亲各独擅]自)|从(?<![自服跟遵听顺无随盲]从)"
    f"|到(?<![{_CARRYING}]到)|(?<![^，。；：、\\s(（])至){B}"
)
SUFFIX = (
    f"(?:(?=[\\s及或和以之后前起至迄为止期间内左]){B}(?:(?:(?:及其|[及或和]){B})?(?:以后|之后|以前|之前|以来"
    f"|后(?![半续期勤备来面者劲发台方门排代进0-9{UNIT}十两])"
    f"|前(?![期后列景往身提沿来线端夕述瞻置所首任锋卫移进途程缘言0-9{UNIT}十两])"
    "|起(?!降(?![为至到])|[步来点草重飞诉动伏色码价于始运租征付义因初息至到-]|停(?![征止办发产缴])))"
    "|起?至今(?![年天日后春夏秋冬晚])|迄今|为?止(?![损跌血付步境赎盈于])|期间(?!费)|之间|间(?![隔接断距歇谍质或])"
    "|内(?![蒙地部外资需容涵销控存陆生河江在])|左右(?![岸两手])|前后(?![端左排脚台])))?"
)


@cache
def source() -> str:
    """The pattern of a whole date expression."""
    year = _year()
    inside = f"(?<=[0-9\\s])全年|{_MONTH_OR_QUARTER}|{_LUNAR}|{_festival()}|{_festival_of_year()}|(?<=年){_OF_LIST}"
    start = (
        f"(?>(?:{year}{B}的?|{_YEAR_IN_FIGURES})?+(?:{_only_in_year()}|{inside})|{year}"
        f"|{_FIGURES}|{_relative()}|{_LISTED}|{_PLAN}|{_DECADE}|{_rolling()}|{_BARE})"
    )
    of_year = f"(?:(?:{YEAR}|[0-9]{{2}}){B}年|{_spelled('year')})"
    end = (
        f"(?:(?:{of_year}{B})?+第?{SMALL}(?:{_MONTH_TAIL}|{B}(?:{DAY}|{_QUARTER}{EDGE}?))|{of_year}(?:{B}(?:[上下]半年|年?{EDGE}))?"
        f"|[12][0-9]{{3}}(?:{_DAY_FIGURES}|-[01][0-9](?![0-9.万亿%元])|\\.{_M}{_NO_AMOUNT})|(?:20[0-9]{{2}})?Q[1-4]{LETTER_END}"
        f"|{_spelled('month')}(?:{B}{SMALL}{B}{DAY}|{EDGE})?|{_spelled('day')}"
        "|年[底末]|(?:周|星期)[一二三四五六日天]|现在|目前)"
    )
    unbroken = f"(?<![0-9A-Za-z./_](?=[0-9]))(?<![{NUMERAL}第](?=[{UNIT}十〇零两]))"
    joint = f"{B}起?(?:{LINE}|[和与同](?=.{{2,12}}间)){B}"
    return f"{unbroken}(?>{PREFIX})?{start}{_HEAD}{_OF_DAY}(?:{joint}{end}{_OF_DAY})?{SUFFIX}"


# How expressions begin that begin with no word of the tables: with two characters, or one and then a number.
_FIRST_WORDS = (
    "截至", "截止", "公元", "民国", "农历", "阴历", "夏历", "正月", "腊月", "大年", "元月", "上半", "上旬", "上世", "上个", "下半", "下旬",
    "后半", "前半", "中旬", "中下", "首季", "年初", "年底", "年末", "岁末", "月初", "月底", "月末", "季末", "季初", "星期", "礼拜",
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "同期", "最近", "过去", "未来",
    "今后", "新世", "本世", "本个", "至今", "迄今", "到目", "时至", "近的", "近几", "近数", "自从", "自", "从", "到", "至",
    "第", "前", "头", "首", "近", "Q",
)  # fmt: skip
_QUOTES = "“\"「『‘'"


FIRST = f"0-9{DIGIT}十百千两"
"""The numerals that an expression can begin with, as the inside of a character class."""


@cache
def _openings() -> frozenset[str]:
    """The words that an expression can begin with."""
    spelled = {word for row in relative_words() if row.grain != "now" for word in row.written}
    return frozenset({*spelled, *_festive(), *_FIRST_WORDS})


@cache
def _festive() -> frozenset[str]:
    return frozenset(word for row in festivals().values() for word in (*row.written, *row.short))


@cache
def _first() -> str:
    """The characters of words and marks that an expression can begin with."""
    return "".join(sorted({*_QUOTES, *(word[0] for word in _openings())}))


@cache
def opening() -> str:
    """What an expression can begin with, as the inside of a character class."""
    return FIRST + _first()


@cache
def _festive_pair() -> tuple[str, str]:
    """The first characters of festivals and the second ones, as the insides of two character classes."""
    first, second = ("".join(sorted({word[place] for word in _festive()})) for place in (0, 1))
    return first, second


def opening_pairs() -> Iterator[tuple[str, str]]:
    """The words and marks that an expression can begin with, by their first two characters."""
    yield from first_two(_openings(), alone=f"{FIRST}从{_first()}")
    yield from ((mark, f"0-9十{UNIT}{_festive_pair()[0]}") for mark in _QUOTES)


@cache
def gate() -> str:
    """What stands at the beginning of every expression: a number and what makes it a date, or a first character with its second."""
    behind_number = "年月日号季世财学榨市产QH至到和及与、/~—时期规以初末开收节假黄-"
    first, (festive, behind_festive) = _first(), _festive_pair()
    second = "".join(sorted({word[1] for word in _openings() if len(word) > 1} - set(first)))
    words = beginnings(_openings(), between=B, alone=f"[{FIRST}从{first}]")
    near = f"(?=[{first}]{B}[{FIRST}从{first}{second}])"  # spares most characters the many words
    return (
        f"[{FIRST}]{{1,5}}+{B}[{behind_number}]"
        f"|[12][0-9]{{3}}(?:[0-9]{{4}}(?![0-9])|\\.[0-9]| ?[上下全前第首国春端中][0-9半年一二三四庆节午秋])"
        f"|{near}(?:{words})|{_OPEN}(?:十?[{UNIT}]?五{_CLOSE}|[0-9]{{1,2}}·|[{festive}][{behind_festive}])"
    )
