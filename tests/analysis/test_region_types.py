"""Do types of regions follow from distances alone, bear shaking, and have names of their own?"""

import numpy as np
import pytest

from benchmark.analysis.medoids import medoids
from benchmark.analysis.region_types import grouping, region_types
from benchmark.analysis.type_names import type_names
from benchmark.locale import Words


def distances_on_a_line(points) -> np.ndarray:
    """Distances of points on a line."""
    points = np.asarray(points, float)
    return np.abs(points[:, None] - points)


def test_medoids_are_the_middles_of_clear_groups():
    groups, places = medoids(distances_on_a_line([1, 2, 3, 50, 51, 52, 90, 91, 92]), 3)
    assert sorted(places) == [1, 4, 7]
    assert len({tuple(groups[i : i + 3]) for i in (0, 3, 6)}) == 3
    assert all(len(set(groups[i : i + 3])) == 1 for i in (0, 3, 6))


@pytest.mark.parametrize("seed", range(5))
def test_no_single_exchange_of_a_medoid_lowers_the_cost(seed):
    points = np.random.default_rng(seed).normal(size=(30, 2))
    away = np.linalg.norm(points[:, None] - points, axis=2)
    groups, places = medoids(away, 4)
    cost = away[:, places].min(axis=1).sum()
    assert groups.tolist() == away[:, places].argmin(axis=1).tolist()
    for out in range(4):
        for candidate in set(range(30)) - set(places):
            other = [*np.delete(places, out), candidate]
            assert away[:, other].min(axis=1).sum() >= cost - 1e-9


def test_one_group_has_the_member_nearest_to_all():
    groups, places = medoids(distances_on_a_line([1, 2, 3, 4, 100]), 1)
    assert (groups.tolist(), places.tolist()) == ([0] * 5, [2])


@pytest.mark.parametrize("level", ["province", "kabkota"])
def test_every_region_has_a_type_with_one_typical_member(evidence, level):
    types = region_types(evidence, level)
    assert (types["type_id"] != "").all()
    assert types.groupby("type_id")["typical"].sum().eq(1).all()
    sizes = types["type_id"].value_counts()
    assert sizes.min() >= evidence.parameter("type_min_members")
    # Numbered from the largest.
    assert sizes.reindex(sorted(sizes.index)).is_monotonic_decreasing


@pytest.mark.parametrize("level", ["province", "kabkota"])
def test_the_number_of_types_is_the_largest_that_bears_shaken_weights(evidence, level):
    found = grouping(evidence, level)
    chosen = found.types["type_id"].nunique()
    least = evidence.parameter("type_min_agreement")
    assert found.agreement[chosen] >= least
    assert all(value < least for count, value in found.agreement.items() if count > chosen)


def test_kota_and_the_highlands_of_papua_are_types_of_their_own(evidence):
    types = region_types(evidence, "kabkota").set_index("code")["type_id"]
    regions = evidence.regions.set_index("code")
    cities = regions.index[regions["level"] == "kota"]
    # 98 kota; nine in ten of them are either of the type of small cities or of that of large ones.
    assert types[cities].value_counts().iloc[:2].sum() > 88
    highlands = regions.index[regions["name"].isin(["Kabupaten Nduga", "Kabupaten Puncak Jaya"])]
    assert types[highlands].nunique() == 1
    assert not set(types[highlands]) & set(types[cities])


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("level", ["province", "kabkota"])
def test_each_type_has_a_name_of_its_own(evidence, level, language):
    names = type_names(evidence, level, Words(language))
    assert set(names) == set(region_types(evidence, level)["type_id"])
    assert len(set(names.values())) == len(names)
    assert all(len(name.split()) > 1 for name in names.values())


def test_the_type_of_cities_is_called_kota(evidence):
    types = region_types(evidence, "kabkota").set_index("code")["type_id"]
    assert type_names(evidence, "kabkota", Words("id"))[types["35.77"]].startswith("Kota ")
