"""Where does a region stand among all, and among its neighbours? A strip of marks, one for each region."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.locale import Words

_BINS = 80
_HALF_HEIGHT = 0.22
_ROW_PIXELS = 132
# Places in a column that the mark of my region takes.
_REACH = 3


@dataclass(frozen=True)
class StripRow:
    """One group of regions on the common axis.

    Parameters
    ----------
    name : str
        Whom the row shows, in the reader's language ("Semua kabupaten/kota").
    points : DataFrame
        ``code``, ``short_name``, ``value``; regions without a value are left out by the caller.
    median : float
        Median of the values, drawn as a line.
    members : frozenset of str
        Codes shown in the second tone (those of my province).
    """

    name: str
    points: pd.DataFrame
    median: float
    members: frozenset[str] = frozenset()


def strip(
    rows: Sequence[StripRow], mine: str, unit: str, decimals: int, words: Words, dark: bool
) -> go.Figure:
    """Draw each group as one row of marks, mine in the accent with its name and figure.

    Parameters
    ----------
    rows : sequence of StripRow
        Top to bottom, on one axis.
    mine : str
        Code of the region in the accent colour; it may be without a figure.
    unit : str
        Name of the axis with its unit.
    decimals : int
        Decimals of the labels.

    Notes
    -----
    Marks that would cover each other move up and down within the row (a beeswarm of fixed bins), so
    the same data always gives the same picture. The vertical place has no meaning.
    """
    colours = palette(dark)
    figure = canvas(words, dark, height=_ROW_PIXELS * len(rows) + 52, l=12, r=16, t=4)
    values = pd.concat([row.points["value"] for row in rows])
    low, high = _limits(values)
    for place, row in enumerate(reversed(rows)):
        _draw_row(figure, row, mine, place, (low, high), decimals, words, colours)
    figure.update_xaxes(
        range=[low, high],
        title_text=unit,
        showgrid=True,
        gridcolor=colours.grid,
        gridwidth=1,
        nticks=6,
        tickangle=0,
    )
    figure.update_yaxes(visible=False, range=[-0.45, len(rows) - 0.36])
    return figure


def strip_alt(rows: Sequence[StripRow], mine: str, decimals: int, words: Words) -> str:
    """Say in one paragraph what the strip shows, for those who do not see it."""
    sentences = []
    for row in rows:
        own = row.points.loc[row.points["code"] == mine]
        numbers = row.points["value"]
        sentence = words(
            "{group}: {n} daerah berdata, dari {low} sampai {high}, median {median}.",
            group=row.name,
            n=words.number(len(numbers)),
            low=words.number(numbers.min(), decimals),
            high=words.number(numbers.max(), decimals),
            median=words.number(row.median, decimals),
        )
        if len(own):
            sentence += " " + words(
                "{region} berada pada {value}.",
                region=own["short_name"].iloc[0],
                value=words.number(own["value"].iloc[0], decimals),
            )
        sentences.append(sentence)
    return " ".join(sentences)


def spread_out(values: pd.Series, low: float, high: float, mine: float | None = None) -> np.ndarray:
    """Return the vertical place of each mark, in -1 to 1: 0, then alternately above and below.

    Marks of one of 80 equal bins share a column. The place depends on the values alone, not on chance.
    Columns that the large mark at the value ``mine`` reaches begin above and below it.
    """
    bins = np.floor((values.to_numpy(float) - low) / max(high - low, 1e-9) * _BINS)
    ranks = pd.Series(values.to_numpy(float)).groupby(bins).rank(method="first").to_numpy() - 1
    if mine is not None:
        own = np.floor((mine - low) / max(high - low, 1e-9) * _BINS)
        ranks += np.where(np.abs(bins - own) <= 1, _REACH, 0)
    steps = np.ceil(ranks / 2) * np.where(ranks % 2 == 1, 1, -1)
    return steps / max(np.abs(steps).max(initial=0), 4)


def _draw_row(
    figure, row: StripRow, mine: str, place: int, limits, decimals: int, words: Words, colours
) -> None:
    points = row.points.reset_index(drop=True)
    is_mine = points["code"] == mine
    own_value = float(points.loc[is_mine, "value"].iloc[0]) if is_mine.any() else None
    others = points.loc[~is_mine, "value"]
    offsets = pd.Series(spread_out(others, *limits, own_value) * _HALF_HEIGHT + place, index=others.index)
    offsets = offsets.reindex(points.index)
    is_member = points["code"].isin(row.members) & ~is_mine
    # With many marks small and faint, with few large enough to point at.
    size = 6 if len(points) > 120 else 8
    for chosen, colour, opacity, diameter in (
        (~is_mine & ~is_member, colours.crowd, 0.75, size),
        (is_member, colours.peers, 0.9, size + 1),
    ):
        figure.add_trace(
            go.Scatter(
                x=points.loc[chosen, "value"].round(decimals + 1).to_numpy(),
                y=offsets[chosen].round(3).to_numpy(),
                customdata=[
                    f"{safe(name)} · {words.number(value, decimals)}"
                    for name, value in zip(
                        points.loc[chosen, "short_name"], points.loc[chosen, "value"], strict=True
                    )
                ],
                hovertemplate="%{customdata}<extra></extra>",
                mode="markers",
                marker={"size": diameter, "color": colour, "opacity": opacity, "line": {"width": 0}},
            )
        )
    _draw_median(figure, row, place, limits, decimals, words, colours)
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=place + 0.55,
        text=f"<b>{safe(row.name)}</b> · n = {words.number(len(points))}",
        showarrow=False,
        font={"size": LABEL, "color": colours.text},
    )
    if not is_mine.any():
        _name_extremes(figure, points, place, limits, decimals, words, colours)
    else:
        own = points[is_mine].iloc[0]
        figure.add_trace(
            go.Scatter(
                x=[own["value"]],
                y=[place],
                mode="markers",
                customdata=[f"{safe(own['short_name'])} · {words.number(own['value'], decimals)}"],
                hovertemplate="%{customdata}<extra></extra>",
                marker={"size": 15, "color": colours.mine, "line": {"width": 2, "color": colours.ground}},
            )
        )
        figure.add_annotation(
            **_beside(own["value"], limits),
            y=place + 0.34,
            text=f"<b>{safe(own['short_name'])} {words.number(own['value'], decimals)}</b>",
            showarrow=False,
            font={"size": LABEL + 1, "color": colours.mine},
        )


def _name_extremes(figure, points: pd.DataFrame, place: int, limits, decimals: int, words: Words, colours):
    """Name the lowest and the highest where no region of one's own stands out."""
    low, high = limits
    for position, outward, inward in (
        (points["value"].idxmin(), "right", "left"),
        (points["value"].idxmax(), "left", "right"),
    ):
        end = points.loc[position]
        share = (end["value"] - low) / max(high - low, 1e-9)
        figure.add_annotation(
            x=end["value"],
            # Away from the other name, unless the edge of the picture is near.
            xanchor=inward if share < 0.3 or share > 0.7 else outward,
            y=place + 0.34,
            text=f"{safe(end['short_name'])} {words.number(end['value'], decimals)}",
            showarrow=False,
            font={"size": SMALL, "color": colours.quiet_text},
        )


def _draw_median(figure, row: StripRow, place: int, limits, decimals: int, words: Words, colours) -> None:
    if pd.isna(row.median):
        return
    figure.add_shape(
        type="line",
        x0=row.median,
        x1=row.median,
        y0=place - 0.26,
        y1=place + 0.26,
        line={"color": colours.quiet_text, "width": 1.5},
        layer="below",
    )
    figure.add_annotation(
        **_beside(row.median, limits),
        y=place - 0.35,
        text=words("median {value}", value=words.number(row.median, decimals)),
        showarrow=False,
        font={"size": SMALL, "color": colours.quiet_text},
    )


def _beside(value: float, limits: tuple[float, float]) -> dict:
    """Keep a label inside the picture: to the right of its mark on the left side, and the reverse."""
    share = (value - limits[0]) / max(limits[1] - limits[0], 1e-9)
    anchor = "left" if share < 0.2 else "right" if share > 0.8 else "center"
    return {"x": value, "xanchor": anchor}


def _limits(values: pd.Series) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    margin = (high - low) * 0.04 or max(abs(high) * 0.1, 1.0)
    return low - margin, high + margin
