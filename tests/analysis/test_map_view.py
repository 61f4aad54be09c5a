"""What the map shows of which regions, on the real data."""

import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.map_view import (
    by_gap,
    headlines_of_year,
    levels_of,
    map_table,
    mappable,
    years_with_figures,
)
from benchmark.analysis.targets import own_targets


@pytest.fixture(scope="module")
def coverage(evidence):
    return headline(evidence, "ucj_pct")


def test_coverage_is_the_first_indicator_offered(evidence):
    assert mappable(evidence)["indicator_id"].iloc[0] == "ucj_pct"


def test_an_indicator_of_one_level_is_offered_at_that_level_only(evidence):
    assert levels_of(evidence, "hdi") == ["province"]
    assert levels_of(evidence, "hdi_old_series") == ["kabkota"]
    assert levels_of(evidence, "ucj_pct") == ["kabkota", "province"]


def test_labour_figures_of_kabupaten_exist_for_five_years(evidence):
    # Sakernas August 2021 to 2025.
    assert years_with_figures(evidence, "informal_share_pct", "kabkota") == [2021, 2022, 2023, 2024, 2025]


def test_no_region_is_lost_and_none_is_shown_twice(evidence, coverage):
    regions = evidence.regions
    for level, count in (("province", 38), ("kabkota", 514)):
        table = map_table(evidence, coverage, level)
        assert len(table) == count
        assert table.index.is_unique
        assert set(table.index) <= set(regions["code"])


def test_regions_with_figures_come_first_then_bounds_then_the_others_by_name(evidence, coverage):
    states = map_table(evidence, coverage, "kabkota")["state"].map(
        {"value": 0, "zero": 0, "bound": 1, "not_collected": 2}
    )
    assert states.is_monotonic_increasing
    missing = map_table(evidence, coverage, "kabkota").query("state == 'not_collected'")
    assert missing["name"].is_monotonic_increasing


def test_a_figure_of_another_year_becomes_missing_and_not_zero(evidence):
    # Kab. Badung has 61 of June 2024 and 58.68 of April 2025, nothing of 2023.
    by_year = {
        year: map_table(evidence, headlines_of_year(evidence, "ucj_pct", year), "kabkota", "51", year)
        for year in (2023, 2024, 2025)
    }
    assert by_year[2024].at["51.03", "value"] == 61
    assert by_year[2025].at["51.03", "value"] == 58.68
    missing = by_year[2023].loc["51.03"]
    assert missing["state"] == "not_collected"
    assert missing.isna()["value"] and missing["source_id"] == ""


def test_ranks_in_a_province_are_counted_in_that_province(evidence, coverage):
    table = map_table(evidence, coverage, "kabkota", "51")
    assert table["rank"].dropna().tolist() == [1, 2, 3, 4, 5]
    assert table["rank"].idxmin() == "51.04"


def test_by_gap_puts_the_region_furthest_above_its_target_first(evidence, coverage):
    # Kab. Ende 45 against 34 of 2025 (+11), Kota Padang 44 against 37.1 of 2025 (+6.9); Kab. Badung 58.68
    # against 100 of 2026 (-41.32).
    table = by_gap(
        map_table(evidence, coverage, "kabkota"), own_targets(evidence, headlines=coverage), "higher"
    )
    assert len(table) == 514
    assert table.index[0] == "53.08" and table.at["53.08", "rank"] == 1
    assert table.at["53.08", "gap"] == pytest.approx(11)
    assert table.at["13.71", "gap"] == pytest.approx(6.9)
    assert table.at["51.03", "gap"] == pytest.approx(-41.32)
    assert table["gap"].dropna().is_monotonic_decreasing
    # Then figures without a target, bounds, and regions without data.
    rest = table[table["gap"].isna()]
    assert rest["rank"].isna().all()
    kinds = rest["state"].map({"value": 0, "zero": 0, "bound": 1, "not_collected": 2})
    assert kinds.is_monotonic_increasing
