"""Who is where? The map of the screen as a picture: same classes, colours, signs and limits."""

from collections.abc import Sequence

import pandas as pd

from benchmark.analysis.classes import MapClasses, map_classes
from benchmark.analysis.map_view import map_table
from benchmark.charts.choropleth import choropleth_alt
from benchmark.charts.colours import class_colours
from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import frames
from benchmark.exports.pictures.base import DPI, HEIGHT, Credit, Picture
from benchmark.exports.pictures.base import sheet as blank
from benchmark.exports.pictures.lettering import WIDTH
from benchmark.exports.pictures.map_drawing import (
    draw_signs,
    field_of,
    fill,
    is_small,
    outline,
    province_lines,
    scale_of,
)
from benchmark.exports.pictures.map_frames import main_view, view_around, within
from benchmark.exports.pictures.map_key import Key, key_below, key_beside, listing_beside, map_beside
from benchmark.exports.pictures.map_labels import Listed, place_labels
from benchmark.exports.pictures.map_names import draw_names
from benchmark.exports.pictures.shapes import outlines
from benchmark.exports.pictures.signs import SIGNS
from benchmark.locale import Words
from benchmark.locale.units import unit_name

NATION = "0"
COVERAGE = "ucj_pct"
# Wider than this (width by height in degrees), the explanation stands below the map, not beside it.
_WIDE = 1.9


def map_picture(
    evidence: Evidence,
    words: Words,
    table: pd.DataFrame,
    *,
    level: str,
    province: str | None = None,
    classes: MapClasses,
    highlight: Sequence[str] = (),
    chosen: Sequence[str] = (),
    labels: bool = False,
    named: Sequence[str] = (),
    around: Sequence[str] = (),
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
        Drawn in the colours of the screen on light ground.
    highlight, chosen : sequences of codes
        Outlined as one's own region, and as those chosen beside it; both are named.
    labels : bool
        Name each region on the map where there is room, else number it and list the numbers beside.
    named : sequence of codes
        Named on the map without an outline, where not all are.
    around : sequence of codes
        Show only these regions with their surroundings (`map_frames.view_around`); the legend counts what
        is seen.
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
    table, marked = _flagged(table), [*highlight, *chosen]
    alt = _alt(words, table, classes, title or (credit.title if credit else words("cakupan")), marked)
    paper = blank(words, size, credit)
    shades = class_colours(paper.colours, len(classes.labels), classes.diverging, classes.reverse)
    places = {row.Index: row for row in frames(evidence).itertuples()}
    shapes = outlines(evidence, "kabkota_detail" if province else level)
    frame, cut = places[province or NATION], []
    if around:
        frame = view_around(evidence, around)
        table = table[table.index.isin(within(evidence, frame, level))]
    elif province and level == "kabkota":
        frame, cut = main_view({code: shapes[code] for code in table.index if code in shapes} or shapes)
    exact = bool(around or cut)
    scale = scale_of(map_beside(paper), frame, exact)
    # On a map of the nation, and wherever a region is small, a dot shows where it lies.
    dotted = [
        code
        for code in [*marked, *named]
        if code in places and (not province or is_small(places[code], scale))
    ]
    key = Key(
        title,
        table,
        classes,
        shades,
        _named(table, highlight),
        _named(table, chosen),
        (any(code in dotted for code in highlight), any(code in dotted for code in chosen)),
        _named(table, cut),
    )
    beside = (
        bool(around)
        or province is not None
        or (frame.east - frame.west) / (frame.north - frame.south) < _WIDE
    )
    if beside:
        room, below_key = key_beside(paper, key, words)
    else:
        room, below_key = key_below(paper, key, words), None
    field = field_of(paper, room, frame, shapes, places, exact)
    shade_of = fill(field, paper.colours, table, classes, shades)
    if not province and level == "kabkota":
        province_lines(field, paper.colours, outlines(evidence, "province"))
    outline(field, paper.colours, table, highlight, chosen, dotted)
    numbered: list[Listed] = []
    if labels:
        numbered = place_labels(
            field, paper, table, marked, shade_of, lambda row: _figure_text(words, row, decimals)
        )
    else:
        draw_signs(field, paper.colours, table, shade_of)
        draw_names(field, paper.colours, table, marked, dotted, named)
    if numbered and below_key:
        listing_beside(paper, below_key, numbered, words)
    return Picture(paper.figure, alt, dpi)


def coverage_map(
    evidence: Evidence,
    words: Words,
    headlines: pd.DataFrame,
    *,
    level: str = "kabkota",
    province: str | None = None,
    **more,
) -> Picture:
    """Draw coverage in the classes that the screen of the map opens with.

    Parameters
    ----------
    headlines : DataFrame
        `coverage.headline` of coverage (``ucj_pct``).
    level, province, more : those of `map_picture`; table, classes, title and decimals are known here.
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
        named=_ends(table) if province else (),
        title=f"{words.pick(indicator, 'label')} ({unit_name(indicator.unit, words)})",
        decimals=int(indicator.decimals),
        **more,
    )


def _ends(table: pd.DataFrame) -> list[str]:
    """Return the regions with the highest and the lowest figure, of which the words beside a map speak."""
    known = table["value"].dropna()
    return [known.idxmax(), known.idxmin()] if len(known) > 1 else []


def _alt(words: Words, table: pd.DataFrame, classes: MapClasses, name: str, marked: Sequence[str]) -> str:
    alt = choropleth_alt(table, classes, name, words)
    if named := _named(table, marked):
        return f"{alt} {words('Diberi garis tepi: {names}.', names=words.listing(named))}"
    return alt


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
        return f"{SIGNS.get(row['bound'], '')} {words.number(row['bound_value'], decimals)}".strip()
    return "" if pd.isna(row["value"]) else sign + words.number(row["value"], decimals)
