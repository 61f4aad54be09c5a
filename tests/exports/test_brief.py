"""The two-page brief: opened again as a document and as a PDF file."""

import re
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from pictures_reading import HOSTILE

from benchmark.analysis.coverage import headline
from benchmark.exports.brief.content import brief_of
from benchmark.exports.brief.docx import brief_docx
from benchmark.exports.brief.fit import Offer, fitted, height, lines_of, on_two_pages, shortened
from benchmark.exports.brief.model import Fact, Line, Section
from benchmark.exports.brief.pdf import brief_pdf
from benchmark.locale import Words

WORDS = Words("id")
DAY = date(2026, 11, 21)
# Rich, empty, long-named, provinces, islands, bounds only, old and doubtful figures.
CODES = [
    "51.03",
    "35",
    "35.77",
    "13.77",
    "51",
    "31",
    "31.01",
    "94.03",
    "91.71",
    "64.09",
    "96",
    "62.07",
]


@pytest.fixture(scope="module")
def headlines(evidence):
    return headline(evidence, "ucj_pct")


@pytest.fixture(scope="module")
def briefs(evidence, headlines):
    return {code: brief_of(evidence, code, WORDS, DAY, headlines=headlines) for code in CODES}


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page of a PDF file."""
    found = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return found.stdout.decode().split("\f")[:-1]


def flat(text: str) -> str:
    """Return the text without any space: lines may break at one, and after a slash."""
    return re.sub(r"\s+", "", text)


def texts_of(document) -> str:
    body = [text.text or "" for text in document.element.body.iter(qn("w:t"))]
    return "".join(body)


@pytest.mark.parametrize("code", CODES)
def test_a_brief_has_two_pages_with_the_figures_of_the_app(briefs, headlines, code):
    brief = briefs[code]
    pages = pages_of(brief_pdf(brief))
    assert len(pages) == 2
    assert flat(brief.key_sentence) in flat(pages[0])
    value = headlines.at[code, "value"]
    said = WORDS.percent(value) if headlines.at[code, "state"] in ("value", "zero") else brief.facts[0].value
    assert brief.facts[0].value.startswith(said)
    assert flat(said) in flat(pages[0])
    assert "Halaman2dari2" in flat(pages[1])
    for section in brief.second:
        assert flat(section.heading) in flat(pages[1])


@pytest.mark.parametrize("code", CODES)
def test_the_document_says_the_same_under_real_headings(briefs, code):
    brief = briefs[code]
    document = docx.Document(BytesIO(brief_docx(brief)))
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    wanted = [*brief.drawings, *brief.first, *brief.second]
    assert headings == [each.heading for each in wanted]
    said = texts_of(document)
    assert brief.key_sentence in said
    for section in (*brief.first, *brief.second):
        for line in section.lines:
            assert line.text in said


def test_the_second_page_of_the_document_begins_with_its_first_section(briefs):
    brief = briefs["35.77"]
    document = docx.Document(BytesIO(brief_docx(brief)))
    breaks = [each.text for each in document.paragraphs if each.paragraph_format.page_break_before]
    assert breaks == [brief.second[0].heading]


def test_the_document_is_a4_in_the_language_of_the_reader_with_a_repeated_header_row(briefs):
    document = docx.Document(BytesIO(brief_docx(briefs["35.77"])))
    page = document.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    assert document.core_properties.language == "id-ID"
    assert document.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "id-ID"
    assert document.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_every_picture_has_an_alternative_text_in_both_files(briefs):
    brief = briefs["51.03"]
    assert len(brief.drawings) == 3
    document = docx.Document(BytesIO(brief_docx(brief)))
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert described == [drawing.picture.alt for drawing in brief.drawings]
    assert all("58,7" in text for text in described[:2])
    # A tagged file holds the alternative texts.
    assert b"/StructTreeRoot" in brief_pdf(brief)


def test_coverage_target_distance_and_place_stand_at_the_head(briefs):
    # Badung: 58.68 per cent on 2025-04-30; the target of 67.28 for 2025 is over, that of 100 for 2026 runs.
    facts = {fact.label: fact.value for fact in briefs["51.03"].facts}
    assert facts["Cakupan pekerja"] == "58,7\u00a0%"
    assert facts["Target 2026"] == "100,0\u00a0%"
    assert facts["Selisih ke target"] == "−41,3 poin"


def test_what_is_missing_is_called_not_on_record(briefs):
    brief = briefs["94.03"]
    assert brief.facts[0] == Fact("Cakupan pekerja", "belum terdata", "")
    assert brief.facts[1].value == "belum terdata"
    notes = {section.heading: section.note for section in (*brief.first, *brief.second)}
    assert notes["Instrumen regulasi"] == "Belum terdata; ini tidak berarti tidak ada."


def test_a_bound_is_no_figure(evidence, headlines):
    code = headlines.index[headlines["bound"] == "upper"][0]
    fact = brief_of(evidence, code, WORDS, DAY, headlines=headlines).facts[0]
    assert fact.value.startswith("< ")


def test_three_learning_targets_stand_with_reasons_the_one_proposed_among_them(evidence, headlines):
    # Lumajang: the first two of the list, and Kab. Probolinggo, the twelfth, against which nothing speaks.
    brief = brief_of(evidence, "35.08", WORDS, DAY, headlines=headlines)
    sections = {section.heading: section for section in brief.second}
    lines = sections["Tujuan belajar untuk menaikkan cakupan"].lines
    assert len(lines) == 3
    for line, code in zip(lines, ("35.76", "35.22", "35.13"), strict=True):
        assert line.strong.startswith(evidence.region(code).name)
        assert line.text
    assert [line.strong.rpartition(" (")[2] for line in lines] == [
        "banyak peminat, kurang mirip, angka lama)",
        "banyak peminat)",
        "diusulkan)",
    ]
    assert lines[-1].text.startswith("Kota Mojokerto teratas, tetapi banyak peminat, kurang mirip, dan ")


def section_of(brief, heading: str) -> Section:
    return next(each for each in (*brief.first, *brief.second) if each.heading == heading)


def test_the_remark_on_a_target_says_who_set_it_and_a_past_year_that_it_is_over(briefs):
    # observations.csv: 51, 67.28 for 2025, "Target Kementerian Dalam Negeri untuk Bali tahun 2025".
    brief = briefs["51"]
    assert brief.facts[1].label == "Target 2025"
    assert brief.facts[1].about.startswith("tahunnya sudah lewat")
    assert "“Target Kementerian Dalam Negeri untuk Bali tahun 2025”" in brief.standing


def test_a_draft_in_progress_stands_before_weaker_and_older_instruments(briefs):
    # 13.77: Perwali 54 and 55 of 2021 in force, ranperda of 2025 (ins-0076), which is all there is room for.
    titles = [line.strong for line in section_of(briefs["13.77"], "Instrumen regulasi").lines]
    assert titles == ["Perwali 54/2021", "Perwali 55/2021", "Ranperda 2025"]


def test_a_programme_that_sources_spell_in_two_ways_stands_once(briefs):
    # raw prg-0033 "Gerakan TuWai KeTan (...)" and prg-0036 "Tuwai Ketan (...)", joined by the data build
    names = [line.strong for line in section_of(briefs["13.77"], "Program dan gerakan").lines]
    assert len([name for name in names if "tuwai" in name.lower()]) == 1


def test_money_that_only_a_programme_names_is_said_so_in_every_place(briefs):
    brief = briefs["13.77"]
    (line,) = section_of(brief, "Pendanaan iuran").lines
    assert line.strong == "Iuran ASN" and line.text.endswith("tanpa laporan dana")
    unknown = section_of(brief, "Yang belum diketahui")
    assert "Pendanaan iuran belum terdata." not in [line.strong for line in unknown.lines]


def test_statistics_of_work_say_that_they_are_no_denominator(briefs):
    assert "penyebut cakupan" in section_of(briefs["35.77"], "Kerja, kemiskinan, dan upah").note


def test_a_doubtful_figure_explains_its_sign(briefs):
    assert briefs["13.77"].facts[0].value.endswith("≈")
    assert "≈ diragukan" in briefs["13.77"].facts[0].about


def test_the_citation_carries_the_address_where_it_is_known(evidence, headlines):
    address = "https://contoh.go.id/profil?lihat=31.01"
    brief = brief_of(evidence, "31.01", WORDS, DAY, address=address, headlines=headlines)
    assert address in section_of(brief, "Cara mengutip").lines[0].text


def test_what_is_left_out_is_counted(evidence, briefs):
    brief = briefs["35.77"]
    section = next(each for each in (*brief.first, *brief.second) if each.heading == "Pendanaan iuran")
    total = int((evidence.funding["region_code"] == "35.77").sum())
    assert section.rest == f"dan {total - len(section.lines)} lainnya, lihat profil di aplikasi"


def test_sources_carry_their_whole_address(evidence, briefs):
    brief = briefs["35.77"]
    section = next(each for each in brief.second if each.heading == "Sumber")
    assert all(line.address.startswith("http") for line in section.lines)
    document = docx.Document(BytesIO(brief_docx(brief)))
    targets = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert {line.address for line in section.lines} <= targets


def test_an_english_brief_is_english(evidence, headlines):
    brief = brief_of(evidence, "51.03", Words("en"), DAY, headlines=headlines)
    document = docx.Document(BytesIO(brief_docx(brief)))
    assert document.core_properties.language == "en-GB"
    assert brief.facts[0].value == "58.7\u00a0%"
    assert len(pages_of(brief_pdf(brief))) == 2


def test_hostile_text_comes_through_as_plain_text(briefs):
    brief = briefs["51.03"]
    text = HOSTILE.replace("W" * 300, "") + " @raw `code` = Heading\n- item // note \\u{1F600} \u0007"
    section = Section(text, (Line(text, text, 'https://contoh.go.id/"><script>'),), text, text)
    spoilt = replace(
        brief,
        title=text,
        subtitle=text,
        key_sentence=text,
        facts=(Fact(text, text, text),),
        standing=text,
        first=(section,),
        second=(section,),
        foot=text,
    )
    pages = pages_of(brief_pdf(spoilt))
    assert len(pages) == 2
    for wanted in ("<img src=x onerror=alert(1)>", "$x^2$", "=1+1", "${a} {b}", "#[*_", "@raw `code`"):
        assert flat(wanted) in flat(pages[1])
    said = texts_of(docx.Document(BytesIO(brief_docx(spoilt))))
    assert "<img src=x onerror=alert(1)> $x^2$ =1+1 ${a} {b} #[*_" in said
    assert "\u0007" not in said


def test_far_too_much_text_still_leaves_two_pages(briefs):
    brief = briefs["51.03"]
    section = Section("Judul", tuple(Line("W" * 300, "W " * 400) for _ in range(30)))
    assert len(pages_of(brief_pdf(replace(brief, first=(section,), second=(section,))))) == 2


def lines(count: int) -> tuple[Line, ...]:
    return tuple(Line(f"Butir {number}", "pendek") for number in range(count))


def test_every_section_gets_its_least_before_any_gets_more():
    offers = [Offer(Section("A", lines(9)), 2, 9), Offer(Section("B", lines(9)), 2, 3)]
    # Two headings take 4.2 lines; four items and two lines on the rest take six.
    assert [len(section.lines) for section in fitted(offers, 10.2, WORDS)] == [2, 2]
    assert [len(section.lines) for section in fitted(offers, 12.2, WORDS)] == [3, 3]
    assert [len(section.lines) for section in fitted(offers, 99, WORDS)] == [9, 3]


def test_what_is_fitted_is_no_higher_than_the_page():
    offers = [Offer(Section(name, lines(20)), 3, 20) for name in "ABCD"]
    for room in (24, 30, 47):
        assert sum(height(section) for section in fitted(offers, room, WORDS)) <= room


def test_sections_break_over_the_pages_where_most_is_shown():
    offers = [Offer(Section(name, lines(5)), 1, 5) for name in "ABC"]
    first, second = on_two_pages(offers, 8, 20, WORDS)
    assert [section.heading for section in first] == ["A"]
    assert [len(section.lines) for section in (*first, *second)] == [5, 5, 5]


def test_wide_letters_take_more_lines():
    assert lines_of("a" * 90) == 1
    assert lines_of("W" * 90) == 2
    assert lines_of("") == 1


def test_a_text_is_cut_at_a_space():
    assert shortened("satu dua tiga empat", 15) == "satu dua tiga…"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"
    assert shortened("pendek", 10) == "pendek"


def test_a_figure_and_its_unit_stay_on_one_line_when_a_text_is_cut():
    said = "Cakupan  pekerja\n64,8\u00a0% dari pekerja dan seterusnya"
    assert shortened(said, 40) == "Cakupan pekerja 64,8\u00a0% dari pekerja…"
    assert shortened(said, 60) == "Cakupan pekerja 64,8\u00a0% dari pekerja dan seterusnya"
