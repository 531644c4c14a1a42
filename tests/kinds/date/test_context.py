"""Dates in context: a year left out, words that point back, what is planned, and the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from zheconparse.kinds import date as dates

# Reference, text, and the dates in it: words=EDTF, `-` for no days at all.
SENTENCES = Path(__file__).with_name("sentences.txt")


def _cases():
    """Reference, text and the dates drawn into it, of every line."""
    reference = None
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("# reference:"):
            written = line.partition(":")[2].strip()
            reference = dt.date.fromisoformat(written) if written else None
        elif line and not line.startswith("#"):
            pieces = re.split(r"\[([^|\]]+)\|([^\]]+)\]", line.replace("\\n", "\n"))
            text = "".join(piece for place, piece in enumerate(pieces) if place % 3 != 2)
            yield reference, text, list(zip(pieces[1::3], pieces[2::3], strict=True))


CASES = list(_cases())


@pytest.mark.parametrize(("reference", "text", "expected"), CASES, ids=[case[1] for case in CASES])
def test_the_words_around_a_date_say_which_days_are_meant(reference, text, expected):
    assert [(mention.text, mention.value.edtf or "-") for mention in dates.find(text, reference)] == expected


def test_a_reading_tells_what_it_was_resolved_against():
    text = "2022年5月开工，当年10月投产，去年全部建成，2021年立项。"
    against = {
        mention.text: mention.value.resolved_against for mention in dates.find(text, dt.date(2023, 1, 31))
    }
    assert against == {"2022年5月": None, "当年10月": "2022", "去年": "2023-01-31", "2021年": None}


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("2023年1月31日\n星期二\n正文", (2023, 1, 31), "2023年1月31日"),
        ("2023年1月31日 星期二\n正文", (2023, 1, 31), "2023年1月31日"),
        ("来源:某网\n时间: 2021-11-25\n\n今年以来", (2021, 11, 25), "2021-11-25"),
        ("标题\n发布日期：2022-04-29 15:12 来源：某网\n正文", (2022, 4, 29), "2022-04-29"),
        ("标题\n(2023年2月28日)\n正文", (2023, 2, 28), "2023年2月28日"),
        ("标题\n2023-02-28 09:30:00 来源：某局\n正文", (2023, 2, 28), "2023-02-28"),
        ("正文。\n某某统计局\n二〇二三年二月二十八日\n", (2023, 2, 28), "二〇二三年二月二十八日"),
        ("正文。\n　　　　２０２３年２月２８日\n", (2023, 2, 28), "２０２３年２月２８日"),
        ("2022年3月5日\n发布时间：2023/1/31\n2021年6月1日\n", (2023, 1, 31), "2023/1/31"),
    ],
)
def test_a_text_states_the_day_of_its_publication(text, day, words):
    found = dates.dateline(text)
    assert found is not None
    assert (found[0], found[1].cut(text)) == (dt.date(*day), words)


@pytest.mark.parametrize(
    "text",
    [
        "2023年1月31日，会议召开。",
        "2022年3月5日\n立项\n2022年6月1日\n开工",
        "时间: 2021-13-25",
        "2022年5月\n正文",
        "",
    ],
)
def test_a_day_in_running_text_is_not_the_day_of_publication(text):
    assert dates.dateline(text) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("花费由去年的865元提高，索道预计10月中旬开工", "2023-10-11"),
        ("去年7月签约，10月中旬开工", "2022-10-11"),
    ],
)
def test_a_plan_is_for_no_time_that_is_over_though_its_sentence_names_a_year(text, first):
    assert str(dates.find(text, dt.date(2023, 8, 28))[-1].value.first) == first


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("去年以来，全市新增专利80件。截至8月底，有效专利900件", (2023, 9, 12), "2023-08-31"),
        ("去年以来，全市新增专利80件，截至8月底，有效专利900件", (2023, 9, 12), "2023-08-31"),
        ("去年以来，全市新增专利80件。上半年授权12件", (2023, 9, 12), "2023-06-30"),
        ("去年5月以来，全市新增专利80件。截至8月底，有效专利900件", (2023, 9, 12), "2023-08-31"),
        ("去年以来，全市新增专利80件。截至11月底，有效专利900件", (2023, 2, 12), "2022-11-30"),
        ("去年5月以来，8月授权12件", (2023, 9, 12), "2022-08-31"),
        ("截至去年末，有效专利800件。一季度末，有效专利850件", (2023, 9, 12), "2023-03-31"),
        ("去年，全市新增专利80件。截至8月底，有效专利900件", (2023, 9, 12), "2022-08-31"),
    ],
)
def test_what_has_gone_on_since_last_year_goes_on_up_to_the_publication(text, day, last):
    assert str(dates.find(text, dt.date(*day))[-1].value.last) == last
