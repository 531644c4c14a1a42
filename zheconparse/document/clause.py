"""Where clauses, sentences and paragraphs begin: what a word can reach."""

from __future__ import annotations

import re

CLAUSE_ENDS = "，。；！？：\n,;!?:"
"""Characters that end a clause (、 does not)."""
_TO_LAST_CLAUSE_END = re.compile(rf"(?s:.*)[{CLAUSE_ENDS}]")
_SENTENCE_END = re.compile("[。！？!?；;]|(?<![，、,])\n")
"""What ends a sentence, or a member of a longer one; behind a comma a line only ends."""
_WRAPPED = 4
"""How many characters of a clause may stand on the next line."""
REACH = 60
"""How many characters to the left a word can reach; nobody holds a head noun in mind for longer."""


def clause_before(folded: str, start: int, floor: int = 0) -> str:
    """The text between the beginning of the clause (or `floor`) and a figure."""
    low = start - REACH
    if low < floor:
        low = floor
    found = _TO_LAST_CLAUSE_END.match(folded, low, start)
    if found is None:
        return folded[low:start]
    end = found.end()
    rest = folded[end:start]
    if folded[end - 1] == "\n" and len(rest) <= _WRAPPED:
        line = folded[low : end - 1]
        if "一" <= line[-1:] <= "龥" and "，" in line:
            return clause_before(line, len(line)) + rest  # the line runs on: 比年初|降低0.4个百分点
    return rest


def opens_clause(folded: str, start: int) -> bool:
    """Whether the figure is the first thing in its clause."""
    return start == 0 or folded[start - 1] in CLAUSE_ENDS


def same_sentence(folded: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places."""
    return _SENTENCE_END.search(folded, start, end) is None
