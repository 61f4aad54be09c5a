"""What should make the planner think twice about a host, and about travelling at all?"""

from benchmark.analysis.reasons import Reason
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words


def warnings_about(evidence: Evidence, plan: VisitPlan, host: str, words: Words) -> tuple[Reason, ...]:
    """What speaks against this host? Sentences with sources; the kind names the matter."""
    return ()


def warnings_of_plan(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Reason, ...]:
    """What holds for the whole plan: an online meeting first, no host chosen."""
    return ()
