"""Do the checklists open again, with the figures of the screen and the reader's notes as plain text?"""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.paritrana import Tick, readiness
from benchmark.analysis.paritrana_gaps import gaps
from benchmark.analysis.paritrana_history import award_history
from benchmark.exports.paritrana_checklist import paritrana_checklist
from benchmark.exports.paritrana_workbook import paritrana_workbook
from benchmark.exports.publisher import host_of, publisher_of
from benchmark.locale import Words

ON = date(2026, 11, 21)
HOSTILE = "=1+1 <img src=x onerror=alert(1)> ${x} {y} #[*_ 😀 שלום " + "x" * 100
TICKS = {"leader": Tick("yes", HOSTILE), "presentation": Tick("partly")}


def answers_of(evidence, code, words, ticks=TICKS):
    found = readiness(evidence, code, words, ticks, on=ON)
    return found, gaps(evidence, found, words, ON), award_history(evidence, code)


def paper_of(evidence, code, ticks=TICKS):
    data = paritrana_checklist(evidence, *answers_of(evidence, code, Words("id"), ticks), ON)
    return Document(BytesIO(data))


def text_of(document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def book_of(evidence, code, language="id", ticks=TICKS):
    words = Words(language)
    data = paritrana_workbook(evidence, words, *answers_of(evidence, code, words, ticks), ON)
    return load_workbook(BytesIO(data))


def test_the_paper_says_what_the_screen_says(evidence):
    found, open_ones, _ = answers_of(evidence, "35.77", Words("id"))
    text = text_of(paper_of(evidence, "35.77"))
    assert "DAFTAR PERIKSA KESIAPAN PARITRANA" in text and "Tidak resmi." in text
    assert found.sentence in text and found.total.how in text
    assert (
        "Perda 7/2023, pokok isi menurut sumber" in text and "☒\u00a0ya" in text and "☒\u00a0sebagian" in text
    )
    for gap in open_ones:
        assert gap.question.wording in text
        assert all(host.name in text for host in gap.hosts)


def test_a_note_is_printed_as_typed(evidence):
    assert HOSTILE in text_of(paper_of(evidence, "35.77"))


def test_every_source_that_the_paper_cites_is_listed(evidence):
    text = text_of(paper_of(evidence, "51.03"))
    assert "Daftar sumber" in text and "Tabura Pos" in text
    # What nobody has confirmed stands apart.
    assert "Bobot dalam persen" in text


@pytest.mark.parametrize("code", ["11.02", "51", "91"])
def test_a_region_with_little_on_record_has_its_papers_too(evidence, code):
    text = text_of(paper_of(evidence, code, {}))
    assert "○ Belum terdata" in text and "Akan terisi oleh:" in text
    book = book_of(evidence, code, ticks={})
    assert len(book.sheetnames) == 9


def test_the_workbook_holds_the_answers_without_formulas(evidence):
    book = book_of(evidence, "35.77")
    sheet = book["Daftar periksa"]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    table = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    found, _, _ = answers_of(evidence, "35.77", Words("id"))
    assert [row["Pertanyaan"] for row in table] == [answer.question.wording for answer in found.answers]
    note = next(row["Catatan sendiri"] for row in table if row["Catatan sendiri"])
    assert note == "'" + HOSTILE
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_the_workbook_gives_the_total_only_with_how_it_came_about(evidence):
    found, _, _ = answers_of(evidence, "35.77", Words("id"))
    sheet = book_of(evidence, "35.77")["Aspek"]
    assert sheet["A2"].value == found.total.how
    shares = [row[0] for row in sheet.iter_rows(min_row=5, min_col=8, max_col=8, values_only=True)]
    assert shares == pytest.approx([100 * aspect.share for aspect in found.aspects])


def test_the_workbook_names_whose_award_each_is(evidence):
    # awd-0127: 35.77, Paritrana 2023, provinsi, 1; awd-0094: 35, 2024, nasional
    rows = list(book_of(evidence, "35.77")["Penghargaan"].iter_rows(min_row=5, max_col=7, values_only=True))
    held = {(row[1], row[3], row[4], row[6]) for row in rows}
    assert ("Kota Madiun", 2023, "tingkat provinsi", "peringkat 1") in held
    assert ("Jawa Timur", 2024, "tingkat nasional", "penerima") in held
    assert all(row[1] for row in rows)


def test_our_own_methods_are_no_source_of_the_checklists(evidence):
    assert "METHODS" not in text_of(paper_of(evidence, "35.77"))
    cells = [
        str(cell.value) for page in book_of(evidence, "35.77") for row in page.iter_rows() for cell in row
    ]
    assert not [text for text in cells if "sejawat-methods" in text]


def test_what_is_of_unknown_status_stands_under_a_header_that_says_so(evidence):
    # ins-0204: 35.77,perda,6,2020,unknown
    sheet = book_of(evidence, "35.77")["Daftar periksa"]
    header, first = [next(sheet.iter_rows(min_row=at, max_row=at, values_only=True)) for at in (4, 5)]
    perda = dict(zip(header, first, strict=True))
    assert "Perda 6/2020" in perda["Rencana atau belum pasti"]


def test_a_source_without_a_publisher_is_named_by_its_host(evidence):
    sources = evidence.sources
    row = sources[sources["publisher"].isna() & sources["url"].notna()].iloc[0]
    assert publisher_of(row, Words("id")) == host_of(row["url"]) != ""
    assert host_of("https://www.contoh.go.id/berita?id=1") == "contoh.go.id"
    assert (host_of(None), host_of("docs/methods.md"), host_of("http://[")) == ("", "", "")


def test_the_workbook_reads_in_english(evidence):
    sheet = book_of(evidence, "35.77", "en")
    assert any(
        "Is a regional regulation" in str(cell.value) for page in sheet for row in page for cell in row
    )


def test_the_coverage_stands_as_in_the_profile(evidence):
    # Two regions are ranked with a figure without a date.
    assert key_sentence(evidence, "35.77", Words("id")).rstrip(".") in text_of(paper_of(evidence, "35.77"))
