"""What did a worker-month cost in each report, against the published premiums?"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import LABEL, SMALL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.charts.strip import spread_out
from benchmark.locale import Words

_ROW_PIXELS = 118
_LINE_PIXELS = 16
_HALF_HEIGHT = 0.2
# Rupiah between two marks of the axis.
_STEP = 10_000


def cost_strip(
    table: pd.DataFrame, mine: frozenset[str], premiums: dict[str, float], words: Words, dark: bool
) -> go.Figure:
    """Draw one mark a report on two rows, stated filled above and planned hollow below, mine in the accent.

    Parameters
    ----------
    table : DataFrame
        ``region_code``, ``short_name``, ``year`` (may be missing), ``fund_label``, ``stage``, ``cost`` in
        rupiah per worker-month.
    mine : frozenset of str
        Codes of the regions in the accent: my own, or those of my province.
    premiums : dict
        Name to rupiah a month of each published premium, drawn as dashed lines.
    """
    colours = palette(dark)
    stages = [name for name in ("planned", "stated") if (table["stage"] == name).any()]
    values = pd.concat([table["cost"], pd.Series(list(premiums.values()), dtype=float)])
    margin = (values.max() - values.min()) * 0.05
    low, high = values.min() - margin, values.max() + margin
    figure = canvas(words, dark, height=_ROW_PIXELS * len(stages) + 84, l=12, r=16, t=46)
    titles = {"stated": words("Dinyatakan"), "planned": words("Rencana")}
    for place, stage in enumerate(stages):
        rows = table[table["stage"] == stage]
        offsets = spread_out(rows["cost"], low, high) * _HALF_HEIGHT + place
        own = rows["region_code"].isin(mine).to_numpy()
        colour = np.where(own, colours.mine, colours.crowd)
        figure.add_trace(
            go.Scatter(
                x=rows["cost"].round().to_numpy(),
                y=offsets.round(3),
                mode="markers",
                customdata=[_hover(row, words) for row in rows.itertuples()],
                hovertemplate="%{customdata}<extra></extra>",
                marker={
                    "size": np.where(own, 15, 10),
                    "symbol": "circle-open" if stage == "planned" else "circle",
                    "color": colour,
                    "opacity": 1,
                    "line": {"width": 2, "color": colour if stage == "planned" else colours.ground},
                },
            )
        )
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=place + 0.42,
            text=f"<b>{titles[stage]}</b> · n = {words.number(len(rows))}",
            showarrow=False,
            font={"size": LABEL, "color": colours.text},
        )
    for line, (name, premium) in enumerate(premiums.items()):
        figure.add_vline(
            x=premium, line={"color": colours.target, "width": 1.5, "dash": "dash"}, layer="below"
        )
        figure.add_annotation(
            x=premium,
            y=1,
            yref="paper",
            yanchor="bottom",
            # One above the other: on a phone two names in one line would touch.
            yshift=line * _LINE_PIXELS,
            xanchor="right" if (premium - low) / (high - low) > 0.7 else "left",
            text=f"{safe(name)} {words.rupiah(premium)}",
            showarrow=False,
            font={"size": SMALL, "color": colours.target},
        )
    ticks = [float(tick) for tick in np.arange(np.ceil(low / _STEP), high / _STEP) * _STEP]
    figure.update_xaxes(
        range=[low, high],
        title_text=words("Biaya per pekerja-bulan (rupiah)"),
        showgrid=True,
        gridcolor=colours.grid,
        tickvals=ticks,
        ticktext=[words.rupiah(tick) for tick in ticks],
        tickangle=0,
    )
    figure.update_yaxes(visible=False, range=[-0.45, len(stages) - 0.4])
    return figure


def cost_strip_alt(table: pd.DataFrame, words: Words) -> str:
    """Say in words how many reports allow the sum, and how far they spread."""
    stated = table.loc[table["stage"] == "stated", "cost"]
    return words(
        "{n} laporan menyebut uang, orang, dan bulan, {m} di antaranya rencana. Yang dinyatakan: dari {low} "
        "sampai {high} per pekerja-bulan, median {median}.",
        n=words.number(len(table)),
        m=words.number(len(table) - len(stated)),
        low=words.rupiah(stated.min()),
        high=words.rupiah(stated.max()),
        median=words.rupiah(stated.median()),
    )


def _hover(row, words: Words) -> str:
    year = words("tanpa tahun") if pd.isna(row.year) else str(int(row.year))
    return f"<b>{safe(row.short_name)}</b> · {words.rupiah(row.cost)}<br>{safe(row.fund_label, 60)} · {year}"
