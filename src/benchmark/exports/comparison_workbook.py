"""A comparison of a few regions as a workbook that can be carried out of the building."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from benchmark.analysis.comparison import compare, distinct_groups, figures_pool, group_figures
from benchmark.analysis.comparison_funding import funding_matrix
from benchmark.analysis.comparison_instruments import instrument_matrix, instruments_in
from benchmark.analysis.comparison_sentence import COVERAGE, comparison_statements
from benchmark.evidence import Evidence
from benchmark.exports import comparison_records as records
from benchmark.exports import comparison_tables as tables
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words


def known_indicators(evidence: Evidence, codes: Sequence[str]) -> list[str]:
    """Return the indicators for which at least one of the regions has an observation, by their order."""
    held = evidence.observations
    held = set(held.loc[held["region_code"].isin(codes), "indicator_id"]) | {COVERAGE}
    rows = evidence.indicators.sort_values("sort_order", kind="stable")
    return [name for name in rows["indicator_id"] if name in held]


def comparison_workbook(
    evidence: Evidence, codes: Sequence[str], group: str, words: Words, made_on: date
) -> bytes:
    """Return the XLSX file of a comparison, every figure with its source.

    Parameters
    ----------
    codes : two to eight regions of one level, in the order of the reader.
    group : kind of the comparison group, see `analysis.comparison.Group`.
    made_on : printed on the cover.

    Returns
    -------
    bytes
        Cover with the first sentence, contents, notes; sheets: sentences, indicators by regions, every
        figure, coverage over time, instrument matrix, instruments, funding matrix, funding reports; sources.
    """
    wanted = known_indicators(evidence, codes)
    pool = figures_pool(evidence, wanted)
    figures = compare(evidence, codes, wanted, group, pool)
    groups = distinct_groups(evidence, codes, group)
    matrix, rows = instrument_matrix(evidence, codes), instruments_in(evidence, codes)
    money = funding_matrix(evidence, codes)
    statements = comparison_statements(evidence, codes, words, figures, matrix, money, group)
    names = {code: str(evidence.region(code).short_name) for code in codes}
    sheets = [
        tables.statements_sheet(evidence, statements, words),
        tables.matrix_sheet(evidence, figures, groups, group_figures(evidence, groups, wanted, pool), words),
        _with_missing_marked(tables.figures_sheet(evidence, figures, words), [words("Nilai")]),
        tables.series_sheet(evidence, codes, COVERAGE, words),
        records.instrument_matrix_sheet(evidence, matrix, rows, names, words),
        records.instruments_sheet(evidence, rows, words),
        records.funding_matrix_sheet(evidence, money, words),
        records.reports_sheet(evidence, codes, words),
    ]
    return workbook(
        words,
        words("Perbandingan {regions}", regions=words.listing(names.values())),
        statements[0].text,
        sheets,
        tables.sources_table(evidence, _sources(evidence, codes, figures), words),
        evidence.revision,
        made_on,
    )


def _with_missing_marked(sheet: Sheet, columns: Sequence[str]) -> Sheet:
    """Write the mark of the state where a figure is missing: an empty cell would be read as zero."""
    table = sheet.table.copy()
    marks = table.iloc[:, list(table.columns).index(columns[0]) + 1]
    for column in columns:
        table[column] = table[column].astype(object).where(table[column].notna(), marks)
    return Sheet(sheet.name, sheet.title, table, sheet.formats, sheet.note)


def _sources(evidence: Evidence, codes: Sequence[str], figures: pd.DataFrame) -> list[str]:
    held = list(figures["source_id"])
    for name in ("observations", "funding"):
        rows = evidence.table(name)
        rows = rows[rows["region_code"].isin(codes)]
        held += list(
            rows["source_id"]
            if name == "funding"
            else rows.loc[rows["indicator_id"] == COVERAGE, "source_id"]
        )
    for name, key in (("instruments", "instrument_id"), ("programs", "program_id")):
        rows = evidence.table(name)
        ids = rows.loc[rows["region_code"].isin(codes), key]
        links = evidence.table(f"{name[:-1]}_sources")
        held += list(links.loc[links[key].isin(ids), "source_id"])
    return held
