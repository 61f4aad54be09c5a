"""Does a figure lead to its source, and to what else is said?"""

from datetime import date

import pytest

from benchmark.evidence import NotInEvidence
from benchmark.evidence.provenance import backing_of, source_of
from benchmark.locale import Words

ID = Words("id")


def test_a_source_is_cited_with_publisher_title_and_date(evidence):
    # sources.csv: antaranews-papuabarat-54425, ANTARA Papua Barat, no date.
    source = source_of(evidence, "antaranews-papuabarat-54425")
    assert source.url.startswith("https://papuabarat.antaranews.com/")
    assert (source.kind, source.published_on) == ("news", None)
    title = "Tiga pemda di Papua Barat beri jaminan sosial 42.636 pekerja rentan"
    assert source.citation(ID) == f"ANTARA Papua Barat, “{title}”, tanpa tanggal"


def test_a_dated_source_carries_a_plain_date(evidence):
    dated = evidence.sources.dropna(subset=["published_on"]).iloc[0]
    source = source_of(evidence, dated["source_id"])
    assert source.published_on == dated["published_on"].date()
    assert isinstance(source.published_on, date)
    assert source.citation(ID).endswith(ID.date(source.published_on))


def test_a_figure_is_backed_by_its_source_and_beside_it_stands_what_others_say(evidence):
    # observations.csv, 51.03 ucj_pct: results of 61 (June 2024) and 58.68 (April 2025), and two targets.
    rows = evidence.observations.query("region_code == '51.03' and indicator_id == 'ucj_pct'")
    ids = rows.set_index(["source_id", "kind"])["observation_id"]
    older = ids["suarapemerintah-badung-ucok-2024", "result"]
    newer = ids["merdeka-badung-392503", "result"]
    backing = backing_of(evidence, older)
    assert backing.source.source_id == "suarapemerintah-badung-ucok-2024"
    assert backing.precision_text(ID) == "bertanggal terbit, bukan tanggal data"
    assert backing.alternatives == (newer,)


def test_an_unknown_figure_or_source_is_said_to_be_unknown(evidence):
    for question in (source_of, backing_of):
        with pytest.raises(NotInEvidence, match="tiada"):
            question(evidence, "tiada")
