"""The table behind the map as a workbook, with cover, notes and sources."""

from datetime import date

import pandas as pd

from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import sources_table
from benchmark.exports.map_export import map_export
from benchmark.exports.workbook import Sheet, workbook
from benchmark.locale import Words
from benchmark.locale.units import unit_name

# Columns of `map_export`, from 0: the figure, and the code of its state.
_FIGURE, _CODE = 4, 6


def map_workbook(
    evidence: Evidence,
    words: Words,
    table: pd.DataFrame,
    indicator_id: str,
    where: str,
    about: str,
    made_on: date,
) -> bytes:
    """Return the XLSX file of what the map shows.

    Parameters
    ----------
    table : DataFrame
        Of `analysis.map_view.map_table` or `by_gap`.
    where : str
        The part of the country, with the year where one is chosen.
    about : str
        The key sentence of the screen.

    Returns
    -------
    bytes
        Cover, contents, notes, the regions in the order of the map, sources of figures and targets. Where a
        figure is missing, its state stands in its cell.
    """
    indicator = evidence.indicator(indicator_id)
    label = words.pick(indicator, "label")
    rows = map_export(evidence, words, table, indicator_id)
    figure = rows.columns[_FIGURE]
    rows[figure] = rows[figure].astype(object).where(rows[figure].notna(), rows[rows.columns[_CODE]])
    title = words("{indicator}, {where}", indicator=label, where=where)
    sheet = Sheet(
        label,
        f"{title} ({unit_name(indicator.unit, words)})",
        rows,
        {figure: _format(int(indicator.decimals))},
        words.pick(indicator, "definition"),
    )
    cited = list(table["source_id"])
    if "target_source_id" in table:
        cited += list(table["target_source_id"])
    sources = sources_table(evidence, [name for name in cited if isinstance(name, str) and name], words)
    return workbook(words, title, about, [sheet], sources, evidence.revision, made_on)


def _format(decimals: int) -> str:
    return {0: "count", 1: "pct"}.get(decimals, "decimal")
