"""How does each question of Paritrana stand? Aspects by questions, a mark for each state."""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from benchmark.analysis.paritrana_states import STATES
from benchmark.charts.canvas import SMALL, canvas, folded, safe
from benchmark.charts.colours import Palette, palette
from benchmark.locale import Words

_ROW, _SIZE = 58, 20
# Half a disc of radius 1 as a path: Plotly's paths know no arcs.
_BEZIER = 0.5523
_RING = 2

_SYMBOLS = {"found": "circle", "outdated": "hourglass", "planned": "diamond-open", "no": "circle-x-open"}


class Mark(NamedTuple):
    """One question: its number within the aspect, how it stands (`STATES`), what the reader may hover."""

    number: int
    state: str
    wording: str


class Row(NamedTuple):
    """One aspect: its name, how much of it is answered ("3 dari 4"), its questions."""

    name: str
    answered: str
    marks: tuple[Mark, ...]


def readiness_picture(rows: Sequence[Row], words: Words, dark: bool) -> go.Figure:
    """Draw a mark for each question, an aspect a row; what is not recorded is a dotted ring, never a zero.

    Parameters
    ----------
    rows : sequence of Row
        Aspects from top to bottom.
    words : Words
    dark : bool

    Notes
    -----
    The state is told by the shape; the colour only tells the evidence from the reader's own answers.
    """
    colours = palette(dark)
    most = max((len(row.marks) for row in rows), default=1)
    figure = canvas(words, dark, height=_ROW * len(rows) + 8, l=4, r=4, t=4, b=4)
    placed = [(mark, mark.number, y) for y, row in enumerate(rows) for mark in row.marks]
    for state in STATES:
        shown = [(mark, x, y) for mark, x, y in placed if mark.state == state]
        if shown:
            _draw(figure, shown, state, words, colours)
    for mark, x, y in placed:
        figure.add_annotation(
            x=x,
            y=y,
            yshift=-_SIZE,
            text=words.number(mark.number),
            showarrow=False,
            font={"size": SMALL - 1, "color": colours.quiet_text},
        )
    figure.update_xaxes(range=[0.4, most + 0.6], visible=False)
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[_label(row, colours) for row in rows],
        tickfont={"size": SMALL, "color": colours.text},
        range=[len(rows) - 0.4, -0.5],
    )
    return figure


def readiness_alt(rows: Sequence[Row], words: Words) -> str:
    """Say in words how many questions of each aspect are answered, and how the others stand."""
    told = [
        words(
            "{aspect}: {answered} ({states})",
            aspect=row.name,
            answered=row.answered,
            states=", ".join(
                f"{words.number(count)} {words(STATES[state])}"
                for state in STATES
                if (count := sum(mark.state == state for mark in row.marks))
            ),
        )
        for row in rows
    ]
    return words("Matriks kesiapan menurut aspek. {aspects}.", aspects="; ".join(told))


def _label(row: Row, colours: Palette) -> str:
    answered = f"<span style='color:{colours.quiet_text}'>{safe(row.answered, 40)}</span>"
    return f"<b>{safe(row.name, 40)}</b><br>{answered}"


def _draw(figure: go.Figure, shown, state: str, words: Words, colours: Palette) -> None:
    own = state in ("yes", "partly", "no")
    shade = colours.chosen if own else colours.mine if state == "found" else colours.quiet_text
    marker = {"size": _SIZE, "color": shade, "opacity": 1, "line": {"width": _RING, "color": shade}}
    marker["symbol"] = _SYMBOLS.get(state, "circle-open")
    if state == "not_recorded":
        # Outlines of marks cannot be dotted: the ring is a shape, the mark only catches the pointer.
        marker |= {"symbol": "circle", "color": "rgba(0,0,0,0)", "line": {"width": 0}}
        for _, x, y in shown:
            _shape(figure, x, y, type="circle", line={"dash": "dot", "width": _RING, "color": colours.crowd})
    if state in ("yes", "partly"):
        for _, x, y in shown:
            path = _HALF if state == "yes" else _QUARTER
            _shape(figure, x, y, type="path", path=path, fillcolor=shade, line={"width": 0})
    figure.add_trace(
        go.Scatter(
            x=[x for _, x, _ in shown],
            y=[y for _, _, y in shown],
            mode="markers",
            marker=marker,
            customdata=[
                f"{folded(safe(mark.wording, 200))}<br><b>{safe(words(STATES[state]))}</b>"
                for mark, _, _ in shown
            ],
            hovertemplate="%{customdata}<extra></extra>",
            cliponaxis=False,
        )
    )


def _shape(figure: go.Figure, x: float, y: float, **kwargs) -> None:
    edges = {"x0": -_RADIUS, "x1": _RADIUS, "y0": -_RADIUS, "y1": _RADIUS}
    box = {} if "path" in kwargs else edges
    figure.add_shape(
        xsizemode="pixel", ysizemode="pixel", xanchor=x, yanchor=y, xref="x", yref="y", **box, **kwargs
    )


_RADIUS = _SIZE / 2
_BEND = _RADIUS * _BEZIER
# The left half (◐) and the upper right quarter (◔) of a disc, in pixels around its centre.
_HALF = (
    f"M 0,{_RADIUS} C {-_BEND},{_RADIUS} {-_RADIUS},{_BEND} {-_RADIUS},0 "
    f"C {-_RADIUS},{-_BEND} {-_BEND},{-_RADIUS} 0,{-_RADIUS} Z"
)
_QUARTER = f"M 0,{_RADIUS} C {_BEND},{_RADIUS} {_RADIUS},{_BEND} {_RADIUS},0 L 0,0 Z"
