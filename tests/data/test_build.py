"""Does the builder say the same each time, and does it keep apart what the sources keep apart?"""

import os
import subprocess
import sys

import frictionless
import pytest
from build.tables import MaterialError
from build_data import build
from raw_material import PROJECT, REPAIR_HEADER, built, write


def test_building_in_another_process_gives_the_same_bytes(raw, material, tmp_path):
    # Another seed orders every set of texts anew, which one process alone would never show.
    for seed in ("1", "2"):
        call = "import sys, pathlib, build_data; build_data.build(*map(pathlib.Path, sys.argv[1:]))"
        subprocess.run(
            [sys.executable, "-c", call, raw, tmp_path / seed, material],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(PROJECT / "scripts")},
            check=True,
        )
    files = sorted(path.name for path in (tmp_path / "1").iterdir())
    assert "datapackage.json" in files and "BUILD.md" in files
    for name in files:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes(), name


def test_what_is_built_fits_its_own_description(raw, material, tmp_path):
    build(raw, tmp_path / "out", material)
    report = frictionless.Package(str(tmp_path / "out" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])


def test_targets_bounds_and_impossible_figures_are_kept_but_kept_apart(raw, material, tmp_path):
    build(raw, tmp_path / "out", material)
    rows = built(tmp_path / "out", "observations")
    ucj = {(row["kind"], row["bound"]): row["value"] for row in rows if row["indicator_id"] == "ucj_pct"}
    assert ucj == {("result", ""): "41.5", ("target", ""): "60", ("bound", "lower"): "40"}
    kinds = {row["indicator_id"]: row["kind"] for row in rows if row["value"] in ("126", "900", "800")}
    assert kinds == {"bpu_coverage_pct": "disputed", "workers_covered": "disputed", "workers_total": "result"}


def test_a_result_is_never_younger_than_its_source(raw, material, tmp_path):
    build(raw, tmp_path / "out", material)
    rows = {(row["indicator_id"], row["kind"]): row for row in built(tmp_path / "out", "observations")}
    moved = rows["workers_total", "result"]
    assert (moved["as_of"], moved["precision"]) == ("2025-06-15", "published")
    assert "2025-06-30" in moved["note"]
    assert rows["ucj_pct", "target"]["as_of"] == "2025-12-31"
    assert rows["minimum_wage_idr", "result"]["as_of"] == "2026-12-31"


def test_the_two_series_of_human_development_never_share_a_name(raw, material, tmp_path):
    build(raw, tmp_path / "out", material)
    rows = built(tmp_path / "out", "observations")
    assert [r["value"] for r in rows if r["indicator_id"] == "hdi"] == ["74.1"]
    assert [r["value"] for r in rows if r["indicator_id"] == "hdi_old_series"] == ["83.2"]


def test_a_source_without_address_becomes_a_document_and_keeps_its_title(raw, material, tmp_path):
    build(raw, tmp_path / "out", material)
    sources = {row["source_id"]: row for row in built(tmp_path / "out", "sources")}
    assert sources["catatan-rapat"]["kind"] == "document"
    assert sources["catatan-rapat"]["title"] == "Catatan rapat"
    assert "catatan-rapat" in (tmp_path / "out" / "BUILD.md").read_text(encoding="utf-8")


def test_a_repair_replaces_one_field_and_is_reported_with_its_reason(raw, material, tmp_path):
    write(
        material / "observation_repairs.csv",
        REPAIR_HEADER + "35.77,ucj_pct,41.50,2025-05-31,koran,kind,disputed,Pembagi tidak dijelaskan.\n",
    )
    build(raw, tmp_path / "out", material)
    row = next(r for r in built(tmp_path / "out", "observations") if r["value"] == "41.5")
    assert row["kind"] == "disputed"
    assert "Pembagi tidak dijelaskan." in (tmp_path / "out" / "BUILD.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("35.77,ucj_pct,99,2025-05-31,koran,kind,disputed,Alasan.", "observation_repairs.csv:2"),
        ("35.77,ucj_pct,41.50,2025-05-31,koran,colour,red,Alasan.", "colour"),
        ("35.77,ucj_pct,41.50,2025-05-31,koran,kind,disputed,", "reason"),
        ("35.77,ucj_pct,41.50,2025-05-31,koran,kind,bound,Alasan.", "lower"),
    ],
)
def test_a_repair_that_cannot_be_right_is_named(raw, material, tmp_path, line, told):
    write(material / "observation_repairs.csv", REPAIR_HEADER + line + "\n")
    with pytest.raises(MaterialError, match=told):
        build(raw, tmp_path / "out", material)


def test_an_unknown_provision_is_named(raw, material, tmp_path):
    path = raw / "evidence" / "instruments.csv"
    write(path, path.read_text(encoding="utf-8").replace("jkk;jkm", "jkk;jkz"))
    with pytest.raises(MaterialError, match=r"ins-0001.*jkz"):
        build(raw, tmp_path / "out", material)


def test_two_reports_of_one_award_become_one_with_both_sources(raw, material, tmp_path):
    path = raw / "evidence" / "awards.csv"
    write(
        path,
        path.read_text(encoding="utf-8")
        + "awd-0002,35.77,paritrana,2024,provinsi,kabupaten_kota,penerima,catatan-rapat,Urutan kedua\n"
        + "awd-0003,35.77,paritrana,2024,nasional,kabupaten_kota,penerima,koran,\n",
    )
    build(raw, tmp_path / "out", material)
    awards = {row["award_id"]: row for row in built(tmp_path / "out", "awards")}
    assert sorted(awards) == ["awd-0001", "awd-0003"]
    assert awards["awd-0001"]["rank"] == "2" and "Urutan kedua" in awards["awd-0001"]["note"]
    links = [(row["award_id"], row["source_id"]) for row in built(tmp_path / "out", "award_sources")]
    assert ("awd-0001", "catatan-rapat") in links and ("awd-0001", "koran") in links


def test_an_instrument_that_a_reader_found_twice_keeps_the_clauses_of_both(raw, material, tmp_path):
    path = raw / "evidence" / "instruments.csv"
    write(
        path,
        path.read_text(encoding="utf-8") + "ins-0002,35.77,perda,,2023,Perlindungan,berlaku,jht,koran,Sama\n",
    )
    write(
        material / "instrument_repairs.csv",
        "instrument_id,field,new_value,reason\nins-0002,same_as,ins-0001,Nomor tidak ditulis.\n",
    )
    build(raw, tmp_path / "out", material)
    assert [row["instrument_id"] for row in built(tmp_path / "out", "instruments")] == ["ins-0001"]
    clauses = [row["provision"] for row in built(tmp_path / "out", "instrument_provisions")]
    assert clauses == ["jht", "jkk", "jkm"]


def test_a_programme_that_sources_spell_in_two_ways_becomes_one_with_both_sources(raw, material, tmp_path):
    path = raw / "evidence" / "programs.csv"
    row = "prg-0002,35.77,Gerakan SIAGA KITA,,petani,apbd_kabkota,koran,Setiap ASN\n"
    write(path, path.read_text(encoding="utf-8") + row)
    write(
        material / "program_repairs.csv",
        "program_id,field,new_value,reason\nprg-0002,same_as,prg-0001,Nama yang sama.\n",
    )
    build(raw, tmp_path / "out", material)
    assert [row["name"] for row in built(tmp_path / "out", "programs")] == ["Siaga Kita"]
    funds = [row["fund_kind"] for row in built(tmp_path / "out", "program_funds")]
    assert funds == ["apbd_kabkota"]
    assert len(built(tmp_path / "out", "program_groups")) == 3
    sources = [row["source_id"] for row in built(tmp_path / "out", "program_sources")]
    assert sources == ["catatan-rapat", "koran"]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("paritrana_facts", "koran", "majalah", "'majalah' is not a source"),
        ("travel_rules", "koran", "majalah", "'majalah' is not a source"),
        ("national_act_sources", "koran", "majalah", "'majalah' is not a source"),
        ("national_act_sources", "uu-40-2004", "uu-1-1970", "'uu-1-1970' is not an act"),
        ("national_act_sources", "title", "check", "no source states 'uu-40-2004'"),
        (
            "national_acts",
            "periksa perubahannya",
            "media lain menulis Nomor 41",
            "no source tells the note 'media lain menulis Nomor 41'",
        ),
        ("paritrana_facts", "koran", "", "confirmed, but names no source"),
        ("paritrana_questions", "instrument:perda", "program:penyihir", "no programme protects penyihir"),
    ],
)
def test_what_is_told_of_paritrana_rests_on_what_is_there(raw, material, tmp_path, name, old, new, said):
    path = material / f"{name}.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(MaterialError, match=said):
        build(raw, tmp_path / "out", material)
