"""Who pays for whom, as each report states it? One mark a report; reports are never added up."""

from typing import Literal

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.charts.canvas import SMALL, canvas, folded, safe
from benchmark.charts.colours import palette
from benchmark.charts.named_rows import draw_named_rows
from benchmark.locale import Words

Measure = Literal["beneficiaries", "amount_idr"]
_ROW_PIXELS = 46
# Marks of one row nearer than the first share step aside; nearer than the second, the last bears its figure.
_TOUCHING, _CROWDED = 0.03, 0.2


def funding(reports: pd.DataFrame, measure: Measure, words: Words, dark: bool) -> go.Figure:
    """Draw people or rupiah of each report, by year and source of money, newest year on top.

    Parameters
    ----------
    reports : DataFrame
        One row a report: ``year`` (may be missing), ``fund_label``, ``stage`` (stated, planned),
        ``stage_label``, ``amount_idr``, ``beneficiaries``, ``beneficiary_group``, ``months``. Rows without
        the measure are left out.
    measure : {"beneficiaries", "amount_idr"}
        People and rupiah are never on one picture.

    Notes
    -----
    Several reports may tell of one budget, so marks stand side by side and nothing is stacked or
    summed. Stated is filled, planned is hollow.
    """
    colours = palette(dark)
    rows = reports[reports[measure].notna()]
    rows = rows.sort_values(["year", "fund_label", measure], na_position="first", ignore_index=True)
    amounts = rows[measure].astype(float)
    top = float(amounts.max()) or 1.0
    names = pd.Series([_row_name(row, words) for row in rows.itertuples()])
    levels = {name: place for place, name in enumerate(dict.fromkeys(names))}
    planned = (rows["stage"].astype(str) == "planned").to_numpy()
    colour = np.where(planned, colours.chosen, colours.mine)
    figure = canvas(words, dark, height=_ROW_PIXELS * len(levels) + 56, l=10, r=80, t=4)
    draw_named_rows(figure, levels.items(), 0.44, colours)
    figure.add_trace(
        go.Scatter(
            x=amounts.to_numpy(),
            y=names.map(levels) + _steps_aside(names, amounts / top),
            mode="markers+text",
            text=_labels(names, amounts, measure, words),
            textposition="middle right",
            textfont={"size": SMALL, "color": colours.text},
            cliponaxis=False,
            customdata=[_hover(row, measure, words) for row in rows.itertuples()],
            hovertemplate="%{customdata}<extra></extra>",
            marker={
                "size": 12,
                "symbol": np.where(planned, "circle-open", "circle"),
                "color": colour,
                "opacity": 1,
                "line": {"width": 2, "color": colour},
            },
        )
    )
    ticks = _round_ticks(top)
    figure.update_xaxes(
        range=[-top * 0.03, top * 1.04],
        tickvals=ticks,
        ticktext=[_written(tick, measure, words) for tick in ticks],
        tickangle=0,
        title_text=words("Penerima (orang)") if measure == "beneficiaries" else words("Jumlah (rupiah)"),
    )
    figure.update_yaxes(visible=False, range=[-0.5, len(levels) - 0.3])
    return figure


def funding_alt(reports: pd.DataFrame, measure: Measure, region: str, words: Words) -> str:
    """Say in words how many reports there are and what the smallest and the largest state."""
    rows = reports[reports[measure].notna()]
    return words(
        "{region}: {n} laporan, {m} di antaranya rencana; terkecil {low}, terbesar {high}. "
        "Tidak dijumlahkan.",
        region=region,
        n=words.number(len(rows)),
        m=words.number((rows["stage"].astype(str) == "planned").sum()),
        low=_written(rows[measure].min(), measure, words),
        high=_written(rows[measure].max(), measure, words),
    )


def _row_name(row, words: Words) -> str:
    year = words("tanpa tahun") if pd.isna(row.year) else str(int(row.year))
    return f"<b>{year}</b> · {safe(row.fund_label, 60)}"


def _steps_aside(names: pd.Series, shares: pd.Series) -> np.ndarray:
    """Return how far each mark leaves its line so that none covers another; marks come in rising order."""
    aside, last = np.zeros(len(names)), {}
    for place, (name, share) in enumerate(zip(names, shares, strict=True)):
        before = last.get(name)
        if before is not None and share - shares[before] < _TOUCHING:
            aside[place] = aside[before] - 0.2
        last[name] = place
    return aside


def _labels(names: pd.Series, amounts: pd.Series, measure: Measure, words: Words) -> list[str]:
    """Write the figure beside its mark unless the next mark of the row stands too near on its right."""
    gap = float(amounts.max()) * _CROWDED
    following = amounts.groupby(names).shift(-1)
    return [
        "" if after - amount < gap else f" {_written(amount, measure, words)}"
        for amount, after in zip(amounts, following, strict=True)
    ]


def _round_ticks(top: float) -> list[float]:
    """Return zero and round figures up to the largest, four at most."""
    power = 10.0 ** np.floor(np.log10(top))
    step = next(size for size in (power / 2, power, power * 2, power * 5) if top / size < 4)
    return [float(step * count) for count in range(int(top // step) + 1)]


def _written(value: float, measure: Measure, words: Words) -> str:
    return words.number(value) if measure == "beneficiaries" else words.compact_rupiah(value)


def _hover(row, measure: Measure, words: Words) -> str:
    lines = [f"<b>{_written(getattr(row, measure), measure, words)}</b> · {safe(row.stage_label)}"]
    if pd.notna(row.beneficiary_group):
        lines.append(folded(safe(row.beneficiary_group, 120)))
    if pd.notna(row.months):
        lines.append(words("{n} bulan", n=words.number(row.months)))
    return "<br>".join(lines)
