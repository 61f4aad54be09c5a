"""Which region has which clause? Regions by clauses, a mark for each clause on record."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, canvas, safe
from benchmark.charts.colours import Palette, palette
from benchmark.locale import Words

_ROW = 24
_LETTER = 6.2  # pixels of one letter of a clause written upwards
_LABEL_LENGTH = 34
# Many clauses stand closer than a full mark on a phone.
_MANY, _MARK, _SMALL_MARK = 14, 12, 9
_SYMBOLS = {"in_force": "circle", "planned": "circle-open", "unknown": "square-open"}


def clause_matrix(
    cells: pd.DataFrame, mine: str | None, columns: dict[str, str], words: Words, dark: bool
) -> go.Figure:
    """Draw a mark for each clause: filled in force, hollow planned, a square if unknown, a dot for silence.

    Parameters
    ----------
    cells : DataFrame
        One row a region and clause, regions from top to bottom: ``region`` (short name), ``provision``,
        ``state`` (in_force, planned, unknown, not_mentioned), ``hover`` (plain text, may hold line breaks).
    mine : str, optional
        Short name of the reader's own region, drawn in its accent.
    columns : dict
        Clause to its label, from left to right.
    words : Words
    dark : bool

    Notes
    -----
    A small dot means that no source on record mentions the clause, which is not the same as its absence.
    """
    colours = palette(dark)
    rows = list(dict.fromkeys(cells["region"]))
    labels = [_cut(label) for label in columns.values()]
    top = round(max(map(len, labels), default=0) * _LETTER) + 16
    figure = canvas(words, dark, height=_ROW * len(rows) + top + 12, l=4, r=8, t=top, b=4)
    across = {name: number for number, name in enumerate(columns)}
    down = {name: number for number, name in enumerate(rows)}
    placed = cells.assign(x=cells["provision"].map(across), y=cells["region"].map(down))
    for y in range(len(rows)):
        figure.add_hline(y=y, line={"color": colours.grid, "width": 1}, layer="below")
    _draw_silence(figure, placed[placed["state"] == "not_mentioned"], colours)
    for own in (False, True):
        shade = colours.mine if own else colours.quiet_text
        for state in _SYMBOLS:
            shown = placed[(placed["state"] == state) & ((placed["region"] == mine) == own)]
            _draw_marks(figure, shown, state, shade, _SMALL_MARK if len(columns) > _MANY else _MARK)
    figure.update_xaxes(
        side="top",
        tickvals=list(across.values()),
        ticktext=[safe(label) for label in labels],
        tickangle=-90,
        tickfont={"size": SMALL - 1 if len(columns) > _MANY else SMALL, "color": colours.text},
        range=[-0.6, len(columns) - 0.4],
        automargin=False,
    )
    figure.update_yaxes(
        tickvals=list(down.values()),
        ticktext=[_name(name, name == mine, colours) for name in rows],
        tickfont={"size": SMALL, "color": colours.text},
        range=[len(rows) - 0.4, -0.6],
    )
    return figure


def clause_matrix_alt(cells: pd.DataFrame, columns: dict[str, str], words: Words) -> str:
    """Say in words how many regions and clauses there are, and which clause is in force most often."""
    in_force = cells[cells["state"] == "in_force"]
    text = words(
        "Matriks {regions} daerah dan {clauses} klausul; {n} klausul berlaku.",
        regions=words.number(cells["region"].nunique()),
        clauses=words.number(len(columns)),
        n=words.number(len(in_force)),
    )
    if in_force.empty:
        return text
    clauses, n = most_frequent(in_force, columns)
    most = words("Paling sering: {clause} ({n} daerah).", clause=words.listing(clauses), n=words.number(n))
    return f"{text} {most}"


def most_frequent(cells: pd.DataFrame, labels: Mapping[str, str]) -> tuple[list[str], int]:
    """Which clauses stand most often among these cells, all that tie, and how often does each?"""
    counts = cells["provision"].value_counts()
    tied = set(counts.index[counts == counts.max()])
    return [labels[name] for name in labels if name in tied], int(counts.max())


def _draw_silence(figure, rows: pd.DataFrame, colours: Palette) -> None:
    if len(rows):
        marker = {"size": 3, "color": colours.crowd, "opacity": 1}
        figure.add_trace(
            go.Scatter(
                x=rows["x"].tolist(), y=rows["y"].tolist(), mode="markers", hoverinfo="skip", marker=marker
            )
        )


def _draw_marks(figure, rows: pd.DataFrame, state: str, shade: str, size: int) -> None:
    if rows.empty:
        return
    marker = {"symbol": _SYMBOLS[state], "size": size, "color": shade, "opacity": 1}
    marker["line"] = {"width": 2, "color": shade}
    figure.add_trace(
        go.Scatter(
            x=rows["x"].tolist(),
            y=rows["y"].tolist(),
            mode="markers",
            marker=marker,
            customdata=["<br>".join(map(safe, text.splitlines())) for text in rows["hover"]],
            hovertemplate="%{customdata}<extra></extra>",
            cliponaxis=False,
        )
    )


def _name(name: str, mine: bool, colours: Palette) -> str:
    return f"<b><span style='color:{colours.mine}'>{safe(name)}</span></b>" if mine else safe(name)


def _cut(label: str) -> str:
    return label if len(label) <= _LABEL_LENGTH else label[: _LABEL_LENGTH - 1].rstrip() + "…"
