"""Means weighted by people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.averages import mean_of
from benchmark.analysis.coverage import headlines

CODES = ["11.01", "11.02", "11.03", "11.71"]


def stated(code, value, workers):
    rows = []
    if value is not None:
        rows.append({"region_code": code, "value": value})
    if workers is not None:
        rows.append({"region_code": code, "indicator_id": "employed", "value": workers})
    return rows


def coverage_of(evidence, codes):
    """The mean coverage of these regions, weighted by their employed."""
    indicator = evidence.indicator("ucj_pct")
    figures = headlines(evidence, ["ucj_pct", indicator.weight_indicator], codes)
    return mean_of(figures.loc["ucj_pct"], figures.loc[indicator.weight_indicator], indicator)


def test_the_larger_region_weighs_more(made):
    found = coverage_of(made(*stated("11.01", 20, 300), *stated("11.02", 60, 100)), CODES)
    # (20 x 300 + 60 x 100) / 400 = 30, not the 40 of a plain mean.
    assert (found.value, found.n, found.total, found.weight_share) == (30, 2, 4, 1)


def test_jembrana_and_badung_by_their_employed(evidence):
    # observations.csv: ucj_pct 51.01 63.99 (2024-12-31), 51.03 58.68 (2025-04-30); employed August 2025:
    # 199,371 and 339,714. (63.99 x 199,371 + 58.68 x 339,714) / 539,085 = 60.6438.
    found = coverage_of(evidence, ["51.01", "51.03"])
    assert found.value == pytest.approx(60.6438, abs=0.0001)
    assert found.weight_indicator == "employed"
    assert str(found.newest.date()) == "2025-04-30"


def test_a_region_without_a_value_is_left_out_and_lowers_the_share(made):
    found = coverage_of(made(*stated("11.01", 20, 300), *stated("11.02", None, 100)), CODES)
    assert (found.value, found.n, found.weight_share) == (20, 1, 0.75)


def test_without_weights_there_is_no_mean(made):
    assert coverage_of(made(*stated("11.01", 20, None)), CODES) is None
    assert coverage_of(made(*stated("11.01", 20, 0)), CODES) is None
    assert coverage_of(made(), CODES) is None


cells = st.tuples(st.one_of(st.none(), st.integers(0, 100)), st.one_of(st.none(), st.integers(0, 10_000)))


@settings(max_examples=25)
@given(st.lists(cells, min_size=4, max_size=4))
def test_the_mean_lies_between_the_extremes_of_those_inside(made, drawn):
    rows = [
        row
        for code, (value, workers) in zip(CODES, drawn, strict=True)
        for row in stated(code, value, workers)
    ]
    found = coverage_of(made(*rows), CODES)
    inside = [value for value, workers in drawn if value is not None and workers]
    if not inside:
        assert found is None
    else:
        assert min(inside) - 1e-9 <= found.value <= max(inside) + 1e-9
        assert found.n == len(inside) and 0 < found.weight_share <= 1
