"""Does the matrix say who has which instrument, and keep a gap apart from an absence?"""

import pytest

from benchmark.analysis.comparison_instruments import (
    DRAFT,
    IN_FORCE,
    NOT_COLLECTED,
    NOT_RECORDED,
    instrument_matrix,
    instruments_in,
    short_title,
)
from benchmark.locale import Words

BALI = ("51.03", "51.71", "51.08", "51.02", "51.01")


@pytest.fixture(scope="module")
def titles(evidence):
    """The function that lists the titles in a cell."""
    words = Words("id")

    def of(codes, key, code) -> list[str]:
        matrix = instrument_matrix(evidence, codes).set_index(["key", "region_code"])
        rows = instruments_in(evidence, codes).set_index("instrument_id")
        return [short_title(rows.loc[name], words) for name in matrix.at[(key, code), "instrument_ids"]]

    return of


def test_the_regions_of_the_stories_have_what_the_stories_say(titles):
    # data/instruments.csv: ins-0232, ins-0233 (Badung), ins-0237 (Buleleng), ins-0229 (Jembrana);
    # legal rank 4 is the Perda, 5 the regulation of the head of region
    assert titles(BALI, "4", "51.03") == ["Perda 4/2020"]
    assert titles(BALI, "5", "51.03") == ["Perbup 6/2024"]
    assert titles(BALI, "4", "51.08") == ["Perda 3/2017"]
    assert titles(BALI, "permit_linked", "51.08") == ["Perda 3/2017"]
    assert titles(BALI, "permit_linked", "51.01") == ["Perbup 48/2023"]


def test_pekalongan_has_a_perda_and_pariaman_a_draft(evidence, titles):
    # data/instruments.csv: ins-0163 in force, ins-0076 planned
    codes = ("13.77", "33.75")
    states = instrument_matrix(evidence, codes).set_index(["key", "region_code"])["state"]
    assert titles(codes, "4", "33.75") == ["Perda 10/2023"]
    assert states[("4", "33.75")] == IN_FORCE
    assert states[("4", "13.77")] == NOT_RECORDED
    assert states[("10", "13.77")] == DRAFT


def test_a_region_without_instruments_on_record_is_not_collected(evidence):
    bare = sorted(set(evidence.regions["code"]) - set(evidence.instruments["region_code"]) - {"0"})
    code = next(code for code in bare if "." in code)
    matrix = instrument_matrix(evidence, ("51.03", code))
    assert set(matrix.loc[matrix["region_code"] == code, "state"]) == {NOT_COLLECTED}
    assert NOT_COLLECTED not in set(matrix.loc[matrix["region_code"] == "51.03", "state"])


def test_a_region_whose_instruments_have_no_clause_on_record_lacks_none(evidence):
    coded = set(evidence.instrument_provisions["instrument_id"])
    rows = evidence.instruments.astype({"region_code": object})
    with_clauses = set(rows.loc[rows["instrument_id"].isin(coded), "region_code"])
    code = next(code for code in sorted(set(rows["region_code"]) - with_clauses) if "." in code)
    matrix = instrument_matrix(evidence, ("51.03", code))
    own = matrix[matrix["region_code"] == code]
    assert set(own.loc[own["axis"] == "provision", "state"]) == {NOT_COLLECTED}
    assert NOT_COLLECTED not in set(own.loc[own["axis"] == "kind", "state"])


def test_no_region_at_all_gives_an_empty_matrix(evidence):
    bare = sorted(set(evidence.regions["code"]) - set(evidence.instruments["region_code"]))
    assert instrument_matrix(evidence, bare[:2]).empty


def test_the_order_of_the_regions_changes_no_cell(evidence):
    keys = ["axis", "key", "region_code"]
    one = instrument_matrix(evidence, BALI).set_index(keys).sort_index()
    other = instrument_matrix(evidence, BALI[::-1]).set_index(keys).sort_index()
    assert one.equals(other)


def test_what_is_in_force_stands_before_a_draft(evidence):
    matrix = instrument_matrix(evidence, evidence.regions["code"].tolist())
    states = instruments_in(evidence, evidence.regions["code"].tolist()).set_index("instrument_id")["state"]
    for cell in matrix[matrix["instrument_ids"].map(len) > 1].itertuples():
        held = [states[name] for name in cell.instrument_ids]
        assert held == sorted(held, key=[IN_FORCE, "unknown", DRAFT].index)
        assert cell.state == held[0]
