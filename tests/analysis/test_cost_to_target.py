"""Is the cost of a target what a careful clerk would reckon?"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from cost_plans import PARIAMAN, PARIAMAN_COST, PARIAMAN_TO_ADD, plans
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark.analysis.cost_checks import check
from benchmark.analysis.cost_in_words import cost_sentence, formulas
from benchmark.analysis.cost_start import starting_point
from benchmark.analysis.cost_to_target import (
    DISCOUNTABLE,
    SOURCES,
    Amount,
    Discount,
    Prices,
    prices,
    simulate,
)
from benchmark.locale import Words

WORDS = Words("id")
# parameters.csv: JKK and JKM 16,800, with JHT 36,800; half off in April to December 2026, for transport from
# January 2026 to March 2027.
PRICES = Prices(
    {"jkk_jkm": 16_800, "jkk_jkm_jht": 36_800},
    16_800,
    {
        "other": Discount(Decimal("0.5"), date(2026, 4, 1), date(2026, 12, 31)),
        "transport": Discount(Decimal("0.5"), date(2026, 1, 1), date(2027, 3, 31)),
    },
)


def people(value) -> Amount:
    return Amount(Decimal(value))


def test_the_published_premiums_and_discounts_are_those_of_the_parameters(evidence):
    assert prices(evidence) == PRICES


def test_pariaman_from_29_per_cent_to_its_target_costs_what_was_worked_out_by_hand():
    simulation = simulate(PARIAMAN, PRICES)
    assert (simulation.covered, simulation.target) == (15_003, 22_723)
    assert simulation.to_add == PARIAMAN_TO_ADD
    assert simulation.total == simulation.years[0].cost == PARIAMAN_COST


def test_the_sentence_names_the_target_and_the_base_and_rounds_what_the_formulas_carry(evidence):
    simulation = simulate(PARIAMAN, PRICES)
    start = starting_point(evidence, "13.77", date(2026, 11, 22))
    sentence = cost_sentence(PARIAMAN, simulation, start, "Kota Pariaman", WORDS).replace("\u00a0", " ")
    assert sentence == (
        "Kota Pariaman: menambah 7.720 pekerja, dari 29,0 % ke 43,92 % (acuan nasional RPJMN 2029), "
        "membutuhkan Rp1,6 miliar pada 2027; dasar hitung 51.735 penduduk bekerja (Agu 2025)."
    )
    steps = dict(formulas(PARIAMAN, simulation, WORDS))
    assert steps["Pekerja pada target"] == "51.735 × 43,92 %, dibulatkan ke atas = 22.723 orang"
    assert steps["Pekerja yang ditambah"] == "22.723 − 15.003 = 7.720 orang"
    assert steps["Biaya tahun 2027"] == "7.720 orang × 12 bulan × Rp16.800 = Rp1.556.352.000"


def test_old_age_savings_cost_36800_a_month():
    simulation = simulate(replace(PARIAMAN, package="jkk_jkm_jht"), PRICES)
    assert simulation.total == 7_720 * 12 * 36_800


def test_workers_rise_in_equal_steps_and_the_premium_by_its_rate():
    # 7,720 / 3 = 2,573.3 and 5,146.7, rounded up; 16,800 × 1.025 = 17,220; × 1.025² = 17,650.5, so 17,651
    simulation = simulate(replace(PARIAMAN, years=Decimal(3), rise=Decimal("2.5")), PRICES)
    assert [year.added for year in simulation.years] == [2_574, 5_147, 7_720]
    assert [year.premium for year in simulation.years] == [16_800, 17_220, 17_651]
    assert [year.cost for year in simulation.years] == [
        2_574 * 12 * 16_800,
        5_147 * 12 * 17_220,
        7_720 * 12 * 17_651,
    ]
    assert [year.year for year in simulation.years] == [2027, 2028, 2029]


def test_the_discount_holds_only_in_its_months_and_never_for_budgets():
    mix = {"apbd_kabkota": Decimal(50), "self_paid": Decimal(50)}
    simulation = simulate(
        replace(PARIAMAN, discount="other", mix=mix, first_year=Decimal(2026), years=Decimal(2)), PRICES
    )
    first, second = simulation.years
    by_kind = {source.fund_kind: source for source in first.sources}
    # 3,860 workers in 2026, half from the budget: 12 full months; half self-paid: 3 full, 9 at half
    assert by_kind["apbd_kabkota"].cost == 1_930 * 12 * 16_800
    assert by_kind["self_paid"].cost == 1_930 * (3 * 16_800 + 9 * 8_400)
    assert (first.discount_months, second.discount_months) == (9, 0)
    assert second.cost == 7_720 * 12 * 16_800


def test_old_age_savings_are_not_discounted():
    plan = replace(
        PARIAMAN,
        package="jkk_jkm_jht",
        discount="transport",
        first_year=Decimal(2026),
        mix={"self_paid": Decimal(100)},
    )
    assert simulate(plan, PRICES).total == 7_720 * 12 * (36_800 - 8_400)


def test_one_civil_servant_brings_one_worker_and_no_more_than_there_are():
    simulation = simulate(replace(PARIAMAN, civil_servants=Decimal(3_000)), PRICES)
    servants = simulation.civil_servants
    assert (servants.workers, servants.cost) == (3_000, 3_000 * 201_600)
    assert float(servants.coverage) == pytest.approx((15_003 + 3_000) / 51_735 * 100)
    assert float(servants.share_of_need) == pytest.approx(3_000 / 7_720 * 100)
    many = simulate(replace(PARIAMAN, civil_servants=Decimal(10**6)), PRICES).civil_servants
    assert many.workers == 51_735 - 15_003


def test_what_the_reader_left_empty_is_not_taken_for_zero():
    simulation = simulate(replace(PARIAMAN, informal=None), PRICES)
    assert simulation.share_of_informal is None
    assert simulation.shares_of_budget is None
    assert simulation.civil_servants is None


@given(plans())
def test_costs_and_workers_of_the_sources_sum_to_the_whole(plan):
    simulation = simulate(plan, PRICES)
    assert check(plan, WORDS) == {}
    for year in simulation.years:
        assert sum(source.cost for source in year.sources) == year.cost
        assert sum(source.workers for source in year.sources) == year.added
        assert all(source.workers >= 0 and source.cost >= 0 for source in year.sources)
        assert all(plan.mix[source.fund_kind] or not source.cost for source in year.sources)
    assert sum(year.cost for year in simulation.years) == simulation.total
    assert simulation.years[-1].added == simulation.to_add


@given(plans())
def test_the_shares_of_a_plan_that_can_be_sum_to_one(plan):
    assert sum(plan.mix.values()) / 100 == 1
    spoilt = {**plan.mix, SOURCES[0]: plan.mix[SOURCES[0]] / 2 + Decimal("0.01")}
    if sum(spoilt.values()) != 100:
        assert check(replace(plan, mix=spoilt), WORDS)


@given(plans(months=1), st.integers(2, 12))
def test_more_months_never_cost_less(plan, months):
    longer = replace(plan, months=Decimal(months))
    assert simulate(longer, PRICES).total >= simulate(plan, PRICES).total


@given(plans(), st.data())
@settings(max_examples=60)
def test_a_higher_target_never_costs_less(plan, data):
    higher = data.draw(st.integers(int(plan.target.value), int(plan.universe)))
    dearer = simulate(replace(plan, target=people(higher)), PRICES)
    assert dearer.total >= simulate(plan, PRICES).total


@given(plans())
def test_a_discount_never_costs_more_and_leaves_budgets_alone(plan):
    full = simulate(replace(plan, discount="none"), PRICES)
    cut = simulate(plan, PRICES)
    assert cut.total <= full.total
    for with_cut, without in zip(cut.years, full.years, strict=True):
        for one, other in zip(with_cut.sources, without.sources, strict=True):
            assert one.cost == other.cost or one.fund_kind in DISCOUNTABLE
