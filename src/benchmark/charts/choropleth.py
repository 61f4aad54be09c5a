"""Who is where? A map of regions coloured by class, drawn without any request to the outside.

The geometry goes to the browser once, by URL; a figure carries codes, class colours and short hover texts.
Classes, signs and colours are explained by `map_legend`, which stands beside the map.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from benchmark.analysis.classes import MapClasses
from benchmark.charts.canvas import FONT, SMALL
from benchmark.charts.colours import Palette, class_colours, ink_on, palette
from benchmark.charts.map_frame import WIDE, Extent, fitted, x_of, y_of
from benchmark.charts.map_hover import pointed_at
from benchmark.charts.untargeted import untargeted_regions, untargeted_shade
from benchmark.locale import Words

_CLEAR = "rgba(0,0,0,0)"
# A click pales whatever is not selected, unless told otherwise.
_UNFADED = {"unselected": {"marker": {"opacity": 1}}}
# The browser draws texts on the map from its own fonts; few have an hourglass, so two triangles make one.
_SIGNS = {"lower": ("↑", 12), "upper": ("↓", 12), "stale": ("▼<br>▲", 5), "doubtful": ("≈", 13)}
# A sign on a region smaller than this, in pixels on a wide screen, would cover its colour.
_ROOM = 14


def choropleth(
    table: pd.DataFrame,
    classes: MapClasses,
    geojson: str | Mapping,
    extent: Extent,
    title: str,
    words: Words,
    dark: bool,
    height: int = 560,
    widest: int = WIDE,
) -> go.Figure:
    """Draw one figure of each region as the colour of its class.

    Parameters
    ----------
    table : DataFrame
        Index region code, one row for each region to draw; columns ``hover`` (what the reader sees on
        pointing, under the name: plain text, may hold line breaks), ``bound`` ("lower", "upper" or ""),
        ``stale``, ``doubtful``, ``mine``, ``selected`` (bool), ``longitude``, ``latitude`` (a point inside
        the region, from boundaries/bounds.csv). Optional: ``untargeted`` (bool: has a figure, but no target
        to measure it by), ``room`` (degrees: the shorter side of the region's frame; regions too small at
        the map's own scale bear no sign).
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
    widest : int
        Pixels of the widest frame in which the map may stand: all stays in view up to it.

    Returns
    -------
    Figure
        A click on a region gives its code as ``location`` and outlines it in the browser, without a new
        figure. Regions without a figure are pale grey with an outline; those of which only a bound is known
        are a darker grey with an arrow.
    """
    colours = palette(dark)
    traces = [
        *_fills(table, classes, geojson, colours),
        *_outline_of_mine(table, geojson, colours),
        *_signs(_roomy(table, extent, height), classes, colours),
        *_clickable(table, classes, geojson, colours),
    ]
    return go.Figure(traces, _layout(extent, title, height, widest, words, colours))


def choropleth_alt(table: pd.DataFrame, classes: MapClasses, title: str, words: Words) -> str:
    """Say in words what the map shows: how many regions, in which classes, how many without a figure."""
    kinds = {kind: words.number(shown.sum()) for kind, shown in _kinds(table, classes).items()}
    held = [
        f"{label}: {words.number(count)}" for label, count in zip(classes.labels, classes.counts, strict=True)
    ]
    facts = {
        "title": title,
        "n": kinds["classed"],
        "all": words.number(len(table)),
        "classes": "; ".join(held) or "–",
        "missing": kinds["missing"],
    }
    if classes.diverging:
        return words(
            "Peta {title}: {n} dari {all} daerah berangka dan bertarget ({classes}); "
            "{untargeted} berangka, belum bertarget; {missing} belum ada data.",
            untargeted=kinds["untargeted"],
            **facts,
        )
    return words(
        "Peta {title}: {n} dari {all} daerah berangka ({classes}); {missing} belum ada data.", **facts
    )


def _filled(
    rows: pd.DataFrame,
    steps: list[int],
    shades: list[str],
    geojson,
    line: str,
    width: float,
    opacity: float = 1,
    **more,
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
        marker={"line": {"color": line, "width": width}, "opacity": opacity},
        **{"hoverinfo": "skip", **_UNFADED, **more},
    )


def _shades(classes: MapClasses, colours: Palette) -> list[str]:
    return class_colours(colours, len(classes.labels), classes.diverging, classes.reverse)


def _kinds(table: pd.DataFrame, classes: MapClasses) -> dict[str, pd.Series]:
    """Which regions have no figure, only a bound, no target, or a class? Each region is of one kind."""
    classed = classes.index.reindex(table.index).notna()
    bounded = ~classed & (table["bound"] != "")
    untargeted = ~classed & ~bounded & untargeted_regions(table)
    return {
        "missing": ~classed & ~bounded & ~untargeted,
        "bounded": bounded,
        "untargeted": untargeted,
        "classed": classed,
    }


def _fills(table, classes: MapClasses, geojson, colours: Palette) -> list[go.Choroplethmap]:
    """All regions: few traces, because each has geometry of its own to prepare in the browser."""
    index = classes.index.reindex(table.index).fillna(0).astype(int)
    looks = {
        "missing": ([colours.no_data], colours.no_data_line, 0.6),
        "bounded": ([colours.context], colours.no_data_line, 0.6),
        "untargeted": ([untargeted_shade(colours)], colours.no_data_line, 0.4),
        "classed": (_shades(classes, colours), colours.border, 0.4),
    }
    return [
        _filled(table[shown], index[shown].tolist(), scale, geojson, line, width)
        for (scale, line, width), shown in zip(looks.values(), _kinds(table, classes).values(), strict=True)
        if shown.any()
    ]


def _clickable(table, classes: MapClasses, geojson, colours: Palette) -> list[go.Choroplethmap]:
    """The layer that is pointed at and clicked: clear, but for the outline of the region selected.

    The browser draws the outline itself, so the figure stays the same after a click, and the reader's pan
    and zoom with it. Regions of one kind often share one text, which is then sent once.
    """
    traces = []
    for shown in _kinds(table, classes).values():
        rows = table[shown]
        if rows.empty:
            continue
        chosen = np.flatnonzero(rows["selected"].astype(bool)).tolist()
        traces.append(
            _filled(
                rows,
                [0] * len(rows),
                [_CLEAR],
                geojson,
                colours.chosen,
                3,
                hoverinfo="all",
                opacity=0,
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 0}},
                **pointed_at(rows),
                **({"selectedpoints": chosen} if chosen else {}),
            )
        )
    return traces


def _outline_of_mine(table, geojson, colours: Palette) -> list[go.Choroplethmap | go.Scattermap]:
    """The reader's own region: an outline, and a dot that small towns need on a map of the nation."""
    rows = table[table["mine"].astype(bool)]
    if rows.empty:
        return []
    # A class may have nearly the colour of the accent: a line in the colour of the ground parts them.
    return [
        *(
            _filled(rows, [0] * len(rows), [_CLEAR], geojson, line, width)
            for line, width in ((colours.ground, 5), (colours.mine, 2.5))
        ),
        *(
            _points(rows, marker={"size": size, "color": shade}, **_UNFADED)
            for shade, size in ((colours.ground, 14), (colours.mine, 9))
        ),
    ]


def _roomy(table: pd.DataFrame, extent: Extent, height: int) -> pd.DataFrame:
    """The regions large enough to bear a sign at the scale of the whole extent."""
    if "room" not in table:
        return table
    across, upward = x_of(extent.east) - x_of(extent.west), y_of(extent.north) - y_of(extent.south)
    scale = min(WIDE / across, height / upward)
    return table[x_of(table["room"]) * scale >= _ROOM]


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


def _layout(extent: Extent, title: str, height: int, widest: int, words: Words, colours: Palette) -> dict:
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
            **fitted(extent, height, widest),
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
