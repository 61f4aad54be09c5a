"""Is it concrete what is looked at after the visit, with the state on record and the own target?"""

from datetime import date

import pytest

from benchmark.analysis.learning_score import GOALS
from benchmark.analysis.visit_follow_up import follow_up, months_after
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions import generated
from benchmark.locale import Words

WORDS = Words("id")
PARIAMAN, PEKALONGAN, MADIUN, BADUNG, BALI = "13.77", "33.75", "35.77", "51.03", "51"
WITHOUT_DATA = "11.02"


def by_indicator(points) -> dict:
    return {(point.month, point.indicator): point for point in points}


def test_madiun_looks_at_its_coverage_and_its_vulnerable_workers(evidence):
    plan = VisitPlan(MADIUN, "coverage", (BADUNG,), start=date(2026, 12, 1))
    points = by_indicator(follow_up(evidence, plan, WORDS))
    coverage = points[12, "Cakupan jaminan sosial ketenagakerjaan (UCJ)"]
    # The headline of Madiun is computed; no row of observations.csv states a target of it.
    assert coverage.now == "53,4\u00a0% (29 Desember 2025, dihitung)"
    assert coverage.target == "belum terdata"
    assert coverage.due == date(2027, 12, 1)
    # obs-18352: 9.582 vulnerable workers, 2025-12-29.
    covered = points[6, "Pekerja rentan terlindungi"]
    assert covered.now == "9.582 orang (29 Desember 2025)"
    assert covered.now_source_ids == ("madiunkota-projkk-20251229",)
    assert covered.due == date(2027, 6, 1)
    # funding.csv fun-0292: 2025, 17.484 people, Rp3.000.000.000; fun-0291 of 2024 is older.
    paid = points[12, "Iuran yang dibayar"]
    assert "tahun 2025, 17.484 orang, Rp3" in paid.now and "2024" not in paid.now
    assert "sinergiamediatama-14090" in paid.now_source_ids


def test_pariaman_looks_at_its_draft_its_clauses_and_its_own_target(evidence):
    points = by_indicator(follow_up(evidence, VisitPlan(PARIAMAN, "regulation", (PEKALONGAN,)), WORDS))
    # instruments.csv ins-0076 (direncanakan), ins-0074 (one clause), obs-04862 (target 5.000).
    assert points[6, "Rancangan peraturan yang tercatat"].now == "Ranperda 2025"
    assert points[6, "Klausul berlaku yang tercatat"].now == "1 klausul dalam Perwali 54/2021"
    assert points[12, "Peraturan terkuat yang berlaku"].now == "Perwali 54/2021"
    workers = points[12, "Pekerja rentan terlindungi"]
    assert workers.now == "belum terdata"
    # The note says that no year is stated; 2025 is inferred, and over.
    assert workers.target == "sekitar 5.000 orang (tahun 2025), tahunnya disimpulkan, sudah lewat"
    # What is not on record has no source; the target has.
    assert (workers.now_source_ids, workers.target_source_ids) == ((), ("posmetro-pariaman-360388",))
    assert "diragukan" in points[12, "Cakupan jaminan sosial ketenagakerjaan (UCJ)"].now


def test_bali_has_its_own_target_beside_its_figure(evidence):
    points = by_indicator(follow_up(evidence, VisitPlan(BALI, "coverage", ("35",)), WORDS))
    coverage = points[12, "Cakupan jaminan sosial ketenagakerjaan (UCJ)"]
    assert coverage.target == "67,3\u00a0% (tahun 2025), sudah lewat"
    assert len({*coverage.now_source_ids, *coverage.target_source_ids}) == 2
    assert len(coverage.now_source_ids) == len(coverage.target_source_ids) == 1


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("region", [MADIUN, PARIAMAN, BALI, WITHOUT_DATA])
def test_every_goal_has_points_after_six_and_twelve_months_with_known_sources(evidence, goal, region):
    points = follow_up(evidence, VisitPlan(region, goal, (BADUNG,)), WORDS)
    assert [point.month for point in points] == sorted(point.month for point in points)
    assert {point.month for point in points} == {6, 12}
    known = set(evidence.sources["source_id"])
    for point in points:
        assert point.what and point.indicator and point.now and point.target
        assert {*point.now_source_ids, *point.target_source_ids} <= known
        assert point.due is None


def test_a_region_without_data_is_told_so_and_never_zero(evidence):
    points = follow_up(evidence, VisitPlan(WITHOUT_DATA, "funding", (BADUNG,)), WORDS)[1:]
    assert {point.now for point in points} == {"belum terdata"}


def test_the_first_point_counts_the_questions(evidence):
    plan = VisitPlan(MADIUN, "coverage", (BADUNG,))
    first = follow_up(evidence, plan, WORDS)[0]
    assert first.now == f"{len(generated(evidence, plan, WORDS))} pertanyaan diajukan"
    alone = follow_up(evidence, VisitPlan(MADIUN, "coverage"), WORDS)[0]
    assert alone.now == "pertanyaan belum disusun"


def test_months_are_counted_by_the_calendar():
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(None, 6) is None
