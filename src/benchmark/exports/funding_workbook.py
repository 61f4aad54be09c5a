"""The tables of Pendanaan as a workbook, with cover, notes and sources."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import sources_table
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words


def funding_workbook(
    evidence: Evidence,
    words: Words,
    title: str,
    about: str,
    sheets: Sequence[Sheet],
    source_ids: Iterable[str],
    made_on: date,
) -> bytes:
    """Return tables of `funding_tables` as an XLSX file; what no source states is marked [x].

    Parameters
    ----------
    about : str
        The key sentence of the screen.
    source_ids : iterable of str
        Of the reports behind the tables.
    """
    marked = [_with_missing_marked(sheet) for sheet in sheets]
    sources = sources_table(evidence, list(source_ids), words)
    return workbook(words, title, about, marked, sources, evidence.revision, made_on)


def _with_missing_marked(sheet: Sheet) -> Sheet:
    table = sheet.table.copy()
    for column in sheet.formats:
        table[column] = table[column].astype(object).where(table[column].notna(), "[x]")
    return replace(sheet, table=table)
