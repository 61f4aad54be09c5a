"""Peta Cakupan in a browser: painted, changed, clicked, walked by keyboard, carried away."""

import csv
import io
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from reader import asked

from benchmarks._support import (
    choose,
    click_on_map,
    open_page,
    wait_until_idle,
    wait_until_painted,
)

pytestmark = pytest.mark.browser

BADUNG = (115.19, -8.57)  # boundaries/bounds.csv, 51.03


def open_map(page: Page, app_url: str, query: str = "") -> None:
    """Open the map page and wait until the map is painted."""
    open_page(page, f"{app_url}/peta?{query}")
    wait_until_painted(page)


def boundaries(requested: list[str]) -> list[str]:
    """Names of the boundary files among the requests, one for each request."""
    return [urlsplit(url).path.rpartition("/")[2] for url in requested if ".geojson" in url]


def test_changes_of_indicator_and_classes_fetch_no_geometry_again(page, app_url, witness):
    open_map(page, app_url)
    assert boundaries(witness.requested) == ["kabkota.geojson"]
    choose(page, "Indikator", "Tingkat kemiskinan")
    wait_until_painted(page)
    assert asked(page)["indikator"] == "poverty_rate_pct"
    expect(page.get_by_test_id("stMain").get_by_role("heading", level=1)).to_contain_text("kemiskinan")
    page.get_by_text("Batas alami", exact=True).click()
    wait_until_idle(page)
    wait_until_painted(page)
    assert asked(page)["kelas"] == "alami"
    assert boundaries(witness.requested) == ["kabkota.geojson"]


def test_one_province_is_drawn_with_its_finer_borders(page, app_url, witness):
    open_map(page, app_url)
    choose(page, "Wilayah", "Bali")
    wait_until_painted(page)
    assert asked(page)["provinsi"] == "51"
    expect(page.get_by_test_id("stMain").get_by_role("heading", level=1)).to_contain_text("Bali")
    assert boundaries(witness.requested) == ["kabkota.geojson", "kabkota_detail.geojson"]


def test_a_click_on_the_map_leads_to_the_profile(page, app_url):
    open_map(page, app_url, "daerah=35.77&provinsi=51")
    click_on_map(page, *BADUNG)
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Kabupaten Badung")
    main.get_by_role("link", name="Buka profil").click()
    wait_until_idle(page)
    expect(main.get_by_role("heading", level=1)).to_contain_text("Kabupaten Badung: ")
    assert asked(page) == {"daerah": "35.77", "lihat": "51.03"}


def test_a_row_of_the_list_is_picked_by_keyboard_alone(page, app_url):
    open_map(page, app_url, "provinsi=51")
    page.get_by_role("combobox", name="Wilayah").focus()
    grid = page.get_by_test_id("stDataFrame").locator("canvas[data-testid=data-grid-canvas]")
    for _ in range(12):
        page.keyboard.press("Tab")
        if grid.evaluate("element => element.contains(document.activeElement)"):
            break
    expect(grid).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    wait_until_idle(page)
    expect(page.get_by_test_id("stMain").get_by_role("link", name="Buka profil")).to_be_visible()


def test_the_table_comes_as_csv_with_every_region_and_its_source(page, app_url, evidence):
    open_map(page, app_url, "provinsi=51")
    page.get_by_role("button", name="Unduh", exact=True).click()
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Tabel ini (CSV)").click()
    text = arriving.value.path().read_text(encoding="utf-8-sig")
    rows = {row["Kode"]: row for row in csv.DictReader(io.StringIO(text))}
    assert len(rows) == 9
    assert rows["51.03"]["Daerah"] == "Kabupaten Badung"
    assert all(row["Tautan"].startswith("http") for row in rows.values() if row["Penerbit"])
