"""Does a figure lead to its source?"""

from datetime import date

import pytest

from benchmark.evidence import NotInEvidence
from benchmark.evidence.provenance import PRECISIONS, source_of


def test_a_source_has_publisher_title_and_address(evidence):
    # sources.csv: antaranews-papuabarat-54425, ANTARA Papua Barat, no date.
    source = source_of(evidence, "antaranews-papuabarat-54425")
    assert source.url.startswith("https://papuabarat.antaranews.com/")
    assert (source.kind, source.published_on) == ("news", None)
    assert source.publisher == "ANTARA Papua Barat"
    assert source.title == "Tiga pemda di Papua Barat beri jaminan sosial 42.636 pekerja rentan"


def test_a_dated_source_carries_a_plain_date(evidence):
    dated = evidence.sources.dropna(subset=["published_on"]).iloc[0]
    source = source_of(evidence, dated["source_id"])
    assert source.published_on == dated["published_on"].date()
    assert isinstance(source.published_on, date)


def test_an_unknown_source_is_said_to_be_unknown(evidence):
    with pytest.raises(NotInEvidence, match="tiada"):
        source_of(evidence, "tiada")


def test_every_precision_in_the_data_has_its_words(evidence):
    assert set(evidence.observations["precision"].unique()) <= set(PRECISIONS)
