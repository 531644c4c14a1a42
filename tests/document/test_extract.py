"""The whole-text reader: true offsets, one owner for a span, and no figure lost."""

from __future__ import annotations

import datetime as dt
import pickle
import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.testing import ahead, any_text, behind, percentages, plain_quantities

READERS = [
    z.numbers,
    z.quantities,
    z.percentages,
    z.ranks,
    z.dates,
    z.regions,
    lambda text: z.extract(text).mentions,
]
references = st.one_of(st.none(), st.dates(dt.date(1949, 10, 1), dt.date(2099, 12, 31)))

# -- laws ------------------------------------------------------------------------------------------------------------


@given(st.sampled_from(READERS), any_text())
def test_every_mention_is_a_true_slice_of_the_text(reader, text):
    at = 0
    for mention in reader(text):
        assert mention.text == text[mention.start : mention.end]
        assert 0 <= at <= mention.start < mention.end <= len(text)
        at = mention.end


@given(any_text(), references)
def test_each_span_has_one_owner(text, reference):
    document = z.extract(text, reference=reference)
    spans = [(mention.start, mention.end) for mention in document.mentions] + [
        (run.start, run.end) for run in document.unread
    ]
    spans.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert [mention.start for mention in document.mentions] == sorted(
        mention.start for mention in document.mentions
    )


@given(any_text())
@example("0.00.0")
def test_every_digit_is_owned_or_listed_as_unread(text):
    document = z.extract(text)
    covered = [*document.mentions, *document.unread]
    for digit in re.finditer("[0-9]", z.fold(text)):
        assert any(one.start <= digit.start() < one.end for one in covered), digit


@given(any_text())
def test_every_unread_run_has_its_place_and_a_reason(text):
    for run in z.extract(text).unread:
        assert run.text == text[run.start : run.end]
        assert run.reason
        assert run.to_record() == {
            "kind": "unread",
            "start": run.start,
            "end": run.end,
            "text": run.text,
            "reason": run.reason,
        }


@given(any_text(), references)
def test_records_hold_digit_strings_and_plain_values_only(text, reference):
    for mention in z.extract(text, reference=reference).mentions:
        record = mention.to_record()
        assert {"kind", "start", "end", "text"} <= set(record)
        assert record["kind"] in z.KINDS
        for name in ("low", "high", "base_low", "base_high"):
            assert record.get(name) is None or re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", record[name])
        assert all(isinstance(value, str | int | bool | list | None) for value in record.values())


@given(any_text())
def test_reading_a_text_twice_gives_the_same(text):
    assert z.extract(text).mentions == z.extract(text).mentions


@given(any_text())
@example("０．５")
def test_folding_a_text_first_changes_no_value(text):
    def seen(source):
        return [
            (one.kind, one.start, one.end, one.to_record() | {"text": ""})
            for one in z.extract(source).mentions
        ]

    assert seen(z.fold(text)) == seen(text)


@given(ahead(), plain_quantities(), behind())
def test_prose_around_an_amount_moves_its_span_and_changes_nothing(ahead, amount, behind):
    found = [
        mention for mention in z.extract(ahead + amount.text + behind).mentions if mention.kind == "quantity"
    ]
    [alone] = z.quantities(amount.text)
    assert [(mention.start, mention.text, mention.value) for mention in found] == [
        (len(ahead), amount.text, alone.value)
    ]


@given(plain_quantities(), percentages())
def test_a_new_paragraph_forgets_the_figures_of_the_last(amount, ratio):
    alone = [one.value for one in z.extract(ratio.text).mentions]
    after_another = [one.value for one in z.extract(f"产值增长{amount.text}。\n\n{ratio.text}").mentions][1:]
    assert after_another == alone


# -- one owner -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("总投资1964.8亿元", [("quantity", "1964.8亿元")]),
        ("占全国的1/3", [("percentage", "1/3")]),
        ("居全国前10位", [("rank", "前10位")]),
        ("2022年签约1166个项目", [("date", "2022年"), ("quantity", "1166个")]),
        ("同比增长50.6%", [("percentage", "50.6%")]),
        ("第3位", [("rank", "第3位")]),
        ("PMI为50.1", [("number", "50.1")]),
        ("全长2022米", [("quantity", "2022米")]),
        ("1964年投产", [("date", "1964年")]),
    ],
)
def test_each_expression_belongs_to_one_kind(text, found):
    mentions = z.extract(text).mentions
    assert [(mention.kind, mention.text) for mention in mentions if mention.kind != "region"] == found


@pytest.mark.parametrize(
    ("text", "run", "reason"),
    [
        ("全球首台TR50E矿车交付", "50", "model number"), ("1600型压裂车", "1600", "model number"),
        ("内政发〔2022〕12号", "12", "document number"),
        ("电话：0472-5155555", "5155555", "phone number"), ("世界500强企业", "500", "name"),
        ("\n1.加强领导", "1", "list number"),
    ],
)  # fmt: skip
def test_a_figure_that_nothing_owns_is_listed_with_its_reason(text, run, reason):
    assert (run, reason) in [(one.text, one.reason) for one in z.extract(text).unread]


def test_an_empty_text_has_nothing():
    document = z.extract("")
    assert (document.mentions, document.unread) == ([], [])


# -- arguments -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reference", ["2023-1-31x", "31.1.2023", "", "去年", 20230131])
def test_a_reference_that_is_no_day_is_refused(reference):
    with pytest.raises(ValueError, match="no day"):
        z.extract("去年11月", reference=reference)


@pytest.mark.parametrize(
    "reference",
    ["2023-01-31", dt.date(2023, 1, 31), dt.datetime(2023, 1, 31, 8, 30, tzinfo=dt.UTC)],
)
def test_a_reference_may_be_a_day_or_its_text(reference):
    assert z.extract("", reference=reference).reference == dt.date(2023, 1, 31)


@pytest.mark.parametrize("home", ["999999", "Baotou", "15"])
def test_an_unknown_home_is_refused(home):
    with pytest.raises(ValueError, match=home):
        z.extract("全市", home=home)


def test_the_paragraph_of_the_first_user_is_read():
    text = "签约项目1166个，协议总投资10024.7亿元；1—8月引进国内（区外）到位资金51.5亿元，同比增长50.6%。"
    found = [(mention.kind, mention.text) for mention in z.extract(text, reference="2022-10-31").mentions]
    assert [one for one in found if one[0] in ("quantity", "percentage", "date")] == [
        ("quantity", "1166个"), ("quantity", "10024.7亿元"), ("date", "1—8月"), ("quantity", "51.5亿元"), ("percentage", "50.6%")
    ]  # fmt: skip


def test_units_and_names_of_ones_own_are_read_in_a_whole_text():
    quantity = z.quantity.with_units({"written": ["垧"], "dimension": "area", "scale": "10000"})
    region = z.region.with_names({"written": "鹿城", "code": "150200"})
    text = "2022年，鹿城新增耕地30垧。"
    document = z.extract(text, quantity=quantity, region=region)
    assert [(found.kind, found.text) for found in document.mentions] == [
        ("date", "2022年"), ("region", "鹿城"), ("quantity", "30垧")
    ]  # fmt: skip
    assert [(row.indicator, row.region, str(row.value)) for row in document.observations] == [
        ("新增耕地", "150200", "30垧")
    ]
    assert pickle.loads(pickle.dumps(document)).mentions == document.mentions
    assert [found.text for found in z.extract(text).mentions] == ["2022年"]


@pytest.mark.parametrize(
    ("text", "words", "low"),
    [
        ("常住人口1400万，", "1400万", 14_000_000),
        ("用户数超过500，", "超过500", 500),
        ("粉丝突破一百万。", "突破一百万", 1_000_000),
        ("员工两千。", "两千", 2000),
        ("20多个亿的订单", "20多个亿", 2_000_000_000),
    ],
)
def test_a_number_with_a_magnitude_or_a_bound_is_a_figure_without_a_unit(text, words, low):
    [found] = z.extract(text).mentions
    assert (found.kind, found.text, found.value.low) == ("number", words, low)


@pytest.mark.parametrize(
    "text",
    ["年薪百万，", "十万火急", "第三百，", "每10万，", "万一，", "600519，"],
)
def test_what_counts_nothing_is_no_figure(text):
    assert z.extract(text).mentions == []


def test_a_hundred_million_said_aloud_is_money_behind_a_word_of_money():
    text = "总投资2个亿，引进3个亿元以上项目、10个亿元项目"
    assert [str(m.value) for m in z.extract(text).mentions] == ["2亿元", "3个", "1亿元以上", "10个"]


@pytest.mark.parametrize("text", ["会议于2023年2月29日召开", "截至2023年4月31日", "2023年13月5日"])
def test_a_day_that_does_not_exist_leaves_no_other_day(text):
    assert z.extract(text, reference="2024-03-15").mentions == []


@pytest.mark.parametrize(
    "text", ["融资US$3.5bn", "估值$2.5B", "融资$100 million", "会议下午3点召开", "早上8点"]
)
def test_an_amount_in_another_notation_is_left_rather_than_misread(text):
    assert z.extract(text).mentions == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("财政收入1，234，567元", ["1，234，567元"]),
        ("签约82，225家企业", ["225家"]),
        ("3000多万至5000万元", ["3000多万", "5000万元"]),
        ("净利润\t2.4\t-10.5%", ["2.4", "-10.5%"]),
        ("增长2.4%-10.5%", ["2.4%-10.5%"]),
    ],
)
def test_where_one_figure_ends_and_the_next_begins(text, found):
    assert [mention.text for mention in z.extract(text).mentions] == found


# -- the document as a value -----------------------------------------------------------------------------------------


def test_a_document_takes_what_extract_takes():
    assert z.Document("去年11月", reference="2023-01-31") == z.extract("去年11月", reference="2023-01-31")
    assert (
        z.Document("去年11月", "2023-01-31").mentions == z.Document("去年11月", dt.date(2023, 1, 31)).mentions
    )
    with pytest.raises(TypeError, match="the text is of type NoneType; give a str"):
        z.Document(None)


@pytest.mark.parametrize("part", ["mentions", "observations", "unread"])
def test_a_list_that_is_handed_out_is_the_callers_own(part):
    document = z.extract("2022年签约1166个项目，TR50E交付，协议总投资10024.7亿元")
    before = z.extract(document.text)
    getattr(document, part).clear()
    for other in ("mentions", "observations", "unread"):
        assert getattr(document, other) == getattr(before, other) != []


def test_a_verb_behind_an_amount_is_no_word_of_more():
    assert [one.text for one in z.quantities("收入2.31万元，比2018年的1.24万元多出1.07万元")] == [
        "2.31万元",
        "1.24万元",
        "1.07万元",
    ]


def test_a_place_before_somebody_unnamed_is_in_no_name():
    [place] = z.regions("湘阴县某供水公司违规收费", home="430600")
    assert place.value.inside is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("多晶硅项目上半年产量5.3万吨", ["上半年"]),
        ("重点项目前三季度完成投资3亿元", ["前三季度"]),
        ("该公司目前半年报已经披露", ["目前"]),
        ("12月起降为150元", ["12月起"]),
        ("12月起降航班3000架次", ["12月"]),
        ("10月\n份，消费价格上涨0.6%", ["10月\n份"]),
    ],
)
def test_where_a_date_begins_and_ends_among_its_neighbours(text, found):
    assert [one.text for one in z.dates(text, "2024-09-05")] == found


def test_one_change_said_twice_shares_what_it_is_compared_with():
    found = z.extract("客运量27.1亿人次，环比减少0.7亿人次、下降2.5%，同比增加2.4亿人次、增长9.7%").mentions
    assert [one.value.basis for one in found[1:]] == ["mom", "mom", "yoy", "yoy"]


def test_a_clause_that_says_how_it_is_looked_at_gives_the_basis():
    found = z.percentages("环比看，水产品价格下降0.9%，旅游价格上涨7.6%")
    assert [one.value.basis for one in found] == ["mom", "mom"]


def test_a_city_before_prices_keeps_its_ending():
    assert [one.text for one in z.regions("据昆明市价格监测中心监测")] == ["昆明市"]
