"""How are targets drawn beside figures over time? Dashed, over the time for which they hold, each named."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, safe
from benchmark.charts.room import Room
from benchmark.locale import Words

# A label's size as a share of the picture on a phone.
_WIDTH, _LINE = 0.34, 0.05
# The room around a diamond, in pixels.
_DIAMOND = 7


class Frame(NamedTuple):
    """The axes in which targets are drawn, their height in pixels, and the room that is left for labels."""

    start: pd.Timestamp
    end: pd.Timestamp
    low: float
    high: float
    height: int
    room: Room


def draw_targets(
    figure: go.Figure,
    targets: pd.DataFrame,
    hovers: Sequence[str],
    frame: Frame,
    decimals: int,
    words: Words,
    colours,
) -> None:
    """Draw the regions' own targets: a hollow diamond on a dashed line over its year.

    Parameters
    ----------
    targets : DataFrame
        ``as_of``, ``value``, ``label`` (the region).
    hovers : sequence of str
        What each says when it is pointed at. A name is left out where it would cover another.
    """
    for row, hover in zip(targets.itertuples(), hovers, strict=True):
        year = row.as_of.year
        start, end = pd.Timestamp(year, 1, 1), pd.Timestamp(year, 12, 31)
        _dash(figure, start, end, row.value, frame, colours)
        figure.add_trace(
            go.Scatter(
                x=[pd.Timestamp(year, 7, 2)],
                y=[row.value],
                mode="markers",
                customdata=[hover],
                hovertemplate="%{customdata}<extra></extra>",
                cliponaxis=False,
                marker={
                    "symbol": "diamond-open",
                    "size": 10,
                    "color": colours.target,
                    "opacity": 1,
                    "line": {"width": 2, "color": colours.target},
                },
            )
        )
        text = words("target {region} {value}", region=row.label, value=words.number(row.value, decimals))
        _label(figure, start, end, row.value, text, frame, colours, must=False, gap=_DIAMOND)


def draw_national(figure: go.Figure, shown: pd.DataFrame, frame: Frame, words: Words, colours) -> None:
    """Draw national targets (``label``, ``starts``, ``ends``, ``value``) under their own names.

    The national series differ in what they count: a line without its name would mix them, so each is named.
    """
    for row in shown.sort_values("value").itertuples():
        end = min(row.ends, frame.end)
        _dash(figure, row.starts, end, row.value, frame, colours)
        text = f"{row.label} {words.number(row.value, 2)}"
        _label(figure, max(row.starts, frame.start), end, row.value, text, frame, colours, must=True)


def _dash(figure, left, right, value: float, frame: Frame, colours) -> None:
    figure.add_trace(
        go.Scatter(
            x=[max(left, frame.start), min(right, frame.end)],
            y=[value, value],
            mode="lines",
            line={"color": colours.target, "width": 1.5, "dash": "dash"},
            hoverinfo="skip",
        )
    )


def _label(
    figure, left, right, value: float, text: str, frame: Frame, colours, must: bool, gap: int = 0
) -> None:
    """Write at an end of a dashed line, above or below it; a name that must stand takes the best place."""
    y = (value - frame.low) / (frame.high - frame.low)
    away = 0.004 + gap / frame.height
    places = []
    for step in (0, 1) if must else (0,):
        for when, anchor in ((right, "right"), (left, "left")):
            x = (when - frame.start) / (frame.end - frame.start)
            start = x - _WIDTH if anchor == "right" else x
            for edge in ("bottom", "top"):
                shift = away + step * _LINE
                low = y + shift if edge == "bottom" else y - _LINE - shift
                places.append((when, anchor, edge, step, (start, low, start + _WIDTH, low + _LINE)))
    within = [place for place in places if place[-1][0] >= 0 and place[-1][2] <= 1.001]
    free = next((place for place in within if frame.room.take(place[-1])), None)
    if free is None and not must:
        return
    when, anchor, edge, step, _ = free or places[0]
    pixels = gap + round(step * _LINE * frame.height)
    figure.add_annotation(
        x=when,
        y=value,
        xanchor=anchor,
        yanchor=edge,
        yshift=pixels if edge == "bottom" else -pixels,
        text=safe(text, 60),
        showarrow=False,
        font={"size": SMALL - 1, "color": colours.target},
    )
