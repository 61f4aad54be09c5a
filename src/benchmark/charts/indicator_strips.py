"""Where do the chosen regions stand among all, indicator by indicator? A strip for each, on its own scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, folded, safe
from benchmark.charts.colours import palette
from benchmark.charts.strip import spread_out
from benchmark.locale import Words

# Pixels of a line: its name, one lane of labels, the marks, the figures of the scale, the gap to the next.
_NAME, _LANE, _SWARM, _SCALE, _GAP = 22, 16, 46, 18, 16
# The scale in steps, so that a mark travels in two bytes.
_STEPS, _MARGIN = 1000, 20
# Width of a letter as a share of the narrowest picture, that of a phone.
_LETTER = 6.6 / 345
# Letters of a line of small type on the narrowest picture.
_WIDTH = 54


@dataclass(frozen=True)
class Strip:
    """One indicator.

    Parameters
    ----------
    name : str
        Its name with the unit.
    values : Series
        The figures of all regions of the level by code, none missing.
    chosen : tuple of (label, value, mine)
        The regions to stand out; those without a figure are left out by the caller.
    median : float
    decimals : int
    missing : tuple of str
        What the chosen regions without a figure are called.
    bounds : tuple of str
        Those of which only a bound is known, with it.
    """

    name: str
    values: pd.Series
    chosen: tuple[tuple[str, float, bool], ...]
    median: float
    decimals: int
    missing: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()


def indicator_strips(strips: Sequence[Strip], words: Words, dark: bool) -> go.Figure:
    """Draw each indicator as a line of faint marks, the chosen regions coloured and named.

    Notes
    -----
    Every line has its own scale from the lowest to the highest region, written at its ends: distances compare
    within a line only. Labels that would touch stand one above the other, with a line down to their mark.
    """
    colours = palette(dark)
    placed = [_placed(strip, words) for strip in strips]
    absent = [_absent(strip, words) for strip in strips]
    heights = [
        _NAME
        + _LANE * len(lines)
        + _LANE * (1 + max((label.lane for label in labels), default=0))
        + _SWARM
        + _SCALE
        + _GAP
        for labels, lines in zip(placed, absent, strict=True)
    ]
    figure = canvas(words, dark, height=sum(heights) + 8, l=10, r=10, t=4, b=4)
    sketch = _Sketch([], [])
    crowd_x, crowd_y, top = [], [], 0.0
    for strip, labels, lines, height in zip(strips, placed, absent, heights, strict=True):
        middle = top + height - _GAP - _SCALE - _SWARM / 2
        steps = _steps(strip, strip.values.to_numpy(float))
        crowd_x.append(steps)
        crowd_y.append(middle + spread_out(pd.Series(steps), 0, _STEPS) * (_SWARM / 2 - 4))
        _draw_scale(sketch, strip, top, middle, words, colours)
        for number, line in enumerate(lines):
            _write(sketch, 0, top + _NAME + _LANE * number + 4, line, "left", SMALL, colours.quiet_text)
        _draw_chosen(figure, sketch, strip, labels, middle, words, colours)
        top += height
    crowd = go.Scatter(
        x=np.concatenate(crowd_x).round().astype("int16") if crowd_x else [],
        y=np.concatenate(crowd_y).round().astype("int16") if crowd_y else [],
        mode="markers",
        marker={"size": 5, "color": colours.crowd, "opacity": 0.5, "line": {"width": 0}},
        hoverinfo="skip",
    )
    # Behind the chosen marks.
    figure.add_trace(crowd)
    figure.data = (figure.data[-1], *figure.data[:-1])
    # All at once: Plotly checks every earlier note and line again with each one added.
    figure.update_layout(annotations=sketch.notes, shapes=sketch.lines)
    figure.update_xaxes(visible=False, range=[-_MARGIN, _STEPS + _MARGIN])
    figure.update_yaxes(visible=False, range=[top, 0])
    return figure


def indicator_strips_alt(strips: Sequence[Strip], words: Words) -> str:
    """Say in words what the strips show."""
    return " ".join(
        words(
            "{indicator}: {n} daerah, dari {low} sampai {high}, median {median}; {chosen}.",
            indicator=strip.name,
            n=words.number(len(strip.values)),
            low=words.number(strip.values.min(), strip.decimals),
            high=words.number(strip.values.max(), strip.decimals),
            median=words.number(strip.median, strip.decimals),
            chosen=words.listing(
                f"{label} {words.number(value, strip.decimals)}" for label, value, _ in strip.chosen
            )
            or words("daerah terpilih belum berdata"),
        )
        + "".join(f" {line}." for line in _left_out(strip, words))
        for strip in strips
    )


def _left_out(strip: Strip, words: Words) -> list[str]:
    told = []
    if strip.missing:
        told.append(words("Belum terdata: {names}", names=words.listing(strip.missing)))
    if strip.bounds:
        told.append(words("Hanya batas, tidak digambar: {names}", names=words.listing(strip.bounds)))
    return told


def _absent(strip: Strip, words: Words) -> list[str]:
    """Return the lines that name the chosen regions without a mark: its lack would go unseen."""
    return [
        line for told in _left_out(strip, words) for line in folded(safe(told, 300), _WIDTH).split("<br>")
    ]


def _steps(strip: Strip, values: np.ndarray) -> np.ndarray:
    low, high = float(strip.values.min()), float(strip.values.max())
    return (values - low) / (high - low) * _STEPS if high > low else np.full(len(values), _STEPS / 2)


class _Sketch(NamedTuple):
    """Notes and lines, gathered before the figure gets them."""

    notes: list[dict]
    lines: list[dict]

    def line(self, **shape) -> None:
        """Add a line."""
        self.lines.append({"type": "line", **shape})


class _Label(NamedTuple):
    """The name of a mark: a flag on a staff, to its right or, near the edge, to its left."""

    text: str
    value: float
    mine: bool
    at: float
    left: bool
    lane: int


def _placed(strip: Strip, words: Words) -> list[_Label]:
    """Return the labels in lanes (0 is the lowest), from right to left.

    So no flag stands on another, and a staff passes only flags that begin to its right; near the right edge,
    where flags must point to the left, one may stand before a staff.
    """
    labels: list[_Label] = []
    boxes: list[tuple[float, float, int]] = []
    for name, value, mine in sorted(strip.chosen, key=lambda item: (-item[1], item[0])):
        text = f"{name} {words.number(value, strip.decimals)}"
        width = len(text) * _LETTER
        at = float(_steps(strip, np.array([value]))[0]) / _STEPS
        left = at + width > 1
        start, end = (at - width, at) if left else (at, at + width)
        lane = 0
        while any(lane == other and start < b and a < end for a, b, other in boxes):
            lane += 1
        boxes.append((start, end, lane))
        labels.append(_Label(text, value, mine, at, left, lane))
    return labels


def _draw_scale(sketch: _Sketch, strip: Strip, top: float, middle: float, words: Words, colours) -> None:
    bottom = middle + _SWARM / 2
    sketch.line(
        x0=0,
        x1=_STEPS,
        y0=bottom,
        y1=bottom,
        line={"color": colours.grid, "width": 1},
        layer="below",
    )
    notes = [(0, "left", strip.values.min()), (_STEPS, "right", strip.values.max())]
    for x, anchor, value in notes:
        _write(sketch, x, bottom + 9, words.number(value, strip.decimals), anchor, SMALL, colours.quiet_text)
    at = float(_steps(strip, np.array([strip.median]))[0])
    sketch.line(
        x0=at,
        x1=at,
        y0=middle - _SWARM / 2 + 2,
        y1=bottom,
        line={"color": colours.quiet_text, "width": 1.5},
    )
    if 0.3 < at / _STEPS < 0.7:
        text = words("median {value}", value=words.number(strip.median, strip.decimals))
        _write(sketch, at, bottom + 9, text, "center", SMALL, colours.quiet_text)
    name = f"<b>{safe(strip.name, 60)}</b> · n = {words.number(len(strip.values))}"
    _write(sketch, 0, top + 9, name, "left", LABEL, colours.text)


def _draw_chosen(
    figure, sketch: _Sketch, strip: Strip, labels: list[_Label], middle: float, words: Words, colours
) -> None:
    floor = middle - _SWARM / 2
    for label in labels:
        x = label.at * _STEPS
        y = floor - _LANE / 2 - label.lane * _LANE
        sketch.line(
            x0=x,
            x1=x,
            y0=y - _LANE / 2 + 2,
            y1=middle,
            line={"color": colours.mine if label.mine else colours.chosen, "width": 1},
        )
        ink = colours.mine if label.mine else colours.text
        written = f"<b>{safe(label.text)}</b>" if label.mine else safe(label.text)
        side = "right" if label.left else "left"
        _write(sketch, x, y, written, side, SMALL, ink, shift=-4 if label.left else 4, ground=colours.ground)
    for role in (False, True):
        own = [(value, label) for label, value, mine in strip.chosen if mine is role]
        if not own:
            continue
        values = [value for value, _ in own]
        figure.add_trace(
            go.Scatter(
                x=_steps(strip, np.array(values)).round(1),
                y=[middle] * len(own),
                mode="markers",
                customdata=[f"{safe(label)} · {words.number(value, strip.decimals)}" for value, label in own],
                hovertemplate="%{customdata}<extra></extra>",
                marker={
                    "size": 14 if role else 12,
                    "color": colours.mine if role else colours.chosen,
                    "opacity": 1,
                    "line": {"width": 1.5, "color": colours.ground},
                },
            )
        )


def _write(
    sketch: _Sketch,
    x: float,
    y: float,
    text: str,
    anchor: str,
    size: int,
    colour: str,
    shift: int = 0,
    ground: str = "",
) -> None:
    note = {"x": x, "y": y, "xshift": shift, "text": text, "xanchor": anchor, "yanchor": "middle"}
    note |= {"showarrow": False, "font": {"size": size, "color": colour}, "borderpad": 0}
    sketch.notes.append(note | ({"bgcolor": ground} if ground else {}))
