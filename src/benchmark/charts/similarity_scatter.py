"""Are the regions most like mine further ahead? Similarity against coverage, the hits with their names."""

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, safe
from benchmark.charts.colours import Palette, palette
from benchmark.charts.room import Room
from benchmark.locale import Words

_HEIGHT = 430
# A letter, a line and a mark as shares of a picture of middling width.
_LETTER, _LINE = 0.0125, 0.045
_MARK = 0.012
_KINDS = ("other", "peer", "target", "both")


def similarity_scatter(
    table: pd.DataFrame, mine: str, own_value: float, unit: str, words: Words, dark: bool
) -> go.Figure:
    """Draw each comparable region with a figure, peers and targets in marks of their own.

    Parameters
    ----------
    table : DataFrame
        ``short_name``, ``similarity`` (0 to 1), ``value``, ``role`` ("other", "peer", "target" or "both"),
        ``when`` (the date of the figure, already written). The best hits first: as many names are written as
        find room.
    mine : str
        Short name of the region that asks, at the right end of the axis.
    own_value : float
        Its figure, drawn as a line across; NaN where there is none.
    unit : str
        Name of the vertical axis with its unit.
    """
    colours = palette(dark)
    figure = canvas(words, dark, height=_HEIGHT, l=8, r=16, t=12)
    marks = {
        "other": {"size": 7, "color": colours.crowd, "opacity": 0.6},
        "peer": {"size": 11, "color": colours.peers, "line": {"width": 1, "color": colours.ground}},
        "target": {"size": 13, "symbol": "circle-open", "color": colours.chosen, "line": {"width": 3}},
        "both": {"size": 12, "color": colours.peers, "line": {"width": 3, "color": colours.chosen}},
    }
    for kind in _KINDS:
        rows = table[table["role"] == kind]
        if rows.empty:
            continue
        figure.add_trace(
            go.Scatter(
                x=(rows["similarity"] * 100).round(1).to_numpy(),
                y=rows["value"].round(2).to_numpy(),
                mode="markers",
                marker=marks[kind],
                customdata=[_hover(row, words) for row in rows.itertuples()],
                hovertemplate="%{customdata}<extra></extra>",
            )
        )
    low, high = _limits([*table["value"], own_value])
    right = 100.0
    left = max(0.0, float(table["similarity"].min()) * 100 - 3) if len(table) else 0.0
    if not pd.isna(own_value):
        _own_line(figure, mine, own_value, words, colours)
    _names(figure, table, (left, right), (low, high), colours)
    figure.update_xaxes(
        range=[left, right],
        title_text=words("Kemiripan struktur dengan {region}, 0 sampai 100", region=safe(mine)),
        showgrid=True,
        gridcolor=colours.grid,
    )
    figure.update_yaxes(range=[low, high], title_text=safe(unit), showgrid=True, gridcolor=colours.grid)
    return figure


def similarity_scatter_alt(table: pd.DataFrame, mine: str, own_value: float, words: Words) -> str:
    """Say in words how many regions stand in the picture and how many of the peers are ahead."""
    peers = table[table["role"].isin(["peer", "both"])]
    text = words(
        "Kemiripan dengan {region} terhadap cakupan: {n} daerah berangka, {peers} di antaranya sejawat.",
        region=mine,
        n=words.number(len(table)),
        peers=words.number(len(peers)),
    )
    if pd.isna(own_value):
        return text
    return f"{text} " + words(
        "Cakupan {region} {value}; {ahead} dari {peers} sejawat itu lebih tinggi.",
        region=mine,
        value=words.percent(own_value),
        ahead=words.number((peers["value"] > own_value).sum()),
        peers=words.number(len(peers)),
    )


def _own_line(figure: go.Figure, mine: str, value: float, words: Words, colours: Palette) -> None:
    figure.add_hline(y=value, line={"color": colours.mine, "width": 2}, layer="below")
    figure.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=value,
        yanchor="bottom",
        text=f"<b>{safe(mine)} {words.percent(value)}</b>",
        showarrow=False,
        font={"size": LABEL, "color": colours.mine},
    )


def _names(figure: go.Figure, table: pd.DataFrame, across, upward, colours: Palette) -> None:
    """Write the names of the hits, best first, each on the free side of its mark, or not at all."""
    room = Room()
    spots = [(_share(row.similarity * 100, across), _share(row.value, upward)) for row in table.itertuples()]
    for (x, y), role in zip(spots, table["role"], strict=True):
        if role != "other":
            room.fill(x, y, _MARK, _MARK * 1.5)
    for (x, y), row in zip(spots, table.itertuples(), strict=True):
        if row.role == "other":
            continue
        width = _LETTER * len(row.short_name)
        sides = (("left", x + _MARK, x + _MARK + width), ("right", x - _MARK - width, x - _MARK))
        for anchor, start, end in sides:
            if start >= 0 and end <= 1 and room.take((start, y - _LINE / 2, end, y + _LINE / 2)):
                figure.add_annotation(
                    x=row.similarity * 100,
                    y=row.value,
                    xanchor=anchor,
                    xshift=8 if anchor == "left" else -8,
                    text=safe(row.short_name),
                    showarrow=False,
                    font={"size": SMALL, "color": colours.text},
                )
                break


def _hover(row, words: Words) -> str:
    return (
        f"<b>{safe(row.short_name)}</b><br>"
        + words("kemiripan {n} dari 100", n=words.number(100 * row.similarity))
        + f"<br>{words.percent(row.value)} · {safe(row.when)}"
    )


def _share(value: float, limits: tuple[float, float]) -> float:
    return (value - limits[0]) / max(limits[1] - limits[0], 1e-9)


def _limits(values: list[float]) -> tuple[float, float]:
    known = pd.Series(values, dtype=float).dropna()
    low, high = (known.min(), known.max()) if len(known) else (0.0, 100.0)
    margin = max((high - low) * 0.06, 1.0)
    return max(0.0, float(low - margin)), float(high + margin)
