"""Saving and loading the plan: the link carries it, a file keeps it."""

from datetime import date

import streamlit as st

from benchmark.analysis.visit_file import UnreadablePlan, from_json, to_json
from benchmark.exports.safe import file_name
from benchmark.ui import my_region
from benchmark.ui.here import Here
from benchmark.ui.text import plain
from benchmark.ui.visit.draft import Draft, replace_plan

_PROBLEM, _LOADED, _ROUND = "visit:problem", "visit:loaded", "visit:round"
_MOST_MEGABYTES = 1


def load_or_save(draft: Draft) -> None:
    """Show how to keep the plan: link, file, and the way back from a file."""
    words = draft.words
    with st.popover(words("Simpan atau muat"), icon=":material/save:", key="visit:carry"):
        if draft.too_long:
            told = words("Tautan di bilah alamat tidak memuat isian rencana ini: simpanlah sebagai berkas.")
        else:
            told = words(
                "Tautan di bilah alamat memuat rencana ini: salin untuk membukanya lagi atau membagikannya."
            )
        st.markdown(told)
        st.download_button(
            words("Simpan rencana sebagai berkas"),
            lambda: to_json(draft.plan),
            file_name=file_name(
                words("rencana studi banding"),
                draft.evidence.region(draft.plan.region).short_name,
                date.today(),
                "json",
            ),
            mime="application/json",
            icon=":material/download:",
            on_click="ignore",
            key="visit:save",
        )
        uploader(draft.place)


def uploader(place: Here) -> None:
    """Show the field that takes a saved plan, and below it what is wrong with the last file."""
    words = place.words
    # Another key empties the field, so that the same file can be chosen once more.
    key = f"visit:load:{st.session_state.get(_ROUND, 0)}"
    st.file_uploader(
        words("Muat rencana dari berkas (JSON)"),
        type=["json"],
        key=key,
        on_change=_load,
        args=(place, key),
        max_upload_size=_MOST_MEGABYTES,
    )
    problem = st.session_state.get(_PROBLEM)
    if problem:
        st.error(plain(problem), icon=":material/upload_file:")


def notes(draft: Draft) -> None:
    """Say that a plan was loaded, and where a link cannot carry one."""
    words = draft.words
    if st.session_state.pop(_LOADED, False):
        st.success(words("Rencana dimuat dari berkas."), icon=":material/check:")
    for note in draft.notes:
        st.warning(plain(note), icon=":material/link_off:")
    if draft.too_long:
        st.warning(
            words(
                "Isi rencana sudah terlalu panjang untuk tautan. Simpan sebagai berkas: tautan ini hanya "
                "memuat tujuan, tuan rumah, cara, dan tanggal. Di layar ini tidak ada yang hilang."
            ),
            icon=":material/save:",
        )
    elif draft.lost:
        st.warning(
            words(
                "Tautan ini tidak memuat seluruh isi rencana karena terlalu panjang. Muat berkas rencananya "
                "untuk melihat pertanyaan, peserta, agenda, dan biaya yang diketik."
            ),
            icon=":material/upload_file:",
        )


def _load(place: Here, key: str) -> None:
    file = st.session_state.get(key)
    st.session_state.pop(_PROBLEM, None)
    if file is None:
        return
    try:
        plan = from_json(file.getvalue(), place.evidence, place.words)
    except UnreadablePlan as unreadable:
        st.session_state[_PROBLEM] = unreadable.explain(place.words)
    else:
        replace_plan(plan)
        my_region.set_region(plan.region)
        st.session_state[_LOADED] = True
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
