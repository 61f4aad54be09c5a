"""What stands in a cell of the indicator matrix: figure, date and place, judgement, each on its line."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from benchmark.analysis.comparison import Group
from benchmark.charts.colours import palette
from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import group_name, indicator_name
from benchmark.exports.profile_figures import DIRECTIONS
from benchmark.locale import Words
from benchmark.ui.map_table import marks
from benchmark.ui.source_note import figure_text

SIGNS = {"higher": "▲", "similar": "●", "lower": "▼"}
# Not by colour alone: the sign behind the word says which side is the good one.
_VERDICTS = {"better": " (+)", "worse": " (−)"}


def cell_text(row: Mapping, decimals: int, words: Words) -> str:
    """Return the lines of one cell; a state without a figure is one word."""
    figure = figure_text(words, row, decimals, unit="")
    when = words.brief(row["as_of"], row["precision"])
    if row["state"] == "bound":
        return f"{figure}\n{when}"
    if row["state"] not in ("value", "zero"):
        return figure
    # The mark of doubt stands already behind the figure.
    stale = [mark for mark in marks(words, row) if mark != "≈"]
    computed = [words("dihitung")] * bool(row["computed"])
    first = " · ".join([figure, *computed, *stale])
    place = (
        ""
        if pd.isna(row["rank"])
        else f" · {words('ke-{n}/{total}', n=words.number(row['rank']), total=words.number(row['n']))}"
    )
    lines = [first, when + place]
    if row["direction"]:
        verdict = _VERDICTS.get(row["verdict"], "")
        lines.append(f"{SIGNS[row['direction']]} {words(DIRECTIONS[row['direction']])}{verdict}")
    return "\n".join(lines)


def target_text(row: Mapping, words: Words) -> str:
    """Return a region's own target with its year, in the look of a target."""
    if pd.isna(row["target"]):
        return words("belum terdata")
    year = words("tanpa tahun") if pd.isna(row["target_year"]) else str(int(row["target_year"]))
    return f"◇ {words.number(row['target'], 1)}\n{year}"


def group_text(row: Mapping, decimals: int, words: Words) -> str:
    """Return mean, median and number of figures of a comparison group."""
    lines = []
    if pd.notna(row["mean"]):
        lines.append(words("rerata {value}", value=words.number(row["mean"], decimals)))
    if pd.notna(row["median"]):
        lines.append(words("median {value}", value=words.number(row["median"], decimals)))
    lines.append(f"n = {words.number(row['n'])}/{words.number(row['total'])}")
    return "\n".join(lines)


def matrix_table(
    evidence: Evidence,
    figures: pd.DataFrame,
    targets: pd.DataFrame,
    groups: Sequence[Group],
    means: pd.DataFrame,
    names: Mapping[str, str],
    words: Words,
) -> tuple[pd.DataFrame, list[str]]:
    """Return the matrix as text, indicators by regions and groups, and the indicator of each row.

    The regions' own coverage targets stand below coverage, as a row whose indicator is "".
    """
    rows, indicator_ids = [], []
    of_group = means.set_index(["indicator_id", "group"])
    header = words("Indikator")
    for indicator_id, cells in figures.groupby("indicator_id", sort=False):
        decimals = int(evidence.indicator(indicator_id).decimals)
        row = {header: indicator_name(evidence, indicator_id, words)}
        for cell in cells.to_dict("records"):
            row[names[cell["region_code"]]] = cell_text(cell, decimals, words)
        for place, group in enumerate(groups):
            row[group_name(evidence, group, words)] = group_text(
                of_group.loc[(indicator_id, place)], decimals, words
            )
        rows.append(row)
        indicator_ids.append(indicator_id)
        if indicator_id == "ucj_pct":
            row = {header: words("Target cakupan daerah sendiri (%)")}
            row |= {name: target_text(targets.loc[code], words) for code, name in names.items()}
            rows.append(row)
            indicator_ids.append("")
    return pd.DataFrame(rows).fillna(""), indicator_ids


def matrix_colours(
    table: pd.DataFrame,
    indicator_ids: Sequence[str],
    figures: pd.DataFrame,
    names: Mapping[str, str],
    dark: bool,
) -> pd.DataFrame:
    """Return the CSS of each cell: teal where better, brown where worse, quiet where nothing is stated."""
    colours = palette(dark)
    shades = {"better": colours.diverging[4], "worse": colours.diverging[2]}
    css = pd.DataFrame(np.full(table.shape, "", dtype=object), index=table.index, columns=table.columns)
    by_cell = figures.set_index(["indicator_id", "region_code"])
    for at, indicator_id in enumerate(indicator_ids):
        for code, name in names.items():
            if not indicator_id:
                css.at[at, name] = f"color: {colours.target}"
                continue
            cell = by_cell.loc[(indicator_id, code)]
            if cell["verdict"] in shades:
                css.at[at, name] = f"background-color: {shades[cell['verdict']]}4D"
            elif cell["state"] not in ("value", "zero", "bound"):
                css.at[at, name] = f"color: {colours.quiet_text}"
    return css
