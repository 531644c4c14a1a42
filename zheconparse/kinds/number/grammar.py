"""What a numeral looks like. Every run is possessive and guarded on its left by its own class, so that hostile input stays linear."""

from __future__ import annotations

from zheconparse.kernel.parser import BLANK

NUMERALS = "零〇一二两俩三四五六七八九十百千万亿廿卅"
"""The characters of Hanzi numerals."""

_UNIT_HEADS = "千(?:[瓦克米伏焦卡帕赫安牛吨]|字节|比特|升|欧)|兆(?:[瓦伏焦帕赫欧]|字节|比特)|百帕|[百千万十]分之|百分点|千分点"
_NO_NUMERAL = (
    rf"{_UNIT_HEADS}"
    "|(?<![十百])几(?![十百千万亿])|数(?![十百千万亿])|(?<=[多少人户个总基倍次指系参函岁])数"
    "|(?<=[一二三四五六七八九十半])两(?![百千万亿个三])"
)

ARABIC = (
    r"(?:[0-9]{1,3}+(?:,[0-9]{3})++(?![0-9])"
    r"|(?<![0-9] )[0-9]{1,3}+(?: [0-9]{3})++(?![0-9 ])(?=(?:\.[0-9]++)?+ ?+[^\W\d_])"
    r"|[0-9]++)(?:\.[0-9]++)?+"
)
"""Digits with or without thousands separators and decimals (10024.7, 1,234,567, 10 024.7)."""

MAGNITUDE = rf"(?:(?!{_UNIT_HEADS})[十百千万亿]|兆(?=[元日韩美台新])){{1,4}}+"
"""万, 亿, 万亿, 百万 … behind digits; never the 千 of 千瓦."""

HANZI = (
    rf"(?:(?!{_NO_NUMERAL})[{NUMERALS}几数])++"
    rf"(?:点[零〇一二三四五六七八九]++(?![十点])(?:[百千]?[万亿]++)?+(?!分钟|钟))?+"
)
"""A numeral in Hanzi, with 点 decimals and the vague 数 and 几."""

CAPITAL = "(?:(?=[壹贰叁肆伍陆柒捌玖拾参][拾佰仟万亿零元圆整正角分壹贰叁肆伍陆柒捌玖])[零壹贰叁参肆伍陆柒捌玖拾佰仟万亿]++)"
"""A numeral in financial capitals (壹仟贰佰)."""

HALF = "半(?=个?(?:年|月|天|日(?!游)|小时|钟头|分钟|世纪))"

NUMERAL = (
    rf"(?:{ARABIC}(?:{BLANK}{MAGNITUDE}(?:零?[0-9]++(?:\.[0-9]++)?+{MAGNITUDE})*+(?:[0-9](?![0-9.,%]|[^\W\d_]))?+)?+"
    rf"|{HANZI}|{CAPITAL}|{HALF})"
)
"""A numeral in any writing, its magnitude folded in."""

LEFT = rf"(?<![0-9A-Za-z_{NUMERALS}点第])(?<![0-9][.,:/])(?<![0-9A-Za-z]-)"
"""No numeral begins inside another one, a model number (TR50E) or a code (0755-1234567)."""

RANGE = rf"{BLANK}(?:-|—{{1,2}}|~{{1,2}}|至|到){BLANK}"
"""From one number to another."""

_NO_MINUS_AFTER = "0-9A-Za-z%)\\]年月日号元吨亩个家人时分秒度级层座期次\\n-"
SIGN = rf"(?:(?<![{_NO_MINUS_AFTER}])-(?=[0-9])|负(?![债责担荷面数增])|零下)"
"""A written minus: 增速为-3.2%, 零下5℃; no dash between two things, no 负债."""
