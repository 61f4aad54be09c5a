"""Do the tables of Pendanaan say what is known, and why a figure is missing?"""

from io import BytesIO

import pandas as pd

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.funding_tables import budgets_sheet, costs_sheet, reports_sheet, totals_sheet
from benchmark.exports.profile_observations import observations_table
from benchmark.locale import Words

WORDS = Words("id")


def test_a_budget_on_whose_people_reports_differ_shows_the_span_instead_of_a_figure(evidence):
    # Kota Madiun 2022: fun-0289 5,000 people, fun-0290 4,273
    table = budgets_sheet(evidence, "35.77", WORDS).table
    row = table[table["Tahun"] == 2022].iloc[0]
    assert pd.isna(row["Orang"])
    assert row["Keterangan"] == "2 laporan; orang 4.273 sampai 5.000"


def test_people_and_worker_months_stand_apart(evidence):
    # fun-0276: 2,274 people for 12 months
    table = budgets_sheet(evidence, "35.29", WORDS).table
    row = table[table["Uang (rupiah)"] == 458_438_400].iloc[0]
    assert (row["Orang"], row["Pekerja-bulan"]) == (2_274, 27_288)


def test_a_year_has_a_total_or_a_reason_never_both_and_never_neither(evidence):
    for code in ("35.77", "64.02", "35", "0"):
        table = totals_sheet(evidence, code, WORDS).table
        assert (table["Jumlah (rupiah)"].isna() == (table["Mengapa tanpa jumlah"] != "")).all()


def test_several_regions_name_the_region_of_each_budget(evidence):
    assert "Daerah" in budgets_sheet(evidence, "35", WORDS).table
    assert "Daerah" not in budgets_sheet(evidence, "35.77", WORDS).table


def test_odd_costs_are_marked_and_every_cost_has_its_source(evidence):
    table = costs_sheet(evidence, WORDS).table
    cost = table["Biaya per pekerja-bulan (rupiah)"]
    assert ((table["Tanda"] == "≈") == ~cost.between(8_400, 36_800)).all()
    assert table["Tautan"].str.startswith("http").all()


def test_all_reports_leave_as_csv_with_their_links(evidence):
    sheet = reports_sheet(evidence, "35.77", Words("en"))
    lines = csv_bytes(sheet.table).decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 7
    assert "https://" in lines[1]


def test_the_stated_premium_stands_beside_the_cost_worked_out(evidence):
    premium = "Iuran per bulan menurut sumber (rupiah)"
    costs = costs_sheet(evidence, WORDS).table
    # fun-0281, Kota Malang: 5,300,000,000 / 25,000 / 12 = 17,667, and 16,800 stated
    row = costs[(costs["Daerah"] == "Kota Malang") & (costs["Orang"] == 25000)].iloc[0]
    assert (row["Biaya per pekerja-bulan (rupiah)"], row[premium]) == (17667, 16800)
    # Kota Madiun: fun-0287, fun-0288 and fun-0290 of seven reports state one
    stated = reports_sheet(evidence, "35.77", WORDS).table[premium].dropna()
    assert stated.tolist() == [16800] * 3


def test_people_money_and_months_leave_as_whole_numbers_in_every_table_of_money(evidence):
    nation = [maker(evidence, "0", WORDS) for maker in (budgets_sheet, totals_sheet, reports_sheet)]
    for sheet in (*nation, costs_sheet(evidence, WORDS)):
        written = pd.read_csv(BytesIO(csv_bytes(sheet.table)), dtype=str)[list(sheet.formats)]
        assert written.notna().any(axis=None)
        assert written.stack().dropna().str.fullmatch(r"\d+").all(), sheet.name


def test_people_beside_percentages_leave_as_whole_numbers_among_the_figures_of_a_region(evidence):
    table = pd.read_csv(BytesIO(csv_bytes(observations_table(evidence, "35.77", WORDS))), dtype=str)
    assert {"orang", "%"} <= set(table["Satuan"])
    assert table.loc[table["Satuan"] == "orang", "Nilai"].str.fullmatch(r"\d+").all()


def test_a_region_without_reports_has_empty_tables(evidence):
    assert budgets_sheet(evidence, "13.77", WORDS).table.empty
    assert totals_sheet(evidence, "13.77", WORDS).table.empty
