"""Does the workbook carry what the screen shows, with every source, and harm nobody?"""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.history import series_of
from benchmark.analysis.region_profile import sources_of
from benchmark.evidence import load_evidence
from benchmark.exports.profile_workbook import profile_workbook
from benchmark.locale import Words

DAY = date(2026, 11, 21)


def opened(evidence, code: str, language: str = "id"):
    return openpyxl.load_workbook(BytesIO(profile_workbook(evidence, code, Words(language), DAY)))


def table(book, sheet: str) -> list[dict]:
    rows = list(book[sheet].iter_rows(min_row=4, values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.fixture(scope="module")
def badung(evidence):
    return opened(evidence, "51.03")


def test_it_follows_the_layout_of_the_methods(badung):
    assert badung.sheetnames[:3] == ["Sampul", "Daftar isi", "Catatan"]
    assert badung.sheetnames[-1] == "Sumber"


def test_the_cover_opens_with_the_key_sentence_and_the_revision(badung, evidence):
    cover = " ".join(str(cell) for (cell,) in badung["Sampul"].iter_rows(max_col=1, values_only=True))
    assert "Kabupaten Badung: 58,7\u00a0% pekerja terlindungi" in cover
    assert evidence.revision in cover


def test_the_contents_lead_to_every_sheet(badung):
    links = {
        cell.hyperlink.location.split("!")[0].strip("'")
        for (cell,) in badung["Daftar isi"]["A4:A40"]
        if cell.hyperlink
    }
    assert links == set(badung.sheetnames) - {"Sampul", "Daftar isi"}


def test_coverage_figures_equal_those_of_the_app(badung, evidence):
    # observations.csv, region 51.03, ucj_pct: results 61 and 58.68, targets 67.28 (2025) and 100 (2026)
    written = {(row["Jenis"], row["Cakupan (%)"]) for row in table(badung, "Cakupan")}
    assert {("hasil", 61), ("hasil", 58.68), ("target", 67.28), ("target", 100)} <= written
    assert len(written) == len(series_of(evidence, "51.03"))
    front = [row["Cakupan (%)"] for row in table(badung, "Cakupan") if row["Angka utama"]]
    assert front == [headline(evidence, "ucj_pct").at["51.03", "value"]]


def test_a_computed_figure_says_so(evidence):
    # Kota Madiun: 51,293 covered, 44,800 not (sinergiamediatama-14090, December 2025) = 53.378 per cent
    [row] = [row for row in table(opened(evidence, "35.77"), "Cakupan") if row["Angka utama"]]
    assert row["Jenis"] == "hasil, dihitung"
    assert row["Cakupan (%)"] == 53.4
    assert row["Perhitungan"] == (
        "51.293 terlindungi (26 Desember 2025) ÷ (51.293 + 44.800 belum, 29 Desember 2025) = 53,4\u00a0%"
    )


def test_planned_money_is_told_from_stated_money(badung):
    # funding.csv, region 51.03: Rp600,000,000 is a ceiling (nusabali-badung-120190), Rp495,129,600 was paid
    stages = {row["Jumlah (rupiah)"]: row["Tahap"] for row in table(badung, "Pendanaan")}
    assert stages[600_000_000] == "○ rencana"
    assert stages[495_129_600] == "● dinyatakan"


def test_the_sheet_of_sources_is_complete(badung, evidence):
    rows = table(badung, "Sumber")
    assert {row["Kode sumber"] for row in rows} == set(sources_of(evidence, "51.03")["source_id"])


def test_a_page_without_a_publisher_is_named_by_its_host(badung, evidence):
    # data/sources.csv: seed-badung lies on disnaker.madiunkota.go.id, seed-kaltim has no address
    named = {row["Kode sumber"]: row["Penerbit"] for row in table(badung, "Sumber")}
    assert named["seed-badung"] == "disnaker.madiunkota.go.id"
    named = {row["Kode sumber"]: row["Penerbit"] for row in table(opened(evidence, "64"), "Sumber")}
    assert named["seed-kaltim"] == "penerbit tidak diketahui"


def test_a_region_without_a_figure_names_no_publisher_of_one(evidence):
    rows = table(opened(evidence, "64"), "Kabupaten dan kota")
    assert {row["Penerbit"] for row in rows if row["Peringkat"] is None} == {""}
    assert all(row["Penerbit"] for row in rows if row["Peringkat"] is not None)


def test_a_figure_that_nobody_states_is_marked_and_never_empty_or_zero(badung):
    months = {row["Bulan dibayar"] for row in table(badung, "Pendanaan")}
    assert "[x]" in months
    assert not months & {None, 0}


def test_a_province_lists_all_its_kabupaten_and_kota(evidence):
    rows = table(opened(evidence, "64"), "Kabupaten dan kota")
    assert len(rows) == 10
    assert {"Kota Bontang", "Kabupaten Mahakam Ulu"} <= {row["Daerah"] for row in rows}
    assert {row["Cakupan (%)"] for row in rows if row["Peringkat"] is None} == {"[x]"}


def test_a_region_with_nothing_on_record_keeps_the_empty_tables_and_names_what_would_fill_them(evidence):
    book = opened(evidence, "11.02")
    assert table(book, "Regulasi") == []
    assert any(
        "Instrumen regulasi belum terdata" in row["Belum diketahui"] for row in table(book, "Belum diketahui")
    )
    assert table(book, "Ketenagakerjaan")


def test_text_that_looks_like_a_formula_stays_text(package):
    line = package.line_of("programs", region_code="51.03")
    package.change("programs", line, description='=HYPERLINK("x","klik")')
    book = opened(load_evidence(package.folder), "51.03")
    assert '\'=HYPERLINK("x","klik")' in {row["Uraian"] for row in table(book, "Program")}
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("code", ["35.77", "51.08", "64", "96.03"])
def test_it_opens_in_english_too(evidence, code):
    assert len(opened(evidence, code, "en").sheetnames) >= 13
