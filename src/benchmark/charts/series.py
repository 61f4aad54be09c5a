"""How has coverage moved, and against which target? Every dated figure of one region, each with its look."""

from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import canvas, folded, safe
from benchmark.charts.colours import palette
from benchmark.charts.room import Room
from benchmark.charts.series_labels import MARK, Share, draw_national, label_later, label_marks, mark_colour
from benchmark.charts.time_axis import BY_YEAR, places
from benchmark.locale import Words

_HEIGHT = 330


def series(
    history: pd.DataFrame,
    national: pd.DataFrame,
    unit: str,
    decimals: int,
    words: Words,
    dark: bool,
    today: date,
) -> go.Figure:
    """Draw results, targets, bounds and disputed claims over time, and the national targets by name.

    Parameters
    ----------
    history : DataFrame
        One row per observation: ``value``, ``kind`` (result, target, bound, disputed), ``bound``, ``as_of``,
        ``precision``, ``source_id``, ``publisher``, ``in_front`` (the headline), ``computed``, ``doubtful``,
        ``stale``. Undated rows are left out: they have no place on the axis.
    national : DataFrame
        ``label``, ``starts``, ``ends``, ``value``: a dashed line over the time for which it holds. The
        national series differ in what they count, so each bears its own name.
    unit : str
        Name of the vertical axis with its unit.
    today : date
        Right end of the axis, unless a result is dated later. Targets of later years are named at the
        right edge instead of being drawn: 2045 would squeeze all results into a corner.

    Notes
    -----
    Results are joined only where one source states several of them: two sources may count
    differently, and a line between them would claim a movement that nobody has measured. A figure
    that is known by its year alone is drawn over the whole year.
    """
    colours = palette(dark)
    figure = canvas(words, dark, height=_HEIGHT, l=8, r=20, t=12)
    dated = history[history["as_of"].notna()].sort_values("as_of", ignore_index=True)
    start, end = _time_limits(dated, today)
    later = dated[dated["as_of"] > end]
    dated = dated[dated["as_of"] <= end].assign(place=places)
    shown = national[(national["ends"] >= start) & (national["starts"] <= end)]
    top = max(43.0, float(pd.concat([history["value"], shown["value"]]).max()) + 11)
    _draw_year_extents(figure, dated, colours)
    _draw_joined(figure, dated, colours)
    for kind in ("target", "disputed", "bound", "result"):
        _draw_marks(figure, dated[dated["kind"] == kind], kind, decimals, words, colours)
    room = Room()
    share = Share(start, end, top)
    for row in dated.itertuples():
        room.fill(*share(row.place, row.value), *MARK)
    first = (dated["kind"] == "target") | dated["in_front"]
    label_marks(
        figure, dated[first].sort_values("in_front", ascending=False), room, share, decimals, words, colours
    )
    label_later(figure, later, room, share, decimals, words, colours)
    draw_national(figure, shown, room, share, words, colours)
    label_marks(figure, dated[~first].iloc[::-1], room, share, decimals, words, colours)
    _draw_axes(figure, start, end, top, unit, words, colours)
    return figure


def series_alt(history: pd.DataFrame, region: str, decimals: int, words: Words) -> str:
    """Say in words what the series shows: how many figures, from when to when, and the one in front."""
    results = history[history["kind"] == "result"]
    targets = history[history["kind"] == "target"]
    dated = history[history["as_of"].notna()]
    parts = [
        words(
            "{region}: {n} hasil dan {m} target cakupan.",
            region=region,
            n=words.number(len(results)),
            m=words.number(len(targets)),
        )
    ]
    if len(dated):
        parts.append(
            words(
                "Bertanggal {first} sampai {last}.",
                first=dated["as_of"].min().year,
                last=dated["as_of"].max().year,
            )
        )
    for row in results[results["in_front"]].itertuples():
        parts.append(
            words(
                "Angka utama {value} ({date}).",
                value=words.number(row.value, decimals),
                date=words.as_of(row.as_of, row.precision),
            )
        )
    return " ".join(parts)


def _time_limits(dated: pd.DataFrame, today: date) -> tuple[pd.Timestamp, pd.Timestamp]:
    past = dated.loc[dated["kind"] != "target", "as_of"]
    last = max([today.year, *past.dt.year])
    first = min([today.year - 2, *dated["as_of"].dt.year])
    return pd.Timestamp(first, 1, 1), pd.Timestamp(last, 12, 31)


def _draw_year_extents(figure, dated: pd.DataFrame, colours) -> None:
    for row in dated[dated["precision"].isin(BY_YEAR)].itertuples():
        figure.add_trace(
            go.Scatter(
                x=[pd.Timestamp(row.as_of.year, 1, 1), pd.Timestamp(row.as_of.year, 12, 31)],
                y=[row.value, row.value],
                mode="lines",
                line={"color": mark_colour(row.kind, colours), "width": 5},
                opacity=0.22,
                hoverinfo="skip",
            )
        )


def _draw_joined(figure, dated: pd.DataFrame, colours) -> None:
    results = dated[dated["kind"] == "result"]
    for _, rows in results.groupby("source_id", observed=True):
        if rows["place"].nunique() > 1:
            figure.add_trace(
                go.Scatter(
                    x=rows["place"],
                    y=rows["value"],
                    mode="lines",
                    line={"color": colours.mine, "width": 1.5},
                    opacity=0.45,
                    hoverinfo="skip",
                )
            )


def _draw_marks(figure, rows: pd.DataFrame, kind: str, decimals: int, words: Words, colours) -> None:
    if rows.empty:
        return
    symbols = {"target": "diamond-open", "disputed": "x-thin", "result": "circle"}
    colour = mark_colour(kind, colours)
    figure.add_trace(
        go.Scatter(
            x=rows["place"],
            y=rows["value"].to_numpy(float),
            mode="markers",
            customdata=[_hover(row, decimals, words) for row in rows.itertuples()],
            hovertemplate="%{customdata}<extra></extra>",
            cliponaxis=False,
            marker={
                "symbol": rows["bound"].map({"lower": "arrow-bar-up", "upper": "arrow-bar-down"}).to_list()
                if kind == "bound"
                else symbols[kind],
                "size": np.where(rows["in_front"], 15, 10),
                "color": colour,
                "opacity": 1,
                "line": {
                    "width": 1.5 if kind == "result" else 2,
                    "color": colours.ground if kind == "result" else colour,
                },
            },
        )
    )


def _draw_axes(figure, start, end, top: float, unit: str, words: Words, colours) -> None:
    years = pd.date_range(start, end, freq="YS")
    step = -(-len(years) // 7)
    named = years[::-1][::step]
    figure.update_xaxes(
        range=[start, end],
        tickvals=list(named + pd.Timedelta(days=182)),
        ticktext=[str(year.year) for year in named],
        tickangle=0,
        title_text=words("Tahun keadaan data"),
    )
    figure.update_yaxes(
        range=[0, top], dtick=20, title_text=unit, showgrid=True, gridcolor=colours.grid, layer="below traces"
    )
    for year in years[1:]:
        figure.add_vline(x=year, line={"color": colours.grid, "width": 1}, layer="below")


def _hover(row, decimals: int, words: Words) -> str:
    names = {
        "result": words("hasil"),
        "target": words("target"),
        "bound": words("batas bawah") if row.bound == "lower" else words("batas atas"),
        "disputed": words("diragukan"),
    }
    return "<br>".join(
        (
            f"<b>{words.number(row.value, decimals)}</b> · {names[row.kind]}"
            + (f" · {words('dihitung')}" if row.computed else ""),
            words.as_of(row.as_of, row.precision),
            folded(safe(row.publisher, 90)),
        )
    )
