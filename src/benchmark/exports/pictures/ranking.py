"""Who is first and who is last? Horizontal bars from zero, with a target to hold them against."""

import math
from collections.abc import Sequence

from matplotlib.figure import Figure

from benchmark.charts.colours import Palette
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
    png,
    sheet,
)
from benchmark.exports.pictures.lettering import clipped, scale, width_of
from benchmark.locale import Words

_BAR_INCHES = 0.27
_NAMED = 3


def ranking_picture(
    words: Words,
    names: Sequence[str],
    values: Sequence[float | None],
    roles: Sequence[str],
    reference: float | None = None,
    credit: Credit | None = None,
    *,
    reference_name: str = "",
    unit: str = "",
    decimals: int = 1,
    marks: Sequence[str] = (),
    size: tuple[float, float] | None = None,
    dpi: int = DPI,
) -> Picture:
    """Draw one bar for each name, in the order given, the figure written at its end.

    Parameters
    ----------
    names, values, roles : as many of each; a missing value (None or NaN) is written as such, without a bar;
        roles are "mine", "chosen", "peers" or "context".
    reference : a target, drawn dashed with its name.
    unit : what the bars count, above the first bar.
    marks : a sign behind each figure ("≈", "lama"), or none at all.
    size : inches; the height follows the number of bars if not given.
    """
    figure = ranking_figure(
        words,
        names,
        values,
        roles,
        reference,
        credit,
        reference_name=reference_name,
        unit=unit,
        decimals=decimals,
        marks=marks,
        size=size,
    )
    return Picture(png(figure, dpi), _alt(words, names, values, reference, reference_name, decimals, unit))


def ranking_figure(
    words: Words,
    names: Sequence[str],
    values: Sequence[float | None],
    roles: Sequence[str],
    reference: float | None = None,
    credit: Credit | None = None,
    *,
    reference_name: str = "",
    unit: str = "",
    decimals: int = 1,
    marks: Sequence[str] = (),
    size: tuple[float, float] | None = None,
) -> Figure:
    """Return the drawing of `ranking_picture` before it becomes a file."""
    known = [value for value in values if not _missing(value)]
    paper = sheet(words, size or (10.0, _BAR_INCHES * max(3, len(names)) + (1.5 if credit else 0.6)), credit)
    room, colours, figure = paper.room, paper.colours, paper.figure
    head = 0.3 * scale(figure) * (1 + bool(unit and reference is not None))
    # Names may take a third of the width; type shrinks where there is little room for each bar.
    points = min(BODY, max(5.0, (room.height - head) / max(1, len(names)) * 72 / 1.2 / scale(figure)))
    widest = max((width_of(figure, name, points, "bold") for name in names), default=0.5)
    names_wide = min(widest, room.width / 3) + 0.12
    figures_wide = 0.95 * scale(figure)
    box = Box(room.left + names_wide, room.bottom, room.width - names_wide - figures_wide, room.height - head)
    axes = plot(paper, box)
    top = max([*known, reference or 0.0, 0.0]) or 1.0
    low = min([*known, 0.0])
    axes.set_xlim(low, top * 1.02)
    axes.set_ylim(len(names) - 0.4, -0.6)
    inch = (axes.get_xlim()[1] - low) / box.width
    marks = marks or [""] * len(names)
    for place, (name, value, role, mark) in enumerate(zip(names, values, roles, marks, strict=True)):
        strong = role == "mine"
        text = clipped(figure, name, names_wide - 0.1, points, "bold" if strong else "regular")
        ink = colours.mine if strong else colours.text
        label(axes, low - 0.09 * inch, place, text, points, "bold" if strong else "regular", ink, "right")
        if _missing(value):
            label(axes, 0.06 * inch, place, words("belum terdata"), points - 1, ink=colours.quiet_text)
            continue
        axes.barh(place, value, height=0.68, color=_shade(role, colours), zorder=2)
        figure_text = f"{words.number(value, decimals)} {mark}".strip()
        at = max(value, 0) + 0.07 * inch
        weight = "bold" if strong else "regular"
        label(axes, at, place, figure_text, points, weight, ink, halo=colours.ground, zorder=5)
    axes.axvline(0, color=colours.crowd, linewidth=0.8, zorder=3)
    if reference is not None:
        axes.axvline(reference, color=colours.target, linewidth=1.4, linestyle="--", zorder=4)
        text = f"{reference_name or words('target')} {words.number(reference, decimals)}"
        wide = width_of(figure, text, SMALL) * inch
        left = min(max(reference - wide / 2, low), axes.get_xlim()[1] + figures_wide * inch - wide)
        label(axes, left, -0.6 - 0.12 / box.height * len(names), text, SMALL, ink=colours.target)
    if unit:
        label(
            axes,
            0,
            1 + (head - 0.12) / box.height,
            unit,
            NOTE,
            ink=colours.quiet_text,
            transform=axes.transAxes,
        )
    return figure


def _missing(value: float | None) -> bool:
    return value is None or math.isnan(value)


def _shade(role: str, colours: Palette) -> str:
    return getattr(colours, role if role in ("mine", "chosen", "peers") else "context")


def _alt(words: Words, names, values, reference, reference_name: str, decimals: int, unit: str) -> str:
    pairs = [(name, value) for name, value in zip(names, values, strict=True) if not _missing(value)]
    if not pairs:
        return words("Diagram batang: {n} daerah, belum ada angka.", n=words.number(len(names)))
    pairs.sort(key=lambda pair: -pair[1])
    said = [f"{name} {words.number(value, decimals)}" for name, value in pairs]
    text = words(
        "Diagram batang {unit}: {n} dari {all} berangka; tertinggi {best}; terendah {worst}.",
        unit=unit,
        n=words.number(len(pairs)),
        all=words.number(len(names)),
        best=words.listing(said[:_NAMED]),
        worst=said[-1],
    )
    if reference is None:
        return text
    above = sum(value >= reference for _, value in pairs)
    return (
        text
        + " "
        + words(
            "{name} {value}: dicapai {n} di antaranya.",
            name=reference_name or words("Target"),
            value=words.number(reference, decimals),
            n=words.number(above),
        )
    )
