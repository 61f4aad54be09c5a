"""Sejawat dan Tujuan Belajar in a browser: read, asked, mapped, carried away, with nothing asked outside."""

import csv
import io
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from reader import asked

from benchmarks._support import choose, open_page, wait_until_idle

pytestmark = pytest.mark.browser

# Colours in a coarse copy of the map: sea and land, border, marks; an unpainted one has a single colour.
PAINTED = """
() => {
    const map = document.querySelector('[data-testid="stDeckGlJsonChart"] canvas#deckgl-overlay, '
        + '[data-testid="stDeckGlJsonChart"] canvas:not(.maplibregl-canvas)');
    if (!map || !map.width) return 0;
    const copy = new OffscreenCanvas(192, 120);
    const pen = copy.getContext("2d", {willReadFrequently: true});
    pen.drawImage(map, 0, 0, 192, 120);
    const pixels = pen.getImageData(0, 0, 192, 120).data;
    const shades = new Set();
    for (let i = 0; i < pixels.length; i += 4) shades.add(pixels.slice(i, i + 4).join());
    return shades.size;
}
"""
# The map names what the pointer is on in a later frame than that of the move.
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def title(page: Page):
    """The key sentence."""
    return page.get_by_test_id("stMain").get_by_role("heading", level=1)


def point_at_a_mark(page: Page) -> str:
    """Move over the map, row by row from the middle, until a peer or target is named; return its name."""
    frame = page.get_by_test_id("stDeckGlJsonChart").bounding_box()
    tip = page.locator(".deck-tooltip")
    for down in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.45, 0.4):
        for across in range(20, 80):
            page.mouse.move(frame["x"] + frame["width"] * across / 100, frame["y"] + frame["height"] * down)
            page.evaluate(TWO_FRAMES)
            text = tip.inner_text() if tip.is_visible() else ""
            if "kemiripan" in text:
                return text.splitlines()[0]
    raise AssertionError("no mark was found on the map")


def test_the_reasons_lead_to_their_sources_and_to_the_profile(page, app_url):
    open_page(page, f"{app_url}/sejawat?daerah=13.77&tujuan=regulasi&tuan=33.75")
    main = page.get_by_test_id("stMain")
    expect(title(page)).to_contain_text("Sejawat terdekat Kota Pariaman")
    expect(main).to_contain_text("Perda 10/2023")
    expect(main).to_contain_text("28 Juli 2025")
    cited = main.get_by_role("listitem").filter(has_text="28 Juli 2025").first.get_by_role("link").first
    assert cited.get_attribute("href").startswith("http")
    main.get_by_role("link", name="Buka profil Kota Pekalongan").first.click()
    wait_until_idle(page)
    expect(title(page)).to_contain_text("Kota Pekalongan: ")
    assert asked(page)["lihat"] == "33.75"


def test_another_goal_changes_the_sentence_the_list_and_the_address(page, app_url):
    open_page(page, f"{app_url}/sejawat?daerah=35.77")
    expect(title(page)).to_contain_text("menaikkan cakupan")
    page.get_by_role("radio", name="Menyiapkan Paritrana").click()
    wait_until_idle(page)
    expect(title(page)).to_contain_text("menyiapkan Paritrana")
    assert asked(page)["tujuan"] == "paritrana"


def test_a_reader_asks_why_a_region_is_not_a_target(page, app_url):
    open_page(page, f"{app_url}/sejawat?daerah=35.77&tujuan=paritrana")
    expect(page.get_by_test_id("stMain")).to_contain_text("Kabupaten Badung tidak tercatat lebih maju")
    choose(page, "Daerah yang ditanyakan", "Kota Surabaya")
    assert asked(page)["mengapa"] == "35.78"
    expect(page.get_by_test_id("stMain")).to_contain_text("Kota Surabaya")


def test_the_map_is_painted_offline_and_a_mark_leads_to_the_profile(page, app_url, witness):
    open_page(page, f"{app_url}/sejawat?daerah=35.77&bagian=peta&n=20")
    page.wait_for_function(f"({PAINTED})() >= 8", polling=100)
    files = {urlsplit(url).path.rpartition("/")[2] for url in witness.requested if ".geojson" in url}
    assert files == {"provinces.geojson"}
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Klik sebuah tanda")
    named = point_at_a_mark(page)
    page.mouse.down()
    page.mouse.up()
    wait_until_idle(page)
    expect(main).not_to_contain_text("Klik sebuah tanda")
    expect(main).to_contain_text(named)
    main.get_by_role("link", name="Buka profil").first.click()
    expect(title(page)).to_contain_text(named)


def test_the_first_of_both_lists_are_compared(page, app_url):
    open_page(page, f"{app_url}/sejawat?daerah=35.77")
    page.get_by_test_id("stMain").get_by_role("link", name="teratas").click()
    expect(page.get_by_test_id("stMain").get_by_role("table").first).to_contain_text("Kota Madiun")
    assert len(asked(page)["bandingkan"].split(",")) >= 3


def test_the_list_is_carried_away_with_its_revision(page, app_url):
    open_page(page, f"{app_url}/sejawat?daerah=35.77")
    page.get_by_role("button", name="Unduh", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tujuan belajar (CSV)").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 10
    assert all(row["Revisi data"] and row["Alasan"] for row in rows)
