"""Everyday forms, each part with each other part: what a corpus of sentences would need thousands of lines for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import zheconparse as z

BASES = {
    "同比": "yoy", "比上年": "yoy", "较上年同期": "yoy", "与去年同期相比，": "yoy", "按年": "yoy", "环比": "mom", "比上月": "mom",
    "较年初": "other", "比上年末": "other", "较2019年同期": "other", "两年平均": "two_year_average", "": None,
}  # fmt: skip
VERBS = {
    "增长": "up", "上升": "up", "提高": "up", "增加": "up", "上涨": "up", "扩大": "up", "加快": "up", "多增": "up", "增": "up",
    "下降": "down", "回落": "down", "降低": "down", "减少": "down", "下跌": "down", "放缓": "down", "少增": "down", "降": "down",
}  # fmt: skip
COMPARATIVES = {"高": "up", "多": "up", "低": "down", "少": "down"}
FIGURES = ("5.2%", "1.2个百分点", "3.5亿元", "1.5倍", "三成", "24.7万人")


def figures(text: str) -> list[z.Mention]:
    return [found for found in z.extract(text).mentions if found.kind in ("quantity", "percentage")]


def wrong(cases: Iterable[tuple[str, object, object]]) -> list[tuple[str, object, object]]:
    """The first few cases whose reading is not what it should be."""
    return [case for case in cases if case[1] != case[2]][:5]


def test_a_change_has_its_direction_and_basis_however_they_are_combined():
    def cases():
        plain = product(BASES.items(), VERBS.items(), ("", "了", "约", "近", "达到", "超过", "不足"), FIGURES)
        compared = product(BASES.items(), COMPARATIVES.items(), ("", "约", "近"), FIGURES)
        for (base, basis), (verb, direction), filler, figure in (*plain, *compared):
            if base or verb in VERBS:
                text = f"2022年全市完成指标，{base}{verb}{filler}{figure}。"
                read = [(found.value.direction, found.value.basis) for found in figures(text)]
                yield text, read, [(direction, basis)]

    assert wrong(cases()) == []


def test_an_adverb_between_the_basis_and_the_verb_changes_nothing():
    def cases():
        for (base, basis), (verb, direction), adverb in product(
            BASES.items(), VERBS.items(), ("分别", "实际", "名义", "小幅", "大幅")
        ):
            text = f"2022年全市完成指标，{base}{adverb}{verb}5.2%。"
            yield (
                text,
                [(found.value.direction, found.value.basis) for found in figures(text)],
                [(direction, basis)],
            )

    assert wrong(cases()) == []


def test_an_amount_takes_the_bound_words_that_touch_it_and_no_others():
    touching = (
        "",
        "约",
        "近",
        "将近",
        "接近",
        "大约",
        "超",
        "超过",
        "逾",
        "突破",
        "不低于",
        "至少",
        "不足",
        "低于",
        "不超过",
        "最多",
    )
    apart = ("达到", "为", "累计")
    numbers = (
        "3",
        "3.5",
        "3万",
        "1964.8亿",
        "三百五十万",
        "3,500",
        "10 024.7",
        "１２.５万",
        "3亿5000万",
        "2022",
    )
    units = ("元", "吨", "个", "家", "人", "GW", "平方米", "亩", "台（套）", "人次", "美元", "小时", "千瓦时")
    behind = ("", "以上", "以内", "左右", "及以上")

    def cases():
        for before, number, unit in product((*touching, *apart), numbers, units):
            for after in ("",) if before in touching[1:] else behind:
                whole = ("" if before in apart else before) + number + unit + after
                text = f"总投资{before}{number}{unit}{after}，其余待定。"
                yield text, [found.text for found in z.extract(text).mentions], [whole]

    assert wrong(cases()) == []


def test_what_divides_an_amount_is_found_before_its_indicator():
    divisors = {
        "亩均": "亩", "人均": "人", "户均": "户", "日均": "天", "月均": "月", "年均": "年", "每亩": "亩", "每吨": "吨", "每股": "股",
        "每平方米": "平方米", "每千瓦时": "千瓦时", "每小时": "小时", "每标箱": "标箱",
    }  # fmt: skip

    def cases():
        for (divisor, per), noun, verb, amount in product(
            divisors.items(),
            ("产值", "收入", "补贴", "能耗"),
            ("", "达到", "超", "约"),
            ("3000万元", "446.6公斤", "320人次"),
        ):
            text = f"项目{divisor}{noun}{verb}{amount}。"
            yield text, [getattr(found.value.per, "name", None) for found in figures(text)], [per]

    assert wrong(cases()) == []


def test_members_of_a_list_share_unit_and_change():
    def cases():
        for unit, last, whole in product(
            ("%", "个百分点", "亿元", "万吨", "家", "GW"), ("和", "、", "及"), (True, False)
        ):
            members = [f"{number}{unit if whole else ''}" for number in ("3.2", "1,200")] + [f"7.8{unit}"]
            text = f"三次产业同比分别下降{members[0]}、{members[1]}{last}{members[2]}。"
            read = [(found.text, found.value.direction, found.value.basis) for found in figures(text)]
            yield text, read, [(member, "down", "yoy") for member in members]

    assert wrong(cases()) == []


def test_a_date_is_one_expression_with_everything_that_belongs_to_it():
    years = ("2022年", "去年", "今年", "上年", "当年", "前年", "二〇二二年", "22年", "")
    inside = (
        "", "6月", "6月底", "6月初", "6月份", "6月30日", "6月上旬", "上半年", "一季度", "第一季度", "一季度末", "底", "末", "1—6月",
        "1至6月份", "前7个月", "前三季度", "全年",
    )  # fmt: skip
    inside += tuple(
        f"{first}{dash}{last}月"
        for first, last in ((1, 2), (1, 10), (1, 11), (2, 12), (10, 12))
        for dash in ("-", "--", "—", "——", "～", "~", "–", "至", "到")
    )
    prefixes = {
        "": ("", "以来", "起", "前", "后", "之前", "以后"),
        "截至": ("", "止"),
        "截止到": ("", "为止"),
        "到": ("", "止"),
        "自": ("", "以来", "起"),
    }

    def cases():
        for year, part, prefix in product(years, inside, prefixes):
            if year + part in ("", "底", "末", "22年", "22年全年"):
                continue
            for suffix in prefixes[prefix]:
                whole = f"{prefix}{year}{part}{suffix}"
                found = z.dates(f"{whole}，全市投资3亿元", reference="2023-07-10")
                yield whole, [mention.text for mention in found], [whole]

    assert wrong(cases()) == []


def test_two_ends_and_a_dash_are_one_range_with_the_unit_once_or_twice():
    ends = (("3", "5"), ("1.5", "2.5"), ("三", "五"), ("1,200", "1,500"))
    dashes = ("-", "—", "～", "~", "至", "到", "--", "——")
    units = ("元", "%", "个百分点", "个基点", "吨", "千克", "千瓦", "家", "GW", "平方米", "人次", "倍", "天")

    def cases():
        for (low, high), dash, unit, twice in product(ends, dashes, units, (True, False)):
            if "," in low and unit in ("%", "个百分点", "个基点", "倍"):
                continue
            whole = f"{low}{unit if twice else ''}{dash}{high}{unit}"
            found = figures(f"预计增长约{whole}，其余待定。")
            read = [(one.text, one.value.low is not None and one.value.low < one.value.high) for one in found]
            yield whole, read, [(f"约{whole}", True)]

    assert wrong(cases()) == []
