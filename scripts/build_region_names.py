"""Make the written forms of regions and the words that guard them: names.tsv and segments.tsv in zheconparse/kinds/region.

usage: python scripts/build_region_names.py --jieba DIR [--check] [--report]

DIR is the unpacked package `jieba` (pip download --no-deps --no-binary :all: jieba, then untar; or the installed folder): its
dict.txt gives each word's frequency and part of speech. The script reads divisions.tsv, countries.tsv, aliases.tsv and
ordinary.tsv beside the tables it writes, and installs nothing.

names.tsv      short names of divisions made by rule (包头, 达拉特旗 keeps its own, 长阳县, 黔东南州), each with a strength:
               s  read wherever it stands alone as a word
               w  read where the text backs it: after its parent, in a list of its neighbours, in a text on its parent
               o  an ordinary word too (白银, 日照): read after its parent, in a list of places, where the text names it in full
               x  an everyday word (合作, 东方): read only after its parent or in a list of places
segments.tsv   the dictionary's words of two to four characters by price (the logarithm of how rare they are), to weigh a short name
               against its neighbours (海量 against 上海), and words that hold a name without meaning it (真金白银), without a price
"""

from __future__ import annotations

import csv
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from published_tables import parser, publish

FOLDER = Path(__file__).resolve().parent.parent / "zheconparse" / "kinds" / "region"
PEOPLES = [
    "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克",
    "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬",
    "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂",
    "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺", "各", "达翰尔",
]  # fmt: skip
BARE_PEOPLES = ("蒙古", "维吾尔", "哈萨克", "柯尔克孜", "塔吉克", "锡伯", "达斡尔")
PEOPLE = re.compile(
    "(?:(?:" + "|".join(sorted(PEOPLES, key=len, reverse=True)) + ")族|" + "|".join(BARE_PEOPLES) + ")+$"
)
SHARED_ENDS = re.compile(
    r"(?:自治区|自治州|自治县|自治旗|特别行政区|林区|特区|地区|新区|矿区|[省市区县旗盟州])$"
)
MIN_FREQUENCY, EVERYDAY = 100, 1200
TOTAL = 60_000_000


def lines(name: str) -> list[dict[str, str]]:
    path = FOLDER / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(
            csv.DictReader((row for row in file if not row.startswith("#")), delimiter="\t", restval="")
        )


def dictionary(folder: Path) -> dict[str, tuple[int, str]]:
    path = folder / "dict.txt" if (folder / "dict.txt").exists() else folder / "jieba" / "dict.txt"
    words = {}
    for row in path.read_text(encoding="utf-8").splitlines():
        word, frequency, part = row.split(" ")
        words[word] = (int(frequency), part)
    return words


def root(name: str) -> str:
    """The name without its class and its peoples: 恩施土家族苗族自治州 → 恩施."""
    for ending in ("自治州", "自治县", "自治旗", "自治区"):
        if name.endswith(ending):
            stem = name.removesuffix(ending)
            bare = PEOPLE.sub("", stem)
            return bare if len(bare) > 1 else stem
    if name.endswith("旗") and len(name) > 2:
        return name if name[-2] in "左右前后中联合" or name.endswith("联合旗") else name[:-1]
    return SHARED_ENDS.sub("", name)


def level(code: str) -> int:
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def short_names(rows: list[dict[str, str]]) -> dict[str, list[str]]:
    """Each short form with the present divisions that may be meant, the highest level first, then those that have gone."""
    present: dict[str, set[str]] = defaultdict(set)
    gone: dict[str, set[str]] = defaultdict(set)
    names = {row["name"] for row in rows}
    today = {row["code"] for row in rows if not row["until"]}
    for row in rows:
        code, name = row["code"], row["name"]
        stem = root(name)
        forms = {stem}
        if name.endswith("自治州"):
            forms.add(stem + "州")
        if name.endswith("自治县"):
            forms.add(stem + "县")
        if name.endswith("自治旗"):
            forms.add(stem + "旗")
        into = gone if row["until"] else present
        key = f"{code}/{row['until']}" if row["until"] else code
        renamed = row["until"] and code in row["successors"].split()
        for form in forms:
            if len(form) >= 2 and form != name and form not in names:
                into[form].add(code if renamed and code in today else key)
    found = {form: sorted(codes, key=lambda c: (level(c), c)) for form, codes in present.items()}
    for form, keys in gone.items():
        found.setdefault(form, []).extend(
            sorted(keys - set(found.get(form, [])), key=lambda c: (level(c[:6]), c))
        )
    return found


def strength(
    form: str, codes: list[str], words: dict[str, tuple[int, str]], ordinary: set[str], districts: set[str]
) -> str:
    frequency, part = words.get(form, (0, ""))
    top = level(codes[0][:6])
    past = "/" in codes[0]
    if form in ordinary:
        return "x" if frequency >= EVERYDAY else "o"
    if form.endswith(("州", "旗", "县", "盟")) and len(form) > 2:
        return "s"
    if top == 1 or (top == 2 and not past):
        return "s"
    alone = past or sum("/" not in code for code in codes) == 1
    alone = alone and not (len(form) == 2 and codes[0] in districts)
    if part and not part.startswith("ns"):
        if frequency < 100 or part[0] not in "vadnfmsbtl" or part in ("nr", "nz", "nt"):
            return "x" if frequency >= EVERYDAY else "w"
        return "x" if frequency >= EVERYDAY else "o"
    if part.startswith("ns"):
        return "s" if alone and not past else "w"
    return "s" if alone and not past else "w"


KEEPS_MEANING = frozenset("人城岛港区委桥社军队")


def holders(forms: set[str], words: dict[str, tuple[int, str]], places: set[str]) -> set[str]:
    """Words that hold a form without meaning the place: 真金白银 and 长白山 behind other characters, 长治久安 as a saying."""
    found = set()
    for word, (frequency, part) in words.items():
        if not 3 <= len(word) <= 5 or frequency < (30 if part == "nr" else 5) or word in places:
            continue
        for start in range(len(word) - 1):
            for form in (word[start : start + 2], word[start : start + 3]):
                if form not in forms or form == word:
                    continue
                before, rest = word[:start], word[start + len(form) :]
                saying = (
                    part in ("i", "l", "nrt", "v", "a", "d", "r", "c")
                    and not (rest in words and len(rest) > 1)
                    and rest[-1:] not in KEEPS_MEANING
                )
                whole_before = start > 1 and before in words
                if (not start and saying) or (
                    start
                    and not whole_before
                    and not (part.startswith("n") and rest in words and len(rest) > 1 and start == 0)
                ):
                    found.add(word)
    return {w for w in found if not any(w != v and v in w for v in found)}


def sayings(forms: set[str], words: dict[str, tuple[int, str]]) -> set[str]:
    """Sayings that hold a short name behind other characters: 热火朝天 is not 朝天区, however much the text backs it."""
    return {
        word
        for word, (_, part) in words.items()
        if 4 <= len(word) <= 5
        and part in ("i", "l")
        and any(word[start : start + 2] in forms for start in range(1, len(word) - 1))
    }


def build(jieba: Path) -> tuple[str, str, list[str]]:
    words = dictionary(jieba)
    rows = lines("divisions.tsv")
    aliases = lines("aliases.tsv")
    countries = lines("countries.tsv")
    ordinary = {row["word"] for row in lines("ordinary.tsv")}
    shorts = short_names(rows)
    for row in aliases:
        shorts.pop(row["written"], None)
    cities = {
        (row["code"][:2], root(row["name"])) for row in rows if row["until"] and row["name"].endswith("市")
    }
    districts = {
        row["code"]
        for row in rows
        if row["name"].endswith("区") and (row["code"][:2], root(row["name"])) not in cities
    }
    named = [
        (form, strength(form, codes, words, ordinary, districts), codes)
        for form, codes in sorted(shorts.items())
    ]
    table = "".join(f"{form}\t{how}\t{' '.join(codes)}\n" for form, how, codes in named)
    foreign = {w for row in countries for w in row["written"].split()}
    checked = (
        {form for form, how, _ in named if len(form) <= 2}
        | {w for w in foreign if len(w) <= 2}
        | {r["written"] for r in aliases if len(r["written"]) <= 2}
    )
    spoken = {r["written"] for r in aliases if r["strength"] == "s"}
    places = (
        {row["name"] for row in rows}
        | {form for form, _, _ in named}
        | foreign
        | {r["written"] for r in aliases}
    )
    frequencies = {
        word: frequency
        for word, (frequency, part) in words.items()
        if 2 <= len(word) <= 4 and frequency >= MIN_FREQUENCY and not part.startswith("nr")
    }
    for form in checked:
        frequencies[form] = max(words.get(form, (0, ""))[0], 100)
    for row in lines("wordlist.tsv"):
        frequencies[row["word"]] = int(row["frequency"])
    singles = {c for w in frequencies for c in w}
    for c in singles:
        frequencies[c] = max(words.get(c, (0, ""))[0], 1)
    for word in (
        {row["word"] for row in lines("holders.tsv")}
        | holders({form for form, how, _ in named if how == "s"} | foreign | spoken, words, places)
        | sayings({form for form, how, _ in named if how != "s"}, words)
    ):
        frequencies[word] = 0
    prices: dict[str, list[str]] = defaultdict(list)
    for word, frequency in sorted(frequencies.items()):
        prices[f"{math.log(TOTAL / frequency):.1f}" if frequency else "none"].append(word)
    segments = "".join(f"{price}\t{' '.join(of_price)}\n" for price, of_price in sorted(prices.items()))
    report = [f"{f}\t{h}\t{' '.join(c)}\t{words.get(f)}" for f, h, c in named]
    return "written\tstrength\tcodes\n" + table, "price\twords\n" + segments, report


def main() -> int:
    options = parser(__doc__, "--jieba")
    options.add_argument("--report", action="store_true")
    given = options.parse_args()
    names, segments, report = build(given.jieba)
    if given.report:
        print("\n".join(report))
        return 0
    return publish({FOLDER / "names.tsv": names, FOLDER / "segments.tsv": segments}, given.check)


if __name__ == "__main__":
    sys.exit(main())
