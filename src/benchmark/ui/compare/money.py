"""Who pays in which region, how much and for how many?"""

import pandas as pd
import streamlit as st

from benchmark.exports.comparison_records import funding_note, funding_table, reports_sheet
from benchmark.exports.profile_records import STAGES
from benchmark.ui.compare import answers
from benchmark.ui.compare.matrix import text_matrix
from benchmark.ui.compare.view import Comparison
from benchmark.ui.empty_state import empty_state
from benchmark.ui.picture_note import picture_note
from benchmark.ui.profile.choice import PAGE
from benchmark.ui.sheet_table import sheet_table
from benchmark.ui.source_note import source_line
from benchmark.ui.text import link, plain


def money_section(view: Comparison) -> None:
    """Show sources of money by regions, the reports and programmes of the cell picked, and all reports."""
    words, evidence = view.words, view.evidence
    matrix = answers.money(evidence, view.codes)
    if matrix.empty:
        empty_state(
            words,
            words("pendanaan daerah-daerah ini belum terdata."),
            words("APBD atau DPA perangkat daerah, dan perjanjian dengan BPJS Ketenagakerjaan"),
        )
        return
    table = funding_table(evidence, matrix, view.names, words)
    cell = text_matrix(
        table,
        lines=4,
        key="money",
        alt=words("Tabel sumber dana menurut daerah; laporannya ada di bawah tabel."),
        view=view,
    )
    reports = evidence.funding
    reports = reports[reports["region_code"].isin(view.codes)]
    picture_note(evidence, words, funding_note(words), source_ids=reports["source_id"], n=len(reports))
    _behind(view, matrix, cell)
    sheet = reports_sheet(evidence, view.codes, words)
    with st.expander(words("Semua laporan pendanaan ({n})", n=len(sheet.table)), icon=":material/table:"):
        sheet_table(words, sheet, key="all_reports")


def _behind(view: Comparison, matrix: pd.DataFrame, cell: tuple[int, str] | None) -> None:
    words, evidence = view.words, view.evidence
    codes = {name: code for code, name in view.names.items()}
    # The first row sums up all sources; what stands behind it stands in the rows below.
    if cell is None or cell[1] not in codes or cell[0] == 0:
        st.markdown(f":material/touch_app: {words('Klik sebuah sel untuk membaca laporan dan sumbernya.')}")
        return
    code = codes[cell[1]]
    picked = matrix.iloc[(cell[0] - 1) * len(view.codes) + view.codes.index(code)]
    region = evidence.region(code)
    lines = [_report(view, row) for row in _rows(evidence.funding, "funding_id", picked["funding_ids"])]
    lines += [_program(view, row) for row in _rows(evidence.programs, "program_id", picked["program_ids"])]
    with st.container(border=True):
        st.markdown(f"**{plain(region.name)}**")
        st.markdown(
            "\n".join(lines) or words("Tidak tercatat untuk daerah ini; ini tidak berarti tidak ada.")
        )
        st.page_link(
            PAGE,
            label=words("Pendanaan di profil {region}", region=region.name),
            query_params={"lihat": code, "bagian": "dana"},
            icon=":material/account_balance:",
        )


def _rows(table: pd.DataFrame, key: str, ids: tuple[str, ...]) -> list:
    return list(table[table[key].isin(ids)].itertuples())


def _report(view: Comparison, row) -> str:
    words = view.words
    facts = [words(STAGES[str(row.stage)])]
    facts += [] if pd.isna(row.year) else [str(int(row.year))]
    facts += [] if pd.isna(row.beneficiaries) else [words("{n} orang", n=words.number(row.beneficiaries))]
    facts += [] if pd.isna(row.amount_idr) else [words.compact_rupiah(row.amount_idr)]
    facts += [] if pd.isna(row.months) else [words("{n} bulan", n=words.number(row.months))]
    facts += [] if pd.isna(row.beneficiary_group) else [plain(row.beneficiary_group, 160)]
    return f"- {' · '.join(facts)} · {source_line(view.evidence, words, row.source_id)}"


def _program(view: Comparison, row) -> str:
    words, evidence = view.words, view.evidence
    links = evidence.program_sources
    cited = links.loc[links["program_id"] == row.program_id, "source_id"]
    sources = [evidence.source(name) for name in cited]
    names = ", ".join(link(source.publisher or source.title, source.url) for source in sources) or "–"
    description = "" if pd.isna(row.description) else f" · {plain(row.description, 240)}"
    named = words("Program: {name}", name=plain(row.name))
    return f"- {named}{description} · {words('Sumber: {names}', names=names)}"
