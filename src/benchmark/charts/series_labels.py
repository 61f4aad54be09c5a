"""Where do the words of a series stand, so that none covers a mark or another word?"""

from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, safe
from benchmark.charts.room import Room
from benchmark.locale import Words

# Sizes of a mark and of labels as shares of the narrowest picture, that of a phone.
MARK = (0.022, 0.024)
_NUMBER_WIDTH, _NAME_WIDTH, _LINE = 0.13, 0.27, 0.056


class Share:
    """Where a date and a value stand, as shares of the picture."""

    def __init__(self, start: pd.Timestamp, end: pd.Timestamp, top: float):
        self.start, self.end, self.top = start, end, top

    def __call__(self, when: pd.Timestamp, value: float) -> tuple[float, float]:
        return (when - self.start) / (self.end - self.start), value / self.top


def label_marks(
    figure, rows: pd.DataFrame, room: Room, share: Share, decimals: int, words: Words, colours
) -> None:
    """Write figures beside their marks, above or else below, and leave out those that would touch."""
    for row in rows.drop_duplicates(["place", "value", "kind"]).itertuples():
        x, y = share(row.place, row.value)
        text = _label(row, decimals, words)
        width = _NUMBER_WIDTH * (
            1.9 if row.kind == "target" else (1.7 if row.stale else 1.2) if row.in_front else 1
        )
        reach = 16 if row.in_front else 13
        places = _label_places(x, y, width, reach)
        free = next((place for place in places if room.take(place.box)), None)
        if free is None and not row.in_front:
            continue
        free = free or places[0]
        figure.add_annotation(
            x=row.place,
            y=row.value,
            xshift=free.xshift,
            yshift=free.yshift,
            xanchor=free.anchor,
            text=text,
            showarrow=False,
            # Dashed lines of the targets pass behind the figures, not through them.
            bgcolor=colours.ground,
            borderpad=0,
            font={
                "size": LABEL + 1 if row.in_front else SMALL,
                "color": colours.quiet_text if row.kind == "disputed" else mark_colour(row.kind, colours),
            },
        )


class _Place(NamedTuple):
    """Where a label may stand beside its mark, and the box that it takes there."""

    anchor: str
    xshift: int
    yshift: int
    box: tuple[float, float, float, float]


def _label_places(x: float, y: float, width: float, reach: int) -> list[_Place]:
    """Return the places around a mark, best first: above, below, left, right; none leaves the picture."""
    anchor, left = "center", x - width / 2
    if x + width / 2 > 1.02:
        anchor, left = "right", x - width
    elif left < -0.02:
        anchor, left = "left", x
    above, below, beside = y + MARK[1], y - MARK[1] - _LINE, y - _LINE / 2
    places = [
        _Place(anchor, 0, reach, (left, above, left + width, above + _LINE)),
        _Place(anchor, 0, -reach, (left, below, left + width, below + _LINE)),
    ]
    for side, start in (("right", x - MARK[0] - width), ("left", x + MARK[0])):
        if start >= 0 and start + width <= 1:
            shift = reach - 4 if side == "left" else 4 - reach
            places.append(_Place(side, shift, 0, (start, beside, start + width, beside + _LINE)))
    return places


def label_later(
    figure, later: pd.DataFrame, room: Room, share: Share, decimals: int, words: Words, colours
) -> None:
    """Name targets of years beyond the axis at its right edge."""
    for row in later.drop_duplicates(["value", "as_of"]).itertuples():
        y = row.value / share.top
        if room.take((0.6, y - _LINE / 2, 1.0, y + _LINE / 2)):
            figure.add_annotation(
                x=share.end,
                y=row.value,
                xanchor="right",
                text=words(
                    "target {year}: {value} →", year=row.as_of.year, value=words.number(row.value, decimals)
                ),
                showarrow=False,
                font={"size": SMALL, "color": colours.target},
            )


def draw_national(figure, shown: pd.DataFrame, room: Room, share: Share, words: Words, colours) -> None:
    for row in shown.sort_values("value").itertuples():
        left, right = max(row.starts, share.start), min(row.ends, share.end)
        figure.add_trace(
            go.Scatter(
                x=[left, right],
                y=[row.value, row.value],
                mode="lines",
                line={"color": colours.target, "width": 1.5, "dash": "dash"},
                hoverinfo="skip",
            )
        )
        # A reference line without its name would mix the series: the best place is taken if none is free.
        places = [
            (right, "right", "bottom"),
            (right, "right", "top"),
            (left, "left", "bottom"),
            (left, "left", "top"),
        ]
        chosen = next(
            (place for place in places if room.take(_name_box(share, row.value, *place))), places[0]
        )
        figure.add_annotation(
            x=chosen[0],
            y=row.value,
            xanchor=chosen[1],
            yanchor=chosen[2],
            text=f"{safe(row.label)} {_short(row.value, words)}",
            showarrow=False,
            font={"size": SMALL - 1, "color": colours.target},
        )


def _name_box(share: Share, value: float, when: pd.Timestamp, side: str, edge: str) -> tuple[float, ...]:
    x, y = share(when, value)
    left = x - _NAME_WIDTH if side == "right" else x
    bottom = y + 0.004 if edge == "bottom" else y - _LINE - 0.004
    return left, bottom, left + _NAME_WIDTH, bottom + _LINE


def _label(row, decimals: int, words: Words) -> str:
    number = words.number(row.value, decimals)
    if row.kind == "target":
        return words("target {value}", value=number)
    if row.kind == "bound":
        return ("> " if row.bound == "lower" else "< ") + number
    if not row.in_front:
        return number
    return f"<b>{'≈ ' if row.doubtful else ''}{number}{' ' + words('lama') if row.stale else ''}</b>"


def _short(value: float, words: Words) -> str:
    return words.number(value, 2).rstrip("0").rstrip(",.")


def mark_colour(kind: str, colours) -> str:
    return {"target": colours.target, "disputed": colours.crowd}.get(kind, colours.mine)
