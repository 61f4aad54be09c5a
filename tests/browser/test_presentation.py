"""Mode Presentasi in a browser: keys step through, nothing scrolls or spills, and the deck arrives."""

import io
import re

import pytest
from playwright.sync_api import expect
from pptx import Presentation
from reader import asked

from benchmarks._support import open_page, wait_until_idle

pytestmark = pytest.mark.browser

# What stands outside the window or across title and foot, and how far the page can be scrolled.
SPILLS = """
() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const slide = document.querySelector('.st-key-slide');
    const title = slide.querySelector('h1').getBoundingClientRect();
    const foot = slide.querySelector('.st-key-slide_foot').getBoundingClientRect();
    const parts = slide.querySelectorAll('.st-key-slide_body :is(td, th, li, img, .main-svg)');
    const spilled = [...parts].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.width && (box.top < title.bottom - 2 || box.bottom > foot.top + 2
            || box.left < -1 || box.right > innerWidth + 1);
    });
    return {
        scrolls: [main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth],
        spilled: spilled.map((part) => part.tagName + ' ' + part.textContent.slice(0, 40)),
        foot: foot.bottom <= innerHeight + 1,
    };
}
"""
SIZES = """
() => ['.st-key-slide h1', '.slide-points'].map((name) => {
    const part = document.querySelector(name);
    const times = part.getBoundingClientRect().width / part.offsetWidth;
    return parseFloat(getComputedStyle(part).fontSize) * times;
})
"""


def present(page, address: str) -> int:
    """Open a presentation and return how many slides it has."""
    open_page(page, address)
    return int(page.locator(".slide-number").inner_text().split("/")[1])


def press(page, key: str, number: int) -> None:
    """Press a key and wait for the slide of that number."""
    page.keyboard.press(key)
    expect(page.locator(".slide-number")).to_have_text(re.compile(rf"^{number}/"))
    wait_until_idle(page)


@pytest.fixture
def viewport(request) -> dict[str, int]:
    """A projector, unless the test asks for another size."""
    return getattr(request, "param", {"width": 1280, "height": 720})


@pytest.mark.parametrize(
    ("viewport", "code"),
    [
        ({"width": 1280, "height": 720}, "35"),
        ({"width": 1280, "height": 720}, "35.77"),
        ({"width": 1920, "height": 1080}, "51"),
        ({"width": 1024, "height": 768}, "91.20"),
    ],
    indirect=["viewport"],
    ids=["large province", "kota", "full HD", "hardly known, old projector"],
)
def test_the_arrow_key_steps_through_slides_that_fit_the_window(page, app_url, code):
    count = present(page, f"{app_url}/paparan?lihat={code}")
    assert count > 3
    for number in range(1, count + 1):
        seen = page.evaluate(SPILLS)
        assert seen == {"scrolls": [0, 0], "spilled": [], "foot": True}, f"slide {number}"
        if number < count:
            press(page, "ArrowRight", number + 1)
    assert asked(page)["layar"] == str(count)
    press(page, "ArrowLeft", count - 1)


def test_remote_controls_and_ends_are_understood(page, app_url):
    count = present(page, f"{app_url}/paparan?lihat=35.77")
    press(page, "PageDown", 2)
    press(page, "End", count)
    press(page, "PageUp", count - 1)
    press(page, "Home", 1)


def test_title_and_points_are_read_from_the_back_of_the_room(page, app_url):
    present(page, f"{app_url}/paparan?lihat=35.77&layar=2")
    title, points = page.evaluate(SIZES)
    assert title >= 36
    assert points >= 24


def test_nothing_but_the_slide_is_shown(page, app_url):
    present(page, f"{app_url}/paparan?lihat=35.77")
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    expect(page.get_by_text("Bukan rilis resmi")).to_have_count(0)


def test_escape_leads_back_to_the_section_of_the_profile(page, app_url):
    open_page(page, f"{app_url}/profil?lihat=35.77&bagian=regulasi")
    page.get_by_role("button", name="Mode presentasi").click()
    expect(page.locator(".slide-number")).to_be_visible()
    wait_until_idle(page)
    press(page, "ArrowRight", 2)
    page.keyboard.press("Escape")
    expect(page.get_by_role("radiogroup", name="Bagian profil")).to_be_visible()
    wait_until_idle(page)
    assert asked(page)["bagian"] == "regulasi"
    assert "layar" not in asked(page)
    expect(page.get_by_test_id("stSidebar")).to_be_visible()


def test_the_deck_of_a_profile_is_prepared_and_opens(page, app_url):
    open_page(page, f"{app_url}/profil?lihat=51.03")
    page.get_by_test_id("stMain").get_by_role("button", name="Unduh", exact=True).click()
    page.get_by_role("button", name="Siapkan paparan daerah (PPTX)").click()
    ready = page.get_by_role("button", name=re.compile(r"Unduh paparan daerah \(PPTX\), "))
    expect(ready).to_be_visible(timeout=60_000)
    with page.expect_download() as arriving:
        ready.click()
    assert re.fullmatch(r"paparan_kabupaten-badung_\d{4}-\d\d-\d\d\.pptx", arriving.value.suggested_filename)
    deck = Presentation(io.BytesIO(arriving.value.path().read_bytes()))
    said = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    assert any("Badung" in text for text in said)
    assert any(shape.has_chart for slide in deck.slides for shape in slide.shapes)
