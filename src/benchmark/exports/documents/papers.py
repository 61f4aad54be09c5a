"""All papers of a study visit, by file name."""

from collections.abc import Callable, Iterator
from datetime import date

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.evidence import Evidence
from benchmark.exports.documents.letter import request_letter
from benchmark.exports.documents.matter import Matter
from benchmark.exports.documents.memo import telaahan
from benchmark.exports.documents.questions import question_list
from benchmark.exports.documents.report import visit_report
from benchmark.exports.documents.titles import TITLES
from benchmark.exports.documents.tor import tor
from benchmark.exports.safe import file_name
from benchmark.locale import Words

# File names are Indonesian like the papers.
_FILES = {
    "tor": "1 KAK studi banding",
    "memo": "2 telaahan staf",
    "letter": "3 surat permohonan ke",
    "questions": "4 daftar pertanyaan",
    "annex": "5 lampiran perbandingan",
    "report": "6 laporan hasil kunjungan",
}
_WRITERS = {"tor": tor, "memo": telaahan, "questions": question_list, "report": visit_report}

__all__ = ["TITLES", "paper", "paper_file", "papers"]

Progress = Callable[[float], None]


def papers(
    evidence: Evidence, plan: VisitPlan, words: Words, made_on: date, progress: Progress | None = None
) -> dict[str, bytes]:
    """Return every paper of the plan: file name to DOCX, in the order in which an agency needs them.

    Parameters
    ----------
    words : the reader's language; the papers are Indonesian all the same.
    progress : is told how much is done, 0 to 1.
    """
    matter = Matter(evidence, plan, made_on)
    wanted = list(_wanted(plan))
    made = {}
    for done, (name, host) in enumerate(wanted):
        if progress:
            progress(done / len(wanted))
        made[paper_file(evidence, plan, name, made_on, host)] = paper(
            evidence, plan, name, words, made_on, host, matter
        )
    if progress:
        progress(1.0)
    return made


def paper(
    evidence: Evidence,
    plan: VisitPlan,
    name: str,
    words: Words,
    made_on: date,
    host: str = "",
    matter: Matter | None = None,
) -> bytes:
    """Return one paper as a DOCX file.

    Parameters
    ----------
    name : a key of `TITLES`.
    host : to whom the letter goes; not looked at for the other papers.

    Raises
    ------
    KeyError
        If the name is unknown, or the host is none of the plan.
    """
    if name == "letter":
        return request_letter(evidence, plan, host, words, made_on, matter)
    if name == "annex":
        # Its pictures need a library that no other paper loads.
        from benchmark.exports.documents.annex import comparison_annex

        return comparison_annex(evidence, plan, words, made_on, matter)
    return _WRITERS[name](evidence, plan, words, made_on, matter)


def paper_file(evidence: Evidence, plan: VisitPlan, name: str, made_on: date, host: str = "") -> str:
    """Return the file name of a paper: plain ASCII, the same for the same plan and day."""
    where = evidence.region(host if name == "letter" else plan.region).name
    return file_name(_FILES[name], where, made_on, "docx")


def _wanted(plan: VisitPlan) -> Iterator[tuple[str, str]]:
    """The papers of the plan: a letter for each host, one of all others."""
    for name in TITLES:
        if name == "letter":
            yield from ((name, host) for host in dict.fromkeys(plan.hosts))
        else:
            yield name, ""
