"""Does a region stay among the peers when the weights are a little different?"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from benchmark.analysis.distances import squared_differences
from benchmark.analysis.feature_space import FeatureSpace
from benchmark.analysis.levels import level_of
from benchmark.analysis.peer_features import feature_space
from benchmark.evidence import Evidence


def stability(
    evidence: Evidence,
    code: str,
    k: int = 20,
    runs: int | None = None,
    seed: int | None = None,
    weights: Mapping[str, float] | None = None,
) -> pd.Series:
    """In what share of runs with shaken weights does each region stand among the `k` nearest?

    In each run every weight is multiplied by its own random number, even between 1 − shake and 1 + shake
    (`peer_shake`). `runs` and `seed` come from the parameters unless given; the same seed gives the same
    answer.

    Returns
    -------
    Series, index the codes of the level, 0..1; NaN for the region itself and for those not comparable.
    """
    space = feature_space(evidence, level_of(evidence, code), weights)
    own = space.place(code)
    candidates = np.arange(len(space.codes)) != own
    shares = share_of_runs(evidence, space, own, candidates, k, runs, seed)
    return pd.Series(shares, index=list(space.codes), name="stability")


def share_of_runs(
    evidence: Evidence,
    space: FeatureSpace,
    own: int,
    candidates: np.ndarray,
    k: int,
    runs: int | None = None,
    seed: int | None = None,
) -> np.ndarray:
    """Return `stability` for the members of a space, of whom only `candidates` (n booleans) compete."""
    runs = int(evidence.parameter("peer_runs")) if runs is None else runs
    seed = int(evidence.parameter("peer_seed")) if seed is None else seed
    shake = evidence.parameter("peer_shake")
    used = np.flatnonzero(space.weights)
    factors = np.random.default_rng(seed).uniform(1 - shake, 1 + shake, (runs, len(used)))
    shaken = space.weights[used] * factors
    squares = squared_differences(space, own)[:, used]
    known = ~np.isnan(squares)
    comparable = candidates & (known @ space.weights[used] >= space.min_share * space.weights.sum() - 1e-12)
    places = np.flatnonzero(comparable)
    result = np.full(len(space.codes), np.nan)
    if not (len(places) and len(used)) or k < 1:
        return result
    squares, gaps = squares[places].T, ~known[places].T
    gappy = gaps.any(axis=1)
    # Not `@`: for tables this small its threads wait for each other longer than they work.
    squared = np.einsum("rf,fp->rp", shaken, np.nan_to_num(squares))
    missing = np.einsum("rf,fp->rp", shaken[:, gappy], gaps[gappy].astype(float))
    squared /= shaken.sum(axis=1, keepdims=True) - missing
    within = min(k, len(places)) - 1
    last = np.partition(squared, within, axis=1)[:, within]
    result[places] = (squared <= last[:, None]).mean(axis=0)
    return result
