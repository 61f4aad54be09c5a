"""What the reader takes along: the workbook, the table, and a link that opens the same view."""

from urllib.parse import urlencode

import streamlit as st

from benchmark.analysis.comparison import compare
from benchmark.exports.comparison_tables import figures_sheet
from benchmark.exports.comparison_workbook import comparison_workbook, known_indicators
from benchmark.exports.delimited import csv_bytes
from benchmark.exports.safe import file_name
from benchmark.ui.compare.view import Comparison
from benchmark.ui.downloads import CSV, XLSX, Download, download_menu


def carry_away(view: Comparison) -> None:
    """Show the download menu and the link of this view."""
    words = view.words
    with st.container(horizontal=True):
        download_menu(
            words,
            [
                Download(
                    words("Perbandingan lengkap dengan sumber (XLSX)"),
                    file_name(words("perbandingan"), view.where, view.today, "xlsx"),
                    lambda: comparison_workbook(view.evidence, view.codes, view.group, words, view.today),
                    XLSX,
                ),
                Download(
                    words("Semua angka perbandingan ini (CSV)"),
                    file_name(words("perbandingan"), view.where, view.today, "csv"),
                    lambda: _figures_csv(view),
                    CSV,
                ),
            ],
            key="compare",
        )
        with st.popover(words("Tautan tampilan ini"), icon=":material/link:"):
            st.caption(words("Siapa pun yang membuka tautan ini melihat perbandingan yang sama."))
            st.code(address_of_view(), language=None, wrap_lines=True)


def address_of_view() -> str:
    """Return the full address of what the reader sees."""
    here = (st.context.url or "").split("?")[0]
    return f"{here}?{urlencode(st.query_params.to_dict(), safe=',.')}"


def _figures_csv(view: Comparison) -> bytes:
    wanted = known_indicators(view.evidence, view.codes)
    figures = compare(view.evidence, view.codes, wanted, view.group)
    return csv_bytes(figures_sheet(view.evidence, figures, view.words).table)
