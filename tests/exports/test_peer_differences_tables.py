"""Do the tables of differences hold every figure with date and source, and no zero for what is unknown?"""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from benchmark.analysis.peer_differences import peer_differences
from benchmark.analysis.peer_facts import FACTORS, peer_facts
from benchmark.exports.peer_differences_tables import differences_sheet, differences_workbook, facts_sheet
from benchmark.locale import Words

WORDS = Words("id")
CODES = ["35.10", "35.77", "13.77", "51.03", "33.75"]


@pytest.fixture(scope="module")
def facts(evidence):
    return peer_facts(evidence, CODES)


@pytest.fixture(scope="module")
def sheet(evidence, facts):
    return differences_sheet(evidence, WORDS, "35.10", peer_differences(facts, "35.10"), facts)


def test_each_factor_has_its_row_with_mine_and_the_peers(sheet):
    table = sheet.table.set_index("Faktor")
    assert len(table) == len(FACTORS)
    # data/observations.csv: Banyuwangi 19 % in August 2022
    assert table.at["Cakupan (%)", "Kab. Banyuwangi"].replace("\u00a0", " ") == "19,0 %"
    assert table.at["Cakupan (%)", "Keadaan data"].startswith("Agu 2022")
    assert table.at["Cakupan (%)", "Keadaan data"].endswith("lama")
    # Madiun and Pekalongan have a Perda, Pariaman has not, Badung has
    assert table.at["Perda berlaku", "Median sejawat"] == "3 dari 4 punya"


def test_what_is_unknown_here_is_said_so(sheet):
    table = sheet.table.set_index("Faktor")
    assert table.at["Perda berlaku", "Kab. Banyuwangi"] == "belum terdata"
    assert table.at["Perda berlaku", "Dibanding median"] == "tidak dinilai"
    assert table.at["Perda berlaku", "Keadaan data"] == ""


def test_every_figure_has_a_source_and_every_gap_its_mark(evidence, facts):
    table = facts_sheet(evidence, WORDS, facts).table
    known = table["Nilai"].map(lambda value: not isinstance(value, str))
    assert len(table) == len(FACTORS) * len(CODES)
    assert (table.loc[known, "Kode sumber"] != "").all()
    assert set(table.loc[~known, "Nilai"]) == {"[x]"}


def test_the_workbook_opens_with_the_finding_and_lists_the_sources(evidence, facts, sheet):
    sheets = [sheet, facts_sheet(evidence, WORDS, facts)]
    made = differences_workbook(evidence, WORDS, "Temuan.", sheets, facts, date(2026, 11, 22))
    book = load_workbook(BytesIO(made))
    cover = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]
    assert any("Temuan." in text for text in cover)
    assert {"Beda", "Angka"} <= set(book.sheetnames)
