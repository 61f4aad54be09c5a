"""Map classes: what is classed, where the limits lie, and what the legend says."""

import math

import numpy as np
import pandas as pd
import pytest

from benchmark.analysis.classes import map_classes
from benchmark.locale import Words

WORDS = Words("id")


@pytest.fixture(scope="module")
def five(made):
    """An evidence base in which maps have five classes."""
    rows = [("map_classes", 5.0), ("target_classes_min_n", 8.0)]
    parameters = pd.DataFrame(rows, columns=["parameter_id", "value"])
    return made(parameters=parameters)


def table(*values: float, **states: str) -> pd.DataFrame:
    """A headline table of regions r0, r1, …; NaN is not collected, 0 is a true zero, others as named."""
    codes = [f"r{place}" for place in range(len(values))]
    state = ["not_collected" if math.isnan(value) else "value" if value else "zero" for value in values]
    frame = pd.DataFrame({"value": values, "state": state}, index=codes)
    for code, name in states.items():
        frame.loc[code, "state"] = name
    return frame


def classed(evidence, rows, method="quantile", indicator="ucj_pct", **more):
    return map_classes(evidence, rows, indicator, method, WORDS, **more)


def test_quantiles_put_equally_many_regions_in_each_class(five):
    result = classed(five, table(*range(1, 11)))
    assert result.counts == (2, 2, 2, 2, 2)
    assert result.index.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert result.n == 10
    assert result.labels[0] == "1,0–2,0\u00a0%"
    assert result.limits == (1, 2, 4, 6, 8, 10)
    assert "10 daerah" in result.rule


def test_natural_breaks_follow_the_gaps_between_groups(five):
    rows = table(1, 1.1, 1.2, 20, 20.1, 40, 40.1, 40.2, 60, 60.1, 95)
    result = classed(five, rows, "natural")
    assert result.counts == (3, 2, 3, 2, 1)
    assert result.labels == (
        "1,0–1,2\u00a0%",
        "20,0–20,1\u00a0%",
        "40,0–40,2\u00a0%",
        "60,0–60,1\u00a0%",
        "95,0\u00a0%",
    )


def test_natural_breaks_of_large_numbers_are_those_of_the_same_numbers_made_small(five):
    spread = np.random.default_rng(7).lognormal(3, 1, 80).round(1)
    small = classed(five, table(*spread), "natural")
    large = classed(five, table(*(spread * 1e7 + 3e9)), "natural", "employed")
    assert large.index.tolist() == small.index.tolist()


def test_a_missing_figure_has_no_class_and_moves_no_limit(five):
    with_gaps = classed(five, table(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, math.nan, math.nan))
    without = classed(five, table(*range(1, 11)))
    assert with_gaps.limits == without.limits
    assert with_gaps.n == 10
    assert with_gaps.index.isna().tolist() == [False] * 10 + [True] * 2


@pytest.mark.parametrize("state", ["bound", "suppressed", "not_applicable"])
def test_a_number_that_is_no_plain_value_is_left_out(five, state):
    result = classed(five, table(*range(1, 11), 99, r10=state))
    assert result.limits[-1] == 10
    assert pd.isna(result.index["r10"])


def test_a_true_zero_is_a_value(five):
    result = classed(five, table(0, 0, 1, 2, 3, 4, 5, 6, 7, 8))
    assert result.n == 10
    assert result.index["r0"] == 0
    assert result.limits[0] == 0


def test_no_more_distinct_values_than_classes_make_a_class_each(five):
    result = classed(five, table(10, 20, 20, 30))
    assert result.labels == ("10,0\u00a0%", "20,0\u00a0%", "30,0\u00a0%")
    assert result.counts == (1, 2, 1)
    assert "3 nilai berbeda" in result.rule


def test_equal_values_make_one_class(five):
    result = classed(five, table(5, 5, 5), "natural")
    assert result.counts == (3,)
    assert result.limits == (5, 5)


@pytest.mark.parametrize("method", ["quantile", "natural"])
def test_without_any_figure_there_is_no_class(five, method):
    result = classed(five, table(math.nan, math.nan), method)
    assert (result.labels, result.counts, result.n) == ((), (), 0)
    assert result.index.isna().all()


def test_many_equal_values_leave_fewer_but_no_empty_class(five):
    result = classed(five, table(*[1] * 20, 2, 3, 4, 5, 6, 7))
    assert min(result.counts) > 0
    assert sum(result.counts) == 26
    assert len(result.counts) == len(result.labels) == len(result.limits) - 1


def test_figures_that_read_the_same_are_in_the_same_class(five):
    """18.04 and 17.96 both read 18,0 at one decimal."""
    result = classed(five, table(1, 5, 9, 17.96, 18.04, 25, 31, 44, 57, 60))
    assert result.index["r3"] == result.index["r4"]


def test_distance_to_a_target_has_seven_classes_with_the_target_in_the_middle(five):
    """Distances -30, -6, -2, 0, 0, +2, +6, +30: half lie within 4, so the step is 2 (4 / 3 = 1.33)."""
    result = classed(five, table(20, 44, 48, 50, 50, 52, 56, 80), "target", target=50)
    assert result.diverging
    assert result.limits == (-math.inf, -10, -6, -2, 2, 6, 10, math.inf)
    assert result.index.tolist() == [0, 2, 3, 3, 3, 3, 4, 6]
    assert result.counts == (1, 0, 1, 4, 1, 0, 1)
    assert result.labels[0] == "lebih dari 10 poin di bawah target"
    assert result.labels[2] == "2–6 poin di bawah target"
    assert result.labels[3] == "paling jauh 2 poin dari target"
    assert "separuh dari 8 daerah" in result.rule


def test_few_regions_are_measured_in_fixed_steps_and_the_rule_says_so(five):
    result = classed(five, table(20, 38, 45, 50, 55, 62, 80), "target", target=50)
    assert result.limits == (-math.inf, -25, -15, -5, 5, 15, 25, math.inf)
    assert result.index.tolist() == [0, 2, 3, 3, 3, 4, 6]
    assert "tetap 5, 15, dan 25" in result.rule and "7 daerah" in result.rule


def test_a_region_without_a_target_of_its_own_is_not_classed(five):
    targets = pd.Series({"r0": 30.0, "r1": math.nan})
    result = classed(five, table(20, 40), "target", target=targets)
    assert result.n == 1
    assert pd.isna(result.index["r1"])


def test_all_regions_on_the_target_stand_in_the_middle(five):
    result = classed(five, table(50, 50, 50), "target", target=50)
    assert result.counts == (0, 0, 0, 3, 0, 0, 0)


def test_a_target_without_any_figure_still_has_its_seven_classes(five):
    result = classed(five, table(math.nan), "target", target=50)
    assert result.counts == (0,) * 7
    assert result.n == 0


def test_below_the_target_is_the_good_side_where_lower_is_better(five):
    assert classed(five, table(8, 12), "target", "poverty_rate_pct", target=10).reverse
    assert not classed(five, table(8, 12), "target", "ucj_pct", target=10).reverse


def test_an_unknown_method_and_a_missing_target_are_refused(five):
    with pytest.raises(ValueError, match="unknown method"):
        classed(five, table(1, 2), "equal")
    with pytest.raises(ValueError, match="need a target"):
        classed(five, table(1, 2), "target")


def test_the_table_itself_stays_as_it_was(five):
    rows = table(1.04, 2.06, 3, 4, 5, 6, 7)
    before = rows.copy(deep=True)
    classed(five, rows)
    pd.testing.assert_frame_equal(rows, before)


def test_labels_follow_the_language(five):
    result = map_classes(five, table(*range(1, 11)), "ucj_pct", "quantile", Words("en"))
    assert result.labels[0] == "1.0–2.0\u00a0%"
