"""Where does a region stand among all, and among its neighbours? A strip of marks, one for each region."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.charts.strip_labels import (
    NAME,
    beside,
    counted,
    draw_median,
    name_extremes,
    old_points,
    written,
)
from benchmark.locale import Words

_BINS = 80
_HALF_HEIGHT = 0.22
_ROW_PIXELS = 132
# The next row begins so much further up, and its title stands so high above its marks.
_STEP, _TITLE = 1.15, 0.61
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
        ``code``, ``short_name``, ``value``; regions without a value are left out by the caller. Optional:
        ``stale``; old figures are hollow.
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
    height = round(_ROW_PIXELS * (1 + _STEP * (len(rows) - 1))) + 66
    figure = canvas(words, dark, height=height, l=12, r=16, t=4)
    values = pd.concat([row.points["value"] for row in rows])
    low, high = _limits(values)
    for place, row in enumerate(reversed(rows)):
        _draw_row(figure, row, mine, place * _STEP, (low, high), decimals, words, colours)
    figure.update_xaxes(
        range=[low, high],
        title_text=unit,
        showgrid=True,
        gridcolor=colours.grid,
        gridwidth=1,
        nticks=6,
        tickangle=0,
    )
    figure.update_yaxes(visible=False, range=[-0.45, (len(rows) - 1) * _STEP + 0.72])
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
        old = int(old_points(row.points).sum())
        if old:
            sentence += " " + words("Lingkaran kosong: {n} angka lama.", n=words.number(old))
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
    figure, row: StripRow, mine: str, place: float, limits, decimals: int, words: Words, colours
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
    old = old_points(points)
    for chosen, colour, opacity, diameter, symbol in (
        (~is_mine & ~is_member & old, colours.crowd, 0.75, size, "circle-open"),
        (~is_mine & ~is_member & ~old, colours.crowd, 0.75, size, "circle"),
        (is_member & old, colours.peers, 0.9, size + 1, "circle-open"),
        (is_member & ~old, colours.peers, 0.9, size + 1, "circle"),
    ):
        if not chosen.any():
            continue
        figure.add_trace(
            go.Scatter(
                x=points.loc[chosen, "value"].round(decimals + 1).to_numpy(),
                y=offsets[chosen].round(3).to_numpy(),
                customdata=[
                    f"{safe(row.short_name)} · {written(row, decimals, words)}"
                    for row in points.assign(stale=old)[chosen].itertuples()
                ],
                hovertemplate="%{customdata}<extra></extra>",
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": diameter,
                    "color": colour,
                    "opacity": opacity,
                    "line": {"width": 1.4 if symbol == "circle-open" else 0},
                },
            )
        )
    draw_median(figure, row, place, limits, decimals, words, colours)
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=place + _TITLE,
        text=f"<b>{safe(row.name)}</b> · {counted(points, words)}",
        showarrow=False,
        font={"size": LABEL, "color": colours.text},
    )
    if not is_mine.any():
        name_extremes(figure, points, place, limits, decimals, words, colours)
    else:
        own = points.assign(stale=old)[is_mine].iloc[0]
        text = f"{safe(own['short_name'])} {written(own, decimals, words)}"
        figure.add_trace(
            go.Scatter(
                x=[own["value"]],
                y=[place],
                mode="markers",
                customdata=[f"{safe(own['short_name'])} · {written(own, decimals, words)}"],
                hovertemplate="%{customdata}<extra></extra>",
                marker=_mark_of_mine(bool(own["stale"]), colours),
            )
        )
        figure.add_annotation(
            **beside(own["value"], limits, text),
            y=place + NAME,
            text=f"<b>{text}</b>",
            showarrow=False,
            font={"size": LABEL + 1, "color": colours.mine},
        )


def _mark_of_mine(old: bool, colours) -> dict:
    if old:
        return {
            "symbol": "circle-open",
            "size": 14,
            "color": colours.mine,
            "line": {"width": 3.5, "color": colours.mine},
        }
    return {"size": 15, "color": colours.mine, "line": {"width": 2, "color": colours.ground}}


def _limits(values: pd.Series) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    margin = (high - low) * 0.04 or max(abs(high) * 0.1, 1.0)
    return low - margin, high + margin
