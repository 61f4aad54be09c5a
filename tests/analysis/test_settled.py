"""Is a movement told only where the order of two figures and their difference are known?"""

from dataclasses import replace

import pytest

from benchmark.analysis.coverage import headline
from benchmark.analysis.history import changes_since
from benchmark.analysis.settled import doubts, unsettled

# data/observations.csv, ucj_pct, first and last result
NOT_KNOWN = {
    "63.03": "25 on 28 May 2025, then 26.1 with an inferred 2025",
    "15.03": "43 on 2 October 2024, about 40 on 14 October: a figure in tens may be off by five",
    "32.04": "31.9 on 9 August 2023, then 37.13 known by the year 2023 alone",
    "94": "27.4 of July 2025, then 27.0 on 15 August by another publisher",
    "36": "about 45 in 2023, then 42.9: a figure in fives may be off by two and a half",
}
KNOWN = {
    "51.04": "43.0 of June 2024, then 65.6 of September 2025",
    "32.09": "36.45 of October 2025, then 41.28 of November by the same publisher",
    "33.18": "39 of the year 2024, then 29 in March 2025",
    "62": "about 33 in 2021, then about 40 in 2026: more than half a point and five together",
}


@pytest.fixture(scope="module")
def found(evidence):
    changes = changes_since(evidence, [*NOT_KNOWN, *KNOWN])
    assert set(changes) == {*NOT_KNOWN, *KNOWN}
    return unsettled(evidence, changes)


@pytest.mark.parametrize("code", NOT_KNOWN)
def test_order_or_difference_is_not_known(found, code):
    assert code in found, NOT_KNOWN[code]


@pytest.mark.parametrize("code", KNOWN)
def test_order_and_difference_are_known(found, code):
    assert code not in found, KNOWN[code]


def test_sources_that_differ_are_told_before_an_unknown_order(evidence):
    # 92.02: 86.1 in August 2023 and 59.9 of "2023"; 33.18: 39 of 2024, 29 in March 2025; 51.04: as above
    codes = ["92.02", "33.18", "15.03", "51.04"]
    changes, figures = changes_since(evidence, codes), headline(evidence, "ucj_pct")
    why = {code: doubts(evidence, code, changes[code], figures.loc[code]) for code in codes}
    assert why == {"92.02": ("sources", "order"), "33.18": ("sources",), "15.03": ("order",), "51.04": ()}


def test_the_steps_of_rounding_are_parameters(evidence):
    # 36, as above: about 45, then 42.9; where nobody rounds to fives, 45 is a whole number and off by 0.5.
    parameters = evidence.parameters
    parameters.loc[parameters["parameter_id"] == "rounding_step_middle", "value"] = 4
    finer = evidence.with_tables("finer", parameters=parameters)
    changes = changes_since(evidence, ["36"])
    assert (unsettled(evidence, changes), unsettled(finer, changes)) == ({"36"}, set())


def test_two_approximate_figures_may_both_be_off(evidence):
    # 62, as above, with another last figure: about 33 may be off by 0.5, about 35 by 2.5, about 36 by 0.5.
    change = changes_since(evidence, ["62"])["62"]
    for last, known in ((35.0, False), (36.0, True)):
        other = replace(change, last=last, difference=last - change.first)
        assert (unsettled(evidence, {"62": other}) == set()) == known
