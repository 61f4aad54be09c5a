"""A chart of a slide as a picture that is read from the back of a room."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import canvas, folded, safe
from benchmark.charts.colours import Palette, palette
from benchmark.exports.slides.measure import text_width
from benchmark.exports.slides.model import Chart, Series
from benchmark.locale import Words
from benchmark.ui.presentation.chart_room import (
    LARGE,
    SMALL,
    highest,
    lowest,
    side_by_side,
    spread,
    type_size,
    with_room_for_figures,
)

# Sizes are pixels of a slide of 1280 × 720, which the browser enlarges with the window.
_THICKEST = 70
# Letters of a name on one line, and in all; the height of a bar that has room for two lines.
_BAR_NAME, _LONGEST, _TWO_LINES = 30, 48, 50
# The share of the width that names may take.
_NAMES = 0.42
# Pixels between a bar and its figure and on the far side of the figure, and beside the names of bars.
_GAP, _NAME_GAP = 10, 18
_DASH = {"target": "dash"}
# The measure counts points of an inch.
_INCH = 72


def slide_chart(chart: Chart, words: Words, dark: bool, width: int, height: int) -> go.Figure:
    """Draw the figures of a chart of the deck: the same ones, in the same order, with the same roles.

    A bar without a figure stays empty: its name says what stands in its place (see `bars.bar_of`).
    """
    figure = canvas(words, dark, height, l=8, r=16, t=12, b=8)
    figure.update_layout(width=width)
    draw = {"bars": _bars, "columns": _columns, "line": _lines}[chart.kind]
    draw(figure, chart, words, palette(dark))
    return figure


def _bars(figure: go.Figure, chart: Chart, words: Words, colours: Palette) -> None:
    room = (figure.layout.height - 90) / max(1, len(chart.categories))
    lines = [line for name in chart.categories for line in _bar_name(name, room).split("<br>")]
    longest = max((text_width(line, 1) * _INCH for line in lines), default=1)
    # The figures of a pair may come close: their bars part them.
    small = type_size(room / side_by_side(chart) * (1.15 if side_by_side(chart) > 1 else 1))
    size = max(SMALL, min(type_size(room), round(_NAMES * figure.layout.width / longest)))
    places = list(range(len(chart.categories)))
    for series in chart.series:
        figure.add_trace(
            go.Bar(
                x=series.values,
                y=places,
                orientation="h",
                name=safe(series.name, 60),
                marker=_marker(series, colours),
                text=_labels(series, chart, words),
                **_label_look(small, colours),
            )
        )
    figure.update_yaxes(
        autorange="reversed",
        tickvals=places,
        ticktext=[_bar_name(name, room) for name in chart.categories],
        ticklabelstandoff=8,
        tickfont={"size": size, "color": colours.text},
    )
    written = [
        text_width(text, small) * _INCH
        for series in chart.series
        for text in _labels(series, chart, words)
        if text
    ]
    plot = figure.layout.width - longest * size - _NAME_GAP - figure.layout.margin.l - figure.layout.margin.r
    limits = with_room_for_figures(chart, plot, max(written, default=0) + 2 * _GAP)
    figure.update_xaxes(range=limits, showticklabels=False)
    if chart.reference is not None:
        figure.add_vline(x=chart.reference, line={"color": colours.target, "width": 3, "dash": "dash"})
        name = f"{safe(chart.reference_name, 50)} {words.number(chart.reference, chart.decimals)}"
        figure.add_annotation(
            x=chart.reference,
            y=1,
            yref="paper",
            yanchor="bottom",
            xanchor="center",
            text=name,
            showarrow=False,
            font={"size": min(20, size + 2), "color": colours.target},
        )
    _finish(figure, chart, colours, top=44 if chart.reference is not None else 12)


def _bar_name(name: str, room: float) -> str:
    """Write the name on one line, or on two where the bar is high enough."""
    if room < _TWO_LINES or len(name) <= _BAR_NAME:
        return safe(name, _LONGEST)
    return folded(safe(name, _LONGEST), _BAR_NAME)


def _columns(figure: go.Figure, chart: Chart, words: Words, colours: Palette) -> None:
    size = type_size(760 / max(1, 4 * len(chart.categories)))
    places = list(range(len(chart.categories)))
    for series in chart.series:
        figure.add_trace(
            go.Bar(
                x=places,
                y=series.values,
                name=safe(series.name, 60),
                marker=_marker(series, colours),
                text=_labels(series, chart, words),
                **_label_look(size, colours),
            )
        )
    figure.update_xaxes(
        tickvals=places,
        ticktext=[safe(_named(name, words), 24) for name in chart.categories],
        tickfont={"size": size, "color": colours.text},
    )
    limits = with_room_for_figures(chart, figure.layout.height - 90, size + 2 * _GAP)
    figure.update_yaxes(range=limits, showticklabels=False)
    if chart.reference is not None:
        _reference_line(figure, chart, words, colours)
    _finish(figure, chart, colours)


def _lines(figure: go.Figure, chart: Chart, words: Words, colours: Palette) -> None:
    dated = bool(chart.categories) and isinstance(chart.categories[0], date)
    x = list(chart.categories) if dated else list(range(len(chart.categories)))
    for series in chart.series:
        colour = _colour(series.role, colours)
        figure.add_trace(
            go.Scatter(
                x=x,
                y=series.values,
                name=safe(series.name, 60),
                mode="lines+markers",
                connectgaps=False,
                line={"color": colour, "width": 4, "dash": _DASH.get(series.role, "solid")},
                marker={
                    "size": 13,
                    "color": colours.ground if series.role == "target" else colour,
                    "line": {"color": colour, "width": 3},
                },
            )
        )
        _label_ends(figure, series, x, chart, words, colour)
    chosen = spread(len(x))
    figure.update_xaxes(
        tickvals=[x[place] for place in chosen],
        ticktext=[safe(_named(chart.categories[place], words), 24) for place in chosen],
        tickfont={"size": LARGE - 2, "color": colours.text},
    )
    figure.update_yaxes(
        range=[min(0, lowest(chart) * 1.1), highest(chart) * 1.16],
        tickfont={"size": LARGE - 4, "color": colours.quiet_text},
        showgrid=True,
        gridcolor=colours.grid,
        nticks=5,
    )
    if chart.reference is not None:
        _reference_line(figure, chart, words, colours)
    _finish(figure, chart, colours)


def _label_ends(figure, series: Series, x: list, chart: Chart, words: Words, colour: str) -> None:
    """Write the first and the last figure beside their marks."""
    known = [place for place, value in enumerate(series.values) if value is not None]
    for place in dict.fromkeys([*known[:1], *known[-1:]]):
        figure.add_annotation(
            x=x[place],
            y=series.values[place],
            text=words.number(series.values[place], chart.decimals),
            showarrow=False,
            yshift=24,
            font={"size": LARGE, "color": colour},
        )


def _reference_line(figure, chart: Chart, words: Words, colours: Palette) -> None:
    figure.add_hline(y=chart.reference, line={"color": colours.target, "width": 3, "dash": "dash"})
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=chart.reference,
        yanchor="bottom",
        text=f"{safe(chart.reference_name, 50)} {words.number(chart.reference, chart.decimals)}",
        showarrow=False,
        font={"size": LARGE - 2, "color": colours.target},
    )


def _finish(figure, chart: Chart, colours: Palette, top: int = 12) -> None:
    several = len(chart.series) > 1
    length = figure.layout.height if chart.kind == "bars" else figure.layout.width
    figure.update_layout(
        barmode="group" if side_by_side(chart) > 1 else "overlay",
        # A single bar would else be as thick as the slide is high.
        bargap=1 - min(0.72, _THICKEST * side_by_side(chart) * len(chart.categories) / length),
        showlegend=several,
        legend={
            "orientation": "h",
            "x": 0,
            "y": 1,
            "yanchor": "bottom",
            "font": {"size": LARGE - 2, "color": colours.text},
            "traceorder": "normal",
        },
        margin={"t": max(top, 56 if several else 0)},
    )
    axis = figure.update_xaxes if chart.kind == "bars" else figure.update_yaxes
    axis(title={"text": safe(chart.unit, 60), "font": {"size": 18, "color": colours.quiet_text}})


def _marker(series: Series, colours: Palette) -> dict:
    roles = series.roles or (series.role,) * len(series.values)
    shades = [_colour(role, colours) for role in roles]
    # A target is not a result: hollow, with a thick rim.
    inside = [
        colours.ground if role == "target" else shade for role, shade in zip(roles, shades, strict=True)
    ]
    return {"color": inside, "line": {"color": shades, "width": 3 if "target" in roles else 0}}


def _colour(role: str, colours: Palette) -> str:
    return colours.crowd if role == "context" else getattr(colours, role)


def _label_look(size: int, colours: Palette) -> dict:
    return {
        "textposition": "outside",
        "textangle": 0,
        "cliponaxis": False,
        "textfont": {"size": size, "color": colours.text},
        # Else the text shrinks with its bar.
        "constraintext": "none",
    }


def _labels(series: Series, chart: Chart, words: Words) -> list[str]:
    return [
        "" if value is None else words.number(value, chart.decimals_of(series, place))
        for place, value in enumerate(series.values)
    ]


def _named(category: str | date, words: Words) -> str:
    return words.brief(pd.Timestamp(category)) if isinstance(category, date) else category
