"""Do the pictures of Pendanaan show each report once, plans hollow, and numbers as the reader writes them?"""

from dataclasses import replace
from decimal import Decimal

import pytest
from cost_plans import PARIAMAN

from benchmark.analysis.cost_to_target import prices, simulate
from benchmark.analysis.funding import reports, use_by_year
from benchmark.charts.cost_strip import cost_strip, cost_strip_alt
from benchmark.charts.cost_years import cost_years, cost_years_alt
from benchmark.charts.fund_matrix import fund_matrix, fund_matrix_alt
from benchmark.locale import Words

WORDS = Words("id")
PREMIUMS = {"JKK dan JKM": 16_800.0, "JKK, JKM, dan JHT": 36_800.0}


@pytest.fixture(scope="module")
def costs(evidence):
    rows = reports(evidence)
    return rows[rows["cost"].notna()].rename(columns={"fund_label_id": "fund_label"})


@pytest.fixture(scope="module")
def use(evidence):
    return use_by_year(reports(evidence)).rename(columns={"fund_label_id": "label"})


@pytest.mark.parametrize("dark", [False, True])
def test_every_report_with_a_cost_is_one_mark(costs, dark):
    figure = cost_strip(costs, frozenset(), PREMIUMS, WORDS, dark)
    assert sum(len(trace.x) for trace in figure.data) == len(costs)


def test_planned_costs_are_hollow_and_stand_on_a_row_of_their_own(costs):
    figure = cost_strip(costs, frozenset(), PREMIUMS, WORDS, False)
    planned, stated = figure.data
    assert planned.marker.symbol == "circle-open"
    assert stated.marker.symbol == "circle"
    assert max(planned.y) < min(stated.y)


def test_only_the_regions_asked_for_are_in_the_accent(costs):
    figure = cost_strip(costs, frozenset({"35.77"}), PREMIUMS, WORDS, False)
    accented = sum((trace.marker.size == 15).sum() for trace in figure.data)
    assert accented == (costs["region_code"] == "35.77").sum() == 3


def test_the_axis_of_costs_is_written_in_rupiah(costs):
    figure = cost_strip(costs, frozenset(), PREMIUMS, WORDS, False)
    assert "Rp20.000" in figure.layout.xaxis.ticktext


def test_the_premiums_are_named_with_their_rupiah(costs):
    figure = cost_strip(costs, frozenset(), PREMIUMS, WORDS, False)
    texts = [annotation.text for annotation in figure.layout.annotations]
    assert "JKK dan JKM Rp16.800" in texts
    assert "JKK, JKM, dan JHT Rp36.800" in texts


def test_the_text_for_those_who_do_not_see_says_how_far_costs_spread(costs):
    text = cost_strip_alt(costs, WORDS)
    assert "35 laporan" in text
    assert "Rp4.200" in text


def test_planned_and_stated_use_are_apart(use):
    stated, planned = fund_matrix(use, WORDS, False).data
    assert (stated.marker.symbol, planned.marker.symbol) == ("circle", "circle-open")
    assert len(stated.x) + len(planned.x) > 20


def test_old_and_undated_reports_keep_columns_of_their_own(use):
    ticks = fund_matrix(use, WORDS, False).layout.xaxis.ticktext
    assert ticks[0] == "sebelum<br>2021"
    assert ticks[-1] == "tanpa<br>tahun"
    assert list(ticks[1:-1]) == ["2021", "2022", "2023", "2024", "2025", "2026"]


def test_a_use_without_any_year_is_drawn_too(use):
    undated = use[use["year"].isna()]
    assert fund_matrix(undated, WORDS, False).layout.xaxis.ticktext == ("tanpa<br>tahun",)
    assert "tanpa tahun" in fund_matrix_alt(undated, WORDS)


def test_the_text_of_the_matrix_names_the_most_frequent_source(use):
    assert "APBD kabupaten/kota (70 daerah)" in fund_matrix_alt(use, WORDS)


def test_bars_begin_at_zero_and_bear_their_rupiah(evidence):
    simulation = simulate(replace(PARIAMAN, years=Decimal(3)), prices(evidence))
    figure = cost_years(simulation, WORDS, False)
    assert figure.layout.xaxis.range[0] == 0
    assert list(figure.data[0].x) == [year.cost for year in simulation.years]
    assert "Rp1,6 miliar" in figure.data[0].text[-1].replace("\u00a0", " ")
    assert "2029 Rp1,6 miliar" in cost_years_alt(simulation, WORDS).replace("\u00a0", " ")
