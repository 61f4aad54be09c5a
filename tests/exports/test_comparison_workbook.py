"""Does the workbook of a comparison carry figures, gaps and sources as the screen shows them?"""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from benchmark.exports.comparison_workbook import comparison_workbook, known_indicators
from benchmark.locale import Words

BALI = ("51.03", "51.71", "51.08", "51.02", "51.01")
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def book(evidence):
    """The workbook of the Bali stories against all regions, opened."""
    return openpyxl.load_workbook(BytesIO(comparison_workbook(evidence, BALI, "nation", Words("id"), DAY)))


def rows_of(sheet) -> list[dict]:
    """The rows of a sheet by their headers, which stand in the fourth line."""
    header, *rows = list(sheet.iter_rows(min_row=4, values_only=True))
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_it_has_cover_contents_notes_tables_and_sources(book):
    assert book.sheetnames == [
        "Sampul",
        "Daftar isi",
        "Catatan",
        "Ringkasan",
        "Indikator",
        "Rincian",
        "Seri waktu",
        "Regulasi",
        "Instrumen",
        "Pendanaan",
        "Laporan pendanaan",
        "Sumber",
    ]


def test_a_figure_is_a_number_and_a_gap_is_marked(book):
    # data/observations.csv: Badung 58.68 (merdeka-badung-392503); Buleleng has no coverage figure
    row = rows_of(book["Indikator"])[0]
    assert row["Kab. Badung"] == 58.68
    assert row["Kab. Buleleng"] == "[x]"


def test_no_gap_becomes_zero_or_empty(book):
    for row in rows_of(book["Rincian"]):
        assert row["Nilai"] is not None
        if row["Tanda"] == "[x]":
            assert row["Nilai"] == "[x]"
            assert row["Tautan"] is None


def test_every_figure_names_publisher_and_address(book):
    for row in rows_of(book["Rincian"]):
        if isinstance(row["Nilai"], int | float):
            assert row["Penerbit"]
            assert row["Keadaan data"]


def test_the_instruments_of_the_stories_stand_in_the_matrix(book):
    rows = {row["Bentuk atau klausul"]: row for row in rows_of(book["Regulasi"])}
    assert rows["Peraturan Daerah"]["Kab. Badung"] == "●\u00a0Perda 4/2020"
    assert rows["Syarat perizinan"]["Kab. Buleleng"] == "●\u00a0Perda 3/2017"
    assert rows["Syarat perizinan"]["Kab. Tabanan"] == "–"


def test_reports_of_one_year_are_not_added_up(book):
    # data/funding.csv: fun-0320 and fun-0321
    cells = [
        row
        for row in rows_of(book["Pendanaan"])
        if row["Daerah"] == "Kabupaten Badung" and row["Sumber dana"] == "APBD kabupaten/kota"
    ]
    assert [(cell["Orang, terendah"], cell["Orang, tertinggi"]) for cell in cells] == [(25_000, 35_000)]


def test_each_source_stands_once(book):
    codes = [row["Kode sumber"] for row in rows_of(book["Sumber"])]
    assert len(codes) == len(set(codes))
    assert "merdeka-badung-392503" in codes


@pytest.mark.parametrize("codes", [("11.02", "11.03"), ("51", "64"), ("13.77", "33.75")])
@pytest.mark.parametrize("language", ["id", "en"])
def test_any_pair_makes_a_workbook_in_either_language(evidence, codes, language):
    content = comparison_workbook(evidence, codes, "chosen", Words(language), DAY)
    assert len(openpyxl.load_workbook(BytesIO(content)).sheetnames) == 12


def test_indicators_without_any_observation_are_left_out(evidence):
    names = known_indicators(evidence, ("11.02", "11.03"))
    assert names[0] == "ucj_pct"
    assert "population" in names
    assert "pu_coverage_pct" not in names
