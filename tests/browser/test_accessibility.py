"""No barrier that axe-core calls serious or critical stands in anything that is ours."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from benchmarks._support import open_page, wait_until_painted

pytestmark = pytest.mark.browser

# What Streamlit's own elements break and an app cannot mend: rule, part of the page, reason.
NOT_OURS = [
    ("list", "[data-testid=stSidebarNav]", "section headings stand between the list's items"),
    ("listitem", "[data-testid=stSidebarNav]", "the items of a section stand in a group inside the list"),
]


def barriers(page: Page) -> list[str]:
    """Serious and critical violations on the page, one line for each element."""
    response = Axe().run(page, options={"resultTypes": ["violations"]}).response
    return [
        f"{violation['id']} ({violation['impact']}): {node['failureSummary']} {node['html'][:300]}"
        for violation in response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
        if not any(
            violation["id"] == rule and inside(page, node["target"][0], part) for rule, part, _ in NOT_OURS
        )
    ]


def inside(page: Page, target: str, part: str) -> bool:
    """Tell whether an element stands in that part of the page."""
    return page.eval_on_selector(target, "(element, part) => element.closest(part) !== null", part)


# Every page, and of the pages with sections those that hold parts of their own.
VIEWS = [
    "?daerah=51.03",
    "peta?daerah=51.03",
    "profil?daerah=51.03",
    "bandingkan?daerah=51.03",
    "bandingkan?daerah=51.03&bandingkan=51.71,51.08",
    "bandingkan?daerah=51.03&bandingkan=51.71,51.08&tampilan=regulasi",
    "regulasi?daerah=51.03&instrumen=ins-0237",
    "regulasi?daerah=51.03&bagian=matriks",
    "regulasi?daerah=51.03&bagian=adopsi",
    "regulasi?daerah=51.03&bagian=celah",
    "pendanaan?daerah=51.03",
    "pendanaan?daerah=51.03&isi=contoh",
    "pendanaan?daerah=51.03&isi=target&bulan=13",
    "rencana?daerah=51.03&tuan=51.71,33.75&cara=kunjungan",
    "paparan?daerah=51.03&layar=2",
]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_page_has_no_serious_barrier(page, app_url, view, colours):
    page.emulate_media(color_scheme=colours)
    open_page(page, f"{app_url}/{view}")
    if view.startswith("peta") or "adopsi" in view:
        wait_until_painted(page)
    found = barriers(page)
    assert not found, "\n".join(found)
