"""The list of questions: by topic, each with the fact that prompts it and room for the answer."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from benchmark.analysis.visit_plan import VisitPlan
from benchmark.analysis.visit_questions import TOPICS, Question
from benchmark.evidence import Evidence
from benchmark.exports.documents import sections
from benchmark.exports.documents.inline import Blank, Line, Strong
from benchmark.exports.documents.kit import Paper, fact
from benchmark.exports.documents.matter import Matter, matter_of
from benchmark.exports.documents.table import Grid, Lines
from benchmark.locale import Words

_ANSWER_CM = 2.2


def question_list(
    evidence: Evidence, plan: VisitPlan, words: Words, made_on: date, matter: Matter | None = None
) -> bytes:
    """Return the list of questions to all hosts as a DOCX file; Indonesian whatever `words` is."""
    about = matter_of(evidence, plan, made_on, matter)
    title = f"Daftar pertanyaan {about.activity} {about.name}"
    paper = sections.begun(about, title, "Daftar pertanyaan")
    paper.title("DAFTAR PERTANYAAN", about.activity.upper(), about.goal.theme.upper())
    paper.pairs(
        [
            ("Daerah penanya", about.name),
            ("Perangkat daerah", about.agency),
            ("Tuan rumah", about.hosts_told),
            ("Hari, tanggal", about.when()),
            ("Narasumber", Blank("nama dan jabatan narasumber")),
            ("Pencatat", Blank("nama pencatat")),
        ],
        widths=(3.6, 0.5, 11.9),
    )
    by_topic(paper, about, "Jawaban", _ANSWER_CM)
    paper.list_of_sources()
    return paper.to_bytes()


def by_topic(paper: Paper, about: Matter, answer: str, height: float, level: int = 1) -> None:
    """Write the questions as a table for each topic, in the order in which the topics first occur."""
    numbers = count(1)
    if not about.questions:
        paper.text("Pertanyaan belum disusun.")
        paper.table(_grid(about, (Question("", "own", "", "", (), ""),), numbers, answer, height))
        return
    for topic in dict.fromkeys(question.topic for question in about.questions):
        asked = [question for question in about.questions if question.topic == topic]
        paper.heading(about.words(TOPICS.get(topic, TOPICS["own"])), level)
        paper.table(_grid(about, asked, numbers, answer, height))


def _grid(
    about: Matter, asked: Sequence[Question], numbers: Iterator[int], answer: str, height: float
) -> Grid:
    rows = tuple(
        (str(next(numbers)), Lines(_asked(about, question)), _prompted(about, question), "")
        for question in asked
    )
    return Grid(
        ("No.", "Pertanyaan", "Fakta yang melatarbelakangi", answer),
        rows,
        (1, 4.7, 5.2, 5.1),
        "Pertanyaan, fakta yang melatarbelakanginya, dan tempat jawaban.",
        centred=(0,),
        height=height,
    )


def _asked(about: Matter, question: Question) -> tuple[Line, ...]:
    text: Line = about.question(question) if question.text.strip() else Blank("pertanyaan")
    host = about.host_names.get(question.host)
    return (text, Strong(f"Untuk: {host}")) if host and len(about.host_names) > 1 else (text,)


def _prompted(about: Matter, question: Question) -> Line:
    if not question.fact:
        return "Pertanyaan penyusun."
    return fact(about.formal(question.fact), question.source_ids)
