"""Step 4: what to ask, why that, in which order and in whose words?"""

from collections.abc import Callable

import streamlit as st

from benchmark.analysis.visit_limits import LONGEST_TEXT
from benchmark.analysis.visit_plan import Asked
from benchmark.analysis.visit_questions import TOPICS, Question
from benchmark.locale import message
from benchmark.ui.long_text import cut, show_cut
from benchmark.ui.peers.told import source_links
from benchmark.ui.text import plain
from benchmark.ui.visit import answers, question_list
from benchmark.ui.visit.draft import QUESTION_EDITED, Draft, close_editors, kept_plan, renew, revise

_OWN = "visit:own"
_MOST_OFFERED = 12


def questions_step(draft: Draft) -> None:
    """Show the list as it will be printed, each question with the fact that prompts it and its sources."""
    words = draft.words
    listed = answers.asked(draft.evidence, draft.asking, words.language)
    if not draft.plan.hosts:
        st.markdown(words("Pertanyaan disusun dari celah data setelah tuan rumah dipilih."))
    topic = None
    for place, question in enumerate(listed):
        if question.topic != topic:
            topic = question.topic
            st.markdown(f"**{words(TOPICS[topic])}**")
        _question(draft, question, place, len(listed))
    _own(draft)
    _offered(draft)
    if draft.plan.questions is not None:
        st.button(
            words("Kembalikan daftar semula"),
            icon=":material/restart_alt:",
            key="visit:questions:reset",
            type="tertiary",
            help=words("Menghapus perubahan urutan, rumusan, dan pertanyaan sendiri"),
            on_click=_reset,
            args=(draft.plan.region,),
        )


def _question(draft: Draft, question: Question, place: int, of: int) -> None:
    words, evidence = draft.words, draft.evidence
    edited = st.session_state.get(QUESTION_EDITED) == (draft.plan.region, question.id)
    with st.container(key=f"visit:question:{question.id}", border=edited, gap="xsmall"):
        told, change = st.columns([7, 2], gap="small")
        with told:
            about = ""
            if question.host and len(draft.plan.hosts) > 1:
                about = f" :small[({plain(evidence.region(question.host).short_name)})]"
            text = f"{place + 1}\\. {plain(question.text)}{about}"
            if question.fact:
                cited = source_links(evidence, words, question.source_ids)
                fact = plain(question.fact) + (f" ({cited})" if cited else "")
                text += f"  \n:small[{words('Dasar: {fact}', fact=fact)}]"
            st.markdown(text)
        with change:
            _menu(draft, question, place, of)
        if edited:
            _editor(draft, question)


def _menu(draft: Draft, question: Question, place: int, of: int) -> None:
    words = draft.words
    key = f"visit:change:{question.id}"
    can = {
        "up": (message("Naikkan"), place > 0),
        "down": (message("Turunkan"), place < of - 1),
        "first": (message("Jadikan yang pertama"), place > 1),
        "edit": (message("Ubah rumusan"), True),
        "drop": (message("Jangan ditanyakan"), True),
    }

    def taken() -> None:
        wanted = st.session_state[key]
        if wanted == "edit":
            st.session_state[QUESTION_EDITED] = (draft.plan.region, question.id)
        elif wanted == "drop":
            _change(draft, lambda rows: question_list.left_out(rows, question.id))
        elif wanted:
            to = {"up": place - 1, "down": place + 1, "first": 0}[wanted]
            _change(draft, lambda rows: question_list.moved(rows, question.id, to))

    st.menu_button(
        words("Ubah no. {n}", n=words.number(place + 1)),
        [name for name, (_, possible) in can.items() if possible],
        key=key,
        format_func=lambda name: words(can[name][0]),
        on_click=taken,
        type="tertiary",
    )


def _editor(draft: Draft, question: Question) -> None:
    words = draft.words
    key = f"visit:wording:{draft.plan.region}:{words.language}:{draft.version}:{question.id}"
    if key not in st.session_state:
        st.session_state[key] = question.text
    suggested = {one.id: one.text for one in answers.generated(draft.evidence, draft.core, words.language)}

    def taken() -> None:
        text = cut(key, LONGEST_TEXT)
        _change(
            draft,
            lambda rows: question_list.reworded(rows, question.id, text, suggested.get(question.id, "")),
        )

    st.text_area(words("Rumusan pertanyaan"), key=key, on_change=taken, height=100)
    show_cut(words, key)
    st.button(words("Selesai"), icon=":material/check:", key="visit:edited:done", on_click=close_editors)


def _own(draft: Draft) -> None:
    words = draft.words
    key = f"{_OWN}:{draft.plan.region}"

    def added() -> None:
        text = cut(key, LONGEST_TEXT)
        _change(draft, lambda rows: question_list.with_own(rows, text))
        st.session_state[key] = ""

    st.text_input(
        words("Tambah pertanyaan sendiri"),
        key=key,
        on_change=added,
        placeholder=words("Tulis pertanyaan, lalu tekan Enter"),
    )
    show_cut(words, key)


def _offered(draft: Draft) -> None:
    words = draft.words
    rest = answers.not_asked(draft.evidence, draft.asking, words.language)[:_MOST_OFFERED]
    if not rest:
        return
    with st.expander(words("Tidak ditanyakan ({n})", n=words.number(len(rest))), icon=":material/list:"):
        for question in rest:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(question.text), width="stretch")
                st.button(
                    words("Masukkan"),
                    icon=":material/add:",
                    key=f"visit:in:{question.id}",
                    on_click=_change,
                    args=(draft, lambda rows, name=question.id: question_list.taken_in(rows, name)),
                )


def _change(draft: Draft, change: Callable) -> None:
    """Change the list, which until then was that of the evidence."""
    region = draft.plan.region
    rows = kept_plan(region).questions
    if rows is None:
        suggested = answers.generated(draft.evidence, draft.core, draft.words.language)
        rows = tuple(Asked(question.id) for question in suggested)
    revise(region, questions=change(rows))


def _reset(region: str) -> None:
    close_editors()
    renew(region, questions=None)
