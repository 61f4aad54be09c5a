"""What does a written paper say? Its text, read again from the file."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn


def opened(data: bytes):
    """Return the paper as python-docx reads it."""
    return Document(BytesIO(data))


def paragraphs(data: bytes) -> list[str]:
    """Return every paragraph of the body, those in tables and links among them."""
    body = opened(data).element.body
    return [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p"))
    ]


def text_of(data: bytes) -> str:
    """Return the text of the body, a line for each paragraph, with plain spaces."""
    return "\n".join(paragraphs(data)).replace("\u00a0", " ")


def blanks(data: bytes) -> list[str]:
    """Return what stands in the places that the planner has to fill."""
    runs = opened(data).element.body.iter(qn("w:r"))
    found = []
    for run in runs:
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if style is not None and style.get(qn("w:val")) == "Isian":
            found.append("".join(text.text for text in run.iter(qn("w:t"))))
    return found


def headings(data: bytes) -> list[str]:
    """Return the headings of the first level."""
    return [one.text for one in opened(data).paragraphs if one.style.name == "Heading 1"]


def links(data: bytes) -> list[str]:
    """Return the addresses of the web that the paper links to."""
    relations = opened(data).part.rels.values()
    return [one.target_ref for one in relations if one.is_external]
