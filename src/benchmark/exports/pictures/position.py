"""Where does a region stand among all others, and in its province? A strip of marks as a picture."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmark.analysis.coverage import headline
from benchmark.charts.strip import StripRow, spread_out, strip_alt
from benchmark.charts.strip_labels import counted, old_points
from benchmark.charts.strip_rows import strip_rows
from benchmark.evidence import Evidence
from benchmark.exports.pictures.base import (
    BODY,
    DPI,
    NOTE,
    SMALL,
    Box,
    Credit,
    Picture,
    label,
    plot,
    sheet,
    ticks,
)
from benchmark.exports.pictures.lettering import scale, width_of
from benchmark.exports.pictures.scales import nice_ticks
from benchmark.exports.pictures.trend import COVERAGE
from benchmark.locale import Words
from benchmark.locale.units import unit_name

_HALF_HEIGHT = 0.24
_ROW_INCHES = 1.45
_NAME_AWAY = 0.375  # of a row: exact in binary, so that heights can be told apart


def position_picture(
    evidence: Evidence,
    words: Words,
    code: str,
    others: Sequence[str] = (),
    credit: Credit | None = None,
    *,
    indicator_id: str = COVERAGE,
    headlines: pd.DataFrame | None = None,
    size: tuple[float, float] | None = None,
    dpi: int = DPI,
) -> Picture:
    """Draw every region of the level as a mark, one's own and the others asked for by name.

    Parameters
    ----------
    code : the region in the accent; it may be without a figure.
    others : codes named in the second accent (peers, hosts).
    headlines : result of `coverage.headline` for the indicator, if it is at hand.
    size : inches; the height follows the number of rows if not given.

    Returns
    -------
    Picture
        Bounds and missing figures have no mark. Marks that would cover each other move up and down.
    """
    if headlines is None:
        headlines = headline(evidence, indicator_id)
    rows = strip_rows(evidence, words, code, indicator_id, headlines)
    decimals = int(evidence.indicator(indicator_id).decimals)
    figure = _drawn(evidence, words, rows, code, others, credit, indicator_id, size)
    return Picture(figure, strip_alt(rows, code, decimals, words), dpi)


def _drawn(evidence, words: Words, rows, code, others, credit, indicator_id, size) -> Figure:
    paper = sheet(words, size or (10.0, _ROW_INCHES * len(rows) + (1.6 if credit else 0.7)), credit)
    room, colours = paper.room, paper.colours
    axis = 0.48 * scale(paper.figure)
    box = Box(room.left + 0.05, room.bottom + axis, room.width - 0.1, room.height - axis - 0.03)
    axes = plot(paper, box)
    values = pd.concat([row.points["value"] for row in rows])
    indicator = evidence.indicator(indicator_id)
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    margin = (high - low) * 0.03 or 1.0
    axes.set_xlim(low - margin, high + margin)
    axes.set_ylim(-0.5, len(rows) - 0.25)
    places = nice_ticks(low, high, 6)
    for place in places:
        axes.axvline(place, color=colours.grid, linewidth=0.8, zorder=0)
    decimals = int(indicator.decimals)
    fine = 0 if all(float(place).is_integer() for place in places) else decimals
    ticks(axes, "x", places, [words.number(place, fine) for place in places])
    unit = words("Cakupan (% pekerja)") if indicator_id == COVERAGE else unit_name(indicator.unit, words)
    label(
        axes,
        1,
        -0.36 * scale(paper.figure) / box.height,
        unit,
        NOTE,
        ink=colours.quiet_text,
        across="right",
        transform=axes.transAxes,
    )
    for place, row in enumerate(reversed(rows)):
        _row(
            axes,
            box,
            row,
            code,
            [other for other in others if other != code],
            place,
            decimals,
            words,
            colours,
        )
    return paper.figure


def _row(axes: Axes, box: Box, row: StripRow, code, others, place: int, decimals: int, words: Words, colours):
    points = row.points.set_index("code")
    own = points.loc[[code]] if code in points.index else points.head(0)
    own_value = float(own["value"].iloc[0]) if len(own) else None
    rest = points.drop(index=own.index)
    limits = axes.get_xlim()
    offsets = pd.Series(
        spread_out(rest["value"], *limits, own_value) * _HALF_HEIGHT + place, index=rest.index
    )
    named = [other for other in others if other in rest.index]
    member = rest.index.isin(row.members)
    size = 14 if len(points) > 120 else 30
    for chosen, shade, alpha, area in (
        (~member & ~rest.index.isin(named), colours.crowd, 0.75, size),
        (member & ~rest.index.isin(named), colours.peers, 0.9, size * 1.2),
        (rest.index.isin(named), colours.chosen, 1, size * 2.4),
    ):
        for old, inside, rim in ((True, "none", 1.2), (False, shade, 0)):
            some = chosen & (old_points(rest) == old)
            axes.scatter(
                rest.loc[some, "value"],
                offsets[some],
                s=area,
                facecolors=inside,
                edgecolors=shade,
                alpha=alpha,
                linewidths=rim,
                zorder=3,
            )
    # The row of the province bears the colour of its marks.
    ink = colours.peers if len(row.members) == len(points) > 0 else colours.text
    title = f"{row.name} · {counted(row.points, words)}"
    label(axes, 0, place + 0.6, title, SMALL, "bold", ink, transform=axes.get_yaxis_transform())
    taken: list[tuple[float, float, float]] = []
    if own_value is not None:
        axes.scatter(
            [own_value], [place], s=150, c=colours.mine, edgecolors=colours.ground, linewidths=1.6, zorder=6
        )
        doubt = "≈ " if bool(own["doubtful"].iloc[0]) else ""
        old = f" {words('lama')}" if bool(own["stale"].iloc[0]) else ""
        text = f"{own['short_name'].iloc[0]} {doubt}{words.number(own_value, decimals)}{old}"
        _name(axes, box, own_value, place + _NAME_AWAY, text, BODY + 1, "bold", colours.mine, colours, taken)
    elif len(points):
        for end in (points["value"].idxmin(), points["value"].idxmax()):
            text = f"{points.at[end, 'short_name']} {words.number(points.at[end, 'value'], decimals)}"
            _name(
                axes,
                box,
                points.at[end, "value"],
                place + _NAME_AWAY,
                text,
                NOTE,
                "regular",
                colours.quiet_text,
                colours,
                taken,
            )
    _median(axes, box, row, place, decimals, words, colours, taken)
    for other in named:
        value = points.at[other, "value"]
        text = f"{points.at[other, 'short_name']} {words.number(value, decimals)}"
        _name(axes, box, value, place + _NAME_AWAY, text, NOTE, "regular", colours.text, colours, taken)


def _name(axes: Axes, box: Box, x: float, y: float, text: str, points, weight, ink, colours, taken) -> None:
    """Write a name over its mark or else under it, inside the picture; left out where other names stand."""
    low, high = axes.get_xlim()
    wide = width_of(axes.figure, text, points, weight) / box.width * (high - low)
    left = min(max(x - wide / 2, low), high - wide)
    gap = (high - low) * 0.012 * scale(axes.figure)
    for level in (y, y - 2 * _NAME_AWAY):
        if any(
            level == other and left < end + gap and start < left + wide + gap for other, start, end in taken
        ):
            continue
        taken.append((level, left, left + wide))
        label(axes, left, level, text, points, weight, ink, halo=colours.ground, zorder=8)
        return


def _median(
    axes: Axes, box: Box, row: StripRow, place: int, decimals: int, words: Words, colours, taken
) -> None:
    if pd.isna(row.median):
        return
    axes.plot(
        [row.median] * 2, [place - 0.27, place + 0.27], color=colours.quiet_text, linewidth=1.3, zorder=2
    )
    text = words("median {value}", value=words.number(row.median, decimals))
    half = width_of(axes.figure, text, NOTE) / box.width * (axes.get_xlim()[1] - axes.get_xlim()[0]) / 2
    below = place - _NAME_AWAY
    taken.append((below, row.median - half, row.median + half))
    label(axes, row.median, below, text, NOTE, ink=colours.quiet_text, across="center", halo=colours.ground)
