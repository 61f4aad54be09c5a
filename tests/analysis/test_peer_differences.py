"""In what does a region differ from its peers, worked out by hand?"""

import numpy as np
import pandas as pd
import pytest

from benchmark.analysis.difference_words import finding, remarks
from benchmark.analysis.goal_funding import funding
from benchmark.analysis.peer_differences import peer_differences
from benchmark.analysis.peer_facts import COVERAGE, FACTORS, PERDA, RULES, peer_facts
from benchmark.locale import Words

WORDS = Words("id")
NAN = float("nan")


def facts(**factors) -> pd.DataFrame:
    """Facts of region "me" (first value) and its peers "p1", "p2" …"""
    rows = [
        {
            "factor": factor,
            "region_code": f"p{number}" if number else "me",
            "value": value,
            "state": "not_collected" if np.isnan(value) else "value",
        }
        for factor, values in factors.items()
        for number, value in enumerate(values)
    ]
    return pd.DataFrame(rows)


def judged(*values: float, factor: str = "poverty_rate_pct") -> pd.Series:
    return peer_differences(facts(**{factor: values}), "me").iloc[0]


def test_similar_is_within_the_scaled_deviation_of_the_peers_median():
    # peers 8 10 12: median 10, absolute deviations 2 0 2, their median 2, times 1.4826 = 2.9652
    for value, direction in ((7.0, "lower"), (7.1, "similar"), (12.96, "similar"), (12.97, "higher")):
        row = judged(value, 8.0, 10.0, 12.0)
        assert (row["median"], row["low"], row["high"], row["n"]) == (10.0, 8.0, 12.0, 3)
        assert row["direction"] == direction


def test_my_own_figure_is_not_among_the_peers():
    assert judged(100.0, 1.0, 2.0, 3.0)["median"] == 2.0


def test_fewer_than_three_figures_are_not_judged_but_counted():
    row = judged(1.0, 5.0, NAN, 7.0, NAN)
    assert (row["direction"], row["n"], row["total"], row["median"]) == ("", 2, 4, 6.0)


def test_without_a_figure_of_my_own_nothing_is_judged():
    row = judged(NAN, 5.0, 6.0, 7.0)
    assert row["direction"] == ""
    assert np.isnan(row["value"])


@pytest.mark.parametrize(
    ("mine", "peers", "direction"),
    [
        (0.0, (1.0, 1.0, 0.0), "lower"),
        (0.0, (1.0, 0.0, 0.0), "similar"),
        (1.0, (1.0, 0.0, 0.0), "higher"),
        (1.0, (1.0, 1.0, 0.0), "similar"),
        (1.0, (1.0, 0.0, 1.0, 0.0), "similar"),
        (0.0, (1.0, 1.0), ""),
        (NAN, (1.0, 1.0, 1.0), ""),
    ],
)
def test_a_perda_differs_where_most_of_those_on_record_stand_otherwise(mine, peers, direction):
    row = judged(mine, *peers, factor=PERDA)
    assert row["direction"] == direction
    assert row["holders"] == sum(peers)


def test_every_factor_has_a_row_for_every_region(evidence):
    table = peer_facts(evidence, ["35.77", "51.03"])
    assert list(table["factor"].unique()) == list(FACTORS)
    assert len(table) == 2 * len(FACTORS)


def test_madiun_stands_in_the_facts_as_on_record(evidence):
    # data/instruments.csv: ins-0207, Perda 7/2023 of Kota Madiun in force
    table = peer_facts(evidence, ["35.77"]).set_index("factor")
    assert table.at[PERDA, "value"] == 1.0
    assert table.at[COVERAGE, "as_of"].year == 2025
    assert table.at["people", "value"] == pytest.approx(
        funding(evidence, "kabkota").paid.at["35.77", "people"]
    )
    assert table.at["worker_months", "value"] == pytest.approx(
        funding(evidence, "kabkota").paid.at["35.77", "worker_months"]
    )
    assert all(table.loc[table["value"].notna(), "source_ids"])


def test_what_nobody_recorded_is_not_collected_and_never_zero(evidence):
    # Banyuwangi has no row in data/instruments.csv and none in data/funding.csv
    table = peer_facts(evidence, ["35.10"]).set_index("factor")
    for factor in (*RULES, "funds", "people", "worker_months"):
        assert table.at[factor, "state"] == "not_collected"
        assert np.isnan(table.at[factor, "value"])


def test_other_instruments_without_a_perda_are_a_recorded_absence(evidence):
    # Pariaman: instruments on record, no Perda in force
    table = peer_facts(evidence, ["13.77"]).set_index("factor")
    assert (table.at[PERDA, "value"], table.at[PERDA, "state"]) == (0.0, "zero")


def test_rules_do_not_apply_to_a_kota_administrasi(evidence):
    table = peer_facts(evidence, ["31.71"]).set_index("factor")
    assert {table.at[factor, "state"] for factor in RULES} == {"not_applicable"}


def own(value: float, state: str = "value", **marks) -> dict:
    usual = {"as_of": pd.Timestamp("2025-12-31"), "precision": "month"}
    flags = {"approximate": False, "doubtful": False, "stale": False}
    return {"value": value, "state": state} | usual | flags | marks


def test_the_finding_names_coverage_first_and_then_what_differs(evidence):
    table = facts(
        ucj_pct=(16.1, 18.6, 24.4, 29.0), perda=(0.0, 1.0, 1.0, 0.0), poverty_rate_pct=(20.0, 8.0, 10.0, 12.0)
    )
    said = finding(evidence, WORDS, "35.08", own(16.1), peer_differences(table, "me"))
    # deviations of the peers 5.8 0 4.6, their median 4.6 times 1.4826 is 6.82: lower than 17.58
    assert said.replace("\u00a0", " ") == (
        "Cakupan Kabupaten Lumajang 16,1 % (Desember 2025), di bawah median 3 sejawat berangka (24,4 %); "
        "yang berbeda: Perda berlaku (tidak tercatat; 2 dari 3 sejawat punya) dan kemiskinan (lebih tinggi)."
    )


def test_the_finding_says_how_much_is_unknown_where_nothing_differs(evidence):
    table = facts(ucj_pct=(NAN, 18.6), perda=(NAN, 1.0), poverty_rate_pct=(10.0, 8.0, 10.0, 12.0))
    differences = peer_differences(table, "me")
    said = finding(evidence, WORDS, "35.08", own(NAN, "not_collected"), differences)
    assert said == (
        "Cakupan Kabupaten Lumajang belum terdata; hal lain yang terdata serupa, 1 hal belum terdata di sini."
    )
    assert remarks(WORDS, differences) == [
        "Serupa: kemiskinan.",
        "Belum terdata di daerah ini: Perda berlaku.",
    ]


def test_too_few_peers_with_a_figure_are_counted_and_not_judged(evidence):
    table = facts(ucj_pct=(16.1, 18.6, NAN), funds=(1.0, 2.0, NAN))
    differences = peer_differences(table, "me")
    said = finding(evidence, WORDS, "35.08", own(16.1, stale=True), differences)
    assert "(Desember 2025, lama), dari 2 sejawat baru 1 yang berangka" in said
    assert said.endswith("hal lain belum dapat dibandingkan.")
    assert remarks(WORDS, differences) == [
        "Terdata di kurang dari 3 sejawat, maka tidak dinilai: sumber dana."
    ]
