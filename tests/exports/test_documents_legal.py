"""Does the legal basis of the terms of reference name acts as officials do, each with a source that fits?"""

import pytest
from papers_plans import BADUNG, MADIUN_PLAN, written
from papers_reading import cited_in, text_of

from benchmark.analysis.visit_plan import VisitPlan


@pytest.fixture(scope="module")
def terms(evidence):
    return written(evidence, MADIUN_PLAN, "tor")


def act(paper: bytes, start: str) -> str:
    """Return the line of the legal basis that begins so."""
    return next(line for line in text_of(paper).split("\n") if line.startswith(start))


def test_acts_of_the_state_rest_on_their_texts_or_on_national_pages(terms):
    # data/national_acts.csv, data/national_act_sources.csv
    line = act(terms, "Undang-Undang Nomor 40 Tahun 2004")
    assert line.startswith("Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional [")
    assert "(periksa perubahannya, antara lain dengan Undang-Undang Nomor 6 Tahun 2023) [" in line
    (stated,), (doubted,) = cited_in(terms, line[:40])
    assert "Peraturan Pemerintah Nomor 82 Tahun 2019" in stated
    assert "Peraturan Pemerintah Nomor 49 Tahun 2023" in doubted
    instruction = cited_in(terms, "Instruksi Presiden Nomor 2 Tahun 2021")
    assert "Sekretariat Kabinet" in instruction[0][0]
    said = text_of(terms)
    assert "Gorontalo" not in said and "Wondama" not in said


def test_each_number_of_an_amendment_in_dispute_has_its_own_sources(terms):
    # DOMAIN.md 8.3: the deck and ADKASI write 53, two news pages write 52
    stated, doubted = cited_in(terms, "Peraturan Presiden Nomor 33 Tahun 2020")
    assert any("Paparan Perpres 53 Tahun 2023" in one for one in stated)
    assert all("detikFinance" in one or "Pos Merdeka" in one for one in doubted)
    assert len(doubted) == 2


def test_an_instruction_that_has_run_out_is_no_ground(evidence):
    # Inpres 4/2022 was valid to 31 December 2024
    terms = written(evidence, VisitPlan("51", "funding", (BADUNG,)), "tor")
    assert "Instruksi Presiden Nomor 4 Tahun 2022" not in text_of(terms)
    assert "Instruksi Presiden Nomor 8 Tahun 2025" in text_of(terms)


def test_an_act_on_a_source_of_money_is_cited_only_where_the_money_is_on_record(evidence, terms):
    # data/program_funds.csv: Jawa Timur has dbh_cht; data/funding.csv: neither Madiun nor Badung has
    title = "Peraturan Menteri Keuangan Nomor 72 Tahun 2024 tentang Penggunaan Dana Bagi Hasil Cukai"
    assert title in text_of(written(evidence, VisitPlan("51", "funding", ("35",)), "tor"))
    assert title not in text_of(terms)


def test_acts_to_check_are_marked_and_nobody_cites_the_disputed_number_alone(terms):
    text = text_of(terms)
    assert "Instruksi Presiden Nomor 2 Tahun 2021" in text
    assert (
        " (periksa perubahannya; sebagian pemberitaan menulis perubahan itu sebagai Nomor 52 Tahun 2023)"
    ) in act(terms, "Peraturan Presiden Nomor 33 Tahun 2020")
    # data/sources.csv: nobody on record writes another number
    assert " (periksa nomor, tanggal, dan perubahannya)" in act(terms, "Surat Edaran Menteri Dalam Negeri")
    assert "842.2/5193/SJ" in text
    assert "5293" not in text
    assert "Inpres 1/2025" not in text


def test_the_official_title_of_a_regional_act_is_left_to_the_jdih(terms):
    # data/instruments.csv ins-0207: the subject is what the press says, not the title
    text = text_of(terms)
    assert (
        "Peraturan Daerah Kota Madiun Nomor 7 Tahun 2023 tentang [judul resmi: periksa JDIH] (pokok isi "
        "menurut sumber: penyelenggaraan program jaminan kecelakaan kerja dan jaminan kematian di Kota "
        "Madiun)"
    ) in text


def test_acts_stand_by_rank_and_an_amendment_beside_what_it_amends(terms):
    text = text_of(terms)
    ranks = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Instruksi Presiden")
    ranks += ("Surat Edaran", "Peraturan Daerah Provinsi", "Peraturan Daerah Kota", "Peraturan Gubernur")
    places = [text.index(f"\n{rank}") for rank in ranks]
    assert places == sorted(places)
    # data/instruments.csv: Pergub 6/2024 is told to amend Pergub 36/2021
    assert "sebagaimana telah diubah dengan Peraturan Gubernur Jawa Timur Nomor 6 Tahun 2024" in text
    assert "\nPeraturan Gubernur Jawa Timur Nomor 6 Tahun 2024" not in text
