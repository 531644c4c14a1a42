"""Runs of digits that nothing owns, each with the reason: no figure is lost silently."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_RUN = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_RULES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"(?:{before})\Z"), re.compile(after))
    for reason, before, after in (
        ("address on the web", r"[A-Za-z][A-Za-z0-9]*[./@:=?&_-][A-Za-z0-9./@:=?&_-]*", r""),
        ("phone number", r"(?:电话|热线|手机|传真|拨打)[^，。\n]{0,6}|[0-9]{3,4}-", r""),
        ("phone number", r"", r"-[0-9]{7,8}(?![0-9])"),
        ("document number", r"[〔\[(（]", r"[〕\])）]\s*[0-9]*号?"),
        ("document number", r"[〕\])）]第?", r"号"),
        ("ordinal", r"第\s?", r""),
        ("divisor", r"每\s?", r"[^\W\d_]"),
        ("model number", r"[A-Za-z0-9_+/-]*[A-Za-z][+/·-]?", r""),
        ("model number", r"", r"[A-Za-z]|(?:型|系列)"),
        ("name", r"", r"(?:强|号|路|线|楼|栋|室|届|期|级|版|季)"),
        ("name", r"", r"[+×x]"),
        ("name", r"[+×x]\s?", r""),
        ("list number", r"(?:^|\n)\s*[(（]?", r"\s?[、.．)）:：]"),
        ("list number", r"[(（]", r"[)）]"),
        ("year without 年", r"", r"(?!)"),
    )
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_AFTER = re.compile(r"\s?[^\W\d_]{1,4}")


@dataclass(frozen=True, slots=True)
class Unread:
    """A run of digits that no mention covers.

    >>> import zheconparse as z
    >>> [(run.text, run.reason) for run in z.extract("全球首台TR50E交付").unread]
    [('50', 'model number')]
    """

    start: int
    end: int
    text: str
    reason: str

    def to_record(self) -> dict[str, Any]:
        """The run as a flat record."""
        return {
            "kind": "unread",
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "reason": self.reason,
        }


def unread_runs(
    folded: str, text: str, owned: Sequence[tuple[int, int]], phrases: Iterable[tuple[int, int]]
) -> list[Unread]:
    """The runs of digits outside the owned spans (in order), and why each was left."""
    named = sorted(phrases)
    named_starts = [start for start, _ in named]
    left, at = [], 0
    for start, end in [*owned, (len(folded), len(folded))]:
        for run in _RUN.finditer(folded, at, start):
            inside = _inside(run.start(), named, named_starts)
            reason = "name" if inside else _reason(folded, run.start(), run.end())
            left.append(Unread(run.start(), run.end(), text[run.start() : run.end()], reason))
        at = end
    return left


def _inside(at: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, at) - 1
    return place >= 0 and at < spans[place][1]


def _reason(folded: str, start: int, end: int) -> str:
    before, after = folded[max(0, start - 24) : start], folded[end : end + 12]
    for reason, left, right in _RULES:
        if (
            left.search(before) is not None
            and right.match(after) is not None
            and (left.pattern != r"(?:)\Z" or right.pattern)
        ):
            return reason
    if _YEAR.fullmatch(folded[start:end]):
        return "year without 年"
    following = _AFTER.match(after)
    return f"no unit known: {following[0].strip()}" if following is not None else "no unit"
