"""Is a record as old as its newest day tells, by the one rule of all figures?"""

from datetime import date

import pandas as pd
import pytest

from benchmark.analysis.age import age_months
from benchmark.analysis.coverage import region_headline
from benchmark.analysis.paritrana import readiness
from benchmark.analysis.paritrana_evidence import records_of
from benchmark.analysis.paritrana_gaps import holders
from benchmark.locale import Words

WORDS = Words("id")
ON = date(2026, 11, 22)
ANY = "program:*"


def state_of(evidence, code: str, rule: str, name: str, on: date | None) -> str:
    (state,) = (
        record.state for record in records_of(evidence, code, rule, on) if name in record.row.values()
    )
    return state


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2025, 12, 31), "outdated"),
        (date(2026, 1, 1), "found"),
        (ON, "found"),
        (date(2028, 12, 31), "found"),
        (date(2029, 1, 1), "outdated"),
    ],
)
def test_a_programme_counts_from_the_year_in_which_it_starts(evidence, on, state):
    # prg-0316: 63.06, started 2026, its one source undated
    assert state_of(evidence, "63.06", ANY, "prg-0316", on) == state


def test_a_programme_of_the_running_year_bears_the_year_and_makes_a_host(evidence):
    answer = next(
        answer
        for answer in readiness(evidence, "63.06", WORDS, on=ON).answers
        if answer.question.id == "own_movement"
    )
    assert [(fact.text, fact.dated) for fact in answer.facts] == [
        ("Perjaka HSS Semangat (sejak 2026)", "2026")
    ]
    assert answer.worth == 1
    assert "63.06" in holders(evidence, "kabkota", ANY, ON)


def test_a_programme_told_later_than_its_first_year_bears_the_day_of_its_source(evidence):
    # prg-0176: 35.03, started 2023, told on 13 November 2024
    (record,) = (
        record for record in records_of(evidence, "35.03", ANY, ON) if record.row["program_id"] == "prg-0176"
    )
    assert (record.row["last"], record.row["precision"]) == (pd.Timestamp(2024, 11, 13), "day")


def test_money_of_a_year_to_come_has_no_date_yet(evidence):
    # fun-0150: 32.12, 2026, stated
    for on, state in ((date(2025, 12, 31), "outdated"), (date(2026, 1, 1), "found")):
        assert state_of(evidence, "32.12", "fund:apbd_kabkota", "fun-0150", on) == state


def test_a_figure_without_any_date_proves_no_more_than_an_old_one(evidence):
    # obs-09375: 19.01, ucj_pct, 33, without a date
    assert state_of(evidence, "19.01", "indicator:ucj_pct", "obs-09375", None) == "outdated"


@pytest.mark.parametrize(
    ("code", "rule", "name", "last_fresh", "first_old"),
    [
        # prg-0323: 64, no first year, told on 31 October 2024
        ("64", ANY, "prg-0323", date(2026, 10, 31), date(2026, 11, 1)),
        # obs-19378: 51.03, ucj_pct, 30 April 2025
        ("51.03", "indicator:ucj_pct", "obs-19378", date(2027, 4, 30), date(2027, 5, 1)),
    ],
)
def test_a_programme_and_a_figure_are_old_a_day_after_the_limit(
    evidence, code, rule, name, last_fresh, first_old
):
    # stale_after_months: 24
    states = [state_of(evidence, code, rule, name, on) for on in (last_fresh, first_old)]
    assert states == ["found", "outdated"]


def test_the_mark_of_an_old_figure_falls_on_the_day_on_which_it_proves_no_more(evidence):
    marks = [
        bool(region_headline(evidence, "51.03", "ucj_pct", on)["stale"])
        for on in (date(2027, 4, 30), date(2027, 5, 1))
    ]
    assert marks == [False, True]


def test_an_age_counts_whole_months_and_days_as_parts_of_31():
    # From 31 October 2024 to 22 November 2026: 25 months less 9 days; what lies ahead has no age.
    assert age_months(pd.Timestamp(2024, 10, 31), ON) == pytest.approx(25 - 9 / 31)
    assert age_months(pd.Timestamp(2026, 12, 31), ON) == 0
    ages = age_months(pd.DatetimeIndex([pd.Timestamp(2024, 11, 22), pd.NaT]), ON)
    assert ages[0] == 24 and pd.isna(ages[1])
