"""Which regions are like this one in what cannot soon be changed? (docs/methods.md, section 18)"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmark.analysis.distances import all_distances, squared_differences
from benchmark.analysis.feature_space import FeatureSpace
from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.levels import level_of, members
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.peer_features import feature_space
from benchmark.analysis.peer_stability import share_of_runs
from benchmark.evidence import Evidence

__all__ = ["LABELS", "Neighbourhood", "excluded", "feature_space", "neighbourhood", "similar_regions"]

LABELS = ("sangat_mirip", "mirip", "cukup_mirip", "kurang_mirip")
_LIMITS = ("peer_very_similar_pairs", "peer_similar_pairs", "peer_fairly_similar_pairs")
_CLOSEST = 3


@dataclass(frozen=True, eq=False)
class Neighbourhood:
    """All regions of a level and how far apart they are.

    Attributes
    ----------
    space : the feature space.
    distances : n×n, NaN where two regions share too few features.
    typical : distance of the middle pair; at it, similarity is one half.
    limits : largest distance of the first three of `LABELS`, increasing.
    """

    space: FeatureSpace
    distances: np.ndarray
    typical: float
    limits: tuple[float, ...]

    def similarity(self, away: np.ndarray) -> np.ndarray:
        """Turn distances into 0..1: 1 for twins, halved with each `typical` distance."""
        return np.exp2(-away / self.typical) if self.typical > 0 else np.ones_like(away)

    def label(self, away: np.ndarray) -> list[str]:
        """Name distances by the share of all pairs that are as near: `LABELS`."""
        return [LABELS[place] for place in np.searchsorted(self.limits, away, side="left")]


def neighbourhood(
    evidence: Evidence, level: str, weights: Mapping[str, float] | None = None
) -> Neighbourhood:
    """How far apart are all regions of a level? Kept for the published weights, worked out for others."""
    if weights:
        return _measured(evidence, feature_space(evidence, level, weights))
    return _published(evidence, level)


def similar_regions(
    evidence: Evidence,
    code: str,
    k: int = 20,
    weights: Mapping[str, float] | None = None,
    *,
    same_type: bool = False,
    other_province: bool = False,
    within_km: float | None = None,
) -> pd.DataFrame:
    """Which regions are most like this one?

    Provinces are compared with provinces, kabupaten and kota with each other. Only structure counts: neither
    coverage nor instruments, money or awards can change the list (`peer_features` names what does).

    Parameters
    ----------
    evidence : the evidence base.
    code : the region that asks.
    k : length of the list; also the length of the lists of which `mutual` and `stability` speak.
    weights : feature or block to weight, where it is to differ from the published one.
    same_type : only kota for a kota, only kabupaten for a kabupaten.
    other_province : leave out the region's own province.
    within_km : only regions whose centre is at most so far away.

    Returns
    -------
    DataFrame, at most `k` rows, best first (ties by code), index from 0, with

    - code
    - similarity: 0..1, 1 for the same in every feature, one half for a pair as far apart as the middle pair
    - distance: without unit; the root of the weighted mean of squared standardised differences
    - label: sangat_mirip, mirip, cukup_mirip or kurang_mirip, by the share of all pairs that are as near
    - mutual: whether this region stands in the other's list of `k`, filters apart
    - stability: share (0..1) of the runs with shaken weights in which the other stays among the first `k`
    - feature_share: share (0..1) of the feature weight that both have
    - km: between the centres
    - contributions: feature to its part of `distance`; the parts add up to it
    - closest: up to three features in which the region is nearer to the other than it is to regions on
      average, those that spare the most distance first
    - farthest: the feature with the largest part, "" between twins

    Empty where the region itself has too few features (`excluded` says so) or the filters leave nobody.

    Raises
    ------
    NotInEvidence
        If the code is no region, or a weight names neither feature nor block.
    ValueError
        If a weight is negative or no finite number, or `k` is negative.
    """
    if k < 0:
        raise ValueError(f"a list has a length of at least zero: {k}")
    level = level_of(evidence, code)
    known = neighbourhood(evidence, level, weights)
    space, everyone = known.space, members(evidence, level)
    own = space.place(code)
    away = known.distances[own]
    km = kilometres(
        everyone.latitudes[own], everyone.longitudes[own], everyone.latitudes, everyone.longitudes
    )
    candidates = np.isfinite(away)
    candidates[own] = False
    if same_type:
        candidates &= everyone.kinds == everyone.kinds[own]
    if other_province:
        candidates &= everyone.provinces != everyone.provinces[own]
    if within_km is not None:
        candidates &= km <= within_km
    places = np.flatnonzero(candidates)
    places = places[np.lexsort((everyone.codes[places].astype(str), away[places]))][:k]
    squares = squared_differences(space, own)
    parts = _parts(space, squares[places], away[places])
    farthest = parts.argmax(axis=1)
    return pd.DataFrame(
        {
            "code": everyone.codes[places],
            "similarity": known.similarity(away[places]),
            "distance": away[places],
            "label": known.label(away[places]),
            "mutual": _mutual(known.distances, own, places, k),
            "stability": share_of_runs(evidence, space, own, candidates, k)[places],
            "feature_share": _shared(space, squares[places]),
            "km": km[places],
            "contributions": [_named(space, row) for row in parts],
            "closest": _closest(space, squares, places, farthest),
            "farthest": [
                space.feature_ids[j] if row[j] else "" for j, row in zip(farthest, parts, strict=True)
            ],
        }
    )


def excluded(evidence: Evidence, level: str) -> pd.DataFrame:
    """Which regions of the level have too few features to be compared with anybody?

    Returns code, feature_share (0..1 of the weight), missing (tuple of feature_ids), reason ("few_features").
    """
    space = feature_space(evidence, level)
    held = space.held()
    lacks = np.isnan(space.matrix) & (space.weights > 0)
    names = np.array(space.feature_ids)
    places = np.flatnonzero(held < space.min_share - 1e-12)
    return pd.DataFrame(
        {
            "code": [space.codes[place] for place in places],
            "feature_share": held[places],
            "missing": [tuple(names[lacks[place]]) for place in places],
            "reason": ["few_features"] * len(places),
        }
    )


@once_per_evidence
def _published(evidence: Evidence, level: str) -> Neighbourhood:
    return _measured(evidence, feature_space(evidence, level))


def _measured(evidence: Evidence, space: FeatureSpace) -> Neighbourhood:
    away = all_distances(space)
    pairs = away[np.triu_indices(len(away), 1)]
    pairs = pairs[np.isfinite(pairs)]
    shares = [0.5, *(evidence.parameter(name) for name in _LIMITS)]
    typical, *limits = np.quantile(pairs, shares) if len(pairs) else np.zeros(len(shares))
    return Neighbourhood(space, away, float(typical), tuple(float(limit) for limit in limits))


def _mutual(away: np.ndarray, own: int, places: np.ndarray, k: int) -> np.ndarray:
    """Whether fewer than `k` others stand nearer to each of these places than `own` does."""
    rows = away[places].copy()
    rows[np.arange(len(places)), places] = np.nan
    return (rows < away[places, own][:, None]).sum(axis=1) < k


def _shared(space: FeatureSpace, squares: np.ndarray) -> np.ndarray:
    total = space.weights.sum()
    return (~np.isnan(squares) @ space.weights) / total if total else np.zeros(len(squares))


def _parts(space: FeatureSpace, squares: np.ndarray, away: np.ndarray) -> np.ndarray:
    """Each feature's part of the distance: its share of the squared distance times the distance."""
    weighted = np.nan_to_num(squares) * space.weights
    whole = weighted.sum(axis=1)
    return weighted * np.divide(away, whole, out=np.zeros_like(away), where=whole > 0)[:, None]


def _closest(
    space: FeatureSpace, squares: np.ndarray, places: np.ndarray, farthest: np.ndarray
) -> list[tuple]:
    """Features that spare the most distance, against that of the region to all others on average.

    Counted from the region itself, so that a rare trait which the two share comes first. A feature that also
    keeps them apart the most is not named.
    """
    known = (~np.isnan(squares)).sum(axis=0)
    usual = np.nansum(squares, axis=0) / np.maximum(known, 1)
    spared = np.nan_to_num(space.weights * (usual - squares[places]))
    spared[np.arange(len(places)), farthest] = 0
    order = np.argsort(-spared, axis=1, kind="stable")[:, :_CLOSEST]
    return [
        tuple(space.feature_ids[j] for j in chosen if row[j] > 0)
        for chosen, row in zip(order, spared, strict=True)
    ]


def _named(space: FeatureSpace, parts: np.ndarray) -> dict[str, float]:
    used = zip(space.feature_ids, parts, space.weights, strict=True)
    return {name: float(part) for name, part, weight in used if weight}
