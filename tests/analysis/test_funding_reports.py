"""Is money counted once, and only where it may be counted?"""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark.analysis.funding import budgets, cases, known_premiums, reports, totals, use_by_year, users

REPORT = {
    "funding_id": "fun-1",
    "region_code": "11.01",
    "year": 2025,
    "fund_kind": "dbh_cht",
    "stage": "stated",
    "amount_idr": 100.0,
    "beneficiaries": 10.0,
    "months": 5.0,
    "worker_months": 50.0,
    "short_name": "Kab. Satu",
    "fund_label_id": "DBH CHT",
    "fund_label_en": "DBH CHT",
    "source_id": "s1",
}


def rows(*changes: dict) -> pd.DataFrame:
    table = pd.DataFrame([{**REPORT, "funding_id": f"fun-{n}", **change} for n, change in enumerate(changes)])
    return table.astype(
        {"year": "Int64", "amount_idr": float, "beneficiaries": float, "worker_months": float}
    )


def test_a_province_holds_its_own_reports_and_those_inside_it(evidence):
    codes = set(reports(evidence, "35")["region_code"])
    assert "35.77" in codes
    assert all(code == "35" or code.startswith("35.") for code in codes)
    assert set(reports(evidence, "35.77")["region_code"]) == {"35.77"}
    assert len(reports(evidence)) == len(evidence.funding)


def test_reports_of_one_budget_are_one_row_with_the_span_and_no_sum(evidence):
    # Kota Madiun 2022, APBD: fun-0289 states 5,000 people and Rp1.2 billion, fun-0290 4,273 people
    table = budgets(reports(evidence, "35.77"))
    row = table[table["year"] == 2022].iloc[0]
    assert row["reports"] == 2
    assert (row["people_low"], row["people_high"]) == (4_273, 5_000)
    assert row["amount_low"] == row["amount_high"] == 1_200_000_000


def test_planned_money_never_joins_stated_money():
    table = budgets(rows({"stage": "stated"}, {"stage": "planned", "amount_idr": 900.0}))
    assert len(table) == 2
    assert sorted(totals(table, wide=False)["total"]) == [100.0, 900.0]


def test_sources_of_money_that_one_report_each_states_add_up():
    table = budgets(rows({}, {"fund_kind": "apbd_kabkota", "amount_idr": 50.0}))
    total = totals(table, wide=False).iloc[0]
    assert (total["total"], total["reason"]) == (150.0, "")


@pytest.mark.parametrize(
    ("changes", "wide", "reason"),
    [
        ([{}, {}], False, "overlap"),
        ([{}, {"fund_kind": "other"}], False, "unspecified"),
        ([{}, {"fund_kind": "apbdes", "amount_idr": None}], False, "unstated"),
        ([{"year": None}], False, "no_year"),
        ([{}, {"region_code": "11.02"}], True, "wide"),
    ],
)
def test_where_no_total_is_given_the_reason_is(changes, wide, reason):
    total = totals(budgets(rows(*changes)), wide).iloc[0]
    assert pd.isna(total["total"])
    assert total["reason"] == reason


def test_a_single_unspecified_source_is_its_own_total():
    total = totals(budgets(rows({"fund_kind": "other"})), wide=False).iloc[0]
    assert (total["total"], total["reason"]) == (100.0, "")


def test_a_worker_month_costs_the_sum_over_people_and_months(evidence):
    # fun-0276, Sumenep 2025: Rp458,438,400 for 2,274 workers in 12 months is Rp16,800
    row = reports(evidence, "35.29").set_index("funding_id").loc["fun-0276"]
    assert row["cost"] == pytest.approx(16_800)
    assert row["worker_months"] == 2_274 * 12
    assert not row["odd"]


def test_where_sum_people_or_months_are_missing_there_is_no_cost(evidence):
    table = reports(evidence)
    incomplete = table[["amount_idr", "beneficiaries", "months"]].isna().any(axis=1)
    assert table.loc[incomplete, "cost"].isna().all()
    assert (table.loc[~incomplete, "cost"] > 0).all()
    assert table.loc[table["months"].isna() | table["beneficiaries"].isna(), "worker_months"].isna().all()


def test_a_cost_outside_the_known_premiums_is_marked(evidence):
    assert known_premiums(evidence) == (8_400, 36_800)
    # fun-0526, Mimika 2020: Rp16.8 million for 1,000 people and 4 months is Rp4,200, as the page says it
    row = reports(evidence, "94.04").set_index("funding_id").loc["fun-0526"]
    assert row["cost"] == 4_200
    assert row["odd"]


def test_a_region_counts_once_in_a_year_however_many_reports_it_has():
    table = rows({}, {}, {"region_code": "11.02"})
    assert use_by_year(table)["regions"].tolist() == [2]


def test_the_users_of_a_source_are_those_that_state_it(evidence):
    table = users(evidence, "dbh_sawit")
    assert table["region_code"].is_unique
    planned_only = {"11.14", "14.05", "14.08"}  # fun-0004, fun-0057, fun-0061
    assert not planned_only & set(table["region_code"])
    assert users(evidence, "employer").empty


def test_cases_begin_with_the_most_complete(evidence):
    table = cases(reports(evidence, "35"))
    known = table[["amount_idr", "beneficiaries", "months"]].notna().sum(axis=1)
    assert known.is_monotonic_decreasing
    assert known.min() >= 1


kinds = st.sampled_from(["apbd_kabkota", "dbh_cht", "other"])
changes = st.fixed_dictionaries(
    {
        "year": st.sampled_from([2024, 2025, None]),
        "fund_kind": kinds,
        "stage": st.sampled_from(["stated", "planned"]),
        "amount_idr": st.none() | st.integers(1, 10**9).map(float),
        "beneficiaries": st.none() | st.integers(1, 10**5).map(float),
        "worker_months": st.none(),
    }
)


@given(st.lists(changes, min_size=1, max_size=12), st.randoms())
def test_the_order_of_reports_changes_nothing_and_missing_never_becomes_zero(made, chance):
    table = rows(*made)
    shuffled = list(made)
    chance.shuffle(shuffled)
    key = ["year", "fund_kind", "stage"]
    columns = [*key, "reports", "amount_low", "amount_high", "people_low", "people_high"]
    one = budgets(table)[columns].sort_values(key, ignore_index=True)
    other = budgets(rows(*shuffled))[columns].sort_values(key, ignore_index=True)
    pd.testing.assert_frame_equal(one, other)
    assert one["reports"].sum() == len(made)
    assert not (one[["amount_low", "people_low"]] == 0).any(axis=None)
    assert not (totals(one, wide=False)["total"] == 0).any()


@given(st.lists(changes, min_size=1, max_size=12))
def test_a_total_never_exceeds_what_all_reports_of_its_stage_state(made):
    table = rows(*made)
    for total in totals(budgets(table), wide=False).itertuples():
        if not pd.isna(total.total):
            same = table[(table["stage"] == total.stage) & (table["year"] == total.year)]
            assert total.total <= same["amount_idr"].sum() + 1e-6
