"""In what does my region differ from its peers? Finding, picture, table and files."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from benchmark.analysis.difference_words import finding, named, remarks, written
from benchmark.analysis.peer_differences import FEWEST, peer_differences
from benchmark.analysis.peer_facts import COVERAGE, PERDA, peer_facts
from benchmark.charts.peer_differences import Mark, Row, peer_differences_alt
from benchmark.charts.peer_differences import peer_differences as drawn
from benchmark.evidence import Evidence
from benchmark.exports.delimited import csv_bytes
from benchmark.exports.peer_differences_tables import (
    dated,
    differences_sheet,
    differences_workbook,
    facts_sheet,
    figure_in_words,
    sources_behind,
)
from benchmark.exports.safe import file_name
from benchmark.locale import LANGUAGES, Words, message
from benchmark.ui.downloads import CSV, XLSX, Cited, Download, download_menu
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import remembered
from benchmark.ui.here import Here
from benchmark.ui.peers import answers
from benchmark.ui.peers.onward import compare_link
from benchmark.ui.peers.view import PeersView
from benchmark.ui.picture_note import picture_note
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain

# Side by side there is room for eight; the matrix reads well with five.
_SIDE_BY_SIDE = 5
_TITLE = message("Yang berbeda dari sejawat")


def differences_section(view: PeersView, place: Here) -> None:
    """Show my region beside its nearest peers, factor by factor, and say that no cause is claimed."""
    words, evidence = view.words, view.evidence
    codes = tuple(answers.peers(*view.among)["code"].head(view.count))
    if not codes:
        empty_state(
            words,
            words("tidak ada daerah yang memenuhi pilihan ini, atau ciri struktur daerah ini belum cukup."),
            words("pilihan yang lebih longgar, atau angka struktur yang belum terdata"),
        )
        return
    facts, differences = _compared(evidence, view.code, codes)
    own = facts[(facts["factor"] == COVERAGE) & (facts["region_code"] == view.code)].iloc[0]
    said = finding(evidence, words, view.code, own, differences)
    st.subheader(plain(said), anchor=False)
    st.markdown(
        words(
            "**Ini perbedaan, bukan sebab.** Gambar ini tidak membuktikan mengapa cakupan tinggi atau "
            "rendah. Sejawat dipilih karena strukturnya mirip, jadi pekerja informal, pertanian, dan "
            "kemiskinan memang cenderung serupa."
        )
    )
    figure, alt = _picture(evidence, view.code, codes, words.language, view.dark)
    st.plotly_chart(figure, theme=None, key="peers:differences", alt=alt, config={"displayModeBar": False})
    held = facts[facts["value"].notna()]
    dates = held["as_of"].dropna().dt.year
    picture_note(
        evidence,
        words,
        words("● daerah saya, terisi bila berbeda, kosong bila serupa atau tidak dinilai"),
        words("titik biru: sejawat, garis tegak: median sejawat"),
        words("skala tiap baris berbeda"),
        source_ids=sources_behind(held),
        when="" if dates.empty else f"{int(dates.min())}–{int(dates.max())}",
        n=len(codes),
    )
    for line in remarks(words, differences):
        st.markdown(f"- {plain(line)}")
    _onward(view, codes, facts)
    sheet = differences_sheet(evidence, words, view.code, differences, facts)
    with st.expander(words("Tabel dengan tanggal dan sumber"), icon=":material/table:"):
        sheet_table(words, sheet, key="peers:differences_table")
    _carry_away(view, said, facts, sheet)


@remembered
def _compared(evidence: Evidence, code: str, codes: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    facts = peer_facts(evidence, (code, *codes))
    scale, factor = evidence.parameter("mad_scale"), evidence.parameter("similar_mad_factor")
    return facts, peer_differences(facts, code, scale, factor)


@remembered
def _picture(
    evidence: Evidence, code: str, codes: tuple[str, ...], language: str, dark: bool
) -> tuple[go.Figure, str]:
    words = Words(language)
    facts, differences = _compared(evidence, code, codes)
    by_factor = dict(list(facts.groupby("factor")))
    rows = [_row(evidence, code, row, by_factor[row.factor], words) for row in differences.itertuples()]
    # What nobody has is told in words; a line without a mark would be read as zero.
    rows = [row for row in rows if row.peers or row.mine]
    alt = peer_differences_alt(rows, evidence.region(code).short_name, words)
    return drawn(rows, words, dark), alt


def _row(evidence: Evidence, code: str, row, facts: pd.DataFrame, words: Words) -> Row:
    marks = {
        fact["region_code"]: Mark(
            evidence.region(fact["region_code"]).short_name,
            float(fact["value"]),
            _told(evidence, fact, words),
        )
        for fact in facts.to_dict("records")
        if pd.notna(fact["value"])
    }
    mine = marks.pop(code, None)
    missing = words(
        "{region}: {state}",
        region=evidence.region(code).short_name,
        state=figure_in_words(evidence, facts[facts["region_code"] == code].iloc[0], words),
    )
    ends = ("", "")
    if row.n:
        ends = tuple(written(evidence, row.factor, value, words) for value in (row.low, row.high))
    return Row(
        named(row.factor, words),
        _note(evidence, row, words),
        tuple(marks.values()),
        mine,
        missing,
        row.median if row.n >= FEWEST else float("nan"),
        ends,
        row.direction in ("higher", "lower"),
    )


def _told(evidence: Evidence, fact: dict, words: Words) -> str:
    figure, when = figure_in_words(evidence, fact, words), dated(fact, words)
    return f"{figure} ({when})" if when else figure


def _note(evidence: Evidence, row, words: Words) -> str:
    if not row.n:
        return words("sejawat belum terdata")
    if row.factor == PERDA:
        return words(
            "{holders} dari {n} sejawat punya", holders=words.number(row.holders), n=words.number(row.n)
        )
    if row.n < FEWEST:
        return f"n = {words.number(row.n)}"
    return words(
        "median {median}, n = {n}",
        median=written(evidence, row.factor, row.median, words),
        n=words.number(row.n),
    )


def _onward(view: PeersView, codes: tuple[str, ...], facts: pd.DataFrame) -> None:
    """Link to the comparison side by side with the nearest peers whose coverage is known."""
    coverage = facts[facts["factor"] == COVERAGE].set_index("region_code")["value"]
    known = tuple(code for code in codes if pd.notna(coverage[code]))[:_SIDE_BY_SIDE]
    if known:
        label = view.words("Bandingkan berdampingan dengan sejawat yang berangka ({n})", n=len(known))
        compare_link(view, label, known)


def _carry_away(view: PeersView, said: str, facts: pd.DataFrame, sheet) -> None:
    words, evidence = view.words, view.evidence
    where = evidence.region(view.code).short_name

    def book() -> bytes:
        sheets = [sheet, facts_sheet(evidence, words, facts)]
        return differences_workbook(evidence, words, said, sheets, facts, view.today)

    download_menu(
        words,
        [
            Download(
                words("Tabel ini (CSV)"),
                file_name(words(_TITLE), where, view.today, "csv"),
                lambda: csv_bytes(sheet.table),
                CSV,
            ),
            Download(
                words("Buku kerja dengan sumber (XLSX)"),
                file_name(words(_TITLE), where, view.today, "xlsx"),
                book,
                XLSX,
            ),
        ],
        key="peers:differences",
        cited=Cited(
            {language: Words(language)(_TITLE) for language in LANGUAGES}, evidence.revision, view.today
        ),
    )
