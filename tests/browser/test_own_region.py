"""Daerah saya: found by any name, kept in the address, carried by a link, and put right when wrong."""

import pytest
from playwright.sync_api import Page, expect
from reader import asked, step

from benchmarks._support import choose, open_page, wait_until_idle

pytestmark = pytest.mark.browser


def own_region(page: Page) -> str:
    """What the sidebar says is the reader's region."""
    return page.get_by_test_id("stSidebar").get_by_role("combobox", name="Daerah saya").input_value()


def test_a_region_typed_as_officials_say_it_is_found_and_stands_in_the_address(page, app_url):
    open_page(page, app_url)
    choose(page, "Pilih daerah Anda untuk mulai", "Pemkot Madiun")
    assert asked(page)["daerah"] == "35.77"
    assert own_region(page) == "Kota Madiun, Jawa Timur"


def test_a_shared_link_opens_the_same_view(page, app_url):
    open_page(page, f"{app_url}/?daerah=51.03")
    assert own_region(page) == "Kab. Badung, Bali"
    expect(page.get_by_test_id("stMain")).to_contain_text("Badung")


def test_the_region_is_carried_to_every_page(page, app_url):
    open_page(page, f"{app_url}/?daerah=51.03")
    for title in ("Peta Cakupan", "Profil Daerah", "Beranda"):
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=title).click()
        wait_until_idle(page)
        assert asked(page)["daerah"] == "51.03", title
        assert own_region(page) == "Kab. Badung, Bali", title


def test_a_wrong_code_is_explained_and_one_click_puts_it_right(page, app_url):
    open_page(page, f"{app_url}/?daerah=35.99")
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Daerah “35.99” tidak ditemukan.")
    main.get_by_role("button", name="Jawa Timur", exact=True).click()
    wait_until_idle(page)
    assert asked(page)["daerah"] == "35"
    assert own_region(page) == "Jawa Timur"
    expect(main).not_to_contain_text("tidak ditemukan")


def test_a_name_of_two_regions_is_asked_back_and_never_guessed(page, app_url):
    open_page(page, f"{app_url}/?daerah=Madiun")
    main = page.get_by_test_id("stMain")
    expect(main.get_by_role("button", name="Kab. Madiun, Jawa Timur")).to_be_visible()
    main.get_by_role("button", name="Kota Madiun, Jawa Timur").click()
    wait_until_idle(page)
    assert asked(page)["daerah"] == "35.77"


def test_the_back_button_returns_to_the_region_before(page, app_url):
    open_page(page, f"{app_url}/?daerah=51.03")
    choose(page, "Daerah saya", "Kota Madiun", within=page.get_by_test_id("stSidebar"))
    assert asked(page)["daerah"] == "35.77"
    step(page, page.go_back)
    assert asked(page)["daerah"] == "51.03"
    assert own_region(page) == "Kab. Badung, Bali"
