"""Profil Daerah in a browser: the regions of the story, one without much, and the workbook to take away."""

import io

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from benchmarks._support import open_page, wait_until_idle

pytestmark = pytest.mark.browser

STORY = {
    "35.77": "Kota Madiun",
    "51.03": "Kabupaten Badung",
    "13.77": "Kota Pariaman",
    "33.75": "Kota Pekalongan",
    "51.71": "Kota Denpasar",
    "51.08": "Kabupaten Buleleng",
    "51.02": "Kabupaten Tabanan",
    "51.01": "Kabupaten Jembrana",
    "64": "Kalimantan Timur",
}


@pytest.mark.parametrize(("code", "name"), STORY.items(), ids=list(STORY))
def test_a_region_of_the_story_opens_with_its_key_sentence(page, app_url, code, name):
    open_page(page, f"{app_url}/profil?lihat={code}")
    main = page.get_by_test_id("stMain")
    expect(main.get_by_role("heading", level=1)).to_contain_text(f"{name}: ")
    expect(main.get_by_role("heading", level=1)).to_contain_text("pekerja")


@pytest.mark.parametrize("code", ["51.03", "91.20"], ids=["well known", "hardly known"])
def test_every_section_opens(page, app_url, code):
    open_page(page, f"{app_url}/profil?lihat={code}")
    main = page.get_by_test_id("stMain")
    sections = main.get_by_role("radiogroup", name="Bagian profil").get_by_role("radio")
    expect(sections).to_have_count(6)
    shown = set()
    for section in sections.all():
        section.click()
        wait_until_idle(page)
        expect(section).to_be_checked()
        shown.add(main.inner_text())
    assert len(shown) == 6


def test_the_workbook_opens_and_names_region_and_sources(page, app_url):
    open_page(page, f"{app_url}/profil?lihat=51.03")
    page.get_by_role("button", name="Unduh").first.click()
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Profil lengkap dengan sumber (XLSX)").click()
    assert arriving.value.suggested_filename.endswith(".xlsx")
    workbook = load_workbook(io.BytesIO(arriving.value.path().read_bytes()), read_only=True)
    assert workbook.sheetnames[0] == "Sampul"
    assert "Sumber" in workbook.sheetnames
    cover = [str(cell) for row in workbook["Sampul"].iter_rows(values_only=True) for cell in row if cell]
    assert any("Badung" in cell for cell in cover)
    links = [
        str(cell)
        for row in workbook["Sumber"].iter_rows(values_only=True)
        for cell in row
        if cell is not None
    ]
    assert any(cell.startswith("http") for cell in links)
