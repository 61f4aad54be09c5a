"""How do a few regions differ, indicator by indicator? A line for each, all regions faint behind."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmark.analysis.comparison import distinct_groups, figures_pool, is_judged
from benchmark.analysis.comparison_sets import brief_names
from benchmark.analysis.position import same_level
from benchmark.charts.colours import Palette
from benchmark.evidence import Evidence
from benchmark.exports.pictures.base import (
    DPI,
    NOTE,
    SMALL,
    Box,
    Credit,
    Picture,
    Sheet,
    label,
    plot,
    sheet,
)
from benchmark.exports.pictures.lettering import width_of, wrapped
from benchmark.locale import Words
from benchmark.locale.units import unit_name, written

# What a head of agency asks first, of what has no amount: amounts grow with the size of a region.
KEY = (
    "ucj_pct",
    "pu_coverage_pct",
    "bpu_coverage_pct",
    "informal_share_pct",
    "agriculture_share_pct",
    "unemployment_rate_pct",
    "poverty_rate_pct",
    "minimum_wage_idr",
)
_FEWEST_MARKS = 3
_ROW_INCHES = 0.62
_LETTERS = "ABCDEFGH"
_LAYERS = (0.0, 0.29, -0.29)  # of a row, away from its line


class _Line(NamedTuple):
    name: str
    unit: str
    decimals: int
    values: pd.Series  # of all regions of the level, none missing
    median: float
    doubtful: frozenset[str]


def comparison_picture(
    evidence: Evidence,
    words: Words,
    codes: Sequence[str],
    group: str = "nation",
    indicator_ids: Sequence[str] = KEY,
    credit: Credit | None = None,
    *,
    mine: str | None = None,
    pool: pd.DataFrame | None = None,
    size: tuple[float, float] | None = None,
    dpi: int = DPI,
) -> Picture:
    """Draw each indicator as a line from the lowest to the highest region, the regions lettered on it.

    Parameters
    ----------
    codes : up to eight regions of one level.
    group : kind of the comparison group (`comparison.Group`) whose median is marked.
    indicator_ids : amounts and those of which no region has a figure are left out.
    mine : the region in the accent; the first if not given.
    pool : result of `figures_pool` for these indicators, if it is at hand.

    Notes
    -----
    Each line has its own scale, written at its ends: distances compare within a line only.
    """
    lines = _lines(evidence, words, codes, group, indicator_ids, pool)
    figure = _drawn(evidence, words, codes, mine or codes[0], lines, credit, size)
    return Picture(figure, _alt(evidence, words, codes, lines), dpi)


def _lines(evidence, words: Words, codes, group: str, indicator_ids, pool) -> list[_Line]:
    if pool is None:
        pool = figures_pool(evidence, indicator_ids)
    level = same_level(evidence, codes[0])["code"]
    members = list(distinct_groups(evidence, codes[:1], group)[0].members)
    if group == "chosen":
        members = list(codes)
    lines = []
    for indicator_id in indicator_ids:
        indicator = evidence.indicator(indicator_id)
        table = pool.loc[indicator_id].reindex(level)
        values = table["value"].dropna()
        if (
            not is_judged(indicator)
            or len(values) < _FEWEST_MARKS
            or not any(code in values for code in codes)
        ):
            continue
        lines.append(
            _Line(
                words.pick(indicator, "label"),
                indicator.unit,
                int(indicator.decimals),
                values,
                float(values.reindex(members).median()),
                frozenset(table.index[table["doubtful"].astype(bool)]),
            )
        )
    return lines


def _drawn(evidence, words: Words, codes, mine: str, lines: list[_Line], credit, size) -> Figure:
    paper = sheet(
        words, size or (10.0, _ROW_INCHES * max(1, len(lines)) + (1.75 if credit else 0.75)), credit
    )
    room, colours = paper.room, paper.colours
    top = _key(paper, evidence, words, codes, mine)
    names_wide = room.width * 0.27
    row_high = (top - room.bottom) / max(1, len(lines))
    if not lines:
        label(
            plot(paper, room),
            0.5,
            0.5,
            words("belum terdata"),
            SMALL,
            ink=colours.quiet_text,
            across="center",
        )
    for place, line in enumerate(lines):
        bottom = top - row_high * (place + 1)
        left = plot(paper, Box(room.left, bottom, names_wide, row_high))
        name = wrapped(paper.figure, f"{line.name} ({unit_name(line.unit, words)})", names_wide - 0.15, NOTE)
        for number, text in enumerate(name):
            label(left, 0, 0.62 + 0.14 * (len(name) - 1) - 0.28 * number, text, NOTE, ink=colours.text)
        box = Box(room.left + names_wide, bottom, room.width - names_wide - 0.1, row_high)
        _line(plot(paper, box), box, line, codes, mine, words, colours)
    return paper.figure


def _key(paper: Sheet, evidence, words: Words, codes, mine: str) -> float:
    """Write which letter is which region and return the height at which the lines begin."""
    room, colours = paper.room, paper.colours
    names = brief_names(evidence, codes)
    axes = plot(paper, Box(room.left, room.bottom, room.width, room.height))
    axes.set_xlim(0, room.width)
    axes.set_ylim(0, room.height)
    x, y = 0.09, room.height - 0.12
    for letter, code in zip(_LETTERS, codes, strict=False):
        text = names[code]
        wide = 0.14 + width_of(paper.figure, text, SMALL, "bold") + 0.22
        if x + wide > room.width and x > 0.1:
            x, y = 0.09, y - 0.23
        _letter(axes, x, y, letter, code == mine, colours)
        weight = "bold" if code == mine else "regular"
        label(axes, x + 0.14, y, text, SMALL, weight, colours.mine if code == mine else colours.text)
        x += wide
    y -= 0.22
    note = words(
        "Garis pucat: semua daerah setingkat; garis tegak tebal: median kelompok; skala tiap baris berbeda."
    )
    for text in wrapped(paper.figure, note, room.width, NOTE):
        label(axes, 0, y, text, NOTE, ink=colours.quiet_text)
        y -= 0.16
    return room.bottom + y + 0.04


def _letter(axes: Axes, x: float, y: float, letter: str, strong: bool, colours: Palette) -> None:
    shade = colours.mine if strong else colours.chosen
    axes.scatter(
        [x], [y], s=105, c=shade, edgecolors=colours.ground, linewidths=1.0, zorder=6 + strong, clip_on=False
    )
    # White on the second accent would be too faint for small type.
    ink = colours.ground if strong else colours.text
    label(axes, x, y, letter, 8, "bold", ink, "center", upward="center_baseline", zorder=8)


def _line(axes: Axes, box: Box, line: _Line, codes, mine: str, words: Words, colours: Palette) -> None:
    low, high = float(line.values.min()), float(line.values.max())
    margin = (high - low) * 0.04 or 1.0
    axes.set_xlim(low - margin, high + margin)
    axes.set_ylim(0, 1)
    axes.plot([low, high], [0.62, 0.62], color=colours.grid, linewidth=1, zorder=1)
    crowd = line.values.drop(index=[code for code in codes if code in line.values])
    axes.scatter(
        crowd, [0.62] * len(crowd), s=70, c=colours.crowd, marker="|", alpha=0.35, linewidths=0.9, zorder=2
    )
    if pd.notna(line.median):
        axes.plot([line.median] * 2, [0.38, 0.86], color=colours.quiet_text, linewidth=2.0, zorder=3)
    inch = (high - low + 2 * margin) / box.width
    # Letters of nearly equal figures stand above or below each other.
    taken: dict[float, list[float]] = {layer: [] for layer in _LAYERS}
    for letter, code in zip(_LETTERS, codes, strict=False):
        if code not in line.values:
            continue
        value = float(line.values[code])
        free = [
            layer
            for layer, others in taken.items()
            if all(abs(value - other) >= 0.17 * inch for other in others)
        ]
        layer = free[0] if free else min(taken, key=lambda each: len(taken[each]))
        taken[layer].append(value)
        _letter(axes, value, 0.62 + layer, letter, code == mine, colours)
    ends = [written(value, line.unit, line.decimals, words) for value in (low, high)]
    for value, text, across in zip((low, high), ends, ("left", "right"), strict=True):
        label(axes, value, 0.14, text, NOTE - 1, ink=colours.quiet_text, across=across)
    if mine in line.values:
        own = float(line.values[mine])
        sign = "≈ " if mine in line.doubtful else ""
        text = sign + written(own, line.unit, line.decimals, words)
        wide = [width_of(axes.figure, each, NOTE - 1) * inch for each in ends]
        half = width_of(axes.figure, text, NOTE, "bold") * inch / 2
        at = min(max(own, low + wide[0] + half + 0.06 * inch), high - wide[1] - half - 0.06 * inch)
        label(axes, at, 0.14, text, NOTE, "bold", colours.mine, "center")


def _alt(evidence, words: Words, codes, lines: list[_Line]) -> str:
    names = brief_names(evidence, codes)
    sentences = []
    for line in lines:
        said = [
            f"{names[code]} {written(float(line.values[code]), line.unit, line.decimals, words)}"
            if code in line.values
            else words("{region} belum terdata", region=names[code])
            for code in codes
        ]
        sentences.append(words("{indicator}: {figures}.", indicator=line.name, figures="; ".join(said)))
    return " ".join(sentences) or words("Belum ada indikator yang terdata di daerah terpilih.")
