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
BESIDE = (3, 8)
_LEFT, RIGHT = 304, 816
_ABOVE_GAP = 16
# The window less the margins, the foot and the gaps between the parts.
_HEIGHT = 720 - 34 - 18 - 46 - 2 * 14 - 12
_TITLE_LINE = 44
_POINTS = {"beside": (27, 17), "alone": (34, 18), "above": (24, 16)}
_TABLE_SIZES = (26, 13)
# Down to this size a table is set smaller to keep each text on one line.
_SINGLE_LINES = 22
_LINE, _EDGE, _SIDE = 1.25, 0.32, 1.0
_WIDEST = 560
# At most so much is added to a column that has more room than text, and to the height of a row, in sizes of
# type: else the eye would lose its line.
_SPARE_ACROSS, _SPARE_DOWN = 2.5, 0.9
# The indent of points, with the rule at their left.
_INDENT = 36
# The measure counts points of an inch.
_INCH = 72


class TableFit(NamedTuple):
    """How a table is set.

    Attributes
    ----------
    size, widths : of the type and of each column, in pixels.
    rows : how many of its rows there is room for.
    spare : pixels that each row is given beyond its text, so that few rows do not crowd at the top.
    above : whether the points stand above the table or beside it.
    """

    size: int
    widths: tuple[float, ...]
    rows: int
    spare: float
    above: bool


def body_height(slide: Slide) -> int:
    """Return the pixels between title and foot."""
    return _HEIGHT - _TITLE_LINE * line_count(slide.title, WIDTH / _INCH, TITLE, True)


def points_size(points: Sequence[str], where: str, height: float) -> int:
    """Return the size of type at which the points fit: "beside" a picture, "above" a table or "alone"."""
    width = {"beside": _LEFT, "above": WIDTH, "alone": WIDTH}[where] - _INDENT
    sizes = _POINTS[where]
    return best_size(list(points), width / _INCH, height / _INCH, sizes, gap=0.6) or sizes[1]


def table_fit(slide: Slide) -> TableFit:
    """Return how the slide's table is set: below its points, unless it stands larger beside them."""
    height = body_height(slide)
    if not slide.points:
        return TableFit(*_fit(slide.visual, WIDTH, height), above=True)
    lines = sum(line_count(point, (WIDTH - _INDENT) / _INCH, _POINTS["above"][0]) for point in slide.points)
    below = height - lines * _POINTS["above"][0] * 1.45 - _ABOVE_GAP
    beside, above = _fit(slide.visual, RIGHT, height), _fit(slide.visual, WIDTH, below)
    narrow = _rank(slide.visual, RIGHT, beside) > _rank(slide.visual, WIDTH, above)
    return TableFit(*beside, False) if narrow else TableFit(*above, True)


def _fit(table: Table, width: float, height: float) -> tuple[int, tuple[float, ...], int, float]:
    """Return the largest type at which the table fits with every word whole, or else as much as fits."""
    largest, smallest = _TABLE_SIZES
    every = range(largest, smallest - 1, -1)
    single = [size for size in every if size >= _SINGLE_LINES and sum(_natural_widths(table, size)) <= width]
    for size in (*single, *every):
        widths = _column_widths(table, width, size)
        heights = _row_heights(table, widths, size)
        if sum(heights) <= height and sum(_longest_words(table, size)) <= width:
            spare = (height - sum(heights)) / len(heights)
            return size, widths, len(table.rows), min(spare, _SPARE_DOWN * size)
    # The last line says how many rows are left out.
    room, rows = height - heights[0] - size * (_LINE + _EDGE), 0
    while rows < len(table.rows) and heights[rows + 1] <= room:
        room -= heights[rows + 1]
        rows += 1
    return size, widths, rows, 0.0


def _rank(table: Table, width: float, fit: tuple) -> tuple[int, bool, bool, int]:
    """Return by what a way to set a table is chosen: more rows, whole words, single lines, larger type."""
    size, _, rows, _ = fit
    return (
        rows,
        sum(_longest_words(table, size)) <= width,
        sum(_natural_widths(table, size)) <= width,
        size,
    )


def _longest_words(table: Table, size: int) -> list[float]:
    """Return the width of each column below which a word would be broken."""
    return [
        max(
            (text_width(word, size, True) for text in column for word in text.split(" ")),
            default=0,
        )
        * _INCH
        + _SIDE * size
        for column in zip(table.header, *table.rows, strict=True)
    ]


def _natural_widths(table: Table, size: int) -> list[float]:
    """Return the width of each column in which no text but its header breaks."""
    wanted = []
    for column, name in enumerate(table.header):
        cells = [text_width(row[column], size, place in table.mine) for place, row in enumerate(table.rows)]
        # A header may break at its spaces.
        natural = max([*cells, text_width(name, size, True) / 2], default=0) * _INCH
        wanted.append(natural + _SIDE * size)
    return [max(pair) for pair in zip(wanted, _longest_words(table, size), strict=True)]


def _column_widths(table: Table, width: float, size: int) -> tuple[float, ...]:
    wanted, least = _natural_widths(table, size), _longest_words(table, size)
    if sum(wanted) <= width:
        spare = min((width - sum(wanted)) / max(1, len(wanted)), _SPARE_ACROSS * size)
        return tuple(each + spare for each in wanted)
    wanted = [max(low, min(_WIDEST, each)) for low, each in zip(least, wanted, strict=True)]
    if sum(least) > width:
        return tuple(shares(wanted, width, min([4.5 * size, *wanted])))
    # Every word stays whole; what is left goes to the columns with the longest texts.
    more = [each - low for low, each in zip(least, wanted, strict=True)]
    free = (width - sum(least)) / (sum(more) or 1)
    return tuple(low + each * free for low, each in zip(least, more, strict=True))


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
