"""A region's profile as a workbook that can be carried out of the building."""

from datetime import date

import pandas as pd

from benchmark.analysis.coverage import headline
from benchmark.analysis.key_sentence import key_sentence
from benchmark.evidence import Evidence
from benchmark.exports import profile_figures, profile_records
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words


def profile_workbook(evidence: Evidence, code: str, words: Words, made_on: date) -> bytes:
    """Return the XLSX file with everything on record about a region, each figure with its source.

    Parameters
    ----------
    code : str
        Kemendagri code of a region.
    made_on : date
        Printed on the cover; ages and the headline are as of that day's evidence.

    Returns
    -------
    bytes
        Cover with the key sentence, contents, notes, one sheet a table, sources. The tables are those of the
        screen: empty ones stay in, with their header, because "nothing recorded" is a finding too.
    """
    region = evidence.region(code)
    headlines = headline(evidence, profile_figures.COVERAGE)
    sheets = [
        profile_figures.coverage_sheet(evidence, code, words),
        profile_figures.other_figures_sheet(evidence, code, words),
        profile_figures.workforce_sheet(evidence, code, words),
        profile_records.instruments_sheet(evidence, code, words),
        profile_records.funding_sheet(evidence, code, words),
        profile_records.programs_sheet(evidence, code, words),
        profile_records.awards_sheet(evidence, code, words),
        profile_records.visits_sheet(evidence, code, words),
    ]
    if region.level == "province":
        sheets.append(profile_records.children_sheet(evidence, code, words, headlines))
    sheets.append(profile_records.gaps_sheet(evidence, code, words))
    return workbook(
        words,
        words("Profil {region}", region=region.name),
        key_sentence(evidence, code, words, headlines=headlines),
        [_with_missing_marked(sheet) for sheet in sheets],
        profile_records.sources_table(evidence, code, words),
        evidence.revision,
        made_on,
    )


def _with_missing_marked(sheet: Sheet) -> Sheet:
    """Write [x] where a figure is not recorded, so that no reader takes an empty cell for zero."""
    table = sheet.table.copy()
    for column in sheet.formats:
        table[column] = table[column].astype(object).where(table[column].notna(), "[x]")
    return Sheet(sheet.name, sheet.title, pd.DataFrame(table), sheet.formats, sheet.note)
