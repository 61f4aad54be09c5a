"""One click, and the whole app speaks English."""

import pytest
from playwright.sync_api import Page, expect
from reader import shut
from update_messages import CATALOGUE, read_translations

from benchmarks._support import open_page, wait_until_idle

pytestmark = pytest.mark.browser

PAGES = [
    *("", "peta", "profil", "bandingkan", "regulasi", "pendanaan"),
    *("sejawat", "rencana", "kesiapan", "paparan"),
]
# Sections that a page shows only when asked.
SECTIONS = [
    *(
        f"bandingkan?bandingkan=51.71,51.08&tampilan={name}"
        for name in ("indikator", "posisi", "tren", "regulasi", "dana")
    ),
    *(f"regulasi?bagian={name}" for name in ("matriks", "adopsi", "celah", "sanding")),
    *(f"pendanaan?isi={name}" for name in ("biaya", "contoh", "target")),
    "rencana?tujuan=regulasi&tuan=33.75,35.73",
]
# Words that Streamlit writes itself, and what a reader of Indonesian sees in their place.
UNSEEN = "(text) => getComputedStyle(text).visibility === 'hidden'"
SHOWN_INSTEAD = "(text) => getComputedStyle(text, '::after').content.slice(1, -1)"
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
    assert len(visible_texts(page) & indonesian) >= 5


def test_what_streamlit_says_itself_is_said_in_the_language_of_the_reader(page, app_url):
    open_page(page, f"{app_url}/rencana?daerah=13.77")
    field = page.get_by_label("Perangkat daerah yang berkunjung", exact=True)
    field.press_sequentially("Dinas")
    assert instead_of(page, "Press Enter to apply") == "Tekan Enter untuk menyimpan"
    field.press("Enter")
    wait_until_idle(page)
    page.get_by_role("button", name="Simpan atau muat").click()
    assert instead_of(page, "Upload") == "Pilih berkas"
    assert instead_of(page, "1MB per file • JSON") == "satu berkas JSON, paling besar 1 MB"
    shut(page)
    page.get_by_label("Atau cari daerah mana pun").press_sequentially("qqxx")
    assert instead_of(page, "No results").startswith("Tidak ada yang cocok")
    shut(page)
    page.get_by_label("Daerah saya").fill("qqxx")
    assert instead_of(page, "Add: qqxx") == "Cari yang paling dekat dengan ketikan ini"


def test_in_english_streamlit_speaks_for_itself(page, app_url):
    open_page(page, f"{app_url}/rencana?daerah=13.77&bahasa=en")
    page.get_by_role("button", name="Save or load").click()
    expect(page.get_by_text("1MB per file • JSON")).to_be_visible()


def instead_of(page: Page, english: str) -> str:
    """What is shown where Streamlit wrote this, which itself must not be seen."""
    text = page.get_by_text(english, exact=True)
    expect(text).to_be_attached()
    assert text.evaluate(UNSEEN)
    return text.evaluate(SHOWN_INSTEAD)
