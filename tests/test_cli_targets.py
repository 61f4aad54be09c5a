"""Does `benchmark targets` answer, in words and in JSON, and fail with a reason?"""

import json

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
