"""What the screen asks about instruments, worked out once for all readers of a revision."""

import pandas as pd

from benchmark.analysis import adoption, clauses, instrument_gap, instruments
from benchmark.analysis.instruments import Filters
from benchmark.evidence import Evidence
from benchmark.ui.evidence import headline, remembered

COVERAGE = "ucj_pct"


@remembered
def everything(evidence: Evidence) -> pd.DataFrame:
    """Return all instruments. Do not mutate."""
    return instruments.catalogue(evidence)


@remembered
def found(evidence: Evidence, filters: Filters) -> pd.DataFrame:
    """Return the instruments that fit the filters. Do not mutate."""
    return instruments.matching(everything(evidence), filters)


@remembered
def counts(evidence: Evidence, filters: Filters) -> dict[str, dict[str, int]]:
    """Return how many instruments each option of each facet would find."""
    return instruments.facet_counts(everything(evidence), filters)


@remembered
def matrix(evidence: Evidence, codes: tuple[str, ...]) -> clauses.ClauseMatrix:
    """Return which of these regions has which clause."""
    return clauses.clause_matrix(evidence, everything(evidence), codes)


@remembered
def curve(evidence: Evidence, level: str) -> adoption.AdoptionCurve:
    """Return how many regions of a level had which form by which year."""
    return adoption.adoption_curve(evidence, everything(evidence), level)


@remembered
def standings(evidence: Evidence, level: str, year: int | None) -> pd.DataFrame:
    """Return the strongest form of each region up to a year. Do not mutate."""
    return adoption.strongest_forms(evidence, everything(evidence), level, year)


@remembered
def gap(evidence: Evidence, code: str) -> instrument_gap.Gap:
    """Return what leaders have that is not on record for the region."""
    return instrument_gap.gap_of(evidence, everything(evidence), headline(evidence, COVERAGE), code)


@remembered
def leaders(evidence: Evidence, level: str) -> instrument_gap.Leaders:
    """Return the leaders of a level."""
    return instrument_gap.leaders_of(evidence, everything(evidence), headline(evidence, COVERAGE), level)
