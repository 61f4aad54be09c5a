"""A little raw material and the tables kept by hand, for the tests of the builder."""

import shutil
from pathlib import Path

import pytest
from build_data import MATERIAL
from raw_material import write

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
