"""Ranks, strips and judgements."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark.analysis.coverage import headline
from benchmark.analysis.position import judge, position, rank, strip

TODAY = date(2026, 3, 31)


@pytest.fixture(scope="module")
def ucj(evidence):
    return headline(evidence, "ucj_pct", TODAY)


def test_kota_madiun_is_third_in_jawa_timur(evidence, ucj):
    # observations.csv, province 35: above 53.378 stand only 35.72 (69.4, 2023-09-06) and 35.76 (64.84, 2022).
    place = position(evidence, "35.77", headlines=ucj).province
    assert (place.rank, place.total) == (3, 38)
    ahead = strip(evidence, "35.77", headlines=ucj).query("role == 'province'")["value"].head(2)
    assert ahead.tolist() == [69.4, 64.84]


def test_makassar_has_a_place_among_all_kabupaten_and_kota(evidence, ucj):
    nation = position(evidence, "73.71", headlines=ucj).nation
    inside = ucj[ucj["code"].str.contains(".", regex=False)]
    assert (nation.total, nation.rank) == (514, 1 + inside["value"].gt(63.47).sum())


def test_a_bound_is_in_no_rank_and_not_counted(evidence, ucj):
    # observations.csv, province 14 (Riau): values for 14.07, 14.08 (computed) and 14.10; bounds for 14.03,
    # 14.05, 14.71 and 14.72.
    found = position(evidence, "14.03", headlines=ucj)
    assert found.state == "bound" and found.nation.rank is None
    assert (found.province.rank, found.province.n, found.province.total) == (None, 3, 12)
    assert "14.03" not in strip(evidence, "14.03", headlines=ucj)["code"].tolist()


def test_provinces_are_compared_with_provinces_only(evidence, ucj):
    found = position(evidence, "51", headlines=ucj)
    assert found.nation.total == 38 and found.province is None
    table = strip(evidence, "51", headlines=ucj)
    assert set(table["role"]) == {"mine", "other"} and len(table) == found.nation.n


def test_equal_figures_share_the_best_place_in_the_published_data(evidence, ucj):
    # observations.csv: the headlines of 35.78 (Kota Surabaya) and 73.06 (Kabupaten Gowa) are both 42.
    surabaya, gowa = (position(evidence, code, headlines=ucj) for code in ("35.78", "73.06"))
    assert surabaya.value == gowa.value == 42
    assert surabaya.nation.rank == gowa.nation.rank


def test_ties_share_the_best_place_and_the_next_place_is_left_out():
    values = pd.Series([40.0, 50.0, np.nan, 50.0], index=list("abcd"))
    assert rank(values).dropna().to_dict() == {"a": 3, "b": 1, "d": 1}


def test_where_lower_is_better_the_lowest_comes_first():
    assert rank(pd.Series([4.0, 9.0, 4.0]), "lower").tolist() == [1, 3, 1]


def test_the_strip_names_my_region_and_its_province(made):
    figures = [("11", 1), ("11.01", 30), ("11.02", 60), ("12.01", 40)]
    made_up = made(*[{"region_code": code, "value": value} for code, value in figures])
    table = strip(made_up, "11.01")
    assert table["code"].tolist() == ["11.02", "12.01", "11.01"]
    assert table["role"].tolist() == ["province", "other", "mine"]


def test_a_true_zero_takes_part_and_comes_last(made):
    made_up = made({"region_code": "11.01", "value": 0}, {"region_code": "11.02", "value": 30})
    place = position(made_up, "11.01").nation
    assert (place.rank, place.n, place.total) == (2, 2, 5)


# Median 30, deviations 20, 10, 0, 10, 20: their median 10, scaled 14.826; similar from 15.174 to 44.826.
GROUP = pd.Series([10.0, 20.0, 30.0, 40.0, 50.0])


@pytest.mark.parametrize(
    ("value", "direction", "verdict"),
    [
        (45, "higher", "better"),
        (44.8, "similar", "similar"),
        (15.2, "similar", "similar"),
        (15, "lower", "worse"),
    ],
)
def test_similar_means_within_one_scaled_mad_of_the_median(made, value, direction, verdict):
    found = judge(made(), "ucj_pct", value, GROUP)
    assert (found.direction, found.verdict) == (direction, verdict)
    assert (found.median, found.low, found.high, found.n) == (30, 15.174, 44.826, 5)


def test_polarity_turns_the_verdict(made):
    assert judge(made(), "poverty_rate_pct", 60, GROUP).verdict == "worse"
    assert judge(made(), "poverty_rate_pct", 5, GROUP).verdict == "better"


def test_without_polarity_there_is_a_direction_and_no_verdict(made):
    found = judge(made(), "employed", 60, GROUP)
    assert (found.direction, found.verdict) == ("higher", "")


def test_nothing_is_judged_from_missing_data(made):
    assert judge(made(), "ucj_pct", np.nan, GROUP).verdict == ""
    found = judge(made(), "ucj_pct", 30, pd.Series([np.nan], dtype=float))
    assert (found.direction, found.n) == ("", 0)


@given(st.lists(st.one_of(st.none(), st.integers(0, 8)), max_size=12))
def test_a_place_is_one_more_than_the_number_of_better_ones(drawn):
    values = pd.Series(drawn, dtype=float)
    places = rank(values)
    for value, place in zip(values, places, strict=True):
        assert pd.isna(place) if pd.isna(value) else place == (values > value).sum() + 1
