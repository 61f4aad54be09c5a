"""How does a region compare with its province and with Indonesia? One line of dots an indicator."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.charts.named_rows import draw_named_rows
from benchmark.locale import Words

_ROW_PIXELS = 62
_SYMBOLS = {"mine": "circle", "peers": "diamond", "crowd": "line-ns"}


def comparison(
    table: pd.DataFrame, roles: Mapping[str, str], unit: str, words: Words, dark: bool
) -> go.Figure:
    """Draw each row of ``table`` as a line with one mark a column.

    Parameters
    ----------
    table : DataFrame
        Index: names of the indicators, top to bottom; columns: names of those compared; all in one unit.
        A missing figure has no mark.
    roles : mapping
        Column to ``mine``, ``peers`` or ``crowd``.
    unit : str
        Name of the axis with its unit.

    Notes
    -----
    Percentages start at zero, so that distances can be compared between lines. The figure of ``mine`` is
    written; the first line also names the others.
    """
    colours = palette(dark)
    figure = canvas(words, dark, height=_ROW_PIXELS * len(table) + 86, l=10, r=24, t=26)
    top = float(np.nanmax(table.to_numpy(float))) if table.notna().any(axis=None) else 1.0
    levels = dict(zip(table.index, range(len(table) - 1, -1, -1), strict=True))
    named = ((safe(name, 60), level) for name, level in levels.items())
    draw_named_rows(figure, named, 0.58, colours)
    for column in reversed(table.columns):
        role = roles[column]
        figure.add_trace(
            go.Scatter(
                x=table[column].to_numpy(float),
                y=list(levels.values()),
                name=safe(column, 40),
                mode="markers",
                customdata=[f"{safe(column)} · {words.number(value, 1)}" for value in table[column]],
                hovertemplate="%{customdata}<extra></extra>",
                marker={
                    "symbol": _SYMBOLS[role],
                    "size": 14 if role != "peers" else 11,
                    "color": getattr(colours, role),
                    "opacity": 1,
                    "line": {"width": 3 if role == "crowd" else 0, "color": getattr(colours, role)},
                },
            )
        )
        if role == "mine":
            _write_own(figure, table[column], levels, top, words, colours)
    figure.update_layout(
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "font": {"size": SMALL},
            "traceorder": "reversed",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )
    figure.update_xaxes(
        range=[-top * 0.02, top * 1.08],
        nticks=6,
        tickangle=0,
        showgrid=True,
        gridcolor=colours.grid,
        title_text=unit,
    )
    figure.update_yaxes(visible=False, range=[-0.4, len(table) - 0.25])
    return figure


def comparison_alt(table: pd.DataFrame, words: Words) -> str:
    """Say in words what the lines show."""
    return " ".join(
        words(
            "{indicator}: {figures}.",
            indicator=name,
            figures=words.listing(
                f"{column} {words.number(value, 1)}" for column, value in row.items() if pd.notna(value)
            ),
        )
        for name, row in table.iterrows()
    )


def _write_own(figure, values: pd.Series, levels: dict, top: float, words: Words, colours) -> None:
    for name, value in values.dropna().items():
        figure.add_annotation(
            x=value,
            y=levels[name],
            yshift=15,
            xanchor="right" if value > top * 0.94 else "center",
            text=f"<b>{words.number(value, 1)}</b>",
            showarrow=False,
            font={"size": LABEL, "color": colours.mine},
        )
