"""How does an official paper look? A4, Arial, real heading styles, numbered chapters, Indonesian."""

from datetime import date, datetime
from typing import Literal

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from benchmark.exports.documents.inline import BLANK_STYLE, LINK_STYLE
from benchmark.exports.documents.xml import clean, element, node, twips

FONT = "Arial"
WIDTH_CM = 16.0  # A4 without the margins
HEAD, NOTE, CELL, CITED, CAPTION = "Kop", "Catatan", "Isi Tabel", "Sumber", "Keterangan"
_LEFT, _OTHERS, _TIGHT = 2.75, 2.25, 1.7
Chapters = Literal["upperLetter", "upperRoman"]
# Numbering definitions of our own, far from those of the template.
_CHAPTERS, _LETTERS, _NUMBERS, _BULLETS = 90, 91, 92, 93
LISTS = {"letter": _LETTERS, "number": _NUMBERS, "bullet": _BULLETS}


def blank_document(chapters: Chapters = "upperLetter", tight: bool = False) -> Docx:
    """Return an empty A4 document with the styles and the numbering of the papers; a letter is set tight."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin, section.right_margin = Cm(_LEFT), Cm(_OTHERS)
    section.top_margin = section.bottom_margin = Cm(_TIGHT if tight else _OTHERS)
    section.header_distance = section.footer_distance = Cm(1.1)
    _language(document)
    _of_today(document)
    _styles(document, tight)
    _numbering(document, chapters)
    return document


def describe(document: Docx, title: str, subject: str, author: str, made_on: date, revision: str) -> None:
    """Fill in the properties of the file, which otherwise name the template."""
    properties = document.core_properties
    moment = datetime(made_on.year, made_on.month, made_on.day)
    properties.title, properties.subject = clean(title)[:250], clean(subject)[:250]
    properties.author = properties.last_modified_by = clean(author)[:250]
    properties.created = properties.modified = moment
    properties.language, properties.category, properties.keywords = "id-ID", "Rancangan naskah dinas", ""
    properties.comments = f"Rancangan dari Sejawat Daerah, revisi data {revision}."
    properties.revision = 1


def new_list(document: Docx, form: str) -> int:
    """Return the id of a new list of that form, which begins again at its first number."""
    numbering = document.part.numbering_part.element
    number = 1 + max(int(num.get(qn("w:numId"))) for num in numbering.findall(qn("w:num")))
    num = node(numbering, "num", numId=number)
    node(num, "abstractNumId", val=LISTS[form])
    for level in (0, 1):
        node(node(num, "lvlOverride", ilvl=level), "startOverride", val=1)
    return number


def _language(document: Docx) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    for name in ("val", "eastAsia"):
        language.set(qn(f"w:{name}"), "id-ID")
    language.set(qn("w:bidi"), "ar-SA")


def _of_today(document: Docx) -> None:
    """Let Word treat the file as one of its own: the template is one of an older version."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _styles(document: Docx, tight: bool) -> None:
    styles = document.styles
    normal = styles["Normal"]
    _type(normal, 11)
    _spacing(normal, after=4 if tight else 6, line=1.0 if tight else 1.15)
    for level, size, before in ((1, 12, 14), (2, 11, 8)):
        heading = styles[f"Heading {level}"]
        _type(heading, size, bold=True)
        _spacing(heading, before=before, after=4)
        heading.paragraph_format.keep_with_next = True
    title = styles["Title"]
    _type(title, 14, bold=True)
    _spacing(title, after=2)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    border = title.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        title.element.pPr.remove(border)
    for name, size, after, line in (
        (CELL, 9.5, 0, 1.0),
        (HEAD, 13, 0, 1.0),
        (NOTE, 9, 4, 1.0),
        (CITED, 9.5, 3, 1.0),
        (CAPTION, 9.5, 3, 1.0),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.quick_style = True
        _type(style, size, bold=name == CAPTION, italic=name == NOTE)
        _spacing(style, after=after, line=line)
    styles[CAPTION].paragraph_format.keep_with_next = True
    styles[CAPTION].paragraph_format.space_before = Pt(8)
    cited = styles[CITED].paragraph_format
    cited.left_indent, cited.first_line_indent = Cm(1.0), Cm(-1.0)
    blank = styles.add_style(BLANK_STYLE, WD_STYLE_TYPE.CHARACTER)
    blank.font.color.rgb = RGBColor(0x7A, 0x3E, 0x00)
    # Shaded, so that nobody overlooks on paper what is still to be written.
    blank.element.get_or_add_rPr().append(element("shd", val="clear", color="auto", fill="FFF1D6"))
    link = styles.add_style(LINK_STYLE, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor(0x0B, 0x4F, 0x8A), True


def _type(style, size: float, bold: bool = False, italic: bool = False) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    # The fonts of the template's theme would outweigh the name.
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)


def _spacing(style, before: float = 0, after: float = 0, line: float = 1.0) -> None:
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), line


def _numbering(document: Docx, chapters: Chapters) -> None:
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    made = (
        _definition(_CHAPTERS, (chapters, "%1.", 0.9, "Heading1"), ("decimal", "%2.", 0.9, "Heading2")),
        _definition(_LETTERS, ("lowerLetter", "%1.", 0.75, ""), ("decimal", "%2)", 1.5, "")),
        _definition(_NUMBERS, ("decimal", "%1.", 0.75, ""), ("lowerLetter", "%2)", 1.5, "")),
        _definition(_BULLETS, ("bullet", "–", 0.6, ""), ("bullet", "–", 1.2, "")),
    )
    for definition in made:
        first.addprevious(definition)
    node(node(numbering, "num", numId=_CHAPTERS), "abstractNumId", val=_CHAPTERS)
    for level in (1, 2):
        properties = document.styles[f"Heading {level}"].element.get_or_add_pPr()
        numbered = element("numPr")
        node(numbered, "ilvl", val=level - 1)
        node(numbered, "numId", val=_CHAPTERS)
        properties._insert_numPr(numbered)


def _definition(number: int, *levels: tuple[str, str, float, str]):
    """A list of two levels: form of the number, text around it, indent in cm, style of a heading."""
    made = element("abstractNum", abstractNumId=number)
    node(made, "multiLevelType", val="multilevel")
    for at, (form, text, indent, style) in enumerate(levels):
        level = node(made, "lvl", ilvl=at)
        node(level, "start", val=1)
        node(level, "numFmt", val=form)
        if style:
            node(level, "pStyle", val=style)
        node(level, "lvlText", val=text)
        node(level, "lvlJc", val="left")
        hanging = indent if at == 0 or style else 0.75
        node(node(level, "pPr"), "ind", left=twips(indent), hanging=twips(hanging))
    return made
