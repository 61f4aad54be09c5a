"""Who is where? A map of regions coloured by class, drawn without any request to the outside.

The geometry goes to the browser once, by URL; a figure carries codes, class colours and short hover texts.
Classes, signs and colours are explained by `map_legend`, which stands beside the map.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from benchmark.analysis.classes import MapClasses
from benchmark.charts.canvas import FONT, SMALL, safe
from benchmark.charts.colours import Palette, class_colours, palette
from benchmark.locale import Words

# The map fills its frame at every width between a phone and a wide screen, in pixels.
_NARROW, _WIDE = 330, 1400
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
        pointing: plain text, may hold line breaks), ``bound`` ("lower", "upper" or ""), ``stale``,
        ``doubtful``, ``mine``, ``selected`` (bool), ``longitude``, ``latitude`` (a point inside the region,
        from boundaries/bounds.csv).
    classes : MapClasses
        Of the same regions.
    geojson : str or mapping
        URL of the boundaries, or the boundaries themselves; feature ids are region codes.
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
        *_unclassed(table, classes, geojson, words, colours),
        *_classed(table, classes, geojson, colours),
        *_outlines(table, geojson, colours),
        *_signs(table, colours),
    ]
    return go.Figure(traces, _layout(extent, title, height, colours))


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


def _filled(rows: pd.DataFrame, geojson, colour: str, line: str, width: float, **more) -> go.Choroplethmap:
    """Regions that share a colour."""
    return go.Choroplethmap(
        geojson=geojson,
        locations=rows.index.tolist(),
        z=[0] * len(rows),
        zmin=0,
        zmax=1,
        colorscale=[[0, colour], [1, colour]],
        showscale=False,
        marker={"line": {"color": line, "width": width}, "opacity": 1},
        # A click must not pale all other regions: the page shows the choice as an outline.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        **more,
    )


def _pointed_at(rows: pd.DataFrame) -> dict:
    """What the reader sees on pointing at each region."""
    texts = ["<br>".join(safe(line) for line in str(text).splitlines()) for text in rows["hover"]]
    return {"customdata": texts, "hovertemplate": "%{customdata}<extra></extra>"}


def _unclassed(table, classes, geojson, words: Words, colours: Palette) -> list[go.Choroplethmap]:
    unclassed = classes.index.reindex(table.index).isna()
    bounded = table["bound"] != ""
    kinds = (
        ("none", words("belum ada data"), table[unclassed & ~bounded], colours.no_data),
        ("bound", words("hanya batas diketahui"), table[unclassed & bounded], colours.context),
    )
    return [
        _filled(rows, geojson, shade, colours.no_data_line, 0.6, name=name, uid=uid, **_pointed_at(rows))
        for uid, name, rows, shade in kinds
    ]


def _classed(table, classes, geojson, colours: Palette) -> list[go.Choroplethmap]:
    index = classes.index.reindex(table.index)
    shades = class_colours(colours, len(classes.labels), classes.diverging, classes.reverse)
    traces = []
    for place, (label, shade) in enumerate(zip(classes.labels, shades, strict=True)):
        rows = table[(index == place).fillna(False).astype(bool)]
        uid = f"class-{place}"
        traces.append(
            _filled(rows, geojson, shade, colours.border, 0.4, name=label, uid=uid, **_pointed_at(rows))
        )
    return traces


def _outlines(table, geojson, colours: Palette) -> list[go.Choroplethmap | go.Scattermap]:
    """Mine and the selected one: an outline, and a dot that small towns need on a map of the nation."""
    traces: list[go.Choroplethmap | go.Scattermap] = []
    for flag, colour in (("selected", colours.chosen), ("mine", colours.mine)):
        rows = table[table[flag].astype(bool)]
        # A class may have nearly the colour of the accent: a line in the colour of the ground parts them.
        for line, width in ((colours.ground, 5), (colour, 2.5)):
            uid = f"{flag}-line-{width}"
            traces.append(_filled(rows, geojson, _CLEAR, line, width, hoverinfo="skip", uid=uid))
        for shade, size in ((colours.ground, 14), (colour, 9)):
            traces.append(
                go.Scattermap(
                    lon=rows["longitude"].tolist(),
                    lat=rows["latitude"].tolist(),
                    mode="markers",
                    marker={"size": size, "color": shade},
                    hoverinfo="skip",
                    uid=f"{flag}-dot-{size}",
                )
            )
    return traces


def _signs(table, colours: Palette) -> list[go.Scattermap]:
    flags = {
        "lower": table["bound"] == "lower",
        "upper": table["bound"] == "upper",
        "stale": table["stale"].astype(bool),
        "doubtful": table["doubtful"].astype(bool),
    }
    traces = []
    for flag, (sign, size) in _SIGNS.items():
        rows = table[flags[flag]]
        traces.append(
            go.Scattermap(
                lon=rows["longitude"].tolist(),
                lat=rows["latitude"].tolist(),
                mode="text",
                text=[sign] * len(rows),
                textfont={"size": size, "color": colours.text, "family": "sans-serif"},
                hoverinfo="skip",
                uid=flag,
            )
        )
    return traces


def _layout(extent: Extent, title: str, height: int, colours: Palette) -> dict:
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
