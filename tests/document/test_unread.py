"""Why digits that nothing owns were left: the reason is that of the text, wherever the run stands in its line."""

from __future__ import annotations

import time

import pytest

import zheconparse as z


def reasons(text: str) -> list[tuple[str, str]]:
    return [(run.text, run.reason) for run in z.extract(text).unread]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（3）抓项目，（4）促投资", [("3", "list number"), ("4", "list number")]),
        ("1. 稳增长 2、促改革；3、惠民生", [("1", "list number"), ("2", "list number"), ("3", "list number")]),
        ("重点任务：1）扩内需", [("1", "list number")]),
        ("2.1.3 农业", [("2.1.3", "list number")]),
        ("研究表明[12]，", [("12", "note number")]),
        ("引进F-35、A-320和CJ-1000各一", [("35", "model number"), ("320", "model number"), ("1000", "model number")]),
        ("人气榜No.5", [("5", "ordinal")]),
        ("依据GB/T 2260-2007编码", [("2260", "standard number"), ("2007", "standard number")]),
        ("通过ISO 14001:2015认证", [("14001", "standard number"), ("2015", "standard number")]),
        ("公告2022-15号", [("2022", "document number"), ("15", "document number")]),
        ("发改〔2021〕7号", [("2021", "document number"), ("7", "document number")]),
        ("可拨400-800-8888", [("400", "phone number"), ("800", "phone number"), ("8888", "phone number")]),
        ("电话：0472-5155555、5155556", [("0472", "phone number"), ("5155555", "phone number"), ("5155556", "phone number")]),
        ("（0471）6944000", [("0471", "phone number"), ("6944000", "phone number")]),
        ("主队3:2获胜", [("3", "ratio"), ("2", "ratio")]),
        ("3:2获胜", [("3", "ratio"), ("2", "ratio")]),
        ("10:30开会", [("10", "time of day"), ("30", "time of day")]),
        ("晚间20点15分播出", [("20", "time of day"), ("15", "time of day")]),
        ("于18时结束", [("18", "time of day")]),
        ("邮箱xm2022@126.com", [("2022", "address on the web"), ("126", "address on the web")]),
        ("见https://www.example.cn/tj/202301/t1892.html", [("202301", "address on the web"), ("1892", "address on the web")]),
        ("内网地址10.0.3.7", [("10.0.3.7", "address on the web")]),
        ("升级至版本4.2", [("4.2", "version number")]),
        ("V2.0.1发布", [("2.0.1", "version number")]),
        ("公告编号：2023-038", [("2023", "code"), ("038", "code")]),
        ("备案LN-2023-0417", [("2023", "model number"), ("0417", "model number")]),
        ("见第6版", [("6", "ordinal")]),
        ("05版", [("05", "name")]),
        ("长河股份（600999）涨停", [("600999", "code")]),
        ("电站2期并网", [("2", "ordinal")]),
        ("6栋302室", [("6", "name"), ("302", "name")]),
        ("2023论坛", [("2023", "year without 年")]),
        ("种了5垧", [("5", "no unit known: 垧")]),
    ],
)  # fmt: skip
def test_a_run_is_left_for_the_reason_that_the_text_gives(text, found):
    assert reasons(text) == found


def test_marks_of_items_and_notes_are_no_digits():
    assert reasons("①扩内需②稳就业。注³") == []


@pytest.mark.parametrize(
    "text", ["1-" * 20_000, "a1@" * 20_000, "1、" * 20_000, "（1" * 20_000, "电话1 " * 10_000]
)
def test_hostile_digits_take_time_by_their_length(text):
    document = z.extract(text)
    _ = document.mentions
    begun = time.perf_counter()
    assert len(document.unread) > 0
    assert time.perf_counter() - begun < 20
