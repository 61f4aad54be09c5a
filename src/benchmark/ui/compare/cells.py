"""What stands in a cell of the indicator matrix: figure, date and place, judgement, each on its line."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from benchmark.analysis.comparison import Group
from benchmark.analysis.difference_words import DIRECTIONS
from benchmark.analysis.target_standing import at_odds, target_decimals
from benchmark.charts.colours import palette
from benchmark.evidence import Evidence
from benchmark.exports.comparison_tables import group_name, indicator_name
from benchmark.locale import Words
from benchmark.ui.compare.table import cell, row_name
from benchmark.ui.source_note import figure_text
from benchmark.ui.text import link, plain

SIGNS = {"higher": "▲", "similar": "●", "lower": "▼"}
# Not by colour alone: the sign behind the word says which side is the good one.
VERDICTS = {"better": " (+)", "worse": " (−)"}


def figure_lines(evidence: Evidence, row: Mapping, decimals: int, words: Words) -> list[str]:
    """Return the lines of one cell as Markdown; the date leads to the source, a gap is one word."""
    figure = figure_text(words, row, decimals, unit="")
    if row["state"] not in ("value", "zero", "bound"):
        return [f":gray[{plain(figure)}]"]
    marks = [words("dihitung")] * bool(row["computed"]) + [words("lama")] * bool(row["stale"])
    first = " · ".join([f"**{plain(figure)}**", *marks])
    dated = link(words.brief(row["as_of"], row["precision"]), evidence.source(row["source_id"]).url)
    if pd.notna(row["rank"]):
        dated += " · " + words("ke-{n}/{total}", n=words.number(row["rank"]), total=words.number(row["n"]))
    if not row["direction"]:
        return [first, dated]
    said = (
        f"{SIGNS[row['direction']]} {words(DIRECTIONS[row['direction']])}{VERDICTS.get(row['verdict'], '')}"
    )
    return [first, dated, said]


def target_lines(evidence: Evidence, row: Mapping, words: Words) -> list[str]:
    """Return a region's own target with its year, in the look of a target."""
    if pd.isna(row["target"]):
        return [f":gray[{words('belum terdata')}]"]
    year = words("tanpa tahun") if pd.isna(row["target_year"]) else str(int(row["target_year"]))
    url = evidence.source(row["target_source_id"]).url
    value = words.number(row["target"], target_decimals(row["target"]))
    lines = [f"◇ {value}", link(year, url)]
    # Which of them stands here is a rule's choice, not what all say.
    return [*lines, at_odds(words, row["target_values"])] if len(row["target_values"]) > 1 else lines


def group_lines(row: Mapping, decimals: int, words: Words) -> list[str]:
    """Return mean, median and number of figures of a comparison group."""
    lines = []
    if pd.notna(row["mean"]):
        lines.append(words("rerata {value}", value=words.number(row["mean"], decimals)))
    if pd.notna(row["median"]):
        lines.append(words("median {value}", value=words.number(row["median"], decimals)))
    lines.append(f"n = {words.number(row['n'])}/{words.number(row['total'])}")
    return [f":gray[{line}]" for line in lines]


def matrix_table(
    evidence: Evidence,
    figures: pd.DataFrame,
    targets: pd.DataFrame,
    groups: Sequence[Group],
    means: pd.DataFrame,
    names: Mapping[str, str],
    words: Words,
) -> tuple[pd.DataFrame, list[str]]:
    """Return the matrix as Markdown, indicators by regions and groups, and the indicator of each row.

    Parameters
    ----------
    figures : result of `analysis.comparison.compare`.
    targets : result of `analysis.targets.own_targets`.
    means : result of `analysis.comparison.group_figures` for `groups`.
    names : code to the header of its column.

    Notes
    -----
    The regions' own coverage targets stand below coverage, as a row whose indicator is "".
    """
    rows, labels, indicator_ids = [], [], []
    of_group = means.set_index(["indicator_id", "group"])
    for indicator_id, cells in figures.groupby("indicator_id", sort=False):
        decimals = int(evidence.indicator(indicator_id).decimals)
        row = {
            names[own["region_code"]]: cell(figure_lines(evidence, own, decimals, words))
            for own in cells.to_dict("records")
        }
        for place, group in enumerate(groups):
            lines = group_lines(of_group.loc[(indicator_id, place)], decimals, words)
            row[group_name(evidence, group, words)] = cell(lines)
        rows.append(row)
        labels.append(row_name(indicator_name(evidence, indicator_id, words)))
        indicator_ids.append(indicator_id)
        if indicator_id == "ucj_pct":
            own = {name: target_lines(evidence, targets.loc[code], words) for code, name in names.items()}
            rows.append({name: cell(lines) for name, lines in own.items()})
            labels.append(row_name(words("Target cakupan daerah sendiri (%)")))
            indicator_ids.append("")
    return pd.DataFrame(rows, index=labels).fillna(""), indicator_ids


def matrix_colours(
    table: pd.DataFrame,
    indicator_ids: Sequence[str],
    figures: pd.DataFrame,
    names: Mapping[str, str],
    dark: bool,
) -> pd.DataFrame:
    """Return the CSS of each cell: teal where better, brown where worse, targets in their own colour."""
    colours = palette(dark)
    shades = {"better": colours.diverging[4], "worse": colours.diverging[2]}
    css = pd.DataFrame(np.full(table.shape, "", dtype=object), index=table.index, columns=table.columns)
    by_cell = figures.set_index(["indicator_id", "region_code"])["verdict"]
    for at, indicator_id in enumerate(indicator_ids):
        for code, name in names.items():
            column = css.columns.get_loc(name)
            if not indicator_id:
                css.iloc[at, column] = f"color: {colours.target}"
            elif by_cell.loc[(indicator_id, code)] in shades:
                css.iloc[at, column] = f"background-color: {shades[by_cell.loc[(indicator_id, code)]]}4D"
    return css
