"""What a numeral looks like. Every run is possessive and guarded on its left by its own class, so that hostile input stays linear."""

from __future__ import annotations

from zheconparse.kernel.parser import BLANK

NUMERALS = "零〇一二两俩三四五六七八九十百千万亿廿卅"
"""The characters of Hanzi numerals."""
CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟参"
"""The characters of financial capitals."""
_MULTIPLIERS = "十百千万亿拾佰仟"

UNIT_HEADS = (
    "千(?:[瓦克米伏焦卡帕赫安牛乏]|字节|比特|升|欧(?!元)|电子伏|高斯|流明|贝可|摩尔|兆(?:比特|字节))|兆(?:[瓦伏焦帕赫欧]|字节|比特)|百帕|百升(?!级)|百万英[热制]|"
    "(?<![一二三四五六七八九十百千万])[百千万十][ ]?分[ ]?之|百[ ]?分[ ]?点|千分点"
)
"""Where 千, 百 and 兆 belong to the word behind them."""
_COUNTED = "(?:[天日年月周次家名位项条处间代句件种户所座篇张辆支倍成元块亩吨公度里季届轮场]|小时|分钟)"
"""What 一两 counts, about one or two of it; before anything else it is a weight (一两黄金)."""
_NOT_IN_A_NUMERAL = (
    "(?=[千兆百十万几数两肆伍陆拾参 ])(?:"
    + "|".join(
        (
            UNIT_HEADS,
            "(?<![十百])几(?![十百千万亿]|个亿(?!元|级))",  # 几 counts only with a multiplier
            "数(?![十百千万亿])",
            "(?<=[多少人户个总基倍次指系参函岁])数",
            f"(?<=[一二三四五六七八九十半])两(?![百千万亿个三]|(?<=一两){_COUNTED})",  # 三两 is a weight
            f"(?!\\A.\\Z)(?<![{NUMERALS}{CAPITALS}])[肆伍陆拾参](?![{NUMERALS}{CAPITALS}元圆角分]|[ ]?点[ ]?[{NUMERALS}])",  # 大陆
            f"(?<![{NUMERALS}{CAPITALS}])兆|兆(?![一二三四五六七八九零〇{CAPITALS[:9]}元日韩美台新])",
            f"[ ](?![{NUMERALS}{CAPITALS}])|(?<![{_MULTIPLIERS}零])[ ](?![十百千万亿])",  # one blank beside a multiplier
        )
    )
    + ")"
)

ARABIC = (
    r"(?:[0-9]++(?![,， ])"  # most often nothing parts the digits
    r"|[0-9]{1,3}+(?:(?:,[0-9]{3})++|(?:，[0-9]{3}){2,}+)(?![0-9])"
    r"|(?<![0-9] )[0-9]{1,3}+(?: [0-9]{3})++(?![0-9 ])(?=(?:\.[0-9]++)?+ ?+(?:[^\W\d_]|[%‰]))"
    r"|[0-9]++(?=[,， ]))(?>\n?\.[0-9]++|)(?!\.[0-9])"
)
"""Digits with or without thousands separators and decimals (10024.7, 1,234,567, 10 024.7); more points make a version (3.2.1)."""

_FOR_MONEY = "资金|人民币|用于|用来|建设(?!项目)|打造|投入|购"
_SPOKEN = (
    r"个(?=亿(?:的|元?(?!\w)|以[上下内](?:的(?:投资|资金|规模|贷款|债务|损失|收入|利润))?(?!\w)"
    rf"|左右|上下|{_FOR_MONEY})|万亿(?![\w、]))(?>万?亿)"
)
"""个亿 of 2个亿, spoken for 2亿; 2个亿元项目 and 2个亿以上项目 are two projects, 1个万亿、3个千亿产业 four industries."""
SPOKEN_MORE = "(?>个(?=[多来]亿)|)"
"""个 of 3个多亿, spoken for 3亿多."""
_TRILLION = "兆(?=[元日韩美台新]|[0-9][0-9,.]{0,8}[ ]?[亿万])"
"""兆 before money, or before its next part (2兆2638亿元); else it is a prefix (100兆带宽)."""
MAGNITUDE = rf"(?=[十百千万亿佰仟兆个])(?:(?:(?!{UNIT_HEADS})[十百千万亿佰仟]|{_TRILLION}){{1,4}}+|{_SPOKEN})"
"""万, 亿, 万亿, 百万 … behind digits; never the 千 of 千瓦."""

HANZI = (
    rf"(?:(?!{_NOT_IN_A_NUMERAL})[{NUMERALS}{CAPITALS}几数兆 ])++"
    rf"(?>[ ]?点[ ]?[零〇一二三四五六七八九{CAPITALS[:9]}]++(?!十|(?<=点.)点)(?:[百千]?[万亿]++)?+(?!分(?![钟之钱贝米特升人地]))|)"
    rf"(?>{_SPOKEN}|)"
)
"""A numeral in Hanzi or financial capitals, with 点 decimals and the vague 数 and 几."""

HALF = (
    "半(?=个?[多来]?(?:年|月|天|日(?!游)|小时|钟头|分钟|世纪|百分点))"
    "|半(?<![多大过]半)(?=公?斤(?!八两)|吨|亩|公里|公顷|升(?![级降学])|岁|米(?![粉饭汤糠面]))"
)

_DIGIT_OR_HANZI = "(?:[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\\.[0-9]++)?+|[一二两三四五六七八九])"
_MIXED_TAIL = (
    rf"(?>(?=[零0-9一二两三四五六七八九])(?:零?{_DIGIT_OR_HANZI}{MAGNITUDE})*+"
    r"(?>零[0-9]++(?![0-9.,%])|[0-9]++(?![0-9.,%]|(?!的)[^\W\d_])|(?<=万)[0-9]{4}(?![0-9.,%])|)|)"
)
_BEHIND_ANOTHER = "零(?<=[年月天时分]零)[0-9]++"
"""零3 of 2年零3个月."""
NUMERAL = rf"(?:{ARABIC}(?>{BLANK}{MAGNITUDE}{_MIXED_TAIL}|)|{_BEHIND_ANOTHER}|{HANZI}|{HALF})"
"""A numeral in any writing, its magnitude folded in."""

LEFT = (
    rf"(?>(?<![0-9A-Za-z_{NUMERALS}壹贰叁柒捌玖佰仟点第 .,:/多余几-])|"  # most often nothing of that stands before it
    rf"(?<![0-9_{NUMERALS}壹贰叁柒捌玖佰仟])(?<![{NUMERALS}0-9]点)(?<!第)(?<!第 )(?<![0-9][.,:/])(?<![\s(|~-]\.)(?<!\A\.)(?<![0-9A-Za-z]-)"
    rf"(?!(?<=[{NUMERALS}0-9][多余几])[十百千万亿])"
    rf"(?:(?<![A-Za-z])|(?<=[A-Za-z])(?=[0-9][0-9,.]*+{BLANK}[万亿])|(?<=CPI)|(?<=PPI)|(?<=PMI)|(?<=GDP)))"
)
"""No numeral begins inside another one (万 of 3000多万, 5 of -.5), an ordinal, a model number (TR50E; but GDP2651亿元, PMI50.1) or a
code (0755-1234567).
"""

RANGE = rf"{BLANK}(?:-(?<!\t-)-?|—{{1,2}}|~{{1,2}}|至|到|[和与](?=[^，。；、,;]{{1,16}}之?间)){BLANK}"
"""From one number to another; a minus in the next cell of a table is a sign."""

_NO_MINUS_AFTER = "0-9A-Za-z%‰)\\]年月日号元吨亩个家人时分秒度级层座期次点倍成克瓦米岁天\\n-"
SIGN = rf"(?:-(?<![{_NO_MINUS_AFTER}]-)(?=\.?[0-9])|负(?<![减自抱肩背担胜欠欺辜]负)(?![债责担荷面数增])的?[ ]?|零下)"
"""A written minus: 增速为-3.2%, 零下5℃; no dash between two things, no 负债. The sign stands first: `re` skips what begins otherwise."""
