"""One-to-one folding: many ways of writing a character become one, and no offset moves.

Full-width ASCII becomes half-width, traditional characters simplified, Kangxi radicals (⽉ ⽇) ordinary characters; hyphens and
minus signs become `-`, longer dashes `—`, tildes `~`, middle dots `·`, blanks of every width one space, what ends a line or a page a line
feed (the return of CR LF stays), characters without any width the zero-width space. The full-width comma stays (it ends a clause)
unless it groups full-width digits. A lone surrogate, which no automaton can search, becomes U+FFFD.
"""

from __future__ import annotations

import re
from functools import cache

WIDTHLESS = "\u200b"
"""What joiners, soft hyphens and byte order marks inside a text are folded to: nobody sees them."""
_PLAIN = {
    "-": "‐‑−－﹣",
    "—": "–―─━⸺",
    "~": "～〜∼˜",
    "·": "•・‧∙⋅",
    " ": "\u00a0\u202f\u205f\u3000",
    "'": "’",
    "%": "％﹪",
    "$": "＄﹩",
    "¥": "￥",
    "\n": "\v\f\x85\u2028\u2029",
    WIDTHLESS: "\u200c\u200d\u2060\ufeff\u00ad",
}
_KEPT_WIDE = frozenset("，：；！？（）")


@cache
def _table() -> dict[str, str]:
    import unicodedata

    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table = {wide: narrow for wide, narrow in table.items() if wide not in _KEPT_WIDE}
    table |= dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
    for folded, written in _PLAIN.items():
        table |= dict.fromkeys(written, folded)
    simplified = _simplified()
    for radical in map(chr, range(0x2F00, 0x2FD6)):
        character = unicodedata.normalize("NFKC", radical)
        table[radical] = simplified.get(character, character)
    table |= simplified
    table |= {"（": "(", "）": ")"}
    return table


_TRADITIONAL = "traditional.tsv"


def _simplified() -> dict[str, str]:
    """Traditional character → simplified, one for one, each once."""
    from zheconparse.kernel.lexicon import LexiconError, read_text

    rows = [row.split("\t") for row in read_text("zheconparse.kernel", _TRADITIONAL).splitlines()]
    found: dict[str, str] = {}
    for number, row in enumerate(rows[1:], 2):
        if len(row) != 2 or not len(row[0]) == len(row[1]) == 1:
            raise LexiconError(
                _TRADITIONAL, f"line {number}", "needs a character and the one that it is folded to"
            )
        if row[0] in found:
            raise LexiconError(_TRADITIONAL, f"line {number}", f"{row[0]} stands twice")
        found[row[0]] = row[1]
    return found


@cache
def _written() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(_table())) + "\ud800-\udfff]")


_GROUPING_COMMA = re.compile("，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))")
"""The comma stands first because `re` can search for a character at once."""

_RETURN_ALONE = re.compile("\r(?!\n)")


def require_text(text: object) -> None:
    """Nothing for a text; `TypeError` for what is none, bytes among them.

    >>> require_text(b"112")
    Traceback (most recent call last):
    TypeError: the text is of type bytes; give a str
    """
    if not isinstance(text, str):
        raise TypeError(f"the text is of type {type(text).__name__}; give a str")


def fold(text: str) -> str:
    """The text with every character in its plain form, at the same place.

    >>> fold("總投資１２３．４億元，增長５％")
    '总投资123.4亿元，增长5%'
    >>> len(fold("１，２３４元")) == len("１，２３４元")
    True

    Errors: `TypeError` for what is no `str`; every reader folds its text first, so this is what each of them says.
    """
    require_text(text)
    table = _table()
    if "\r" in text:
        text = _RETURN_ALONE.sub("\n", text)
    if "，" in text:
        text = _GROUPING_COMMA.sub(",", text)
    return _written().sub(lambda found: table.get(found[0], "\ufffd"), text)


_MARKS = {
    half: (re.compile(rf"{re.escape(half)}(?:(?<=[^\x00-\x7f].)|(?=\s?[^\x00-\x7f]))"), full)
    for half, full in zip(",;:!?", "，；：！？", strict=True)
}
"""Each half-width mark where it stands beside a character that is not ASCII, perhaps behind a blank."""


def with_full_marks(folded: str) -> str:
    """Folded text with the marks of Chinese writing for half-width ones beside Chinese words, at the same places.

    >>> with_full_marks("增长5%, 其中:出口1,234亿元;10:30")
    '增长5%， 其中：出口1,234亿元；10:30'
    """
    for half, (beside, full) in _MARKS.items():
        if half in folded:
            folded = beside.sub(full, folded)
    return folded
