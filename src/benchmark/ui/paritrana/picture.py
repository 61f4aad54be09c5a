"""The picture of readiness: a mark for each question, an aspect a row."""

import streamlit as st

from benchmark.analysis.paritrana import Answer
from benchmark.analysis.paritrana_states import STATES
from benchmark.analysis.paritrana_words import counted_questions
from benchmark.charts.readiness import Mark, Row, readiness_alt, readiness_picture
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui.evidence import remembered
from benchmark.ui.paritrana import answers
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.picture_note import picture_note

# The marks of the picture in running text; not every font has an hourglass.
SIGNS = {
    "found": "●",
    "yes": "◐",
    "partly": "◔",
    "no": "⊗",
    "outdated": ":material/hourglass_bottom:",
    "planned": "◇",
    "not_recorded": "○",
}


def readiness_section(view: ParitranaView) -> None:
    """Draw how each question stands, with the marks explained below."""
    words = view.words
    figure, alt = _picture(*view.asked, view.dark)
    st.plotly_chart(figure, theme=None, key="paritrana:picture", alt=alt, config={"displayModeBar": False})
    present = {state_shown(answer) for answer in view.found.answers}
    marks = " · ".join(f"{SIGNS[state]} {words(STATES[state])}" for state in STATES if state in present)
    several = [fact for answer in view.found.answers for fact in answer.facts]
    picture_note(
        view.evidence,
        words,
        marks,
        words("nomor sama dengan daftar pertanyaan dan celah"),
        counted_questions(view.found, words),
        source_ids=[source for fact in several for source in fact.source_ids],
    )


def state_shown(answer: Answer) -> str:
    """Return how a question is drawn: the reader's own answer, else what the evidence says."""
    return answer.tick.answer if answer.tick else answer.state


@remembered
def _picture(evidence: Evidence, code, ticks, weights, language: str, dark: bool):
    words = Words(language)
    found = answers.readiness(evidence, code, ticks, weights, language)
    rows = [
        Row(
            aspect.label,
            answered(found.of_aspect(aspect.id), words),
            tuple(
                Mark(number, state_shown(answer), answer.question.wording)
                for number, answer in enumerate(found.of_aspect(aspect.id), start=1)
            ),
        )
        for aspect in found.aspects
    ]
    return readiness_picture(rows, words, dark), readiness_alt(rows, words)


def answered(several: tuple[Answer, ...], words: Words) -> str:
    """Return "3 dari 4 terjawab", a half for "partly"."""
    worth = sum(answer.worth for answer in several)
    return words(
        "{n} dari {all} terjawab",
        n=words.number(worth, 0 if float(worth).is_integer() else 1),
        all=words.number(len(several)),
    )
