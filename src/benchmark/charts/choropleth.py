"""Who is where? A map of regions coloured by class, drawn without any request to the outside.

The geometry goes to the browser once, by URL; a figure carries codes, class colours and short hover texts.
Classes, signs and colours are explained by `map_legend`, which stands beside the map.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.analysis.classes import MapClasses
from benchmark.charts.canvas import FONT, SMALL, safe
from benchmark.charts.colours import Palette, class_colours, ink_on, palette
from benchmark.locale import Words

# The map fills its frame at every width between a phone and a wide screen, in pixels.
_NARROW, _WIDE = 330, 1000
_PADDING = 1.04
_WORLD = 512  # pixels of the whole world at zoom 0
_CLEAR = "rgba(0,0,0,0)"
# The browser draws texts on the map from its own fonts; few have an hourglass, so two triangles make one.
_SIGNS = {"lower": ("↑", 15), "upper": ("↓", 15), "stale": ("▼<br>▲", 7), "doubtful": ("≈", 16)}


class Extent(NamedTuple):
    """What the map shows at first, in degrees."""

    west: float
    south: float
    east: float
    north: float


def choropleth(
    table: pd.DataFrame,
    classes: MapClasses,
    geojson: str | Mapping,
    extent: Extent,
    title: str,
    words: Words,
    dark: bool,
    height: int = 560,
) -> go.Figure:
    """Draw one figure of each region as the colour of its class.

    Parameters
    ----------
    table : DataFrame
        Index region code, one row for each region to draw; columns ``hover`` (what the reader sees on
        pointing, under the name: plain text, may hold line breaks), ``bound`` ("lower", "upper" or ""),
        ``stale``, ``doubtful``, ``mine``, ``selected`` (bool), ``longitude``, ``latitude`` (a point inside
        the region, from boundaries/bounds.csv).
    classes : MapClasses
        Of the same regions.
    geojson : str or mapping
        URL of the boundaries, or the boundaries themselves; feature ids are region codes, names stand in
        ``properties.name``.
    extent : Extent
        The map is fitted to it once, when it is made: a page that changes the extent makes a new map by
        giving it another key.
    title : str
        Indicator; carried in the figure for pictures taken from it.
    words : Words
    dark : bool
    height : int
        Pixels of the frame.

    Returns
    -------
    Figure
        A click on a region gives its code as ``location``. Regions without a figure are pale grey with an
        outline; those of which only a bound is known are a darker grey with an arrow.
    """
    colours = palette(dark)
    traces = [
        *_fills(table, classes, geojson, colours),
        *_outlines(table, geojson, colours),
        *_signs(table, classes, colours),
    ]
    return go.Figure(traces, _layout(extent, title, height, words, colours))


def choropleth_alt(table: pd.DataFrame, classes: MapClasses, title: str, words: Words) -> str:
    """Say in words what the map shows: how many regions, in which classes, how many without a figure."""
    index = classes.index.reindex(table.index)
    missing = index.isna() & (table["bound"] == "")
    held = [
        f"{label}: {words.number(count)}" for label, count in zip(classes.labels, classes.counts, strict=True)
    ]
    return words(
        "Peta {title}: {n} dari {all} daerah berangka ({classes}); {missing} belum ada data.",
        title=title,
        n=words.number(index.notna().sum()),
        all=words.number(len(table)),
        classes="; ".join(held) or "–",
        missing=words.number(missing.sum()),
    )


def _filled(
    rows: pd.DataFrame, steps: list[int], shades: list[str], geojson, line: str, width: float, **more
) -> go.Choroplethmap:
    """Regions in the shade of their step (0, 1, …), with the same outline."""
    edges = [place / len(shades) for place in range(len(shades) + 1)]
    scale = [[edge, shade] for shade, *ends in zip(shades, edges, edges[1:], strict=False) for edge in ends]
    return go.Choroplethmap(
        geojson=geojson,
        locations=rows.index.tolist(),
        z=steps,
        zmin=-0.5,
        zmax=len(shades) - 0.5,
        colorscale=scale,
        showscale=False,
        marker={"line": {"color": line, "width": width}, "opacity": 1},
        # A click must not pale all other regions: the page shows the choice as an outline.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        **more,
    )


def _shades(classes: MapClasses, colours: Palette) -> list[str]:
    return class_colours(colours, len(classes.labels), classes.diverging, classes.reverse)


def _pointed_at(rows: pd.DataFrame) -> dict:
    """What the reader sees on pointing at each region: its name from the boundaries, then the text."""
    # A no-break space takes six bytes on the way to the browser, and does nothing in a box of its own.
    lines = [str(text).replace("\u00a0", " ").splitlines() for text in rows["hover"]]
    texts = ["<br>".join(safe(line) for line in each) for each in lines]
    name = "<b>%{properties.name}</b><br>"
    if len(set(texts)) == 1 and "%{" not in texts[0]:
        return {"hovertemplate": f"{name}{texts[0]}<extra></extra>"}
    return {"customdata": texts, "hovertemplate": f"{name}%{{customdata}}<extra></extra>"}


def _fills(table, classes: MapClasses, geojson, colours: Palette) -> list[go.Choroplethmap]:
    """All regions: few traces, because each has geometry of its own to prepare in the browser."""
    index = classes.index.reindex(table.index)
    bounded = table["bound"] != ""
    kinds = (
        (index.isna() & ~bounded, [colours.no_data], colours.no_data_line, 0.6),
        (index.isna() & bounded, [colours.context], colours.no_data_line, 0.6),
        (index.notna(), _shades(classes, colours), colours.border, 0.4),
    )
    traces = []
    for shown, scale, line, width in kinds:
        rows = table[shown]
        if len(rows):
            steps = index[shown].fillna(0).astype(int).tolist()
            traces.append(_filled(rows, steps, scale, geojson, line, width, **_pointed_at(rows)))
    return traces


def _outlines(table, geojson, colours: Palette) -> list[go.Choroplethmap | go.Scattermap]:
    """Mine and the selected one: an outline, and a dot that small towns need on a map of the nation."""
    traces: list[go.Choroplethmap | go.Scattermap] = []
    for flag, colour in (("selected", colours.chosen), ("mine", colours.mine)):
        rows = table[table[flag].astype(bool)]
        if rows.empty:
            continue
        # A class may have nearly the colour of the accent: a line in the colour of the ground parts them.
        for line, width in ((colours.ground, 5), (colour, 2.5)):
            clear = [0] * len(rows)
            traces.append(_filled(rows, clear, [_CLEAR], geojson, line, width, hoverinfo="skip"))
        for shade, size in ((colours.ground, 14), (colour, 9)):
            traces.append(_points(rows, marker={"size": size, "color": shade}))
    return traces


def _signs(table, classes: MapClasses, colours: Palette) -> list[go.Scattermap]:
    """An arrow on bounds, an hourglass on old figures, a wave on doubtful ones, readable on their class."""
    flags = {
        "lower": table["bound"] == "lower",
        "upper": table["bound"] == "upper",
        "stale": table["stale"].astype(bool),
        "doubtful": table["doubtful"].astype(bool),
    }
    inks = [ink_on(colours, shade) for shade in _shades(classes, colours)]
    steps = classes.index.reindex(table.index)
    ink = np.array([colours.text if pd.isna(step) else inks[step] for step in steps])
    return [
        _points(
            table[flags[flag] & (ink == colour)],
            text=sign,
            textfont={"size": size, "color": colour, "family": "sans-serif"},
        )
        for flag, (sign, size) in _SIGNS.items()
        for colour in (colours.text, colours.ground)
        if (flags[flag] & (ink == colour)).any()
    ]


def _points(rows: pd.DataFrame, **more) -> go.Scattermap:
    """Marks on regions, which let a click through to the region."""
    return go.Scattermap(
        lon=rows["longitude"].round(3).tolist(),
        lat=rows["latitude"].round(3).tolist(),
        mode="text" if "text" in more else "markers",
        hoverinfo="skip",
        **more,
    )


def _layout(extent: Extent, title: str, height: int, words: Words, colours: Palette) -> dict:
    return {
        "map": {
            # No style by name: those ask an outside host for fonts as soon as there is a text. And no style
            # without sources: Plotly drops the empty list on a redraw, and the map fails for want of it.
            "style": {
                "version": 8,
                "sources": {"none": {"type": "geojson", "data": {"type": "Point", "coordinates": [0, 0]}}},
                "layers": [
                    {"id": "ground", "type": "background", "paint": {"background-color": colours.ground}}
                ],
            },
            **_fitted(extent, height),
        },
        "meta": {"title": title},
        "separators": ",." if words.language == "id" else ".,",
        "template": {},
        "height": height,
        # The reader's own pan and zoom survive a change of indicator, and end with a change of extent.
        "uirevision": ",".join(str(edge) for edge in extent),
        "clickmode": "event+select",
        "dragmode": "pan",
        "showlegend": False,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": _CLEAR,
        "font": {"family": FONT, "size": SMALL, "color": colours.text},
        "hoverlabel": {
            "bgcolor": colours.ground,
            "bordercolor": colours.context,
            "align": "left",
            "font": {"family": FONT, "color": colours.text},
        },
    }


def _fitted(extent: Extent, height: int) -> dict:
    """Centre, zoom and outer bounds with which the extent fills a frame of unknown width.

    Plotly does not fit regions by itself. It takes a zoom and bounds that the view must not leave, and the
    browser zooms in until it keeps within them. So the zoom is that of the narrowest frame, and the bounds
    are as wide as the widest frame shows when the extent fills its height: in between, all stays in view.
    """
    left, right = _x(extent.west), _x(extent.east)
    bottom, top = _y(extent.south), _y(extent.north)
    across, upward = (right - left) * _PADDING, (top - bottom) * _PADDING
    zoom = math.log2(min(_NARROW / across, height / upward))
    half_width = max(across, _WIDE * upward / height) / 2
    half_height = max(upward, height / 2**zoom) / 2
    x, y = (left + right) / 2, (bottom + top) / 2
    return {
        "center": {"lon": round(_longitude(x), 4), "lat": round(_latitude(y), 4)},
        "zoom": round(zoom, 3),
        "bounds": {
            "west": round(_longitude(x - half_width), 4),
            "east": round(_longitude(x + half_width), 4),
            "south": round(_latitude(y - half_height), 4),
            "north": round(_latitude(y + half_height), 4),
        },
    }


def _x(longitude: float) -> float:
    """Web Mercator pixels east of Greenwich at zoom 0."""
    return longitude / 360 * _WORLD


def _y(latitude: float) -> float:
    """Web Mercator pixels north of the equator at zoom 0."""
    return math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi) * _WORLD


def _longitude(x: float) -> float:
    return x / _WORLD * 360


def _latitude(y: float) -> float:
    return math.degrees(math.atan(math.sinh(y / _WORLD * 2 * math.pi)))
