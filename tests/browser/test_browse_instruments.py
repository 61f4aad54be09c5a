"""Instrumen Regulasi in a browser: searched, narrowed, read, set side by side, over the years, the gap."""

import pytest
from playwright.sync_api import expect
from reader import (
    asked,
    cells,
    choose_also,
    csv_rows,
    fill_in,
    key_sentence,
    open_section,
    opened,
    pick_first_row,
    said,
    shut,
    take_away,
)

from benchmarks._support import choose, open_page, wait_until_idle, wait_until_painted

pytestmark = pytest.mark.browser


def test_a_search_finds_one_instrument_and_its_row_opens_the_details(page, app_url, evidence):
    open_page(page, f"{app_url}/regulasi")
    fill_in(page, "Cari", "perda 3/2017 Buleleng")
    assert asked(page)["cari"] == "perda 3/2017 Buleleng"
    assert key_sentence(page).startswith(f"1 dari {len(evidence.instruments)} instrumen cocok")
    assert "Pilih satu baris" in said(page)
    pick_first_row(page)
    # data/instruments.csv, ins-0237: the permit-linked Perda of Buleleng
    assert asked(page)["instrumen"] == "ins-0237"
    text = said(page)
    assert "Kabupaten Buleleng · Peraturan Daerah Nomor 3 Tahun 2017" in text
    assert "perizinan" in text
    assert "Kekuatan hukum:" in text
    sources = evidence.instrument_sources
    (source, *_) = sources.loc[sources["instrument_id"] == "ins-0237", "source_id"]
    address = evidence.source(source).url
    expect(page.get_by_test_id("stMain").locator(f'a[href="{address}"]').first).to_be_visible()
    page.get_by_role("link", name="Buka profil Kab. Buleleng").click()
    wait_until_idle(page)
    assert key_sentence(page).startswith("Kabupaten Buleleng: ")


def test_nothing_found_is_not_said_to_be_nothing_there(page, app_url):
    open_page(page, f"{app_url}/regulasi")
    fill_in(page, "Cari", "qwertz")
    assert "itu tidak berarti regulasinya tidak ada" in said(page)


def test_facets_narrow_each_other_and_count_what_they_would_find(page, app_url, evidence):
    rows = evidence.instruments.merge(evidence.regions, left_on="region_code", right_on="code")
    in_bali = rows[rows["province_code"] == "51"]
    open_page(page, f"{app_url}/regulasi")
    choose_also(page, "Provinsi", f"Bali ({len(in_bali)})")
    assert asked(page)["di"] == "51"
    assert key_sentence(page).startswith(f"{len(in_bali)} dari {len(evidence.instruments)} instrumen")
    in_force = in_bali[in_bali["status"] == "berlaku"]
    page.get_by_role("combobox", name="Status").click()
    options = page.get_by_role("option")
    expect(options.first).to_have_text(f"● berlaku ({len(in_force)})")
    options.first.click()
    shut(page)
    assert asked(page) == {"di": "51", "status": "berlaku"}
    assert key_sentence(page).startswith(f"{len(in_force)} dari")
    page.get_by_text("Saringan lain: klausul, tahun, tingkat", exact=True).click()
    choose_also(page, "Tahun", "2017")
    assert asked(page)["tahun"] == "2017"
    expect(page.get_by_role("combobox", name="Klausul")).to_be_visible()
    expect(page.get_by_role("combobox", name="Tingkat")).to_be_visible()


def test_the_weight_of_each_kind_is_explained_with_its_source(page, app_url, evidence):
    open_page(page, f"{app_url}/regulasi")
    page.get_by_text("Kekuatan hukum tiap jenis", exact=True).click()
    rows = page.get_by_test_id("stMain").get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(1 + len(evidence.instrument_kinds))
    expect(rows.filter(has_text="Surat Edaran").get_by_role("link")).to_be_visible()


def test_the_matrix_shows_a_province_an_island_group_and_a_set_as_picture_and_table(page, app_url):
    open_page(page, f"{app_url}/regulasi?bagian=matriks")
    assert key_sentence(page).startswith("Bali: klausul tercatat di")
    assert "bukan berarti tidak ada" in said(page)
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    open_section(page, "Tampilan", "Tabel")
    assert asked(page)["rupa"] == "tabel"
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    choose(page, "Provinsi", "Jawa Timur")
    assert key_sentence(page).startswith("Jawa Timur:")
    open_section(page, "Kelompok daerah", "Kelompok pulau")
    assert key_sentence(page).startswith("Bali dan Nusa Tenggara:")
    open_section(page, "Kelompok daerah", "Daerah pilihan")
    choose_also(page, "Daerah", "Kab. Badung")
    choose_also(page, "Daerah", "Kab. Buleleng")
    assert asked(page)["pilih"] == "51.03,51.08"
    assert key_sentence(page).startswith("Daerah pilihan: klausul tercatat di 2 dari 2 daerah")


def test_the_slider_goes_back_through_the_years_of_adoption(page, app_url, evidence):
    open_page(page, f"{app_url}/regulasi?bagian=adopsi")
    wait_until_painted(page)
    years = evidence.instruments["year"].dropna()
    slider = page.get_by_role("slider")
    slider.focus()
    slider.press("Home")
    wait_until_idle(page)
    wait_until_painted(page)
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Bentuk terkuat yang berlaku, sampai")
    first = int(asked(page)["sampai"])
    assert years.min() <= first < years.max()
    slider.press("ArrowRight")
    expect(main).to_contain_text(f"Bentuk terkuat yang berlaku, sampai {first + 1}")
    wait_until_idle(page)
    assert asked(page)["sampai"] == str(first + 1)
    open_section(page, "Tingkat", "Provinsi")
    assert "provinsi" in key_sentence(page)


def test_the_gap_of_pariaman_names_clauses_and_whom_to_read(page, app_url):
    open_page(page, f"{app_url}/regulasi?daerah=13.77&bagian=celah")
    assert key_sentence(page).startswith("Kota Pariaman:")
    text = said(page)
    # ins-0076, planned in 2025, is Pariaman's only instrument that names vulnerable workers
    assert "di daerah saya: ○ baru rancangan atau rencana" in text
    assert "Kab. Badung, 58,7 % (Apr 2025): Peraturan Bupati Nomor 6 Tahun 2024" in text
    assert "Tidak tercatat bukan berarti tidak ada" in text
    assert "Cakupan tinggi tidak membuktikan akibat Perda" in text
    main = page.get_by_test_id("stMain")
    expect(main.get_by_role("link", name="Kab. Badung", exact=True)).to_have_attribute(
        "href", "profil?lihat=51.03"
    )
    rows = csv_rows(take_away(page, "Tabel ini (CSV)"))
    assert any("Pekerja rentan" in row["Klausul"] for row in rows)


def test_my_instruments_stand_beside_my_coverage_with_the_sentence_against_causes(page, app_url):
    open_page(page, f"{app_url}/regulasi?daerah=35.77")
    open_section(page, "Bagian", "Di garis cakupan")
    assert asked(page)["bagian"] == "sanding"
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    assert "tidak membuktikan bahwa regulasi mengubah cakupan" in said(page)


@pytest.mark.parametrize("section", ["celah", "sanding"])
def test_a_section_about_my_region_asks_for_it_first(page, app_url, section):
    open_page(page, f"{app_url}/regulasi?bagian={section}")
    choose(page, "Pilih daerah", "Kota Pariaman")
    assert asked(page)["daerah"] == "13.77"
    assert "Kota Pariaman" in key_sentence(page)


def test_what_was_found_comes_as_workbook_with_sources_and_as_table(page, app_url):
    open_page(page, f"{app_url}/regulasi?cari=Buleleng")
    workbook = opened(take_away(page, "Buku kerja dengan sumber (XLSX)"))
    assert workbook.sheetnames[0] == "Sampul"
    assert "ins-0237" in cells(workbook, "Instrumen")
    assert any(str(cell).startswith("http") for cell in cells(workbook, "Sumber"))
    shut(page)
    rows = csv_rows(take_away(page, "Tabel ini (CSV)"))
    assert "ins-0237" in {row["Kode instrumen"] for row in rows}
