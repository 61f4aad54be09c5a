"""Whom should a region read, and why?"""

import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.instrument_gap import gap_of, leaders_of
from benchmark.analysis.instruments import catalogue


@pytest.fixture(scope="module")
def instruments(evidence):
    return catalogue(evidence)


@pytest.fixture(scope="module")
def headlines(evidence):
    return headline(evidence, "ucj_pct")


@pytest.fixture(scope="module")
def gap(evidence, instruments, headlines):
    return lambda code: gap_of(evidence, instruments, headlines, code)


@pytest.mark.parametrize("level", ["province", "kabkota"])
def test_leaders_have_a_perda_in_force_and_coverage_above_the_median(evidence, instruments, headlines, level):
    leaders = leaders_of(evidence, instruments, headlines, level)
    rows = instruments.set_index("instrument_id")
    assert (leaders.table["value"] > leaders.median).all()
    for perda_ids in leaders.table["perda_ids"]:
        assert set(rows.loc[list(perda_ids), "status"]) == {"berlaku"}
        assert set(rows.loc[list(perda_ids), "kind"]) == {"perda"}
    assert len(leaders.table) <= leaders.with_both <= min(leaders.with_perda, leaders.with_figure)


def test_badung_leads_among_kabupaten_and_kota(evidence, instruments, headlines):
    # observations.csv: Badung 58.68; instruments.csv: ins-0232, perda 4/2020, berlaku.
    leaders = leaders_of(evidence, instruments, headlines, "kabkota")
    assert leaders.table.at["51.03", "perda_ids"] == ("ins-0232",)
    assert set(leaders.table.index).isdisjoint(evidence.regions.query("level == 'province'")["code"])


def test_pariaman_sees_work_injury_insurance_with_badungs_perbup_to_read(gap):
    # instrument_provisions.csv: no row of Pariaman (13.77) has jkk; Badung's perbup ins-0233 has.
    pariaman = gap("13.77")
    jkk = pariaman.clauses.set_index("provision").loc["jkk"]
    assert jkk["mine"] == "not_mentioned"
    assert ("51.03", "ins-0233") in jkk["readings"]
    assert jkk["most"] and jkk["n"] * 2 > jkk["of"]


def test_a_clause_that_is_only_planned_still_counts_as_lacking_and_says_so(gap):
    # ins-0076 of Pariaman (ranperda or plan) carries vulnerable_workers.
    assert gap("13.77").clauses.set_index("provision").at["vulnerable_workers", "mine"] == "planned"


def test_a_region_without_rows_still_sees_the_leaders_and_nothing_is_said_about_what_it_lacks(gap):
    # instruments.csv has no row of 95.01.
    unknown = gap("95.01")
    assert not unknown.recorded and len(unknown.leaders.table)
    assert set(unknown.clauses["mine"]) == {"not_recorded"}


def test_a_leader_is_not_held_against_itself(gap):
    badung = gap("51.03")
    assert badung.is_leader and "51.03" not in badung.leaders.table.index
    assert all(code != "51.03" for readings in badung.clauses["readings"] for code, _ in readings)


def test_numbers_behind_most_are_those_of_the_readings(gap):
    for code in ("13.77", "95.01", "51.03", "32"):
        table = gap(code)
        for row in table.clauses.itertuples():
            assert row.n == len(row.readings) <= row.of == int(table.leaders.table["with_clauses"].sum())
            assert row.mine != "in_force"


def test_a_province_is_held_against_provinces(gap, evidence):
    levels = {evidence.region(code).level for code in gap("32").leaders.table.index}
    assert levels == {"province"}
