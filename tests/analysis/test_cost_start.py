"""Does a simulation start from the region's own figures, and say whose they are?"""

from datetime import date
from decimal import Decimal

import pytest

from benchmark.analysis.cost_start import starting_point

DAY = date(2026, 11, 21)


def test_pariaman_starts_from_its_headline_and_the_employed(evidence):
    # obs-04816 employed 51,735; obs-04849 coverage 37 per cent; obs-04829 informal 53.47 per cent
    start = starting_point(evidence, "13.77")
    assert (start.universe.value, start.universe.indicator_ids) == (51_735, ("employed",))
    assert (start.covered.value, start.covered.unit) == (37, "pct")
    assert (start.informal.value, start.informal.origin) == (27_663, "computed")


def test_a_region_without_a_target_is_given_the_next_national_one_by_name(evidence):
    target = starting_point(evidence, "13.77").target
    assert (target.value, target.origin) == (Decimal("43.92"), "national")
    assert target.label_id == "Target nasional RPJMN 2029"


def test_a_target_that_is_over_gives_way_to_the_next_national_one_that_is_not(evidence):
    # Kab. Pati stands at 29 per cent (obs-13703); its own 52 per cent were for 2025 (obs-13704)
    target = starting_point(evidence, "33.18", DAY).target
    assert (target.value, target.series, target.year) == (Decimal("43.92"), "RPJMN", 2029)


def test_above_the_medium_plan_a_target_of_its_own_that_is_over_goes_before_2045(evidence):
    # Kab. Purwakarta: 55 per cent, and 75 per cent for 2025
    target = starting_point(evidence, "32.14", DAY).target
    assert (target.value, target.origin, target.year, target.past) == (75, "target", 2025, True)


def test_a_region_that_is_ahead_of_the_medium_plan_is_given_the_long_one(evidence):
    # Kota Madiun stands at 53.4 per cent, above 43.92: the long-term plan asks for 99.5
    assert starting_point(evidence, "35.77").target.value == Decimal("99.5")


def test_a_region_with_a_target_above_its_coverage_keeps_its_own(evidence):
    # Badung: coverage 58.68; targets 67.28 for 2025, which is over, and 100 for 2026
    target = starting_point(evidence, "51.03").target
    assert (target.value, target.origin) == (Decimal("100"), "target")


def test_covered_and_uncovered_of_one_source_make_the_universe(evidence):
    # Kota Madiun: 51,293 covered and 44,800 not (sinergiamediatama-14090)
    start = starting_point(evidence, "35.77")
    assert start.universe.value == 96_093
    assert start.universe.origin == "computed"
    assert (start.covered.value, start.covered.unit) == (51_293, "people")


def test_a_stated_universe_is_preferred_to_the_employed(evidence):
    start = starting_point(evidence, "51")
    assert (start.universe.value, start.universe.indicator_ids) == (1_873_899, ("workers_total",))


def test_a_newer_percentage_is_preferred_to_an_older_count(evidence):
    # Bali: 53.88 per cent in December 2025, covered workers only for an earlier day
    assert starting_point(evidence, "51").covered.unit == "pct"


@pytest.mark.parametrize("code", ["11.01", "91.08", "34.03"])
def test_where_coverage_is_not_on_record_nothing_stands_in_its_place(evidence, code):
    start = starting_point(evidence, code)
    if start.headline.value is None and start.covered.value is None:
        assert start.covered.origin == "missing"
        assert start.covered.source_ids == ()
    assert start.covered.value != 0


def test_every_starting_value_has_a_source(evidence):
    for code in ("13.77", "35.77", "51", "51.03", "64"):
        start = starting_point(evidence, code)
        for part in (
            start.universe,
            start.covered,
            start.informal,
            start.target,
            start.headline,
            start.budget,
        ):
            assert (part.value is None) == (part.source_ids == ())
