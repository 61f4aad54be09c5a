"""The brief as an editable document: real headings, styles and tables, pictures with alternative texts."""

from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from benchmark.charts.colours import palette
from benchmark.exports.brief.fit import height
from benchmark.exports.brief.model import Brief, Drawing, Line, Section
from benchmark.exports.documents.xml import clean

# Every office has it, so the pages break where they do here.
_FONT = "Arial"
_SIDE, _TOP, _FOOT = 1.8, 1.3, 1.4
_LANGUAGES = {"id": "id-ID", "en": "en-GB"}
_SMALL, _BODY, _KEY, _LABEL, _VALUE = (
    "Brief Small",
    "Brief Text",
    "Brief Key",
    "Brief Label",
    "Brief Value",
)
_SMALLEST, _LARGEST = 8.0, 10.5
# Points: a line of nine-point type with its share of the gaps; the height of a page; what stands on page
# one above the pictures, and beside each of them.
_LINE, _PAGE, _HEAD, _BESIDE = 11.3, 738.0, 172.0, 36.0
# Word sets lines a little wider apart than other programs do: smaller pictures leave it that room.
_SMALLER = 0.95


def brief_docx(brief: Brief) -> bytes:
    """Return the brief as a Word file of two A4 pages.

    Notes
    -----
    Type is as large as the number of lines allows, so that Word breaks the page where the second one begins.
    """
    document = docx.Document()
    _describe(document, brief)
    _styles(document, brief.language)
    _frame(document, brief)
    document.add_paragraph(clean(brief.title), style="Title")
    document.add_paragraph(clean(brief.subtitle), style="Subtitle")
    document.add_paragraph(clean(brief.key_sentence), style=_KEY)
    _facts(document, brief)
    document.add_paragraph(clean(brief.standing), style=_BODY)
    for drawing in brief.drawings:
        _drawing(document, drawing)
    pictures = sum(drawing.height * _SMALLER / 2.54 * 72 + _BESIDE for drawing in brief.drawings)
    for section in brief.first:
        _section(document, section, _type_size(brief.first, _PAGE - _HEAD - pictures))
    for place, section in enumerate(brief.second):
        heading = _section(document, section, _type_size(brief.second, _PAGE))
        heading.paragraph_format.page_break_before = place == 0
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _type_size(sections: tuple[Section, ...], room: float) -> float:
    """Return the size of type, in half points, at which the sections fill the room and no more."""
    lines = sum(height(section) for section in sections)
    # Larger type makes lines both higher and fewer letters wide.
    size = 9.0 * (room / (_LINE * max(lines, 1.0))) ** (1 / 1.7)
    return min(_LARGEST, max(_SMALLEST, int(size * 2) / 2))


def _describe(document: Docx, brief: Brief) -> None:
    properties = document.core_properties
    properties.title = clean(f"{brief.title}: {brief.subtitle}")[:250]
    properties.author = "Sejawat Daerah"
    properties.subject = clean(brief.foot)[:250]
    properties.keywords = properties.comments = ""
    properties.language = _LANGUAGES[brief.language]
    made = datetime(brief.made_on.year, brief.made_on.month, brief.made_on.day)
    properties.created = properties.modified = made


def _styles(document: Docx, language: str) -> None:
    colours = palette(False)
    styles = document.styles
    _style(styles["Normal"], 9, colours.text, 0, 2)
    fonts = styles["Normal"].element.get_or_add_rPr()
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), _LANGUAGES[language])
    spoken.set(qn("w:eastAsia"), _LANGUAGES[language])
    fonts.append(spoken)
    _style(styles["Title"], 18, colours.text, 0, 0, bold=True)
    borders = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        styles["Title"].element.pPr.remove(borders)
    _style(styles["Subtitle"], 9.5, colours.quiet_text, 0, 5)
    styles["Subtitle"].font.italic = False
    for name in ("Title", "Subtitle"):
        spread = styles[name].element.rPr.find(qn("w:spacing"))
        if spread is not None:
            styles[name].element.rPr.remove(spread)
    _style(styles["Heading 1"], 11, colours.mine, 7, 2, bold=True)
    styles["Heading 1"].paragraph_format.keep_with_next = True
    for name, size, ink, before, after, bold in (
        (_SMALL, 7.5, colours.quiet_text, 0, 1, False),
        (_BODY, 9, colours.text, 4, 0, False),
        (_KEY, 10.5, colours.text, 0, 5, True),
        (_LABEL, 8, colours.quiet_text, 1, 0, False),
        (_VALUE, 14, colours.mine, 0, 0, True),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _style(style, size, ink, before, after, bold)
    item = styles["List Bullet"]
    item.base_style = styles["Normal"]
    _style(item, 9, colours.text, 0, 1.5)
    item.paragraph_format.left_indent, item.paragraph_format.first_line_indent = Cm(0.4), Cm(-0.4)
    _shaded(styles[_KEY].element.get_or_add_pPr(), colours.surface.lstrip("#"))


def _style(style, size: float, ink: str, before: float, after: float, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(ink.lstrip("#"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), _FONT)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), 1.0


def _shaded(properties, fill: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(qn(f"w:{name}"), value)
    spacing = properties.find(qn("w:spacing"))
    if spacing is None:
        properties.append(shade)
    else:
        spacing.addprevious(shade)


def _frame(document: Docx, brief: Brief) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(_SIDE)
    section.top_margin, section.bottom_margin = Cm(_TOP), Cm(_FOOT)
    section.header_distance, section.footer_distance = Cm(0.6), Cm(0.6)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles[_SMALL]
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(21.0 - 2 * _SIDE), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(clean(brief.foot) + "\t")
    before, _, rest = brief.page.partition("{n}")
    between, _, after = rest.partition("{all}")
    for text, code in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        foot.add_run(clean(text))
        if code:
            _field(foot, code)


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2" if code == "NUMPAGES" else "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _facts(document: Docx, brief: Brief) -> None:
    """Write the figures as a table whose first row is a header, for those who hear the page."""
    table = document.add_table(rows=2, cols=len(brief.facts))
    table.autofit = False
    wide = Cm((21.0 - 2 * _SIDE) / max(1, len(brief.facts)))
    for column, fact in enumerate(brief.facts):
        head, cell = table.cell(0, column), table.cell(1, column)
        head.width = cell.width = wide
        head.paragraphs[0].style = document.styles[_LABEL]
        head.paragraphs[0].add_run(clean(fact.label))
        cell.paragraphs[0].style = document.styles[_VALUE]
        cell.paragraphs[0].add_run(clean(fact.value))
        cell.add_paragraph(clean(fact.about), style=_LABEL)
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)


def _drawing(document: Docx, drawing: Drawing) -> None:
    document.add_paragraph(clean(drawing.heading), style="Heading 1")
    paragraph = document.add_paragraph(style=_SMALL)
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(BytesIO(drawing.picture.data), width=Cm(drawing.width * _SMALLER))
    properties = shape._inline.docPr
    properties.set("descr", clean(drawing.picture.alt)[:2000])
    properties.set("title", clean(drawing.heading)[:120])
    document.add_paragraph(clean(drawing.note), style=_SMALL)


def _section(document: Docx, section: Section, size: float) -> Paragraph:
    """Write a section and return its heading."""
    heading = document.add_paragraph(clean(section.heading), style="Heading 1")
    for line in section.lines:
        _item(document, line, size)
    for text in (section.rest, section.note):
        if text:
            run = document.add_paragraph(style=_SMALL).add_run(clean(text))
            run.font.size = Pt(max(7.5, size - 0.5))
    return heading


def _item(document: Docx, line: Line, size: float) -> None:
    paragraph = document.add_paragraph(style="List Bullet" if line.strong else _BODY)
    if line.strong:
        run = paragraph.add_run(clean(line.strong) + (" " if line.text else ""))
        run.bold, run.font.size = True, Pt(size)
    run = paragraph.add_run(clean(line.text))
    run.font.size = Pt(size)
    if line.address:
        target = document.part.relate_to(clean(line.address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), target)
        link.append(run._r)
        paragraph._p.append(link)
