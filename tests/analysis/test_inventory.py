"""What the evidence holds and what it lacks."""

from datetime import date

import pandas as pd

from benchmark.analysis.inventory import FACT_TABLES, gaps, holdings
from benchmark.locale import Words

TODAY = date(2026, 3, 31)
ID = Words("id")


def keys(evidence, code, on=TODAY):
    return [gap.key for gap in gaps(evidence, code, ID, on)]


def test_facts_are_the_rows_of_the_fact_tables(evidence):
    held = holdings(evidence, TODAY)
    assert held.facts == sum(len(evidence.table(name)) for name in FACT_TABLES)
    assert held.regions == held.regions_with_facts == 552
    assert held.sources == len(evidence.sources)
    assert held.tables.set_index("table")["facts"]["visits"] == 14


def test_the_newest_date_is_never_in_the_future_nor_a_target(evidence):
    # The newest figure that is exact to the month is dated 2026-03-17; targets reach to 2045.
    assert holdings(evidence, date(2026, 11, 1)).newest == pd.Timestamp(2026, 3, 17)
    assert holdings(evidence, date(2025, 6, 30)).newest <= pd.Timestamp(2025, 6, 30)


def test_badung_lacks_nothing_on_the_list(evidence):
    # 51.03 has a fresh headline, a target, both segments, instruments, funding, programmes, awards, a visit.
    assert keys(evidence, "51.03") == []


def test_bengkalis_is_known_by_a_bound_only(evidence):
    # observations.csv 14.03 ucj_pct: a lower bound only; pu_members is stated; no visit names 14.03.
    assert keys(evidence, "14.03") == ["coverage_bound", "target_missing", "visits_missing"]


def test_kota_pariaman_is_doubtful(evidence):
    # observations.csv 13.77: 37 against 29; visits.csv vis-011 names it, so visits are not missing.
    found = keys(evidence, "13.77")
    assert found[0] == "coverage_doubtful" and "visits_missing" not in found


def test_kabupaten_jayapura_lacks_figures_but_has_an_instrument(evidence):
    # instruments.csv ins-0349 and ins-0350 belong to 91.03; no other fact table of the page does.
    found = keys(evidence, "91.03")
    assert found == [
        "coverage_missing",
        "target_missing",
        "segments_missing",
        "funding_missing",
        "programs_missing",
        "awards_missing",
        "visits_missing",
    ]


def test_an_old_figure_is_a_gap_with_its_age(evidence):
    # observations.csv 92.08: 60.45 at the end of 2023, 27 months before 2026-03-31.
    gap = gaps(evidence, "92.08", ID, TODAY)[0]
    assert gap.key == "coverage_stale" and "27 bulan" in gap.missing


def test_what_is_not_recorded_is_never_said_not_to_exist(evidence):
    instruments = next(gap for gap in gaps(evidence, "95.01", ID, TODAY) if gap.key == "instruments_missing")
    assert "belum terdata" in instruments.missing and "tidak berarti tidak ada" in instruments.missing


def test_each_gap_says_what_would_fill_it(evidence):
    for code in ("95.01", "14.03", "13.77"):
        assert all(gap.remedy.startswith("Sumber: ") for gap in gaps(evidence, code, ID, TODAY))
