"""Step 3: why each host, what speaks against it, and must one travel at all?"""

import streamlit as st

from benchmark.locale import message
from benchmark.ui.peers.told import reason_lines, source_links
from benchmark.ui.profile.choice import open_profile
from benchmark.ui.text import plain
from benchmark.ui.visit import answers
from benchmark.ui.visit.draft import Draft, revise

MODES = {
    "online_first": message("Daring dahulu, lalu putuskan"),
    "visit": message("Kunjungan langsung"),
    "online": message("Daring saja"),
}
_MODE = "visit:mode"
_FIRST = 4
_ICONS = {"online_first": ":material/videocam:"}


def why_step(draft: Draft) -> None:
    """Show the reasons for each host and its warnings, then the choice how to meet."""
    words, plan = draft.words, draft.plan
    if not plan.hosts:
        st.markdown(words("Alasan dan peringatan muncul setelah tuan rumah dipilih."))
    for code in plan.hosts:
        _host(draft, code)
    st.session_state[_MODE] = plan.mode

    def chosen() -> None:
        revise(plan.region, mode=st.session_state[_MODE])

    st.radio(
        words("Cara bertemu"),
        list(MODES),
        key=_MODE,
        format_func=lambda mode: words(MODES[mode]),
        horizontal=True,
        on_change=chosen,
    )
    for reason in answers.warnings(draft.evidence, draft.lasting, words.language):
        cited = source_links(draft.evidence, words, reason.source_ids)
        icon = _ICONS.get(reason.kind, ":material/warning:")
        st.markdown(f"{icon} {plain(reason.text)}" + (f" :small[({cited})]" if cited else ""))


def _host(draft: Draft, code: str) -> None:
    words, evidence = draft.words, draft.evidence
    case = answers.host_case(evidence, draft.core, code, words.language)
    name = evidence.region(code).name
    with st.container(border=True):
        st.markdown(f"**{words('Mengapa {region}?', region=plain(name))}**")
        if case.warnings:
            st.warning(reason_lines(evidence, words, case.warnings), icon=":material/warning:")
        st.markdown(reason_lines(evidence, words, case.reasons[:_FIRST]))
        rest, in_force = case.reasons[_FIRST:], case.in_force
        if case.planned:
            st.markdown(f"○ **{words('Baru direncanakan, belum berlaku')}**")
            st.markdown(reason_lines(evidence, words, case.planned))
        if len(in_force) > 1:
            label = words("Yang berlaku atau dibayar ({n})", n=words.number(len(in_force)))
            with st.expander(label, icon=":material/gavel:"):
                st.markdown(reason_lines(evidence, words, in_force))
        if rest:
            with st.expander(words("Alasan lain ({n})", n=words.number(len(rest))), icon=":material/list:"):
                st.markdown(reason_lines(evidence, words, rest))
        short = evidence.region(code).short_name
        with st.container(horizontal=True):
            open_profile(words, short, code)
            st.page_link(
                "pages/compare.py",
                label=words("Bandingkan dengan {region}", region=short),
                icon=":material/compare_arrows:",
                query_params={"bandingkan": code},
            )
