"""What has a region regulated, when, and does it hold? Instruments by year, a band for each kind."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, folded, safe
from benchmark.charts.colours import palette
from benchmark.locale import Words

_LANE_PIXELS = 24
_NAME_LANES = 1.0
_NUMBER_LENGTH = 14
# A number is left out where the next mark of its lane stands nearer than this share of the years.
_CROWDED = 0.17


def timeline(instruments: pd.DataFrame, words: Words, dark: bool) -> go.Figure:
    """Draw instruments by year, the legally strongest kind on top.

    Parameters
    ----------
    instruments : DataFrame
        One row each: ``kind_label``, ``legal_rank`` (1 strongest), ``number``, ``year`` (may be missing),
        ``subject``, ``status`` (berlaku, ranperda, direncanakan, unknown), ``status_label``.

    Notes
    -----
    In force is a filled mark, a draft or plan a hollow one: a plan is not a regulation. A square is one of
    which nobody says whether it holds. Those without a year stand in a column of their own on the left.
    """
    colours = palette(dark)
    rows = instruments.sort_values(["legal_rank", "kind_label", "year", "number"], ignore_index=True)
    rows, bands, lanes = _arranged(rows)
    figure = canvas(words, dark, height=round(_LANE_PIXELS * lanes) + 56, l=10, r=64, t=4)
    for name, y in bands:
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=y,
            text=f"<b>{safe(name, 60)}</b>",
            showarrow=False,
            font={"size": LABEL, "color": colours.text},
        )
    for y in rows["lane"].unique():
        figure.add_hline(y=y, line={"color": colours.grid, "width": 1}, layer="below")
    status = rows["status"].astype(str)
    colour = np.select(
        [status == "berlaku", status == "unknown"], [colours.mine, colours.crowd], colours.chosen
    )
    figure.add_trace(
        go.Scatter(
            x=rows["x"],
            y=rows["lane"],
            mode="markers+text",
            text=_numbers(rows, words),
            textposition="middle right",
            textfont={"size": SMALL, "color": colours.text},
            cliponaxis=False,
            customdata=[_hover(row, words) for row in rows.itertuples()],
            hovertemplate="%{customdata}<extra></extra>",
            marker={
                "size": 13,
                "symbol": np.select(
                    [status == "berlaku", status == "unknown"], ["circle", "square-open"], "circle-open"
                ),
                "color": colour,
                "opacity": 1,
                "line": {"width": 2, "color": colour},
            },
        )
    )
    _draw_axes(figure, rows, lanes, words, colours)
    return figure


def timeline_alt(instruments: pd.DataFrame, region: str, words: Words) -> str:
    """Say in words how many instruments there are, how many hold, and which is the newest of these."""
    in_force = instruments[instruments["status"].astype(str) == "berlaku"]
    parts = [
        words(
            "{region}: {n} instrumen terdata, {m} berlaku.",
            region=region,
            n=words.number(len(instruments)),
            m=words.number(len(in_force)),
        )
    ]
    dated = in_force[in_force["year"].notna()]
    if len(dated):
        newest = dated.loc[dated["year"].astype(int).idxmax()]
        parts.append(
            words("Terbaru: {kind} tahun {year}.", kind=newest["kind_label"], year=int(newest["year"]))
        )
    return " ".join(parts)


def _arranged(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[tuple[str, float]], float]:
    """Give each instrument its place: x by year, a lane of its own where several of a kind share a year."""
    years = rows["year"].dropna().astype(int)
    first, last = (int(years.min()), int(years.max())) if len(years) else (0, 0)
    aside = first - max(1.0, (last - first) * 0.25)
    rows = rows.assign(x=rows["year"].astype("Float64").fillna(aside).astype(float))
    order = rows.groupby(["kind_label", "x"]).cumcount()
    y, bands, lanes = 0.0, [], pd.Series(0.0, index=rows.index)
    for kind in dict.fromkeys(rows["kind_label"]):
        own = rows["kind_label"] == kind
        bands.append((kind, y))
        lanes[own] = y - _NAME_LANES + 0.1 - order[own]
        y -= _NAME_LANES + int(order[own].max()) + 1
    return rows.assign(lane=lanes), bands, -y + 0.2


def _numbers(rows: pd.DataFrame, words: Words) -> list[str]:
    span = max(float(rows["x"].max() - rows["x"].min()), 1.0)
    texts = []
    for row in rows.itertuples():
        ahead = rows.loc[(rows["lane"] == row.lane) & (rows["x"] > row.x), "x"]
        crowded = len(ahead) and (ahead.min() - row.x) / span < _CROWDED
        # Long file numbers are for the table; beside a mark they would cover the neighbours.
        short = "" if pd.isna(row.number) or crowded else safe(row.number, _NUMBER_LENGTH)
        texts.append(f" {words('No. {number}', number=short)}" if short else "")
    return texts


def _draw_axes(figure, rows: pd.DataFrame, lanes: float, words: Words, colours) -> None:
    years = rows.loc[rows["year"].notna(), "x"]
    ticks = _ticks(int(years.min()), int(years.max())) if len(years) else []
    names = [str(year) for year in ticks]
    left, right = float(rows["x"].min()), float(rows["x"].max())
    if rows["year"].isna().any():
        ticks, names = [left, *ticks], [words("tanpa tahun"), *names]
        if len(years):
            middle = (left + float(years.min())) / 2
            figure.add_vline(x=middle, line={"color": colours.crowd, "width": 1, "dash": "dot"})
    pad = max((right - left) * 0.08, 0.6)
    figure.update_xaxes(
        tickvals=ticks,
        ticktext=names,
        tickangle=0,
        range=[left - pad, right + pad],
        title_text=words("Tahun penetapan atau rencana"),
    )
    figure.update_yaxes(visible=False, range=[-lanes + 0.3, 0.5])


def _ticks(first: int, last: int) -> list[int]:
    step = -(-(last - first + 1) // 5)
    return list(range(last, first - 1, -step))[::-1]


def _hover(row, words: Words) -> str:
    number = "" if pd.isna(row.number) else f" {row.number}"
    year = words("tanpa tahun") if pd.isna(row.year) else str(int(row.year))
    return "<br>".join(
        (
            f"<b>{safe(row.kind_label + number, 60)}</b> · {year}",
            folded(safe(row.subject, 220)),
            safe(row.status_label),
        )
    )
