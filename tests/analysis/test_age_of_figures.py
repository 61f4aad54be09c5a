"""Do ages and marks of figures count from today in a process that runs for months?"""

from datetime import date

import pytest

from benchmark.analysis.goal_coverage import coverage_rows
from benchmark.analysis.once import once_per_day
from benchmark.analysis.paritrana_evidence import records_of
from benchmark.analysis.reasons import pair_of
from benchmark.analysis.reasons_of_goal import told_for
from benchmark.analysis.visit_follow_up import follow_up
from benchmark.analysis.visit_hosts import why_host
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions_coverage import figure
from benchmark.locale import Words

WORDS = Words("id")
MADIUN, BADUNG = "35.77", "51.03"


class Later(date):
    """A calendar whose today is another day."""

    day_of_test = date(2025, 6, 1)

    @classmethod
    def today(cls) -> date:
        """The day of the test."""
        return cls.day_of_test


@pytest.fixture
def days_pass(monkeypatch):
    """Let today be another day, in this very process."""
    for module in ("once", "age", "paritrana_evidence", "targets", "visit_follow_up"):
        monkeypatch.setattr(f"benchmark.analysis.{module}.date", Later)

    def become(year: int, month: int, day: int) -> None:
        monkeypatch.setattr(Later, "day_of_test", date(year, month, day))

    return become


def test_what_the_plan_says_of_a_figure_grows_old_with_it(evidence, days_pass):
    # observations.csv: the headline of Badung is of 30 April 2025.
    plan = VisitPlan(MADIUN, hosts=(BADUNG,))

    def told() -> tuple[list[str], str, bool]:
        warned = [one.text for one in why_host(evidence, plan, BADUNG, WORDS).warnings if one.kind == "stale"]
        lead = told_for("coverage", evidence, pair_of(evidence, MADIUN, BADUNG), WORDS).reasons[0].text
        return warned, lead, figure(evidence, BADUNG, "ucj_pct")["stale"]

    days_pass(2025, 6, 1)
    warned, lead, stale = told()
    assert (warned, stale) == ([], False)
    assert "lama)" not in lead
    days_pass(2028, 6, 1)
    warned, lead, stale = told()
    # From 30 April 2025 to 1 June 2028 are 37 months.
    assert warned == ["Cakupan Kabupaten Badung 58,7\u00a0% sudah berumur 37 bulan; mintalah angka terbaru."]
    assert stale
    assert "lama)" in lead


def test_marks_of_old_figures_reach_what_is_looked_at_later(evidence, days_pass):
    plan = VisitPlan(MADIUN, hosts=(BADUNG,), start=date(2030, 1, 1))
    # The figure of Madiun is of 29 December 2025.
    for day, marked in (((2026, 6, 1), False), ((2029, 6, 1), True)):
        days_pass(*day)
        coverage = next(point for point in follow_up(evidence, plan, WORDS) if "(UCJ)" in point.indicator)
        assert ("lama)" in coverage.now) == marked


def test_the_figures_that_answer_questions_of_paritrana_grow_old(evidence, days_pass):
    for day, state in (((2025, 6, 1), "found"), ((2028, 6, 1), "outdated")):
        days_pass(*day)
        assert [record.state for record in records_of(evidence, BADUNG, "indicator:ucj_pct")] == [state]


def test_only_the_answer_of_the_newest_day_is_kept(evidence, days_pass):
    asked = []
    count = once_per_day(lambda evidence, name: asked.append(name) or len(asked))
    days_pass(2026, 11, 21)
    assert [count(evidence, "a"), count(evidence, "a"), count(evidence, "b")] == [1, 1, 2]
    days_pass(2026, 11, 22)
    assert [count(evidence, "a"), count(evidence, "a")] == [3, 3]
    assert coverage_rows(evidence) is coverage_rows(evidence)
