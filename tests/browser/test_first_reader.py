"""The first reader after a start gets the page of their link, like everybody after them."""

import pytest
from playwright.sync_api import expect

from benchmarks._support import open_page, running_app

pytestmark = pytest.mark.browser


def test_a_link_to_a_page_opens_on_a_server_that_nobody_has_used(context, witness):
    with running_app() as fresh:
        page = context.new_page()
        open_page(page, f"{fresh.url}/profil?daerah=51.03")
        title = page.get_by_test_id("stMain").get_by_role("heading", level=1)
        expect(title).to_contain_text("Kabupaten Badung: ")
        assert page.get_by_role("dialog").count() == 0
    assert witness.troubles == []
