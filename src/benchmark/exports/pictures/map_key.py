"""What do colours and signs of a drawn map mean? The legend of the screen, beside or below the picture."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from benchmark.analysis.classes import MapClasses
from benchmark.charts.untargeted import untargeted_regions, untargeted_shade
from benchmark.exports.pictures.base import NOTE, SMALL, Box, Sheet, label, plot
from benchmark.exports.pictures.lettering import clipped, line_height, width_of, wrapped
from benchmark.exports.pictures.map_labels import Listed
from benchmark.exports.pictures.signs import hourglass
from benchmark.locale import Words

_BESIDE = 0.31  # of the width
_MARK = 0.22  # inches from the mark to its text, at the size of the text
_NAMES_SHOWN = 4
_SMALLER = (8.5, 8.0, 7.5, 7.0)
_MOST_COLUMNS = 2
_APART = 0.12  # inches between map and legend
_MARGIN = 0.12  # inches behind a listed name, for the sign of an old figure


class Key(NamedTuple):
    """What has to be explained: ``dots`` says whether one's own regions and the chosen ones have dots
    on the map, ``cut`` names the regions whose far islets are not drawn."""

    title: str
    table: pd.DataFrame
    classes: MapClasses
    shades: Sequence[str]
    mine: Sequence[str]
    chosen: Sequence[str]
    dots: tuple[bool, bool] = (False, False)
    cut: Sequence[str] = ()


class _Item(NamedTuple):
    kind: str  # "fill", "dotted", "sign", "hourglass", "outline", "dot"
    look: str
    text: str


def _items(paper: Sheet, key: Key, words: Words) -> Iterator[_Item]:
    """The lines of the legend from low to high, as on the screen, with the number of regions."""
    table, colours = key.table, paper.colours
    index = key.classes.index.reindex(table.index)
    bounded = index.isna() & (table["bound"] != "")
    untargeted = index.isna() & ~bounded & untargeted_regions(table)
    missing = index.isna() & ~bounded & ~untargeted

    def counted(text: str, count: int) -> str:
        return f"{text} ({words.number(count)})"

    for place, (text, shade) in enumerate(zip(key.classes.labels, key.shades, strict=True)):
        yield _Item("fill", shade, counted(text, int((index == place).sum())))
    if untargeted.any():
        text = counted(words("berangka, belum bertarget"), int(untargeted.sum()))
        yield _Item("fill", untargeted_shade(colours), text)
    if missing.any() or not len(key.classes.labels):
        yield _Item("dotted", colours.no_data, counted(words("belum ada data"), int(missing.sum())))
    if bounded.any():
        yield _Item("fill", colours.context, counted(words("hanya batas diketahui"), int(bounded.sum())))
    for kind, look, text, holds in (
        ("sign", "↑", words("paling sedikit"), table["bound"] == "lower"),
        ("sign", "↓", words("paling banyak"), table["bound"] == "upper"),
        ("hourglass", "", words("angka lama"), table["stale"].astype(bool)),
        ("sign", "≈", words("sumber berselisih"), table["doubtful"].astype(bool)),
    ):
        if holds.any():
            yield _Item(kind, look, counted(text, int(holds.sum())))
    for names, shade, dots in zip(
        (key.mine, key.chosen), (colours.mine, colours.chosen), key.dots, strict=True
    ):
        if names:
            more = [words("{n} lainnya", n=words.number(len(names) - _NAMES_SHOWN))]
            shown = [*names[:_NAMES_SHOWN], *(more if len(names) > _NAMES_SHOWN else [])]
            yield _Item("dot" if dots else "outline", shade, words.listing(shown))


def map_beside(paper: Sheet) -> Box:
    """Return the room of the map that has its legend beside it."""
    room = paper.room
    return Box(room.left, room.bottom, room.width * (1 - _BESIDE) - _APART, room.height)


def key_beside(paper: Sheet, key: Key, words: Words) -> tuple[Box, Box]:
    """Write the legend in a column on the right.

    Returns
    -------
    (Box, Box)
        The room that is left for the map, and the room below the legend.
    """
    room = paper.room
    wide = room.width * _BESIDE
    column = Box(room.right - wide, room.bottom, wide, room.height)
    axes, step = _inches(paper), line_height(paper.figure, SMALL) * 1.08
    top = column.top
    for line in wrapped(paper.figure, key.title, wide, SMALL, "bold", 3):
        label(axes, column.left, top - step / 2, line, SMALL, "bold", paper.colours.text)
        top -= step
    for item in _items(paper, key, words):
        lines = wrapped(paper.figure, item.text, wide - _MARK, SMALL, most_lines=2)
        _mark(axes, paper, item, column.left, top - step / 2)
        for line in lines:
            label(axes, column.left + _MARK, top - step / 2, line, SMALL, ink=paper.colours.text)
            top -= step
    small = line_height(paper.figure, NOTE)
    top -= 0.04
    notes = [key.classes.rule]
    if key.cut:
        notes.insert(0, words("Pulau jauh milik {names} tidak digambar.", names=words.listing(key.cut)))
    for line in (line for text in notes for line in wrapped(paper.figure, text, wide, NOTE, most_lines=4)):
        label(axes, column.left, top - small / 2, line, NOTE, ink=paper.colours.quiet_text)
        top -= small
    return map_beside(paper), Box(column.left, column.bottom, wide, top - 0.08 - column.bottom)


def key_below(paper: Sheet, key: Key, words: Words) -> Box:
    """Write the legend in rows at the foot and return the room that is left for the map."""
    room, figure = paper.room, paper.figure
    step, small = line_height(figure, SMALL) * 1.08, line_height(figure, NOTE)
    rows: list[list[tuple[float, _Item]]] = [[]]
    x = 0.0
    for item in _items(paper, key, words):
        item = item._replace(text=clipped(figure, item.text, room.width - _MARK, SMALL))
        wide = _MARK + width_of(figure, item.text, SMALL)
        if rows[-1] and x + wide > room.width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, item))
        x += wide + 0.2
    rule = wrapped(figure, key.classes.rule, room.width, NOTE, most_lines=2)
    title = wrapped(figure, key.title, room.width, SMALL, "bold", 2)
    high = step * (len(rows) + len(title)) + small * len(rule) + 0.04
    axes, top = _inches(paper), room.bottom + high
    for line in title:
        label(axes, room.left, top - step / 2, line, SMALL, "bold", paper.colours.text)
        top -= step
    for row in rows:
        for x, item in row:
            _mark(axes, paper, item, room.left + x, top - step / 2)
            label(axes, room.left + x + _MARK, top - step / 2, item.text, SMALL, ink=paper.colours.text)
        top -= step
    for line in rule:
        label(axes, room.left, top - small / 2, line, NOTE, ink=paper.colours.quiet_text)
        top -= small
    return Box(room.left, room.bottom + high + 0.06, room.width, room.height - high - 0.06)


def listing_beside(paper: Sheet, room: Box, rows: Sequence[Listed], words: Words) -> None:
    """Write numbered names in the room, in up to two columns, in type as small as it must be.

    Where even the smallest type leaves no room for all, the last line says how many more there are.
    """
    axes, figure = _inches(paper), paper.figure
    enough = [size for size in (NOTE, *_SMALLER) if _columns_needed(paper, room, rows, size) <= _MOST_COLUMNS]
    unclipped = [size for size in enough if _widest(paper, rows, size) <= _column(paper, room, rows, size)]
    points = next(iter([*unclipped, *enough[-1:], _SMALLER[-1]]))
    step = line_height(figure, points) * 0.98
    columns = min(_MOST_COLUMNS, _columns_needed(paper, room, rows, points))
    held = max(1, int(room.height / step)) * columns
    more = len(rows) - held
    if more > 0:
        text = words("dan {n} lainnya", n=words.number(more + 1))
        rows = [*rows[: held - 1], Listed("", text, "", False)]
    deep = -(-len(rows) // columns)
    wide = room.width / columns
    number_wide = width_of(figure, "00 ", points, "bold")
    for place, row in enumerate(rows):
        left, top = room.left + wide * (place // deep), room.top - step * (place % deep + 0.5)
        weight, ink = ("bold", paper.colours.mine) if row.strong else ("regular", paper.colours.text)
        label(axes, left, top, row.number, points, "bold", ink)
        end = f" {row.figure}" if row.figure else ""
        room_for_name = wide - number_wide - _MARGIN - width_of(figure, end, points, weight)
        text = clipped(figure, row.name, room_for_name, points, weight) + end
        label(axes, left + number_wide, top, text, points, weight, ink)
        if row.stale:
            after = width_of(figure, text, points, weight) + 0.07
            hourglass(axes, left + number_wide + after, top, ink, 4.5)


def _widest(paper: Sheet, rows: Sequence[Listed], points: float) -> float:
    texts = (f"00 {row.name} {row.figure}" for row in rows)
    return max(width_of(paper.figure, text, points) for text in texts) + _MARGIN


def _column(paper: Sheet, room: Box, rows: Sequence[Listed], points: float) -> float:
    return room.width / max(1, _columns_needed(paper, room, rows, points))


def _columns_needed(paper: Sheet, room: Box, rows: Sequence[Listed], points: float) -> int:
    deep = max(1, int(room.height / (line_height(paper.figure, points) * 0.98)))
    return -(-len(rows) // deep)


def _inches(paper: Sheet) -> Axes:
    """Return a layer over the whole picture, measured in inches."""
    wide, high = paper.figure.get_size_inches()
    axes = plot(paper, Box(0, 0, wide, high))
    axes.set_xlim(0, wide)
    axes.set_ylim(0, high)
    return axes


def _mark(axes: Axes, paper: Sheet, item: _Item, left: float, middle: float) -> None:
    colours, side = paper.colours, 0.12
    corner = (left, middle - side / 2)
    if item.kind in ("fill", "dotted", "outline"):
        dotted = item.kind == "dotted"
        line = {"fill": colours.border, "dotted": colours.no_data_line, "outline": item.look}[item.kind]
        axes.add_patch(
            Rectangle(
                corner,
                side,
                side,
                facecolor="none" if item.kind == "outline" else item.look,
                edgecolor=line,
                linewidth={"fill": 0.4, "dotted": 0.9, "outline": 2.0}[item.kind],
                linestyle=(0, (1, 1.4)) if dotted else "solid",
            )
        )
    elif item.kind == "dot":
        axes.scatter(
            left + side / 2, middle, s=42, c=item.look, edgecolors=paper.colours.ground, linewidths=1.4
        )
    elif item.kind == "hourglass":
        hourglass(axes, left + side / 2, middle, colours.text, 5.5)
    else:
        label(axes, left + side / 2, middle, item.look, SMALL, "bold", colours.text, "center")
