"""One click, and the whole app speaks English."""

import pytest
from playwright.sync_api import Page, expect
from update_messages import CATALOGUE, read_translations

from benchmarks._support import open_page, wait_until_idle

pytestmark = pytest.mark.browser

PAGES = ["", "peta", "profil", "bandingkan", "regulasi", "pendanaan"]
# Sections that a page shows only when asked.
SECTIONS = [
    *(
        f"bandingkan?bandingkan=51.71,51.08&tampilan={name}"
        for name in ("indikator", "posisi", "tren", "regulasi", "dana")
    ),
    *(f"regulasi?bagian={name}" for name in ("matriks", "adopsi", "celah", "sanding")),
    *(f"pendanaan?isi={name}" for name in ("biaya", "contoh", "target")),
]
VISIBLE_TEXTS = """
() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = new Set();
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        if (text && walker.currentNode.parentElement.checkVisibility()) texts.add(text);
    }
    return [...texts];
}
"""


@pytest.fixture(scope="module")
def indonesian(evidence) -> set[str]:
    """Texts that an English reader must not meet: the app's own, and the labels of the data."""
    texts = {text for text, english in read_translations(CATALOGUE).items() if english != text}
    for table in (evidence.indicators, evidence.provisions, evidence.instrument_kinds, evidence.fund_kinds):
        differing = table[table["label_id"].astype(str) != table["label_en"].astype(str)]
        texts |= set(differing["label_id"].astype(str)) - set(table["label_en"].astype(str))
    return texts


def visible_texts(page: Page) -> set[str]:
    """Every piece of text that the page shows, without its surrounding space."""
    return set(page.evaluate(VISIBLE_TEXTS))


def test_the_switch_turns_the_navigation_and_the_address_to_english(page, app_url):
    open_page(page, f"{app_url}/?daerah=51.03")
    navigation = page.get_by_test_id("stSidebarNav")
    expect(navigation).to_contain_text("Peta Cakupan")
    page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    wait_until_idle(page)
    assert "bahasa=en" in page.url
    assert "daerah=51.03" in page.url
    for indonesian in ("Mulai", "Lihat", "Beranda", "Peta Cakupan", "Profil Daerah"):
        expect(navigation).not_to_contain_text(indonesian)
    expect(page.get_by_test_id("stSidebar")).not_to_contain_text("Daerah saya")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opened_in_english_shows_no_indonesian(page, app_url, path, indonesian):
    open_page(page, f"{app_url}/{path}?daerah=51.03&bahasa=en")
    assert visible_texts(page) & indonesian == set()


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_opened_in_english_shows_no_indonesian(page, app_url, section, indonesian):
    open_page(page, f"{app_url}/{section}&daerah=51.03&bahasa=en")
    assert visible_texts(page) & indonesian == set()


@pytest.mark.parametrize("path", PAGES)
def test_indonesian_is_what_a_reader_gets_who_asks_for_nothing(page, app_url, path, indonesian):
    open_page(page, f"{app_url}/{path}?daerah=51.03")
    assert len(visible_texts(page) & indonesian) > 5
