"""Kesiapan Paritrana in a browser: answered, reloaded, carried away, planned on, without barriers."""

import pytest
from docx import Document
from playwright.sync_api import Page, expect
from reader import asked, cells, key_sentence, open_section, opened, said, shut, take_away
from test_accessibility import barriers

from benchmarks._support import open_page, wait_until_idle

pytestmark = pytest.mark.browser

NOTE = "Perwali 1/2026 <img src=x onerror=alert(1)> *_ ${x} 😀"


def answer_yes(page: Page, question: str) -> None:
    """Open the box of a question and answer yes, with a note."""
    card = page.get_by_test_id("stMain").locator(".st-key-paritrana-question-" + question)
    card.get_by_role("button", name="Jawab sendiri").click()
    page.get_by_role("radio", name="ya", exact=True).click()
    wait_until_idle(page)
    field = page.get_by_role("textbox", name="Catatan (misalnya nomor dokumen)")
    field.fill(NOTE)
    field.press("Enter")
    wait_until_idle(page)
    shut(page)


def test_an_own_answer_outlasts_reloading_and_reaches_the_files(page, app_url):
    open_page(page, f"{app_url}/kesiapan?daerah=35.77")
    assert key_sentence(page).startswith("Kota Madiun: 13 dari 19 pertanyaan")
    answer_yes(page, "head_rule")
    expect(page.get_by_test_id("stMain")).to_contain_text("4 dari 4 terjawab")
    open_page(page, page.url)
    expect(page.get_by_test_id("stMain")).to_contain_text(f"catatan Anda: {NOTE}")
    paper = take_away(page, "Daftar periksa untuk rapat, berbahasa Indonesia (DOCX)")
    assert paper.suggested_filename.startswith("kesiapan-paritrana_kota-madiun_")
    table_texts = [
        cell.text for table in Document(paper.path()).tables for row in table.rows for cell in row.cells
    ]
    assert any(NOTE in text for text in table_texts)
    shut(page)
    book = opened(take_away(page, "Daftar periksa dengan bukti dan sumber (XLSX)"))
    assert NOTE in cells(book, "Daftar periksa")


def test_gaps_lead_to_a_plan_that_names_the_hosts(page, app_url):
    open_page(page, f"{app_url}/kesiapan?daerah=51.03")
    open_section(page, "Bagian", "Celah dan tuan rumah")
    assert "Satu kunjungan bagi banyak celah" in said(page)
    page.get_by_role("link", name="Rencanakan kunjungan ke").click()
    wait_until_idle(page)
    assert asked(page)["tujuan"] == "paritrana" and len(asked(page)["tuan"].split(",")) == 3


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("section", ["pertanyaan", "celah", "penghargaan", "tahap"])
def test_no_serious_barrier_stands_in_it(page, app_url, section, colours):
    page.emulate_media(color_scheme=colours)
    open_page(page, f"{app_url}/kesiapan?daerah=35.77&bagian={section}")
    found = barriers(page)
    assert not found, "\n".join(found)


def test_a_phone_needs_no_sideways_scrolling(page, app_url):
    page.set_viewport_size({"width": 390, "height": 844})
    for section in ("pertanyaan", "celah", "penghargaan", "tahap"):
        open_page(page, f"{app_url}/kesiapan?daerah=51.03&bagian={section}")
        beyond = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
        assert beyond <= 0, section
