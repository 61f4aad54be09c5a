"""How has one indicator moved in several regions, and against which targets?"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, canvas, folded, safe
from benchmark.charts.colours import palette
from benchmark.charts.room import Room
from benchmark.charts.target_lines import Frame, draw_national, draw_targets
from benchmark.charts.time_axis import BY_YEAR, places
from benchmark.locale import Words

_HEIGHT, _LABEL_STEP = 420, 18
# One shape a region: all but the reader's own share a colour. Diamonds are targets.
_SYMBOLS = ("circle", "square", "cross", "star", "hexagon", "triangle-up", "triangle-down", "pentagon")
_RESULTS = ("result", "computed")


def overlaid_trends(
    history: pd.DataFrame,
    national: pd.DataFrame,
    unit: str,
    decimals: int,
    words: Words,
    dark: bool,
    today: date,
) -> go.Figure:
    """Draw the dated figures of all regions on one axis.

    Parameters
    ----------
    history : DataFrame
        One row per figure: ``region_code``, ``label``, ``mine``, ``kind`` (result, computed, target, bound,
        disputed), ``value``, ``bound``, ``as_of``, ``precision``, ``source_id``, ``publisher``. Undated rows
        are left out: they have no place on the axis.
    national : DataFrame
        ``label``, ``starts``, ``ends``, ``value``: national targets, each a dashed line with its name.
    unit : str
        Name of the vertical axis with its unit.
    today : date
        Right end of the axis, unless a result is dated later.

    Notes
    -----
    A line joins figures of one region from one source only: another source, or another series, may count
    differently. What is known by its year alone is drawn over the whole year.
    """
    colours = palette(dark)
    figure = canvas(words, dark, height=_HEIGHT, l=8, r=118, t=10, b=52)
    dated = history[history["as_of"].notna() & history["value"].notna()]
    start, end = _time_limits(dated, today)
    dated = dated[(dated["as_of"] >= start) & (dated["as_of"] <= end)]
    dated = dated.assign(place=places(dated))
    shown = national[(national["ends"] >= start) & (national["starts"] <= end)]
    low, high = _limits(pd.concat([dated["value"], shown["value"]]))
    for number, (_, rows) in enumerate(dated.groupby("region_code", sort=False)):
        _draw_region(figure, rows, _SYMBOLS[number % len(_SYMBOLS)], decimals, words, colours)
    room = Room()
    for row in dated[dated["kind"] != "target"].itertuples():
        room.fill((row.place - start) / (end - start), (row.value - low) / (high - low), 0.02, 0.02)
    limits = (start, end, low, high)
    frame = Frame(*limits, _HEIGHT, room)
    draw_national(figure, shown, frame, words, colours)
    own = dated[dated["kind"] == "target"].drop_duplicates(["region_code", "value", "place"])
    hovers = [_hover(row, decimals, words) for row in own.itertuples()]
    draw_targets(figure, own, hovers, frame, decimals, words, colours)
    _name_regions(figure, dated[dated["kind"].isin(_RESULTS)], limits, decimals, words, colours)
    years = pd.date_range(start, end, freq="YS")
    named = years[::-1][:: -(-len(years) // 6)]
    figure.update_xaxes(
        range=[start, end],
        tickvals=list(named + pd.Timedelta(days=182)),
        ticktext=[str(year.year) for year in named],
        tickangle=0,
        title_text=words("Tahun keadaan data"),
    )
    for year in years[1:]:
        figure.add_vline(x=year, line={"color": colours.grid, "width": 1}, layer="below")
    figure.update_yaxes(range=[low, high], title_text=unit, nticks=6, showgrid=True, gridcolor=colours.grid)
    return figure


def overlaid_trends_alt(history: pd.DataFrame, decimals: int, words: Words) -> str:
    """Say in words what the lines show: for each region how many figures, the first and the last."""
    sentences = []
    for label, rows in history.groupby("label", sort=False):
        rows = rows[rows["kind"].isin(_RESULTS) & rows["as_of"].notna()].sort_values("as_of")
        if rows.empty:
            sentences.append(words("{region}: belum ada angka bertanggal.", region=label))
            continue
        first, last = rows.iloc[0], rows.iloc[-1]
        sentences.append(
            words(
                "{region}: {n} angka, dari {first} ({first_date}) sampai {last} ({last_date}).",
                region=label,
                n=words.number(len(rows)),
                first=words.number(first["value"], decimals),
                first_date=words.as_of(first["as_of"], first["precision"]),
                last=words.number(last["value"], decimals),
                last_date=words.as_of(last["as_of"], last["precision"]),
            )
        )
    return " ".join(sentences)


def joined(history: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the figures that a line may join: results of one region from one source, of several dates."""
    results = history[history["kind"].isin(_RESULTS) & history["as_of"].notna()]
    groups = results.groupby(["region_code", "source_id"], sort=False, observed=True)
    return [rows.sort_values("as_of") for _, rows in groups if rows["as_of"].nunique() > 1]


def _time_limits(dated: pd.DataFrame, today: date) -> tuple[pd.Timestamp, pd.Timestamp]:
    past = dated.loc[dated["kind"] != "target", "as_of"].dt.year
    last = max([today.year, *past])
    first = min([today.year - 2, *past])
    return pd.Timestamp(first, 1, 1), pd.Timestamp(last, 12, 31)


def _limits(values: pd.Series) -> tuple[float, float]:
    """Return the ends of the vertical axis: from zero unless all figures lie far above it."""
    if values.empty:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    reach = (high - low) or abs(high) or 1.0
    if low >= 0 and low < 0.6 * high:
        return 0.0, high + 0.12 * high
    return low - 0.12 * reach, high + 0.14 * reach


def _draw_region(figure, rows: pd.DataFrame, symbol: str, decimals: int, words: Words, colours) -> None:
    mine = bool(rows["mine"].iloc[0])
    colour = colours.mine if mine else colours.chosen
    by_year = rows[rows["precision"].isin(BY_YEAR) & rows["kind"].isin(_RESULTS)]
    if len(by_year):
        years = by_year["as_of"].dt.year
        ends = [[pd.Timestamp(year, 1, 1), pd.Timestamp(year, 12, 31), None] for year in years]
        figure.add_trace(
            go.Scatter(
                x=[moment for pair in ends for moment in pair],
                y=np.repeat(by_year["value"].to_numpy(float), 3),
                mode="lines",
                line={"color": colour, "width": 5},
                opacity=0.2,
                hoverinfo="skip",
            )
        )
    for line in joined(rows):
        figure.add_trace(
            go.Scatter(
                x=line["place"],
                y=line["value"],
                mode="lines",
                line={"color": colour, "width": 2.5 if mine else 1.5},
                opacity=0.8 if mine else 0.6,
                hoverinfo="skip",
            )
        )
    bounds = {"lower": "arrow-bar-up", "upper": "arrow-bar-down"}
    for kinds, shape in ((("disputed",), "x-thin"), (("bound",), None), (_RESULTS, symbol)):
        marks = rows[rows["kind"].isin(kinds)]
        if marks.empty:
            continue
        ink = colours.crowd if kinds == ("disputed",) else colour
        figure.add_trace(
            go.Scatter(
                x=marks["place"],
                y=marks["value"].to_numpy(float),
                mode="markers",
                customdata=[_hover(row, decimals, words) for row in marks.itertuples()],
                hovertemplate="%{customdata}<extra></extra>",
                cliponaxis=False,
                marker={
                    "symbol": shape or marks["bound"].map(bounds).to_list(),
                    "size": 11 if mine else 9,
                    "color": ink,
                    "opacity": 1,
                    "line": {"width": 1, "color": colours.ground if kinds == _RESULTS else ink},
                },
            )
        )


def _name_regions(figure, results: pd.DataFrame, limits, decimals: int, words: Words, colours) -> None:
    """Name each region at the right edge, beside its last figure, the names kept apart."""
    last = results.sort_values("place").drop_duplicates("region_code", keep="last")
    last = last.sort_values("value", ascending=False)
    _, end, low, high = limits
    height = _HEIGHT - 60
    wanted = [(high - value) / (high - low) * height for value in last["value"]]
    for row, y, place in zip(last.itertuples(), wanted, _kept_apart(wanted, height), strict=True):
        colour = colours.mine if row.mine else colours.text
        text = f"{safe(row.label, 24)} {words.number(row.value, decimals)}"
        figure.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=6,
            y=row.value,
            yshift=y - place,
            text=f"<b>{text}</b>" if row.mine else text,
            align="left",
            showarrow=False,
            font={"size": LABEL - 1, "color": colour},
        )
        if row.place < end:
            figure.add_shape(
                type="line",
                x0=row.place,
                x1=end,
                y0=row.value,
                y1=row.value,
                line={"color": colours.grid, "width": 1},
                layer="below",
            )


def _kept_apart(wanted: Sequence[float], height: float) -> list[float]:
    """Return places from the top, in the given order, at least one line apart and within the height."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + _LABEL_STEP) if places else max(place, 0.0))
    floor = height
    for number in range(len(places) - 1, -1, -1):
        places[number] = min(places[number], floor)
        floor = places[number] - _LABEL_STEP
    return places


def _hover(row, decimals: int, words: Words) -> str:
    names = {
        "result": words("hasil"),
        "computed": words("hasil, dihitung"),
        "target": words("target"),
        "bound": words("batas bawah") if row.bound == "lower" else words("batas atas"),
        "disputed": words("diragukan"),
    }
    return "<br>".join(
        (
            f"<b>{safe(row.label)}</b>",
            f"<b>{words.number(row.value, decimals)}</b> · {names[row.kind]}",
            words.as_of(row.as_of, row.precision),
            folded(safe(row.publisher, 90)),
        )
    )
