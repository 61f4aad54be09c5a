"""Work, poverty and wages beside the province and the nation."""

import pandas as pd
import pytest

from benchmark.analysis.workforce import workforce_comparison, workforce_indicators, workforce_pool

BLOCK = ["employed", "informal_share_pct", "poverty_rate_pct", "minimum_wage_idr"]


@pytest.fixture(scope="module")
def madiun(evidence):
    return workforce_comparison(evidence, "35.77", BLOCK).set_index("indicator_id")


def test_kota_madiun_stands_beside_jawa_timur(madiun):
    # observations.csv informal_share_pct 2025-08-31: 35.77 46.49, 35 61.73.
    row = madiun.loc["informal_share_pct"]
    assert (row["value"], row["province_value"]) == (46.49, 61.73)
    assert not row["province_computed"] and row["province_source_id"] == "naker-pyb"
    assert (row["polarity"], row["direction"], row["verdict"]) == ("none", "lower", "")


def test_figures_of_one_date_are_compared(madiun):
    # observations.csv poverty_rate_pct: 35.77 3.89 (March 2025); 35 9.5 (March) and 9.3 (September 2025).
    row = madiun.loc["poverty_rate_pct"]
    assert (row["value"], row["province_value"]) == (3.89, 9.5)
    assert row["province_as_of"] == row["as_of"] == pd.Timestamp(2025, 3, 31)
    assert (row["direction"], row["verdict"]) == ("lower", "better")


def test_the_national_figure_is_computed_from_all_provinces_and_says_so(madiun):
    # No row of region "0" has these indicators, so 38 provinces are weighted by their employed persons.
    row = madiun.loc["informal_share_pct"]
    assert row["nation_computed"] and row["nation_source_id"] == "" and row["nation_n"] == 38
    assert row["nation_weight_share"] == 1 and 40 < row["nation_value"] < 80


def test_minimum_wages_are_never_averaged(evidence, madiun):
    # observations.csv minimum_wage_idr: the wage set for Jawa Timur (35) stands; none is set for Indonesia.
    row = madiun.loc["minimum_wage_idr"]
    assert not row["province_computed"] and row["province_source_id"]
    assert pd.isna(row["nation_value"])
    assert workforce_comparison(evidence, "35", BLOCK)["nation_value"].isna().sum() == 1


def test_national_employment_is_the_sum_of_the_provinces(evidence, madiun):
    rows = evidence.observations
    rows = rows[(rows["indicator_id"] == "employed") & (rows["as_of"] == pd.Timestamp(2025, 8, 31))]
    provinces = rows[~rows["region_code"].str.contains(".", regex=False)]
    assert madiun.loc["employed", "nation_value"] == provinces["value"].sum()
    assert madiun.loc["employed", "direction"] == ""


def test_a_province_has_no_province_to_compare_with(evidence):
    table = workforce_comparison(evidence, "35", BLOCK)
    assert table["province_value"].isna().all()
    assert table.set_index("indicator_id")["nation_value"].drop("minimum_wage_idr").notna().all()
    assert not table["noisy"].any() and (table["group_n"] <= 38).all()


def test_indicators_of_another_level_are_left_out(evidence):
    of_kota = workforce_comparison(evidence, "35.77")["indicator_id"].tolist()
    of_province = workforce_comparison(evidence, "35")["indicator_id"].tolist()
    assert "hdi" not in of_kota and "hdi" in of_province
    assert "hdi_old_series" in of_kota and "hdi_old_series" not in of_province


def test_a_pool_kept_by_the_caller_gives_the_same_answer(evidence, madiun):
    pool = workforce_pool(evidence, workforce_indicators(evidence))
    kept = workforce_comparison(evidence, "35.77", BLOCK, pool=pool).set_index("indicator_id")
    pd.testing.assert_frame_equal(kept, madiun)


def poverty(code, value, day="2025-03-31"):
    return {"indicator_id": "poverty_rate_pct", "region_code": code, "value": value, "as_of": day}


def employed(code, value):
    return {"indicator_id": "employed", "region_code": code, "value": value, "as_of": "2024-08-31"}


def test_an_unstated_province_is_the_weighted_mean_of_its_regions(made):
    made_up = made(poverty("11.01", 10), poverty("11.02", 20), employed("11.01", 300), employed("11.02", 100))
    row = workforce_comparison(made_up, "11.01", ["poverty_rate_pct"]).iloc[0]
    # (10 x 300 + 20 x 100) / 400 = 12.5; the other two regions of the province state nothing.
    assert (row["province_value"], row["province_computed"], row["province_n"]) == (12.5, True, 2)
    assert pd.isna(row["nation_value"]) and not row["nation_computed"]


def test_a_stated_figure_is_preferred_to_a_computed_one(made):
    made_up = made(poverty("11.01", 10), employed("11.01", 300), poverty("11", 14), poverty("0", 9))
    row = workforce_comparison(made_up, "11.01", ["poverty_rate_pct"]).iloc[0]
    assert (row["province_value"], row["nation_value"]) == (14, 9)
    assert not row["province_computed"] and not row["nation_computed"]


def test_a_region_without_a_figure_keeps_its_row_and_gets_no_judgement(made):
    row = workforce_comparison(made(poverty("11", 14)), "11.01", ["poverty_rate_pct"]).iloc[0]
    assert row["state"] == "not_collected" and pd.isna(row["value"]) and row["verdict"] == ""
    assert row["province_value"] == 14


def test_noise_is_flagged_for_single_regions(made):
    made_up = made(poverty("11", 14), poverty("11.01", 14))
    flags = [
        workforce_comparison(made_up, code, ["poverty_rate_pct"])["noisy"].item() for code in ("11", "11.01")
    ]
    assert flags == [False, True]
