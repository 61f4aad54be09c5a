"""Do the papers read as an official would write them: remarks, brackets, stops, approvals, heads?"""

import re

import pytest
from docx.oxml.ns import qn
from papers_plans import MADIUN_PLAN, PARIAMAN_PLAN, SORONG, written
from papers_reading import blanks, cited_in, listed, opened, paragraphs, text_of

from benchmark.analysis.visit_plan import VisitPlan


@pytest.fixture(scope="module")
def madiun(evidence):
    return {name: written(evidence, MADIUN_PLAN, name) for name in ("tor", "memo", "letter")}


@pytest.fixture(scope="module")
def pariaman(evidence):
    return {name: written(evidence, PARIAMAN_PLAN, name) for name in ("memo", "annex")}


def test_a_draft_tells_to_remove_every_remark_before_it_is_signed(madiun):
    # The remarks in italics ("periksa perubahannya") are no part of what an official signs.
    for name in ("tor", "memo"):
        note = next(line for line in paragraphs(madiun[name]) if line.startswith("Rancangan. "))
        assert "hapus semua keterangan bercetak miring" in note
    assert "[periksa" not in text_of(madiun["memo"])


def test_numbers_in_letters_stand_in_no_second_pair_of_brackets(madiun):
    # 17 questions are proposed for Madiun at Badung
    said = text_of(madiun["tor"])
    assert "daftar pertanyaan terlampir, sebanyak 17 (tujuh belas) pertanyaan;" in said
    assert not any(re.search(r"\([^()]*\([^()]*\)\s*\w*\);", line) for line in paragraphs(madiun["tor"]))


def test_the_superior_approves_what_the_agency_sends_and_the_meeting_that_comes_first(madiun, pariaman):
    memo = text_of(madiun["memo"])
    assert (
        "Menyetujui studi banding ke Kabupaten Badung, diawali pertemuan daring pada Rabu, 10 Februari 2027"
    ) in memo
    assert "Menandatangani" not in memo
    assert "Menyetujui studi banding ke Kota Pekalongan pada [hari dan tanggal]." in text_of(pariaman["memo"])


def test_what_is_said_of_travel_costs_has_its_sources(madiun):
    # data/travel_rules.csv: unit_prices from Aspek.id, at_cost from detikFinance and Pos Merdeka
    prices, at_cost = cited_in(madiun["tor"], "Satuan biaya")
    named = [re.sub(r"^\[\d+\]", "", one) for one in (*prices, *at_cost)]
    assert [one.split(". ")[0] for one in named] == ["Aspek.id", "detikFinance", "Pos Merdeka"]


def test_a_province_is_named_once_before_a_warning(evidence):
    memo = text_of(written(evidence, VisitPlan("51", "funding", ("35",)), "memo"))
    attention = memo.split("Hal yang perlu diperhatikan")[1].split("Alternatif")[0]
    assert "Jawa Timur" in attention
    assert "Provinsi Jawa Timur: " not in attention


def test_no_question_is_counted_where_none_is_asked(evidence):
    terms = written(evidence, VisitPlan(SORONG), "tor")
    assert "0 pertanyaan" not in text_of(terms)
    assert blanks(terms).count("[jumlah pertanyaan]") == 3


def test_a_title_that_ends_in_a_sign_gets_no_stop(madiun):
    # data/sources.csv: "Cakupan Jamsostek Badung Tertinggi di Bali, Sentuh 58,68 Persen!"
    entries = listed(madiun["memo"])
    assert any("Sentuh 58,68 Persen! 30 April 2025." in line for line in entries)
    assert not any(re.search(r"[!?…]\.|\.\.\.\.", line) for line in entries)


def test_brackets_in_titles_of_sources_are_explained_only_where_they_stand(madiun, evidence):
    # data/sources.csv: lenterasultra-inpres2-2021 has a title of our own
    note = (
        "Judul dalam kurung siku, atau yang diberi keterangan dalam kurung siku, disusun pengelola data "
        "karena judul aslinya tidak terlihat."
    )
    assert note in text_of(madiun["tor"])
    letter = text_of(madiun["letter"])
    assert note not in letter


def test_the_lines_of_a_head_stay_on_one_page(madiun):
    head = opened(madiun["tor"]).tables[0]
    kept = [row.cells[0].paragraphs[0]._p.pPr.find(qn("w:keepNext")) is not None for row in head.rows]
    assert kept == [True] * (len(head.rows) - 1) + [False]


def test_the_annex_names_clauses_without_the_groups_of_the_screen(pariaman):
    table = next(
        one for one in opened(pariaman["annex"]).tables if one.cell(0, 0).text == "Bentuk atau klausul"
    )
    names = [row.cells[0].text for row in table.rows]
    assert "Pekerja rentan" in names
    assert not any(re.search(r"\n(Siapa|Dana|Program)", name) for name in names)
