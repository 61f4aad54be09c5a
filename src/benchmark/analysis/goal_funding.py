"""Who is ahead in funding: a source of money not on record here, more people or worker-months paid?"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.analysis.administrative import is_administrative
from benchmark.analysis.funding import budgets, reports
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

# Who pays for himself or for his own staff pays for no vulnerable worker.
NOT_FOR_OTHERS = ("employer", "self_paid")
# Which source of money a clause on funding speaks of: where that is paid, the clause is nothing new.
FUNDS_OF_CLAUSES = {
    "apbd_funding": ("apbd_kabkota", "apbd_provinsi"),
    "asn_contribution": ("asn_contribution",),
    "csr_funding": ("csr_tjsl",),
    "dbh_funding": ("dbh_cht", "dbh_sawit", "dbh_other"),
    "village_funding": ("apbdes",),
}
_LARGEST = ("worker_months", "beneficiaries", "funding_id")
MEASURES = {"people": "people_low", "worker_months": "worker_months_low"}


class Payments(NamedTuple):
    """What is stated as paid and what is planned, by region; of each source of money one report."""

    stated: ByRegion
    planned: ByRegion


class Funding(NamedTuple):
    """Stated funding; rows are the regions of the level.

    kinds: columns by source of money. paid: DataFrame with people and worker_months of the largest single
    budget for every 1,000 inhabitants (NaN where no source states it), and the place of each among the
    regions with a figure as people_place, worker_months_place (0 where there is none, 1 the most).
    """

    kinds: np.ndarray
    paid: pd.DataFrame


@once_per_evidence
def paid_for_others(evidence: Evidence) -> pd.DataFrame:
    """Return `funding.reports` of money for others, worked out once."""
    rows = reports(evidence)
    return rows[~rows["fund_kind"].isin(NOT_FOR_OTHERS)]


@once_per_evidence
def payments(evidence: Evidence) -> Payments:
    """Return one report of each source of money: of the newest year with figures the largest.

    A report that states neither people nor a sum, or no year, stands in only where there is nothing better.
    Left out are plans that a payment from the same source in the same or a later year has overtaken, and
    undated plans for a source that is paid: nothing says that they are still ahead.
    """
    rows = paid_for_others(evidence)
    without_figure = rows["beneficiaries"].isna() & rows["amount_idr"].isna()
    rows = rows.assign(without_figure=without_figure).sort_values(
        ["without_figure", "year", *_LARGEST],
        ascending=[True, False, False, False, True],
        na_position="last",
    )
    rows = rows[~_overtaken(rows)].drop_duplicates(["region_code", "fund_kind", "stage"])
    # Within a region the source that pays most stands first.
    rows = rows.sort_values([*_LARGEST], ascending=[False, False, True], na_position="last")
    return Payments(*(ByRegion(rows[rows["stage"] == stage]) for stage in ("stated", "planned")))


def _overtaken(rows: pd.DataFrame) -> pd.Series:
    """Return which plans a stated payment of the same region and source has overtaken."""
    by = ["region_code", "fund_kind"]
    stated = rows[rows["stage"] == "stated"].groupby(by, observed=True)["year"].agg(["max", "size"])
    held = rows[by].merge(stated, left_on=by, right_index=True, how="left").set_axis(rows.index)
    last = held["max"].astype(float) >= rows["year"].astype(float)
    undated = rows["year"].isna() & held["size"].notna()
    return (rows["stage"] == "planned") & (last | undated)


@once_per_evidence
def named_by_programmes(evidence: Evidence) -> dict[str, dict[str, tuple[str, ...]]]:
    """Which sources of money do the programmes of each region name, and by which sources?

    Returns region code to fund_kind to source_ids. A programme is no report of money: nothing says how much
    was paid, or whether anything was.
    """
    rows = evidence.program_funds.astype({"fund_kind": "object"})
    rows = rows[~rows["fund_kind"].isin(NOT_FOR_OTHERS)].merge(
        evidence.programs[["program_id", "region_code"]], on="program_id"
    )
    links = evidence.program_sources.groupby("program_id")["source_id"].agg(list).to_dict()
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows.itertuples(index=False):
        kinds = found.setdefault(row.region_code, {})
        several = (*kinds.get(row.fund_kind, ()), *links.get(row.program_id, ()))
        kinds[row.fund_kind] = tuple(dict.fromkeys(several))
    return found


def paid_clauses(evidence: Evidence, code: str) -> frozenset[str]:
    """Which clauses only name a source of money that the region is reported to pay from already?"""
    kinds = {row["fund_kind"] for row in payments(evidence).stated[code]}
    return frozenset(name for name, funds in FUNDS_OF_CLAUSES.items() if not kinds.isdisjoint(funds))


@once_per_evidence
def funding(evidence: Evidence, level: str) -> Funding:
    """Return what is stated as paid at a level; planned money does not count.

    Reports of one budget are never added up, and neither are budgets: the largest budget stands for the
    region, with the lowest figure that its reports state.
    """
    codes = codes_of(evidence, level)
    stated = paid_for_others(evidence)
    stated = stated[stated["stage"] == "stated"]
    kinds = held_by(stated, "fund_kind", codes, pd.Index(evidence.fund_kinds["fund_kind"].astype(object)))
    inhabitants = evidence.regions.set_index("code")["population"].astype(float).reindex(codes)
    largest = budgets(stated).groupby("region_code")[list(MEASURES.values())].max().reindex(codes)
    paid = pd.DataFrame(index=codes)
    for name, column in MEASURES.items():
        paid[name] = largest[column].astype(float) / inhabitants * 1000
        paid[f"{name}_place"] = paid[name].rank(pct=True).fillna(0.0)
    return Funding(kinds, paid)


def new_money(evidence: Evidence, level: str, at: int) -> np.ndarray:
    """Return how new the sources of money of each region are to the one at `at`, 0 to 1.

    The budget of a kabupaten or kota is none that a kota administrasi could learn to use.
    """
    codes, kinds = codes_of(evidence, level), funding(evidence, level).kinds
    if is_administrative(evidence, str(codes[at])):
        kinds = kinds[:, (evidence.fund_kinds["fund_kind"].astype(object) != "apbd_kabkota").to_numpy()]
    number = unknown_to(kinds, at)
    return saturating(number, evidence.parameter("learning_half_funds"))


def ahead(evidence: Evidence, level: str, at: int) -> Ahead:
    """Who is ahead of the region at `at` in paying for vulnerable workers?

    Eligible is who uses a source of money that is not on record here, or pays for more people or more
    worker-months of each 1,000 inhabitants. People are held against people and months against months; the
    lead is the larger of the two, counted in places among the regions with a figure.
    """
    paid = funding(evidence, level).paid
    leads = []
    for name in MEASURES:
        places = paid[f"{name}_place"].to_numpy()
        leads.append(share_of_way(places, places[at], 1.0))
    lead = np.maximum(*leads)
    novelty = new_money(evidence, level, at)
    return Ahead((lead > 0) | (novelty > 0), lead, novelty)
