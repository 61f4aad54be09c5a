"""Who is ahead in coverage, headline against headline?"""

import numpy as np
import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.goal_funding import new_money
from benchmark.analysis.goal_regulation import new_rules
from benchmark.analysis.learning_basis import (
    Ahead,
    codes_of,
    held_by,
    saturating,
    share_of_way,
    unknown_to,
)
from benchmark.analysis.once import once_per_day, once_per_evidence
from benchmark.evidence import Evidence

COVERAGE = "ucj_pct"
WHOLE = 100.0


@once_per_day
def coverage(evidence: Evidence) -> pd.DataFrame:
    """Return `coverage.headline` of the coverage of workers, worked out once a day."""
    return headline(evidence, COVERAGE)


@once_per_day
def coverage_rows(evidence: Evidence) -> dict[str, dict]:
    """Return the rows of `coverage` by region."""
    return coverage(evidence).to_dict("index")


@once_per_evidence
def values_of(evidence: Evidence, level: str) -> np.ndarray:
    """Return the headline of each region of a level in per cent, NaN where there is none."""
    return coverage(evidence)["value"].reindex(codes_of(evidence, level)).to_numpy(float)


@once_per_evidence
def protected_groups(evidence: Evidence, level: str) -> np.ndarray:
    """Return which groups of workers the programmes of each region (row) name, a column for each group."""
    groups = evidence.program_groups.merge(evidence.programs[["program_id", "region_code"]], on="program_id")
    return held_by(groups, "group", codes_of(evidence, level), pd.Index(sorted(groups["group"].unique())))


def new_means(evidence: Evidence, level: str, at: int) -> np.ndarray:
    """Return how new the means of each region are to the one at `at`: rules, money, groups in equal parts."""
    groups = unknown_to(protected_groups(evidence, level), at)
    return (
        new_rules(evidence, level, at)
        + new_money(evidence, level, at)
        + saturating(groups, evidence.parameter("learning_half_clauses"))
    ) / 3


def ahead(evidence: Evidence, level: str, at: int) -> Ahead:
    """Who is ahead of the region at `at` in coverage?

    Eligible is whose headline is higher; bounds are no headline. The lead is the share of the workers still
    uncovered here that the other has already covered. Where the own figure is not on record, those above
    the median of the level are eligible and no lead is stated. A doubtful or old figure counts as it stands,
    and the reasons say so: a malus would let a rise of the figure lower the score.
    """
    values = values_of(evidence, level)
    novelty = new_means(evidence, level, at)
    mine = values[at]
    if np.isnan(mine):
        known = values[~np.isnan(values)]
        middle = np.median(known) if len(known) else np.inf
        return Ahead(values > middle, None, novelty)
    return Ahead(values > mine, share_of_way(values, mine, WHOLE), novelty)
