"""Does the case for a host say its rank, its reasons and everything that speaks against it?"""

import math
from datetime import date

import pytest

from benchmark.analysis.host_load import overloaded
from benchmark.analysis.learning import GOALS, learning_targets
from benchmark.analysis.visit_hosts import why_host
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_warnings import KINDS, warnings_of_plan
from benchmark.evidence import NotInEvidence
from benchmark.locale import Words

WORDS = Words("id")
PARIAMAN, PEKALONGAN, MADIUN, BADUNG, JOMBANG = "13.77", "33.75", "35.77", "51.03", "35.17"
SAWAHLUNTO, WITHOUT_DATA = "13.73", "11.02"


def warned(case) -> dict:
    return {warning.kind: warning for warning in case.warnings}


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize(("region", "take"), [(MADIUN, 0), (PARIAMAN, 7), ("51", 0)])
def test_the_case_for_a_learning_target_is_that_of_the_list(evidence, region, take, goal):
    targets = learning_targets(evidence, region, goal, len(evidence.regions))
    place = min(take, len(targets) - 1)
    row = targets.iloc[place]
    case = why_host(evidence, VisitPlan(region, goal), row["code"], WORDS)
    assert (case.rank, case.of) == (place + 1, len(targets))
    assert case.score == pytest.approx(row["score"])
    assert case.reasons == row["reasons"]
    assert case.in_force == row["in_force"]
    assert case.planned == row["planned"]
    assert ("overloaded" in warned(case)) == row["overloaded"]
    assert ("weak_match" in warned(case)) == row["weak_match"]
    assert not {"not_better", "no_record", "other_level"} & set(warned(case))


def test_badung_is_no_better_than_madiun_in_paritrana_and_the_prizes_of_both_say_so(evidence):
    # awards.csv: Madiun first (2023) and second (2024) of its province; Badung first (2022), penerima (2024).
    case = why_host(evidence, VisitPlan(MADIUN, "paritrana"), BADUNG, WORDS)
    assert case.rank is None
    warning = warned(case)["not_better"]
    assert "peringkat 1 tingkat provinsi edisi 2023 dan peringkat 2" in warning.text
    assert "peringkat 1 tingkat provinsi edisi 2022" in warning.text
    assert {"balipost-badung-338141", "antaranews-jatim-770787"} <= set(warning.source_ids)


def test_a_visit_of_our_own_on_record_is_recalled_before_another_one(evidence):
    # visits.csv vis-011, 2025-07-28.
    warning = warned(why_host(evidence, VisitPlan(PARIAMAN, "regulation"), PEKALONGAN, WORDS))["visited"]
    assert "sudah tercatat (28 Juli 2025)" in warning.text
    assert "suhanews-pariaman" in warning.source_ids
    assert "visited" not in warned(why_host(evidence, VisitPlan(MADIUN), PEKALONGAN, WORDS))


def test_a_host_of_the_other_level_has_no_rank_but_reasons(evidence):
    case = why_host(evidence, VisitPlan(MADIUN, "regulation"), "64", WORDS)
    assert case.rank is None
    assert math.isnan(case.score)
    assert "tidak setingkat" in warned(case)["other_level"].text
    # instruments.csv: Pergub Kalimantan Timur 19/2023.
    assert any("19/2023" in reason.text for reason in case.in_force)


def test_a_host_of_which_nothing_is_on_record_is_said_to_be_unknown_not_worse(evidence):
    case = why_host(evidence, VisitPlan(MADIUN, "coverage"), WITHOUT_DATA, WORDS)
    assert "Angka cakupan Kabupaten Aceh Tenggara belum terdata" in warned(case)["no_record"].text
    assert "not_better" not in warned(case)


def test_a_province_that_is_behind_is_said_to_be_behind_with_both_figures(evidence):
    case = why_host(evidence, VisitPlan("51", "coverage"), "33", WORDS)
    warning = warned(case)["not_better"]
    assert "tidak di atas Bali" in warning.text
    assert len(warning.source_ids) == 2


def test_only_a_long_way_is_named_and_never_for_an_online_meeting(evidence):
    # Pariaman to Pekalongan: about 1,268 km; Madiun to Jombang: neighbours on Java.
    plan = VisitPlan(PARIAMAN, "regulation", mode="visit")
    assert "1.268 km" in warned(why_host(evidence, plan, PEKALONGAN, WORDS))["far"].text
    online = VisitPlan(PARIAMAN, "regulation", mode="online")
    assert "far" not in warned(why_host(evidence, online, PEKALONGAN, WORDS))
    assert "far" not in warned(why_host(evidence, VisitPlan(MADIUN), JOMBANG, WORDS))


def test_a_host_whose_instruments_are_only_drafts_is_not_said_to_have_rules_in_force(evidence):
    # Jawa Tengah: only drafts and plans in instruments.csv, no stated row in funding.csv.
    case = why_host(evidence, VisitPlan("51", "regulation"), "33", WORDS)
    assert case.in_force == ()
    assert case.planned
    assert "baru rencana" in warned(case)["planned_only"].text


def test_warnings_come_in_order_of_gravity(evidence):
    for goal in GOALS:
        for host in (BADUNG, PEKALONGAN, JOMBANG, WITHOUT_DATA, "51"):
            kinds = [
                warning.kind for warning in why_host(evidence, VisitPlan(MADIUN, goal), host, WORDS).warnings
            ]
            assert kinds == sorted(kinds, key=KINDS.index)


def test_an_overloaded_host_is_named_with_the_number_of_regions(evidence):
    host = sorted(overloaded(evidence, "regulation"))[0]
    region = MADIUN if evidence.region(host).level != "province" else "51"
    warning = warned(why_host(evidence, VisitPlan(region, "regulation"), host, WORDS))["overloaded"]
    assert "pilihan pertama" in warning.text


def test_a_visit_is_told_to_meet_online_first_and_what_is_unconfirmed_about_the_cuts(evidence):
    told = {one.kind: one for one in warnings_of_plan(evidence, VisitPlan(MADIUN, mode="visit"), WORDS)}
    assert "dahulukan pertemuan daring" in told["online_first"].text
    assert "Inpres 1/2025 belum dikonfirmasi" in told["online_first"].text
    for mode in ("online", "online_first"):
        kinds = {one.kind for one in warnings_of_plan(evidence, VisitPlan(MADIUN, mode=mode), WORDS)}
        assert "online_first" not in kinds


def test_more_hosts_than_days_is_said(evidence):
    plan = VisitPlan(MADIUN, hosts=(BADUNG, PEKALONGAN), mode="visit", days=1)
    assert "2 tuan rumah dalam 1 hari" in [one.text for one in warnings_of_plan(evidence, plan, WORDS)][1]


def test_what_is_missing_about_ourselves_is_said(evidence):
    texts = " ".join(one.text for one in warnings_of_plan(evidence, VisitPlan(WITHOUT_DATA), WORDS))
    assert "Cakupan Kabupaten Aceh Tenggara belum terdata" in texts


def test_an_unknown_host_or_region_is_a_fault_of_the_caller(evidence):
    with pytest.raises(NotInEvidence):
        why_host(evidence, VisitPlan(MADIUN), "99.99", WORDS)
    with pytest.raises(NotInEvidence):
        why_host(evidence, VisitPlan("99.99"), BADUNG, WORDS)


@pytest.mark.parametrize("goal", [goal for goal in GOALS if goal != "coverage"])
def test_a_host_with_less_coverage_is_named_as_such_whatever_the_goal(evidence, goal):
    # Headlines of ucj_pct: Pekalongan 35,0 (2 December 2025), Madiun 53,4, each of one source.
    warning = warned(why_host(evidence, VisitPlan(MADIUN, goal), PEKALONGAN, WORDS))["lower_coverage"]
    assert "35,0" in warning.text and "53,4" in warning.text
    assert "lebih rendah" in warning.text and len(warning.source_ids) == 2
    assert "lower_coverage" not in warned(why_host(evidence, VisitPlan(MADIUN, goal), BADUNG, WORDS))
    # The sources on Pariaman (37,0) differ by 8 points, more than it and Pekalongan do.
    assert "lower_coverage" not in warned(why_host(evidence, VisitPlan(PARIAMAN, goal), PEKALONGAN, WORDS))


@pytest.mark.parametrize(("goal", "old"), [("coverage", True), ("paritrana", True), ("regulation", False)])
def test_an_old_figure_of_a_host_is_warned_of_where_coverage_is_the_case_for_it(evidence, goal, old):
    # The headline of Sawahlunto is 75,0 of March 2023, from one source.
    warnings = warned(why_host(evidence, VisitPlan(PARIAMAN, goal), SAWAHLUNTO, WORDS))
    assert ("stale" in warnings) == old
    if old:
        assert warnings["stale"].text.startswith("Cakupan Kota Sawahlunto 75,0\u00a0% sudah berumur ")
        assert warnings["stale"].text.endswith(" bulan; mintalah angka terbaru.")
        assert warnings["stale"].source_ids == ("antaranews-sawahlunto-3522462",)


def test_a_realised_budget_is_not_called_a_plan(evidence):
    # funding.csv fun-0318 and fun-0319: planned for 2023; fun-0317: the realisation of 2023.
    case = why_host(evidence, VisitPlan(MADIUN, "funding"), BADUNG, WORDS)
    assert case.planned == ()
    assert any("tahun 2024, 35.000 orang" in reason.text for reason in case.in_force)


def test_a_plan_for_a_year_without_payment_stays_a_plan(evidence):
    # fun-0191: 33.26, apbdes, planned for 2026; its stated rows from village budgets are older or none.
    table = evidence.funding
    assert table.set_index("funding_id").loc["fun-0191", "year"] == 2026
    only = evidence.with_tables("one", funding=table[table["funding_id"] == "fun-0191"])
    (plan,) = why_host(only, VisitPlan(MADIUN, "funding"), "33.26", WORDS).planned
    text = "pernah merencanakan" if date.today().year > 2026 else "baru merencanakan"
    assert text in plan.text


def test_a_delegation_of_several_regions_is_one_visit(evidence):
    # visits.csv vis-012 to vis-014: three regions, one day, one topic.
    reasons = why_host(evidence, VisitPlan(MADIUN, "regulation"), JOMBANG, WORDS).reasons
    visits = [reason.text for reason in reasons if "kunjungan belajar" in reason.text]
    assert len(visits) == 1
    for name in ("Kabupaten Pasuruan", "Kota Pasuruan", "Kabupaten Probolinggo"):
        assert name in visits[0]


def test_years_on_record_are_no_experience(evidence):
    case = why_host(evidence, VisitPlan(MADIUN, "regulation"), JOMBANG, WORDS)
    assert any("terdata pada tahun 2025; 2 sumber" in reason.text for reason in case.reasons)
    assert not any("berpengalaman" in reason.text for reason in case.reasons)


def test_a_long_way_without_a_day_for_it_is_warned_of(evidence):
    told = {
        one.kind
        for one in warnings_of_plan(evidence, VisitPlan(MADIUN, hosts=(BADUNG,), mode="visit"), WORDS)
    }
    assert "travel_day" in told
    plan = VisitPlan(MADIUN, hosts=(BADUNG,), mode="visit", days=2)
    assert "travel_day" not in {one.kind for one in warnings_of_plan(evidence, plan, WORDS)}
