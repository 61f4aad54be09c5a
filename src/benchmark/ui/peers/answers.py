"""What the screen asks the evidence, worked out once for all readers of a revision."""

import numpy as np
import pandas as pd

from benchmark.analysis import expected as expectation
from benchmark.analysis import type_names as naming
from benchmark.analysis.adoption import FORMS_IN_FORCE
from benchmark.analysis.goal_regulation import regulation
from benchmark.analysis.learning import PARTS, learning_targets
from benchmark.analysis.learning_basis import codes_of
from benchmark.analysis.learning_gaps import balance_note, missing_for
from benchmark.analysis.levels import level_of
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.proposal import Proposal, propose
from benchmark.analysis.reasons import Reason
from benchmark.analysis.region_types import region_types
from benchmark.analysis.why_target import NotComparable, Why, why_target
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import headline, remembered
from benchmark.ui.peers.view import Filters

COVERAGE = "ucj_pct"
Weights = tuple[tuple[str, float], ...]


@remembered
def peers(evidence: Evidence, code: str, filters: Filters, weights: Weights) -> pd.DataFrame:
    """Return all comparable regions that pass the filters, most similar first. Do not mutate.

    Columns of `similar_regions`; `mutual` and `stability` speak of the nearest `peer_count` and are empty
    (None, NaN) for regions farther down.
    """
    of_features = {name: value for name, value in weights if name not in PARTS} or None
    fences = {
        "same_type": filters.same_type,
        "other_province": filters.other_province,
        "within_km": filters.within_km or None,
    }
    everyone = similar_regions(evidence, code, len(evidence.regions), of_features, **fences)
    nearest = similar_regions(evidence, code, int(evidence.parameter("peer_count")), of_features, **fences)
    nearest = nearest.set_index("code")
    everyone["mutual"] = everyone["code"].map(nearest["mutual"].to_dict())
    everyone["stability"] = everyone["code"].map(nearest["stability"].to_dict())
    return everyone[_wanted(evidence, everyone["code"], code, filters)].reset_index(drop=True)


@remembered
def targets(
    evidence: Evidence, code: str, filters: Filters, weights: Weights, goal: str, language: str
) -> pd.DataFrame:
    """Return all learning targets of the goal that pass the filters, best first. Do not mutate."""
    return learning_targets(
        evidence,
        code,
        goal,
        len(evidence.regions),
        dict(weights) or None,
        same_type=filters.same_type,
        other_province=filters.other_province,
        within_km=filters.within_km or None,
        has_figure=filters.has_figure,
        has_perda=filters.has_perda,
        words=Words(language),
    )


@remembered
def missing(evidence: Evidence, code: str, goal: str, language: str) -> list[Reason]:
    """Return what is not on record about the region itself."""
    return missing_for(evidence, code, goal, Words(language))


def proposal(
    evidence: Evidence, code: str, filters: Filters, weights: Weights, goal: str, language: str
) -> Proposal | None:
    """Return whom to meet first of all targets, also of those that are not shown; None where nobody is ahead.

    Not remembered: which figures are in doubt may change with the day, and both tables behind it are at hand.
    """
    table = targets(evidence, code, filters, weights, goal, language)
    return propose(evidence, table, headline(evidence, COVERAGE), goal, code)


def balance(
    evidence: Evidence, code: str, filters: Filters, weights: Weights, goal: str, language: str
) -> Reason | None:
    """Return the note that the first target is the first of very many, if it is."""
    asked = (evidence, code, filters, weights, goal, language)
    return balance_note(evidence, targets(*asked), proposal(*asked), goal, Words(language))


@remembered
def why(evidence: Evidence, code: str, other: str, goal: str, weights: Weights, language: str) -> Why | None:
    """Return why a region stands where it stands; None where the two cannot be compared."""
    try:
        return why_target(evidence, code, other, goal, Words(language), dict(weights) or None)
    except NotComparable:
        return None


@remembered
def type_of(evidence: Evidence, level: str, language: str) -> dict[str, str]:
    """Return the name of the type of each region of a level; regions without a type are left out."""
    names = naming.type_names(evidence, level, Words(language))
    types = region_types(evidence, level).set_index("code")["type_id"]
    return {code: names[type_id] for code, type_id in types.items() if type_id}


@remembered
def expected(evidence: Evidence, level: str) -> expectation.Expected:
    """Return which coverage structure leads one to expect, and whether that may be shown."""
    return expectation.expected_coverage(evidence, level, headlines=headline(evidence, COVERAGE))


def _wanted(evidence: Evidence, codes: pd.Series, code: str, filters: Filters) -> np.ndarray:
    wanted = np.ones(len(codes), dtype=bool)
    if filters.has_figure:
        wanted &= headline(evidence, COVERAGE)["value"].reindex(codes).notna().to_numpy()
    if filters.has_perda:
        level = level_of(evidence, code)
        held = regulation(evidence, level).forms[:, FORMS_IN_FORCE.index("perda")]
        wanted &= pd.Series(held, index=codes_of(evidence, level)).reindex(codes).to_numpy(bool)
    return wanted
