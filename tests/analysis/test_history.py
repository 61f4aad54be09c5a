"""The figures of one region over time."""

from datetime import date

import pandas as pd
import pytest

from benchmark.analysis.history import change_since, segments, series_of


def test_badung_shows_results_and_targets_apart_in_order(evidence):
    # observations.csv 51.03 ucj_pct: 61 (2024-06-30), 58.68 (2025-04-30), targets 67.28, 100.
    table = series_of(evidence, "51.03")
    assert table["value"].tolist() == [61, 58.68, 67.28, 100]
    assert table["kind"].tolist() == ["result", "result", "target", "target"]
    assert table["in_front"].tolist() == [False, True, False, False]
    assert table.loc[1, "publisher"] == evidence.source("merdeka-badung-392503").publisher


def test_kota_madiun_shows_its_computed_ratio_with_both_counts(evidence):
    table = series_of(evidence, "35.77")
    assert table["kind"].tolist() == ["computed"] and table["in_front"].all()
    assert len(table.loc[0, "computed_from"]) == 2 and table.loc[0, "value"] == pytest.approx(
        53.378, abs=0.001
    )


def test_bounds_and_disputed_claims_keep_their_kind(evidence):
    # observations.csv 62.71: bounds 33 (2023, lower) and 50 (2025, upper); 36.03: one disputed claim.
    table = series_of(evidence, "62.71")
    assert table["bound"].tolist() == ["lower", "upper"] and table["in_front"].tolist() == [False, True]
    disputed = series_of(evidence, "36.03")
    assert disputed["kind"].tolist() == ["disputed"] and not disputed["in_front"].any()


def test_a_region_without_figures_has_an_empty_series(evidence):
    assert series_of(evidence, "91.03").empty


def test_undated_figures_stand_last(made):
    undated = {"value": 20, "as_of": None, "precision": "unknown"}
    assert series_of(made(undated, {"value": 30}), "11.01")["value"].tolist() == [30, 20]


def test_badung_states_its_segments(evidence):
    # observations.csv 51.03, 2023-05-10: pu_coverage_pct 64 and bpu_coverage_pct 27; no members are stated.
    table = segments(evidence, "51.03")
    assert table[["segment", "measure", "value"]].to_numpy().tolist() == [
        ["pu", "coverage", 64],
        ["bpu", "coverage", 27],
    ]


def test_jembrana_states_members_of_both_segments(evidence):
    # observations.csv 51.01, 2022-12-31: pu_members 18,583, bpu_members 12,355.
    table = segments(evidence, "51.01").set_index("segment")
    assert (table.at["pu", "value"], table.at["bpu", "value"]) == (18583, 12355)
    assert set(table["measure"]) == {"members"}


def test_a_segment_that_nobody_states_has_no_row(evidence):
    assert segments(evidence, "35.77").empty


def test_makassar_has_four_dates_and_so_a_change_but_no_trend(evidence):
    # observations.csv 73.71: 49.1 at the end of 2024, then 53, two figures of August, 63.47 on 2025-09-23.
    change = change_since(evidence, "73.71", on=date(2026, 3, 31))
    assert (change.first, change.last, change.difference) == (49.1, 63.47, 14.37)
    assert (change.points, change.is_trend) == (4, False)
    assert change.last_as_of == pd.Timestamp(2025, 9, 23)


def test_one_date_is_no_change(evidence, made):
    assert change_since(evidence, "35.77") is None
    assert change_since(made({"value": 20}, {"value": 30, "source_id": "news-b"}), "11.01") is None


@pytest.mark.parametrize(("points", "is_trend"), [(4, False), (5, True)])
def test_a_trend_needs_five_dates(made, points, is_trend):
    rows = [{"value": 20 + year, "as_of": f"{2019 + year}-12-31"} for year in range(points)]
    assert change_since(made(*rows), "11.01").is_trend == is_trend


def test_targets_bounds_disputed_and_undated_figures_are_no_points(made):
    others = [
        {"kind": "target", "value": 90, "as_of": "2027-12-31"},
        {"kind": "bound", "bound": "lower", "value": 80, "as_of": "2026-12-31"},
        {"kind": "disputed", "value": 70, "as_of": "2026-11-30"},
        {"value": 60, "as_of": None},
    ]
    change = change_since(made({"value": 20, "as_of": "2020-12-31"}, {"value": 30}, *others), "11.01")
    assert (change.first, change.last, change.points) == (20, 30, 2)


def test_a_fall_between_two_equal_figures_is_not_lost(evidence):
    # observations.csv 13.77 ucj_pct: 37 (April 2025), 29 (July 2025), 37 (December 2025).
    change = change_since(evidence, "13.77")
    assert (change.path, change.difference) == ((37, 29, 37), 0)
