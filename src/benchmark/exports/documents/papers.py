"""All papers of a study visit, by file name."""

from collections.abc import Callable
from datetime import date

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.locale import Words, message

# What the papers are called on screen, in the order in which an agency needs them.
TITLES = {
    "tor": message("Kerangka acuan kerja (KAK)"),
    "memo": message("Telaahan staf"),
    "letter": message("Surat permohonan"),
    "questions": message("Daftar pertanyaan"),
    "annex": message("Lampiran perbandingan"),
    "report": message("Laporan hasil kunjungan"),
}


def papers(
    evidence: Evidence,
    plan: VisitPlan,
    words: Words,
    made_on: date,
    progress: Callable[[float], None] | None = None,
) -> dict[str, bytes]:
    """Return every paper of the plan: file name to DOCX.

    Parameters
    ----------
    words : the reader's language; the papers are Indonesian all the same.
    progress : is told how much is done, 0 to 1.
    """
    return {}
