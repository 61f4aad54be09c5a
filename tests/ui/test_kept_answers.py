"""What is kept in memory for all readers, and by what is it remembered?"""

from dataclasses import replace
from datetime import date

from calendar_of_a_day import calendar_of

from benchmark.analysis.visit_plan import Asked, VisitPlan
from benchmark.ui.here import Here
from benchmark.ui.presentation import decks
from benchmark.ui.visit import answers
from benchmark.ui.visit.draft import Draft

PLAN = VisitPlan("35.77", hosts=("51.03",), mode="visit", questions=(Asked("own-1", "Apa?"),))


def test_decks_hold_old_evidence_so_only_few_are_kept(evidence, monkeypatch):
    made = []

    def region_deck(evidence, code, words, today):
        made.append(code)
        return object()

    monkeypatch.setattr("benchmark.exports.slides.region.region_deck", region_deck)
    decks.shown_deck.clear()
    codes = [code for code in evidence.regions["code"] if "." in code][:20]
    for code in (*codes, codes[-1], codes[0]):
        decks.shown_deck(evidence, code, "id", date(2026, 11, 21))
    decks.shown_deck.clear()
    # The newest is at hand, the first of twenty is not.
    assert made == [*codes, codes[0]]


def test_dates_do_not_part_the_answers_that_do_not_depend_on_them(evidence):
    def draft(plan: VisitPlan) -> Draft:
        return Draft(Here(evidence, None, "35.77", False), plan, 0)

    one, other = draft(PLAN), draft(replace(PLAN, start=date(2027, 2, 8), days=3))
    assert (one.core, one.asking) == (other.core, other.asking)
    # How long it lasts decides whether the hosts fit in, when it begins by when what is due.
    assert (one.lasting.days, other.lasting.days) == (1, 3)
    assert (other.following.start, other.following.questions) == (date(2027, 2, 8), PLAN.questions)


def test_each_day_has_its_own_case_for_a_host(evidence, monkeypatch):
    asked = []
    monkeypatch.setattr("benchmark.analysis.visit_hosts.why_host", lambda *arguments: asked.append(1))
    answers.host_case.clear()
    for day in (21, 21, 22):
        monkeypatch.setattr("benchmark.ui.evidence.date", calendar_of(date(2026, 11, day)))
        answers.host_case(evidence, PLAN, "51.03", "id")
    answers.host_case.clear()
    assert len(asked) == 2
