"""Does a paper keep its form: lists, tables, blanks, sources, names and numbers in words?"""

from datetime import date

import pytest
from docx.oxml.ns import qn
from papers_reading import blanks, links, opened, text_of

from benchmark.exports.documents import names, regulations
from benchmark.exports.documents.inline import Blank, Cited, Sources, web_address
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.table import Grid, Lines
from benchmark.exports.documents.xml import clean
from benchmark.locale import Words

TODAY = date(2026, 11, 21)


@pytest.fixture
def paper(evidence):
    return Paper(evidence, Words("id"), "Judul", "Hal", TODAY, "Dinas", name="Naskah")


def test_sources_are_numbered_as_they_are_first_cited():
    sources = Sources()
    assert sources.numbers(["b", "a"]) == [1, 2]
    assert sources.numbers(["c", "b", ""]) == [1, 3]
    assert sources.ids == ["b", "a", "c"]


def test_a_source_is_listed_with_publisher_title_date_and_link(paper):
    # data/sources.csv: merdeka-badung-392503, 30 April 2025
    paper.text(*fact("Cakupan Badung.", ("merdeka-badung-392503",)))
    paper.list_of_sources()
    made = paper.to_bytes()
    assert "Cakupan Badung [1]." in text_of(made)
    assert "[1]Merdeka Planet / ANTARA. Cakupan Jamsostek Badung Tertinggi di Bali" in text_of(made)
    assert "30 April 2025" in text_of(made)
    assert len(links(made)) == 1


def test_a_document_without_an_address_is_listed_with_that_of_its_linked_twin_or_says_so(paper):
    # data/sources.csv: seed-kaltim has no url; seed-pariaman has none, suhanews-pariaman is the same text
    paper.text("Dua", Cited(("seed-kaltim", "seed-pariaman")))
    paper.list_of_sources()
    made = paper.to_bytes()
    assert "Dokumen tanpa keterangan penerbit. Membangun Kesejahteraan" in text_of(made)
    assert "Tidak beralamat di internet." in text_of(made)
    assert len(links(made)) == 1


def test_a_copy_is_listed_by_its_original_and_a_page_without_a_publisher_by_its_host(paper):
    # data/sources.csv: "GitHub … (kompilasi; asal utama: data.goodstats.id)", and a row without a publisher
    paper.text("Dua", Cited(("umk2026-11", "seed-badung")))
    paper.list_of_sources()
    text = text_of(paper.to_bytes())
    assert "[1]data.goodstats.id (salinan di GitHub). UMK 2026 Aceh" in text
    assert "[2]disnaker.madiunkota.go.id. Pasang Target" in text


@pytest.mark.parametrize(
    ("source_id", "explained"),
    [
        # data/sources.csv: a title in brackets, remarks before and behind one, and one of BPS itself
        ("lenterasultra-inpres2-2021", True),
        ("metromaluku-beta-2025", True),
        ("scribd-paparan-perpres53", True),
        ("malukunews-malra-tual", True),
        ("bps-pdrb-adhb-jatim", False),
        ("umk2026-11", False),
    ],
)
def test_a_title_that_is_not_the_page_s_own_is_explained_whatever_its_form(paper, source_id, explained):
    paper.text("Satu", Cited((source_id,)))
    paper.list_of_sources()
    note = "Judul dalam kurung siku, atau yang diberi keterangan dalam kurung siku, disusun pengelola data"
    assert (note in text_of(paper.to_bytes())) == explained


def test_without_a_citation_there_is_no_list(paper):
    paper.list_of_sources()
    assert "Daftar sumber" not in text_of(paper.to_bytes())


def test_a_table_repeats_its_header_and_describes_itself(paper):
    paper.table(Grid(("A", "B"), (("1", Lines(("x", Blank("isi")))),), (4, 6), "Tabel percobaan."))
    table = opened(paper.to_bytes()).tables[0]
    first, second = table._tbl.findall(qn("w:tr"))
    assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert second.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == "Tabel percobaan."
    assert blanks(paper.to_bytes()) == ["[isi]"]


def test_a_row_longer_than_a_page_may_break(paper):
    paper.table(Grid(("A", "B"), (("1", "N" * 5000),), (14, 2), "Tabel."))
    row = opened(paper.to_bytes()).tables[0]._tbl.findall(qn("w:tr"))[1]
    assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None


def test_each_list_begins_anew_and_headings_are_counted(paper):
    paper.heading("Satu")
    paper.items(["a", "b"])
    paper.items(["c"])
    document = opened(paper.to_bytes())
    ids = [
        one._p.pPr.numPr.numId.val for one in document.paragraphs if one._p.pPr.numPr is not None and one.text
    ]
    assert ids[0] == ids[1] != ids[2]
    assert document.styles["Heading 1"].element.pPr.numPr is not None


def test_pages_are_numbered_and_say_date_and_revision(paper, evidence):
    footer = opened(paper.to_bytes()).sections[0].footer._element.xml
    assert "PAGE" in footer
    assert "21 November 2026" in footer
    assert evidence.revision in footer


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://contoh.go.id/a b?c=é", "https://contoh.go.id/a%20b?c=%C3%A9"),
        ("javascript:alert(1)", ""),
        ("http://[rusak", ""),
        ("docs/methods.md", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_become_links(address, target):
    assert web_address(address) == target


def test_what_xml_cannot_hold_is_dropped():
    assert clean("a\x00b\x1fc\ud800\u202ed\r\ne") == "abcd\ne"
    assert clean(None) == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "nol"),
        (1, "satu"),
        (11, "sebelas"),
        (15, "lima belas"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
    ],
)
def test_numbers_are_spelled(number, said):
    assert names.spelled(number) == said


@pytest.mark.parametrize(
    ("code", "government", "head"),
    [
        ("35.77", "Pemerintah Kota Madiun", "Wali Kota Madiun"),
        ("51.03", "Pemerintah Kabupaten Badung", "Bupati Badung"),
        ("51", "Pemerintah Provinsi Bali", "Gubernur Bali"),
        ("11", "Pemerintah Aceh", "Gubernur Aceh"),
    ],
)
def test_governments_and_heads_are_called_as_officials_do(evidence, code, government, head):
    assert names.government(evidence, code) == government
    assert names.head(evidence, code) == head


@pytest.mark.parametrize(
    ("short", "again", "full"),
    [
        ("Perda 7/2023", "Perda Nomor 7 Tahun 2023", "Peraturan Daerah Nomor 7 Tahun 2023"),
        ("Perwal 19B/2022", "Perwal Nomor 19B Tahun 2022", "Peraturan Wali Kota Nomor 19B Tahun 2022"),
        ("Ranperda 2025", "Ranperda Tahun 2025", "Rancangan Peraturan Daerah Tahun 2025"),
        ("Paritrana 2025", "Paritrana 2025", "Paritrana 2025"),
    ],
)
def test_regulations_are_cited_with_number_and_year(short, again, full):
    assert regulations.numbered(short) == again
    assert regulations.in_full(short) == full


def test_our_own_methods_are_no_source_of_an_official_paper():
    sources = Sources()
    assert sources.numbers(["sejawat-methods", "a"]) == [1]
    assert sources.ids == ["a"]
