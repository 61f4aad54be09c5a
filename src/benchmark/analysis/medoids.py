"""Which k members stand best for all, when only distances are known?"""

import numpy as np


def medoids(away: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Partition around medoids (PAM; Kaufman and Rousseeuw 1990): greedy start, then the best swaps.

    Parameters
    ----------
    away : n×n symmetric distances without gaps.
    k : number of groups, 1..n.

    Returns
    -------
    groups (n group numbers 0..k-1) and places (k medoids). Always the same for the same distances.
    """
    places = _greedy(away, k)
    cost = away[:, places].min(axis=1).sum()
    while True:
        swaps = [_best_in_place_of(away, places, out) for out in range(k)]
        out = int(np.argmin([swap_cost for swap_cost, _ in swaps]))
        # A swap must gain more than binary fractions do, or two equal states would follow each other forever.
        if not swaps[out][0] < cost * (1 - 1e-12):
            return away[:, places].argmin(axis=1), np.array(places)
        cost, places[out] = swaps[out]


def _greedy(away: np.ndarray, k: int) -> list[int]:
    places = [int(away.sum(axis=0).argmin())]
    while len(places) < k:
        near = away[:, places].min(axis=1)
        gain = np.maximum(near[:, None] - away, 0).sum(axis=0)
        gain[places] = -1
        places.append(int(gain.argmax()))
    return places


def _best_in_place_of(away: np.ndarray, places: list[int], out: int) -> tuple[float, int]:
    """Return cost and place of the member that would best stand in for medoid `out`."""
    rest = places[:out] + places[out + 1 :]
    near = away[:, rest].min(axis=1) if rest else np.full(len(away), np.inf)
    costs = np.minimum(near[:, None], away).sum(axis=0)
    costs[rest] = np.inf
    return float(costs.min()), int(costs.argmin())
