"""Pendanaan in a browser: whose money, what it cost, real cases, and the cost of the way to a target."""

import pytest
from cost_plans import PARIAMAN_COST, PARIAMAN_TO_ADD
from playwright.sync_api import Page, expect
from reader import asked, cells, csv_rows, fill_in, key_sentence, open_section, opened, said, take_away

from benchmark.locale import Words
from benchmarks._support import choose, open_page, wait_until_idle

pytestmark = pytest.mark.browser

WORDS = Words("id")
COST = WORDS.rupiah(PARIAMAN_COST)


def open_simulation(page: Page, app_url: str, query: str = "") -> None:
    """Open the simulation of Kota Pariaman."""
    open_page(page, f"{app_url}/pendanaan?daerah=13.77&isi=target{query}")


def field(page: Page, label: str):
    """The field of that label in the main part of the page."""
    return page.get_by_test_id("stMain").get_by_role("textbox", name=label, exact=True)


def test_region_province_and_nation_are_shown_in_turn(page, app_url):
    open_page(page, f"{app_url}/pendanaan?daerah=35.77")
    assert key_sentence(page).startswith("Kota Madiun:")
    assert "Jumlah per tahun" in said(page)
    open_section(page, "Lingkup", "Jawa Timur")
    assert asked(page)["lingkup"] == "provinsi"
    assert key_sentence(page).startswith("Jawa Timur:")
    assert "Jumlah rupiah tidak diberikan" in said(page)
    open_section(page, "Lingkup", "Indonesia")
    assert asked(page)["lingkup"] == "indonesia"
    choose(page, "Tahun", "2023")
    assert asked(page)["tahun_dana"] == "2023"


def test_costs_and_cases_open_and_cases_are_narrowed_by_source_and_stage(page, app_url):
    open_page(page, f"{app_url}/pendanaan")
    open_section(page, "Bagian", "Biaya per pekerja-bulan")
    assert key_sentence(page).startswith("Biaya per pekerja-bulan: median Rp")
    open_section(page, "Bagian", "Contoh nyata")
    everything = said(page)
    assert "○ Rencana" in everything
    choose(page, "Sumber dana", "DBH sawit")
    assert asked(page)["dana"] == "dbh_sawit"
    assert said(page) != everything
    open_section(page, "Tahap", "● Dinyatakan")
    assert asked(page)["tahap"] == "dinyatakan"
    cards = page.get_by_test_id("stMain").get_by_text("orang ·")
    assert cards.count() > 0
    expect(page.get_by_test_id("stMain").get_by_role("link", name="Profil").first).to_be_visible()


def test_a_region_without_reports_says_so_and_names_its_programmes(page, app_url):
    open_page(page, f"{app_url}/pendanaan?daerah=13.77")
    assert key_sentence(page) == "Kota Pariaman: pendanaan iuran belum terdata."
    assert "Iuran ASN" in said(page)


def test_the_reports_come_as_table(page, app_url):
    open_page(page, f"{app_url}/pendanaan?daerah=35.77")
    rows = csv_rows(take_away(page, "Semua laporan (CSV)"))
    # data/funding.csv, fun-0291: 3.5 billion rupiah in 2024 for 16,524 people and 12 months
    amounts = {(row["Tahun"], row["Orang"].partition(".")[0]) for row in rows}
    assert ("2024", "16524") in amounts
    assert all(row["Tautan"].startswith("http") for row in rows)


def test_the_cost_of_pariaman_is_that_worked_by_hand(page, app_url):
    open_simulation(page, app_url)
    assert "penduduk bekerja (Sakernas), Agustus 2025" in said(page)
    fill_in(page, "Terlindungi hari ini", "29")
    assert asked(page)["terlindungi"] == "29"
    assert WORDS.compact_rupiah(PARIAMAN_COST) in key_sentence(page)
    assert "acuan nasional RPJMN 2029" in key_sentence(page)
    assert f"{WORDS.number(PARIAMAN_TO_ADD)} orang × 12 bulan × Rp16.800 = {COST}" in said(page)
    half = PARIAMAN_TO_ADD * 6 * 16_800
    fill_in(page, "Bulan setahun", "6")
    assert WORDS.rupiah(half) in said(page)
    fill_in(page, "Target terlindungi", "30,5")
    # By hand: 51,735 × 30.5 % = 15,779.175, up 15,780; less 15,003: 777
    assert "777 pekerja" in key_sentence(page)


def test_a_link_reopens_the_simulation(page, app_url):
    open_simulation(page, app_url, "&terlindungi=29&bulan=6&lama=3&naik=2.5")
    assert field(page, "Terlindungi hari ini").input_value() == "29"
    assert field(page, "Iuran naik, %/tahun").input_value() == "2,5"
    assert "selama 2027–2029" in key_sentence(page)
    expect(page.locator(".js-plotly-plot")).to_be_visible()


def test_a_unit_is_changed_and_the_number_with_it(page, app_url):
    open_simulation(page, app_url, "&terlindungi=29")
    choose(page, "Satuan, Terlindungi hari ini", "orang")
    # By hand: 51,735 × 0.29 = 15,003.15
    assert field(page, "Terlindungi hari ini").input_value() == "15.003"
    assert COST in said(page)


@pytest.mark.parametrize(
    ("label", "typed", "message"),
    [
        ("Bulan setahun", "13", "Isi bilangan bulat dari 1 sampai 12."),
        ("Target terlindungi", "20", "Target tidak di atas cakupan hari ini"),
        ("Target terlindungi", "banyak", "“banyak” bukan angka."),
        ("Dasar hitung (pekerja)", "", "Belum diisi."),
        ("Lama (tahun)", "9", "Isi bilangan bulat dari 1 sampai 5."),
    ],
)
def test_impossible_input_is_explained_beside_its_field_and_stays(page, app_url, label, typed, message):
    open_simulation(page, app_url)
    box = fill_in(page, label, typed)
    warning = page.get_by_test_id("stMain").get_by_role("alert").filter(has_text=message)
    expect(warning).to_be_visible()
    expect(warning).to_contain_text(label)
    assert abs(warning.bounding_box()["y"] - box.bounding_box()["y"]) < 200
    assert box.input_value() == typed
    assert "belum dapat dihitung" in key_sentence(page)
    assert "Isian lain tetap tersimpan" in said(page)


def test_a_mix_that_is_not_a_hundred_says_what_is_missing_until_it_is(page, app_url):
    open_simulation(page, app_url, "&terlindungi=29")
    fill_in(page, "APBD kabupaten/kota", "60")
    expect(page.get_by_test_id("stMain").get_by_role("alert").first).to_contain_text(
        "Bauran berjumlah 60 %, kurang 40."
    )
    fill_in(page, "Iuran ASN", "50")
    expect(page.get_by_test_id("stMain").get_by_role("alert").first).to_contain_text("lebih 10")
    fill_in(page, "Iuran ASN", "40")
    assert asked(page)["bauran_asn_contribution"] == "40"
    assert COST in said(page)


def test_package_discount_and_civil_servants_change_the_answer(page, app_url):
    open_simulation(page, app_url, "&terlindungi=29")
    choose(page, "Paket iuran", "JKK, JKM, dan JHT")
    assert WORDS.rupiah(PARIAMAN_TO_ADD * 12 * 36_800) in said(page)
    choose(page, "Potongan PP 50/2025", "Potongan, selain transportasi")
    assert "Potongan tidak mengubah hasil" in said(page)
    fill_in(page, "Jumlah ASN", "2.000")
    assert "Satu ASN, satu pekerja: 2.000 pekerja" in said(page)
    fill_in(page, "Anggaran setahun (rupiah)", "700.000.000.000")
    assert "% anggaran" in said(page)


def test_the_rule_of_a_source_of_money_names_its_source_and_who_uses_it(page, app_url):
    open_simulation(page, app_url)
    choose(page, "Aturan dan daerah yang memakai", "DBH sawit")
    assert asked(page)["aturan"] == "dbh_sawit"
    assert "daerah yang terdata, antara lain" in said(page)


def test_the_workbook_opens_with_live_formulas_and_the_same_rupiah(page, app_url):
    open_simulation(page, app_url, "&terlindungi=29")
    arrived = take_away(page, "Buku kerja dengan rumus hidup (XLSX)")
    assert PARIAMAN_COST in cells(opened(arrived, values=True), "Hasil")
    formulas = cells(opened(arrived), "Biaya per sumber")
    assert sum(str(cell).startswith("=") for cell in formulas) > 10


def test_without_a_region_the_simulation_asks_for_one(page, app_url):
    open_page(page, f"{app_url}/pendanaan?isi=target")
    choose(page, "Pilih daerah", "Kota Pariaman")
    wait_until_idle(page)
    assert asked(page)["daerah"] == "13.77"
    assert key_sentence(page).startswith("Kota Pariaman:")
