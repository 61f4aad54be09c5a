"""Do the tables of instruments keep silence apart from absence when they leave the screen?"""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from benchmark.analysis.adoption import adoption_curve
from benchmark.analysis.clauses import clause_matrix
from benchmark.analysis.coverage import headline
from benchmark.analysis.instrument_gap import gap_of
from benchmark.analysis.instruments import Filters, catalogue, matching
from benchmark.exports.instruments_export import (
    adoption_sheet,
    clauses_sheet,
    gap_sheet,
    instruments_sheet,
    instruments_workbook,
)
from benchmark.locale import Words

WORDS = Words("id")


@pytest.fixture(scope="module")
def instruments(evidence):
    return catalogue(evidence)


@pytest.fixture(scope="module")
def bali(evidence, instruments):
    codes = evidence.regions.query("province_code == '51'")["code"]
    return clauses_sheet(evidence, WORDS, clause_matrix(evidence, instruments, codes), "Bali").table


def test_a_row_carries_status_weight_clauses_and_source(evidence, instruments):
    # instruments.csv: ins-0237, Buleleng, perda 3/2017; provision permit_linked.
    rows = matching(instruments, Filters("buleleng perda 3/2017"))
    [row] = instruments_sheet(evidence, WORDS, rows).table.to_dict("records")
    assert (row["Kode"], row["Nomor"], row["Tahun"], row["Status"]) == ("51.08", "3", 2017, "● berlaku")
    assert row["Klausul"] == "Syarat perizinan" and row["Urutan kekuatan (1 = terkuat)"] == 4
    assert row["Tautan"].startswith("http") and row["Kode instrumen"] == "ins-0237"


def test_regions_without_rows_have_a_mark_in_every_cell_and_no_region_is_lost(bali):
    # instruments.csv has no row of Klungkung (51.05) and Karangasem (51.07).
    assert len(bali) == 10
    missing = bali[bali["Keadaan"] == "belum terdata"]
    assert set(missing["Kode"]) == {"51.05", "51.07"}
    assert missing.iloc[:, 3:].eq("[x]").all(axis=None)
    known = bali[bali["Keadaan"] == "klausul tercatat"].set_index("Kode")
    assert known.at["51.08", "Syarat perizinan"] == "● berlaku"
    assert known.at["51.03", "Syarat perizinan"] == "· tidak disebut sumber"
    assert known.at["51", "Iuran dari APBD"] == "○ rancangan atau rencana"


def test_unknown_years_stand_in_a_row_of_their_own(evidence, instruments):
    curve = adoption_curve(evidence, instruments, "kabkota")
    table = adoption_sheet(WORDS, curve, "kabkota").table
    assert table["Tahun"].iloc[-1] == "tahun tidak diketahui"
    assert table["Perda"].iloc[-1] == curve.undated["perda"]
    assert table["Perda"].iloc[-2] == curve.counts["perda"].iloc[-1]


def test_the_gap_names_what_to_read_with_its_source(evidence, instruments):
    gap = gap_of(evidence, instruments, headline(evidence, "ucj_pct"), "13.77")
    table = gap_sheet(evidence, WORDS, gap, "13.77", instruments).table
    row = table[(table["Klausul"].str.contains("JKK")) & (table["Bacalah"] == "Kabupaten Badung")].iloc[0]
    assert row["Instrumen"] == "Peraturan Bupati Nomor 6 Tahun 2024" and row["Tautan"].startswith("http")
    assert row["Daerah saya"] == "tidak disebut sumber yang terdata"


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_workbook_opens_with_all_sheets_and_the_sources(evidence, instruments, language):
    words = Words(language)
    sheets = [
        instruments_sheet(evidence, words, instruments),
        adoption_sheet(words, adoption_curve(evidence, instruments, "province"), "province"),
    ]
    content = instruments_workbook(evidence, words, "Instrumen", "Kalimat kunci.", sheets, date(2026, 11, 21))
    book = openpyxl.load_workbook(BytesIO(content))
    assert len(book.sheetnames) == 6
    assert book.worksheets[3].max_row == 4 + len(instruments)
    used = evidence.instrument_sources["source_id"].nunique()
    assert book.worksheets[-1].max_row == 4 + used
