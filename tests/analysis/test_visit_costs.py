"""Are costs added up as typed, never invented, and is what looks wrong named?"""

import pytest

from benchmark.analysis.visit_agenda import agenda
from benchmark.analysis.visit_costs import check, costs, proposed, rules
from benchmark.analysis.visit_plan import CostLine, Participant, VisitPlan
from benchmark.locale import Words

WORDS = Words("id")
BADUNG, NGAWI = "51.03", "35.21"
VISIT = VisitPlan(
    "35.77", hosts=("51.03",), mode="visit", days=2, participants=(Participant("Analis", count=3),)
)


def kinds(*lines) -> list[tuple[int, str]]:
    return [(problem.line, problem.kind) for problem in check(lines, WORDS).problems]


@pytest.mark.parametrize("mode", ["visit", "online", "online_first"])
@pytest.mark.parametrize("days", [1, 3])
def test_no_amount_is_ever_proposed(evidence, mode, days):
    lines = proposed(evidence, VisitPlan("35.77", mode=mode, days=days), WORDS)
    assert lines
    assert all(line.unit_cost is None and line.total is None for line in lines)


def test_quantities_come_from_the_participants_and_days_of_the_plan_alone(evidence):
    lines = {line.item: line for line in proposed(evidence, VISIT, WORDS)}
    assert (lines["Uang harian"].quantity, lines["Uang harian"].times) == (3, 2)
    assert (lines["Penginapan"].quantity, lines["Penginapan"].times) == (3, 1)
    assert lines["Uang representasi"].quantity is None
    nobody = proposed(evidence, VisitPlan("35.77", mode="visit"), WORDS)
    assert all(line.quantity is None for line in nobody)
    assert "Penginapan" not in {line.item for line in nobody}


@pytest.mark.parametrize(
    ("host", "days", "mode", "nights"),
    [
        # regions.csv: Badung lies on another island, so a visit of one day sets out on the day before.
        (BADUNG, 1, "visit", 1),
        # With a day to spare the agenda travels on the first day.
        (BADUNG, 2, "visit", 1),
        (BADUNG, 3, "visit", 2),
        # Ngawi is reached in the morning.
        (NGAWI, 1, "visit", 0),
        (NGAWI, 2, "visit", 1),
        (BADUNG, 1, "online", 0),
    ],
)
def test_the_costs_know_the_nights_that_the_agenda_asks_for(evidence, host, days, mode, nights):
    plan = VisitPlan("35.77", hosts=(host,), mode=mode, days=days)
    lines = {line.item: line for line in proposed(evidence, plan, WORDS)}
    assert [line.times for name, line in lines.items() if name == "Penginapan"] == [nights] * (nights > 0)
    if mode == "visit":
        assert lines["Uang harian"].times == lines["Uang representasi"].times == nights + 1
        assert lines["Transport di daerah tuan rumah"].times == days
        before = "sehari sebelumnya" in agenda(evidence, plan, WORDS)[0].activity
        assert nights == days - 1 + before


def test_lines_are_added_up():
    # 3 × 2 × 410.000 + 3 × 1 × 700.000 = 2.460.000 + 2.100.000
    result = check((CostLine("Harian", 3, 2, "", 410_000), CostLine("Transport", 3, 1, "", 700_000)), WORDS)
    assert result == (4_560_000, (), (0, 1))


def test_nothing_typed_has_no_total_and_names_what_is_missing(evidence):
    result = check(proposed(evidence, VISIT, WORDS), WORDS)
    assert result.total is None
    assert {problem.kind for problem in result.problems} == {"missing"}
    assert "Baris 1 (Uang harian): biaya satuan belum diisi" in result.problems[0].text


def test_incomplete_and_negative_lines_are_not_added_up():
    lines = (
        CostLine("a", 1, 1, "", 5_000),
        CostLine("b", 1, None, "", 5_000),
        CostLine("c", -1, 1, "", 5_000),
    )
    assert check(lines, WORDS).total == 5_000
    assert check(lines, WORDS).summed == (0,)
    # What is wrong comes before what is merely not filled in yet.
    assert kinds(*lines) == [(2, "negative"), (1, "missing")]


def test_a_product_beyond_all_measure_is_not_added_up_and_named():
    result = check((CostLine("a", 1e15, 1e15, "", 1e15), CostLine("b", 2, 3, "", 5_000)), WORDS)
    # 2 × 3 × 5.000 = 30.000
    assert (result.total, result.summed) == (30_000, (1,))
    assert [problem.kind for problem in result.problems] == ["too_large"]
    assert "di atas Rp1.000\u00a0triliun" in result.problems[0].text
    # 1.000.000 × 1 × 1.000.000.000 is still added up.
    assert check((CostLine("c", 1e6, 1, "", 1e9),), WORDS).total == 1e15


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (CostLine("a", 0, 1, "", 5_000), "zero"),
        (CostLine("a", 1, 1, "", 410), "small"),
        (CostLine("a", 1, 1, "", 5e9), "large"),
        (CostLine("a", 5_000, 1, "", 5_000), "many"),
        (CostLine("a", 1, 400, "", 5_000), "many"),
        (CostLine(" ", 1, 1, "", 5_000), "no_item"),
        (CostLine("a", float("nan"), 1, "", 5_000), "not_a_number"),
        (CostLine("a", 1, float("inf"), "", 5_000), "not_a_number"),
    ],
)
def test_what_looks_mistyped_is_named(line, kind):
    assert (0, kind) in kinds(line)


def test_the_same_cost_twice_is_named():
    lines = (CostLine("Uang harian", 1, 1, "", 5_000), CostLine(" uang HARIAN ", 1, 1, "", 5_000))
    assert kinds(*lines) == [(1, "twice")]


def test_hostile_names_come_through_as_typed():
    text = "=1+1 {item} {x} <b> 🙂"
    assert text in check((CostLine(text),), WORDS).problems[0].text


def test_the_planners_lines_replace_the_proposed_ones(evidence):
    assert costs(evidence, VisitPlan("35.77", costs=()), WORDS) == ()
    assert costs(evidence, VISIT, WORDS) == proposed(evidence, VISIT, WORDS)


def test_the_rules_name_at_cost_and_lump_sum_and_leave_the_number_unconfirmed(evidence):
    told = rules(evidence, WORDS)
    texts = " ".join(rule.text for rule in told)
    assert "biaya riil (at cost)" in texts
    assert "lumpsum" in texts
    assert "belum dikonfirmasi: kedua berita menyebut Perpres 52/2023" in texts
    assert "Perpres 53/2023" in texts
    assert "2025 dan 2026 belum dikonfirmasi" in texts
    # data/travel_rules.csv: unit prices, then at cost, then the number on which the sources differ.
    assert [sorted(rule.source_ids) for rule in told] == [
        ["aspek-perpres33-2020"],
        ["detik-perjalanan-dinas-2023", "posmerdeka-lumpsum-dprd"],
        [
            "detik-perjalanan-dinas-2023",
            "inilagi-adkasi-2023",
            "posmerdeka-lumpsum-dprd",
            "scribd-paparan-perpres53",
        ],
        [],
    ]
