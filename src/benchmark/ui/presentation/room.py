"""How much room has each part of a slide of 1280 × 720, and how large may its type be?

The browser enlarges the whole slide with the window, so all is measured once, in its pixels. Type is measured
as for the deck, in Arial, which is wider than the face on the screen: what fits here fits there.
"""

from collections.abc import Sequence
from typing import NamedTuple

from benchmark.exports.slides.measure import best_size, line_count, shares, text_width
from benchmark.exports.slides.model import Slide, Table

WIDTH = 1176
TITLE = 38
BESIDE = (5, 9)
_LEFT, RIGHT = 396, 732
_ABOVE_GAP = 16
# The window less the margins, the foot and the gaps between the parts.
_HEIGHT = 720 - 34 - 18 - 46 - 2 * 14
_TITLE_LINE = 44
_POINTS = {"beside": (27, 17), "alone": (34, 18), "above": (24, 16)}
_TABLE_SIZES = (26, 13)
_LINE, _EDGE, _SIDE = 1.25, 0.32, 1.0
_WIDEST = 560
# The measure counts points of an inch.
_INCH = 72


class TableFit(NamedTuple):
    """How a table is set.

    Attributes
    ----------
    size, widths : of the type and of each column, in pixels.
    rows : how many of its rows there is room for.
    above : whether the points stand above the table or beside it.
    """

    size: int
    widths: tuple[float, ...]
    rows: int
    above: bool


def body_height(slide: Slide) -> int:
    """Return the pixels between title and foot."""
    return _HEIGHT - _TITLE_LINE * line_count(slide.title, WIDTH / _INCH, TITLE, True)


def points_size(points: Sequence[str], where: str, height: float) -> int:
    """Return the size of type at which the points fit: "beside" a picture, "above" a table or "alone"."""
    width = {"beside": _LEFT, "above": WIDTH, "alone": WIDTH}[where] - 34
    sizes = _POINTS[where]
    return best_size(list(points), width / _INCH, height / _INCH, sizes, gap=0.6) or sizes[1]


def table_fit(slide: Slide) -> TableFit:
    """Return how the slide's table is set largest: beside its points or below them."""
    height = body_height(slide)
    if not slide.points:
        return TableFit(*_fit(slide.visual, WIDTH, height), above=True)
    lines = sum(line_count(point, (WIDTH - 34) / _INCH, _POINTS["above"][0]) for point in slide.points)
    below = height - lines * _POINTS["above"][0] * 1.45 - _ABOVE_GAP
    beside, above = _fit(slide.visual, RIGHT, height), _fit(slide.visual, WIDTH, below)
    # More rows first, then larger type.
    wide = (above[2], above[0]) > (beside[2], beside[0])
    return TableFit(*above, True) if wide else TableFit(*beside, False)


def _fit(table: Table, width: float, height: float) -> tuple[int, tuple[float, ...], int]:
    largest, smallest = _TABLE_SIZES
    for size in range(largest, smallest - 1, -1):
        widths = _column_widths(table, width, size)
        heights = _row_heights(table, widths, size)
        if sum(heights) <= height:
            return size, widths, len(table.rows)
    # The last line says how many rows are left out.
    room, rows = height - heights[0] - size * (_LINE + _EDGE), 0
    while rows < len(table.rows) and heights[rows + 1] <= room:
        room -= heights[rows + 1]
        rows += 1
    return size, widths, rows


def _column_widths(table: Table, width: float, size: int) -> tuple[float, ...]:
    wanted = []
    for column, name in enumerate(table.header):
        cells = [text_width(row[column], size) for row in table.rows]
        words = [text_width(word, size, True) for word in name.split(" ")]
        # A header may break at its spaces, and a long text anywhere.
        natural = max([*cells, *words, text_width(name, size, True) / 2], default=0) * _INCH
        wanted.append(min(_WIDEST, natural) + _SIDE * size)
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / max(1, len(wanted))
        return tuple(each + spare for each in wanted)
    return tuple(shares(wanted, width, min([4.5 * size, *wanted])))


def _row_heights(table: Table, widths: Sequence[float], size: int) -> list[float]:
    """Return the height of the header and of each row."""
    heights = []
    for place, row in enumerate((table.header, *table.rows)):
        bold = place == 0 or place - 1 in table.mine
        lines = max(
            (
                line_count(text, max(size, each - _SIDE * size) / _INCH, size, bold)
                for text, each in zip(row, widths, strict=True)
            ),
            default=1,
        )
        heights.append(lines * size * _LINE + size * _EDGE + 1)
    return heights
