"""Observations as values: frozen, comparable, and written as flat records of plain strings."""

import copy
import dataclasses
import json
import pickle
from datetime import date
from decimal import Decimal

import pytest

import zheconparse as z
from zheconparse.values.observation import CONFIDENCES, STATUSES, Observation


def _one(text, **known):
    [found] = z.extract(text, **known).observations
    return found


def test_an_observation_cannot_be_changed():
    row = _one("2022年签约项目134个")
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.indicator = "落地项目"


def test_what_says_how_sure_a_row_is_cannot_be_changed_either():
    sure = {"indicator": "stated", "period": "stated", "status": "inferred"}
    row = _one("2022年签约项目134个")
    assert row.confidence == sure
    with pytest.raises(TypeError):
        row.confidence["period"] = "carried"
    assert not hasattr(row.confidence, "clear")
    sure_of = dataclasses.replace(row, confidence=sure)
    sure.clear()
    assert sure_of == row


def test_equal_observations_count_once_in_a_set():
    row, other = _one("2022年签约项目134个"), _one("2022年签约项目135个")
    assert {row, other, _one("2022年签约项目134个")} == {other, row}
    assert len({row, _one("2022年签约项目134个")}) == 1


def test_an_observation_is_copied_and_pickled():
    row = _one("2022年签约项目134个")
    assert copy.deepcopy(row) == pickle.loads(pickle.dumps(row)) == row
    assert dataclasses.asdict(row)["confidence"] == row.confidence


def test_the_record_is_flat_json_with_exact_numbers():
    row = _one("2022年，包头市引进到位资金73.4亿元，较2021年增长15.6%")
    record = json.loads(json.dumps(row.to_record()))
    assert record["low"] == record["high"] == "7340000000"
    assert (record["change"], record["change_basis"]) == ("0.156", "yoy")
    assert (record["first"], record["last"]) == ("2022-01-01", "2022-12-31")
    assert record["evidence"] == [[record["start"], record["end"]]]


def test_a_change_keeps_its_sign_and_its_open_end():
    row = _one("工业总产值突破千亿元，同比下降3%以上")
    assert row.change == Decimal("-0.03")
    assert row.change_closed == "left"


def test_an_amount_of_change_is_in_the_unit_of_the_value():
    row = _one("出口1.2亿美元，比上年减少300万美元")
    assert row.unit == "美元"
    assert row.change_amount == Decimal(-3000000)


def test_days_are_days_and_absent_ones_are_none():
    row = _one("截至2022年10月底，竣工项目26个")
    assert (row.first, row.last) == (None, date(2022, 10, 31))


def test_every_status_and_confidence_is_a_word_of_the_record():
    row = _one("2023年，包头市力争新增规上工业企业110家以上", reference="2023-01-31")
    assert row.status in STATUSES
    assert set(row.confidence.values()) <= set(CONFIDENCES)
    assert isinstance(row, Observation)
