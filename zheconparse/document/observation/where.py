"""A region as the rows have it, how the text gives it, and the place that one figure of a list has to itself."""

from __future__ import annotations

from typing import NamedTuple

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.heads import is_part_of_name
from zheconparse.values.observation import Confidence
from zheconparse.values.region import Region


class Where(NamedTuple):
    """A region and how the text gives it."""

    region: Region | None = None
    confidence: Confidence = "inferred"

    def carried(self) -> Where:
        """The same, said earlier."""
        return Where(self.region, "carried") if self.confidence == "stated" else self


NOWHERE = Where()


def code_of(region: Region | None) -> str | None:
    """The code of a division or country; the name of a zone, or of a group of regions."""
    if region is None:
        return None
    if region.level in ("zone", "cluster") or region.refers_to in ("zone", "cluster"):
        return region.name
    return region.code


def listed_place(words: str, clause: Clause, figure: Token) -> Token | None:
    """The place that heads a later member of a list (甲县5GW项目、|乙市10GW项目)."""
    if not clause.places:
        return None
    before: Token | None = None
    for one in clause.figures:
        if one.end > figure.start:
            break
        before = one
    if before is None:
        return None
    for token in clause.places:
        if before.end < token.start and token.end <= figure.start:
            if words[token.start - 1] not in "、和(" or token.value.inside is not None:
                return None
            beside = is_part_of_name(words, clause, token)
            return (
                None if beside or token.value.level not in ("city", "county", "province", "zone") else token
            )
    return None


def averaged_over(words: str, clause: Clause, figure: Token) -> Token | None:
    """The place over which a price is averaged (螺纹钢|全国|均价3168元)."""
    if words.find("均价", clause.start, figure.start) < 0:
        return None
    before = (one for one in clause.places if one.end <= figure.start)
    return next((one for one in before if words.startswith("均价", one.end)), None)
