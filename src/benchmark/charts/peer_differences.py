"""In what does my region differ from its peers? A line a factor: the peers' range, their median, my mark."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.charts.strip import spread_out
from benchmark.locale import Words

# Pixels of a line: its name, my figure, the marks, the ends of the scale, the gap to the next.
_NAME, _OWN, _SWARM, _SCALE, _GAP = 20, 17, 34, 17, 14
_STEPS, _MARGIN = 1000, 22
# Beyond this share of the line a label would leave the narrowest picture, that of a phone.
_NEAR_EDGE = 0.72
# Nearer to each other, the two ends of a range are written as one.
_APART = 0.35


class Mark(NamedTuple):
    """A region on a line."""

    name: str
    value: float
    text: str


class Row(NamedTuple):
    """One factor.

    Attributes
    ----------
    name : with its unit.
    note : median and number of peers, already written.
    peers : those with a figure.
    mine : None where my region has none; `missing` then says so.
    median : NaN where none is drawn.
    ends : what stands below the lowest and the highest mark.
    differs : whether my figure is outside what counts as similar.
    """

    name: str
    note: str
    peers: tuple[Mark, ...]
    mine: Mark | None
    missing: str
    median: float
    ends: tuple[str, str]
    differs: bool


def peer_differences(rows: Sequence[Row], words: Words, dark: bool) -> go.Figure:
    """Draw each row as a line with the peers' range, a dot a peer, and my region's mark.

    Notes
    -----
    Every line has its own scale, from the lowest to the highest figure on it: distances compare within a line
    only. My mark is filled where it differs and hollow where it is similar or not judged.
    """
    colours = palette(dark)
    height = _NAME + _OWN + _SWARM + _SCALE + _GAP
    figure = canvas(words, dark, height=height * len(rows) + 8, l=10, r=10, t=4, b=4)
    notes: list[dict] = []
    lines: list[dict] = []
    for number, row in enumerate(rows):
        top = number * height
        middle = top + _NAME + _OWN + _SWARM / 2
        scale = _scale(row)
        _write(
            notes, 0, top + 9, f"<b>{safe(row.name, 60)}</b> · {safe(row.note)}", "left", LABEL, colours.text
        )
        _draw_peers(figure, notes, lines, row, scale, middle, colours)
        _draw_mine(figure, notes, row, scale, middle, colours)
    # All at once: Plotly checks every earlier note and line again with each one added.
    figure.update_layout(annotations=notes, shapes=lines)
    figure.update_xaxes(visible=False, range=[-_MARGIN, _STEPS + _MARGIN])
    figure.update_yaxes(visible=False, range=[height * len(rows), 0])
    return figure


def peer_differences_alt(rows: Sequence[Row], mine: str, words: Words) -> str:
    """Say in words what the lines show."""
    return " ".join(
        words(
            "{factor}: {region} {own}; {note}, dari {low} sampai {high}.",
            factor=row.name,
            region=mine,
            own=row.mine.text if row.mine else row.missing,
            note=row.note,
            low=row.ends[0] or "–",
            high=row.ends[1] or "–",
        )
        for row in rows
    )


def _scale(row: Row):
    values = [mark.value for mark in (*row.peers, *([row.mine] if row.mine else []))]
    low, high = min(values), max(values)

    def steps(value: float) -> float:
        return (value - low) / (high - low) * _STEPS if high > low else _STEPS / 2

    return steps


def _draw_peers(figure, notes: list, lines: list, row: Row, steps, middle: float, colours) -> None:
    if not row.peers:
        return
    at = pd.Series([steps(mark.value) for mark in row.peers])
    first, last = at.min(), at.max()
    band = {"type": "line", "x0": first, "x1": last, "y0": middle, "y1": middle, "layer": "below"}
    lines.append(band | {"line": {"color": colours.grid, "width": 10}})
    bottom = middle + _SWARM / 2 + 8
    if last - first > _STEPS * _APART:
        for x, text, side in ((first, row.ends[0], "left"), (last, row.ends[1], "right")):
            # Centred below its mark, but never beyond the edge of a phone.
            inside = _STEPS * (1 - _NEAR_EDGE) < x < _STEPS * _NEAR_EDGE
            _write(notes, x, bottom, safe(text), "center" if inside else side, SMALL, colours.quiet_text)
    else:
        text = "–".join(dict.fromkeys(row.ends))
        _write(notes, (first + last) / 2, bottom, safe(text), _side(first), SMALL, colours.quiet_text)
    if not np.isnan(row.median):
        x = steps(row.median)
        tick = {
            "type": "line",
            "x0": x,
            "x1": x,
            "y0": middle - _SWARM / 2 + 2,
            "y1": middle + _SWARM / 2 - 2,
        }
        lines.append(tick | {"line": {"color": colours.quiet_text, "width": 2}})
    figure.add_trace(
        go.Scatter(
            x=at.round(1),
            y=(middle + spread_out(at, 0, _STEPS) * (_SWARM / 2 - 4)).round(1),
            mode="markers",
            customdata=[f"{safe(mark.name)} · {safe(mark.text)}" for mark in row.peers],
            hovertemplate="%{customdata}<extra></extra>",
            marker={"size": 9, "color": colours.peers, "opacity": 0.9, "line": {"width": 0}},
        )
    )


def _draw_mine(figure, notes: list, row: Row, steps, middle: float, colours) -> None:
    label = middle - _SWARM / 2 - _OWN / 2
    if row.mine is None:
        _write(notes, 0, label, safe(row.missing), "left", SMALL, colours.quiet_text)
        return
    x = steps(row.mine.value)
    _write(
        notes,
        x,
        label,
        f"<b>{safe(row.mine.name)} {safe(row.mine.text)}</b>",
        _side(x),
        LABEL,
        colours.mine,
        shift=0 if _side(x) == "center" else (-7 if _side(x) == "left" else 7),
    )
    figure.add_trace(
        go.Scatter(
            x=[round(x, 1)],
            y=[middle],
            mode="markers",
            customdata=[f"{safe(row.mine.name)} · {safe(row.mine.text)}"],
            hovertemplate="%{customdata}<extra></extra>",
            marker={
                "size": 15,
                "color": colours.mine if row.differs else colours.ground,
                "opacity": 1,
                "line": {"width": 2.5, "color": colours.mine},
            },
        )
    )


def _side(x: float) -> str:
    if x < _STEPS * (1 - _NEAR_EDGE):
        return "left"
    return "right" if x > _STEPS * _NEAR_EDGE else "center"


def _write(notes: list, x, y, text: str, anchor: str, size: int, colour: str, shift: int = 0) -> None:
    note = {"x": x, "y": y, "xshift": shift, "text": text, "xanchor": anchor, "yanchor": "middle"}
    notes.append(note | {"showarrow": False, "font": {"size": size, "color": colour}, "borderpad": 0})
