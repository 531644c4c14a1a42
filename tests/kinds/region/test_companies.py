"""The names of companies: the table, the places in them, and the words that only look like them."""

import pytest

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds import region
from zheconparse.kinds.region import companies as module
from zheconparse.kinds.region import lexicon as lexicons
from zheconparse.kinds.region.companies import companies, company_from


def test_the_table_says_which_names_hold_a_place():
    forms: dict[str, lexicons.Written] = {}
    for add in (
        lexicons.add_divisions, lexicons.add_short_names, lexicons.add_groups, lexicons.add_zones,
    ):  # fmt: skip
        add(forms)
    holding = {
        name
        for name in companies().kinds
        if any(name[at : at + size] in forms for size in (2, 3, 4) for at in range(len(name) - size + 1))
    }
    assert set(companies().placed) == holding


def test_no_name_is_a_place_by_itself():
    assert not [name for name in companies().kinds if region.fullmatch(name)]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("firm\tno\tcompany-names\t甲乙", "needs a kind"),
        ("company\tmaybe\tcompany-names\t甲乙", "needs a kind"),
        ("company\tno\t\t甲乙", "needs a kind"),
        ("company\tno\tcompany-names", "needs a kind"),
        ("company\tno\tcompany-names\t甲乙  丙丁", "an empty name"),
        ("company\tno\tcompany-names\t甲乙 甲乙", "stands twice"),
    ],
)
def test_a_bad_row_is_named(monkeypatch: pytest.MonkeyPatch, row: str, problem: str):
    monkeypatch.setattr(module, "read_text", lambda *_: f"kind\tplace\tsource\twritten\n{row}\n")
    with pytest.raises(LexiconError, match=f"companies.tsv, line 2: .*{problem}"):
        companies.__wrapped__()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("包头铝业生产电解铝", "包头"), ("洛阳钼业披露年报", "洛阳"), ("湖北能源实现营业收入", "湖北"),
        ("湖北能源等企业参展", "湖北"), ("山东黄金、江西铜业披露年报", "山东"), ("紫金矿业和山东黄金披露年报", "山东"),
    ],
)  # fmt: skip
def test_the_place_in_the_name_of_a_company_is_inside(text: str, place: str):
    assert {found.text: found.value.inside for found in region.find(text)}[place] == "name"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("湖北能源消费总量", "湖北"), ("山东高速公路里程", "山东"), ("中国稀土出口量", "中国"), ("上海银行业贷款", "上海"),
        ("北京现代化建设", "北京"), ("中国建筑业总产值", "中国"), ("上海银行间拆借利率", "上海"), ("上海汽车产量", "上海"),
        ("中国移动支付规模", "中国"),
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_company_leave_the_place_alone(text: str, place: str):
    assert [(found.text, found.value.inside) for found in region.find(text)] == [(place, None)]


def test_the_longest_name_is_taken_and_a_university_is_none():
    assert company_from("上汽通用五菱销售", 0, 8) == 6
    assert company_from("在宁德时代", 0, 5) == 0
    assert company_from("东北大学经费", 0, 6) == 0
