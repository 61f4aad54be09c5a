"""From whom can a region learn? Alike in structure, better in the goal, holding what is not on record here.

How the parts are made and weighed, and how the advice fares against real study visits, stands in
docs/methods.md, "Tujuan belajar".
"""

from collections.abc import Collection, Mapping
from datetime import date

import numpy as np
import pandas as pd

from benchmark.analysis.apart import is_narrow
from benchmark.analysis.goal_coverage import coverage_rows, values_of
from benchmark.analysis.goal_regulation import regulation
from benchmark.analysis.host_load import overloaded
from benchmark.analysis.known_then import known_then
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.learning_score import (
    GOALS,
    PARTS,
    Scored,
    island_groups,
    order,
    part_weights,
    parts_and_features,
    scored,
)
from benchmark.analysis.levels import level_of
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.reasons import Reason, pair_of, proof_reasons, reach_reason
from benchmark.analysis.reasons_of_goal import told_for
from benchmark.analysis.similarity_reason import similarity_reason
from benchmark.analysis.visits import visits_received
from benchmark.evidence import Evidence
from benchmark.locale import Words

__all__ = ["COLUMNS", "GOALS", "PARTS", "learning_targets"]

_WEAK = "kurang_mirip"
COLUMNS = (
    "code",
    "score",
    "similarity",
    "label",
    "parts",
    "reasons",
    "km",
    "same_island",
    "hosted",
    "weak_match",
    "overloaded",
    "narrow",
    "in_force",
    "planned",
)


def learning_targets(
    evidence: Evidence,
    code: str,
    goal: str = "coverage",
    k: int = 20,
    weights: Mapping[str, float] | None = None,
    *,
    same_type: bool = False,
    other_province: bool = False,
    within_km: float | None = None,
    has_figure: bool = False,
    has_perda: bool = False,
    words: Words | None = None,
    before: date | None = None,
    without_visits: Collection[str] | None = None,
) -> pd.DataFrame:
    """Whom should the region visit for this goal, and why?

    Parameters
    ----------
    evidence : the evidence base.
    code : the region that asks; provinces are given provinces, kabupaten and kota each other.
    goal : one of `GOALS`.
    k : length of the list.
    weights : part of the score ("lead" …), feature or block of the structure to weight, where it is to differ
        from the published one.
    same_type, other_province, within_km : as in `similar_regions`.
    has_figure, has_perda : only hosts with a coverage figure, with a Perda in force on record.
    words : language of the reasons, Indonesian by default.
    before : count only facts dated before that day (structure stays as it is today).
    without_visits : visits to leave out with whatever rests on their sources alone.

    Returns
    -------
    DataFrame, at most `k` rows, best first, index from 0; empty where nobody comparable is better.
    Ties go to the more similar, then to the lower code.

    - code; score (0..1); similarity (0..1); label (as in `similar_regions`)
    - parts: part to 0..1; the lead is NaN where the own figure is not on record (it then weighs nothing)
    - reasons: tuple of `Reason`, lead and novelty first
    - km (centre to centre), same_island, hosted (documented visits received)
    - weak_match: the least similar label; overloaded: first choice of more regions than it can receive
    - narrow: where coverage is the goal, ahead by so little that it need not be ahead (`apart.is_narrow`)
    - in_force, planned: tuples of `Reason`: what is in force, paid or won, and what is only planned

    What is missing about the region itself is said by `learning_gaps.missing_for`.

    Raises
    ------
    NotInEvidence
        If code, goal or a weight is unknown.
    ValueError
        If a weight is negative or no finite number, or `k` is negative.
    """
    words = words or Words("id")
    if k < 0:
        raise ValueError(f"a list has a length of at least zero: {k}")
    of_parts, of_features = parts_and_features(weights)
    shares = part_weights(evidence, goal, of_parts)
    then = known_then(evidence, without_visits or (), before) if before or without_visits else evidence
    level = level_of(evidence, code)
    codes = codes_of(evidence, level)
    peers = similar_regions(
        evidence,
        code,
        len(codes),
        of_features or None,
        same_type=same_type,
        other_province=other_province,
        within_km=within_km,
    ).set_index("code")
    beside = peers[["similarity", "km"]].reindex(codes).to_numpy(float)
    at = codes.get_loc(code)
    # Who is filtered out has no distance here; his score is not asked for.
    scores = scored(then, level, at, goal, beside[:, 0], np.nan_to_num(beside[:, 1]), shares)
    wanted = scores.eligible.copy()
    if has_figure:
        wanted &= ~np.isnan(values_of(then, level))
    if has_perda:
        wanted &= regulation(then, level).forms[:, 0]
    best = [place for place in order(scores) if wanted[place]][:k]
    islands = island_groups(evidence, level)
    received, busy, figures = visits_received(then), overloaded(evidence, goal), coverage_rows(then)
    described = peers.loc[codes[best]].to_dict("index")
    rows = []
    for place in best:
        other, peer = codes[place], described[codes[place]]
        same_island = bool(islands[place] == islands[at])
        told = _told(evidence, then, code, other, goal, peer, same_island, words)
        rows.append(
            (
                other,
                float(scores.score[place]),
                float(peer["similarity"]),
                peer["label"],
                _parts(scores, place),
                told[0],
                float(peer["km"]),
                same_island,
                int(received.get(other, 0)),
                peer["label"] == _WEAK,
                other in busy,
                goal == "coverage" and is_narrow(evidence, figures[other], figures[code]),
                *told[1:],
            )
        )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _parts(scores: Scored, place: int) -> dict[str, float]:
    return {part: float(scores.parts[part][place]) for part in PARTS}


def _told(
    evidence: Evidence,
    then: Evidence,
    code: str,
    other: str,
    goal: str,
    peer: Mapping,
    same_island: bool,
    words: Words,
) -> tuple[tuple[Reason, ...], tuple[Reason, ...], tuple[Reason, ...]]:
    """Return reasons, what is in force and what is planned; structure is that of the whole evidence."""
    pair = pair_of(evidence, code, other)
    of_goal = told_for(goal, then, pair, words)
    reasons = (
        *of_goal.reasons,
        *proof_reasons(then, pair, words, awards=goal != "paritrana"),
        similarity_reason(evidence, pair, peer, words),
        reach_reason(evidence, pair, peer["km"], same_island, words),
    )
    return reasons, tuple(of_goal.in_force), tuple(of_goal.planned)
