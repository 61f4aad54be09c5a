"""How far apart are the members of a feature space, and who is nearest?

The distance of two members is the root of the weighted mean of their squared differences over the features
that both have, after Gower (1971). Nothing is filled in; pairs that share too little weight have no distance.
"""

import numpy as np

from benchmark.analysis.feature_space import FeatureSpace


def squared_differences(space: FeatureSpace, i: int) -> np.ndarray:
    """Return n×m squared differences to member `i`, NaN where one of the two lacks the feature."""
    return (space.matrix - space.matrix[i]) ** 2


def distances(space: FeatureSpace, i: int) -> np.ndarray:
    """Return the n distances from member `i`, without unit; 0 to itself, NaN where not comparable."""
    squares = squared_differences(space, i)
    known = ~np.isnan(squares)
    shared = known @ space.weights
    squares[~known] = 0
    return _rooted(squares @ space.weights, shared, space)


def all_distances(space: FeatureSpace) -> np.ndarray:
    """Return the n×n distances of all pairs, symmetric; needs three tables of n×n numbers while it works."""
    n = len(space.codes)
    total, shared = np.zeros((n, n)), np.zeros((n, n))
    for weight, column in zip(space.weights, space.matrix.T, strict=True):
        if not weight:
            continue
        gaps = np.isnan(column)
        known = np.where(gaps, 0, column)
        square = np.subtract.outer(known, known)
        np.multiply(square, square, out=square)
        if gaps.any():
            square[gaps, :] = 0
            square[:, gaps] = 0
            shared += weight * np.logical_and.outer(~gaps, ~gaps)
        else:
            shared += weight
        square *= weight
        total += square
    return _rooted(total, shared, space)


def nearest(space: FeatureSpace, i: int, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return places and distances of the `k` members nearest to `i`, nearest first, itself left out."""
    away = distances(space, i)
    away[i] = np.nan
    return _first(away, k)


def all_neighbours(space: FeatureSpace, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return n×k places and distances of each member's nearest, nearest first, itself left out.

    Without gaps a k-d tree (Bentley 1975, as in scikit-learn) is searched; with gaps there is no metric to
    build one on, and the distances are taken for one member at a time. Neither holds an n×n table. Where a
    member has fewer than `k` comparable others, the rest is place -1 at distance NaN.
    """
    used = space.weights > 0
    weights = space.weights[used]
    if np.isnan(space.matrix[:, used]).any() or not used.any() or k >= len(space.codes):
        return _searched_one_by_one(space, k)
    # Only this search needs it; the import costs more than all other questions to a small table.
    from sklearn.neighbors import KDTree

    points = space.matrix[:, used] * np.sqrt(weights / weights.sum())
    away, places = KDTree(points).query(points, k + 1)
    # Twins lie at distance zero too, so oneself is not always the first hit.
    own = places == np.arange(len(points))[:, None]
    own[~own.any(axis=1), -1] = True
    shape = (len(points), k)
    return places[~own].reshape(shape), away[~own].reshape(shape)


def _searched_one_by_one(space: FeatureSpace, k: int) -> tuple[np.ndarray, np.ndarray]:
    n = len(space.codes)
    places, away = np.full((n, k), -1), np.full((n, k), np.nan)
    for i in range(n):
        found, far = nearest(space, i, k)
        places[i, : len(found)], away[i, : len(far)] = found, far
    return places, away


def _first(away: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Places and values of the `k` smallest numbers, smallest first, ties in the order of the places."""
    k = min(k, int(np.isfinite(away).sum()))
    if k < 1:
        return np.empty(0, int), np.empty(0)
    last = np.partition(away, k - 1)[k - 1]
    places = np.flatnonzero(away <= last)
    order = places[np.argsort(away[places], kind="stable")][:k]
    return order, away[order]


def _rooted(total: np.ndarray, shared: np.ndarray, space: FeatureSpace) -> np.ndarray:
    # A hair of tolerance, so that weights adding up to exactly the share are not lost to binary fractions.
    enough = shared >= space.min_share * space.weights.sum() - 1e-12
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(enough & (shared > 0), np.sqrt(total / shared), np.nan)
