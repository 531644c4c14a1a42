"""How dates are written: one pattern, put together from the word tables when it is first needed.

The pattern decides where an expression begins and ends; `reading` takes it apart word by word and refuses what is no date after all.
Every run of numerals is bounded, so the pattern is linear on any text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from zheconparse.kernel.lexicon import one_of, read_toml

PACKAGE = "zheconparse.kinds.date"
B = r"[^\S\n]?+\n?+"
"""One blank or line break inside an expression (a shorter way to write the kernel's BLANK)."""

UNIT = "一二三四五六七八九"
DIGIT = f"〇零○{UNIT}"
NUMERAL = f"{DIGIT}十百千万亿两几数0-9."


@cache
def words() -> dict[str, dict[str, Any]]:
    """The table of relative words."""
    required, allowed = ("written", "grain", "anchor", "shift", "source"), ("to", "not_after", "not_before")
    return read_toml(PACKAGE, "words.toml", required=required, allowed=allowed)


@cache
def festivals() -> dict[str, dict[str, Any]]:
    """The table of festivals."""
    return read_toml(
        PACKAGE,
        "holidays.toml",
        required=("written", "source"),
        allowed=("short", "lunar", "month", "day", "term"),
    )


@cache
def rows() -> dict[str, dict[str, Any]]:
    """Spelling → its row, of every relative word that names a calendar unit."""
    return {written: row for row in words().values() if row["grain"] != "now" for written in row["written"]}


def _spelled(*grains: str) -> str:
    return one_of(written for row in words().values() if row["grain"] in grains for written in row["written"])


# -- small pieces ------------------------------------------------------------------------------------------------------

YEAR = f"(?:[12][0-9]{{3}}|[一二][{DIGIT}]{{3}})"
SMALL = f"(?:[0-9]{{1,2}}+|[{UNIT}十两]{{1,3}}+)"
DASH = f"{B}(?:[-—~]{{1,2}}|至|到){B}"
DAY = "[日号]"
START = "(?:伊始|初(?![步级中期始夏冬秋春次心审赛选评具创见露稿六学定加装衷]))"
END = "(?:[底末](?![部层气线蕴色盘价稿数板端位梢尾班级期日])|岁末)"
EDGE = f"(?:{START}|{END})"
TEN = "(?:上中|中下|上|中|下)旬"
YEAR_WORD = f"{B}年(?:度(?![假过量])|份)?"
_HOLIDAY = "(?:小?长假|黄金周|假期|假日)"

# In two digits a year needs something behind it that only a year has (22年3月), or is read digit by digit (08年, 零八年, 三三年).
_SHORT_YEAR = (
    f"(?:[0-9]{{2}}|[{DIGIT}]{{2,3}}|[两二]千(?:零[{UNIT}])?){B}年度?"
    f"(?={B}(?:(?:第|[前头])?{B}{SMALL}{B}(?:月|季度|个月|个季度)|{SMALL}{DASH}{SMALL}{B}[月季]|[上下]半年|[底末]|首月|期间|Q))"
    f"|(?:0[0-9]|(?!一二|二三|三四|四五|五六|六七|七八|八九|三五)[{DIGIT}]{{2}}){YEAR_WORD}(?![多来间])"
)

_MONTH_TAIL = f"{B}月份?(?:{B}(?:{SMALL}(?:{B}{DAY}|(?:{B}{DAY})?+{DASH}{SMALL}{B}{DAY}(?!元))|{TEN}|[上下]半月|月?{EDGE}))?+"
_MONTH_OR_QUARTER = (
    f"元(?<![{NUMERAL}]元){_MONTH_TAIL}|第?{B}(?:首季度?|{SMALL}(?:(?:{B}(?:月份?|季度?))?+{DASH}第?{SMALL}{B}(?:季度|月份?(?!{B}{SMALL}{B}{DAY}))|{_MONTH_TAIL}|{B}季度{EDGE}?))"
    f"|[前头]{B}{SMALL}{B}个?{B}(?:季度|月份?)|[上下前后]半年度?{EDGE}?"
)
_LUNAR_DAY = f"(?:初[{UNIT}十]|十[{UNIT}]|廿[{UNIT}]?|二十[{UNIT}]?|三十)"
_LUNAR = f"(?:农历|阴历|夏历)(?:{SMALL}|[正冬腊])月(?:{_LUNAR_DAY}|十)?|[正腊]月{_LUNAR_DAY}"


def _festival() -> str:
    full = one_of(written for row in festivals().values() for written in row["written"])
    short = one_of(written for row in festivals().values() for written in row.get("short", []))
    return f"(?:{full}|{short}(?:节|(?={_HOLIDAY}|期间)))(?:{_HOLIDAY}?(?:期间)?)"


def _quoted() -> str:
    short = one_of(
        written for row in festivals().values() for written in [*row["written"], *row.get("short", [])]
    )
    return (
        f"[“\"「『‘'](?:(?:{short}|[0-9]{{1,2}}·[0-9]{{1,2}})[”\"」』’'](?:国际)?(?:劳动|国庆)?节?{_HOLIDAY}?"
        f"|十?[{UNIT}]?五[”\"」』’'](?:规划期|时期|期间)?{EDGE}?)"
    )


def _in_year() -> str:
    """What stands behind a year and nowhere else."""
    return (
        f"年?{EDGE}|Q[1-4](?![0-9A-Za-z])|H[12](?![0-9A-Za-z])|半年度|(?:最后|后|末){B}{SMALL}{B}个?{B}月|第{B}{SMALL}{B}(?:个月|周(?!年))|首月"
        f"|同期|同月|同季度?|本月(?:{SMALL}{B}{DAY})?|全年度?|上下半年"
    )


def _iso() -> str:
    return (
        f"[12][0-9]{{3}}(?:[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9]|[-/.][0-9])|-[01][0-9](?![-/.]?[0-9]|{B}[年赛学财季])|[01][0-9][0-3][0-9](?![\\w%.~/-])"
        f"|/(?:[12][0-9]{{3}}|[0-9]{{2}})(?:{B}年度?|榨季|市场年度|产季|年季)| ?[QH][1-4](?![0-9A-Za-z])"
        f"|(?={B}(?:[、和及与至到]|[-—~]{{1,2}}){B}[12][0-9]{{3}}(?:、[12][0-9]{{3}}|[和及与][12][0-9]{{3}}){{0,4}}{B}年))"
        "|[0-9]{2}[QH][1-4](?![0-9A-Za-z])|[1-4][QH](?:20)?[0-9]{2}(?![0-9A-Za-z])"
    )


def _listed() -> str:
    """A month or quarter whose unit comes at the end of the list (3、4月; 一、二季度); at the beginning of a line it is a list number."""
    return f"(?<![\\n])(?<!^)第?{SMALL}(?=(?:、{SMALL}){{0,4}}[、和及与]第?{SMALL}{B}(?:月(?!期)|季度))"


_PLAN = f"(?:十?[{UNIT}]?五)(?=时期|期间|规划期?|以来|[初末]|开局|收官)(?:规划期|时期|期间)?{EDGE}?"
_CENTURY = (
    f"(?:(?:[0-9]{{1,2}}|[一二]?十[{UNIT}]?|[上本]个?|新)世纪)?(?:[0-9]0|[{UNIT}]十|零零)年代(?:初期?|末期?|中后?期|[前后]期|中叶|中(?!国))?"
    f"|(?:[0-9]{{1,2}}|[一二]?十[{UNIT}]?|[上本]个?|新)世纪(?:[初末](?!期)|中叶|[前后]期)?"
)
_ROLLING = f"(?:最近|近|过去|未来|今后)的?{B}(?:[0-9]{{1,3}}|[{UNIT}十两几数]{{1,3}})[多余]?{B}个?{B}(?:年|季度|月|周|星期|天|日)(?:以来|来|间|里|中(?!国)|内)?"


@cache
def _bare() -> str:
    """What may stand with its year, or its month, left out."""
    return f"年[初底末](?!步|中|端)|岁末(?!年初)|月[初底末](?!步)|季末|Q[1-4](?![0-9A-Za-z])|(?:[0-9]{{1,2}}(?:日?{DASH}[0-9]{{1,2}})?{B}日)|{TEN}|同期"


@cache
def _relative() -> str:
    return (
        f"{_spelled('month')}(?:{B}(?:{SMALL}(?:{B}{DAY}|(?:{B}{DAY})?+{DASH}{SMALL}{B}{DAY})|{TEN}|[上下]半月|{EDGE}))?|{_spelled('quarter', 'half')}{EDGE}?"
        f"|{_spelled('week')}(?:[一二三四五六日天](?![个批期季系例])|末)?|{_spelled('day', 'vague')}"
        f"|(?:截至|截止)到?{B}{_spelled('now')}|到?目前为止|时至今日|至今|迄今(?:为止)?"
    )


# -- the whole ---------------------------------------------------------------------------------------------------------

# 到 and 至 bound a stretch unless a verb carries them (提高到, 回到); 从 and 自 unless they belong to a word (来自, 跟从).
CARRIED = (
    "高升增降低加长达扩展减缩少来直回复迟续前轮等拉提退跌涨推移遇想谈看找受得做办拿收感见听学碰赶调改换转变"
)
PREFIX = f"(?:截至到?|截止[到至]?|自从?(?<![来亲各独擅]自)|从(?<![自服跟遵听顺无随盲]从)|到(?<![{CARRIED}]到)|(?<![^，。；：、\\s(（])至){B}"
SUFFIX = (
    f"(?:{B}(?:(?:(?:及其|[及或和]){B})?(?:以后|之后|以前|之前|以来|后(?![半续期勤备来面者劲发台方门排代进]|{SMALL}{B}个?月)"
    f"|前(?![期后列景往身提沿来线端夕述瞻置所首任锋卫移进途程缘言]|{SMALL})|起(?![步来点草重飞诉动伏色码价于始运租征降付义因停初至到-]))"
    "|起?至今|迄今|为?止(?![损跌血付步境赎盈于])|期间(?!费)|之间|间(?![隔接断距歇谍质或])|内(?![蒙地部外资需容涵销控存陆生河江在])|左右(?![岸两手])|前后(?![端左排脚台])))?"
)


@cache
def source() -> str:
    """The pattern of a whole date expression."""
    stated_year = f"(?:公元)?{YEAR}(?:(?:{B}年)?{DASH}{YEAR})?{YEAR_WORD}|{_SHORT_YEAR}|民国{B}(?:[0-9]{{1,3}}|[{DIGIT}十百]{{1,5}}|元){B}年"
    year = f"(?:{stated_year}|{_spelled('year', 'whole_year')})"
    inside = f"(?:{_MONTH_OR_QUARTER}|{_LUNAR}|{_festival()})"
    start = f"(?>{year}(?:{B}的?(?:{_in_year()}))|(?:{year}{B}的?)?+{inside}|{year}|{_iso()}|{_quoted()}|{_relative()}|{_listed()}|{_PLAN}|{_CENTURY}|{_ROLLING}|{_bare()})"
    end = (
        f"(?:(?:(?:{YEAR}|[0-9]{{2}}){B}年|{_spelled('year')})(?:{B}(?:第?{SMALL}(?:{_MONTH_TAIL}|{B}季度{EDGE}?)|[上下]半年|年?{EDGE}))?"
        f"|{_iso()}|{SMALL}(?:{_MONTH_TAIL}|{B}{DAY})|{_spelled('month')}(?:{B}{SMALL}{B}{DAY}|{EDGE})?|年[底末])"
    )
    opening = re.escape("".join(sorted(openings())))
    guard = f"(?<![0-9A-Za-z./_](?=[0-9]))(?<![{NUMERAL}第](?=[{UNIT}十〇零两]))"
    return f"(?=[{opening}]){guard}(?>{PREFIX})?{start}(?:{B}起?(?:[-—~]{{1,2}}|[至到]|[和与同](?=.{{2,12}}间)){B}{end})?{SUFFIX}"


@cache
def openings() -> frozenset[str]:
    """Every character that an expression can begin with."""
    found = set(
        "0123456789截自从到至公民农阴夏正腊前头上中下后第首元月年季岁同Q最近过未今本新十廿“\"「『‘'两"
    ) | set(DIGIT)
    found |= {written[0] for row in words().values() for written in row["written"]}
    found |= {
        written[0] for row in festivals().values() for written in [*row["written"], *row.get("short", [])]
    }
    return frozenset(found)
