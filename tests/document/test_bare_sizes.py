"""Sums that leave 元 unsaid (2个亿, 3千多万), and magnitudes that say how large a class of things is (超百亿企业, 百亿级产业)."""

import pytest

import zheconparse as z


def read(text):
    found = (one for one in z.extract(text).mentions if one.kind in ("quantity", "number"))
    return [
        (one.text, getattr(one.value, "unit", None) and one.value.unit.name, *map(_plain, _ends(one)))
        for one in found
    ]


def _ends(mention):
    return mention.value.low, mention.value.high


def _plain(number):
    return None if number is None else f"{number:f}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("募集资金30个亿以上。", ("30个亿以上", "元", "3000000000", None)),
        ("每年要投25个亿以上。", ("25个亿以上", None, "2500000000", None)),
        ("10个亿以上的投资。", ("10个亿以上", None, "1000000000", None)),
        ("超亿农民受益。", ("超亿", None, "100000000", None)),
        ("上千企业参展。", ("上千", None, "1000", None)),
        ("税收过十亿元。", ("过十亿元", "元", "1000000000", None)),
        ("规模8个亿左右。", ("8个亿左右", None, "800000000", "800000000")),
        ("已投入资金4个多亿。", ("4个多亿", "元", "400000000", None)),
        ("贷款两个多亿。", ("两个多亿", "元", "200000000", None)),
        ("总规模超过6个万亿。", ("超过6个万亿", "元", "6000000000000", None)),
        ("今天能赚几个亿。", ("几个亿", None, "200000000", "900000000")),
        ("准备了3个亿资金。", ("3个亿", None, "300000000", "300000000")),
        ("注册用户达2千多万。", ("2千多万", None, "20000000", None)),
        ("客户有1个多亿。", ("1个多亿", None, "100000000", None)),
    ],
)
def test_a_sum_in_two_words_of_magnitude_is_one(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("引进3个亿元以上项目。", "3个"),
        ("引进5个亿以上项目。", "5个"),
        ("引进5个亿以上的项目。", "5个"),
        ("打造2个万亿、4个千亿产业。", "2个"),
        ("新建2个亿元项目。", "2个"),
        ("培育3个万亿级市场。", "3个"),
    ],
)
def test_so_many_of_that_size_are_counted(text, counted):
    assert read(text)[0][0] == counted


@pytest.mark.parametrize(
    ("text", "size", "counted"),
    [
        ("过亿项目20个。", "过亿", "20个"),
        ("新签约超百亿项目5个。", "超百亿", "5个"),
        ("产值超百亿企业7家。", "超百亿", "7家"),
        ("营收过千亿企业2家。", "过千亿", "2家"),
        ("建成近千亿产业集群3个。", "近千亿", "3个"),
    ],
)
def test_a_bounded_magnitude_before_firms_and_projects_is_money(text, size, counted):
    found = read(text)
    assert [one[0] for one in found] == [size, counted]
    assert found[0][1] == "元"


def test_a_size_behind_which_people_or_things_stand_is_no_money():
    assert read("超百亿斤粮食。") == [("超百亿斤", "斤", "10000000000", None)]
    assert [one[0] for one in read("完成5项目标任务。")] == ["5项"]
    assert [one[0] for one in read("新增3项目标。")] == ["3项"]


@pytest.mark.parametrize(
    ("text", "size"), [("百亿级企业4家", "百亿"), ("十亿级项目4个", "十亿"), ("万亿级产业集群4个", "万亿")]
)
def test_the_size_of_a_class_is_a_number_and_part_of_what_is_counted(text, size):
    found = z.extract(f"全市共有{text}。")
    assert [(one.kind, one.text) for one in found.mentions][-2:-1] == [("number", size)]
    row = found.observations[-1]
    assert (f"{row.indicator}{row.text}", row.text) == (text, text[-2:])


def test_a_bare_magnitude_as_a_class_is_about_so_much():
    (found,) = z.numbers("千亿级产业")
    assert (found.text, found.value.approximate, str(found.value.low)) == ("千亿", True, "100000000000")
