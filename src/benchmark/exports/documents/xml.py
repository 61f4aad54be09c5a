"""How is WordprocessingML written where python-docx has no word for it, or is too slow?"""

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import SubElement

# What XML 1.0 cannot hold; a lone surrogate is no character either.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Signs that nobody sees and that would turn round the direction of everything after them.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("\r\n?|[\u0085\u2028\u2029]")
TWIPS_PER_CM = 567


def clean(text: object) -> str:
    """Return ``text`` as plain characters that a document can hold; a missing value is empty."""
    return "" if text is None else _TURNING.sub("", _UNWRITABLE.sub("", _BREAKS.sub("\n", str(text))))


def node(parent, tag: str, **attributes):
    """Append ``w:tag`` with ``w:`` attributes to an element and return it."""
    return SubElement(parent, qn(f"w:{tag}"), {qn(f"w:{name}"): str(v) for name, v in attributes.items()})


def element(tag: str, **attributes):
    """Return ``w:tag`` with ``w:`` attributes, attached to nothing yet."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def twips(cm: float) -> int:
    """Turn centimetres into twentieths of a point."""
    return round(cm * TWIPS_PER_CM)


def write_text(run, text: str) -> None:
    """Write text into a run, a line break for each new line, a tab for each tab."""
    for number, line in enumerate(text.split("\n")):
        if number:
            node(run, "br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                node(run, "tab")
            if piece:
                node(run, "t").text = piece
                run[-1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def field(paragraph, instruction: str, style: str = "") -> None:
    """Append a field of our own (a page number) to a paragraph; never called with text of a user."""
    for kind, code in (
        ("begin", None),
        (None, instruction),
        ("separate", None),
        ("text", "1"),
        ("end", None),
    ):
        run = node(paragraph, "r")
        if style:
            node(node(run, "rPr"), "rStyle", val=style)
        if kind is None:
            node(run, "instrText").text = f" {code} "
        elif kind == "text":
            node(run, "t").text = code
        else:
            node(run, "fldChar", fldCharType=kind)
