"""Are features made comparable, and are distances what they claim to be?"""

import numpy as np
import pandas as pd
import plotly.data
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import median_abs_deviation
from sklearn.datasets import load_wine
from sklearn.neighbors import NearestNeighbors

from benchmark.analysis.distances import all_distances, all_neighbours, distances, nearest
from benchmark.analysis.feature_space import FeatureSpace, feature_space

MAD_SCALE = 1.4826022185056018


def space_of(values, transforms=None, weights=None, **options) -> FeatureSpace:
    """A space of a plain table; without more, every feature as it is and with weight one."""
    raw = values if isinstance(values, pd.DataFrame) else pd.DataFrame(np.asarray(values, float))
    raw = raw.rename(columns=str, index=str)
    names = list(raw.columns)
    transforms = transforms or dict.fromkeys(names, "none")
    weights = weights or dict.fromkeys(names, 1.0)
    return feature_space(raw, transforms, weights, mad_scale=MAD_SCALE, **options)


# Tables with gaps: numbers that a survey could hold, coarse enough to bring ties.
cells = st.one_of(st.just(float("nan")), st.integers(-50, 50).map(float))
tables = st.tuples(st.integers(2, 12), st.integers(1, 5)).flatmap(
    lambda shape: arrays(float, shape, elements=cells)
)


def test_a_score_is_the_distance_from_the_median_in_scaled_median_absolute_deviations():
    # Median 3, absolute deviations 2 1 0 1 97, their median 1.
    space = space_of([[1], [2], [3], [4], [100]])
    assert space.matrix[:, 0] == pytest.approx(np.array([-2, -1, 0, 1, 97]) / 1.4826022)


def test_a_score_beyond_the_limit_counts_as_the_limit():
    space = space_of([[1], [2], [3], [4], [100]], deviation_limit=3)
    assert space.matrix[-1, 0] == 3


def test_a_yes_or_no_feature_is_scaled_by_its_standard_deviation():
    # One yes among five: mean 0.2, standard deviation 0.4.
    assert space_of([[0], [0], [0], [0], [1]]).matrix[:, 0] == pytest.approx([0, 0, 0, 0, 2.5])


def test_nothing_is_no_figure_under_a_logarithm():
    space = space_of([[0], [1], [10], [100]], {"0": "log"})
    assert np.isnan(space.matrix[0, 0])
    assert space.matrix[1:, 0] == pytest.approx(np.array([-1, 0, 1]) / 1.4826022)


def test_shares_of_nothing_and_everything_are_moved_from_the_edge():
    space = space_of([[0], [0.5], [1]], {"0": "logit"}, share_edge=0.01)
    assert space.matrix[:, 0] == pytest.approx(np.array([-1, 0, 1]) / 1.4826022)


@pytest.mark.parametrize("weight", [-1, float("nan"), float("inf")])
def test_a_weight_that_is_none_is_refused(weight):
    with pytest.raises(ValueError, match="weight"):
        space_of([[1], [2]], weights={"0": weight})


def test_the_distance_is_the_root_of_the_weighted_mean_of_squares():
    # Scores of both features: -1 0 1 over 1.4826; between first and last 2/1.4826 and 0.
    space = space_of([[1, 5], [2, 1], [3, 5], [2, 9]], weights={"0": 3, "1": 1})
    first = (space.matrix[0] - space.matrix[2]) ** 2
    assert distances(space, 0)[2] == pytest.approx(np.sqrt((3 * first[0] + first[1]) / 4))


def test_only_shared_features_count_and_nothing_is_filled_in():
    space = space_of([[1, 1], [2, np.nan], [3, 3]], weights={"0": 7, "1": 3}, min_share=0.7)
    score = 1 / 1.4826022
    assert distances(space, 0)[1] == pytest.approx(score)
    assert distances(space, 0)[2] == pytest.approx(2 * score)


def test_a_pair_that_shares_too_little_weight_has_no_distance():
    space = space_of([[1, 1], [2, np.nan], [3, 3]], weights={"0": 6.9, "1": 3.1}, min_share=0.7)
    assert np.isnan(distances(space, 0)[1])
    assert space.held() == pytest.approx([1, 0.69, 1])


@given(tables)
def test_one_row_of_all_distances_is_the_distances_of_one(values):
    space = space_of(values)
    whole = all_distances(space)
    for i in range(len(values)):
        np.testing.assert_allclose(whole[i], distances(space, i), rtol=1e-9, atol=1e-12)


@given(tables)
def test_distances_are_symmetric_and_zero_to_oneself(values):
    away = all_distances(space_of(values))
    np.testing.assert_array_equal(away, away.T)
    own = np.diag(away)
    assert (own[~np.isnan(own)] == 0).all()


@given(tables, st.floats(-1e3, 1e3), st.floats(0.01, 100))
def test_a_constant_feature_changes_nothing(values, constant, weight):
    one, two = space_of(values), values.shape[1]
    wider = np.column_stack([values, np.full(len(values), constant)])
    weights = dict.fromkeys(map(str, range(two)), 1.0) | {str(two): weight}
    np.testing.assert_array_equal(all_distances(one), all_distances(space_of(wider, weights=weights)))


@given(tables, st.sampled_from([1e-3, 1e3, 1e6]))
def test_another_unit_changes_nothing(values, factor):
    np.testing.assert_allclose(
        all_distances(space_of(values)), all_distances(space_of(values * factor)), rtol=1e-9, atol=1e-9
    )


@given(arrays(float, (8, 2), elements=st.floats(1, 1e6)))
def test_people_or_thousands_of_people_under_a_logarithm_are_the_same(values):
    transforms = {"0": "log", "1": "log"}
    one, other = (all_distances(space_of(table, transforms)) for table in (values, values / 1000))
    # Rounding of logarithms may move a score whose deviation is next to nothing.
    spread = np.median(np.abs(np.log(values) - np.median(np.log(values), axis=0)), axis=0)
    if (spread > 1e-6).all():
        np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-6)


@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(values, random):
    order = list(range(len(values)))
    random.shuffle(order)
    np.testing.assert_allclose(
        all_distances(space_of(values))[np.ix_(order, order)],
        all_distances(space_of(values[order])),
        rtol=1e-12,
        atol=1e-12,
    )


@given(tables, st.integers(1, 5))
def test_the_nearest_of_all_are_the_nearest_of_each(values, k):
    space = space_of(values)
    places, away = all_neighbours(space, k)
    for i in range(len(values)):
        mine, far = nearest(space, i, k)
        assert i not in places[i]
        np.testing.assert_allclose(away[i][: len(far)], far, atol=1e-9)
        assert (places[i][len(mine) :] == -1).all()


def countries() -> pd.DataFrame:
    """Life expectancy, population and income of 142 countries in 2007 (Gapminder, as Plotly ships it)."""
    table = plotly.data.gapminder(return_type="pandas")
    return table[table["year"] == 2007].set_index("country")[["lifeExp", "pop", "gdpPercap"]].astype(float)


def wines() -> pd.DataFrame:
    """Thirteen measures of 178 wines, as scikit-learn ships them."""
    return load_wine(as_frame=True).data


@pytest.mark.parametrize(
    ("table", "logs"), [(countries(), ["pop", "gdpPercap"]), (wines(), [])], ids=["countries", "wines"]
)
@pytest.mark.parametrize("seed", range(3))
def test_neighbours_are_those_of_another_library_on_public_data(table, logs, seed):
    weights = dict(
        zip(table.columns, np.random.default_rng(seed).uniform(0.2, 2, len(table.columns)), strict=True)
    )
    transforms = {name: "log" if name in logs else "none" for name in table.columns}
    space = space_of(table, transforms, weights)
    scaled = table.assign(**{name: np.log(table[name]) for name in logs})
    scores = (scaled - scaled.median()) / median_abs_deviation(scaled, scale="normal")
    points = scores.to_numpy() * np.sqrt(list(weights.values()))
    far, found = NearestNeighbors(n_neighbors=11).fit(points).kneighbors(points)
    places, away = all_neighbours(space, 10)
    np.testing.assert_array_equal(places, found[:, 1:])
    np.testing.assert_allclose(away, far[:, 1:] / np.sqrt(sum(weights.values())))
    for i in (0, len(table) // 2):
        np.testing.assert_array_equal(nearest(space, i, 10)[0], found[i, 1:])


@settings(max_examples=20)
@given(st.integers(0, 1000))
def test_tree_and_plain_search_agree(seed):
    values = np.random.default_rng(seed).normal(size=(40, 3))
    with_gap = np.column_stack([values, np.r_[np.nan, np.zeros(39)]])
    tree = all_neighbours(space_of(values), 5)
    plain = all_neighbours(space_of(with_gap, weights={"0": 1, "1": 1, "2": 1, "3": 0}), 5)
    np.testing.assert_array_equal(tree[0], plain[0])
