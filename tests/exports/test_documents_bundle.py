"""Does one ZIP hold all papers, the plan, the comparison and a note, always in the same order?"""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from papers_reading import text_of

from benchmark.analysis.visit_file import from_json
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.exports.documents.bundle import zip_of
from benchmark.locale import Words

TODAY = date(2026, 11, 21)
WORDS = Words("id")
PLAN = VisitPlan(
    "35.77", "coverage", ("51.03", "33.75"), agency="Dinas Tenaga Kerja", start=date(2027, 2, 10)
)


@pytest.fixture(scope="module")
def archive(evidence):
    return ZipFile(BytesIO(zip_of(evidence, PLAN, WORDS, TODAY)))


def test_the_archive_opens_and_its_names_are_safe(archive):
    assert archive.testzip() is None
    names = archive.namelist()
    assert names[0] == "README.txt"
    assert all(re.fullmatch(r"[a-z0-9_-]+\.(docx|xlsx|json)", name) for name in names[1:])
    assert [name[0] for name in names[1:]] == ["1", "2", "3", "3", "4", "5", "6", "7", "8"]


def test_the_plan_inside_opens_as_the_same_plan(archive, evidence):
    name = next(name for name in archive.namelist() if name.endswith(".json"))
    assert from_json(archive.read(name), evidence, WORDS) == PLAN


def test_the_comparison_inside_names_region_and_hosts(archive):
    name = next(name for name in archive.namelist() if name.endswith(".xlsx"))
    book = load_workbook(BytesIO(archive.read(name)))
    header = [cell.value for sheet in book for row in sheet.iter_rows(max_row=6) for cell in row]
    said = " ".join(str(value) for value in header)
    for place in ("Kota Madiun", "Badung", "Kota Pekalongan"):
        assert place in said


def test_the_note_lists_every_file_and_names_hosts_and_revision(archive, evidence):
    note = archive.read("README.txt").decode("utf-8-sig")
    for name in archive.namelist()[1:]:
        assert f"- {name}" in note
    assert "Tuan rumah: Kabupaten Badung dan Kota Pekalongan" in note
    assert evidence.revision in note


def test_each_letter_goes_to_its_own_host(archive):
    letters = [name for name in archive.namelist() if name.startswith("3-")]
    assert ["UNTUK KABUPATEN BADUNG" in text_of(archive.read(name)) for name in letters] == [True, False]
    assert ["UNTUK KOTA PEKALONGAN" in text_of(archive.read(name)) for name in letters] == [False, True]


def test_the_same_plan_gives_the_same_names_in_the_same_order(archive, evidence):
    again = ZipFile(BytesIO(zip_of(evidence, PLAN, WORDS, TODAY)))
    assert again.namelist() == archive.namelist()
    assert [one.date_time for one in again.infolist()] == [one.date_time for one in archive.infolist()]


def test_without_a_host_to_compare_there_is_no_workbook(evidence):
    names = ZipFile(BytesIO(zip_of(evidence, VisitPlan("35.77"), WORDS, TODAY))).namelist()
    assert not [name for name in names if name.endswith(".xlsx")]
    assert [name for name in names if name.endswith(".json")]


def test_progress_rises_from_the_start_to_the_end(evidence):
    told = []
    zip_of(evidence, VisitPlan("35.77", "coverage", ("51.03",)), WORDS, TODAY, told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
