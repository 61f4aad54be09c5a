"""Where do the words of a chart stand, so that none covers a mark or another word?"""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmark.charts.room import Room
from benchmark.exports.pictures.base import Box, label
from benchmark.exports.pictures.lettering import line_height, width_of

_MARK = 0.085  # inches from the middle of a mark to its edge


class Labels:
    """Puts labels into a plot one after the other; what would touch is moved, or left out."""

    def __init__(self, axes: Axes, box: Box, figure: Figure):
        self._axes, self._box, self._figure, self._room = axes, box, figure, Room()
        (self._left, self._right), (self._bottom, self._top) = axes.get_xlim(), axes.get_ylim()

    def keep_off(self, x: float, y: float) -> None:
        """Keep a mark free of words."""
        self._room.fill(*self._share(x, y), _MARK / self._box.width, _MARK / self._box.height)

    def beside(
        self, x: float, y: float, text: str, points: float, weight: str, ink: str, must: bool = False
    ) -> None:
        """Write above, below, right or left of a mark; a label that must stand takes the first place."""
        wide, high = self._size(text, points, weight)
        across, upward = self._share(x, y)
        gap_x, gap_y = 1.3 * _MARK / self._box.width, 1.15 * _MARK / self._box.height
        middle = min(max(across - wide / 2, -0.01), 1.01 - wide)
        trials = [
            (middle, upward + gap_y),
            (middle, upward - gap_y - high),
            (across + gap_x, upward - high / 2),
            (across - gap_x - wide, upward - high / 2),
        ]
        self._write(trials, wide, high, text, points, weight, ink, must)

    def at_edge(self, x: float, y: float, text: str, points: float, ink: str) -> None:
        """Write flush right at the end of the axis, or not at all."""
        wide, high = self._size(text, points)
        across, upward = self._share(x, y)
        trials = [(across - wide, upward - high / 2), (across - wide, upward), (across - wide, upward - high)]
        self._write(trials, wide, high, text, points, "regular", ink, False)

    def on_line(self, left: float, right: float, y: float, text: str, points: float, ink: str) -> None:
        """Name a line above or below it, at its right or left end, in any case."""
        wide, high = self._size(text, points)
        gap = 0.02 / self._box.height
        ends = [min(self._share(right, y)[0], 1.0) - wide, self._share(left, y)[0]]
        upward = self._share(left, y)[1]
        trials = [(end, level) for end in ends for level in (upward + gap, upward - gap - high)]
        trials += [(ends[0], upward + gap + high * step) for step in (1, -2)]
        self._write(trials, wide, high, text, points, "regular", ink, True)

    def _write(self, trials, wide, high, text, points, weight, ink, must: bool) -> None:
        within = [
            (x, y) for x, y in trials if x >= -0.02 and x + wide <= 1.02 and y >= 0 and y + high <= 1.06
        ]
        spot = next(
            (each for each in within if self._room.take((*each, each[0] + wide, each[1] + high))), None
        )
        if spot is None:
            if not must:
                return
            spot = (within or trials)[0]
        x = self._left + spot[0] * (self._right - self._left)
        y = self._bottom + (spot[1] + high / 2) * (self._top - self._bottom)
        halo = self._figure.get_facecolor()
        label(self._axes, x, y, text, points, weight, ink, halo=halo, zorder=8)

    def _share(self, x: float, y: float) -> tuple[float, float]:
        return (
            (x - self._left) / (self._right - self._left),
            (y - self._bottom) / (self._top - self._bottom),
        )

    def _size(self, text: str, points: float, weight: str = "regular") -> tuple[float, float]:
        wide = width_of(self._figure, text, points, weight) + 0.03
        return wide / self._box.width, line_height(self._figure, points) * 0.92 / self._box.height


def kept_apart(wanted: Sequence[float], step: float, height: float) -> list[float]:
    """Return places in the given order, from the top down, at least ``step`` apart and not below 0."""
    places: list[float] = []
    for place in wanted:
        places.append(min(place, places[-1] - step) if places else min(place, height))
    floor = 0.0
    for number in range(len(places) - 1, -1, -1):
        places[number] = max(places[number], floor)
        floor = places[number] + step
    return places
