"""Do the lists of peers and targets leave with reasons, sources, date and revision?"""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pandas as pd
import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.learning import learning_targets
from benchmark.analysis.peers import similar_regions
from benchmark.analysis.proposal import propose
from benchmark.exports.delimited import csv_bytes
from benchmark.exports.peers_export import (
    choices_sheet,
    peers_sheet,
    peers_workbook,
    sources_behind,
    targets_sheet,
    with_provenance,
)
from benchmark.locale import Words

WORDS = Words("id")
TODAY = date(2026, 11, 21)
PARIAMAN, LUMAJANG = "13.77", "35.08"


@pytest.fixture(scope="module")
def targets(evidence):
    return learning_targets(evidence, PARIAMAN, "regulation", 20, words=WORDS)


def test_a_target_leaves_with_its_reasons_and_their_sources(evidence, targets):
    # data/instruments.csv: Perda Kota Pekalongan 10/2023; data/visits.csv: vis-011
    table = targets_sheet(evidence, WORDS, PARIAMAN, "regulation", targets).table.set_index("Kode")
    row = table.loc["33.75"]
    assert "Perda 10/2023" in row["Alasan"]
    assert "28 Juli 2025" in row["Alasan"]
    assert row["Kunjungan diterima"] == 1
    assert set(row["Kode sumber"].split("; ")) <= set(evidence.sources["source_id"])


def test_parts_are_from_zero_to_a_hundred_and_an_unknown_one_stays_empty(evidence):
    # data/observations.csv has no ucj_pct of Kota Sorong: the lead over it cannot be stated
    rows = learning_targets(evidence, "96.71", "coverage", 5, words=WORDS)
    table = targets_sheet(evidence, WORDS, "96.71", "coverage", rows).table
    assert table["Keunggulan (0–100)"].isna().all()
    assert table["Kemiripan (0–100)"].between(0, 100).all()


def test_peers_leave_with_what_brings_them_near(evidence):
    rows = similar_regions(evidence, "35.77", 5)
    table = peers_sheet(evidence, WORDS, "35.77", rows).table
    assert len(table) == 5
    assert (table["Mendekatkan"] != "").all()
    assert table["Kestabilan (%)"].between(0, 100).all()


def test_a_peer_beyond_the_list_has_no_stability_in_its_row(evidence):
    rows = similar_regions(evidence, "35.77", 2).assign(mutual=[True, None], stability=[0.9, float("nan")])
    table = peers_sheet(evidence, WORDS, "35.77", rows).table
    assert table["Saling"].tolist()[0] == "ya"
    assert pd.isna(table["Saling"].iloc[1])
    assert pd.isna(table["Kestabilan (%)"].iloc[1])


def test_a_csv_names_date_and_revision_on_every_row(evidence, targets):
    sheet = targets_sheet(evidence, WORDS, PARIAMAN, "regulation", targets)
    text = csv_bytes(with_provenance(sheet, evidence, WORDS, TODAY)).decode("utf-8-sig")
    table = pd.read_csv(pd.io.common.StringIO(text))
    assert set(table["Revisi data"]) == {evidence.revision}
    assert set(table["Tanggal unduh"]) == {"2026-11-21"}


def test_the_workbook_opens_with_its_sources_and_choices(evidence, targets):
    sheets = [
        targets_sheet(evidence, WORDS, PARIAMAN, "regulation", targets),
        choices_sheet(WORDS, {"Tujuan belajar": "Menyusun peraturan"}),
    ]
    made = peers_workbook(evidence, WORDS, "Judul", "Kalimat.", sheets, sources_behind(targets), TODAY)
    assert ZipFile(BytesIO(made)).testzip() is None
    used = sources_behind(targets)
    assert used
    assert len(used) == len(set(used))


def test_the_list_leaves_with_the_proposed_marked_and_why_those_above_are_passed_over(evidence):
    # Lumajang, coverage: Kota Mojokerto and Bojonegoro are the first choice of more than twelve regions, the
    # figure of the former of 2022; nothing speaks against Kab. Probolinggo.
    rows = learning_targets(evidence, LUMAJANG, "coverage", 20, words=WORDS)
    found = propose(evidence, rows, headline(evidence, "ucj_pct"), "coverage", LUMAJANG)
    sheet = targets_sheet(evidence, WORDS, LUMAJANG, "coverage", rows, found)
    marks = sheet.table["Tanda"].tolist()
    assert marks[:2] == ["dilewati: banyak peminat, kurang mirip, angka lama", "dilewati: banyak peminat"]
    place = sheet.table["Daerah"].tolist().index("Kabupaten Probolinggo")
    assert marks[place] == "diusulkan" and not any(marks[place + 1 :])
    assert "banyak peminat, kurang mirip" in sheet.note and "kurang dari 5 poin" in sheet.note
    short = targets_sheet(evidence, WORDS, LUMAJANG, "coverage", rows.head(1), found)
    assert short.table["Tanda"].tolist() == ["dilewati: banyak peminat, kurang mirip, angka lama"]


def test_nobody_ahead_still_makes_a_table(evidence, targets):
    sheet = targets_sheet(evidence, WORDS, PARIAMAN, "regulation", targets.head(0))
    assert sheet.table.empty
    assert "Alasan" in sheet.table
