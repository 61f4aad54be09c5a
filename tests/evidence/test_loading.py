"""Does the evidence load typed and unchangeable, and does damage name itself?"""

import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

import benchmark
from benchmark.evidence import DamagedData, NotInEvidence, load_evidence
from benchmark.evidence.boundaries import frames
from benchmark.evidence.schema import PARAMETERS, TABLES
from benchmark.locale import Words


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


def damage_of(folder) -> DamagedData:
    with pytest.raises(DamagedData) as caught:
        load_evidence(folder)
    assert caught.value.way_out
    return caught.value


def test_a_missing_folder_is_named(tmp_path):
    damage = damage_of(tmp_path / "tiada")
    assert damage.file.endswith("tiada")
    assert str(damage).startswith(f"{damage.file}: Folder data tidak ditemukan.")


def test_a_file_in_place_of_the_folder_is_named(package):
    assert damage_of(package.path("sources")).file.endswith("sources.csv")


def test_a_missing_table_is_named(package):
    package.path("visits").unlink()
    assert damage_of(package.folder).file == "visits.csv"


def test_a_row_removed_from_sources_is_named_where_it_is_cited(package):
    package.remove("sources", package.line_of("sources", source_id="sinergiamediatama-14090"))
    damage = damage_of(package.folder)
    assert (damage.file, damage.column) == ("observations.csv", "source_id")
    assert damage.values["value"] == "sinergiamediatama-14090"
    assert "sources.csv" in damage.way_out.format(**damage.values)


@pytest.mark.parametrize(("table", "key"), [("sources", "source_id"), ("observations", "observation_id")])
def test_a_key_used_twice_is_named(package, table, key):
    package.append(table, 2)
    damage = damage_of(package.folder)
    assert (damage.file, damage.column) == (f"{table}.csv", key)
    assert damage.values["value"] == package.rows(table)[0][key]


def test_a_missing_parameter_is_named(package):
    package.remove("parameters", package.line_of("parameters", parameter_id="stale_after_months"))
    damage = damage_of(package.folder)
    assert damage.file == "parameters.csv"
    assert "stale_after_months" in damage.explain()


@pytest.mark.parametrize(("parameter", "value"), [("map_classes", "1"), ("mad_scale", "0")])
def test_a_parameter_that_no_method_can_work_with_is_named(package, parameter, value):
    package.change("parameters", package.line_of("parameters", parameter_id=parameter), value=value)
    damage = damage_of(package.folder)
    assert (damage.file, damage.column, damage.values["name"]) == ("parameters.csv", "value", parameter)


def test_every_parameter_named_in_the_code_is_required():
    code = [path.read_text(encoding="utf-8") for path in Path(benchmark.__file__).parent.rglob("*.py")]
    named = {name for text in code for name in re.findall(r'parameter\("([a-z0-9_]+)"\)', text)}
    assert named
    assert named <= set(PARAMETERS)


def test_frames_without_their_table_or_outlines_without_their_file_are_named(package):
    (package.folder / "boundaries" / "bounds.csv").unlink()
    assert damage_of(package.folder).file == "boundaries/bounds.csv"
    package.describe(
        lambda content: content.update(
            resources=[
                resource for resource in content["resources"] if resource["name"] != "boundaries-kabkota"
            ]
        )
    )
    assert "boundaries/kabkota.geojson" in damage_of(package.folder).explain()


def test_the_frames_of_the_map_are_part_of_the_revision(package):
    before = load_evidence(package.folder)
    package.change("bounds", package.line_of("bounds", code="51.03"), west="115")
    after = load_evidence(package.folder)
    assert after.revision != before.revision
    assert frames(after).loc["51.03", "west"] == 115.0


def test_a_link_to_the_folder_may_be_switched_while_it_is_read(package, tmp_path):
    link = tmp_path / "current"
    link.symlink_to(package.folder, target_is_directory=True)
    assert load_evidence(link).folder == package.folder.resolve()


def test_a_missing_description_is_named(package):
    (package.folder / "datapackage.json").unlink()
    assert damage_of(package.folder).file == "datapackage.json"


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"resources": [1]}', b"\xff\xfe", b'{"resources": 7}'])
def test_an_unreadable_description_is_named(package, content):
    (package.folder / "datapackage.json").write_bytes(content)
    assert damage_of(package.folder).file == "datapackage.json"


def test_a_description_without_a_table_is_named(package):
    package.describe(
        lambda content: content.update(
            resources=[resource for resource in content["resources"] if resource["name"] != "parameters"]
        )
    )
    assert "parameters" in damage_of(package.folder).explain()


@pytest.mark.parametrize("path", ["../sources.csv", "/sources.csv"])
def test_a_path_out_of_the_folder_is_refused(package, path):
    package.describe(lambda content: content["resources"][0].update(path=path))
    assert damage_of(package.folder).file == "datapackage.json"


@pytest.mark.parametrize(("was", "line"), [(b"Kabupaten Badung", None), (b"short_name", 1)])
def test_a_table_in_another_encoding_is_named_with_its_line(package, was, line):
    line = line or package.line_of("regions", code="51.03")
    content = package.path("regions").read_bytes().replace(was, was.replace(b"a", b"\xe9"), 1)
    package.path("regions").write_bytes(content)
    damage = damage_of(package.folder)
    assert (damage.file, damage.row) == ("regions.csv", line)
    assert "UTF-8" in damage.explain()


def test_a_table_cut_in_the_middle_of_a_line_is_named_with_that_line(package):
    content = package.path("observations").read_bytes()
    package.path("observations").write_bytes(content[: content.index(b"obs-", 2000) + 20])
    damage = damage_of(package.folder)
    assert damage.file == "observations.csv"
    assert damage.row == content[: content.index(b"obs-", 2000)].count(b"\n") + 1
    assert "terpotong" in damage.what


def test_a_short_line_is_named(package):
    lines = package.path("funding").read_text(encoding="utf-8").splitlines(keepends=True)
    lines[3] = lines[3].rsplit(",", 2)[0] + "\n"
    package.path("funding").write_text("".join(lines), encoding="utf-8")
    damage = damage_of(package.folder)
    assert (damage.file, damage.row) == ("funding.csv", 4)


def test_columns_in_another_order_are_named(package):
    text = package.path("visits").read_text(encoding="utf-8")
    package.path("visits").write_text(
        text.replace("visitor_agency,host_code", "host_code,visitor_agency", 1), encoding="utf-8"
    )
    damage = damage_of(package.folder)
    assert (damage.file, damage.row) == ("visits.csv", 1)
    assert "visitor_agency, host_code" in damage.explain()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("observations", "value", "NaN"),
        ("observations", "value", "INF"),
        ("observations", "value", "12,5"),
        ("observations", "as_of", "31-12-2025"),
        ("observations", "approximate", "ya"),
        ("observations", "kind", "hasil"),
        ("observations", "source_id", ""),
        ("regions", "population", "1.5"),
    ],
)
def test_a_cell_that_does_not_fit_its_column_is_named(package, table, column, value):
    package.change(table, 4, **{column: value})
    damage = damage_of(package.folder)
    assert (damage.file, damage.row, damage.column) == (f"{table}.csv", 4, column)
    assert damage.values["value"] == value


def test_words_that_other_programs_take_for_missing_stay_words(package):
    package.change("sources", 2, publisher="NA", title="null")
    source = load_evidence(package.folder).sources.iloc[0]
    assert (source["publisher"], source["title"]) == ("NA", "null")


def test_damage_can_be_told_in_english(package):
    package.path("visits").unlink()
    damage = damage_of(package.folder)
    assert damage.explain(Words("en")).startswith("visits.csv: ")
    assert damage.explain(Words("en")) != damage.explain(Words("id"))


def test_other_rows_make_another_evidence_and_leave_the_first_alone(evidence):
    parameters = evidence.parameters
    parameters.loc[parameters["parameter_id"] == "map_classes", "value"] = 7.0
    changed = evidence.with_tables("seven", parameters=parameters)
    assert (changed.parameter("map_classes"), evidence.parameter("map_classes")) == (7.0, 5.0)
    assert changed.revision == f"{evidence.revision}-seven"
    assert changed.regions.equals(evidence.regions)
