"""Where on a map stands the name of a region one looks for, so that it hides as little as possible?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmark.charts.colours import Palette
from benchmark.exports.pictures.base import BODY, label
from benchmark.exports.pictures.map_drawing import holds_sign
from benchmark.exports.pictures.map_labels import Field

# A name goes so far from its region, in heights of its type, to come to lie on the sea or on a region without
# a figure; and what each step away costs, as a share of the name that may cover a neighbour instead.
_AWAY = (0.0, 1.2, 2.4, 3.8, 5.4, 7.0)
_COST = 0.09
# Hiding a region that has no figure is half as bad.
_UNKNOWN = 0.5
_SIGN, _DOT, _GAP = 0.13, 0.13, 0.09  # inches
_ASIDE = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))


class _Box(NamedTuple):
    """A name on the map, in degrees; ``away`` counts the steps from its region."""

    west: float
    south: float
    east: float
    north: float
    away: int = 0


def draw_names(
    field: Field,
    colours: Palette,
    table: pd.DataFrame,
    marked: Sequence[str],
    dotted: Sequence[str],
    others: Sequence[str] = (),
) -> None:
    """Name regions where the names hide no sign, no other name and hardly a neighbour, else leave them out.

    Parameters
    ----------
    marked : regions that are outlined, named in bold.
    dotted : those of all regions that are marked by a dot, or would be too small to be hit by a name.
    others : regions that are named without an outline, as the highest and the lowest.
    """
    codes = [code for code in dict.fromkeys([*marked, *others]) if code in table.index]
    unsure = (table["bound"] != "") | table["stale"].astype(bool) | table["doubtful"].astype(bool)
    signed = {code for code in table.index[unsure] if holds_sign(field.places[code], field.scale)}
    taken = _signs(field, signed, codes)
    shapes = {code: field.shapes[code] for code in table.index if code in field.shapes}
    weights = {code: 1.0 if pd.notna(table.at[code, "value"]) else _UNKNOWN for code in shapes}
    edges = {code: _Box(*shape.get_extents().min, *shape.get_extents().max) for code, shape in shapes.items()}
    for code in codes:
        weight = "bold" if code in marked else "regular"
        text = table.at[code, "short_name"]
        wide, high = field.size_of(text, BODY, weight)
        free = [
            box
            for box in _trials(field, code, wide, high, code in dotted)
            if _inside(field, box) and not any(_overlap(box, other) for other in taken)
        ]
        costs = [
            _COST * box.away
            + sum(
                weights[other] * shapes[other].contains_points(_grid(box)).mean()
                for other, edge in edges.items()
                if other != code and _overlap(box, edge)
            )
            for box in free
        ]
        if not free:
            continue
        box = free[int(np.argmin(costs))]
        taken.append(box)
        # Beside a sign a name is near enough; a line would cross it.
        if box.away or (code in dotted and code not in marked and code not in signed):
            _lead(field, colours, code, box, code in marked or code in signed)
        middle = (box.south + box.north) / 2
        label(
            field.axes,
            box.west,
            middle,
            text,
            BODY,
            weight,
            colours.text,
            halo=colours.ground,
            zorder=10,
        )


def _trials(field: Field, code: str, wide: float, high: float, dotted: bool) -> Iterator[_Box]:
    """Give the places tried for a name: on a large region, else around it, nearer ones first."""
    x, y = field.point(code)
    if not dotted:
        for rise in (0, 1, -1):
            yield _around(x, y + rise * high, wide, high, 0)
    for away, step in enumerate(_AWAY):
        if not (dotted or away):
            continue
        gap = _GAP / field.scale + step * high
        for across, upward in _ASIDE:
            aside = gap * (0.7 if across and upward else 1)
            centre = x + across * (aside + wide / 2), y + upward * (aside + high / 2)
            yield _around(*centre, wide, high, away)


def _around(x: float, y: float, wide: float, high: float, away: int) -> _Box:
    return _Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2, away)


def _signs(field: Field, signed: Iterable[str], codes: Sequence[str]) -> list[_Box]:
    """Return what no name may hide: the signs of unsure figures and the regions that are named themselves."""
    boxes = [_around(*field.point(code), _SIGN / field.scale, _SIGN / field.scale, 0) for code in signed]
    return boxes + [_around(*field.point(code), *[_DOT / field.scale] * 2, 0) for code in codes]


def _lead(field: Field, colours: Palette, code: str, box: _Box, signed: bool) -> None:
    """Draw a thin line from a name to its region, ending in a small dot where the region has no sign."""
    x, y = field.point(code)
    end = min(max(x, box.west), box.east), min(max(y, box.south), box.north)
    ink = colours.text
    for width, shade, order in ((2.6, colours.ground, 6.4), (0.9, ink, 6.5)):
        field.axes.plot([x, end[0]], [y, end[1]], color=shade, linewidth=width, zorder=order)
    if not signed:
        field.axes.scatter(x, y, s=12, c=ink, edgecolors=colours.ground, linewidths=0.8, zorder=6.6)


def _grid(box: _Box) -> np.ndarray:
    across, upward = np.linspace(box.west, box.east, 9), np.linspace(box.south, box.north, 4)
    return np.array([(x, y) for x in across for y in upward])


def _inside(field: Field, box: _Box) -> bool:
    (west, east), (south, north) = field.axes.get_xlim(), field.axes.get_ylim()
    return west <= box.west and box.east <= east and south <= box.south and box.north <= north


def _overlap(one: _Box, other: _Box) -> bool:
    return (
        one.west < other.east
        and other.west < one.east
        and one.south < other.north
        and other.south < one.north
    )
