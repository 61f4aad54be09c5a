"""How does a text get into a slide: as plain text, in its language, at a size that fits?"""

import re
from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.text.text import TextFrame
from pptx.util import Pt

from benchmark.exports.slides.measure import LINE, best_size, cut_to, line_count
from benchmark.exports.slides.template import Box

# What XML cannot hold, and what would begin a new line or paragraph by itself.
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
TAGS = {"id": "id-ID", "en": "en-US"}
# Between paragraphs, in lines.
BETWEEN = 0.5
# So many points smaller, and no more, a text may be set to save a line for its last word.
_GIVE = 4


def line_of(text: str) -> str:
    """Return ``text`` as one line that a file can hold: no control characters, no halves of characters."""
    return _NOT_TEXT.sub(" ", text).strip()


def note_of(text: str) -> str:
    """Return a text of several lines that a file can hold."""
    return "\n".join(line_of(line) for line in text.splitlines())


def tag_of(language: str) -> str:
    """Return the language of the spelling checker."""
    return TAGS.get(language, TAGS["id"])


def fill(
    frame: TextFrame,
    paragraphs: Sequence[str],
    box: Box,
    sizes: tuple[int, int],
    language: str,
    bold: bool = False,
    gap: float = BETWEEN,
) -> None:
    """Write paragraphs into a placeholder, as large as they fit into ``box``.

    What does not fit even at the smallest size is cut, so that nothing ever stands over its neighbour.
    """
    width = box.width
    size = best_size(paragraphs, width, box.height, sizes, bold, gap)
    if size is not None and bold and len(paragraphs) == 1:
        size = _without_orphan(paragraphs[0], width, size, sizes[1], bold)
    if size is None:
        size = sizes[1]
        room = int(box.height * 72 / size / (LINE + gap))
        each = max(1, room // max(1, len(paragraphs)))
        paragraphs = [cut_to(text, width, size, each, bold) for text in paragraphs][: max(1, room)]
    write(frame, paragraphs, size, language)


def _without_orphan(text: str, width: float, size: int, smallest: int, bold: bool) -> int:
    """Return a size a little smaller if the text then takes a line less."""
    lines = line_count(text, width, size, bold)
    for smaller in range(size - 1, max(smallest, size - _GIVE) - 1, -1):
        if line_count(text, width, smaller, bold) < lines:
            return smaller
    return size


def write(frame: TextFrame, paragraphs: Sequence[str], size: float | None, language: str) -> None:
    """Write paragraphs as they are, each with its language."""
    for place, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = text
        run._r.get_or_add_rPr().set("lang", tag_of(language))
        if size is not None:
            run.font.size = Pt(size)


def paint(font, colour: MSO_THEME_COLOR | str) -> None:
    """Colour type by its role in the theme, or by a hex string."""
    if isinstance(colour, str):
        font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
    else:
        font.color.theme_color = colour


def speak(properties, language: str) -> None:
    """Set the language of type inside a chart (``a:defRPr``)."""
    for part in properties.iter(qn("a:defRPr")):
        part.set("lang", tag_of(language))
