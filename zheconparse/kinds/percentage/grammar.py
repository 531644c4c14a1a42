"""What a percentage or another ratio looks like."""

from __future__ import annotations

from zheconparse.kernel.parser import BLANK
from zheconparse.kinds.number.amount import after, amount_gate, before, bound_beginnings, head, opening
from zheconparse.kinds.number.fraction import fraction, further
from zheconparse.kinds.number.grammar import NUMERAL, NUMERALS, RANGE

_TENTH = "成(?![立功员为果本就品套交分熟长绩人都渝型形才份语因效片真家教事活见全名])"
_HALF_TENTH = r"半|[一二三四五六七八九](?![成个百千万亿])|[1-9](?=[^\w.,%‰/-]|,(?![0-9])|\Z|[的以左上])"
"""五 of 三成五, and 5 of 7成5 where it counts nothing behind it."""
_TIMES = "倍(?!增[器计]|[率频数儿感加道他她])"
_FOLD = "折(?![旧扣合算叠射现光价桥线页])"
_RATIO_SIGNS = (
    "[%‰点成倍折Bb]"  # one of them stands within reach of every ratio: a cheap test before the dear one
)
UNIT = (
    rf"(?P<ratio_unit>%|‰|(?:个(?P<more_before>[多来余])?)?{BLANK}百{BLANK}分{BLANK}点|个点(?![位心号子儿状])|个?千分点|个?万分点|个?基{BLANK}点|个?{BLANK}(?:BP|bp|pct)s?(?![A-Za-z])"
    rf"|{_TENTH}[ ]?(?P<half_tenth>{_HALF_TENTH})?|{_TIMES}(?P<half_times>半)?|{_FOLD})"
)
"""The words that make a number a ratio."""
_FIRST = "%‰个百千万基Bbp成倍折"
"""What they can begin with, as the inside of a character class."""


def tail() -> str:
    """The ratio word behind an amount."""
    return rf"(?=[ \t\r\n{_FIRST}])(?:{BLANK}|[ ]{{2,4}}){UNIT}(?:{BLANK}(?P<more_behind>多|余)|)"


def measured() -> str:
    """One number or two and the ratio word: 33%, 1.2个百分点, 三成五, 2.3倍, 25个基点, 75折, 5%~10%, 3至5个百分点."""
    return rf"(?=[^，。]{{1,24}}{_RATIO_SIGNS}){head()}{tail()}{after()}"


OPENING = "翻数几一半百倍"
"""What a doubling or a half can begin with, as the inside of a character class, but for a bound word."""


def opening_pairs() -> tuple[tuple[str, str], ...]:
    """The same with what stands behind it, but for what an amount can begin with too."""
    return ("翻", f"了上番倍{opening()}"), ("倍", "增")


def doubling_gate() -> str:
    """What stands at the beginning of every doubling, every half and 几个百分点."""
    return rf"翻|[数几](?:倍|个百分点)|一半|半数|百分|倍增|(?:{bound_beginnings()})[^，。；、0-9]{{0,4}}?半"


def parts_gate() -> str:
    """What stands at the beginning of every fraction: what opens an amount, and a stroke or 分 within reach."""
    return rf"(?:{amount_gate()})[^，。/／分]{{0,24}}+[/／分]"


def spoken() -> str:
    """The base first: 百分之五点二, 千分之三, 百分之五至六."""
    return (
        rf"{before()}(?P<sign>负的?|零下)?(?<![{NUMERALS}])"
        rf"(?P<base>[百千万佰仟])[ ]?分[ ]?之[ ]?(?P<minus>负|-)?(?P<numeral>{NUMERAL})"
        rf"(?:{RANGE}(?:[百千万]分之)?(?P<to>{NUMERAL}))?{after()}"
    )


def parts() -> str:
    """Parts of a whole: 1/3, 三分之一, 2/3以上, 1/3至1/2, 三分之一到一半."""
    return rf"{before()}{fraction()}{further()}{after()}"


def doubling() -> str:
    """Doublings and halves: 翻番, 翻两番, 翻倍, 翻了近两倍, 过半, 近一半."""
    return (
        rf"(?:(?P<all>百分(?:之)?百(?![一二三四五六七八九万千亿0-9]))"
        rf"|(?P<doubled>(?<![成{NUMERALS}0-9])倍增(?!器|计))|(?P<several>[数几](?:{_TIMES}|个百分点))"
        rf"|(?:(?P<turned>翻)(?:了|上)?{BLANK})?{before()}(?:(?P<half>半数(?!字)|一半(?!是|天)|(?<=[过近])半(?![年月天夜小数导个]))"
        rf"|(?P<times>{NUMERAL})?(?P<word>番(?!茄|薯|石)|倍)){after()})"
    )
