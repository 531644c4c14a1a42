"""What a text has named so far, and what its shared names and pointing words mean in that light."""

from __future__ import annotations

from collections.abc import Mapping

from zheconparse.kinds.region.lexicon import ZONE, Written
from zheconparse.kinds.region.table import Division, table
from zheconparse.values.region import Region

_CHINA = Region("CN", "中国", (), "country")
_BEFORE_INSIDE = frozenset("，。；：！？、“”（(\n\t 将把对在与和从为及于是的")
BARE_ENDINGS = ("高新区", "经开区")
MUNICIPAL = frozenset(("11", "12", "31", "50"))
_AUTONOMOUS = ("15", "45", "54", "64", "65")


class Context:
    """The home of the text, the year it speaks of, and the regions it has named."""

    def __init__(self, home: Division | None, year: int | None, forms: Mapping[str, Written]) -> None:
        self.home, self.year, self.forms = home, year, forms
        self.named: set[str] = set()
        self.cities: set[str] = set()
        self.provinces: set[str] = set()
        self.zones_by_ending: dict[str, Region] = {}
        self.zones: dict[str, Region] = {}  # those in no list, by their short names
        self.usual: dict[str, str] = {}  # the short ending of each of them
        self.last: dict[str, Region] = {}
        self.here: dict[str, Region] = {}
        self.subject: Region | None = None  # what the paragraph named first, and what the one before did
        self.before: Region | None = None
        self.latest: Region | None = None

    def new_paragraph(self) -> None:
        self.here = {}
        self.before = self.subject or self.before
        self.subject = self.latest = None

    def remember(self, region: Region) -> None:
        """Note a region that the text names."""
        if region is self.latest:
            return
        self.latest = region
        code, level = region.code, region.level
        if code is None or level == "country":
            return
        if self.subject is None:
            self.subject = region
        if level == "zone":
            self._place(code)
            for ending in BARE_ENDINGS:
                if region.name.endswith(ending) or self.usual.get(region.name) == ending:
                    self.zones_by_ending[ending] = region
        else:
            if code not in self.named:
                self._place(code)
                self.named.add(code)
            if level == "county" and region.name[-1] == "区":
                level = "district"
        self.last[level] = region
        self.here.setdefault(level, region)

    def pass_by(self, region: Region) -> None:
        """Note a county after which only something is named that stands there: no pointing word means it, where another place is known."""
        if region.code is not None:
            self._place(region.code)
            self.named.add(region.code)
            level = "district" if region.name.endswith("区") else region.level
            self.last.setdefault(level, region)

    def _place(self, code: str) -> None:
        """Note the province and the city that a code lies in."""
        self.provinces.add(code[:2])
        if code[2:4] != "00":
            self.cities.add(code[:4])

    def in_force(self, candidates: tuple[Division, ...]) -> list[Division]:
        """The candidates of the year the text speaks of; where none held then, the latest of each line."""
        if len(candidates) == 1:
            return [table().renamed(candidates[0])]
        year = self.year
        now = [d for d in candidates if (d.until is None if year is None else d.holds_in(year))]
        if not now:
            codes = {d.code for d in candidates}
            now = [
                d for d in candidates if not any(s in codes and s != d.code for s in d.successors)
            ] or list(candidates)
        return list({d.code: d for d in map(table().renamed, now)}.values())

    def decide(self, candidates: tuple[Division, ...], word: Written) -> Region:
        """The division that a name means; where nothing decides, a region without code that lists the candidates."""
        if word.sole is not None and candidates is word.places:
            return word.sole
        year = self.year
        if word.before is not None and year is not None and not any(d.holds_in(year) for d in candidates):
            return word.before
        held = self.in_force(candidates)
        if len(held) < len(candidates) and word.official and year is None:
            held = self._near_past(held, candidates)
        if len(held) == 1:
            if len(candidates) == 1 and candidates is word.places and word.before is None:
                word.sole = held[0].region
            return held[0].region
        chosen = (
            self._by_home(held, word.official)
            or (None if word.official else _highest(held))
            or self._by_text(held)
        )
        if chosen is not None:
            return chosen.region
        levels = {d.level for d in held}
        return Region(
            None,
            word.text,
            (),
            levels.pop() if len(levels) == 1 else "county",
            candidates=tuple(sorted(d.code for d in held)),
        )

    def _near_past(self, held: list[Division], candidates: tuple[Division, ...]) -> list[Division]:
        """Where no division of today lies in a province of the text but a past one does, that one: 江北区 in a text on Chongqing."""
        provinces = self.provinces if self.home is None else self.provinces | {self.home.code[:2]}
        if not provinces or any(d.code[:2] in provinces for d in held):
            return held
        near = [d for d in candidates if d.code[:2] in provinces]
        return [max(near, key=lambda d: d.until or 0)] if near else held

    def _by_home(self, held: list[Division], official: bool) -> Division | None:
        home = self.home
        if home is None:
            return None
        line = {home.code, home.code[:4] + "00", home.code[:2] + "0000"}
        related = [d for d in held if d.code in line]
        if related:
            return min(related, key=lambda d: d.code)
        if not official and any(d.level == "province" for d in held):
            return None  # 海南 in a text on 乌海 is the province, not its district
        for digits in (4, 2):
            if digits == 4 and home.code[2:4] == "00":
                continue
            near = [d for d in held if d.code[:digits] == home.code[:digits]]
            if len(near) == 1 and (official or near[0].level == "county" or _highest(held) is None):
                return near[0]
        return None

    def _by_text(self, held: list[Division]) -> Division | None:
        named = [d for d in held if d.code in self.named]
        if len(named) == 1:
            return named[0]
        for digits, stems in ((4, self.cities), (2, self.provinces)):
            near = [d for d in held if d.code[:digits] in stems]
            if len(near) == 1:
                return near[0]
        return None

    def weak(
        self,
        candidates: tuple[Division, ...],
        word: Written,
        dateline: bool = False,
    ) -> Region | None:
        """A weak name alone: read as the home or what the text has named in full, before a dateline, or where home or text lead to it."""
        strength = word.strength
        if strength == "x":
            return None
        held = self.in_force(candidates)
        home, year = self.home, self.year
        if year is not None and not word.official and not any(d.holds_in(year) for d in held):
            return None  # 吴淞, as its district is gone, is any place there
        for division in held:
            if division.code in self.named or (home is not None and division.code == home.code):
                return division.region
        if dateline and _highest(held) is not None:
            return (_highest(held) or held[0]).region
        if strength == "o" and not (word.official and len(word.text) > 2):
            return None
        chosen = self._by_home(held, True) or self._by_text(held)
        return chosen.region if chosen is not None else None

    def listed(
        self, candidates: tuple[Division, ...], word: Written, beside: list[Region], ending: str
    ) -> Region | None:
        """A weak name in a list: what its neighbours or a closing 两市 make of it, else what it means alone."""
        held = self.in_force(candidates)
        if ending:
            fitting = [d for d in held if d.name.endswith(ending)] or (
                [d for d in held if d.level != "county"] if ending == "市" else []
            )
            held = fitting or held
        taken = {region.code for region in beside}
        for digits in (4, 2):
            for region in beside:
                stem = (region.code or "")[:digits]
                near = [
                    d for d in held if d.code[:digits] == stem and d.code not in taken and stem[-2:] != "00"
                ]
                if len(near) == 1:
                    return near[0].region
        cities = [d for d in held if d.level == "city"]
        if len(cities) == 1 and any(r.level in ("city", "province") for r in beside):
            return cities[0].region
        vouched = word.strength == "w" and any(r.level in ("province", "city", "county") for r in beside)
        if (ending or vouched) and len(held) == 1:
            return held[0].region
        if ending:
            chosen = self._by_home(held, True) or self._by_text(held)
            return chosen.region if chosen is not None else None
        return self.weak(candidates, word)

    def zone_at(self, place: Region, middle: str, ending: str, called: str) -> Region:
        """The zone that a place and an ending name (合肥市 + 高新技术产业开发区 → 合肥高新区), if in no list as the text first calls it."""
        if place.level == "zone" or place.code is None:
            return place
        for word in ("国家级", "国家", "省级"):
            middle = middle.removeprefix(word)
        proper = short(place.name) + middle.removeprefix("市")
        known = self.forms.get(proper + ending)
        if known is not None and known.kind == ZONE and known.region is not None:
            return known.region
        zone = self.zones.get(proper + ending)
        if zone is None:
            zone = self.zones[proper + ending] = Region(place.code, proper + called, place.path, "zone")
            self.usual[zone.name] = ending
        return zone

    # What pointing words mean

    def meaning(self, word: Written, text: str, start: int) -> Region | None:
        """What 全市, 该区 or 自治区 points to, or None where nothing is known that it could."""
        target = word.usual
        if word.text[1] == "内" and word.text != "国内" and start and text[start - 1] not in _BEFORE_INSIDE:
            return None
        if target == "nation":
            return _pointed(_CHINA, "country")
        if target == "capital" and text.startswith("城市", start + len(word.text)):
            return None  # 省会城市 are all of them
        if target == "autonomous" and text[max(0, start - 2) : start] == "省、":
            return None  # 各省、自治区、直辖市
        this = word.text[0] == "该"
        if target == "zone":
            zone = self.last.get("zone")
            return _pointed(zone, "zone") if zone else None
        if target in ("province", "autonomous", "capital"):
            return self._province(target)
        if target in ("city", "league", "prefecture"):
            return self._city(this)
        if target == "county":
            return self._county(this)
        return self._district(this)

    def _province(self, target: str) -> Region | None:
        code = self.home.code[:2] if self.home is not None else ""
        if not code:
            near = (
                self.here.get("province")
                or self.last.get("province")
                or self.last.get("city")
                or self.last.get("county")
                or self.last.get("district")
                or self.last.get("zone")
            )
            code = near.code[:2] if near is not None and near.code else ""
        if not code or (target == "autonomous" and code not in _AUTONOMOUS):
            return None
        found = table().at(code + ("0100" if target == "capital" else "0000"), None)
        return _pointed(found.region, found.level) if found is not None else None

    def _city(self, this: bool) -> Region | None:
        home = self.home
        if not this and home is not None:
            if home.level == "county" and home.name.endswith("市"):
                return _pointed(home.region, "county")
            found = _city_of(home.code)
            if found is not None:
                return found
        about = self.subject or self.before
        if this and about is not None and about.level == "county" and about.name.endswith("市"):
            return _pointed(about, "county")
        near = self.here.get("city") or self._municipality(this) or self.last.get("city")
        if near is not None:
            return _pointed(near, near.level)
        for level in ("county", "district", "zone", "province"):
            near = self.last.get(level)
            if near is not None and near.code is not None:
                return (
                    _pointed(near, level)
                    if level == "county" and near.name.endswith("市")
                    else _city_of(near.code)
                )
        return None

    def _municipality(self, this: bool) -> Region | None:
        """The province that is a city, where the paragraph names one and no county (上海…，全市)."""
        near = self.here.get("province")
        if this or near is None or near.code is None or near.code[:2] not in MUNICIPAL:
            return None
        return None if "county" in self.here else near

    def _county(self, this: bool) -> Region | None:
        home = self.home
        if not this and home is not None and home.level == "county":
            return _pointed(home.region, "county")
        near = self.here.get("county") or self.last.get("county")
        return _pointed(near, "county") if near is not None else None

    def _district(self, this: bool) -> Region | None:
        subject = self.subject
        of_province = self.home is not None and self.home.level == "province"
        if subject is None and self.before is not None and self.before.level == "zone" and not of_province:
            subject = self.before  # a paragraph that names no place goes on about the zone
        if subject is not None and (
            subject.level == "zone" or (subject.level == "county" and subject.name.endswith("区"))
        ):
            return _pointed(subject, subject.level)
        area = (
            self.here.get("zone")
            or self.here.get("district")
            or self.last.get("zone")
            or self.last.get("district")
        )
        if this and area is not None:
            return _pointed(area, area.level)
        if self.home is not None and self.home.level == "county" and self.home.name.endswith("区"):
            return _pointed(self.home.region, "county")
        autonomous = self._province("autonomous")
        if autonomous is not None:
            return autonomous
        return _pointed(area, area.level) if area is not None else None


def _city_of(code: str) -> Region | None:
    """The prefecture or municipality that a code lies in, as a pointing word gives it."""
    found = table().at(code[:2] + "0000" if code[:2] in MUNICIPAL else code[:4] + "00", None)
    if found is None or (found.level == "province" and found.code[:2] not in MUNICIPAL):
        return None
    return _pointed(found.region, found.level)


def _highest(held: list[Division]) -> Division | None:
    """A short name shared by levels means the highest: 吉林 the province."""
    for digits in ("0000", "00"):
        top = [d for d in held if d.code.endswith(digits)]
        if top:
            return top[0] if len(top) == 1 else None
    return None


def _pointed(region: Region, to: str) -> Region:
    return Region(region.code, region.name, region.path, "relative", refers_to=to)


def short(name: str) -> str:
    """The everyday short form of a division's name."""
    for ending in ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "地区"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    if "自治" in name:
        return name
    if len(name) > 3 and name[-1] == "旗" and name[-2] not in "前后左右中":
        return name[:-1]  # 达拉特经济开发区, but 正蓝旗, 科左中旗
    return name[:-1] if len(name) > 2 and name[-1] in "省市盟县区" else name
