"""Which sources of money pay, year by year?"""

from datetime import date

import streamlit as st

from benchmark.exports.delimited import csv_bytes
from benchmark.exports.safe import file_name
from benchmark.ui.downloads import CSV, Download, download_menu
from benchmark.ui.empty_state import empty_state
from benchmark.ui.funding import answers
from benchmark.ui.funding.scope import Scope
from benchmark.ui.here import Here
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile.answers import funding_picture
from benchmark.ui.sheet_table import sheet_table

_PLOT = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def sources_sentence(place: Here, scope: Scope) -> str:
    """Say in one sentence how much is on record, and which source most reports name."""
    words, rows = place.words, answers.reports(place.evidence, scope.code)
    if rows.empty:
        return words("{name}: pendanaan iuran belum terdata.", name=scope.name)
    stated = rows[rows["stage"] == "stated"]
    first = (stated if len(stated) else rows)[f"fund_label_{words.language}"].mode().iloc[0]
    facts = {
        "name": scope.name,
        "n": words.number(len(rows)),
        "planned": words.number(len(rows) - len(stated)),
        "fund": first,
        "regions": words.number(rows["region_code"].nunique()),
    }
    if scope.wide:
        return words(
            "{name}: {n} laporan pendanaan dari {regions} daerah, {planned} di antaranya rencana; "
            "paling sering {fund}.",
            **facts,
        )
    return words(
        "{name}: {n} laporan pendanaan, {planned} di antaranya rencana; paling sering {fund}.", **facts
    )


def sources_section(place: Here, scope: Scope) -> None:
    """Show sources by year as a picture, then totals where they may be given, then every budget."""
    evidence, words = place.evidence, place.words
    rows = answers.reports(evidence, scope.code)
    if rows.empty:
        empty_state(
            words,
            words("pendanaan iuran daerah ini belum terdata."),
            words("APBD atau DPA perangkat daerah, dan perjanjian dengan BPJS Ketenagakerjaan"),
        )
        st.caption(
            words("Lihat lingkup provinsi atau Indonesia, atau hitung biayanya di “Biaya menuju target”.")
        )
        return
    if rows["region_code"].nunique() > 1:
        figure, alt = answers.use_picture(evidence, scope.code, words.language, place.dark)
        st.plotly_chart(figure, theme=None, config=_PLOT, alt=alt, key="fund_matrix")
        remark = words("● dinyatakan, ○ rencana; angka: banyaknya daerah, bukan rupiah")
        picture_note(evidence, words, remark, source_ids=rows["source_id"], n=len(rows))
        st.markdown(
            words(
                "**Jumlah rupiah tidak diberikan** untuk beberapa daerah sekaligus: laporan "
                "kabupaten/kota dapat "
                "menjadi bagian laporan provinsinya, dan belum semua daerah terdata."
            )
        )
    else:
        _own_pictures(place, rows)
        st.subheader(words("Jumlah per tahun"), anchor=False)
        sheet_table(words, answers.sheet(evidence, scope.code, "totals", words.language), key="fund_totals")
    st.subheader(words("Tiap anggaran"), anchor=False)
    budgets = answers.sheet(evidence, scope.code, "budgets", words.language)
    sheet_table(words, budgets, key="fund_budgets", widths={words("Keterangan"): 260})
    download_menu(
        words,
        [
            Download(
                words("Semua laporan (CSV)"),
                file_name(words("Pendanaan"), scope.name, date.today(), "csv"),
                lambda: csv_bytes(answers.sheet(evidence, scope.code, "reports", words.language).table),
                CSV,
            )
        ],
        key="funding",
    )


def _own_pictures(place: Here, rows) -> None:
    evidence, words = place.evidence, place.words
    titles = {"beneficiaries": words("Orang yang dibayarkan"), "amount_idr": words("Uang yang disebut")}
    code = rows["region_code"].iloc[0]
    for column, measure in zip(st.columns(2), titles, strict=True):
        drawn = funding_picture(evidence, code, measure, words.language, place.dark)
        with column:
            st.markdown(titles[measure])
            if drawn is None:
                st.caption(words("Belum ada laporan yang menyebutnya."))
            else:
                st.plotly_chart(drawn[0], theme=None, config=_PLOT, alt=drawn[1], key=f"fund:{measure}")
    picture_note(
        evidence,
        words,
        words("● dinyatakan, ○ rencana; satu tanda satu laporan"),
        source_ids=rows["source_id"],
        n=len(rows),
    )
