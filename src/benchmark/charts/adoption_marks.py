"""When did the region adopt what, seen on its coverage line?"""

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, safe
from benchmark.charts.colours import palette

_LINE = 17
_MOST = 4


def with_adoption_marks(figure: go.Figure, marks: pd.DataFrame, dark: bool) -> go.Figure:
    """Return a copy of a coverage series on which the years of the instruments are marked.

    Parameters
    ----------
    figure : Figure
        As `charts.series.series` draws it, time on its horizontal axis.
    marks : DataFrame
        One row an instrument with a year: ``year`` (int), ``label`` (short), ``in_force`` (bool), the most
        important first within a year.
    dark : bool

    Notes
    -----
    Of an instrument no more than its year is known, so the whole year is shaded. Years before the first
    coverage figure are named at the left edge with an arrow, for the axis does not reach them.
    """
    colours = palette(dark)
    marked = go.Figure(figure)
    start, end = (pd.Timestamp(edge) for edge in figure.layout.xaxis.range)
    years = {int(year): rows for year, rows in marks.groupby("year")}
    earlier = pd.concat([rows for year, rows in years.items() if year < start.year][::-1] or [marks.head(0)])
    inside = {year: rows for year, rows in years.items() if start.year <= year <= end.year}
    stacks = {year: _stack(rows) for year, rows in inside.items()}
    lines = max([len(stack) for stack in stacks.values()], default=0)
    below = [f"← {row.label} ({row.year})" for row in earlier.itertuples()][:_MOST]
    room = 16 + _LINE * (lines + len(below))
    for year, stack in stacks.items():
        marked.add_vrect(
            x0=f"{year}-01-01",
            x1=f"{year}-12-31",
            fillcolor=colours.peers,
            opacity=0.1,
            line_width=0,
            layer="below",
        )
        marked.add_annotation(
            x=f"{year}-07-02",
            y=1,
            yref="paper",
            yanchor="bottom",
            text="<br>".join(map(safe, stack)),
            showarrow=False,
            font={"size": SMALL, "color": colours.peers},
        )
    if below:
        marked.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=1,
            yref="paper",
            yanchor="bottom",
            yshift=_LINE * lines + 4,
            align="left",
            text="<br>".join(map(safe, below)),
            showarrow=False,
            font={"size": SMALL, "color": colours.quiet_text},
        )
    marked.update_layout(margin_t=room, height=figure.layout.height + room)
    return marked


def _stack(rows: pd.DataFrame) -> list[str]:
    """Write one line an instrument; of many the first few and how many more."""
    texts = [f"{'●' if row.in_force else '○'} {row.label}" for row in rows.itertuples()]
    return texts if len(texts) <= _MOST else [*texts[: _MOST - 1], f"+{len(texts) - _MOST + 1}"]
