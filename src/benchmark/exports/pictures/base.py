"""On what ground is a picture drawn, and how does it say what it shows and whose data it shows?

Matplotlib is used object by object (`Figure`, never pyplot): nothing is shared between two pictures, so
readers may draw at the same time. Sizes are in inches, type in points as printed at that size.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from benchmark.charts.colours import Palette, palette
from benchmark.exports.citation import PRODUCT
from benchmark.exports.pictures.lettering import font, line_height, readable, scale, wrapped
from benchmark.locale import Words

HEIGHT, DPI = 5.6, 150
# Points at a width of ten inches; a smaller picture gets smaller type, but never as small as its width.
TITLE, SUBTITLE, BODY, SMALL, NOTE = 16.0, 12.0, 11.0, 10.0, 9.0
_MARGIN = 0.12  # inches around all
_DARK = ContextVar("dark", default=False)


@contextmanager
def dark_ground(dark: bool = True) -> Iterator[None]:
    """Draw what is drawn meanwhile for a dark room; files are for paper and are drawn on white."""
    before = _DARK.set(dark)
    try:
        yield
    finally:
        _DARK.reset(before)


@dataclass(frozen=True)
class Picture:
    """What is drawn, and what it shows in a sentence for those who cannot see it."""

    figure: Figure
    alt: str
    dpi: int = DPI

    @cached_property
    def data(self) -> bytes:
        """Return the PNG file, with no word on how it was made: same figures, same bytes."""
        file = BytesIO()
        self.figure.savefig(file, format="png", dpi=self.dpi, metadata={"Software": None})
        return file.getvalue()


@dataclass(frozen=True)
class Credit:
    """What a picture says of itself once it stands alone, all in the reader's language.

    Attributes
    ----------
    title, subtitle : what is shown.
    source : publishers in a few words.
    when : the date or dates of the figures.
    revision : of the evidence base.
    """

    title: str
    subtitle: str = ""
    source: str = ""
    when: str = ""
    revision: str = ""


class Box(NamedTuple):
    """A part of the picture, in inches from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def top(self) -> float:
        return self.bottom + self.height


class Sheet(NamedTuple):
    """A blank picture: its figure, the room that title and source leave, and its colours."""

    figure: Figure
    room: Box
    colours: Palette


def sheet(words: Words, size: tuple[float, float], credit: Credit | None) -> Sheet:
    """Return a blank picture, with title and source written where a credit is given.

    Parameters
    ----------
    words : Words
    size : inches wide and high.
    credit : Credit, optional
        Without one, the picture is bare: slide and page have a title and source of their own.
    """
    figure = Figure(figsize=size, dpi=DPI)
    FigureCanvasAgg(figure)
    colours = palette(_DARK.get())
    figure.set_facecolor(colours.ground)
    width, height = size
    margin = _MARGIN if credit else 0.04
    room = Box(margin, margin, width - 2 * margin, height - 2 * margin)
    if credit is None:
        return Sheet(figure, room, colours)
    top = height - 2 * _MARGIN
    for text, points, weight, ink, lines in (
        (credit.title, TITLE, "bold", colours.text, 2),
        (credit.subtitle, SUBTITLE, "regular", colours.quiet_text, 2),
    ):
        top -= write_block(figure, text, room.left, top, room.width, points, weight, ink, lines)
    note = _note(words, credit)
    bottom = margin
    deep = line_height(figure, NOTE) * len(wrapped(figure, note, room.width, NOTE, most_lines=3))
    write_block(figure, note, room.left, bottom + deep, room.width, NOTE, "regular", colours.quiet_text, 3)
    bottom += deep + 0.08
    return Sheet(figure, Box(room.left, bottom, room.width, top - 0.06 - bottom), colours)


def _note(words: Words, credit: Credit) -> str:
    parts = [
        words("Sumber: {source}", source=credit.source) if credit.source else "",
        words("Keadaan: {when}", when=credit.when) if credit.when else "",
        words("Revisi data: {revision}", revision=credit.revision) if credit.revision else "",
        PRODUCT,
    ]
    return " · ".join(part for part in parts if part)


def write_block(
    figure: Figure,
    text: object,
    left: float,
    top: float,
    width: float,
    points: float,
    weight: str,
    ink: str,
    most_lines: int,
) -> float:
    """Write a text in lines from ``top`` downwards and return the inches used; nothing for no text.

    The text is data: dollars and braces mean nothing in it.
    """
    if not text:
        return 0.0
    wide, high = figure.get_size_inches()
    step = line_height(figure, points)
    lines = wrapped(figure, text, width, points, weight, most_lines)
    for place, line in enumerate(lines):
        figure.text(
            left / wide,
            (top - step * (place + 0.5)) / high,
            line,
            fontproperties=font(points * scale(figure), weight),
            color=ink,
            va="center",
            parse_math=False,
        )
    return step * len(lines)


def label(
    axes: Axes,
    x: float,
    y: float,
    text: object,
    points: float = BODY,
    weight: str = "regular",
    ink: str = "#000000",
    across: str = "left",
    upward: str = "center",
    halo: str | None = None,
    **more,
) -> Text:
    """Write one line at a place of a chart, in its data's units, rimmed with ``halo`` where one is named."""
    drawn = axes.text(
        x,
        y,
        readable(text),
        fontproperties=font(points * scale(axes.figure), weight),
        color=ink,
        ha=across,
        va=upward,
        parse_math=False,
        **more,
    )
    if halo:
        drawn.set_path_effects([withStroke(linewidth=2.2 * scale(axes.figure), foreground=halo)])
    return drawn


def plot(paper: Sheet, box: Box) -> Axes:
    """Return an empty plot in a part of the picture: no frame, no ticks, no grid."""
    width, height = paper.figure.get_size_inches()
    axes = paper.figure.add_axes(
        (box.left / width, box.bottom / height, box.width / width, box.height / height), facecolor="none"
    )
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(
        length=0, labelsize=NOTE * scale(paper.figure), labelcolor=paper.colours.quiet_text, pad=4
    )
    axes.set_xticks([])
    axes.set_yticks([])
    return axes


def ticks(axes: Axes, which: str, places, names) -> None:
    """Name places of an axis (``which`` "x" or "y") in the house type."""
    setter = axes.set_xticks if which == "x" else axes.set_yticks
    setter(list(places), labels=[readable(name) for name in names])
    read = axes.get_xticklabels if which == "x" else axes.get_yticklabels
    for text in read():
        text.set_fontproperties(font(NOTE * scale(axes.figure)))
        text.set_parse_math(False)
