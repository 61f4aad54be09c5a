"""In how many regions does each source of money pay, year by year? A mark counts regions, not rupiah."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.charts.named_rows import draw_named_rows
from benchmark.locale import Words

_ROW_PIXELS = 66
_SMALLEST, _LARGEST = 7, 24
# Years before this many last ones share a column: few reports are so old.
_YEARS_APART = 6
_ASIDE = 0.2


def fund_matrix(table: pd.DataFrame, words: Words, dark: bool) -> go.Figure:
    """Draw one row a source of money, one column a year: stated filled and left, planned hollow and right.

    Parameters
    ----------
    table : DataFrame
        ``label`` of the source, ``year`` (may be missing), ``stage`` (stated, planned), ``regions``.

    Notes
    -----
    The area of a mark grows with the number of regions, which stands beside it.
    """
    colours = palette(dark)
    rows, columns = _gathered(table, words)
    order = rows.groupby("label")["regions"].sum().sort_values().index
    levels = {label: place for place, label in enumerate(order)}
    places = {column: place for place, column in enumerate(columns)}
    figure = canvas(words, dark, height=_ROW_PIXELS * len(levels) + 64, l=10, r=16, t=4)
    named = ((safe(name, 60), level) for name, level in levels.items())
    draw_named_rows(figure, named, 0.55, colours)
    largest = float(rows["regions"].max())
    for stage, colour, symbol, aside in (
        ("stated", colours.mine, "circle", -_ASIDE),
        ("planned", colours.chosen, "circle-open", _ASIDE),
    ):
        part = rows[rows["stage"] == stage]
        figure.add_trace(
            go.Scatter(
                x=part["column"].map(places).to_numpy(float) + aside,
                y=part["label"].map(levels).to_numpy(float),
                mode="markers+text",
                text=[words.number(n) for n in part["regions"]],
                textposition="top center",
                textfont={"size": SMALL, "color": colours.text},
                customdata=[_hover(row, words) for row in part.itertuples()],
                hovertemplate="%{customdata}<extra></extra>",
                cliponaxis=False,
                marker={
                    "size": _SMALLEST
                    + (_LARGEST - _SMALLEST) * np.sqrt(part["regions"].to_numpy(float) / largest),
                    "symbol": symbol,
                    "color": colour,
                    "opacity": 1,
                    "line": {"width": 2, "color": colour},
                },
            )
        )
    figure.update_xaxes(
        range=[-0.6, len(columns) - 0.4],
        tickvals=list(places.values()),
        # On a phone there is room for one word a column.
        ticktext=[column.replace(" ", "<br>") for column in places],
        tickangle=0,
        side="bottom",
    )
    figure.update_yaxes(visible=False, range=[-0.5, len(levels) - 0.25])
    return figure


def fund_matrix_alt(table: pd.DataFrame, words: Words) -> str:
    """Say in words which sources most regions report, stated and planned apart."""
    stated = table[table["stage"] == "stated"].groupby("label")["regions"].max().sort_values(ascending=False)
    years = table["year"].dropna()
    most = words.listing(
        words("{label} ({n} daerah)", label=label, n=words.number(n)) for label, n in stated.head(3).items()
    )
    return words(
        "Sumber dana menurut tahun, {first} sampai {last}. Terbanyak dalam satu tahun: {most}. "
        "Rencana digambar terpisah.",
        first=int(years.min()) if len(years) else words("tanpa tahun"),
        last=int(years.max()) if len(years) else words("tanpa tahun"),
        most=most or words("belum ada yang dinyatakan"),
    )


def _gathered(table: pd.DataFrame, words: Words) -> tuple[pd.DataFrame, list[str]]:
    """Put the oldest years into one column and the undated into the last."""
    years = table["year"].dropna().astype(int)
    first = int(years.max()) - _YEARS_APART + 1 if len(years) else 0
    earlier = words("sebelum {year}", year=first)
    undated = words("tanpa tahun")

    def column(year) -> str:
        return undated if pd.isna(year) else earlier if year < first else str(int(year))

    rows = table.assign(column=[column(year) for year in table["year"]])
    # One region may appear in several of the years that share a column: the most of one year is shown.
    how = rows.groupby(["label", "column", "stage"], observed=True)["regions"]
    rows = how.agg("max").reset_index()
    present = set(rows["column"])
    middle = [str(year) for year in range(first, int(years.max()) + 1)] if len(years) else []
    return rows, [name for name in [earlier, *middle, undated] if name in present or name in middle]


def _hover(row, words: Words) -> str:
    stage = words("rencana") if row.stage == "planned" else words("dinyatakan")
    return f"<b>{safe(row.label, 60)}</b> · {safe(row.column)}<br>" + words(
        "{n} daerah, {stage}", n=words.number(row.regions), stage=stage
    )
