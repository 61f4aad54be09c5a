"""What is on record about one region."""

from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.region_profile import (
    awards_of,
    children_of,
    funding_of,
    instruments_of,
    programs_of,
    sources_of,
    visits_of,
)


def test_badung_has_its_perbup_and_its_perda_with_clauses_and_sources(evidence):
    # instruments.csv: Perda 4/2020 and Perbup 6/2024; four provisions and two sources of the latter.
    table = instruments_of(evidence, "51.03")
    assert table[["kind", "number", "year"]].to_numpy().tolist() == [
        ["perbup", "6", 2024],
        ["perda", "4", 2020],
    ]
    assert table.loc[0, "provisions"] == ("apbd_funding", "jkk", "jkm", "vulnerable_workers")
    assert table.loc[0, "source_ids"] == ("seed-badung", "suarapemerintah-badung-ucok-2024")
    assert table.loc[1, "provisions"] == () and table.loc[1, "source_ids"] == ("seed-badung",)


def test_within_a_year_the_stronger_instrument_comes_first(evidence):
    # A perda outranks a perkada, which outranks a circular, in every region's list.
    for code in ("35.77", "33.75", "64", "51.03"):
        table = instruments_of(evidence, code)
        for _, same_year in table.groupby("year"):
            assert same_year["legal_rank"].is_monotonic_increasing
        assert table["year"].dropna().is_monotonic_decreasing


def test_every_instrument_appears_once_in_some_region(evidence):
    codes = evidence.instruments["region_code"].unique()
    ids = pd.concat([instruments_of(evidence, code)["instrument_id"] for code in codes])
    assert sorted(ids) == sorted(evidence.instruments["instrument_id"])


def test_pekalongan_keeps_planned_and_stated_money_apart(evidence):
    # funding.csv 33.75, 2024: 1,700 stated; 2,000 and 1,000 planned.
    table = funding_of(evidence, "33.75")
    of_2024 = table[table["year"] == 2024]
    assert of_2024["stage"].tolist() == ["stated", "planned", "planned"]
    assert of_2024["beneficiaries"].tolist() == [1700, 2000, 1000]
    assert table["year"].dropna().is_monotonic_decreasing and table["label_id"].notna().all()


def test_programmes_carry_their_groups_and_sources(evidence):
    table = programs_of(evidence, "51.03").set_index("program_id")
    # program_groups.csv: prg-0261 is for pekerja adat and pekerja keagamaan.
    assert table.loc["prg-0261", "groups"] == ("pekerja adat", "pekerja keagamaan")
    assert all(len(ids) >= 1 for ids in table["source_ids"])


def test_awards_come_newest_first(evidence):
    # awards.csv 51.03: editions 2022 (rank 1) and 2024.
    assert awards_of(evidence, "51.03")["edition_year"].tolist() == [2024, 2022]


def test_a_visit_is_made_by_one_and_received_by_the_other(evidence):
    # visits.csv vis-009: 35.77 visits 51.03 on 2024-07-18; vis-002: 35.23 visits 35.77 on 2018-02-06.
    madiun = visits_of(evidence, "35.77")
    assert madiun[["visit_id", "role", "other_code"]].to_numpy().tolist() == [
        ["vis-009", "made", "51.03"],
        ["vis-002", "received", "35.23"],
    ]
    badung = visits_of(evidence, "51.03").iloc[0]
    assert (badung["role"], badung["other_name"], badung["own_agency"]) == (
        "received",
        "Kota Madiun",
        "Dinas Perindustrian dan Tenaga Kerja Kabupaten Badung",
    )
    assert badung["source_ids"] == ("seed-badung",)


def test_the_source_of_a_visit_is_listed_with_all_that_it_is_used_for(evidence):
    table = sources_of(evidence, "51.03").set_index("source_id")
    assert {"instruments", "visits"} <= set(table.loc["seed-badung", "used_for"])
    assert table.loc["merdeka-badung-392503", "used_for"] == ("coverage",)
    assert table.loc["merdeka-badung-392503", "facts"] == 2


def test_every_fact_of_a_region_finds_its_source_in_the_list(evidence):
    table = sources_of(evidence, "33.75").set_index("source_id")
    rows = evidence.observations
    assert set(rows.loc[rows["region_code"] == "33.75", "source_id"]) <= set(table.index)
    for records in (instruments_of, programs_of, awards_of, visits_of):
        for ids in records(evidence, "33.75")["source_ids"]:
            assert set(ids) <= set(table.index)


def test_a_region_without_records_has_empty_tables_with_their_columns(evidence):
    # 95.01 (Papua Pegunungan) stands in none of the fact tables but observations.
    for records in (instruments_of, funding_of, programs_of, awards_of, visits_of):
        table = records(evidence, "95.01")
        assert table.empty and len(table.columns) > 5


def test_a_province_lists_all_its_regions_with_those_without_a_figure_last(evidence):
    # Riau has 12 kabupaten/kota; values for 14.08 (74.45), 14.07 (17), 14.10 (5.72) and four bounds.
    table = children_of(evidence, "14", headlines=headline(evidence, "ucj_pct", date(2026, 3, 31)))
    assert table["code"].head(3).tolist() == ["14.08", "14.07", "14.10"]
    assert table["rank"].head(3).tolist() == [1, 2, 3] and table["rank"].isna().sum() == 9
    assert (table["state"] == "bound").sum() == 4 and len(table) == 12
