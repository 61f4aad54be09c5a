"""Who pays in which region, how much and for how many?"""

import pandas as pd
import streamlit as st

from benchmark.evidence import Evidence
from benchmark.exports.comparison_records import funding_cell, funding_note, latest_cell, reports_sheet
from benchmark.exports.workbook import Sheet
from benchmark.locale import Words
from benchmark.ui.administrative import administrative_caption
from benchmark.ui.compare import answers
from benchmark.ui.compare.table import cell, headers, row_name, show_matrix
from benchmark.ui.compare.view import Comparison
from benchmark.ui.empty_state import empty_state
from benchmark.ui.evidence import remembered
from benchmark.ui.picture_note import picture_note
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.text import link, plain


def money_section(view: Comparison) -> None:
    """Show sources of money by regions, each cell with its sources, and all reports in a table."""
    words, evidence = view.words, view.evidence
    matrix = answers.money(evidence, view.codes)
    administrative_caption(evidence, words, view.codes)
    if matrix.empty:
        empty_state(
            words,
            words("pendanaan daerah-daerah ini belum terdata."),
            words("APBD atau DPA perangkat daerah, dan perjanjian dengan BPJS Ketenagakerjaan"),
        )
        return
    show_matrix(
        _table(*view.parts),
        words("Tabel sumber dana menurut daerah, tahun terbaru yang berdata, dengan sumbernya."),
    )
    reports = evidence.funding
    reports = reports[reports["region_code"].isin(view.codes)]
    picture_note(evidence, words, funding_note(words), source_ids=reports["source_id"], n=len(reports))
    sheet = _sheet(evidence, view.codes, words.language)
    if len(sheet.table):
        label = words("Semua laporan pendanaan ({n})", n=len(sheet.table))
        with st.expander(label, icon=":material/table:"):
            sheet_table(words, sheet, key="all_reports")


@remembered
def _table(evidence, codes, mine, group, language, dark) -> pd.DataFrame:
    """Return the matrix as Markdown, the latest year of each region first."""
    view = Comparison.again(evidence, codes, mine, group, language, dark)
    words, matrix = view.words, answers.money(evidence, codes)
    names = headers(view)
    labels = evidence.fund_kinds.set_index("fund_kind")[f"label_{words.language}"]
    first = {
        name: cell([plain(line) for line in latest_cell(evidence, matrix, code, words)])
        for code, name in names.items()
    }
    rows, index = [first], [row_name(words("Semua sumber, tahun terbaru"))]
    for kind, cells in matrix.groupby("fund_kind", sort=False):
        rows.append({names[own["region_code"]]: _cell(view, own) for own in cells.to_dict("records")})
        index.append(row_name(labels[kind]))
    return pd.DataFrame(rows, index=index)


@remembered
def _sheet(evidence: Evidence, codes: tuple[str, ...], language: str) -> Sheet:
    return reports_sheet(evidence, codes, Words(language))


def _cell(view: Comparison, own: dict) -> str:
    """The lines of a cell, long names folded, and one link a source below."""
    lines = [
        part for line in funding_cell(view.evidence, own, view.words) for part in row_name(line).split("  \n")
    ]
    sources = [view.evidence.source(name) for name in _sources(view, own)]
    if sources:
        lines.append(" ".join(link(f"[{number}]", source.url) for number, source in enumerate(sources, 1)))
    return cell(lines)


def _sources(view: Comparison, own: dict) -> list[str]:
    """Return what backs a cell: its reports, or the programme where no report names the source of money."""
    if own["funding_ids"]:
        table = view.evidence.funding
        return list(dict.fromkeys(table.loc[table["funding_id"].isin(own["funding_ids"]), "source_id"]))
    links = view.evidence.program_sources
    return list(dict.fromkeys(links.loc[links["program_id"].isin(own["program_ids"][-1:]), "source_id"]))
