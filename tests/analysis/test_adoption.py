"""Does the spread over the years count what is known, and only that?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.adoption import STANDINGS, adoption_curve, strongest_forms
from benchmark.analysis.instruments import catalogue
from benchmark.evidence import load_evidence

EVIDENCE = load_evidence()
ALL = catalogue(EVIDENCE)
levels = st.sampled_from(["province", "kabkota"])
some_rows = st.lists(st.sampled_from(range(len(ALL))), max_size=80, unique=True).map(
    lambda rows: ALL.iloc[rows]
)


def forms(level: str, year: int | None = None):
    return strongest_forms(EVIDENCE, ALL, level, year)


@settings(max_examples=40)
@given(some_rows, levels)
def test_cumulative_counts_never_fall_and_never_exceed_the_regions(rows, level):
    curve = adoption_curve(EVIDENCE, rows, level)
    assert curve.regions == {"province": 38, "kabkota": 514}[level]
    assert (curve.counts.diff().dropna() >= 0).all(axis=None)
    assert (curve.counts <= curve.regions).all(axis=None)
    if len(curve.counts):
        assert curve.counts.index.tolist() == list(range(curve.counts.index[0], curve.counts.index[-1] + 1))


def test_only_what_is_in_force_is_counted_and_undated_ones_are_told_apart():
    # instruments.csv, status berlaku, kind perda, kabupaten/kota: 26 regions, 4 of them without any year.
    curve = adoption_curve(EVIDENCE, ALL, "kabkota")
    held = ALL[
        (ALL["kind"] == "perda") & (ALL["status"] == "berlaku") & ALL["level"].isin(["kabupaten", "kota"])
    ]
    assert held["region_code"].nunique() == 26
    assert curve.counts["perda"].iloc[-1] == 22 and curve.undated["perda"] == 4


def test_buleleng_has_its_perda_on_the_map_from_2017_on():
    # instruments.csv: ins-0237, 51.08, perda 3/2017.
    assert forms("kabkota", 2016).at["51.08", "standing"] != "perda"
    assert forms("kabkota", 2017).loc["51.08", ["standing", "instrument_id"]].tolist() == [
        "perda",
        "ins-0237",
    ]


def test_a_stronger_form_replaces_a_weaker_one_on_the_map():
    # instruments.csv: Badung has perda 4/2020 and perbup 6/2024.
    assert forms("kabkota", 2019).at["51.03", "standing"] == ""
    assert forms("kabkota").at["51.03", "standing"] == "perda"


@settings(max_examples=30)
@given(some_rows, levels, st.one_of(st.none(), st.integers(2012, 2026)))
def test_every_region_has_a_standing_and_only_the_recorded_have_one_that_says_something(rows, level, year):
    table = strongest_forms(EVIDENCE, rows, level, year)
    assert len(table) == {"province": 38, "kabkota": 514}[level]
    assert set(table["standing"]) <= {*STANDINGS, ""}
    assert ((table["standing"] == "") == (table["instrument_id"] == "")).all()
    assert table.loc[table["standing"] != "", "recorded"].all()
    # Nothing recorded has no form: an empty standing, never a weak one.
    assert set(table.index[table["recorded"]]) <= set(rows["region_code"])


@pytest.mark.parametrize("level", ["province", "kabkota"])
def test_with_the_years_a_standing_in_force_only_grows(level):
    place = {name: number for number, name in enumerate(("perkada", "perda"))}
    before = None
    for year in range(2013, 2027):
        now = forms(level, year)["standing"].map(place).fillna(-1)
        assert before is None or (now >= before).all()
        before = now


def test_a_draft_alone_is_never_in_force():
    # instruments.csv: Denpasar (51.71) has one row, perwali, direncanakan.
    assert forms("kabkota").at["51.71", "standing"] == "uncertain"
