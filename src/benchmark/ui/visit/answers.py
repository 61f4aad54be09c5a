"""What the screen asks the evidence, worked out once for all readers of a revision and a day."""

from benchmark.analysis import visit_follow_up, visit_hosts, visit_questions, visit_warnings
from benchmark.analysis.reasons import Reason
from benchmark.analysis.visit_follow_up import FollowUp
from benchmark.analysis.visit_hosts import HostCase
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions import Question
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import remembered


@remembered
def host_case(evidence: Evidence, plan: VisitPlan, host: str, language: str) -> HostCase:
    """Return what speaks for and against a host."""
    return visit_hosts.why_host(evidence, plan, host, Words(language))


@remembered
def generated(evidence: Evidence, plan: VisitPlan, language: str) -> tuple[Question, ...]:
    """Return the questions that the evidence prompts."""
    return visit_questions.generated(evidence, plan, Words(language))


@remembered
def asked(evidence: Evidence, plan: VisitPlan, language: str) -> tuple[Question, ...]:
    """Return the list as the planner wants it."""
    return visit_questions.asked(evidence, plan, Words(language))


@remembered
def not_asked(evidence: Evidence, plan: VisitPlan, language: str) -> tuple[Question, ...]:
    """Return what could be asked too."""
    return visit_questions.not_asked(evidence, plan, Words(language))


@remembered
def warnings(evidence: Evidence, plan: VisitPlan, language: str) -> tuple[Reason, ...]:
    """Return what holds for the whole plan; why to meet online first also where the plan says so."""
    words = Words(language)
    told = visit_warnings.warnings_of_plan(evidence, plan, words)
    # What is not on record about the region itself stands beside its goal.
    told = tuple(reason for reason in told if reason.kind != "missing")
    if plan.mode == "online_first":
        return (visit_warnings.online_first(evidence, words), *told)
    return told


@remembered
def follow_up(evidence: Evidence, plan: VisitPlan, language: str) -> tuple[FollowUp, ...]:
    """Return what is looked at 6 and 12 months later."""
    return visit_follow_up.follow_up(evidence, plan, Words(language))
