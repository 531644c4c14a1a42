"""Blanks, line ends and page ends inside expressions; and those that part two things."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.document.seams import seams_for
from zheconparse.evaluate import Sentence, load_sentences

SENTENCES = [
    sentence
    for sentence in load_sentences(Path(__file__).parents[2] / "corpus")
    if not re.search(r"\s", sentence.text)
]
BLANKS = (" ", "\n", "\r\n", "\u3000", "\u00a0", "\u2009", "\u202f")
NUMERALS = "零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数上廿"
SPOKEN = re.compile("[半多个零两毛块度次]|元[/一]|[分时米上][0-9]")


def may_be_cut(text: str, start: int, at: int) -> bool:
    """Whether nothing else explains a blank there: no list of two digits, no comma, stroke or minus, no numeral of one digit."""
    before, after = z.fold(text[at - 1]), z.fold(text[at])
    if before in "-,，、/∶(" or after in ",，、/∶(" or (before.isdigit() and after.isdigit()):
        return False
    if before in NUMERALS and after in NUMERALS:
        return any(one in text[start : at - 1] for one in "十百千万亿拾佰仟之")
    return not (before + after).isascii() or not (before + after).isalpha()


def found(text: str) -> list[tuple[str, str]]:
    mentions = z.extract(text, "2023-01-31").mentions
    assert all(text[one.start : one.end] == one.text for one in mentions)
    return [(one.text, str(one.value)) for one in mentions if one.kind not in ("date", "region")]


def values(text: str, sentence: Sentence) -> list[dict[str, Any]]:
    placed = ("start", "end", "text", "name")
    mentions = z.extract(text, sentence.reference, sentence.home).mentions
    return [
        {name: field for name, field in one.to_record().items() if name not in placed} for one in mentions
    ]


@settings(max_examples=150)
@given(st.data())
def test_a_blank_or_line_end_inside_an_expression_changes_no_value(data: st.DataObject):
    """Law: a mention that is cut where nothing else explains the cut keeps its value."""
    sentence = data.draw(st.sampled_from(SENTENCES))
    text = sentence.text
    places = [
        at
        for one in z.extract(text, sentence.reference, sentence.home).mentions
        if one.kind in ("quantity", "percentage", "rank") and SPOKEN.search(one.text) is None
        if one.start > 0 and text[one.start - 1] != "前"
        for at in range(one.start + 1, one.end)
        if may_be_cut(text, one.start, at)
    ]
    if not places:
        return
    at = data.draw(st.sampled_from(places))
    blank = data.draw(st.sampled_from(BLANKS))
    assert values(text[:at] + blank + text[at:], sentence) == values(text, sentence)


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a bound word
        ("抽检合格率不|低于97%，", "97%以上"),
        ("抽检合格率不低|于97%，", "97%以上"),
        ("门票不|超过80元，", "80元以下"),
        ("奖励3000万元以|上，", "3000万元以上"),
        ("气温降至零|下12摄氏度，", "-12摄氏度"),
        ("气温降至零下|12摄氏度，", "-12摄氏度"),
        # a numeral in Hanzi, and one in two writings
        ("全县投入三亿|五千万元，", "3.5亿元"),
        ("造林一万零|三百五十亩，", "10350亩"),
        ("财政投入二亿三|千万元，", "2.3亿元"),
        ("工程款壹佰|贰拾万圆整，", "120万元"),
        ("总投资3亿|5000万元，", "3.5亿元"),
        ("总投资3亿5000|万元，", "3.5亿元"),
        ("参保职工1万|2千人，", "1.2万人"),
        # fractions and doublings
        ("增长百分之三|十五，", "↑35%"),
        ("增长百|分之三十五，", "↑35%"),
        ("占全部的三分|之一，", "1/3"),
        ("产量翻两|番，", "↑3倍"),
        ("下调25个|基点，", "↓25个基点"),
        # decimals and the rest of a number
        ("油价上涨12.|5%，", "↑12.5%"),
        ("油价上涨12|.5%，", "↑12.5%"),
        ("煤炭产量6|000吨，", "6000吨"),
        ("煤炭产量60|00吨，", "6000吨"),
        # a unit
        ("平均浓度29微|克/立方米，", "29微克/立方米"),
        ("用电量600亿千|瓦时，", "600亿千瓦时"),
        ("灌溉用水3000万立|方米，", "3000万立方米"),
        ("客运量56万人|次，", "56万人次"),
    ],
)
def test_a_blank_inside_an_expression_moves_its_place_only(text: str, value: str, blank: str):
    mention = text.replace("|", blank)
    assert [one for _, one in found(mention)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("皮棉产量13 500 吨，", "13500吨"),
        ("皮棉产量 3 500 吨，", "3500吨"),
        ("播种面积6 320 万亩，", "6320万亩"),
        ("3 500 亩", "3500亩"),
        ("从业人员1 250 300 人，", "125.03万人"),
        ("名列全省第 十 二 位，", "第12位"),
        ("产值翻 了 两 番，", "↑3倍"),
        ("净现金流为- 3.2亿元，", "-3.2亿元"),
    ],
)
def test_blanks_inside_an_expression_move_its_place_only(text: str, value: str):
    for blank in (" ", "\u2009", "\u00a0", "\u202f", "\u3000"):
        assert [one for _, one in found(text.replace(" ", blank))] == [value]


@pytest.mark.parametrize(
    "text",
    [
        # whether it is one number or two is not to be known
        "全县水果出口11\n2亿元，",
        "全县水果出口11 2亿元，",
        "水稻亩产50\n0公斤，",
        "县医院门诊3\n5000人次，",
        "自然增长率为-\n1.2‰，",
        "新增用户3万 2000家商户入驻，",
        "新增用户3万\n2000家商户入驻，",
        "利润增长5%~1\n0%，",
    ],
)
def test_a_number_that_may_be_cut_is_left_unread(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two numbers of two columns, and two years
        ("指标 120 350", []),
        ("2021 2022 年", []),
        ("2021 350 人", ["350人"]),
        ("指标 本月 累计\n水泥 120 350\n钢材 86 240", []),
        ("工业 12亿元 5000万元\n农业 3亿元 4000万元", ["12亿元", "5000万元", "3亿元", "4000万元"]),
        ("工业投资 12亿 5000万元", ["12亿元", "5000万元"]),
        # a label with its number
        ("附件3\n30家企业名单", ["30家"]),
        ("表1 2亿元以上项目", ["2亿元以上"]),
        ("2022\n12亿元项目开工", ["12亿元"]),
        # what begins the next line and no expression goes on with
        ("签约项目3个\n次年开工5个", ["3个", "5个"]),
        ("接待游客5万人 次年再增2万人", ["5万人", "2万人"]),
        ("中标单位二\n百货零售额12亿元", ["12亿元"]),
        ("装机30千瓦 时间表已定", ["30千瓦"]),
        ("货运量12万吨 公里数另计", ["12万吨"]),
        ("截至十点\n五个单位到场", ["5个"]),
        ("布局见图1. 5个项目在建", ["5个"]),
        ("一、增长12%\n五、下降3%", ["12%", "3%"]),
        ("1. 5个项目开工；\n2. 3个园区扩容。", ["5个", "3个"]),
    ],
)
def test_what_a_blank_or_line_end_parts_stays_two(text: str, expected: list[str]):
    read = [re.sub("[↑↓]", "", value) for _, value in found(text)]
    assert [one for one in read if not one.replace(".", "").isdigit()] == expected


def test_numbers_are_read_over_blanks_and_line_ends():
    for text in ("引资三亿\n五千万元", "引资三亿\r\n五千万元", "引资3亿 5000万元", "引资3.\n5亿元"):
        [one] = z.numbers(text)
        assert str(one.value) == "350000000"
        assert text[one.start : one.end] == one.text
    assert [str(one.value) for one in z.numbers("比例不\n低于5%")] == ["5以上"]


PAGE = """1—9月，全县工业投资完成118.6亿

— 3 —

元，同比增长12.4%；新签约项目27

个，协议资金56亿元，同比

第 4 页 共 8 页

增长8%；税收收

— 5 —

入3.2亿元。"""


def test_a_page_end_changes_no_row():
    whole = re.sub("\n+(?:[—第].*\n+)?", "", PAGE)

    def rows(text: str) -> list[tuple[object, ...]]:
        return [
            (one.indicator, one.value, one.first, one.last, one.change, one.change_basis)
            for one in z.extract(text, "2022-10-20", "150100").observations
        ]

    assert len(rows(whole)) == 4
    assert rows(PAGE) == rows(whole)
    assert rows(PAGE.replace("\n", "\r\n")) == rows(whole)


@pytest.mark.parametrize("end", ["\n", "\n\n", "\n\n— 12 —\n\n", "\n第 3 页 共 9 页\n"])
@pytest.mark.parametrize(
    "text",
    [
        "前8个月，全县接待游客312万人次，旅游收入24.6亿元，同比增|长12%。",
        "前8个月，全县接待游客312万人次，旅游收入24.6亿元，同|比增长12%。",
        "前8个月，全县接待游客312万人次，旅游收入24.6亿|元，同比增长12%。",
        "前8个月，全县接待游客312万人次，旅游收入突|破24.6亿元，同比增长12%。",
    ],
)
def test_a_word_or_figure_goes_on_over_an_end_of_any_kind(text: str, end: str):
    def rows(text: str) -> list[tuple[object, ...]]:
        return [
            (one.indicator, one.value, one.change, one.change_basis)
            for one in z.extract(text, "2022-10-20").observations
        ]

    assert rows(text.replace("|", end)) == rows(text.replace("|", ""))


def test_a_line_of_a_sentence_that_ends_in_what_is_measured_goes_on_with_its_figure():
    text = "2022年，全县实现地区生产总值\n186.4亿元，同比增长\n5.1%，其中第一产业增加值\n42亿元。"
    rows = [(one.indicator, str(one.value), one.change) for one in z.extract(text).observations]
    whole = [
        (one.indicator, str(one.value), one.change) for one in z.extract(text.replace("\n", "")).observations
    ]
    assert rows == whole != []
    headline = "稳住工业，做大地区生产总值\n12个项目集中开工。"
    assert [one.indicator for one in z.extract(headline).observations] == ["开工项目"]


def test_digits_go_on_in_the_next_line_of_a_page_that_is_full():
    lines = [
        "入秋以来，盘龙县的冷库灯火通明，收",
        "购车辆从早排到晚。全县今年柑橘产量1",
        "26万吨，比上年增长了一成，其中外销8",
        "0万吨，带动果农增收，发放工资3.6万",
        "元，再创新高，合作社的订单已排到明年",
    ]
    read = [value for _, value in found("\n".join(lines))]
    assert "126万吨" in read
    assert "80万吨" in read
    assert "3.6万元" in read


def test_only_places_that_can_be_inside_are_read_again():
    seams = seams_for(z.quantity)
    assert seams.blanks("全县 签约 12 个 项目") == []
    assert seams.cuts("全县签约12个项目。\n总投资3亿元。\n") == seams.cuts("")
