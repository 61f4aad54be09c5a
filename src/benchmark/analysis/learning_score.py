"""How much speaks for each region as a host: the parts of the score, and the score? (docs/methods.md)"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from benchmark.analysis import goal_coverage, goal_funding, goal_paritrana, goal_regulation
from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.levels import level_of, members
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.peers import neighbourhood
from benchmark.analysis.proof import proof_of
from benchmark.evidence import Evidence, NotInEvidence

PARTS = ("similarity", "lead", "novelty", "proof", "reach")
_AHEAD = {
    "coverage": goal_coverage.ahead,
    "regulation": goal_regulation.ahead,
    "funding": goal_funding.ahead,
    "paritrana": goal_paritrana.ahead,
}
GOALS = tuple(_AHEAD)
# In this goal prizes are the lead and would count twice as proof.
_PRIZES_LEAD = "paritrana"


class Scored(NamedTuple):
    """All regions of a level as hosts for one of them, in the order of `codes_of`.

    at: place of the one itself. eligible: better in the goal's own terms, with evidence, and comparable.
    parts: name to array, 0 to 1; the lead is NaN where it cannot be said for anybody. score: weighted mean of
    the known parts.
    """

    at: int
    eligible: np.ndarray
    parts: dict[str, np.ndarray]
    score: np.ndarray


def parts_and_features(
    weights: Mapping[str, float] | None,
) -> tuple[dict[str, float], dict[str, float]]:
    """Which of these weights are for parts of the score, which for features and blocks of the structure?

    Raises
    ------
    ValueError
        If the weight of a part is negative or no finite number.
    """
    of_parts = {name: value for name, value in (weights or {}).items() if name in PARTS}
    if not all(math.isfinite(value) and value >= 0 for value in of_parts.values()):
        raise ValueError(f"a weight is a number of at least zero: {of_parts}")
    return of_parts, {name: value for name, value in (weights or {}).items() if name not in PARTS}


def part_weights(
    evidence: Evidence, goal: str, weights: Mapping[str, float] | None = None
) -> dict[str, float]:
    """What does each part weigh in a goal? `weights` replaces some; they need not add up to one.

    Raises
    ------
    NotInEvidence
        If the goal is not in the table of goals.
    """
    table = evidence.learning_weights
    rows = table[table["goal"].astype(str) == goal]
    if goal not in GOALS or rows.empty:
        raise NotInEvidence("learning_goals", goal)
    published = dict(zip(rows["part"].astype(str), rows["weight"].astype(float), strict=True))
    return {part: float((weights or {}).get(part, published.get(part, 0.0))) for part in PARTS}


def scored(
    evidence: Evidence,
    level: str,
    at: int,
    goal: str,
    similarity: np.ndarray,
    km: np.ndarray,
    weights: Mapping[str, float],
) -> Scored:
    """Score all regions of a level as hosts for the one at place `at`.

    Parameters
    ----------
    similarity : of each to the one, 0 to 1; NaN where the two cannot be compared.
    km : from each to the one.
    weights : part to weight, none negative (`part_weights`).
    """
    ahead = _AHEAD[goal](evidence, level, at)
    parts = {
        "similarity": similarity,
        "lead": np.full(len(km), np.nan) if ahead.lead is None else ahead.lead,
        "novelty": ahead.novelty,
        "proof": proof_of(evidence, level).together(without_awards=goal == _PRIZES_LEAD),
        "reach": _reach(evidence, level, at, km),
    }
    eligible = ahead.eligible & ~np.isnan(similarity)
    eligible[at] = False
    return Scored(at, eligible, parts, _score(parts, weights))


def scored_for(
    evidence: Evidence,
    facts: Evidence,
    code: str,
    goal: str,
    weights: Mapping[str, float],
    features: Mapping[str, float] | None = None,
) -> Scored:
    """Score all regions as hosts for one, by the facts of `facts` and the structure of `evidence`.

    `weights` are those of the parts, `features` those of features and blocks that differ from the published.
    """
    level = level_of(evidence, code)
    at = codes_of(evidence, level).get_loc(code)
    known, places = neighbourhood(evidence, level, features), members(evidence, level)
    similarity = known.similarity(known.distances[at])
    km = kilometres(places.latitudes[at], places.longitudes[at], places.latitudes, places.longitudes)
    return scored(facts, level, at, goal, similarity, km, weights)


def order(scores: Scored) -> np.ndarray:
    """Return the places of all regions, best host first: the eligible by score, then the others by score.

    The region itself comes last, though nobody is more like it. Ties go to the more similar, then to the
    lower code, which stands first in `codes_of`.
    """
    similarity = np.nan_to_num(scores.parts["similarity"], nan=-1.0)
    score = np.nan_to_num(scores.score, nan=-1.0)
    # Sums of the same parts in another order may differ in the last binary digit.
    itself = np.arange(len(score)) == scores.at
    return np.lexsort((-similarity, -score.round(12), ~scores.eligible, itself))


def _reach(evidence: Evidence, level: str, at: int, km: np.ndarray) -> np.ndarray:
    share = evidence.parameter("learning_same_island_share")
    near = np.exp2(-km / evidence.parameter("learning_reach_half_km"))
    islands = island_groups(evidence, level)
    return (1 - share) * near + share * (islands == islands[at])


@once_per_evidence
def island_groups(evidence: Evidence, level: str) -> np.ndarray:
    """Return the group of islands of each region of a level, as text."""
    regions = evidence.regions.set_index("code")
    return regions["island_group"].astype(str).reindex(codes_of(evidence, level)).to_numpy(object)


def _score(parts: Mapping[str, np.ndarray], weights: Mapping[str, float]) -> np.ndarray:
    known = {part: weight for part, weight in weights.items() if not np.isnan(parts[part]).all()}
    total = sum(known.values())
    if total <= 0:
        return np.zeros(len(parts["reach"]))
    return sum(weight * parts[part] for part, weight in known.items()) / total
