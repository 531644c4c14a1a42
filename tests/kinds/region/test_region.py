"""What the region reader finds: chains, lists, shared names, zones, pointing words, names of companies."""

from __future__ import annotations

import pytest

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kernel.parser import ParseError
from zheconparse.kinds import region
from zheconparse.kinds.region.chains import MIDDLE


def codes(text: str, **context: str) -> list[tuple[str, str | None]]:
    return [(found.text, found.value.code) for found in region.find(text, **context)]


def names(text: str, **context: str) -> list[tuple[str, str]]:
    return [(found.text, found.value.name) for found in region.find(text, **context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("内蒙古自治区包头市昆都仑区", [("内蒙古自治区包头市昆都仑区", "150203")]),
        ("乌海市海南区政务服务中心", [("乌海市海南区", "150303")]),
        ("吉林省吉林市丰满区", [("吉林省吉林市丰满区", "220211")]),
        ("四川遂宁射洪市", [("四川遂宁射洪市", "510981")]),
        ("青海海南州共和县", [("青海海南州共和县", "632521")]),
        ("湖北省仙桃市", [("湖北省仙桃市", "429004")]),
        ("上海浦东", [("上海浦东", "310115")]),
        ("黑龙江省大兴安岭地区加格达奇区", [("黑龙江省大兴安岭地区加格达奇区", "232761")]),
        ("新疆维吾尔自治区胡杨河市", [("新疆维吾尔自治区胡杨河市", "659010")]),
        ("江苏 苏州", [("江苏 苏州", "320500")]),
        ("中国包头", [("中国包头", "150200")]),
        ("內蒙古包頭市", [("內蒙古包頭市", "150200")]),
    ],
)
def test_a_chain_is_one_mention_of_its_deepest_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重庆、上海、福建等地", ["500000", "310000", "350000"]),
        ("呼和浩特、包头两市", ["150100", "150200"]),
        ("朝阳、海淀、丰台三区", ["110105", "110108", "110106"]),
        ("兰州、白银、天水", ["620100", "620400", "620500"]),
        ("合肥和芜湖市", ["340100", "340200"]),
        ("福建莆田、浙江台州招商推介会", ["350300", "331000"]),
        ("兰山区、罗庄区、河东区", ["371302", "371311", "371312"]),
    ],
)
def test_members_of_a_list_support_each_other(text: str, expected: list[str]) -> None:
    assert [code for _, code in codes(text)] == expected


def test_what_closes_a_list_decides_what_its_members_are() -> None:
    assert [code for _, code in codes("海西、海南两州")] == ["632800", "632500"]
    assert [code for _, code in codes("海南、云南两省")] == ["460000", "530000"]


def test_the_short_name_of_a_district_that_is_gone_is_any_place_there() -> None:
    assert region.find("吴淞片区开工", home="310113", reference="2024-07-11") == []
    assert codes("二连浩特口岸与吴淞口") == [("二连浩特", "152501")]


def test_a_place_after_which_only_a_terminal_is_named_is_not_pointed_to() -> None:
    text = "秦皇岛经济技术开发区出口增长。\n设备从山海关码头出海。全区用电量下降"
    assert region.find(text, home="130300")[-1].value.refers_to == "zone"


def test_a_shared_name_that_nothing_decides_lists_its_candidates() -> None:
    [found] = region.find("朝阳区招商")
    assert found.value.code is None
    assert found.value.candidates == ("110105", "220104")
    assert found.to_record()["path"] == []


@pytest.mark.parametrize(
    ("text", "context", "code"),
    [
        ("吉林省朝阳区", {}, "220104"),
        ("朝阳区招商", {"home": "220000"}, "220104"),
        ("青山区", {"home": "150200"}, "150204"),
        ("吉林", {}, "220000"),
        ("海南考察", {}, "460000"),
        ("赴海南考察", {"home": "150300"}, "460000"),
        ("海南的光伏基地", {"home": "632500"}, "632500"),
        ("海南州", {}, "632500"),
        ("河南县", {}, "632324"),
        ("河南省", {}, "410000"),
        ("黄山市招商", {}, "341000"),
        ("黄山区", {}, "341003"),
    ],
)
def test_chain_and_home_decide_what_a_shared_name_means(
    text: str, context: dict[str, str], code: str
) -> None:
    assert codes(text, **context)[-1][1] == code


def test_a_region_named_before_decides_what_a_shared_name_means() -> None:
    assert codes("长春市发布公报。朝阳区增长5%")[-1] == ("朝阳区", "220104")


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("莱芜市", "2015-05-01", ("371200", "莱芜市", 2019)),
        ("莱芜区", "2020-05-01", ("370116", "莱芜区", None)),
        ("北京市崇文区", None, ("110103", "崇文区", 2010)),
        ("湖北省襄樊市", None, ("420600", "襄阳市", None)),
        ("襄樊", "2005-01-01", ("420600", "襄阳市", None)),
        ("杭州市钱塘区", None, ("330114", "钱塘区", None)),
        ("和安县", "2023-01-31", ("653229", "和安县", None)),
    ],
)
def test_a_name_is_read_in_the_divisions_of_its_year(
    text: str, reference: str | None, expected: tuple[str, str, int | None]
) -> None:
    [found] = region.find(text, reference=reference)
    assert (found.value.code, found.value.name, found.value.until) == expected


@pytest.mark.parametrize(
    "text",
    [
        "加强合作", "坚持和平发展，中心城区建设", "拿出真金白银", "东方欲晓", "日照充足", "客户来宾", "南方地区的新区",
        "重大安全事故", "线上海量数据", "依法国有资产", "今天9日本市召开会议", "沿海地区", "长治久安", "北京路步行街", "中山东路",
        "长白山下", "朝阳产业", "以长安永磁电机项目为引领", "库布其沙漠风电光伏基地", "中国式现代化", "国泰国际", "发展现代物流园区",
        "香港城西街", "国家高新区", "四个全面", "出海口", "突破千亿元大关",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_places(text: str) -> None:
    assert [m.text for m in region.find(text) if m.value.level != "relative"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("稀土高新区", "包头稀土高新区"),
        ("包头市稀土高新区", "包头稀土高新区"),
        ("包头稀土高新技术产业开发区", "包头稀土高新区"),
        ("合肥高新技术产业开发区", "合肥高新区"),
        ("沭阳县经济技术开发区", "沭阳经开区"),
        ("河北雄安新区", "雄安新区"),
        ("武汉东湖高新区", "武汉东湖高新区"),
        ("光谷", "武汉东湖高新区"),
        ("中国（上海）自由贸易试验区", "上海自贸区"),
        ("海南自由贸易港", "海南自贸港"),
        ("临沂沂河新区", "沂河新区"),
        ("德昌县绿色建材产业园", "德昌绿色建材产业园"),
        ("前海", "前海深港现代服务业合作区"),
    ],
)
def test_a_zone_has_one_name_however_it_is_written(text: str, expected: str) -> None:
    [found] = region.find(text)
    assert (found.text, found.value.name, found.value.level) == (text, expected, "zone")


def test_a_zone_carries_code_and_path_of_the_division_that_runs_it() -> None:
    [found] = region.find("稀土高新区")
    assert (found.value.code, found.value.path) == ("150200", ("内蒙古自治区", "包头市"))


def test_a_division_is_a_zone_before_its_first_year() -> None:
    [found] = region.find("重庆市两江新区", reference="2023-05-01")
    assert (found.value.level, found.value.code) == ("zone", "500000")
    assert region.parse("重庆市两江新区").code == "500157"


def test_two_letters_make_a_cluster_and_no_park_of_their_own() -> None:
    [found] = region.find("京蒙协作产业园")
    assert (found.text, found.value.level) == ("京蒙", "cluster")
    assert found.value.members == ("北京市", "内蒙古自治区")
    assert codes("四川省开发区发展规划") == [("四川省", "510000")]


@pytest.mark.parametrize(
    ("text", "name", "size"),
    [
        ("京津冀", "京津冀", 3), ("长江三角洲", "长三角", 4), ("港澳台", "港澳台", 3), ("沪苏浙皖", "沪苏浙皖", 4),
        ("东盟", "东盟", 11), ("欧盟", "欧盟", 27), ("金砖国家", "金砖国家", 10), ("RCEP", "RCEP", 15), ("呼包鄂乌", "呼包鄂乌", 4),
        ("东北三省", "东北地区", 3), ("西部地区", "西部地区", 12),
    ],
)  # fmt: skip
def test_a_cluster_lists_its_members(text: str, name: str, size: int) -> None:
    [found] = region.find(text)
    assert (found.value.name, found.value.level, len(found.value.members), found.value.code) == (
        name,
        "cluster",
        size,
        None,
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("俄罗斯", "RU"),
        ("韩国", "KR"),
        ("阿联酋", "AE"),
        ("哈萨克斯坦", "KZ"),
        ("印尼", "ID"),
        ("蒙古国", "MN"),
    ],
)
def test_countries_have_iso_codes(text: str, code: str) -> None:
    assert codes(f"对{text}出口增长") == [(text, code)]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("内蒙古召开大会，全区招商引资", {}, ("全区", "150000", "province")),
        ("全市招商", {"home": "150200"}, ("全市", "150200", "city")),
        ("全市招商", {"home": "370285"}, ("全市", "370285", "county")),
        ("全省", {"home": "340100"}, ("全省", "340000", "province")),
        ("全盟", {"home": "152900"}, ("全盟", "152900", "city")),
        ("稀土高新区领导赴外招商，对区内企业", {"home": "150200"}, ("区内", "150200", "zone")),
        ("准东经济技术开发区开工。\n前7个月，区内煤矿", {"home": "652300"}, ("区内", "652300", "zone")),
        ("包头稀土高新区开工。\n前7个月，全区", {"home": "150000"}, ("全区", "150000", "province")),
        ("自治区", {"home": "150300"}, ("自治区", "150000", "province")),
        ("落地首府", {"home": "150000"}, ("首府", "150100", "city")),
        ("省会", {"home": "340000"}, ("省会", "340100", "city")),
        ("国内", {}, ("国内", "CN", "country")),
        ("包头稀土高新区发展好，该高新区", {}, ("该高新区", "150200", "zone")),
        ("包头市领先，该市", {}, ("该市", "150200", "city")),
        ("北京市海淀区实现增长，全区", {}, ("全区", "110108", "county")),
    ],
)
def test_a_pointing_word_means_what_the_text_is_about(
    text: str, context: dict[str, str], expected: tuple[str, str, str]
) -> None:
    found = region.find(text, **context)[-1]
    assert (found.text, found.value.code, found.value.refers_to) == expected
    assert found.value.level == "relative"


def test_a_pointing_word_with_nothing_to_point_to_is_left() -> None:
    assert region.find("全市招商引资") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("内蒙古日报", "内蒙古"), ("上海电气", "上海"), ("北京汽车落户", "北京"), ("内蒙古通威高纯晶硅有限公司", "内蒙古"),
        ("双良硅材料(包头)有限公司", "包头"), ("北京大学", "北京"), ("中国贸促会", "中国"), ("上海韩国商会", "韩国"),
        ("中老铁路", "中老"), ("浙江创新激光设备有限公司", "浙江"),
    ],
)  # fmt: skip
def test_a_place_inside_a_name_is_marked(text: str, place: str) -> None:
    found = {mention.text: mention.value for mention in region.find(text)}
    assert found[place].inside == "name"


@pytest.mark.parametrize(
    "text", ["包头市委", "乌海市海南区政务服务中心", "自治区驻沪办", "玉溪市政府与4家上市公司签订协议"]
)
def test_offices_of_a_place_are_not_inside_a_name(text: str) -> None:
    assert [m.text for m in region.find(text) if m.value.inside] == []


def test_parse_wants_one_region_and_nothing_else() -> None:
    assert region.parse("鼓楼区").candidates
    for text in ("包头市招商", "", "呼和浩特、包头", "招商"):
        with pytest.raises(ParseError):
            region.parse(text)


def test_an_unknown_home_is_an_error_in_one_line() -> None:
    with pytest.raises(ValueError, match="home '999999' is no division code") as caught:
        region.find("全市", home="999999")
    assert "\n" not in str(caught.value)


def test_an_extended_lexicon_leaves_the_shipped_one_alone() -> None:
    own = region.default_lexicon().extended(
        [
            {"written": "青城", "code": "150100"},
            {"written": "如意工业园", "code": "150100", "level": "zone", "name": "呼和浩特如意工业园"},
            {"written": "呼包银", "level": "cluster", "members": ["150100", "150200", "640100"]},
        ]
    )
    found = [(m.text, m.value.name) for m in region.find("青城如意工业园与呼包银", lexicon=own)]
    assert found == [("青城如意工业园", "呼和浩特如意工业园"), ("呼包银", "呼包银")]
    assert region.find("青城如意工业园") == []


@pytest.mark.parametrize(
    "row",
    [
        {"code": "150200"},
        {"written": "某地", "code": "000000"},
        {"written": "某地", "kode": "150200"},
        {"written": "某地", "code": "150200", "level": "province"},
    ],
)
def test_a_bad_row_of_an_own_lexicon_is_named(row: dict[str, str]) -> None:
    with pytest.raises(LexiconError, match="row 2"):
        region.default_lexicon().extended([{"written": "青城", "code": "150100"}, row])


def test_the_words_between_place_and_zone_come_from_a_closed_list() -> None:
    assert MIDDLE.fullmatch("新能源汽车")
    assert not MIDDLE.fullmatch("大力建设")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("海南京东门店增至9家", ["海南省"]),
        ("河南阳光电源落户", ["河南省"]),
        ("广东、福建、山东三省", ["广东省", "福建省", "山东省"]),
        ("河北京津冀协同项目", ["河北省", "京津冀"]),
        ("大运河南京段通航", ["南京市"]),
        ("从江津市出发", ["江津市"]),
    ],
)
def test_a_province_that_opens_its_clause_is_hidden_by_no_short_name_inside_it(
    text: str, names: list[str]
) -> None:
    assert [mention.value.name for mention in region.find(text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("洋浦保税港区进出口", ("洋浦保税港区", "洋浦保税港区")),
        ("包头九原工业园", ("包头九原工业园", "九原工业园")),
        ("包头九原工业园区", ("包头九原工业园区", "九原工业园区")),
        ("葛店经开区投资", ("葛店经开区", "鄂州葛店经开区")),
        ("月湖区和信江新区", ("信江新区", "鹰潭信江新区")),
    ],
)
def test_a_zone_goes_by_its_usual_name(text, expected):
    assert names(text)[-1] == expected


def test_a_word_before_an_ending_of_zones_names_none():
    assert names("月湖区和城市新区") == [("月湖区", "月湖区")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长春汽车经济技术开发区（以下简称“汽开区”）发展快。去年汽开区产值增长。", ["长春汽车经开区"] * 3),
        ("准东经济技术开发区（下称准东开发区）开工，准东开发区投资大。", ["准东经开区"] * 3),
        ("长江三角洲区域（以下统称长三角区域）", ["长三角", "长三角"]),
        ("包头市（以下简称“钢城市”）的钢城市", ["包头市"]),
        ("北汽开区域代理。长春汽车经济技术开发区（以下简称“汽开区”）", ["长春汽车经开区"] * 2),
    ],
)
def test_a_short_name_that_the_text_gives_a_zone_is_the_zone_from_there_on(text, expected):
    assert [found.value.name for found in region.find(text)] == expected


@pytest.mark.parametrize(
    ("first", "then"), [("宿城经济开发区", "宿城经开区"), ("宿城经开区", "宿城经济开发区")]
)
def test_a_zone_in_no_list_goes_by_its_first_name_in_the_text(first, then):
    text = f"{first}产值71亿元。{then}引进项目12个。经开区用电5亿千瓦时。"
    assert [name for _, name in names(text, home="321300")] == [first, first, first]
