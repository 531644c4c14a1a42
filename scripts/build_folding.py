"""Make zheconparse/kernel/traditional.tsv from OpenCC's table of traditional characters.

usage: python scripts/build_folding.py PATH/TO/TSCharacters.txt

The table ships in the package `opencc-python-reimplemented` (folder opencc/dictionary). A character is kept when its first
simplified reading is one other character of the Basic Multilingual Plane; KEPT_AS_WRITTEN are also good simplified characters.
"""

from __future__ import annotations

import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "zheconparse" / "kernel" / "traditional.tsv"
KEPT_AS_WRITTEN = frozenset("乾著藉瞭夥徵摺蘋甚麽馀")


def rows(source: str) -> list[tuple[str, str]]:
    found = {}
    for line in source.splitlines():
        written, _, readings = line.partition("\t")
        first = readings.split(" ")[0]
        if len(written) == len(first) == 1 and written != first and max(ord(written), ord(first)) < 0x10000:
            found[written] = first
    found |= {"圜": "圆", "圓": "圆", "臺": "台", "噸": "吨", "畝": "亩"}
    found = {
        written: found.get(simplified, simplified) for written, simplified in found.items()
    }  # 薴 is 苧, which is 苎
    return sorted((w, s) for w, s in found.items() if w not in KEPT_AS_WRITTEN)


def main() -> None:
    table = rows(Path(sys.argv[1]).read_text(encoding="utf-8"))
    lines = [f"{written}\t{simplified}\n" for written, simplified in table]
    TARGET.write_text("traditional\tsimplified\n" + "".join(lines), encoding="utf-8")
    print(f"{TARGET}: {len(lines)} characters")


if __name__ == "__main__":
    main()
