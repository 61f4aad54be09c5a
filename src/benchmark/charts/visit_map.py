"""Who are my peers and learning targets on the map, and who visited whom? Drawn without any outside request.

The ground goes to the browser once, by URL; a style of our own, carried in the picture as a data address,
keeps deck.gl from asking for a base map.
"""

import json
import math
from urllib.parse import quote

import pandas as pd
import pydeck

from benchmark.charts.colours import palette
from benchmark.locale import Words

# The frame in which everything of interest is to fit at first, in pixels; a phone shows its middle.
_FRAME = (640, 380)
_WORLD = 512
_LEAST_ZOOM, _MOST_ZOOM = 2.6, 7.0
_PADDING = 1.25
_SHARE_OF_CLEAR = 170
POINTS, ARCS = "points", "visits"


def visit_map(
    points: pd.DataFrame,
    visits: pd.DataFrame,
    ground: str,
    words: Words,
    dark: bool,
    mine_on_visits: str = "",
) -> pydeck.Deck:
    """Draw my region, peers and learning targets in marks of their own, and documented visits as arcs.

    Parameters
    ----------
    points : DataFrame
        ``code``, ``longitude``, ``latitude``, ``role`` ("mine", "peer", "target" or "both"), ``hover`` (plain
        text, may hold line breaks). A target is a ring, a peer a dot; who is both is a dot in a ring.
    visits : DataFrame
        ``visitor_code``, ``host_code``, ``visitor_longitude``, ``visitor_latitude``, ``host_longitude``,
        ``host_latitude``, ``hover``. The wider end of the colour is the host.
    ground : str
        URL of the boundaries.
    mine_on_visits : str
        Code whose visits are drawn in its own colour.
    """
    colours = palette(dark)
    style = {
        "version": 8,
        "sources": {},
        "layers": [{"id": "sea", "type": "background", "paint": {"background-color": colours.surface}}],
    }
    layers = [
        pydeck.Layer(
            "GeoJsonLayer",
            ground,
            id="ground",
            stroked=True,
            get_fill_color=_rgb(colours.context if dark else colours.no_data),
            get_line_color=_rgb(colours.border),
            line_width_min_pixels=0.5,
            pickable=False,
        ),
        _arcs(visits, mine_on_visits, colours),
        _dots(points[points["role"].isin(["peer", "both"])], colours.peers, 6, "peers", colours),
        _rings(points[points["role"].isin(["target", "both"])], colours),
        _dots(points[points["role"] == "mine"], colours.mine, 9, "mine", colours),
    ]
    return pydeck.Deck(
        layers,
        initial_view_state=_fitted(points),
        map_provider="mapbox",
        map_style="data:application/json," + quote(json.dumps(style, separators=(",", ":"))),
        # As text, never as HTML: topics come from sources.
        tooltip={"text": "{hover}"},
    )


def visit_map_alt(points: pd.DataFrame, visits: pd.DataFrame, words: Words) -> str:
    """Say in words what the map shows."""
    roles = points["role"]
    return words(
        "Peta Indonesia: daerah saya, {peers} sejawat, {targets} tujuan belajar ({both} keduanya), dan "
        "{visits} kunjungan studi yang terdokumentasi sebagai busur dari tamu ke tuan rumah.",
        peers=words.number(roles.isin(["peer", "both"]).sum()),
        targets=words.number(roles.isin(["target", "both"]).sum()),
        both=words.number((roles == "both").sum()),
        visits=words.number(len(visits)),
    )


def visit_map_legend(words: Words, dark: bool) -> str:
    """Explain the marks of the map as HTML."""
    colours = palette(dark)
    marks = (
        (f"background:{colours.mine};width:0.95em;height:0.95em", words("daerah saya")),
        (f"background:{colours.peers};width:0.7em;height:0.7em", words("sejawat")),
        (
            f"border:0.17em solid {colours.chosen};box-sizing:border-box;width:0.95em;height:0.95em",
            words("tujuan belajar"),
        ),
    )
    dots = [
        f"<span style='white-space:nowrap'><span aria-hidden='true' style='display:inline-block;"
        f"border-radius:50%;vertical-align:-0.1em;{look}'></span> {name}</span>"
        for look, name in marks
    ]
    lines = [
        f"<span style='white-space:nowrap'><span aria-hidden='true' style='display:inline-block;width:1.6em;"
        f"height:0.2em;vertical-align:0.25em;background:{shade}'></span> {name}</span>"
        for shade, name in (
            (colours.mine, words("kunjungan daerah saya")),
            (colours.quiet_text, words("kunjungan lain, tegas di tuan rumah")),
        )
    ]
    return (
        f"<div style='font-size:0.875rem;color:{colours.text};display:flex;flex-wrap:wrap;gap:0 1.1rem'>"
        f"{''.join(dots + lines)}</div>"
    )


def _dots(rows: pd.DataFrame, colour: str, radius: int, name: str, colours) -> pydeck.Layer:
    return pydeck.Layer(
        "ScatterplotLayer",
        _records(rows, ["code", "hover"], {"at": ("longitude", "latitude")}),
        id=name,
        get_position="at",
        get_radius=radius,
        radius_units="'pixels'",
        get_fill_color=_rgb(colour),
        stroked=True,
        get_line_color=_rgb(colours.ground),
        line_width_units="'pixels'",
        get_line_width=1.5,
        pickable=True,
    )


def _rings(rows: pd.DataFrame, colours) -> pydeck.Layer:
    return pydeck.Layer(
        "ScatterplotLayer",
        _records(rows, ["code", "hover"], {"at": ("longitude", "latitude")}),
        id="targets",
        get_position="at",
        get_radius=10,
        radius_units="'pixels'",
        filled=True,
        # Clear, yet there: the middle of a ring is pointed at too.
        get_fill_color=[0, 0, 0, 1],
        stroked=True,
        get_line_color=_rgb(colours.chosen),
        line_width_units="'pixels'",
        get_line_width=3,
        pickable=True,
    )


def _arcs(visits: pd.DataFrame, mine: str, colours) -> pydeck.Layer:
    ends = {
        "from": ("visitor_longitude", "visitor_latitude"),
        "to": ("host_longitude", "host_latitude"),
    }
    records = _records(visits, ["host_code", "hover"], ends)
    own = ((visits["visitor_code"] == mine) | (visits["host_code"] == mine)).tolist()
    for record, is_own in zip(records, own, strict=True):
        shade = _rgb(colours.mine if is_own else colours.quiet_text)
        record["code"] = record.pop("host_code")
        record["start"], record["end"] = [*shade, _SHARE_OF_CLEAR // 2], [*shade, 255]
        record["width"] = 4 if is_own else 2
    return pydeck.Layer(
        "ArcLayer",
        records,
        id=ARCS,
        get_source_position="from",
        get_target_position="to",
        get_source_color="start",
        get_target_color="end",
        get_width="width",
        get_height=0.4,
        get_tilt=25,
        pickable=True,
    )


def _records(rows: pd.DataFrame, plain: list[str], places: dict[str, tuple[str, str]]) -> list[dict]:
    records = rows[plain].astype(object).to_dict("records")
    for name, columns in places.items():
        values = rows[list(columns)].to_numpy(float).round(3).tolist()
        for record, value in zip(records, values, strict=True):
            record[name] = value
    return records


def _fitted(points: pd.DataFrame) -> pydeck.ViewState:
    """Centre and zoom at which all points lie within the frame."""
    west, east = points["longitude"].min(), points["longitude"].max()
    south, north = points["latitude"].min(), points["latitude"].max()
    spans = (max(east - west, 0.5) * _PADDING, max(north - south, 0.5) * _PADDING)
    zoom = min(math.log2(side * 360 / _WORLD / span) for side, span in zip(_FRAME, spans, strict=True))
    return pydeck.ViewState(
        longitude=round(float(west + east) / 2, 3),
        latitude=round(float(south + north) / 2, 3),
        zoom=round(min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM), 2),
    )


def _rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
