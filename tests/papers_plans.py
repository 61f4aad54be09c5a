"""The plans of the two true stories and their papers, for the tests that read them."""

from datetime import date

from benchmark.analysis.visit_plan import CostLine, Participant, VisitPlan
from benchmark.exports.documents.papers import paper
from benchmark.locale import Words

TODAY = date(2026, 11, 21)
ENGLISH = Words("en")
MADIUN, BADUNG, PARIAMAN, PEKALONGAN, SORONG = "35.77", "51.03", "13.77", "33.75", "96.71"
MADIUN_PLAN = VisitPlan(
    MADIUN,
    "coverage",
    (BADUNG,),
    agency="Dinas Tenaga Kerja Kota Madiun",
    start=date(2027, 2, 10),
    days=2,
    participants=(Participant("Kepala Dinas", "Dinas Tenaga Kerja"), Participant("Analis", "Bappeda", 2)),
    costs=(CostLine("Uang harian", 3, 2, "orang-hari", 410_000), CostLine("Penginapan", 3, 1, "malam")),
)
PARIAMAN_PLAN = VisitPlan(PARIAMAN, "regulation", (PEKALONGAN,), mode="visit")


def written(evidence, plan: VisitPlan, name: str) -> bytes:
    """Return one paper of a plan, the letter to its first host."""
    return paper(evidence, plan, name, ENGLISH, TODAY, plan.hosts[0] if plan.hosts else "")
