"""A place as data: its code, its name and the names above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zheconparse.values.slots import filled


@filled
@dataclass(frozen=True, slots=True)
class Region:
    """A division of China, a country, a development zone, a cluster of regions, or a word that points to one.

    >>> baotou = Region("150200", "包头市", ("内蒙古自治区", "包头市"), "city")
    >>> str(baotou)
    '内蒙古自治区/包头市'

    `code` is the six digits of GB/T 2260 or ISO 3166-1 alpha-2; None for a cluster and for a name that the text leaves open, whose
    `candidates` are then listed. A zone carries code and path of the division that runs it. `level` is one of country, province,
    city, county, zone, cluster, relative. `until` is the year an abolished division ended.
    """

    code: str | None
    name: str
    path: tuple[str, ...]
    level: str
    members: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    inside: str | None = None
    until: int | None = None
    refers_to: str | None = None

    def __str__(self) -> str:
        if self.level in ("zone", "cluster", "country") or not self.path:
            return self.name
        return "/".join(self.path)

    def to_record(self) -> dict[str, Any]:
        """The fields of a region record; what does not apply is left out.

        >>> Region("CN", "中国", (), "country").to_record()
        {'code': 'CN', 'name': '中国', 'path': [], 'level': 'country'}
        """
        record: dict[str, Any] = {
            "code": self.code,
            "name": self.name,
            "path": list(self.path),
            "level": self.level,
        }
        if self.members:
            record["members"] = list(self.members)
        if self.candidates:
            record["candidates"] = list(self.candidates)
        if self.inside is not None:
            record["inside"] = self.inside
        if self.until is not None:
            record["until"] = self.until
        if self.refers_to is not None:
            record["refers_to"] = self.refers_to
        return record
