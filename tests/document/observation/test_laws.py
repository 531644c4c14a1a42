"""Laws that hold for every text: evidence lies in it, no figure has two rows, nothing raises."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zheconparse as z

PIECES = [
    "2022年", "，", "。", "；", "、", "和", "全市", "包头市", "签约项目134个", "总投资823.12亿元", "同比增长15.6%",
    "分别增长5%和6%", "占全国的1/3", "其中", "完成目标的111.88%", "力争", "预计", "年产8GW组件项目", "96个项目",
    "已开工81个", "居全国第4位", "比上年", "提高0.4个百分点", "\n\n", "\n", "（", "）", "“", "”", "\t",
    "指标\t绝对数\n产值\t12.5\n", "第一、二产业", "达到", "截至10月底", "的", "由3亿元增至5亿元", "5期52讲",
    "单位：亿元", "|", "等", "为", "1月1日", "恢复到2019年的98%",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=24).map("".join)
SENTENCES = [
    "2022年，包头市签约项目134个，协议总投资823.12亿元。",
    "今年1—6月，规模以上工业增加值增长8.1%，产销率96.5%。",
    "稀土永磁材料产能15万吨，占全国的1/3。",
    "力争新增规上工业企业110家以上。",
    "截至10月底，完成投资193亿元，完成全年计划的95%。",
    "生猪出栏6548万头，猪肉产量478万吨，分别增长3.7%和3.8%。",
]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_evidence_lies_in_the_text_and_no_figure_has_two_rows(text):
    document = z.extract(text, reference="2023-01-31")
    seen = set()
    for row in document.observations:
        assert row.text == text[row.start : row.end]
        assert row.sentence[0] <= row.start < row.end <= row.sentence[1]
        for start, end in row.evidence:
            assert 0 <= start < end <= len(text)
            assert (start, end) not in seen
            seen.add((start, end))
    ordered = sorted(seen)
    assert all(first[1] <= second[0] for first, second in pairwise(ordered))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_a_row_is_a_mention_or_a_cell_of_a_table(text):
    document = z.extract(text, reference="2023-01-31")
    mentions = {(one.start, one.end): one.value for one in document.mentions}
    for row in document.observations:
        assert row.rule == "table" or mentions[row.start, row.end] == row.value


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6, unique=True), st.data())
def test_removing_a_sentence_removes_its_own_rows_only(sentences, data):
    """What stays keeps its indicator, value and change; place and time may have been carried from what went."""
    gone = data.draw(st.integers(0, len(sentences) - 1))

    def found(kept):
        return [
            (row.indicator, row.text, row.change, row.status) for row in z.extract("".join(kept)).observations
        ]

    whole = found(sentences)
    less = found(sentences[:gone] + sentences[gone + 1 :])
    own = found([sentences[gone]])
    assert less == [row for row in whole if row not in own]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_the_same_text_gives_the_same_rows(sentences):
    text = "\n\n".join(sentences)
    assert z.extract(text).observations == z.extract(text).observations


LONG = [
    "签约项目134个，总投资5亿元，同比增长5%，",
    "产值5亿元、",
    "5亿元",
    "总投资5亿元；",
    "（5%），",
    "甲\t12.5\t3\n",
    "2022年GDP增长5%\n\n",
]


@pytest.mark.parametrize("unit", LONG)
def test_the_time_grows_with_the_text(unit):
    def seconds(times):
        document = z.extract(unit * times, reference="2023-01-31")
        assert document.mentions is not None
        begin = time.perf_counter()
        assert document.observations is not None
        return time.perf_counter() - begin

    seconds(20)
    assert min(seconds(1600) for _ in range(2)) < 24 * max(seconds(200), 0.004)
