"""Which part of the country does a picture show: some regions with their surroundings, or a province
without the islets far off its coast?"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from benchmark.evidence import Evidence
from benchmark.evidence.boundaries import frames

# Width by height of a picture around some regions, beside its legend.
_ASPECT = 1.2
_LEAST_HEIGHT = 1.6  # degrees: so much of the surroundings is seen of a single small region
_MOST_HEIGHT = 6.0  # beyond, small regions are dots
_AROUND = 1.35  # the picture is so much larger than the regions
# Islets that make up less than this share of a province may be left out, unless they are a region's largest
# part; and only where the picture gains so much height or width.
_ISLETS = 0.03
_GAIN = 0.12
_EDGE = 0.015


class View(NamedTuple):
    """A rectangle in degrees east and north."""

    west: float
    south: float
    east: float
    north: float


def view_around(evidence: Evidence, codes: Sequence[str]) -> View:
    """Return the part of the country around some regions, always of the same shape."""
    boxes = frames(evidence).loc[list(codes)]
    west, east = float(boxes["west"].min()), float(boxes["east"].max())
    south, north = float(boxes["south"].min()), float(boxes["north"].max())
    high = max((north - south) * _AROUND, (east - west) * _AROUND / _ASPECT, _LEAST_HEIGHT)
    wide, x, y = high * _ASPECT, (west + east) / 2, (south + north) / 2
    return View(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def near_enough(evidence: Evidence, code: str, others: Sequence[str]) -> list[str]:
    """Return those of ``others`` that fit on one map with a region, in their order; the nearest always does.

    A map that reaches farther would show them as dots with names on top of each other.
    """
    boxes = frames(evidence)
    x, y = boxes.loc[code, ["longitude", "latitude"]]
    away = np.hypot(boxes.loc[list(others), "longitude"] - x, boxes.loc[list(others), "latitude"] - y)
    kept: list[str] = []
    for other in away.sort_values(kind="stable").index:
        view = view_around(evidence, [code, *kept, str(other)])
        if not kept or view.north - view.south <= _MOST_HEIGHT:
            kept.append(str(other))
    return [other for other in others if other in kept]


def within(evidence: Evidence, view: View, level: str) -> set[str]:
    """Return the codes of the regions of a level ("kabkota", "province") that lie in a view, if in part."""
    boxes = frames(evidence)
    touched = boxes[
        (boxes["west"] < view.east)
        & (boxes["east"] > view.west)
        & (boxes["south"] < view.north)
        & (boxes["north"] > view.south)
    ]
    regions = evidence.regions
    wanted = regions.loc[(regions["level"] == "province") == (level == "province"), "code"]
    return set(touched.index) & set(wanted)


def main_view(shapes: Mapping[str, object]) -> tuple[View, list[str]]:
    """Return the view of a province without islets far off, and the codes of the regions whose parts are cut.

    Parameters
    ----------
    shapes : the outlines of its regions by code (`shapes.outlines`).
    """
    boxes, areas, owners, largest = [], [], [], []
    for code, shape in shapes.items():
        parts = [ring for ring in shape.to_polygons(closed_only=False) if len(ring) > 2]
        sizes = [_area(ring) for ring in parts]
        for place, (ring, size) in enumerate(zip(parts, sizes, strict=True)):
            boxes.append((*ring.min(axis=0), *ring.max(axis=0)))
            areas.append(size)
            owners.append(code)
            largest.append(place == int(np.argmax(sizes)))
    edges, sizes, kept = np.array(boxes), np.array(areas), np.ones(len(boxes), dtype=bool)
    must = np.array(largest)
    while True:
        best = _best_cut(edges, sizes, kept, must)
        if best is None:
            break
        kept = best
    hull = _hull(edges[kept])
    across, upward = (hull.east - hull.west) * _EDGE, (hull.north - hull.south) * _EDGE
    view = View(hull.west - across, hull.south - upward, hull.east + across, hull.north + upward)
    out = [code for code, inside in zip(owners, kept, strict=True) if not inside]
    return view, list(dict.fromkeys(out))


def _best_cut(edges: np.ndarray, sizes: np.ndarray, kept: np.ndarray, must: np.ndarray) -> np.ndarray | None:
    """Leave out what lies farthest on one side, where little is lost and the picture gains much."""
    whole = _hull(edges[kept])
    found, gained = None, 0.0
    for side in range(4):
        inner = edges[:, (side + 2) % 4]
        outermost = edges[kept & must, side]
        limit = outermost.min() if side < 2 else outermost.max()
        # Parts wholly beyond the outermost region's main part on this side.
        beyond = kept & ~must & ((inner < limit) if side < 2 else (inner > limit))
        rest = kept & ~beyond
        if not beyond.any() or sizes[~rest].sum() > _ISLETS * sizes.sum():
            continue
        hull = _hull(edges[rest])
        length = (whole.east - whole.west) if side % 2 == 0 else (whole.north - whole.south)
        less = (hull.east - hull.west) if side % 2 == 0 else (hull.north - hull.south)
        gain = 1 - less / length
        if gain > max(gained, _GAIN):
            found, gained = rest, gain
    return found


def _hull(edges: np.ndarray) -> View:
    return View(
        float(edges[:, 0].min()),
        float(edges[:, 1].min()),
        float(edges[:, 2].max()),
        float(edges[:, 3].max()),
    )


def _area(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2
