"""Which region has which instrument and which clause?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.comparison_instruments import NOT_COLLECTED, short_title
from benchmark.exports.comparison_records import instrument_table, instruments_sheet, matrix_note
from benchmark.exports.profile_records import STATUSES
from benchmark.ui.compare import answers
from benchmark.ui.compare.matrix import text_matrix
from benchmark.ui.compare.view import Comparison
from benchmark.ui.empty_state import empty_state
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile.choice import PAGE
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import link, plain


def regulation_section(view: Comparison) -> None:
    """Show kinds and clauses by regions, the instruments of the cell picked, and all of them in a table."""
    words, evidence = view.words, view.evidence
    matrix, rows = answers.instruments(evidence, view.codes)
    if rows.empty:
        empty_state(
            words,
            words("regulasi daerah-daerah ini belum terdata; ini tidak berarti tidak ada."),
            words("JDIH daerah, atau salinan perda, peraturan kepala daerah, dan surat edaran"),
        )
        return
    table = instrument_table(evidence, matrix, rows, view.names, words)
    cell = text_matrix(
        table,
        lines=2,
        key="instruments",
        alt=words("Tabel bentuk dan klausul regulasi menurut daerah; rinciannya ada di bawah tabel."),
        view=view,
        fixed=2,
    )
    links = evidence.instrument_sources
    picture_note(
        evidence,
        words,
        matrix_note(words),
        source_ids=links.loc[links["instrument_id"].isin(rows["instrument_id"]), "source_id"],
        n=len(rows),
    )
    _behind(view, matrix, rows.set_index("instrument_id"), cell)
    sheet = instruments_sheet(evidence, rows, words)
    with st.expander(words("Semua instrumen dan sumbernya ({n})", n=len(rows)), icon=":material/table:"):
        sheet_table(words, sheet, key="all_instruments")


def _behind(view: Comparison, matrix: pd.DataFrame, rows: pd.DataFrame, cell: tuple[int, str] | None) -> None:
    words = view.words
    codes = {name: code for code, name in view.names.items()}
    if cell is None or cell[1] not in codes:
        st.markdown(f":material/touch_app: {words('Klik sebuah sel untuk membaca instrumennya.')}")
        return
    code = codes[cell[1]]
    picked = matrix.iloc[cell[0] * len(view.codes) + view.codes.index(code)]
    region = view.evidence.region(code)
    with st.container(border=True):
        st.markdown(f"**{plain(region.name)}**")
        if picked["state"] == NOT_COLLECTED:
            st.markdown(words("Regulasi daerah ini belum terdata; ini tidak berarti tidak ada."))
        elif not picked["instrument_ids"]:
            st.markdown(words("Tidak tercatat pada instrumen daerah ini yang terdata."))
        for name in picked["instrument_ids"]:
            st.markdown(_instrument(view, name, rows.loc[name]))
        st.page_link(
            PAGE,
            label=words("Regulasi di profil {region}", region=region.name),
            query_params={"lihat": code, "bagian": "regulasi"},
            icon=":material/account_balance:",
        )


def _instrument(view: Comparison, instrument_id: str, row: pd.Series) -> str:
    words, evidence = view.words, view.evidence
    lines = [f"- **{plain(short_title(row, words))}** · {words(STATUSES[row['status']])}"]
    if pd.notna(row["subject"]):
        lines.append(plain(row["subject"]))
    links = evidence.instrument_provisions
    held = links.loc[links["instrument_id"] == instrument_id, "provision"]
    if len(held):
        labels = evidence.provisions.set_index("provision")[f"label_{words.language}"]
        lines.append(words("Klausul: {clauses}", clauses=plain("; ".join(labels[name] for name in held))))
    weights = evidence.instrument_kinds.set_index("kind")[f"weight_{words.language}"]
    lines.append(f":gray[{words('Kekuatan hukum: {weight}', weight=plain(weights[row['kind']]))}]")
    cited = evidence.instrument_sources
    cited = cited.loc[cited["instrument_id"] == instrument_id, "source_id"]
    sources = [evidence.source(name) for name in cited]
    names = ", ".join(link(source.publisher or source.title, source.url) for source in sources) or "–"
    lines.append(words("Sumber: {names}", names=names))
    return "  \n  ".join(lines)
