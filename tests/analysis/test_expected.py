"""Is expected coverage honest about how little or much structure tells?"""

import numpy as np
import pandas as pd
import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.expected import expected_coverage
from benchmark.analysis.peer_features import feature_space


def invented(evidence, values) -> pd.DataFrame:
    """Headlines of all regions with other figures, none of them doubtful."""
    table = headline(evidence, "ucj_pct")
    return table.assign(value=pd.Series(values).reindex(table.index), doubtful=False)


def test_with_the_present_figures_structure_tells_too_little(evidence):
    found = expected_coverage(evidence)
    assert found.n >= 60
    assert found.r2 < evidence.parameter("expected_min_r2")
    assert (found.usable, found.reason) == (False, "poor_fit")
    assert (found.table["standing"] == "").all()
    # Still better than saying the mean, and said by how much.
    assert 0 < found.mae < found.mean_mae


def test_too_few_provinces_have_figures(evidence):
    found = expected_coverage(evidence, "province")
    assert (found.usable, found.reason) == (False, "few_regions")
    assert found.table["expected"].isna().all()


def test_coverage_that_follows_structure_is_found_to_do_so(evidence):
    space = feature_space(evidence, "kabkota")
    informal = space.matrix[:, space.feature_ids.index("informal_share")]
    noise = np.random.default_rng(2).normal(0, 3, len(informal))
    found = expected_coverage(
        evidence,
        headlines=invented(evidence, dict(zip(space.codes, 40 - 10 * informal + noise, strict=True))),
    )
    assert found.usable and found.r2 > 0.8
    assert found.mae == pytest.approx(np.abs(noise).mean(), rel=0.3)
    # Eight in ten within the interval, as `expected_interval` says.
    judged = found.table.loc[found.table["residual"].notna(), "standing"]
    assert (judged == "within").mean() == pytest.approx(0.8, abs=0.02)
    beyond = found.table[found.table["standing"] == "above"]
    assert (beyond["value"] > beyond["high"]).all()


def test_coverage_that_has_nothing_to_do_with_structure_is_not_forecast(evidence):
    codes = feature_space(evidence, "kabkota").codes
    chance = dict(zip(codes, np.random.default_rng(4).normal(40, 15, len(codes)), strict=True))
    found = expected_coverage(evidence, headlines=invented(evidence, chance))
    assert found.r2 < 0.1 and not found.usable


def test_a_region_without_all_features_has_no_expectation(evidence):
    table = expected_coverage(evidence).table.set_index("code")
    # Mahakam Ulu has no minimum wage on record.
    assert np.isnan(table.at["64.11", "expected"])
    assert table["low"].le(table["expected"]).sum() == table["expected"].notna().sum()


def test_doubtful_figures_are_not_learned_from(evidence):
    table = headline(evidence, "ucj_pct")
    kabkota = table.index.str.len() == 5
    assert expected_coverage(evidence).n <= (table["value"].notna() & ~table["doubtful"] & kabkota).sum()
