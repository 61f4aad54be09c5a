"""Does the command line answer, in words and in JSON, and fail with a reason?"""

import json

import pytest
from typer.testing import CliRunner

from benchmark.cli import app

NO_BLOCK = [
    part for block in ("size", "urban", "work", "economy", "welfare") for part in ("--weight", f"{block}=0")
]


def run(*arguments: str, code: int = 0):
    """Run a command that must end with the exit code; its result."""
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.fixture
def damaged(package):
    """A small package with a percentage of 161 and a table missing."""
    line = package.line_of("observations", region_code="51.03", indicator_id="ucj_pct", value="61")
    package.change("observations", line, value="161")
    package.path("visits").unlink()
    package.seal()
    return package


def test_a_name_gives_its_code():
    assert run("find", "Pemkab Badung").stdout == "51.03  Kabupaten Badung, Bali\n"
    assert run("find", "bali").stdout == "51  Bali\n"


def test_a_name_gives_its_code_in_json():
    assert json.loads(run("find", "35.77", "--json").stdout) == {
        "code": "35.77",
        "name": "Kota Madiun",
        "level": "kota",
        "province": "Jawa Timur",
    }


def test_an_ambiguous_name_gives_both_candidates_and_no_guess():
    result = run("find", "Madiun", code=1)
    assert result.stdout == ""
    assert "Kabupaten Madiun (35.19)" in result.stderr
    assert "Kota Madiun (35.77)" in result.stderr
    answer = json.loads(run("find", "Madiun", "--json", code=1).stdout)
    assert answer["error"] == "ambiguous"
    assert [candidate["code"] for candidate in answer["candidates"]] == ["35.19", "35.77"]


def test_an_unknown_name_gives_suggestions():
    answer = json.loads(run("find", "Kota Badung", "--json", code=1).stdout)
    assert answer["error"] == "unknown"
    assert "51.03" in [suggestion["code"] for suggestion in answer["suggestions"]]


def test_the_headline_of_every_region_is_listed_in_json():
    answer = json.loads(run("headline", "ucj_pct", "--on", "2026-01-31", "--json").stdout)
    regions = {region["code"]: region for region in answer["regions"]}
    assert len(regions) == 552
    assert (answer["indicator_id"], answer["on"]) == ("ucj_pct", "2026-01-31")
    # observations.csv, sinergiamediatama-14090: 51,293 covered, 44,800 not: 51293 / 96093 = 53.378 per cent.
    madiun = regions["35.77"]
    assert round(madiun["value"], 3) == 53.378
    assert madiun["computed"] is True
    assert madiun["as_of"].startswith("2025-12")
    # Simeulue: no row of ucj_pct and none of workers_covered.
    assert (regions["11.09"]["value"], regions["11.09"]["state"]) == (None, "not_collected")


def test_the_headline_of_a_past_day_knows_nothing_later():
    answer = json.loads(run("headline", "ucj_pct", "--on", "2024-12-31", "--json").stdout)
    assert max(region["as_of"] for region in answer["regions"] if region["as_of"]) <= "2024-12-31"


def test_headlines_are_listed_as_a_table_with_indonesian_numbers():
    output = run("headline", "ucj_pct", "--level", "kabkota", "--on", "2026-01-31").stdout
    (madiun,) = [line for line in output.splitlines() if line.startswith("35.77 ")]
    assert "Kota Madiun" in madiun
    assert "53,4" in madiun
    assert "dihitung" in madiun
    assert not [line for line in output.splitlines() if line.startswith("51 ")]
    assert "dari 514 daerah berdata" in output


def test_provinces_are_listed_alone():
    output = run("headline", "ucj_pct", "--level", "province").stdout
    assert "dari 38 daerah berdata" in output


def test_an_unknown_indicator_gives_what_may_have_been_meant():
    result = run("headline", "ucj_pc", code=1)
    assert "ucj_pct" in result.stderr
    answer = json.loads(run("headline", "ucj_pc", "--json", code=1).stdout)
    assert answer["error"] == "unknown" and "ucj_pct" in answer["suggestions"]
    assert answer["message"] + "\n" == result.stderr


def test_sound_data_has_no_finding(package):
    assert run("validate", str(package.folder)).stdout == "Tidak ada temuan.\n"
    assert json.loads(run("validate", str(package.folder), "--json").stdout) == {"errors": [], "warnings": []}


def test_damage_is_listed_with_its_place_and_way_out_and_fails(damaged):
    line = damaged.line_of("observations", region_code="51.03", indicator_id="ucj_pct", value="161")
    output = run("validate", str(damaged.folder), code=1).stdout
    assert f"observations.csv:{line} [value] 161 di luar batas 0–100" in output
    assert "visits.csv Berkas tidak ada." in output
    assert "→ Salin ulang berkas ini" in output
    assert output.splitlines()[-1] == "2 kesalahan, 0 peringatan."


def test_findings_are_listed_in_json_with_warnings_apart(damaged):
    damaged.append("sources", 2, source_id="tak-terpakai")
    damaged.seal()
    answer = json.loads(run("validate", str(damaged.folder), "--json", code=1).stdout)
    assert {(finding["file"], finding["rule"]) for finding in answer["errors"]} == {
        ("observations.csv", "value-range"),
        ("visits.csv", "file"),
    }
    (unused,) = answer["warnings"]
    assert (unused["file"], unused["column"], unused["value"]) == ("sources.csv", "source_id", "tak-terpakai")


def test_warnings_alone_are_no_failure(package):
    package.append("sources", 2, source_id="tak-terpakai")
    package.seal()
    output = run("validate", str(package.folder)).stdout
    assert output.splitlines()[-1] == "0 kesalahan, 1 peringatan."


def test_a_change_made_on_purpose_is_sealed(package):
    package.change("sources", 2, title="Judul lain")
    assert "benchmark seal" in run("validate", str(package.folder), code=1).stdout
    assert run("seal", str(package.folder)).stdout == "Dicatat: sources.csv\n"
    assert run("validate", str(package.folder)).stdout == "Tidak ada temuan.\n"
    assert run("seal", str(package.folder)).stdout == "Semua berkas sudah sesuai dengan catatan.\n"


def test_a_folder_without_all_its_files_cannot_be_sealed(damaged):
    assert "visits.csv: Berkas tidak ada." in run("seal", str(damaged.folder), code=1).stderr


def test_many_findings_of_one_kind_are_cut_short(package):
    path = package.path("observations")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(",informal_share_pct,result,", ",informal_share_pct,result,9"), encoding="utf-8"
    )
    count = text.count(",informal_share_pct,result,")
    output = run("validate", str(package.folder), code=1).stdout
    assert f"… {count - 20} temuan sejenis lagi (value-range)" in output
    assert output.count("(value-range)") == 21


def test_a_folder_that_is_not_there_fails_with_a_reason(tmp_path):
    assert "Folder data tidak ditemukan." in run("validate", str(tmp_path / "tiada"), code=1).stdout


def test_a_damaged_folder_stops_the_other_commands_with_a_reason(damaged, monkeypatch):
    monkeypatch.setenv("BENCHMARK_DATA", str(damaged.folder))
    for command in (["find", "Badung"], ["headline", "ucj_pct"]):
        result = run(*command, code=1)
        assert result.stderr == "visits.csv: Berkas tidak ada. Salin ulang berkas ini dari paket data asli.\n"
        answer = json.loads(run(*command, "--json", code=1).stdout)
        assert answer["error"] == "damaged"
        assert result.stderr == answer["message"] + "\n"


def test_the_peers_of_a_region_are_listed_with_label_and_reasons():
    output = run("peers", "Kota Madiun", "-k", "3").stdout
    first = output.splitlines()[2]
    assert first.startswith("33.73  Kota Salatiga")
    assert "sangat mirip" in first and "Proporsi kelurahan" in first
    assert len(output.splitlines()) == 6


def test_peers_are_listed_in_json_with_contributions_that_sum_to_the_distance():
    answer = json.loads(run("peers", "51.03", "-k", "5", "--other-province", "--json").stdout)
    assert (answer["code"], answer["too_few_features"], len(answer["peers"])) == ("51.03", False, 5)
    for peer in answer["peers"]:
        assert not peer["code"].startswith("51")
        assert sum(peer["contributions"].values()) == pytest.approx(peer["distance"])


def test_peers_can_be_weighed_otherwise():
    answer = json.loads(run("peers", "51.03", "-k", "1", "--weight", "size=0", "--json").stdout)
    assert "population" not in answer["peers"][0]["contributions"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Madiun"], "Kota Madiun (35.77)"),
        (["35.77", "--weight", "cakupan=1"], "“cakupan” tidak dikenal"),
        (["35.77", "--weight", "urban"], "ciri=angka"),
        (["35.77", "--weight", "urban=inf"], "ciri=angka"),
        (["35.77", *NO_BLOCK], "Tidak ada ciri yang berbobot"),
        # Kabupaten Mahakam Ulu (64.11): no minimum wage in observations.csv.
        (["64.11", "--weight", "minimum_wage=30", "--within-km", "1"], "terlalu sedikit"),
        (["35.77", "--within-km", "1"], "Tidak ada daerah yang memenuhi saringan."),
    ],
)
def test_a_question_for_peers_that_has_no_answer_fails_with_a_reason(arguments, told):
    result = run("peers", *arguments, code=1)
    assert told in result.stderr
    answer = json.loads(run("peers", *arguments, "--json", code=1).stdout)
    assert answer["message"] + "\n" == result.stderr


def test_the_kind_of_error_tells_programs_what_is_the_matter():
    asked = {
        "unknown": ["xx"],
        "ambiguous": ["Madiun"],
        "invalid": ["35.77", "--weight", "urban"],
        "no_weights": ["35.77", *NO_BLOCK],
        "too_few_features": ["64.11", "--weight", "minimum_wage=30"],
        "filtered": ["35.77", "--within-km", "1"],
    }
    for kind, arguments in asked.items():
        assert json.loads(run("peers", *arguments, "--json", code=1).stdout)["error"] == kind
