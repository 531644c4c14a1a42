"""What a percentage or another ratio looks like."""

from __future__ import annotations

from zheconparse.kernel.parser import BLANK
from zheconparse.kinds.number.amount import after, amount_gate, before, head
from zheconparse.kinds.number.fraction import fraction
from zheconparse.kinds.number.grammar import NUMERAL, NUMERALS, RANGE

_TENTH = "成(?![立功员为果本就品套交分熟长绩人都渝型形才份语因效片真家教事活见全名])"
_TIMES = "倍(?![增率频数儿感加道他她])"
_FOLD = "折(?![旧扣合算叠射现光价桥线页])"
_RATIO_SIGNS = (
    "[%‰点成倍折Bb]"  # one of them stands within reach of every ratio: a cheap test before the dear one
)
UNIT = (
    rf"(?P<ratio_unit>%|‰|个?{BLANK}百{BLANK}分{BLANK}点|个点(?![位心号子儿状])|个?千分点|个?万分点|个?基{BLANK}点|个?{BLANK}(?:BP|bp|pct)s?(?![A-Za-z])"
    rf"|{_TENTH}[ ]?(?P<half_tenth>半|[一二三四五六七八九](?![成个百千万亿]))?|{_TIMES}(?P<half_times>半)?|{_FOLD})"
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


_BOUND = "超过近约将接逾不未至少到足"
OPENING = f"翻数几{_BOUND}一半百倍"
"""What a doubling or a half can begin with, as the inside of a character class."""
FIRST_TWO = (("翻", ""), ("倍", "增"), *((character, f"一半{_BOUND}") for character in _BOUND))
"""The same with what stands behind it, but for what an amount can begin with too."""
DOUBLING_GATE = f"翻|[数几]倍|[{_BOUND}]{{1,3}}[一半]|一半|半数|百分|倍增"


def parts_gate() -> str:
    """What stands at the beginning of every fraction: what opens an amount, and a stroke or 分 within reach."""
    return rf"(?:{amount_gate()})[^，。/／分]{{0,24}}+[/／分]"


def spoken() -> str:
    """The base first: 百分之五点二, 千分之三, 百分之五至六."""
    return (
        rf"{before()}(?P<sign>负的?|零下)?(?<![{NUMERALS}])"
        rf"(?P<base>[百千万佰仟])[ ]?分[ ]?之[ ]?(?P<numeral>{NUMERAL})"
        rf"(?:{RANGE}(?:[百千万]分之)?(?P<to>{NUMERAL}))?{after()}"
    )


def parts() -> str:
    """Parts of a whole: 1/3, 三分之一, 2/3以上."""
    return rf"{before()}{fraction()}{after()}"


def doubling() -> str:
    """Doublings and halves: 翻番, 翻两番, 翻倍, 过半, 近一半."""
    return (
        rf"(?:(?P<all>百分(?:之)?百(?![一二三四五六七八九万千亿0-9]))|翻(?:了|上)?{BLANK}(?P<before>近|超过?|约|将近|逾)?(?P<times>{NUMERAL})?(?P<word>番(?!茄|薯|石)|倍)"
        rf"(?P<times_after>多|有余|以上|左右)?"
        rf"|(?P<doubled>倍增(?!器|计))|(?P<several>[数几]倍(?![增率频数]))"
        rf"|(?P<half_before>超过?|近|约|将近|接近|逾|不足|不到|未到|不超过|至少|过)?"
        rf"(?P<half>半数(?!字)|(?<=[过])半(?![夜天导年数])|一半(?!是|天)|(?<=近)半(?![年月天夜小数]))(?P<half_after>以上|左右|以下)?)"
    )
