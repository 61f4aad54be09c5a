"""Rows of marks, one thing a row: its line, and its name above it."""

from collections.abc import Iterable

import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL
from benchmark.charts.colours import Palette


def draw_named_rows(
    figure: go.Figure, rows: Iterable[tuple[str, int]], above: float, colours: Palette
) -> None:
    """Draw the line of each row and write its name at the left edge.

    Parameters
    ----------
    rows : pairs
        Name, as Plotly may read it (`canvas.safe`), and height on the vertical axis; rows are one apart.
    above : float
        How far above its line a name stands, as part of a row.
    """
    for name, level in rows:
        figure.add_hline(y=level, line={"color": colours.grid, "width": 1}, layer="below")
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=level + above,
            text=name,
            showarrow=False,
            font={"size": LABEL, "color": colours.text},
        )
