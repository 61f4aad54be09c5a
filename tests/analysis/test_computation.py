"""Is a computed percentage written out with the counts behind it?"""

from benchmark.analysis.computation import computation
from benchmark.analysis.coverage import region_headline
from benchmark.locale import Words


def test_covered_and_not_covered_workers_are_named_with_their_dates(evidence):
    # observations.csv obs-18359: 51,293 covered (26 December 2025); obs-18360: 44,800 not (29 December 2025).
    ids = region_headline(evidence, "35.77", "ucj_pct")["computed_from"]
    assert computation(evidence, ids, Words("id")) == (
        "51.293 terlindungi (26 Desember 2025) ÷ (51.293 + 44.800 belum, 29 Desember 2025) = 53,4\u00a0%"
    )


def test_a_stated_figure_has_no_computation(evidence):
    # observations.csv 51.03: 58.68 is stated.
    assert (
        computation(evidence, region_headline(evidence, "51.03", "ucj_pct")["computed_from"], Words()) == ""
    )


def test_where_all_workers_are_stated_they_are_the_divisor(made):
    counts = {"workers_covered": 25, "workers_total": 100}
    rows = [{"indicator_id": name, "value": value, "kind": "result"} for name, value in counts.items()]
    made_up = made(*rows)
    figure = region_headline(made_up, "11.01", "ucj_pct")
    assert "÷ 100 pekerja" in computation(made_up, figure["computed_from"], Words("id"))
