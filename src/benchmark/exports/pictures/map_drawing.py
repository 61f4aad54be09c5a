"""How are the regions of a map filled, outlined, marked and named?"""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.path import Path as Outline

from benchmark.analysis.classes import MapClasses
from benchmark.charts.colours import Palette, ink_on
from benchmark.charts.untargeted import untargeted_regions, untargeted_shade
from benchmark.exports.pictures.base import Box, Sheet, label, plot
from benchmark.exports.pictures.map_labels import Field
from benchmark.exports.pictures.signs import SIGNS, hourglass

# A sign on a region whose shorter side is below this, in inches, would cover its colour.
_ROOM = 0.16
# One's own region, where smaller than this, is marked by a dot, and its name stands beside it.
_SMALL = 0.45


def scale_of(room: Box, frame, exact: bool = False) -> float:
    """Return how many inches a degree takes where a frame of degrees is laid into the room."""
    across, upward = frame.east - frame.west, frame.north - frame.south
    return min(room.width / across, room.height / upward) / (1.0 if exact else 1.03)


def field_of(paper: Sheet, room: Box, frame, shapes: dict, places: dict, exact: bool = False) -> Field:
    """Lay a frame of degrees (``west``, ``south``, ``east``, ``north``) into the room, in its middle.

    Near the equator a degree is nearly as long eastward as northward: no projection is needed. Beyond an
    ``exact`` frame nothing is seen.
    """
    scale = scale_of(room, frame, exact)
    if exact:
        wide, high = (frame.east - frame.west) * scale, (frame.north - frame.south) * scale
        left, bottom = room.left + (room.width - wide) / 2, room.bottom + (room.height - high) / 2
        room = Box(left, bottom, wide, high)
    wide, high = room.width / scale, room.height / scale
    x, y = (frame.east + frame.west) / 2, (frame.north + frame.south) / 2
    axes = plot(paper, room)
    axes.set_xlim(x - wide / 2, x + wide / 2)
    axes.set_ylim(y - high / 2, y + high / 2)
    return Field(axes, scale, shapes, places)


def _collect(
    axes: Axes, shapes: list[Outline], fill, line: str, width: float, order: float, style="solid"
) -> None:
    if shapes:
        axes.add_collection(
            PathCollection(
                shapes,
                facecolors=fill,
                edgecolors=line,
                linewidths=width,
                linestyles=style,
                joinstyle="round",
                zorder=order,
            ),
            autolim=False,
        )


def fill(
    field: Field, colours: Palette, table: pd.DataFrame, classes: MapClasses, shades: Sequence[str]
) -> dict[str, str]:
    """Fill every region and return its colour by code."""
    index = classes.index.reindex(table.index)
    untargeted = untargeted_regions(table)
    shade_of = {}
    for code in table.index:
        if pd.notna(index[code]):
            shade_of[code] = shades[int(index[code])]
        elif table.at[code, "bound"]:
            shade_of[code] = colours.context
        elif untargeted[code]:
            shade_of[code] = untargeted_shade(colours)
        else:
            shade_of[code] = colours.no_data
    drawn = [code for code in table.index if code in field.shapes]
    classed = [code for code in drawn if pd.notna(index[code])]
    without = [code for code in drawn if pd.isna(index[code])]
    thin = 0.5 if len(drawn) < 100 else 0.25
    # Missing figures first: their dotted outline gives way to the outline of neighbours with a figure.
    for codes, line, style, order in (
        (without, colours.no_data_line, (0, (1, 1.6)), 1),
        (classed, colours.ground if len(drawn) < 100 else colours.border, "solid", 2),
    ):
        shapes, fills = [field.shapes[code] for code in codes], [shade_of[code] for code in codes]
        _collect(field.axes, shapes, fills, line, thin + (0.3 if style != "solid" else 0), order, style)
    return shade_of


def province_lines(field: Field, colours: Palette, shapes: dict[str, Outline]) -> None:
    """Draw the borders of the provinces, by which a reader finds the way among 514 regions."""
    _collect(field.axes, list(shapes.values()), "none", colours.quiet_text, 0.35, 3)


def outline(field: Field, colours: Palette, table: pd.DataFrame, highlight, chosen, dotted) -> None:
    """Outline the regions one looks for; those ``dotted`` get a dot that shows where they lie."""
    for codes, shade in ((chosen, colours.chosen), (highlight, colours.mine)):
        codes = [code for code in codes if code in table.index and code in field.shapes]
        shapes = [field.shapes[code] for code in codes]
        _collect(field.axes, shapes, "none", colours.ground, 3.6, 5)
        _collect(field.axes, shapes, "none", shade, 2.0, 6)
        for code in codes:
            if code in dotted:
                x, y = field.point(code)
                field.axes.scatter(x, y, s=42, c=shade, edgecolors=colours.ground, linewidths=1.4, zorder=7)


def is_small(spot, scale: float) -> bool:
    """Does a region of that frame need a dot to be found, at so many inches for a degree?"""
    return min(spot.east - spot.west, spot.north - spot.south) * scale < _SMALL


def holds_sign(spot, scale: float) -> bool:
    """Is there room for a sign on a region of that frame, at so many inches for a degree?"""
    return min(spot.east - spot.west, spot.north - spot.south) * scale >= _ROOM


def draw_signs(field: Field, colours: Palette, table: pd.DataFrame, shade_of: dict[str, str]) -> None:
    """An arrow on bounds, an hourglass on old figures, a wave on doubtful ones, where there is room."""
    flags = {
        "lower": table["bound"] == "lower",
        "upper": table["bound"] == "upper",
        "stale": table["stale"].astype(bool),
        "doubtful": table["doubtful"].astype(bool),
    }
    for flag, holds in flags.items():
        for code in table.index[holds]:
            spot = field.places[code]
            if not holds_sign(spot, field.scale):
                continue
            ink = ink_on(colours, shade_of[code])
            if flag == "stale":
                hourglass(field.axes, spot.longitude, spot.latitude, ink, 4.5)
            else:
                label(
                    field.axes,
                    spot.longitude,
                    spot.latitude,
                    SIGNS[flag],
                    9,
                    "bold",
                    ink,
                    "center",
                    zorder=8,
                )
