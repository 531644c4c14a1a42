"""Make zheconparse/kinds/region/countries.tsv: ISO 3166-1 codes with Chinese short names and other spellings.

usage: python scripts/build_countries.py --countries DIR [--check]

DIR is the unpacked npm package `i18n-iso-countries` (npm pack i18n-iso-countries, then untar): its langs/zh.json gives a short name
for each code. NAMES replaces those that Chinese usage writes otherwise; ALSO adds spellings. Hong Kong, Macao and Taiwan are
divisions of China and stand in divisions.tsv.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from published_tables import parser, publish

TARGET = Path(__file__).resolve().parent.parent / "zheconparse" / "kinds" / "region" / "countries.tsv"
DIVISIONS_OF_CHINA = frozenset(("HK", "MO", "TW"))
NAMES = {
    "AX": "奥兰群岛", "CC": "科科斯群岛", "CF": "中非共和国", "CD": "刚果民主共和国",
    "CG": "刚果共和国", "DM": "多米尼克", "DO": "多米尼加共和国", "EH": "西撒哈拉",
    "FK": "马尔维纳斯群岛", "ID": "印度尼西亚", "MN": "蒙古国", "SA": "沙特阿拉伯", "SH": "圣赫勒拿",
    "FM": "密克罗尼西亚", "SS": "南苏丹", "AG": "安提瓜和巴布达",
}  # fmt: skip
ALSO = {
    "CN": "中华人民共和国 中国大陆 中国内地", "AE": "阿拉伯联合酋长国", "SA": "沙特", "ID": "印尼", "CD": "刚果(金)",
    "CG": "刚果(布)", "BA": "波斯尼亚和黑塞哥维那", "GB": "大不列颠", "KP": "朝鲜民主主义人民共和国",
    "KR": "大韩民国", "RU": "俄国", "MK": "马其顿", "LA": "寮国", "CI": "象牙海岸", "BD": "孟加拉",
    "DO": "多米尼加", "US": "美利坚合众国", "SZ": "埃斯瓦蒂尼", "CZ": "捷克共和国",
    "FK": "福克兰群岛", "TR": "土尔其", "MN": "外蒙古 蒙古", "VN": "越南社会主义共和国",
    "FM": "密克罗尼西亚联邦", "NZ": "纽西兰", "AU": "澳洲", "RS": "塞尔维亚共和国",
}  # fmt: skip


def build(folder: Path) -> str:
    names: dict[str, str] = json.loads((folder / "langs" / "zh.json").read_text(encoding="utf-8"))[
        "countries"
    ]
    rows = []
    for code, name in sorted(names.items()):
        if code not in DIVISIONS_OF_CHINA:
            rows.append(
                f"{code}\t{NAMES.get(code, name)}\t{' '.join(sorted({NAMES.get(code, name), *ALSO.get(code, '').split()}))}\n"
            )
    return "code\tname\twritten\n" + "".join(rows)


def main() -> int:
    given = parser(__doc__, "--countries").parse_args()
    return publish({TARGET: build(given.countries)}, given.check)


if __name__ == "__main__":
    sys.exit(main())
