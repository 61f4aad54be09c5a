"""Is it said when the planner's own agenda no longer fits the plan?"""

from dataclasses import replace

from benchmark.analysis.visit_agenda import agenda
from benchmark.analysis.visit_agenda_fit import misfits
from benchmark.analysis.visit_plan import AgendaItem, VisitPlan
from benchmark.locale import Words

WORDS = Words("id")
BADUNG, PEKALONGAN = "51.03", "33.75"
PLAN = VisitPlan("35.77", hosts=(BADUNG, PEKALONGAN), mode="visit", days=2)


def found(evidence, **changes) -> dict[str, str]:
    return {one.kind: one.text for one in misfits(evidence, replace(PLAN, **changes), WORDS)}


def test_the_proposed_agenda_always_fits(evidence):
    assert found(evidence) == found(evidence, hosts=(), days=1) == {}
    assert found(evidence, agenda=agenda(evidence, PLAN, WORDS)) == {}


def test_a_host_taken_out_of_the_plan_is_named(evidence):
    said = found(evidence, agenda=agenda(evidence, PLAN, WORDS), hosts=(BADUNG,))
    assert said == {
        "dropped_host": "Agenda masih memuat acara di Kota Pekalongan, yang bukan lagi tuan rumah."
    }


def test_a_host_without_any_point_is_named(evidence):
    said = found(evidence, agenda=(AgendaItem(1, "09.00", "Paparan", BADUNG),))
    assert said == {"no_point": "Agenda belum memuat acara di Kota Pekalongan."}
    assert found(evidence, agenda=(AgendaItem(1, "09.00", "Paparan"),)) == {}


def test_days_beyond_the_plan_are_named(evidence):
    items = tuple(AgendaItem(day, "09.00", "Rapat") for day in (1, 3, 4))
    assert found(evidence, agenda=items) == {
        "beyond_days": "Agenda memuat acara pada hari ke-3 dan 4, sedangkan rencana ini hanya 2 hari."
    }


def test_a_host_that_is_no_region_stays_the_text_it_is(evidence):
    hostile = "<b>=1+1 {x}"
    said = found(evidence, agenda=(AgendaItem(1, "", "Rapat", hostile),), hosts=())
    assert hostile in said["dropped_host"]
