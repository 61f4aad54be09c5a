"""Build the slide template: 16:9, our colours and type, three layouts with real placeholders.

    python scripts/build_template.py

Starts from the blank file of python-pptx, whose masters and layouts are replaced. The result is committed
(src/benchmark/exports/slides/template.pptx); the app only reads it.
"""

from copy import deepcopy
from xml.sax.saxutils import escape

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from benchmark.charts.colours import palette
from benchmark.exports.slides import template
from benchmark.exports.slides.template import Box

_LIGHT = palette(False)
# The roles of the palette in the places of a theme, so that an office can change them all at once.
_THEME = {
    "dk1": _LIGHT.text,
    "lt1": _LIGHT.ground,
    "dk2": _LIGHT.quiet_text,
    "lt2": _LIGHT.surface,
    "accent1": _LIGHT.mine,
    "accent2": _LIGHT.chosen,
    "accent3": _LIGHT.peers,
    "accent4": _LIGHT.target,
    "accent5": _LIGHT.crowd,
    "accent6": _LIGHT.context,
    "hlink": _LIGHT.mine,
    "folHlink": _LIGHT.quiet_text,
}
_NAMES = {"title": "Judul", "content": "Isi", "section": "Bagian"}
_NUMBER_FIELD = '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'

_ABOUT = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Sejawat Daerah</Application></Properties>"
)


def main() -> None:
    """Write the template file."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(template.WIDTH), Inches(template.HEIGHT)
    deck.part._element.find(qn("p:sldSz")).attrib.pop("type", None)
    master = deck.slide_master
    for layout in list(deck.slide_layouts)[len(template.LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    _set_theme(master)
    _set_master(master)
    for name, layout in zip(template.LAYOUTS, deck.slide_layouts, strict=True):
        _set_layout(layout, name)
    _drop_leftovers(deck)
    properties = deck.core_properties
    properties.title, properties.author = "Sejawat Daerah", "Sejawat Daerah"
    properties.last_modified_by = "Sejawat Daerah"
    deck.save(str(template.FILE))


def _set_theme(master) -> None:
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    theme.set("name", "Sejawat Daerah")
    scheme = theme.find(".//" + qn("a:clrScheme"))
    scheme.set("name", "Sejawat Daerah")
    for place in scheme:
        colour = _THEME[etree.QName(place).localname].removeprefix("#")
        for old in list(place):
            place.remove(old)
        etree.SubElement(place, qn("a:srgbClr")).set("val", colour)
    fonts = theme.find(".//" + qn("a:fontScheme"))
    fonts.set("name", "Sejawat Daerah")
    for latin in fonts.iter(qn("a:latin")):
        latin.set("typeface", template.FONT)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_master(master) -> None:
    tree = master._element.cSld.spTree
    _clear(tree)
    for shape in _placeholders("content", master=True):
        tree.append(shape)
    styles = master._element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).attrib.update({"sz": "2800", "b": "1"})
    _quiet_list(styles.find(qn("p:bodyStyle")))


def _quiet_list(style) -> None:
    """Set points without bullets: three short sentences need none, white space parts them."""
    for level in style:
        properties = level.find(qn("a:defRPr"))
        if properties is None:
            continue
        level.attrib.update({"marL": "0", "indent": "0", "algn": "l"})
        for name in ("a:buFont", "a:buChar", "a:buNone", "a:spcBef"):
            for found in level.findall(qn(name)):
                level.remove(found)
        spacing = f'<a:spcBef {nsdecls("a")}><a:spcPts val="0"/></a:spcBef>'
        level.insert(0, parse_xml(spacing))
        level.insert(1, parse_xml(f"<a:buNone {nsdecls('a')}/>"))
        properties.set("sz", "1800")


def _set_layout(layout, name: str) -> None:
    element = layout._element
    element.cSld.set("name", _NAMES[name])
    element.attrib.pop("type", None)
    element.set("preserve", "1")
    tree = element.cSld.spTree
    _clear(tree)
    if name == "section":
        element.cSld.insert(0, _background("accent1"))
    for shape in [*_ornaments(name), *_placeholders(name)]:
        tree.append(shape)


def _clear(tree) -> None:
    for shape in list(tree)[2:]:
        tree.remove(shape)


def _background(colour: str):
    return parse_xml(
        f'<p:bg {nsdecls("p", "a")}><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "<a:effectLst/></p:bgPr></p:bg>"
    )


def _ornaments(name: str) -> list:
    if name == "title":
        return [
            _bar(21, Box(0, 0, 0.42, template.HEIGHT), "accent1"),
            _bar(22, Box(1.15, 1.35, 1.1, 0.09), "accent2"),
        ]
    if name == "section":
        return [_bar(22, Box(1.15, 1.95, 1.1, 0.09), "accent2")]
    rule = template.RULE
    return [
        _bar(21, template.MARK, "accent1"),
        _bar(22, Box(rule.left, rule.top, rule.width, 0.012), "accent6"),
    ]


def _bar(number: int, box: Box, colour: str):
    left, top, width, height = box.emu
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Hiasan {number}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )


def _placeholders(name: str, master: bool = False) -> list:
    light = name == "section"
    ink, quiet = ("bg1", "bg1") if light else ("tx1", "tx2")
    title_size = template.TITLE_SIZES[name][0]
    point_size = 18 if name == "content" else template.POINT_SIZES[name][0]
    anchors = {"title": ("b", "t"), "content": ("ctr", "t"), "section": ("b", "t")}[name]
    shapes = [
        _placeholder(
            2, "Judul", 'type="title"', template.TITLE_BOXES[name], anchors[0], title_size, ink, bold=True
        ),
        _placeholder(
            3,
            "Pokok",
            f'type="body" idx="{template.POINTS}"',
            template.POINTS_BOXES[name],
            anchors[1],
            point_size,
            quiet if name == "title" else ink,
            spaced=True,
        ),
    ]
    number = _placeholder(
        5,
        "Nomor lembar",
        f'type="sldNum" sz="quarter" idx="{4 if master else template.NUMBER}"',
        template.NUMBER_BOX,
        "ctr",
        template.SOURCE_SIZES[0],
        quiet,
        align="r",
        field=True,
    )
    if master:
        return [*shapes, number]
    source = _placeholder(
        4,
        "Sumber",
        f'type="body" sz="quarter" idx="{template.SOURCE}"',
        template.SOURCE_BOXES[name],
        "ctr",
        template.SOURCE_SIZES[0],
        quiet,
    )
    return [*shapes, source] if name == "title" else [*shapes, source, number]


def _placeholder(
    number: int,
    name: str,
    kind: str,
    box: Box,
    anchor: str,
    size: float,
    ink: str,
    bold: bool = False,
    align: str = "l",
    field: bool = False,
    spaced: bool = False,
):
    left, top, width, height = box.emu
    spacing = f'<a:spcBef><a:spcPts val="{round(size * 50)}"/></a:spcBef>' if spaced else ""
    content = (
        f"{_NUMBER_FIELD}<a:rPr/><a:t>‹#›</a:t></a:fld>"
        if field
        else f"<a:r><a:rPr/><a:t>{escape(name)}</a:t></a:r>"
    )
    return deepcopy(
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{escape(name)}"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
            f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
            f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
            "<a:normAutofit/></a:bodyPr>"
            f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{align}">{spacing}<a:buNone/>'
            f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}"><a:solidFill><a:schemeClr val="{ink}"/>'
            "</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
            f"<a:p>{content}<a:endParaRPr/></a:p></p:txBody></p:sp>"
        )
    )


def _drop_leftovers(deck) -> None:
    """Take out what the blank file tells of the machine on which it was made."""
    for key, rel in list(deck.part.rels.items()):
        if rel.reltype.endswith("/printerSettings"):
            deck.part.rels.pop(key)
    package = deck.part.package
    for key, rel in list(package._rels.items()):
        if rel.reltype.endswith("/thumbnail"):
            package._rels.pop(key)
        elif rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _ABOUT


if __name__ == "__main__":
    main()
