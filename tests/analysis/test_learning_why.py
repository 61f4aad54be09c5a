"""Can a head of agency read why a region is high, low or not suggested at all?"""

import numpy as np
import pytest

from benchmark.analysis.learning import learning_targets
from benchmark.analysis.why_target import why_target
from benchmark.evidence import NotInEvidence
from benchmark.locale import Words

WORDS = Words("id")
MADIUN, BADUNG, PEKALONGAN, PARIAMAN = "35.77", "51.03", "33.75", "13.77"


def told(why) -> str:
    return "\n".join(reason.text for reason in why.sentences)


def test_the_place_is_that_in_the_list(evidence):
    why = why_target(evidence, MADIUN, BADUNG, "coverage", WORDS)
    targets = learning_targets(evidence, MADIUN, "coverage", k=600)
    assert why.eligible
    assert list(targets["code"]).index(BADUNG) + 1 == why.place
    assert why.ahead == len(targets)
    assert f"urutan {why.place} dari {why.ahead} daerah" in told(why)


def test_a_region_that_is_not_ahead_is_explained_too(evidence):
    # awards.csv: awd-0142 and awd-0143 against awd-0127 and awd-0129.
    why = why_target(evidence, MADIUN, BADUNG, "paritrana", WORDS)
    assert not why.eligible and why.place > why.ahead
    assert "tidak tercatat lebih maju" in told(why)
    assert "Rekam Paritrana Kabupaten Badung: peringkat 1 tingkat provinsi edisi 2022" in told(why)
    assert "Rekam Paritrana Kota Madiun: peringkat 1 tingkat provinsi edisi 2023" in told(why)


def test_features_share_out_the_whole_distance_and_are_told_with_both_figures(evidence):
    why = why_target(evidence, PARIAMAN, PEKALONGAN, "regulation", WORDS)
    assert why.features["share"].sum() == pytest.approx(1)
    assert why.features["share"].is_monotonic_decreasing
    # regions.csv: population of 13.77 and 33.75.
    mine, theirs = (WORDS.number(evidence.region(code).population) for code in (PARIAMAN, PEKALONGAN))
    assert f"Penduduk: Kota Pariaman {mine} orang, Kota Pekalongan {theirs} orang" in told(why)
    assert "Kota atau kabupaten: Kota Pariaman kota, Kota Pekalongan kota" in told(why)


def test_a_region_without_figure_is_said_to_be_without(evidence):
    # Kabupaten Aceh Selatan (11.01) has no coverage figure.
    why = why_target(evidence, MADIUN, "11.01", "coverage", WORDS)
    assert not why.eligible
    assert "Angka cakupan Kabupaten Aceh Selatan belum terdata" in told(why)
    assert np.isfinite(why.parts["weight"]).all()


@pytest.mark.parametrize("other", [MADIUN, "51"])
def test_a_region_cannot_be_its_own_host_nor_that_of_another_level(evidence, other):
    with pytest.raises(ValueError):
        why_target(evidence, MADIUN, other, "coverage", WORDS)


def test_a_product_per_inhabitant_is_told_in_rupiah(evidence):
    # observations.csv 35.77: 10,748.101 billion rupiah in 2021; regions.csv: 201,733 inhabitants.
    why = why_target(evidence, MADIUN, BADUNG, "coverage", WORDS)
    assert "Kota Madiun Rp53,3\u00a0juta per orang" in told(why)


@pytest.mark.parametrize(
    ("mine", "other", "said"),
    [
        # regions.csv: 13.77, 13.73 and 51.71 are kota; 51.03 and 13.11 kabupaten.
        (PARIAMAN, "13.73", "sama-sama kota, berdekatan dalam penduduk"),
        (BADUNG, "13.11", "sama-sama kabupaten, berdekatan dalam "),
        (BADUNG, "51.71", "; paling berbeda karena yang satu kota, yang lain kabupaten."),
    ],
)
def test_kota_or_kabupaten_is_told_as_a_kind_and_not_as_a_figure(evidence, mine, other, said):
    text = told(why_target(evidence, mine, other, "coverage", WORDS))
    assert said in text
    assert "dalam kota atau kabupaten" not in text


def test_years_on_record_say_what_is_on_record(evidence):
    # 33.75: ins-0161 of 2022 is the first, prg-0156 of 2025 among the last.
    text = told(why_target(evidence, MADIUN, PEKALONGAN, "coverage", WORDS))
    recorded = "Peraturan, pendanaan, program, atau penghargaan Kota Pekalongan terdata"
    assert f"{recorded} sejak 2022, yang terbaru 2025; " in text


@pytest.mark.parametrize("weights", [{"reach": 0}, {"lead": 3}, {"urban": 0}, {"type": 0, "proof": 1}])
def test_the_place_is_that_in_the_list_under_the_readers_weights(evidence, weights):
    why = why_target(evidence, PARIAMAN, PEKALONGAN, "regulation", WORDS, weights)
    targets = learning_targets(evidence, PARIAMAN, "regulation", k=600, weights=weights)
    assert list(targets["code"]).index(PEKALONGAN) + 1 == why.place
    row = targets[targets["code"] == PEKALONGAN].iloc[0]
    assert dict(zip(why.parts["part"], why.parts["value"], strict=True)) == pytest.approx(row["parts"])
    assert next(reason.text for reason in row["reasons"] if reason.kind == "similarity") in told(why)


def test_weights_are_told_as_shares_of_all_of_them(evidence):
    # learning_weights.csv, coverage: 0.3, 0.25, 0.1 and 0.15, with reach at 1 of 1.8 together.
    text = told(why_target(evidence, MADIUN, BADUNG, "coverage", WORDS, {"reach": 1}))
    for share in (17, 14, 6, 8, 56):
        assert f"berbobot {share}\u00a0%" in text


def test_a_feature_without_weight_parts_nobody(evidence):
    why = why_target(evidence, MADIUN, BADUNG, "coverage", WORDS, {"urban": 0})
    assert not {"type", "kelurahan_share"} & set(why.features["feature_id"])
    assert why.features["share"].sum() == pytest.approx(1)


@pytest.mark.parametrize("weight", [-1, float("nan"), float("inf")])
@pytest.mark.parametrize("name", ["reach", "urban"])
def test_a_weight_is_a_finite_number_from_zero(evidence, name, weight):
    with pytest.raises(ValueError, match="a weight is a number"):
        why_target(evidence, MADIUN, BADUNG, "coverage", WORDS, {name: weight})


def test_an_unknown_weight_is_refused(evidence):
    with pytest.raises(NotInEvidence):
        why_target(evidence, MADIUN, BADUNG, "coverage", WORDS, {"bogus": 1})
