"""Where does the name of each region stand on a map, and which regions only get a number?"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.path import Path as Outline

from benchmark.charts.colours import ink_on
from benchmark.exports.pictures.base import NOTE, Sheet, label
from benchmark.exports.pictures.lettering import line_height, width_of
from benchmark.exports.pictures.signs import hourglass

# Steps around the point inside a region at which its name is tried, in heights of the label.
_TRIALS = ((0, 0), (0, 0.5), (0, -0.5), (0.6, 0), (-0.6, 0), (0, 1.0), (0, -1.0), (1.2, 0), (-1.2, 0))
# A name may lie on the sea, and this little on a neighbour.
_ON_NEIGHBOURS = 0.12
_ON_NEIGHBOURS_FIRST = 0.5
_OWN = 0.3
_NAME, _NUMBER = NOTE - 0.8, NOTE - 0.5


# In a province every name without a kind is a kabupaten: only a kota has to say so.
_KABUPATEN = "Kab. "


class Listed(NamedTuple):
    """A region that has only a number on the map: the number, its name and figure, whether the figure is old
    and whether the region is one that is looked for."""

    number: str
    name: str
    figure: str
    stale: bool
    strong: bool = False


class _Name(NamedTuple):
    name: str
    figure: str


class Field(NamedTuple):
    """The plot of a map: its axes in degrees, inches for a degree, outlines and frames by code."""

    axes: Axes
    scale: float
    shapes: dict[str, Outline]
    places: dict[str, NamedTuple]

    def point(self, code: str) -> tuple[float, float]:
        """Return a place inside the region, in degrees east and north."""
        return self.places[code].longitude, self.places[code].latitude

    def size_of(self, text: str, points: float, weight: str = "regular") -> tuple[float, float]:
        """Return width and height of a line of text, in degrees."""
        figure = self.axes.figure
        return (
            width_of(figure, text, points, weight) / self.scale,
            line_height(figure, points) / self.scale,
        )


def place_labels(
    field: Field,
    paper: Sheet,
    table: pd.DataFrame,
    first: Sequence[str],
    shade_of: dict[str, str],
    figure_of: Callable[[pd.Series], str],
) -> list[Listed]:
    """Write the name and figure of each region where they fit, else a number.

    Parameters
    ----------
    table : DataFrame
        Index code; ``short_name`` and what ``figure_of`` reads.
    first : codes that are placed before the others and set in bold.

    Returns
    -------
    list of Listed
        The regions that were only numbered, by number.
    """
    codes = [code for code in table.index if code in field.shapes]
    shapes = {code: field.shapes[code] for code in codes}
    boxes = {code: (*shape.get_extents().min, *shape.get_extents().max) for code, shape in shapes.items()}
    area = {code: (box[2] - box[0]) * (box[3] - box[1]) for code, box in boxes.items()}
    taken: list[tuple] = []
    placed, crowded = {}, []
    names = {code: _Name(_short(table.at[code, "short_name"]), figure_of(table.loc[code])) for code in codes}

    def spot_of(code: str) -> tuple | None:
        weight = "bold" if code in first else "regular"
        wide = max(field.size_of(text, _NAME, weight)[0] for text in names[code])
        high = field.size_of("", _NAME)[1] * (2 if names[code].figure else 1)
        limit = _ON_NEIGHBOURS_FIRST if code in first else _ON_NEIGHBOURS
        spot = _spot(field, code, shapes, boxes, taken, wide, high, limit)
        return spot and (spot, weight, high, _around(spot, wide, high))

    # The number of a region that is too small for its name stands where it must: names keep off it.
    small = [code for code in codes if spot_of(code) is None]
    taken += [_around(field.point(code), *_number_size(field, "00")) for code in small]
    for code in sorted(set(codes) - set(small), key=lambda code: (code not in first, -area[code])):
        found = spot_of(code)
        if found is None:
            crowded.append(code)
            continue
        placed[code] = found
        taken.append(found[-1])
    del taken[: len(small)]
    for code, (spot, weight, high, _) in placed.items():
        stale = bool(table.at[code, "stale"]) and bool(names[code].figure)
        _write_name(field, paper, code, spot, weight, names[code], high, shade_of, stale)
    return _number(field, paper, table, sorted([*small, *crowded]), taken, shade_of, names, first)


def _number_size(field: Field, number: str) -> tuple[float, float]:
    wide, high = field.size_of(number, _NUMBER, "bold")
    return wide * 1.1, high * 0.8


def _write_name(field, paper, code, spot, weight, name, high, shade_of, stale) -> None:
    name, figure = name
    inside = field.shapes[code].contains_point(spot)
    shade = shade_of[code] if inside else paper.colours.ground
    ink = ink_on(paper.colours, shade)
    up = high / 4 if figure else 0
    for text, rise, heavy in ((name, up, weight), (figure, -up, weight)):
        if text:
            label(
                field.axes, spot[0], spot[1] + rise, text, _NAME, heavy, ink, "center", halo=shade, zorder=9
            )
    if stale:
        beside = field.size_of(figure, _NAME)[0] / 2 + 0.05 / field.scale
        hourglass(field.axes, spot[0] - beside, spot[1] - up, ink, 4.0)


def _number(field, paper, table, codes, taken, shade_of, names, first) -> list[Listed]:
    rows = []
    for number, code in enumerate(codes, start=1):
        x, y = field.point(code)
        wide, high = _number_size(field, str(number))
        # Beside its point, if another label is there already.
        shifts = (
            (0, 0),
            (0, 0.8),
            (0, -0.8),
            (1.0, 0),
            (-1.0, 0),
            (0.9, 0.8),
            (-0.9, -0.8),
            (0, 1.6),
            (0, -1.6),
        )
        trials = [(x + across * wide, y + upward * high) for across, upward in shifts]
        free = [
            spot for spot in trials if not any(_overlaps(_around(spot, wide, high), box) for box in taken)
        ]
        spot = free[0] if free else trials[0]
        taken.append(_around(spot, wide, high))
        shade = shade_of[code] if field.shapes[code].contains_point(spot) else paper.colours.ground
        ink = ink_on(paper.colours, shade)
        label(field.axes, *spot, str(number), _NUMBER, "bold", ink, "center", halo=shade, zorder=10)
        stale = bool(names[code].figure) and bool(table.at[code, "stale"])
        rows.append(Listed(str(number), *names[code], stale, code in first))
    return rows


def _short(name: str) -> str:
    return name.removeprefix(_KABUPATEN)


def _spot(field: Field, code, shapes, boxes, taken, wide, high, limit) -> tuple[float, float] | None:
    """Return the first place tried where the label covers no other label and hardly any neighbour."""
    x, y = field.point(code)
    (west, east), (south, north) = field.axes.get_xlim(), field.axes.get_ylim()
    for across, upward in _TRIALS:
        spot = (x + across * high, y + upward * high)
        box = _around(spot, wide, high)
        if box[0] < west or box[2] > east or box[1] < south or box[3] > north:
            continue
        if any(_overlaps(box, other) for other in taken):
            continue
        grid = np.array(
            [(px, py) for px in np.linspace(box[0], box[2], 7) for py in np.linspace(box[1], box[3], 4)]
        )
        if shapes[code].contains_points(grid).mean() < _OWN:
            continue
        near = [other for other, edge in boxes.items() if other != code and _overlaps(box, edge)]
        covered = sum(shapes[other].contains_points(grid).mean() for other in near)
        if covered <= limit:
            return spot
    return None


def _around(spot, wide: float, high: float) -> tuple[float, float, float, float]:
    return (spot[0] - wide / 2, spot[1] - high / 2, spot[0] + wide / 2, spot[1] + high / 2)


def _overlaps(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
