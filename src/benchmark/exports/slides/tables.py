"""How does a table get into a slide: native, quiet, and never higher than its room?"""

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from benchmark.exports.slides.measure import LINE, cut_to, line_count, shares, text_width
from benchmark.exports.slides.model import Table
from benchmark.exports.slides.template import Box
from benchmark.exports.slides.text import line_of, write
from benchmark.locale import Words

# PowerPoint's own style without colours and lines: ours stand in the cells.
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SIZES = range(15, 9, -1)
_SIDE, _EDGE = 0.1, 0.055
_WIDEST = 4.2
_MOST_LINES = 3


def draw_table(slide, table: Table, box: Box, language: str) -> None:
    """Put ``table`` on a slide, within ``box``: the type as large as all rows fit, then cells and rows cut.

    Rows that find no room are counted in the last one ("… dan 4 baris lagi"), never dropped in silence.
    """
    header = [line_of(text) for text in table.header]
    rows = [[line_of(text) for text in row] for row in table.rows]
    size, widths = _fitting(header, rows, box)
    cut = [
        [cut_to(text, width, size, _MOST_LINES) for text, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    head = [cut_to(text, width, size, 2, True) for text, width in zip(header, widths, strict=True)]
    shown, left_out = _those_with_room(head, cut, widths, size, box.height)
    extra = 1 if left_out else 0
    shape = slide.shapes.add_table(1 + len(shown) + extra, len(header), *box.emu)
    properties = shape._element.nvGraphicFramePr.cNvPr
    properties.set("descr", line_of(table.alt))
    properties.set("name", f"Tabel {properties.get('id')}")
    drawn = shape.table
    _plain(drawn)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = Inches(width + 2 * _SIDE)
    heights = [_height(row, widths, size, place == 0) for place, row in enumerate([head, *shown])]
    shape.height = Inches(sum(heights))
    cells = list(drawn._tbl.tr_lst)
    for place, (row, height) in enumerate(zip([head, *shown], heights, strict=True)):
        cells[place].set("h", str(Inches(height)))
        mine = place - 1 in table.mine and place > 0
        for column, text in enumerate(row):
            _write(drawn.cell(place, column), text, size, language, place == 0, mine, column in table.numeric)
    if left_out:
        last = len(shown) + 1
        cells[last].set("h", str(Inches(_height([""], [1.0], size))))
        drawn.cell(last, 0).merge(drawn.cell(last, len(header) - 1))
        text = Words(language)("… dan {n} baris lagi", n=left_out)
        _write(drawn.cell(last, 0), text, size, language)


def _fitting(header: list[str], rows: list[list[str]], box: Box) -> tuple[int, list[float]]:
    """Return the largest size at which all rows fit, and the width of each column's text."""
    size, widths = _SIZES[-1], []
    for size in _SIZES:
        widths = _widths(header, rows, box.width, size)
        heights = [_height(row, widths, size, place == 0) for place, row in enumerate([header, *rows])]
        if sum(heights) <= box.height:
            break
    return size, widths


def _widths(header: list[str], rows: list[list[str]], total: float, size: int) -> list[float]:
    wanted = []
    for place, name in enumerate(header):
        longest = max((text_width(row[place], size) for row in rows), default=0.0)
        word = max((text_width(part, size, True) for part in name.split(" ")), default=0.0)
        wanted.append(min(_WIDEST, max(longest, word, text_width(name, size, True) / 2, 0.3) + 0.05))
    room = total - 2 * _SIDE * len(header)
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / len(wanted)
        return [width + spare for width in wanted]
    return shares(wanted, room, min(0.7, min(wanted)))


def _height(row: Sequence[str], widths: Sequence[float], size: int, bold: bool = False) -> float:
    lines = max(line_count(text, width, size, bold) for text, width in zip(row, widths, strict=True))
    return lines * size * LINE / 72 + 2 * _EDGE


def _those_with_room(
    header: list[str], rows: list[list[str]], widths: list[float], size: int, height: float
) -> tuple[list[list[str]], int]:
    used = _height(header, widths, size, True)
    line = _height([""], [1.0], size)
    heights = [_height(row, widths, size) for row in rows]
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
    size: int,
    language: str,
    head: bool = False,
    mine: bool = False,
    number: bool = False,
) -> None:
    cell.margin_left = cell.margin_right = Inches(_SIDE)
    cell.margin_top = cell.margin_bottom = Inches(_EDGE)
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
