"""Which sources of money pay, year by year?"""

from dataclasses import replace

import pandas as pd
import streamlit as st

from benchmark.analysis.region_profile import programs_of
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words, message
from benchmark.ui import address
from benchmark.ui.dated_sources import dated_sources
from benchmark.ui.empty_state import empty_state
from benchmark.ui.funding import answers
from benchmark.ui.funding.carry_away import carry_away
from benchmark.ui.funding.scope import Scope
from benchmark.ui.here import Here
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile.answers import funding_picture
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain

# A table of a whole nation would weigh more than the rest of the page.
_MOST_ROWS = 80
_UNDATED = "tanpa"
_PLOT = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


def sources_sentence(place: Here, scope: Scope) -> str:
    """Say in one sentence how much is on record, and which source most reports name."""
    words, rows = place.words, answers.reports(place.evidence, scope.code)
    if rows.empty:
        return words("{name}: pendanaan iuran belum terdata.", name=scope.name)
    stated = rows[rows["stage"] == "stated"]
    first = (stated if len(stated) else rows)[f"fund_label_{words.language}"].mode().iloc[0]
    planned = len(rows) - len(stated)
    facts = {
        "name": scope.name,
        "n": words.number(len(rows)),
        "regions": words.number(rows["region_code"].nunique()),
    }
    counted = (
        words("{name}: {n} laporan pendanaan dari {regions} daerah", **facts)
        if scope.wide
        else words("{name}: {n} laporan pendanaan", **facts)
    )
    if planned == len(rows):
        counted += words(", semuanya rencana")
    elif planned:
        counted += words(", {m} di antaranya rencana", m=words.number(planned))
    return counted + words("; paling sering {fund}.", fund=first)


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
        _programs(place, scope)
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
    _budgets(place, scope, rows)
    carry_away(
        place,
        message("Pendanaan"),
        scope.code,
        scope.name,
        ["totals", "budgets", "reports"],
        sources_sentence(place, scope),
        words("Semua laporan (CSV)"),
        key="funding",
    )


def _budgets(place: Here, scope: Scope, rows: pd.DataFrame) -> None:
    """Show the budgets: all of one region, else those of one year with the largest sums first."""
    words = place.words
    sheet = answers.sheet(place.evidence, scope.code, "budgets", words.language)
    if rows["region_code"].nunique() > 1:
        years = [str(year) for year in sorted(rows["year"].dropna().unique(), reverse=True)]
        stated = rows.loc[rows["stage"] == "stated", "year"].dropna()
        most = str(stated.mode().max()) if len(stated) else _UNDATED
        year = address.choose(
            st.selectbox,
            words("Tahun"),
            [*years, _UNDATED],
            name="tahun_dana",
            default=most,
            format_func=lambda name: words("tanpa tahun") if name == _UNDATED else name,
        )
        sheet = _of_year(sheet, words, None if year == _UNDATED else int(year))
    sheet_table(words, sheet, key="fund_budgets", rows=slice(_MOST_ROWS), widths={words("Keterangan"): 260})
    if len(sheet.table) > _MOST_ROWS:
        st.caption(
            words(
                "{n} dari {total} anggaran, yang terbesar dahulu; semuanya ada dalam unduhan.",
                n=words.number(_MOST_ROWS),
                total=words.number(len(sheet.table)),
            )
        )


def _of_year(sheet: Sheet, words: Words, year: int | None) -> Sheet:
    years = sheet.table[words("Tahun")]
    rows = sheet.table[years.isna() if year is None else years == year]
    # Stated budgets come first in the sheet; the largest of each stage first.
    stage = pd.Series(pd.factorize(rows[words("Tahap")])[0], index=rows.index)
    largest = rows.sort_values([words("Uang (rupiah)"), words("Orang")], ascending=False)
    order = stage.loc[largest.index].sort_values(kind="stable").index
    return replace(sheet, table=rows.loc[order].reset_index(drop=True))


def _programs(place: Here, scope: Scope) -> None:
    """Name the programmes that say who pays, where no report of money is on record."""
    words = place.words
    labels = place.evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    named = []
    for row in programs_of(place.evidence, scope.code).itertuples():
        if not row.fund_kinds:
            continue
        year = words("tahun mulai belum terdata")
        if pd.notna(row.started_year):
            year = words("mulai {year}", year=int(row.started_year))
        funds = plain(words.listing(labels[kind] for kind in row.fund_kinds))
        sources = dated_sources(place.evidence, words, row.source_ids)
        cited = words("Sumber: {source}", source=sources)
        named.append(f"- **{plain(row.name)}**: {funds} · {year} · {cited}")
    if named:
        st.markdown(words("Program yang menyebut sumber dananya, tanpa jumlah uang:"))
        st.markdown("\n".join(named))


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
