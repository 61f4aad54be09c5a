"""How does a table get into a slide: native, quiet, and never higher than its room?"""

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.table import _Cell
from pptx.util import Inches, Pt

from benchmark.exports.slides.measure import LINE, cut_to, line_count, shares, text_width
from benchmark.exports.slides.model import Table
from benchmark.exports.slides.template import Box
from benchmark.exports.slides.text import line_of, write
from benchmark.locale import Words

# PowerPoint's own style without colours and lines: ours stand in the cells.
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
# Sizes of type with the room above and below a line: few rows spread out, many stand close.
_SETTINGS = (
    (18, 0.16),
    *((size, 0.1) for size in (18, 16, 15, 14, 13)),
    *((size, 0.055) for size in range(14, 9, -1)),
)
_SIDE = 0.1
_MOST_LINES = 3


def stands_beside(table: Table, beside: Box, above: Box) -> bool:
    """Is the table read as well in the room beside the points as in the wide room above them?"""
    header = [line_of(text) for text in table.header]
    rows = [[line_of(text) for text in row] for row in table.rows]
    (narrow, _), _, fits = _fitting(header, rows, beside)
    (wide, _), _, fits_wide = _fitting(header, rows, above)
    if narrow != wide or fits != fits_wide:
        return (fits, narrow) > (fits_wide, wide)
    widths = [max(text_width(row[place], narrow) for row in [header, *rows]) for place in range(len(header))]
    return sum(widths) + 2 * _SIDE * len(widths) <= beside.width


def draw_table(slide, table: Table, box: Box, language: str) -> float:
    """Put ``table`` on a slide, within ``box``: the type as large as all rows fit, then cells and rows cut.

    Rows that find no room are counted in the last one ("… dan 4 baris lagi"), never dropped in silence.

    Returns
    -------
    float
        Height of the table in inches.
    """
    header = [line_of(text) for text in table.header]
    rows = [[line_of(text) for text in row] for row in table.rows]
    (size, edge), widths, fits = _fitting(header, rows, box)
    if not fits:
        rows = [_cut(row, widths, size, _MOST_LINES) for row in rows]
        header = _cut(header, widths, size, 2, True)
    shown, left_out = _those_with_room(header, rows, widths, (size, edge), box.height)
    shape = slide.shapes.add_table(1 + len(shown) + bool(left_out), len(header), *box.emu)
    properties = shape._element.nvGraphicFramePr.cNvPr
    properties.set("descr", line_of(table.alt))
    properties.set("name", f"Tabel {properties.get('id')}")
    drawn = shape.table
    _plain(drawn)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = Inches(width + 2 * _SIDE)
    heights = [_height(row, widths, size, edge, place == 0) for place, row in enumerate([header, *shown])]
    elements = list(drawn._tbl.tr_lst)
    cells = [list(row.tc_lst) for row in elements]
    for place, (row, height) in enumerate(zip([header, *shown], heights, strict=True)):
        elements[place].set("h", str(Inches(height)))
        mine = place - 1 in table.mine and place > 0
        for column, text in enumerate(row):
            cell = _Cell(cells[place][column], drawn)
            _write(cell, text, (size, edge), language, place == 0, mine, column in table.numeric)
    if left_out:
        heights.append(_height([""], [1.0], size, edge))
        elements[-1].set("h", str(Inches(heights[-1])))
        drawn.cell(len(shown) + 1, 0).merge(drawn.cell(len(shown) + 1, len(header) - 1))
        words = Words(language)
        text = words("… dan {n} baris lagi", n=words.number(left_out))
        _write(drawn.cell(len(shown) + 1, 0), text, (size, edge), language)
    shape.height = Inches(sum(heights))
    return sum(heights)


def _cut(row: Sequence[str], widths: Sequence[float], size: int, lines: int, bold: bool = False) -> list[str]:
    return [cut_to(text, width, size, lines, bold) for text, width in zip(row, widths, strict=True)]


def _fitting(
    header: list[str], rows: list[list[str]], box: Box
) -> tuple[tuple[int, float], list[float], bool]:
    """Return the largest setting in which all rows fit, the width of each column's text, whether they do."""
    setting, widths = _SETTINGS[-1], []
    for setting in _SETTINGS:
        size, edge = setting
        widths = _widths(header, rows, box.width, size)
        heights = [_height(row, widths, size, edge, place == 0) for place, row in enumerate([header, *rows])]
        if sum(heights) <= box.height:
            return setting, widths, True
    return setting, widths, False


def _widths(header: list[str], rows: list[list[str]], total: float, size: int) -> list[float]:
    """Share the width out: short columns get all they want, long ones what is left, by their length."""
    wanted = []
    for place, name in enumerate(header):
        longest = max((text_width(row[place], size) for row in rows), default=0.0)
        word = max(text_width(part, size, True) for part in name.split(" "))
        wanted.append(max(longest, word, text_width(name, size, True) / 2, 0.3) + 0.05)
    room = total - 2 * _SIDE * len(header)
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / len(wanted)
        return [width + spare for width in wanted]
    widths = [0.0] * len(wanted)
    waiting = list(range(len(wanted)))
    while waiting:
        fair = room / len(waiting)
        modest = [place for place in waiting if wanted[place] <= fair]
        if not modest:
            # The root lets a column of sentences grow without starving one of names.
            given = shares([wanted[place] ** 0.5 for place in waiting], room, min(fair, 1.2))
            for place, width in zip(waiting, given, strict=True):
                widths[place] = width
            break
        for place in modest:
            widths[place] = wanted[place]
            room -= wanted[place]
        waiting = [place for place in waiting if place not in modest]
    return widths


def _height(row: Sequence[str], widths: Sequence[float], size: int, edge: float, bold: bool = False) -> float:
    lines = max(line_count(text, width, size, bold) for text, width in zip(row, widths, strict=True))
    return lines * size * LINE / 72 + 2 * edge


def _those_with_room(
    header: list[str],
    rows: list[list[str]],
    widths: list[float],
    setting: tuple[int, float],
    height: float,
) -> tuple[list[list[str]], int]:
    used = _height(header, widths, *setting, True)
    line = _height([""], [1.0], *setting)
    heights = [_height(row, widths, *setting) for row in rows]
    if used + sum(heights) <= height:
        return rows, 0
    shown = []
    for row, high in zip(rows, heights, strict=True):
        if used + high + line > height:
            break
        used += high
        shown.append(row)
    return shown, len(rows) - len(shown)


def _plain(drawn) -> None:
    properties = drawn._tbl.tblPr
    properties.attrib.update({"firstRow": "1", "bandRow": "0"})
    style = properties.find(qn("a:tableStyleId"))
    if style is None:
        style = parse_xml(f"<a:tableStyleId {nsdecls('a')}/>")
        properties.append(style)
    style.text = _PLAIN_STYLE


def _write(
    cell,
    text: str,
    setting: tuple[int, float],
    language: str,
    head: bool = False,
    mine: bool = False,
    number: bool = False,
) -> None:
    size, edge = setting
    cell.margin_left = cell.margin_right = Inches(_SIDE)
    cell.margin_top = cell.margin_bottom = Inches(edge)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE
    frame = cell.text_frame
    write(frame, [text], size, language)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if number else PP_ALIGN.LEFT
    properties = paragraph.runs[0]._r.get_or_add_rPr()
    if head or mine:
        properties.set("b", "1")
    ink = "tx2" if head else "accent1" if mine else "tx1"
    properties.insert(0, parse_xml(f'<a:solidFill {nsdecls("a")}><a:schemeClr val="{ink}"/></a:solidFill>'))
    _draw_edges(cell, "tx2" if head else "accent6", 1.25 if head else 0.5, "bg2" if mine else None)


def _draw_edges(cell, colour: str, width: float, ground: str | None) -> None:
    properties = cell._tc.get_or_add_tcPr()
    none = "".join(f"<a:{side} {nsdecls('a')}><a:noFill/></a:{side}>" for side in ("lnL", "lnR", "lnT"))
    shade = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
    line = f'<a:lnB {nsdecls("a")} w="{Pt(width)}">{shade}</a:lnB>'
    fill = f'<a:solidFill><a:schemeClr val="{ground}"/></a:solidFill>' if ground else "<a:noFill/>"
    for part in parse_xml(f"<a:tcPr {nsdecls('a')}>{none}{line}{fill}</a:tcPr>"):
        properties.append(part)
