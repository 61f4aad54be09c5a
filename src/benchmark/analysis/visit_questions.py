"""What to ask the hosts? Questions from the gaps between them and us, each with the fact that prompts it."""

from typing import NamedTuple

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# Name of the topic by key; the order is that of the goals below.
TOPICS = {
    "clauses": message("Ketentuan peraturan"),
    "drafting": message("Penyusunan peraturan"),
    "data": message("Pendataan dan verifikasi"),
    "funding": message("Sumber dana"),
    "sustainability": message("Keberlanjutan iuran"),
    "claims": message("Kecepatan klaim kematian"),
    "paritrana": message("Persiapan Paritrana"),
    "own": message("Pertanyaan sendiri"),
}


class Question(NamedTuple):
    """One question to a host.

    id: "topic:host:key", the same in every run and revision; "own-1" … for one of the planner. topic: a key
    of `TOPICS`. fact: the sentence that prompts it, "" for an own question; source_ids: of that fact. host:
    code, "" for all hosts.
    """

    id: str
    topic: str
    text: str
    fact: str
    source_ids: tuple[str, ...]
    host: str


def generated(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return the questions that the evidence prompts, the most useful first."""
    return ()


def not_asked(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return what could be asked too: offered by the evidence, but not in the list of the plan."""
    return ()


def asked(evidence: Evidence, plan: VisitPlan, words: Words) -> tuple[Question, ...]:
    """Return the list as the planner wants it: own order, own wording, own questions."""
    return generated(evidence, plan, words)
