"""Spoken numbers as they are written: 三千五百万元 → 3500万元, 百分之五点二 → 5.2%, 二零二三年一月 → 2023年1月.

    python examples/itn.py [TRANSCRIPT]

Only what the library reads as an amount, a ratio, a rank or a date is rewritten; the prose stays as it is.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import zheconparse
from zheconparse import Mention, Percentage, Quantity, number

TEXT = Path(__file__).parent / "texts/itn.txt"
HANZI = "零〇一二两三四五六七八九十百千万亿点"
SPOKEN = rf"(?<![几数{HANZI}])(?!零下)[{HANZI}]++(?!几)"
"""A whole numeral, not one of 几十, 十几 and 零下."""
IN_DATES = rf"{SPOKEN}(?=[年月日号])"
ONE_BY_ONE = str.maketrans("零〇一二三四五六七八九", "00123456789")


def digits(numeral: str, grouped: bool = False) -> str:
    """A numeral in digits, with 万 and 亿 or with commas; as it was where it is no single number.

    >>> digits("三千五百万"), digits("三千五百万", grouped=True), digits("零八"), digits("三四百")
    ('3500万', '35,000,000', '08', '三四百')
    """
    read = numeral.translate(ONE_BY_ONE)
    if read.isascii() and len(read) > 1:
        return read
    value = number.fullmatch(numeral)
    if value is None or not value.is_exact:
        return numeral
    return f"{value.low:,}" if grouped else str(Quantity(value))


def rewritten(mention: Mention[object], grouped: bool) -> str:
    """The words of a mention with digits for its numerals."""
    value = mention.value
    if isinstance(value, Percentage) and value.ratio.is_exact and "分之" in mention.text:
        return str(Percentage(value.ratio, value.unit, fraction=value.fraction))
    if mention.kind == "date":
        return re.sub(IN_DATES, lambda found: digits(found[0]), mention.text)
    words = re.sub(f"百分之({SPOKEN})", r"\1%", mention.text)
    return re.sub(SPOKEN, lambda found: digits(found[0], grouped), words)


def written(text: str, grouped: bool = False) -> str:
    """The text with digits where numbers were spoken.

    >>> written("二零二三年一月，三亚的三个项目投资三千五百万元，增长百分之五点二。")
    '2023年1月，三亚的3个项目投资3500万元，增长5.2%。'
    """
    pieces, end = [], 0
    for mention in zheconparse.extract(text).mentions:
        if mention.kind != "region" and re.search(f"[{HANZI}]", mention.text):
            pieces += [text[end : mention.start], rewritten(mention, grouped)]
            end = mention.end
    return "".join([*pieces, text[end:]])


def main(transcript: str | Path = TEXT) -> None:
    """Print the transcript as it would be written."""
    print(written(Path(transcript).read_text(encoding="utf-8")), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
