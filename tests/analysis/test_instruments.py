"""Does the search find what is there, and nothing else?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.instruments import FACETS, NOT_STATED, Filters, catalogue, facet_counts, matching
from benchmark.evidence import load_evidence

EVIDENCE = load_evidence()
ALL = catalogue(EVIDENCE)
OPTIONS = {facet: sorted(options) for facet, options in facet_counts(ALL, Filters()).items()}
WORDS = sorted({word for text in ALL["text"].head(60) for word in text.split()})


def found(text: str = "", **facets) -> set[str]:
    return set(matching(ALL, Filters(text, **facets))["instrument_id"])


filters = st.builds(
    Filters,
    text=st.one_of(st.just(""), st.sampled_from(WORDS)),
    **{
        facet: st.lists(st.sampled_from(options), max_size=3, unique=True).map(tuple)
        for facet, options in OPTIONS.items()
    },
)


def test_the_catalogue_holds_every_instrument_once():
    assert sorted(ALL["instrument_id"]) == sorted(EVIDENCE.instruments["instrument_id"])
    assert ALL["year"].dropna().is_monotonic_decreasing
    assert ALL.loc[ALL["region_code"] == "0", "level"].eq("nation").all()


@pytest.mark.parametrize("text", ["perda 4/2020 badung", "PERDA 4 2020", "Kab. Badung 4 perda"])
def test_a_number_finds_its_perda(text):
    # instruments.csv: ins-0232, Badung, perda, number 4, year 2020.
    assert "ins-0232" in found(text)
    assert all(kind == "perda" for kind in ALL.set_index("instrument_id").loc[sorted(found(text)), "kind"])


def test_a_number_stands_alone():
    # instruments.csv: ins-0237 is Perda 3/2017 of Buleleng; 13, 23 and 2023 are not 3.
    assert "ins-0237" in found("buleleng 3")
    assert not found("buleleng 17")


def test_a_clause_and_a_colloquial_name_find_too():
    # instrument_provisions.csv: ins-0237 permit_linked (Syarat perizinan); Kaltim is an alias of code 64.
    assert "ins-0237" in found("syarat perizinan") and "ins-0237" in found("tied to permits")
    assert set(ALL.set_index("instrument_id").loc[sorted(found("kaltim")), "region_code"]) == {"64"}


def test_signs_of_a_pattern_are_only_signs():
    assert found(".*") == set() and found("(") <= found("")


def test_options_of_a_facet_widen_and_facets_narrow():
    perda, perbup = found(kind=("perda",)), found(kind=("perbup",))
    assert found(kind=("perda", "perbup")) == perda | perbup
    assert found(kind=("perda",), province=("51",)) == perda & found(province=("51",))
    # instruments.csv: perda of Bali, Badung and Buleleng.
    assert found(kind=("perda",), province=("51",)) == {"ins-0223", "ins-0232", "ins-0237"}


@settings(max_examples=60)
@given(filters)
def test_filters_never_invent_rows_and_each_row_fits(chosen):
    rows = matching(ALL, chosen)
    assert set(rows["instrument_id"]) <= set(ALL["instrument_id"])
    assert not rows["instrument_id"].duplicated().any()
    for row in rows.itertuples():
        assert not chosen.kind or row.kind in chosen.kind
        assert not chosen.status or row.status in chosen.status
        assert not chosen.level or row.level in chosen.level
        assert not chosen.province or row.province_code in chosen.province
        assert not chosen.clause or set(chosen.clause) & set(row.provisions or (NOT_STATED,))


@settings(max_examples=60)
@given(filters)
def test_counts_sum_up_to_what_the_other_filters_let_through(chosen):
    counts = facet_counts(ALL, chosen)
    for facet in FACETS:
        others = matching(ALL, chosen._replace(**{facet: ()}))
        assert set(counts[facet]) == set(OPTIONS[facet])
        if facet == "clause":
            assert all(count <= len(others) for count in counts[facet].values())
            assert counts[facet][NOT_STATED] == (others["provisions"].map(len) == 0).sum()
        else:
            assert sum(counts[facet].values()) == len(others)
        for option in getattr(chosen, facet):
            assert counts[facet][option] == len(matching(ALL, chosen._replace(**{facet: (option,)})))


def test_an_instrument_without_a_year_counts_as_not_stated():
    # instruments.csv: 48 rows without a year.
    assert facet_counts(ALL, Filters())["year"][NOT_STATED] == 48
    assert len(found(year=(NOT_STATED,))) == 48
