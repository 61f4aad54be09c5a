"""Bandingkan in a browser: regions chosen, refused, judged, traced to their sources, carried away."""

import pytest
from playwright.sync_api import expect
from reader import asked, cells, choose_also, csv_rows, key_sentence, open_section, opened, said, take_away

from benchmarks._support import choose, open_page, wait_until_idle

pytestmark = pytest.mark.browser

BALI = "51.03,51.71,51.08,51.02,51.01"
SECTIONS = ("Indikator", "Posisi", "Tren", "Regulasi", "Pendanaan")
# The learning visit of July 2025: Kota Pariaman went to Kota Pekalongan.
STORY = "daerah=13.77&bandingkan=33.75"


def test_a_region_is_added_to_mine_and_my_peers_and_taken_away_again(page, app_url):
    open_page(page, f"{app_url}/bandingkan?daerah=13.77")
    # Filled with the four nearest peers that have a figure; the address says so by my region alone.
    assert "bandingkan" not in asked(page)
    choose_also(page, "Kota Pariaman, Sumatera Barat dibandingkan dengan", "Kota Pekalongan")
    picked = asked(page)["bandingkan"].split(",")
    assert len(picked) == 5
    assert picked[-1] == "33.75"
    columns = page.get_by_role("columnheader")
    expect(columns.nth(1)).to_have_text("Kota Pariaman")
    expect(columns.nth(6)).to_have_text("Kota Pekalongan")
    page.get_by_role("button", name="Hapus Kota Pekalongan").click()
    wait_until_idle(page)
    assert asked(page)["bandingkan"].split(",") == picked[:-1]


def test_the_last_region_taken_away_leaves_the_sets_close_at_hand(page, app_url):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    page.get_by_role("button", name="Hapus Kota Pekalongan").click()
    wait_until_idle(page)
    assert key_sentence(page) == "Bandingkan daerah"
    assert "bandingkan" not in asked(page)


def test_enter_takes_the_one_region_named_and_none_that_is_only_like_it(page, app_url):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    # Kab. Bandung and Kab. Bandung Barat match the letters too.
    choose_also(page, "Kota Pariaman, Sumatera Barat dibandingkan dengan", "Kab. Badung")
    assert asked(page)["bandingkan"] == "33.75,51.03"


def test_the_bali_set_is_one_click_away_with_and_without_a_region_of_mine(page, app_url):
    open_page(page, f"{app_url}/bandingkan")
    page.get_by_role("button", name="Bali (kisah Paritrana) (5)").click()
    wait_until_idle(page)
    assert asked(page)["bandingkan"] == BALI
    expect(page.get_by_role("columnheader")).to_have_count(7)
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    page.get_by_role("button", name="Set cepat").click()
    page.get_by_role("button", name="Bali (kisah Paritrana) (5)").click()
    wait_until_idle(page)
    assert asked(page) == {"daerah": "13.77", "bandingkan": BALI}
    expect(page.get_by_role("columnheader").nth(1)).to_have_text("Kota Pariaman")


def test_provinces_and_kabupaten_are_refused_together_and_either_part_can_be_taken(page, app_url):
    open_page(page, f"{app_url}/bandingkan?bandingkan=51,52,51.03,51.71")
    assert "tidak dibandingkan dalam satu tabel" in said(page)
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("button", name="Hanya kabupaten/kota: Kab. Badung dan Kota Denpasar").click()
    wait_until_idle(page)
    assert asked(page)["bandingkan"] == "51.03,51.71"
    assert "Badung" in key_sentence(page)
    assert "tidak dibandingkan dalam satu tabel" not in said(page)


def test_another_comparison_group_judges_anew(page, app_url):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    assert "dibanding median seluruh kabupaten/kota" in said(page)
    before = page.get_by_role("table").inner_text()
    choose(page, "Kelompok pembanding", "Provinsinya")
    assert asked(page)["pembanding"] == "province"
    assert "dibanding median provinsinya" in said(page)
    assert page.get_by_role("table").inner_text() != before


def test_every_section_and_every_topic_opens(page, app_url):
    open_page(page, f"{app_url}/bandingkan?bandingkan={BALI}")
    shown = set()
    for name in SECTIONS:
        expect(open_section(page, "Bagian perbandingan", name)).to_be_checked()
        shown.add(said(page))
    assert len(shown) == len(SECTIONS)
    open_section(page, "Bagian perbandingan", "Indikator")
    for name in ("Cakupan dan peserta", "Kerja dan kemiskinan", "Ekonomi dan anggaran"):
        open_section(page, "Topik", name)
        shown.add(said(page))
    assert len(shown) == len(SECTIONS) + 3


def test_the_date_of_a_figure_opens_its_source_and_the_other_figures_stand_below(page, app_url, evidence):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    row = page.get_by_role("row").filter(has_text="Cakupan jaminan sosial")
    # data/observations.csv, obs-04849: 37 per cent on 18 December 2025
    address = row.get_by_role("link", name="Des 2025").first.get_attribute("href")
    assert address == evidence.source("reportase-pariaman-37persen").url
    page.get_by_text("Sumber dan angka lain, per indikator", exact=True).click()
    wait_until_idle(page)
    text = said(page)
    assert "Kota Pariaman: 37,0" in text
    # obs-04848, which the headline leaves aside
    assert "29" in text[text.index("Angka lain untuk daerah ini") :]
    choose(page, "Indikator", "Tingkat kemiskinan")
    assert asked(page)["sumber"] == "poverty_rate_pct"


def test_an_instrument_in_the_matrix_opens_with_its_details(page, app_url, context):
    open_page(page, f"{app_url}/bandingkan?{STORY}&tampilan=regulasi")
    with context.expect_page() as arriving:
        page.get_by_role("table").get_by_role("link", name="Perda 10/2023").first.click()
    details = arriving.value
    details.locator('[data-testid="stApp"]').wait_for()
    wait_until_idle(details)
    # data/instruments.csv, ins-0163
    assert asked(details) == {"instrumen": "ins-0163", "daerah": "13.77"}
    assert "Kota Pekalongan · Peraturan Daerah Nomor 10 Tahun 2023" in said(details)
    details.close()


def test_the_story_of_pariaman_and_pekalongan_can_be_read_off(page, app_url):
    open_page(page, f"{app_url}/bandingkan?{STORY}&tampilan=regulasi")
    text = said(page)
    assert "perda) yang berlaku tercatat di Kota Pekalongan (Perda 10/2023)" in text
    assert "di Kota Pariaman baru berupa rancangan atau rencana" in text
    assert "“Iuran ASN” tercatat di Kota Pariaman" in text
    perda = page.get_by_role("row").filter(has_text="Peraturan Daerah").first
    expect(perda).to_contain_text("–")
    expect(perda).to_contain_text("● Perda 10/2023")
    open_section(page, "Bagian perbandingan", "Pendanaan")
    movement = page.get_by_role("row").filter(has_text="Iuran ASN")
    expect(movement.get_by_role("cell").nth(0)).to_contain_text("Tuwai Ketan")
    expect(movement.get_by_role("cell").nth(1)).not_to_contain_text("Tuwai Ketan")


def test_the_copied_link_reopens_the_view(page, app_url, context):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    choose(page, "Kelompok pembanding", "Tipe yang sama")
    open_section(page, "Topik", "Kerja dan kemiskinan")
    page.get_by_role("button", name="Tautan tampilan ini").click()
    link = page.get_by_test_id("stCode").inner_text().strip()
    assert link.startswith(app_url)
    other = context.new_page()
    open_page(other, link)
    assert asked(other) == {
        "daerah": "13.77",
        "bandingkan": "33.75",
        "pembanding": "type",
        "topik": "kerja",
    }
    assert key_sentence(other) == key_sentence(page)
    assert other.get_by_role("table").inner_text() == page.get_by_role("table").inner_text()
    other.close()


def test_the_workbook_holds_figures_instruments_and_sources(page, app_url):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    workbook = opened(take_away(page, "Perbandingan lengkap dengan sumber (XLSX)"))
    assert workbook.sheetnames[0] == "Sampul"
    cover = " ".join(str(cell) for cell in cells(workbook, "Sampul"))
    assert "Pariaman" in cover
    assert "Pekalongan" in cover
    everything = {str(cell) for sheet in workbook.sheetnames for cell in cells(workbook, sheet)}
    assert "Peraturan Daerah" in everything
    assert any(cell.startswith("http") for cell in map(str, cells(workbook, "Sumber")))


def test_the_table_holds_each_figure_with_its_source(page, app_url, evidence):
    open_page(page, f"{app_url}/bandingkan?{STORY}")
    rows = csv_rows(take_away(page, "Semua angka perbandingan ini (CSV)"))
    assert {row["Kode"] for row in rows} == {"13.77", "33.75"}
    links = {row["Tautan"] for row in rows}
    assert evidence.source("reportase-pariaman-37persen").url in links
    assert evidence.source("radarpekalongan-35persen").url in links


@pytest.mark.parametrize(
    ("section", "picture"),
    [
        ("posisi", "Gambar perbandingan (PNG)"),
        ("tren", "Gambar tren Cakupan jaminan sosial ketenagakerjaan (UCJ) (PNG)"),
    ],
)
def test_a_picture_is_carried_away_with_title_and_sources(page, app_url, section, picture):
    open_page(page, f"{app_url}/bandingkan?{STORY}&tampilan={section}")
    assert take_away(page, picture).path().read_bytes().startswith(b"\x89PNG")
