"""Which region has which instrument and which clause?"""

import pandas as pd
import streamlit as st

from benchmark.analysis.comparison_instruments import short_title
from benchmark.evidence import Evidence
from benchmark.exports.comparison_records import (
    instrument_cell,
    instrument_lines,
    instruments_sheet,
    matrix_note,
)
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words
from benchmark.ui.administrative import administrative_caption
from benchmark.ui.compare import answers
from benchmark.ui.compare.table import cell, headers, page_link, row_name, show_matrix
from benchmark.ui.compare.view import Comparison
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import remembered
from benchmark.ui.picture_note import picture_note
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import plain


def regulation_section(view: Comparison) -> None:
    """Show kinds and clauses by regions, each instrument linked, and all instruments in a table."""
    words, evidence = view.words, view.evidence
    _, rows = answers.instruments(evidence, view.codes)
    administrative_caption(evidence, words, view.codes)
    if rows.empty:
        empty_state(
            words,
            words("regulasi daerah-daerah ini belum terdata; ini tidak berarti tidak ada."),
            words("JDIH daerah, atau salinan perda, peraturan kepala daerah, dan surat edaran"),
        )
        return
    show_matrix(
        _table(*view.parts),
        words("Tabel bentuk dan klausul regulasi menurut daerah; setiap instrumen bertautan."),
    )
    links = evidence.instrument_sources
    picture_note(
        evidence,
        words,
        matrix_note(words),
        words("nama instrumen membuka rincian dan sumbernya"),
        source_ids=links.loc[links["instrument_id"].isin(rows["instrument_id"]), "source_id"],
        n=len(rows),
    )
    _without_clauses(view, rows)
    sheet = _sheet(evidence, view.codes, words.language)
    with st.expander(words("Semua instrumen dan sumbernya ({n})", n=len(rows)), icon=":material/table:"):
        sheet_table(words, sheet, key="all_instruments")


@remembered
def _table(evidence, codes, mine, group, language, dark) -> pd.DataFrame:
    """Return the matrix as Markdown, every instrument linked to its details."""
    view = Comparison.again(evidence, codes, mine, group, language, dark)
    matrix, rows = answers.instruments(evidence, codes)
    words = view.words
    names = headers(view)
    by_id = rows.set_index("instrument_id")

    def named(row: pd.Series) -> str:
        return page_link(view, short_title(row, words), "regulasi", {"instrumen": row.name})

    lines = instrument_lines(evidence, matrix, rows, words)
    return pd.DataFrame(
        [
            {names[own["region_code"]]: cell(instrument_cell(own, by_id, words, named)) for own in line.cells}
            for line in lines
        ],
        index=[f"{row_name(line.name)}  \n:small[:gray[{line.part}]]" for line in lines],
    )


@remembered
def _sheet(evidence: Evidence, codes: tuple[str, ...], language: str) -> Sheet:
    return instruments_sheet(evidence, answers.instruments(evidence, codes)[1], Words(language))


def _without_clauses(view: Comparison, rows: pd.DataFrame) -> None:
    """Name the instruments known by title only: their clauses may well be there."""
    words = view.words
    held = set(view.evidence.instrument_provisions["instrument_id"])
    bare = rows[~rows["instrument_id"].isin(held)]
    if bare.empty:
        return
    names = [f"{short_title(row, words)} ({view.names[row['region_code']]})" for _, row in bare.iterrows()]
    st.caption(
        words("Klausul belum dicatat dari sumbernya: {names}.", names=plain(words.listing(names), 600))
    )
