"""How did regulation spread? Regions with each form in force, counted up year by year."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, canvas, safe
from benchmark.charts.colours import palette
from benchmark.locale import Words

_HEIGHT = 320
# Two labels of line ends stand apart by this share of the height.
_APART = 0.075
# The strongest form in the accent of the first rank, the next in the second; all weaker ones in grey.
_ROLES = {"perda": "mine", "perkada": "chosen"}


def adoption(counts: pd.DataFrame, labels: Mapping[str, str], words: Words, dark: bool) -> go.Figure:
    """Draw one rising step line for each form, named at its end.

    Parameters
    ----------
    counts : DataFrame
        Index year, one column a form: regions that have it in force by then.
    labels : mapping
        Form to its name.
    words : Words
    dark : bool
    """
    colours = palette(dark)
    figure = canvas(words, dark, height=_HEIGHT, l=8, r=150, t=12)
    top = max(5.0, float(counts.to_numpy().max(initial=0)) * 1.08)
    ends = {form: float(counts[form].iloc[-1]) for form in counts}
    places = _apart(ends, top * _APART)
    for form in counts.columns[::-1]:
        shade = getattr(colours, _ROLES.get(form, "crowd"))
        figure.add_trace(
            go.Scatter(
                x=counts.index.tolist(),
                y=counts[form].tolist(),
                mode="lines",
                line={"shape": "hv", "color": shade, "width": 2.5 if form in _ROLES else 1.5},
                hovertemplate=f"{safe(labels[form])}, %{{x}}: %{{y}}<extra></extra>",
                cliponaxis=False,
            )
        )
        figure.add_annotation(
            x=int(counts.index[-1]),
            y=places[form],
            xanchor="left",
            xshift=6,
            text=f"{safe(labels[form])} <b>{words.number(ends[form])}</b>",
            showarrow=False,
            font={"size": SMALL, "color": shade if form in _ROLES else colours.quiet_text},
        )
    years = counts.index.tolist()
    step = -(-len(years) // 5)
    figure.update_xaxes(
        tickvals=years[::-1][::step][::-1],
        tickformat="d",
        tickangle=0,
        range=[years[0] - 0.2, years[-1]],
        title_text=words("Tahun penetapan"),
    )
    figure.update_yaxes(
        range=[0, top],
        title_text=words("Daerah (kumulatif)"),
        showgrid=True,
        gridcolor=colours.grid,
        nticks=5,
    )
    return figure


def adoption_alt(counts: pd.DataFrame, labels: Mapping[str, str], words: Words) -> str:
    """Say in words where each line begins and ends."""
    lines = [
        f"{labels[form]}: {words.number(counts[form].iloc[0])} → {words.number(counts[form].iloc[-1])}"
        for form in counts
    ]
    return words(
        "Jumlah kumulatif daerah menurut bentuk instrumen, {first} sampai {last}. {lines}.",
        first=int(counts.index[0]),
        last=int(counts.index[-1]),
        lines="; ".join(lines),
    )


def _apart(ends: Mapping[str, float], least: float) -> dict[str, float]:
    """Move labels up where they would stand closer than ``least``, the lowest staying in its place."""
    places: dict[str, float] = {}
    below = float("-inf")
    for form, value in sorted(ends.items(), key=lambda item: item[1]):
        below = max(value, below + least)
        places[form] = below
    return places
