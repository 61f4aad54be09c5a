"""The workbooks of Peta Cakupan and Pendanaan: opened again, figure by figure."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from benchmark.analysis.coverage import headline
from benchmark.analysis.map_view import map_table
from benchmark.exports.funding_tables import reports_sheet, totals_sheet
from benchmark.exports.funding_workbook import funding_workbook
from benchmark.exports.map_workbook import map_workbook
from benchmark.locale import Words

TODAY = date(2026, 11, 21)


def rows_of(sheet) -> list[dict]:
    """The rows below the header in the fourth row, by header."""
    header = [cell.value for cell in sheet[4]]
    return [dict(zip(header, row, strict=True)) for row in sheet.iter_rows(min_row=5, values_only=True)]


@pytest.fixture(scope="module")
def bali(evidence):
    table = map_table(evidence, headline(evidence, "ucj_pct"), "kabkota", "51")
    data = map_workbook(evidence, Words("id"), table, "ucj_pct", "Bali", "=1+1", TODAY)
    return load_workbook(BytesIO(data))


def test_the_map_of_bali_lists_its_nine_regions_with_figure_or_state(bali):
    # observations.csv: Gianyar 65.6; no coverage of Tabanan (51.02) is on record.
    rows = {row["Kode"]: row for row in rows_of(bali.worksheets[3])}
    assert len(rows) == 9
    label = next(name for name in rows["51.04"] if name and name.startswith("Cakupan jaminan"))
    assert rows["51.04"][label] == 65.6
    assert rows["51.02"][label] == "[x]"


def test_the_workbook_has_cover_contents_notes_and_sources_as_the_others_have(bali):
    assert bali.sheetnames[:3] == ["Sampul", "Daftar isi", "Catatan"]
    assert bali.sheetnames[-1] == "Sumber"
    links = [row["Tautan"] for row in rows_of(bali["Sumber"])]
    assert links and all(link.startswith("http") for link in links)


def test_a_sentence_that_begins_like_a_formula_stays_text(bali):
    assert bali["Sampul"]["A3"].value == "'=1+1"
    assert bali["Sampul"]["A3"].data_type == "s"


def test_the_money_of_badung_comes_with_every_report_and_its_source(evidence):
    sheets = [make(evidence, "51.03", Words("id")) for make in (totals_sheet, reports_sheet)]
    cited = evidence.funding.loc[evidence.funding["region_code"] == "51.03", "source_id"]
    data = funding_workbook(evidence, Words("id"), "Pendanaan, Badung", "Kalimat", sheets, cited, TODAY)
    book = load_workbook(BytesIO(data))
    assert len(rows_of(book.worksheets[4])) == len(cited)
    assert len(rows_of(book["Sumber"])) == cited.nunique()
    # What no source states is never an empty cell.
    for name, kind in sheets[1].formats.items():
        assert kind and all(row[name] is not None for row in rows_of(book.worksheets[4])), name
