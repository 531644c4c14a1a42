"""Places in an order: what is ranked, and among whom."""

import pytest

import zheconparse as z


def ranks(text):
    rows = z.extract(text, reference="2024-03-15").observations
    return [(row.indicator, row.text) for row in rows if row.rule == "rank"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产量居全国第一位，居世界第三位。", [("产量全国排名", "第一位"), ("产量世界排名", "第三位")]),
        ("GDP居全国第五位、全省首位。", [("GDP全国排名", "第五位"), ("GDP全省排名", "首位")]),
        (
            "GDP达到5127亿元，增长6.8%，增速居全省第2位，总量居全省第4位。",
            [("GDP增速全省排名", "第2位"), ("GDP全省排名", "第4位")],
        ),
        ("出口额由上年的第5位升至第3位。", [("出口额排名", "第5位"), ("出口额排名", "第3位")]),
        (
            "财政收入100亿元，居全国第五位、全省首位。",
            [("财政收入全国排名", "第五位"), ("财政收入全省排名", "首位")],
        ),
    ],
)
def test_a_rank_behind_a_rank_is_of_the_same_thing(text, expected):
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("产量居世界第三位", "产量世界排名"),
        ("产量世界第三", "产量世界排名"),
        ("经济总量稳居世界第二", "经济总量世界排名"),
        ("粮食总产量稳居同类城市首位", "粮食总产量同类城市排名"),
        ("港口吞吐量连续三年居世界沿海港口第2位", "港口吞吐量世界沿海港口排名"),
        ("居民收入居全省第二位", "居民收入全省排名"),
        ("污染物排放量列全省第二位", "污染物排放量全省排名"),
        ("GDP增速全省第一", "GDP增速全省排名"),
    ],
)
def test_what_stands_between_the_verb_of_ranking_and_the_rank_says_among_whom(text, indicator):
    assert [name for name, _ in ranks(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("进出口总值3000亿元，规模居全国第二位", "进出口总值全国排名"),
        ("GDP为3000亿元，增速居全省第二位", "GDP增速全省排名"),
        ("工业增加值增长8.3%，居全省第2位", "工业增加值增速全省排名"),
        ("工业增加值增长8.3%，总量居全省第2位", "工业增加值全省排名"),
    ],
)
def test_an_aspect_alone_is_of_what_the_row_before_measures(text, indicator):
    assert [name for name, _ in ranks(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("产量居全国首位，同比增长5%", "产量"),
        ("产量居全国首位，增速达5%", "产量增速"),
        ("产量居全国首位，占全国的三成", "产量占全国的比重"),
        ("产量居全国首位，完成计划的80%", "产量计划完成率"),
    ],
)
def test_what_follows_a_rank_is_of_the_thing_ranked_and_changes_no_rank(text, indicator):
    ranked, other = z.extract(text).observations
    assert (ranked.rule, ranked.change, other.indicator) == ("rank", None, indicator)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("货邮吞吐量36.2万吨，增速在全国20个大型机场中居第一位。", "货邮吞吐量增速全国大型机场排名"),
        ("货邮吞吐量36.2万吨，增速居全国20个大型机场第一位。", "货邮吞吐量增速全国大型机场排名"),
        ("到位资金41.3亿元，总量在全市11个县区中排第3位。", "到位资金全市县区排名"),
        ("PM2.5平均浓度38微克/立方米，在168个重点城市中排名第20位。", "PM2.5平均浓度重点城市排名"),
        ("粮食总产居全国13个主产省第6位。", "粮食总产全国主产省排名"),
        ("存款增速6.1%，在全省16家城商行里列第2位。", "存款增速全省城商行排名"),
    ],
)
def test_among_how_many_a_rank_is_held_is_no_figure_of_its_own(text, indicator):
    rows = z.extract(text, reference="2024-03-15").observations
    assert rows[-1].indicator == indicator
    assert not any(row.text.endswith(("个", "家")) for row in rows)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("有3个产品居全国第一。", "3个"),
        ("新增5个项目，投资额居全省第二。", "5个"),
        ("建成充电桩1200个，居全省第2位。", "1200个"),
        ("在校生3.2万人居全省第1位。", "3.2万人"),
        ("在建高速公路35条居全国第3位。", "35条"),
        ("在孵企业1200家居全省第2位。", "1200家"),
        ("跻身全国百强县5个居全省第1位。", "5个"),
        ("在建120个项目位居全省第1位。", "120个"),
        ("在全省100个重点项目中有5个居前列。", "5个"),
    ],
)
def test_what_is_counted_beside_a_rank_stays_a_row(text, count):
    assert count in [row.text for row in z.extract(text, reference="2024-03-15").observations]
