"""Runs of digits that nothing owns, each with the reason: no figure is lost silently."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_RUN = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_WHERE = re.compile(r"[A-Za-z0-9][A-Za-z0-9./:@=?&_%#~+-]*+")
_ON_THE_WEB = re.compile(
    r"://|www\.|[A-Za-z0-9]@[A-Za-z0-9-]++\.[A-Za-z]|\.(?:com|cn|net|org|gov|edu|html?|aspx|php|pdf)(?![A-Za-z])"
)
"""What an address on the web or of a mail box has in it."""
_PHONE = re.compile(
    r"(?:\+?86-)?(?:0[0-9]{2,3}-[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00-[0-9]{3}-?[0-9]{4}|[48]00-[0-9]{4}-?[0-9]{3}|[48]00[0-9]{7}"
    r"|1[3-9][0-9]-?[0-9]{4}-?[0-9]{4})"
)
_HYPHENS = re.compile(r"[0-9]++(?:-[0-9]++)*+")
_OPENS = r"(?:^|[\s。；;：:，,！？!?”])"
"""What stands before the number of an item of a list."""
_CODE = r"(?:代码|邮编|邮政编码|编号|账号|帐号|证号|编码|尾号)[^，。\n]{0,4}"
_STANDARD = r"(?<![A-Za-z])(?:GB[ZJ]?|DB[0-9]{0,4}|ISO|IEC|IEEE|ITU|[A-Z]{2,3}/T)"
_RULES: tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"(?:{before})\Z" if before else ""), re.compile(run), re.compile(after))
    for reason, before, run, after in (
        ("phone number", r"(?:电话|热线|手机|传真|拨打|致电)[^，。\n]{0,6}", r".{3,}", ""),
        ("phone number", r"(?:电话|热线|传真)[^，。\n]{0,3}[0-9、/ -]{7,16}", r".{3,}", ""),
        ("phone number", r"[(（]", r"0[0-9]{2,3}", r"[)）]\s?[0-9]{7,8}(?![0-9])"),
        ("phone number", r"[(（]0[0-9]{2,3}[)）]\s?", r"[0-9]{7,8}", ""),
        ("document number", r"[〔\[(（]", r"[0-9]{4}", r"[〕\])）]\s?第?\s?[0-9]+\s?号"),
        ("document number", r"[〔\[(（][0-9]{4}[〕\])）]\s?第?\s?", r".+", r"\s?号"),
        ("document number", r"〔", r".+", r"〕"),
        ("document number", "", r"(?:19|20)[0-9]{2}", r"[-—][0-9]{1,4}号"),
        ("document number", r"(?:19|20)[0-9]{2}[-—]", r".+", r"号"),
        ("document number", "", r"[0-9]+", r"号(?:文件|文|令|公告|决议|决定|通知|意见|公报)"),
        ("standard number", rf"{_STANDARD}(?:/[A-Z]{{1,4}})?[ -]?(?:[0-9.]{{1,9}}[-—:：])?", r".+", ""),
        ("address on the web", "", r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}", ""),
        ("list number", r"(?:^|\n)\s*", r"[0-9]{1,2}(?:\.[0-9]{1,2})+", r"\s"),
        ("version number", "", r"[0-9]+(?:\.[0-9]+){2,}", ""),
        ("version number", r"版本号?[为是：:]?\s?|(?<![A-Za-z])[Vv](?:er\.?)?\s?", r".+", ""),
        ("version number", "", r"[0-9]+\.[0-9]+", r"版(?![块面权图])"),
        ("version number", "", r".+", r"版本"),
        ("ordinal", r"第\s?|(?<![A-Za-z])(?:[Nn][Oo]\.?|№)\s?|倒数前?|排名[前后]", r".+", ""),
        ("ordinal", r"第\s?[0-9]{1,4}[至到、和—~-]第?", r".+", ""),
        ("ordinal", "", r"[0-9]+", r"(?:届|期|季(?!度)|标段|标包)"),
        ("divisor", r"每\s?", r".+", r"[^\W\d_]"),
        ("time of day", r"(?<![0-9])(?:[01]?[0-9]|2[0-4])[:：]", r"[0-5][0-9]", r"(?![0-9])"),
        ("time of day", "", r"[01]?[0-9]|2[0-4]", r"[:：][0-5][0-9](?![0-9])"),
        ("time of day", "", r"[01]?[0-9]|2[0-4]", r"\s?[点时](?!代|期|尚|空|效)"),
        ("time of day", r"[0-9]\s?[点时]", r"[0-5]?[0-9]", r"\s?分"),
        ("time of day", r"[0-9]分", r"[0-5]?[0-9]", r"\s?秒"),
        ("ratio", r"[0-9][:：]", r".+", ""),
        ("ratio", "", r".+", r"[:：][0-9]"),
        ("code", _CODE, r".{5,}", ""),
        ("code", _CODE, r".+", r"[-—][0-9]"),
        ("code", rf"{_CODE}[0-9]{{4}}[-—]", r".+", ""),
        ("code", r"[(（]", r"[0-9]{6}", r"[)）]"),
        ("model number", r"[A-Za-z][+/·.-]?|[A-Za-z][A-Za-z0-9/-]*[/-]", r".+", ""),
        ("model number", "", r".+", r"-?[A-Za-z]|(?:型|系列)"),
        ("note number", r"\[", r"[0-9]{1,3}", r"\]"),
        ("list number", r"[(（]", r"[0-9]{1,2}", r"[)）]"),
        ("list number", _OPENS, r"[0-9]{1,3}", r"\s?[、.．)）](?![0-9])"),
        ("list number", r"(?:^|\n)\s*", r"[0-9]{1,3}", r"\s?[：:]"),
        ("name", "", r".+", r"(?:强|号|路|线|版|楼|栋|幢|室|单元|级|次(?:列车|特快|直快))"),
        ("name", "", r".+", r"[+×x]"),
        ("name", r"[+×x]\s?", r".+", ""),
        ("year without 年", "", r"(?:19|20)[0-9]{2}", ""),
    )
)
"""Reason, what stands before the run, the whole run, what stands behind it: the first that fits says why."""
_BEFORE, _BEHIND = 24, 16
"""How much of the text on either side is asked for the reason."""
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
    addresses: list[tuple[int, int]] | None = None
    address_starts: list[int] = []
    for start, end in [*owned, (len(folded), len(folded))]:
        for run in _RUN.finditer(folded, at, start):
            if addresses is None:
                addresses = _addresses(folded)
                address_starts = [first for first, _ in addresses]
            if _inside(run.start(), named, named_starts):
                reason = "name"
            elif _inside(run.start(), addresses, address_starts):
                reason = "address on the web"
            else:
                reason = _reason(folded, run.start(), run.end())
            left.append(Unread(run.start(), run.end(), text[run.start() : run.end()], reason))
        at = end
    return left


def _addresses(folded: str) -> list[tuple[int, int]]:
    """Where addresses on the web and of mail boxes stand, in order."""
    return [found.span() for found in _WHERE.finditer(folded) if _ON_THE_WEB.search(found[0]) is not None]


def _inside(at: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, at) - 1
    return place >= 0 and at < spans[place][1]


def _reason(folded: str, start: int, end: int) -> str:
    low, high = max(0, start - _BEFORE), end + _BEHIND
    hyphened = next(
        (found[0] for found in _HYPHENS.finditer(folded, low, high) if found.start() <= start < found.end()),
        "",
    )
    if _PHONE.fullmatch(hyphened) is not None:
        return "phone number"
    before, run, after = folded[low:start], folded[start:end], folded[end:high]
    for reason, left, whole, right in _RULES:
        if (
            left.search(before) is not None
            and whole.fullmatch(run) is not None
            and right.match(after) is not None
        ):
            return reason
    following = _AFTER.match(after)
    return f"no unit known: {following[0].strip()}" if following is not None else "no unit"
