"""How many workers are protected, against which target, and where does that put the region?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.history import SEGMENTS
from benchmark.exports.profile_figures import COVERAGE
from benchmark.locale import Words, message
from benchmark.ui.coverage_card import coverage_card
from benchmark.ui.evidence import headline
from benchmark.ui.here import Here
from benchmark.ui.peers.summary import peers_summary
from benchmark.ui.picture_note import picture_note
from benchmark.ui.position_strip import position_strip
from benchmark.ui.profile import answers
from benchmark.ui.profile.neighbours import neighbours
from benchmark.ui.profile.view import View
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.source_note import source_note

SEGMENT_NAMES = {
    "pu": message("penerima upah (PU)"),
    "bpu": message("bukan penerima upah (BPU)"),
    "construction": message("jasa konstruksi"),
}
_KINDS = {
    "result": message("{n} hasil"),
    "target": message("{n} target"),
    "bound": message("{n} batas"),
    "disputed": message("{n} angka diragukan"),
}


def coverage_section(view: View) -> None:
    """Show the headline with target and place, the series, the split by segment, the strip, every figure."""
    words = view.words
    headlines = headline(view.evidence, COVERAGE)
    shown = Here(view.evidence, words, view.code, view.dark)
    coverage_card(shown, headlines)
    if headlines.at[view.code, "state"] == "not_collected":
        neighbours(view)
    history = answers.coverage_history(view.evidence, view.code)
    if len(history):
        st.subheader(words("Cakupan dari waktu ke waktu"), anchor=False)
        _series(view, history)
    _segments(view)
    st.subheader(words("Posisi di antara daerah lain"), anchor=False)
    position_strip(shown, headlines, key="profile")
    peers_summary(shown, view.code, key="profile")
    if len(history):
        label = words("Semua angka cakupan dan sumbernya ({n})", n=len(history))
        with st.expander(label, icon=":material/table:"):
            sheet_table(words, view.figures_sheet("coverage"), key="coverage_table")
    others = view.figures_sheet("other")
    if len(others.table):
        label = words("Peserta, kelompok terlindungi, manfaat, anggaran ({n})", n=len(others.table))
        with st.expander(label, icon=":material/table:"):
            sheet_table(words, others, key="other_table")


def _series(view: View, history: pd.DataFrame) -> None:
    words = view.words
    if len(history) == 1 and history["kind"].isin(["result", "computed"]).all():
        st.markdown(_single(view, history.iloc[0]))
        return
    moved = answers.moved(view.evidence, view.code, words.language)
    if moved:
        st.markdown(f":gray[{moved}]")
    picture, alt = answers.series_picture(view.evidence, view.code, words.language, view.dark)
    view.picture(picture, alt, key="series")
    undated = int(history["as_of"].isna().sum())
    drawn = history[history["as_of"].notna()].sort_values("in_front", ascending=False, kind="stable")
    picture_note(
        view.evidence,
        words,
        words("● hasil, ◇ target daerah, garis putus-putus target nasional menurut deretnya"),
        words("pita pucat: hanya tahunnya diketahui"),
        words("{n} angka tanpa tanggal hanya ada di tabel", n=undated) if undated else "",
        _counted(words, drawn),
        source_ids=drawn["source_id"],
    )


def _counted(words: Words, history: pd.DataFrame) -> str:
    """Count the figures of the series by what they are."""
    kinds = history["kind"].replace("computed", "result").value_counts()
    counts = [words(text, n=words.number(kinds[kind])) for kind, text in _KINDS.items() if kind in kinds]
    return f"n = {', '.join(counts)}" if counts else ""


def _single(view: View, row) -> str:
    """Tell the only figure of a region in a sentence: one point makes no picture."""
    words = view.words
    return words(
        "Baru satu angka yang terdata: {value} ({when}). Perubahan terlihat setelah ada angka kedua.",
        value=words.percent(row["value"]),
        when=words.as_of(row["as_of"], row["precision"]),
    )


def _segments(view: View) -> None:
    words = view.words
    rows = answers.segments(view.evidence, view.code)
    rows = rows[rows["value"].notna()]
    if rows.empty:
        return
    st.subheader(words("Menurut segmen peserta"), anchor=False)
    for column, row in zip(st.columns(max(len(rows), 3)), rows.itertuples(), strict=False):
        with column:
            name = words(SEGMENT_NAMES[row.segment])
            is_coverage = SEGMENTS[row.indicator_id][1] == "coverage"
            label = (
                words("Cakupan {segment}", segment=name)
                if is_coverage
                else words("Peserta {segment}", segment=name)
            )
            value = words.percent(row.value) if is_coverage else words.number(row.value)
            when = words.as_of(row.as_of, row.precision)
            when += f" · {words('lama')}" if row.stale else ""
            st.metric(label, value, when, delta_color="off", delta_arrow="off")
            source_note(view.evidence, words, rows.loc[row.Index], key=f"segment:{row.indicator_id}")
    st.caption(
        words("Angka segmen memakai dasar hitung sendiri dan tidak dapat dijumlahkan menjadi cakupan daerah.")
    )
