"""Are peers alike in structure and in nothing else, and is it said why?"""

from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from benchmark.analysis.levels import members
from benchmark.analysis.peer_features import feature_space, feature_weights, features, raw_features
from benchmark.analysis.peer_stability import stability
from benchmark.analysis.peers import LABELS, excluded, neighbourhood, similar_regions
from benchmark.evidence import Evidence, NotInEvidence

LEVELS = ("province", "kabkota")
# A kota, a kabupaten beside a metropolis, one without a minimum wage, the far east, a province.
CODES = ("35.77", "51.03", "64.11", "94.01", "51")


def with_tables(evidence: Evidence, **tables: pd.DataFrame) -> Evidence:
    """The same evidence with some tables exchanged."""
    return Evidence(
        evidence.folder, "other", MappingProxyType(dict(evidence._tables) | tables), evidence._rows
    )


def figures_times(evidence: Evidence, indicator_id: str, factor: float) -> Evidence:
    """The same evidence with the figures of one indicator in another unit."""
    rows = evidence.observations
    rows["value"] = rows["value"].where(rows["indicator_id"] != indicator_id, rows["value"] * factor)
    return with_tables(evidence, observations=rows)


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """A list of peers with its figures rounded beyond the reach of binary fractions."""
    parts = pd.DataFrame(list(table["contributions"])).round(9)
    return table.drop(columns="contributions").round(9).join(parts)


@pytest.mark.parametrize("level", LEVELS)
def test_no_region_is_its_own_peer_and_all_peers_are_of_its_level(evidence, level):
    codes = set(members(evidence, level).codes)
    for code in sorted(codes)[::40]:
        found = similar_regions(evidence, code, k=len(codes))
        assert code not in set(found["code"])
        assert set(found["code"]) <= codes - {code}
        assert found["code"].is_unique


@pytest.mark.parametrize("level", LEVELS)
def test_the_distance_is_the_same_both_ways(evidence, level):
    away = neighbourhood(evidence, level).distances
    np.testing.assert_array_equal(away, away.T)


def test_similarity_is_the_same_both_ways(evidence):
    there = similar_regions(evidence, "35.77", k=513).set_index("code")["similarity"]
    back = similar_regions(evidence, "51.03", k=513).set_index("code")["similarity"]
    assert there["51.03"] == pytest.approx(back["35.77"], rel=1e-12)


@pytest.mark.parametrize("code", CODES)
def test_contributions_sum_to_the_distance(evidence, code):
    found = similar_regions(evidence, code, k=30)
    sums = [sum(parts.values()) for parts in found["contributions"]]
    assert sums == pytest.approx(found["distance"].tolist())
    assert all(part >= 0 for parts in found["contributions"] for part in parts.values())
    largest = [max(parts, key=parts.get) for parts in found["contributions"]]
    assert found["farthest"].tolist() == largest
    assert all(far not in near for near, far in zip(found["closest"], found["farthest"], strict=True))


@pytest.mark.parametrize("code", CODES)
def test_peers_come_nearest_first_with_similarity_between_none_and_one(evidence, code):
    found = similar_regions(evidence, code, k=30)
    assert found["distance"].is_monotonic_increasing
    assert found["similarity"].between(0, 1).all()
    assert found["similarity"].is_monotonic_decreasing
    order = [LABELS.index(label) for label in found["label"]]
    assert order == sorted(order)


def test_at_the_distance_of_the_middle_pair_similarity_is_one_half(evidence):
    known = neighbourhood(evidence, "kabkota")
    pairs = known.distances[np.triu_indices(514, 1)]
    assert known.typical == pytest.approx(np.median(pairs))
    assert known.similarity(np.array([0, known.typical, 2 * known.typical])) == pytest.approx([1, 0.5, 0.25])


def test_labels_name_the_nearest_hundredth_twentieth_and_fifth_of_all_pairs(evidence):
    known = neighbourhood(evidence, "kabkota")
    labels = pd.Series(known.label(known.distances[np.triu_indices(514, 1)]))
    shares = labels.value_counts(normalize=True)
    assert [shares[label] for label in LABELS] == pytest.approx([0.01, 0.04, 0.15, 0.80], abs=1e-4)


@pytest.mark.parametrize("code", ["35.77", "51.03", "51"])
def test_mutual_means_that_one_stands_in_the_list_of_the_other(evidence, code):
    for row in similar_regions(evidence, code, k=10).itertuples():
        assert row.mutual == (code in set(similar_regions(evidence, row.code, k=10)["code"]))


def test_coverage_instruments_money_and_awards_never_change_the_list(evidence):
    groups = evidence.indicators.set_index("indicator_id")["group"].astype(str)
    rows = evidence.observations
    structure = rows["indicator_id"].map(groups).isin(["workforce", "poverty", "economy", "institutions"])
    rng = np.random.default_rng(1)
    shuffled = rows.assign(value=rows["value"].where(structure, rng.permutation(rows["value"])))
    without = with_tables(
        evidence,
        observations=shuffled,
        **{
            name: evidence.table(name).iloc[:0]
            for name in ("instruments", "funding", "programs", "awards", "visits")
        },
    )
    for code in CODES:
        pd.testing.assert_frame_equal(
            similar_regions(evidence, code), similar_regions(without, code), check_exact=True
        )


@pytest.mark.parametrize(
    ("indicator_id", "factor"),
    [("population", 1e-3), ("minimum_wage_idr", 1e-6), ("grdp_bidr", 1e3), ("lfpr_pct", 0.01)],
)
def test_another_unit_of_a_figure_changes_nothing(evidence, indicator_id, factor):
    other = figures_times(evidence, indicator_id, factor)
    for code in ("35.77", "51"):
        pd.testing.assert_frame_equal(
            plain(similar_regions(evidence, code)), plain(similar_regions(other, code))
        )


def test_the_order_of_the_rows_changes_nothing(evidence):
    names = ("observations", "regions", "indicators", "peer_features")
    other = with_tables(
        evidence, **{name: evidence.table(name).sample(frac=1, random_state=3) for name in names}
    )
    for code in CODES:
        mine, theirs = plain(similar_regions(evidence, code)), plain(similar_regions(other, code))
        pd.testing.assert_frame_equal(mine, theirs[mine.columns])


def test_a_feature_that_is_the_same_everywhere_changes_nothing(evidence):
    rows = evidence.observations
    rows["value"] = rows["value"].where(rows["indicator_id"] != "area_km2", 5.0)
    table = evidence.peer_features
    line = table[table["feature_id"] == "population"].assign(
        feature_id="area", indicator_id="area_km2", weight=3.0, sort_order=999
    )
    other = with_tables(
        evidence, observations=rows, peer_features=pd.concat([table, line], ignore_index=True)
    )
    for code in ("35.77", "51"):
        pd.testing.assert_frame_equal(similar_regions(evidence, code), similar_regions(other, code))


def test_every_feature_rests_on_structure(evidence):
    groups = evidence.indicators.set_index("indicator_id")["group"].astype(str)
    named = evidence.peer_features["indicator_id"].dropna()
    assert set(groups[named]) <= {"workforce", "poverty", "economy", "institutions"}


def test_the_share_of_kelurahan_is_worked_out_from_both_counts(evidence):
    raw = raw_features(evidence, "kabkota")
    # observations.csv, 51.03: villages 46, urban_villages 16; 35.77: villages 0, urban_villages 27.
    assert raw.at["51.03", "urban_village_share"] == pytest.approx(16 / 62)
    assert raw.at["51.03", "village_count"] == 62
    assert raw.at["35.77", "urban_village_share"] == 1
    assert (raw.at["35.77", "type"], raw.at["51.03", "type"]) == (1, 0)


def test_product_per_person_is_worked_out_alike_for_all(evidence):
    # observations.csv, 35.77: grdp_bidr 10748.1 (2021); regions.csv: population 201,733.
    raw = raw_features(evidence, "kabkota")["grdp_2021_per_person"]
    assert raw["35.77"] == pytest.approx(10748.1 / 201733, rel=1e-4)
    assert raw.notna().all()


def test_noisy_figures_are_the_median_of_the_last_three_augusts(evidence):
    rows = evidence.observations
    mine = rows[(rows["region_code"] == "35.77") & (rows["indicator_id"] == "informal_share_pct")]
    last = mine.sort_values("as_of").tail(3)
    assert last["as_of"].dt.year.tolist() == [2023, 2024, 2025]
    assert raw_features(evidence, "kabkota").at["35.77", "informal_share"] == last["value"].median()


def test_the_two_series_of_human_development_never_meet(evidence):
    assert "hdi" not in feature_space(evidence, "kabkota").feature_ids
    assert "hdi_old_series" not in feature_space(evidence, "province").feature_ids


def test_what_is_not_on_record_stays_missing(evidence):
    # No row of minimum_wage_idr for Mahakam Ulu (64.11), the only gap among the features.
    space = feature_space(evidence, "kabkota")
    assert np.isnan(space.matrix[space.place("64.11"), space.feature_ids.index("minimum_wage")])
    found = similar_regions(evidence, "64.11", k=513)
    weights = pd.Series(feature_weights(evidence, "kabkota"))
    assert found["feature_share"].unique() == pytest.approx([1 - weights["minimum_wage"] / weights.sum()])
    assert "minimum_wage" not in found.at[0, "closest"]
    assert found.at[0, "contributions"]["minimum_wage"] == 0


def test_a_region_with_too_few_features_is_left_out_and_named(evidence):
    rows = evidence.observations
    kept = rows["indicator_id"].isin(["population", "population_density", "villages", "urban_villages"])
    other = with_tables(evidence, observations=rows[(rows["region_code"] != "35.77") | kept])
    named = excluded(other, "kabkota")
    assert named["code"].tolist() == ["35.77"]
    assert "poverty" in named.at[0, "missing"] and "population" not in named.at[0, "missing"]
    assert similar_regions(other, "35.77").empty
    assert "35.77" not in set(similar_regions(other, "33.73", k=513)["code"])
    assert excluded(evidence, "kabkota").empty and excluded(evidence, "province").empty


def test_filters_keep_only_what_was_asked_for(evidence):
    regions = evidence.regions.set_index("code")
    found = similar_regions(evidence, "51.03", same_type=True, other_province=True, within_km=500)
    assert len(found) == 20
    assert set(regions.loc[found["code"], "level"]) == {"kabupaten"}
    assert "51" not in set(regions.loc[found["code"], "province_code"])
    assert found["km"].max() <= 500
    assert similar_regions(evidence, "51.03", within_km=0).empty


def test_kilometres_are_those_between_the_centres(evidence):
    # Kota Yogyakarta and Kota Surakarta: an hour's drive, some 57 km as the crow flies.
    found = similar_regions(evidence, "34.71", k=513).set_index("code")
    assert found.at["33.72", "km"] == pytest.approx(57, abs=5)


def test_a_weight_of_nothing_takes_a_feature_out(evidence):
    found = similar_regions(evidence, "35.77", weights={"population": 0})
    assert "population" not in found.at[0, "contributions"]
    assert set(found.at[0, "contributions"]) == set(
        similar_regions(evidence, "35.77").at[0, "contributions"]
    ) - {"population"}


def test_a_block_takes_the_weight_given_and_keeps_its_proportions(evidence):
    old, new = (
        feature_weights(evidence, "kabkota"),
        feature_weights(evidence, "kabkota", {"work": 3, "type": 9}),
    )
    work = [name for name, block in features(evidence, "kabkota")["block"].items() if block == "work"]
    assert sum(new[name] for name in work) == pytest.approx(3)
    assert new["informal_share"] / old["informal_share"] == pytest.approx(
        new["participation"] / old["participation"]
    )
    assert new["type"] == 9 and new["density"] == old["density"]


def test_weights_all_of_nothing_leave_nobody(evidence):
    blocks = dict.fromkeys(features(evidence, "kabkota")["block"].astype(str).unique(), 0)
    assert similar_regions(evidence, "35.77", weights=blocks).empty


def test_an_unknown_region_or_feature_is_named(evidence):
    with pytest.raises(NotInEvidence, match=r"99\.99"):
        similar_regions(evidence, "99.99")
    with pytest.raises(NotInEvidence, match="coverage"):
        similar_regions(evidence, "35.77", weights={"coverage": 1})
    with pytest.raises(ValueError, match="length"):
        similar_regions(evidence, "35.77", k=-1)
    with pytest.raises(ValueError, match="weight"):
        similar_regions(evidence, "35.77", weights={"population": -1})


def test_stability_is_the_share_of_runs_and_the_same_each_time(evidence):
    one, same = (stability(evidence, "35.77", k=20, runs=50, seed=7) for _ in range(2))
    pd.testing.assert_series_equal(one, same)
    assert np.isnan(one["35.77"])
    others = one.dropna()
    assert len(others) == 513 and others.between(0, 1).all()
    # Each run fills the same twenty places.
    assert others.sum() == pytest.approx(20)
    assert stability(evidence, "35.77", k=513).dropna().eq(1).all()


def test_the_stability_listed_is_that_of_all_candidates(evidence):
    listed = similar_regions(evidence, "51.03", k=20).set_index("code")["stability"]
    worked_out = stability(evidence, "51.03", k=20)
    pd.testing.assert_series_equal(listed, worked_out.reindex(listed.index), check_names=False)


def test_stability_counts_runs_as_one_would_by_hand(evidence):
    space = feature_space(evidence, "province")
    own, used = space.place("51"), space.weights > 0
    factors = np.random.default_rng(5).uniform(0.7, 1.3, (20, used.sum()))
    squares = (space.matrix[:, used] - space.matrix[own, used]) ** 2
    counts = pd.Series(0, index=list(space.codes))
    for row in factors:
        away = pd.Series(squares @ (space.weights[used] * row), index=list(space.codes)).drop("51")
        counts[away.nsmallest(6).index] += 1
    found = stability(evidence, "51", k=6, runs=20, seed=5)
    pd.testing.assert_series_equal(found.drop("51"), (counts / 20).drop("51"), check_names=False)


def test_the_nearest_peer_of_kota_madiun_is_a_small_city_of_central_java(evidence):
    first = similar_regions(evidence, "35.77", k=1).iloc[0]
    # Salatiga: some 200,000 people, kelurahan only, as Madiun.
    assert (first["code"], first["label"], bool(first["mutual"])) == ("33.73", "sangat_mirip", True)
