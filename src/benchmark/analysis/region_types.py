"""Which few types of regions are there, and to which does each belong? (docs/methods.md, section 18)"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from benchmark.analysis.distances import all_distances
from benchmark.analysis.feature_space import FeatureSpace
from benchmark.analysis.medoids import medoids
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.peer_features import feature_space
from benchmark.analysis.peers import neighbourhood
from benchmark.evidence import Evidence


@dataclass(frozen=True, eq=False)
class Grouping:
    """The types of a level.

    Attributes
    ----------
    types : code, type_id ("" for a region with too few features), typical (whether it is the medoid, the
        region nearest to all others of its type).
    agreement : number of types to the mean adjusted Rand index (1 = the same, 0 = chance) between the
        grouping and those under shaken weights, for every number tried.
    """

    types: pd.DataFrame
    agreement: dict[int, float]


def region_types(evidence: Evidence, level: str) -> pd.DataFrame:
    """Return code, type_id and typical for every region of a level; see `grouping`."""
    return grouping(evidence, level).types.copy(deep=False)


@once_per_evidence
def grouping(evidence: Evidence, level: str) -> Grouping:
    """Into which types do the regions fall by the distances on which peers rest?

    Partitioning around medoids (Kaufman and Rousseeuw 1990): it needs distances only, so gaps are never
    filled. The number of types is the largest that the data bears: up to `type_most`, mean adjusted Rand
    index (Hubert and Arabie 1985) against groupings under weights shaken like those of the peers at least
    `type_min_agreement`, no type smaller than `type_min_members`. If none holds, all are one type.
    Type ids are numbered from the largest type.
    """
    space = feature_space(evidence, level)
    usable = np.flatnonzero(space.held() >= space.min_share - 1e-12)
    published = _comparable(neighbourhood(evidence, level).distances, usable)
    shaken = [_comparable(all_distances(other), usable) for other in _shaken(evidence, space)]
    agreement: dict[int, float] = {}
    groups, centres = np.zeros(len(usable), int), np.array([published.sum(axis=0).argmin()])
    for count in range(min(int(evidence.parameter("type_most")), len(usable)), 1, -1):
        found, places = medoids(published, count)
        if np.bincount(found).min() < evidence.parameter("type_min_members"):
            continue
        agreement[count] = float(np.mean([_rand(found, medoids(away, count)[0]) for away in shaken]))
        if agreement[count] >= evidence.parameter("type_min_agreement"):
            groups, centres = found, places
            break
    order = np.argsort(-np.bincount(groups), kind="stable")
    names = {group: f"{level}-{number}" for number, group in enumerate(order, start=1)}
    types = pd.DataFrame({"code": space.codes, "type_id": "", "typical": False})
    types.loc[usable, "type_id"] = [names[group] for group in groups]
    types.loc[usable[centres], "typical"] = True
    return Grouping(types, agreement)


def _comparable(away: np.ndarray, usable: np.ndarray) -> np.ndarray:
    part = away[np.ix_(usable, usable)]
    # Two that share too little are never put together on the strength of what is not known.
    return np.where(np.isnan(part), np.nanmax(part), part)


def _shaken(evidence: Evidence, space: FeatureSpace) -> list[FeatureSpace]:
    random = np.random.default_rng(int(evidence.parameter("peer_seed")))
    shake, runs = evidence.parameter("peer_shake"), int(evidence.parameter("type_runs"))
    factors = random.uniform(1 - shake, 1 + shake, (runs, len(space.weights)))
    return [replace(space, weights=space.weights * row) for row in factors]


def _rand(one: np.ndarray, other: np.ndarray) -> float:
    """Adjusted Rand index of two groupings of the same members."""
    table = np.zeros((one.max() + 1, other.max() + 1))
    np.add.at(table, (one, other), 1)

    def pairs(counts):
        return (counts * (counts - 1) / 2).sum()

    both, first, second = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    chance = first * second / pairs(np.array([len(one)]))
    most = (first + second) / 2
    return 1.0 if most == chance else float((both - chance) / (most - chance))
