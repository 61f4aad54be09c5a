"""The headline of each region, checked against rows of data/ and for the states that are no value."""

from datetime import date

import pandas as pd
import pytest

from benchmark.analysis.coverage import headline, headlines, region_headline
from benchmark.evidence import NotInEvidence

TODAY = date(2026, 3, 31)


@pytest.fixture(scope="module")
def ucj(evidence):
    return headline(evidence, "ucj_pct", TODAY)


def sources_among(evidence, observation_ids):
    observations = evidence.observations
    return observations.loc[observations["observation_id"].isin(observation_ids)]


def test_every_region_has_one_row_in_the_order_of_the_regions(evidence, ucj):
    assert ucj.index.tolist() == evidence.regions["code"].tolist()
    assert ucj["code"].tolist() == ucj.index.tolist()
    assert len(ucj) == 552


def test_kota_madiun_is_computed_from_its_counts_of_december_2025(evidence, ucj):
    # observations.csv 35.77: workers_covered 51,293 on 2025-12-26 and workers_uncovered 44,800 on 2025-12-29,
    # both sinergiamediatama-14090; 51,293 / (51,293 + 44,800) = 53.378 per cent; no ucj_pct is stated.
    row = ucj.loc["35.77"]
    assert row["value"] == pytest.approx(53.378, abs=0.0005)
    assert row["computed"] and row["state"] == "value" and row["observation_id"] == ""
    assert (row["source_id"], row["as_of"]) == ("sinergiamediatama-14090", pd.Timestamp(2025, 12, 29))
    assert sources_among(evidence, row["computed_from"])["value"].tolist() == [51293, 44800]


def test_kota_pariaman_takes_37_of_december_2025_and_doubts_it_because_of_29(evidence, ucj):
    # observations.csv 13.77 ucj_pct: 37 on 2025-04-24, 29 on 2025-07-28, 37 on 2025-12-18; 37 - 29 = 8 > 5.
    row = ucj.loc["13.77"]
    assert (row["value"], row["as_of"], row["source_id"]) == (
        37,
        pd.Timestamp(2025, 12, 18),
        "reportase-pariaman-37persen",
    )
    assert row["spread"] == 8 and row["doubtful"]
    assert sources_among(evidence, row["alternatives"])["value"].tolist() == [37, 29]
    assert row["agreeing"] == 1


def test_badung_takes_the_newer_figure_although_the_older_is_higher(evidence, ucj):
    # observations.csv 51.03 ucj_pct: 61 on 2024-06-30, 58.68 on 2025-04-30; 61 - 58.68 = 2.32, no doubt.
    row = ucj.loc["51.03"]
    assert (row["value"], row["as_of"]) == (58.68, pd.Timestamp(2025, 4, 30))
    assert row["spread"] == pytest.approx(2.32) and not row["doubtful"]
    assert sources_among(evidence, row["alternatives"])["value"].tolist() == [61]


def test_makassar_counts_its_disagreeing_sources(ucj):
    # observations.csv 73.71 ucj_pct: 63.47 on 2025-09-23 from two sources and on 2025-08-31 from a third;
    # in the year before, 49.1 on 2024-12-31 is the lowest: 63.47 - 49.1 = 14.37.
    row = ucj.loc["73.71"]
    assert (row["value"], row["agreeing"]) == (63.47, 2)
    assert row["spread"] == pytest.approx(14.37) and row["doubtful"]
    assert len(row["alternatives"]) == 5


def test_a_region_with_only_a_bound_has_a_bound_and_no_value(ucj):
    # observations.csv 14.03 ucj_pct: one row, bound, lower, 50, 2025-12-24.
    row = ucj.loc["14.03"]
    assert (row["state"], row["bound"], row["bound_value"]) == ("bound", "lower", 50)
    assert pd.isna(row["value"]) and not row["doubtful"] and row["source_id"] == "babeindonesia-riau-50persen"


def test_of_two_bounds_the_newer_stands_and_the_other_stays_visible(evidence, ucj):
    # observations.csv 62.71 ucj_pct: lower 33 on 2023-02-08, upper 50 on 2025-03-31.
    row = ucj.loc["62.71"]
    assert (row["bound"], row["bound_value"]) == ("upper", 50)
    assert sources_among(evidence, row["alternatives"])["value"].tolist() == [33]


def test_a_region_with_only_a_disputed_claim_has_no_figure_but_shows_the_claim(evidence, ucj):
    # observations.csv 36.03 ucj_pct: one row, disputed, 78, 2025-09-24.
    row = ucj.loc["36.03"]
    assert row["state"] == "not_collected" and pd.isna(row["value"])
    assert sources_among(evidence, row["alternatives"])["value"].tolist() == [78]


def test_a_region_without_any_row_is_not_collected(ucj):
    # observations.csv has no ucj_pct and no workers_covered for 91.03 (Kabupaten Jayapura).
    row = ucj.loc["91.03"]
    assert row["state"] == "not_collected"
    assert pd.isna(row["value"]) and pd.isna(row["as_of"]) and pd.isna(row["age_months"])
    assert (row["source_id"], row["alternatives"], row["stale"]) == ("", (), False)


def test_an_earlier_day_gives_what_is_dated_up_to_it(evidence):
    then = headline(evidence, "ucj_pct", date(2024, 12, 31))
    # observations.csv 51.03: only 61 of 2024-06-30 is dated before 2025; 13.77 and 35.77: nothing is.
    assert then.loc["51.03", "value"] == 61 and then.loc["51.03", "alternatives"] == ()
    assert then.loc["13.77", "state"] == "not_collected"
    assert then.loc["35.77", "state"] == "not_collected"


def test_a_ratio_is_not_known_before_its_second_count(evidence):
    # The uncovered of Kota Madiun are dated 2025-12-29, three days after the covered.
    assert region_headline(evidence, "35.77", "ucj_pct", date(2025, 12, 28))["state"] == "not_collected"
    assert region_headline(evidence, "35.77", "ucj_pct", date(2025, 12, 29))["computed"]


def test_undated_figures_count_only_when_no_day_is_named(evidence, ucj):
    # observations.csv 19.01 ucj_pct: 33 without a date.
    assert ucj.loc["19.01", "state"] == "not_collected"
    now = region_headline(evidence, "19.01", "ucj_pct")
    assert now["value"] == 33 and pd.isna(now["as_of"]) and not now["stale"]


def test_a_figure_is_stale_the_day_after_24_months(evidence):
    # Kota Blitar: 69.4 on 2023-09-06 is the newest.
    on_the_day = region_headline(evidence, "35.72", "ucj_pct", date(2025, 9, 6))
    day_after = region_headline(evidence, "35.72", "ucj_pct", date(2025, 9, 7))
    assert on_the_day["age_months"] == 24 and not on_the_day["stale"]
    assert day_after["stale"]


def test_figures_of_another_level_are_not_applicable(evidence):
    # indicators.csv: hdi is for provinces only, hdi_old_series for kabupaten/kota only.
    level = evidence.regions.set_index("code")["level"]
    hdi = headline(evidence, "hdi")
    old = headline(evidence, "hdi_old_series")
    assert (hdi.loc[level != "province", "state"] == "not_applicable").all()
    assert hdi.loc[level != "province", "value"].isna().all()
    assert hdi.loc[level == "province", "value"].notna().all()
    assert (old.loc[level == "province", "state"] == "not_applicable").all()


def test_the_year_before_is_no_disagreement_of_an_annual_survey(evidence):
    # observations.csv 35.77 informal_share_pct: 44.16 on 2024-08-31, 46.49 on 2025-08-31, a year apart.
    row = region_headline(evidence, "35.77", "informal_share_pct")
    assert (row["value"], row["spread"]) == (46.49, 0)
    assert len(row["alternatives"]) == 4


def test_the_nation_has_a_headline_of_its_own(evidence):
    # observations.csv "0" ucj_pct: the newest row is 2025-10-31 or later, 37.01 stated on 31 October 2025.
    nation = region_headline(evidence, "0", "ucj_pct", date(2025, 10, 31))
    assert nation["value"] == pytest.approx(37.01, abs=0.01)


def test_an_unknown_indicator_is_named(evidence):
    with pytest.raises(NotInEvidence, match="no_such_indicator"):
        headline(evidence, "no_such_indicator")


def test_several_indicators_at_once_give_the_same_rows_as_one_by_one(evidence, ucj):
    both = headlines(evidence, ["poverty_rate_pct", "ucj_pct"], ["35.77", "13.77"], TODAY)
    pd.testing.assert_series_equal(
        both.loc[("ucj_pct", "13.77")], ucj.loc["13.77"], check_names=False, check_dtype=False
    )
    assert both.index.tolist() == [
        ("poverty_rate_pct", "35.77"),
        ("poverty_rate_pct", "13.77"),
        ("ucj_pct", "35.77"),
        ("ucj_pct", "13.77"),
    ]


def test_zero_missing_suppressed_and_not_applicable_stay_apart(made):
    table = headline(
        made(
            {"region_code": "11.01", "value": 0},
            {"region_code": "11.02", "kind": "suppressed"},
            {"region_code": "11.03", "kind": "not_applicable"},
            {"region_code": "11.71", "kind": "bound", "bound": "lower", "value": 50},
            {"region_code": "12.01", "value": 0.1},
        ),
        "ucj_pct",
    )
    assert table["state"].to_dict() == {
        "11": "not_collected",
        "11.01": "zero",
        "11.02": "suppressed",
        "11.03": "not_applicable",
        "11.71": "bound",
        "12": "not_collected",
        "12.01": "value",
    }
    assert table["value"].notna().tolist() == [False, True, False, False, False, False, True]


def test_an_older_value_is_preferred_to_newer_words_without_one(made):
    row = region_headline(
        made(
            {"value": 40, "as_of": "2024-01-31"},
            {"kind": "bound", "bound": "lower", "value": 50},
            {"kind": "suppressed"},
            {"kind": "disputed", "value": 90},
        ),
        "11.01",
        "ucj_pct",
    )
    assert (row["value"], row["state"], row["bound"]) == (40, "value", "")
    assert row["alternatives"] == ("obs-00002", "obs-00004")


def test_targets_are_never_headlines_nor_alternatives(made):
    row = region_headline(made({"kind": "target", "value": 60}), "11.01", "ucj_pct")
    assert row["state"] == "not_collected" and row["alternatives"] == ()


def test_a_spread_of_exactly_the_limit_raises_no_doubt(made):
    rows = [{"value": 52.3}, {"value": 47.3, "source_id": "news-b", "as_of": "2025-01-31"}]
    row = region_headline(made(*rows), "11.01", "ucj_pct")
    assert (row["spread"], row["doubtful"]) == (5, False)


def test_a_figure_beyond_the_possible_is_doubtful_even_alone(made):
    assert region_headline(made({"value": 126.15}), "11.01", "ucj_pct")["doubtful"]


def test_a_disagreement_older_than_the_window_raises_no_doubt(made):
    rows = [{"value": 50}, {"value": 20, "source_id": "news-b", "as_of": "2024-06-30"}]
    row = region_headline(made(*rows), "11.01", "ucj_pct")
    assert (row["spread"], row["doubtful"], len(row["alternatives"])) == (0, False, 1)


def test_points_of_doubt_do_not_apply_to_counts(made):
    rows = [
        {"indicator_id": "employed", "value": 9000},
        {"indicator_id": "employed", "value": 8000, "source_id": "news-b"},
    ]
    row = region_headline(made(*rows), "11.01", "employed")
    assert (row["spread"], row["doubtful"]) == (1000, False)


def test_an_empty_evidence_base_still_answers_for_every_region(made):
    table = headline(made(), "ucj_pct")
    assert (table["state"] == "not_collected").all() and len(table) == 7
