"""Each question of an aspect: what is on record with its sources, what would fill it, the reader's answer."""

import streamlit as st

from benchmark.analysis.paritrana import Answer
from benchmark.analysis.paritrana_asked import not_asked
from benchmark.analysis.paritrana_facts import Fact
from benchmark.analysis.paritrana_states import STATES
from benchmark.locale import message
from benchmark.ui.paritrana.picture import SIGNS, answered, state_shown
from benchmark.ui.paritrana.sources import sources_of
from benchmark.ui.paritrana.ticks import forget_all, own_answer
from benchmark.ui.paritrana.view import ParitranaView
from benchmark.ui.segments import choose_segment
from benchmark.ui.text import plain

_SHOWN = 2
_OLD = message("lama atau tanpa tanggal")


def questions_section(view: ParitranaView) -> None:
    """Show the questions of the chosen aspect."""
    words, found = view.words, view.found
    aspects = {aspect.id: aspect for aspect in found.aspects}
    labels = {name: aspect.label for name, aspect in aspects.items()}
    chosen = choose_segment(words("Aspek"), labels, name="aspek")
    aspect = aspects[chosen]
    several = found.of_aspect(chosen)
    st.markdown(f"{plain(aspect.description)} **{answered(several, words)}.**")
    for number, answer in enumerate(several, start=1):
        _question(view, number, answer)
    left_out = [question for question in found.not_applicable if question.aspect == chosen]
    for question in left_out:
        said = not_asked(view.evidence, view.code, plain(question.wording), question.rule, words)
        st.caption(said)
    if view.ticks:
        st.button(
            words("Hapus semua jawaban saya"),
            icon=":material/delete_sweep:",
            type="tertiary",
            on_click=forget_all,
            args=(view.code,),
            key="paritrana:forget",
        )


def _question(view: ParitranaView, number: int, answer: Answer) -> None:
    words, question = view.words, answer.question
    state = state_shown(answer)
    with st.container(border=True, key=f"paritrana:question:{question.id}"):
        facts = [*answer.facts, *answer.planned]
        shown = (
            f"**{words.number(number)}. {plain(question.wording)}** · {SIGNS[state]} {words(STATES[state])}"
        )
        lines = [shown, *(f"- {_fact(view, fact)}" for fact in facts[:_SHOWN])]
        if answer.tick and answer.tick.note:
            lines.insert(1, f"- {words('catatan Anda: {note}', note=plain(answer.tick.note))}")
        st.markdown("\n".join(lines))
        if not facts or state in ("outdated", "planned", "not_recorded"):
            st.caption(words("Akan terisi oleh: {what}", what=plain(question.fills)))
        with st.container(horizontal=True, vertical_alignment="center"):
            own_answer(words, view.code, answer)
            if facts[_SHOWN:]:
                more = words("{n} bukti lain", n=words.number(len(facts) - _SHOWN))
                with st.popover(
                    more, icon=":material/menu_book:", type="tertiary", key=f"more:{question.id}"
                ):
                    st.markdown("\n".join(f"- {_fact(view, fact)}" for fact in facts[_SHOWN:]))
            _basis(view, answer)


def _basis(view: ParitranaView, answer: Answer) -> None:
    """Show by whose word the question is asked, and whether it is confirmed."""
    words, question = view.words, answer.question
    label = words("Dasar") if question.confirmed else words("Dasar: belum dikonfirmasi")
    icon = ":material/help:" if question.confirmed else ":material/contact_support:"
    with st.popover(label, icon=icon, type="tertiary", key=f"basis:{question.id}"):
        edition = words("Edisi {year}. ", year=question.edition) if question.edition else ""
        st.markdown(f"{edition}{plain(question.basis)}")
        st.caption(
            words("Disebut sumber sebagai hal yang dinilai.")
            if question.confirmed
            else words("Belum dikonfirmasi: ditonjolkan peserta, atau tafsir aplikasi ini.")
        )
        st.caption(sources_of(view.evidence, words, [question.source_id]))


def _fact(view: ParitranaView, fact: Fact) -> str:
    words = view.words
    dated = f"{fact.dated}, {words(_OLD)}" if fact.state == "outdated" else fact.dated
    said = sources_of(view.evidence, words, fact.source_ids)
    return f"{plain(fact.text)} ({plain(dated)})" + (f" · :small[{said}]" if said else "")
