"""How does a map frame its region, in a window of unknown width?"""

import math
from collections.abc import Iterable
from typing import NamedTuple

# The map fills its frame at every width between a phone and a wide screen, in pixels.
NARROW, WIDE = 330, 1000
_PADDING = 1.04
# How wide a map mostly stands beside a list, and at most; and how much smaller far islands may make it.
_BESIDE_LIST, WIDEST_BESIDE, _WORTH = 690, 880, 0.7
# So much wider than high, a region leaves half the frame of a phone empty.
_FLAT = 1.2
_WORLD = 512  # pixels of the whole world at zoom 0


class Extent(NamedTuple):
    """What the map shows at first, in degrees."""

    west: float
    south: float
    east: float
    north: float


def whole(own: Extent, parts: Iterable[Extent], height: int) -> Extent:
    """Return the frame of all parts of a region, far islands with them, unless these would make it small.

    Of the islands left outside, the edge of a map would show one cut through.
    """
    parts = [own, *parts]
    wide = Extent(
        min(part.west for part in parts),
        min(part.south for part in parts),
        max(part.east for part in parts),
        max(part.north for part in parts),
    )
    return wide if _scale(wide, height) >= _WORTH * _scale(own, height) else own


def height_of(extent: Extent, lowest: int, highest: int) -> int:
    """Return the pixels of a frame in which the extent leaves little room empty beside a list."""
    across, upward = x_of(extent.east) - x_of(extent.west), y_of(extent.north) - y_of(extent.south)
    return int(min(highest, max(lowest, _BESIDE_LIST * upward / across)))


def is_flat(extent: Extent) -> bool:
    """Is the extent clearly wider than high?"""
    return x_of(extent.east) - x_of(extent.west) > _FLAT * (y_of(extent.north) - y_of(extent.south))


def _scale(extent: Extent, height: int) -> float:
    across, upward = x_of(extent.east) - x_of(extent.west), y_of(extent.north) - y_of(extent.south)
    return min(_BESIDE_LIST / across, height / upward)


def fitted(extent: Extent, height: int, widest: int = WIDE) -> dict:
    """Centre, zoom and outer bounds with which the extent fills a frame of unknown width.

    Plotly does not fit regions by itself. It takes a zoom and bounds that the view must not leave, and the
    browser zooms in until it keeps within them. So the zoom is that of the narrowest frame, and the bounds
    are as wide as the widest frame shows when the extent fills its height: in between, all stays in view.
    """
    left, right = x_of(extent.west), x_of(extent.east)
    bottom, top = y_of(extent.south), y_of(extent.north)
    across, upward = (right - left) * _PADDING, (top - bottom) * _PADDING
    zoom = math.log2(min(NARROW / across, height / upward))
    half_width = max(across, widest * upward / height) / 2
    half_height = max(upward, height / 2**zoom) / 2
    x, y = (left + right) / 2, (bottom + top) / 2
    return {
        "center": {"lon": round(longitude_at(x), 4), "lat": round(latitude_at(y), 4)},
        "zoom": round(zoom, 3),
        "bounds": {
            "west": round(longitude_at(x - half_width), 4),
            "east": round(longitude_at(x + half_width), 4),
            "south": round(latitude_at(y - half_height), 4),
            "north": round(latitude_at(y + half_height), 4),
        },
    }


def x_of(longitude: float) -> float:
    """Web Mercator pixels east of Greenwich at zoom 0."""
    return longitude / 360 * _WORLD


def y_of(latitude: float) -> float:
    """Web Mercator pixels north of the equator at zoom 0."""
    return math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi) * _WORLD


def longitude_at(x: float) -> float:
    return x / _WORLD * 360


def latitude_at(y: float) -> float:
    return math.degrees(math.atan(math.sinh(y / _WORLD * 2 * math.pi)))
