"""How is a table of texts written: ruled, its header repeated on each page, its columns as wide as asked?"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Docx

from benchmark.exports.documents.inline import Blank, Cited, Line, Slanted, Sources, Strong, write
from benchmark.exports.documents.styles import CELL
from benchmark.exports.documents.xml import clean, element, node, twips

_HEADER_FILL, _OWN_FILL = "E9EDF0", "E3F1F0"
_RULE = "8A929C"
# About half a page of a column one centimetre wide.
_SIGNS_PER_CM = 120
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True)
class Lines:
    """A cell of several paragraphs."""

    lines: tuple[Line, ...]


Cell = Line | Lines


@dataclass(frozen=True)
class Grid:
    """What a table says.

    Attributes
    ----------
    header : one text per column; empty for a table without a header row.
    rows : cells, as many as columns.
    widths : of the columns in cm.
    alt : what the table holds, for those who cannot see it.
    right : columns (from 0) set flush right; centred : columns set in the middle.
    own : columns (from 0) of the planner's own region, tinted; strong : rows (from 0) in bold.
    height : least height of a row in cm, to write in by hand; 0 for as high as its text.
    total : a last row in bold: its name across all columns but the last, and the sum.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    alt: str
    right: tuple[int, ...] = ()
    centred: tuple[int, ...] = ()
    own: tuple[int, ...] = ()
    strong: tuple[int, ...] = ()
    height: float = 0.0
    total: tuple[str, Cell] | None = None


def write_grid(document: Docx, grid: Grid, sources: Sources) -> None:
    """Append a ruled table to the document."""
    table = _table(document, grid.widths, grid.alt, ruled=True)
    if grid.header:
        row = _row(table, header=True)
        for at, text in enumerate(grid.header):
            cell = _cell(row, grid.widths[at], _HEADER_FILL, middle=True)
            _fill(cell, Strong(text), sources, "right" if at in grid.right else "center")
    for number, cells in enumerate(grid.rows):
        row = _row(table, height=grid.height, whole=_fits(cells, grid.widths))
        for at, content in enumerate(cells):
            cell = _cell(row, grid.widths[at], _OWN_FILL if at in grid.own else "")
            align = "right" if at in grid.right else "center" if at in grid.centred else ""
            lines = content.lines if isinstance(content, Lines) else (content,)
            for line in lines:
                _fill(
                    cell, _bold(line) if number in grid.strong else line, sources, align, after=len(lines) > 1
                )
    if grid.total:
        _write_total(table, grid, grid.total, sources)


def write_pairs(
    document: Docx,
    pairs: Sequence[tuple[Line, Cell]],
    sources: Sources,
    widths: tuple[float, float, float] = (3.6, 0.5, 11.9),
    style: str = "Normal",
) -> None:
    """Append lines of the form "Hal : Permohonan kunjungan", without rules."""
    table = _table(document, widths, "", ruled=False)
    for number, (name, content) in enumerate(pairs, 1):
        row = _row(table)
        # The lines belong together, on one page where they fit.
        _fill(_cell(row, widths[0]), name, sources, style=style, keep=number < len(pairs))
        _fill(_cell(row, widths[1]), ":" if name else "", sources, style=style)
        cell = _cell(row, widths[2])
        for line in content.lines if isinstance(content, Lines) else (content,):
            _fill(cell, line, sources, style=style)


def write_columns(
    document: Docx,
    columns: Sequence[Sequence[Line]],
    widths: Sequence[float],
    sources: Sources,
    align: str,
    style: str,
) -> None:
    """Append blocks of lines side by side, without rules: letterhead, signatures."""
    table = _table(document, tuple(widths), "", ruled=False)
    row = _row(table)
    for lines, width in zip(columns, widths, strict=True):
        cell = _cell(row, width, middle=False)
        for line in lines or ("",):
            _fill(cell, line, sources, align, style)


def _table(document: Docx, widths: tuple[float, ...], alt: str, ruled: bool):
    made = element("tbl")
    # Before the section properties, which close the body.
    document.element.body.insert_element_before(made, "w:sectPr")
    properties = node(made, "tblPr")
    node(properties, "tblW", w=twips(sum(widths)), type="dxa")
    borders = node(properties, "tblBorders")
    for edge in _EDGES:
        if ruled:
            node(borders, edge, val="single", sz=4, space=0, color=_RULE)
        else:
            node(borders, edge, val="nil")
    node(properties, "tblLayout", type="fixed")
    margins = node(properties, "tblCellMar")
    # Without rules the text stands flush with the paragraphs above.
    for edge, width in (("top", 40), ("left", 80 if ruled else 0), ("bottom", 40), ("right", 80)):
        node(margins, edge, w=width if ruled or edge in ("left", "right") else 10, type="dxa")
    if alt:
        node(properties, "tblCaption", val=clean(alt)[:250])
        node(properties, "tblDescription", val=clean(alt)[:250])
    grid = node(made, "tblGrid")
    for width in widths:
        node(grid, "gridCol", w=twips(width))
    return made


def _write_total(table, grid: Grid, total: tuple[str, Cell], sources: Sources) -> None:
    row = _row(table)
    cell = _cell(row, sum(grid.widths[:-1]), span=len(grid.widths) - 1)
    _fill(cell, Strong(total[0]), sources, "right")
    _fill(_cell(row, grid.widths[-1]), _bold(total[1]), sources, "right")


def _fits(cells: Sequence[Cell], widths: Sequence[float]) -> bool:
    """Tell whether a row is short enough to be kept on one page; a longer one would be cut off at its end."""
    return all(len(_plain(cell)) <= _SIGNS_PER_CM * width for cell, width in zip(cells, widths, strict=True))


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Lines):
        return "".join(_plain(line) for line in cell.lines)
    return "".join(str(field) for field in cell)


def _row(table, header: bool = False, height: float = 0.0, whole: bool = True):
    row = node(table, "tr")
    properties = node(row, "trPr")
    if whole:
        node(properties, "cantSplit")
    if height:
        node(properties, "trHeight", val=twips(height), hRule="atLeast")
    if header:
        node(properties, "tblHeader")
    return row


def _cell(row, width: float, fill: str = "", middle: bool = False, span: int = 1):
    cell = node(row, "tc")
    properties = node(cell, "tcPr")
    node(properties, "tcW", w=twips(width), type="dxa")
    if span > 1:
        node(properties, "gridSpan", val=span)
    if fill:
        node(properties, "shd", val="clear", color="auto", fill=fill)
    if middle:
        node(properties, "vAlign", val="center")
    return cell


def _fill(
    cell,
    line: Line,
    sources: Sources,
    align: str = "",
    style: str = "",
    after: bool = False,
    keep: bool = False,
) -> None:
    paragraph = node(cell, "p")
    properties = node(paragraph, "pPr")
    node(properties, "pStyle", val=(style or CELL).replace(" ", ""))
    if keep:
        node(properties, "keepNext")
    if style or after:
        node(properties, "spacing", before=0, after=60 if after else 20)
    if align:
        node(properties, "jc", val=align)
    write(paragraph, line, sources)


def _bold(line: Line) -> Line:
    if isinstance(line, str):
        return Strong(line)
    if isinstance(line, (Blank, Cited, Strong, Slanted)):
        return line
    return tuple(Strong(part) if isinstance(part, str) else part for part in line)
