"""Does the check tell what a hand or a broken copy did to a file, and name the true cause, once?"""

import json
from datetime import date

import pytest

from benchmark.evidence import DamagedData, load_evidence
from benchmark.evidence.findings import Finding
from benchmark.evidence.seal import seal
from benchmark.evidence.validation import validate

TODAY = date(2026, 11, 21)


def check(package, on_purpose: bool = True) -> list[Finding]:
    """Check a package as of a fixed day."""
    if on_purpose:
        package.seal()
    return validate(package.folder, today=TODAY)


def causes(found: list[Finding]) -> list[tuple]:
    """Where the findings are, and by which rule."""
    return [(f.file, f.row, f.column, f.rule) for f in found]


def test_a_table_cut_at_the_end_of_a_line_is_found(package):
    before = len(package.rows("observations"))
    package.cut("observations", 400)
    (found,) = (f for f in check(package, on_purpose=False) if f.severity == "error")
    assert (found.file, found.rule) == ("observations.csv", "seal")
    assert "399" in found.message and str(before) in found.message
    assert "benchmark seal" in found.way_out


def test_a_changed_cell_is_found_until_the_folder_is_sealed_but_stops_no_page(package):
    package.change("sources", 2, title="Judul lain")
    assert causes(check(package, on_purpose=False)) == [("sources.csv", None, None, "seal")]
    assert load_evidence(package.folder).sources["title"].iloc[0] == "Judul lain"
    assert seal(package.folder) == ["sources.csv"]
    assert check(package, on_purpose=False) == []
    assert seal(package.folder) == []


def test_a_boundary_file_changed_by_a_byte_is_found(package):
    path = package.folder / "boundaries" / "provinces.geojson"
    path.write_bytes(path.read_bytes() + b" ")
    assert causes(check(package, on_purpose=False)) == [("boundaries/provinces.geojson", None, None, "seal")]


def test_a_file_without_a_seal_is_found(package):
    package.describe(lambda content: content["resources"][0].pop("hash"))
    (found,) = check(package, on_purpose=False)
    assert (found.file, found.rule) == ("areas.csv", "seal")
    assert "hash" in found.message


def test_a_missing_file_cannot_be_sealed(package):
    package.path("visits").unlink()
    with pytest.raises(DamagedData, match=r"visits\.csv"):
        seal(package.folder)


def test_a_region_taken_out_of_all_tables_but_areas_is_found(package):
    package.remove("regions", package.line_of("regions", code="33.75"))
    found = [f for f in check(package) if f.rule == "area-region"]
    assert [f.value for f in found] == ["33.75"]


OUTLINE_DAMAGES = {
    "no collection": lambda content: content.update(type="Feature"),
    "an outline less": lambda content: content["features"].pop(),
    "an outline twice": lambda content: content["features"].append(content["features"][0]),
    "an unknown code": lambda content: content["features"][0].update(
        id="99.01", properties={"code": "99.01"}
    ),
    "two codes": lambda content: content["features"][0]["properties"].update(code="11"),
    "no outline": lambda content: content["features"][0].update(geometry=None),
    "an empty outline": lambda content: content["features"][0]["geometry"].update(coordinates=[]),
}


@pytest.mark.parametrize("file", ["provinces.geojson", "kabkota.geojson", "kabkota_detail.geojson"])
@pytest.mark.parametrize("change", OUTLINE_DAMAGES.values(), ids=OUTLINE_DAMAGES)
def test_outlines_other_than_those_of_the_regions_are_found(package, file, change):
    package.outlines(file, change)
    found = check(package)
    assert found
    assert {(f.severity, f.file, f.rule) for f in found} == {("error", f"boundaries/{file}", "outlines")}


@pytest.mark.parametrize("code", ["33.75", "35.77", "51", "51.08"])
def test_an_area_exchanged_with_the_density_is_found(package, code):
    # Their product stays the population; only the outline tells them apart.
    line = package.line_of("regions", code=code)
    row = package.rows("regions")[line - 2]
    package.change("regions", line, area_km2=row["density_per_km2"], density_per_km2=row["area_km2"])
    found = check(package)
    assert ("regions.csv", line, "area_km2", "area-outline") in causes(found)


@pytest.mark.parametrize("content", ["[]", "1", "null", '{"type": "FeatureCollection"}'])
def test_json_that_is_no_collection_of_outlines_is_found(package, content):
    (package.folder / "boundaries" / "provinces.geojson").write_text(content)
    assert causes(check(package)) == [("boundaries/provinces.geojson", None, None, "outlines")]


@pytest.mark.parametrize("value", ["NaN", "nan", "INF", "-inf", "Infinity", "1e999"])
def test_a_number_that_is_none_is_found_and_never_loaded(package, value):
    line = package.line_of("observations", region_code="51.03", indicator_id="employed")
    package.change("observations", line, value=value)
    (found,) = check(package)
    assert (found.severity, found.row, found.column, found.value) == ("error", line, "value", value)
    with pytest.raises(DamagedData) as caught:
        load_evidence(package.folder)
    assert (caught.value.row, caught.value.column) == (line, "value")


@pytest.mark.parametrize("kind", ["string", "blob", "boolean", "date", "integer"])
@pytest.mark.parametrize("column", ["value", "region_code", "as_of", "approximate"])
def test_a_column_described_with_another_type_is_a_finding_and_no_trace(package, column, kind):
    def change(content):
        observations = next(table for table in content["resources"] if table["name"] == "observations")
        field = next(field for field in observations["schema"]["fields"] if field["name"] == column)
        if field["type"] == kind:
            field["name"] = "lain"
        field["type"] = kind

    package.describe(change)
    assert "error" in {f.severity for f in check(package)}


def test_rows_are_counted_in_lines_even_after_a_cell_with_line_breaks(package):
    package.change("observations", 3, note="satu\ndua\ntiga")
    package.change("observations", 20, kind="hasil")
    package.change("observations", 21, value="NaN")
    package.change("observations", 22, kind="suppressed")
    found = check(package)
    assert sorted((f.row, f.column) for f in found) == [(22, "kind"), (23, "value"), (24, "value")]
    with pytest.raises(DamagedData) as caught:
        load_evidence(package.folder)
    assert caught.value.row == 22


def test_an_emptied_table_is_itself_the_cause(package):
    package.cut("visits", 1)
    assert causes(check(package)) == [("visits.csv", None, None, "emptied")]


def test_references_that_lead_nowhere_do_not_count_as_exchanged_columns(package):
    links = package.rows("program_sources")
    package.cut("programs", 2)
    found = check(package)
    assert "exchanged-column" not in {f.rule for f in found}
    told = [f for f in found if f.file == "program_sources.csv"]
    assert [(f.column, f.rule) for f in told] == [("program_id", "foreign-key")]
    assert str(len(links)) in told[0].message and "programs" in told[0].way_out


def test_a_file_without_a_byte_is_one_finding(package):
    package.path("visits").write_bytes(b"")
    assert causes(check(package)) == [("visits.csv", None, None, "empty")]
    with pytest.raises(DamagedData, match="Berkas kosong"):
        load_evidence(package.folder)


def test_an_open_quotation_mark_is_named_with_the_line_it_stands_in(package):
    line = package.line_of("visits", visit_id="vis-009")
    lines = package.path("visits").read_text(encoding="utf-8").splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(",", ',"', 1)
    package.path("visits").write_text("".join(lines), encoding="utf-8")
    assert causes(check(package)) == [("visits.csv", line, None, "quotes")]


def test_a_cell_beyond_all_measure_is_named_in_indonesian(package):
    package.change("sources", 3, title="x" * 1_200_000)
    (found,) = check(package)
    assert (found.file, found.row) == ("sources.csv", 3)
    assert "sel yang lebih panjang" in found.message


def test_every_file_of_the_published_data_is_sealed(evidence):
    described = json.loads((evidence.folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        assert resource["bytes"] == (evidence.folder / resource["path"]).stat().st_size, resource["path"]
