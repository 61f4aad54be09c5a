"""What a reader does on more than one screen: open a section, fill a field, pick a row, take a file away."""

import csv
import io
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Download, Locator, Page

from benchmarks._support import choose, wait_until_idle

ENTRIES_OF_A_LINK = 3
# Middle of the first row's mark in a table of which one row can be picked: header 38 px, rows 35 px.
FIRST_MARK = {"x": 15, "y": 55}


def asked(page: Page) -> dict[str, str]:
    """What stands behind the question mark of the address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def said(page: Page) -> str:
    """All text that the main part of the page shows, with plain spaces."""
    return page.get_by_test_id("stMain").inner_text().replace("\u00a0", " ")


def key_sentence(page: Page) -> str:
    """The title of the page, which states its finding."""
    return page.get_by_test_id("stMain").get_by_role("heading", level=1).inner_text()


def open_section(page: Page, bar: str, name: str) -> Locator:
    """Click one of the choices that stand side by side under that label, and wait for the answer."""
    choice = page.get_by_role("radiogroup", name=bar, exact=True).get_by_role("radio", name=name, exact=True)
    choice.click()
    wait_until_idle(page)
    return choice


def fill_in(page: Page, label: str, text: str) -> Locator:
    """Type into the field of that label, press Enter, and wait for the answer."""
    wait_until_idle(page)
    field = page.get_by_test_id("stMain").get_by_role("textbox", name=label, exact=True)
    field.fill(text)
    field.press("Enter")
    wait_until_idle(page)
    return field


def shut(page: Page) -> None:
    """Shut the list or window that is open, and wait until it has gone."""
    page.keyboard.press("Escape")
    wait_until_idle(page)


def choose_also(page: Page, label: str, typed: str) -> None:
    """Add the first option offered to a box that holds several, and close its list, which stays open."""
    choose(page, label, typed)
    shut(page)


def step(page: Page, go: Callable[[], object]) -> None:
    """Go back or forward in the browser, and wait longer than for a click: the app hears of it later."""
    go()
    wait_until_idle(page, moment_ms=1_000)


def back_to(page: Page, path: str) -> None:
    """Press Back until that screen stands there; a link between screens leaves up to three entries."""
    for _ in range(ENTRIES_OF_A_LINK):
        step(page, page.go_back)
        if urlsplit(page.url).path == path:
            return
    raise AssertionError(f"{ENTRIES_OF_A_LINK} steps back did not lead to {path}: {page.url}")


def pick_first_row(page: Page) -> None:
    """Pick the first row of the first table in which a row can be picked."""
    page.get_by_test_id("stDataFrame").first.click(position=FIRST_MARK)
    wait_until_idle(page)


def take_away(page: Page, label: str) -> Download:
    """Open "Unduh", click the file of that label, and return what arrives."""
    wait_until_idle(page)
    page.get_by_test_id("stMain").get_by_role("button", name="Unduh", exact=True).click()
    wait_until_idle(page)
    with page.expect_download() as arriving:
        page.get_by_role("button", name=label, exact=True).click()
    return arriving.value


def opened(download: Download, values: bool = False) -> Workbook:
    """Open a workbook that arrived; ``values``: the results of its formulas instead of the formulas."""
    assert download.suggested_filename.endswith(".xlsx")
    return load_workbook(io.BytesIO(download.path().read_bytes()), data_only=values)


def cells(workbook: Workbook, sheet: str) -> list:
    """Every cell of a sheet that is not empty."""
    return [cell for row in workbook[sheet].iter_rows(values_only=True) for cell in row if cell is not None]


def csv_rows(download: Download) -> list[dict[str, str]]:
    """The rows of a CSV file that arrived."""
    assert download.suggested_filename.endswith(".csv")
    return list(csv.DictReader(io.StringIO(download.path().read_text(encoding="utf-8-sig"))))
