"""Why this host? Its place among the learning targets, the reasons, what is in force and what only planned.

Works for every region: also for one that is no learning target, and for one of the other level.
"""

from typing import NamedTuple

from benchmark.analysis.reasons import Pair, Reason, pair_of, proof_reasons, reach_reason
from benchmark.analysis.reasons_of_goal import told_for
from benchmark.analysis.similarity_reason import similarity_reason
from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_standing import beside, kilometres_between, same_islands, standing
from benchmark.analysis.visit_warnings import warnings_about
from benchmark.evidence import Evidence
from benchmark.locale import Words


class HostCase(NamedTuple):
    """What speaks for and against one host.

    rank: place among the learning targets, 1 the best; None where the host is none. of: how many targets
    there are. score: 0 to 1, NaN where the two cannot be compared. reasons, in_force, planned, warnings:
    tuples of `Reason`.
    """

    code: str
    rank: int | None
    of: int
    score: float
    reasons: tuple[Reason, ...]
    in_force: tuple[Reason, ...]
    planned: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def why_host(evidence: Evidence, plan: VisitPlan, host: str, words: Words) -> HostCase:
    """Why should the region of the plan visit `host` for its goal, and what speaks against it?

    The reasons are those of `learning_targets`, also for a host that is no target; the warnings say so then.

    Raises
    ------
    NotInEvidence
        If the region, the host or the goal is unknown.
    """
    pair = pair_of(evidence, plan.region, host)
    stands = standing(evidence, plan.region, plan.goal, host)
    told = told_for(plan.goal, evidence, pair, words)
    reasons = [
        *told.reasons,
        *proof_reasons(evidence, pair, words, awards=plan.goal != "paritrana"),
        *_beside(evidence, pair, stands.comparable, words),
    ]
    return HostCase(
        host,
        stands.rank,
        stands.of,
        stands.score,
        tuple(reasons),
        tuple(told.in_force),
        tuple(told.planned),
        warnings_about(evidence, plan, host, words),
    )


def _beside(evidence: Evidence, pair: Pair, comparable: bool, words: Words) -> list[Reason]:
    """How alike the two are, and how far apart."""
    peer = beside(evidence, pair.mine, pair.other) if comparable else None
    likeness = [similarity_reason(evidence, pair, peer, words)] if peer else []
    km = kilometres_between(evidence, pair.mine, pair.other)
    together = same_islands(evidence, pair.mine, pair.other)
    return [*likeness, reach_reason(evidence, pair, km, together, words)]
