"""Who pays for whom, and through which programmes?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.administrative import is_administrative
from benchmark.exports.profile_groups import group_names
from benchmark.ui.administrative import administrative_note
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile import answers
from benchmark.ui.profile.listed import cited, records_or_gap
from benchmark.ui.profile.view import View
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain


def money_section(view: View) -> None:
    """Show funding reports by people and by rupiah, their table, and the programmes."""
    words = view.words
    administrative_note(view.evidence, words, view.code, part="dana")
    rows = records_or_gap(
        view,
        "funding",
        words("Pendanaan iuran"),
        words("pendanaan iuran daerah ini belum terdata."),
        words("laporan CSR atau zakat, dan perjanjian dengan BPJS Ketenagakerjaan")
        if is_administrative(view.evidence, view.code)
        else words("APBD atau DPA perangkat daerah, dan perjanjian dengan BPJS Ketenagakerjaan"),
    )
    if len(rows):
        _funding(view, rows)
    programs = records_or_gap(
        view,
        "programs",
        words("Program dan gerakan"),
        words("program atau gerakan daerah ini belum terdata."),
        words("siaran pers pemerintah daerah, keputusan kepala daerah, atau laporan Disnaker"),
    )
    st.markdown("\n".join(_program(view, row) for row in programs.itertuples()))


def _funding(view: View, rows: pd.DataFrame) -> None:
    words = view.words
    years = rows["year"].dropna()
    span = (
        ""
        if years.empty
        else f" ({years.min()}–{years.max()})"
        if years.min() < years.max()
        else f" ({years.max()})"
    )
    planned = int((rows["stage"] == "planned").sum())
    counted = words("{n} laporan pendanaan{span}", n=words.number(len(rows)), span=span)
    if planned:
        counted += words(", {m} di antaranya rencana", m=words.number(planned))
    caution = words("Laporan tidak dijumlahkan karena dapat menceritakan anggaran yang sama.")
    st.markdown(f"**{counted}. {caution}**" if len(rows) > 1 else f"**{counted}.**")
    titles = {
        "beneficiaries": words("Peserta yang iurannya dibayar atau direncanakan"),
        "amount_idr": words("Uang yang disebut"),
    }
    columns = st.columns(2)
    for column, measure in zip(columns, titles, strict=True):
        drawn = answers.funding_picture(view.evidence, view.code, measure, words.language, view.dark)
        with column:
            st.markdown(titles[measure])
            if drawn is None:
                st.caption(words("Belum ada laporan yang menyebutnya."))
            else:
                view.picture(*drawn, key=f"funding:{measure}")
    picture_note(
        view.evidence,
        words,
        words("● dinyatakan, ○ rencana; satu tanda satu laporan"),
        source_ids=rows["source_id"],
        n=len(rows),
    )
    sheet_table(words, view.records_sheet("funding"), key="funding_table")


def _program(view: View, row) -> str:
    words = view.words
    started = (
        words("tahun mulai belum terdata")
        if pd.isna(row.started_year)
        else words("mulai {year}", year=int(row.started_year))
    )
    lines = [f"- **{plain(row.name)}** · {started}"]
    if pd.notna(row.description):
        lines.append(plain(row.description))
    facts = []
    if row.groups:
        facts.append(words("Untuk: {groups}", groups=plain(", ".join(group_names(row.groups, words)))))
    if row.fund_kinds:
        names = view.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
        facts.append(words("Dana: {funds}", funds=plain(", ".join(names[name] for name in row.fund_kinds))))
    facts.append(cited(view, row.source_ids))
    lines.append(" · ".join(facts))
    return "  \n  ".join(lines)
