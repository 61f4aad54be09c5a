"""Are merged reports told apart from the note they were added to?"""

import pytest

from benchmark.exports.merged_notes import note_and_other_reports, with_other_reports
from benchmark.locale import Words


def test_other_reports_become_a_list_of_their_own():
    note = "Tahap uji publik [Juga dilaporkan: perda, 2020] [Juga dilaporkan: surat_edaran, 2021, [sic] a.]"
    assert note_and_other_reports(note) == (
        "Tahap uji publik",
        ["perda, 2020", "surat edaran, 2021, [sic] a."],
    )


def test_a_table_names_them_in_words():
    note = "[Juga dilaporkan: 2021, kabupaten_kota, 1, terbaik pertama]"
    assert with_other_reports(note, Words("id")) == (
        "Dilaporkan juga: 2021, kabupaten kota, 1, terbaik pertama."
    )


@pytest.mark.parametrize("note", [None, float("nan"), ""])
def test_no_note_is_no_text(note):
    assert with_other_reports(note, Words("id")) == ""


def test_no_note_of_the_evidence_keeps_the_brackets(evidence):
    for table in (evidence.instruments, evidence.awards):
        assert not any("[Juga" in with_other_reports(note, Words("id")) for note in table["note"])
