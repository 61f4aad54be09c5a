"""Who pays: is a plan kept from a statement, a programme from a report, and nothing added twice?"""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.comparison_funding import (
    NOT_COLLECTED,
    NOT_RECORDED,
    PLANNED,
    PROGRAMME,
    STATED,
    funding_matrix,
    latest_year,
)
from benchmark.evidence import load_evidence

EVIDENCE = load_evidence()
CODES = sorted(set(EVIDENCE.funding["region_code"]) - {"0"})


@pytest.fixture(scope="module")
def cells(evidence):
    """The function that gives the cells of a comparison by source of money and region."""
    return lambda codes: funding_matrix(evidence, codes).set_index(["fund_kind", "region_code"])


def test_two_reports_of_one_year_are_shown_from_lowest_to_highest_and_not_added(cells):
    # data/funding.csv: fun-0320 states 35,000 people, fun-0321 25,000, both 2024
    cell = cells(["51.03", "51.71"]).loc[("apbd_kabkota", "51.03")]
    assert (cell["state"], cell["year"], cell["reports"]) == (STATED, 2024, 2)
    assert (cell["people_low"], cell["people_high"]) == (25_000, 35_000)
    assert pd.isna(cell["amount_low"])
    assert latest_year(EVIDENCE, "51.03")[:2] == (2024, 2)
    assert pd.isna(latest_year(EVIDENCE, "51.03")[2])


def test_worker_months_are_people_times_months_of_one_report(cells):
    # data/funding.csv: fun-0328, 1,074 people for 3 months
    cell = cells(["51.08", "51.03"]).loc[("csr_tjsl", "51.08")]
    assert cell["worker_months_low"] == cell["worker_months_high"] == 3_222


@pytest.mark.parametrize("code", CODES[::12])
def test_a_sum_is_given_only_where_the_latest_year_has_a_single_report(code):
    year, reports, amount = latest_year(EVIDENCE, code)
    rows = EVIDENCE.funding
    rows = rows[(rows["region_code"] == code) & (rows["stage"] == "stated") & (rows["year"] == year)]
    assert reports == len(rows)
    if not pd.isna(amount):
        assert [amount] == rows["amount_idr"].tolist()


def test_the_movement_of_civil_servants_is_told_of_pariaman_and_not_of_pekalongan(cells):
    # data/program_funds.csv: prg-0036 names asn_contribution; no report does
    found = cells(["13.77", "33.75"])
    assert found.at[("asn_contribution", "13.77"), "state"] == PROGRAMME
    assert found.at[("asn_contribution", "33.75"), "state"] == NOT_RECORDED


def test_a_region_without_money_on_record_is_not_collected(cells):
    # Tabanan has programmes, but neither a report nor a programme that names its source of money.
    assert cells(["51.03", "51.02"]).at[("apbd_kabkota", "51.02"), "state"] == NOT_COLLECTED


@settings(max_examples=30)
@given(st.lists(st.sampled_from(CODES), min_size=2, max_size=8, unique=True))
def test_figures_stand_only_where_reports_state_them(codes):
    reports = EVIDENCE.funding.set_index("funding_id")
    for cell in funding_matrix(EVIDENCE, codes).itertuples():
        own = reports.loc[list(cell.funding_ids)]
        if cell.state in (PROGRAMME, NOT_RECORDED, NOT_COLLECTED):
            assert pd.isna(cell.people_high)
            assert pd.isna(cell.amount_high)
            assert own.empty
        else:
            assert set(own["stage"].astype(str)) == {cell.state}
            assert cell.state in (STATED, PLANNED)
            assert own["year"].nunique() <= 1
            assert pd.isna(cell.amount_high) or cell.amount_high <= own["amount_idr"].sum()
