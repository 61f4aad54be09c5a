"""What does the visit cost? Lines to fill in, their sum, what is wrong with them, and the rules of travel."""

from collections.abc import Sequence
from typing import NamedTuple

from benchmark.analysis.reasons import Reason
from benchmark.analysis.visit_plan import CostLine, VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words


class Problem(NamedTuple):
    """What is wrong with a line: its place from 0, what (a key), and the sentence."""

    line: int
    kind: str
    text: str


class CostCheck(NamedTuple):
    """total: rupiah over the sound lines, None where there is none. problems: tuple of `Problem`."""

    total: float | None
    problems: tuple[Problem, ...]


def proposed(plan: VisitPlan, words: Words) -> tuple[CostLine, ...]:
    """Return the kinds of cost that a visit of this mode has, without any amount."""
    return ()


def costs(plan: VisitPlan, words: Words) -> tuple[CostLine, ...]:
    """Return the planner's lines, else the proposed ones."""
    return proposed(plan, words) if plan.costs is None else plan.costs


def check(lines: Sequence[CostLine], words: Words) -> CostCheck:
    """Add up the lines and say what is wrong with them."""
    totals = [line.total for line in lines if line.total is not None]
    return CostCheck(sum(totals) if totals else None, ())


def rules(evidence: Evidence, words: Words) -> tuple[Reason, ...]:
    """Say by which rules travel of regional governments is paid, and what of that is unconfirmed."""
    return ()
