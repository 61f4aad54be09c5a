"""Is the evidence read as it is written, typed and unchangeable?"""

import shutil

import pandas as pd
import pytest

from benchmark.evidence import DamagedData, NotInEvidence, load_evidence
from benchmark.evidence.schema import TABLES


def test_every_table_is_an_attribute(evidence):
    for name in TABLES:
        assert isinstance(getattr(evidence, name), pd.DataFrame)
        assert name in dir(evidence)
    with pytest.raises(AttributeError):
        _ = evidence.peers


def test_all_552_regions_and_indonesia_are_there(evidence):
    assert len(evidence.regions) == 552
    assert len(evidence.areas) == 553
    assert evidence.regions["level"].value_counts().to_dict() == {
        "kabupaten": 416,
        "kota": 98,
        "province": 38,
    }


def test_columns_have_the_types_of_their_description(evidence):
    types = evidence.observations.dtypes.astype(str)
    assert types["region_code"] == "str"
    assert types["value"] == "float64"
    assert types["as_of"] == "datetime64[us]"
    assert types["approximate"] == "bool"
    assert list(evidence.observations["kind"].cat.categories) == [
        "result",
        "target",
        "bound",
        "disputed",
        "suppressed",
        "not_applicable",
    ]
    assert str(evidence.regions["population"].dtype) == "int64"
    assert str(evidence.instruments["year"].dtype) == "Int64"


def test_a_figure_is_read_as_it_is_written(evidence):
    # observations.csv: 35.77,workers_covered,result,51293,,false,2025-12-26,day,sinergiamediatama-14090
    madiun = evidence.observations.query("region_code == '35.77' and indicator_id == 'workers_covered'")
    found = madiun[madiun["source_id"] == "sinergiamediatama-14090"].iloc[0]
    assert (found["value"], found["kind"], found["precision"]) == (51293.0, "result", "day")
    assert found["as_of"] == pd.Timestamp("2025-12-26")
    assert pd.isna(found["bound"])


def test_rows_are_looked_up_by_their_key(evidence):
    # regions.csv: 51.03,Kabupaten Badung,Kab. Badung,kabupaten,51,…,537739,397.395
    badung = evidence.region("51.03")
    assert (badung.name, badung.province_code, badung.population) == ("Kabupaten Badung", "51", 537739)
    assert evidence.source("sinergiamediatama-14090").kind == "news"
    assert evidence.indicator("ucj_pct").unit == "pct"
    assert evidence.parameter("stale_after_months") == 24.0


def test_an_empty_cell_of_a_looked_up_row_is_none(evidence):
    dateless = evidence.sources.query("published_on.isna()")["source_id"].iloc[0]
    assert evidence.source(dateless).published_on is None


@pytest.mark.parametrize("look_up", ["region", "source", "indicator", "parameter", "table"])
def test_an_unknown_key_says_what_was_looked_for(evidence, look_up):
    with pytest.raises(NotInEvidence, match=r"99\.99"):
        getattr(evidence, look_up)("99.99")


def test_what_one_caller_does_to_a_table_no_other_sees(evidence):
    before = evidence.observations.copy()
    mine = evidence.observations
    mine.loc[0, "value"] = -1.0
    mine["note"] = "ditimpa"
    mine.loc[mine.index[:5], "kind"] = "target"
    mine.columns = [name.upper() for name in mine.columns]
    mine.index.name = "baris"
    mine.attrs["milik"] = "saya"
    pd.testing.assert_frame_equal(evidence.observations, before)
    assert evidence.observations.attrs == {}


def test_the_numbers_behind_a_table_cannot_be_written_to(evidence):
    with pytest.raises(ValueError, match="read-only"):
        evidence.observations["value"].to_numpy()[0] = -1.0


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("regions", "population", 1),
        ("regions", "level", "kota"),
        ("regions", "name", "?"),
        ("observations", "value", -1.0),
        ("observations", "as_of", pd.Timestamp("2000-01-01")),
        ("observations", "approximate", True),
        ("instruments", "year", 1900),
        ("parameters", "value", 0.0),
        ("bounds", "west", 0.0),
    ],
)
def test_the_array_behind_a_column_cannot_be_written_to(evidence, table, column, value):
    before = evidence.table(table)[column].copy()
    try:
        evidence.table(table)[column].array[0] = value
    except ValueError as refused:
        assert "read-only" in str(refused)
    # Text is another object each time, so that writing to it reaches nobody.
    pd.testing.assert_series_equal(evidence.table(table)[column], before)


def test_evidence_cannot_be_changed(evidence):
    with pytest.raises(AttributeError):
        evidence.revision = "lain"
    with pytest.raises(AttributeError):
        evidence.observations = pd.DataFrame()
    with pytest.raises(AttributeError):
        evidence.region("51.03").name = "Badung"


def test_evidence_can_be_the_key_of_a_cache(package):
    one, other = load_evidence(package.folder), load_evidence(package.folder)
    assert {one: 1, other: 2}[one] == 1
    assert one != other


def test_the_same_bytes_give_the_same_revision(package, tmp_path):
    copied = shutil.copytree(package.folder, tmp_path / "copied")
    assert load_evidence(copied).revision == load_evidence(package.folder).revision
    assert len(load_evidence(copied).revision) == 12


def test_any_changed_byte_changes_the_revision(package):
    first = load_evidence(package.folder).revision
    package.change("sources", 2, title="Judul lain")
    second = load_evidence(package.folder).revision
    package.describe(lambda content: content.update(title="Paket lain"))
    assert len({first, second, load_evidence(package.folder).revision}) == 3


def test_the_folder_can_be_named_in_the_environment(package, monkeypatch):
    monkeypatch.setenv("BENCHMARK_DATA", str(package.folder))
    assert load_evidence().folder == package.folder


def test_a_file_beside_the_tables_counts_for_the_revision_and_must_exist(package):
    shape = {"name": "shape", "path": "shape.geojson", "format": "geojson"}
    package.describe(lambda content: content["resources"].append(shape))
    with pytest.raises(DamagedData, match=r"shape\.geojson: Berkas tidak ada"):
        load_evidence(package.folder)
    (package.folder / "shape.geojson").write_text("{}")
    first = load_evidence(package.folder).revision
    (package.folder / "shape.geojson").write_text("[]")
    assert load_evidence(package.folder).revision != first


def test_words_that_other_programs_take_for_missing_stay_words(package):
    package.change("sources", 2, publisher="NA", title="null")
    source = load_evidence(package.folder).sources.iloc[0]
    assert (source["publisher"], source["title"]) == ("NA", "null")


def test_other_rows_make_another_evidence_and_leave_the_first_alone(evidence):
    parameters = evidence.parameters
    parameters.loc[parameters["parameter_id"] == "map_classes", "value"] = 7.0
    changed = evidence.with_tables("seven", parameters=parameters)
    assert (changed.parameter("map_classes"), evidence.parameter("map_classes")) == (7.0, 5.0)
    assert changed.revision == f"{evidence.revision}-seven"
    assert changed.regions.equals(evidence.regions)
