"""Does every impossible plan get its message, and none an exception?"""

from dataclasses import replace
from decimal import Decimal

import pytest
from cost_plans import PARIAMAN, PARIAMAN_TO_ADD
from hypothesis import given
from hypothesis import strategies as st

from benchmark.analysis.cost_checks import check
from benchmark.analysis.cost_to_target import SOURCES, Amount, Plan, prices, simulate
from benchmark.locale import Words

WORDS = Words("id")


def percent(value) -> Amount:
    return Amount(None if value is None else Decimal(value), "pct")


@pytest.mark.parametrize(
    ("change", "field", "way_out"),
    [
        ({"universe": None}, "universe", "Isi jumlah pekerja"),
        ({"universe": Decimal(0)}, "universe", "lebih dari 0"),
        ({"universe": Decimal(-5)}, "universe", "lebih dari 0"),
        ({"universe": Decimal("51735.5")}, "universe", "tanpa desimal"),
        ({"universe": Decimal(10**12)}, "universe", "terlalu besar"),
        ({"covered": Amount(Decimal(60_000))}, "covered", "Melebihi dasar hitung (51.735 orang)"),
        ({"covered": Amount(Decimal(-1))}, "covered", "negatif"),
        ({"covered": percent(101)}, "covered", "antara 0 dan 100"),
        ({"covered": percent(None)}, "covered", "0 hanya bila memang nol"),
        ({"target": percent(20)}, "target", "Isi angka yang lebih tinggi"),
        ({"target": percent(29)}, "target", "tidak di atas cakupan hari ini (15.003 orang, 29,0"),
        ({"target": percent(120)}, "target", "antara 0 dan 100"),
        ({"target": Amount(Decimal(51_736))}, "target", "paling banyak sejumlah itu"),
        ({"target": percent(None)}, "target", "Isi target"),
        ({"months": Decimal(13)}, "months", "1 sampai 12"),
        ({"months": Decimal(0)}, "months", "1 sampai 12"),
        ({"months": Decimal("1.5")}, "months", "1 sampai 12"),
        ({"years": Decimal(6)}, "years", "1 sampai 5"),
        ({"years": None}, "years", "1 sampai 5"),
        ({"first_year": Decimal(1999)}, "first_year", "Isi tahun dari"),
        ({"rise": Decimal(-1)}, "rise", "0 bila iuran tetap"),
        ({"budget": Decimal(0)}, "budget", "kosongkan"),
        ({"informal": Decimal(-1)}, "informal", "negatif"),
        ({"civil_servants": Decimal("2.5")}, "civil_servants", "tanpa desimal"),
        ({"mix": {"apbd_kabkota": Decimal(90)}}, "mix", "kurang 10. Tambahkan 10"),
        ({"mix": {"apbd_kabkota": Decimal(100), "apbdes": Decimal("0.5")}}, "mix", "lebih 0,5. Kurangi 0,5"),
        ({"mix": {"apbd_kabkota": Decimal(110), "apbdes": Decimal(-10)}}, "mix:apbdes", "0 sampai 100"),
    ],
)
def test_an_impossible_plan_is_told_what_is_wrong_and_the_way_out(change, field, way_out):
    problems = check(replace(PARIAMAN, **change), WORDS)
    assert way_out in problems[field].replace("\u00a0", " ")


def test_a_plan_that_can_be_has_no_problems():
    assert check(PARIAMAN, WORDS) == {}


def test_a_fault_in_one_field_is_not_told_again_beside_another():
    assert set(check(replace(PARIAMAN, universe=Decimal(0)), WORDS)) == {"universe"}
    assert set(check(replace(PARIAMAN, covered=percent(-1)), WORDS)) == {"covered"}


numbers = st.none() | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18
)
amounts = st.builds(Amount, numbers, st.sampled_from(["people", "pct"]))


@given(
    st.builds(
        Plan,
        universe=numbers,
        covered=amounts,
        target=amounts,
        informal=numbers,
        months=numbers,
        first_year=numbers,
        years=numbers,
        rise=numbers,
        mix=st.dictionaries(st.sampled_from(SOURCES), numbers),
        budget=numbers,
        civil_servants=numbers,
    )
)
def test_no_numbers_ever_raise_and_those_without_a_message_can_be_worked_out(evidence, plan):
    if not check(plan, WORDS):
        simulate(plan, prices(evidence))


@given(numbers)
def test_any_universe_beside_the_plan_of_pariaman_is_answered(evidence, universe):
    plan = replace(PARIAMAN, universe=universe)
    if not check(plan, WORDS):
        assert simulate(plan, prices(evidence)).to_add > 0


def test_the_plan_of_pariaman_adds_the_workers_worked_out_by_hand(evidence):
    assert simulate(PARIAMAN, prices(evidence)).to_add == PARIAMAN_TO_ADD
