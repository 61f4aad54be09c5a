"""Do the sentences say what the data say, with sources, and no more?"""

import pytest

from benchmark.analysis.comparison import compare
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix
from benchmark.analysis.comparison_sentence import comparison_statements
from benchmark.locale import Words

BALI = ("51.03", "51.71", "51.08", "51.02", "51.01")


@pytest.fixture(scope="module")
def told(evidence):
    """The function that tells the sentences on some regions."""

    def of(codes, language="id", group="nation"):
        return comparison_statements(
            evidence,
            codes,
            Words(language),
            compare(evidence, codes, ["ucj_pct"], group),
            instrument_matrix(evidence, codes),
            funding_matrix(evidence, codes),
            group,
        )

    return of


def text(statements) -> str:
    """All sentences as one text."""
    return " ".join(statement.text for statement in statements).replace("\u00a0", " ")


def test_the_regions_of_the_stories_are_told_by_their_instruments(told):
    said = text(told(BALI))
    assert "Kabupaten Badung (Perda 4/2020) dan Kabupaten Buleleng (Perda 3/2017)" in said
    assert "“Syarat perizinan” berlaku di Kabupaten Buleleng (Perda 3/2017)" in said
    assert "di Kabupaten Buleleng dan Kabupaten Tabanan belum terdata" in said


def test_pariaman_and_pekalongan_differ_by_a_perda_and_a_movement(told):
    said = text(told(("13.77", "33.75")))
    assert "tercatat di Kota Pekalongan (Perda 10/2023); di Kota Pariaman baru berupa rancangan" in said
    assert "“Iuran ASN” tercatat di Kota Pariaman" in said
    assert "di Kota Pekalongan tidak tercatat" in said


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("codes", [BALI, ("13.77", "33.75"), ("51", "52", "64"), ("11.02", "11.03")])
def test_every_sentence_but_that_of_a_gap_cites_known_sources(told, evidence, codes, language):
    statements = told(codes, language)
    known = set(evidence.sources["source_id"])
    assert 1 <= len(statements) <= 5
    assert statements[0].text
    for statement in statements[1:]:
        assert statement.source_ids
    assert {name for statement in statements for name in statement.source_ids} <= known


def test_without_any_figure_the_gap_is_said(told, evidence):
    # data: nothing but official statistics is on record for these two
    (statement,) = told(("11.02", "11.03"))
    assert statement.text == (
        "Cakupan pekerja belum terdata di Kabupaten Aceh Tenggara dan Kabupaten Aceh Timur."
    )


def test_nothing_is_said_to_be_absent(told):
    for codes in (BALI, ("13.77", "33.75"), ("51", "52", "64")):
        assert "tidak ada" not in text(told(codes))
        assert "tidak memiliki" not in text(told(codes))


def test_the_group_compared_with_is_named(told):
    assert "dibanding median daerah setipe" in text(told(BALI, group="type"))
    assert "dibanding median provinsinya" in text(told(BALI, group="province"))
