"""Do bars of coverage say what they stand for, also where there is no figure?"""

import pytest

from benchmark.analysis.coverage import headline
from benchmark.exports.slides.bars import bar_of, bars_of, target_bar
from benchmark.locale import Words

WORDS = Words("id")


@pytest.fixture(scope="module")
def headlines(evidence):
    return headline(evidence, "ucj_pct")


def test_a_bar_bears_the_date_of_its_figure(headlines):
    # data/observations.csv: obs-19443, Gianyar 65.6 in September 2025
    assert bar_of(WORDS, "Gianyar", headlines.loc["51.04"], "mine") == ("Gianyar (Sep 2025)", 65.6, "mine")


def test_a_region_without_a_figure_has_no_bar_and_says_why_once(headlines):
    missing = headlines.index[headlines["state"] == "not_collected"][0]
    bar = bar_of(WORDS, "Daerah", headlines.loc[missing], "mine")
    assert bar == ("Daerah (belum terdata)", None, "mine")
    chart = bars_of(WORDS, [bar, ("Indonesia", 40.0, "context")])
    assert chart.series[0].values == (None, 40.0)
    assert chart.alt == "Batang: Daerah (belum terdata); Indonesia 40,0\N{NO-BREAK SPACE}%."


def test_a_bound_is_named_and_never_drawn(headlines):
    bound = headlines.index[headlines["state"] == "bound"][0]
    name, value, _ = bar_of(WORDS, "Daerah", headlines.loc[bound], "mine")
    assert value is None
    assert name.startswith(("Daerah (>", "Daerah (<"))


def test_a_target_without_a_year_says_so():
    assert target_bar(WORDS, 60, float("nan")) == ("Target tercatat, tanpa tahun", 60.0, "target")
    assert target_bar(WORDS, 60, 2026, "Bali")[0] == "Target tercatat Bali, 2026"
