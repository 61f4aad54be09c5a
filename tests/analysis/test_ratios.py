"""Ratios computed from the counts of one source."""

import pandas as pd
import pytest

from benchmark.analysis.coverage import region_headline


def covered(value=30, **cells):
    return {"indicator_id": "workers_covered", "value": value} | cells


def total(value=100, **cells):
    return {"indicator_id": "workers_total", "value": value} | cells


def uncovered(value=90, **cells):
    return {"indicator_id": "workers_uncovered", "value": value} | cells


def figure(made, *rows):
    return region_headline(made(*rows), "11.01", "ucj_pct")


def test_siak_agrees_whether_computed_from_the_total_or_from_the_uncovered(evidence):
    # observations.csv 14.08 on 2021-04-09, one source: covered 246,879, total 331,592, uncovered 84,713.
    row = region_headline(evidence, "14.08", "ucj_pct")
    assert row["value"] == pytest.approx(246_879 / 331_592 * 100) == pytest.approx(74.453, abs=0.0005)
    assert row["computed"] and row["stale"]


def test_a_stated_percentage_is_never_replaced_by_a_computed_one(made):
    row = figure(made, {"value": 45, "as_of": "2020-01-31"}, covered(), total())
    assert (row["value"], row["computed"], row["computed_from"]) == (45, False, ())


def test_a_disputed_claim_does_not_hinder_the_ratio(made):
    row = figure(made, {"kind": "disputed", "value": 90}, covered(), total())
    assert (row["value"], row["computed"], row["state"]) == (30, True, "value")
    assert row["alternatives"] == ("obs-00001",)


def test_a_bound_states_a_percentage_so_that_none_is_computed_beside_it(made):
    row = figure(made, {"kind": "bound", "bound": "lower", "value": 90}, covered(), total())
    assert (row["state"], row["bound_value"], row["computed"]) == ("bound", 90, False)


def test_with_the_uncovered_the_whole_is_the_sum(made):
    assert figure(made, covered(30), uncovered(90))["value"] == 25


def test_the_total_is_preferred_to_the_uncovered_of_the_same_day(made):
    row = figure(made, covered(30), uncovered(90), total(100))
    assert (row["value"], row["computed_from"]) == (30, ("obs-00001", "obs-00003"))


def test_the_nearer_date_is_preferred_to_the_total(made):
    row = figure(made, covered(30), uncovered(90), total(100, as_of="2025-06-28"))
    assert row["value"] == 25


def test_counts_of_two_sources_give_no_ratio(made):
    assert figure(made, covered(), total(source_id="news-b"))["state"] == "not_collected"


def test_counts_31_days_apart_give_a_ratio_and_32_days_do_not(made):
    assert figure(made, covered(), total(as_of="2025-07-31"))["computed"]
    assert figure(made, covered(), total(as_of="2025-08-01"))["state"] == "not_collected"


def test_the_ratio_is_as_late_and_as_vague_as_the_worse_of_its_counts(made):
    row = figure(made, covered(precision="day"), total(as_of="2025-07-01", precision="published"))
    assert (row["as_of"], row["precision"]) == (pd.Timestamp(2025, 7, 1), "published")
    row = figure(made, covered(precision="inferred", approximate=True), total(precision="day"))
    assert (row["precision"], row["approximate"]) == ("inferred", True)


def test_undated_counts_give_no_ratio(made):
    assert figure(made, covered(as_of=None), total(as_of=None))["state"] == "not_collected"


def test_a_bounded_total_gives_no_ratio(made):
    assert figure(made, covered(), total(kind="bound", bound="lower"))["state"] == "not_collected"


def test_a_whole_of_zero_gives_no_ratio_and_a_covered_count_of_zero_gives_zero(made):
    assert figure(made, covered(0), total(0))["state"] == "not_collected"
    assert figure(made, covered(0), total(100))["state"] == "zero"


def test_two_sources_whose_counts_disagree_raise_doubt(made):
    other = {"source_id": "news-b", "as_of": "2025-03-31"}
    row = figure(made, covered(30), total(100), covered(40, **other), total(100, **other))
    assert (row["value"], row["spread"], row["doubtful"]) == (30, 10, True)
