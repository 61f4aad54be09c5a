"""Who is where? The map of the screen as a picture: same classes, colours, signs and limits."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.path import Path as Outline

from benchmark.analysis.classes import MapClasses, map_classes
from benchmark.analysis.map_view import map_table
from benchmark.charts.choropleth import choropleth_alt
from benchmark.charts.colours import Palette, class_colours, ink_on
from benchmark.charts.untargeted import untargeted_regions, untargeted_shade
from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import frames
from benchmark.exports.pictures.base import (
    BODY,
    DPI,
    HEIGHT,
    WIDTH,
    Box,
    Credit,
    Picture,
    Sheet,
    label,
    plot,
    png,
)
from benchmark.exports.pictures.base import sheet as blank
from benchmark.exports.pictures.map_key import Key, key_below, key_beside, listing_beside
from benchmark.exports.pictures.map_labels import Field, Listed, place_labels
from benchmark.exports.pictures.shapes import outlines
from benchmark.exports.pictures.signs import hourglass
from benchmark.locale import Words
from benchmark.locale.units import unit_name

NATION = "0"
COVERAGE = "ucj_pct"
# A sign on a region whose shorter side is below this, in inches, would cover its colour.
_ROOM = 0.16
# One's own region, where smaller than this, is marked by a dot, and its name stands beside it.
_SMALL = 0.45
# Wider than this (width by height in degrees), the explanation stands below the map, not beside it.
_WIDE = 1.9
_SIGNS = {"lower": "↑", "upper": "↓", "doubtful": "≈"}


def map_picture(
    evidence: Evidence,
    words: Words,
    table: pd.DataFrame,
    *,
    level: str,
    province: str | None = None,
    classes: MapClasses,
    colours: Sequence[str] | None = None,
    highlight: Sequence[str] = (),
    chosen: Sequence[str] = (),
    labels: bool = False,
    title: str = "",
    decimals: int = 1,
    credit: Credit | None = None,
    size: tuple[float, float] = (WIDTH, HEIGHT),
    dpi: int = DPI,
) -> Picture:
    """Draw one figure of each region as the colour of its class.

    Parameters
    ----------
    evidence : Evidence
        Gives the boundaries and their frames.
    words : Words
    table : DataFrame
        Of `analysis.map_view.map_table` or `by_gap`: the regions to draw.
    level : {"kabkota", "province"}
    province : str, optional
        Code of the province that fills the picture, drawn with the finer boundaries.
    classes : MapClasses
        Of the same regions.
    colours : sequence of str, optional
        One hex colour for each class; those of the screen on light ground if not given.
    highlight, chosen : sequences of codes
        Outlined as one's own region, and as those chosen beside it; both are named.
    labels : bool
        Name each region on the map where there is room, else number it and list the numbers beside.
    title : str
        Indicator and unit, above the classes.
    decimals : int
        Of the figures that stand under the names.
    credit : Credit, optional
        Written inside the picture.
    size : inches wide and high.
    dpi : dots to the inch.

    Returns
    -------
    Picture
    """
    figure = map_figure(
        evidence,
        words,
        table,
        level=level,
        province=province,
        classes=classes,
        colours=colours,
        highlight=highlight,
        chosen=chosen,
        labels=labels,
        title=title,
        decimals=decimals,
        credit=credit,
        size=size,
    )
    name = title or (credit.title if credit else words("cakupan"))
    alt = choropleth_alt(_flagged(table), classes, name, words)
    named = [table.at[code, "short_name"] for code in (*highlight, *chosen) if code in table.index]
    if named:
        alt = f"{alt} {words('Diberi garis tepi: {names}.', names=words.listing(named))}"
    return Picture(png(figure, dpi), alt)


def coverage_map(
    evidence: Evidence,
    words: Words,
    headlines: pd.DataFrame,
    *,
    level: str = "kabkota",
    province: str | None = None,
    highlight: Sequence[str] = (),
    chosen: Sequence[str] = (),
    labels: bool = False,
    credit: Credit | None = None,
    size: tuple[float, float] = (WIDTH, HEIGHT),
    dpi: int = DPI,
) -> Picture:
    """Draw coverage in the classes that the screen of the map opens with.

    Parameters
    ----------
    headlines : DataFrame
        `coverage.headline` of coverage (``ucj_pct``).

    The others are those of `map_picture`.
    """
    indicator = evidence.indicator(COVERAGE)
    table = map_table(evidence, headlines, level, province, polarity=indicator.polarity)
    return map_picture(
        evidence,
        words,
        table,
        level=level,
        province=province,
        classes=map_classes(evidence, table, COVERAGE, "quantile", words),
        highlight=highlight,
        chosen=chosen,
        labels=labels,
        title=f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})",
        decimals=int(indicator.decimals),
        credit=credit,
        size=size,
        dpi=dpi,
    )


def map_figure(
    evidence: Evidence,
    words: Words,
    table: pd.DataFrame,
    *,
    level: str,
    province: str | None = None,
    classes: MapClasses,
    colours: Sequence[str] | None = None,
    highlight: Sequence[str] = (),
    chosen: Sequence[str] = (),
    labels: bool = False,
    title: str = "",
    decimals: int = 1,
    credit: Credit | None = None,
    size: tuple[float, float] = (WIDTH, HEIGHT),
) -> Figure:
    """Return the drawing of `map_picture` before it becomes a file."""
    paper = blank(words, size, credit)
    table = _flagged(table)
    shades = list(
        colours or class_colours(paper.colours, len(classes.labels), classes.diverging, classes.reverse)
    )
    places = {row.Index: row for row in frames(evidence).itertuples()}
    frame = places[province or NATION]
    key = Key(title, table, classes, shades, _named(table, highlight), _named(table, chosen))
    beside = province is not None or (frame.east - frame.west) / (frame.north - frame.south) < _WIDE
    if beside:
        room, below_key = key_beside(paper, key, words)
    else:
        room, below_key = key_below(paper, key, words), None
    field = _field(paper, room, frame, outlines(evidence, "kabkota_detail" if province else level), places)
    shade_of = _fill(field, paper.colours, table, classes, shades)
    if not province and level == "kabkota":
        _province_lines(field, paper.colours, outlines(evidence, "province"))
    _outline(field, paper.colours, table, highlight, chosen, dots=not province)
    numbered: list[Listed] = []
    if labels:
        numbered = place_labels(
            field,
            paper,
            table,
            [*highlight, *chosen],
            shade_of,
            lambda row: _figure_text(words, row, decimals),
        )
    else:
        _signs(field, paper.colours, table, shade_of)
        _names(field, paper.colours, table, [*highlight, *chosen], dots=not province)
    if numbered and below_key:
        listing_beside(paper, below_key, numbered, words)
    return paper.figure


def _flagged(table: pd.DataFrame) -> pd.DataFrame:
    """Mark the regions that have a figure but, on a map of distances to a target, no target."""
    if "gap" in table and "untargeted" not in table:
        return table.assign(untargeted=table["gap"].isna() & table["value"].notna())
    return table


def _named(table: pd.DataFrame, codes: Sequence[str]) -> list[str]:
    return [table.at[code, "short_name"] for code in codes if code in table.index]


def _figure_text(words: Words, row: pd.Series, decimals: int) -> str:
    """Write the figure under a name, with the sign of what is unsure on it; distances bear their own sign.

    A figure without a target has no distance: on such a map its region has a name only.
    """
    sign = "≈ " if row["doubtful"] else ""
    if "gap" in row:
        return "" if pd.isna(row["gap"]) else sign + words.signed(row["gap"], decimals)
    if row["state"] == "bound":
        return f"{_SIGNS.get(row['bound'], '')} {words.number(row['bound_value'], decimals)}".strip()
    return "" if pd.isna(row["value"]) else sign + words.number(row["value"], decimals)


def _field(paper: Sheet, room: Box, frame, shapes: dict, places: dict) -> Field:
    """Lay the frame of degrees into the room, undistorted and in the middle."""
    across, upward = frame.east - frame.west, frame.north - frame.south
    scale = min(room.width / across, room.height / upward) / 1.03
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


def _fill(
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


def _province_lines(field: Field, colours: Palette, shapes: dict[str, Outline]) -> None:
    _collect(field.axes, list(shapes.values()), "none", colours.quiet_text, 0.35, 3)


def _outline(field: Field, colours: Palette, table: pd.DataFrame, highlight, chosen, dots: bool) -> None:
    """Outline the regions one looks for; on a map of the nation a dot shows where small ones lie."""
    for codes, shade in ((chosen, colours.chosen), (highlight, colours.mine)):
        codes = [code for code in codes if code in table.index and code in field.shapes]
        shapes = [field.shapes[code] for code in codes]
        _collect(field.axes, shapes, "none", colours.ground, 3.6, 5)
        _collect(field.axes, shapes, "none", shade, 2.0, 6)
        for code in codes:
            if _dotted(field, code, dots):
                x, y = field.point(code)
                field.axes.scatter(x, y, s=42, c=shade, edgecolors=colours.ground, linewidths=1.4, zorder=7)


def _dotted(field: Field, code: str, everywhere: bool) -> bool:
    """Does the region need a dot to be found, because of the scale or of its size?"""
    spot = field.places[code]
    side = min(spot.east - spot.west, spot.north - spot.south)
    return everywhere or side * field.scale < _SMALL


def _signs(field: Field, colours: Palette, table: pd.DataFrame, shade_of: dict[str, str]) -> None:
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
            side = min(spot.east - spot.west, spot.north - spot.south) * field.scale
            if side < _ROOM:
                continue
            ink = ink_on(colours, shade_of[code])
            if flag == "stale":
                hourglass(field.axes, spot.longitude, spot.latitude, ink, 4.5)
            else:
                label(
                    field.axes,
                    spot.longitude,
                    spot.latitude,
                    _SIGNS[flag],
                    9,
                    "bold",
                    ink,
                    "center",
                    zorder=8,
                )


def _names(field: Field, colours: Palette, table: pd.DataFrame, codes: Sequence[str], dots: bool) -> None:
    """Name the regions one looks for beside their dots; a name that would cover another is left out."""
    taken: list[tuple[float, float, float, float]] = []
    west, east = field.axes.get_xlim()
    for code in codes:
        if code not in table.index:
            continue
        spot, text = field.places[code], table.at[code, "short_name"]
        wide, high = field.size_of(text, BODY, "bold")
        dotted = _dotted(field, code, dots)
        away = (0.09 if dotted else 0.0) / field.scale
        x, y = spot.longitude, spot.latitude
        middle = min(max(x - wide / 2, west), east - wide)
        trials = [(x + away, y), (x - away - wide, y), (middle, y + high), (middle, y - high)]
        for left, level in trials if dotted else [(middle, y), *trials[2:]]:
            box = (left, level - high / 2, left + wide, level + high / 2)
            if left < west or box[2] > east or any(_overlap(box, other) for other in taken):
                continue
            taken.append(box)
            halo = colours.ground
            label(field.axes, left, level, text, BODY, "bold", colours.text, halo=halo, zorder=10)
            break


def _overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
