"""What does a written paper say? Its text, read again from the file."""

import re
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


def listed(data: bytes) -> list[str]:
    """Return the entries of the list of sources, in their order."""
    return [line for line in text_of(data).split("\n") if re.match(r"\[\d+\]", line)]


def cited_in(data: bytes, start: str) -> list[list[str]]:
    """Return what is listed behind each pair of brackets with numbers in the line that begins so."""
    line = next(line for line in text_of(data).split("\n") if line.startswith(start))
    entries = listed(data)
    groups = re.findall(r" \[([\d, ]+)\]", line)
    return [[entries[int(number) - 1] for number in group.split(",")] for group in groups]


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
