"""On a phone nothing has to be pushed sideways, and the region can be chosen."""

import pytest

from benchmarks._support import open_page

pytestmark = pytest.mark.browser

# The rightmost edge of anything that a reader sees and that does not scroll in its own box.
STICKING_OUT = """
() => {
    const main = document.querySelector('[data-testid="stMain"]');
    return {page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            main: main.scrollWidth - main.clientWidth};
}
"""


@pytest.fixture
def viewport() -> dict[str, int]:
    """A common phone, upright."""
    return {"width": 390, "height": 844}


VIEWS = [
    "?daerah=35.77",
    "peta?daerah=35.77",
    "profil?daerah=35.77",
    "bandingkan?daerah=35.77&bandingkan=51.03,51.71,51.08,51.02,51.01",
    "bandingkan?daerah=35.77&bandingkan=51.03,51.71,51.08&tampilan=posisi",
    "bandingkan?daerah=35.77&bandingkan=51.03,51.71,51.08&tampilan=regulasi",
    "regulasi?daerah=35.77",
    "regulasi?daerah=35.77&bagian=matriks",
    "regulasi?daerah=35.77&bagian=celah",
    "pendanaan?daerah=35.77",
    "pendanaan?daerah=35.77&isi=contoh",
    "pendanaan?daerah=35.77&isi=target",
    "paparan?daerah=35.77&layar=2",
    "sejawat?daerah=35.77",
    "rencana?daerah=13.77&tujuan=regulasi&tuan=33.75&cara=kunjungan",
    "kesiapan?daerah=35.77",
]
# How far to the right each row of choices on the page reaches.
RIGHT_EDGES = """
() => [...document.querySelectorAll('[data-testid="stMain"] [data-testid="stButtonGroup"]')].map(
    (row) => Math.max(...[...row.querySelectorAll("button")].map((one) => one.getBoundingClientRect().right)))
"""


@pytest.mark.parametrize("view", VIEWS)
def test_no_page_scrolls_sideways(page, app_url, view):
    open_page(page, f"{app_url}/{view}")
    assert page.evaluate(STICKING_OUT) == {"page": 0, "main": 0}


@pytest.mark.parametrize("view", ["peta?daerah=35.77", "sejawat?daerah=35.77", "kesiapan?daerah=35.77"])
def test_every_choice_of_a_row_is_in_sight(page, app_url, view):
    open_page(page, f"{app_url}/{view}")
    edges = page.evaluate(RIGHT_EDGES)
    assert len(edges) >= 2
    assert max(edges) <= page.viewport_size["width"]
