"""Who would receive how many guests if every region followed its first learning target?"""

import numpy as np
import pandas as pd

from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.learning_score import order, part_weights, scored
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.peers import neighbourhood
from benchmark.evidence import Evidence


@once_per_evidence
def first_choices(evidence: Evidence, goal: str) -> pd.Series:
    """How many regions have each region as their first target, under the published weights?

    Returns
    -------
    Series, index the codes of all regions, int; regions without any target choose nobody.
    """
    weights = part_weights(evidence, goal)
    counts = []
    for level in ("province", "kabkota"):
        codes = codes_of(evidence, level)
        known = neighbourhood(evidence, level)
        similarity, km = known.similarity(known.distances), distances_in_km(evidence, level)
        count = np.zeros(len(codes), dtype="int64")
        for at in range(len(codes)):
            scores = scored(evidence, level, at, goal, similarity[at], km[at], weights)
            if scores.eligible.any():
                count[order(scores)[0]] += 1
        counts.append(pd.Series(count, index=codes))
    return pd.concat(counts).reindex(evidence.regions["code"])


def overloaded(evidence: Evidence, goal: str) -> frozenset[str]:
    """Who is the first choice of more regions than one agency can receive (`host_overload_firsts`)?"""
    counts = first_choices(evidence, goal)
    return frozenset(counts.index[counts > evidence.parameter("host_overload_firsts")])


@once_per_evidence
def distances_in_km(evidence: Evidence, level: str) -> np.ndarray:
    """Return the kilometres between the centres of all regions of a level, n×n."""
    places = evidence.regions.set_index("code").loc[codes_of(evidence, level), ["latitude", "longitude"]]
    latitudes, longitudes = places["latitude"].to_numpy(float), places["longitude"].to_numpy(float)
    rows = [
        kilometres(latitude, longitude, latitudes, longitudes)
        for latitude, longitude in zip(latitudes, longitudes, strict=True)
    ]
    return np.array(rows)
