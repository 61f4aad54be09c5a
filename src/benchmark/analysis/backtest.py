"""Would the advice have named the hosts that were really visited? (docs/methods.md)"""

import re
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.goal_coverage import coverage
from benchmark.analysis.goal_paritrana import record_of_level
from benchmark.analysis.great_circle import kilometres
from benchmark.analysis.known_then import known_then
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.learning_score import order, part_weights, scored_for
from benchmark.analysis.levels import level_of, members
from benchmark.evidence import Evidence

# The goal of a visit is read from its stated topic alone, never from who was visited; the first that fits.
_GOAL_OF_TOPIC = (
    ("regulation", r"\b(perda|raperda|ranperda|peraturan)\b"),
    ("paritrana", r"\bparitrana\b"),
    ("funding", r"\b(dbh\w*|premi\w*|iuran\w*|dana|pekerja rentan)\b"),
)
OTHERWISE = "coverage"
TOPS = (10, 25, 50)
NAIVE = ("random", "coverage", "winner", "nearest")


class Trial(NamedTuple):
    """One visit put to the test.

    rank : place of the true host among `candidates`, 1 best; NaN where the method cannot compare the two.
    eligible : whether the host is better in the goal's own terms on record.
    naive : rule to place (half places where several tie).
    """

    visit_id: str
    visitor_code: str
    host_code: str
    date: date | None
    goal: str
    candidates: int
    rank: float
    eligible: bool
    naive: dict[str, float]


def goal_of(topic: str) -> str:
    """Which goal does the stated topic of a visit serve?"""
    found = (goal for goal, pattern in _GOAL_OF_TOPIC if re.search(pattern, topic.casefold()))
    return next(found, OTHERWISE)


def trials(evidence: Evidence, only_before: bool = False) -> list[Trial]:
    """Put every documented visit to the test, in the order of the table.

    Parameters
    ----------
    only_before : count only facts dated before the visit; visits without a date are then left out.

    Notes
    -----
    The visit and whatever rests on its sources alone is taken out first (`known_then`). Visits between a
    province and a kabupaten or kota have no rank: the method compares regions of one level.
    """
    result = []
    for visit in evidence.visits.itertuples(index=False):
        day = None if pd.isna(visit.date) else visit.date.date()
        if only_before and day is None:
            continue
        then = known_then(evidence, [visit.visit_id], day if only_before else None)
        goal = goal_of(visit.topic)
        common = (visit.visit_id, visit.visitor_code, visit.host_code, day, goal)
        level = level_of(evidence, visit.visitor_code)
        if level != level_of(evidence, visit.host_code):
            nothing = {name: float("nan") for name in NAIVE}
            result.append(Trial(*common, 0, float("nan"), False, nothing))
            continue
        codes = codes_of(evidence, level)
        scores = scored_for(evidence, then, visit.visitor_code, goal, part_weights(evidence, goal))
        place = float(codes[order(scores)].get_loc(visit.host_code) + 1)
        eligible = bool(scores.eligible[codes.get_loc(visit.host_code)])
        naive = _naive(then, visit.visitor_code, visit.host_code)
        result.append(Trial(*common, len(codes) - 1, place, eligible, naive))
    return result


def per_trip(tested: list[Trial]) -> list[Trial]:
    """Count visitors who came together as one: same host, same day; their places become the median."""
    trips: dict[tuple, list[Trial]] = {}
    for trial in tested:
        day = trial.date or trial.visit_id
        trips.setdefault((trial.host_code, day), []).append(trial)
    return [
        several[0]._replace(
            rank=float(np.median([trial.rank for trial in several])),
            naive={name: float(np.median([trial.naive[name] for trial in several])) for name in NAIVE},
        )
        for several in trips.values()
    ]


def summary(tested: list[Trial]) -> pd.DataFrame:
    """How do the method and the naive rules compare over the trials that have a rank?

    Returns one row for each of "method" and `NAIVE`: rule, n, median, top_10, top_25, top_50 (shares 0 to 1).
    """
    ranked = [trial for trial in tested if not np.isnan(trial.rank)]
    rows = []
    for rule in ("method", *NAIVE):
        places = np.array([trial.rank if rule == "method" else trial.naive[rule] for trial in ranked])
        if rule == "random":
            # Each place is equally likely, so the expected share is that of the places themselves.
            totals = np.array([trial.candidates for trial in ranked])
            shares = [float(np.minimum(top / totals, 1).mean()) for top in TOPS]
        else:
            shares = [float((places <= top).mean()) for top in TOPS]
        rows.append((rule, len(ranked), float(np.median(places)), *shares))
    return pd.DataFrame(rows, columns=["rule", "n", "median", *(f"top_{top}" for top in TOPS)])


def _naive(evidence: Evidence, own: str, host: str) -> dict[str, float]:
    """Places of the host by the rules that need no method; ties share the middle of their places."""
    level = level_of(evidence, own)
    codes, places = codes_of(evidence, level), members(evidence, level)
    at, there = codes.get_loc(own), codes.get_loc(host)
    km = kilometres(places.latitudes[at], places.longitudes[at], places.latitudes, places.longitudes)
    figures = coverage(evidence)["value"].reindex(codes).fillna(-1.0).to_numpy(float)
    won = record_of_level(evidence, level)[1]
    sizes = {
        "random": np.zeros(len(codes)),
        "coverage": -figures,
        "winner": np.where(won, km, np.inf),
        "nearest": km,
    }
    others = np.arange(len(codes)) != at
    return {
        name: float((size[others] < size[there]).sum() + ((size[others] == size[there]).sum() + 1) / 2)
        for name, size in sizes.items()
    }
