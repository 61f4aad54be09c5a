"""Does the letter ask each host politely for what is planned, and praise it only for what is on record?"""

import pytest
from papers_plans import MADIUN, MADIUN_PLAN, PARIAMAN_PLAN, PEKALONGAN, written
from papers_reading import blanks, text_of

from benchmark.analysis.visit_plan import VisitPlan


@pytest.fixture(scope="module")
def madiun(evidence):
    return written(evidence, MADIUN_PLAN, "letter")


@pytest.fixture(scope="module")
def pariaman(evidence):
    return written(evidence, PARIAMAN_PLAN, "letter")


def test_the_letter_asks_badung_for_an_online_meeting_first(madiun):
    text = text_of(madiun)
    assert "PEMERINTAH KOTA MADIUN" in text
    assert "DINAS TENAGA KERJA KOTA MADIUN" in text
    assert "terlebih dahulu mengikuti pertemuan daring" in text
    assert (
        "telah menetapkan Peraturan Daerah Kabupaten Badung Nomor 4 Tahun 2020 serta Peraturan Bupati Badung "
        "Nomor 6 Tahun 2024"
    ) in text
    assert "3 (tiga) orang" in text
    assert "Rabu, 10 Februari 2027" in text
    assert "Wali Kota Madiun;" in text
    assert "sebagai laporan" not in text
    for blank in ("[nomor surat]", "[nama lengkap]", "[NIP]", "[alamat pos-el]"):
        assert blank in blanks(madiun)


def test_the_letter_of_pariaman_asks_for_a_visit(pariaman):
    text = text_of(pariaman)
    assert "menerima kunjungan kami" in text
    assert "pertemuan daring" not in text
    assert "telah menetapkan Peraturan Daerah Kota Pekalongan Nomor 10 Tahun 2023" in text
    assert "[hari dan tanggal]" in blanks(pariaman)
    assert "[nama perangkat daerah]" in blanks(pariaman)


def test_the_letter_and_the_terms_follow_up_the_documented_visit(evidence, madiun, pariaman):
    # data/visits.csv vis-009 (18 July 2024) and vis-011 (28 July 2025)
    assert (
        "menindaklanjuti kunjungan Dinas Tenaga Kerja, Koperasi Usaha Kecil dan Menengah Kota Madiun ke "
        "Dinas Perindustrian dan Tenaga Kerja Kabupaten Badung pada tanggal 18 Juli 2024"
    ) in text_of(madiun)
    assert (
        "kunjungan Pemerintah Kota Pariaman ke Dinas Perindustrian dan Tenaga Kerja Kota Pekalongan pada "
        "tanggal 28 Juli 2025, dengan pokok bahasan “Peraturan Daerah Kota Pekalongan Nomor 10 Tahun 2023"
    ) in text_of(pariaman)
    assert "menindaklanjuti kunjungan Kota Pariaman ke Kota Pekalongan pada tanggal 28 Juli 2025" in text_of(
        written(evidence, PARIAMAN_PLAN, "tor")
    )


def test_each_letter_fits_on_a_page_with_its_visit(madiun):
    # Word's and LibreOffice's own paging is not at hand here: the body must stay as short as it was tried.
    text = text_of(madiun).split("Lampiran surat")[0]
    assert len(text) < 2_600
    assert "Dekranasda" not in text


def test_a_host_never_visited_before_is_not_thanked(evidence):
    letter = text_of(written(evidence, VisitPlan(MADIUN, "coverage", (PEKALONGAN,)), "letter"))
    assert "menindaklanjuti kunjungan" not in letter
    assert "[perangkat daerah yang membidangi ketenagakerjaan]" in letter


def test_a_regulation_that_amends_another_stands_beside_it(evidence):
    # data/instruments.csv: Pergub Jawa Timur 6/2024 is told to amend 36/2021
    letter = text_of(written(evidence, VisitPlan("51", "funding", ("35",)), "letter"))
    assert (
        "telah menetapkan Peraturan Gubernur Jawa Timur Nomor 36 Tahun 2021 sebagaimana telah diubah dengan "
        "Peraturan Gubernur Jawa Timur Nomor 6 Tahun 2024."
    ) in letter


def test_a_host_that_was_only_nominated_is_not_said_to_have_won(evidence):
    # data/awards.csv: Kalimantan Timur was nominated nationally in 2023 and 2024, and won nothing
    letter = text_of(written(evidence, VisitPlan("51", "funding", ("64",)), "letter"))
    assert "tercatat sebagai nomine Penghargaan Paritrana tingkat nasional edisi 2024 dan 2023" in letter
    assert "meraih" not in letter
