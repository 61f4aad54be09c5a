"""Do the figures of a comparison depend on nothing but the evidence?"""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.comparison import (
    Group,
    compare,
    distinct_groups,
    figures_pool,
    group_figures,
    group_of,
    is_judged,
)
from benchmark.evidence import load_evidence

EVIDENCE = load_evidence()
INDICATORS = ("ucj_pct", "informal_share_pct", "employed", "vulnerable_workers_covered")
POOL = figures_pool(EVIDENCE, INDICATORS)
KABKOTA = EVIDENCE.regions.loc[EVIDENCE.regions["level"] != "province", "code"].tolist()
SOME = st.lists(st.sampled_from(KABKOTA), min_size=2, max_size=8, unique=True)
KINDS = st.sampled_from(["nation", "province", "type", "chosen"])


@settings(max_examples=25)
@given(SOME, KINDS, st.randoms())
def test_the_order_of_the_regions_never_changes_a_value(codes, kind, chance):
    shuffled = list(codes)
    chance.shuffle(shuffled)
    keys = ["indicator_id", "region_code"]
    one = compare(EVIDENCE, codes, INDICATORS, kind, POOL).set_index(keys).sort_index()
    other = compare(EVIDENCE, shuffled, INDICATORS, kind, POOL).set_index(keys).sort_index()
    pd.testing.assert_frame_equal(one, other)


@settings(max_examples=25)
@given(SOME, KINDS)
def test_a_missing_figure_never_becomes_zero_nor_is_judged(codes, kind):
    table = compare(EVIDENCE, codes, INDICATORS, kind, POOL)
    assert len(table) == len(codes) * len(INDICATORS)
    missing = table[~table["state"].isin(["value", "zero"])]
    assert missing["value"].isna().all()
    assert missing["rank"].isna().all()
    assert (missing["direction"] == "").all()
    assert (table.loc[table["value"] == 0, "state"] == "zero").all()


@settings(max_examples=40)
@given(st.lists(st.sampled_from(KABKOTA), min_size=1, max_size=60, unique=True))
def test_the_middle_and_the_mean_of_a_group_lie_between_its_extremes(codes):
    group = Group("chosen", "", tuple(codes))
    for row in group_figures(EVIDENCE, [group], ("ucj_pct", "informal_share_pct"), POOL).itertuples():
        values = POOL.loc[row.indicator_id].loc[codes, "value"].dropna()
        assert row.n == len(values)
        if len(values):
            assert values.min() <= row.median <= values.max()
        if not pd.isna(row.mean):
            assert values.min() - 1e-9 <= row.mean <= values.max() + 1e-9


def test_a_group_without_figures_has_no_mean_rather_than_zero(made):
    evidence = made({"region_code": "11.01", "value": 40.0})
    pool = figures_pool(evidence, ["ucj_pct"])
    row = group_figures(evidence, [Group("chosen", "", ("11.02", "11.03"))], ["ucj_pct"], pool).iloc[0]
    assert row["n"] == 0
    assert pd.isna(row["mean"])
    assert pd.isna(row["median"])


def test_a_mean_is_weighted_by_workers():
    # Two regions: the mean of their shares lies where their workers are, not half way.
    group = Group("chosen", "", ("51.03", "51.71"))
    row = group_figures(EVIDENCE, [group], ("informal_share_pct",), POOL).iloc[0]
    shares = POOL.loc["informal_share_pct"].loc[["51.03", "51.71"], "value"]
    workers = POOL.loc["employed"].loc[["51.03", "51.71"], "value"]
    assert row["mean"] == pytest.approx((shares * workers).sum() / workers.sum())
    assert row["weight_indicator"] == "employed"


def test_a_kota_is_compared_with_kota_and_with_its_province():
    # data/regions.csv: 98 kota, 416 kabupaten, nine of both in Bali
    assert len(group_of(EVIDENCE, "51.71", "type", ()).members) == 98
    assert len(group_of(EVIDENCE, "51.03", "type", ()).members) == 416
    bali = group_of(EVIDENCE, "51.71", "province", ())
    assert bali.name == "51"
    assert len(bali.members) == 9
    assert [group.name for group in distinct_groups(EVIDENCE, ["51.71", "51.03"], "type")] == [
        "kota",
        "kabupaten",
    ]


@pytest.mark.parametrize("kind", ["province", "type"])
def test_a_province_has_neither_province_nor_type(kind):
    with pytest.raises(ValueError, match="51"):
        group_of(EVIDENCE, "51", kind, ("51", "52"))


def test_two_chosen_figures_are_not_judged_against_each_other():
    table = compare(EVIDENCE, ["51.03", "51.71"], ["informal_share_pct"], "chosen", POOL)
    assert (table["direction"] == "").all()
    assert (table["group_n"] == 2).all()


def test_amounts_have_a_place_but_no_judgement():
    table = compare(EVIDENCE, ["51.03", "51.71"], ["employed"], "nation", POOL)
    assert not is_judged(EVIDENCE.indicator("employed"))
    assert table["rank"].notna().all()
    assert (table["direction"] == "").all()


def test_lower_is_better_where_the_indicator_says_so():
    # data/indicators.csv: unemployment_rate_pct has the polarity lower; the median is above 3 per cent
    pool = figures_pool(EVIDENCE, ["unemployment_rate_pct"])
    table = compare(EVIDENCE, ["51.03", "51.71"], ["unemployment_rate_pct"], "nation", pool)
    assert table["direction"].tolist() == ["lower", "lower"]
    assert table["verdict"].tolist() == ["better", "better"]
