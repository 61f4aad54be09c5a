"""What a picture must say of itself once it is carried away as a file: what it shows and whose data."""

import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, folded, safe
from benchmark.charts.colours import palette

_TITLE, _LINE = 34, 15
# A line of the credit must fit a phone.
_WIDTH = 62


def signed(figure: go.Figure, title: str, credit: str, dark: bool) -> go.Figure:
    """Return the figure with a title above, a credit below, and the page's ground instead of none.

    Parameters
    ----------
    title, credit : str
        In the reader's language; they may hold text from data.
    """
    colours = palette(dark)
    text = folded(safe(credit, 300), _WIDTH)
    below = _LINE * (text.count("<br>") + 1) + 10
    margin = figure.layout.margin
    figure.update_layout(
        height=figure.layout.height + _TITLE + below,
        margin={"t": margin.t + _TITLE, "b": margin.b + below},
        paper_bgcolor=colours.ground,
        plot_bgcolor=colours.ground,
        title={
            "text": f"<b>{folded(safe(title, 120), 44)}</b>",
            "font": {"size": LABEL, "color": colours.text},
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "pad": {"l": 10, "t": 10},
            "y": 1,
            "yref": "container",
            "yanchor": "top",
        },
    )
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=0,
        yref="paper",
        yanchor="top",
        yshift=-margin.b + below - 4,
        align="left",
        text=text,
        showarrow=False,
        font={"size": SMALL - 2, "color": colours.quiet_text},
    )
    return figure
