"""Does the clause matrix keep silence apart from absence?"""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.clauses import CELL_STATES, clause_matrix, clause_states
from benchmark.analysis.instruments import catalogue
from benchmark.evidence import load_evidence

EVIDENCE = load_evidence()
ALL = catalogue(EVIDENCE)
CODES = EVIDENCE.regions["code"].tolist()


def matrix_of(*codes):
    return clause_matrix(EVIDENCE, ALL, codes)


def cell(matrix, code: str, provision: str) -> pd.Series:
    cells = matrix.cells.set_index(["region_code", "provision"])
    return cells.loc[(code, provision)]


def bali():
    return matrix_of(*[code for code in CODES if code.startswith("51")])


def test_bali_shows_the_permit_link_of_buleleng_and_the_clauses_of_badung():
    # instrument_provisions.csv: ins-0237 permit_linked; ins-0233 apbd_funding, jkk, jkm, vulnerable_workers.
    matrix = bali()
    assert cell(matrix, "51.08", "permit_linked").tolist() == ["in_force", ("ins-0237",)]
    assert cell(matrix, "51.03", "apbd_funding").tolist() == ["in_force", ("ins-0233",)]
    assert cell(matrix, "51.03", "permit_linked").tolist() == ["not_mentioned", ()]


def test_a_planned_clause_is_not_one_in_force():
    # instruments.csv: ins-0225 of Bali is "direncanakan" and alone carries apbd_funding.
    assert cell(bali(), "51", "apbd_funding").tolist() == ["planned", ("ins-0225",)]


def test_regions_without_rows_are_listed_and_get_no_cells():
    # instruments.csv has no row of Klungkung (51.05) and Karangasem (51.07).
    matrix = bali()
    assert set(matrix.not_recorded) == {"51.05", "51.07"}
    assert not set(matrix.not_recorded) & set(matrix.cells["region_code"])


def test_a_region_whose_clauses_were_not_coded_is_apart_from_one_without_rows():
    # instruments.csv: Surakarta (33.72) has rows, none of which has provisions.
    matrix = matrix_of("33.72", "95.01")
    assert matrix.without_clauses == ("33.72",) and matrix.not_recorded == ("95.01",)
    assert matrix.regions == () and matrix.cells.empty


@settings(max_examples=40)
@given(st.lists(st.sampled_from(CODES), max_size=25, unique=True))
def test_every_region_stands_in_exactly_one_place_and_missing_never_becomes_none(codes):
    matrix = matrix_of(*codes)
    assert sorted([*matrix.regions, *matrix.without_clauses, *matrix.not_recorded]) == sorted(codes)
    recorded = set(ALL["region_code"])
    assert set(matrix.not_recorded) == {code for code in codes if code not in recorded}
    assert set(matrix.cells["state"]) <= set(CELL_STATES)
    assert set(matrix.provisions).isdisjoint(matrix.absent)
    assert len(matrix.provisions) + len(matrix.absent) == len(EVIDENCE.provisions)
    assert len(matrix.cells) == len(matrix.regions) * len(matrix.provisions)
    # Silence has no instrument behind it, everything else has.
    silent = matrix.cells["state"] == "not_mentioned"
    assert (matrix.cells["instrument_ids"].map(len) == 0).eq(silent).all()


@settings(max_examples=40)
@given(st.permutations(CODES[:60]))
def test_the_order_of_regions_changes_nothing(codes):
    assert clause_matrix(EVIDENCE, ALL, codes).regions == clause_matrix(EVIDENCE, ALL, sorted(codes)).regions


def test_the_strongest_kind_comes_first_among_those_that_carry_a_clause():
    ranks = ALL.set_index("instrument_id")["legal_rank"]
    for ids in clause_states(ALL)["instrument_ids"]:
        assert [ranks[one] for one in ids] == sorted(ranks[one] for one in ids)
