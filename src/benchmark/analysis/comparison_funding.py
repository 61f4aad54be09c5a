"""Who pays in which region, how much and for how many, in the latest year on record?"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from benchmark.evidence import Evidence

STATED, PLANNED, PROGRAMME = "stated", "planned", "programme"
NOT_RECORDED, NOT_COLLECTED = "not_recorded", "not_collected"
_MEASURES = {"amount_idr": "amount", "beneficiaries": "people", "worker_months": "worker_months"}


def funding_matrix(evidence: Evidence, codes: Sequence[str]) -> pd.DataFrame:
    """Which sources of money are on record in each region, and what do they say for the latest year?

    A cell takes the stated reports of the newest year that has any; undated ones only where none is dated;
    planned ones only where none is stated; a programme that names the source of money only where no report
    does. Several reports of one year may tell of one budget: they are never added, the lowest and the highest
    stand in the cell.

    Returns
    -------
    DataFrame
        One row per source of money (in the order of `fund_kinds`, those that no region has left out) and
        region: fund_kind, region_code, state (stated, planned, programme; not_recorded where the region has
        other sources on record; not_collected where it has none at all), year (missing if undated),
        reports, amount_low, amount_high (rupiah), people_low, people_high, worker_months_low,
        worker_months_high (people times months, only where one report gives both), funding_ids and
        program_ids (tuples).
    """
    reports = _reports(evidence, codes)
    programs = _programs(evidence, codes)
    held = set(reports["fund_kind"]) | set(programs["fund_kind"])
    kinds = [kind for kind in evidence.fund_kinds["fund_kind"].astype(str) if kind in held]
    with_rows = set(reports["region_code"]) | set(programs["region_code"])
    # Grouped once: of the forty regions of a province most cells are empty.
    by = ["fund_kind", "region_code"]
    stated, run = (dict(list(table.groupby(by, sort=False))) for table in (reports, programs))
    no_reports, no_programs = reports.head(0), programs.head(0)
    empty = {state: _cell(no_reports, no_programs, state) for state in (NOT_RECORDED, NOT_COLLECTED)}
    cells = []
    for kind in kinds:
        for code in codes:
            missing, place = NOT_RECORDED if code in with_rows else NOT_COLLECTED, (kind, code)
            cell = empty[missing]
            if place in stated or place in run:
                cell = _cell(stated.get(place, no_reports), run.get(place, no_programs), missing)
            cells.append({"fund_kind": kind, "region_code": code} | cell)
    columns = ["fund_kind", "region_code", *_cell(reports.head(0), programs.head(0), NOT_COLLECTED)]
    return pd.DataFrame(cells, columns=columns)


def latest_year(evidence: Evidence, code: str) -> tuple[int | None, int, float]:
    """In which year does the region last state money or people, in how many reports, and with what sum?

    Returns year (None without a dated stated report), the number of reports of that year, and the sum in
    rupiah, which is known only where there is a single report: several may overlap, also across sources
    (shared revenue flows through the regional budget).
    """
    rows = _reports(evidence, [code])
    rows = rows[(rows["stage"] == STATED) & rows["year"].notna()]
    if rows.empty:
        return None, 0, np.nan
    rows = rows[rows["year"] == rows["year"].max()]
    amount = float(rows["amount_idr"].iloc[0]) if len(rows) == 1 else np.nan
    return int(rows["year"].iloc[0]), len(rows), amount


def _reports(evidence: Evidence, codes: Sequence[str]) -> pd.DataFrame:
    rows = evidence.funding
    rows = rows[rows["region_code"].isin(codes)].astype({"fund_kind": "object", "stage": "object"})
    numbers = {name: rows[name].astype(float) for name in ("amount_idr", "beneficiaries", "months", "year")}
    rows = rows.assign(**numbers)
    return rows.assign(worker_months=rows["beneficiaries"] * rows["months"])


def _programs(evidence: Evidence, codes: Sequence[str]) -> pd.DataFrame:
    rows = evidence.programs
    rows = rows.loc[rows["region_code"].isin(codes), ["program_id", "region_code"]]
    return rows.merge(evidence.program_funds.astype({"fund_kind": "object"}), on="program_id")


def _cell(reports: pd.DataFrame, programs: pd.DataFrame, missing: str) -> dict:
    state = missing
    for stage in (STATED, PLANNED):
        of_stage = reports[reports["stage"] == stage]
        if len(of_stage):
            newest = of_stage["year"] == of_stage["year"].max()
            reports, state = of_stage[newest] if newest.any() else of_stage, stage
            break
    else:
        state = PROGRAMME if len(programs) else missing
    years = reports["year"].dropna()
    cell = {"state": state, "year": years.iloc[0] if len(years) else np.nan, "reports": len(reports)}
    for column, name in _MEASURES.items():
        # The minimum of nothing stays missing: no report is not a report of zero.
        cell |= {f"{name}_low": reports[column].min(), f"{name}_high": reports[column].max()}
    ids = {"funding_ids": tuple(reports["funding_id"]), "program_ids": tuple(programs["program_id"])}
    return cell | ids
