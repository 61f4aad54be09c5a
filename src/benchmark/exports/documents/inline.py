"""What stands within a line: plain text, a blank to fill in, emphasis, the numbers of sources."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from benchmark.exports.documents.xml import clean, node, write_text

BLANK_STYLE, LINK_STYLE = "Isian", "Tautan"
DOTS = "…" * 12
_WEB = ("http", "https")
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%-._~"


class Blank(NamedTuple):
    """A place that only the planner can fill: what belongs there, or dots where nothing can be said.

    size: of the type in points, 0 for that of the paragraph.
    """

    place_for: str = ""
    size: float = 0


class Strong(NamedTuple):
    """Text in bold."""

    text: str


class Slanted(NamedTuple):
    """Text in italics: a foreign word, or a remark."""

    text: str


class Cited(NamedTuple):
    """The sources of what was just said, by their ids."""

    source_ids: tuple[str, ...]


Part = str | Blank | Strong | Slanted | Cited
Line = Part | Sequence[Part]


def parts_of(line: Line) -> tuple[Part, ...]:
    """Return a line as its parts; a named part is one part, not a sequence of them."""
    return (line,) if isinstance(line, (str, Blank, Strong, Slanted, Cited)) else tuple(line)


def typed(text: str, blank: str) -> str | Blank:
    """Return what the planner typed, or a blank that says what belongs there."""
    text = clean(text).strip()
    return text or Blank(blank)


# Our own methods are no source that an official paper may rest on; papers say "dihitung Sejawat Daerah".
_OWN_METHODS = "sejawat-methods"


class Sources:
    """The sources that a paper cites, numbered in the order in which they are first cited."""

    def __init__(self):
        self.ids: list[str] = []

    def numbers(self, source_ids: Iterable[str]) -> list[int]:
        """Return the numbers of these sources, rising; new ones are added."""
        wanted = [source_id for source_id in source_ids if source_id and source_id != _OWN_METHODS]
        for source_id in wanted:
            if source_id not in self.ids:
                self.ids.append(source_id)
        return sorted({self.ids.index(source_id) + 1 for source_id in wanted})


def write(paragraph, line: Line, sources: Sources) -> None:
    """Write a line into a ``w:p`` element."""
    for part in parts_of(line):
        if isinstance(part, Cited):
            _cite(paragraph, sources.numbers(part.source_ids))
        elif isinstance(part, Blank):
            _run(
                paragraph,
                f"[{clean(part.place_for)}]" if part.place_for else DOTS,
                style=BLANK_STYLE,
                size=part.size,
            )
        elif isinstance(part, Strong):
            _run(paragraph, clean(part.text), mark="b")
        elif isinstance(part, Slanted):
            _run(paragraph, clean(part.text), mark="i")
        else:
            _run(paragraph, clean(part))


def write_link(document_part, paragraph, address: str) -> None:
    """Write a web address as a link that can be opened; anything else as plain text."""
    target = web_address(address)
    if not target:
        _run(paragraph, clean(address))
        return
    link = node(paragraph, "hyperlink", history=1)
    link.set(qn("r:id"), document_part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    _run(link, clean(address), style=LINK_STYLE)


def web_address(text: object) -> str:
    """Return an address of the web with every odd sign escaped, "" if it is none.

    A target that is no valid address would keep Word from opening the whole file.
    """
    address = clean(text).strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return quote(address, safe=_IN_ADDRESSES) if parts.scheme in _WEB and parts.hostname else ""


def bookmark(number: int) -> str:
    """Return the name of the place where source ``number`` is listed."""
    return f"sumber_{number}"


def _cite(paragraph, numbers: list[int]) -> None:
    """Write " [1, 4]", each number leading to its source."""
    for place, number in enumerate(numbers):
        _run(paragraph, ", " if place else "\u00a0[")
        _run(node(paragraph, "hyperlink", anchor=bookmark(number), history=1), str(number))
    _run(paragraph, "]" if numbers else "")


def _run(paragraph, text: str, style: str = "", mark: str = "", size: float = 0) -> None:
    if not text:
        return
    run = node(paragraph, "r")
    if style or mark:
        properties = node(run, "rPr")
        if style:
            node(properties, "rStyle", val=style)
        if mark:
            node(properties, mark)
        if size:
            node(properties, "sz", val=round(2 * size))
    write_text(run, text)
