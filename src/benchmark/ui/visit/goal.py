"""Step 1: which region plans, and what does it want to learn?"""

import streamlit as st

from benchmark.analysis.key_sentence import key_sentence
from benchmark.analysis.visit_address import GOALS_IN_ADDRESS
from benchmark.evidence import Evidence
from benchmark.locale import Words
from benchmark.ui import my_region
from benchmark.ui.administrative import administrative_note
from benchmark.ui.evidence import headline
from benchmark.ui.peers import answers as of_peers
from benchmark.ui.peers.view import goal_names
from benchmark.ui.source_note import source_note
from benchmark.ui.text import plain
from benchmark.ui.visit.draft import STAYED, Draft, revise


def invitation(evidence: Evidence, words: Words) -> None:
    """Ask for a region where none is chosen yet."""
    st.title(words("Rencana Studi Banding"))
    st.markdown(
        words(
            "Pilih daerah Anda. Halaman ini lalu membantu memilih tuan rumah dengan alasan dan sumbernya, "
            "menyusun pertanyaan, agenda, dan biaya, dan menyiapkan KAK, surat permohonan, telaahan staf, "
            "daftar pertanyaan, lampiran perbandingan, serta format laporan."
        )
    )
    my_region.region_picker(evidence, words, key="visit", label=words("Pilih daerah"))


def goal_step(draft: Draft) -> None:
    """Show the goals to choose from, and what is not on record about the region itself."""
    words, evidence, plan = draft.words, draft.evidence, draft.plan
    figures = headline(evidence, of_peers.COVERAGE)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(key_sentence(evidence, plan.region, words, headlines=figures)), width="content")
        source_note(evidence, words, figures.loc[plan.region], key="visit")
        st.page_link(
            "pages/profile.py",
            label=words("Buka profil {region}", region=evidence.region(plan.region).short_name),
            icon=":material/account_balance:",
        )
    names = goal_names(evidence, words)
    st.session_state[STAYED] = plan.goal

    def chosen() -> None:
        revise(plan.region, goal=st.session_state[STAYED])

    st.segmented_control(
        words("Tujuan belajar"),
        [goal for goal in GOALS_IN_ADDRESS.values() if goal in names],
        key=STAYED,
        format_func=names.get,
        required=True,
        on_change=chosen,
    )
    administrative_note(evidence, words, plan.region, learning=True)
    for reason in of_peers.missing(evidence, plan.region, plan.goal, words.language):
        st.markdown(f":material/inventory_2: **{words('Belum terdata.')}** {plain(reason.text)}")
