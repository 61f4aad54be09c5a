"""How are targets drawn beside figures over time? Dashed, over the time for which they hold, each named."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, safe
from benchmark.charts.room import Room
from benchmark.locale import Words

# A label's size as a share of the picture on a phone.
_WIDTH, _LINE = 0.42, 0.05
# How many lines a name that must stand may move away from its line, and the room around a diamond.
_MOST_STEPS, _DIAMOND = 5, 7


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
        end = pd.Timestamp(year, 12, 31)
        _dash(figure, pd.Timestamp(year, 1, 1), end, row.value, frame, colours)
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
        _label(figure, end, row.value, text, frame, colours, must=False, gap=_DIAMOND)


def draw_national(figure: go.Figure, shown: pd.DataFrame, frame: Frame, words: Words, colours) -> None:
    """Draw national targets (``label``, ``starts``, ``ends``, ``value``) under their own names.

    The national series differ in what they count: a line without its name would mix them, so each is named.
    """
    for row in shown.sort_values("value").itertuples():
        end = min(row.ends, frame.end)
        _dash(figure, row.starts, end, row.value, frame, colours)
        text = f"{row.label} {words.number(row.value, 2)}"
        _label(figure, end, row.value, text, frame, colours, must=True)


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


def _label(figure, when, value: float, text: str, frame: Frame, colours, must: bool, gap: int = 0) -> None:
    """Write above the right end of a dashed line, else below it; a name that must stand also farther off."""
    x = (when - frame.start) / (frame.end - frame.start)
    y = (value - frame.low) / (frame.high - frame.low)
    away = 0.004 + gap / frame.height
    for step in range(_MOST_STEPS if must else 1):
        shift = step * _LINE
        for edge, bottom in (("bottom", y + away + shift), ("top", y - _LINE - away - shift)):
            if not frame.room.take((x - _WIDTH, bottom, x, bottom + _LINE)):
                continue
            pixels = gap + round(shift * frame.height)
            figure.add_annotation(
                x=when,
                y=value,
                xanchor="right",
                yanchor=edge,
                yshift=pixels if edge == "bottom" else -pixels,
                text=safe(text, 60),
                showarrow=False,
                font={"size": SMALL - 1, "color": colours.target},
            )
            return
