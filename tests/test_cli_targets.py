"""Does `benchmark targets` answer, in words and in JSON, and fail with a reason?"""

import json

import pytest
from typer.testing import CliRunner

from benchmark.cli import app


def run(*arguments: str, code: int = 0):
    result = CliRunner().invoke(app, ["targets", *arguments])
    assert result.exit_code == code, result.output
    return result


def test_targets_are_listed_with_score_and_reasons_in_json():
    answer = json.loads(run("Kota Pariaman", "--goal", "regulation", "-k", "10", "--json").stdout)
    assert answer["code"] == "13.77" and answer["goal"] == "regulation"
    codes = [target["code"] for target in answer["targets"]]
    assert len(codes) == 10 and "33.75" in codes
    first = answer["targets"][0]
    assert set(first["parts"]) == {"similarity", "lead", "novelty", "proof", "reach"}
    assert first["reasons"][0]["source_ids"]


def test_targets_are_told_in_words():
    text = run("35.77", "--goal", "coverage", "-k", "3").stdout
    assert "Kota Mojokerto" in text and "poin di atas Kota Madiun" in text


def test_one_region_is_explained_on_demand():
    text = run("35.77", "--goal", "paritrana", "--why", "Kab. Badung").stdout
    assert "tidak tercatat lebih maju daripada Kota Madiun" in text
    answer = json.loads(run("35.77", "--goal", "coverage", "--why", "51.03", "--json").stdout)
    assert answer["eligible"] is True and answer["features"]


def test_what_cannot_be_answered_fails_with_a_reason():
    assert "Kabupaten Madiun" in run("Madiun", code=1).stderr
    assert "nama=angka" in run("35.77", "--weight", "reach=jauh", code=1).stderr
    assert "keberuntungan" in run("35.77", "--weight", "keberuntungan=1", code=1).stderr
    assert "setingkat" in run("35.77", "--why", "51", code=1).stderr


def parts_without_weight(*parts: str) -> list[str]:
    return [text for part in parts for text in ("--weight", f"{part}=0")]


ALL_BUT_LEAD = ("similarity", "novelty", "proof", "reach")


@pytest.mark.parametrize("weight", ["reach=0", "type=3"])
def test_one_region_is_explained_under_the_weights_of_the_list(weight):
    listed = json.loads(run("35.77", "-k", "600", "--weight", weight, "--json").stdout)["targets"]
    place = [target["code"] for target in listed].index("51.03") + 1
    assert json.loads(run("35.77", "--why", "51.03", "--weight", weight, "--json").stdout)["place"] == place
    published = json.loads(run("35.77", "--why", "51.03", "--json").stdout)["place"]
    assert published != place


@pytest.mark.parametrize(
    ("error", "told", "arguments"),
    [
        ("ambiguous", "Kabupaten Madiun", ["Madiun"]),
        ("unknown", "“xx” tidak dikenal", ["xx"]),
        ("unknown", "“xx” tidak dikenal", ["35.77", "--why", "xx"]),
        ("unknown", "keberuntungan", ["35.77", "--why", "51.03", "--weight", "keberuntungan=1"]),
        ("invalid", "nama=angka", ["35.77", "--why", "51.03", "--weight", "reach=-1"]),
        ("invalid", "nama=angka", ["35.77", "--weight", "reach=inf"]),
        ("invalid", "tanpa saringan", ["35.77", "--why", "51.03", "--within-km", "10"]),
        ("invalid", "tanpa saringan", ["35.77", "--why", "51.03", "--same-type"]),
        ("invalid", "tanpa saringan", ["35.77", "--why", "51.03", "--other-province"]),
        ("not_comparable", "setingkat", ["35.77", "--why", "51"]),
        ("filtered", "memenuhi saringan", ["35.77", "--within-km", "1"]),
        ("no_weights", "bagian nilai", ["35.77", *parts_without_weight(*ALL_BUT_LEAD, "lead")]),
        (
            "no_weights",
            "bagian nilai",
            ["35.77", "--why", "51.03", *parts_without_weight(*ALL_BUT_LEAD, "lead")],
        ),
        # Kabupaten Aceh Selatan (11.01) has no coverage figure, so that nobody's lead can be said.
        ("no_weights", "bagian nilai", ["11.01", *parts_without_weight(*ALL_BUT_LEAD)]),
    ],
)
def test_a_question_without_answer_fails_alike_in_words_and_in_json(error, told, arguments):
    result = run(*arguments, code=1)
    assert told in result.stderr
    answer = json.loads(run(*arguments, "--json", code=1).stdout)
    assert answer["error"] == error
    assert answer["message"] + "\n" == result.stderr
