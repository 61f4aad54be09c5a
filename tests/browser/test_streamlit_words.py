"""What Streamlit says itself, to the eye and to a screen reader, is said in the reader's language."""

import pytest
from playwright.sync_api import Page, expect

from benchmarks._support import open_page, wait_until_idle

pytestmark = pytest.mark.browser

LIST = "Daftar instrumen yang ditemukan, milik daerah saya dahulu, lalu yang terbaru."


def tools(page: Page):
    """The tools above the first table, and the table itself under the mouse."""
    page.get_by_test_id("stDataFrame").first.hover()
    return page.get_by_test_id("stElementToolbar").first


def test_the_tools_of_a_table_are_named_in_indonesian(page, app_url):
    open_page(page, f"{app_url}/regulasi")
    named = tools(page)
    for name in ("Tampilkan atau sembunyikan kolom", "Unduh sebagai CSV", "Cari", "Layar penuh"):
        tool = named.get_by_role("button", name=f"{name}: {LIST}", exact=True)
        tool.hover()
        expect(page.get_by_role("tooltip")).to_have_text(name)


def test_the_search_in_a_table_counts_in_indonesian(page, app_url):
    open_page(page, f"{app_url}/regulasi")
    tools(page).get_by_role("button", name=f"Cari: {LIST}", exact=True).click()
    bar = page.locator(".gdg-search-bar")
    expect(bar.get_by_text("Ketik untuk mencari")).to_be_visible()
    page.keyboard.type("Buleleng")
    expect(bar.get_by_text("hasil")).to_have_text(["1 hasil"])
    page.keyboard.press("Enter")
    expect(bar.get_by_text("hasil")).to_have_text(["ke-1 dari 1 hasil"])
    expect(bar.get_by_role("button", name="Tutup pencarian")).to_be_visible()


def test_the_list_of_columns_offers_all_in_indonesian(page, app_url):
    open_page(page, f"{app_url}/regulasi")
    tools(page).get_by_role("button", name="Tampilkan atau sembunyikan kolom").click()
    menu = page.get_by_test_id("stDataFrameColumnVisibilityMenu")
    expect(menu.get_by_text("Pilih semua", exact=True)).to_be_visible()
    expect(menu.get_by_role("checkbox", name="Pilih semua")).to_be_attached()


def test_what_is_only_heard_changes_with_the_language_and_back(page, app_url):
    open_page(page, f"{app_url}/regulasi")
    sidebar = page.get_by_test_id("stSidebar")
    for language, name in (("English", "Collapse sidebar"), ("Indonesia", "Tutup bilah sisi")):
        sidebar.get_by_text(language, exact=True).click()
        wait_until_idle(page)
        expect(sidebar.get_by_role("button", name=name)).to_be_attached()


@pytest.mark.parametrize("width", [390, 1400])
def test_how_to_save_covers_nothing_of_a_long_line(page, app_url, width):
    page.set_viewport_size({"width": width, "height": 900})
    open_page(page, f"{app_url}/rencana?daerah=35.77&tuan=51.03")
    field = page.get_by_label("Tambah pertanyaan sendiri")
    field.press_sequentially("Apakah data penerima diperiksa setiap bulan oleh desa dan kelurahan?")
    hint = page.get_by_test_id("InputInstructions")
    expect(hint).to_have_count(1)
    assert hint.bounding_box()["y"] >= field.bounding_box()["y"] + field.bounding_box()["height"]
