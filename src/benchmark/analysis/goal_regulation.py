"""Who is ahead in regulation: a stronger instrument in force, a form or clauses not on record here?"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.administrative import forms_to_issue
from benchmark.analysis.adoption import FORMS_IN_FORCE
from benchmark.analysis.clauses import in_group_order
from benchmark.analysis.instruments import IN_FORCE, PLANNED, catalogue
from benchmark.analysis.learning_basis import (
    Ahead,
    ByRegion,
    codes_of,
    held_by,
    saturating,
    share_of_way,
    unknown_to,
)
from benchmark.analysis.once import once_per_evidence
from benchmark.evidence import Evidence


class Regulation(NamedTuple):
    """Forms and clauses in force; rows are the regions of the level.

    forms: columns in the order of `FORMS_IN_FORCE`, strongest first. step: strength of the strongest form,
    from len(FORMS_IN_FORCE) down to 1; 0 where none is on record in force. clauses: columns by clause.
    """

    forms: np.ndarray
    step: np.ndarray
    clauses: np.ndarray


@once_per_evidence
def instruments_on_record(evidence: Evidence) -> pd.DataFrame:
    """Return `instruments.catalogue`, worked out once."""
    return catalogue(evidence)


@once_per_evidence
def regulation(evidence: Evidence, level: str) -> Regulation:
    """Return what is on record in force at a level; drafts, plans and unknown statuses do not count."""
    return _held(evidence, level, FORMS_IN_FORCE)


def _held(evidence: Evidence, level: str, forms_counted: tuple[str, ...]) -> Regulation:
    rows = instruments_on_record(evidence)
    rows = rows[(rows["status"] == IN_FORCE) & rows["form"].isin(forms_counted)]
    codes = codes_of(evidence, level)
    forms = held_by(rows, "form", codes, pd.Index(FORMS_IN_FORCE))
    strength = np.arange(len(FORMS_IN_FORCE), 0, -1)
    clauses = rows[["region_code", "provisions"]].explode("provisions").dropna()
    return Regulation(
        forms,
        (forms * strength).max(axis=1),
        held_by(clauses, "provisions", codes, pd.Index(in_group_order(evidence))),
    )


@once_per_evidence
def regulation_of_forms(evidence: Evidence, level: str, forms: tuple[str, ...]) -> Regulation:
    """Return `regulation` of the instruments of these forms alone, clauses in them included."""
    return _held(evidence, level, forms)


def open_to(evidence: Evidence, level: str, at: int) -> Regulation:
    """Return what the region at `at` can be held against: the forms that it can issue itself.

    A kota administrasi issues no Perda and no Perkada: it learns from decrees, circulars and agreements.
    """
    forms = forms_to_issue(evidence, str(codes_of(evidence, level)[at]))
    if forms == FORMS_IN_FORCE:
        return regulation(evidence, level)
    return regulation_of_forms(evidence, level, forms)


def new_rules(evidence: Evidence, level: str, at: int) -> np.ndarray:
    """Return how new the forms and clauses in force of each region are to the one at `at`, 0 to 1."""
    known = open_to(evidence, level, at)
    number = unknown_to(known.clauses, at) + unknown_to(known.forms, at)
    return saturating(number, evidence.parameter("learning_half_clauses"))


def ahead(evidence: Evidence, level: str, at: int) -> Ahead:
    """Who is ahead of the region at `at` in regulation?

    Eligible is who has in force a stronger form, a form that is missing on record, or a clause that is.
    The lead is the way from the own strongest form to a Perda, or to the strongest that can be issued here.
    """
    step = open_to(evidence, level, at).step.astype(float)
    novelty = new_rules(evidence, level, at)
    forms = forms_to_issue(evidence, str(codes_of(evidence, level)[at]))
    lead = share_of_way(step, step[at], float(len(forms)))
    return Ahead((lead > 0) | (novelty > 0), lead, novelty)


@once_per_evidence
def in_force_by_region(evidence: Evidence) -> ByRegion:
    """Return instruments in force, the strongest first, then those with most clauses, then the newest."""
    rows = instruments_on_record(evidence)
    rows = rows[(rows["status"] == IN_FORCE) & (rows["form"] != "")]
    rows = rows.assign(clauses=rows["provisions"].map(len)).sort_values(
        ["legal_rank", "clauses", "year", "instrument_id"],
        ascending=[True, False, False, True],
        na_position="last",
    )
    return ByRegion(rows)


def to_learn_from(evidence: Evidence, mine: str, host: str) -> list[dict]:
    """Return the rows of `in_force_by_region` of a host in the forms that the asking region can issue."""
    forms = forms_to_issue(evidence, mine)
    return [row for row in in_force_by_region(evidence)[host] if row["form"] in forms]


@once_per_evidence
def planned_by_region(evidence: Evidence) -> ByRegion:
    """Return drafts and plans, which have no legal force, newest first."""
    rows = instruments_on_record(evidence)
    return ByRegion(rows[rows["status"].isin(PLANNED)])
