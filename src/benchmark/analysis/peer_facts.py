"""What is on record of a few regions that might bear on their coverage: work, rules, money?

(docs/methods.md, section 18, "Yang berbeda dari sejawat")
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from benchmark.analysis.administrative import forms_to_issue
from benchmark.analysis.clauses import clause_states
from benchmark.analysis.coverage import headlines
from benchmark.analysis.funding import budgets
from benchmark.analysis.goal_funding import MEASURES, paid_for_others
from benchmark.analysis.goal_regulation import instruments_on_record
from benchmark.analysis.instruments import IN_FORCE
from benchmark.evidence import Evidence

COVERAGE, PERDA = "ucj_pct", "perda"
PARTS = ("bpu_coverage_pct", "pu_coverage_pct")
RULES = (PERDA, "clauses")
MONEY = ("funds", *MEASURES)
# Peers are chosen by these, among others: they differ little by the choice itself.
STRUCTURE = ("informal_share_pct", "agriculture_share_pct", "poverty_rate_pct")
FACTORS = (COVERAGE, *PARTS, *RULES, *MONEY, *STRUCTURE)
_INDICATORS = (COVERAGE, *PARTS, *STRUCTURE)
_OF_FIGURES = (
    "value",
    "state",
    "bound",
    "bound_value",
    "as_of",
    "precision",
    "stale",
    "doubtful",
    "approximate",
)
_PER = 1000


def peer_facts(evidence: Evidence, codes: Sequence[str]) -> pd.DataFrame:
    """What is on record of each region for each of `FACTORS`?

    Percentages are headlines. "perda" is 1 with a Perda in force on record, 0 where only other instruments
    are; "clauses" counts clauses in force where any clause is on record; "funds" counts the sources that are
    stated to pay for others; "people" and "worker_months" are the largest single budget for every 1,000
    inhabitants, with the lowest figure that its reports state (`goal_funding.funding`).

    Returns
    -------
    DataFrame, one row for each factor and region, in the order given: factor, region_code, value (NaN where
    there is none), state (as in `coverage.headline`), bound, bound_value, as_of, precision, stale, doubtful,
    approximate, source_ids (tuple). What nobody has recorded is "not_collected", never zero; rules of a
    kota administrasi, which issues no Perda, are "not_applicable".
    """
    codes = list(codes)
    known = _figures(evidence, codes) | _rules(evidence, codes) | _money(evidence, codes)
    empty = {
        "value": np.nan,
        "state": "not_collected",
        "bound": "",
        "bound_value": np.nan,
        "as_of": pd.NaT,
        "precision": "",
        "stale": False,
        "doubtful": False,
        "approximate": False,
        "source_ids": (),
    }
    for code in codes:
        # What a kota administrasi cannot issue is no gap of its own.
        if PERDA not in forms_to_issue(evidence, code):
            known |= {(factor, code): {"state": "not_applicable"} for factor in RULES}
    return pd.DataFrame(
        [
            {"factor": factor, "region_code": code} | empty | known.get((factor, code), {})
            for factor in FACTORS
            for code in codes
        ]
    )


def _figures(evidence: Evidence, codes: list[str]) -> dict:
    rows = headlines(evidence, list(_INDICATORS), codes)
    return {
        place: {name: row[name] for name in _OF_FIGURES}
        | {"source_ids": (row["source_id"],) if row["source_id"] else ()}
        for place, row in rows.to_dict("index").items()
    }


def _rules(evidence: Evidence, codes: list[str]) -> dict:
    rows = instruments_on_record(evidence)
    rows = rows[rows["region_code"].isin(codes) & (rows["form"] != "")]
    found = {}
    for code, own in rows.groupby("region_code"):
        held = own[(own["form"] == PERDA) & (own["status"] == IN_FORCE)]
        # The oldest is the one with which the region took the step.
        told = held.sort_values("year", na_position="last").head(1)
        found[PERDA, code] = _counted(len(told), told["year"].min(), _cited(told if len(told) else own))
        clauses = clause_states(own)
        if len(clauses):
            with_clauses = own[own["provisions"].map(len) > 0]
            number = int((clauses["state"] == "in_force").sum())
            found["clauses", code] = _counted(number, with_clauses["year"].max(), _cited(with_clauses))
    return found


def _money(evidence: Evidence, codes: list[str]) -> dict:
    rows = paid_for_others(evidence)
    rows = rows[rows["region_code"].isin(codes) & (rows["stage"] == "stated")]
    inhabitants = evidence.regions.set_index("code")["population"].astype(float)
    found = {}
    for code, own in rows.groupby("region_code"):
        sources = tuple(dict.fromkeys(own["source_id"]))
        found["funds", code] = _counted(own["fund_kind"].nunique(), own["year"].max(), sources)
        grouped = budgets(own)
        for name, column in MEASURES.items():
            known = grouped[grouped[column].notna()].sort_values(column, ascending=False, kind="stable")
            if len(known) and inhabitants[code] > 0:
                most = known.iloc[0]
                value = float(most[column]) / inhabitants[code] * _PER
                found[name, code] = _counted(value, most["year"], most["source_ids"])
    return found


def _counted(value: float, year, source_ids: tuple[str, ...]) -> dict:
    dated = not pd.isna(year)
    return {
        "value": float(value),
        "state": "value" if value else "zero",
        "as_of": pd.Timestamp(int(year), 12, 31) if dated else pd.NaT,
        "precision": "year" if dated else "unknown",
        "source_ids": tuple(source_ids),
    }


def _cited(rows: pd.DataFrame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for ids in rows["source_ids"] for name in ids))
