"""The workbook, opened again."""

from datetime import date
from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from benchmark.exports.workbook import Sheet, states, workbook
from benchmark.locale import Words


@pytest.fixture(scope="module")
def book():
    table = pd.DataFrame(
        {
            "Daerah": ["Kota Madiun", "=cmd()", "Kab. Madiun"],
            "Cakupan, %": [53.378, 0.0, None],
            "Tanggal": pd.to_datetime(["2025-12-29", None, None]),
            "Tanda": ["dihitung", "https://example.org/a", "https://example.com/typed"],
        }
    )
    sheets = [
        Sheet("Cakupan", "Cakupan pekerja", table, {"Cakupan, %": "pct"}, note="Catatan tabel"),
        Sheet("Cakupan", "Nama lembar sama", table.head(0)),
        Sheet("x" * 40 + "[]:*?/\\", "Nama terlalu panjang", table),
    ]
    sources = pd.DataFrame({"Sumber": ["s1"], "Tautan": ["https://example.org/a"]})
    content = workbook(
        Words("id"), "Profil Kota Madiun", "Untuk apa", sheets, sources, "abc123", date(2026, 11, 21)
    )
    return openpyxl.load_workbook(BytesIO(content))


def test_cover_contents_and_notes_come_before_the_tables_and_sources_last(book):
    assert book.sheetnames[:3] == ["Sampul", "Daftar isi", "Catatan"]
    assert book.sheetnames[-1] == "Sumber"
    assert len(set(book.sheetnames)) == 7


def test_the_cover_names_the_revision_and_the_day(book):
    cover = [cell.value for cell in book["Sampul"]["A"] if cell.value]
    assert any("abc123" in text for text in cover)
    assert any("21 November 2026" in text for text in cover)


def test_the_contents_lead_to_each_sheet(book):
    links = [
        cell.hyperlink.location for (cell, *_) in book["Daftar isi"].iter_rows(min_row=4) if cell.hyperlink
    ]
    assert [link.split("'")[1] for link in links] == book.sheetnames[2:]


def test_the_notes_explain_every_mark(book):
    marks = [cell.value for cell in book["Catatan"]["A"]][3:]
    assert marks == [mark for mark, _ in states(Words("id"))]
    assert {"[x]", "[c]", "[z]", "0"} <= set(marks)


def test_a_missing_figure_stays_empty_and_a_true_zero_is_zero(book):
    column = [row[1].value for row in book["Cakupan"].iter_rows(min_row=5)]
    assert column == [53.378, 0, None]


def test_text_that_looks_like_a_formula_is_text(book):
    cell = book["Cakupan"]["A6"]
    assert cell.data_type == "s"
    assert cell.value == "'=cmd()"


def test_the_header_stays_in_view(book):
    assert book["Cakupan"].freeze_panes == "B5"


def test_dates_are_dates(book):
    assert book["Cakupan"]["C5"].value.date() == date(2025, 12, 29)


def test_a_source_can_be_opened(book):
    assert book["Sumber"]["B5"].hyperlink.target == "https://example.org/a"
    assert book["Cakupan"]["D6"].hyperlink.target == "https://example.org/a"


def test_an_address_that_is_no_source_is_text(book):
    assert book["Cakupan"]["D7"].value == "https://example.com/typed"
    assert book["Cakupan"]["D7"].hyperlink is None
