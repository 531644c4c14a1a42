"""A region as a value: frozen, comparable, written as a record with just the fields that apply."""

from __future__ import annotations

import dataclasses

import pytest

from zheconparse.values.region import Region

BAOTOU = Region("150200", "包头市", ("内蒙古自治区", "包头市"), "city")


def test_a_region_is_a_frozen_value() -> None:
    assert Region("150200", "包头市", ("内蒙古自治区", "包头市"), "city") == BAOTOU
    assert len({BAOTOU, dataclasses.replace(BAOTOU)}) == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        BAOTOU.code = "150300"  # type: ignore[misc]


def test_the_record_has_the_fields_that_apply() -> None:
    assert BAOTOU.to_record() == {
        "code": "150200",
        "name": "包头市",
        "path": ["内蒙古自治区", "包头市"],
        "level": "city",
    }
    assert Region(None, "京蒙", (), "cluster", members=("北京市", "内蒙古自治区")).to_record()["members"] == [
        "北京市",
        "内蒙古自治区",
    ]
    assert Region(None, "朝阳区", (), "county", candidates=("110105", "220104")).to_record()[
        "candidates"
    ] == ["110105", "220104"]
    assert (
        Region("150000", "内蒙古自治区", ("内蒙古自治区",), "province", inside="name").to_record()["inside"]
        == "name"
    )
    assert Region("110103", "崇文区", ("北京市", "崇文区"), "county", until=2010).to_record()["until"] == 2010
    assert (
        Region("150200", "包头市", BAOTOU.path, "relative", refers_to="city").to_record()["refers_to"]
        == "city"
    )


def test_a_region_prints_as_its_path_or_name() -> None:
    assert str(BAOTOU) == "内蒙古自治区/包头市"
    assert str(Region("150200", "包头稀土高新区", BAOTOU.path, "zone")) == "包头稀土高新区"
    assert str(Region("CN", "中国", (), "country")) == "中国"
