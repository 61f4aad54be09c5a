"""Where does a host stand among all regions, how alike and how far away is it?"""

from typing import NamedTuple

import numpy as np

from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.learning_score import order, part_weights, scored_for
from benchmark.analysis.levels import level_of
from benchmark.analysis.once import once_per_evidence
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words

# As the crow flies: some two hours by road. It moves a line of an agenda that the planner edits, no figure.
_ONE_MORNING_KM = 80.0


class Standing(NamedTuple):
    """Where a host stands among all for one region and goal; similarity and score NaN where unknown."""

    rank: int | None
    of: int
    score: float
    comparable: bool


@once_per_evidence
def standing(evidence: Evidence, region: str, goal: str, host: str) -> Standing:
    """Where does `host` stand among the learning targets of `region` for a goal?"""
    level = level_of(evidence, region)
    scores = scored_for(evidence, evidence, region, goal, part_weights(evidence, goal))
    of = int(scores.eligible.sum())
    if host == region or level_of(evidence, host) != level:
        return Standing(None, of, float("nan"), False)
    there = codes_of(evidence, level).get_loc(host)
    if np.isnan(scores.parts["similarity"][there]):
        return Standing(None, of, float("nan"), False)
    rank = int(np.flatnonzero(order(scores) == there)[0]) + 1 if scores.eligible[there] else None
    return Standing(rank, of, float(scores.score[there]), True)


@once_per_evidence
def beside(evidence: Evidence, region: str, host: str) -> dict | None:
    """Return the row of `similar_regions` about the host; None where the two cannot be compared.

    Remembered for the pair alone: the rows of all regions for all others would fill the memory.
    """
    rows = similar_regions(evidence, region, len(evidence.regions))
    found = rows[rows["code"] == host]
    return None if found.empty else found.iloc[0].to_dict()


def kilometres_between(evidence: Evidence, mine: str, other: str) -> float:
    """Return the kilometres between the centres of two regions of any level, as the crow flies."""
    one, two = evidence.region(mine), evidence.region(other)
    return float(kilometres(one.latitude, one.longitude, [two.latitude], [two.longitude])[0])


def same_islands(evidence: Evidence, mine: str, other: str) -> bool:
    """Return whether the two lie in the same group of islands."""
    return evidence.region(mine).island_group == evidence.region(other).island_group


def long_way(evidence: Evidence, start: str, end: str) -> bool:
    """Return whether one cannot set out in the morning and be received at nine: too far, or over the sea."""
    return kilometres_between(evidence, start, end) > _ONE_MORNING_KM or not same_islands(
        evidence, start, end
    )


def leaves_day_before(evidence: Evidence, plan: VisitPlan) -> bool:
    """Return whether a visit sets out on the day before its first: a long way, and no day to spare for it."""
    if plan.mode != "visit" or not plan.hosts or plan.days > len(plan.hosts):
        return False
    return long_way(evidence, plan.region, plan.hosts[0])


def way_in_words(evidence: Evidence, start: str, end: str, words: Words) -> str:
    """Say how far the way between two regions is, as a sentence without full stop."""
    where = (
        words("di gugus pulau yang sama")
        if same_islands(evidence, start, end)
        else words("di gugus pulau lain")
    )
    return words(
        "{host} berjarak sekitar {km} km garis lurus dari {start}, {where}",
        host=evidence.region(end).name,
        start=evidence.region(start).name,
        km=words.number(kilometres_between(evidence, start, end)),
        where=where,
    )
