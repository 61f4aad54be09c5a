"""The browser's back and forward buttons, and what a link to another page must not lose."""

import pytest
from playwright.sync_api import expect
from reader import asked, step
from test_own_region import own_region

from benchmarks._support import choose, open_page, wait_until_idle

pytestmark = pytest.mark.browser


def test_back_forgets_the_region_and_forward_takes_it_again(page, app_url):
    open_page(page, app_url)
    choose(page, "Daerah saya", "Pemkab Badung", within=page.get_by_test_id("stSidebar"))
    step(page, page.go_back)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Indonesia: ")
    assert (asked(page), own_region(page)) == ({}, "")
    step(page, page.go_forward)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kabupaten Badung")


def test_back_through_pages_keeps_region_and_language_at_every_step(page, app_url):
    open_page(page, f"{app_url}/?daerah=51.03&bahasa=en")
    for title in ("Region profile", "Home"):
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=title).click()
        wait_until_idle(page)
    steps = page.evaluate("history.length") - 2
    for _ in range(steps):
        step(page, page.go_back)
        assert asked(page) == {"daerah": "51.03", "bahasa": "en"}
