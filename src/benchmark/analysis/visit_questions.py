"""What to ask the hosts? Questions from the gaps between them and us, each with the fact that prompts it."""

from collections import Counter

from benchmark.analysis.reasons import pair_of
from benchmark.analysis.visit_asking import Asking, Question
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions_clauses import clause_questions
from benchmark.analysis.visit_questions_coverage import coverage_questions
from benchmark.analysis.visit_questions_drafting import drafting_questions
from benchmark.analysis.visit_questions_money import funding_questions, sustainability_questions
from benchmark.analysis.visit_questions_practice import (
    claim_questions,
    data_questions,
    paritrana_questions,
    since_questions,
)
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

__all__ = ["OWN", "TOPICS", "Question", "asked", "generated", "not_asked", "offered"]

OWN = "own"
TOPICS = {
    "since": message("Perkembangan sejak kunjungan terakhir"),
    "coverage": message("Kenaikan cakupan"),
    "clauses": message("Ketentuan peraturan"),
    "drafting": message("Penyusunan peraturan"),
    "data": message("Pendataan dan verifikasi"),
    "funding": message("Sumber dana"),
    "sustainability": message("Keberlanjutan iuran"),
    "claims": message("Kecepatan klaim kematian"),
    "paritrana": message("Persiapan Paritrana"),
    OWN: message("Pertanyaan sendiri"),
}
_ASK = {
    "since": since_questions,
    "coverage": coverage_questions,
    "clauses": clause_questions,
    "drafting": drafting_questions,
    "data": data_questions,
    "funding": funding_questions,
    "sustainability": sustainability_questions,
    "claims": claim_questions,
    "paritrana": paritrana_questions,
}
# What has come of an earlier visit stands first, then what serves the goal most.
_ORDER = {
    "coverage": ("since", "coverage", "data", "funding", "clauses", "claims", "sustainability", "drafting"),
    "regulation": ("since", "clauses", "drafting", "coverage", "data", "funding", "claims", "sustainability"),
    "funding": ("since", "funding", "sustainability", "coverage", "data", "claims", "clauses", "drafting"),
    "paritrana": (
        "since",
        "paritrana",
        "coverage",
        "data",
        "clauses",
        "funding",
        "claims",
        "sustainability",
        "drafting",
    ),
}
# A meeting of two hours has room for no more; the rest is offered beside the list.
MOST = 18


def generated(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return the questions that the evidence prompts, at most `MOST`, by topic, those of the goal first.

    Each topic gives the first question to each host before any gives a second. Within a topic the hosts
    stand in the order of the plan. Empty while no host is chosen.
    """
    everything = offered(evidence, plan, words)
    before: Counter = Counter()
    rounds = []
    for place, question in enumerate(everything):
        rounds.append((before[question.topic, question.host], place))
        before[question.topic, question.host] += 1
    return tuple(everything[place] for place in sorted(place for _, place in sorted(rounds)[:MOST]))


def offered(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return all questions that the evidence prompts, in the order of `generated`."""
    askings = [
        Asking(evidence, pair_of(evidence, plan.region, host), plan.goal, words) for host in plan.hosts
    ]
    return tuple(
        question for topic in _ORDER[plan.goal] for asking in askings for question in _ASK[topic](asking)
    )


def asked(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return the list as the planner wants it: own order, own wording, own questions.

    Questions to a host that is visited no more are left out, and so are those whose fact the evidence has
    no more, unless the planner has worded them.
    """
    if plan.questions is None:
        return generated(evidence, plan, words)
    known = {question.id: question for question in offered(evidence, plan, words)}
    found = []
    for one in plan.questions:
        if one.id in known:
            found.append(known[one.id]._replace(text=one.text) if one.text else known[one.id])
            continue
        topic, _, rest = one.id.partition(":")
        host = rest.partition(":")[0]
        if one.text and (not host or host in plan.hosts):
            topic = topic if host and topic in _ASK else OWN
            found.append(Question(one.id, topic, one.text, "", (), host))
    return tuple(found)


def not_asked(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return what could be asked too: offered by the evidence, but not in the list of the plan."""
    listed = {question.id for question in asked(evidence, plan, words)}
    return tuple(question for question in offered(evidence, plan, words) if question.id not in listed)
