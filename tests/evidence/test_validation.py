"""Does the check find damage of form and of whole files, where it is, and nothing in sound data?"""

import random
from datetime import date

import pytest
from small_package import SmallPackage, write_rows

from benchmark.evidence import DamagedData, default_folder, load_evidence
from benchmark.evidence.findings import Finding
from benchmark.evidence.validation import validate
from benchmark.locale import Words

TODAY = date(2026, 11, 21)


def check(package: SmallPackage) -> list[Finding]:
    """Check a package as of a fixed day, its changes having been made on purpose."""
    package.seal()
    return validate(package.folder, today=TODAY)


def places(found: list[Finding]) -> set[tuple]:
    """Where the findings are, and by which rule."""
    return {(f.severity, f.file, f.row, f.column, f.rule) for f in found}


def test_the_published_data_gives_no_finding():
    assert validate(default_folder(), today=TODAY) == []


def test_the_small_package_gives_no_finding(package):
    assert check(package) == []


def test_faults_of_form_are_found_where_they_are(package):
    package.change("regions", package.line_of("regions", code="51.03"), population="banyak")
    package.change("observations", 10, as_of="31-12-2024")
    package.change("observations", 11, kind="hasil")
    employed = package.line_of("observations", region_code="51.03", indicator_id="employed")
    package.change("observations", employed, source_id="tidak-ada")
    package.change("observations", 13, region_code="")
    package.change("observations", 15, observation_id=package.rows("observations")[12]["observation_id"])
    package.change("instruments", 3, kind="perdes")
    package.change("instrument_provisions", 2, provision="tidak_ada")
    package.change("funding", 4, fund_kind="tidak_ada")
    package.change("funding", 5, amount_idr="-1")
    package.change("regions", 2, short_name="Kab. Badung")
    package.change("sources", 2, url="alamatnya hilang")
    found = check(package)
    badung = package.line_of("regions", code="51.03")
    assert places(found) == {
        ("error", "regions.csv", badung, "population", "type"),
        ("error", "regions.csv", badung, "short_name", "unique"),
        ("error", "observations.csv", 10, "as_of", "type"),
        ("error", "observations.csv", 11, "kind", "enum"),
        ("error", "observations.csv", employed, "source_id", "foreign-key"),
        ("error", "observations.csv", 13, "region_code", "required"),
        ("error", "observations.csv", 15, "observation_id", "primary-key"),
        ("error", "instruments.csv", 3, "kind", "foreign-key"),
        ("error", "instrument_provisions.csv", 2, "provision", "foreign-key"),
        ("error", "funding.csv", 4, "fund_kind", "foreign-key"),
        ("error", "funding.csv", 5, "amount_idr", "minimum"),
        ("error", "sources.csv", 2, "url", "pattern"),
    }
    told = {(f.row, f.column): f for f in found if f.file == "observations.csv"}
    assert told[10, "as_of"].value == "31-12-2024"
    assert "2025-12-31" in told[10, "as_of"].way_out
    assert "result" in told[11, "kind"].way_out
    assert "sources" in told[employed, "source_id"].message
    assert "14" in told[15, "observation_id"].message


def test_damaged_files_are_named_each_with_one_finding(package):
    package.path("visits").unlink()
    package.path("awards").write_bytes(
        package.path("awards").read_bytes().replace(b"paritrana", b"parit\xe9", 1)
    )
    content = package.path("programs").read_bytes()
    package.path("programs").write_bytes(content[:-30])
    text = package.path("funding").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    lines[2] = lines[2].rsplit(",", 3)[0] + "\n"
    package.path("funding").write_text("".join(lines), encoding="utf-8")
    text = package.path("instruments").read_text(encoding="utf-8")
    package.path("instruments").write_text(
        text.replace("number,year,subject", "year,number,subject", 1), encoding="utf-8"
    )
    assert places(check(package)) == {
        ("error", "visits.csv", None, None, "file"),
        ("error", "awards.csv", 2, None, "encoding"),
        ("error", "programs.csv", content.count(b"\n"), None, "truncated"),
        ("error", "funding.csv", 3, None, "row-length"),
        ("error", "instruments.csv", 1, "number", "header"),
        ("error", "instruments.csv", 1, "year", "header"),
    }


def test_two_columns_whose_cells_are_exchanged_are_told_of_once_each(package):
    rows = package.rows("observations")
    for row in rows:
        row["kind"], row["precision"] = row["precision"], row["kind"]
    write_rows(package.path("observations"), list(rows[0]), rows)
    found = [f for f in check(package) if f.rule == "exchanged-column"]
    assert [(f.file, f.row, f.column, f.value) for f in found] == [
        ("observations.csv", 2, "kind", rows[0]["kind"]),
        ("observations.csv", 2, "precision", rows[0]["precision"]),
    ]
    assert str(len(rows)) in found[0].message


def test_a_table_saved_by_a_spreadsheet_is_named(package):
    content = package.path("visits").read_bytes()
    package.path("visits").write_bytes(b"\xef\xbb\xbf" + content)
    package.path("awards").write_bytes(package.path("awards").read_bytes().replace(b",", b";"))
    found = places(check(package))
    assert ("error", "visits.csv", 1, None, "encoding") in found
    assert ("error", "awards.csv", 1, "award_id", "header") in found


def test_an_open_quotation_mark_is_named(package):
    content = package.path("visits").read_text(encoding="utf-8")
    package.path("visits").write_text(content.replace(",day,", ',"day,', 1), encoding="utf-8")
    assert [(f.file, f.rule) for f in check(package)] == [("visits.csv", "quotes")]


@pytest.mark.parametrize("content", [None, b"{", b"[]", b"\xff", b'{"resources": []}'])
def test_an_unusable_description_is_one_finding(package, content):
    path = package.folder / "datapackage.json"
    path.unlink() if content is None else path.write_bytes(content)
    assert [(f.file, f.rule) for f in check(package)] == [("datapackage.json", "package")]


def test_a_folder_that_is_none_is_one_finding(package, tmp_path):
    for path in (tmp_path / "tiada", package.path("visits")):
        (finding,) = validate(path)
        assert finding.file == str(path)


def test_a_description_of_an_unknown_type_is_named(package):
    package.describe(lambda content: content["resources"][0]["schema"]["fields"][0].update(type="kode"))
    assert "datapackage.json" in {f.file for f in check(package)}


def test_boundaries_that_are_missing_or_broken_are_named(package):
    for name in ("tiada", "rusak"):
        shape = {"name": name, "path": f"{name}.geojson", "format": "geojson"}
        package.describe(lambda content, shape=shape: content["resources"].append(shape))
    (package.folder / "rusak.geojson").write_text('{"type":\n')
    assert places(check(package)) == {
        ("error", "tiada.geojson", None, None, "file"),
        ("error", "rusak.geojson", 2, None, "json"),
    }


def test_findings_can_be_told_in_english(package):
    package.path("visits").unlink()
    (indonesian,) = check(package)
    (english,) = validate(package.folder, Words("en"), TODAY)
    assert (english.file, english.rule) == (indonesian.file, indonesian.rule)
    assert english.message != indonesian.message


@pytest.mark.parametrize("seed", range(8))
def test_no_random_damage_raises_and_what_passes_also_loads(package, seed):
    chance = random.Random(seed)
    for path in chance.sample(sorted(package.folder.glob("*.csv")), 4) + [
        package.folder / "datapackage.json"
    ] * (seed % 2):
        content = bytearray(path.read_bytes())
        start = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                del content[start:]
            case 1:
                del content[start : start + chance.randrange(1, 40)]
            case 2:
                content[start] = chance.randrange(256)
            case 3:
                content[start:start] = content[: chance.randrange(1, 300)]
        path.write_bytes(bytes(content))
    errors = [finding for finding in check(package) if finding.severity == "error"]
    try:
        load_evidence(package.folder)
    except DamagedData:
        assert errors
