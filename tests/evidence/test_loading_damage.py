"""Does damage of a folder name itself, with file, line and a way out?"""

import re
from pathlib import Path

import pytest

import benchmark
from benchmark.evidence import DamagedData, load_evidence
from benchmark.evidence.boundaries import frames
from benchmark.evidence.schema import PARAMETERS
from benchmark.locale import Words


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


def test_damage_can_be_told_in_english(package):
    package.path("visits").unlink()
    damage = damage_of(package.folder)
    assert damage.explain(Words("en")).startswith("visits.csv: ")
    assert damage.explain(Words("en")) != damage.explain(Words("id"))
