"""Does the builder say the same each time, and does it keep apart what the sources keep apart?"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import frictionless
import pytest

PROJECT = Path(__file__).resolve().parents[2]
DATA = PROJECT / "data"
sys.path.insert(0, str(PROJECT / "scripts"))

from build.tables import MaterialError  # noqa: E402
from build_data import MATERIAL, build  # noqa: E402

HAND_KEPT = (
    "indicators.csv",
    "provisions.csv",
    "tables.csv",
    "fields.csv",
    "peer_features.csv",
    "learning_goals.csv",
    "learning_weights.csv",
    "package.json",
    "license.md",
)
REPAIR_HEADER = "region_code,indicator,value,as_of,source_id,field,new_value,reason\n"


def published(table: str) -> list[dict[str, str]]:
    """Read a table of the published package as text."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def write(path: Path, text: str) -> None:
    """Write a small fixture file, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Two regions, one source, and observations of every kind."""
    source = tmp_path / "raw"
    write(
        source / "reference" / "regions.csv",
        "code,name,level,province_code,latitude,longitude,population,population_male,population_female,area_km2\n"
        "35,Jawa Timur,province,35,-7.5,112.5,1000,500,500,10\n"
        "35.77,Kota Madiun,kota,35,-7.6,111.5,300,150,150,4\n",
    )
    write(
        source / "evidence" / "sources.csv",
        "source_id,url,publisher,title,published_on,kind\n"
        "kepmendagri-2430-2025,https://example.org/a,A,Kode wilayah,,statistics_copy\n"
        "koran,https://example.org/b,B,Berita,2025-06-15,news\n"
        "catatan-rapat,,,Catatan rapat,,news\n",
    )
    write(
        source / "evidence" / "observations.csv",
        "region_code,indicator,value,unit,as_of,precision,source_id,note\n"
        "35.77,ucj_pct,41.50,persen,2025-05-31,month,koran,\n"
        "35.77,ucj_target_pct,60,%,2025-12-31,year,koran,\n"
        "35.77,ucj_pct_min,40,percent,2025-05-31,month,koran,\n"
        "35.77,bpu_coverage_pct,126,pct,2025-05-31,month,koran,Tidak masuk akal\n"
        "35.77,workers_covered,900,orang,2025-06-30,month,koran,\n"
        "35.77,workers_total,800,people,2025-06-30,month,koran,\n",
    )
    write(
        source / "evidence" / "socioeconomic.csv",
        "region_code,indicator,value,unit,as_of,precision,source_id,note\n"
        "35,hdi,74.1,index,2023-12-31,year,koran,\n"
        "35.77,hdi,83.2,index,2023-12-31,year,koran,\n"
        "35.77,minimum_wage_idr,2500000,idr_per_month,2026-12-31,year,koran,\n",
    )
    evidence = source / "evidence"
    write(
        evidence / "instruments.csv",
        "instrument_id,region_code,kind,number,year,subject,status,provisions,source_ids,note\n"
        "ins-0001,35.77,perda,7,2023,Perlindungan,,jkk;jkm,koran,\n",
    )
    write(
        evidence / "funding.csv",
        "funding_id,region_code,year,fund_kind,amount_idr,beneficiaries,beneficiary_group,"
        "premium_idr_per_month,months,source_id,note,stage\n"
        "fun-0001,35.77,2025,apbd_kabkota,100,5,pekerja rentan,16800,12,koran,,stated\n",
    )
    write(
        evidence / "programs.csv",
        "program_id,region_code,name,started_year,groups,fund_kinds,source_ids,description\n"
        "prg-0001,35.77,Siaga Kita,2020,pekerja rentan; nelayan,apbd_kabkota,koran;catatan-rapat,\n",
    )
    write(
        evidence / "awards.csv",
        "award_id,region_code,award,edition_year,level,category,rank,source_ids,note\n"
        "awd-0001,35.77,paritrana,2024,provinsi,kabupaten_kota,2,koran,\n",
    )
    write(
        evidence / "visits.csv",
        "visit_id,visitor_code,visitor_agency,host_code,host_agency,date,topic,source_ids,note\n"
        "vis-001,35.77,Disnaker,35,Disnaker,,Cakupan,koran,\n",
    )
    return source


@pytest.fixture
def material(tmp_path: Path) -> Path:
    """The hand-kept inputs without the corrections, which speak of other rows."""
    folder = tmp_path / "material"
    folder.mkdir()
    for name in HAND_KEPT:
        shutil.copy(MATERIAL / name, folder / name)
    write(folder / "extra_sources.csv", "source_id,url,publisher,title,published_on,kind\n")
    write(
        folder / "parameters.csv",
        "parameter_id,value,unit,valid_from,valid_to,source_id,label_id,label_en,note\n"
        "map_classes,5,classes,,,koran,Kelas,Classes,\n",
    )
    write(
        folder / "instrument_kinds.csv",
        "kind,label_id,label_en,legal_rank,regional,weight_id,weight_en,source_id\n"
        "perda,Perda,Perda,4,true,Kuat,Strong,koran\n",
    )
    write(
        folder / "fund_kinds.csv",
        "fund_kind,label_id,label_en,note_id,note_en,source_id\napbd_kabkota,APBD,APBD,,,koran\n",
    )
    write(folder / "travel_rules.csv", "rule,source_id\nat_cost,koran\n")
    write(
        folder / "national_acts.csv",
        "act_id,title,gist,check_note,fund_kind,sort_order\nuu-40-2004,UU 40/2004,,periksa perubahannya,,1\n",
    )
    write(
        folder / "national_act_sources.csv",
        "act_id,source_id,states,sort_order\nuu-40-2004,koran,title,1\n",
    )
    write(
        folder / "paritrana_aspects.csv",
        "aspect,label_id,label_en,description_id,description_en,edition,source_id,sort_order\n"
        "regulation,Regulasi,Regulation,Aturan,Rules,2024,koran,1\n",
    )
    write(
        folder / "paritrana_questions.csv",
        "question_id,aspect,wording_id,wording_en,basis_id,basis_en,edition,source_id,confirmed,evidence_rule,"
        "applies,fills_id,fills_en,goal,sort_order\n"
        "perda,regulation,Adakah?,Is there?,Disebut,Named,2024,koran,true,instrument:perda,all,JDIH,JDIH,"
        "regulation,1\n",
    )
    write(
        folder / "paritrana_facts.csv",
        "fact_id,topic,edition,text_id,text_en,source_id,confirmed,sort_order\n"
        "period,period,2024,Setahun,A year,koran,true,1\nweights,scoring,,Bobot,Weights,,false,2\n",
    )
    return folder


def built(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


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


def test_all_regions_of_the_country_are_published():
    levels = [row["level"] for row in published("regions")]
    # Kepmendagri 300.2.2-2430/2025: 38 provinces, 416 kabupaten, 98 kota; the nation is one more area.
    assert [levels.count(level) for level in ("province", "kabupaten", "kota")] == [38, 416, 98]
    assert len(published("areas")) == 553


def test_both_counts_of_kota_madiun_stand_in_the_evidence():
    # sinergiamediatama-14090, December 2025: 51,293 covered and 44,800 not; the ratio is left to the reader.
    rows = [
        (row["indicator_id"], row["value"], row["as_of"], row["kind"])
        for row in published("observations")
        if row["region_code"] == "35.77" and row["source_id"] == "sinergiamediatama-14090"
    ]
    assert ("workers_covered", "51293", "2025-12-26", "result") in rows
    assert ("workers_uncovered", "44800", "2025-12-29", "result") in rows
    assert not [row for row in rows if row[0] == "ucj_pct"]


def test_no_target_stands_among_the_results():
    # Badung: 61 (2024) and 58.68 (2025) are stated results, 67.28 and 100 are targets.
    badung = {
        row["value"]: row["kind"]
        for row in published("observations")
        if row["region_code"] == "51.03" and row["indicator_id"] == "ucj_pct"
    }
    assert badung == {"61": "result", "58.68": "result", "67.28": "target", "100": "target"}
    names = {row["indicator_id"] for row in published("indicators")}
    # These two say how far a target is away; no other name may carry a target.
    assert {name for name in names if "target" in name} == {
        "target_achievement_pct",
        "workers_uncovered_to_target",
    }


def test_every_percentage_used_as_a_result_can_be_one():
    limits = {row["indicator_id"]: float(row["maximum"]) for row in published("indicators") if row["maximum"]}
    beyond = [
        row["observation_id"]
        for row in published("observations")
        if row["kind"] == "result" and float(row["value"]) > limits.get(row["indicator_id"], float("inf"))
    ]
    assert beyond == []


def test_the_description_allows_all_states_that_the_product_shows():
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    observations = next(table for table in package["resources"] if table["name"] == "observations")
    kind = next(field for field in observations["schema"]["fields"] if field["name"] == "kind")
    assert {"result", "bound", "suppressed", "not_applicable"} <= set(kind["constraints"]["enum"])


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


def test_no_region_has_one_programme_under_two_spellings():
    def core(name: str) -> str:
        return re.sub(r"\W+", "", re.sub(r"^(?:gerakan|program)\s+", "", name.casefold()))

    names = [(row["region_code"], core(row["name"])) for row in published("programs")]
    assert len(names) > 400
    assert [name for name, n in Counter(names).items() if n > 1] == []


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
