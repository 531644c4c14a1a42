"""Laws that hold for every text: true offsets, no exception, no place in ordinary words, cost that grows with the text."""

from __future__ import annotations

import time
from importlib.util import find_spec
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from zheconparse.kinds import region
from zheconparse.kinds.region.lexicon import default_lexicon

FORMS = sorted(default_lexicon().forms)
anything = st.text(
    alphabet=st.one_of(
        st.characters(), st.sampled_from("的市县区省、和，。\n (（）)\x00\ud800包头海南全我该高新开发")
    ),
    max_size=60,
)
mixtures = st.lists(
    st.one_of(
        anything, st.sampled_from(FORMS), st.sampled_from(["、", "等三区", "，全区", "有限公司", "2月8日电"])
    ),
    max_size=12,
)
homes = st.sampled_from([None, "150200", "110000", "110105", "370285", "650000", "460000"])

# Places that the dictionary of the test holds for something else than a place name.
PLACES_UNDER_ANOTHER_MARK = frozenset(
    ("商洛", "孝感", "豫陕", "麻城", "武穴", "当阳", "文昌", "钟祥", "大冶", "应城")
)


@given(mixtures, homes)
def test_mentions_are_slices_in_order_and_none_overlaps(parts: list[str], home: str | None) -> None:
    text = "".join(parts)
    found = region.find(text, home=home)
    last = 0
    for mention in found:
        assert mention.text == text[mention.start : mention.end]
        assert mention.text
        assert mention.start >= last or mention.value.inside
        last = mention.end
        record = mention.to_record()
        assert record["kind"] == "region"
        assert record["code"] is None or len(record["code"]) in (2, 6)
        assert set(record) >= {"code", "name", "path", "level"}


@given(
    st.sampled_from([r for r in FORMS if len(r) > 3]),
    st.sampled_from(["据悉，", "他们去", "\n", ""]),
    st.sampled_from(["。", "，增长", "\n", ""]),
)
def test_neutral_prose_moves_a_long_name_and_changes_nothing(written: str, before: str, after: str) -> None:
    alone, placed = region.find(written), region.find(before + written + after)
    assert [(m.text, m.value) for m in alone] == [(m.text, m.value) for m in placed]
    assert [m.start + len(before) for m in alone] == [m.start for m in placed]


def test_no_common_word_that_is_no_place_is_read_as_one() -> None:
    spec = find_spec("jieba")
    assert spec is not None
    assert spec.origin is not None
    words: dict[str, tuple[int, str]] = {}
    for row in Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, part = row.split(" ")
        words[word] = (int(frequency), part)
    common = sorted((w for w in words if len(w) > 1), key=lambda w: (-words[w][0], w))[:20_000]
    named = {w for w in default_lexicon().forms if len(w) > 2} | PLACES_UNDER_ANOTHER_MARK
    wrong = []
    for word in common:
        for mention in region.find(word):
            place, level = mention.text, mention.value.level
            if level == "relative" or place in named or words.get(place, (0, ""))[1].startswith("ns"):
                continue
            if place != word or level == "county":
                wrong.append((word, place, mention.value.name))
    assert wrong == []


def test_the_cost_grows_with_the_text() -> None:
    unit = "包头市稀土高新区2022年签约项目134个，全市招商引资到上海、福建莆田，内蒙古日报社报道。和平发展合作共赢。\n"
    region.find(unit)

    def cost(times: int) -> float:
        text = unit * times
        best = float("inf")
        for _ in range(7):
            began = time.process_time()
            region.find(text)
            best = min(best, time.process_time() - began)
        return best

    assert cost(2000) < 10 * cost(200) * 2


def test_hostile_texts_are_read_in_linear_time() -> None:
    for unit in ("包头", "一", "、包头", "市", "(包头", "高新区", "有限公司", "全区", "京蒙", "包头 "):
        began = time.process_time()
        region.find(unit * 20_000)
        assert time.process_time() - began < 3
