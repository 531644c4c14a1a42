"""Divisors with a number (吨/万元, 万元GDP能耗, 10派5元), and two that divide together (元/平方米·月, 每人每年)."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.document import divisor
from zheconparse.kernel.lexicon import LexiconError


def divided(text: str) -> list[tuple[str, str | None, str | None]]:
    """The amounts of a text with what divides them: text, low end, per."""
    records = [mention.to_record() for mention in z.quantities(text)]
    return [(record["text"], record["low"], record["per"]) for record in records]


@pytest.mark.parametrize(
    ("text", "written", "low", "per"),
    [
        ("单位产值能耗0.42吨标准煤/万元", "0.42吨标准煤/万元", "0.000042", "元"),
        ("耗水30立方米/万元GDP", "30立方米/万元", "0.003", "元"),
        ("油耗7.2升/百公里", "7.2升/百公里", "0.072", "公里"),
        ("电耗14kWh/100km", "14kWh/100km", "0.14", "公里"),
        ("事故死亡0.05人/百万吨", "0.05人/百万吨", "0.00000005", "吨"),
        ("配备床位6.8张/千人", "6.8张/千人", "0.0068", "人"),
        ("发病率20例/10万人", "20例/10万人", "0.0002", "人"),
        ("稿酬80元/千克", "80元/千克", "80", "千克"),
        ("电价0.5元/千瓦时", "0.5元/千瓦时", "0.5", "千瓦时"),
        ("运费12元/每吨", "12元/每吨", "12", "吨"),
    ],
)
def test_a_number_before_the_divisor_divides_the_amount(text, written, low, per):
    assert divided(text) == [(written, low, per)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("质保3年/10万公里", [("3年", "3", None), ("10万公里", "100000", None)]),
        ("储能10万千瓦/10万千瓦时", [("10万千瓦", "100000", None), ("10万千瓦时", "100000", None)]),
        ("房型110平方米/3室", [("110平方米", "110", None)]),
        ("停车费10元/2小时", [("10元", "10", None), ("2小时", "2", None)]),
    ],
)
def test_other_amounts_behind_a_stroke_divide_nothing(text, found):
    assert divided(text)[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "low", "per"),
    [
        ("万元GDP能耗0.5吨标准煤", "0.00005", "元"),
        ("全市万元地区生产总值用水量降至52立方米", "0.0052", "元"),
        ("规上工业万元产值耗电850千瓦时", "0.085", "元"),
        ("亿元国内生产总值生产安全事故死亡0.02人", "0.0000000002", "元"),
        ("千人床位数达到6.5张", "0.0065", "人"),
        ("千人医疗卫生机构床位7.2张", "0.0072", "人"),
        ("万人发明专利拥有量21.5件", "0.00215", "人"),
        ("百户家用汽车拥有量44辆", "0.44", "户"),
        ("百公里油耗6.8升", "0.068", "公里"),
        ("每万元GDP用水50立方米", "0.005", "元"),
        ("公司拟10派6元", "0.6", "股"),
        ("公司拟10转4派8元", "0.8", "股"),
        ("公司拟10送3股", "0.3", "股"),
        ("每10股派发现金红利2.6元", "0.26", "股"),
    ],
)
def test_so_much_of_a_unit_before_what_it_takes_or_has_divides(text, low, per):
    assert divided(text)[-1][1:] == (low, per)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("超万元产值用电30千瓦时", "30千瓦时"), ("百万元产值项目3个", "3个"), ("全年派发红利3亿元", "3亿元"), ("账户2010派息5元", "5元"),
        ("亿元以上项目12个", "12个"), ("万人空巷，售票3万张", "3万张"),
    ],
)  # fmt: skip
def test_a_size_of_things_divides_nothing(text, written):
    assert (written, None) in [(found, per) for found, _, per in divided(text)]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("月租150元/平方米·月", "平方米·月"), ("月租150元/平方米/月", "平方米·月"), ("容量电费38元/千伏安·月", "千伏安·月"),
        ("床位费80元/床·天", "床·天"), ("仓储费1.5元/吨.天", "吨·天"), ("养护费20万元/公里·年", "公里·年"), ("补助600元/人·年", "人年"),
        ("补助600元／人／年", "人年"), ("房租2.5元每平方米每天", "平方米·天"), ("工资3000元/月/人", "人月"),
        ("租金每平方米每月25元", "平方米·月"), ("租金每月每平方米25元", "平方米·月"), ("财政补助每人每年640元", "人年"),
        ("每亩每年补偿260元", "亩·年"), ("每人每天用水120升", "人天"), ("每吨每公里运价0.3元", "吨公里"), ("每次每人收费50元", "人次"),
        ("每名学生每年补助3000元", "名·年"),
        ("人均每月用水4吨", "人月"), ("单户每年用电2400度", "户·年"),
        # one of them only, or two that do not belong together
        ("每天收购每斤6元", "斤"), ("每周每天学习1小时", "天"), ("人均月收入5000元", "人"), ("运费12元/吨", "吨"),
    ],
)  # fmt: skip
def test_two_divisors_are_one_with_the_time_last(text, per):
    assert [found[2] for found in divided(text)] == [per]


def test_two_divisors_hold_for_what_the_amount_becomes():
    found = divided("低保标准由每人每月650元提高到690元，物业费2元/平方米·月，涨0.2元")
    assert [per for _, _, per in found] == ["人月", "人月", "平方米·月", "平方米·月"]


def test_how_many_each_visits_of_each_are_counts_of_themselves():
    assert divided("每次每个县观摩3个")[-1] == ("3个", "3", None)


@pytest.mark.parametrize("text", ["地均GDP3.2亿元", "单位面积产量390公斤"])
def test_an_average_by_a_unit_that_nothing_names_has_none(text):
    assert [per for _, _, per in divided(text)] == [None]


def test_an_unnamed_product_of_units_measures_both():
    [found] = z.quantities("租金30元/平方米·月")
    per = found.value.per
    assert (per.name, per.dimension, per.scale) == ("平方米·月", "area·time", z.quantity.unit("月").scale)
    assert str(found.value) == "30元/平方米·月"


def test_a_number_that_is_none_is_refused_with_its_line(reread):
    table = "written\tunit\tsource\tnumber\n亩均\t亩\tprose\thalf\n"
    with pytest.raises(LexiconError, match=r"averages\.tsv, line 2: number is half"):
        reread({"averages.tsv": table}, divisor.averages)
