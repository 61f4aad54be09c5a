"""Does a plan keep the words of its papers, and does each reader see the proposed lines in their own?"""

from dataclasses import replace

import pytest

from benchmark.analysis import visit_agenda, visit_costs
from benchmark.analysis.visit_plan import AgendaItem, CostLine, VisitPlan
from benchmark.analysis.visit_wording import KEPT, agenda_wording, cost_wording
from benchmark.locale import Words

ENGLISH = Words("en")
MADIUN, BADUNG, JOMBANG = "35.77", "51.03", "35.17"


@pytest.mark.parametrize("mode", ["visit", "online", "online_first"])
@pytest.mark.parametrize("days", [1, 2, 3])
def test_proposed_lines_are_shown_in_english_and_kept_in_indonesian(evidence, mode, days):
    plan = VisitPlan(MADIUN, hosts=(BADUNG, JOMBANG), mode=mode, days=days)
    wording, kept = agenda_wording(evidence, plan, ENGLISH), visit_agenda.proposed(evidence, plan, KEPT)
    shown = wording.agenda(kept)
    assert shown == visit_agenda.proposed(evidence, plan, ENGLISH) != kept
    assert [wording.keep(item.activity) for item in shown] == [item.activity for item in kept]
    wording, kept = cost_wording(ENGLISH), visit_costs.proposed(evidence, plan, KEPT)
    shown = wording.costs(kept)
    assert shown == visit_costs.proposed(evidence, plan, ENGLISH) != kept
    assert [(wording.keep(line.item), wording.keep(line.unit)) for line in shown] == [
        (line.item, line.unit) for line in kept
    ]


def test_what_the_planner_typed_stays_as_typed(evidence):
    plan = VisitPlan(MADIUN, hosts=(BADUNG,), mode="visit")
    own = AgendaItem(1, "10.00", "Foto bersama", BADUNG)
    first = visit_agenda.proposed(evidence, plan, KEPT)[1]
    shown = agenda_wording(evidence, replace(plan, agenda=(own, first)), ENGLISH).agenda((own, first))
    assert shown[0] == own
    assert shown[1].activity == "Reception and opening by Kabupaten Badung"
    line = CostLine("Cendera mata", 1, 1, "buah")
    assert cost_wording(ENGLISH).costs([line]) == (line,)
