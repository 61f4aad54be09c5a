"""Does what the planner typed once of those who go stand wherever a paper asks for it?"""

from dataclasses import replace

import pytest
from papers_plans import MADIUN_PLAN, written
from papers_reading import blanks, text_of

from benchmark.analysis.visit_plan import Participant
from benchmark.exports.documents.inline import Blank
from benchmark.exports.documents.people import agency_of, delegation

AGENCY = "Dinas Tenaga Kerja Kota Madiun"


@pytest.mark.parametrize(
    ("person", "agency"),
    [
        (Participant("Kepala Dinas Tenaga Kerja"), AGENCY),
        (Participant("Analis", "Bappeda"), "Bappeda"),
        (Participant("Anggota DPRD Komisi D"), Blank("perangkat daerah")),
        (Participant("Sekretaris Daerah"), Blank("perangkat daerah")),
    ],
)
def test_who_names_no_agency_is_of_the_one_that_plans_unless_the_office_is_another(person, agency):
    assert agency_of(person, AGENCY) == agency


def test_without_a_planning_agency_the_place_stays_open():
    unnamed = Blank("nama perangkat daerah")
    assert agency_of(Participant("Analis"), unnamed) == Blank("perangkat daerah")


def test_the_only_one_who_goes_leads_nobody():
    alone = (Participant("Kepala Dinas Tenaga Kerja"),)
    assert delegation(alone, 1) == ("1 (satu) orang", ", yaitu Kepala Dinas Tenaga Kerja")


def test_a_head_named_first_leads_the_others():
    several = (Participant("Kepala Dinas"), Participant("Analis", count=2))
    assert delegation(several, 3) == ("3 (tiga) orang", " dipimpin Kepala Dinas")


@pytest.mark.parametrize(
    ("people", "total"),
    [
        ((Participant("Analis"), Participant("Kepala Dinas")), 2),
        ((Participant("Kepala Bidang", count=2),), 2),
        ((Participant(""),), 1),
    ],
)
def test_who_leads_is_not_guessed(people, total):
    assert delegation(people, total)[-1] == Blank("jabatan pimpinan rombongan")


def test_with_nobody_named_number_and_leader_stay_open():
    assert delegation((), 0)[0] == Blank("jumlah peserta")


def test_terms_and_letter_of_one_traveller_leave_neither_agency_nor_leader_open(evidence):
    plan = replace(MADIUN_PLAN, participants=(Participant("Kepala Dinas Tenaga Kerja"),))
    terms, letter = written(evidence, plan, "tor"), written(evidence, plan, "letter")
    assert "[perangkat daerah]" not in blanks(terms)
    assert "[jabatan pimpinan rombongan]" not in blanks(letter)
    assert "1 (satu) orang, yaitu Kepala Dinas Tenaga Kerja" in text_of(letter)
