"""Targets of regions and of the nation."""

from datetime import date

import pandas as pd
import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.targets import national_targets, own_targets, target_of

TODAY = date(2026, 3, 31)


def target(value, year, **cells):
    return {"kind": "target", "value": value, "as_of": f"{year}-12-31", "precision": "year"} | cells


def test_makassar_is_held_to_the_target_that_is_still_running(evidence):
    # observations.csv 73.71: headline 63.47 of 2025-09-23; targets 57.1 for 2025 and 66.2 for 2026.
    found = target_of(evidence, "73.71", on=TODAY)
    assert (found.value, found.year, found.source_id) == (66.2, 2026, "retas-makassar-2025")
    assert (found.spread, found.alternatives, found.past) == (0, (), False)
    earlier = target_of(evidence, "73.71", year=2025, on=TODAY)
    assert (earlier.value, earlier.past, earlier.note) == (57.1, True, "Target nasional bagi Makassar")
    assert target_of(evidence, "73.71", on=date(2025, 12, 31)).value == 57.1


def test_the_newest_target_that_is_over_stands_where_none_is_running(evidence):
    # observations.csv 35: headline of 2023; targets 35 for 2024, 40 and 29.97 for 2025, 85.83 for 2045.
    found = target_of(evidence, "35", on=TODAY)
    assert (found.value, found.year, found.past, set(found.values)) == (29.97, 2025, True, {29.97, 40})
    assert target_of(evidence, "35", on=date(2024, 6, 30)).value == 35


def test_a_target_of_the_long_term_goes_behind_one_that_is_over(evidence):
    # observations.csv 35.24: targets 34.36 for 2025 and 95.37 for 2045; 12.03 has 99.5 for 2045 alone.
    assert target_of(evidence, "35.24", on=TODAY).year == 2025
    assert target_of(evidence, "12.03", on=TODAY).year == 2045


def test_kota_malang_shows_that_its_four_targets_for_2025_disagree(evidence):
    # observations.csv 35.73: targets for 2025: 41.3, 41, 39.44, 41.23; 41.3 - 39.44 = 1.86.
    found = target_of(evidence, "35.73", year=2025)
    assert found.year == 2025 and found.spread == pytest.approx(1.86)
    assert len(found.alternatives) == 3 and found.observation_id not in found.alternatives


def test_badung_falls_short_of_its_target_by_a_negative_gap(evidence):
    # observations.csv 51.03: headline 58.68 of 2025-04-30, targets 67.28 for 2025 and 100 for 2026.
    row = own_targets(evidence, on=TODAY).loc["51.03"]
    assert (row["target"], row["target_year"], row["target_past"]) == (100, 2026, False)
    assert row["gap"] == pytest.approx(-41.32)
    assert row["target_note"] == "Target universal coverage Badung pada 2026"
    row = own_targets(evidence, on=date(2025, 12, 31)).loc["51.03"]
    assert (row["target"], row["target_year"]) == (67.28, 2025)
    assert row["gap"] == pytest.approx(-8.60)


def test_one_region_and_all_regions_agree_on_the_target(evidence):
    table = own_targets(evidence, on=TODAY)
    for code in ("73.71", "35.73", "51", "16.06", "12.03"):
        assert target_of(evidence, code, on=TODAY).observation_id == table.at[code, "target_observation_id"]
        assert target_of(evidence, code, on=TODAY).alternatives == table.at[code, "target_alternatives"]


def test_without_a_target_there_is_no_gap_and_no_zero(evidence):
    # observations.csv 35.77 has no ucj_pct of kind target.
    assert target_of(evidence, "35.77", on=TODAY) is None
    row = own_targets(evidence, on=TODAY).loc["35.77"]
    assert pd.isna(row["target"]) and pd.isna(row["gap"]) and row["target_alternatives"] == ()


def test_a_bound_has_no_gap(made):
    made_up = made({"kind": "bound", "bound": "lower", "value": 50}, target(40, 2025))
    assert pd.isna(own_targets(made_up).at["11.01", "gap"])


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ([2024, 2025, 2026], 2025),
        ([2024, 2026, 2029], 2026),
        ([2019, 2023], 2023),
    ],
)
def test_the_year_itself_then_the_nearest_later_then_the_latest_earlier(made, years, expected):
    made_up = made({"value": 30}, *[target(50, year) for year in years])
    assert target_of(made_up, "11.01", year=2025).year == expected
    assert target_of(made_up, "11.01", on=date(2025, 6, 30)).year == expected


def test_an_undated_target_is_better_than_none(made):
    undated = {"kind": "target", "value": 50, "as_of": None, "precision": "unknown"}
    assert target_of(made({"value": 30}, undated), "11.01").year is None
    assert target_of(made({"value": 30}, undated, target(60, 2020)), "11.01").value == 60


def test_of_several_targets_for_a_year_the_better_publisher_stands(made):
    made_up = made({"value": 30}, target(50, 2025), target(55, 2025, source_id="gov"))
    found = target_of(made_up, "11.01")
    assert (found.value, found.spread, found.alternatives) == (55, 5, ("obs-00002",))
    assert found.values == (55, 50)


def test_passing_the_headlines_changes_nothing(made):
    made_up = made({"value": 30}, target(50, 2025))
    given = own_targets(made_up, headlines=headline(made_up, "ucj_pct"))
    pd.testing.assert_frame_equal(given, own_targets(made_up))


def test_national_targets_keep_their_series_apart(evidence):
    # parameters.csv: target_rpjmn_2025 32.15, target_rpjmn_2029 43.92, target_rkp_2026 34.99,
    # target_kemendagri_2025 52.15, target_rpjpn_2045 99.5.
    table = national_targets(evidence)
    stated = {(row.series, row.year): row.value for row in table.itertuples()}
    assert stated == {
        ("RPJMN", 2025): 32.15,
        ("RPJMN", 2029): 43.92,
        ("RKP", 2026): 34.99,
        ("Kemendagri", 2025): 52.15,
        ("RPJPN", 2045): 99.5,
    }
    assert table["source_id"].isin(evidence.sources["source_id"]).all()


def test_the_day_on_which_a_target_was_said_is_not_its_year(evidence):
    # observations.csv 64: "Target pemprov" 85, published 2024-05-09; the year it holds for is not stated.
    target = target_of(evidence, "64")
    assert (target.value, target.year) == (85, None)
    assert own_targets(evidence).loc["64", ["target", "gap"]].isna().tolist() == [False, True]
