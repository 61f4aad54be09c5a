"""Is a reader told when the base of a cost is old or another one, and when a target is years away?"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from benchmark.analysis.cost_cautions import other_base, too_early
from benchmark.analysis.cost_cautions_in_words import cautions
from benchmark.analysis.cost_in_words import cost_sentence
from benchmark.analysis.cost_start import StartingPoint, starting_point
from benchmark.analysis.cost_to_target import Amount, Plan, prices, simulate
from benchmark.locale import Words

DAY = date(2026, 11, 22)
WORDS = Words("id")


def first_plan(start: StartingPoint) -> Plan:
    """The plan that the screen opens with."""
    return Plan(
        universe=start.universe.value,
        covered=Amount(start.covered.value, start.covered.unit),
        target=Amount(start.target.value, start.target.unit),
        informal=start.informal.value,
    )


@pytest.fixture(scope="module")
def denpasar(evidence) -> StartingPoint:
    return starting_point(evidence, "51.71", DAY)


@pytest.fixture(scope="module")
def price(evidence):
    return prices(evidence)


def told(plan, price, start) -> str:
    return " ".join(found.text for found in cautions(plan, price, start, WORDS)).replace("\u00a0", " ")


def test_an_old_base_is_told_with_the_same_plan_on_the_employed_of_today(denpasar, price):
    # 205,000 workers of May 2016 against 426,636 employed in August 2025. By hand: 59 per cent of 426,636 are
    # 251,715.24, so 251,715; 99.5 per cent 424,502.82, up 424,503; 172,788 × 12 × 16,800 = 34,834,060,800.
    plan = first_plan(denpasar)
    again = other_base(plan, price, denpasar).simulation
    assert (again.covered, again.target, again.to_add) == (251_715, 424_503, 172_788)
    assert again.total == 34_834_060_800
    text = told(plan, price, denpasar)
    assert "205.000 pekerja (Mei 2016, lama) bukan 426.636 penduduk bekerja (Agu 2025)" in text
    assert "menambah 172.788 pekerja, dari 59,0 % ke 99,5 %, membutuhkan Rp34,8 miliar" in text
    assert "pekerja informal pun dari penduduk bekerja" in text


def test_the_sentence_marks_what_is_old_and_whose_target_it_is(denpasar, price):
    plan = first_plan(denpasar)
    said = cost_sentence(plan, simulate(plan, price), denpasar, "Kota Denpasar", WORDS)
    assert said.replace("\u00a0", " ") == (
        "Kota Denpasar: menambah 83.025 pekerja, dari 59,0 % (Feb 2024, lama) ke 99,5 % (acuan nasional "
        "RPJPN 2045), membutuhkan Rp16,7 miliar pada 2027; dasar hitung 205.000 pekerja (Mei 2016, lama)."
    )


def test_a_number_of_covered_workers_stays_and_is_a_smaller_share_of_the_employed(evidence, price):
    # Kab. Banyuwangi, August 2022: 123,000 covered and 524,000 not; 995,971 employed in August 2025
    start = starting_point(evidence, "35.10", DAY)
    again = other_base(first_plan(start), price, start).simulation
    assert again.covered == 123_000
    assert again.target == 437_431  # 995,971 × 43.92 % = 437,430.46
    assert again.to_add == 314_431


def test_a_base_of_today_near_the_employed_needs_no_caution(evidence, price):
    # Kota Madiun, December 2025: 96,093 workers against 112,286 employed, 14.4 per cent apart
    start = starting_point(evidence, "35.77", DAY)
    assert other_base(first_plan(start), price, start) is None


def test_a_base_of_today_far_from_the_employed_is_told(evidence, price):
    # Kota Tangerang, August 2025: 768,187 workers against 920,455 employed, 16.5 per cent apart
    start = starting_point(evidence, "36.71", DAY)
    assert not start.universe.stale
    assert other_base(first_plan(start), price, start) is not None


def test_the_readers_own_base_and_the_employed_are_not_doubted(denpasar, evidence, price):
    for universe in (Decimal(300_000), denpasar.employed.value):
        assert other_base(replace(first_plan(denpasar), universe=universe), price, denpasar) is None
    pariaman = starting_point(evidence, "13.77", DAY)
    assert other_base(first_plan(pariaman), price, pariaman) is None


def test_where_the_employed_leave_nothing_to_add_that_is_said(denpasar, price):
    # 200,000 covered of 205,000 and a target of 204,000 workers: fewer are employed
    few = replace(denpasar, employed=replace(denpasar.employed, value=Decimal(150_000)))
    plan = replace(first_plan(few), covered=Amount(Decimal(140_000)), target=Amount(Decimal(160_000)))
    assert other_base(plan, price, few).simulation is None
    assert "Atas penduduk bekerja, target itu tidak di atas" in told(plan, price, few)


def test_a_target_of_2045_spent_in_one_year_is_told_with_a_year_of_equal_steps(denpasar, price):
    # 83,025 workers in 19 years from 2027 to 2045: 4,369.7, up 4,370; × 201,600 = 880,992,000
    early = too_early(first_plan(denpasar), price, denpasar)
    assert (early.year, early.years_early, early.divisible) == (2045, 18, False)
    assert (early.first.year, early.first.added, early.first.cost) == (2027, 4_370, 880_992_000)
    assert "tercapai 18 tahun lebih awal" in told(first_plan(denpasar), price, denpasar)


def test_a_target_reached_in_its_year_and_one_of_the_readers_own_are_not_too_early(evidence, price):
    pariaman = starting_point(evidence, "13.77", DAY)
    plan = first_plan(pariaman)
    assert too_early(plan, price, pariaman).divisible  # RPJMN 2029 in 2027
    assert too_early(replace(plan, years=Decimal(3)), price, pariaman) is None
    own = replace(plan, target=Amount(Decimal(50), "pct"))
    assert too_early(own, price, pariaman) is None
