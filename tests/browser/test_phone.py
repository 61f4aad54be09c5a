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


@pytest.mark.parametrize("path", ["", "peta", "profil"])
def test_no_page_scrolls_sideways(page, app_url, path):
    open_page(page, f"{app_url}/{path}?daerah=35.77")
    assert page.evaluate(STICKING_OUT) == {"page": 0, "main": 0}
