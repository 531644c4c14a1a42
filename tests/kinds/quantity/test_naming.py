"""Numbers that name one thing instead of counting several: hours, stages, doors, trains, versions."""

from __future__ import annotations

import pytest

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.quantity import naming


def both_doors(text: str) -> list[str]:
    """What `quantities` finds, which the document must find as well."""
    found = [mention.text for mention in z.quantities(text)]
    assert [mention.text for mention in z.extract(text).mentions if mention.kind == "quantity"] == found
    return found


@pytest.mark.parametrize(
    "text",
    [
        "截至14点30分，网上申购结束", "超市22点关门", "听证会15点开始，16点结束", "新油价将于24点执行", "窗口每天9点开放",
        "服务时间为9点到17点",
        "上午9点至11点停水", "周一至周五8点—18点办理", "早8点至晚8点", "8点半上班", "股市9点15分开始竞价", "截至北京时间16点，原油报价走低",
        "营业延长至22点", "10点、12点和15点各开一班", "约14点抵达", "不晚于20点", "4点至6点",
    ],
)  # fmt: skip
def test_a_whole_number_up_to_24_is_an_hour_of_the_day(text):
    assert both_doors(text) == []
    assert not [mention for mention in z.extract(text).mentions if mention.kind == "number"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("创业板指收于2205.31点", ["2205.31点"]),
        ("成指报12000点", ["12000点"]),
        ("沪指涨20点", ["20点"]),
        ("景气指数下降0.5点", ["0.5点"]),
        ("信心指数为18.0点", ["18.0点"]),
        ("两市指数分别上涨12点和9点", ["12点", "9点"]),
        ("恒指低开了约15点", ["约15点"]),
        ("波动指数升至22点", ["22点"]),
        ("人民币中间价下调24点", ["24点"]),
        ("指数回升至50点以上", ["50点以上"]),
        ("降幅收窄3点至5点", ["3点至5点"]),
        ("期指高水8点", ["8点"]),
        ("收盘价较前一日低8点", ["8点"]),
        ("恐慌指数为15点，较年初高3点", ["15点", "3点"]),
    ],
)
def test_points_of_an_index_still_count(text, found):
    assert both_doors(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "该电站2期并网，3期规划已批", "水厂2期、3期工程", "物流园3期占地", "新药进入3期临床", "数据中心2期", "4期于2024年6月投产",
        "启动2期扩建", "完成了3期工程", "2期规模较大",
        "2标段开工，3标段全面完工",
    ],
)  # fmt: skip
def test_the_number_of_a_stage_is_no_count(text):
    assert both_doors(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年出版12期", ["12期"]),
        ("分3期建设", ["3期"]),
        ("举办3期工程师培训班", ["3期"]),
        ("简报编发5期", ["5期"]),
        ("发行2期债券", ["2期"]),
        ("可分24期免息偿还", ["24期"]),
        ("招标共5标段", ["5标段"]),
    ],
)
def test_issues_and_instalments_still_count(text, found):
    assert both_doors(text) == found


@pytest.mark.parametrize("text", ["6栋2单元301室", "住5幢502室", "8号楼1单元", "12座1806室", "3单元402号"])
def test_an_address_holds_no_count(text):
    assert both_doors(text) == []


def test_houses_and_entrances_that_are_built_still_count():
    assert both_doors("改造楼房12栋36单元360户，新建住宅8栋480套") == [
        "12栋",
        "36单元",
        "360户",
        "8栋",
        "480套",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1462次列车晚点", []),
        ("加密至每周5次航班", ["5次"]),
        ("落实家电3包责任", []),
        ("运送化肥3包", ["3包"]),
    ],
)
def test_a_number_of_a_train_and_a_warranty_are_no_counts(text, found):
    assert both_doors(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "版本号4.1.2", "2.3.10版本上线", "服务器地址为10.20.0.7", "5.1.2 工业", "平台升级至4.2版", "客户端版本为4.2", "系统版本号2.6",
    ],
)  # fmt: skip
def test_a_version_or_an_address_of_a_machine_is_no_number(text):
    assert z.extract(text).mentions == []


def test_a_number_with_one_point_is_still_one_number():
    text = "指数为50.2，均价3.5元.2022年增长4.1%.5月增长3.2"
    assert [found.text for found in z.numbers(text)] == ["50.2", "3.5", "2022", "4.1", "5", "3.2"]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ('[minute]\ncounters = ["分"]\nsource = "prose"\n', "is none of hour, stage and door"),
        ('[door]\ncounters = ["栋"]\nrooms = ["室"]\nsource = "prose"\n', "lacks houses"),
        (
            '[door]\ncounters = ["栋", "栋"]\nrooms = ["室"]\nhouses = ["号楼"]\nsource = "prose"\n',
            "栋 stands twice",
        ),
    ],
)
def test_a_bad_table_is_refused_by_its_row(monkeypatch, table, problem):
    monkeypatch.setattr("zheconparse.kernel.lexicon.read_text", lambda *_: table)
    naming._tests.cache_clear()
    try:
        with pytest.raises(LexiconError, match=problem):
            naming.naming_counters.__wrapped__()
    finally:
        naming._tests.cache_clear()
