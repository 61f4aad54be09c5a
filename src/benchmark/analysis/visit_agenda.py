"""What happens on which day? A proposed agenda, which the planner edits."""

from benchmark.analysis.visit_plan import AgendaItem, VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words


def proposed(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[AgendaItem, ...]:
    """Return the agenda that follows from mode, days, hosts and goal."""
    return ()


def agenda(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[AgendaItem, ...]:
    """Return the planner's agenda, else the proposed one."""
    return proposed(evidence, plan, words) if plan.agenda is None else plan.agenda
