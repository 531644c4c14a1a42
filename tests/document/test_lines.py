"""Lines that a page has cut: read as one, with the places that they have in the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.document.layout import blocks
from zheconparse.document.lines import Joined, line_ends
from zheconparse.evaluate import load_reports

REPORTS = load_reports(Path(__file__).parents[2] / "corpus" / "reports")
PROSE = (
    "　　“从签约到打第一根桩，只用了九十七天。”项目经理说，在宿迁市宿城区经济开发区，恒纺面料项目总投资21亿元，占地260亩，"
    "购置喷水织机1200台，去年全部投产后年产高档面料1.6亿米，产品销往佛山市、绥芬河市和舟山市，去年一季度出口1.2万吨，同比增长7.5%。"
)


def gaps(text):
    return line_ends(text, blocks(text))


def read(text):
    return [(m.kind, m.text.replace("\n", ""), m.value) for m in z.extract(text, "2023-05-09").mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("面料项目总投资21亿元，占地260亩，产品销往广东佛\n山和浙江两地，增长了三成。", "广东佛\n山"),
        ("这家企业的主厂房已经封顶，占地260亩，项目自去\n年投产，已完成产值3亿元。", "自去\n年"),
        ("全社会用电量增长8.9%，其中第一产业用电量4亿千\n瓦时，第二产业增长较快。", "4亿千\n瓦时"),
    ],
)
def test_a_word_that_the_end_of_a_line_parts_is_read_whole(text, expected):
    found = z.extract(text, "2023-05-09").mentions
    assert expected in [mention.text for mention in found]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


def test_a_heading_and_the_line_below_it_are_two():
    text = "开发区新项目进展观察来自江苏\n南京市今年新签约项目21个，总投资3亿元。"
    assert [m.text for m in z.extract(text).mentions if m.kind == "region"] == ["江苏", "南京市"]
    assert gaps("总投资21亿元，占地260亩，增加值19.8\n2023年完成投资3亿元，增长了三成。") == []


@given(st.sets(st.integers(24, len(PROSE) - 8), max_size=4))
def test_where_the_lines_of_a_paragraph_end_changes_no_value(places):
    """Law: a line end between two characters of a long line moves the places behind it, and nothing else."""
    ends = [at for at in sorted(places) if gaps(PROSE[:at] + "\n" + PROSE[at:])]
    ends = [at for at, before in zip(ends, [0, *ends], strict=False) if at - before > 24]
    text = PROSE
    for at in reversed(ends):
        text = f"{text[:at]}\n{text[at:]}"
    found = z.extract(text, "2023-05-09").mentions
    assert read(text) == read(PROSE)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


def test_the_joined_text_knows_the_way_back():
    text = "甲\n乙12\n亿元"
    joined = Joined(text, [(1, 2), (5, 6)])
    assert joined.text == "甲乙12亿元"
    [mention] = joined.in_source(z.quantities(joined.text))
    assert (mention.start, mention.end, mention.text) == (3, 8, "12\n亿元")


def test_a_full_line_of_a_narrow_column_goes_on_in_the_next():
    lines = [
        "　　凌晨的盘州市，气温降到零下",
        "3摄氏度，运煤专线上依旧车来车往",
        "不停，日均外运电煤一万多吨，创",
        "今年新高。全市存煤充足有保障，",
        "供应平稳，价格稳定，运力有余了",
    ]
    found = z.extract("\n".join(lines)).mentions
    assert [str(mention.value) for mention in found if mention.kind == "quantity"][:1] == ["-3摄氏度"]


def cut(text: str, width: int, indent: str = "　　") -> str:
    """A text as a page prints it: lines so many Hanzi wide, each paragraph two farther in."""
    lines = []
    for paragraph in text.split("\n"):
        line, filled = indent, float(len(indent))
        for character in paragraph:
            if (
                filled >= width
                and character not in "，。；：、）”！？"
                and not (line[-1] + character).isascii()
            ):
                lines.append(line)
                line, filled = "", 0.0
            line += character
            filled += 0.5 if character.isascii() else 1
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("width", [10, 18, 30])
def test_a_text_cut_anywhere_is_read_with_true_places(width: int):
    for report in REPORTS[::3]:
        text = cut(report.text, width)
        for row in z.extract(text, report.reference, report.home).observations:
            assert row.text == text[row.start : row.end]
            assert row.sentence[0] <= row.start < row.end <= row.sentence[1] <= len(text)


PASSAGE = """前三季度，榆林市粮食播种面积720万亩，玉米长势好于上年。全市出栏生猪128万头，同比增长4.3%；羊出栏215万只，增长2.6%。
神木市到位资金96.4亿元，增长18.7%，其中工业项目到位资金71.2亿元；新开工亿元以上项目23个，总投资188亿元。重点监测的12种蔬菜中，价格上涨的有7种。
每千人口拥有床位7.21张，注册护士3.84人。全市城镇新增就业4.6万人，城镇调查失业率5.2%，比二季度回落0.3个百分点。"""


@pytest.mark.parametrize("width", range(16, 44, 4))
def test_a_page_changes_no_row(width: int):
    def linked(text: str) -> list[tuple[object, ...]]:
        rows = z.extract(text, "2023-10-20", "610800").observations
        return [
            (one.indicator, one.value, one.region, one.first, one.last, one.change, one.change_basis)
            for one in rows
        ]

    assert linked(cut(PASSAGE, width)) == linked(PASSAGE)


@pytest.mark.parametrize(
    "line",
    ["第3页 共8页", "第 2 版", "星期二", "来源：新华社", "网站地图", "本版图片由本报提供", "责编/李四"],
)
def test_furniture_can_begin_with_a_hanzi(line):
    assert [block.kind for block in blocks(line)] == ["furniture"]
    assert [block.kind for block in blocks("项目建设者")] == ["heading"]
