"""Who pays for whom, how much, and what does a worker-month cost?

A report is one row of `funding`: what one source says about one sum of money. Several reports may tell of one
budget (same region, year and source of money), and reports of a kabupaten or kota may be parts of its
province's. They are therefore grouped, never added up; planned money stands apart from stated money; people
and worker-months stand apart, since 3 to 12 months are paid a year (docs/methods.md, "Money").
"""

import pandas as pd

from benchmark.analysis.coverage import NATION
from benchmark.evidence import Evidence

BUDGET = ["region_code", "year", "fund_kind", "stage"]
# Why no total is given, the strongest reason first.
REASONS = ("wide", "no_year", "overlap", "unspecified", "unstated")


def reports(evidence: Evidence, code: str = NATION) -> pd.DataFrame:
    """Which reports of funding are on record for a region, a province with all inside it, or the nation?

    Parameters
    ----------
    code : a region; "0" for Indonesia.

    Returns
    -------
    DataFrame, newest year first, stated before planned: the columns of `funding` as plain numbers, and
    name, short_name, level, province_code of the region, fund_label_id, fund_label_en, worker_months (people
    times months, NaN where either is unknown), cost (rupiah per worker-month, NaN unless sum, people and
    months are all stated), odd (cost outside the known premiums: below JKK and JKM at the discount, or above
    JKK, JKM and JHT).
    """
    rows = evidence.funding.astype({"fund_kind": "object", "stage": "object"})
    regions = evidence.regions[["code", "name", "short_name", "level", "province_code"]]
    rows = rows.merge(regions, left_on="region_code", right_on="code").drop(columns="code")
    if code != NATION:
        inside = rows["region_code"] == code
        if evidence.region(code).level == "province":
            inside |= rows["province_code"] == code
        rows = rows[inside]
    kinds = evidence.fund_kinds[["fund_kind", "label_id", "label_en"]].astype({"fund_kind": "object"})
    kinds = kinds.rename(columns={"label_id": "fund_label_id", "label_en": "fund_label_en"})
    rows = rows.merge(kinds, on="fund_kind", how="left")
    rows["beneficiaries"] = rows["beneficiaries"].astype(float)
    rows["worker_months"] = rows["beneficiaries"] * rows["months"]
    rows["cost"] = rows["amount_idr"] / rows["worker_months"].where(rows["worker_months"] > 0)
    low, high = known_premiums(evidence)
    rows["odd"] = rows["cost"].notna() & ~rows["cost"].between(low, high)
    order = ["year", "stage", "region_code", "funding_id"]
    rows = rows.sort_values(order, ascending=[False, False, True, True], na_position="last")
    return rows.reset_index(drop=True)


def known_premiums(evidence: Evidence) -> tuple[float, float]:
    """Between which rupiah per worker-month does a premium of non-wage workers lie?

    From JKK and JKM at the discount of PP 50/2025 to JKK, JKM and JHT.
    """
    packages = (
        evidence.parameter("premium_bpu_jkk_jkm_idr"),
        evidence.parameter("premium_bpu_jkk_jkm_jht_idr"),
    )
    return packages[0] * (1 - evidence.parameter("discount_bpu_share")), packages[1]


def budgets(rows: pd.DataFrame) -> pd.DataFrame:
    """Group the reports that tell of one budget: same region, year, source of money and stage.

    Parameters
    ----------
    rows : result of `reports`.

    Returns
    -------
    DataFrame, one row per budget in the order of the reports: region_code, year, fund_kind, stage,
    short_name, fund_label_id, fund_label_en, reports (how many), lowest and highest of what they state as
    amount_low, amount_high, people_low, people_high, worker_months_low, worker_months_high (NaN where none
    states it), source_ids (tuple). Where low and high differ, no figure is chosen and nothing is added up.
    """
    grouped = rows.groupby(BUDGET, dropna=False, sort=False, observed=True)
    measures = {"amount_idr": "amount", "beneficiaries": "people", "worker_months": "worker_months"}
    spans = {
        f"{name}_{end}": (column, how)
        for column, name in measures.items()
        for end, how in (("low", "min"), ("high", "max"))
    }
    table = grouped.agg(
        short_name=("short_name", "first"),
        fund_label_id=("fund_label_id", "first"),
        fund_label_en=("fund_label_en", "first"),
        reports=("funding_id", "size"),
        **spans,
        source_ids=("source_id", lambda ids: tuple(dict.fromkeys(ids))),
    )
    return table.reset_index()


def totals(grouped: pd.DataFrame, wide: bool) -> pd.DataFrame:
    """What was paid in each year over all sources of money, where that may be said at all?

    Parameters
    ----------
    grouped : result of `budgets`.
    wide : the budgets of several regions: those of a kabupaten or kota may be parts of their province's, and
        not all regions are on record, so no total is given.

    Returns
    -------
    DataFrame, one row per year and stage: year, stage, budgets (how many), total (rupiah, NaN where none is
    given), reason ("" where a total is given, else one of `REASONS`: several regions; no year; several
    reports of one budget; a source of money that may be one of the others; a budget without a sum).
    """
    result = []
    for (year, stage), rows in grouped.groupby(["year", "stage"], dropna=False, sort=False, observed=True):
        faults = {
            "wide": wide,
            "no_year": pd.isna(year),
            "overlap": bool((rows["reports"] > 1).any()),
            "unspecified": len(rows) > 1 and bool((rows["fund_kind"] == "other").any()),
            "unstated": bool(rows["amount_low"].isna().any()),
        }
        reason = next((name for name in REASONS if faults[name]), "")
        total = float("nan") if reason else float(rows["amount_low"].sum())
        result.append((year, stage, len(rows), total, reason))
    table = pd.DataFrame(result, columns=["year", "stage", "budgets", "total", "reason"])
    return table.astype({"year": "Int64", "total": float})


def use_by_year(rows: pd.DataFrame) -> pd.DataFrame:
    """In how many regions is each source of money reported in each year, stated and planned apart?

    Returns fund_kind, fund_label_id, fund_label_en, year (NA where unknown), stage, regions.
    """
    by = ["fund_kind", "fund_label_id", "fund_label_en", "year", "stage"]
    counted = rows.groupby(by, dropna=False, observed=True)["region_code"].nunique()
    return counted.rename("regions").reset_index()


def users(evidence: Evidence, fund_kind: str) -> pd.DataFrame:
    """Which regions use a source of money, by their reports of stated funding?

    Returns one row per region, those with the newest and largest report first: region_code, short_name, year,
    beneficiaries, months, amount_idr, source_id.
    """
    rows = reports(evidence)
    rows = rows[(rows["fund_kind"] == fund_kind) & (rows["stage"] == "stated")]
    rows = rows.sort_values(["year", "beneficiaries"], ascending=False, na_position="last")
    columns = ["region_code", "short_name", "year", "beneficiaries", "months", "amount_idr", "source_id"]
    return rows.drop_duplicates("region_code")[columns].reset_index(drop=True)


def cases(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the reports that say how much or for how many, the most complete first, then the newest."""
    rows = rows[rows["amount_idr"].notna() | rows["beneficiaries"].notna()]
    known = rows[["amount_idr", "beneficiaries", "months"]].notna().sum(axis=1)
    order = rows.assign(known=known).sort_values(
        ["known", "year", "beneficiaries"], ascending=False, na_position="last", kind="stable"
    )
    return order.drop(columns="known").reset_index(drop=True)
