"""What a picture must say of itself once it is carried away as a file: what it shows and whose data."""

import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, folded, safe
from benchmark.charts.colours import palette

# Pixels of a line of the title and of the credit.
_TITLE, _LINE = 18, 15
# A line must fit a phone.
_TITLE_WIDTH, _WIDTH = 44, 62


def signed(figure: go.Figure, title: str, credit: str, dark: bool) -> go.Figure:
    """Return the figure with a title above, a credit below, and the page's ground instead of none.

    Parameters
    ----------
    title, credit : str
        In the reader's language; they may hold text from data.
    """
    colours = palette(dark)
    heading = f"<b>{folded(safe(title, 120), _TITLE_WIDTH)}</b>"
    text = folded(safe(credit, 300), _WIDTH)
    above = _TITLE * (heading.count("<br>") + 1) + 8
    below = _LINE * (text.count("<br>") + 1) + 10
    # Read before the margins grow: the notes hang on the edges of the plot.
    top, bottom = figure.layout.margin.t, figure.layout.margin.b
    figure.update_layout(
        height=figure.layout.height + above + below,
        margin={"t": top + above, "b": bottom + below},
        paper_bgcolor=colours.ground,
        plot_bgcolor=colours.ground,
    )
    # A title of the layout is cut off in the saved file where it has two lines; a note is not.
    for note, edge, shift, size, ink in (
        (heading, 1, top + above - 4, LABEL, colours.text),
        (text, 0, -bottom - 4, SMALL - 2, colours.quiet_text),
    ):
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=edge,
            yref="paper",
            yanchor="top",
            yshift=shift,
            align="left",
            text=note,
            showarrow=False,
            font={"size": size, "color": ink},
        )
    return figure
